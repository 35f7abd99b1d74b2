import type { Quantity } from './quantity.ts';

/** Differences below this share of a value are floating point, not fact. */
const EPSILON = 1e-9;
/** Zeros at the end of a written integer ("412,600") round, but never by more than this share of the value. */
const ZEROS_ROUND_SHARE = 0.005;
const HALF_A_UNIT = 0.5;

/** Do two numbers differ by no more than floating point does? */
export function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= EPSILON * Math.max(Math.abs(a), Math.abs(b));
}

/**
 * The place of the last digit that is not zero, in the quantity's unit: 100 for "412,600", 1e9 for "$13 billion", 0.1
 * for "4.2 %"; found in the unit the writer used, however it converts. 0 where the digits are not known (a temperature
 * with an offset, "a third").
 */
export function significantPlace(value: number, halfUnit: number): number {
  const place = halfUnit > 0 ? 2 * halfUnit : 1;
  let digits = Math.abs(value) / place;
  const whole = Math.round(digits);
  if (whole === 0 || whole > Number.MAX_SAFE_INTEGER || !same(digits, whole)) return 0;
  digits = whole;
  let zeros = 0;
  while (digits % 10 === 0 && zeros < 16) {
    digits /= 10;
    zeros += 1;
  }
  return place * 10 ** zeros;
}

/** Kinds whose unit is the written one: below half of it, the writer wrote decimals, and a zero among those is no rounding. */
const PLAIN: ReadonlySet<string> = new Set(['money', 'percent', 'points', 'count']);

/**
 * The last significant place that a quantity writes at `value`. Both ends of a range are written to one place, that of the
 * finer: the 1999 of "1990 to 1999" tells that the zero of 1990 is a digit. An end that is nought tells nothing.
 */
function placeAt({ low, high, halfUnit }: Quantity, value: number): number {
  const place = significantPlace(value, halfUnit);
  if (low === high) return place;
  const ends = [low, high].filter((end) => end !== 0).map((end) => significantPlace(end, halfUnit));
  return Math.min(place, ...ends);
}

/**
 * By how much another statement of the same value may differ from `value`: half a unit in the last written place; half
 * a unit in the last place that is not zero where that is next to nothing ("412,600" for 412,630), but not
 * among decimals: "$2.80" is not $2.79.
 */
export function rounding(quantity: Quantity, value: number): number {
  if (quantity.halfUnit < HALF_A_UNIT && PLAIN.has(quantity.kind)) return quantity.halfUnit;
  const zeros = Math.min(placeAt(quantity, value) / 2, ZEROS_ROUND_SHARE * Math.abs(value));
  return Math.max(quantity.halfUnit, zeros);
}

/** A price in whole units of money rounds the pence away by at most this share: "£2" is not £2.20, "$25" is $24.90. */
const PENCE_SHARE = 0.05;

/**
 * As `rounding`, towards the value `other`. Small numbers in words have no half unit ("nine days"); they still round a
 * source's decimals (8.7 days), by half a unit. Prices in whole pounds round pence by little: see `PENCE_SHARE`.
 */
export function roundingOf(quantity: Quantity, value: number, other: number): number {
  const { kind, halfUnit } = quantity;
  const own = rounding(quantity, value);
  if (!Number.isInteger(value) || Number.isInteger(other)) return own;
  if (kind === 'money' && halfUnit <= HALF_A_UNIT)
    return Math.min(HALF_A_UNIT, PENCE_SHARE * Math.abs(value));
  if (halfUnit > 0 || kind === 'ratio' || kind === 'ordinal') return own;
  return Math.max(own, HALF_A_UNIT);
}

const ABOUT_SHARE = 0.05;
const NEARLY_SHARE = 0.085;
const NEARLY_MOST = 0.15;
const BOUND_SHARE = 0.1;
const BOUND_MOST = 0.25;

/** How far "about" reaches: half the last significant place, at most a twentieth of the value. */
export function aboutReach(quantity: Quantity, value: number): number {
  const place = significantPlace(value, quantity.halfUnit) / 2;
  return Math.max(quantity.halfUnit, Math.min(place, ABOUT_SHARE * Math.abs(value)));
}

/**
 * The step between a number and the next one as round as it: 10 for 80, 5 for 85, 1 for 83. Infinite where the digits
 * are not known.
 */
function stepOf({ halfUnit }: Quantity, value: number): number {
  const place = halfUnit > 0 ? significantPlace(value, halfUnit) : 0;
  if (place === 0) return Number.POSITIVE_INFINITY;
  return Math.round(Math.abs(value) / place) % 10 === 5 ? 5 * place : place;
}

/** How far below a value "nearly" may be said at all: "nearly 80 %" of 76, not of 70. */
export function nearlyReach(quantity: Quantity, value: number): number {
  const size = Math.abs(value);
  return Math.max(NEARLY_SHARE * size, Math.min(2 * quantity.halfUnit, NEARLY_MOST * size));
}

/** How far below a value "nearly" is the natural word: "nearly 85 %" of 83, where 82 is "over 80 %". */
export const nearlySaid = (quantity: Quantity, value: number): number =>
  Math.min(nearlyReach(quantity, value), stepOf(quantity, value) / 2);

/** How far beyond a bound a value may lie for the bound to be told of it at all: "over 100" of 120. */
export function boundReach(quantity: Quantity, value: number): number {
  const size = Math.abs(value);
  const place = Math.max(significantPlace(value, quantity.halfUnit), 2 * quantity.halfUnit);
  return Math.max(BOUND_SHARE * size, Math.min(place, BOUND_MOST * size));
}

/** The same where the bound is the natural way to tell it: "over 5,130" of 5,134, not of 5,200. */
export const boundSaid = (quantity: Quantity, value: number): number =>
  Math.min(boundReach(quantity, value), stepOf(quantity, value));
