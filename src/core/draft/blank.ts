import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Nodes, PhrasingContent, Text } from 'mdast';
import { superscript } from '../text/superscript.ts';

/** Half-open range of draft offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What walking through a leaf block's phrasing yields besides its prose. */
export interface Inline {
  /** Stretches whose marks mean nothing: code, HTML, images, link targets. In order. */
  readonly opaque: Range[];
  readonly links: {
    readonly target: string;
    readonly reference: boolean;
    readonly range: Range;
    readonly text: Range;
  }[];
  readonly comments: Range[];
  /** Marks of footnotes: `[^1]`. */
  readonly notes: { readonly identifier: string; readonly range: Range }[];
}

export const emptyInline = (): Inline => ({ opaque: [], links: [], comments: [], notes: [] });

/** The range of a node; offsets are always there in a tree made by a parser. */
export function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Builds a text of the same length as a slice: characters are kept at their offsets, the rest is spaces. */
class Canvas {
  #out = '';
  #at: number;
  readonly #text: string;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#at = start;
  }

  /** Keeps the characters of a range that begins at or after the last one kept. */
  keep(from: number, to: number): void {
    this.put(from, this.#text.slice(from, to));
  }

  put(at: number, characters: string): void {
    if (at < this.#at || characters === '') return;
    this.#out += ' '.repeat(at - this.#at) + characters;
    this.#at = at + characters.length;
  }

  finish(end: number): string {
    return (this.#out + ' '.repeat(Math.max(0, end - this.#at))).replace(/[\r\n\t]/g, ' ');
  }
}

/**
 * The prose of phrasing content within `range`: text of the same length as the slice of the draft, with everything that
 * is no prose blanked. Line breaks become spaces. Collects links, comments and opaque stretches into `inline`.
 * Example: `**$13** [bn](x.md)` gives `  $13    bn       `.
 */
export function proseOf(
  text: string,
  nodes: readonly PhrasingContent[],
  range: Range,
  inline: Inline,
): string {
  const canvas = new Canvas(text, range.start);
  walk(text, nodes, canvas, inline);
  return canvas.finish(range.end);
}

function walk(text: string, nodes: readonly PhrasingContent[], canvas: Canvas, inline: Inline): void {
  for (const [at, node] of nodes.entries()) {
    const range = rangeOf(node);
    if (isRaised(text, nodes, at)) {
      keepRaised(text, range, nodes[at - 1], canvas);
      continue;
    }
    switch (node.type) {
      case 'text':
        keepText(text, node, range, canvas);
        break;
      case 'emphasis':
      case 'strong':
        walk(text, node.children, canvas, inline);
        break;
      case 'link':
      case 'linkReference': {
        // An autolink is its own target: no prose.
        const shown = text[range.start] === '[';
        const first = node.children[0];
        const last = node.children.at(-1);
        const inner = {
          start: first ? rangeOf(first).start : range.end,
          end: last ? rangeOf(last).end : range.end,
        };
        const reference = node.type === 'linkReference';
        inline.links.push({ target: reference ? node.identifier : node.url, reference, range, text: inner });
        if (shown) {
          walk(text, node.children, canvas, inline);
          inline.opaque.push({ start: inner.end + 1, end: range.end });
        } else inline.opaque.push(range);
        break;
      }
      case 'html':
        if (text.startsWith('<!--', range.start)) inline.comments.push(range);
        inline.opaque.push(range);
        break;
      case 'footnoteReference':
        inline.notes.push({ identifier: `^${node.identifier}`, range });
        inline.opaque.push(range);
        break;
      case 'break':
        break;
      default:
        // Code, images, and text struck out, which the writer has taken back.
        inline.opaque.push(range);
    }
  }
}

/** Whether a node is the text of `<sup>text</sup>`. */
function isRaised(text: string, nodes: readonly PhrasingContent[], at: number): boolean {
  const before = nodes[at - 1];
  const after = nodes[at + 1];
  return (
    before?.type === 'html' &&
    after?.type === 'html' &&
    nodes[at]?.type === 'text' &&
    text.startsWith('<sup', rangeOf(before).start) &&
    text.startsWith('</sup', rangeOf(after).start)
  );
}

/** An exponent goes next to what it belongs to, an ordinal's ending stays, a reference mark goes. */
function keepRaised(text: string, range: Range, tag: PhrasingContent | undefined, canvas: Canvas): void {
  const start = tag === undefined ? range.start : rangeOf(tag).start;
  const raised = superscript(
    text.slice(Math.max(0, start - 12), start),
    text.slice(range.start, range.end),
    false,
  );
  canvas.put(start, raised);
}

/** Keeps a text node: its raw slice where that is its value, else character by character. */
function keepText(text: string, node: Text, range: Range, canvas: Canvas): void {
  const { value } = node;
  if (value.length === range.end - range.start && text.startsWith(value, range.start)) {
    canvas.keep(range.start, range.end);
    return;
  }
  let at = range.start;
  let read = 0;
  let run = at;
  while (at < range.end && read < value.length) {
    const raw = text.charAt(at);
    const entity = raw === '&' ? entityAt(text, at, range.end) : undefined;
    if (entity !== undefined && value.startsWith(entity.value, read)) {
      canvas.keep(run, at);
      // `&pound;5` must stay one figure, and so must `5&percnt;`: the character goes next to the digit.
      const digitBehind = isDigit(text.charCodeAt(entity.end));
      canvas.put(digitBehind ? entity.end - entity.value.length : at, entity.value);
      at = entity.end;
      run = at;
      read += entity.value.length;
    } else if (raw === value[read]) {
      at++;
      read++;
    } else {
      // The backslash of an escape, or the marks of a container before a line's text.
      canvas.keep(run, at);
      at++;
      run = at;
    }
  }
  canvas.keep(run, at);
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Longest entity looked for: `&CounterClockwiseContourIntegral;`. */
const ENTITY_LIMIT = 34;

/** The entity at an ampersand, decoded; never longer than its source. */
function entityAt(text: string, at: number, end: number): { value: string; end: number } | undefined {
  const length = text.slice(at, Math.min(end, at + ENTITY_LIMIT)).indexOf(';');
  if (length < 0) return undefined;
  const close = at + length;
  const name = text.slice(at + 1, close);
  let value: string | false;
  if (!name.startsWith('#')) value = decodeNamedCharacterReference(name);
  else {
    const hex = name[1] === 'x' || name[1] === 'X';
    const digits = name.slice(hex ? 2 : 1);
    if (digits.length === 0 || digits.length > 7) return undefined;
    const code = Number.parseInt(digits, hex ? 16 : 10);
    value = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  }
  return value === false || value === '' ? undefined : { value, end: close + 1 };
}

/** Blanks ranges (draft offsets, in order) of a text that begins at `start`; its length stays. */
export function blankRanges(text: string, start: number, ranges: readonly Range[]): string {
  const canvas = new Canvas(text, 0);
  let kept = 0;
  for (const range of ranges) {
    const from = Math.max(kept, range.start - start);
    canvas.keep(kept, from);
    kept = Math.max(from, Math.min(text.length, range.end - start));
  }
  canvas.keep(kept, text.length);
  return canvas.finish(text.length);
}

/** Runs of spaces become one, none at the ends: for blanked text that is shown or compared rather than pointed into. */
export const squeeze = (text: string): string =>
  text
    .split(' ')
    .filter((word) => word !== '')
    .join(' ');
