/** Years and their parts as written: `2026-02-14`, `2024/25`, `Q3 2025`, `FY26`, `the third quarter of 2025`. */

import { daysIn, type Stamp, stamp } from './calendar.ts';
import {
  CENTURY,
  dayAt,
  dayEnd,
  decadeEnd,
  digits,
  FISCAL,
  HALF,
  isDigits,
  letterAt,
  monthAt,
  QUARTER,
  YEARS,
  yearAfter,
} from './dateParts.ts';
import { YEAR } from './functionWords.ts';
import { OF, PERIOD, STOP, wordValues } from './lexicon.ts';
import {
  capitalAt,
  DIGITS,
  gapAt,
  isA,
  isNumeral,
  isWord,
  kindAt,
  LINE,
  lengthAt,
  MARK,
  markAt,
  numberAt,
  tight,
  WORD,
  wordAt,
} from './tokens.ts';

/** `2026-02-14`, `2026-02`, `2024-25`, `2024/25`, `2019-aug-01`, `1990s`, `2018Q4`, `2019 H2`, `2014 Oct 19`. */
export function fromYear(i: number): Stamp | undefined {
  const y = digits(i);
  const s = stamp(i, i + 1, y);
  const mark = markAt(i + 1);
  const joined =
    (mark === 0x2d || mark === 0x2f || mark === 0x2013 || mark === 0x2e) && tight(i + 1) && tight(i + 2);
  if (joined && isDigits(i + 2, 1, 2)) return yearAndDigits(i, s, mark);
  if (joined && isNumeral(i + 2) && !isDigits(i + 2, 4, 4)) return undefined;
  const at = mark === 0x2d && tight(i + 1) ? i + 2 : i + 1;
  const part = isA(at, PERIOD) ? period(at, y) : undefined;
  if (part !== undefined) return { ...part, first: i };
  const m = joined || !tight(at) ? monthAt(joined ? i + 2 : at, true) : 0;
  if (m > 0) {
    const dayToken = joined ? i + 4 : at + 1;
    const d = joined ? (markAt(i + 3) === mark ? dayAt(dayToken) : 0) : dayAt(dayToken);
    if (d > 0) return stamp(i, dayEnd, y, m, d);
    // "2014 Jan."
    if (!joined && markAt(at + 1) === 0x2e && tight(at + 1) && lengthAt(at) < 5)
      return stamp(i, at + 2, y, m);
  }
  const end = y % 10 === 0 ? decadeEnd(i + 1) : 0;
  if (end > 0 && (mark > 0 ? !isWord(end) : tight(i + 1) || kindAt(end) === MARK || kindAt(end) === 0))
    return stamp(i, end, y, 0, 0, 10);
  if (isWord(i + 1) && tight(i + 1)) return undefined;
  return s;
}

function yearAndDigits(i: number, s: Stamp, mark: number): Stamp | undefined {
  const two = digits(i + 2);
  if (markAt(i + 3) === mark && isDigits(i + 4, 1, 2) && tight(i + 3) && tight(i + 4)) {
    const d = digits(i + 4);
    if (two < 1 || two > 12 || d < 1 || d > daysIn(s.y, two)) return undefined;
    s.m = two;
    s.d = d;
    s.next = i + 5;
    // an hour joined with T
    if (isWord(s.next) && tight(s.next)) {
      if (lengthAt(s.next) > 1) return undefined;
      while (s.next < i + 16 && kindAt(s.next) !== 0 && tight(s.next)) s.next++;
    }
    return s;
  }
  if (mark === 0x2e || lengthAt(i + 2) !== 2) return undefined;
  const after = kindAt(i + 3);
  if (tight(i + 3) && (after === DIGITS || after === WORD || (markAt(i + 3) === 0x2d && isNumeral(i + 4))))
    return undefined;
  const short = s.y % 100;
  if (two === (short + 1) % 100 || (two > short && (two > 12 || mark !== 0x2d))) {
    s.until = s.y - short + two + (two < short ? 100 : 0);
    s.next = i + 3;
    return s;
  }
  if (mark === 0x2d && two >= 1 && two <= 12) {
    s.m = two;
    s.next = i + 3;
    return s;
  }
  return undefined;
}

const LETTER_Q = 113;
const LETTER_H = 104;

/** The quarter or half `n` of a year, by its letter; undefined when there is none. */
function partOfYear(first: number, next: number, letter: number, n: number): Stamp | undefined {
  const s = stamp(first, next);
  if (letter === LETTER_Q && n >= 1 && n <= 4) s.q = n;
  else if (letter === LETTER_H && n >= 1 && n <= 2) s.h = n;
  else return undefined;
  return s;
}

/** `Q3`, `H1`, `FY26` at word `i`, with the year after it or the one before, `year`. */
export function period(i: number, year = Number.NaN): Stamp | undefined {
  if (lengthAt(i) === 2) return fiscalYear(i);
  if (!isDigits(i + 1, 1, 1) || !tight(i + 1) || (isWord(i + 2) && tight(i + 2))) return undefined;
  const s = partOfYear(i, i + 2, letterAt(i), digits(i + 1));
  if (s === undefined) return undefined;
  s.y = year;
  if (!Number.isNaN(year)) return s;
  const inner = isA(s.next, PERIOD) && lengthAt(s.next) === 2 ? fiscalYear(s.next) : undefined;
  const at = s.next;
  if (inner !== undefined) {
    s.y = inner.y;
    s.next = inner.next;
  } else yearAfter(s, true);
  // Q3 25
  const n = digits(at);
  const two = isDigits(at, 2, 2) && !tight(at) && gapAt(at) !== LINE && !isNumeral(at + 1);
  if (Number.isNaN(s.y) && two && n > 12 && n < 50) {
    s.y = 2000 + n;
    s.next++;
  }
  // "histone H1 is": no half of a year
  if (s.h > 0 && Number.isNaN(s.y) && followsNoun(i) && (!isWord(s.next) || isA(s.next, STOP)))
    return undefined;
  return s;
}

/** Does a word that is no function word stand right before token `i`? */
const followsNoun = (i: number): boolean => isWord(i - 1) && gapAt(i) !== LINE && !isA(i - 1, STOP);

/** `FY26`, `FY 2026`, `FY2025-26`, `FY25/26`: named after its last year. */
function fiscalYear(i: number): Stamp | undefined {
  if (!isDigits(i + 1, 2, 4) || lengthAt(i + 1) === 3) return undefined;
  const s = stamp(i, i + 2, fullYear(i + 1));
  const mark = markAt(s.next);
  const joined = (mark === 0x2d || mark === 0x2f || mark === 0x2013) && tight(s.next) && tight(s.next + 1);
  if (joined && isDigits(s.next + 1, 2, 4)) {
    s.until = fullYear(s.next + 1);
    s.next += 2;
  }
  return s;
}

/** `26` is 2026. */
const fullYear = (i: number): number => (digits(i) < 100 ? 2000 : 0) + digits(i);

/** `third quarter of 2025`, `fourth-quarter 2024`, `first half`, `21st century`: `i` is the ordinal. */
export function ordinalPeriod(i: number): Stamp | undefined {
  const n = isWord(i) ? numberAt(i) : digits(i);
  let at = isWord(i) ? i + 1 : i + 2;
  if (markAt(at) === 0x2d) at++;
  if (FISCAL.has(wordAt(at))) at++;

  const id = wordAt(at);
  if (CENTURY.has(id) && n >= 1 && n <= 30) return stamp(i, at + 1, (n - 1) * 100, 0, 0, 100);
  const s = partOfYear(i, at + 1, id === QUARTER ? LETTER_Q : id === HALF ? LETTER_H : 0, n);
  if (s === undefined) return undefined;
  yearAfter(s, false);
  if (Number.isNaN(s.y) && isA(s.next, OF)) {
    const shift = yearShift(s.next + 1);
    if (shift !== undefined) {
      s.shift = shift;
      s.next += 3;
      return s;
    }
  }
  // "the second half" of a match, "a third quarter of losses": a year or money talk must say so
  if (Number.isNaN(s.y) && (s.h > 0 || (isA(s.next, OF) && !ofYear(s.next + 1)))) return undefined;
  return s;
}

/** `the year`, `the current fiscal year`: the word `of` stands before token `i`. */
function ofYear(i: number): boolean {
  for (let k = i; k < i + 4 && isWord(k); k++) if (wordAt(k) === YEAR) return true;
  return false;
}

/** `fiscal 2025`, `the financial year 2024-25`. */
export function fiscal(i: number): Stamp | undefined {
  let at = i + 1;
  if (wordAt(at) === YEAR) at++;
  if (!isDigits(at, 4, 4)) return undefined;
  const s = fromYear(at);
  if (s !== undefined) s.first = i;
  return s;
}

/** `1Q25`, `3Q 2019`, `1H24`. */
export function quarterFirst(i: number): Stamp | undefined {
  if (lengthAt(i + 1) !== 1 || lengthAt(i) !== 1) return undefined;
  const s = partOfYear(i, i + 2, letterAt(i + 1), digits(i));
  if (s === undefined || (s.h > 0 && !capitalAt(i + 1))) return undefined;
  if (isDigits(i + 2, 2, 2) && tight(i + 2)) {
    s.y = fullYear(i + 2);
    s.next = i + 3;
  } else yearAfter(s, true);
  return s.q > 0 || !Number.isNaN(s.y) ? s : undefined;
}

const SHIFTS = wordValues('last:-1 this:0 the:0 next:1');

/** `last year`, `next year`, `the year` at `i`: years from the present one. */
function yearShift(i: number): number | undefined {
  if (!isWord(i) || !YEARS.has(wordAt(i + 1))) return undefined;
  return SHIFTS.get(wordAt(i));
}
