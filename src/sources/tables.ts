import { CAPTION_LIMIT, isCaption } from '../core/text/captions.ts';
import { sourceOffset } from '../core/text/ids.ts';
import type { SourceSpan, TableBlock, TableRow } from '../core/text/source.ts';
import type { SourceBuilder } from './builder.ts';

/** Cells of one source that are kept; a problem says so where a reader stops here. */
export const CELL_LIMIT = 1_000_000;

/** A cell as a reader found it. */
export interface RawCell {
  readonly text: string;
  /** 1-based line in the original. */
  readonly line: number;
}

export interface RawTable {
  readonly caption?: RawCell;
  /** Empty where the table has no heading row. */
  readonly head: readonly RawCell[];
  readonly rows: readonly (readonly RawCell[])[];
}

/**
 * Appends a table: cells divided by tabs, rows by line feeds, the caption and the heading row first. Where a table has
 * no caption, a paragraph right before it that reads like one becomes it.
 */
export function appendTable(builder: SourceBuilder, table: RawTable): void {
  const before = table.caption === undefined ? captionBefore(builder) : undefined;
  if (builder.length > 0) builder.separate();
  const start = before?.start ?? sourceOffset(builder.length);
  const own = table.caption === undefined ? undefined : appendCell(builder, table.caption);
  if (own !== undefined) builder.separate();
  const caption = own ?? before;
  const head = appendCells(builder, table.head);
  const rows: TableRow[] = [];
  for (const [at, row] of table.rows.entries()) {
    if (at > 0 || head.length > 0) builder.separate();
    const from = sourceOffset(builder.length);
    const cells = appendCells(builder, row);
    rows.push({ start: from, end: sourceOffset(builder.length), cells });
  }
  const block: TableBlock = {
    kind: 'table',
    start,
    end: sourceOffset(builder.length),
    ...(caption !== undefined && { caption }),
    head,
    rows,
  };
  builder.blocks.push(block);
}

/** Takes the last block away where it is the caption of the table to come. */
function captionBefore(builder: SourceBuilder): SourceSpan | undefined {
  const last = builder.blocks.at(-1);
  if (last === undefined || (last.kind !== 'paragraph' && last.kind !== 'caption')) return undefined;
  if (last.end - last.start > CAPTION_LIMIT || !isCaption(builder.tail(last.start))) return undefined;
  builder.blocks.pop();
  return { start: last.start, end: last.end };
}

function appendCells(builder: SourceBuilder, cells: readonly RawCell[]): SourceSpan[] {
  return cells.map((cell, at) => {
    if (at > 0) builder.separate('\t');
    return appendCell(builder, cell);
  });
}

const appendCell = (builder: SourceBuilder, cell: RawCell): SourceSpan =>
  builder.append(collapse(cell.text), cell.line);

/** Space, tab or line break; no-break spaces are not blank: they group digits and bind units. */
export const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** Blanks become single spaces, none at the ends. Example: `" a\n  b "` becomes `"a b"`. */
export function collapse(text: string): string {
  let out = '';
  let start = -1;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isBlank(text.charCodeAt(at))) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      out += out === '' ? text.slice(start, at) : ` ${text.slice(start, at)}`;
      start = -1;
    }
  }
  return out;
}
