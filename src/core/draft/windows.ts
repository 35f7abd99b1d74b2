import { type Range, rangeOf } from './blank.ts';
import { type Defined, likelyDefinitions, prefaceFor } from './definitions.ts';
import { type Piece, pieceOf } from './pieces.ts';
import { parseTree } from './tree.ts';

/** A piece and where it begins in the draft. */
export interface Placed {
  readonly start: number;
  readonly piece: Piece;
}

export interface Pieces {
  readonly placed: readonly Placed[];
  /** Identifiers of all definitions among them. */
  readonly defined: Defined;
}

/** Characters parsed at a time, about. */
export const WINDOW = 4000;

/**
 * Reads the top-level blocks of a draft's body (what follows `start`, no front matter). The text is parsed in windows,
 * because a Markdown parser's cost may grow with the square of what it is given; the result is that of one parse.
 *
 * Why that is sound: at a line that begins a top-level block nothing is open, so what follows depends on nothing
 * before. Of each window all blocks but the last are taken; the next window begins with the last one's first line.
 * What else reaches across blocks, definitions of links and footnotes, is put before each window.
 */
export function readPieces(text: string, start: number, window = WINDOW): Pieces {
  const likely = likelyDefinitions(text.slice(start));
  const placed = readRange(text, { start, end: text.length }, likely, window);
  const defined = definedIn(placed);
  if (sameSet(likely, defined)) return { placed, defined };
  return { placed: readRange(text, { start, end: text.length }, defined, window), defined };
}

/** Reads the top-level blocks in a range that begins where nothing is open. */
export function readRange(text: string, range: Range, defined: Defined, window = WINDOW): Placed[] {
  const placed: Placed[] = [];
  let size = window;
  for (let at = range.start; at < range.end; ) {
    const end = windowEnd(text, at + size, range.end);
    const nodes = parseWindow(text, { start: at, end }, defined);
    const taken = end === range.end ? nodes.length : closedNodes(text, nodes);
    const next = nodes[taken];
    // A block that fills its window may go on behind it: look further.
    if (end < range.end && nodes.length > 0 && taken === 0) {
      size *= 2;
      continue;
    }
    for (const { start, piece } of nodes.slice(0, taken)) placed.push({ start, piece: piece() });
    at = next === undefined ? end : lineStart(text, next.start);
    size = window;
  }
  return placed;
}

/** How many nodes of a window are followed by one that begins behind a blank line: those are closed. */
function closedNodes(text: string, nodes: readonly WindowNode[]): number {
  for (let at = nodes.length - 1; at > 0; at--) {
    const start = nodes[at]?.start ?? 0;
    // Without the blank line a paragraph may still belong to a definition before it.
    if ((nodes[at - 1]?.end ?? 0) <= start && beginsBehindBlank(text, start)) return at;
  }
  return 0;
}

/**
 * Whether a block is the first of its line, and the line before is blank. Carriage returns count as blanks: what they
 * alone divide counts as one line.
 */
export function beginsBehindBlank(text: string, start: number): boolean {
  const line = lineStart(text, start);
  return (
    line > 0 && isBlankSlice(text, line, start) && isBlankSlice(text, lineStart(text, line - 1), line - 1)
  );
}

interface WindowNode extends Range {
  readonly piece: () => Piece;
}

/** The end of a window: behind the first blank line at or after an offset. */
function windowEnd(text: string, from: number, limit: number): number {
  for (let at = text.indexOf('\n', from); at >= 0 && at < limit; at = text.indexOf('\n', at + 1)) {
    const next = text.indexOf('\n', at + 1);
    if (next < 0 || next >= limit) return limit;
    if (isBlankSlice(text, at + 1, next)) return next + 1;
  }
  return limit;
}

function isBlankSlice(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 9 && code !== 13) return false;
  }
  return true;
}

/** Offset of the first character of the line (divided by line feeds) an offset stands in. */
export const lineStart = (text: string, at: number): number =>
  at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;

/** Top-level blocks of a window; each is read into a piece only when it is taken. */
function parseWindow(text: string, range: Range, defined: Defined): WindowNode[] {
  const body = text.slice(range.start, range.end);
  // The parser would take a byte order mark at the beginning of a window for the document's, and drop it.
  const preface = prefaceFor(body, defined) || (body.startsWith('\ufeff') ? '\n' : '');
  const source = preface + body;
  const shift = range.start - preface.length;
  const nodes: WindowNode[] = [];
  for (const node of parseTree(source, false).children) {
    const { start, end } = rangeOf(node);
    if (start < preface.length) continue;
    nodes.push({ start: start + shift, end: end + shift, piece: () => pieceOf(source, node) });
  }
  return nodes;
}

function definedIn(placed: readonly Placed[]): Set<string> {
  const defined = new Set<string>();
  for (const { piece } of placed) for (const { identifier } of piece.definitions) defined.add(identifier);
  return defined;
}

function sameSet(a: Defined, b: Defined): boolean {
  if (a.size !== b.size) return false;
  for (const item of a) if (!b.has(item)) return false;
  return true;
}
