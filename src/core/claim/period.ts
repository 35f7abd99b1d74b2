import { figures } from '../quantity/figures.ts';

/** A stretch of time in whole days since 1970-01-01, both ends included, with the words that named it. */
export interface Period {
  readonly low: number;
  readonly high: number;
  readonly text: string;
}

/** The periods that a heading or earlier sentence names. `reference` is the ISO date that "last year" is relative to. */
export function periodsOf(text: string, reference: string | undefined): Period[] {
  const found: Period[] = [];
  for (const figure of figures(text, reference === undefined ? {} : { reference })) {
    const { kind, low, high } = figure.quantity;
    if (kind === 'date') found.push({ low, high, text: figure.text });
  }
  return found;
}

export function overlaps(a: Period, b: Period): boolean {
  return a.low <= b.high && b.low <= a.high;
}

/** How two sets of periods stand to each other; `unknown` where one side names none. */
export type PeriodRelation = 'same' | 'overlap' | 'clash' | 'unknown';

export function relatePeriods(a: readonly Period[], b: readonly Period[]): PeriodRelation {
  if (a.length === 0 || b.length === 0) return 'unknown';
  let relation: PeriodRelation = 'clash';
  for (const one of a) {
    for (const other of b) {
      if (one.low === other.low && one.high === other.high) return 'same';
      if (overlaps(one, other)) relation = 'overlap';
    }
  }
  return relation;
}
