/**
 * Seasons of a year, as the northern half of the world has them: `autumn 2026`, `the winter of 2025-26`. "Last summer" is
 * not read: which months it means depends on where it is said.
 */
import { dayOf, type Stamp, stamp } from './calendar.ts';
import { isDigits } from './dateParts.ts';
import { learn, OF, TIME, wordSet, wordValues } from './lexicon.ts';
import { fromYear } from './periodStamps.ts';
import { gapAt, isA, LINE, wordAt } from './tokens.ts';

/** Spring 1 to winter 4. */
const SEASONS = wordValues('spring:1 summer:2 autumn:3 fall:3 winter:4', TIME);
const FALL = learn('fall', TIME);
/** EDTF writes spring as month 21. */
const FIRST_SEASON = 20;
/** The first day of the next season by the sun: a season lasts from its first month to the day before. */
const ENDS = [0, 20, 22, 21, 20];
/** Words before "fall" that keep it from being a verb. */
const LED = wordSet('in by since until till from during last next this the of early late mid for');

/** First and last day of a season that begins in year `y`; a winter ends in `until`. */
function seasonOf(season: number, y: number, until: number): readonly [number, number] {
  const end = season === 4 ? dayOf(until, 3, 20) : dayOf(y, 3 * season + 3, ENDS[season] ?? 20);
  return [dayOf(y, 3 * season, 1), end];
}

/** A season with its year at token `i`. "Winter 2026" may be either end of it, and is the whole year then. */
export function seasonStamp(i: number): Stamp | undefined {
  const season = SEASONS.get(wordAt(i));
  if (season === undefined || (wordAt(i) === FALL && !LED.has(wordAt(i - 1)))) return undefined;
  const at = isA(i + 1, OF) ? i + 2 : i + 1;
  if (!isDigits(at, 4, 4) || gapAt(at) === LINE) return undefined;
  const year = fromYear(at);
  if (year === undefined || year.m > 0 || year.q > 0 || year.h > 0 || year.years > 1) return undefined;
  const s = stamp(i, year.next);
  s.y = year.y;
  const whole = season === 4 && year.until === 0;
  s.days = whole ? [dayOf(s.y, 1, 1), dayOf(s.y, 12, 31)] : seasonOf(season, s.y, year.until || s.y);
  s.edtf = `${s.y}-${FIRST_SEASON + season}`;
  return s;
}
