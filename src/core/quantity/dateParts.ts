/** The parts of a date as written: a day's number, a month's name, a year, and the words around them. */

import type { Stamp } from './calendar.ts';
import { IN, THE, YEAR } from './functionWords.ts';
import {
  CARDINAL,
  learn,
  learnAll,
  MONTH,
  OF,
  ORDINAL,
  PERIOD,
  TIME,
  WEEKDAY,
  wordSet,
  wordValues,
} from './lexicon.ts';
import { newReading } from './numbers.ts';
import {
  capitalAt,
  codeAt,
  endAt,
  gapAt,
  isA,
  isNumeral,
  isWord,
  kindsAt,
  LINE,
  lengthAt,
  markAt,
  numberAt,
  startAt,
  textAt,
  tight,
  wordAt,
} from './tokens.ts';

import { readWords } from './wordNumbers.ts';

/** For years in words. */
const words = newReading();
export const NAMES =
  'january february march april may june july august september october november december'.split(' ');
NAMES.forEach((name, i) => {
  learn(name, MONTH, i + 1);
  learn(name.slice(0, 3), MONTH, i + 1);
});
learn('sept', MONTH, 9);
'monday tuesday wednesday thursday friday saturday sunday'.split(' ').forEach((name, i) => {
  learn(name, WEEKDAY, i);
});
learnAll('mon tue tues wed thu thur thurs fri sat sun', WEEKDAY);
learnAll('q h fy cy', PERIOD);
export const THIRDS = wordValues('early:1 beginning:1 start:1 mid:2 middle:2 late:3 end:3', TIME);
export const MID = wordSet('early mid late');
export const FISCAL = wordSet('fiscal financial calendar', PERIOD);
export const YEARS = wordSet('year years');
export const QUARTER = learn('quarter', 0);
export const HALF = learn('half', 0);
export const CENTURY = wordSet('century centuries');
export const TO = wordSet('to through until till thru');
/** Words before a month's name that show it to be one. */
export const BEFORE_MONTH = wordSet(
  'in by since until till from during last next this of early late mid before after through to for between and through every each',
);
/** Month names that are other words when they are not capital. */
export const AMBIGUOUS = wordSet('may march mar sun sat august');

export const digits = (i: number): number => {
  let sum = 0;
  for (let at = startAt(i); at < endAt(i) && at < startAt(i) + 6; at++) sum = sum * 10 + (codeAt(at) - 48);
  return sum;
};

export const isDigits = (i: number, from: number, to: number): boolean =>
  isNumeral(i) && lengthAt(i) >= from && lengthAt(i) <= to;
export const letterAt = (i: number): number => codeAt(startAt(i)) | 32;

/** `’` as writers type it. */
export const isApostrophe = (i: number): boolean => markAt(i) === 0x27 || markAt(i) === 0x2019;

/** The token after the `s` or `’s` of a decade at `i`, or 0. */
export function decadeEnd(i: number): number {
  const at = isApostrophe(i) ? i + 1 : i;
  return isWord(at) && lengthAt(at) === 1 && letterAt(at) === 115 && (at === i || tight(at)) ? at + 1 : 0;
}

/** A four-digit year, or `’08`, at `i`; its value, or NaN. The token after is in `yearEnd`. */
export let yearEnd = 0;
export function yearAt(i: number): number {
  if (isDigits(i, 4, 4)) {
    const after = markAt(i + 1);
    if (
      tight(i + 1) &&
      (isWord(i + 1) || ((after === 0x2e || after === 0x2c) && isNumeral(i + 2) && tight(i + 2)))
    )
      return Number.NaN;
    const y = digits(i);
    yearEnd = i + 1;
    return y >= 1000 && y <= 2999 ? y : Number.NaN;
  }
  if (isA(i, CARDINAL)) {
    const y = readWords(i, words) ? words.value : 0;
    if (y < 1500 || y > 2100 || words.fraction || words.next < i + 2) return Number.NaN;
    yearEnd = words.next;
    return y;
  }
  const mark = markAt(i);
  if (
    (mark === 0x27 || mark === 0x2019 || mark === 0x2018) &&
    isDigits(i + 1, 2, 2) &&
    tight(i + 1) &&
    !(isWord(i + 2) && tight(i + 2))
  ) {
    const y = digits(i + 1);
    yearEnd = i + 2;
    return y + (y < 50 ? 2000 : 1900);
  }
  return Number.NaN;
}

/** `, 2024`, `2024`, `of 2024`, `in 2024`, `-2024` after a day, month or quarter: fills the stamp's year. */
export function yearAfter(s: Stamp, joined: boolean): void {
  let at = s.next;
  const mark = markAt(at);
  if (mark === 0x2e && isDotted(at)) at++;
  if (markAt(at) === 0x2c) at++;
  else if (joined && (mark === 0x2d || mark === 0x2f) && tight(at)) at++;
  else if (kindsAt(at) & OF || wordAt(at) === IN) at++;
  if (isA(at, PERIOD) && FISCAL.has(wordAt(at))) at++;
  if (wordAt(at) === THE) at++;
  if (wordAt(at) === YEAR) at++;
  if (gapAt(at) === LINE && at === s.next) return;
  const y = yearAt(at);
  if (Number.isNaN(y)) return;
  s.y = y;
  s.next = yearEnd;
}

export const isDotted = (i: number): boolean =>
  isWord(i - 1) && lengthAt(i - 1) <= 4 && (tight(i) || isA(i - 1, MONTH));

/** `st`, `nd`, `rd`, `th` touching the digits at `i - 1`. */
export function suffix(i: number): boolean {
  if (!isWord(i) || lengthAt(i) !== 2 || !tight(i)) return false;
  const text = textAt(i).toLowerCase();
  return text === 'th' || text === 'st' || text === 'nd' || text === 'rd';
}

/** `September 27,850 people`: the digits before token `i` go on. */
const isGrouped = (i: number): boolean =>
  markAt(i) === 0x2c && tight(i) && tight(i + 1) && isDigits(i + 1, 3, 3);

/** A day's number at `i` (`14`, `14th`, `the 14th`): its value, or 0. `dayEnd` is the token after. */
export let dayEnd = 0;
export let dayOrdinal = false;
export function dayAt(i: number): number {
  let at = i;
  if (wordAt(at) === THE) at++;
  dayOrdinal = false;
  if (isA(at, ORDINAL) && numberAt(at) <= 31) {
    dayEnd = at + 1;
    dayOrdinal = true;
    return numberAt(at);
  }
  if (!isDigits(at, 1, 2) || isGrouped(at + 1)) return 0;
  const d = digits(at);
  dayEnd = at + 1;
  if (suffix(dayEnd)) {
    dayEnd++;
    dayOrdinal = true;
  } else if (isWord(dayEnd) && tight(dayEnd)) return 0;
  return d >= 1 && d <= 31 ? d : 0;
}

/** A month's name at `i`: 1 to 12, or 0. `certain` when a day or year stands beside it. */
export function monthAt(i: number, certain: boolean): number {
  if (!isA(i, MONTH)) return 0;
  if (!capitalAt(i) && (AMBIGUOUS.has(wordAt(i)) || lengthAt(i) <= 4) && !certain) return 0;
  return numberAt(i);
}
