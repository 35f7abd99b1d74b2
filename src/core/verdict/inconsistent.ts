import type { Frame } from '../claim/frame.ts';
import { relateNames } from '../claim/names.ts';
import { compare } from '../quantity/compare.ts';
import { clashesOf } from './clashes.ts';
import { closeNames, featuresOf } from './features.ts';
import type { FigureFinding } from './report.ts';

/** How much of each other's words two figures must share to be taken for the same thing. */
const COVER = 0.8;
/** Figures compared with each other under one head noun at most; a draft that repeats itself more is not compared further. */
const HEAD_LIMIT = 60;

/** A finding with the frame it came from. */
export interface Framed {
  readonly finding: FigureFinding;
  readonly frame: Frame;
}

function sameThing(a: Frame, b: Frame): boolean {
  const mine = closeNames(a);
  const theirs = closeNames(b);
  if (
    mine.length !== theirs.length ||
    mine.some((name) => !theirs.some((other) => relateNames(name, other) === 'same'))
  )
    return false;
  if (clashesOf(a, b).length > 0 || clashesOf(b, a).length > 0) return false;
  const there = featuresOf(a, b, { companions: 0, slip: 0 });
  const back = featuresOf(b, a, { companions: 0, slip: 0 });
  return there.head === 1 && there.unit === 1 && Math.min(there.cover, back.cover) >= COVER;
}

/**
 * Marks figures no source speaks of to which the draft itself gives two values, in different sentences: the same head
 * noun, names and nearly all words. The later one is marked, and says what the earlier one was.
 */
export function inconsistencies(framed: readonly Framed[]): FigureFinding[] {
  const byHead = new Map<string, Framed[]>();
  return framed.map((one) => {
    const head = one.frame.heads[0];
    const { kind } = one.frame.figure.quantity;
    if (one.finding.verdict !== 'unsourced' || head === undefined || kind === 'date' || kind === 'ordinal')
      return one.finding;
    const earlier = byHead.get(head) ?? [];
    byHead.set(head, earlier);
    const other = earlier.find((before) => contradicts(before, one));
    if (earlier.length < HEAD_LIMIT) earlier.push(one);
    if (other === undefined) return one.finding;
    return {
      ...one.finding,
      verdict: 'inconsistent',
      reason: `No source speaks of this, and line ${other.finding.line} of this draft has “${other.finding.text}”.`,
    };
  });
}

function contradicts(before: Framed, one: Framed): boolean {
  if (before.finding.sentence.start === one.finding.sentence.start) return false;
  if (compare(before.frame.figure.quantity, one.frame.figure.quantity) !== 'differs') return false;
  return sameThing(before.frame, one.frame);
}
