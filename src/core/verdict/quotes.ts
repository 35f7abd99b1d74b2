import type { Draft } from '../draft/draft.ts';
import type { Corpus, IndexedSource } from '../search/corpus.ts';
import type { SourceId } from '../text/ids.ts';
import { sentences } from '../text/sentences.ts';
import type { Passage, Problem } from '../text/source.ts';
import { resolve } from './citations.ts';
import { evidenceOf } from './evidence.ts';
import { placingOf } from './place.ts';
import { MOST_QUOTATIONS, MOST_WORDS, type Quotation, quotations } from './quotations.ts';
import { alignQuote, type QuoteStep } from './quoteAlign.ts';
import { columnTokens } from './quoteColumns.ts';
import { creditOf, type QuoteCredit } from './quoteCredit.ts';
import { type QuoteWindow, quoteWindows } from './quoteIndex.ts';
import { judgeQuote, type QuoteJudgment, type QuoteSides } from './quoteJudge.ts';
import { changesOf, restore, trueWording } from './quoteRestore.ts';
import { type QuoteToken, sourceTokens } from './quoteTokens.ts';
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
/** Words of a short quotation are sooner in a row by chance: below this weight more of them must agree. */
const SHORT = 8;
const SHORT_LIKENESS = 0.25;
const CLEARER = 0.15;

/** The quotations of a draft with what was found, and where a limit left words unread. */
export interface CheckedQuotes {
  readonly findings: readonly QuoteFinding[];
  readonly problems: readonly Problem[];
}

/**
 * Every quotation of four words or more, held against the corpus: word for word (`supported`), close to a source's words
 * but not the same (`misquoted`, with the true wording), in another source than the one the sentence credits, or
 * nowhere (`unsourced`). Case, punctuation, hyphenation, honest ellipses, [brackets] and what typesetting does to a
 * source are no differences. Pure; the work is bounded per quotation.
 *
 * Words that the sentence itself puts in the mouth of the wrong source ("A writes") are `misquoted`; a mere reference
 * (`[@a]`) behind them is `miscited`.
 */
export function checkQuotes(draft: Draft, corpus: Corpus): CheckedQuotes {
  const { positioned, replacements, span } = placingOf(draft);
  const findings: QuoteFinding[] = [];
  const all = quotations(draft);
  for (const quotation of all.slice(0, MOST_QUOTATIONS)) {
    const finding = checkQuote(quotation, draft, corpus);
    if (finding === undefined) continue;
    const sentence = sentenceOf(quotation);
    findings.push({
      ...positioned(quotation.start, quotation.end),
      sentence: span(sentence.start, sentence.end),
      ...finding,
      replacements: replacements(finding.replacements),
      ...(quotation.isCut ? { reason: `${finding.reason} ${CUT}` } : {}),
    });
  }
  return { findings, problems: limitsReached(all, (offset) => positioned(offset, offset).line) };
}

const CUT = `Only its first ${MOST_WORDS} words were compared.`;

function limitsReached(all: readonly Quotation[], lineAt: (offset: number) => number): Problem[] {
  const problems: Problem[] = [];
  const cut = all.find(({ isCut }) => isCut);
  if (cut !== undefined) {
    const line = lineAt(cut.start);
    problems.push({
      code: 'long-quotation',
      message: `A quotation of more than ${MOST_WORDS} words begins on line ${line}. ${CUT}`,
      remedy: 'Quote less at a time, or compare the rest by eye.',
      line,
    });
  }
  const next = all[MOST_QUOTATIONS];
  if (next !== undefined) {
    const line = lineAt(next.start);
    problems.push({
      code: 'too-many-quotations',
      message: `This draft holds more than ${MOST_QUOTATIONS.toLocaleString('en')} quotations. From line ${line} on none was checked.`,
      remedy: 'Split the draft.',
      line,
    });
  }
  return problems;
}

/** From the beginning of the sentence a quotation begins in to the end of the one it ends in; draft offsets. */
function sentenceOf({ block, start, end }: Quotation): QuoteFinding['sentence'] {
  const from = start - block.start;
  const to = end - block.start;
  const around = sentencesOf(block).filter((one) => one.start < to && one.end > from);
  return {
    start: block.start + Math.min(from, around[0]?.start ?? from),
    end: block.start + Math.max(to, around.at(-1)?.end ?? to),
  };
}

const SENTENCES = new WeakMap<Quotation['block'], ReturnType<typeof sentences>>();

function sentencesOf(block: Quotation['block']): ReturnType<typeof sentences> {
  const known = SENTENCES.get(block) ?? sentences(block.text);
  SENTENCES.set(block, known);
  return known;
}

type Outcome = Pick<
  QuoteFinding,
  'verdict' | 'reason' | 'expected' | 'changes' | 'evidence' | 'replacements'
>;

function checkQuote(quotation: Quotation, draft: Draft, corpus: Corpus): Outcome | undefined {
  const credit = creditOf(quotation, draft, corpus, (citation) => resolve(citation, corpus));
  const { verbatim, best } = comparedTo(quotation, credit, draft, corpus);
  const isCredited = (match: QuoteMatch): boolean => credit.sources.has(match.source.source.id);
  if (verbatim !== undefined) {
    if (credit.sources.size === 0 || isCredited(verbatim) || credit.unknown)
      return supported(verbatim, corpus);
    return wrongSource(quotation, verbatim, credit, corpus);
  }
  if (best !== undefined) {
    if (best.judgment.bleeds > 0) return unreadable(best, corpus);
    return misquoted(quotation, best, draft, corpus);
  }
  if (quotation.tacit && credit.sources.size === 0) return undefined;
  if (isTitle(quotation, corpus)) return undefined;
  return unsourced(quotation, credit);
}

interface Compared {
  /** Word for word, in a credited source where there is one. */
  readonly verbatim?: QuoteMatch;
  /** The closest other words. */
  readonly best?: QuoteMatch;
}

/** At most this many quotations are remembered for a corpus: those checked last. */
const REMEMBERED = 400;
const COMPARED = new WeakMap<Corpus, Map<string, Compared>>();

/** Remembers what a quotation was found to be: a keystroke elsewhere does not search for it again. */
function comparedTo(quotation: Quotation, credit: QuoteCredit, draft: Draft, corpus: Corpus): Compared {
  const { block, start, end } = quotation;
  let known = COMPARED.get(corpus);
  if (known === undefined) {
    known = new Map();
    COMPARED.set(corpus, known);
  }
  const words = block.text.slice(start - block.start, end - block.start);
  const key = [draft.text.slice(start, end), words, ...credit.sources].join('\n');
  const before = known.get(key);
  known.delete(key);
  const compared = before ?? compareQuote(quotation, words, credit, corpus);
  known.set(key, compared);
  if (known.size > REMEMBERED) known.delete(known.keys().next().value ?? '');
  return compared;
}

function compareQuote(quotation: Quotation, words: string, credit: QuoteCredit, corpus: Corpus): Compared {
  const matches = matchesOf(quotation, words, credit, corpus);
  const own = matches.filter(({ source }) => credit.sources.has(source.source.id));
  const verbatim = own.find((m) => m.judgment.verbatim) ?? matches.find((m) => m.judgment.verbatim);
  if (verbatim !== undefined) return { verbatim };
  const best = bestOf(own, CREDITED_LIKENESS) ?? bestOf(matches, LIKENESS);
  return best === undefined ? {} : { best };
}

const TITLES = new WeakMap<Corpus, ReadonlySet<string>>();
const wordsOf = (tokens: readonly QuoteToken[]): string => tokens.map(({ word }) => word).join(' ');

/** The name of a source in quotation marks quotes nobody; it may stand in the source's metadata alone. */
function isTitle(quotation: Quotation, corpus: Corpus): boolean {
  let titles = TITLES.get(corpus);
  if (titles === undefined) {
    const found = new Set<string>();
    for (const { source } of corpus.sources.values()) {
      const title = source.metadata.title ?? '';
      found.add(wordsOf(sourceTokens(title, 0, title.length)));
    }
    titles = found;
    TITLES.set(corpus, titles);
  }
  return titles.has(wordsOf(quotation.tokens));
}

function matchesOf(quotation: Quotation, words: string, credit: QuoteCredit, corpus: Corpus): QuoteMatch[] {
  const matches: QuoteMatch[] = [];
  for (const window of quoteWindows(quotation.tokens, words, credit.sources, corpus)) {
    const match = matchIn(quotation, window);
    matches.push(match);
    const settled = credit.sources.size === 0 || credit.sources.has(match.source.source.id);
    if (match.judgment.verbatim && settled) return [match];
  }
  return matches.sort((a, b) => b.judgment.likeness - a.judgment.likeness);
}

function layoutOf({ source }: IndexedSource): QuoteSides['layout'] {
  if (source.places.some(({ page }) => page !== undefined)) return 'paged';
  return source.format === 'text' ? 'lines' : 'marked';
}

/** Where lines run across columns, column by column, unless reading across is clearly better (a table's row). */
function matchIn({ tokens, block }: Quotation, { source, start, end }: QuoteWindow): QuoteMatch {
  const { text } = source.source;
  const layout = layoutOf(source);
  const read = (words: readonly QuoteToken[]): QuoteMatch => {
    const steps = alignQuote(tokens, words);
    const judgment = judgeQuote(steps, {
      quote: tokens,
      quoteText: block.text,
      source: words,
      sourceText: text,
      layout,
    });
    return { source, tokens: words, steps, judgment };
  };
  const words = columnTokens(text, start, end);
  const columns = words === undefined ? undefined : read(words);
  if (columns?.judgment.verbatim) return columns;
  const lines = read(sourceTokens(text, start, end));
  const isClearer = columns === undefined || lines.judgment.likeness > columns.judgment.likeness + CLEARER;
  return isClearer ? lines : columns;
}

function bestOf(matches: readonly QuoteMatch[], least: number): QuoteMatch | undefined {
  return matches.find(({ judgment }) => {
    const { likeness, strength, longestRun, weight } = judgment;
    const required = least + SHORT_LIKENESS * Math.max(0, 1 - weight / SHORT);
    return (
      likeness >= required && strength >= STRENGTH && (longestRun >= FEWEST_IN_A_ROW || strength >= STRONG)
    );
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
    citation?.kind === 'key' && citation.note !== true
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
    changes: changesOf(quotation, match),
    evidence: evidence(match, 'contradicts', corpus),
    replacements: replacement === undefined ? [] : [replacement],
  };
}

/** A source whose lines run into each other accuses nobody. */
function unreadable(match: QuoteMatch, corpus: Corpus): Outcome {
  return {
    verdict: 'unsourced',
    reason: `Like words stand in ${nameOf(match.source)}, but its lines run into those of another column: compare them by eye.`,
    evidence: evidence(match, 'related', corpus),
    replacements: [],
  };
}

function unsourced(quotation: Quotation, credit: QuoteCredit): Outcome {
  const where = credit.sources.size > 0 ? 'the source that the sentence credits, or any other' : 'any source';
  const what = quotation.tokens.some(({ kind }) => kind === 'gap')
    ? 'These words, in this order,'
    : 'These words';
  return { verdict: 'unsourced', reason: `${what} are not in ${where}.`, evidence: [], replacements: [] };
}
