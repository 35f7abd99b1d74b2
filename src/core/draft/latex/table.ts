import type { Range } from '../blank.ts';
import { Rendering } from '../origin.ts';
import { environmentAt, lineEnd, nameEnd, type Structure } from './structure.ts';
import { look } from './work.ts';

/** Cells of one row; what stands in further ones belongs to the last. */
const CELL_LIMIT = 60;

/** The cells of a table's body, row by row: between `&`, and between `\\`. Rules between rows are part of a cell. */
export function cellsOf(text: string, body: Range, { closings, environments }: Structure): Range[][] {
  const rows: Range[][] = [];
  let row: Range[] = [];
  let start = body.start;
  const cell = (end: number): void => void row.push({ start, end });
  for (let at = body.start; at < body.end; ) {
    look();
    const character = text.charAt(at);
    if (character === '&' && row.length < CELL_LIMIT - 1) {
      cell(at);
      start = at + 1;
    }
    if (character === '{') at = (closings.get(at) ?? at) + 1;
    else if (character === '%') at = lineEnd(text, at) + 1;
    else if (character !== '\\') at += 1;
    else {
      const end = nameEnd(text, at);
      const name = text.slice(at + 1, end);
      if (name === '\\' || name === 'tabularnewline') {
        cell(at);
        rows.push(row);
        row = [];
        start = behindSpacing(text, end);
        at = start;
      } else if (name === 'begin' && environmentAt(text, end) !== undefined) {
        at = environments.get(at)?.end ?? end;
      } else at = end;
    }
  }
  if (start < body.end) {
    cell(body.end);
    rows.push(row);
  }
  return rows;
}

/** A table in Markdown of cells as rendered; rows that show nothing are left out. `end` is where the LaTeX of it ends. */
export function tableOf(
  rows: readonly (readonly { readonly cell: Range; readonly shown: Rendering }[])[],
  end: number,
): Rendering {
  const kept = rows.filter((row) => row.some(({ shown }) => shown.text.trim() !== ''));
  const width = kept.reduce((most, row) => Math.max(most, row.length), 0);
  const table = new Rendering();
  for (const [index, row] of kept.entries()) {
    for (const { cell, shown } of row) {
      table.put('| ', cell.start, cell.start);
      table.append(shown);
      table.put(' ', cell.end, cell.end);
    }
    const rowEnd = row.at(-1)?.cell.end ?? end;
    table.put(`${'| '.repeat(width - row.length)}|\n`, rowEnd, rowEnd);
    if (index === 0) table.put(`${'|---'.repeat(width)}|\n`, rowEnd, rowEnd);
  }
  return table;
}

/** Behind `*` and `[2pt]` after a row's end. */
function behindSpacing(text: string, at: number): number {
  const from = text.charAt(at) === '*' ? at + 1 : at;
  if (text.charAt(from) !== '[') return from;
  const close = text.slice(from, from + 30).indexOf(']');
  return close < 0 ? from : from + close + 1;
}
