import { sourceOffset } from '../core/text/ids.ts';
import type { Block, Place } from '../core/text/source.ts';
import { type Extract, titleOf } from './extract.ts';
import { bracketsMean, plainTable } from './plainTables.ts';

/** A text with a line longer than this is written one paragraph a line; otherwise lines are wrapped by hand. */
const WRAP_WIDTH = 140;
/** A heading is no longer than this. */
const HEADING_LENGTH = 100;
/** A first paragraph of so few lines may be a title and a byline. */
const TITLE_LINES = 3;
/** A line this much shorter than the longest was ended by its writer, not by wrapping. */
const SHORT_LINE_SHARE = 0.6;

interface Line {
  readonly start: number;
  readonly end: number;
  /** 1-based. */
  readonly number: number;
}

/**
 * Reads plain text: paragraphs, and headings where a short line without a final mark stands alone. Extracted text is the
 * text itself, so every offset is one of the original (once decoded). Lines of a paragraph wrapped by hand are joined;
 * where lines are long, each is a paragraph. Linear in the text.
 */
export function readPlain(text: string): Extract {
  const blocks: Block[] = [];
  const places: Place[] = [];
  let meant: { readonly stretch: ReturnType<typeof bracketsMean> } | undefined;
  const brackets = (): ReturnType<typeof bracketsMean> => {
    meant ??= { stretch: bracketsMean(text) };
    return meant.stretch;
  };
  let above: Line | undefined;
  for (const group of groups(text)) {
    for (const line of group) places.push({ start: sourceOffset(line.start), line: line.number });
    above = addTables(text, group, above, brackets, blocks);
  }
  return { text, blocks, places, metadata: titleOf(text, blocks), problems: [] };
}

/** Runs of lines that are not blank, each line trimmed. */
function* groups(text: string): Generator<Line[]> {
  let group: Line[] = [];
  let number = 0;
  for (let at = 0; at < text.length; ) {
    number++;
    const feed = text.indexOf('\n', at);
    let end = feed < 0 ? text.length : feed;
    const next = end + 1;
    while (at < end && isBlank(text.charCodeAt(at))) at++;
    while (end > at && isBlank(text.charCodeAt(end - 1))) end--;
    if (end > at) group.push({ start: at, end, number });
    else if (group.length > 0) {
      yield group;
      group = [];
    }
    at = next;
  }
  if (group.length > 0) yield group;
}

/**
 * Adds a paragraph's tables, and as prose what stands before, between and after them. Returns the last line where that may be
 * the caption of a table below: the row of another is none.
 */
function addTables(
  text: string,
  group: readonly Line[],
  above: Line | undefined,
  brackets: () => ReturnType<typeof bracketsMean>,
  blocks: Block[],
): Line | undefined {
  let begin = 0;
  let before = above;
  for (;;) {
    const table = plainTable(text, group, begin, before, brackets);
    if (table === undefined) break;
    const { block, from, to } = table;
    if (from > begin) addGroup(text, group.slice(begin, from), blocks);
    else yieldCaption(blocks, block.start);
    blocks.push(block);
    before = undefined;
    begin = to;
  }
  if (begin === group.length) return undefined;
  addGroup(text, group.slice(begin), blocks);
  return group.at(-1);
}

/** What a table takes for its caption is no text of its own. */
function yieldCaption(blocks: Block[], start: number): void {
  const last = blocks.at(-1);
  if (last === undefined || last.end <= start) return;
  blocks.pop();
  if (last.start < start - 1) blocks.push({ ...last, end: sourceOffset(start - 1) });
}

function addGroup(text: string, group: readonly Line[], blocks: Block[]): void {
  let longest = 0;
  for (const line of group) longest = Math.max(longest, line.end - line.start);
  const wrapped = longest <= WRAP_WIDTH;
  let open: { start: number; end: number; kind: 'paragraph' | 'listItem' } | undefined;
  const close = (): void => {
    if (open !== undefined) {
      blocks.push({ kind: open.kind, start: sourceOffset(open.start), end: sourceOffset(open.end) });
    }
    open = undefined;
  };
  for (const [at, line] of group.entries()) {
    const item = bulletEnd(text, line);
    const alone = group.length === 1;
    // A title is often followed at once by a byline, about as short.
    const title = blocks.length === 0 && group.length <= TITLE_LINES;
    const short =
      alone || !wrapped || (at === 0 && (title || line.end - line.start < longest * SHORT_LINE_SHARE));
    if (
      item === line.start &&
      short &&
      (isHeading(text, line, group[at + 1]) || isAboveHeading(text, group, at))
    ) {
      close();
      // A heading at the very top is the document's.
      const level = blocks.length === 0 ? 1 : 2;
      blocks.push({ kind: 'heading', level, start: sourceOffset(line.start), end: sourceOffset(line.end) });
      continue;
    }
    if (item > line.start || !wrapped) close();
    if (open === undefined) {
      open = { start: item, end: line.end, kind: item > line.start ? 'listItem' : 'paragraph' };
    } else open.end = line.end;
    if (wrapped && line.end - line.start < longest * SHORT_LINE_SHARE && endsSentence(text, line)) close();
  }
  close();
}

/** `MILLER AND SONS LTD.` ends no sentence. */
const ABBREVIATED = /\b(?:inc|ltd|co|corp|bros)\.$/i;

/** A short line that ends without a mark, begins with no small letter, and is followed by no shorter line. */
function isHeading(text: string, line: Line, next: Line | undefined): boolean {
  const length = line.end - line.start;
  if (length > HEADING_LENGTH || length < 2) return false;
  if (isEndMark(text.charCodeAt(line.end - 1)) && !ABBREVIATED.test(text.slice(line.start, line.end)))
    return false;
  const first = text.charAt(line.start);
  if (first !== first.toUpperCase() || !hasLetter(text, line)) return false;
  return next === undefined || next.end - next.start > length;
}

/** A heading right above another one, which in turn stands above a long paragraph. */
function isAboveHeading(text: string, group: readonly Line[], at: number): boolean {
  const [line, next, third] = group.slice(at, at + 3);
  if (line === undefined || next === undefined || third === undefined) return false;
  return (
    third.end - third.start > WRAP_WIDTH && isHeading(text, next, third) && isHeading(text, line, undefined)
  );
}

/** `.` `,` `:` `;` `!` end a sentence or a clause, not a heading; a question mark may end both. */
function isEndMark(code: number): boolean {
  return (
    code === 46 ||
    code === 44 ||
    code === 58 ||
    code === 59 ||
    code === 33 ||
    code === 0x3002 ||
    code === 0x2026
  );
}

function endsSentence(text: string, line: Line): boolean {
  for (let at = line.end - 1; at >= line.start && at >= line.end - 3; at--) {
    const code = text.charCodeAt(at);
    if (code === 46 || code === 33 || code === 63) return true;
  }
  return false;
}

/** Offset behind a list mark (`- `, `* `, `• `, `12. `, `3) `) at the beginning of a line; its start where there is none. */
function bulletEnd(text: string, line: Line): number {
  const first = text.charCodeAt(line.start);
  let at = line.start;
  if (first === 45 || first === 42 || first === 43 || first === 0x2022 || first === 0xb7) at++;
  else {
    while (at < line.end && at - line.start < 3 && isDigit(text.charCodeAt(at))) at++;
    if (at === line.start) return at;
    const mark = text.charCodeAt(at);
    if (mark !== 46 && mark !== 41) return line.start;
    at++;
  }
  if (!isBlank(text.charCodeAt(at))) return line.start;
  while (at < line.end && isBlank(text.charCodeAt(at))) at++;
  return at < line.end ? at : line.start;
}

function hasLetter(text: string, line: Line): boolean {
  for (let at = line.start; at < line.end; at++) {
    const character = text.charAt(at);
    if (character.toLowerCase() !== character.toUpperCase()) return true;
  }
  return false;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isBlank = (code: number): boolean =>
  code === 32 || code === 9 || code === 13 || code === 12 || code === 11 || code === 0xa0 || code === 0xfeff;
