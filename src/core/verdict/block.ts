import type { Frame } from '../claim/frame.ts';
import type { ProseBlock } from '../draft/draft.ts';
import type { Derivation } from '../quantity/derive.ts';
import type { Figure } from '../quantity/quantity.ts';
import type { Corpus } from '../search/corpus.ts';
import { remember } from '../search/remember.ts';
import { retrieve } from '../search/retrieve.ts';
import type { SourceId } from '../text/ids.ts';
import type { Passage } from '../text/source.ts';
import { compete } from './assign.ts';
import { agrees, type Candidate, weigh } from './candidates.ts';
import type { Decision } from './decide.ts';
import { demoted } from './demoted.ts';
import { derivationEvidence, derivationReason, derivedFrom, type Sourced } from './derived.ts';
import { enumerated } from './enumerated.ts';
import { evidenceFor, evidenceOf } from './evidence.ts';
import { withExchanges } from './exchanged.ts';
import { explanationOf } from './explain.ts';
import { passagesFor } from './fetch.ts';
import { mayConflict } from './gates.ts';
import { miscitation } from './miscited.ts';
import { corpusNames } from './names.ts';
import { counterparts, withoutCounterparts } from './partitive.ts';
import { settle } from './priority.ts';
import { type BlockContext, type BlockOptions, queryFor, readBlock, type Sentence } from './read.ts';
import { reasonOf } from './reason.ts';
import { replacementsFor } from './replacements.ts';
import type { Evidence, FigureFinding, Replacement } from './report.ts';
import { review } from './review.ts';
import { type Rated, Scene } from './scene.ts';
import { sideBySide } from './sides.ts';

export type { BlockContext, BlockOptions } from './read.ts';

/** A citation inside a block: offsets relative to the block, and the source it resolves to (absent: none has it). */
export interface BlockCitation {
  readonly key: string;
  readonly source?: SourceId;
  readonly groupStart: number;
  readonly groupEnd: number;
}

/** A figure's finding with offsets relative to the block; line and column are added when the draft is put together. */
export type BlockFigure = Omit<FigureFinding, 'line' | 'column' | 'endLine' | 'endColumn'>;

export interface BlockClaim {
  readonly text: string;
  readonly offset: number;
  readonly end: number;
  readonly evidence: readonly Evidence[];
}

export interface BlockFindings {
  readonly figures: readonly BlockFigure[];
  /** `frames[i]` is the frame of `figures[i]`. */
  readonly frames: readonly Frame[];
  readonly claims: readonly BlockClaim[];
}

/** Sentences of a number-free claim are looked up for evidence when they have at least this many letters. */
const CLAIM_LENGTH = 25;
const CLAIM_EVIDENCE = 3;

/**
 * Checks one block of a draft. The result depends on nothing but the arguments: the block's kind, text, headings,
 * table, leadIn (not its place in the draft), the context, the citations inside it, the corpus snapshot and the
 * options. It may therefore be kept until one of them changes.
 */
export function checkBlock(
  block: ProseBlock,
  context: BlockContext,
  citations: readonly BlockCitation[],
  corpus: Corpus,
  options: BlockOptions = {},
): BlockFindings {
  const all = readBlock(block, context, corpusNames(corpus), options);
  const figures: BlockFigure[] = [];
  const frames: Frame[] = [];
  const claims: BlockClaim[] = [];
  const rows = rate(all, corpus);
  const scene = new Scene(rows.flatMap(({ rated }) => rated));
  rows.forEach(({ sentence, rated }, i) => {
    if (rated.length === 0) {
      claims.push(...claimOf(block, sentence, corpus));
      return;
    }
    const nextStart = all[i + 1]?.start ?? block.text.length;
    const cited = citations.filter((one) => one.groupStart < nextStart && one.groupEnd > sentence.start);
    const found = checkSentence(sentence, rated, scene, cited, corpus, options);
    sentence.frames.forEach((frame, k) => {
      const finding = found[k];
      if (finding === undefined || isScope(frame)) return;
      figures.push(finding);
      frames.push(frame);
    });
  });
  return { figures, frames, claims };
}

/** `last year`, `today`: words that say when without a figure to check. They scope their neighbours and get no verdict. */
const isScope = ({ figure }: Frame): boolean => figure.quantity.kind === 'date' && !/\d/.test(figure.text);

/** Whether a candidate has replaced one that states the draft's value. */
const replaces = (candidate: Candidate, weighed: readonly Candidate[]): boolean =>
  weighed.some((one) => one.replacedBy === candidate.frame && agrees(one.comparison));

/** A sentence with its figures rated. */
interface RatedSentence {
  readonly sentence: Sentence;
  readonly rated: readonly Rated[];
}

/** Weighs every figure of a block's sentences, and lets those of a sentence compete. */
function rate(sentences: readonly Sentence[], corpus: Corpus): RatedSentence[] {
  return sentences.map((sentence, number) => {
    if (sentence.frames.length === 0) return { sentence, rated: [] };
    const weighed = weighSentence(sentence, corpus);
    const won = compete(weighed, (i, candidate) => {
      const frame = sentence.frames[i];
      return frame !== undefined && (mayConflict(frame, candidate) || replaces(candidate, weighed[i] ?? []));
    });
    const rated = sentence.frames.map((frame, i) => ({
      frame,
      weighed: weighed[i] ?? [],
      won: won[i] ?? [],
      sentence: number,
    }));
    return { sentence, rated };
  });
}

/** The figures of a block rated beside each other, for training the weights. Offsets as in `BlockFigure`. */
export function rateBlock(
  block: ProseBlock,
  context: BlockContext,
  corpus: Corpus,
): { readonly scene: Scene; readonly figures: readonly (Rated & { offset: number; end: number })[] } {
  const rows = rate(readBlock(block, context, corpusNames(corpus)), corpus);
  const figures = rows.flatMap(({ sentence, rated }) =>
    rated.map((one) => ({
      ...one,
      offset: sentence.start + one.frame.figure.offset,
      end: sentence.start + one.frame.figure.end,
    })),
  );
  return { scene: new Scene(figures), figures };
}

/** A keystroke leaves most sentences of its paragraph as they were, and these their candidates: few are kept, they are large. */
function weighSentence(sentence: Sentence, corpus: Corpus): readonly (readonly Candidate[])[] {
  const { text, setting, frames } = sentence;
  const key = JSON.stringify([text, setting, frames.map(({ figure }) => figure)]);
  const make = (): readonly (readonly Candidate[])[] => {
    const weighed = weigh(frames, passagesFor(queryFor(sentence), frames, corpus), corpus);
    return withoutCounterparts(demoted(frames, weighed, corpus), counterparts(text, frames));
  };
  return remember(corpus, key, make, 'few');
}

function claimOf(block: ProseBlock, sentence: Sentence, corpus: Corpus): BlockClaim[] {
  const text = sentence.text.trim();
  if (block.kind === 'heading' || block.kind === 'cell' || text.length < CLAIM_LENGTH) return [];
  const hits = remember(corpus, `claim ${text}`, () => retrieve(corpus, text, { limit: CLAIM_EVIDENCE }));
  const best = hits[0]?.score ?? 1;
  const evidence = hits.map((hit) =>
    evidenceOf(hit.passage, 'related', Math.min(1, hit.score / best), corpus),
  );
  return [{ text, offset: sentence.start, end: sentence.end, evidence }];
}

/** The citations that cover a figure: the next group after it, else the last before it. */
function covering(figure: Figure, at: number, cited: readonly BlockCitation[]): BlockCitation[] {
  const end = at + figure.end;
  const after = cited.filter((one) => one.groupEnd >= end);
  const nearest =
    after.length > 0 ? Math.min(...after.map((one) => one.groupStart)) : cited.at(-1)?.groupStart;
  return cited.filter((one) => one.groupStart === nearest);
}

function checkSentence(
  sentence: Sentence,
  rated: readonly Rated[],
  scene: Scene,
  cited: readonly BlockCitation[],
  corpus: Corpus,
  options: BlockOptions,
): BlockFigure[] {
  const reviewed = withExchanges(
    rated,
    rated.map((figure) => review(figure, scene, corpus)),
  );
  return rated.flatMap((figure, i) => {
    const { frame, won } = figure;
    const decided = reviewed[i];
    if (decided === undefined) return [];
    const citations = covering(frame.figure, sentence.start, cited);
    const judged = settle(decided, corpus);
    const decision = miscitation(
      frame,
      judged,
      won.map((one) => one.candidate),
      citations,
    );
    const finding = findingOf(sentence, frame, decision, citations, corpus, options);
    if (decision.verdict === 'conflict' && decision.other === undefined)
      return summedFinding(finding, frame, sentence, corpus);
    // where an equal value was found wanting, arithmetic that hits upon it is chance
    const isOpen = decision.verdict === 'unsourced' && decision.other === undefined;
    return isOpen ? derivedFinding(finding, frame, sentence, corpus) : finding;
  });
}

/** What conflicts with each of two figures of one passage may be their sum. */
function summedFinding(finding: BlockFigure, frame: Frame, sentence: Sentence, corpus: Corpus): BlockFigure {
  const passages = passagesFor(queryFor(sentence), sentence.frames, corpus);
  const derivation = derivedFrom(frame, passages, corpus);
  return derivation?.kind === 'sum' ? asDerived(finding, derivation, corpus) : finding;
}

/** A figure that no source states is supported where it follows from two that one does. */
function derivedFinding(finding: BlockFigure, frame: Frame, sentence: Sentence, corpus: Corpus): BlockFigure {
  const passages = passagesFor(queryFor(sentence), sentence.frames, corpus);
  const derivation = derivedFrom(frame, passages, corpus);
  if (derivation === undefined) return resultFinding(finding, frame, sentence, passages, corpus);
  return asDerived(finding, derivation, corpus);
}

function asDerived(
  { expected: _, ...finding }: BlockFigure,
  derivation: Derivation<Sourced>,
  corpus: Corpus,
): BlockFigure {
  return {
    ...finding,
    verdict: 'supported',
    reason: derivationReason(derivation, corpus),
    evidence: derivationEvidence(derivation, corpus),
    replacements: [],
  };
}

/** A count is supported where a source lists by name as many. */
function countFinding(
  finding: BlockFigure,
  frame: Frame,
  passages: readonly Passage[],
  corpus: Corpus,
): BlockFigure {
  const found = enumerated(frame, passages, corpus);
  if (found === undefined) return finding;
  const { passage, names } = found;
  const evidence = [evidenceOf(passage, 'supports', 1, corpus)];
  const reason = `The source lists as many by name: ${names.join(', ')}.`;
  return { ...finding, verdict: 'supported', reason, evidence, replacements: [] };
}

/** A result of two numbers is held against the rows of both parties. */
function resultFinding(
  finding: BlockFigure,
  frame: Frame,
  sentence: Sentence,
  passages: readonly Passage[],
  corpus: Corpus,
): BlockFigure {
  const found = sideBySide(frame, sentence.text, passages, corpus);
  if (found === undefined) return countFinding(finding, frame, passages, corpus);
  const { agrees, stated, reason, evidence } = found;
  if (agrees) return { ...finding, verdict: 'supported', reason, evidence, replacements: [] };
  const { offset, end } = finding;
  const replacements = [{ start: offset, end, text: stated, evidence: 0 }];
  return { ...finding, verdict: 'conflict', reason, expected: stated, evidence, replacements };
}

function findingOf(
  sentence: Sentence,
  frame: Frame,
  decision: Decision,
  citations: readonly BlockCitation[],
  corpus: Corpus,
  options: BlockOptions,
): BlockFigure {
  const { figure } = frame;
  const { evidence, candidates } = evidenceFor(decision, corpus);
  const expected = expectedOf(decision);
  const replacements: Replacement[] = replacementsFor(frame, decision, candidates, sentence.start, corpus);
  return {
    text: figure.text,
    offset: sentence.start + figure.offset,
    end: sentence.start + figure.end,
    verdict: decision.verdict,
    reason: reasonOf(frame, decision, corpus),
    ...(expected === undefined ? {} : { expected }),
    quantity: figure.quantity,
    evidence,
    replacements,
    sentence: { start: sentence.start, end: sentence.end },
    ...(citations.length === 0 ? {} : { cites: citations.map((one) => one.key) }),
    ...(options.explain === true ? { explanation: explanationOf(frame, decision) } : {}),
  };
}

function expectedOf(decision: Decision): string | undefined {
  const { verdict, by } = decision;
  if (verdict !== 'conflict' && verdict !== 'miscited' && verdict !== 'qualified') return undefined;
  return by?.frame.figure.text.trim();
}
