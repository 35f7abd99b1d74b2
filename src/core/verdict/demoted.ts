import type { Frame } from '../claim/frame.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Corpus } from '../search/corpus.ts';
import { stem } from '../text/words.ts';
import { agrees, type Candidate } from './candidates.ts';
import { mislabelledAmong } from './mislabelled.ts';
import { misplacedAmong } from './misplaced.ts';
import { outOfLine } from './outOfLine.ts';
import { isBygone, laterCells, replacedAmong } from './stale.ts';
import { swapped } from './swapped.ts';
import { logitOf, squeeze } from './weights.ts';

/** What being out of date takes off, in log odds. */
const STALE = 1.5;

/** A row of the draft's table gives the number of the candidate's row, not that of the later one. */
function inNumberedRow(draft: Frame, { frame }: Candidate, later: Candidate): boolean {
  if (!draft.inCell) return false;
  const numbers = [...draft.own.keys()].filter((stem) => /^\d+$/.test(stem));
  return (
    numbers.length > 0 &&
    numbers.every((number) => frame.own.has(number)) &&
    !numbers.every((number) => later.frame.own.has(number))
  );
}

/** What standing in another row or column than the draft names takes off, in log odds, */
const MISPLACED = 2;
/** and what standing beside the label of another value of its sentence does. */
const MISLABELLED = 4;

/** Takes off from values in whose place the draft names another row or column, or another label of the sentence, and says so. */
function placed(
  draft: Frame,
  candidates: readonly Candidate[],
  isStated: (frame: Frame) => boolean,
  said: readonly Quantity[],
): readonly Candidate[] {
  const misplaced = misplacedAmong(draft, candidates, isStated, said);
  const mislabelled = mislabelledAmong(draft, candidates, isStated);
  if (misplaced.size + mislabelled.size === 0) return candidates;
  return candidates.map((candidate) => {
    if (misplaced.has(candidate)) return elsewhere(candidate, MISPLACED);
    return mislabelled.has(candidate) ? elsewhere(candidate, MISLABELLED) : candidate;
  });
}

function elsewhere(candidate: Candidate, off: number): Candidate {
  if (candidate.clashes.includes('place')) return candidate;
  const logit = candidate.logit - off;
  return { ...candidate, logit, score: squeeze(logit), clashes: [...candidate.clashes, 'place'] };
}

/** `the previous one`: the one right before. */
const NEXT_BEFORE: readonly string[] = ['previous', 'preceding', 'prior'].map(stem);

/** A draft that tells of an earlier value means that of an earlier year's column, where its sentence states a later one of the row. */
function bygone(
  draft: Frame,
  candidates: readonly Candidate[],
  isStatedBeside: (frame: Frame) => boolean,
): readonly Candidate[] {
  if (!draft.cues.has('previous')) return candidates;
  const later = laterCells(candidates);
  const reach = NEXT_BEFORE.some((word) => draft.own.has(word)) ? 1 : Number.POSITIVE_INFINITY;
  return candidates.map((candidate) => {
    if (!agrees(candidate.comparison) || !candidate.clashes.includes('previous')) return candidate;
    const cells = later.get(candidate)?.slice(0, reach) ?? [];
    if (!cells.some(({ frame }) => isStatedBeside(frame))) return candidate;
    const clashes = candidate.clashes.filter((clash) => clash !== 'previous');
    const logit = logitOf(candidate.features, clashes);
    return { ...candidate, logit, score: squeeze(logit), clashes };
  });
}

/** The source figures whose value a draft figure states. */
function statedBy(candidates: readonly Candidate[]): ReadonlySet<Frame> {
  return new Set(candidates.filter((one) => agrees(one.comparison) && !one.weak).map((one) => one.frame));
}

/**
 * Takes off from candidates that a later one of the same series or publisher replaces, and says so. Where the sentence
 * has stated the later cell of a series before, it speaks of both.
 */
function aged(
  draft: Frame,
  candidates: readonly Candidate[],
  corpus: Corpus,
  isStatedBefore: (frame: Frame) => boolean,
  isStatedBeside: (frame: Frame) => boolean,
): Candidate[] {
  const replaced = replacedAmong(draft, candidates, corpus);
  return candidates.map((candidate) => {
    const by = replaced.get(candidate);
    if (by === undefined) return candidate;
    if (
      candidate.passage.kind === 'cell' &&
      (isStatedBefore(by.frame) || inNumberedRow(draft, candidate, by))
    )
      return candidate;
    // a sentence that gives both values says of each what it is
    if (isBygone(candidate.frame) && isStatedBeside(by.frame)) return candidate;
    return outdated(candidate, by.frame);
  });
}

/** A candidate in whose place another figure stands. */
function outdated(candidate: Candidate, replacedBy: Frame | undefined): Candidate {
  if (replacedBy === undefined || candidate.replacedBy !== undefined) return candidate;
  const logit = candidate.logit - STALE;
  return { ...candidate, logit, score: squeeze(logit), clashes: [...candidate.clashes, 'stale'], replacedBy };
}

/**
 * Candidates of a sentence's figures with what they make of each other: less is left to those that a later value has replaced,
 * that the draft tells the other way round, or that stand in another row or column than the draft names. `weighed[i]` are those
 * of the i-th figure.
 */
export function demoted(
  frames: readonly Frame[],
  weighed: readonly (readonly Candidate[])[],
  corpus: Corpus,
): (readonly Candidate[])[] {
  const stated = weighed.map((candidates) => statedBy(candidates));
  const swaps = swapped(frames, weighed);
  const left = weighed.map((own, i) => {
    const draft = frames[i];
    const current = swaps.size === 0 ? own : own.map((one) => outdated(one, swaps.get(one)));
    if (draft === undefined) return current;
    const isStatedBefore = (frame: Frame): boolean => stated.slice(0, i).some((known) => known.has(frame));
    const isStatedBeside = (frame: Frame): boolean => stated.some((known, k) => k !== i && known.has(frame));
    const said = frames.flatMap(({ figure }) => (figure === draft.figure ? [] : [figure.quantity]));
    const candidates = placed(draft, bygone(draft, current, isStatedBeside), isStatedBeside, said);
    return aged(draft, candidates, corpus, isStatedBefore, isStatedBeside);
  });
  const astray = outOfLine(frames, left);
  return astray.size === 0
    ? left
    : left.map((own) =>
        own.map((candidate) => (astray.has(candidate) ? elsewhere(candidate, MISPLACED) : candidate)),
      );
}
