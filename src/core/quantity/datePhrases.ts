/** Dates and ranges of dates. */

import {
  dayOf,
  daysIn,
  type Span,
  type Stamp,
  spanOf,
  through,
  today,
  weekdayOf,
  yearOf,
} from './calendar.ts';
import { dayAt, dayEnd, digits, isDigits, TO, yearAfter } from './dateParts.ts';
import { BETWEEN, FROM, THE, WEEK } from './functionWords.ts';
import { AND, MONTH, OF, wordSet, wordValues } from './lexicon.ts';
import { spokenDate } from './nthDates.ts';
import { isDash } from './phrases.ts';
import { presentDay } from './relative.ts';
import { dayMonth, stampAt } from './stamps.ts';
import { isA, isNumeral, isWord, kindAt, lengthAt, MARK, markAt, tight, wordAt, worked } from './tokens.ts';

/** A date or range of dates; `next` is the token after, `first` its first. */
export interface DateReading {
  readonly span: Span;
  readonly first: number;
  readonly next: number;
  /** Only a year, with nothing else to show that it is one. */
  readonly bare: boolean;
}

/** The token after what joins two dates, or 0. */
function joint(i: number, between: boolean): number {
  if (kindAt(i) === MARK) return isDash(markAt(i)) ? i + 1 : 0;
  if (!isWord(i)) return 0;
  if (TO.has(wordAt(i)) || (between && isA(i, AND))) return wordAt(i + 1) === THE ? i + 2 : i + 1;
  return 0;
}

/** What is done to a date: `moved from May to July`, `put back from 2026 to 2028`. */
const MOVES = wordSet(
  'mov(e|ed|es|ing) postpone(|d|s) delay(|ed|s) shift(|ed|s) defer(|red|s) reschedule(|d|s) push(|ed|es) slip(|ped|s) put brought bring(|s)',
);
/** Words between such a verb and `from`, at most: `moved back`. */
const MOVES_REACH = 2;

/** Whether the `from` at token `i` begins a change of date, and no span. */
function movesFrom(i: number): boolean {
  for (let k = i - 1; k >= i - 1 - MOVES_REACH && isWord(k); k--) if (MOVES.has(wordAt(k))) return true;
  return false;
}

/** The year in which a span begins that says it at its end only, or nowhere: `from January to June` is within one year. */
function yearOfFirst(a: Stamp, b: Stamp, to: Span): number {
  const mayTell = a.m > 0 && b.m > 0 && a.d + b.d === 0 && Number.isNaN(a.shift) && !Number.isNaN(today);
  const year = Number.isNaN(b.y) && mayTell ? yearOf(to.low) : b.y;
  return b.m > 0 && a.m > b.m ? year - 1 : year;
}

/** The date or range of dates at token `i`. */
export function readDate(i: number, floor: number): DateReading | undefined {
  worked();
  const days = isNumeral(i) ? dayRange(i) : undefined;
  const a = days ?? stampAt(i) ?? spokenDate(i);
  if (a === undefined) return undefined;
  const the = i - 1 >= floor && wordAt(i - 1) === THE ? i - 2 : i - 1;
  const word = the >= floor && wordAt(the);
  const and = word === BETWEEN;
  const between = and || word === FROM;
  if ('span' in a) return between ? { ...a, first: the } : a;
  if (a.d > 0 && !Number.isNaN(a.y)) weekAround(a, floor);
  const whole = (span: Span, next: number, bare: boolean): DateReading => ({
    span,
    first: between ? the : a.first,
    next,
    bare,
  });
  const at = joint(a.next, and);
  if (at > 0 && !(word === FROM && movesFrom(the))) {
    const now = isWord(at) ? presentDay(at) : undefined;
    if (now !== undefined && spanOf(now).low >= spanOf(a).low)
      return whole(through(spanOf(a), spanOf(now)), now.next, false);
    if (a.d > 0 && isDigits(at, 1, 2) && !isNumeral(i)) {
      const last = dayAt(at);
      if (
        last > a.d &&
        !isA(dayEnd, MONTH) &&
        !(isWord(dayEnd) && tight(dayEnd)) &&
        markAt(dayEnd) !== 0x2f
      ) {
        const b = { ...a, d: last, next: dayEnd };
        if (Number.isNaN(a.y)) yearAfter(b, true);
        a.y = b.y;
        return whole(through(spanOf(a), spanOf(b)), b.next, false);
      }
    }
    const b = stampAt(at);
    if (b !== undefined && fits(a, b)) {
      const to = spanOf(b);
      if (Number.isNaN(a.y)) a.y = yearOfFirst(a, b, to);
      const from = spanOf(a);
      if (from.low <= to.low) return whole(through(from, to), b.next, isBare(a) && isBare(b));
    }
  }
  return { span: spanOf(a), first: a.first, next: a.next, bare: isBare(a) };
}

/** Days from the day that is named to the first of its week; `of` a day is the week it lies in. */
const WEEKS = wordValues('beginning:0 starting:0 commencing:0 ending:-6 ended:-6 to:-6');

/** `the week of 6 October 2025`, `the week ending March 14, 2026`: takes the seven days for the one that is named. */
function weekAround(s: Stamp, floor: number): void {
  const the = wordAt(s.first - 1) === THE ? s.first - 2 : s.first - 1;
  if (the <= floor || wordAt(the - 1) !== WEEK) return;
  const day = dayOf(s.y, s.m, s.d);
  const back = isA(the, OF) ? -weekdayOf(day) : WEEKS.get(wordAt(the));
  if (back === undefined) return;
  s.days = [day + back, day + back + 6];
  s.d = 0;
  s.first = the - 1;
}

const isBare = (s: Stamp): boolean =>
  s.days === undefined &&
  Number.isNaN(s.shift) &&
  s.m === 0 &&
  s.q === 0 &&
  s.h === 0 &&
  s.years === 1 &&
  s.until === 0 &&
  s.third === 0;

/** Two stamps of a range: both years, or both with months, and so on. */
function fits(a: Stamp, b: Stamp): boolean {
  if (Number.isNaN(b.y) && !Number.isNaN(a.y)) return false;
  if (isBare(b) && b.next - b.first === 1 && isBare(a)) return b.y > a.y;
  return !Number.isNaN(a.y) || a.m > 0 || a.q > 0 || a.h > 0;
}

/** `13–15 July 2026`, `13th to the 15th of July`: `i` is the first day. */
function dayRange(i: number): DateReading | undefined {
  if (markAt(i + 1) === 0x2f) return slashRange(i);
  if (lengthAt(i) > 2 || !mayJoin(i + 1)) return undefined;
  const d = dayAt(i);
  if (d === 0) return undefined;
  const at = joint(dayEnd, true);
  if (at === 0 || !isDigits(at, 1, 2)) return undefined;
  const b = dayMonth(at);
  if (b === undefined || b.d <= d) return undefined;
  const a = { ...b, d };
  return { span: through(spanOf(a), spanOf(b)), first: i, next: b.next, bare: false };
}

/** `5/1-5/7/2024`: two days of one year, the month first. */
function slashRange(i: number): DateReading | undefined {
  if (!isDigits(i + 2, 1, 2) || !isDash(markAt(i + 3)) || !tight(i + 1) || !tight(i + 2)) return undefined;
  const b = isDigits(i + 4, 1, 2) && markAt(i + 5) === 0x2f ? stampAt(i + 4) : undefined;
  if (b === undefined || b.d === 0 || digits(i + 4) !== b.m) return undefined;
  const a = { ...b, m: digits(i), d: digits(i + 2) };
  if (a.m < 1 || a.m > b.m || a.d < 1 || a.d > daysIn(a.y, a.m)) return undefined;
  const [from, to] = [spanOf(a), spanOf(b)];
  return from.low < to.low ? { span: through(from, to), first: i, next: b.next, bare: false } : undefined;
}

/** Can token `i`, after a day's digits, lead to a second day: a suffix, a dash, `to`, `and`? */
function mayJoin(i: number): boolean {
  if (kindAt(i) === MARK) return isDash(markAt(i));
  if (!isWord(i)) return false;
  return tight(i) || TO.has(wordAt(i)) || isA(i, AND);
}
