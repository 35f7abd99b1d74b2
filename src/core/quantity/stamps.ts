/** One date in each of its written forms, from ISO to `the late 1990s`. */

import { daysIn, type Stamp, stamp } from './calendar.ts';
import {
  AMBIGUOUS,
  BEFORE_MONTH,
  dayAt,
  dayEnd,
  dayOrdinal,
  digits,
  FISCAL,
  isDigits,
  isDotted,
  isWord,
  letterAt,
  MID,
  monthAt,
  suffix,
  THE,
  THIRDS,
  tight,
  yearAfter,
  yearAt,
  yearEnd,
} from './date-parts.ts';
import {
  CARDINAL,
  classOf,
  learn,
  MONTH,
  numberOf,
  OF,
  ORDINAL,
  PERIOD,
  PLURAL,
  STOP,
  TIME,
} from './lexicon.ts';
import { nthDate } from './nth-dates.ts';
import { fiscal, fromYear, ordinalPeriod, period, quarterFirst } from './period-stamps.ts';
import { DIGITS, LINE, MARK, NONE, type Tokens, WORD } from './tokens.ts';

/** `14/2/2026`, `2/14/2026`, `14.2.2026`, `2/2013`, `14-2-2026`, `22/Jan/2019`. Day first when the month would not fit. */
function numeric(t: Tokens, i: number): Stamp | undefined {
  const mark = t.mark(i + 1);
  if ((mark !== 0x2f && mark !== 0x2e && mark !== 0x2d) || !tight(t, i + 1) || !tight(t, i + 2))
    return undefined;
  if (isWord(t, i + 2, MONTH) && t.mark(i + 3) === mark && isDigits(t, i + 4, 2, 4)) {
    const s = stamp(i, i + 5);
    s.d = digits(t, i);
    s.m = numberOf(t.word(i + 2));
    s.y = t.length(i + 4) === 2 ? 2000 + digits(t, i + 4) : digits(t, i + 4);
    return s;
  }
  if (
    mark === 0x2f &&
    isDigits(t, i + 2, 4, 4) &&
    digits(t, i) >= 1 &&
    digits(t, i) <= 12 &&
    !(t.mark(i + 3) === mark)
  ) {
    const s = stamp(i, i + 3);
    s.m = digits(t, i);
    s.y = digits(t, i + 2);
    return s.y >= 1800 && s.y < 2100 ? s : undefined;
  }
  if (!isDigits(t, i + 2, 1, 2) || t.mark(i + 3) !== mark || !tight(t, i + 3) || !tight(t, i + 4))
    return undefined;
  if (!isDigits(t, i + 4, 4, 4) && !(isDigits(t, i + 4, 2, 2) && mark === 0x2f)) return undefined;
  const a = digits(t, i);
  const b = digits(t, i + 2);
  const y = digits(t, i + 4);
  const dayFirst = a > 12 || (mark === 0x2e && b <= 12);
  const m = dayFirst ? b : a;
  const d = dayFirst ? a : b;
  const year = t.length(i + 4) === 2 ? (y < 50 ? 2000 : 1900) + y : y;
  if (m < 1 || m > 12 || d < 1 || d > daysIn(year, m) || year < 1000 || year > 2999) return undefined;
  const s = stamp(i, i + 5);
  s.y = year;
  s.m = m;
  s.d = d;
  return s;
}

/** `14 February 2026`, `14th of Feb., 2026`, `14-Feb-2026`. `i` is the day. */
export function dayMonth(t: Tokens, i: number): Stamp | undefined {
  const d = dayAt(t, i);
  if (d === 0) return undefined;
  let at = dayEnd;
  const joined = t.mark(at) === 0x2d && tight(t, at);
  if (joined) at++;
  else if (isWord(t, at, OF)) at++;
  else if (isWord(t, at, ORDINAL)) return undefined;
  if (t.gap(at) === NONE && !joined) return undefined;
  const m = monthAt(t, at, true);
  if (m === 0) return undefined;
  // "the 3 may": a verb unless a day's number or capital shows the month
  if (!t.capital(at) && AMBIGUOUS.has(t.word(at)) && !dayOrdinal) return undefined;
  const s = stamp(i, at + 1);
  s.m = m;
  s.d = d;
  yearAfter(t, s, joined);
  return d <= daysIn(s.y, m) ? s : undefined;
}

/** `February 14, 2026`, `Feb. 14`, `February 2026`, `Feb`. `i` is the month. */
function monthDay(t: Tokens, i: number): Stamp | undefined {
  const m = numberOf(t.word(i));
  const s = stamp(i, i + 1);
  s.m = m;
  let at = i + 1;
  if (t.mark(at) === 0x2e && isDotted(t, at)) at++;
  if (t.mark(at) === 0x2d && tight(t, at) && isDigits(t, at + 1, 1, 2)) at++;
  const d = t.gap(at) === LINE && t.kind(at) === MARK ? 0 : dayAt(t, at);
  if (d > 0 && !(isWord(t, at, ORDINAL) && !isDayWord(t, dayEnd)) && !followsNumber(t, dayEnd)) {
    s.d = d;
    s.next = dayEnd;
    yearAfter(t, s, true);
    if (d > daysIn(s.y, m)) return undefined;
    return s;
  }
  if (spokenDay(t, at, s)) return s;
  yearAfter(t, s, true);
  if (!Number.isNaN(s.y)) return s;
  const led = t.kind(i - 1) === WORD && BEFORE_MONTH.has(t.word(i - 1));
  const confident = t.capital(i) && ((t.length(i) > 3 && led) || monthRange(t, i));
  return confident ? s : undefined;
}

/** After "October fifth" the phrase ends, or a year comes. */
const isDayWord = (t: Tokens, i: number): boolean =>
  t.kind(i) !== WORD || t.capital(i) || isWord(t, i, STOP | CARDINAL);

/** Does more number follow, so that what was read is no day ("May 5 million", "March 10%")? */
function followsNumber(t: Tokens, i: number): boolean {
  const mark = t.mark(i);
  if (mark === 0x25 || (mark === 0x2e && t.kind(i + 1) === DIGITS && tight(t, i + 1))) return true;
  if (mark === 0x3a && tight(t, i) && t.kind(i + 1) === DIGITS && tight(t, i + 1)) return true;
  return (
    t.kind(i) === WORD &&
    t.gap(i) !== LINE &&
    !t.capital(i) &&
    (t.length(i) === 7 || t.length(i) === 8) &&
    /^(?:million|billion|percent)$/.test(t.slice(i))
  );
}

/** One date from token `i` on, without looking for a second one. */
export function stampAt(t: Tokens, i: number): Stamp | undefined {
  const kind = t.kind(i);
  if (kind === DIGITS) {
    const length = t.length(i);
    const told = t.kind(i + 1) === WORD || t.kind(i - 1) === WORD ? era(t, i) : undefined;
    if (told !== undefined) return told;
    if (length === 4) {
      const y = digits(t, i);
      return y >= 1000 && y <= 2999 ? fromYear(t, i) : undefined;
    }
    if (length > 2 || !mayDate(t, i)) return undefined;
    return (
      numeric(t, i) ??
      tens(t, i) ??
      dayMonth(t, i) ??
      (t.kind(i + 1) === WORD && tight(t, i + 1)
        ? suffix(t, i + 1)
          ? ordinalPeriod(t, i)
          : quarterFirst(t, i)
        : undefined)
    );
  }
  if (kind === MARK) return apostrophe(t, i);
  if (kind !== WORD) return undefined;
  const bits = classOf(t.word(i));
  if ((bits & MONTH) !== 0) {
    const certain = isDigits(t, i + 1, 1, 4) || t.mark(i + 1) === 0x2e || (t.capital(i) && monthRange(t, i));
    return monthAt(t, i, certain && t.capital(i)) > 0 ||
      (certain && !AMBIGUOUS.has(t.word(i))) ||
      (isDigits(t, i + 1, 4, 4) && t.gap(i + 1) !== NONE)
      ? monthDay(t, i)
      : undefined;
  }
  if ((bits & PLURAL) !== 0 && DECADES.has(t.word(i))) return decadeWord(t, i);
  if ((bits & ORDINAL) !== 0) return dayMonth(t, i) ?? ordinalPeriod(t, i) ?? nthDate(t, i, stampAt);
  if ((bits & PERIOD) !== 0) {
    if (FISCAL.has(t.word(i))) return fiscal(t, i);
    const s = stamp(i, i);
    return period(t, i, s) && !(s.h > 0 && Number.isNaN(s.y) && t.length(i) === 1 && !t.capital(i))
      ? s
      : undefined;
  }
  if ((bits & TIME) !== 0) return partOf(t, i) ?? nthDate(t, i, stampAt);
  return undefined;
}

/** `’90s`, `’08`. */
function apostrophe(t: Tokens, i: number): Stamp | undefined {
  if (
    !isDigits(t, i + 1, 2, 2) ||
    !tight(t, i + 1) ||
    (tight(t, i) && t.kind(i - 1) !== 0 && t.kind(i - 1) !== MARK)
  )
    return undefined;
  const n = digits(t, i + 1);
  const s = stamp(i, i + 2);
  s.y = n + (n < 30 ? 2000 : 1900);
  if (t.kind(i + 2) === WORD && tight(t, i + 2)) {
    if (t.length(i + 2) !== 1 || letterAt(t, i + 2) !== 115 || n % 10 !== 0) return undefined;
    s.years = 10;
    s.next = i + 3;
    return s;
  }
  return t.mark(i + 2) === 0x27 || t.mark(i + 2) === 0x2019 || t.mark(i + 2) === 0x22 ? undefined : s;
}

/** `early 2024`, `mid-2024`, `late June 2025`, `the end of 1989`, `the late 1990s`. */
function partOf(t: Tokens, i: number): Stamp | undefined {
  const third = THIRDS.get(t.word(i));
  if (third === undefined) return undefined;
  let at = i + 1;
  const plain = MID.has(t.word(i));
  if (t.mark(at) === 0x2d) at++;
  else if (!plain) {
    if (!isWord(t, at, OF)) return undefined;
    at++;
  }
  if (t.kind(at) === WORD && t.word(at) === THE) at++;
  if (t.kind(at) === WORD && isWord(t, at, TIME)) return undefined;
  const s = stampAt(t, at);
  if (s === undefined || s.d > 0 || s.q > 0 || s.h > 0 || s.years > 10) return undefined;
  if (s.m === 0 && Number.isNaN(s.y)) return undefined;
  s.third = third;
  s.first = i;
  return s;
}

/** `Nov-Feb 2017`: another month after a dash. */
function monthRange(t: Tokens, i: number): boolean {
  const mark = t.mark(i + 1);
  return (mark === 0x2d || mark === 0x2013 || mark === 0x2f) && isWord(t, i + 2, MONTH) && t.capital(i + 2);
}

const WARM = new Set(
  'temperature temperatures degrees highs lows weather readings'.split(' ').map((word) => learn(word, 0)),
);

/** `the 70s`, `the late 80s`: a decade of the last century, when no temperature is spoken of. */
function tens(t: Tokens, i: number): Stamp | undefined {
  if (
    !isDigits(t, i, 2, 2) ||
    t.kind(i + 1) !== WORD ||
    !tight(t, i + 1) ||
    letterAt(t, i + 1) !== 115 ||
    t.length(i + 1) !== 1
  )
    return undefined;
  const n = digits(t, i);
  const before = t.kind(i - 1) === WORD && THIRDS.has(t.word(i - 1)) ? i - 2 : i - 1;
  if (n % 10 !== 0 || n < 20 || t.kind(before) !== WORD || t.word(before) !== THE) return undefined;
  for (let k = i - 1; k > i - 10; k--)
    if (t.kind(k) === WORD && WARM.has(t.word(k)) && t.word(k) !== 0) return undefined;
  const s = stamp(i, i + 2);
  s.y = 1900 + n;
  s.years = 10;
  return s;
}

/** Can what follows the one or two digits at `i` make a date of them? Mostly a noun follows, and nothing more is tried. */
function mayDate(t: Tokens, i: number): boolean {
  if (t.kind(i + 1) !== WORD)
    return t.mark(i + 1) === 0x2f || t.mark(i + 1) === 0x2e || t.mark(i + 1) === 0x2d;
  return tight(t, i + 1) || (classOf(t.word(i + 1)) & (MONTH | OF)) !== 0;
}

/** `March four nineteen sixty-two`: a day in words counts when a year follows. */
function spokenDay(t: Tokens, i: number, s: Stamp): boolean {
  if (!isWord(t, i, CARDINAL)) return false;
  let d = numberOf(t.word(i));
  let at = i + 1;
  if ((d === 20 || d === 30) && isWord(t, at, CARDINAL) && numberOf(t.word(at)) < 10)
    d += numberOf(t.word(at++));
  const y = yearAt(t, at);
  if (d < 1 || d > 31 || Number.isNaN(y)) return false;
  s.d = d;
  s.y = y;
  s.next = yearEnd;
  return true;
}

const DECADES = new Map<number, number>();
'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ').forEach((word, n) => {
  DECADES.set(learn(word, PERIOD | PLURAL), 1920 + 10 * n);
});

/** `the eighties`, `the late nineties`. */
function decadeWord(t: Tokens, i: number): Stamp | undefined {
  const before = t.kind(i - 1) === WORD && THIRDS.has(t.word(i - 1)) ? i - 2 : i - 1;
  if (t.kind(before) !== WORD || t.word(before) !== THE) return undefined;
  for (let k = i - 1; k > i - 10; k--)
    if (t.kind(k) === WORD && WARM.has(t.word(k)) && t.word(k) !== 0) return undefined;
  const s = stamp(i, i + 1);
  s.y = DECADES.get(t.word(i)) ?? Number.NaN;
  s.years = 10;
  return s;
}

const BEFORE_CHRIST = new Set(['bc', 'bce'].map((word) => learn(word, 0)));
const AFTER_CHRIST = new Set(['ad', 'ce'].map((word) => learn(word, 0)));

/** `300 BC`, `79 CE`, `AD 79`: the digits are at `i`. */
function era(t: Tokens, i: number): Stamp | undefined {
  const after = t.kind(i + 1) === WORD && t.capital(i + 1) ? t.word(i + 1) : 0;
  const before = t.kind(i - 1) === WORD && t.capital(i - 1) && t.length(i - 1) === 2 ? t.word(i - 1) : 0;
  const n = digits(t, i);
  if (n === 0 || t.length(i) > 4) return undefined;
  if (after !== 0 && (BEFORE_CHRIST.has(after) || AFTER_CHRIST.has(after))) {
    const s = stamp(i, i + 2);
    s.y = BEFORE_CHRIST.has(after) ? 1 - n : n;
    s.until = s.y;
    return s;
  }
  if (before === 0 || !AFTER_CHRIST.has(before) || t.length(i) > 3) return undefined;
  const s = stamp(i, i + 1);
  s.y = n;
  s.until = n;
  return s;
}
