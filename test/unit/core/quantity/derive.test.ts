import assert from 'node:assert/strict';
import fc from 'fast-check';
import { derive } from '../../../../src/core/quantity/derive.ts';
import { figures } from '../../../../src/core/quantity/figures.ts';
import type { Figure, Quantity } from '../../../../src/core/quantity/quantity.ts';

function read(text: string): Quantity {
  const [figure] = figures(text);
  assert.ok(figure !== undefined, `no figure in ${text}`);
  return figure.quantity;
}
const operand = (text: string): { readonly quantity: Quantity; readonly text: string } => ({
  quantity: read(text),
  text,
});
const count = (value: number): Figure['quantity'] => ({
  kind: 'count',
  unit: '1',
  low: value,
  high: value,
  modifier: 'exact',
  halfUnit: 0.5,
});

/** [target, operands, arithmetic] */
const TABLE: readonly (readonly [string, readonly string[], string | undefined])[] = [
  ['$5 billion', ['$13 billion', '$8 billion'], '13 billion − 8 billion = 5 billion'],
  ['$5 billion', ['$8 billion', '$13 billion'], '13 billion − 8 billion = 5 billion'],
  ['$21 billion', ['$13 billion', '$8 billion'], '13 billion + 8 billion = 21 billion'],
  ['$4.8 billion', ['$13.24 billion', '$8.4 billion'], '13.24 billion − 8.4 billion = 4.84 billion'],
  ['$4.9 billion', ['$13.24 billion', '$8.4 billion'], undefined],
  ['$5 billion', ['$13 billion', '€8 billion'], undefined],
  ['62.5 percent', ['$13 billion', '$8 billion'], '(13 billion − 8 billion) ÷ 8 billion = 62.5 %'],
  ['20 percent', ['8 tonnes', '40 tonnes'], '8,000 ÷ 40,000 = 20 %'],
  ['a fifth', ['8 tonnes', '40 tonnes'], '8,000 ÷ 40,000 = 0.2'],
  ['nearly 40 percent', ['$8 billion', '$13 billion'], '(8 billion − 13 billion) ÷ 13 billion = −38.46 %'],
  ['2.4 percentage points', ['81.4 percent', '79 percent'], '81.4 − 79 = 2.4 percentage points'],
  ['$13 billion', ['$13 billion', '$26 billion'], undefined],
  ['$13 billion', ['$13.1 billion', '$0.1 billion'], undefined],
  ['$5 billion', ['$13 billion', 'more than $8 billion'], undefined],
  ['$5 billion', ['$13 billion'], undefined],
  ['$5 billion', [], undefined],
  ['7 years', ['2019', '2026'], '2026 − 2019 = 7 years'],
  ['6 years', ['2019', '2026'], undefined],
];

describe('derive', () => {
  for (const [target, operands, expected] of TABLE) {
    it(`${target} from ${operands.join(' and ')}`, () => {
      assert.equal(derive(read(target), operands.map(operand))?.arithmetic, expected);
    });
  }

  it('tries the first operands with each other first', () => {
    const found = derive(
      read('$5 billion'),
      ['$13 billion', '$1 billion', '$8 billion', '$6 billion'].map(operand),
    );
    assert.deepEqual(
      found?.operands.map(({ text }) => text),
      ['$13 billion', '$8 billion'],
    );
  });

  it('finds any sum and difference, and is bounded', () => {
    const value = fc.integer({ min: 30, max: 9_000 });
    fc.assert(
      fc.property(value, value, fc.boolean(), (a, b, adds) => {
        const result = adds ? a + b : Math.abs(a - b);
        if (result === 0) return;
        const found = derive(count(result), [{ quantity: count(a) }, { quantity: count(b) }]);
        // The target may be one of the operands as they round; then nothing is derived.
        if (found === undefined)
          assert.ok(Math.abs(a - result) / a < 0.2 || Math.abs(b - result) / b < 0.2 || result < 3);
      }),
    );
    const many = Array.from({ length: 5_000 }, (_, i) => ({ quantity: count(1_000 + 7 * i) }));
    assert.equal(derive(count(999_999), many), undefined);
  });
});
