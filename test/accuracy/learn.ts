// Learns the weights of src/core/verdict from the accuracy suites, held-out ones left alone.
// usage: node test/accuracy/learn.ts [--also FOLDER --but NAME,NAME] [--write]
//   --also   suites of another folder are learnt from too, but for those that `--but` names (by the start of the name)
//   --write  writes src/core/verdict/arbiterWeights.ts; the weights of weights.ts are printed, and copied by hand
// It prints how each suite fares by the weights of the others.
import { writeFileSync } from 'node:fs';
import { type Example, examplesOf } from './examples.ts';
import { type Learnt, oddsOf, type Row, regress } from './logistic.ts';
import { firsts, rank } from './ranking.ts';
import { learntSuites } from './suite.ts';

/** Penalties on large weights. */
const RANK_PENALTY = 0.004;
const CONTRAST_PENALTY = 100;
const RIVALRY_PENALTY = 60;

const TARGET = new URL('../../src/core/verdict/arbiterWeights.ts', import.meta.url);

const rowsOf = (examples: readonly Example[], stated: boolean): Row[] =>
  examples.filter((one) => one.stated === stated).flatMap(({ rivals }) => rivals);

interface Models {
  readonly contrast: Learnt;
  readonly rivalry: Learnt;
}

const learn = (examples: readonly Example[]): Models => ({
  contrast: regress(rowsOf(examples, true), CONTRAST_PENALTY),
  rivalry: regress(rowsOf(examples, false), RIVALRY_PENALTY),
});

interface Scored {
  readonly suite: string;
  readonly stated: boolean;
  readonly conflict: boolean;
  readonly odds: number;
}

const scored = (examples: readonly Example[], models: Models): Scored[] =>
  examples.map(({ suite, stated, verdict, rivals }) => ({
    suite,
    stated,
    conflict: verdict === 'conflict',
    odds: Math.max(-9, ...rivals.map(({ x }) => oddsOf(stated ? models.contrast : models.rivalry, x))),
  }));

/** Conflicts caught and others accused at several thresholds, for each family of suites. */
function report(all: readonly Scored[]): void {
  for (const stated of [true, false]) {
    for (const family of [...new Set(all.map(({ suite }) => suite.charAt(0)))]) {
      const those = all.filter((one) => one.stated === stated && one.suite.startsWith(family));
      const conflicts = those.filter(({ conflict }) => conflict);
      const at = [1, 0.5, 0, -0.5, -1, -1.5, -2].map((least) => {
        const right = conflicts.filter(({ odds }) => odds >= least).length;
        const wrong = those.filter(({ conflict, odds }) => !conflict && odds >= least).length;
        return `${least}: ${right}/${wrong}`;
      });
      console.log(
        `${family} ${stated ? 'stated' : 'not stated'}, ${conflicts.length} conflicts of ${those.length}: ${at.join('  ')}`,
      );
    }
  }
}

const table = (name: string, weights: Learnt): string => {
  const lines = Object.entries(weights).filter(([, weight]) => Math.abs(weight) >= 0.005);
  return `export const ${name}: Weights = {\n${lines.map(([key, weight]) => `  ${/^[a-zA-Z]+$/.test(key) ? key : `'${key}'`}: ${Number(weight.toFixed(3))},`).join('\n')}\n};\n`;
};

const examples = learntSuites(process.argv).flatMap(examplesOf);
const suites = [...new Set(examples.map(({ suite }) => suite))];
const held: Scored[] = [];
for (const suite of suites) {
  const others = examples.filter((one) => one.suite !== suite);
  const own = examples.filter((one) => one.suite === suite);
  held.push(...scored(own, learn(others)));
  if (process.argv.includes('--rank')) {
    const [right, of] = firsts(own, rank(others, RANK_PENALTY));
    console.log(`${suite}: ${right} of ${of} figures rank an admissible candidate first`);
  }
}
report(held);
if (process.argv.includes('--rank')) {
  for (const [name, weight] of Object.entries(rank(examples, RANK_PENALTY))) {
    console.log(`  ${name}: ${weight.toFixed(2)},`);
  }
}
if (process.argv.includes('--write')) {
  const { contrast, rivalry } = learn(examples);
  writeFileSync(
    TARGET,
    [
      "import type { Weights } from './arbiter.ts';\n",
      '// Written by test/accuracy/learn.ts, which says how they are learnt and from what. Not to be edited by hand.\n',
      '/** Log odds that a rival is what the draft should say, where a source states what it does say. */',
      table('CONTRAST_WEIGHTS', contrast),
      '/** The same where none does. */',
      table('RIVALRY_WEIGHTS', rivalry),
    ].join('\n'),
  );
}
