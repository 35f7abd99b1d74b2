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
 * By how much another statement of the same value may differ from `value`: half a unit in the last written place; half
 * a unit in the last place that is not zero where that is next to nothing ("412,600" for 412,630), but not
 * among decimals: "$2.80" is not $2.79.
 */
export function rounding(quantity: Quantity, value: number): number {
  if (quantity.halfUnit < HALF_A_UNIT && PLAIN.has(quantity.kind)) return quantity.halfUnit;
  const zeros = Math.min(significantPlace(value, quantity.halfUnit) / 2, ZEROS_ROUND_SHARE * Math.abs(value));
  return Math.max(quantity.halfUnit, zeros);
}

/**
 * Small numbers in words have no half unit ("nine days"); they still round a source's decimals (8.7 days). Half a unit
 * then, else `rounding`.
 */
export function roundingOf(quantity: Quantity, value: number, other: number): number {
  const own = rounding(quantity, value);
  if (quantity.halfUnit > 0 || !Number.isInteger(value) || Number.isInteger(other)) return own;
  return quantity.kind === 'ratio' || quantity.kind === 'ordinal' ? own : Math.max(own, HALF_A_UNIT);
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

/** How far below a value "nearly" may be said of: "nearly 80 %" of 76, not of 70. */
export function nearlyReach(quantity: Quantity, value: number): number {
  const size = Math.abs(value);
  return Math.max(NEARLY_SHARE * size, Math.min(2 * quantity.halfUnit, NEARLY_MOST * size));
}

/** How far beyond a bound a value may lie for the bound to be the natural way to state it: "over 100" of 104. */
export function boundReach(quantity: Quantity, value: number): number {
  const size = Math.abs(value);
  const place = Math.max(significantPlace(value, quantity.halfUnit), 2 * quantity.halfUnit);
  return Math.max(BOUND_SHARE * size, Math.min(place, BOUND_MOST * size));
}
