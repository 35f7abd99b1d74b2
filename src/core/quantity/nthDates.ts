/** `the first week of 2021`, `the third month of 2024`, `the last Monday of March`: a place within a year or month. */

import { dayOf, daysIn, nearestYear, type Stamp, stamp, weekdayOf } from './calendar.ts';
import { AMBIGUOUS, yearAfter } from './dateParts.ts';
import { DAY, IN, THE, WEEK } from './functionWords.ts';
import {
  CARDINAL,
  classOf,
  learn,
  MONTH as MONTH_NAME,
  numberOf,
  OF,
  ORDINAL,
  TIME,
  WEEKDAY,
} from './lexicon.ts';
import { relativeStamp } from './relative.ts';
import { capitalAt, isA, isWord, lengthAt, numberAt, wordAt } from './tokens.ts';
import { past } from './wordScales.ts';

const LAST = learn('last', TIME);
const MONTH = learn('month', 0);

/** The date at token `i`, an ordinal or `last`; `whole` reads the month or year it lies in. */
export function nthDate(i: number, whole: (i: number) => Stamp | undefined): Stamp | undefined {
  const last = wordAt(i) === LAST;
  const n = last ? 0 : isA(i, ORDINAL) ? numberAt(i) : 0;
  if (!last && (n < 1 || n > 53)) return undefined;
  if (!isWord(i + 1)) return undefined;
  const unit = wordAt(i + 1);
  const weekday = (classOf(unit) & WEEKDAY) !== 0 && lengthAt(i + 1) > 4;
  if (unit !== WEEK && unit !== MONTH && unit !== DAY && !weekday) return undefined;
  let at = i + 2;
  if (!(isA(at, OF) || wordAt(at) === IN)) return undefined;
  at++;
  if (wordAt(at) === THE) at++;
  // "the first week of the first week of": a place lies in a month or year, not in another place
  if (isA(at, ORDINAL)) return undefined;
  const within = isA(at, TIME) ? relativeStamp(at) : whole(at);
  if (within === undefined || within.d > 0 || within.q > 0 || within.years > 1 || within.days !== undefined)
    return undefined;
  if (Number.isNaN(within.y) && within.m > 0) within.y = nearestYear(within);
  if (Number.isNaN(within.y)) return undefined;
  const s = stamp(i, within.next, within.y);
  if (unit === MONTH) {
    s.m = last ? 12 : n;
    return within.m === 0 && s.m <= 12 ? s : undefined;
  }
  const first = dayOf(within.y, within.m || 1, 1);
  const end = dayOf(within.y, within.m || 12, daysIn(within.y, within.m || 12));
  // a week belongs to the month or year that its Thursday lies in (ISO 8601)
  const wanted = unit === DAY ? -1 : weekday ? numberOf(unit) : 3;
  const day =
    unit === DAY
      ? last
        ? end
        : first + n - 1
      : last
        ? end - ((weekdayOf(end) - wanted + 7) % 7)
        : first + ((wanted - weekdayOf(first) + 7) % 7) + 7 * (n - 1);
  if (day > end) return undefined;
  s.days = unit === WEEK ? [day - 3, day + 3] : [day, day];
  return s;
}

/** `twenty-five January 2012`, `the twenty-fifth of January`: a day in words, which a year or its ending shows. */
export function spokenDate(i: number): Stamp | undefined {
  let d = isA(i, CARDINAL) ? numberAt(i) : 0;
  if (d < 1 || d > 31) return undefined;
  let at = i + 1;
  const unit = past(at);
  const second = isA(unit, CARDINAL | ORDINAL) ? numberAt(unit) : 0;
  let told = false;
  if (d >= 20 && second > 0 && second < 10) {
    d += second;
    told = isA(unit, ORDINAL);
    at = unit + 1;
  }
  // "one of May's promises"
  if (told && isA(at, OF)) at++;
  const m = isA(at, MONTH_NAME) && (capitalAt(at) || !AMBIGUOUS.has(wordAt(at))) ? numberAt(at) : 0;
  if (m === 0) return undefined;
  const s = stamp(i, at + 1, Number.NaN, m, d);
  yearAfter(s, false);
  return (told || !Number.isNaN(s.y)) && d <= daysIn(s.y, m) ? s : undefined;
}
