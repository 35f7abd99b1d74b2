/** Dates as closed intervals of days, written as EDTF (ISO 8601-2:2019; quarters as `2025-Q3`, halves as `2025-H1`). */

/** First and last day, counted from 1970-01-01, and the EDTF string. */
export interface Span {
  readonly low: number;
  readonly high: number;
  readonly edtf: string;
}

/** What was read of a date; 0 for a part that was not written, `NaN` for an unwritten year. */
export interface Stamp {
  y: number;
  m: number;
  d: number;
  /** Quarter 1 to 4. */
  q: number;
  /** Half 1 or 2. */
  h: number;
  /** Early 1, mid 2, late 3. */
  third: number;
  /** Years the date covers: 1, 10 for a decade, 100 for a century. */
  years: number;
  /** Last year of a season such as `2024/25`; 0 else. */
  until: number;
  /** Years from the present one, for "the first half of next year"; NaN when not told so. */
  shift: number;
  /** First and last day, where the rest cannot say it: "the first week of 2021". */
  days: readonly [low: number, high: number] | undefined;
  /** How those days are written, where first and last day do not say it: `2026-23`. */
  edtf: string;
  first: number;
  next: number;
}

export const stamp = (first: number, next: number, y = Number.NaN, m = 0, d = 0, years = 1): Stamp => ({
  y,
  m,
  d,
  q: 0,
  h: 0,
  third: 0,
  years,
  until: 0,
  shift: Number.NaN,
  days: undefined,
  edtf: '',
  first,
  next,
});

/** Days from 1970-01-01 to a day of the Gregorian calendar (H. Hinnant, chrono-compatible date algorithms: days_from_civil). */
export function dayOf(y: number, m: number, d: number): number {
  const year = m <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month; 29 for February when the year is unknown. */
export function daysIn(y: number, m: number): number {
  if (m === 2 && (Number.isNaN(y) || (y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0)))) return 29;
  return LENGTHS[m - 1] ?? 0;
}

const pad = (n: number, size: number): string => String(n).padStart(size, '0');

/** The year of `days`. */
export const yearOf = (days: number): number => new Date(days * 86_400_000).getUTCFullYear();
export const monthOf = (days: number): number => new Date(days * 86_400_000).getUTCMonth() + 1;
export const dateOf = (days: number): number => new Date(days * 86_400_000).getUTCDate();

export function isoOf(days: number): string {
  return `${pad(yearOf(days), 4)}-${pad(monthOf(days), 2)}-${pad(dateOf(days), 2)}`;
}

/** Days of an ISO date such as `2026-02-14`; NaN when it is none. */
export function daysOfIso(iso: string | undefined): number {
  const match = iso === undefined ? null : /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
  if (match === null) return Number.NaN;
  return dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** What an EDTF date begins with whose year the text does not give: four unspecified digits (ISO 8601-2:2019). */
export const NO_YEAR = 'X'.repeat(4);
/** The days of a date without a year are counted in this one. */
const ANY_YEAR = 1972;

/** The day that relative dates are told from; NaN without one. */
export let today = Number.NaN;
export function tellFrom(reference: number): void {
  today = reference;
}

/** The year that brings a yearless date nearest to the present; NaN where that is unknown. */
export function nearestYear(s: Stamp): number {
  if (Number.isNaN(today)) return Number.NaN;
  const middle = s.m > 0 ? s.m : s.q > 0 ? 3 * s.q - 1 : s.h > 0 ? 6 * s.h - 3 : 6;
  const year = yearOf(today);
  if (s.q > 0 || s.h > 0) {
    // a quarter spoken of is over, or is the present one
    const from = s.q > 0 ? 3 * s.q - 2 : 6 * s.h - 5;
    return dayOf(year, from, 1) > today + 45 ? year - 1 : year;
  }
  let best = year;
  let far = Number.POSITIVE_INFINITY;
  for (const y of [year - 1, year, year + 1]) {
    const distance = Math.abs(dayOf(y, middle, s.d > 0 ? s.d : 15) - today);
    if (distance < far) {
      far = distance;
      best = y;
    }
  }
  return best;
}

const months = (y: number, from: number, to: number): Span => ({
  low: dayOf(y, from, 1),
  high: dayOf(y, to, daysIn(y, to)),
  edtf: `${pad(y, 4)}-${pad(from, 2)}/${pad(y, 4)}-${pad(to, 2)}`,
});

const yearText = (y: number): string => (y < 0 ? `-${pad(-y, 4)}` : pad(y, 4));

/** The days that a stamp covers; a missing year is the one nearest to the present. */
export function spanOf(s: Stamp): Span {
  if (s.days !== undefined) {
    const [low, high] = s.days;
    return { low, high, edtf: s.edtf !== '' ? s.edtf : daysText(low, high) };
  }
  const told = Number.isNaN(s.shift) ? nearestYear(s) : yearOf(today) + s.shift;
  const known = Number.isNaN(s.y) ? told : s.y;
  const unknown = Number.isNaN(known);
  const y = unknown ? ANY_YEAR : known;
  const year = unknown ? NO_YEAR : pad(y, 4);
  if (s.years === 100)
    return { low: dayOf(y, 1, 1), high: dayOf(y + 99, 12, 31), edtf: `${pad(y / 100, 2)}XX` };
  if (s.years === 10) {
    const part = s.third === 0 ? [0, 9] : s.third === 1 ? [0, 3] : s.third === 2 ? [4, 6] : [7, 9];
    const [from = 0, to = 9] = part;
    const edtf = s.third === 0 ? `${pad(y / 10, 3)}X` : `${pad(y + from, 4)}/${pad(y + to, 4)}`;
    return { low: dayOf(y + from, 1, 1), high: dayOf(y + to, 12, 31), edtf };
  }
  if (s.until === s.y) return { low: dayOf(y, 1, 1), high: dayOf(y, 12, 31), edtf: yearText(y) };
  if (s.until > 0)
    return { low: dayOf(y, 1, 1), high: dayOf(s.until, 12, 31), edtf: `${year}/${pad(s.until, 4)}` };
  if (s.q > 0) return { ...months(y, 3 * s.q - 2, 3 * s.q), edtf: `${year}-Q${s.q}` };
  if (s.h > 0) return { ...months(y, 6 * s.h - 5, 6 * s.h), edtf: `${year}-H${s.h}` };
  if (s.m === 0) {
    if (s.third > 0) return months(y, 4 * s.third - 3, 4 * s.third);
    return { low: dayOf(y, 1, 1), high: dayOf(y, 12, 31), edtf: year };
  }
  if (s.d > 0) {
    const day = dayOf(y, s.m, s.d);
    return { low: day, high: day, edtf: `${year}-${pad(s.m, 2)}-${pad(s.d, 2)}` };
  }
  if (s.third > 0) {
    const last = daysIn(y, s.m);
    const from = 10 * s.third - 9;
    const to = s.third === 3 ? last : 10 * s.third;
    const month = `${year}-${pad(s.m, 2)}-`;
    const edtf = `${month}${pad(from, 2)}/${month}${pad(to, 2)}`;
    return { low: dayOf(y, s.m, from), high: dayOf(y, s.m, to), edtf };
  }
  return { low: dayOf(y, s.m, 1), high: dayOf(y, s.m, daysIn(y, s.m)), edtf: `${year}-${pad(s.m, 2)}` };
}

/** From the beginning of `a` to the end of `b`, as EDTF `a/b`. */
export function through(a: Span, b: Span): Span {
  const start = a.edtf.includes('W') ? isoOf(a.low) : (a.edtf.split('/')[0] ?? a.edtf);
  const end = b.edtf.includes('W') ? isoOf(b.high) : (b.edtf.split('/').at(-1) ?? b.edtf);
  return { low: a.low, high: b.high, edtf: `${start}/${end}` };
}

/** Monday 0 to Sunday 6. */
export const weekdayOf = (days: number): number => (((days + 3) % 7) + 7) % 7;

/** A day, a week as ISO 8601 counts it (`2026-W07`), or an interval. */
function daysText(low: number, high: number): string {
  if (low === high) return isoOf(low);
  if (high - low !== 6 || weekdayOf(low) !== 0) return `${isoOf(low)}/${isoOf(high)}`;
  const year = yearOf(low + 3);
  return `${pad(year, 4)}-W${pad(Math.floor((low + 3 - dayOf(year, 1, 1)) / 7) + 1, 2)}`;
}

/** The first, second or last part of some days: of a week Monday to Wednesday, of a month or season a third. */
export function thirdOf([low, high]: readonly [number, number], third: number): readonly [number, number] {
  const length = high - low + 1;
  const part = length === 7 ? 3 : Math.round(length / 3);
  const from = third === 1 ? low : third === 3 ? high - part + 1 : low + (length === 7 ? 2 : part);
  return [from, third === 3 ? high : from + part - 1];
}
