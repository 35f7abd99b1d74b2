import type { Figure } from '../quantity/quantity.ts';
import type { Term } from './terms.ts';

/** What a rate is told for: `week` of `2,000 crates a week`, three months of `€5m in three months`, `script` of `£4 a script`. */
export interface Pace {
  readonly of: string;
  /** How many of those: 1, or the length of a span that a total is told for. */
  readonly count: number;
}

const EACH: ReadonlySet<string> = new Set(['a', 'an', 'per', 'each', 'every']);
/** Times that rates are told for, with how many of them make a year where that is fixed; 0 elsewhere. */
const TIMES: ReadonlyMap<string, number> = new Map([
  ['minute', 0],
  ['hour', 0],
  ['shift', 0],
  ['night', 0],
  ['day', 365],
  ['week', 52],
  ['fortnight', 26],
  ['month', 12],
  ['quarter', 4],
  ['term', 0],
  ['season', 0],
  ['year', 1],
  ['decade', 0.1],
]);
/** Words before a figure that say what time its rate is told for: `a day rate of £900`, `annual costs of €3m`. */
const RATED: ReadonlyMap<string, string> = new Map([
  ['hourly', 'hour'],
  ['daily', 'day'],
  ['nightly', 'night'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['quarterly', 'quarter'],
  ['annual', 'year'],
  ['annually', 'year'],
  ['yearly', 'year'],
]);
/** Words between a figure and its pace, at most: `1.6 million litres of milk a week`. */
const REACH = 4;
const ONE: ReadonlySet<string> = new Set(['a', 'an', 'one', 'each', 'every']);
const SPANNING: ReadonlySet<string> = new Set(['over', 'in', 'for', 'within', 'during', 'across', 'spread']);
/** `£5 a year ago`: a time, and no rate. */
const AFTERWARDS: ReadonlySet<string> = new Set(['ago', 'later', 'earlier', 'before', 'after']);
const OFTEN: ReadonlySet<string> = new Set(['once', 'twice', 'thrice', 'times']);
/** Words after `a` that name no thing: `€5 a few times`. */
const NO_THINGS: ReadonlySet<string> = new Set([
  'few',
  'little',
  'lot',
  'bit',
  'second',
  'third',
  'half',
  'further',
]);

/** What time or thing a figure's rate is told for; undefined where none is told. `others` are the sentence's figures. */
export function paceOf(
  text: string,
  figure: Figure,
  terms: readonly Term[],
  others: readonly Figure[],
): Pace | undefined {
  const { quantity, offset, end } = figure;
  const { kind, per } = quantity;
  if (kind === 'date' || kind === 'duration') return undefined;
  const from = terms.findIndex((term) => term.start >= end);
  if (per !== undefined && (TIMES.has(per) || kind === 'money'))
    return (TIMES.has(per) ? undefined : timeBehind(text, figure, terms, from)) ?? { of: per, count: 1 };
  const after =
    from < 0
      ? undefined
      : (said(text, figure, terms, from) ??
        spanned(text, figure, others) ??
        entire(text, figure, terms, from));
  return after ?? ratedBefore(text, offset, terms);
}

/** `a week` after a figure; for money also `a script` or `for a script`, right behind it. */
function said(
  text: string,
  { quantity, end }: Figure,
  terms: readonly Term[],
  from: number,
): Pace | undefined {
  for (let i = from; i < from + REACH; i++) {
    const each = terms[i];
    const what = terms[i + 1];
    if (each === undefined || what === undefined || each.digit || what.digit) return undefined;
    if (/[^\w\s%'’-]/.test(text.slice(end, what.start))) return undefined;
    // `calls at 17 villages twice a week`: how often, and not how many
    if (OFTEN.has(each.plain)) return undefined;
    if (!EACH.has(each.plain)) continue;
    // `£8 for a crate`
    const forOne = i === from + 1 && terms[from]?.plain === 'for';
    const next = terms[i + 2];
    const follows = next !== undefined && /^\s*$/.test(text.slice(what.end, next.start)) ? next : undefined;
    if (TIMES.has(what.plain)) {
      return follows !== undefined && AFTERWARDS.has(follows.plain)
        ? undefined
        : { of: what.plain, count: 1 };
    }
    const isThing = !what.stop && !what.capital && !NO_THINGS.has(what.plain);
    const ends = follows === undefined || follows.stop;
    if ((i === from || forOne) && quantity.kind === 'money' && isThing && ends)
      return { of: what.plain, count: 1 };
  }
  return undefined;
}

/** `€40 per van per day`, `€40 per van a day`, `€40 per van and day`: of a thing and a time, the time tells the rate. */
function timeBehind(text: string, { end }: Figure, terms: readonly Term[], from: number): Pace | undefined {
  const [each, what] = [terms[from], terms[from + 1]];
  if (each === undefined || what === undefined || text.slice(end, each.start) !== ' ') return undefined;
  if ((!EACH.has(each.plain) && each.plain !== 'and') || !TIMES.has(what.plain)) return undefined;
  return AFTERWARDS.has(terms[from + 2]?.plain ?? '') ? undefined : { of: what.plain, count: 1 };
}

/** `over ten years` right after a figure. */
function spanned(text: string, { quantity, end }: Figure, others: readonly Figure[]): Pace | undefined {
  if (quantity.kind !== 'money') return undefined;
  const span = others.find((other) => other.quantity.kind === 'duration' && other.offset >= end);
  if (span === undefined || span.quantity.low !== span.quantity.high) return undefined;
  const between = text.slice(end, span.valueOffset).trim();
  const words = between.split(/\s+/, REACH + 3);
  const last = words.at(-1)?.toLowerCase() ?? '';
  if (words.length > REACH + 2 || !SPANNING.has(last) || /[^\w\s'’-]/.test(between)) return undefined;
  const { unit, low } = span.quantity;
  return TIMES.has(unit) && low > 0 ? { of: unit, count: low } : undefined;
}

const ENTIRE: ReadonlySet<string> = new Set(['whole', 'entire', 'full']);
const COURSES: ReadonlySet<string> = new Set([
  'term',
  'period',
  'life',
  'lifetime',
  'duration',
  'time',
  'project',
]);

/** `£5m over the whole term`: right behind the figure, and told for no shorter time. */
function entire(
  text: string,
  { quantity, end }: Figure,
  terms: readonly Term[],
  from: number,
): Pace | undefined {
  const [over, , all, course] = terms.slice(from, from + 4);
  if (quantity.kind !== 'money' || over === undefined || course === undefined) return undefined;
  const isSaid = SPANNING.has(over.plain) && ENTIRE.has(all?.plain ?? '') && COURSES.has(course.plain);
  return isSaid && text.slice(end, over.start) === ' ' ? { of: 'whole', count: 1 } : undefined;
}

const COSTS: ReadonlySet<string> = new Set(['cost', 'costs']);

/** `an hour cost us €14`: the time at `i` is what is paid for. */
const isPaidFor = (terms: readonly Term[], i: number): boolean =>
  ONE.has(terms[i - 1]?.plain ?? '') && COSTS.has(terms[i + 1]?.plain ?? '');

/** `a month's rice costs $31`: the time at `i` says how much of something the value is for. */
function isWorth(terms: readonly Term[], i: number): boolean {
  const [each, time] = [terms[i - 1], terms[i]];
  if (each === undefined || time === undefined) return false;
  return ONE.has(each.plain) && time.end - time.start > time.text.length;
}

/** `a day rate of £900`, `annual costs of €3m`: a few words before, with no mark between. */
function ratedBefore(text: string, offset: number, terms: readonly Term[]): Pace | undefined {
  let last = -1;
  while ((terms[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= offset) last++;
  for (let i = last; i >= 0 && i > last - REACH; i--) {
    const term = terms[i];
    if (term === undefined || term.digit || /[^\w\s'’-]/.test(text.slice(term.end, offset))) return undefined;
    const of =
      RATED.get(term.plain) ??
      (TIMES.has(term.plain) && (terms[i + 1]?.plain === 'rate' || isWorth(terms, i) || isPaidFor(terms, i))
        ? term.plain
        : undefined);
    if (of !== undefined) return { of, count: 1 };
  }
  return undefined;
}

/** What a table's heading says that its values are told for: `annual rent`, `weekly_takings`. */
export function paceOfHeading(heading: readonly Term[], { quantity: { kind } }: Figure): Pace | undefined {
  if (kind !== 'money' && kind !== 'count' && kind !== 'measure') return undefined;
  const of = heading.map((term) => RATED.get(term.plain)).find((time) => time !== undefined);
  return of === undefined ? undefined : { of, count: 1 };
}

/**
 * What a value at pace `theirs` is multiplied by to be told at pace `mine`: 12 for a month's as a year's. Undefined where
 * the two are no calendar times.
 */
export function paceFactor(mine: Pace, theirs: Pace): number | undefined {
  const [a, b] = [TIMES.get(mine.of) ?? 0, TIMES.get(theirs.of) ?? 0];
  if (mine.of === theirs.of) return mine.count / theirs.count;
  return a === 0 || b === 0 ? undefined : (b / theirs.count / a) * mine.count;
}

/** Whether both are told for times, or one for a time and the other for things: then they are different rates. */
export const toldApart = (mine: Pace, theirs: Pace): boolean =>
  (mine.of !== theirs.of || mine.count !== theirs.count) && (TIMES.has(mine.of) || TIMES.has(theirs.of));
