/** One date in each of its written forms, from ISO to `the late 1990s`. */

import { daysIn, type Stamp, stamp, thirdOf } from './calendar.ts';
import {
  AMBIGUOUS,
  BEFORE_MONTH,
  dayAt,
  dayEnd,
  dayOrdinal,
  decadeEnd,
  digits,
  FISCAL,
  isApostrophe,
  isDigits,
  isDotted,
  MID,
  monthAt,
  suffix,
  THIRDS,
  yearAfter,
  yearAt,
  yearEnd,
} from './dateParts.ts';
import { DAY, THE } from './functionWords.ts';
import { holiday } from './holidays.ts';
import {
  CARDINAL,
  learn,
  MONTH,
  NAMER,
  OF,
  ORDINAL,
  PERIOD,
  PLURAL,
  STOP,
  TIME,
  wordSet,
  wordValues,
} from './lexicon.ts';
import { nthDate } from './nthDates.ts';
import { fiscal, fromYear, ordinalPeriod, period, quarterFirst } from './periodStamps.ts';
import { relativeStamp } from './relative.ts';
import { seasonStamp } from './seasons.ts';
import {
  capitalAt,
  DIGITS,
  gapAt,
  isA,
  isNumeral,
  isWord,
  kindAt,
  kindsAt,
  LINE,
  lengthAt,
  MARK,
  markAt,
  numberAt,
  tight,
  wordAt,
} from './tokens.ts';

/** `14/2/2026`, `2/14/2026`, `14.2.2026`, `2/2013`, `14-2-2026`, `22/Jan/2019`. Day first when the month would not fit. */
function numeric(i: number): Stamp | undefined {
  const mark = markAt(i + 1);
  if ((mark !== 0x2f && mark !== 0x2e && mark !== 0x2d) || !tight(i + 1) || !tight(i + 2)) return undefined;
  // "leaflet 7/2025"
  if (mark === 0x2f && isA(i - 1, NAMER)) return undefined;
  if (isA(i + 2, MONTH) && markAt(i + 3) === mark && isDigits(i + 4, 2, 4)) {
    const y = digits(i + 4);
    return stamp(i, i + 5, lengthAt(i + 4) === 2 ? 2000 + y : y, numberAt(i + 2), digits(i));
  }
  if (
    mark === 0x2f &&
    isDigits(i + 2, 4, 4) &&
    digits(i) >= 1 &&
    digits(i) <= 12 &&
    !(markAt(i + 3) === mark)
  ) {
    const y = digits(i + 2);
    return y >= 1800 && y < 2100 ? stamp(i, i + 3, y, digits(i)) : undefined;
  }
  if (!isDigits(i + 2, 1, 2) || markAt(i + 3) !== mark || !tight(i + 3) || !tight(i + 4)) return undefined;
  if (!isDigits(i + 4, 4, 4) && !(isDigits(i + 4, 2, 2) && mark === 0x2f)) return undefined;
  const a = digits(i);
  const b = digits(i + 2);
  const y = digits(i + 4);
  const dayFirst = a > 12 || (mark === 0x2e && b <= 12);
  const m = dayFirst ? b : a;
  const d = dayFirst ? a : b;
  const year = lengthAt(i + 4) === 2 ? (y < 50 ? 2000 : 1900) + y : y;
  if (m < 1 || m > 12 || d < 1 || d > daysIn(year, m) || year < 1000 || year > 2999) return undefined;
  return stamp(i, i + 5, year, m, d);
}

/** `14 February 2026`, `14th of Feb., 2026`, `14-Feb-2026`. `i` is the day. */
export function dayMonth(i: number): Stamp | undefined {
  const d = dayAt(i);
  if (d === 0) return undefined;
  let at = dayEnd;
  const joined = markAt(at) === 0x2d && tight(at);
  if (joined) at++;
  // "the 3rd day of May"
  else if (dayOrdinal && wordAt(at) === DAY && isA(at + 1, OF)) at += 2;
  else if (isA(at, OF)) at++;
  else if (isA(at, ORDINAL)) return undefined;
  if (tight(at) && !joined) return undefined;
  const m = monthAt(at, true);
  if (m === 0) return undefined;
  // "the 3 may": a verb unless a day's number or capital shows the month
  if (!capitalAt(at) && AMBIGUOUS.has(wordAt(at)) && !dayOrdinal) return undefined;
  const s = stamp(i, at + 1, Number.NaN, m, d);
  yearAfter(s, joined);
  return d <= daysIn(s.y, m) ? s : undefined;
}

/** `February 14, 2026`, `Feb. 14`, `February 2026`, `Feb`. `i` is the month. */
function monthDay(i: number): Stamp | undefined {
  const m = numberAt(i);
  const s = stamp(i, i + 1, Number.NaN, m);
  let at = i + 1;
  if (markAt(at) === 0x2e && isDotted(at)) at++;
  if (markAt(at) === 0x2d && tight(at) && isDigits(at + 1, 1, 2)) at++;
  const d = gapAt(at) === LINE && kindAt(at) === MARK ? 0 : dayAt(at);
  const isDay = d > 0 && !followsNumber(dayEnd) && !partOfMonth(i) && !ofThem(dayEnd);
  if (isDay && !(isA(at, ORDINAL) && !isDayWord(dayEnd))) {
    s.d = d;
    s.next = dayEnd;
    yearAfter(s, true);
    if (d > daysIn(s.y, m)) return undefined;
    return s;
  }
  if (spokenDay(at, s)) return s;
  yearAfter(s, true);
  if (!Number.isNaN(s.y)) return s;
  const led = BEFORE_MONTH.has(wordAt(i - 1));
  const confident =
    capitalAt(i) && (((lengthAt(i) > 3 || (isMay(i) && isA(i - 1, STOP))) && led) || monthRange(i));
  return confident ? s : undefined;
}

/** "in May", in full as it is; "by May" is a person's. */
const isMay = (i: number): boolean =>
  numberAt(i) === 5 &&
  wordAt(i - 1) !== BY &&
  !capitalAt(i + 1) &&
  markAt(i + 1) !== 0x27 &&
  markAt(i + 1) !== 0x2019;

/** After "October fifth" the phrase ends, or a year comes. */
const isDayWord = (i: number): boolean => !isWord(i) || capitalAt(i) || isA(i, STOP | CARDINAL);

/** Does more number follow, so that what was read is no day ("May 5 million", "March 10%")? */
function followsNumber(i: number): boolean {
  const mark = markAt(i);
  if (mark === 0x25 || (mark === 0x2e && isNumeral(i + 1) && tight(i + 1))) return true;
  if (mark === 0x3a && tight(i) && isNumeral(i + 1) && tight(i + 1)) return true;
  return MANY.has(wordAt(i)) && gapAt(i) !== LINE && !capitalAt(i);
}

/** `mid-October 17 ships lay at anchor`: a part of a month has no day. */
const partOfMonth = (i: number): boolean => MID.has(wordAt(markAt(i - 1) === 0x2d ? i - 2 : i - 1));

/** `In October 17 of them lay at anchor`: so many of those just named. */
const ofThem = (i: number): boolean => isA(i, OF) && THEM.has(wordAt(i + 1));

const THEM = wordSet('them which whom');
const BY = learn('by', STOP);
const MANY = wordSet('million billion percent');

/** One date from token `i` on, without looking for a second one. */
export function stampAt(i: number): Stamp | undefined {
  const kind = kindAt(i);
  if (kind === DIGITS) {
    const length = lengthAt(i);
    const told = era(i);
    if (told !== undefined) return told;
    if (length === 4) {
      const y = digits(i);
      return y >= 1000 && y <= 2999 ? fromYear(i) : undefined;
    }
    if (length > 2 || !mayDate(i)) return undefined;
    return (
      numeric(i) ??
      tens(i) ??
      dayMonth(i) ??
      (isWord(i + 1) && tight(i + 1) ? (suffix(i + 1) ? ordinalPeriod(i) : quarterFirst(i)) : undefined)
    );
  }
  if (kind === MARK) return apostrophe(i);

  const bits = kindsAt(i);
  if ((bits & MONTH) !== 0) {
    const certain = isDigits(i + 1, 1, 4) || markAt(i + 1) === 0x2e || (capitalAt(i) && monthRange(i));
    return monthAt(i, certain && capitalAt(i)) > 0 ||
      (certain && !AMBIGUOUS.has(wordAt(i))) ||
      (isDigits(i + 1, 4, 4) && !tight(i + 1)) ||
      (isDigits(i + 1, 1, 2) && isDigits(markAt(i + 2) === 0x2c ? i + 3 : i + 2, 4, 4))
      ? monthDay(i)
      : undefined;
  }
  if ((bits & PLURAL) !== 0 && DECADES.has(wordAt(i))) return decadeWord(i);
  if ((bits & ORDINAL) !== 0) return dayMonth(i) ?? ordinalPeriod(i) ?? nthDate(i, stampAt);
  if ((bits & PERIOD) !== 0) {
    if (FISCAL.has(wordAt(i))) return fiscal(i);
    const s = period(i);
    return s !== undefined && s.h > 0 && Number.isNaN(s.y) && !capitalAt(i) ? undefined : s;
  }
  if ((bits & TIME) !== 0)
    return partOf(i) ?? nthDate(i, stampAt) ?? relativeStamp(i) ?? seasonStamp(i) ?? holiday(i);
  return undefined;
}

/** `’90s`, `’08`. */
function apostrophe(i: number): Stamp | undefined {
  if (!isDigits(i + 1, 2, 2) || !tight(i + 1) || (tight(i) && kindAt(i - 1) !== 0 && kindAt(i - 1) !== MARK))
    return undefined;
  const n = digits(i + 1);
  const y = n + (n < 30 ? 2000 : 1900);
  if (isWord(i + 2) && tight(i + 2))
    return decadeEnd(i + 2) > 0 && n % 10 === 0 ? stamp(i, i + 3, y, 0, 0, 10) : undefined;
  return isApostrophe(i + 2) || markAt(i + 2) === 0x22 ? undefined : stamp(i, i + 2, y);
}

/** `early 2024`, `mid-2024`, `late June 2025`, `the end of 1989`, `the late 1990s`. */
function partOf(i: number): Stamp | undefined {
  const third = THIRDS.get(wordAt(i));
  if (third === undefined) return undefined;
  let at = i + 1;
  const plain = MID.has(wordAt(i));
  if (markAt(at) === 0x2d) at++;
  else if (!plain) {
    if (!isA(at, OF)) return undefined;
    at++;
  }
  if (wordAt(at) === THE) at++;
  const s = isA(at, TIME) ? (relativeStamp(at) ?? seasonStamp(at)) : stampAt(at);
  if (s === undefined || s.d > 0 || s.q > 0 || s.h > 0 || s.years > 10) return undefined;
  if (s.m === 0 && Number.isNaN(s.y)) return undefined;
  if (s.days !== undefined) {
    if (s.days[0] === s.days[1]) return undefined;
    s.days = thirdOf(s.days, third);
    s.edtf = '';
  }
  s.third = third;
  s.first = i;
  return s;
}

/** `Nov-Feb 2017`: another month after a dash. */
function monthRange(i: number): boolean {
  const mark = markAt(i + 1);
  return (mark === 0x2d || mark === 0x2013 || mark === 0x2f) && isA(i + 2, MONTH) && capitalAt(i + 2);
}

const WARM = wordSet('temperature temperatures degrees highs lows weather readings');

/** `the 70s`, `the late 80's`: a decade of the last century, when no temperature is spoken of. */
function tens(i: number): Stamp | undefined {
  const end = decadeEnd(i + 1);
  const n = digits(i);
  return lengthAt(i) === 2 && tight(i + 1) && end > 0 && n % 10 === 0 && n >= 20 && isDecade(i)
    ? stamp(i, end, 1900 + n, 0, 0, 10)
    : undefined;
}

/** Does `the` stand before, with no word of temperature near? */
function isDecade(i: number): boolean {
  for (let k = i - 1; k > i - 10; k--) if (WARM.has(wordAt(k))) return false;
  return wordAt(THIRDS.has(wordAt(i - 1)) ? i - 2 : i - 1) === THE;
}

/** Can what follows the one or two digits at `i` make a date of them? Mostly a noun follows, and nothing more is tried. */
function mayDate(i: number): boolean {
  const mark = markAt(i + 1);
  if (!isWord(i + 1)) return mark === 0x2f || mark === 0x2e || mark === 0x2d || isApostrophe(i + 1);
  return tight(i + 1) || isA(i + 1, MONTH | OF);
}

/** `March four nineteen sixty-two`: a day in words counts when a year follows. */
function spokenDay(i: number, s: Stamp): boolean {
  if (!isA(i, CARDINAL)) return false;
  let d = numberAt(i);
  let at = i + 1;
  if ((d === 20 || d === 30) && isA(at, CARDINAL) && numberAt(at) < 10) d += numberAt(at++);
  const y = yearAt(at);
  if (d < 1 || d > 31 || Number.isNaN(y)) return false;
  s.d = d;
  s.y = y;
  s.next = yearEnd;
  return true;
}

const DECADES = wordValues(
  'twenties:1920 thirties:1930 forties:1940 fifties:1950 sixties:1960 seventies:1970 eighties:1980 nineties:1990',
  PERIOD | PLURAL,
);

/** `the eighties`, `the late nineties`. */
const decadeWord = (i: number): Stamp | undefined =>
  isDecade(i) ? stamp(i, i + 1, DECADES.get(wordAt(i)), 0, 0, 10) : undefined;

const BEFORE_CHRIST = wordSet('bc bce');
const AFTER_CHRIST = wordSet('ad ce');

/** `300 BC`, `79 CE`, `AD 79`: the digits are at `i`. */
function era(i: number): Stamp | undefined {
  const after = wordAt(i + 1) !== 0 && capitalAt(i + 1) ? wordAt(i + 1) : 0;
  const before = wordAt(i - 1) !== 0 && lengthAt(i - 1) === 2 && capitalAt(i - 1) ? wordAt(i - 1) : 0;
  if (after === 0 && before === 0) return undefined;
  const n = digits(i);
  if (n === 0 || lengthAt(i) > 4) return undefined;
  if (BEFORE_CHRIST.has(after) || AFTER_CHRIST.has(after)) {
    const y = BEFORE_CHRIST.has(after) ? 1 - n : n;
    return { ...stamp(i, i + 2, y), until: y };
  }
  return AFTER_CHRIST.has(before) && lengthAt(i) < 4 ? { ...stamp(i, i + 1, n), until: n } : undefined;
}
