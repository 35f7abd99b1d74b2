/** Years and their parts as written: `2026-02-14`, `2024/25`, `Q3 2025`, `FY26`, `the third quarter of 2025`. */

import { daysIn, type Stamp, stamp } from './calendar.ts';
import {
  CENTURY,
  dayAt,
  dayEnd,
  digits,
  FISCAL,
  HALF,
  isDigits,
  isWord,
  letterAt,
  monthAt,
  QUARTER,
  tight,
  YEAR,
  YEARS,
  yearAfter,
} from './date-parts.ts';
import { learn, numberOf, OF, PERIOD } from './lexicon.ts';
import { DIGITS, LINE, MARK, NONE, type Tokens, WORD } from './tokens.ts';

/** `2026-02-14`, `2026-02`, `2024-25`, `2024/25`, `2019-aug-01`, `1990s`, `2018Q4`, `2019 H2`, `2014 Oct 19`. */
export function fromYear(t: Tokens, i: number): Stamp | undefined {
  const y = digits(t, i);
  const s = stamp(i, i + 1);
  s.y = y;
  const mark = t.mark(i + 1);
  const joined =
    (mark === 0x2d || mark === 0x2f || mark === 0x2013 || mark === 0x2e) &&
    tight(t, i + 1) &&
    tight(t, i + 2);
  if (joined && isDigits(t, i + 2, 1, 2)) return yearAndDigits(t, i, s, mark);
  if (joined && t.kind(i + 2) === DIGITS && !isDigits(t, i + 2, 4, 4)) return undefined;
  const at = mark === 0x2d && tight(t, i + 1) ? i + 2 : i + 1;
  if (isWord(t, at, PERIOD) && period(t, at, s)) return s;
  const m = joined || t.gap(at) !== NONE ? monthAt(t, joined ? i + 2 : at, true) : 0;
  if (m > 0) {
    const dayToken = joined ? i + 4 : at + 1;
    const d = joined ? (t.mark(i + 3) === mark ? dayAt(t, dayToken) : 0) : dayAt(t, dayToken);
    if (d > 0 && !Number.isNaN(y)) {
      s.m = m;
      s.d = d;
      s.next = dayEnd;
      return s;
    }
  }
  if (
    t.kind(i + 1) === WORD &&
    t.length(i + 1) === 1 &&
    letterAt(t, i + 1) === 115 &&
    y % 10 === 0 &&
    (tight(t, i + 1) || t.kind(i + 2) === MARK || t.kind(i + 2) === 0)
  ) {
    s.years = 10;
    s.next = i + 2;
    return s;
  }
  if (
    (mark === 0x27 || mark === 0x2019) &&
    t.kind(i + 2) === WORD &&
    tight(t, i + 2) &&
    t.length(i + 2) === 1 &&
    letterAt(t, i + 2) === 115 &&
    y % 10 === 0 &&
    t.kind(i + 3) !== WORD
  ) {
    s.years = 10;
    s.next = i + 3;
    return s;
  }
  if (t.kind(i + 1) === WORD && tight(t, i + 1)) return undefined;
  return s;
}

function yearAndDigits(t: Tokens, i: number, s: Stamp, mark: number): Stamp | undefined {
  const two = digits(t, i + 2);
  if (t.mark(i + 3) === mark && isDigits(t, i + 4, 1, 2) && tight(t, i + 3) && tight(t, i + 4)) {
    const d = digits(t, i + 4);
    if (two < 1 || two > 12 || d < 1 || d > daysIn(s.y, two)) return undefined;
    s.m = two;
    s.d = d;
    s.next = i + 5;
    // an hour joined with T
    if (t.kind(s.next) === WORD && tight(t, s.next)) {
      if (t.length(s.next) > 1) return undefined;
      while (s.next < i + 16 && t.kind(s.next) !== 0 && tight(t, s.next)) s.next++;
    }
    return s;
  }
  if (mark === 0x2e || t.length(i + 2) !== 2) return undefined;
  const after = t.kind(i + 3);
  if (
    tight(t, i + 3) &&
    (after === DIGITS || after === WORD || (t.mark(i + 3) === 0x2d && t.kind(i + 4) === DIGITS))
  )
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

/** `Q3`, `H1`, `FY26`, with a year before or after, at word `i`; the year may be in `s` already. */
export function period(t: Tokens, i: number, s: Stamp): boolean {
  const length = t.length(i);
  const letter = letterAt(t, i);
  const n = t.kind(i + 1) === DIGITS && tight(t, i + 1) ? digits(t, i + 1) : 0;
  if (length === 1 && t.length(i + 1) === 1 && n >= 1 && n <= (letter === 113 ? 4 : 2)) {
    if (t.kind(i + 2) === WORD && tight(t, i + 2)) return false;
    if (letter === 113) s.q = n;
    else s.h = n;
    s.next = i + 2;
    if (Number.isNaN(s.y)) {
      if (isWord(t, s.next, PERIOD) && t.length(s.next) === 2) {
        const inner = stamp(s.next, s.next);
        if (fiscalYear(t, s.next, inner)) {
          s.y = inner.y;
          s.next = inner.next;
        }
      } else yearAfter(t, s, true);
      // Q3 25
      if (
        Number.isNaN(s.y) &&
        isDigits(t, s.next, 2, 2) &&
        t.gap(s.next) !== NONE &&
        t.gap(s.next) !== LINE &&
        t.kind(s.next + 1) !== DIGITS &&
        digits(t, s.next) > 12 &&
        digits(t, s.next) < 50
      ) {
        s.y = 2000 + digits(t, s.next);
        s.next++;
      }
    }
    return true;
  }
  return length === 2 && fiscalYear(t, i, s);
}

/** `FY26`, `FY 2026`, `FY2025-26`, `FY25/26`: named after its last year. */
function fiscalYear(t: Tokens, i: number, s: Stamp): boolean {
  if (t.length(i) === 2 && isDigits(t, i + 1, 2, 4) && t.length(i + 1) !== 3) {
    const n = digits(t, i + 1);
    s.y = t.length(i + 1) === 2 ? 2000 + n : n;
    s.next = i + 2;
    const mark = t.mark(s.next);
    if (
      (mark === 0x2d || mark === 0x2f || mark === 0x2013) &&
      tight(t, s.next) &&
      isDigits(t, s.next + 1, 2, 4) &&
      tight(t, s.next + 1)
    ) {
      const last = digits(t, s.next + 1);
      s.until = last < 100 ? 2000 + last : last;
      s.next += 2;
    }
    return true;
  }
  return false;
}

/** `third quarter of 2025`, `fourth-quarter 2024`, `first half`, `21st century`: `i` is the ordinal. */
export function ordinalPeriod(t: Tokens, i: number): Stamp | undefined {
  const n = t.kind(i) === WORD ? numberOf(t.word(i)) : digits(t, i);
  let at = t.kind(i) === WORD ? i + 1 : i + 2;
  if (t.mark(at) === 0x2d) at++;
  if (t.kind(at) === WORD && FISCAL.has(t.word(at))) at++;
  if (t.kind(at) !== WORD) return undefined;
  const id = t.word(at);
  const s = stamp(i, at + 1);
  if (CENTURY.has(id) && n >= 1 && n <= 30) {
    s.y = (n - 1) * 100;
    s.years = 100;
    return s;
  }
  if (id === QUARTER && n >= 1 && n <= 4) s.q = n;
  else if (id === HALF && n >= 1 && n <= 2) s.h = n;
  else return undefined;
  yearAfter(t, s, false);
  if (Number.isNaN(s.y) && isWord(t, s.next, OF)) {
    const shift = yearShift(t, s.next + 1);
    if (shift !== undefined) {
      s.shift = shift;
      s.next += 3;
      return s;
    }
  }
  // "the second half" of a match, "a third quarter of losses": a year or money talk must say so
  if (s.h > 0 && Number.isNaN(s.y)) return undefined;
  return s;
}

/** `fiscal 2025`, `the financial year 2024-25`. */
export function fiscal(t: Tokens, i: number): Stamp | undefined {
  let at = i + 1;
  if (t.kind(at) === WORD && t.word(at) === YEAR) at++;
  if (!isDigits(t, at, 4, 4)) return undefined;
  const s = fromYear(t, at);
  if (s !== undefined) s.first = i;
  return s;
}

/** `1Q25`, `3Q 2019`, `1H24`. */
export function quarterFirst(t: Tokens, i: number): Stamp | undefined {
  if (t.length(i + 1) !== 1 || t.length(i) !== 1) return undefined;
  const letter = letterAt(t, i + 1);
  const n = digits(t, i);
  if (!(letter === 113 && n >= 1 && n <= 4) && !(letter === 104 && n >= 1 && n <= 2 && t.capital(i + 1)))
    return undefined;
  const s = stamp(i, i + 2);
  if (letter === 113) s.q = n;
  else s.h = n;
  if (isDigits(t, i + 2, 2, 2) && tight(t, i + 2)) {
    s.y = 2000 + digits(t, i + 2);
    s.next = i + 3;
  } else yearAfter(t, s, true);
  return letter === 113 || !Number.isNaN(s.y) ? s : undefined;
}

export const SHIFTS = new Map<number, number>();
for (const [word, shift] of Object.entries({ last: -1, this: 0, the: 0, next: 1 }))
  SHIFTS.set(learn(word, 0), shift);

/** `last year`, `next year`, `the year` at `i`: years from the present one. */
function yearShift(t: Tokens, i: number): number | undefined {
  if (t.kind(i) !== WORD || t.kind(i + 1) !== WORD || !YEARS.has(t.word(i + 1))) return undefined;
  return SHIFTS.get(t.word(i));
}
