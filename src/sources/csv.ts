import Papa from 'papaparse';
import type { Problem } from '../core/text/source.ts';
import { SourceBuilder } from './builder.ts';
import type { Extract } from './extract.ts';
import { appendTable, CELL_LIMIT, type RawCell } from './tables.ts';

/** A line longer than this is cut: no table has one, and a parser would need memory without bound. */
const LINE_LIMIT = 1_000_000;

interface Row {
  readonly cells: readonly string[];
  /** 1-based. */
  readonly line: number;
}

/**
 * Reads comma-, tab- or semicolon-separated values (the delimiter is told from the text, quoted line breaks belong to
 * their cell). The first row is the heading row; single cells above it are the caption. Places give each row's line.
 */
export function readCsv(text: string): Extract {
  const problems: Problem[] = [];
  const rows = parseRows(cutLongLine(text, problems), problems);
  const filled = rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  const width = filled.reduce((most, row) => Math.max(most, row.cells.length), 0);
  let first = 0;
  while (first < filled.length - 1 && width > 1 && isSingle(filled[first])) first++;
  const builder = new SourceBuilder();
  const titles = filled.slice(0, first);
  const caption = titles[0] && {
    text: titles.map((row) => row.cells.join(' ')).join(' '),
    line: titles[0].line,
  };
  const top = filled[first];
  const headed = top !== undefined && !isNumeric(top) && filled.length > first + 1;
  const head = headed ? rawCells(top) : [];
  const body = filled.slice(headed ? first + 1 : first);
  if (headed) noteRagged(top.cells.length, body, problems);
  if (filled.length > 0) {
    appendTable(builder, { ...(caption !== undefined && { caption }), head, rows: body.map(rawCells) });
  }
  return { text: builder.text(), blocks: builder.blocks, places: builder.places, metadata: {}, problems };
}

const rawCells = (row: Row): RawCell[] => row.cells.map((text) => ({ text, line: row.line }));

const isSingle = (row: Row | undefined): boolean =>
  row !== undefined && row.cells.filter((cell) => cell.trim() !== '').length === 1;

const isNumeric = (row: Row): boolean =>
  row.cells.every((cell) => cell.trim() === '' || /^[\s+\-−$€£(]{0,4}\d/.test(cell));

function parseRows(text: string, problems: Problem[]): Row[] {
  const torn = { line: 0 };
  const rows = run(text, problems, '"', torn);
  if (torn.line === 0) return rows;
  problems.push({
    code: 'malformed-csv',
    message: 'a quotation mark is never closed, so quotation marks were read as ordinary characters.',
    remedy: 'Close the quotation mark, or double those inside a quoted cell.',
    line: torn.line,
  });
  return run(text, problems, '\u0000', { line: 0 });
}

function run(text: string, problems: Problem[], quoteChar: string, torn: { line: number }): Row[] {
  const rows: Row[] = [];
  let line = 1;
  let cells = 0;
  Papa.parse<string[]>(text, {
    quoteChar,
    newline: '\n',
    step: ({ data, errors }, parser) => {
      if (errors.some((error) => error.code === 'MissingQuotes')) torn.line ||= line;
      rows.push({ cells: data, line });
      cells += data.length;
      line++;
      for (const cell of data) line += breaks(cell);
      if (cells < CELL_LIMIT) return;
      problems.push({
        code: 'too-many-cells',
        message: `only the first ${CELL_LIMIT} cells were read.`,
        remedy: 'Split the table into several files.',
        line,
      });
      parser.abort();
    },
  });
  return rows;
}

function breaks(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++;
  return count;
}

/** Rows of another length than the heading row are read all the same; the writer hears of the first. */
function noteRagged(width: number, body: readonly Row[], problems: Problem[]): void {
  const ragged = body.filter((row) => row.cells.length !== width);
  const first = ragged[0];
  if (first === undefined) return;
  problems.push({
    code: 'ragged-rows',
    message: `${ragged.length} of ${body.length} rows have more or fewer cells than the ${width} headings; cells are counted from the left.`,
    remedy: 'Check the delimiter, and quote cells that contain it.',
    line: first.line,
  });
}

function cutLongLine(text: string, problems: Problem[]): string {
  let line = 1;
  for (let at = 0; at < text.length; line++) {
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed;
    if (end - at > LINE_LIMIT) {
      problems.push({
        code: 'long-line',
        message: `a line is longer than ${LINE_LIMIT} characters; the file was read up to there.`,
        remedy: 'Check that the file is a table with line breaks.',
        line,
      });
      return text.slice(0, at + LINE_LIMIT);
    }
    at = end + 1;
  }
  return text;
}
