import { saysYear } from '../claim/period.ts';
import { align, DAY_SECONDS } from '../quantity/align.ts';
import { claimsMore, compare } from '../quantity/compare.ts';
import { sharersOf } from '../quantity/currencies.ts';
import { isFarDate, isPartOf, saysMoreYear } from '../quantity/dates.ts';
import { isCents } from '../quantity/elided.ts';
import { significantPlace } from '../quantity/precision.ts';
import type { Comparison, Figure, Quantity, QuantityKind } from '../quantity/quantity.ts';
import { atRateOf } from '../quantity/rates.ts';
import { digitsOf, numberOf, slipOf, withoutZeros } from './slip.ts';

/** `compare`, and how far it carries: `weak` where the draft says more than the source does. */
export interface Agreement {
  readonly comparison: Comparison;
  /** The source does not state the draft's value but allows it: a finer digit, a value inside its range. */
  readonly weak: boolean;
  /**
   * The same digits under another unit, currency or scale word (million for billion, percent for percentage points): what
   * a slip of the pen looks like. 0 where it is none, else the number of digits that agree.
   */
  readonly slip: number;
}

/** A length, mass or the like: a minus sign says only which way, which words may have said. Degrees are another matter. */
const isSpan = ({ kind, unit, low }: Quantity): boolean =>
  kind === 'measure' && low > 0 && unit !== 'K' && !unit.startsWith('°');

/** The part of an EDTF date after its year, where both dates have one. */
function sameInYear(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined || a.charAt(4) !== '-' || b.charAt(4) !== '-') return false;
  return a.length > 5 && a.slice(5) === b.slice(5);
}

/** A source that leaves the year of a date out speaks of one no further than this from when it was written. */
const YEARS_OFF = 1;

/** Whether two dates agree but for their year, where one leaves it out: the draft any year, a source one that is not far. */
function sameButYear(draft: Figure, source: Figure): boolean {
  const [a, b] = [draft.quantity.date, source.quantity.date];
  if (!sameInYear(a, b) || (saysYear(draft.text) && saysYear(source.text))) return false;
  return !saysYear(draft.text) || Math.abs(Number(a?.slice(0, 4)) - Number(b?.slice(0, 4))) <= YEARS_OFF;
}

/**
 * What a source's figure says of the draft's; `falls`: the draft says in words what a minus sign says. Beyond `compare`: dates whose year is only implied agree by month and
 * day, and a range inside another is another value.
 */
export function agreement(draft: Figure, source: Figure, falls = false): Agreement {
  const said = plainly(draft);
  const b = inPoints(atRateOf(inCurrencyOf(said, plainly(source), draft, source), said), said);
  const a = inUnitOf(said, b);
  if (isVoteOf(draft, source)) return { comparison: 'equal', weak: false, slip: 0 };
  if (isScore(draft) || isScore(source)) return scores(draft, source);
  if (a.low === a.high && b.counted === undefined && isPair(source)) return INCOMPARABLE;
  if (leavesMeasureOut(draft, source)) return { comparison: 'rounds', weak: false, slip: 0 };
  let comparison = compare(a, b);
  if (comparison === 'incomparable' && a.kind === 'money') comparison = compareBare(a, b);
  if (comparison === 'incomparable') comparison = compareTimes(said, b, draft, source);
  if (comparison === 'incomparable') comparison = compareDays(a, b);
  if (comparison === 'incomparable') comparison = compareMonths(a, b);
  if (comparison === 'differs' && (falls || isSpan(a)) && b.low < 0)
    comparison = compare(a, { ...b, low: -b.high, high: -b.low });
  if (comparison === 'differs' && a.kind === 'date' && sameButYear(draft, source)) comparison = 'equal';
  if (comparison === 'within' && a.kind !== 'date' && isBound(a) && isFar(a, b)) return INCOMPARABLE;
  if (comparison === 'within' && a.kind !== 'date' && a.low !== a.high) {
    // another range is another value; a single value inside the draft's range neither states nor denies it
    if (b.low === b.high) return { comparison: 'incomparable', weak: false, slip: 0 };
    comparison = 'differs';
  }
  if (a.kind === 'date') comparison = dated(comparison, draft, source);
  if (comparison === 'differs' && truncates(a, b)) return { comparison: 'rounds', weak: true, slip: 0 };
  const slip = comparison === 'differs' || comparison === 'incomparable' ? slipOf(draft, source, a, b) : 0;
  if (comparison === 'incomparable' && slip > 0) comparison = 'differs';
  if (comparison === 'incomparable' && sameBare(a, b))
    return { comparison: 'rounds', weak: !source.text.includes('old'), slip: 0 };
  // next to a value that is nought, no other is a rounding of it
  if (comparison === 'rounds' && (a.low === 0) !== (b.low === 0)) return INCOMPARABLE;
  const addsYear = comparison === 'rounds' && saysMoreYear(a, b) && saysYear(draft.text);
  return { comparison, weak: addsYear || isWeak(comparison, a, b), slip };
}

/** `within three years` is a time given or taken, and `over 338.4 kilometres` a way gone: no bounds. */
function plainly({ text, quantity }: Figure): Quantity {
  const { kind, modifier } = quantity;
  const within = kind === 'duration' && modifier !== 'exact' && /^(?:within|inside) /i.test(text);
  const along =
    modifier === 'moreThan' &&
    text.toLowerCase().startsWith('over ') &&
    (quantity.unit === 'm' || kind === 'duration') &&
    withoutZeros(digitsOf({ text: text.slice('over '.length) })).length >= PRECISE;
  return within || along ? { ...quantity, modifier: 'exact' } : quantity;
}

/** Digits up to the last that is not zero, as nobody writes of a bound. */
const PRECISE = 3;

/** Currencies whose hundredth is a cent. */
const WITH_CENTS: ReadonlySet<string> = new Set(['USD', 'EUR', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD']);

/** The source's amount in the draft's currency, where one of them gives cents alone, or a name that currencies share. */
function inCurrencyOf(a: Quantity, b: Quantity, draft: Figure, source: Figure): Quantity {
  if (a.kind !== 'money' || b.kind !== 'money') return b;
  const [own = '', other = ''] = [a.unit.split('/', 1)[0], b.unit.split('/', 1)[0]];
  if (sharersOf(own).includes(other) || sharersOf(other).includes(own))
    return { ...b, unit: own + b.unit.slice(other.length) };
  if (!isCents(draft) && !isCents(source)) return b;
  const [mine = '', theirs = ''] = [a.unit.slice(0, 3), b.unit.slice(0, 3)];
  return WITH_CENTS.has(mine) && WITH_CENTS.has(theirs) ? { ...b, unit: mine + b.unit.slice(3) } : b;
}

/** `1.8 times the costs`, of a ratio of 1.8: no accident where there is a decimal. */
function compareTimes(a: Quantity, b: Quantity, draft: Figure, source: Figure): Comparison {
  const [times, bare] = a.kind === 'ratio' ? [draft, b] : [source, a];
  if (times.quantity.kind !== 'ratio' || bare.kind !== 'count' || bare.counted !== undefined)
    return 'incomparable';
  if (!times.text.endsWith(' times') || Number.isInteger(bare.low)) return 'incomparable';
  const said = compare({ ...a, kind: 'ratio' }, { ...b, kind: 'ratio' });
  return said === 'differs' ? 'incomparable' : said;
}

/** `three days` of `72 hours`; days told loosely are no number of hours. */
function compareDays(a: Quantity, b: Quantity): Comparison {
  if (!(a.unit === 'day' && b.unit === 's') && !(a.unit === 's' && b.unit === 'day')) return 'incomparable';
  const inSeconds = (q: Quantity): Quantity =>
    q.unit === 's' ? q : { ...q, unit: 's', low: q.low * DAY_SECONDS, high: q.high * DAY_SECONDS };
  return a.low * (a.unit === 'day' ? DAY_SECONDS : 1) === b.low * (b.unit === 'day' ? DAY_SECONDS : 1)
    ? compare(inSeconds(a), inSeconds(b))
    : 'incomparable';
}

/** A month told loosely lies this near, as a share, to so many days or weeks. */
export const MONTH_SLACK = 0.04;
/** The same where the draft says that it is told roughly. */
const ROUGHLY = 0.1;

/** From this factor on months are another time than days or weeks. */
const FAR_APART = 1.25;

/** `three months` of `90 days`, `nearly four months` of `16 weeks`; a little apart, they deny nothing. */
function compareMonths(a: Quantity, b: Quantity): Comparison {
  const months = (q: Quantity): boolean => q.unit === 'month' || q.unit === 'year';
  if (a.kind !== 'duration' || b.kind !== 'duration' || a.low !== a.high || b.low !== b.high)
    return 'incomparable';
  if (!(months(a) && b.unit === 'day') && !(a.unit === 'day' && months(b))) return 'incomparable';
  const aligned = align(a, b, { calendarAsSeconds: true });
  if (aligned === undefined || a.low === 0) return 'incomparable';
  const [mine, theirs] = aligned;
  // 27 weeks are no six months, which would be 26
  const half = Math.max(a.halfUnit, significantPlace(a.low, a.halfUnit) / 2);
  if (a.unit === 'day' && a.modifier === 'exact' && Math.abs(mine.low - theirs.low) > half)
    return 'incomparable';
  const ratio = theirs.low / mine.low;
  const slack = a.modifier === 'exact' ? MONTH_SLACK : ROUGHLY;
  const low = a.modifier === 'moreThan' || a.modifier === 'atLeast' ? 1 : 1 - slack;
  const high =
    a.modifier === 'nearly' || a.modifier === 'lessThan' || a.modifier === 'atMost' ? 1 : 1 + slack;
  if (ratio >= low && ratio <= high) return 'rounds';
  return ratio > FAR_APART || ratio < 1 / FAR_APART ? 'differs' : 'incomparable';
}

/** Fewer votes than this are a result of something else. */
const LEAST_VOTES = 10;

/** `34 voted for it` of `by 34 to 27`: one side of a vote. */
function isVoteOf({ quantity: a }: Figure, source: Figure): boolean {
  const { quantity: b, text } = source;
  const least = a.counted === 'votes' ? 1 : LEAST_VOTES;
  if (b.counted !== 'score' || !text.includes(' to ') || b.low < least || b.low === b.high) return false;
  return (
    a.kind === 'count' && a.counted !== 'score' && a.low === a.high && (a.low === b.low || a.low === b.high)
  );
}

/** `110-106`: two numbers side by side, though they are kept as low and high. */
const isScore = ({ quantity, text }: Figure): boolean =>
  quantity.counted === 'score' && (quantity.low !== quantity.high || isDashed(text));

/** `7-16`: a range of what is counted, or, counting nothing, a result (hits of tries, wins and losses) that happens to rise; only the other side tells. */
const isDashed = (text: string): boolean => /^\d{1,4}[-–]\d{1,4}$/.test(text);

/** Two numbers side by side. */
export const isPair = (figure: Figure): boolean =>
  isScore(figure) || (figure.quantity.kind === 'count' && isDashed(figure.text));

const INCOMPARABLE: Agreement = { comparison: 'incomparable', weak: false, slip: 0 };

/** A score agrees with the same two numbers alone; a single number says nothing of it. */
function scores(draft: Figure, source: Figure): Agreement {
  const [a, b] = [draft.quantity, source.quantity];
  if (!isPair(draft) || !isPair(source)) return INCOMPARABLE;
  return { comparison: a.low === b.low && a.high === b.high ? 'equal' : 'differs', weak: false, slip: 0 };
}

/** `26 cents` and `18 cents per litre`: a price whose measure one side leaves out. */
function compareBare(a: Quantity, b: Quantity): Comparison {
  if (b.kind !== 'money' || a.unit.includes('/') === b.unit.includes('/')) return 'incomparable';
  const bare = (quantity: Quantity): Quantity => ({
    ...quantity,
    unit: quantity.unit.split('/', 1)[0] ?? quantity.unit,
  });
  return compare(bare(a), bare(b));
}

/** `21,000` of 21,807: digits cut off instead of rounded. Loose, but no other value. */
function truncates(a: Quantity, b: Quantity): boolean {
  if (a.unit !== b.unit || a.low !== a.high || b.low !== b.high || a.halfUnit <= b.halfUnit) return false;
  return b.low > a.low && b.low < a.low + 2 * a.halfUnit && a.low > 20 * a.halfUnit;
}

/** Digits from which on two numbers are not the same by accident; kinds that a sentence tells in numbers of few digits need more. */
const TELLING: Readonly<Partial<Record<QuantityKind, number>>> = {
  measure: 2,
  duration: 2,
  money: 3,
  percent: 3,
  points: 3,
};

/**
 * Whether a figure with a unit and a bare number, of which at least one stands in a table that does not say its unit, are
 * the same number: `34.9 micrograms` and `34.9`.
 */
export function sameNumber(united: Figure, bare: Figure): boolean {
  const least = TELLING[united.quantity.kind];
  if (least === undefined) return false;
  const [mine, theirs] = [digitsOf(united), digitsOf(bare)].map(withoutZeros);
  return mine !== undefined && mine.length >= least && mine === theirs;
}

/** What conversion may take off or add, as a share. */
const SAME = 1e-9;

/** `3.2 tonnes` of `3.2 tonnes per hectare`, where the hectare was said before. */
function leavesMeasureOut(draft: Figure, source: Figure): boolean {
  const a = draft.quantity;
  const b = source.quantity;
  if (a.kind !== 'measure' || b.kind !== 'measure' || a.unit.includes('/') || !b.unit.includes('/'))
    return false;
  if (a.unit !== b.unit.split('/', 1)[0]) return false;
  // `sixteen litres a head` of `16 litres a day`
  if (digitsOf(draft) === '') return digitsOf(source).length >= 2 && Math.abs(a.low - b.low) < a.low * SAME;
  return digitsOf(draft).length >= 2 && numberOf(draft) === numberOf(source);
}

/** From here on a bare number may be an amount whose currency was said before. */
const AMOUNT = 100_000;

/** `31 million` where the paragraph speaks of money, `68.8` where it speaks of percent: the unit was said before. */
export function leavesUnitOut(a: Quantity, b: Quantity): boolean {
  if (a.kind !== 'count' || a.counted !== undefined) return false;
  if (b.kind === 'money') return a.low >= AMOUNT && !b.unit.includes('/');
  return b.kind === 'percent' && a.halfUnit < 0.5 && a.high <= 100;
}

/** The draft's quantity in the unit that it left out, or that `points` are short for. */
const inUnitOf = (a: Quantity, b: Quantity): Quantity =>
  leavesUnitOut(a, b) ? { ...a, kind: b.kind, unit: b.unit } : inPoints(a, b);

/** `1.2 points` beside percent, or percentage points: those are meant. */
function inPoints(quantity: Quantity, beside: Quantity): Quantity {
  const { kind, counted } = quantity;
  if (kind !== 'count' || (counted !== 'points' && counted !== 'point')) return quantity;
  return beside.kind === 'percent' || beside.kind === 'points'
    ? { ...quantity, kind: 'points', unit: 'pp' }
    : quantity;
}

/** A bare number that leaves its unit unsaid (`dead at 92`) and the same number of years, or the same place in an order. */
function sameBare(a: Quantity, b: Quantity): boolean {
  const [bare, other] = a.kind === 'count' ? [a, b] : [b, a];
  if (bare.kind !== 'count' || bare.counted !== undefined || bare.low !== bare.high) return false;
  return (
    (other.kind === 'duration' || other.kind === 'ordinal') &&
    other.low === bare.low &&
    other.high === bare.low
  );
}

/** `since 2019` says when a thing began, `until at least 2031` that it does not end before. */
const holdsOn = ({ quantity, text }: Figure): boolean =>
  quantity.modifier === 'atLeast' && HELD_ON.test(text);

const HELD_ON = /\b(?:least|before|earlier|earliest)\b/i;

/** Of dates only `not before` and its like are bounds that a draft may not drop or add; `by 2030` and `in 2030` are told alike. */
function dated(comparison: Comparison, draft: Figure, source: Figure): Comparison {
  const [a, b] = [draft.quantity, source.quantity];
  if (comparison === 'within' && isBound(a) && isFarDate(a, b)) return 'incomparable';
  if (comparison !== 'equal' && comparison !== 'rounds' && comparison !== 'qualifierDiffers')
    return comparison;
  if (holdsOn(draft) !== holdsOn(source)) return 'qualifierDiffers';
  if (isPartOf(a, b)) return 'within';
  return comparison === 'qualifierDiffers' ? 'equal' : comparison;
}

/** A bound that is true but this many times off (`more than 20 million` of 58 million) says nothing of the value. */
const FAR = 1.5;

function isFar(a: Quantity, b: Quantity): boolean {
  const [x, y] = [Math.abs(a.low), Math.abs(b.low)];
  return b.low === b.high && (x > FAR * y || y > FAR * x);
}

const isBound = ({ modifier }: Quantity): boolean => modifier !== 'exact' && modifier !== 'about';

/** `Thirteen candidates` of 13.3, which may be any rate: whole things are no rounding of a decimal number, unless both count the same. */
function countsWhole(a: Quantity, b: Quantity): boolean {
  if (a.kind !== 'count' || b.kind !== 'count' || a.counted === undefined || a.counted === b.counted)
    return false;
  if (a.per !== undefined) return false;
  return Number.isInteger(a.low) && a.halfUnit <= 0.5 && !Number.isInteger(b.low);
}

function isWeak(comparison: Comparison, a: Quantity, b: Quantity): boolean {
  if (comparison === 'within') return a.modifier !== 'exact' || claimsMore(a, b);
  if (comparison === 'rounds') return claimsMore(a, b) || countsWhole(a, b);
  return (
    comparison === 'qualifierDiffers' && a.unit === b.unit && Math.abs(a.low - b.low) > a.halfUnit * 1.01
  );
}
