import { saysYear } from '../claim/period.ts';
import { claimsMore, compare } from '../quantity/compare.ts';
import type { Comparison, Figure } from '../quantity/quantity.ts';

/** `compare`, and how far it carries: `weak` where the draft says more than the source does. */
export interface Agreement {
  readonly comparison: Comparison;
  /** The source does not state the draft's value but allows it: a finer digit, a value inside its range. */
  readonly weak: boolean;
}

/** The part of an EDTF date after its year, where both dates have one. */
function sameInYear(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined || a.charAt(4) !== '-' || b.charAt(4) !== '-') return false;
  return a.length > 5 && a.slice(5) === b.slice(5);
}

/**
 * What a source's figure says of the draft's. Beyond `compare`: dates whose year is only implied agree by month and
 * day, and a range inside another is another value.
 */
export function agreement(draft: Figure, source: Figure): Agreement {
  const a = draft.quantity;
  const b = source.quantity;
  let comparison = compare(a, b);
  if (comparison === 'differs' && a.kind === 'date' && !(saysYear(draft.text) && saysYear(source.text))) {
    if (sameInYear(a.date, b.date)) comparison = 'equal';
  }
  if (comparison === 'within' && a.low !== a.high && b.low !== b.high) comparison = 'differs';
  const weak =
    (comparison === 'within' || (comparison === 'rounds' && a.kind !== 'date')) && claimsMore(a, b);
  return { comparison, weak };
}
