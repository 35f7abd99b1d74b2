// Learns the weights of src/core/verdict/disputeWeights.ts from the accuracy suites, held-out ones left alone: all pairs of
// a candidate that states the draft's value and a rival that may dispute it.
// usage: node test/accuracy/learnDisputes.ts [--also FOLDER --but NAME,NAME]    as of learn.ts
// It prints, each suite judged by the weights of the others, how many figures have a pair above the limit and how many of them
// are disputed; then the weights of all suites together, which are copied by hand.

import type { Frame } from '../../src/core/claim/frame.ts';
import { mayDispute } from '../../src/core/verdict/dispute.ts';
import { disputeFeatures } from '../../src/core/verdict/disputeFeatures.ts';
import { bestEqual } from '../../src/core/verdict/scene.ts';
import { isExpected, ratedCases } from './examples.ts';
import { type Learnt, oddsOf, type Row, regress } from './logistic.ts';
import { learntSuites, type Suite } from './suite.ts';

interface Pair extends Row {
  readonly suite: string;
  readonly figure: string;
}

const PENALTY = 3;
/** As `LIMITS.supported` in dispute.ts. */
const LIMIT = -1.05;

function pairsOf(suite: Suite): Pair[] {
  const { corpus, rated } = ratedCases(suite);
  return rated.flatMap(({ known, figure, scene }) => {
    const { frame, weighed, won } = figure;
    const support = bestEqual(weighed);
    if (support === undefined) return [];
    const claimOn = (source: Frame): number => scene.claimOn(source, figure);
    const question = { draft: frame, weighed, won: won.map(({ candidate }) => candidate), claimOn };
    return weighed
      .filter((rival) => mayDispute(rival, support, weighed))
      .map((rival) => ({
        suite: suite.name,
        figure: known.id,
        x: { ...disputeFeatures(question, rival, support, corpus) },
        right: known.verdict === 'disputed' && isExpected(known, rival),
      }));
  });
}

/** Figures whose best pair is above the limit: how many are disputed, and how many there are. */
function found(pairs: readonly Pair[], learnt: Learnt): [right: number, of: number] {
  const best = new Map<string, { readonly odds: number; readonly right: boolean }>();
  for (const { figure, x, right } of pairs) {
    const odds = oddsOf(learnt, x);
    if (odds > (best.get(figure)?.odds ?? LIMIT)) best.set(figure, { odds, right });
  }
  return [[...best.values()].filter((one) => one.right).length, best.size];
}

const pairs = learntSuites(process.argv).flatMap(pairsOf);
for (const name of new Set(pairs.map(({ suite }) => suite))) {
  const learnt = regress(
    pairs.filter(({ suite }) => suite !== name),
    PENALTY,
  );
  const [right, of] = found(
    pairs.filter(({ suite }) => suite === name),
    learnt,
  );
  console.log(`${name}: ${right} of ${of} figures found in dispute are`);
}
for (const [name, weight] of Object.entries(regress(pairs, PENALTY)))
  console.log(`  ${name}: ${weight.toFixed(2)},`);
