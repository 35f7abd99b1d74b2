import { assert } from 'chai';
import fc from 'fast-check';
import { parseDraftOf, reparseDraftOf } from '../../../../src/core/draft/kinds.ts';
import { parseDraft } from '../../../../src/core/draft/parse.ts';
import { reparseDraft } from '../../../../src/core/draft/reparse.ts';
import { draftText, PIECES } from '../../../support/draftText.ts';

const INSERTS = [
  'x', ' ', '\n', '\n\n', '    ', '- ', '> ', '# ', '```', '`', '*', '**', '|', '<', '<!--', '-->', '[', ']', '[^n]',
  '[two]: z\n', '[^n]: z\n', '---', '---\n', '+++\n', '@key', '$$', '\\', '&', '\r', '\r\n', '\t', '1. ', ':', '=\n', '\ufeff', '\u0000',
]; // biome-ignore format: one table

const EDIT = {
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 40 })),
  insert: fc.oneof(fc.constantFrom(...INSERTS), fc.constantFrom(...PIECES), fc.constant('')),
};
const edit = fc.record(EDIT);

function apply(text: string, { at, remove, insert }: { at: number; remove: number; insert: string }): string {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + insert + text.slice(from + remove);
}

/** What makes MDX and Quarto other than Markdown, whole and torn: an edit of it may change the mask far away. */
const MASKED = [
  'import A from "a5"', 'export const n = 5', '{', '}', '{/* tickmark-disable-line */}', '{/*', '*/}', '<Note n={5}>', '</Note>', '<A',
  '>', '"', '`', '```\n', ':::\n', '::: {.x n=5}\n', '{{< video 5.mp4 >}}', '{{<', '](a){', '# T {#s n=5}', '@fig-5', '[@roe, p. 5]',
]; // biome-ignore format: one table

describe('reparseDraftOf', () => {
  for (const kind of ['mdx', 'quarto', 'plain'] as const) {
    it(`equals a whole parse of ${kind}, edit after edit`, () => {
      const part = fc.oneof(fc.constantFrom(...MASKED), fc.constantFrom(...PIECES));
      const text = fc
        .array(fc.tuple(part, fc.constantFrom('\n\n', '\n\n', '\n', ' ')), { maxLength: 14 })
        .map((pairs) => pairs.flat().join(''));
      const change = fc.record({ ...EDIT, insert: fc.oneof(EDIT.insert, fc.constantFrom(...MASKED)) });
      fc.assert(
        fc.property(text, fc.array(change, { minLength: 1, maxLength: 6 }), (start, edits) => {
          let now = start;
          let draft = parseDraftOf(kind, now);
          for (const next of edits) {
            now = apply(now, next);
            draft = reparseDraftOf(kind, draft, now);
            assert.deepEqual(draft, parseDraftOf(kind, now));
          }
        }),
        { numRuns: Number(process.env.RUNS ?? 300) },
      );
    }).timeout(120_000);
  }
});

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
