import { align, type CompareOptions, toTemperature } from './align.ts';
import { compareDates } from './dates.ts';
import {
  aboutReach,
  boundReach,
  boundSaid,
  nearlyReach,
  nearlySaid,
  rounding,
  roundingOf,
  same,
} from './precision.ts';
import type { Comparison, Modifier, Quantity } from './quantity.ts';

export type { CompareOptions } from './align.ts';

/** On which side of the number the true value lies: +1 at or above, -1 at or below, 0 about there. */
const SIDES: Readonly<Record<Modifier, -1 | 0 | 1>> = {
  exact: 0,
  about: 0,
  atLeast: 1,
  moreThan: 1,
  atMost: -1,
  lessThan: -1,
  nearly: -1,
};

/** A bound that the source's value exceeds this many times is a slip ("over 100 million" of 100 billion): nobody writes it. */
const BEYOND = 10;

/** Below this, "at least 3" and "more than 3" are different numbers of things. */
const COUNTED_ON_FINGERS = 20;

/**
 * What the source's quantity `b` says of the draft's `a`.
 *
 * - `equal`: the same value after unit conversion, with a hedge that holds ("nearly 80 %" of 79 %, "over 100" of 104).
 * - `rounds`: equal within half a unit in the last place that either of them writes ("13 billion" of 13.24 billion, and
 *   the reverse), or a coarser date that contains the finer ("2026" of February 2026). See `isFiner` for which.
 * - `within`: a range contains the other's value or range, on either side; the draft's bound is true but far from the
 *   source's value ("more than 100" of 950; not of 95,000, see `BEYOND`); the draft's number lies just beyond the source's bound ("104" of "over
 *   100"). `isFiner` tells whether the draft says more than the source does.
 * - `qualifierDiffers`: the numbers agree, the bound does not ("5" of "up to 5", "nearly 100" of "more than 100").
 * - `differs`: another value. `incomparable`: another kind or unit.
 *
 * Symmetric where both are exact or "about". The noun of a count is not compared.
 */
export function compare(a: Quantity, b: Quantity, options: CompareOptions = {}): Comparison {
  if (!finite(a) || !finite(b)) return 'incomparable';
  if (a.kind === 'date' || b.kind === 'date') return a.kind === b.kind ? compareDates(a, b) : 'incomparable';
  const aligned = align(a, b, options);
  if (aligned === undefined) return 'incomparable';
  const said = compareAligned(aligned[0], aligned[1]);
  if (said !== 'differs' || a.unit === b.unit) return said;
  // "2.7 °F warmer" and "1.5 °C warmer": where readings differ, differences may agree.
  const difference = toTemperature(b, a.unit, true);
  return difference === undefined ? said : compareAligned(a, difference);
}

function compareAligned(draft: Quantity, source: Quantity): Comparison {
  if (isRange(draft)) return isRange(source) ? compareRanges(draft, source) : rangeOfPoint(draft, source);
  return isRange(source) ? pointOfRange(draft, source) : comparePoints(draft, source);
}

/**
 * Does the draft's `a` claim more than the source's `b` states: more digits than it gives ("13.4" of "13"), a value
 * inside its range or bound, a day of its month? False for quantities that cannot be compared.
 */
export function isFiner(a: Quantity, b: Quantity): boolean {
  if (a.kind === 'date' && b.kind === 'date') return a.high - a.low < b.high - b.low;
  const aligned = align(a, b);
  if (aligned === undefined) return false;
  const [draftLow, draftHigh] = reach(aligned[0], aligned[1]);
  const [sourceLow, sourceHigh] = reach(aligned[1], aligned[0]);
  const [width, sourceWidth] = [draftHigh - draftLow, sourceHigh - sourceLow];
  return width < sourceWidth && !(Number.isFinite(sourceWidth) && same(width, sourceWidth));
}

/**
 * Of quantities that `compare` finds `within`: is the draft's `a` a value that the source's `b` neither states nor denies,
 * as "$101 billion" of "over $100 billion" or "4.6" of "4 to 5"? An end of the source's range it does state.
 */
export function claimsMore(a: Quantity, b: Quantity): boolean {
  if (!isFiner(a, b)) return false;
  const aligned = a.kind === 'date' ? undefined : align(a, b);
  if (aligned === undefined || isRange(aligned[0])) return true;
  const [draft, source] = aligned;
  const states = (end: number): boolean =>
    Math.abs(draft.low - end) <= roundingOf(draft, draft.low, end) * (1 + 1e-9);
  return !states(source.low) && !states(source.high);
}

/** The values that a statement leaves open, told beside another one. */
function reach(q: Quantity, other: Quantity): readonly [number, number] {
  const slack = (end: number, beside: number): number =>
    Math.max(roundingOf(q, end, beside), q.modifier === 'about' ? aboutReach(q, end) : 0);
  const low = q.low - slack(q.low, other.low);
  const high = q.high + slack(q.high, other.high);
  if (q.modifier === 'nearly') return [q.low - nearlyReach(q, q.low), q.high];
  if (SIDES[q.modifier] > 0) return [low, Number.POSITIVE_INFINITY];
  return SIDES[q.modifier] < 0 ? [Number.NEGATIVE_INFINITY, high] : [low, high];
}

const finite = (q: Quantity): boolean =>
  Number.isFinite(q.low) && Number.isFinite(q.high) && Number.isFinite(q.halfUnit);
const isRange = (q: Quantity): boolean => q.low !== q.high;

/**
 * 'equal' or 'rounds' where two numbers agree within what either writes, else undefined. At exactly half a unit a draft
 * may round either way ("4" or "5" of 4.5), but a source's "4" does not bear out a draft's finer "4.5".
 */
function agreement(a: Quantity, x: number, b: Quantity, y: number): 'equal' | 'rounds' | undefined {
  if (same(x, y)) return 'equal';
  const gap = Math.abs(x - y);
  const rounds = gap <= roundingOf(a, x, y) * (1 + 1e-9) || gap < roundingOf(b, y, x) * (1 - 1e-9);
  return rounds ? 'rounds' : undefined;
}

function comparePoints(a: Quantity, b: Quantity): Comparison {
  const side = SIDES[a.modifier];
  const agreed = agreement(a, a.low, b, b.low);
  if (side !== 0) return boundOfPoint(a, b, side, agreed);
  if (SIDES[b.modifier] !== 0) return pointOfBound(a, b, agreed);
  if (agreed !== undefined) return agreed;
  const gap = Math.abs(a.low - b.low);
  const loosely =
    (a.modifier === 'about' && gap <= aboutReach(a, a.low)) ||
    (b.modifier === 'about' && gap <= aboutReach(b, b.low));
  return loosely ? 'rounds' : 'differs';
}

/** The draft gives a plain number, the source a bound: "100" or "104" of "over 100". */
function pointOfBound(a: Quantity, b: Quantity, agreed: 'equal' | 'rounds' | undefined): Comparison {
  // "About half" is a fair way to say "nearly half".
  if (a.modifier === 'about' && b.modifier === 'nearly' && agreed !== undefined) return agreed;
  if (agreed !== undefined) return 'qualifierDiffers';
  const gap = SIDES[b.modifier] * (a.low - b.low);
  if (a.modifier === 'about' && Math.abs(gap) <= aboutReach(a, a.low)) return 'qualifierDiffers';
  const reach = b.modifier === 'nearly' ? nearlyReach(b, b.low) : boundReach(b, b.low);
  return gap > 0 && gap <= reach ? 'within' : 'differs';
}

/** A value this close to a limit is what the limit is told of. */
const LIMIT_SLACK = 0.05;
/** Modifiers that state the end of a range, where others only say on which side of a round number a value lies. */
const LIMIT_MODIFIERS: ReadonlySet<Quantity['modifier']> = new Set<Quantity['modifier']>([
  'atMost',
  'atLeast',
]);

/** The draft gives a bound ("over 100") and the source one number, bound or not. */
function boundOfPoint(
  a: Quantity,
  b: Quantity,
  side: -1 | 1,
  agreed: 'equal' | 'rounds' | undefined,
): Comparison {
  const sourceSide = SIDES[b.modifier];
  // Positive where the source's number lies on the side that the draft's bound points to.
  const gap = side * (b.low - a.low);
  if (agreed === 'equal') {
    return sourceSide === side && !boundsDiffer(a, b) ? 'equal' : 'qualifierDiffers';
  }
  if (gap < 0) return agreed === 'rounds' ? 'qualifierDiffers' : 'differs';
  // a limit is the value itself: "up to six" is not "up to five"
  if (a.modifier === b.modifier && LIMIT_MODIFIERS.has(a.modifier) && agreed === undefined) return 'differs';
  if (sourceSide === -side) return opposedBound(b, gap, agreed);
  if (a.modifier === 'nearly') {
    if (gap <= nearlySaid(a, a.low)) return 'equal';
    return gap <= nearlyReach(a, a.low) ? 'within' : 'differs';
  }
  if (LIMIT_MODIFIERS.has(a.modifier) && gap > Math.abs(a.low) * LIMIT_SLACK) return 'within';
  if (gap <= boundSaid(a, a.low)) return 'equal';
  return Math.abs(b.low) > BEYOND * Math.abs(a.low) ? 'differs' : 'within';
}

/** "More than 100" of "nearly 150" holds; of "at most 150" nothing follows. */
function opposedBound(b: Quantity, gap: number, agreed: 'rounds' | undefined): Comparison {
  if (agreed === 'rounds') return 'qualifierDiffers';
  if (b.modifier === 'nearly') return gap > nearlyReach(b, b.low) ? 'within' : 'qualifierDiffers';
  return 'differs';
}

/** Do two bounds on the same side of the same number say different things? */
function boundsDiffer(a: Quantity, b: Quantity): boolean {
  if (a.modifier === b.modifier) return false;
  if (a.modifier === 'nearly' || b.modifier === 'nearly')
    return a.modifier === 'atMost' || b.modifier === 'atMost';
  return a.kind === 'count' && Number.isInteger(a.low) && Math.abs(a.low) < COUNTED_ON_FINGERS;
}

function compareRanges(a: Quantity, b: Quantity): Comparison {
  const low = agreement(a, a.low, b, b.low);
  const high = agreement(a, a.high, b, b.high);
  if (low !== undefined && high !== undefined) {
    if (SIDES[a.modifier] !== SIDES[b.modifier]) return 'qualifierDiffers';
    return low === 'equal' && high === 'equal' ? 'equal' : 'rounds';
  }
  const inside = (inner: Quantity, outer: Quantity): boolean =>
    inner.low >= outer.low - rounding(outer, outer.low) &&
    inner.high <= outer.high + rounding(outer, outer.high);
  return inside(a, b) || inside(b, a) ? 'within' : 'differs';
}

function contains(range: Quantity, point: Quantity, value: number): boolean {
  const slack = (end: number): number => Math.max(rounding(range, end), rounding(point, value)) * (1 + 1e-9);
  return value >= range.low - slack(range.low) && value <= range.high + slack(range.high);
}

/** The draft gives a range, the source one number. */
function rangeOfPoint(a: Quantity, b: Quantity): Comparison {
  if (SIDES[b.modifier] === 0 || b.modifier === 'nearly') return contains(a, b, b.low) ? 'within' : 'differs';
  const end = SIDES[b.modifier] > 0 ? a.low : a.high;
  return agreement(a, end, b, b.low) !== undefined ? 'qualifierDiffers' : 'differs';
}

/** The draft gives one number, the source a range. */
function pointOfRange(a: Quantity, b: Quantity): Comparison {
  const side = SIDES[a.modifier];
  if (side === 0 || a.modifier === 'nearly') return contains(b, a, a.low) ? 'within' : 'differs';
  const end = side > 0 ? b.low : b.high;
  const holds = side * (end - a.low) >= 0 || agreement(a, a.low, b, end) !== undefined;
  return holds ? 'within' : 'differs';
}
