/** Dates told from the day of writing: `last year`, `next month`, `yesterday`. */
import { dayOf, daysIn, isoOf, monthOf, type Span, spanOf, stamp, yearOf } from './calendar.ts';
import { learn, TIME } from './lexicon.ts';
import { isWord, wordAt } from './tokens.ts';

const SHIFT = new Map<number, number>();
for (const [word, shift] of Object.entries({
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  following: 1,
  upcoming: 1,
}))
  SHIFT.set(learn(word, TIME), shift);
const DAYS = new Map<number, number>();
for (const [word, shift] of Object.entries({ yesterday: -1, today: 0, tomorrow: 1, now: 0 }))
  DAYS.set(learn(word, TIME), shift);

type Period = 'year' | 'quarter' | 'month' | 'week' | 'decade' | 'century';
const PERIODS = new Map<number, Period>();
for (const word of ['year', 'quarter', 'month', 'week', 'decade', 'century'] as const)
  PERIODS.set(learn(word, 0), word);
PERIODS.set(learn('qtr', 0), 'quarter');
PERIODS.set(learn('yr', 0), 'year');

/**
 * A relative date at token `i`, or undefined; always undefined without a reference day. `today` and `now` only end a range
 * (`atEnd`): alone they say no more than the tense does.
 */
export function relativeDate(
  i: number,
  reference: number,
  atEnd = false,
): { readonly span: Span; readonly next: number } | undefined {
  if (Number.isNaN(reference)) return undefined;
  const id = wordAt(i);
  const day = atEnd ? DAYS.get(id) : undefined;
  if (day !== undefined) {
    const at = reference + day;
    return { span: { low: at, high: at, edtf: isoOf(at) }, next: i + 1 };
  }
  const shift = SHIFT.get(id);
  if (shift === undefined || !isWord(i + 1)) return undefined;
  const period = PERIODS.get(wordAt(i + 1));
  return period === undefined ? undefined : { span: shifted(period, shift, reference), next: i + 2 };
}

function shifted(period: Period, shift: number, reference: number): Span {
  const s = stamp(0, 0);
  s.y = yearOf(reference);
  if (period === 'week') {
    const low = reference - ((((reference + 3) % 7) + 7) % 7) + 7 * shift;
    return { low, high: low + 6, edtf: `${isoOf(low)}/${isoOf(low + 6)}` };
  }
  if (period === 'month') {
    const month = monthOf(reference) - 1 + shift;
    s.y += Math.floor(month / 12);
    s.m = (((month % 12) + 12) % 12) + 1;
    const { y, m } = s;
    return { ...spanOf(s, reference), low: dayOf(y, m, 1), high: dayOf(y, m, daysIn(y, m)) };
  }
  if (period === 'quarter') {
    const quarter = Math.floor((monthOf(reference) - 1) / 3) + shift;
    s.y += Math.floor(quarter / 4);
    s.q = (((quarter % 4) + 4) % 4) + 1;
    return spanOf(s, reference);
  }
  if (period === 'year') s.y += shift;
  else {
    s.years = period === 'decade' ? 10 : 100;
    s.y = Math.floor(s.y / s.years) * s.years + shift * s.years;
  }
  return spanOf(s, reference);
}
