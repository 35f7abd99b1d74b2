import type { Frame } from '../claim/frame.ts';
import { cuesOf } from '../claim/lexicon/index.ts';
import { relatePeriods } from '../claim/period.ts';
import { termsOf } from '../claim/terms.ts';
import type { Corpus } from '../search/corpus.ts';
import type { Passage } from '../text/source.ts';
import { agrees, type Candidate } from './candidates.ts';
import { headsLike } from './contrast.ts';
import { featuresOf, middleOf } from './features.ts';
import { meaning } from './rivalry.ts';

/**
 * What speaks for two values, one of them the draft's, being two answers to one question. The `rival` has the other value,
 * the `support` the draft's. Each is 0 or 1 unless said.
 */
export interface DisputeFeatures {
  /** Share, 0 to 1, of the words of one that the other has: the larger of the two. */
  readonly overlap: number;
  /** Natural logarithm of the factor between the values, 0 or more. */
  readonly ratio: number;
  /** Log odds of each being about what the draft's figure is about. */
  readonly rivalLogit: number;
  readonly supportLogit: number;
  /** A word in the rival's passage says whose figure it is: `the union counts`. */
  readonly rivalVoice: number;
  /** Who writes the rival's passage speaks for himself: `our survey`. */
  readonly rivalFirst: number;
  /** Both sentences name the same period. */
  readonly samePeriod: number;
  /** In its passage no other figure answers the draft's better. */
  readonly won: number;
  readonly otherPublisher: number;
  /** The rival's document came out later: what contradicts follows what it contradicts. */
  readonly newer: number;
  readonly sameSource: number;
  /** Share, 0 to 1, of the draft's words that the rival's frame means. */
  readonly means: number;
  /** As in `Features`, of the rival. */
  readonly names: number;
  readonly head: number;
  /** How well the draft meets the rival's head nouns, 0 to 1. */
  readonly headsBack: number;
  /** The draft's value stands in a table. */
  readonly supportCell: number;
  /** Number of respects in which what states the draft's value clashes with the draft. */
  readonly supportClashes: number;
  /** Number of other candidates with the rival's value. */
  readonly echoes: number;
  /** The rival's value has a bound or a hedge. */
  readonly hedged: number;
  readonly percent: number;
}

/** Between source figures nothing but their own words counts. */
const APART = { companions: 0, slip: 0 };

const bit = (truth: boolean): number => (truth ? 1 : 0);

/** Whose figure is in question, and what is known of it. */
export interface Question {
  readonly draft: Frame;
  readonly weighed: readonly Candidate[];
  readonly won: readonly Candidate[];
}

export function disputeFeatures(
  { draft, weighed, won }: Question,
  rival: Candidate,
  support: Candidate,
  corpus: Corpus,
): DisputeFeatures {
  const a = corpus.sources.get(rival.passage.source)?.source.metadata;
  const b = corpus.sources.get(support.passage.source)?.source.metadata;
  const samePublisher = a === b || (a?.publisher !== undefined && a.publisher === b?.publisher);
  const told = toldIn(rival.passage);
  return {
    overlap: Math.max(
      featuresOf(rival.frame, support.frame, APART).overlap,
      featuresOf(support.frame, rival.frame, APART).overlap,
    ),
    ratio: Math.abs(Math.log(factor(rival, support))),
    rivalLogit: rival.logit,
    supportLogit: support.logit,
    rivalVoice: bit(told.voice || rival.frame.denies),
    rivalFirst: bit(told.first),
    samePeriod: bit(relatePeriods(rival.frame.periods, support.frame.periods) === 'same'),
    won: bit(won.includes(rival)),
    otherPublisher: bit(!samePublisher),
    newer: bit(a?.issued !== undefined && b?.issued !== undefined && a.issued > b.issued),
    sameSource: bit(rival.passage.source === support.passage.source),
    means: meaning(draft, rival.frame),
    names: rival.features.names,
    head: rival.features.head,
    headsBack: headsLike(rival.frame, draft),
    supportCell: bit(support.passage.kind === 'cell'),
    supportClashes: support.clashes.length,
    echoes: weighed.filter((one) => one !== rival && hasValueOf(one, rival)).length,
    hedged: bit(rival.frame.figure.quantity.modifier !== 'exact'),
    percent: bit(rival.frame.figure.quantity.kind === 'percent'),
  };
}

const hasValueOf = (one: Candidate, { frame }: Candidate): boolean =>
  !agrees(one.comparison) && one.frame.figure.quantity.low === frame.figure.quantity.low;

/** The rival's value as a multiple of the other one. */
export const factor = (rival: Candidate, support: Candidate): number => middleOf(rival) / middleOf(support);

/** How a passage tells its figures. */
interface Told {
  readonly voice: boolean;
  readonly first: boolean;
}

const FIRST_PERSON: ReadonlySet<string> = new Set(['i', 'we', 'us', 'our', 'my']);

/** Beyond the cues of a voice: words that set one figure against another. */
const CONTRASTING: ReadonlySet<string> = new Set(
  'admit admits insist insists suggest suggests official officially truth reality nearer estimate count reckon'.split(
    ' ',
  ),
);

/** Before `by`: what a figure rests on. */
const RESTING: ReadonlySet<string> = new Set(['going', 'goes', 'judging']);

const TOLD = new WeakMap<Passage, Told>();

export function toldIn(passage: Passage): Told {
  let told = TOLD.get(passage);
  if (told === undefined) {
    const terms = passage.kind === 'cell' ? [] : termsOf(passage.text);
    told = {
      voice: terms.some(
        (term, i) =>
          cuesOf(term.stem).includes('voice') ||
          CONTRASTING.has(term.plain) ||
          (RESTING.has(term.plain) && terms[i + 1]?.plain === 'by'),
      ),
      first: terms.some((term) => FIRST_PERSON.has(term.plain)),
    };
    TOLD.set(passage, told);
  }
  return told;
}
