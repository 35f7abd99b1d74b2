import type { TermId } from './vocabulary.ts';

/** A word of the query with what may stand for it; the group counts as one word. */
export interface QueryGroup {
  /** No term is a member of two groups. */
  readonly members: readonly GroupMember[];
  /** Inverse document frequency among windows. */
  readonly weight: number;
}

export interface GroupMember {
  readonly term: TermId;
  /** A multiple of `WEIGHT_STEP`, at most 1: 1 for the word itself. */
  readonly weight: number;
}

/** Weights are multiples of this, so that their sums are exact in any order: term numbers must not show in a score. */
export const WEIGHT_STEP = 1 / 16;

/** BM25's constants and the weights of the context. How they were chosen stands in docs/benchmarks.md. */
export const TUNING = {
  passageSaturation: 0.6,
  passageLength: 0.3,
  windowSaturation: 1.2,
  windowLength: 0.75,
  /** Share of the own scores of the sentences before and after that a sentence gets. */
  neighbour: 0.2,
  /** Share of its window's score that a passage gets. */
  window: 4,
};
