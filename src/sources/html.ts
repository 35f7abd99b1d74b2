import { Parser } from 'htmlparser2';
import { sourceOffset } from '../core/text/ids.ts';
import type { Block, Problem } from '../core/text/source.ts';
import { superscript } from '../core/text/superscript.ts';
import { SourceBuilder } from './builder.ts';
import { type Extract, titleOf } from './extract.ts';
import {
  type Attributes,
  BLOCKS,
  BREAKS,
  FURNITURE,
  HIDDEN,
  isFurniture,
  TABLE_PARTS,
} from './htmlElements.ts';
import { HtmlMetadata } from './htmlMetadata.ts';
import { HtmlTable } from './htmlTable.ts';
import { CELL_LIMIT, collapse, isBlank } from './tables.ts';

/** Elements nested deeper than this are not read: the parser's cost grows with depth. */
const DEPTH_LIMIT = 1000;
/** Characters handed to the parser at a time; limits are looked at in between. */
const CHUNK = 16_384;

/**
 * Reads an HTML page: headings, paragraphs, list items, quotations, captions and tables, with the line of the original
 * each word stands in. Scripts, styles and the page's furniture (navigation, asides, footers) are left out; where such
 * an element is never closed and would swallow the text, the page is read again with furniture. Never throws on
 * malformed markup. Linear in the input.
 */
export function readHtml(text: string): Extract {
  const first = run(text, false);
  return (first.swallowed ? run(text, true) : first).extract();
}

function run(text: string, furniture: boolean): HtmlReader {
  const reader = new HtmlReader(text, furniture);
  reader.run();
  return reader;
}

/** Only elements with a part in the structure are tracked: nesting of all others costs nothing. */
class StructureParser extends Parser {
  protected override isVoidElement(name: string): boolean {
    return !TRACKED.has(name);
  }
}

const TRACKED: ReadonlySet<string> = new Set([...BLOCKS, ...TABLE_PARTS, ...HIDDEN, ...FURNITURE, 'sup']);
/** Characters kept of what stands before a superscript, and of a page's linked data. */
const BEFORE_LENGTH = 12;
const JSON_LIMIT = 200_000;

type TextKind = Exclude<Block['kind'], 'heading' | 'table'>;
interface Frame {
  readonly name: string;
  /** Text inside is left out. */
  readonly skip: boolean;
}

class HtmlReader {
  readonly #text: string;
  readonly #furniture: boolean;
  readonly #builder = new SourceBuilder();
  readonly #metadata = new HtmlMetadata();
  readonly #problems: Problem[] = [];
  readonly #frames: Frame[] = [];
  readonly #tables: HtmlTable[] = [];
  #skipped = 0;
  #line = 1;
  #nextFeed: number;
  #cells = 0;
  #stopped = false;
  /** Offset of the open block's first character; -1 where none is open. */
  #blockStart = -1;
  #space: '' | ' ' | '\n' = '';
  #before = '';
  #superscript: { text: string; link: boolean } | undefined;
  #json: string | undefined;
  /** An element of furniture was still open at the end. */
  swallowed = false;

  constructor(text: string, furniture: boolean) {
    this.#text = text;
    this.#furniture = furniture;
    this.#nextFeed = text.indexOf('\n');
  }

  run(): void {
    const parser: Parser = new StructureParser({
      onopentag: (name, attributes) => this.#open(name, attributes, parser.startIndex),
      onclosetag: (name) => TRACKED.has(name) && this.#close(name, parser.startIndex),
      ontext: (data) => this.#data(data, parser.startIndex),
    });
    for (let at = 0; at < this.#text.length && !this.#stopped; at += CHUNK) {
      parser.write(this.#text.slice(at, at + CHUNK));
    }
    this.swallowed = !this.#furniture && this.#frames.some((frame) => frame.skip && !HIDDEN.has(frame.name));
    parser.end();
    this.#endBlock();
    for (const table of this.#tables.splice(0)) table.write(this.#builder, false);
  }

  extract(): Extract {
    const { blocks, places } = this.#builder;
    const text = this.#builder.text();
    const metadata = { ...titleOf(text, blocks), ...this.#metadata.result() };
    return { text, blocks, places, metadata, problems: this.#problems };
  }

  #open(name: string, attributes: Attributes, index: number): void {
    if (name === 'sup') this.#superscript ??= { text: '', link: false };
    if (name === 'sup' || !TRACKED.has(name)) {
      this.#openVoid(name, attributes);
      return;
    }
    this.#endSuperscript(index);
    this.#before = '';
    const hidden = HIDDEN.has(name);
    if (name === 'script' && attributes.type === 'application/ld+json') this.#json = '';
    const skip = hidden || (!this.#furniture && isFurniture(name, attributes));
    this.#frames.push({ name, skip });
    if (skip) this.#skipped++;
    if (this.#frames.length > DEPTH_LIMIT)
      this.#stop('nested-too-deeply', `elements are nested deeper than ${DEPTH_LIMIT} levels`);
    if (this.#skipped > 0 || hidden) return;
    if (name === 'table') this.#openTable();
    else if (TABLE_PARTS.has(name) && this.#tables.length > 0) {
      this.#tables.at(-1)?.open(name, attributes, this.#lineAt(index));
      if ((name === 'td' || name === 'th') && ++this.#cells > CELL_LIMIT) {
        this.#stop('too-many-cells', `there are more than ${CELL_LIMIT} table cells`);
      }
    } else if (this.#tables.length > 0) this.#tables.at(-1)?.text(' ', this.#line);
    else this.#endBlock();
  }

  /** Elements that hold no text, or none that matters to the structure. */
  #openVoid(name: string, attributes: Attributes): void {
    if (name === 'a' && this.#superscript !== undefined) this.#superscript.link = true;
    else if (name === 'meta') this.#metadata.meta(attributes);
    else if (name === 'link') this.#metadata.link(attributes);
    else if (name === 'time') this.#metadata.time(attributes.datetime);
    else if (name === 'br') this.#break();
    else if (BREAKS.has(name)) this.#endBlock();
  }

  #close(name: string, index: number): void {
    this.#endSuperscript(index);
    if (name === 'script' && this.#json !== undefined) {
      this.#metadata.linkedData(this.#json);
      this.#json = undefined;
    }
    const frame = this.#frames.at(-1);
    if (frame === undefined || frame.name !== name) return;
    if (this.#skipped === 0) {
      if (name === 'table') this.#closeTable();
      else if (TABLE_PARTS.has(name) && this.#tables.length > 0) this.#tables.at(-1)?.close(name);
      else if (this.#tables.length > 0) this.#tables.at(-1)?.text(' ', this.#line);
      else this.#endBlock();
    }
    this.#frames.pop();
    if (frame.skip) this.#skipped--;
  }

  /** A table inside a table's cell: the outer one lays out the page, and is written as paragraphs so far. */
  #openTable(): void {
    this.#endBlock();
    for (const outer of this.#tables.splice(0)) outer.write(this.#builder, true);
    this.#tables.push(new HtmlTable());
  }

  #closeTable(): void {
    this.#tables.pop()?.write(this.#builder, false);
  }

  #data(data: string, index: number): void {
    if (this.#json !== undefined && this.#json.length < JSON_LIMIT) this.#json += data;
    if (this.#superscript !== undefined) {
      this.#superscript.text += data;
      return;
    }
    const holder = this.#frames.at(-1)?.name;
    if (holder === 'title') this.#metadata.title(data);
    if (this.#skipped > 0 || holder === 'head' || holder === 'title') return;
    this.#before =
      data.length >= BEFORE_LENGTH ? data.slice(-BEFORE_LENGTH) : (this.#before + data).slice(-BEFORE_LENGTH);
    const table = this.#tables.at(-1);
    if (table !== undefined) table.text(data, this.#lineAt(index));
    else this.#flow(data, this.#lineAt(index));
  }

  /** A superscript is held back until its end: what it is depends on what it holds and on what stands before it. */
  #endSuperscript(index: number): void {
    const held = this.#superscript;
    if (held === undefined) return;
    this.#superscript = undefined;
    this.#data(superscript(this.#before, held.text, held.link), index);
  }

  /** Adds running text: white space collapses, and every line of the original gets its place. */
  #flow(data: string, firstLine: number): void {
    let line = firstLine;
    let at = 0;
    while (at < data.length) {
      const feed = data.indexOf('\n', at);
      const end = feed < 0 ? data.length : feed;
      this.#words(data.slice(at, end), line);
      if (feed >= 0) this.#space ||= ' ';
      line++;
      at = end + 1;
    }
  }

  #words(text: string, line: number): void {
    const words = collapse(text);
    if (isBlank(text.charCodeAt(0))) this.#space ||= ' ';
    if (words === '') return;
    if (this.#blockStart < 0) {
      if (this.#builder.length > 0) this.#builder.separate();
      this.#blockStart = this.#builder.length;
    } else if (this.#space !== '') this.#builder.separate(this.#space);
    this.#builder.append(words, line);
    this.#space = isBlank(text.charCodeAt(text.length - 1)) ? ' ' : '';
  }

  /** One line break divides lines, two divide paragraphs. */
  #break(): void {
    if (this.#skipped > 0) return;
    const table = this.#tables.at(-1);
    if (table !== undefined) table.text(' ', this.#line);
    else if (this.#space === '\n') this.#endBlock();
    else this.#space = '\n';
  }

  #endBlock(): void {
    this.#space = '';
    if (this.#blockStart < 0) return;
    const start = sourceOffset(this.#blockStart);
    const end = sourceOffset(this.#builder.length);
    this.#blockStart = -1;
    const level = this.#headingLevel();
    if (level > 0) this.#builder.blocks.push({ kind: 'heading', level, start, end });
    else this.#builder.blocks.push({ kind: this.#kind(), start, end });
  }

  /** The nearest enclosing heading's level, looked for in a few frames only; 0 outside headings. */
  #headingLevel(): number {
    for (let at = this.#frames.length - 1; at >= 0 && at > this.#frames.length - 4; at--) {
      const name = this.#frames[at]?.name ?? '';
      if (name.length === 2 && name.startsWith('h') && name !== 'hr') return Number(name[1]);
    }
    return 0;
  }

  #kind(): TextKind {
    for (let at = this.#frames.length - 1; at >= 0 && at > this.#frames.length - 5; at--) {
      const name = this.#frames[at]?.name;
      if (name === 'li' || name === 'dd' || name === 'dt') return 'listItem';
      if (name === 'blockquote') return 'quote';
      if (name === 'figcaption') return 'caption';
    }
    return 'paragraph';
  }

  /** 1-based line of an offset into the original; offsets never go back by more than a tag. */
  #lineAt(index: number): number {
    // The next line feed is remembered: looking for it anew in a page of one line would read the page every time.
    while (this.#nextFeed >= 0 && this.#nextFeed < index) {
      this.#line++;
      this.#nextFeed = this.#text.indexOf('\n', this.#nextFeed + 1);
    }
    return this.#line;
  }

  #stop(code: string, cause: string): void {
    if (this.#stopped) return;
    this.#stopped = true;
    this.#problems.push({
      code,
      message: `${cause}; the page was read up to there.`,
      remedy: 'Save the text of the page in a simpler form.',
    });
  }
}
