/** Dates told from the day of writing: `last year`, `early next month`, `next Tuesday`. */

import { monthOf, type Stamp, stamp, today, weekdayOf, yearOf } from './calendar.ts';
import { AFTER, BEFORE, DAY, THE } from './functionWords.ts';
import { learn, MONTH, numberOf, OF, TIME, WEEKDAY, wordSet, wordValues } from './lexicon.ts';
import { capitalAt, isA, isNumeral, lengthAt, numberAt, wordAt } from './tokens.ts';

const SHIFT = wordValues(
  'last:-1 past:-1 previous:-1 this:0 current:0 next:1 coming:1 following:1 upcoming:1',
  TIME,
);
/** Words after `the last year` that tell which one is meant. */
const RELATIVE = wordSet('before after in with without for that which when');
const DAYS = wordValues('yesterday:-1 today:0 tomorrow:1 now:0', TIME);

type Period = 'year' | 'quarter' | 'month' | 'week' | 'decade' | 'century';
const PERIODS = new Map<number, Period>();
for (const word of ['year', 'quarter', 'month', 'week', 'decade', 'century'] as const)
  PERIODS.set(learn(word, 0), word);
PERIODS.set(learn('qtr', 0), 'quarter');
PERIODS.set(learn('yr', 0), 'year');

function onDay(s: Stamp, day: number): Stamp {
  s.y = yearOf(day);
  s.days = [day, day];
  return s;
}

/** `today`, `now`, `yesterday`, `tomorrow` at token `i`: they end a range; alone they say no more than the tense does. */
export function presentDay(i: number): Stamp | undefined {
  const day = Number.isNaN(today) ? undefined : DAYS.get(wordAt(i));
  if (day === undefined) return undefined;
  const s = stamp(i, i + 1);
  return onDay(s, today + day);
}

/** The relative date at token `i`, or undefined; always undefined without a reference day. */
export function relativeStamp(i: number): Stamp | undefined {
  if (Number.isNaN(today)) return undefined;
  const shift = SHIFT.get(wordAt(i));
  if (shift === undefined) return dayBeyond(i);
  // "the last week of the talks"
  if (isA(i + 2, OF)) return undefined;
  // "2019, the last year before the reform"
  if (wordAt(i - 1) === THE && RELATIVE.has(wordAt(i + 2))) return undefined;
  const s = stamp(i, i + 2);
  const period = PERIODS.get(wordAt(i + 1));
  if (period !== undefined) return shifted(s, period, shift);
  if (isA(i + 1, WEEKDAY) && lengthAt(i + 1) > 5) return weekday(s, shift);
  if (isA(i + 1, MONTH) && capitalAt(i + 1) && !isNumeral(i + 2)) return month(s, shift);
  return undefined;
}

/** `the day before yesterday`, `the day after tomorrow`: `i` is the last word. */
function dayBeyond(i: number): Stamp | undefined {
  const way = DAYS.get(wordAt(i));
  if (way === undefined || way === 0 || wordAt(i - 1) !== (way < 0 ? BEFORE : AFTER)) return undefined;
  if (wordAt(i - 2) !== DAY) return undefined;
  const s = stamp(i - 2, i + 1);
  return onDay(s, today + 2 * way);
}

/** The last one that is over, the next to come, or that of this week; "next" is of the week to come. */
function weekday(s: Stamp, shift: number): Stamp {
  const wanted = numberAt(s.first + 1);
  const apart = wanted - weekdayOf(today);
  const day = today + apart + (shift > 0 ? 7 : shift < 0 && apart >= 0 ? -7 : 0);
  return onDay(s, day);
}

function month(s: Stamp, shift: number): Stamp {
  s.m = numberOf(wordAt(s.first + 1));
  const now = monthOf(today);
  s.y = yearOf(today) + (shift < 0 && s.m >= now ? -1 : shift > 0 && s.m <= now ? 1 : 0);
  s.shift = shift;
  return s;
}

function shifted(s: Stamp, period: Period, shift: number): Stamp {
  s.y = yearOf(today);
  s.shift = shift;
  if (period === 'week') {
    const low = today - weekdayOf(today) + 7 * shift;
    s.days = [low, low + 6];
  } else if (period === 'month') {
    const month = monthOf(today) - 1 + shift;
    s.y += Math.floor(month / 12);
    s.m = (((month % 12) + 12) % 12) + 1;
  } else if (period === 'quarter') {
    const quarter = Math.floor((monthOf(today) - 1) / 3) + shift;
    s.y += Math.floor(quarter / 4);
    s.q = (((quarter % 4) + 4) % 4) + 1;
  } else if (period === 'year') s.y += shift;
  else {
    s.years = period === 'decade' ? 10 : 100;
    s.y = Math.floor(s.y / s.years) * s.years + shift * s.years;
  }
  return s;
}
