import type { Objection } from './arbiter.ts';
import { AGAINST_WEIGHTS, STANDING_WEIGHTS } from './arbiterWeights.ts';
import { agrees, type Candidate } from './candidates.ts';
import { CLASHES } from './clashes.ts';
import { flag, type Observations } from './contrast.ts';
import type { Decision } from './decide.ts';
import { middleOf } from './features.ts';
import { rivalryOf } from './rivalry.ts';
import { type Rated, type Scene, UNCLAIMED } from './scene.ts';
import { oddsBy } from './weigh.ts';

/** Log odds of the strongest objection where there is none. */
export const UNOPPOSED = -9;

const COMPARISONS = ['rounds', 'within', 'qualifierDiffers'] as const;
const VERDICTS = ['supported', 'unsourced', 'conflict'] as const;
const KINDS = ['money', 'percent', 'count', 'duration', 'date', 'ordinal', 'measure'] as const;

/** What tells whether a source that states the draft's value states it of the same thing, apart from what speaks against it. */
export function standingOf(figure: Rated, equal: Candidate, scene: Scene, ruled: Decision): Observations {
  const { frame, weighed, won } = figure;
  const seen: Record<string, number> = { ...rivalryOf(frame, equal, weighed) };
  for (const clash of CLASHES) seen[`clash.${clash}`] = flag(equal.clashes.includes(clash));
  for (const said of COMPARISONS) seen[said] = flag(equal.comparison === said);
  for (const verdict of VERDICTS) seen[`ruled.${verdict}`] = flag(ruled.verdict === verdict);
  for (const kind of KINDS) seen[`kind.${kind}`] = flag(frame.figure.quantity.kind === kind);
  let values = 0;
  let equals = 0;
  let best = UNOPPOSED;
  const known = new Set<number>();
  for (const one of weighed) {
    if (agrees(one.comparison)) {
      if (!one.weak) equals++;
    } else {
      if (one.logit > best) best = one.logit;
      const value = middleOf(one);
      if (!known.has(value)) values++;
      known.add(value);
    }
  }
  return Object.assign(seen, {
    clashes: equal.clashes.length,
    coherence: scene.coherence(figure, equal),
    order: scene.order(figure, equal),
    claimed: flag(scene.claimOn(equal.frame, figure) > UNCLAIMED),
    won: flag(won.some((one) => one.candidate === equal)),
    equals: Math.min(5, equals),
    // the more values of its kind the sources hold, the likelier one is equal by chance
    values: Math.log(1 + values),
    lead: equal.logit - best,
    besides: Math.min(6, scene.beside(figure).length),
    heads: frame.heads.length,
    named: flag(frame.names.length > 0),
  });
}

/** Log odds that the draft's value stands against the strongest objection to it, if there is one. */
export function standingOdds(seen: Observations, first: Objection | undefined): number {
  if (first === undefined) return oddsBy(STANDING_WEIGHTS, seen, { against: UNOPPOSED });
  return (
    oddsBy(STANDING_WEIGHTS, seen, { against: first.odds }) +
    oddsBy(AGAINST_WEIGHTS, first.alone, first.among)
  );
}
