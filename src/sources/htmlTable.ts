import type { SourceBuilder } from './builder.ts';
import { appendTable, collapse, isBlank, type RawCell } from './tables.ts';

/** Spans are honoured up to this many columns or rows. */
const SPAN_LIMIT = 50;
/** Cells a table's spans may add; beyond, every cell stands once. */
const REPEAT_LIMIT = 50_000;
/** Cells with more text than this on average mean that the table lays out a page. */
const LAYOUT_LENGTH = 400;

interface Cell {
  text: string;
  line: number;
  readonly heading: boolean;
  readonly columns: number;
  readonly rows: number;
}
interface Row {
  readonly cells: Cell[];
  readonly inHead: boolean;
}

/** Collects one table of an HTML page, then writes it out: as a table, or as paragraphs where it only lays out a page. */
export class HtmlTable {
  readonly #rows: Row[] = [];
  #caption: { text: string; line: number } | undefined;
  #inHead = false;
  #cell: Cell | undefined;
  #inCaption = false;

  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void {
    if (name === 'thead') this.#inHead = true;
    else if (name === 'tbody' || name === 'tfoot') this.#inHead = false;
    else if (name === 'caption') {
      this.#inCaption = true;
      this.#caption = { text: '', line };
    } else if (name === 'tr') this.#rows.push({ cells: [], inHead: this.#inHead });
    else if (name === 'td' || name === 'th') {
      if (this.#rows.length === 0) this.#rows.push({ cells: [], inHead: this.#inHead });
      this.#cell = {
        text: '',
        line,
        heading: name === 'th',
        columns: spanOf(attributes.colspan),
        rows: spanOf(attributes.rowspan),
      };
      this.#rows.at(-1)?.cells.push(this.#cell);
    }
  }

  close(name: string): void {
    if (name === 'caption') this.#inCaption = false;
    else if (name === 'thead') this.#inHead = false;
    else if (name === 'td' || name === 'th') this.#cell = undefined;
  }

  /**
   * Text of the open cell or caption, which begins in a line. Text between cells (malformed, but seen) belongs to the
   * last one; before all cells it is dropped.
   */
  text(data: string, line: number): void {
    const cell = this.#inCaption ? this.#caption : (this.#cell ?? this.#rows.at(-1)?.cells.at(-1));
    if (cell === undefined) return;
    if (cell.text === '') {
      if (data.trim() === '') return;
      cell.line = line + leadingBreaks(data);
    }
    cell.text += data;
  }

  /** Writes the table, or its cells as paragraphs where `layout` says so or its shape does. */
  write(builder: SourceBuilder, layout: boolean): void {
    const rows = this.#rows.filter((row) => row.cells.some((cell) => collapse(cell.text) !== ''));
    if (layout || isLayout(rows)) {
      for (const row of rows) for (const cell of row.cells) paragraph(builder, cell);
      return;
    }
    const grid = expand(rows);
    const heads = headRows(rows);
    const head = mergeHeads(grid.slice(0, heads));
    const caption =
      this.#caption !== undefined && collapse(this.#caption.text) !== '' ? this.#caption : undefined;
    if (grid.length > 0) {
      appendTable(builder, { ...(caption !== undefined && { caption }), head, rows: grid.slice(heads) });
    }
  }
}

/** Line breaks before the first character that is not blank. */
function leadingBreaks(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length && isBlank(text.charCodeAt(at)); at++) if (text[at] === '\n') count++;
  return count;
}

function spanOf(value: string | undefined): number {
  const count = Number.parseInt(value ?? '1', 10);
  return Number.isInteger(count) && count > 1 ? Math.min(count, SPAN_LIMIT) : 1;
}

function isLayout(rows: readonly Row[]): boolean {
  const cells = rows.reduce((sum, row) => sum + row.cells.length, 0);
  if (cells === rows.length) return true;
  const length = rows.reduce(
    (sum, row) => sum + row.cells.reduce((part, cell) => part + cell.text.length, 0),
    0,
  );
  return length > cells * LAYOUT_LENGTH;
}

function paragraph(builder: SourceBuilder, cell: Cell): void {
  const text = collapse(cell.text);
  if (text === '') return;
  if (builder.length > 0) builder.separate();
  builder.blocks.push({ kind: 'paragraph', ...builder.append(text, cell.line) });
}

/** Rows at the top that hold headings: those of `<thead>`, else those of `<th>` alone, else a first row without values. */
function headRows(rows: readonly Row[]): number {
  let count = 0;
  while (rows[count]?.inHead === true) count++;
  if (count > 0) return Math.min(count, rows.length - 1);
  while (
    count < rows.length - 1 &&
    rows[count]?.cells.every((cell) => cell.heading || cell.text.trim() === '')
  )
    count++;
  if (count > 0) return count;
  const first = rows[0]?.cells ?? [];
  const named = first.filter((cell) => cell.text.trim() !== '' && !/\d/.test(cell.text)).length;
  const values = rows.slice(1).some((row) => row.cells.some((cell) => /\d/.test(cell.text)));
  return rows.length > 1 && values && named === first.length ? 1 : 0;
}

/** Repeats what spans several columns or rows in each of them, so that cells of one column stand in one column. */
function expand(rows: readonly Row[]): RawCell[][] {
  const grid: RawCell[][] = rows.map(() => []);
  const taken: (RawCell | undefined)[][] = rows.map(() => []);
  let repeats = 0;
  for (const [at, row] of rows.entries()) {
    const line = grid[at] ?? [];
    let column = 0;
    const settle = (): void => {
      for (let held = taken[at]?.[column]; held !== undefined; held = taken[at]?.[column]) {
        line.push({ text: held.text, line: row.cells[0]?.line ?? held.line });
        column++;
      }
    };
    for (const cell of row.cells) {
      settle();
      repeats += cell.columns * cell.rows - 1;
      const spread = repeats <= REPEAT_LIMIT;
      for (let across = 0; across < (spread ? cell.columns : 1); across++, column++) {
        // A cell across a whole body row is a section heading: it is written once.
        const text = across > 0 && !cell.heading ? '' : cell.text;
        line.push({ text, line: cell.line });
        for (let down = 1; spread && down < cell.rows; down++) {
          const below = taken[at + down];
          if (below !== undefined) below[column] = { text, line: cell.line };
        }
      }
    }
    settle();
  }
  return grid;
}

/** Several heading rows become one: `2024` above `Revenue` is `2024 Revenue`. */
function mergeHeads(heads: readonly RawCell[][]): RawCell[] {
  const [first = [], ...others] = heads;
  if (others.length === 0) return first;
  const width = heads.reduce((most, row) => Math.max(most, row.length), 0);
  const line = first[0]?.line ?? 1;
  return Array.from({ length: width }, (_, column) => {
    const words: string[] = [];
    for (const row of heads) {
      const text = collapse(row[column]?.text ?? '');
      if (text !== '' && text !== words.at(-1)) words.push(text);
    }
    return { text: words.join(' '), line };
  });
}
