import { strict as assert } from 'node:assert';
import { figures } from '../../../../src/core/quantity/figures.ts';
import { convertTemperature, unitOf, unitRatio } from '../../../../src/core/quantity/units.ts';

describe('unitOf', () => {
  const cases: readonly (readonly [text: string, unit: string, factor: number])[] = [
    ['GW', 'W', 1e9],
    ['gigawatts', 'W', 1e9],
    ['mW', 'W', 1e-3],
    ['US$', 'USD', 1],
    ['pence', 'GBP', 0.01],
    ['feet', 'm', 0.3048],
    ['TWh', 'J', 3.6e15],
    ['basis points', 'pp', 0.01],
    ['Swiss francs', 'CHF', 1],
  ];
  for (const [text, unit, factor] of cases)
    it(text, () => assert.deepEqual([unitOf(text)?.unit, unitOf(text)?.factor], [unit, factor]));
  it('knows no nonsense', () => assert.equal(unitOf('blorp'), undefined));
});

describe('names with a prefix', () => {
  const cases: readonly (readonly [text: string, unit: string, value: number])[] = [
    ['9 exagrams', 'kg', 9e15],
    ['3 Terabits', 'B', 3.75e11],
    ['40 kilometres', 'm', 40_000],
    ['2 megawatt hours', 'J', 7.2e9],
    ['6 million kilobits', 'B', 7.5e8],
    ['8 square decametres', 'm²', 800],
  ];
  for (const [text, unit, value] of cases)
    it(text, () => {
      const [figure] = figures(text);
      assert.deepEqual([figure?.quantity.unit, figure?.quantity.low], [unit, value]);
    });
});

describe('prices for a surface', () => {
  const low = (text: string): number => Math.round(100 * (figures(text)[0]?.quantity.low ?? 0)) / 100;
  it('tells one in square feet from one in square metres, whichever is read first', () => {
    assert.equal(low('€12 a square foot'), 129.17);
    assert.equal(low('€12 per square metre'), 12);
    assert.equal(low('€12 a square foot'), 129.17);
  });
});

describe('unitRatio', () => {
  it('converts the denominators of prices', () => assert.equal(unitRatio('USD/kWh', 'USD/MWh'), 1000));
  it('converts no money', () => assert.equal(unitRatio('USD', 'EUR'), undefined));
  it('mixes no kinds', () => assert.equal(unitRatio('USD/kWh', 'USD/kg'), undefined));
});

describe('convertTemperature', () => {
  it('moves the zero of a reading', () =>
    assert.equal(Math.round(convertTemperature(25, '°C', '°F', false) ?? 0), 77));
  it('keeps the zero of a difference', () => assert.equal(convertTemperature(5, '°C', '°F', true), 9));
  it('knows no metres', () => assert.equal(convertTemperature(1, 'm', '°F', true), undefined));
});
