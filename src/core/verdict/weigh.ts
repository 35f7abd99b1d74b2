import type { Observations } from './contrast.ts';

/** Weights by the name of what they weigh; `bias` goes with nothing. */
export interface Weights {
  readonly bias: number;
  readonly [name: string]: number;
}

const tables = new WeakMap<Weights, readonly (readonly [name: string, weight: number])[]>();

/** Log odds by a table of weights; what is observed in `more` goes before what is in `seen`. */
export function oddsBy(weights: Weights, seen: Observations, more: Observations = {}): number {
  let table = tables.get(weights);
  if (table === undefined) {
    table = Object.entries(weights);
    tables.set(weights, table);
  }
  let sum = weights.bias;
  for (const [name, weight] of table) sum += weight * (more[name] ?? seen[name] ?? 0);
  return sum;
}
