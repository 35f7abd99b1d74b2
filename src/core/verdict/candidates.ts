import type { Frame } from '../claim/frame.ts';
import { compare } from '../quantity/compare.ts';
import type { Comparison } from '../quantity/quantity.ts';
import { byQuantity } from '../search/byQuantity.ts';
import type { Corpus } from '../search/corpus.ts';
import { remember } from '../search/remember.ts';
import { retrieve } from '../search/retrieve.ts';
import type { Passage } from '../text/source.ts';
import { type Clash, clashesOf } from './clashes.ts';
import { type Features, featuresOf } from './features.ts';
import { framesIn } from './sourceframes.ts';
import { scoreOf } from './weights.ts';

/** A source figure weighed against one draft figure. */
export interface Candidate {
  readonly passage: Passage;
  readonly frame: Frame;
  readonly comparison: Comparison;
  readonly features: Features;
  readonly clashes: readonly Clash[];
  /** 0 to 1: how sure we are that it is about the same thing. */
  readonly score: number;
}

/** Passages fetched for a sentence by its words, and for each figure by its value. */
const BY_WORDS = 40;
const BY_VALUE = 24;

/** Passages that may speak of a sentence, by its words and by the values of its figures; no passage twice. */
export function passagesFor(query: string, frames: readonly Frame[], corpus: Corpus): Passage[] {
  const found = new Map<string, Passage>();
  const add = (passage: Passage): void => {
    found.set(`${passage.source} ${passage.ordinal}`, passage);
  };
  const byWords = remember(corpus, `words ${query}`, () => retrieve(corpus, query, { limit: BY_WORDS }));
  for (const hit of byWords) add(hit.passage);
  for (const { figure } of frames) {
    const byValue = remember(corpus, `value ${JSON.stringify(figure.quantity)}`, () =>
      byQuantity(corpus, figure.quantity, { limit: BY_VALUE }),
    );
    for (const hit of byValue) add(hit.passage);
  }
  return [...found.values()];
}

/** All comparable figures of the passages, weighed against the draft figure; in no order. */
export function candidatesFor(draft: Frame, passages: readonly Passage[], corpus: Corpus): Candidate[] {
  const found: Candidate[] = [];
  for (const passage of passages) {
    for (const frame of framesIn(corpus, passage)) {
      const comparison = compare(draft.figure.quantity, frame.figure.quantity);
      if (comparison === 'incomparable') continue;
      const features = featuresOf(draft, frame);
      found.push({
        passage,
        frame,
        comparison,
        features,
        clashes: clashesOf(draft, frame),
        score: scoreOf(features),
      });
    }
  }
  return found;
}

/** True where the candidate states the draft's value, whatever its bound. */
export function agrees(comparison: Comparison): boolean {
  return comparison !== 'differs' && comparison !== 'incomparable';
}
