/** Dates told by how far they lie from another: `two weeks before 13 May 1999`, `three years after 2019`. */

import type { Amount } from './amounts.ts';
import { dayOf, daysIn, type Span, type Stamp, spanOf } from './calendar.ts';
import { AFTER, BEFORE, THE } from './functionWords.ts';
import { HEDGE } from './lexicon.ts';
import { stampAt } from './stamps.ts';
import { isA, wordAt } from './tokens.ts';

export interface AwayDate {
  readonly span: Span;
  readonly next: number;
}

/** The date that the duration `a` leads to, or undefined. A hedged duration stays one ("nearly two years
 * after 2019"), and so does "two years ago": nobody counts the days, and as dates such words tell figures apart less well. */
export function awayDate(a: Amount): AwayDate | undefined {
  const { unit, value } = a;
  if (unit?.kind !== 'duration' || !Number.isInteger(value) || value < 1 || isA(a.first - 1, HEDGE))
    return undefined;
  const way = wordAt(a.next);
  if (way !== BEFORE && way !== AFTER) return undefined;
  const from = stampAt(wordAt(a.next + 1) === THE ? a.next + 2 : a.next + 1);
  if (from === undefined || !moved(from, unit.unit, (way === AFTER ? 1 : -1) * value * unit.factor))
    return undefined;
  return { span: spanOf(from), next: from.next };
}

/** Moves a date by `n` of a unit, when it is at least as fine as that; false when it is not. */
function moved(s: Stamp, unit: string, n: number): boolean {
  if (Number.isNaN(s.y) || s.q > 0 || s.h > 0 || s.third > 0 || s.years > 1 || s.until !== 0) return false;
  if (unit === 'day') {
    const day = s.days === undefined ? (s.d > 0 ? dayOf(s.y, s.m, s.d) : Number.NaN) : s.days[0];
    if (Number.isNaN(day) || (s.days !== undefined && s.days[1] !== day)) return false;
    s.days = [day + n, day + n];
    return true;
  }
  if (s.days !== undefined || (unit === 'month' && s.m === 0) || (unit !== 'month' && unit !== 'year'))
    return false;
  const months = unit === 'month' ? s.m - 1 + n : s.m - 1;
  s.y += unit === 'year' ? n : Math.floor(months / 12);
  if (unit === 'month') s.m = (((months % 12) + 12) % 12) + 1;
  if (s.d > 0) s.d = Math.min(s.d, daysIn(s.y, s.m));
  return s.y >= 1000 && s.y <= 2999;
}
