import { type QuoteToken, sourceTokens } from './quoteTokens.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** So many spaces within a line are a gutter between columns. */
const GUTTER = 3;
const FEWEST_LINES = 3;
const MOST_COLUMNS = 4;

/**
 * The words of a stretch of text whose lines run across several columns, column by column; undefined where no gutter
 * shows in at least half of its lines. Offsets of the words are then not in order. Linear.
 */
export function columnTokens(text: string, from: number, to: number): QuoteToken[] | undefined {
  const columns: Span[][] = [];
  let lines = 0;
  let divided = 0;
  for (let at = from; at < to; ) {
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? to : Math.min(feed, to);
    const cells = cellsOf(text, at, end);
    if (cells.length > 0) lines += 1;
    if (cells.length > 1) divided += 1;
    cells.forEach((cell, column) => {
      const list = columns[column] ?? [];
      columns[column] = list;
      list.push(cell);
    });
    at = end + 1;
  }
  if (divided < FEWEST_LINES || divided * 2 < lines) return undefined;
  return columns.flatMap((cells) => cellTokens(text, cells));
}

/** The pieces of a line between gutters; a line that begins with one has an empty first piece. */
function cellsOf(text: string, from: number, to: number): Span[] {
  const cells: Span[] = [];
  let start = from;
  let spaces = 0;
  for (let at = from; at < to && cells.length < MOST_COLUMNS - 1; at += 1) {
    const char = text.charAt(at);
    if (char === ' ' || char === '\t') {
      spaces += char === '\t' ? GUTTER : 1;
      continue;
    }
    if (spaces >= GUTTER) {
      cells.push({ start, end: Math.max(at - spaces, start) });
      start = at;
    }
    spaces = 0;
  }
  if (text.slice(start, to).trim() !== '') cells.push({ start, end: to });
  return cells;
}

/** Reads a column's pieces as if they were lines of one text, so that words broken at their ends are whole. */
function cellTokens(text: string, cells: readonly Span[]): QuoteToken[] {
  let column = '';
  const starts: number[] = [];
  for (const { start, end } of cells) {
    starts.push(column.length);
    column += `${text.slice(start, end).trimEnd()}\n`;
  }
  let line = 0;
  return sourceTokens(column, 0, column.length).map((token) => {
    while (line + 1 < starts.length && (starts[line + 1] ?? 0) <= token.start) line += 1;
    const shift = (cells[line]?.start ?? 0) - (starts[line] ?? 0);
    const end = token.end > (starts[line + 1] ?? column.length) ? (cells[line]?.end ?? 0) : token.end + shift;
    return { ...token, start: token.start + shift, end };
  });
}
