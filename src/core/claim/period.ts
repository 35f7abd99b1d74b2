import { figures } from '../quantity/figures.ts';
import type { Figure } from '../quantity/quantity.ts';

/** A stretch of time in whole days since 1970-01-01, both ends included, with the words that named it. */
export interface Period {
  readonly low: number;
  readonly high: number;
  readonly text: string;
  /** EDTF, as in `Quantity.date`. */
  readonly date?: string;
  /** The year is not said but taken from the document's date: `22 July`, `the third quarter`. */
  readonly implied: boolean;
}

const RELATIVE = /year|today|yesterday|tomorrow|month|week|decade|\b(?:last|this|next)\b/i;

/** Whether a date figure says its year, by digits or relative to the document (`last year`). */
export function saysYear(text: string): boolean {
  return /\d{4}|\d\ds\b|’\d\d|'\d\d/.test(text) || RELATIVE.test(text);
}

export function periodOf(figure: Figure): Period {
  const { low, high, date } = figure.quantity;
  return {
    low,
    high,
    text: figure.text,
    ...(date === undefined ? {} : { date }),
    implied: !saysYear(figure.text),
  };
}

/** The periods that a heading or earlier sentence names. `reference` is the ISO date that "last year" is relative to. */
export function periodsOf(text: string, reference: string | undefined): Period[] {
  const plain = (text.includes('_') ? spelledOut(text) : text)
    .replace(/\bFY(?=\d{4}\b)/g, '')
    .replace(YEAR_FIRST, '$2 $1');
  const weeks = weeksIn(plain);
  if (weeks.length > 0) return weeks;
  return figures(plain, reference === undefined ? {} : { reference })
    .filter((figure) => figure.quantity.kind === 'date')
    .map(periodOf);
}

/** A year and what follows it in the name of a column: `sold 2024 tonnes`, where no 2024 tonnes were sold. */
const YEAR_PART = /\b((?:19|20)\d\d) (?![qh]\d)(?=[a-z])/gi;
/** `2024_25`. */
const SPLIT_YEAR = /(?<![\dA-Za-z])((?:19|20)\d\d)_(\d\d)(?![\dA-Za-z])/g;

/** The name of a column as it would be said: `sold 2024, tonnes` of `sold_2024_tonnes`. */
const spelledOut = (name: string): string =>
  name.replace(SPLIT_YEAR, '$1/$2').replaceAll('_', ' ').replace(YEAR_PART, '$1, ');

/** `2026 (Jan-Sep)`: its months follow the year. */
const YEAR_FIRST = /\b((?:19|20)\d\d) \(([A-Z][a-z]{2,8}[-–][A-Z][a-z]{2,8})\)/g;

/** `Week 8, 2026`, `week 8 of 2026`, `2026-W08`. */
const WEEK = /\bweek (\d\d?),? (?:of )?((?:19|20)\d\d)\b|\b((?:19|20)\d\d)-?W(\d\d)\b/gi;

/** The weeks that a heading names, by the numbers of ISO 8601. */
function weeksIn(text: string): Period[] {
  return [...text.matchAll(WEEK)].map(([said, week, year, isoYear, isoWeek]) => {
    const fourth = Date.UTC(Number(year ?? isoYear), 0, 4) / DAY_MS;
    // 1 January 1970 was a Thursday
    const monday = fourth - ((fourth + 3) % 7);
    const low = monday + 7 * (Number(week ?? isoWeek) - 1);
    return { low, high: low + 6, text: said, implied: false };
  });
}

const DAY_MS = 86_400_000;

/** Where in its year a day since 1970 lies, as a number that grows with month and day and is the same in every year. */
function placeInYear(day: number): number {
  const date = new Date(day * DAY_MS);
  return date.getUTCMonth() * 31 + date.getUTCDate();
}

/** Days of a period that is about a year, or longer. */
const YEARLONG = 340;

/** Whether two periods shorter than a year fall on the same days of the year. */
function relateWithinYear(a: Period, b: Period): Relation {
  if (a.high - a.low > YEARLONG || b.high - b.low > YEARLONG) return 'unknown';
  const [from, to] = [placeInYear(a.low), placeInYear(a.high)];
  const [otherFrom, otherTo] = [placeInYear(b.low), placeInYear(b.high)];
  if (from === otherFrom && to === otherTo) return 'same';
  // `from December to February`
  if (from > to || otherFrom > otherTo) return 'unknown';
  return from <= otherTo && otherFrom <= to ? 'overlap' : 'clash';
}

/** `2024/25`: a season, or a year that does not begin in January, of which two are never for the same time. */
const isSplit = ({ date, low, high }: Period): boolean =>
  date !== undefined && /^\d{4}\/\d{4}$/.test(date) && high - low < SPLIT_DAYS;
const SPLIT_DAYS = 732;

type Relation = 'same' | 'overlap' | 'clash' | 'unknown';

function relateTwo(a: Period, b: Period): Relation {
  if (a.implied || b.implied) return relateWithinYear(a, b);
  if (a.low === b.low && a.high === b.high) return 'same';
  if (isSplit(a) && isSplit(b)) return 'clash';
  return a.low <= b.high && b.low <= a.high ? 'overlap' : 'clash';
}

/** How two sets of periods stand to each other; `unknown` where one side names none, or too little of its year. */
export type PeriodRelation = Relation;

const RANK: Readonly<Record<Relation, number>> = { clash: 0, unknown: 1, overlap: 2, same: 3 };

export function relatePeriods(a: readonly Period[], b: readonly Period[]): PeriodRelation {
  if (a.length === 0 || b.length === 0) return 'unknown';
  let best: Relation = 'clash';
  for (const one of a) {
    for (const other of b) {
      const relation = relateTwo(one, other);
      if (RANK[relation] > RANK[best]) best = relation;
    }
  }
  return best;
}
