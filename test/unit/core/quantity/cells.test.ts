import assert from 'node:assert/strict';
import { cellFigures } from '../../../../src/core/quantity/cells.ts';

const TABLE: [text: string, column: string, low: number, unit: string, per?: string][] = [
  ['71.6', 'Cases per 100,000 inhabitants', 71.6, '1', '100,000'],
  ['4.5', 'Offences per 1,000', 4.5, '1', '1,000'],
  ['3', 'Deaths per million', 3, '1', 'million'],
  ['4', 'deaths_per_million', 4, '1', 'million'],
  ['12', 'Income (EUR million)', 12_000_000, 'EUR'],
];

describe('the figure of a table cell', () => {
  for (const [text, column, low, unit, per] of TABLE) {
    it(`${text} under ${column}`, () => {
      const [figure] = cellFigures(text, { column });
      assert.deepEqual(
        { low: figure?.quantity.low, unit: figure?.quantity.unit, per: figure?.quantity.per },
        { low, unit, per },
      );
    });
  }
});
