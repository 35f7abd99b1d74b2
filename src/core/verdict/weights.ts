import type { Clash } from './clashes.ts';
import type { Features } from './features.ts';

/** Weights of the logistic score "these two figures are about the same thing". */
export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  cover: 1.98,
  back: 1.2,
  overlap: 2.4,
  head: 0.69,
  heads: 1.07,
  backHeads: 0.04,
  names: 0.91,
  samePeriod: 0.32,
  otherPeriod: -0.29,
  magnitude: -1.94,
  unit: -0.1,
  counted: 0.97,
  companions: 1.33,
  slip: 1.5,
};

/** What each clash takes off. */
export const CLASH_WEIGHTS: Readonly<Record<Clash, number>> = {
  party: -1.1,
  absent: -0.4,
  period: 0,
  forecast: -0.6,
  target: 0,
  previous: -1.3,
  increment: -0.8,
  per: -0.3,
  direction: 0,
  sign: -0.3,
  part: -0.5,
  pending: -0.6,
  adjusted: -0.2,
  stale: 0,
};

export const BIAS = -2;

/** How sure features and clashes make us that two figures are about the same thing, in log odds. */
export function logitOf(features: Features, clashes: readonly Clash[]): number {
  let sum = BIAS;
  for (const key of Object.keys(WEIGHTS) as (keyof Features)[]) sum += WEIGHTS[key] * features[key];
  for (const clash of clashes) sum += CLASH_WEIGHTS[clash];
  return sum;
}

/** Log odds as a probability. */
export const squeeze = (logit: number): number => 1 / (1 + Math.exp(-logit));
