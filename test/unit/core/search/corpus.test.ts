import { assert } from 'chai';
import fc from 'fast-check';
import { buildCorpus, type Corpus, updateCorpus } from '../../../../src/core/search/corpus.ts';
import { retrieve } from '../../../../src/core/search/retrieve.ts';
import { sourceId } from '../../../../src/core/text/ids.ts';
import { arbitraryQuery, arbitraryText, sourceOf } from './sources.ts';

const answers = (corpus: Corpus, query: string): string[] =>
  retrieve(corpus, query, { limit: 8 }).map((hit) => `${hit.source} ${hit.passage.ordinal} ${hit.score}`);

const change = fc.record({
  put: fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), arbitraryText), { maxLength: 3 }),
  remove: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 2 }),
});

describe('updateCorpus', () => {
  it('gives what building anew gives', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), arbitraryQuery, (changes, query) => {
        let corpus = buildCorpus([]);
        for (const { put, remove } of changes) {
          corpus = updateCorpus(corpus, {
            put: put.map(([id, text]) => sourceOf(id, text)),
            remove: remove.map((id) => sourceId(id)),
          });
        }
        const rebuilt = buildCorpus([...corpus.sources.values()].map((indexed) => indexed.source));
        assert.deepEqual(corpus.stats, rebuilt.stats);
        assert.deepEqual(corpus.index.totals, rebuilt.index.totals);
        assert.deepEqual([...corpus.sources.keys()], [...rebuilt.sources.keys()]);
        assert.deepEqual(answers(corpus, query), answers(rebuilt, query));
      }),
      { numRuns: 300 },
    );
  });

  const first = sourceOf('a', 'The mill closed.');
  const second = sourceOf('b', 'The ferry sank.');

  it('leaves the old snapshot as it was', () => {
    const before = buildCorpus([first, second]);
    updateCorpus(before, { put: [sourceOf('c', 'A mill, a mill, a mill.')], remove: [first.id] });
    assert.deepEqual([...before.sources.keys()], [first.id, second.id]);
    assert.equal(retrieve(before, 'mill', { limit: 3 })[0]?.source, first.id);
  });

  it('reuses what it does not touch', () => {
    const before = buildCorpus([first, second]);
    const after = updateCorpus(before, { put: [sourceOf('b', 'The ferry floats.')] });
    assert.strictEqual(after.sources.get(first.id), before.sources.get(first.id));
    assert.strictEqual(updateCorpus(before, { put: [first] }), before);
    assert.strictEqual(updateCorpus(before, { remove: [sourceId('z')] }), before);
  });

  it('lets the later of two sources with one id count', () => {
    const corpus = buildCorpus([first, sourceOf('a', 'The quarry opened.')]);
    assert.equal(corpus.sources.get(first.id)?.passages[0]?.text, 'The quarry opened.');
    assert.deepEqual(corpus.stats, { sources: 1, passages: 1, figures: 0 });
  });
});
