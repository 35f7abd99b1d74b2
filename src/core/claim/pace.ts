import type { Figure } from '../quantity/quantity.ts';
import type { Term } from './terms.ts';

const EACH: ReadonlySet<string> = new Set(['a', 'an', 'per', 'each', 'every']);
const TIMES: ReadonlySet<string> = new Set(['hour', 'day', 'week', 'month', 'quarter', 'year']);
/** Words between a figure and its pace, at most: `1.6 million litres of milk a week`. */
const REACH = 4;

/** What time a rate is told for: `week` of `2,000 crates a week`; undefined where none is told. */
export function paceOf(text: string, { quantity, end }: Figure, terms: readonly Term[]): string | undefined {
  if (quantity.kind === 'date' || quantity.kind === 'duration') return undefined;
  if (quantity.per !== undefined && TIMES.has(quantity.per)) return quantity.per;
  const from = terms.findIndex((term) => term.start >= end);
  if (from < 0) return undefined;
  for (let i = from; i < from + REACH; i++) {
    const each = terms[i];
    const time = terms[i + 1];
    if (each === undefined || time === undefined || each.digit || time.digit) return undefined;
    if (/[^\w\s%'’-]/.test(text.slice(end, time.start))) return undefined;
    if (EACH.has(each.plain) && TIMES.has(time.plain)) return time.plain;
  }
  return undefined;
}
