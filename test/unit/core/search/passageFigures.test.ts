import { assert } from 'chai';
import { buildCorpus } from '../../../../src/core/search/corpus.ts';
import { readSource } from '../../../../src/sources/reader.ts';

/** Every figure of a source, as passage text, canonical value and unit. */
function check(name: string, input: Parameters<typeof readSource>[0], expected: readonly string[]): void {
  it(name, () => {
    const [indexed] = buildCorpus([readSource(input)]).sources.values();
    const found = (indexed?.figures ?? []).flatMap((list, ordinal) =>
      list.map(({ offset, end, text, quantity }) => {
        assert.equal(indexed?.passages[ordinal]?.text.slice(offset, end), text);
        return `${text} = ${quantity.date ?? `${quantity.low} ${quantity.unit}`}`;
      }),
    );
    assert.deepEqual(found, expected);
    assert.equal(indexed?.figureCount, expected.length);
  });
}

describe('figures of passages', () => {
  check(
    'prose',
    { id: 'a', format: 'text', text: 'It cost $3 million.\n\nSales rose 4.5 %. Nothing else did.' },
    ['$3 million = 3000000 USD', '4.5 % = 4.5 %'],
  );
  check(
    'relative dates follow the source',
    { id: 'a', format: 'text', text: 'The mill closed last year.', metadata: { issued: '2019-05-02' } },
    ['last year = 2018'],
  );
  check(
    'the unit of a column',
    { id: 'a', format: 'csv', text: 'town,year,tolls_pct\nOldtown,2020,12\nNewtown,2021,7 km\n' },
    ['2020 = 2020', '12 = 12 %', '2021 = 2021', '7 km = 7000 m'],
  );
  check(
    'the digits of the whole source',
    { id: 'a', format: 'text', text: 'Der Umsatz: 1.234,5 kg und 2,75 kg.\n\nHeute 3.141 kg.' },
    ['1.234,5 kg = 1234.5 kg', '2,75 kg = 2.75 kg', '3.141 kg = 3141 kg'],
  );
});
