import type { Source, SourceSpan, TableBlock } from './source.ts';

/** Rows looked at to tell key columns from value columns. */
const SAMPLE_ROWS = 60;
const CELL_SAMPLE = 60;
/** Labels are shorter than this on average. */
const LABEL_LENGTH = 60;

/** Joins the headings of a row that is keyed by several columns. */
export const ROW_KEY_SEPARATOR = ', ';

const TIME_HEADINGS: ReadonlySet<string> = new Set(
  'year quarter month date day week period season fy time decade half term fiscal_year financial_year'.split(
    ' ',
  ),
);

/**
 * The columns that say what a row is about: the text columns at its beginning, and among them columns of years,
 * quarters or dates. A table of `company, quarter, revenue` has the keys 0 and 1, so that the row heading is
 * `Acme, 2024Q1`. Values at the beginning (a rank) are passed over. Empty where no column is a label.
 */
export function keyColumns(source: Source, table: TableBlock): readonly number[] {
  const width = Math.max(
    table.head.length,
    ...table.rows.slice(0, SAMPLE_ROWS).map((row) => row.cells.length),
  );
  const keys: number[] = [];
  for (let column = 0; column < width; column++) {
    const ambiguous = keys.length > 0 && repeats(source, table, keys);
    if (columnKind(source, table, column, ambiguous) === 'label') keys.push(column);
    else if (keys.length > 0) break;
  }
  // A table of nothing but text has its key in the first column, else every cell would repeat its whole row.
  return keys.length === width && width > 1 ? keys.slice(0, 1) : keys;
}

/** The row's heading; `undefined` where the key cells are empty. Example: `Acme, 2024Q1`. */
export function rowHeading(
  source: Source,
  cells: readonly SourceSpan[],
  keys: readonly number[],
): string | undefined {
  const parts: string[] = [];
  for (const key of keys) {
    const cell = cells[key];
    if (cell !== undefined && cell.end > cell.start) parts.push(source.text.slice(cell.start, cell.end));
  }
  return parts.length === 0 ? undefined : parts.join(ROW_KEY_SEPARATOR);
}

/** Whether several rows have the same heading so far: then a further column is needed to tell them apart. */
function repeats(source: Source, table: TableBlock, keys: readonly number[]): boolean {
  const rows = table.rows.slice(0, SAMPLE_ROWS);
  return new Set(rows.map((row) => rowHeading(source, row.cells, keys))).size < rows.length;
}

/**
 * A column of mostly short texts, or of nothing but periods, labels its rows; all others hold values. Where rows are
 * not told apart yet, a quarter of texts is enough: model names such as `787-9` look like values.
 */
function columnKind(
  source: Source,
  table: TableBlock,
  column: number,
  ambiguous: boolean,
): 'label' | 'value' {
  let labels = 0;
  let times = 0;
  let filled = 0;
  let length = 0;
  for (const row of table.rows.slice(0, SAMPLE_ROWS)) {
    const cell = row.cells[column];
    if (cell === undefined || cell.end === cell.start) continue;
    filled++;
    length += cell.end - cell.start;
    const text = source.text.slice(cell.start, Math.min(cell.end, cell.start + CELL_SAMPLE)).trim();
    if (isTime(text)) times++;
    else if (!isValue(text)) labels++;
  }
  // Long texts (a column of remarks) say something of the row; they do not name it.
  if (filled === 0 || length > filled * LABEL_LENGTH) return 'value';
  if (labels * (ambiguous ? 4 : 2) > filled) return 'label';
  const head = table.head[column];
  const heading = head === undefined ? '' : source.text.slice(head.start, head.end).trim().toLowerCase();
  if (TIME_HEADINGS.has(heading)) return (times + labels) * 2 > filled ? 'label' : 'value';
  // Under another heading than a time word, four digits may well be an amount (`2010` jobs), save in the first column.
  return times === filled && column === 0 ? 'label' : 'value';
}

/** `2024`, `2023/24`, `2024Q1`, `Q1 2024`, `2024-05`, `2024-05-31`, `FY2026`: a period, rather than an amount. */
function isTime(text: string): boolean {
  return (
    text.length <= 16 &&
    /^(?:(?:FY|CY)? ?(?:1[5-9]|20|21)\d\d(?:[-/–]\d{2,4}|[-/]\d\d[-/]\d\d| ?[QH]\d)?|[QH]\d ?[-/]? ?(?:19|20|21)\d\d)$/i.test(
      text,
    )
  );
}

/** Begins with a digit once signs, currencies and brackets are skipped, or says that nothing is there. */
function isValue(text: string): boolean {
  return (
    text.length <= 40 &&
    /^[\s(+\-−–±~<>≤≥≈$€£¥₹]{0,6}(?:(?:USD|EUR|GBP|JPY|CHF|CNY|INR|AUD|CAD|US) ?)?[$€£¥]?[.,]?\d|^(?:n\/?a|-+|–|—|\.\.|\*)$/i.test(
      text,
    )
  );
}
