import type { Observations } from './contrast.ts';

/** Weights by the name of what they weigh; `bias` goes with nothing. */
export interface Weights {
  readonly bias: number;
  readonly [name: string]: number;
}

/** Log odds by a table of weights. */
export function oddsBy(weights: Weights, seen: Observations): number {
  let sum = weights.bias;
  for (const [name, weight] of Object.entries(weights)) sum += weight * (seen[name] ?? 0);
  return sum;
}
