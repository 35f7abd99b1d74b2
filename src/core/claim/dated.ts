import type { Figure } from '../quantity/quantity.ts';
import { type Clauses, clauseOf } from './clauses.ts';
import { type Period, periodOf } from './period.ts';
import { lastBefore, type Term } from './terms.ts';

const PERIOD_TIE = 0.15;
/** What a date of another clause is worth. */
const OTHER_CLAUSE = 0.6;

/** "As of last Friday": when a figure was told, not the time that it is for. */
const WEEKDAY = /(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;

/** Words of a date in brackets, at most. */
const BRACKET_REACH = 40;

/** `(2024: $6 million)`: the bracket that opens with a date tells what stands in it, and nothing before it. */
function opensBracket(text: string, date: Figure): number | undefined {
  if (text.charAt(date.offset - 1) !== '(' || text.charAt(date.end) !== ':') return undefined;
  const close = text.indexOf(')', date.end);
  return close < 0 ? undefined : close;
}

/** Whether the figure stands in a bracket that opens with the date of its value: `(first half of 2024: 6 tonnes)`. */
export function inDatedBracket(text: string, figure: Figure, figures: readonly Figure[]): boolean {
  return figures.some(
    (date) =>
      date.quantity.kind === 'date' &&
      date.end < figure.offset &&
      figure.offset - date.end < BRACKET_REACH &&
      figure.offset < (opensBracket(text, date) ?? 0),
  );
}

/** How far behind `2024, when` a figure may stand that is for that year. */
const WHEN_REACH = 60;

/** `4 % more than in 2024, when sales were $6 million`: what is told of the date right before `when`. */
function toldWhen(text: string, date: Figure, figure: Figure): boolean {
  if (figure.offset < date.end || figure.offset - date.end > WHEN_REACH) return false;
  return /^,? when [^,;.:()]*$/.test(text.slice(date.end, figure.offset));
}

/** Dates of the sentence, the more closely tied the better; dates on the far side of a strong boundary do not count. */
export function ownPeriods(
  text: string,
  figure: Figure,
  figures: readonly Figure[],
  terms: readonly Term[],
  tied: readonly (readonly number[])[],
  clauses: Clauses,
): Period[] {
  if (figure.quantity.kind === 'date') return [];
  const then = figures.find((date) => date.quantity.kind === 'date' && toldWhen(text, date, figure));
  if (then !== undefined) return [periodOf(then)];
  const weights = tied[figures.indexOf(figure)] ?? [];
  const clause = clauseOf(figure, terms, clauses);
  const isStart = terms[lastBefore(terms, figure.offset)]?.plain === 'from';
  const found: { period: Period; weight: number }[] = [];
  for (const other of figures) {
    if (other.quantity.kind !== 'date' || other === figure || isBase(other, terms)) continue;
    if (WEEKDAY.test(other.text) || isOfDocument(other, terms)) continue;
    if (sinceThen(other) && isLevel(figure, terms)) continue;
    // `fell in 2025 from 40`: till then
    if (isStart && other.end <= figure.offset) continue;
    const bracket = opensBracket(text, other);
    if (bracket !== undefined && (figure.offset < other.offset || figure.offset > bracket)) continue;
    const at = terms.findIndex((term) => term.end > other.offset);
    const elsewhere = clauses.of[at] !== clause;
    if (elsewhere && isOf(other, terms)) continue;
    const weight = at < 0 ? 0 : (weights[at] ?? 0) * (elsewhere ? OTHER_CLAUSE : 1);
    if (weight >= PERIOD_TIE) found.push({ period: periodOf(other), weight });
  }
  if (found.length === 0)
    return isStart ? [] : governing(text, figure, figures, terms).map((date) => periodOf(date));
  const best = Math.max(0, ...found.map(({ weight }) => weight));
  return found.filter(({ weight }) => weight >= best * 0.7).map(({ period }) => period);
}

/**
 * `At the end of June cash stood at $2m, and the payroll counted 40 names`: the date that begins a sentence is that of all its
 * clauses which have none of their own.
 */
function governing(
  text: string,
  figure: Figure,
  figures: readonly Figure[],
  terms: readonly Term[],
): readonly Figure[] {
  const dates = figures.filter(
    (other) => other.quantity.kind === 'date' && other.end <= figure.offset && !WEEKDAY.test(other.text),
  );
  const last = dates.at(-1);
  if (last === undefined || isBase(last, terms)) return [];
  const opens =
    dates.length === 1 && !/[;:]/.test(text.slice(last.end, figure.offset)) && beginsWith(last, terms);
  return opens ? [last] : [];
}

/** Whether nothing but prepositions and articles stands before a date. */
const beginsWith = (date: Figure, terms: readonly Term[]): boolean =>
  terms.every((term) => term.start >= date.offset || term.stop);

/** `4 % less than in 2024`, `up 3 % on 2023`: the year a change is reckoned from is not the year it is for. */
function isBase(date: Figure, terms: readonly Term[]): boolean {
  const before = terms.filter((term) => term.end <= date.offset && term.plain !== 'the').slice(-2);
  const near = before.at(-1)?.plain ?? '';
  const far = before.at(-2)?.plain ?? '';
  // `on 1 July`: on that day
  if (near === 'on' && (date.quantity.date?.length ?? 0) >= DAY_LENGTH) return false;
  return BASES.has(near) || ((near === 'in' || near === 'of') && BASES.has(far));
}

/** Letters of a day as EDTF writes it, at least: `--07-01`, `2025-07-01`. */
const DAY_LENGTH = 7;

/** `the rules of 2025`: in another clause, the year belongs to the noun before it. */
const isOf = (date: Figure, terms: readonly Term[]): boolean =>
  terms[lastBefore(terms, date.offset)]?.plain === 'of';

/** What tells of things of other times than its own. */
const DOCUMENTS: ReadonlySet<string> = new Set(
  'report study audit review paper statement letter memo article book act law treaty agreement contract'.split(
    ' ',
  ),
);

/** `according to the report of 2014`: when it was written, and not when it was so. */
const isOfDocument = (date: Figure, terms: readonly Term[]): boolean =>
  isOf(date, terms) && DOCUMENTS.has(terms[lastBefore(terms, date.offset) - 1]?.plain ?? '');

/** `since 2015`, as a date that holds the word. */
const sinceThen = ({ text }: Figure): boolean => /^since /i.test(text);

/** `has grown from 40 to 60 since 2015`: it began to grow then, and is 60 now. */
const isLevel = (figure: Figure, terms: readonly Term[]): boolean =>
  terms[lastBefore(terms, figure.offset)]?.plain === 'to';

const BASES: ReadonlySet<string> = new Set(['than', 'from', 'on', 'against', 'over', 'versus', 'with']);

/** `It won 32 seats; it had held 41`: beside a value told plainly, one that `had been` is an earlier one. */
export function heldBefore(
  told: readonly Figure[],
  figure: Figure,
  terms: readonly Term[],
  clauses: Clauses,
): boolean {
  const { kind, unit } = figure.quantity;
  if (kind === 'date') return false;
  const clause = clauseOf(figure, terms, clauses);
  const beside = told.some(
    (one) =>
      one.quantity.unit === unit && one.quantity.kind === kind && clauseOf(one, terms, clauses) !== clause,
  );
  if (!beside) return false;
  return terms.some(
    ({ plain }, i) =>
      plain === 'had' &&
      clauses.of[i] === clause &&
      clauses.of[i + 1] === clause &&
      clauses.verbs[i + 1] === true,
  );
}

/** `$5 a share, after $4`, `48 visits, after 61 in 2024`: what came before a value of its kind. */
export function succeeded(told: readonly Figure[], figure: Figure, terms: readonly Term[]): boolean {
  const { kind, unit, counted } = figure.quantity;
  const near = terms[lastBefore(terms, figure.offset)];
  if (near?.plain !== 'after' || figure.offset - near.end > 1 || kind === 'date') return false;
  const bare = kind === 'count' && counted === undefined;
  // `some after two hours, the others after three`: when, not what came before
  const isWhen = (one: Figure): boolean =>
    kind === 'duration' && terms[lastBefore(terms, one.offset)]?.plain === 'after';
  return told.some((one) => !isWhen(one) && isLike(one));

  function isLike({ quantity }: Figure): boolean {
    return bare
      ? quantity.kind !== 'date'
      : quantity.kind === kind && quantity.unit === unit && quantity.counted === counted;
  }
}
