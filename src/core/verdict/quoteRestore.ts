import type { Draft } from '../draft/draft.ts';
import type { Quotation } from './quotations.ts';
import type { QuoteStep } from './quoteAlign.ts';
import type { QuoteMatch } from './quotes.ts';
import type { QuoteToken } from './quoteTokens.ts';
import { CHANGE_LIMIT, type QuoteChange, type Replacement } from './report.ts';

const LONGEST_WORDING = 2000;

/**
 * The source's own words for a quotation, on one line; where the draft leaves words out with an ellipsis, so does this.
 * "one of the most" is given in full where the quotation begins behind "one of".
 */
export function trueWording(quotation: Quotation, match: QuoteMatch): string {
  return joined(partsOf(quotation, match), match);
}

/** A stretch of the source's tokens that the true wording gives in one piece. */
interface Part {
  readonly from: number;
  readonly to: number;
}

const ELLIPSIS = ' \u2026 ';

function partsOf(quotation: Quotation, match: QuoteMatch): Part[] {
  const { steps, tokens } = match;
  const first = steps[0];
  const last = steps.at(-1);
  if (first === undefined || last === undefined) return [];
  const parts: Part[] = [];
  const isCutShort = !match.judgment.verbatim && isOneOf(tokens, first.sourceFrom);
  let from = first.sourceFrom - (isCutShort ? 2 : 0);
  for (const step of steps) {
    if (step.kind !== 'elided' || quotation.tokens[step.quoteFrom]?.kind !== 'gap') continue;
    parts.push({ from, to: step.sourceFrom });
    from = step.sourceTo;
  }
  parts.push({ from, to: last.sourceTo });
  return parts.filter((part) => part.to > part.from);
}

const joined = (parts: readonly Part[], match: QuoteMatch): string =>
  parts.map(({ from, to }) => slice(match, from, to)).join(ELLIPSIS);

/** What the draft has in place of the source's words, each with its place in the true wording. */
export function changesOf(quotation: Quotation, match: QuoteMatch): QuoteChange[] {
  const parts = partsOf(quotation, match);
  return match.judgment.differing.slice(0, CHANGE_LIMIT).map((step) => {
    const words = quotation.tokens.slice(step.quoteFrom, step.quoteTo);
    const [first, last] = [words[0], words.at(-1)];
    // An ellipsis stands for words; it is none.
    const isLeftOut = step.kind === 'elided' || first === undefined || last === undefined;
    const draft = isLeftOut ? '' : quotation.block.text.slice(first.start, last.end);
    const source = slice(match, step.sourceFrom, step.sourceTo);
    const change = { draft: draft.replaceAll(/\s+/g, ' '), source };
    const at = parts.findIndex(({ from, to }) => from <= step.sourceFrom && step.sourceTo <= to);
    const part = parts[at];
    if (source === '' || part === undefined) return change;
    const before = joined(parts.slice(0, at), match).length + (at === 0 ? 0 : ELLIPSIS.length);
    const end = before + slice(match, part.from, step.sourceTo).length;
    return { ...change, start: end - source.length, end };
  });
}

/** Does "one of" stand right before this word, and "the most" or another superlative's article at it? */
function isOneOf(tokens: readonly QuoteToken[], at: number): boolean {
  return tokens[at]?.word === 'the' && tokens[at - 1]?.word === 'of' && tokens[at - 2]?.word === '1';
}

/**
 * The source's text from one word to another, on one line, with the marks between its words. Words that are not next to
 * each other (line numbers and other columns were read past, or a word was broken) are joined by a space.
 */
function slice({ tokens, source }: Pick<QuoteMatch, 'tokens' | 'source'>, from: number, to: number): string {
  const { text } = source.source;
  let wording = '';
  let end = -1;
  for (const token of tokens.slice(from, to)) {
    const between =
      end < 0 ? '' : end <= token.start && token.start - end < 12 ? text.slice(end, token.start) : ' ';
    wording += between + unbroken(text.slice(token.start, token.end));
    end = token.end;
    if (wording.length > LONGEST_WORDING) break;
  }
  return wording.replaceAll(/\s+/g, ' ');
}

/** "invest-\n13 ment" is one word. */
function unbroken(written: string): string {
  const feed = written.indexOf('\n');
  if (feed < 0) return written;
  const head = written.slice(0, feed).trimEnd().slice(0, -1);
  let at = feed + 1;
  while (at < written.length && written.charAt(at).toLowerCase() === written.charAt(at).toUpperCase())
    at += 1;
  return head + written.slice(at);
}

/**
 * The edit that restores the source's words: the stretch from the first to the last word that differs, so that case, marks
 * and emphasis elsewhere stay; where an ellipsis, a bracket or markup stands in that stretch, the first difference alone.
 */
export function restore(quotation: Quotation, match: QuoteMatch, draft: Draft): Replacement | undefined {
  const { differing } = match.judgment;
  const [first] = differing;
  const last = differing.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return edit(first, last, quotation, match, draft) ?? edit(first, first, quotation, match, draft);
}

function edit(
  first: QuoteStep,
  last: QuoteStep,
  quotation: Quotation,
  match: QuoteMatch,
  draft: Draft,
): Replacement | undefined {
  const { tokens, block } = quotation;
  const range = widen(first, last, match.steps);
  const inside = tokens.slice(range.quoteFrom, range.quoteTo);
  if (inside.some(({ kind }) => kind !== 'word')) return undefined;
  const start = block.start + (inside[0]?.start ?? 0);
  const end = block.start + (inside.at(-1)?.end ?? 0);
  if (end <= start || hasMarkup(draft, quotation, start, end)) return undefined;
  const wording = slice(match, range.sourceFrom, range.sourceTo);
  if (wording === '') return undefined;
  const isFirst = first === match.steps[0];
  const prefix = isFirst && isOneOf(match.tokens, first.sourceFrom) ? 'one of ' : '';
  const text = prefix + asDraftWrites(wording, draft.text.slice(start, end), quotation, draft);
  return { start, end, text, evidence: 0 };
}

/** Is something between these draft offsets blank in the block's text that is no white space in the draft? */
function hasMarkup(draft: Draft, { block }: Quotation, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const written = draft.text.charAt(at);
    if (written !== block.text.charAt(at - block.start) && written.trim() !== '') return true;
  }
  return false;
}

interface Range {
  readonly quoteFrom: number;
  readonly quoteTo: number;
  readonly sourceFrom: number;
  readonly sourceTo: number;
}

/** Words that were left out have no place of their own in the draft: the word before (or behind) is written again. */
function widen(first: QuoteStep, last: QuoteStep, steps: readonly QuoteStep[]): Range {
  let range: Range = {
    quoteFrom: first.quoteFrom,
    quoteTo: last.quoteTo,
    sourceFrom: first.sourceFrom,
    sourceTo: last.sourceTo,
  };
  if (range.quoteTo > range.quoteFrom && range.sourceTo > range.sourceFrom) return range;
  const before = steps[steps.indexOf(first) - 1];
  const after = steps[steps.indexOf(last) + 1];
  if (before?.kind === 'match') {
    range = { ...range, quoteFrom: before.quoteTo - 1, sourceFrom: before.sourceTo - 1 };
  } else if (after?.kind === 'match') {
    range = { ...range, quoteTo: after.quoteFrom + 1, sourceTo: after.sourceFrom + 1 };
  }
  return range;
}

const MARKUP = '\\`*_[]<>';

/** Escapes what Markdown would read as markup, keeps a first letter's case, and turns inner marks into single ones. */
function asDraftWrites(wording: string, replaced: string, quotation: Quotation, draft: Draft): string {
  const outer = draft.text.charAt(quotation.start - 1);
  let text = '';
  for (const char of wording) {
    if (outer === '"' && '"\u201c\u201d'.includes(char)) text += "'";
    else if (outer === '\u201c' && char === '\u201c') text += '\u2018';
    else if (outer === '\u201c' && char === '\u201d') text += '\u2019';
    // What stands for markup in another language than Markdown is escaped where the edit is placed.
    else text += draft.origin === undefined && MARKUP.includes(char) ? `\\${char}` : char;
  }
  const first = replaced.charAt(0);
  const capital =
    first !== first.toLowerCase() && replaced.slice(0, 2) !== replaced.slice(0, 2).toUpperCase();
  return capital ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
