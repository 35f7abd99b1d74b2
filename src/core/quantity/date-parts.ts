/** The parts of a date as written: a day's number, a month's name, a year, and the words around them. */
import type { Stamp } from './calendar.ts';
import {
  CARDINAL,
  classOf,
  learn,
  MONTH,
  numberOf,
  OF,
  ORDINAL,
  PERIOD,
  STOP,
  TIME,
  WEEKDAY,
} from './lexicon.ts';
import { newReading } from './numbers.ts';
import { DIGITS, LINE, NONE, type Tokens, WORD } from './tokens.ts';

import { readWords } from './word-numbers.ts';

/** For years in words. */
const words = newReading();
export const NAMES =
  'january february march april may june july august september october november december'.split(' ');
NAMES.forEach((name, i) => {
  learn(name, MONTH, i + 1);
  learn(name.slice(0, 3), MONTH, i + 1);
});
learn('sept', MONTH, 9);
for (const day of 'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun'.split(
  ' ',
))
  learn(day, WEEKDAY);
for (const word of 'q h fy cy'.split(' ')) learn(word, PERIOD);
export const THIRDS = new Map<number, number>();
for (const [word, third] of Object.entries({
  early: 1,
  beginning: 1,
  start: 1,
  mid: 2,
  middle: 2,
  late: 3,
  end: 3,
}))
  THIRDS.set(learn(word, TIME), third);
export const MID = new Set([learn('early', TIME), learn('mid', TIME), learn('late', TIME)]);
export const FISCAL = new Set([
  learn('fiscal', PERIOD),
  learn('financial', PERIOD),
  learn('calendar', PERIOD),
]);
export const YEAR = learn('year', 0);
export const YEARS = new Set([YEAR, learn('years', 0)]);
export const QUARTER = learn('quarter', 0);
export const HALF = learn('half', 0);
export const CENTURY = new Set([learn('century', 0), learn('centuries', 0)]);
export const BETWEEN = learn('between', STOP);
export const FROM = learn('from', STOP);
export const THE = learn('the', STOP);
export const IN = learn('in', STOP);
export const TO = new Set([
  learn('to', STOP),
  learn('through', STOP),
  learn('thru', 0),
  learn('until', STOP),
  learn('till', STOP),
]);
/** Words before a month's name that show it to be one. */
export const BEFORE_MONTH = new Set(
  'in by since until till from during last next this of early late mid before after through to for between and through every each'
    .split(' ')
    .map((w) => learn(w, 0)),
);
/** Month names that are other words when they are not capital. */
export const AMBIGUOUS = new Set('may march mar sun sat august'.split(' ').map((w) => learn(w, 0)));

export const digits = (t: Tokens, i: number): number => {
  let sum = 0;
  for (let at = t.start(i); at < t.end(i) && at < t.start(i) + 6; at++)
    sum = sum * 10 + (t.text.charCodeAt(at) - 48);
  return sum;
};

export const isWord = (t: Tokens, i: number, bits: number): boolean =>
  t.kind(i) === WORD && (classOf(t.word(i)) & bits) !== 0;
export const isDigits = (t: Tokens, i: number, from: number, to: number): boolean =>
  t.kind(i) === DIGITS && t.length(i) >= from && t.length(i) <= to;
export const tight = (t: Tokens, i: number): boolean => t.gap(i) === NONE;
export const letterAt = (t: Tokens, i: number): number => t.text.charCodeAt(t.start(i)) | 32;

/** A four-digit year, or `’08`, at `i`; its value, or NaN. The token after is in `yearEnd`. */
export let yearEnd = 0;
export function yearAt(t: Tokens, i: number): number {
  if (isDigits(t, i, 4, 4)) {
    const after = t.mark(i + 1);
    if (
      t.gap(i + 1) === NONE &&
      (t.kind(i + 1) === WORD ||
        ((after === 0x2e || after === 0x2c) && t.kind(i + 2) === DIGITS && tight(t, i + 2)))
    )
      return Number.NaN;
    const y = digits(t, i);
    yearEnd = i + 1;
    return y >= 1000 && y <= 2999 ? y : Number.NaN;
  }
  if (isWord(t, i, CARDINAL)) {
    const y = readWords(t, i, words) ? words.value : 0;
    if (y < 1500 || y > 2100 || words.fraction || words.next < i + 2) return Number.NaN;
    yearEnd = words.next;
    return y;
  }
  const mark = t.mark(i);
  if (
    (mark === 0x27 || mark === 0x2019 || mark === 0x2018) &&
    isDigits(t, i + 1, 2, 2) &&
    tight(t, i + 1) &&
    !(t.kind(i + 2) === WORD && tight(t, i + 2))
  ) {
    const y = digits(t, i + 1);
    yearEnd = i + 2;
    return y + (y < 50 ? 2000 : 1900);
  }
  return Number.NaN;
}

/** `, 2024`, `2024`, `of 2024`, `in 2024`, `-2024` after a day, month or quarter: fills the stamp's year. */
export function yearAfter(t: Tokens, s: Stamp, joined: boolean): void {
  let at = s.next;
  const mark = t.mark(at);
  if (mark === 0x2e && isDotted(t, at)) at++;
  if (t.mark(at) === 0x2c) at++;
  else if (joined && (mark === 0x2d || mark === 0x2f) && tight(t, at)) at++;
  else if (t.kind(at) === WORD && (classOf(t.word(at)) & OF || t.word(at) === IN)) at++;
  if (isWord(t, at, PERIOD) && FISCAL.has(t.word(at))) at++;
  if (t.kind(at) === WORD && t.word(at) === THE) at++;
  if (t.kind(at) === WORD && t.word(at) === YEAR) at++;
  if (t.gap(at) === LINE && at === s.next) return;
  const y = yearAt(t, at);
  if (Number.isNaN(y)) return;
  s.y = y;
  s.next = yearEnd;
}

export const isDotted = (t: Tokens, i: number): boolean =>
  t.kind(i - 1) === WORD && t.length(i - 1) <= 4 && (tight(t, i) || isWord(t, i - 1, MONTH));

/** `st`, `nd`, `rd`, `th` touching the digits at `i - 1`. */
export function suffix(t: Tokens, i: number): boolean {
  if (t.kind(i) !== WORD || t.length(i) !== 2 || !tight(t, i)) return false;
  const text = t.slice(i).toLowerCase();
  return text === 'th' || text === 'st' || text === 'nd' || text === 'rd';
}

/** A day's number at `i` (`14`, `14th`, `the 14th`): its value, or 0. `dayEnd` is the token after. */
export let dayEnd = 0;
export let dayOrdinal = false;
export function dayAt(t: Tokens, i: number): number {
  let at = i;
  if (t.kind(at) === WORD && t.word(at) === THE) at++;
  dayOrdinal = false;
  if (isWord(t, at, ORDINAL) && numberOf(t.word(at)) <= 31) {
    dayEnd = at + 1;
    dayOrdinal = true;
    return numberOf(t.word(at));
  }
  if (!isDigits(t, at, 1, 2)) return 0;
  const d = digits(t, at);
  dayEnd = at + 1;
  if (suffix(t, dayEnd)) {
    dayEnd++;
    dayOrdinal = true;
  } else if (t.kind(dayEnd) === WORD && tight(t, dayEnd)) return 0;
  return d >= 1 && d <= 31 ? d : 0;
}

/** A month's name at `i`: 1 to 12, or 0. `certain` when a day or year stands beside it. */
export function monthAt(t: Tokens, i: number, certain: boolean): number {
  if (!isWord(t, i, MONTH)) return 0;
  if (!t.capital(i) && (AMBIGUOUS.has(t.word(i)) || t.length(i) <= 4) && !certain) return 0;
  return numberOf(t.word(i));
}
