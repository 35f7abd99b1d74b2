// What the accuracy suites teach: their figures as the engine rates them, with what should have been made of each.
import { parseDraft } from '../../src/core/draft/parse.ts';
import { buildCorpus, type Corpus } from '../../src/core/search/corpus.ts';
import { observe } from '../../src/core/verdict/arbiter.ts';
import { rateBlock } from '../../src/core/verdict/block.ts';
import { agrees, type Candidate } from '../../src/core/verdict/candidates.ts';
import { blockJobs } from '../../src/core/verdict/check.ts';
import type { Observations } from '../../src/core/verdict/contrast.ts';
import { decide } from '../../src/core/verdict/decide.ts';
import type { Rated, Scene } from '../../src/core/verdict/scene.ts';
import { standingOf } from '../../src/core/verdict/standing.ts';
import { CLASH_WEIGHTS } from '../../src/core/verdict/weights.ts';
import { type Case, columnOf, readSources, type Suite } from './suite.ts';

/** One candidate of a figure; `admissible`: it is about what the draft's figure is about. */
export interface Choice {
  readonly x: Observations;
  readonly admissible: boolean;
}

/** A rival of a figure; `right`: it is what the draft should have said. */
export interface Rivalry {
  readonly x: Observations;
  readonly right: boolean;
}

/** A figure of a suite. */
export interface Example {
  readonly suite: string;
  readonly verdict: Case['verdict'];
  readonly choices: readonly Choice[];
  /** Some source states the draft's value. */
  readonly stated: boolean;
  readonly rivals: readonly Rivalry[];
  /** What tells whether the equal value is about the same thing, where there is one. */
  readonly standing?: Observations;
}

const CLASHES = Object.keys(CLASH_WEIGHTS) as (keyof typeof CLASH_WEIGHTS)[];

const plain = (text: string | null): string => (text ?? '').toLowerCase().replace(/[^a-z0-9.%$€£]+/g, '');

/** Whether the candidate is the passage's figure that the case expects. */
export function isExpected(one: Case, { passage, frame }: Candidate): boolean {
  const file = (one.source ?? '').replace(/\.[a-z]{2,4}$/, '');
  const stated = plain(frame.figure.text);
  const expected = plain(one.expect);
  if (passage.source !== file || stated === '' || expected === '') return false;
  return expected.includes(stated) || stated.includes(expected);
}

function isAdmissible(one: Case, candidate: Candidate): boolean {
  if (one.verdict === 'unsourced') return false;
  const expected = isExpected(one, candidate);
  if (one.verdict === 'conflict') return expected;
  return agrees(candidate.comparison) || (one.verdict === 'disputed' && expected);
}

const ranked = ({ features, clashes }: Candidate): Observations => ({
  ...features,
  ...Object.fromEntries(CLASHES.map((clash) => [`clash.${clash}`, Number(clashes.includes(clash))])),
});

/** A figure that a case speaks of, as the engine rates it. */
export interface RatedCase {
  readonly known: Case;
  readonly figure: Rated;
  readonly scene: Scene;
}

/** The figures of a suite that its cases speak of, but for those that only scope others. */
export function ratedCases(suite: Suite): { readonly corpus: Corpus; readonly rated: readonly RatedCase[] } {
  const corpus = buildCorpus(readSources(suite));
  const lines = suite.draft.split('\n');
  const starts = lines.map((_, i) => lines.slice(0, i).reduce((sum, line) => sum + line.length + 1, 0));
  const figures = blockJobs(parseDraft(suite.draft), corpus).flatMap(({ block, context }) => {
    const { scene, figures: found } = rateBlock(block, context, corpus);
    return found.map((figure) => ({
      figure,
      scene,
      at: block.start + figure.offset,
      to: block.start + figure.end,
    }));
  });
  const rated = suite.cases.flatMap((known) => {
    if (known.verdict === 'ignored' || known.role === 'scope') return [];
    const at =
      (starts[known.line - 1] ?? 0) + columnOf(lines[known.line - 1] ?? '', known.text, known.occurrence);
    const found = figures.find((one) => one.at < at + known.text.length && one.to > at);
    return found === undefined ? [] : [{ known, figure: found.figure, scene: found.scene }];
  });
  return { corpus, rated };
}

export function examplesOf(suite: Suite): Example[] {
  return ratedCases(suite).rated.map(({ known, figure, scene }) => {
    const ruled = decide(figure.frame, figure.won, figure.weighed);
    const { equal, rivals } = observe(figure, scene, ruled);
    return {
      suite: suite.name,
      verdict: known.verdict,
      choices: figure.weighed.map((c) => ({ x: ranked(c), admissible: isAdmissible(known, c) })),
      stated: equal !== undefined,
      rivals: rivals.map(({ rival, alone, among }) => ({
        x: { ...alone, ...among },
        right: known.verdict === 'conflict' && isExpected(known, rival),
      })),
      ...(equal === undefined ? {} : { standing: standingOf(figure, equal, scene, ruled) }),
    };
  });
}
