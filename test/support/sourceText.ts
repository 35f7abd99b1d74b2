import { assert } from 'chai';
import { passagesOf } from '../../src/core/text/passages.ts';
import type { Source, TableBlock } from '../../src/core/text/source.ts';
import { readSource, type SourceInput } from '../../src/sources/reader.ts';

/** Reads a text as a source named `test`. */
export const read = (text: string, format: NonNullable<SourceInput['format']>): Source =>
  readSource({ id: 'test', format, text });

/** A source's blocks in one line each: `heading 1: Costs`, `table: caption | head, head | cell, cell`. */
export function outline(source: Source): string[] {
  const slice = ({ start, end }: { start: number; end: number }): string => source.text.slice(start, end);
  return source.blocks.map((block) => {
    if (block.kind === 'heading') return `heading ${block.level}: ${slice(block)}`;
    if (block.kind !== 'table') return `${block.kind}: ${slice(block)}`;
    const rows = [block.head, ...block.rows.map((row) => row.cells)].map((cells) =>
      cells.map(slice).join(', '),
    );
    const caption = block.caption === undefined ? [] : [slice(block.caption)];
    return `table: ${[...caption, ...rows].join(' | ')}`;
  });
}

/** A source's passages: locator label and text. */
export const cite = (source: Source): string[] =>
  passagesOf(source).map((passage) => `${passage.locator.label}: ${passage.text}`);

/** A plain check: chai's assertions would take longer than the reading of a large source. */
function must(condition: boolean, what: string): void {
  if (!condition) assert.fail(what);
}

/** Asserts what every source must keep, whatever it was read from. */
export function assertSound(source: Source): void {
  let end = 0;
  for (const block of source.blocks) {
    must(block.start >= end && block.end >= block.start, 'blocks are in order and apart');
    end = block.end;
    if (block.kind === 'table') assertSoundTable(block);
  }
  must(end <= source.text.length, 'blocks lie in the text');
  let start = -1;
  let line = 0;
  for (const place of source.places) {
    must(place.start > start && place.line >= line, 'places go forward');
    ({ start, line } = place);
  }
  let last = 0;
  for (const [ordinal, passage] of passagesOf(source).entries()) {
    must(passage.ordinal === ordinal, 'ordinals count');
    must(passage.start >= last && passage.end > passage.start, 'passages are in order and not empty');
    must(passage.text === source.text.slice(passage.start, passage.end), 'passages are slices');
    const block = source.blocks[passage.block];
    must(
      block !== undefined && block.start <= passage.start && passage.end <= block.end,
      'passages lie in their blocks',
    );
    last = passage.start;
  }
}

function assertSoundTable(table: TableBlock): void {
  let at: number = table.start;
  const caption = table.caption === undefined ? [] : [table.caption];
  for (const cell of [...caption, ...table.head, ...table.rows.flatMap((row) => row.cells)]) {
    must(cell.start >= at && cell.end >= cell.start, 'cells are in order and apart');
    at = cell.end;
  }
  must(at <= table.end, 'cells lie in their table');
}
