import { measuresOthers } from './captions.ts';
import type { SourceId, SourceOffset } from './ids.ts';
import { sourceOffset } from './ids.ts';
import { keyColumns, numbersRows, rowHeading, SAMPLE_ROWS } from './rowKeys.ts';
import { sentences } from './sentences.ts';
import type { HeadingBlock, Locator, Passage, Place, Source, SourceSpan, TableBlock } from './source.ts';

/** No more passages than this are made of one source, so that a hostile table cannot exhaust memory. */
export const PASSAGE_LIMIT = 2_000_000;

type TableContext = NonNullable<Passage['table']>;

/** What the passages of a stretch of a source share. */
interface Context {
  readonly source: Source;
  readonly headings: readonly string[];
  readonly block: number;
  readonly table?: TableContext;
}

/**
 * One passage. `text` and `locator` are computed when asked for, so that hundreds of thousands of passages cost little
 * more than their offsets. They are accessors: copy a passage field by field, not with a spread.
 */
class SourcePassage implements Passage {
  readonly ordinal: number;
  readonly kind: Passage['kind'];
  readonly start: SourceOffset;
  readonly end: SourceOffset;
  readonly #context: Context;

  constructor(ordinal: number, kind: Passage['kind'], span: SourceSpan, context: Context) {
    this.#context = context;
    this.ordinal = ordinal;
    this.kind = kind;
    this.start = span.start;
    this.end = span.end;
  }

  get source(): SourceId {
    return this.#context.source.id;
  }
  get text(): string {
    return this.#context.source.text.slice(this.start, this.end);
  }
  get headings(): readonly string[] {
    return this.#context.headings;
  }
  get block(): number {
    return this.#context.block;
  }
  get table(): TableContext | undefined {
    return this.#context.table;
  }
  get locator(): Locator {
    return locate(this.start, this.#context);
  }
}

/**
 * The passages of a source in order of `start`: every sentence of its prose, every heading, and every cell of its tables
 * that is not empty. Their `text` and `locator` are accessors (see `SourcePassage`). Linear in the text.
 * Example: the source text `Costs\nIt cost $3. Sales rose.` with a heading and a paragraph has three passages.
 */
export function passagesOf(source: Source): Passage[] {
  const passages: Passage[] = [];
  const path: { level: number; text: string }[] = [];
  let headings: readonly string[] = [];
  for (const [block, piece] of source.blocks.entries()) {
    if (passages.length >= PASSAGE_LIMIT) break;
    if (piece.kind === 'table') {
      addTable(piece, { source, headings, block }, passages);
    } else if (piece.kind === 'heading') {
      while ((path.at(-1)?.level ?? 0) >= piece.level) path.pop();
      headings = path.map((above) => above.text);
      passages.push(new SourcePassage(passages.length, 'heading', piece, { source, headings, block }));
      enter(source, piece, path);
      headings = path.map((above) => above.text);
    } else {
      addSentences(piece, { source, headings, block }, passages);
    }
  }
  return passages;
}

/** A heading that repeats the document's title says nothing new to what stands below it. */
function enter(source: Source, heading: HeadingBlock, path: { level: number; text: string }[]): void {
  const text = source.text.slice(heading.start, heading.end);
  if (text.trim() !== '' && text !== source.metadata.title) path.push({ level: heading.level, text });
}

function addSentences(span: SourceSpan, context: Context, passages: Passage[]): void {
  for (const sentence of sentences(context.source.text.slice(span.start, span.end))) {
    const start = sourceOffset(span.start + sentence.start);
    const end = sourceOffset(span.start + sentence.end);
    passages.push(new SourcePassage(passages.length, 'sentence', { start, end }, context));
  }
}

function addTable(table: TableBlock, context: Context, passages: Passage[]): void {
  const { source } = context;
  const textOf = (span: SourceSpan | undefined): string | undefined =>
    span === undefined || span.end <= span.start ? undefined : source.text.slice(span.start, span.end);
  const caption = textOf(table.caption);
  if (table.caption !== undefined) addSentences(table.caption, context, passages);
  const columns = table.head.map(textOf);
  const sample = table.rows.slice(0, SAMPLE_ROWS).map((row) => row.cells.map((cell) => textOf(cell) ?? ''));
  const keys = keyColumns(
    columns.map((column) => column ?? ''),
    sample,
  );
  const numbered = keys.length > 0 && !keys.includes(0) && numbersRows(sample);
  const corner = keys.includes(0) ? columns[0] : undefined;
  const units = columns.findIndex((column) => column !== undefined && UNIT_COLUMN.test(column));
  const unmeasured = measuresOthers(caption, columns);
  for (const row of table.rows) {
    const heading = rowHeading(
      row.cells.slice(0, (keys.at(-1) ?? -1) + 1).map((cell) => textOf(cell) ?? ''),
      keys,
    );
    for (const [at, cell] of row.cells.entries()) {
      // `7` under `Flight` is no value
      if (cell.end <= cell.start || (numbered && at === 0)) continue;
      if (passages.length >= PASSAGE_LIMIT) return;
      const column = inUnit(columns[at], at === units - 1 ? textOf(row.cells[units]) : undefined);
      const place: TableContext = {
        ...(caption !== undefined && { caption }),
        ...(heading !== undefined && { row: heading }),
        ...(column !== undefined && { column }),
        ...(corner !== undefined && at > 0 && { corner }),
        ...(unmeasured[at] === true && { unmeasured: true }),
      };
      passages.push(new SourcePassage(passages.length, 'cell', cell, { ...context, table: place }));
    }
  }
}

/** Heads a column of units, which are those of the column before it. */
const UNIT_COLUMN = /^units?$/i;
const UNIT_LENGTH = 12;

function inUnit(column: string | undefined, unit: string | undefined): string | undefined {
  if (column === undefined || unit === undefined || unit.length > UNIT_LENGTH) return column;
  return `${column} (${unit})`;
}

/** The last place at or before an offset; line 1 where a source has no places. */
export function placeAt(places: readonly Place[], offset: number): { line: number; page?: number } {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = places[middle];
    if (place !== undefined && place.start <= offset) low = middle + 1;
    else high = middle;
  }
  const place = places[low - 1];
  if (place === undefined) return { line: 1 };
  return { line: place.line, ...(place.page !== undefined && { page: place.page }) };
}

function locate(offset: number, context: Context): Locator {
  const place = placeAt(context.source.places, offset);
  const heading = context.headings.at(-1);
  const { row, column } = context.table ?? {};
  const spot = place.page === undefined ? `l. ${place.line}` : `p. ${place.page}`;
  const cell = [row !== undefined ? `row ${row}` : '', column !== undefined ? `column ${column}` : '']
    .filter((part) => part !== '')
    .join(', ');
  return {
    ...place,
    ...(heading !== undefined && { heading }),
    ...(row !== undefined && { row }),
    ...(column !== undefined && { column }),
    label: cell === '' ? spot : `${cell} (${spot})`,
  };
}
