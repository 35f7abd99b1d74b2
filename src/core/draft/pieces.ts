import type { Nodes, Paragraph, PhrasingContent, RootContent, Table } from 'mdast';
import { isCaption } from '../text/captions.ts';
import { keyColumns, numberedRow, rowHeading, tellsWhich } from '../text/rowKeys.ts';
import { sentences } from '../text/sentences.ts';
import { blankRanges, emptyInline, proseOf, type Range, rangeOf, squeeze } from './blank.ts';
import { type KeyCitation, scanCitations } from './citations.ts';
import { type Directive, directivesIn } from './directives.ts';
import type { ProseBlock } from './draft.ts';

/** A prose block before it knows the headings above and the lead-in of its list. Offsets are relative to the piece. */
export interface PieceBlock extends Range {
  readonly kind: ProseBlock['kind'];
  readonly text: string;
  readonly table?: ProseBlock['table'];
  /** The sentence that introduces a nested list; items of the outermost one take the piece before. */
  readonly leadIn?: string;
}

export interface PieceLink {
  /** As written, or the identifier of a definition. */
  readonly target: string;
  readonly reference: boolean;
  readonly range: Range;
  readonly targetRange: Range;
}

/**
 * What one top-level block of a draft yields. All offsets are relative to its beginning, so that a piece whose text did
 * not change is used again wherever it has moved to.
 */
export interface Piece {
  readonly type: RootContent['type'];
  readonly length: number;
  readonly blocks: readonly PieceBlock[];
  readonly citations: readonly KeyCitation[];
  readonly links: readonly PieceLink[];
  /** Marks of footnotes. */
  readonly notes: readonly { readonly identifier: string; readonly range: Range }[];
  readonly directives: readonly Directive[];
  /** Link and footnote definitions: they change what other blocks mean. */
  readonly definitions: readonly Definition[];
  /** 1 to 6 for headings. */
  readonly level?: number;
  /** For paragraphs: the sentence that introduces a list that follows. */
  readonly leadIn?: string;
  /** For paragraphs: the caption of a table that follows. */
  readonly caption?: string;
  /** Containers were nested too deeply to be read whole. */
  readonly cut: boolean;
}

export interface Definition {
  /** As in mdast; footnotes' with a leading `^`. */
  readonly identifier: string;
  /** Of links. */
  readonly url?: string;
}

/** Containers within containers that are walked into. */
const DEPTH_LIMIT = 50;

/** Reads one top-level node. `text` is the text its offsets point into. */
export function pieceOf(text: string, node: RootContent): Piece {
  const reader = new PieceReader(text, rangeOf(node).start);
  reader.read(node, { kind: 'paragraph', depth: 0 });
  const { start, end } = rangeOf(node);
  const prose = node.type === 'paragraph' ? (reader.blocks[0]?.text ?? '') : '';
  const leadIn = introduction(prose);
  const caption = isCaption(prose) ? squeeze(prose) : leadIn;
  return {
    type: node.type,
    length: end - start,
    blocks: reader.blocks,
    citations: reader.citations,
    links: reader.links,
    notes: reader.notes,
    directives: reader.directives,
    definitions: reader.definitions,
    ...(node.type === 'heading' && { level: node.depth }),
    ...(leadIn !== undefined && { leadIn }),
    ...(caption !== undefined && { caption }),
    cut: reader.cut,
  };
}

interface Around {
  readonly kind: ProseBlock['kind'];
  readonly depth: number;
  readonly leadIn?: string;
}

class PieceReader {
  readonly blocks: PieceBlock[] = [];
  readonly citations: KeyCitation[] = [];
  readonly links: PieceLink[] = [];
  readonly notes: { readonly identifier: string; readonly range: Range }[] = [];
  readonly directives: Directive[] = [];
  readonly definitions: Definition[] = [];
  cut = false;
  readonly #text: string;
  readonly #base: number;

  constructor(text: string, base: number) {
    this.#text = text;
    this.#base = base;
  }

  read(node: Nodes, around: Around): void {
    switch (node.type) {
      case 'paragraph':
        this.#leaf(node, around);
        break;
      case 'heading':
        this.#phrasing(node.children, inner(node.children), { ...around, kind: 'heading' });
        break;
      case 'table':
        this.#table(node, around);
        break;
      case 'blockquote':
        this.#children(node.children, around);
        break;
      case 'list':
        for (const item of node.children) this.#children(item.children, { ...around, kind: 'listItem' });
        break;
      case 'footnoteDefinition':
        this.definitions.push({ identifier: `^${node.identifier}` });
        this.#children(node.children, { ...around, kind: 'footnote' });
        break;
      case 'definition':
        this.definitions.push({ identifier: node.identifier, url: node.url });
        break;
      case 'html': {
        const { start, end } = rangeOf(node);
        this.#direct(start, end);
        break;
      }
      default:
      // Code, thematic breaks and front matter are no prose.
    }
  }

  #children(nodes: readonly Nodes[], around: Around): void {
    if (around.depth >= DEPTH_LIMIT) {
      this.cut = true;
      return;
    }
    let leadIn = around.leadIn;
    for (const node of nodes) {
      const before = this.blocks.length;
      const nested = node.type === 'list' ? leadIn : around.leadIn;
      this.read(node, {
        kind: around.kind,
        depth: around.depth + 1,
        ...(nested !== undefined && { leadIn: nested }),
      });
      if (node.type === 'paragraph') leadIn = introduction(this.blocks[before]?.text) ?? around.leadIn;
    }
  }

  #leaf(node: Paragraph, around: Around): void {
    const range = rangeOf(node);
    const { start, end } = range;
    // Display mathematics, which no plain Markdown parser knows.
    const mathematics =
      end - start > 4 && this.#text.startsWith('$$', start) && this.#text.startsWith('$$', end - 2);
    if (!mathematics) this.#phrasing(node.children, range, around);
  }

  #phrasing(
    nodes: readonly PhrasingContent[],
    range: Range,
    around: Around,
    table?: ProseBlock['table'],
  ): void {
    if (range.end <= range.start) return;
    const inline = emptyInline();
    const prose = proseOf(this.#text, nodes, range, inline);
    inline.opaque.sort((a, b) => a.start - b.start);
    const citations = scanCitations(this.#text, range, inline.opaque);
    const text =
      citations.length === 0
        ? prose
        : blankRanges(
            prose,
            range.start,
            citations.map((found) => found.group),
          );
    for (const found of citations) {
      this.citations.push({
        ...found,
        range: this.#relative(found.range),
        group: this.#relative(found.group),
      });
    }
    for (const link of inline.links) {
      // The target, without its brackets, for a link written out; the whole link otherwise.
      const end = Math.max(link.range.start, link.range.end - 1);
      const start = link.text.end + 2;
      const target = link.reference || start > end ? link.range : { start, end };
      this.links.push({
        target: link.target,
        reference: link.reference,
        range: this.#relative(link.range),
        targetRange: this.#relative(target),
      });
    }
    for (const { identifier, range: mark } of inline.notes) {
      this.notes.push({ identifier, range: this.#relative(mark) });
    }
    for (const comment of inline.comments) this.#direct(comment.start, comment.end);
    if (text.trim() === '') return;
    this.blocks.push({
      kind: around.kind,
      text,
      ...this.#relative(range),
      ...(table !== undefined && { table }),
      ...(around.leadIn !== undefined && around.kind === 'listItem' && { leadIn: around.leadIn }),
    });
  }

  #direct(start: number, end: number): void {
    for (const found of directivesIn(this.#text, start, end)) {
      this.directives.push({ ...found, ...this.#relative(found) });
    }
  }

  #relative(range: Range): Range {
    return { start: range.start - this.#base, end: range.end - this.#base };
  }

  #table(table: Table, around: Around): void {
    const grid = table.children.map((row) =>
      row.children.map((cell) => {
        const range = inner(cell.children);
        const plain = proseOf(this.#text, cell.children, range, emptyInline());
        return { cell, range, text: squeeze(plain) };
      }),
    );
    const [head = [], ...rows] = grid;
    const texts = rows.map((row) => row.map((cell) => cell.text));
    const keys = keyColumns(
      head.map((cell) => cell.text),
      texts,
    );
    const numbered = keys.length === 0 && tellsWhich(head[0]?.text, texts);
    const corner = keys.includes(0) ? (head[0]?.text ?? '') : '';
    for (const [at, row] of grid.entries()) {
      const cells = texts[at - 1] ?? [];
      const heading =
        at === 0 ? undefined : (rowHeading(cells, keys) ?? numberedRow(head[0]?.text, cells[0]));
      for (const [index, { cell, range, text }] of row.entries()) {
        // `7` under `Flight` is no value
        if (numbered && at > 0 && index === 0) continue;
        const column = at === 0 ? '' : (head[index]?.text ?? '');
        const isNumber = index === 0 && heading?.endsWith(` ${text}`) === true;
        const place = {
          ...(heading !== undefined && !isNumber && { row: heading }),
          ...(column !== '' && { column }),
          ...(corner !== '' && index > 0 && { corner }),
        };
        this.#phrasing(cell.children, range, { ...around, kind: 'cell' }, place);
      }
    }
  }
}

/** From the first child's beginning to the last one's end: without a heading's marks or a cell's bars. */
function inner(nodes: readonly PhrasingContent[]): Range {
  const first = nodes[0];
  const last = nodes.at(-1);
  return first === undefined || last === undefined
    ? { start: 0, end: 0 }
    : { start: rangeOf(first).start, end: rangeOf(last).end };
}

/** The last sentence of a paragraph, where it introduces what follows: it ends with a colon. */
function introduction(text: string | undefined): string | undefined {
  const trimmed = text?.trimEnd();
  if (trimmed === undefined || !trimmed.endsWith(':')) return undefined;
  const last = sentences(trimmed).at(-1);
  return last === undefined ? undefined : squeeze(trimmed.slice(last.start, last.end));
}
