import { type Frame, framesOf, type Setting } from '../claim/frame.ts';
import type { NameBook } from '../claim/names.ts';
import type { ProseBlock } from '../draft/draft.ts';
import { figures } from '../quantity/figures.ts';
import type { Figure, NumberLocale } from '../quantity/quantity.ts';
import type { Corpus } from '../search/corpus.ts';
import { remember } from '../search/remember.ts';
import { retrieve } from '../search/retrieve.ts';
import type { SourceId } from '../text/ids.ts';
import { sentences } from '../text/sentences.ts';
import { compete } from './assign.ts';
import { candidatesFor, passagesFor } from './candidates.ts';
import { type Decision, decide } from './decide.ts';
import { evidenceFor, evidenceOf } from './evidence.ts';
import { explanationOf } from './explain.ts';
import { miscitation } from './miscited.ts';
import { corpusNames } from './names.ts';
import { reasonOf } from './reason.ts';
import { replacementsFor } from './replacements.ts';
import type { Evidence, FigureFinding, Replacement } from './report.ts';

/** A citation inside a block: offsets relative to the block, and the source it resolves to (absent: none has it). */
export interface BlockCitation {
  readonly key: string;
  readonly source?: SourceId;
  readonly groupStart: number;
  readonly groupEnd: number;
}

/** What of the rest of the draft bears on a block. */
export interface BlockContext {
  readonly title?: string;
  /** ISO date from the front matter. */
  readonly date?: string;
  /** Sentences of the blocks before, nearest first, under the same heading; at most three are looked at. */
  readonly before: readonly string[];
}

export interface BlockOptions {
  readonly numberLocale?: NumberLocale;
  readonly explain?: boolean;
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

interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly figures: readonly Figure[];
}

/** Sentences of a number-free claim are looked up for evidence when they have at least this many letters. */
const CLAIM_LENGTH = 25;
const CLAIM_EVIDENCE = 3;

function sentencesOf(block: ProseBlock, found: readonly Figure[]): Sentence[] {
  const spans = block.kind === 'cell' ? [{ start: 0, end: block.text.length }] : sentences(block.text);
  return spans.map(({ start, end }) => ({
    start,
    end,
    text: block.text.slice(start, end),
    figures: found
      .filter((figure) => figure.offset >= start && figure.offset < end)
      .map((figure) => shifted(figure, -start)),
  }));
}

function shifted(figure: Figure, by: number): Figure {
  return {
    ...figure,
    offset: figure.offset + by,
    end: figure.end + by,
    valueOffset: figure.valueOffset + by,
    valueEnd: figure.valueEnd + by,
  };
}

function settingFor(block: ProseBlock, context: BlockContext, earlier: readonly string[]): Setting {
  const lead = block.leadIn !== undefined ? [...earlier, block.leadIn] : [...earlier, ...context.before];
  return {
    ...(context.title === undefined ? {} : { title: context.title }),
    ...(context.date === undefined ? {} : { date: context.date }),
    headings: block.headings,
    lead: block.kind === 'cell' ? [] : lead.slice(0, 3),
    ...(block.table === undefined ? {} : { table: block.table }),
  };
}

/** The words a sentence is looked up by: its own, then what lends it a subject. */
function queryFor(text: string, setting: Setting): string {
  const parts = [text, setting.table?.row, setting.table?.column, setting.headings.at(-1), setting.lead[0]];
  return parts.filter((part) => part !== undefined).join(' ');
}

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
  const found = figures(block.text, {
    ...(context.date === undefined ? {} : { reference: context.date }),
    ...(options.numberLocale === undefined ? {} : { numberLocale: options.numberLocale }),
  });
  const all = sentencesOf(block, found);
  const names = corpusNames(corpus);
  const figuresFound: BlockFigure[] = [];
  const frames: Frame[] = [];
  const claims: BlockClaim[] = [];
  all.forEach((sentence, i) => {
    const earlier = all
      .slice(Math.max(0, i - 3), i)
      .map((one) => one.text)
      .reverse();
    const setting = settingFor(block, context, earlier);
    if (sentence.figures.length === 0) claims.push(...claimOf(block, sentence, corpus));
    else {
      const nextStart = all[i + 1]?.start ?? block.text.length;
      const cited = citations.filter((one) => one.groupStart < nextStart && one.groupEnd > sentence.start);
      for (const { finding, frame } of checkSentence(sentence, setting, cited, corpus, names, options)) {
        figuresFound.push(finding);
        frames.push(frame);
      }
    }
  });
  return { figures: figuresFound, frames, claims };
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
  setting: Setting,
  cited: readonly BlockCitation[],
  corpus: Corpus,
  names: NameBook,
  options: BlockOptions,
): { finding: BlockFigure; frame: Frame }[] {
  const frames = framesOf({ text: sentence.text, figures: sentence.figures, setting }, names);
  const passages = passagesFor(queryFor(sentence.text, setting), frames, corpus);
  const weighed = frames.map((frame) => candidatesFor(frame, passages, corpus));
  const won = compete(weighed);
  return frames.map((frame, i) => {
    const citations = covering(frame.figure, sentence.start, cited);
    const candidates = won[i] ?? [];
    const decision = miscitation(frame, decide(frame, candidates, weighed[i] ?? []), candidates, citations);
    return { finding: findingOf(sentence, frame, decision, citations, corpus, options), frame };
  });
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
  const replacements: Replacement[] = replacementsFor(frame, decision, candidates, sentence.start);
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
