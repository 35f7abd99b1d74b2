import { CONTRAST_WEIGHTS, RIVALRY_WEIGHTS } from './arbiterWeights.ts';
import { agrees, type Candidate } from './candidates.ts';
import { contrastOf, flag, type Observations } from './contrast.ts';
import type { Decision } from './decide.ts';
import { rivalryOf } from './rivalry.ts';
import { bestEqual, placeOf, type Rated, type Scene, UNCLAIMED } from './scene.ts';
import { oddsBy } from './weigh.ts';

/** A value that may be what the draft's figure should be. */
export interface Objection {
  readonly rival: Candidate;
  /** Log odds that it is. */
  readonly odds: number;
  /** What they rest on: what the figures themselves tell, and what else the block has. */
  readonly alone: Observations;
  readonly among: Observations;
}

/** Rivals of one figure that are looked at closely, the best by log odds. */
const RIVALS = 8;

/** What the figures themselves tell does not change while others of the block are typed; by the candidates of a figure. */
const observed = new WeakMap<readonly Candidate[], readonly Observations[]>();

function rivalsOf(weighed: readonly Candidate[]): Candidate[] {
  return weighed
    .filter((one) => !agrees(one.comparison))
    .sort((a, b) => b.logit - a.logit)
    .slice(0, RIVALS);
}

/** What a swap gains at most, in log odds. */
const MOST_GAINED = 4;

/**
 * What is gained, in log odds, where another figure of the sentence has the rival's value, and the two of them change places;
 * undefined where none has it.
 */
function swapGain(figure: Rated, equal: Candidate, rival: Candidate, scene: Scene): number | undefined {
  let most: number | undefined;
  for (const { weighed } of scene.beside(figure)) {
    const theirs = weighed.find((one) => one.frame === rival.frame && agrees(one.comparison) && !one.weak);
    const ours = theirs && weighed.find((one) => one.frame === equal.frame && !agrees(one.comparison));
    if (ours === undefined || theirs === undefined) continue;
    const gain = rival.logit + ours.logit - equal.logit - theirs.logit;
    if (most === undefined || gain > most) most = gain;
  }
  return most === undefined ? undefined : Math.max(-MOST_GAINED, Math.min(MOST_GAINED, most));
}

/**
 * Where another figure of the sentence has the rival's value: 1 if the source gives both values in the draft's order, -1 if in
 * the other one, as pairs that changed places do.
 */
function orderOf(figure: Rated, equal: Candidate, rival: Candidate, scene: Scene): number {
  const beside = scene.besideOn(rival.frame, figure);
  if (beside === undefined || equal.passage.source !== rival.passage.source) return 0;
  const mine = figure.frame.figure.offset - beside.frame.figure.offset;
  return Math.sign(mine) * Math.sign(placeOf(equal) - placeOf(rival));
}

/** What the figures that a rival is judged by have to do with the others of the block. */
function placed(figure: Rated, equal: Candidate | undefined, rival: Candidate, scene: Scene): Observations {
  const won = figure.won.find((one) => one.candidate === rival);
  const claim = scene.claimOn(rival.frame, figure);
  const seen = {
    'rival.claim': claim - rival.logit,
    'rival.claimed': flag(claim > UNCLAIMED),
    'rival.coherence': scene.coherence(figure, rival),
    'rival.won': flag(won !== undefined),
  };
  if (equal === undefined) return seen;
  const equalClaim = scene.claimOn(equal.frame, figure);
  const gain = swapGain(figure, equal, rival, scene);
  const agreeing = figure.weighed.filter((one) => !one.weak && agrees(one.comparison));
  return {
    ...seen,
    'equal.claim': equalClaim - equal.logit,
    'equal.claimed': flag(equalClaim > UNCLAIMED),
    'equal.coherence': scene.coherence(figure, equal),
    'equal.won': flag(figure.won.some((one) => one.candidate === equal)),
    beatsEqual: flag(won?.beatsEqual === true),
    swaps: flag(gain !== undefined),
    'swaps.gain': gain ?? 0,
    'rival.beside': flag(scene.statedBeside(rival.frame, figure)),
    'rival.order': orderOf(figure, equal, rival, scene),
    'order.lead': scene.order(figure, rival) - scene.order(figure, equal),
    'equal.wanted': flag(
      scene
        .beside(figure)
        .some(({ weighed }) => weighed.some((one) => one.frame === equal.frame && !agrees(one.comparison))),
    ),
    equals: Math.min(5, agreeing.length),
    besides: Math.min(6, scene.beside(figure).length + 1),
  };
}

/** A rival of a figure, and what is known of it: by the figures themselves, and by what else the block has. */
interface Observed {
  readonly rival: Candidate;
  readonly alone: Observations;
  readonly among: Observations;
}

/** What is known of each rival of a figure, against its best equal value where it has one. */
export function observe(
  figure: Rated,
  scene: Scene,
  ruled: Decision,
): { readonly equal?: Candidate; readonly rivals: readonly Observed[] } {
  const { frame, weighed } = figure;
  const equal = bestEqual(weighed);
  const rivals = rivalsOf(weighed);
  let known = observed.get(weighed);
  if (known === undefined) {
    known = rivals.map((rival) =>
      equal === undefined ? rivalryOf(frame, rival, weighed) : contrastOf(frame, equal, rival),
    );
    observed.set(weighed, known);
  }
  return {
    ...(equal === undefined ? {} : { equal }),
    rivals: rivals.map((rival, i) => ({
      rival,
      alone: known[i] ?? {},
      among: {
        ...placed(figure, equal, rival, scene),
        ruled: flag(ruled.verdict === 'conflict' && ruled.by === rival),
      },
    })),
  };
}

/** The values that may be what the draft's figure should be, the likeliest first; `ruled` is what the rules say of it. */
export function objectionsTo(
  figure: Rated,
  scene: Scene,
  ruled: Decision,
): { readonly equal: Candidate | undefined; readonly objections: readonly Objection[] } {
  const { equal, rivals } = observe(figure, scene, ruled);
  const weights = equal === undefined ? RIVALRY_WEIGHTS : CONTRAST_WEIGHTS;
  const objections = rivals
    .map((seen) => ({ ...seen, odds: oddsBy(weights, seen.alone, seen.among) }))
    .sort((a, b) => b.odds - a.odds);
  return { equal, objections };
}
