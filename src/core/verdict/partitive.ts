import type { Frame } from '../claim/frame.ts';
import { isWhole } from '../claim/shares.ts';
import { agrees, type Candidate } from './candidates.ts';

/** Letters between a part and its whole, at most. */
const REACH = 24;

/**
 * For each figure of a sentence the other ones that are its part or its whole: `16 of the 18 crews`, `of 940 letters 37 were
 * answered`. What one of the two is in a source, the other cannot be.
 */
export function counterparts(text: string, frames: readonly Frame[]): readonly (readonly number[])[] {
  const found: number[][] = frames.map(() => []);
  frames.forEach((whole, i) => {
    if (whole.figure.quantity.kind !== 'count' || !isWhole(text, whole.figure)) return;
    const before = frames[i - 1];
    const after = frames[i + 1];
    const gap = before === undefined ? '' : text.slice(before.figure.end, whole.figure.offset);
    const part = before !== undefined && gap.length <= REACH && !/[,;:.]/.test(gap) ? i - 1 : i + 1;
    const other = part === i - 1 ? before : after;
    if (other?.figure.quantity.kind !== 'count') return;
    found[i]?.push(part);
    found[part]?.push(i);
  });
  return found;
}

/** Leaves out of a sentence's candidates the other values that a figure's own part or whole states. */
export function withoutCounterparts(
  weighed: readonly (readonly Candidate[])[],
  parts: readonly (readonly number[])[],
): (readonly Candidate[])[] {
  return weighed.map((candidates, i) => {
    const others = parts[i] ?? [];
    if (others.length === 0) return candidates;
    const stated = new Set(
      others.flatMap((other) =>
        (weighed[other] ?? []).filter((one) => !one.weak && agrees(one.comparison)).map((one) => one.frame),
      ),
    );
    return candidates.filter((one) => agrees(one.comparison) || !stated.has(one.frame));
  });
}
