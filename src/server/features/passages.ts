import { lineIndex } from '../../core/text/lines.ts';
import type { Source } from '../../core/text/source.ts';
import type { Evidence } from '../../core/verdict/report.ts';
import type { OpenPassageArguments, WireRange } from '../protocol.ts';
import { SOURCE_SCHEME } from '../protocol.ts';

/** Where a passage can be seen: a document and a range of it. */
export interface PassagePlace {
  readonly uri: string;
  readonly range: WireRange;
}

/** What a passage is found by; absent where its source has no file. */
export function argumentsOf(evidence: Evidence): OpenPassageArguments | undefined {
  const { file, line, start, end } = evidence;
  return file === undefined ? undefined : { uri: file, line, start, end };
}

/** Formats whose file is its own best view. */
export const isShownAsFile = (source: Source): boolean => source.format !== 'html';

/** URI of the text view of a source: the original's URI is its query, the name is what a tab shows. */
export function textViewUri(fileUri: string): string {
  const name = fileUri.slice(fileUri.lastIndexOf('/') + 1);
  return `${SOURCE_SCHEME}:/${name}.txt?${encodeURIComponent(fileUri)}`;
}

/** The original's URI behind a text view's, or `undefined` where it is none. */
export function fileOfTextView(uri: string): string | undefined {
  const query = uri.indexOf('?');
  if (!uri.startsWith(`${SOURCE_SCHEME}:`) || query < 0) return undefined;
  try {
    // Editors may encode a query once more when they parse and print it.
    let file = uri.slice(query + 1);
    for (let round = 0; round < 3 && !file.includes('://'); round++) file = decodeURIComponent(file);
    return file;
  } catch {
    return undefined;
  }
}

/** The place of a passage in the text view of its source. */
export function placeInTextView(source: Source, { uri, start, end }: OpenPassageArguments): PassagePlace {
  return { uri: textViewUri(uri), range: rangeIn(source.text, start, end) };
}

/** The place of a passage in its original file, whose text is `original`: the passage itself, else its line. */
export function placeInFile(source: Source, original: string, wanted: OpenPassageArguments): PassagePlace {
  const lines = lineIndex(original);
  const from = lines.start(wanted.line);
  const passage = source.text.slice(wanted.start, wanted.end);
  const span = locate(original, from, passage);
  if (span !== undefined) return { uri: wanted.uri, range: rangeIn(original, span[0], span[1]) };
  return { uri: wanted.uri, range: rangeIn(original, from, lineEnd(original, from)) };
}

/** How far behind its line a passage may begin, and how much markup may stand within it (UTF-16 units). */
const REACH = 20_000;
const MARKUP = 2_000;
const MAX_ATTEMPTS = 32;

/**
 * Finds extracted text in the marked-up original. Letters and digits must agree in order; anything else may stand
 * between them, and link targets and tags are passed over. `undefined` where that fails.
 */
function locate(original: string, from: number, passage: string): readonly [number, number] | undefined {
  const exact = original.indexOf(passage, from);
  if (exact >= 0 && exact - from <= REACH && passage.length > 0) return [exact, exact + passage.length];
  const wanted = [...lettersOf(passage)];
  const first = wanted[0];
  if (first === undefined) return undefined;
  const limit = Math.min(original.length, from + REACH);
  const opening = wanted.slice(0, 12);
  let attempts = 0;
  for (let at = from; at < limit; at++) {
    if (original[at] !== first || follow(original, at, opening) === undefined) continue;
    // A text of one letter repeated would be followed from every one of them.
    if (++attempts > MAX_ATTEMPTS) return undefined;
    const end = follow(original, at, wanted);
    if (end !== undefined) return [behindOpening(original, from, at), end];
  }
  return undefined;
}

/** Where the link target or tag that begins at `at` ends; -1 where none does. */
function endOfMarkup(original: string, at: number): number {
  const closing = original.startsWith('](', at) ? ')' : original.charAt(at) === '<' ? '>' : undefined;
  if (closing === undefined) return -1;
  const end = original.slice(at, at + MARKUP).indexOf(closing);
  return end < 0 ? -1 : at + end;
}

const CLOSING = '*_~`.!?%)”"’';

/** Steps back over emphasis that opens right before the first letter. */
function behindOpening(original: string, from: number, at: number): number {
  let start = at;
  while (start > from && '*_~`“"'.includes(original.charAt(start - 1))) start -= 1;
  return start;
}

const isMark = (character: string): boolean => !/[\p{L}\p{N}]/u.test(character);

function* lettersOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (!isMark(character)) yield character;
  }
}

function follow(original: string, start: number, wanted: readonly string[]): number | undefined {
  let at = start;
  let skipped = 0;
  for (const letter of wanted) {
    while (original[at] !== letter) {
      const character = original[at];
      if (character === undefined || skipped > MARKUP) return undefined;
      const target = endOfMarkup(original, at);
      if (target < 0 && !isMark(character)) return undefined;
      const next = target < 0 ? at + 1 : target + 1;
      skipped += next - at;
      at = next;
    }
    at += 1;
  }
  // Closing marks and the full stop belong to the sentence.
  while (at - start < REACH && CLOSING.includes(original.charAt(at)) && at < original.length) at += 1;
  return at;
}

function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  return feed < 0 ? text.length : feed;
}

/** Offsets of a text as 0-based lines and characters. */
export function rangeIn(text: string, start: number, end: number): WireRange {
  const lines = lineIndex(text);
  const at = (offset: number): WireRange['start'] => {
    const { line, column } = lines.position(offset);
    return { line: line - 1, character: column - 1 };
  };
  return { start: at(start), end: at(end) };
}
