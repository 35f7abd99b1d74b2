// Learns the weights of src/core/verdict/weights.ts from the accuracy suites: for every draft figure a softmax over its
// candidates and "none", which sums over all admissible ones, with a penalty on large weights.
// usage: node test/accuracy/learn.ts [--penalty 0.004]    prints the share of figures whose best candidate is admissible,
// each suite judged by the weights of the others, and then the weights of all suites together.

import { parseDraft } from '../../src/core/draft/parse.ts';
import { buildCorpus } from '../../src/core/search/corpus.ts';
import { weighBlock } from '../../src/core/verdict/block.ts';
import { agrees, type Candidate } from '../../src/core/verdict/candidates.ts';
import { blockJobs } from '../../src/core/verdict/check.ts';
import { CLASH_WEIGHTS } from '../../src/core/verdict/weights.ts';
import { type Case, columnOf, isHeldOut, readSources, readSuite, type Suite, suiteNames } from './suite.ts';

interface Choice {
  readonly x: readonly number[];
  readonly admissible: boolean;
}
interface Example {
  readonly suite: string;
  readonly choices: readonly Choice[];
}
interface Model {
  readonly weights: Float64Array;
  readonly bias: number;
}

const CLASHES = Object.keys(CLASH_WEIGHTS) as (keyof typeof CLASH_WEIGHTS)[];
let names: string[] = [];

const plain = (text: string | null): string => (text ?? '').toLowerCase().replace(/[^a-z0-9.%$€£]+/g, '');

function admissible(one: Case, candidate: Candidate): boolean {
  if (one.verdict === 'unsourced') return false;
  const file = (one.source ?? '').replace(/\.[a-z]{2,4}$/, '');
  const stated = plain(candidate.frame.figure.text);
  const expected = candidate.passage.source === file && stated !== '' && plain(one.expect).includes(stated);
  if (one.verdict === 'conflict') return expected;
  return agrees(candidate.comparison) || (one.verdict === 'disputed' && expected);
}

function vectorOf({ features, clashes }: Candidate): number[] {
  names = [...Object.keys(features), ...CLASHES];
  return [...Object.values(features).map(Number), ...CLASHES.map((clash) => Number(clashes.includes(clash)))];
}

function examplesOf(suite: Suite): Example[] {
  const corpus = buildCorpus(readSources(suite));
  const lines = suite.draft.split('\n');
  const starts = lines.map((_, i) => lines.slice(0, i).reduce((sum, line) => sum + line.length + 1, 0));
  const figures = blockJobs(parseDraft(suite.draft), corpus).flatMap(({ block, context }) =>
    weighBlock(block, context, corpus).map((one) => ({
      ...one,
      at: block.start + one.offset,
      to: block.start + one.end,
    })),
  );
  return suite.cases.flatMap((one) => {
    if (one.verdict === 'ignored' || one.role === 'scope') return [];
    const at = (starts[one.line - 1] ?? 0) + columnOf(lines[one.line - 1] ?? '', one.text, one.occurrence);
    const figure = figures.find((found) => found.at < at + one.text.length && found.to > at);
    if (figure === undefined) return [];
    const choices = figure.candidates.map((c) => ({ x: vectorOf(c), admissible: admissible(one, c) }));
    return [{ suite: suite.name, choices }];
  });
}

const scoreOf = ({ x }: Choice, { weights, bias }: Model): number =>
  x.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), bias);

/** Gradient of one example's loss, added to `gradient` (the bias last). */
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
  choices.forEach(({ x, admissible: ok }, i) => {
    const power = powers[i] ?? 0;
    const push = power / total - (ok ? power / right : 0);
    x.forEach((value, k) => {
      gradient[k] = (gradient[k] ?? 0) + push * value;
    });
    gradient[x.length] = (gradient[x.length] ?? 0) + push;
  });
}

/** Adam, 400 steps over all examples. */
function learn(examples: readonly Example[], penalty: number): Model {
  const size = names.length;
  const all = new Float64Array(size + 1);
  const mean = new Float64Array(size + 1);
  const square = new Float64Array(size + 1);
  for (let step = 1; step <= 400; step++) {
    const gradient = new Float64Array(size + 1);
    for (const one of examples) descend(one, { weights: all, bias: all[size] ?? 0 }, gradient);
    for (let k = 0; k <= size; k++) {
      const slope = (gradient[k] ?? 0) / examples.length + (k < size ? penalty * (all[k] ?? 0) : 0);
      mean[k] = 0.9 * (mean[k] ?? 0) + 0.1 * slope;
      square[k] = 0.999 * (square[k] ?? 0) + 0.001 * slope * slope;
      const pace =
        (mean[k] ?? 0) / (1 - 0.9 ** step) / (Math.sqrt((square[k] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
      all[k] = (all[k] ?? 0) - 0.05 * pace;
    }
  }
  return { weights: all, bias: all[size] ?? 0 };
}

/** How many of the examples with an admissible candidate rank one first. */
function firsts(examples: readonly Example[], model: Model): [right: number, of: number] {
  const answerable = examples.filter(({ choices }) => choices.some((choice) => choice.admissible));
  const right = answerable.filter(({ choices }) => {
    const best = [...choices].sort((a, b) => scoreOf(b, model) - scoreOf(a, model))[0];
    return best?.admissible === true;
  });
  return [right.length, answerable.length];
}

const at = process.argv.indexOf('--penalty');
const penalty = at < 0 ? 0.004 : Number(process.argv[at + 1]);
const suites = suiteNames().filter((name) => !isHeldOut(name));
const examples = suites.flatMap((name) => examplesOf(readSuite(name)));
for (const name of suites) {
  const model = learn(
    examples.filter((one) => one.suite !== name),
    penalty,
  );
  const [right, of] = firsts(
    examples.filter((one) => one.suite === name),
    model,
  );
  console.log(`${name}: ${right} of ${of} figures rank an admissible candidate first`);
}
const model = learn(examples, penalty);
names.forEach((name, i) => {
  console.log(`  ${name}: ${(model.weights[i] ?? 0).toFixed(2)},`);
});
console.log(`  bias: ${model.bias.toFixed(2)}`);
