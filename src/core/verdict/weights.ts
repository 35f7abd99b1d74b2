import type { Features } from './features.ts';

/** Weights of the logistic score "these two figures are about the same thing". Set by hand on the design suites. */
export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  cover: 5,
  back: 2.5,
  head: 2,
  names: 1.5,
  samePeriod: 0.8,
  otherPeriod: -2,
  magnitude: -1.2,
  unit: 0.5,
};

export const BIAS = -5;

/** 0 to 1: how sure the features make us that two figures are about the same thing. */
export function scoreOf(features: Features): number {
  let sum = BIAS;
  for (const key of Object.keys(WEIGHTS) as (keyof Features)[]) sum += WEIGHTS[key] * features[key];
  return 1 / (1 + Math.exp(-sum));
}
