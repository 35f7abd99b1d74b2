import type { Frame } from '../claim/frame.ts';
import { agrees, type Candidate } from './candidates.ts';
import { isBygone } from './stale.ts';

const states = (one: Candidate): boolean =>
  agrees(one.comparison) &&
  !one.weak &&
  one.passage.kind !== 'cell' &&
  one.frame.figure.quantity.kind !== 'date';

/** Whether two candidates are two figures of one sentence. */
const besides = (a: Candidate, b: Candidate): boolean =>
  a.passage.source === b.passage.source && a.passage.ordinal === b.passage.ordinal && a.frame !== b.frame;

/**
 * Candidates that state a draft figure's value where the draft tells two values the other way round (`rose from 40 to 60` of
 * `fell from 60 to 40`), each with the figure that stands in its place. `weighed[i]` are those of the sentence's i-th figure.
 */
export function swapped(
  frames: readonly Frame[],
  weighed: readonly (readonly Candidate[])[],
): ReadonlyMap<Candidate, Frame> {
  const found = new Map<Candidate, Frame>();
  const bygone = frames.map(isBygone);
  const stated = weighed.map((candidates) => candidates.filter(states));
  frames.forEach((draft, i) => {
    frames.forEach((other, k) => {
      if (bygone[i] !== true || bygone[k] !== false) return;
      if (
        draft.figure.quantity.kind !== other.figure.quantity.kind &&
        draft.units.length + other.units.length === 0
      )
        return;
      for (const mine of stated[i] ?? []) {
        if (isBygone(mine.frame)) continue;
        const theirs = stated[k]?.find((one) => besides(mine, one) && isBygone(one.frame));
        if (theirs === undefined) continue;
        found.set(mine, theirs.frame);
        found.set(theirs, mine.frame);
      }
    });
  });
  return found;
}
