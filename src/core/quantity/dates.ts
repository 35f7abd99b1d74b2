import { NO_YEAR } from './calendar.ts';
import type { Comparison, Quantity } from './quantity.ts';

const WIDTH_SLACK_DAYS = 1;
const MONTH_DAYS = 31;

const isInterval = (q: Quantity): boolean => q.date?.includes('/') ?? false;

/**
 * Dates as spans of days: `equal` for the same days, and for the first or last day of an interval; `rounds` where a coarser
 * date contains the finer ("2026" and "2026-02"), in either direction; `within` where an interval ("2024/2026") contains the
 * other; `qualifierDiffers` for the same days under another bound. "About 2020" reaches one such span to either side; "before
 * 2026" holds for any earlier day (`within`).
 */
export function compareDates(a: Quantity, b: Quantity): Comparison {
  if (isEnd(a, b)) return 'equal';
  const yearless = compareYearless(a, b);
  if (yearless !== undefined) return yearless;
  if (a.low === b.low && a.high === b.high) return sameBound(a, b) ? 'equal' : 'qualifierDiffers';
  if (sameEdge(a, b)) return 'equal';
  if (b.modifier === 'exact' || b.modifier === 'about') {
    if (a.modifier === 'lessThan' && b.high < a.low) return 'within';
    if (a.modifier === 'atMost' && b.high <= a.high) return 'within';
    if (a.modifier === 'moreThan' && b.low > a.high) return 'within';
    if (a.modifier === 'atLeast' && b.low >= a.low) return 'within';
  }
  if (holds(a, b) || holds(b, a)) {
    if (!sameBound(a, b)) return 'qualifierDiffers';
    return isInterval(a) || isInterval(b) ? 'within' : 'rounds';
  }
  return near(a, b) || near(b, a) ? 'rounds' : 'differs';
}

/**
 * "Until 18 December" of "from 9 November to 18 December 2026", "since 2019" of "2019 to 2025": the draft's date is one end of
 * the source's, the one on the side of its bound.
 */
function isEnd(a: Quantity, b: Quantity): boolean {
  const [first, last] = (b.date ?? '').split('/');
  if (a.date === undefined || first === undefined || last === undefined || isInterval(a)) return false;
  const isLast = a.modifier === 'atMost' || a.modifier === 'lessThan';
  const isFirst = a.modifier === 'atLeast' || a.modifier === 'moreThan';
  return (!isFirst && sameDate(a.date, last)) || (!isLast && sameDate(a.date, first));
}

/** Two EDTF dates alike, or alike but for a year that one of them leaves open. */
function sameDate(a: string, b: string): boolean {
  if (a === b) return true;
  const open = a.startsWith(NO_YEAR) || b.startsWith(NO_YEAR);
  return open && a.length > NO_YEAR.length && a.slice(NO_YEAR.length) === b.slice(NO_YEAR.length);
}

/** The last day that a date leaves open, where it bounds from above: 31 December 2030 of "before 2031". */
function lastDay({ modifier, low, high }: Quantity): number | undefined {
  if (modifier === 'lessThan') return low - 1;
  return modifier === 'atMost' ? high : undefined;
}

/** "Before 2031" and "until the end of 2030" leave the same days open. */
function sameEdge(a: Quantity, b: Quantity): boolean {
  const edge = lastDay(a);
  return edge !== undefined && edge === lastDay(b);
}

/** Whether a bound on dates holds of a date that lies far off: more than a length of its own and a month away. */
export function isFarDate(a: Quantity, b: Quantity): boolean {
  const gap = Math.max(a.low - b.high, b.low - a.high);
  return gap > Math.max(MONTH_DAYS, a.high - a.low + WIDTH_SLACK_DAYS);
}

const holds = (outer: Quantity, inner: Quantity): boolean =>
  outer.low <= inner.low && outer.high >= inner.high;

/** "Since 2019", "from 2019" and "around 2019" name the year as "in 2019" does; "by", "before" and "after" do not. */
function sameBound(a: Quantity, b: Quantity): boolean {
  const bound = ({ modifier }: Quantity): string =>
    modifier === 'about' || modifier === 'atLeast' || modifier === 'nearly' ? 'exact' : modifier;
  return bound(a) === bound(b);
}

/** Is `inner` within one length of the approximate date `outer`? */
function near(outer: Quantity, inner: Quantity): boolean {
  if (outer.modifier !== 'about') return false;
  const length = outer.high - outer.low + WIDTH_SLACK_DAYS;
  return inner.low >= outer.low - length && inner.high <= outer.high + length;
}

/** "14 February" agrees with 14 February of any year, and with its month. */
function compareYearless(a: Quantity, b: Quantity): Comparison | undefined {
  const [first, second] = [a.date ?? '', b.date ?? ''];
  if (!first.startsWith(NO_YEAR) && !second.startsWith(NO_YEAR)) return undefined;
  const rest = first.slice(NO_YEAR.length);
  const otherRest = second.slice(NO_YEAR.length);
  if (first === second) return sameBound(a, b) ? 'equal' : 'qualifierDiffers';
  if (rest === '' || otherRest === '') return 'incomparable';
  return rest.startsWith(otherRest) || otherRest.startsWith(rest) ? 'rounds' : 'differs';
}

/** Does the draft's date `a` say a year where the source's says none? "3 July 2043" of a bare "3 July". */
export const saysMoreYear = (a: Quantity, b: Quantity): boolean =>
  b.date?.startsWith(NO_YEAR) === true && a.date?.startsWith(NO_YEAR) === false;

/** Does the draft's date `a` tell a part of the source's `b`, as a day does of its month? Such a source neither states nor denies it. */
export const isPartOf = (a: Quantity, b: Quantity): boolean =>
  a.high - a.low < b.high - b.low && !isEnd(a, b);
