// Learns the weights of src/core/verdict from the accuracy suites, held-out ones left alone.
// usage: node test/accuracy/learn.ts [--also FOLDER --but NAME,NAME] [--worth N] [--write]
//   --also   suites of another folder are learnt from too, but for those that `--but` names (by the start of the name)
//   --worth  what is written counts each of those suites N times: others wrote them, and they are few
//   --write  writes src/core/verdict/arbiterWeights.ts; the weights of weights.ts are printed, and copied by hand
// It prints how suites fare by the weights of others.
import { writeFileSync } from 'node:fs';
import { UNOPPOSED } from '../../src/core/verdict/standing.ts';
import { type Example, examplesOf } from './examples.ts';
import { type Learnt, oddsOf, type Row, regress } from './logistic.ts';
import { firsts, rank } from './ranking.ts';
import { learntSuites, suiteNames } from './suite.ts';

/** Penalties on large weights. */
const RANK_PENALTY = 0.004;
const CONTRAST_PENALTY = 100;
const RIVALRY_PENALTY = 60;
const STANDING_PENALTY = 100;
/** Suites are told by weights of the others in so many folds: no suite is in two. */
const FOLDS = 10;

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
  /** Of the strongest objection, and what it rests on. */
  readonly odds: number;
  readonly first: Row['x'];
  readonly example: Example;
}

const scored = (examples: readonly Example[], models: Models): Scored[] =>
  examples.map((example) => {
    let odds = UNOPPOSED;
    let first: Row['x'] = {};
    for (const { x } of example.rivals) {
      const own = oddsOf(example.stated ? models.contrast : models.rivalry, x);
      if (own <= odds) continue;
      odds = own;
      first = x;
    }
    return {
      suite: example.suite,
      stated: example.stated,
      conflict: example.verdict === 'conflict',
      odds,
      first,
      example,
    };
  });

/** Goes before the names of what the strongest objection rests on. */
const FIRST = 'first.';

const ABOUT_IT: ReadonlySet<string> = new Set(['supported', 'qualified', 'disputed']);

/** Whether equal values stand, with the objections to them as models score them that have not seen their suite. */
const standingRows = (all: readonly Scored[]): (Row & { suite: string; verdict: string })[] =>
  all.flatMap(({ suite, odds, first, example: { standing, verdict } }) => {
    if (standing === undefined) return [];
    const against = Object.fromEntries(Object.entries(first).map(([name, value]) => [FIRST + name, value]));
    return [{ suite, verdict, x: { ...standing, against: odds, ...against }, right: ABOUT_IT.has(verdict) }];
  });

/** Equal values of each verdict that stand at several thresholds, by the weights of other suites. */
function reportStanding(rows: readonly (Row & { suite: string; verdict: string })[]): void {
  const byOthers = Array.from({ length: FOLDS }, (_, fold) =>
    regress(
      rows.filter(({ suite }) => suites.indexOf(suite) % FOLDS !== fold),
      STANDING_PENALTY,
    ),
  );
  const odds = rows.map(({ suite, x }) => oddsOf(byOthers[suites.indexOf(suite) % FOLDS] ?? { bias: 0 }, x));
  for (const verdict of [...new Set(rows.map((row) => row.verdict))]) {
    const those = odds.filter((_, i) => rows[i]?.verdict === verdict);
    const at = [-1, -0.5, 0, 0.25, 0.5, 0.75, 1].map(
      (least) =>
        `${least}: ${((100 * those.filter((one) => one >= least).length) / those.length).toFixed(1)}`,
    );
    console.log(`standing, ${those.length} ${verdict}: ${at.join('  ')}`);
  }
}

/** Conflicts caught and others accused at several thresholds, for each family of suites. */
function report(all: readonly Scored[]): void {
  for (const stated of [true, false]) {
    for (const family of ['', ...new Set(all.map(({ suite }) => suite.charAt(0)))]) {
      const those = all.filter((one) => one.stated === stated && one.suite.startsWith(family));
      const conflicts = those.filter(({ conflict }) => conflict);
      const at = [1, 0.5, 0.2, 0, -0.2, -0.5, -1, -1.5, -2].map((least) => {
        const right = conflicts.filter(({ odds }) => odds >= least).length;
        const wrong = those.filter(({ conflict, odds }) => !conflict && odds >= least).length;
        return `${least}: ${right}/${wrong}`;
      });
      console.log(
        `${family || 'all'} ${stated ? 'stated' : 'not stated'}, ${conflicts.length} conflicts of ${those.length}: ${at.join('  ')}`,
      );
    }
  }
}

const table = (name: string, weights: Learnt): string => {
  const lines = Object.entries(weights).filter(
    ([name, weight]) => name === 'bias' || Math.abs(weight) >= 0.005,
  );
  return `export const ${name}: Weights = {\n${lines.map(([key, weight]) => `  ${/^[a-zA-Z]+$/.test(key) ? key : `'${key}'`}: ${Number(weight.toFixed(3))},`).join('\n')}\n};\n`;
};

const examples = learntSuites(process.argv).flatMap(examplesOf);
const suites = [...new Set(examples.map(({ suite }) => suite))];
const held: Scored[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const isOwn = ({ suite }: Example): boolean => suites.indexOf(suite) % FOLDS === fold;
  const others = examples.filter((one) => !isOwn(one));
  const own = examples.filter(isOwn);
  held.push(...scored(own, learn(others)));
  if (process.argv.includes('--rank')) {
    const [right, of] = firsts(own, rank(others, RANK_PENALTY));
    console.log(`fold ${fold}: ${right} of ${of} figures rank an admissible candidate first`);
  }
}
report(held);
if (process.argv.includes('--rank')) {
  for (const [name, weight] of Object.entries(rank(examples, RANK_PENALTY))) {
    console.log(`  ${name}: ${weight.toFixed(2)},`);
  }
}
const standing = standingRows(held);
reportStanding(standing);
if (process.argv.includes('--write')) {
  const own = new Set(suiteNames());
  const worth = Number(process.argv[process.argv.indexOf('--worth') + 1]) || 1;
  const counted = <T extends { readonly suite: string }>(all: readonly T[]): T[] =>
    all.flatMap((one) => Array<T>(own.has(one.suite) ? 1 : worth).fill(one));
  const { contrast, rivalry } = learn(counted(examples));
  const stands = regress(counted(standing), STANDING_PENALTY);
  const part = (wanted: (entry: [string, number]) => boolean): Record<string, number> =>
    Object.fromEntries(Object.entries(stands).filter(wanted));
  writeFileSync(
    TARGET,
    [
      "import type { Weights } from './weigh.ts';\n",
      '// Written by test/accuracy/learn.ts, which says how they are learnt and from what. Not to be edited by hand.\n',
      '/** Log odds that a rival is what the draft should say, where a source states what it does say. */',
      table('CONTRAST_WEIGHTS', contrast),
      '/** The same where none does. */',
      table('RIVALRY_WEIGHTS', rivalry),
      "/** Log odds that a source which states the draft's value states it of the same thing. */",
      table('STANDING_WEIGHTS', { bias: stands.bias, ...part(([name]) => !name.startsWith(FIRST)) }),
      '/** The same, of what the strongest objection to it rests on. */',
      table('AGAINST_WEIGHTS', {
        ...Object.fromEntries(
          Object.entries(part(([name]) => name.startsWith(FIRST))).map(([name, weight]) => [
            name.slice(FIRST.length),
            weight,
          ]),
        ),
        bias: 0,
      }),
    ].join('\n'),
  );
}
