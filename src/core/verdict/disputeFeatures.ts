import type { Frame } from '../claim/frame.ts';
import { cuesOf } from '../claim/lexicon/index.ts';
import { relatePeriods } from '../claim/period.ts';
import { termsOf } from '../claim/terms.ts';
import { align } from '../quantity/align.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Corpus } from '../search/corpus.ts';
import type { Passage } from '../text/source.ts';
import { agrees, type Candidate } from './candidates.ts';
import { headsLike } from './contrast.ts';
import { featuresOf } from './features.ts';
import { paired } from './paired.ts';
import { meaning } from './rivalry.ts';
import { UNCLAIMED } from './scene.ts';

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
  /** The same in the support's. */
  readonly supportVoice: number;
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
  /** The rival's source has the draft's value as well, and not as what another says. */
  readonly hasBoth: number;
  /** Log odds at which another figure of the draft's block states the rival's value, at least -3. */
  readonly claimed: number;
  /** How far, in log odds, the rival leads every other value of its source: -4 to 4. */
  readonly lead: number;
  /** A voice tells the rival within two sentences of the support. */
  readonly answers: number;
  /** Share, 0 to 1, of the rival's words that the support's frame holds, by their ties. */
  readonly cover: number;
  /** Share, 0 to 1, of the draft's words that the rival's passage has, whatever their ties. */
  readonly shared: number;
  /** One of the two sources, and not the other, has given its value up. */
  readonly givenUp: number;
  /** The draft or the rival tells of an earlier value, and the other does not. */
  readonly earlier: number;
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
  /** As in `Scene`: how surely another figure of the block states a source figure's value. */
  readonly claimOn: (source: Frame) => number;
}

/** A value stated less surely than this is as good as not stated. */
const LEAST_CLAIM = -3;
const MOST_LEAD = 4;

export function disputeFeatures(
  { draft, weighed, won, claimOn }: Question,
  rival: Candidate,
  support: Candidate,
  corpus: Corpus,
): DisputeFeatures {
  const a = corpus.sources.get(rival.passage.source)?.source.metadata;
  const b = corpus.sources.get(support.passage.source)?.source.metadata;
  const samePublisher = a === b || (a?.publisher !== undefined && a.publisher === b?.publisher);
  const told = toldIn(rival.passage);
  const back = featuresOf(rival.frame, support.frame, APART);
  return {
    overlap: Math.max(back.overlap, featuresOf(support.frame, rival.frame, APART).overlap),
    ratio: Math.abs(Math.log(factor(rival, support))),
    rivalLogit: rival.logit,
    supportLogit: support.logit,
    rivalVoice: bit(told.voice || rival.frame.denies),
    supportVoice: bit(toldIn(support.passage).voice),
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
    hasBoth: bit(rival.passage.source !== support.passage.source && hasBothAt(rival, weighed) > UNCLAIMED),
    claimed: Math.max(LEAST_CLAIM, claimOn(rival.frame)),
    lead: leadOf(rival, weighed),
    answers: bit(told.voice && areNear(rival, support)),
    cover: back.cover,
    shared: rival.features.overlap,
    givenUp: bit(rival.frame.cues.has('void') !== support.frame.cues.has('void')),
    earlier: bit(rival.frame.cues.has('previous') !== draft.cues.has('previous')),
    hedged: bit(rival.frame.figure.quantity.modifier !== 'exact'),
    percent: bit(rival.frame.figure.quantity.kind === 'percent'),
  };
}

/** How surely the rival's source has the draft's value as well, and not as what another says: log odds, `UNCLAIMED` where it has not. */
export function hasBothAt(rival: Candidate, weighed: readonly Candidate[]): number {
  let best = UNCLAIMED;
  for (const one of weighed) {
    if (one.passage.source !== rival.passage.source || one.weak || !agrees(one.comparison)) continue;
    if (one.logit > best && !isDenied(one, rival)) best = one.logit;
  }
  return best;
}

/** Whether a candidate stands in what another says, right before the sentence that tells it otherwise. */
const isDenied = ({ passage }: Candidate, rival: Candidate): boolean =>
  passage.block === rival.passage.block &&
  passage.ordinal === rival.passage.ordinal - 1 &&
  toldIn(passage).voice;

/** How far a candidate leads the other values of its source. */
function leadOf(rival: Candidate, weighed: readonly Candidate[]): number {
  let next = Number.NEGATIVE_INFINITY;
  for (const one of weighed) {
    if (one === rival || one.passage.source !== rival.passage.source || agrees(one.comparison)) continue;
    next = Math.max(next, one.logit);
  }
  return Math.max(-MOST_LEAD, Math.min(MOST_LEAD, rival.logit - next));
}

/** Sentences this far apart answer each other. */
const NEAR = 2;

const areNear = ({ passage: a }: Candidate, { passage: b }: Candidate): boolean =>
  a.source === b.source && Math.abs(a.ordinal - b.ordinal) <= NEAR;

const hasValueOf = (one: Candidate, { frame }: Candidate): boolean =>
  !agrees(one.comparison) && one.frame.figure.quantity.low === frame.figure.quantity.low;

/** The values of both in one unit, which one of them may leave out: `€62 million, by its own count 41`. */
export function inOneUnit(rival: Candidate, support: Candidate): readonly [Quantity, Quantity] | undefined {
  const [a, b] = [rival.frame.figure.quantity, support.frame.figure.quantity];
  if (a.kind === b.kind && a.unit === b.unit) return [a, b];
  const { mine, theirs, comparison } = paired(support.frame, rival.frame, false);
  if (comparison === 'incomparable') return undefined;
  return align(theirs.figure.quantity, mine.figure.quantity);
}

const middle = ({ low, high }: Quantity): number => (low + high) / 2;

/** The rival's value as a multiple of the other one. */
export function factor(rival: Candidate, support: Candidate): number {
  const [a, b] = inOneUnit(rival, support) ?? [rival.frame.figure.quantity, support.frame.figure.quantity];
  return middle(a) / middle(b);
}

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
