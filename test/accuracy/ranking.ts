// Softmax over the candidates of a figure and "none", summed over all admissible ones, with a penalty on large weights.
import type { Choice, Example } from './examples.ts';
import type { Learnt } from './logistic.ts';

interface Model {
  readonly names: readonly string[];
  /** The bias last. */
  readonly weights: Float64Array;
}

const scoreOf = ({ x }: Choice, { names, weights }: Model): number =>
  names.reduce((sum, name, k) => sum + (x[name] ?? 0) * (weights[k] ?? 0), weights[names.length] ?? 0);

/** Gradient of one example's loss, added to `gradient`. */
function descend({ choices }: Example, model: Model, gradient: Float64Array): void {
  const scores = choices.map((choice) => scoreOf(choice, model));
  const top = Math.max(0, ...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const none = Math.exp(-top);
  const total = powers.reduce((sum, power) => sum + power, none);
  const wanted = choices.some((choice) => choice.admissible);
  const right = powers.reduce(
    (sum, power, i) => sum + (choices[i]?.admissible ? power : 0),
    wanted ? 0 : none,
  );
  const { names } = model;
  choices.forEach(({ x, admissible }, i) => {
    const power = powers[i] ?? 0;
    const push = power / total - (admissible ? power / right : 0);
    names.forEach((name, k) => {
      gradient[k] = (gradient[k] ?? 0) + push * (x[name] ?? 0);
    });
    gradient[names.length] = (gradient[names.length] ?? 0) + push;
  });
}

/** Adam, 400 steps over all examples. */
export function rank(examples: readonly Example[], penalty: number): Learnt {
  const names = Object.keys(examples.find(({ choices }) => choices.length > 0)?.choices[0]?.x ?? {});
  const size = names.length;
  const weights = new Float64Array(size + 1);
  const mean = new Float64Array(size + 1);
  const square = new Float64Array(size + 1);
  for (let step = 1; step <= 400; step++) {
    const gradient = new Float64Array(size + 1);
    for (const one of examples) descend(one, { names, weights }, gradient);
    for (let k = 0; k <= size; k++) {
      const slope = (gradient[k] ?? 0) / examples.length + (k < size ? penalty * (weights[k] ?? 0) : 0);
      mean[k] = 0.9 * (mean[k] ?? 0) + 0.1 * slope;
      square[k] = 0.999 * (square[k] ?? 0) + 0.001 * slope * slope;
      const pace =
        (mean[k] ?? 0) / (1 - 0.9 ** step) / (Math.sqrt((square[k] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
      weights[k] = (weights[k] ?? 0) - 0.05 * pace;
    }
  }
  return { bias: weights[size] ?? 0, ...Object.fromEntries(names.map((name, k) => [name, weights[k] ?? 0])) };
}

/** How many of the examples with an admissible candidate rank one first. */
export function firsts(examples: readonly Example[], learnt: Learnt): [right: number, of: number] {
  const names = Object.keys(learnt).filter((name) => name !== 'bias');
  const model: Model = { names, weights: Float64Array.from([...names.map((name) => learnt[name] ?? 0), 0]) };
  const answerable = examples.filter(({ choices }) => choices.some((choice) => choice.admissible));
  const right = answerable.filter(({ choices }) => {
    const best = choices.reduce((a, b) => (scoreOf(b, model) > scoreOf(a, model) ? b : a));
    return best.admissible;
  });
  return [right.length, answerable.length];
}
