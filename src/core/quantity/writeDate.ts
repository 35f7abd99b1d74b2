import { NO_YEAR } from './calendar.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const QUARTERS = ['first', 'second', 'third', 'fourth'] as const;
const LONGEST_DATE = 60;

interface DateParts {
  readonly year: string;
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly quarter: number | undefined;
}

/** Reads an EDTF string of the kinds `Quantity.date` has, but no interval. */
function parts(edtf: string): DateParts | undefined {
  const match = /^(-?\d{3}[\dX]|X{4})(?:-(?:Q([1-4])|(\d\d)(?:-(\d\d))?))?$/.exec(edtf);
  if (match === null) return undefined;
  const [, year = '', quarter, month, day] = match;
  const number = (text: string | undefined): number | undefined =>
    text === undefined ? undefined : Number(text);
  const result = { year, month: number(month), day: number(day), quarter: number(quarter) };
  return result.month !== undefined && result.month > 12 ? undefined : result;
}

/** How a date is written: what of it is there, and in which order. */
interface DateStyle {
  readonly abbreviated: '' | 'short' | 'dotted';
  readonly dayFirst: boolean;
  readonly ordinal: boolean;
  readonly comma: boolean;
  readonly hasYear: boolean;
  readonly iso: boolean;
}

function dateStyle(text: string): DateStyle {
  const words = text.split(/[ ,\u00a0]/).filter((word) => word !== '');
  const monthAt = words.findIndex((word) => monthOf(word) !== undefined);
  const month = words[monthAt] ?? '';
  const bare = month.endsWith('.') ? month.slice(0, -1) : month;
  const short = bare !== '' && !MONTHS.some((name) => name.toLowerCase() === bare.toLowerCase());
  return {
    abbreviated: short ? (month.endsWith('.') ? 'dotted' : 'short') : '',
    dayFirst: monthAt > 0,
    ordinal: words.some((word) => /^\d{1,2}(?:st|nd|rd|th)$/.test(word)),
    comma: text.includes(','),
    hasYear: /\d{4}/.test(text) || monthAt < 0,
    iso: /^\d{4}-\d\d(?:-\d\d)?$/.test(text),
  };
}

function monthOf(word: string): number | undefined {
  const bare = (word.endsWith('.') ? word.slice(0, -1) : word).toLowerCase();
  if (bare.length < 3) return undefined;
  const at = MONTHS.findIndex(
    (name) => name.toLowerCase() === bare || (bare.length <= 4 && name.toLowerCase().startsWith(bare)),
  );
  return at < 0 ? undefined : at;
}

/**
 * An EDTF date in the style of the text it replaces, or undefined where it cannot be: `writeDate('2026-02', 'March 2025')`
 * is "February 2026", `writeDate('2025-Q3', 'Q4 2025')` is "Q3 2025". A year is written where the replaced text has one
 * or where it is all there is.
 */
export function writeDate(edtf: string, replaced: string): string | undefined {
  if (replaced.length > LONGEST_DATE) return undefined;
  const slash = edtf.indexOf('/');
  if (slash > 0) return writeInterval(edtf.slice(0, slash), edtf.slice(slash + 1), replaced);
  const date = parts(edtf);
  if (date === undefined || date.year === '') return undefined;
  if (date.year.endsWith('X') && date.year !== NO_YEAR) return `${date.year.slice(0, 3)}0s`;
  if (date.year === NO_YEAR && date.month === undefined && date.quarter === undefined) return undefined;
  if (date.quarter !== undefined) return writeQuarter(date, replaced);
  if (date.month === undefined) return date.year;
  const style = dateStyle(replaced);
  if (date.year === NO_YEAR) return writeMonth(date, date.month, { ...style, hasYear: false });
  return style.iso ? edtf : writeMonth(date, date.month, style);
}

function writeInterval(from: string, to: string, replaced: string): string | undefined {
  const lower = replaced.toLowerCase();
  const [opening, joiner] = lower.startsWith('between ')
    ? ['between ', ' and ']
    : lower.startsWith('from ')
      ? ['from ', ' to ']
      : ['', lower.includes(' to ') ? ' to ' : '\u2013'];
  // Months that stand for "early" or "mid" are not what the source says; the years of an interval are.
  const isSpan = opening !== '' || lower.includes(' to ') || lower.includes('\u2013') || lower.includes('/');
  if (!isSpan && (from.length > 4 || to.length > 4)) return undefined;
  const [first, last] = [writeDate(from, replaced), writeDate(to, replaced)];
  if (first === undefined || last === undefined || to.includes('/')) return undefined;
  return `${opening}${first}${joiner === '\u2013' && `${first}${last}`.includes(' ') ? ' to ' : joiner}${last}`;
}

function writeQuarter(date: DateParts, replaced: string): string {
  const quarter = date.quarter ?? 1;
  const hasYear = date.year !== NO_YEAR && /\d{4}/.test(replaced);
  if (/^q[1-4]/i.test(replaced)) {
    if (!hasYear) return `Q${quarter}`;
    return `Q${quarter} ${date.year}`;
  }
  const words = `${QUARTERS[quarter - 1]} quarter`;
  return hasYear ? `${words} of ${date.year}` : words;
}

function writeMonth(date: DateParts, month: number, style: DateStyle): string {
  const full = MONTHS[month - 1] ?? '';
  const name =
    style.abbreviated === '' || full.length <= 4
      ? full
      : full.slice(0, 3) + (style.abbreviated === 'dotted' ? '.' : '');
  const withYear = style.hasYear;
  if (date.day === undefined) return withYear ? `${name} ${date.year}` : name;
  const day = style.ordinal ? `${date.day}${ordinalEnding(date.day)}` : String(date.day);
  if (style.dayFirst) return withYear ? `${day} ${name} ${date.year}` : `${day} ${name}`;
  return withYear ? `${name} ${day}${style.comma ? ', ' : ' '}${date.year}` : `${name} ${day}`;
}

/** "st", "nd", "rd" or "th". */
export function ordinalEnding(value: number): string {
  const teen = value % 100;
  if (teen >= 11 && teen <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}
