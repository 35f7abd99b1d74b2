import type { Clash } from './clashes.ts';
import type { Features } from './features.ts';

/**
 * Weights of the logistic score "these two figures are about the same thing". Learned by a softmax over the candidates of each
 * draft figure, with a penalty on large weights, from seven suites of invented and seeded articles (285 figures; leave one suite
 * out, 73 to 77 % of figures rank an admissible candidate first); `node test/accuracy/learn.ts` does the same with the suites of
 * this repository. Those of rare features (slip, target, sign, direction, age, rest, rank, unnamed, stale) were set by hand.
 */
export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  cover: 1.7,
  back: 1.19,
  overlap: 2.23,
  head: 0.69,
  heads: 1.01,
  subject: 0.5,
  backHeads: 0.26,
  names: 0.79,
  samePeriod: 0.75,
  otherPeriod: -0.39,
  magnitude: -3.63,
  unit: 0.02,
  counted: 0.71,
  companions: 1.1,
  slip: 1.2,
};

/** What each clash takes off. */
export const CLASH_WEIGHTS: Readonly<Record<Clash, number>> = {
  party: -0.84,
  absent: -1.61,
  unnamed: -0.8,
  period: -0.39,
  forecast: -0.77,
  target: 0,
  previous: -1.36,
  increment: -0.89,
  per: -0.57,
  age: -0.16,
  direction: 0,
  sign: -0.2,
  rest: -0.5,
  rank: -0.7,
  pending: -0.83,
  adjusted: -0.03,
  stale: 0,
  place: 0,
};

export const BIAS = -2.08;

/** How sure features and clashes make us that two figures are about the same thing, in log odds. */
export function logitOf(features: Features, clashes: readonly Clash[]): number {
  let sum = BIAS;
  for (const key of Object.keys(WEIGHTS) as (keyof Features)[]) sum += WEIGHTS[key] * features[key];
  for (const clash of clashes) sum += CLASH_WEIGHTS[clash];
  return sum;
}

/** Log odds as a probability. */
export const squeeze = (logit: number): number => 1 / (1 + Math.exp(-logit));
