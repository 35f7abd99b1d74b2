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

const CAPTION = 'Land (million hectares), yield (tonnes per hectare) and crop (million tonnes)';

const CAPTIONED: [text: string, column: string, caption: string, low: number, unit: string][] = [
  ['0.4', 'Land 2026', CAPTION, 4_000_000_000, 'm²'],
  ['5.2', 'Crop', CAPTION, 5_200_000_000, 'kg'],
  ['31', 'Farms', CAPTION, 31, '1'],
  ['310', 'Jobs pledged', 'Mills aided (amounts in millions of dollars)', 310, '1'],
  ['310', 'Aid pledged', 'Mills aided (amounts in millions of dollars)', 310_000_000, 'USD'],
  ['5.5', 'Cost per km', 'Lines; cost in millions of euros', 5_500_000, 'EUR'],
  ['31', 'Farms', 'Crop (million tonnes), final (see note)', 31_000_000_000, 'kg'],
];

describe('the figure under a caption that names measures', () => {
  for (const [text, column, caption, low, unit] of CAPTIONED) {
    it(`${text} under ${column} of ${caption}`, () => {
      const [figure] = cellFigures(text, { column, caption });
      assert.ok(figure !== undefined);
      assert.ok(Math.abs(figure.quantity.low - low) < 1e-6 * low, String(figure.quantity.low));
      assert.equal(figure.quantity.unit, unit);
    });
  }
});

describe('the figure under the corner of a table', () => {
  const CORNERED: [text: string, corner: string, low: number, unit: string][] = [
    ['640', '$ million unless stated', 640_000_000, 'USD'],
    ['640', '€m, unless otherwise noted', 640_000_000, 'EUR'],
    ['640', 'In thousands, except per share data', 640_000, '1'],
    ['640', 'Mills unless closed', 640, '1'],
  ];
  for (const [text, corner, low, unit] of CORNERED) {
    it(`${text} under ${corner}`, () => {
      const [figure] = cellFigures(text, { column: '2026', row: 'Turnover', corner });
      assert.deepEqual([figure?.quantity.low, figure?.quantity.unit], [low, unit]);
    });
  }
});

const SECTIONED: [text: string, section: string, low: number, unit: string][] = [
  ['448', 'Sales by shop (€ million)', 448_000_000, 'EUR'],
  ['31%', 'Sales by shop (€ million)', 31, '%'],
  ['448', 'Sales by shop', 448, '1'],
  ['448', 'Sales (€ million) and jobs', 448, '1'],
  ['448', 'Outlook (two years)', 448, '1'],
];

describe('the figure of a table cell in a section', () => {
  for (const [text, section, low, unit] of SECTIONED) {
    it(`${text} under ${section}`, () => {
      const [figure] = cellFigures(text, { column: 'Now', row: 'Tarn', section });
      assert.deepEqual([figure?.quantity.low, figure?.quantity.unit], [low, unit]);
    });
  }
});
