import { assert } from 'chai';
import fc from 'fast-check';
import { compare } from '../../../../src/core/quantity/compare.ts';
import { figures } from '../../../../src/core/quantity/figures.ts';
import type { Quantity } from '../../../../src/core/quantity/quantity.ts';
import { byQuantity } from '../../../../src/core/search/byQuantity.ts';
import { buildCorpus } from '../../../../src/core/search/corpus.ts';
import { sourceOf } from './sources.ts';

function quantityOf(text: string): Quantity {
  const [figure] = figures(text);
  assert.isDefined(figure, `no figure in ${text}`);
  return figure?.quantity as Quantity;
}

const corpus = buildCorpus([
  sourceOf(
    'b',
    'The bridge cost $13.24 billion. It is 5 km long.\nTolls rose 33 %, or $2. It opened in 2019.',
  ),
  sourceOf(
    'a',
    'It cost $13 billion, of up to $15 billion. A third of drivers paid; -4 km. A run of 3,000 m to 6,000 m.',
  ),
]);

describe('byQuantity', () => {
  const check = (text: string, expected: readonly string[]): void => {
    it(text, () => {
      const found = byQuantity(corpus, quantityOf(text), { limit: 10 });
      assert.deepEqual(
        found.map((hit) => `${hit.source}: ${hit.figure.text}, ${hit.comparison}`),
        expected,
      );
    });
  };
  check('$13 billion', ['a: $13 billion, equal', 'b: $13.24 billion, rounds']);
  check('$13,240 million', ['b: $13.24 billion, equal', 'a: $13 billion, rounds']);
  check('$15 billion', ['a: up to $15 billion, qualifierDiffers']);
  check('5 km', ['b: 5 km, equal', 'a: 3,000 m to 6,000 m, within']);
  check('-4 km', ['a: -4 km, equal']);
  check('a third', ['a: A third, equal', 'b: 33 %, rounds']);
  check('€13 billion', []);
  check('$19 billion', []);

  const amount = fc
    .tuple(
      fc.constantFrom('', 'up to ', 'more than ', 'nearly ', 'about '),
      fc.integer({ min: 1, max: 300 }),
      fc.constantFrom('', '.5', '.25'),
      fc.constantFrom(' km', ' m', ' %', ' million euros', ' billion euros', ' percentage points'),
    )
    .map((parts) => parts.join(''));

  it('finds what holding every figure against the quantity finds', () => {
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 30 }), amount, (amounts, wanted) => {
        const sources = amounts.map((text, at) => sourceOf(`s${at}`, `It was ${text} then.`));
        const generated = buildCorpus(sources);
        const quantity = quantityOf(wanted);
        const expected: string[] = [];
        for (const { source, figures: lists } of generated.sources.values()) {
          for (const figure of lists.flat()) {
            const said = compare(quantity, figure.quantity);
            if (said !== 'differs' && said !== 'incomparable' && said !== 'within') expected.push(source.id);
          }
        }
        const found = byQuantity(generated, quantity, { limit: 1000 });
        const close = found.filter((hit) => hit.comparison !== 'within').map((hit) => hit.source);
        assert.sameMembers(close, expected);
        for (const hit of found) assert.equal(hit.comparison, compare(quantity, hit.figure.quantity));
      }),
      { numRuns: 200 },
    );
  });
});
