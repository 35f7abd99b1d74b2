import { assert } from 'chai';
import { passagesOf } from '../../src/core/text/passages.ts';
import type { Source } from '../../src/core/text/source.ts';
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

/** Asserts what every source must keep, whatever it was read from. */
export function assertSound(source: Source): void {
  let end = 0;
  for (const block of source.blocks) {
    assert.isAtLeast(block.start, end);
    assert.isAtLeast(block.end, block.start);
    end = block.end;
    if (block.kind !== 'table') continue;
    let at: number = block.start;
    const cells = [
      ...(block.caption ? [block.caption] : []),
      ...block.head,
      ...block.rows.flatMap((row) => row.cells),
    ];
    for (const cell of cells) {
      assert.isAtLeast(cell.start, at);
      assert.isAtLeast(cell.end, cell.start);
      at = cell.end;
    }
    assert.isAtMost(at, block.end);
  }
  assert.isAtMost(end, source.text.length);
  let start = -1;
  let line = 0;
  for (const place of source.places) {
    assert.isAbove(place.start, start);
    assert.isAtLeast(place.line, line);
    ({ start, line } = place);
  }
  let last = 0;
  for (const [ordinal, passage] of passagesOf(source).entries()) {
    assert.equal(passage.ordinal, ordinal);
    assert.isAtLeast(passage.start, last);
    assert.isAbove(passage.end, passage.start);
    assert.equal(passage.text, source.text.slice(passage.start, passage.end));
    const block = source.blocks[passage.block];
    assert.isTrue(block !== undefined && block.start <= passage.start && passage.end <= block.end);
    last = passage.start;
  }
}
