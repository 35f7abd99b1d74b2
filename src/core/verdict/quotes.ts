import type { Draft } from '../draft/draft.ts';
import type { Corpus, IndexedSource } from '../search/corpus.ts';
import type { SourceId } from '../text/ids.ts';
import { lineIndex } from '../text/lines.ts';
import type { Passage } from '../text/source.ts';
import { resolve } from './citations.ts';
import { evidenceOf } from './evidence.ts';
import { type Quotation, quotations } from './quotations.ts';
import { alignQuote, type QuoteStep } from './quote-align.ts';
import { creditOf, type QuoteCredit } from './quote-credit.ts';
import { quoteWindows } from './quote-index.ts';
import { judgeQuote, type QuoteJudgment } from './quote-judge.ts';
import { restore, trueWording } from './quote-restore.ts';
import { type QuoteToken, sourceTokens } from './quote-tokens.ts';
import type { QuoteFinding, Relation, Replacement } from './report.ts';

/** A quotation held against one stretch of a source. */
export interface QuoteMatch {
  readonly source: IndexedSource;
  readonly tokens: readonly QuoteToken[];
  readonly steps: readonly QuoteStep[];
  readonly judgment: QuoteJudgment;
}

/** From this likeness on, other words than the source's are a misquotation of it, and not a sentence of their own. */
const LIKENESS = 0.58;
/** The same where the draft credits that source. */
const CREDITED_LIKENESS = 0.5;
const STRENGTH = 2.5;
const FEWEST_IN_A_ROW = 3;
const STRONG = 6;

/**
 * Every quotation of four words or more, held against the corpus: word for word (`supported`), close to a source's words
 * but not the same (`misquoted`, with the true wording), in another source than the one the sentence credits, or
 * nowhere (`unsourced`). Case, punctuation, hyphenation, honest ellipses, [brackets] and what typesetting does to a
 * source are no differences. Pure; the work is bounded per quotation.
 *
 * Words that the sentence itself puts in the mouth of the wrong source ("A writes") are `misquoted`; a mere reference
 * (`[@a]`) behind them is `miscited`.
 */
export function checkQuotes(draft: Draft, corpus: Corpus): QuoteFinding[] {
  const lines = lineIndex(draft.text);
  const findings: QuoteFinding[] = [];
  for (const quotation of quotations(draft)) {
    const finding = checkQuote(quotation, draft, corpus);
    if (finding === undefined) continue;
    const from = lines.position(quotation.start);
    const to = lines.position(quotation.end);
    findings.push({
      text: draft.text.slice(quotation.start, quotation.end),
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
      offset: quotation.start,
      end: quotation.end,
      ...finding,
    });
  }
  return findings;
}

type Outcome = Pick<QuoteFinding, 'verdict' | 'reason' | 'expected' | 'evidence' | 'replacements'>;

function checkQuote(quotation: Quotation, draft: Draft, corpus: Corpus): Outcome | undefined {
  const credit = creditOf(quotation, draft, corpus, (citation) => resolve(citation, corpus));
  const matches = matchesOf(quotation, credit, corpus);
  const isCredited = (match: QuoteMatch): boolean => credit.sources.has(match.source.source.id);
  const own = matches.filter(isCredited);
  const verbatim = own.find((m) => m.judgment.verbatim) ?? matches.find((m) => m.judgment.verbatim);
  if (verbatim !== undefined) {
    if (credit.sources.size === 0 || isCredited(verbatim) || credit.unknown)
      return supported(verbatim, corpus);
    return wrongSource(quotation, verbatim, credit, corpus);
  }
  const best = bestOf(own, CREDITED_LIKENESS) ?? bestOf(matches, LIKENESS);
  if (best !== undefined) return misquoted(quotation, best, draft, corpus);
  if (quotation.tacit && credit.sources.size === 0) return undefined;
  return unsourced(quotation, credit);
}

function matchesOf(quotation: Quotation, credit: QuoteCredit, corpus: Corpus): QuoteMatch[] {
  const { block, start, end, tokens } = quotation;
  const text = block.text.slice(start - block.start, end - block.start);
  const matches: QuoteMatch[] = [];
  for (const window of quoteWindows(tokens, text, credit.sources, corpus)) {
    const { source } = window.source;
    const windowTokens = sourceTokens(source.text, window.start, window.end);
    const steps = alignQuote(tokens, windowTokens);
    const paged = source.places.some(({ page }) => page !== undefined);
    const judgment = judgeQuote(steps, {
      quote: tokens,
      source: windowTokens,
      sourceText: source.text,
      paged,
    });
    matches.push({ source: window.source, tokens: windowTokens, steps, judgment });
  }
  return matches.sort((a, b) => b.judgment.likeness - a.judgment.likeness);
}

function bestOf(matches: readonly QuoteMatch[], least: number): QuoteMatch | undefined {
  return matches.find(({ judgment }) => {
    const { likeness, strength, longestRun } = judgment;
    return likeness >= least && strength >= STRENGTH && (longestRun >= FEWEST_IN_A_ROW || strength >= STRONG);
  });
}

const nameOf = ({ source }: IndexedSource): string =>
  source.metadata.publisher ?? source.metadata.title ?? source.id;

function passageOf(match: QuoteMatch): Passage | undefined {
  const step = match.steps.find(({ kind }) => kind === 'match');
  const offset = match.tokens[step?.sourceFrom ?? 0]?.start ?? 0;
  const { passages } = match.source;
  let low = 0;
  let high = passages.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((passages[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return passages[low];
}

function evidence(match: QuoteMatch, relation: Relation, corpus: Corpus): QuoteFinding['evidence'] {
  const passage = passageOf(match);
  return passage === undefined ? [] : [evidenceOf(passage, relation, match.judgment.likeness, corpus)];
}

function supported(match: QuoteMatch, corpus: Corpus): Outcome {
  return {
    verdict: 'supported',
    reason: `Word for word in ${nameOf(match.source)}.`,
    evidence: evidence(match, 'supports', corpus),
    replacements: [],
  };
}

function namesOf(ids: ReadonlySet<SourceId>, corpus: Corpus): string {
  const names = [...ids].map((id) => corpus.sources.get(id)).map((s) => (s === undefined ? '' : nameOf(s)));
  return [...new Set(names)].slice(0, 3).join(' or ');
}

function wrongSource(quotation: Quotation, match: QuoteMatch, credit: QuoteCredit, corpus: Corpus): Outcome {
  const reason = `These words stand in ${nameOf(match.source)}, not in ${namesOf(credit.sources, corpus)}, which the sentence credits.`;
  const { citation } = credit;
  const replacements: Replacement[] =
    citation?.kind === 'key'
      ? [{ start: citation.start, end: citation.end, text: `@${match.source.source.id}`, evidence: 0 }]
      : [];
  return {
    verdict: credit.narrative ? 'misquoted' : 'miscited',
    reason,
    expected: trueWording(quotation, match),
    evidence: evidence(match, 'supports', corpus),
    replacements,
  };
}

function misquoted(quotation: Quotation, match: QuoteMatch, draft: Draft, corpus: Corpus): Outcome {
  const replacement = restore(quotation, match, draft);
  return {
    verdict: 'misquoted',
    reason: `Close to ${nameOf(match.source)}, but the draft ${match.judgment.difference}.`,
    expected: trueWording(quotation, match),
    evidence: evidence(match, 'contradicts', corpus),
    replacements: replacement === undefined ? [] : [replacement],
  };
}

function unsourced(quotation: Quotation, credit: QuoteCredit): Outcome {
  const where = credit.sources.size > 0 ? 'the source that the sentence credits, or any other' : 'any source';
  const what = quotation.tokens.some(({ kind }) => kind === 'gap')
    ? 'These words, in this order,'
    : 'These words';
  return { verdict: 'unsourced', reason: `${what} are not in ${where}.`, evidence: [], replacements: [] };
}
