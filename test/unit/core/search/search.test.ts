import { assert } from 'chai';
import fc from 'fast-check';
import { buildCorpus, updateCorpus } from '../../../../src/core/search/corpus.ts';
import { search } from '../../../../src/core/search/search.ts';
import { sourceId } from '../../../../src/core/text/ids.ts';
import { readSource } from '../../../../src/sources/reader.ts';
import { arbitraryQuery, arbitraryText, sourceOf } from './sources.ts';

const corpus = buildCorpus([
  sourceOf(
    'harbour',
    '# Harbour\nThe ferry company bought three vessels. Passengers complained of the noise.',
  ),
  readSource({
    id: 'tolls',
    file: 'data/tolls.csv',
    format: 'csv',
    text: 'bridge,year,toll_usd\nNorth Bridge,2020,12\nNorth Bridge,2021,14\nSouth Bridge,2020,9\n',
  }),
  sourceOf('wire', 'A storm felled two hundred oaks in Elmwick. The mayor wept.', { title: 'Storm' }),
  sourceOf('wire-copy', 'A storm felled two hundred oaks in Elmwick! The mayor laughed.'),
]);

describe('search', () => {
  const first = (query: string, expected: string): void => {
    it(query, () => assert.include(search(query, corpus, { limit: 3 })[0]?.passage, expected));
  };
  first('ferry company', 'The ferry company bought three vessels.');
  first('purchase of ships', 'The ferry company bought three vessels.');
  first('travellers grumbled about the din', 'Passengers complained of the noise.');
  first('Elmvick trees', 'A storm felled two hundred oaks in Elmwick');
  first('elmwick oaks', 'A storm felled two hundred oaks in Elmwick');

  it('gives source, file, line, locator, place and score', () => {
    const [result] = search('South Bridge toll 2020', corpus, { limit: 1 });
    assert.equal(result?.source, 'tolls');
    assert.equal(result?.file, 'data/tolls.csv');
    assert.equal(result?.line, 4);
    assert.include(result?.locator ?? '', 'South Bridge');
    assert.isTrue((result?.score ?? 0) > 0 && (result?.score ?? 2) <= 1);
    const text = corpus.sources.get(sourceId('tolls'))?.source.text ?? '';
    assert.equal(text.slice(result?.start, result?.end), result?.passage);
  });

  it('gives what several sources say alike once, and a table row once', () => {
    const storms = search('storm felled oaks', corpus, { limit: 9 }).filter(({ passage }) =>
      /felled/.test(passage),
    );
    assert.lengthOf(storms, 1);
    const lines = search('North Bridge', corpus, { limit: 9 }).filter(({ source }) => source === 'tolls');
    assert.equal(new Set(lines.map(({ line }) => line)).size, lines.length);
  });

  it('gives nothing for nothing', () => {
    assert.deepEqual(search('', corpus, { limit: 3 }), []);
    assert.deepEqual(search('ferry', corpus, { limit: 0 }), []);
    assert.deepEqual(search('ferry', buildCorpus([]), { limit: 3 }), []);
  });

  it('answers alike after updates and built anew', () => {
    const change = fc.tuple(fc.constantFrom('a', 'b', 'c'), arbitraryText);
    fc.assert(
      fc.property(fc.array(change, { maxLength: 5 }), arbitraryQuery, (changes, query) => {
        let updated = buildCorpus([]);
        for (const [id, text] of changes) updated = updateCorpus(updated, { put: [sourceOf(id, text)] });
        const rebuilt = buildCorpus([...updated.sources.values()].map(({ source }) => source));
        assert.deepEqual(search(query, updated, { limit: 5 }), search(query, rebuilt, { limit: 5 }));
      }),
    );
  });
});
