import type { Draft } from './draft.ts';
import { assemble, type DraftState, parseDraft, stateOf } from './parse.ts';
import type { Definition } from './pieces.ts';
import { DRAFT_LIMIT, tooComplex } from './tree.ts';
import { beginsBehindBlank, lineStart, type Placed, readRange } from './windows.ts';

/** What differs between two texts: `from..oldEnd` of the old one became `from..newEnd` of the new one. */
interface Edit {
  readonly from: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** Pieces `first..last` (inclusive) of the old draft lie in `start..end` of the old text. */
interface Region {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a draft again after an edit, parsing only the top-level blocks around it; equal to `parseDraft(text)` always.
 * It parses whole where the edit could change the meaning of blocks it does not touch: front matter, definitions of
 * links and footnotes, a fence or HTML block opened or closed.
 *
 * Why that is sound: a Markdown parser's state at a line that begins a top-level block is empty, so what follows
 * depends on nothing before. The region begins at an untouched block behind a blank line, and ends with an untouched
 * block before a blank line. If that last block comes out of the new parse where it was, everything behind it does too.
 */
export function reparseDraft(previous: Draft, text: string): Draft {
  if (previous.text === text) return previous;
  const state = stateOf(previous);
  const edit = difference(previous.text, text);
  const draft = state === undefined ? undefined : reparseRegion(previous.text, state, text, edit);
  return draft ?? parseDraft(text);
}

function reparseRegion(old: string, state: DraftState, text: string, edit: Edit): Draft | undefined {
  const region = regionOf(old, state.placed, edit);
  if (region === undefined || text.length > DRAFT_LIMIT) return undefined;
  if (touchesMatter(old, text, state.placed, region)) return undefined;
  const shift = edit.newEnd - edit.oldEnd;
  const body = text.slice(region.start, region.end + shift);
  if (tooComplex(body) !== undefined) return undefined;
  const fresh = readRegion(text, region.start, region.end + shift, state);
  if (fresh === undefined) return undefined;
  const stale = state.placed.slice(region.first, region.last + 1);
  if (!sameDefinitions(stale, fresh) || !sameEnd(state.placed, region, fresh, shift)) return undefined;
  const after = state.placed
    .slice(region.last + 1)
    .map(({ start, piece }): Placed => ({ start: start + shift, piece }));
  const placed = [...state.placed.slice(0, region.first), ...fresh, ...after];
  return assemble(text, { ...state, placed });
}

/** Texts are held against each other by so many letters at once, before it is letter by letter. */
const STRIDE = 1024;

function difference(old: string, text: string): Edit {
  const shorter = Math.min(old.length, text.length);
  let from = 0;
  while (from + STRIDE <= shorter && alike(old, from, text, from)) from += STRIDE;
  while (from < shorter && old.charCodeAt(from) === text.charCodeAt(from)) from++;
  let same = 0;
  while (
    same + STRIDE <= shorter - from &&
    alike(old, old.length - same - STRIDE, text, text.length - same - STRIDE)
  ) {
    same += STRIDE;
  }
  while (
    same < shorter - from &&
    old.charCodeAt(old.length - 1 - same) === text.charCodeAt(text.length - 1 - same)
  ) {
    same++;
  }
  return { from, oldEnd: old.length - same, newEnd: text.length - same };
}

const alike = (a: string, inA: number, b: string, inB: number): boolean =>
  a.slice(inA, inA + STRIDE) === b.slice(inB, inB + STRIDE);

/** The smallest region that holds the edit and an untouched block on either side, with blank lines around it. */
function regionOf(old: string, placed: readonly Placed[], edit: Edit): Region | undefined {
  if (placed.length === 0) return undefined;
  // A block that the edit touches, even at its very end, is damaged: a letter there may join it.
  let first = lastBefore(placed, edit.from);
  while (first >= 0 && !beginsBehindBlank(old, placed[first]?.start ?? 0)) first--;
  let last = firstAfter(placed, edit.oldEnd);
  while (last < placed.length && !isIntact(old, placed[last], edit)) last++;
  const start = first < 0 ? 0 : lineStart(old, placed[first]?.start ?? 0);
  const closing = placed[last];
  const open = closing === undefined || last === placed.length - 1;
  const end = open ? old.length : closing.start + closing.piece.length;
  return { first: Math.max(first, 0), last: Math.min(last, placed.length - 1), start, end };
}

/** The last piece that ends before an offset, with at least one character between; -1 where there is none. */
function lastBefore(placed: readonly Placed[], offset: number): number {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = placed[middle];
    if (item !== undefined && item.start + item.piece.length < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The first piece that begins behind an offset; their number where there is none. */
function firstAfter(placed: readonly Placed[], offset: number): number {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placed[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a piece's lines (with their indentation, and the line break before) lie behind the edit, and a blank line behind them. */
function isIntact(text: string, item: Placed | undefined, edit: Edit): boolean {
  if (item === undefined || lineStart(text, item.start) <= edit.oldEnd) return false;
  let feeds = 0;
  for (let at = item.start + item.piece.length; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10) {
      if (++feeds === 2) return true;
    } else if (!isBlank(code)) return false;
  }
  return false;
}

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 13;

/**
 * Front matter stands at the very beginning only. An edit of the first blocks may open or close it there, and where a
 * first line could open it, a line anywhere below could close it. A byte order mark is a whole parse's business too.
 */
function touchesMatter(old: string, text: string, placed: readonly Placed[], region: Region): boolean {
  const first: string | undefined = placed[0]?.piece.type;
  if (first === 'yaml' || first === 'toml') return region.start === 0;
  return /^[-+\ufeff]/.test(old) || /^[-+\ufeff]/.test(text);
}

function readRegion(text: string, start: number, end: number, state: DraftState): Placed[] | undefined {
  try {
    return readRange(text, { start, end }, state.defined);
  } catch {
    return undefined;
  }
}

function sameDefinitions(stale: readonly Placed[], fresh: readonly Placed[]): boolean {
  const a = definitionsOf(stale);
  const b = definitionsOf(fresh);
  return a.length === b.length && a.every((old, at) => old.identifier === b[at]?.identifier);
}

const definitionsOf = (placed: readonly Placed[]): readonly Definition[] =>
  placed.flatMap(({ piece }) => piece.definitions);

/** Whether the region's last, untouched block came out where it was: then all behind it stays as it is. */
function sameEnd(
  placed: readonly Placed[],
  region: Region,
  fresh: readonly Placed[],
  shift: number,
): boolean {
  const closing = placed[region.last];
  // A region that reaches the end of the draft has nothing behind it.
  if (closing === undefined || region.last === placed.length - 1) return true;
  const last = fresh.at(-1);
  return (
    last !== undefined &&
    last.start === closing.start + shift &&
    last.piece.type === closing.piece.type &&
    last.piece.length === closing.piece.length
  );
}
