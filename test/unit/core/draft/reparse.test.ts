import { assert } from 'chai';
import fc from 'fast-check';
import { parseDraft } from '../../../../src/core/draft/parse.ts';
import { reparseDraft } from '../../../../src/core/draft/reparse.ts';
import { draftText, PIECES } from '../../../support/draftText.ts';

const INSERTS = [
  'x', ' ', '\n', '\n\n', '    ', '- ', '> ', '# ', '```', '`', '*', '**', '|', '<', '<!--', '-->', '[', ']', '[^n]',
  '[two]: z\n', '[^n]: z\n', '---', '---\n', '+++\n', '@key', '$$', '\\', '&', '\r', '\r\n', '\t', '1. ', ':', '=\n', '\ufeff', '\u0000',
]; // biome-ignore format: one table

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 40 })),
  insert: fc.oneof(fc.constantFrom(...INSERTS), fc.constantFrom(...PIECES), fc.constant('')),
});

function apply(text: string, { at, remove, insert }: { at: number; remove: number; insert: string }): string {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + insert + text.slice(from + remove);
}

describe('reparseDraft', () => {
  it('equals a whole parse, edit after edit', () => {
    fc.assert(
      fc.property(draftText, fc.array(edit, { minLength: 1, maxLength: 6 }), (start, edits) => {
        let text = start;
        let draft = parseDraft(text);
        for (const next of edits) {
          text = apply(text, next);
          draft = reparseDraft(draft, text);
          assert.deepEqual(draft, parseDraft(text));
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 400) },
    );
  }).timeout(120_000);

  it('gives back the draft where nothing changed', () => {
    const draft = parseDraft('# A\n\nb\n');
    assert.strictEqual(reparseDraft(draft, '# A\n\nb\n'), draft);
  });

  it('keeps the texts of blocks it did not touch', () => {
    const text = Array.from({ length: 50 }, (_, at) => `Paragraph ${at} states 5 %.\n\n`).join('');
    const before = parseDraft(text);
    const after = reparseDraft(before, text.replace('Paragraph 25', 'Paragraph Z'));
    assert.equal(after.blocks[25]?.text, 'Paragraph Z states 5 %.');
    assert.deepEqual(after.blocks[49], {
      ...before.blocks[49],
      start: after.blocks[49]?.start,
      end: after.blocks[49]?.end,
    });
  });
});
