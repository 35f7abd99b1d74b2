import type { Draft, ProseBlock } from '../draft/draft.ts';
import { draftTokens, type QuoteToken } from './quoteTokens.ts';

/** Words between quotation marks in a draft, or a block quote. */
export interface Quotation {
  /** Draft offsets of the words alone, without their marks, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly block: ProseBlock;
  readonly tokens: readonly QuoteToken[];
  /** A block quote without quotation marks: only said to be wrong where it is close to a source. */
  readonly tacit: boolean;
  /** It is longer than `MOST_WORDS`: the rest is not compared. */
  readonly isCut: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Fewer words are a name, an expression or irony. */
const FEWEST_WORDS = 4;
/** Longer quotations are checked up to here. */
export const MOST_WORDS = 400;
/** Quotations behind these are not checked. */
export const MOST_QUOTATIONS = 5000;

/** Closing marks by opening mark, where both are one of a kind. */
const CLOSINGS: ReadonlyMap<string, string> = new Map([
  ['\u201c', '\u201d'],
  ['\u201e', '\u201c\u201d'],
  ['\u201f', '\u201d'],
  ['\u00ab', '\u00bb'],
  ['\u00bb', '\u00ab'],
  ['\u2039', '\u203a'],
  ['\u300c', '\u300d'],
]);

/** All quotations of four words or more, in order, at most `MOST_QUOTATIONS` and one. Linear in the draft. */
export function quotations(draft: Draft): Quotation[] {
  const found: Quotation[] = [];
  for (const [at, block] of draft.blocks.entries()) {
    if (block.kind === 'heading') continue;
    const next = draft.blocks[at + 1]?.text.trimStart() ?? '';
    // A quotation still being typed is none; one of several paragraphs opens the next of them, too.
    const spans = quotedSpans(block.text).filter(
      ({ start, end }) => end < block.text.length || next.startsWith(block.text.charAt(start - 1)),
    );
    const isQuote = inBlockQuote(draft, block);
    if (isQuote && spans.length === 0) spans.push({ start: 0, end: attributionStart(block.text) });
    for (const span of spans) {
      const quotation = read(draft, block, span, isQuote && !hasMarks(block.text, span));
      if (quotation !== undefined) found.push(quotation);
      if (found.length > MOST_QUOTATIONS) return found;
    }
  }
  return found;
}

const hasMarks = (text: string, { start }: Span): boolean => start > 0 && isMark(text.charAt(start - 1));
const isMark = (char: string): boolean =>
  char === '"' || char === "'" || char === '\u2018' || CLOSINGS.has(char) || char === '\u201d';

function read(draft: Draft, block: ProseBlock, span: Span, tacit: boolean): Quotation | undefined {
  let { start, end } = span;
  while (start < end && isSpace(block.text.charAt(start))) start += 1;
  while (end > start && isSpace(block.text.charAt(end - 1))) end -= 1;
  const hidden = (from: number, to: number): boolean =>
    hasWord(draft.text.slice(block.start + from, block.start + to));
  const all = draftTokens(block.text, start, end, hidden);
  const isCut = all.length > MOST_WORDS;
  const tokens = isCut ? all.slice(0, MOST_WORDS) : all;
  if (tokens.filter((token) => token.kind === 'word').length < FEWEST_WORDS) return undefined;
  return { start: block.start + start, end: block.start + end, block, tokens, tacit, isCut };
}

const isSpace = (char: string): boolean =>
  char === ' ' || char === '\n' || char === '\t' || char === '\u00a0';
const isDigit = (char: string): boolean => char >= '0' && char <= '9';
const isLetter = (char: string): boolean => char.toLowerCase() !== char.toUpperCase();

function hasWord(text: string): boolean {
  for (const char of text) if (isLetter(char) || isDigit(char)) return true;
  return false;
}

/** Does the block's line begin with `>`? */
function inBlockQuote(draft: Draft, block: ProseBlock): boolean {
  const line = draft.text.lastIndexOf('\n', block.start - 1) + 1;
  return draft.text.slice(line, block.start).includes('>');
}

/** A block quote may end in "\u2014 Jane Roe, 2024", which is not part of the words. */
function attributionStart(text: string): number {
  const from = Math.max(0, text.length - 120);
  for (const dash of [' \u2014 ', ' -- ', ' \u2013 ', '\n\u2014', '. \u2014', '.\u2014']) {
    const at = text.lastIndexOf(dash);
    if (at >= from && at > 0) return at + (dash.startsWith('.') ? 1 : 0);
  }
  return text.length;
}

/** The outermost quoted stretches of a text, without their marks. */
function quotedSpans(text: string): Span[] {
  const spans: Span[] = [];
  const unpaired = new Set<string>();
  for (let at = nextMark(text, 0); at < text.length; at = nextMark(text, at)) {
    const mark = text.charAt(at);
    const end = unpaired.has(mark) ? undefined : closingOf(text, at);
    if (end !== undefined) {
      spans.push({ start: at + 1, end });
      at = end + 1;
      continue;
    }
    // One search to the end of the text is enough for each kind of mark, or the whole would not be linear.
    if (end === undefined && CLOSINGS.has(mark) && !unpaired.has(mark)) unpaired.add(mark);
    at += 1;
  }
  return spans;
}

const OPENINGS = new RegExp(`["'\u2018${[...CLOSINGS.keys()].join('')}]`, 'g');

/** Offset of the next mark that may open a quotation; the text's length where none is left. */
function nextMark(text: string, from: number): number {
  OPENINGS.lastIndex = from;
  return OPENINGS.exec(text)?.index ?? text.length;
}

/** Offset of the mark that closes the quotation opened at `at`; undefined where none is opened there, or none closes it. */
function closingOf(text: string, at: number): number | undefined {
  const open = text.charAt(at);
  const closings = CLOSINGS.get(open);
  if (closings !== undefined) return pairedClosing(text, at, open, closings);
  if (open === '"') return opensAt(text, at) ? straightClosing(text, at) : undefined;
  if (open === '\u2018' || open === "'") {
    return opensAt(text, at) && isLetter(text.charAt(at + 1)) ? singleClosing(text, at) : undefined;
  }
  return undefined;
}

function pairedClosing(text: string, at: number, open: string, closings: string): number | undefined {
  let depth = 0;
  for (let i = at + 1; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (closings.includes(char)) {
      if (depth === 0) return i > at + 1 ? i : undefined;
      depth -= 1;
    } else if (char === open) depth += 1;
  }
  return continuesBelow(text, at) ? text.length : undefined;
}

/** A quotation of several paragraphs opens each of them and closes the last alone. */
function continuesBelow(text: string, at: number): boolean {
  return text.slice(0, at).trim() === '' && text.length - at > 1;
}

/** A mark opens where a space or bracket stands before it and none behind. */
function opensAt(text: string, at: number): boolean {
  const before = at === 0 ? ' ' : text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (after === '' || isSpace(after)) return false;
  return isSpace(before) || '([{\u2014\u2013-/:"\u201c'.includes(before);
}

const ENDS = '.,;:!?)]}\u2014\u2013-\u2026/"\u201d\u2019\'';

function closesAt(text: string, at: number): boolean {
  const after = text.charAt(at + 1);
  return !isSpace(text.charAt(at - 1)) && (after === '' || isSpace(after) || ENDS.includes(after));
}

/** Straight marks do not nest: the next one that could close does, unless it opens a quotation within. */
function straightClosing(text: string, at: number): number | undefined {
  for (let i = at + 1; i < text.length; i += 1) {
    if (text.charAt(i) !== '"') continue;
    return closesAt(text, i) ? i : undefined;
  }
  return undefined;
}

const LONGEST_SINGLE = 1000;

/** An apostrophe at a word's end ("the boys' house") closes nothing where a better mark follows. */
function singleClosing(text: string, at: number): number | undefined {
  const open = text.charAt(at);
  const close = open === '\u2018' ? '\u2019' : "'";
  let doubtful: number | undefined;
  const limit = Math.min(text.length, at + LONGEST_SINGLE);
  for (let i = at + 1; i < limit; i += 1) {
    const char = text.charAt(i);
    if (char === open && opensAt(text, i) && open !== close) break;
    if (char !== close || !closesAt(text, i)) continue;
    const plural = text.charAt(i - 1) === 's' && isSpace(text.charAt(i + 1));
    if (!plural) return i;
    doubtful ??= i;
  }
  return doubtful;
}
