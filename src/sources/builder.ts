import { sourceOffset } from '../core/text/ids.ts';
import type { Block, Place, SourceSpan } from '../core/text/source.ts';
import type { Extract } from './extract.ts';

/**
 * Collects the extracted text of a source with its blocks and places. Readers append in the order of the original;
 * blocks are separated by line feeds.
 */
export class SourceBuilder {
  readonly blocks: Block[] = [];
  readonly places: Place[] = [];
  #parts: string[] = [];
  #length = 0;

  /** Offset at which the next piece of text will stand. */
  get length(): number {
    return this.#length;
  }

  /** Appends text that stems from a line of the original, and returns its span. */
  append(text: string, line: number): SourceSpan {
    if (text !== '') this.mark(line);
    const start = sourceOffset(this.#length);
    this.#parts.push(text);
    this.#length += text.length;
    return { start, end: sourceOffset(this.#length) };
  }

  /** Says that what follows stems from this line (1-based). Lines never go back. */
  mark(line: number): void {
    const last = this.places.at(-1);
    if (last !== undefined && last.line >= line) return;
    const start = sourceOffset(this.#length);
    if (last?.start === start) this.places.pop();
    this.places.push({ start, line });
  }

  /** Appends what another reader made of a part that begins `lines` lines below the first. */
  include(part: Extract, lines: number): void {
    if (part.blocks.length === 0) return;
    if (this.#length > 0) this.separate();
    const base = this.#length;
    for (const place of part.places) {
      const last = this.places.at(-1);
      if (last === undefined || last.line < place.line + lines) {
        this.places.push({ start: sourceOffset(place.start + base), line: place.line + lines });
      }
    }
    for (const block of part.blocks) this.blocks.push(shiftBlock(block, base));
    this.#parts.push(part.text);
    this.#length += part.text.length;
  }

  /** Appends what separates blocks or cells. */
  separate(mark: '\n' | '\t' | ' ' = '\n'): void {
    this.#parts.push(mark);
    this.#length += 1;
  }

  /** The text from an offset on; costs no more than what was appended since. */
  tail(from: number): string {
    let start = this.#length;
    let part = this.#parts.length;
    while (part > 0 && start > from) start -= this.#parts[--part]?.length ?? 0;
    return this.#parts
      .slice(part)
      .join('')
      .slice(from - start);
  }

  text(): string {
    return this.#parts.join('');
  }
}

const shift = <S extends SourceSpan>(span: S, by: number): S => ({
  ...span,
  start: sourceOffset(span.start + by),
  end: sourceOffset(span.end + by),
});

function shiftBlock(block: Block, by: number): Block {
  if (block.kind !== 'table') return shift(block, by);
  return {
    ...shift(block, by),
    ...(block.caption !== undefined && { caption: shift(block.caption, by) }),
    head: block.head.map((cell) => shift(cell, by)),
    rows: block.rows.map((row) => ({ ...shift(row, by), cells: row.cells.map((cell) => shift(cell, by)) })),
  };
}
