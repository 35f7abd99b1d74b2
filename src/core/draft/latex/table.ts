import type { Range } from '../blank.ts';
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

/** Behind `*` and `[2pt]` after a row's end. */
function behindSpacing(text: string, at: number): number {
  const from = text.charAt(at) === '*' ? at + 1 : at;
  if (text.charAt(from) !== '[') return from;
  const close = text.slice(from, from + 30).indexOf(']');
  return close < 0 ? from : from + close + 1;
}
