import { sourceOffset } from '../core/text/ids.ts';
import type { SourceSpan, TableBlock } from '../core/text/source.ts';

/** Offsets into a text, end exclusive. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Fewer lines like that are chance. */
const LEAST_ROWS = 2;
/** Longer lines are prose. */
const LINE_LIMIT = 200;
/** A label is no longer than this, a value no longer than that. */
const LABEL_LIMIT = 80;
const VALUE_LIMIT = 24;
/** Columns of values that are told apart. */
const COLUMN_LIMIT = 20;

const VALUE = /^\(?[-+−–]?[$€£]?\d[\d.,]*%?\)?$/;
const NOTHING = /^(?:n\/a|[-–—])$/;
const YEAR = /^(?:1[89]|2[01])\d\d$/;

/** A line of a table: a label and its values. */
interface Row {
  readonly label: Stretch;
  readonly values: readonly Stretch[];
}

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 0xa0;

/** What a line's wide gaps (two blanks, a tab) and leaders (three points) divide it into. */
function partsOf(text: string, { start, end }: Stretch): Stretch[] {
  const parts: Stretch[] = [];
  let from = start;
  for (let at = start; at < end; ) {
    let next = at;
    let points = 0;
    let tab = false;
    while (next < end && (isBlank(text.charCodeAt(next)) || text.charCodeAt(next) === 46)) {
      if (text.charCodeAt(next) === 46) points++;
      if (text.charCodeAt(next) === 9) tab = true;
      next++;
    }
    if (tab || points >= 3 || (points === 0 && next - at >= 2)) {
      if (at > from) parts.push({ start: from, end: at });
      from = next;
    }
    at = Math.max(next, at + 1);
  }
  if (end > from) parts.push({ start: from, end });
  return parts;
}

/** `68 (82)`: two values. */
function valuesOf(text: string, part: Stretch): Stretch[] | undefined {
  if (part.end - part.start > 2 * VALUE_LIMIT) return undefined;
  const open = text.slice(part.start, part.end).indexOf(' (');
  const found: Stretch[] =
    open < 0
      ? [part]
      : [
          { start: part.start, end: part.start + open },
          { start: part.start + open + 1, end: part.end },
        ];
  const isValue = ({ start, end }: Stretch): boolean => {
    const written = text.slice(start, end);
    return end - start <= VALUE_LIMIT && (VALUE.test(written) || NOTHING.test(written));
  };
  return found.every(isValue) ? found : undefined;
}

function rowOf(text: string, line: Stretch): Row | undefined {
  if (line.end - line.start > LINE_LIMIT) return undefined;
  const [label, ...rest] = partsOf(text, line);
  if (label === undefined || rest.length === 0 || label.end - label.start > LABEL_LIMIT) return undefined;
  if (!/\p{L}/u.test(text.slice(label.start, label.end))) return undefined;
  const values: Stretch[] = [];
  for (const part of rest) {
    const found = valuesOf(text, part);
    if (found === undefined) return undefined;
    values.push(...found);
  }
  return values.length > COLUMN_LIMIT ? undefined : { label, values };
}

/** Where among some lines the first table from one on stands: its rows, and where they begin. */
function rowsIn(
  text: string,
  lines: readonly Stretch[],
  begin: number,
): { from: number; rows: Row[] } | undefined {
  let from = begin;
  let rows: Row[] = [];
  for (let at = begin; at < lines.length; at++) {
    const line = lines[at];
    const row = line === undefined ? undefined : rowOf(text, line);
    if (row !== undefined && (rows.length === 0 || row.values.length === rows[0]?.values.length)) {
      if (rows.length === 0) from = at;
      rows.push(row);
      continue;
    }
    if (rows.length >= LEAST_ROWS) break;
    rows = row === undefined ? [] : [row];
    from = at;
  }
  return rows.length < LEAST_ROWS ? undefined : { from, rows };
}

const span = ({ start, end }: Stretch): SourceSpan => ({
  start: sourceOffset(start),
  end: sourceOffset(end),
});

const isBracketed = (text: string, value: Stretch | undefined): boolean =>
  value !== undefined && text.charAt(value.start) === '(' && text.charAt(value.end - 1) === ')';

/** `in brackets 2024`, `amounts in brackets refer to the year before`: what the values in brackets are for; of a time told with its year, the year. */
const IN_BRACKETS =
  /\bin (?:brackets|parentheses)[:,]? (?:refer to |are |is )?(?:those |the values? )?(?:of |for )?([^;().\n]{3,80})/;

/** What a text says once of all its values in brackets. */
export function bracketsMean(text: string): Stretch | undefined {
  const found = IN_BRACKETS.exec(text);
  const said = found?.[1];
  if (found === null || said === undefined) return undefined;
  const end = found.index + found[0].length;
  const start = end - said.length;
  const year = said.search(/\b(?:19|20)\d\d\b/);
  return year < 0 ? { start, end } : { start: start + year, end: start + year + 4 };
}

/** The names of the columns, the labels' own first, as the line above the rows has them. */
function headOf(text: string, line: Stretch | undefined, columns: number): Stretch[] | undefined {
  if (line === undefined || line.end - line.start > LINE_LIMIT) return undefined;
  const parts = partsOf(text, line);
  if (columns > 1 && parts.length === columns) return [{ start: line.start, end: line.start }, ...parts];
  return parts.length === columns + 1 ? parts : undefined;
}

/** A line that ends like prose, or is long, is no caption. */
const CAPTION = /[^.!?]$/;

/** What the line above a table says of it: what its last bracket says where it has one, and nothing of brackets. */
function captionOf(text: string, line: Stretch | undefined): Stretch | undefined {
  if (line === undefined || line.end - line.start > LINE_LIMIT) return undefined;
  const written = text.slice(line.start, line.end);
  if (!CAPTION.test(written)) return undefined;
  const open = written.endsWith(')') ? written.lastIndexOf('(') : -1;
  const start = line.start + open + 1;
  const cut = written
    .slice(open + 1)
    .search(/[;,]? ?(?:figures |amounts |values )?in (?:brackets|parentheses)\b/);
  const end = cut > 0 ? start + cut : open < 0 ? line.end : line.end - 1;
  return { start, end };
}

/** A table among the lines of a paragraph. */
export interface PlainTable {
  readonly block: TableBlock;
  /** The lines it takes up, those of its heading and caption among them: `from` included, `to` not. */
  readonly from: number;
  readonly to: number;
}

/**
 * The first table that a paragraph's lines hold from one on: two or more lines of a label and as many values each, divided by
 * wide gaps or leaders, as in `Net loss ....... 158.2 (169.0)`. `above` is the line before that one, which may be its caption;
 * `brackets` tells what the text says of its values in brackets, and is asked only where there are any.
 */
export function plainTable(
  text: string,
  lines: readonly Stretch[],
  begin: number,
  above: Stretch | undefined,
  brackets: () => Stretch | undefined,
): PlainTable | undefined {
  const found = rowsIn(text, lines, begin);
  if (found === undefined) return undefined;
  const { rows } = found;
  let { from } = found;
  const last = rows.at(-1)?.values.at(-1);
  if (last === undefined) return undefined;
  const to = from + rows.length;
  const columns = rows[0]?.values.length ?? 0;
  const [first, ...others] = rows;
  let head = headOf(text, from > begin ? lines[from - 1] : undefined, columns);
  if (head !== undefined) from--;
  else if (
    first !== undefined &&
    others.length >= LEAST_ROWS &&
    first.values.every(({ start, end }) => YEAR.test(text.slice(start, end)))
  ) {
    head = [first.label, ...first.values];
    rows.shift();
  }
  const caption = captionOf(text, from > begin ? lines[from - 1] : above);
  if (caption !== undefined && from > begin) from--;
  return { block: blockOf(text, rows, head, caption, brackets), from, to };
}

function blockOf(
  text: string,
  rows: readonly Row[],
  head: readonly Stretch[] | undefined,
  caption: Stretch | undefined,
  brackets: () => Stretch | undefined,
): TableBlock {
  const start = caption?.start ?? rows[0]?.label.start ?? 0;
  const bracketed = (rows[0]?.values ?? []).map(
    (_, i) => i > 0 && rows.every(({ values }) => isBracketed(text, values[i])),
  );
  const meant = bracketed.includes(true) ? brackets() : undefined;
  const cellsOf = ({ label, values }: Row): Stretch[] => {
    const cells = [label];
    values.forEach(({ start, end }, i) => {
      const before = cells.at(-1);
      if (bracketed[i] !== true) cells.push({ start, end });
      else if (meant !== undefined) cells.push({ start: start + 1, end: end - 1 });
      else if (before !== undefined) cells[cells.length - 1] = { start: before.start, end };
    });
    return cells;
  };
  const nowhere = { start, end: start };
  const names =
    meant === undefined
      ? head
      : [nowhere, ...bracketed.map((is, i) => (is ? meant : (head?.[i + 1] ?? nowhere)))];
  const last = rows.at(-1)?.values.at(-1)?.end ?? start;
  return {
    kind: 'table',
    start: sourceOffset(start),
    end: sourceOffset(last),
    ...(caption === undefined ? {} : { caption: span(caption) }),
    head: (names ?? []).map(span),
    rows: rows.map((row) => ({
      start: sourceOffset(row.label.start),
      end: sourceOffset(row.values.at(-1)?.end ?? row.label.end),
      cells: cellsOf(row).map(span),
    })),
  };
}
