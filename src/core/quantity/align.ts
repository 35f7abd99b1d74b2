import type { Quantity } from './quantity.ts';
import { convertTemperature, unitRatio } from './units.ts';

/** How `compare` may treat units of different families. */
export interface CompareOptions {
  /**
   * Lets calendar durations (`year`, `month`, `day`) meet each other and exact seconds, at the Gregorian mean
   * (a year of 365.2425 days). Off by default: "three months" is no number of days.
   */
  readonly calendarAsSeconds?: boolean;
}

/** A day of the calendar, without leap seconds. */
export const DAY_SECONDS = 86_400;
/** Mean length of a Gregorian year, in days (400 years have 146,097 days). */
const YEAR_DAYS = 146_097 / 400;

/** Factors to a family's base, for canonical units that state the same thing exactly. */
const FAMILIES: ReadonlyMap<string, readonly [family: string, factor: number]> = new Map([
  ['J', ['energy', 1]],
  ['Wh', ['energy', 3600]],
  ['year', ['calendar', 12]],
  ['month', ['calendar', 1]],
  ['week', ['days', 7]],
  ['day', ['days', 1]],
  ['min', ['seconds', 60]],
  ['h', ['seconds', 3600]],
  ['s', ['seconds', 1]],
  ['bp', ['points', 0.01]],
  ['pp', ['points', 1]],
]);

const CALENDAR_SECONDS: ReadonlyMap<string, number> = new Map([
  ['year', YEAR_DAYS * DAY_SECONDS],
  ['month', (YEAR_DAYS * DAY_SECONDS) / 12],
  ['week', 7 * DAY_SECONDS],
  ['day', DAY_SECONDS],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
]);

function simpleFactor(from: string, to: string, options: CompareOptions): number | undefined {
  if (from === to) return 1;
  const source = FAMILIES.get(from);
  const target = FAMILIES.get(to);
  if (source !== undefined && target !== undefined && source[0] === target[0]) return source[1] / target[1];
  if (options.calendarAsSeconds !== true) return undefined;
  const seconds = CALENDAR_SECONDS.get(from);
  const targetSeconds = CALENDAR_SECONDS.get(to);
  return seconds === undefined || targetSeconds === undefined ? undefined : seconds / targetSeconds;
}

/**
 * What a value in the canonical unit `from` is multiplied by to be in `to`, or undefined where the units measure
 * different things. `unitFactor('Wh', 'J')` is 3600; `unitFactor('USD/J', 'USD/Wh')` is 3600 as well. Currencies never
 * convert: `unitFactor('USD', 'EUR')` is undefined.
 */
export function unitFactor(from: string, to: string, options: CompareOptions = {}): number | undefined {
  const ratio = unitRatio(from, to);
  if (ratio !== undefined) return ratio;
  const [over, under, ...rest] = from.split('/');
  const [targetOver, targetUnder, ...targetRest] = to.split('/');
  if (over === undefined || targetOver === undefined) return undefined;
  if (rest.join('/') !== targetRest.join('/')) return undefined;
  const factor = simpleFactor(over, targetOver, options);
  if (under === undefined || targetUnder === undefined) return under === targetUnder ? factor : undefined;
  const divisor = simpleFactor(under, targetUnder, options);
  return factor === undefined || divisor === undefined ? undefined : factor / divisor;
}

function scaled(quantity: Quantity, unit: string, factor: number): Quantity {
  if (factor === 1 && unit === quantity.unit) return quantity;
  return {
    ...quantity,
    unit,
    low: quantity.low * factor,
    high: quantity.high * factor,
    halfUnit: quantity.halfUnit * factor,
  };
}

/**
 * A temperature on another scale: as a reading (`59.2 °F` is 15.1 °C), or as a `difference` (a rise of 2.7 °F is one of
 * 1.5 °C). Undefined for other units.
 */
export function toTemperature(quantity: Quantity, unit: string, difference: boolean): Quantity | undefined {
  const low = convertTemperature(quantity.low, quantity.unit, unit, difference);
  const high = convertTemperature(quantity.high, quantity.unit, unit, difference);
  const halfUnit = convertTemperature(quantity.halfUnit, quantity.unit, unit, true);
  if (low === undefined || high === undefined || halfUnit === undefined) return undefined;
  return { ...quantity, unit, low, high, halfUnit };
}

/** What bare `degrees` are read as: angles or temperatures. */
const DEGREE = '°';
const SCALES: ReadonlySet<string> = new Set(['°C', '°F']);

/** A share of a whole, which percent can state too: "a third", "one in five", but not "tenfold" or "4:1". */
function isShare(quantity: Quantity): boolean {
  return quantity.kind === 'ratio' && quantity.low > 0 && quantity.high <= 1;
}

/** Fractions with denominators up to this one are spoken: `two in five`, `three quarters`. */
const SPOKEN = 10;
/** A spoken fraction is rough: by this share of itself, at most so many percent. */
const ROUGH_SHARE = 0.06;
const ROUGH_MOST = 2;

function isSpoken(value: number): boolean {
  for (let under = 2; under <= SPOKEN; under++) {
    if (Math.abs(value * under - Math.round(value * under)) < 1e-9) return true;
  }
  return false;
}

/** A fraction has no written decimals; it stands for its percentage to the whole percent, spoken it reaches further. */
function asPercent(share: Quantity): Quantity {
  const percent = scaled(share, '%', 100);
  if (share.halfUnit > 0) return { ...percent, kind: 'percent' };
  const isRough =
    share.low === share.high &&
    (share.modifier === 'exact' || share.modifier === 'about') &&
    isSpoken(share.low);
  const reach = isRough ? Math.min(ROUGH_MOST, ROUGH_SHARE * percent.low) : 0;
  return { ...percent, kind: 'percent', halfUnit: Math.max(0.5, reach) };
}

/**
 * Both quantities in one kind and unit (the first one's, but percent wherever a share meets a percentage), or undefined
 * where they cannot be held against each other. Temperatures are taken for readings, not for differences.
 */
export function align(
  a: Quantity,
  b: Quantity,
  options: CompareOptions = {},
): readonly [Quantity, Quantity] | undefined {
  if (isShare(a) && b.kind === 'percent' && b.unit === '%') return [asPercent(a), b];
  if (isShare(b) && a.kind === 'percent' && a.unit === '%') return [a, asPercent(b)];
  const timed = (q: Quantity): boolean => q.kind === 'duration' || q.kind === 'measure';
  if (a.kind !== b.kind && !(timed(a) && timed(b))) return undefined;
  // "within 0.8 degrees" of a source that says on which scale
  if (a.unit === DEGREE && SCALES.has(b.unit)) return [{ ...a, unit: b.unit }, b];
  if (b.unit === DEGREE && SCALES.has(a.unit)) return [a, { ...b, unit: a.unit }];
  const degrees = a.unit === b.unit ? undefined : toTemperature(b, a.unit, false);
  if (degrees !== undefined) return [a, degrees];
  const factor = unitFactor(b.unit, a.unit, options);
  return factor === undefined ? undefined : [a, scaled(b, a.unit, factor)];
}
