import type { Figure } from '../quantity/quantity.ts';
import { type Period, periodOf } from './period.ts';
import type { Term } from './terms.ts';

/** Words between a figure and its `than`, at most: `5,000 more patients than`. */
const REACH = 4;
/** Letters between `than` and its date, at most. */
const NEAR = 24;

/** Days, about. */
const LENGTHS: ReadonlyMap<string, number> = new Map([
  ['week', 7],
  ['month', 30],
  ['quarter', 91],
  ['year', 365],
]);

/** `a year earlier`, `the month before`, `last week`, `the previous year`. */
const BACK =
  /^ (?:in |at |for |on )?(?:(?:a|one|the) (week|month|quarter|year) (?:earlier|before|ago)|(?:the )?(?:last|previous|prior) (week|month|quarter|year))\b/i;

/**
 * How many days back the time lies that a change is reckoned from: 365 of `8 more than a year earlier`, 92 of `8 more on 30
 * September than at the end of June`. `periods` are the figure's own. Undefined where none is told.
 */
export function sinceOf(
  text: string,
  figure: Figure,
  figures: readonly Figure[],
  terms: readonly Term[],
  periods: readonly Period[],
): number | undefined {
  if (figure.quantity.kind === 'date') return undefined;
  const from = terms.findIndex((term) => term.start >= figure.end);
  const than = from < 0 ? undefined : terms.slice(from, from + REACH).find(({ plain }) => plain === 'than');
  if (than === undefined || /[,;:()]/.test(text.slice(figure.end, than.start))) return undefined;
  const back = BACK.exec(text.slice(than.end, than.end + 2 * NEAR));
  const length = LENGTHS.get((back?.[1] ?? back?.[2] ?? '').toLowerCase());
  if (length !== undefined) return length;
  const date = figures.find(({ quantity, offset }) => quantity.kind === 'date' && offset >= than.end);
  if (date === undefined || date.offset - than.end > NEAR) return undefined;
  if (/[,;:()\d]/.test(text.slice(than.end, date.offset))) return undefined;
  const base = periodOf(date);
  const own = periods.filter(({ high }) => high !== base.high);
  const now = own.length === 0 ? undefined : Math.max(...own.map(({ high }) => high));
  return now === undefined || now <= base.high ? undefined : now - base.high;
}

/** Times that lie back as far as each other differ by less than this factor. */
const ALIKE = 1.6;

/** Whether two changes are reckoned from different times. */
export const reckonedApart = (a: number | undefined, b: number | undefined): boolean =>
  a !== undefined && b !== undefined && (a / b > ALIKE || b / a > ALIKE);
