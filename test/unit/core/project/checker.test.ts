import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createDraftChecker } from '../../../../src/core/project/checker.ts';
import { buildCorpus, type Corpus } from '../../../../src/core/search/corpus.ts';
import { checkDraft } from '../../../../src/core/verdict/check.ts';
import { readSource } from '../../../../src/sources/reader.ts';

const corpusOf = (...texts: string[]): Corpus =>
  buildCorpus(texts.map((text, i) => readSource({ id: `source-${i}`, format: 'markdown', text })));

const PORT = 'The port of Brackwater handled 4.2 million tonnes of freight in 2024.';
const FERRY =
  'The ferry company Larkline employs up to 300 people and carries 1.1 million passengers a year.';
const CORPORA = [
  corpusOf(`# Report\n\n${PORT}`, `# Ferries\n\n${FERRY}`),
  corpusOf(PORT.replace('4.2', '4.4'), FERRY),
];

/** Pieces that bear on their neighbours: headings, front matter, lists, tables, directives, citations, quotations. */
const PIECES = [
  'The port of Brackwater handled 4.9 million tonnes of freight in 2024.',
  'Larkline employs 300 people [@source-1]. It carries 1.1 million passengers a year.',
  '# Freight',
  '## Ferries in 2024',
  '---\ndate: 2025-02-01\n---',
  '| year | tonnes |\n| --- | --- |\n| 2024 | 4.2 million |',
  '- It employs 250 people.\n- It carries a million passengers.',
  '<!-- tickmark-disable-next-line -->\nThe port handled 5 million tonnes.',
  'It said that it “employs up to 300 people and carries 1.1 million passengers”.',
  '```\n$5 million\n```',
  '',
  'Growth was **12 %**, see [the report](source-0.md).',
];

const edit = fc.record({
  at: fc.nat(),
  remove: fc.nat({ max: 60 }),
  insert: fc.oneof(
    fc.constantFrom(...PIECES.map((piece) => `${piece}\n\n`)),
    fc.constantFrom('1', '\n', '9', ' ', '`', '#'),
  ),
});

function applied(
  text: string,
  { at, remove, insert }: { at: number; remove: number; insert: string },
): string {
  const start = at % (text.length + 1);
  return text.slice(0, start) + insert + text.slice(start + remove);
}

describe('a draft checked again and again', () => {
  it('has the report of one checked anew', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }),
        fc.array(fc.tuple(edit, fc.nat({ max: 9 })), { maxLength: 8 }),
        (pieces, edits) => {
          const checker = createDraftChecker();
          let text = pieces.join('\n\n');
          let corpus = 0;
          for (const [change, dice] of edits) {
            text = applied(text, change);
            // Now and then the corpus changes under the draft.
            if (dice === 0) corpus = 1 - corpus;
            const now = CORPORA[corpus] ?? corpusOf();
            // Now and then a check is given up halfway, as when the next keystroke comes.
            if (dice > 6) {
              const run = checker.begin(text, now);
              for (let step = 6; step < dice && !run.step(); step++);
              text = applied(text, { at: dice, remove: 0, insert: '2' });
            }
            assert.deepEqual(checker.check(text, now), checkDraft(text, now));
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('analyses only the paragraph that changed', () => {
    const checker = createDraftChecker();
    const [corpus = corpusOf()] = CORPORA;
    const paragraphs = Array.from(
      { length: 20 },
      (_, i) => `Larkline employs ${i + 100} people. It is paragraph ${i}.`,
    );
    checker.check(paragraphs.join('\n\n'), corpus);
    assert.deepEqual(checker.work, { blocks: 20, analysed: 20 });
    const before = paragraphs[7] ?? '';
    paragraphs[7] = before.replace('people', 'sailors');
    checker.check(paragraphs.join('\n\n'), corpus);
    // The change and the paragraph after it, which is read with the sentences before it.
    assert.deepEqual(checker.work, { blocks: 20, analysed: 2 });
    paragraphs[7] = before;
    checker.check(paragraphs.join('\n\n'), corpus);
    assert.deepEqual(checker.work, { blocks: 20, analysed: 0 });
  });

  it('takes over what a check given up had done', () => {
    const checker = createDraftChecker();
    const [corpus = corpusOf()] = CORPORA;
    const text = Array.from({ length: 20 }, (_, i) => `Larkline employs ${i + 100} people.`).join('\n\n');
    const run = checker.begin(text, corpus);
    for (let step = 0; step < 5; step++) run.step();
    checker.check(`${text}\n\nAnd so on.`, corpus);
    assert.deepEqual(checker.work, { blocks: 21, analysed: 16 });
  });

  it('analyses nothing where only ignores change, and all where the corpus does', () => {
    const checker = createDraftChecker();
    const [first = corpusOf(), second = corpusOf()] = CORPORA;
    const text = 'The port of Brackwater handled 4.9 million tonnes of freight in 2024.';
    const [figure] = checker.check(text, first).figures;
    assert.ok(figure);
    const ignores = [{ text: figure.text, sentence: text }];
    assert.equal(checker.check(text, first, { ignores }).summary.ignored, 1);
    assert.equal(checker.work.analysed, 0);
    checker.check(text, second);
    assert.equal(checker.work.analysed, 1);
  });
});
