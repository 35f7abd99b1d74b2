import MarkdownIt, { type Token } from 'markdown-it';
import { frontMatter, metadataOf } from '../core/text/frontMatter.ts';
import { sourceOffset } from '../core/text/ids.ts';
import type { Problem } from '../core/text/source.ts';
import { superscript } from '../core/text/superscript.ts';
import { SourceBuilder } from './builder.ts';
import { type Extract, titleOf } from './extract.ts';
import { readHtml } from './html.ts';
import { appendTable, type RawCell } from './tables.ts';

/** Lists and quotations nested deeper than this are not read. */
const NESTING_LIMIT = 60;

// HTML is recognised so that it can be left out; nothing is ever rendered.
const parser = new MarkdownIt('default', { html: true, maxNesting: NESTING_LIMIT });

/**
 * Reads Markdown (CommonMark with tables) with YAML front matter. Sources are read with markdown-it rather than the
 * drafts' remark because a corpus needs speed and lines, not offsets of every mark. Code is kept as text, inline HTML,
 * images and footnote marks go, blocks of HTML are read by the HTML reader.
 */
export function readMarkdown(text: string): Extract {
  const matter = frontMatter(text);
  const skipped = matter === undefined ? 0 : newlines(text, matter.end);
  const walker = new Walker(skipped + 1);
  const tokens = parser.parse(matter === undefined ? text : text.slice(matter.end), {});
  for (const token of tokens) walker.visit(token);
  const { builder } = walker;
  const problems: Problem[] = [...(matter?.problems ?? [])];
  if (walker.deepest >= NESTING_LIMIT - 1) {
    problems.push({
      code: 'nested-too-deeply',
      message: `lists or quotations nested deeper than ${NESTING_LIMIT / 2} levels were not read.`,
      remedy: 'Check the file for stray list marks or ">".',
    });
  }
  const body = builder.text();
  const metadata = {
    ...titleOf(body, builder.blocks),
    ...(matter !== undefined && metadataOf(matter.fields)),
  };
  return { text: body, blocks: builder.blocks, places: builder.places, metadata, problems };
}

function newlines(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

/** Follows the flat list of tokens, which say when a block opens and closes. */
class Walker {
  readonly builder = new SourceBuilder();
  deepest = 0;
  readonly #firstLine: number;
  #lists = 0;
  #quotes = 0;
  #level = 0;
  #line = 1;
  #row: RawCell[] = [];
  #rows: RawCell[][] | undefined;

  /** `firstLine` is the 1-based line of the original at which the tokens' line 0 stands. */
  constructor(firstLine: number) {
    this.#firstLine = firstLine;
  }

  visit(token: Token): void {
    this.deepest = Math.max(this.deepest, token.level);
    if (token.map !== null && token.map !== undefined) this.#line = this.#firstLine + token.map[0];
    switch (token.type) {
      case 'heading_open':
        this.#level = Number(token.tag.slice(1));
        break;
      case 'heading_close':
        this.#level = 0;
        break;
      case 'list_item_open':
      case 'list_item_close':
        this.#lists += token.nesting;
        break;
      case 'blockquote_open':
      case 'blockquote_close':
        this.#quotes += token.nesting;
        break;
      case 'inline':
        this.#inline(token);
        break;
      case 'fence':
      case 'code_block':
        this.#code(token);
        break;
      case 'html_block':
        this.#html(token.content);
        break;
      default:
        this.#table(token);
    }
  }

  #table(token: Token): void {
    if (token.type === 'table_open') this.#rows = [];
    else if (token.type === 'tr_open') this.#row = [];
    else if (token.type === 'tr_close') this.#rows?.push(this.#row);
    else if (token.type === 'table_close' && this.#rows !== undefined) {
      const [head, ...rows] = this.#rows;
      this.#rows = undefined;
      const titled = head?.some((cell) => cell.text !== '') === true;
      appendTable(this.builder, { head: titled ? head : [], rows });
    }
  }

  #inline(token: Token): void {
    if (this.#rows !== undefined) {
      const text = pieces(token.children ?? [])
        .map((piece) => piece.text)
        .join(' ');
      this.#row.push({ text, line: this.#line });
      return;
    }
    const lines = pieces(token.children ?? []);
    if (lines.length === 0) return;
    if (this.builder.length > 0) this.builder.separate();
    const start = sourceOffset(this.builder.length);
    for (const [at, piece] of lines.entries()) {
      if (at > 0) this.builder.separate(' ');
      this.builder.append(piece.text, this.#line + piece.line);
    }
    const end = sourceOffset(this.builder.length);
    if (this.#level > 0) this.builder.blocks.push({ kind: 'heading', level: this.#level, start, end });
    else {
      const kind = this.#lists > 0 ? 'listItem' : this.#quotes > 0 ? 'quote' : 'paragraph';
      this.builder.blocks.push({ kind, start, end });
    }
  }

  #code(token: Token): void {
    const first = token.type === 'fence' ? this.#line + 1 : this.#line;
    const lines = token.content.split('\n');
    const start = lines.findIndex((line) => line.trim() !== '');
    if (start < 0) return;
    if (this.builder.length > 0) this.builder.separate();
    const from = sourceOffset(this.builder.length);
    for (const [at, line] of lines.entries()) {
      if (line.trim() === '') continue;
      if (at > start) this.builder.separate();
      this.builder.append(line.trim(), first + at);
    }
    this.builder.blocks.push({ kind: 'paragraph', start: from, end: sourceOffset(this.builder.length) });
  }

  #html(content: string): void {
    if (content.startsWith('<!--')) return;
    this.builder.include(readHtml(content), this.#line - 1);
  }
}

interface Piece {
  readonly text: string;
  /** Lines below the block's first. */
  readonly line: number;
}

/** The text of inline tokens, line by line of the original; empty lines are left out. */
function pieces(children: readonly Token[]): Piece[] {
  const out: Piece[] = [];
  let text = '';
  let line = 0;
  /** Where the text of an open `<sup>` begins; -1 where none is open. */
  let raised = -1;
  const end = (): void => {
    const trimmed = withoutNotes(text).trim();
    if (trimmed !== '') out.push({ text: trimmed, line });
    text = '';
    raised = -1;
    line++;
  };
  for (const child of children) {
    if (child.type === 'softbreak' || child.type === 'hardbreak') end();
    else if (child.type === 'text' || child.type === 'text_special' || child.type === 'code_inline') {
      text += child.content;
    } else if (child.type === 'html_inline' && child.content.startsWith('<sup')) raised = text.length;
    else if (child.type === 'html_inline' && child.content.startsWith('</sup') && raised >= 0) {
      const before = text.slice(0, raised);
      text = before + superscript(before.slice(-12), text.slice(raised), false);
      raised = -1;
    }
  }
  end();
  return out;
}

/** Drops `[^1]` and `[^note]:`, the marks of footnotes, whose text stays. */
function withoutNotes(text: string): string {
  return text.includes('[^') ? text.replace(/\[\^[^\]\s]{1,60}\]:?/g, '') : text;
}
