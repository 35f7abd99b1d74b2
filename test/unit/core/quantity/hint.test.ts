import { strict as assert } from 'node:assert';
import { type CellHeadings, cellFigures } from '../../../../src/core/quantity/cells.ts';
import { unitHint } from '../../../../src/core/quantity/hint.ts';
import { check } from '../../../support/figures.ts';

describe('unitHint', () => {
  const cases: readonly (readonly [text: string, unit: string, factor: number])[] = [
    ['in millions of dollars', 'USD', 1e6],
    ['revenue_musd', 'USD', 1e6],
    ['gross_margin_pct', '%', 1],
    ['Generation, TWh', 'J', 3.6e15],
    ['Sales (US$ bn)', 'USD', 1e9],
    ['Share (%)', '%', 1],
    ['Staff (thousands)', '1', 1e3],
    ['price_eur_per_tonne', 'EUR/t', 1],
    ['Table 2: Exports in millions of euros, 2019–2024', 'EUR', 1e6],
    ['Delay (minutes)', 's', 60],
    ["Turnover (£'000)", 'GBP', 1e3],
    ['Sales in $,000', 'USD', 1e3],
    ['€000s', 'EUR', 1e3],
    ['Visitors (000)', '1', 1e3],
    ['lead_ug_l', 'kg/m³', 1e-6],
    ['soot_mg_m3', 'kg/m³', 1e-6],
    ['limit_km_h', 'm/s', 1 / 3.6],
    ['plot_km2', 'm²', 1e6],
    ['plot_sq_km', 'm²', 1e6],
    ['lease_eur_m', 'EUR', 1e6],
    ['fee_eur_t', 'EUR/t', 1],
    ['wages_gbp_million_2024', 'GBP', 1e6],
    ['rain_mm_2023', 'm', 1e-3],
    ['methane_kt_co2e', 'kg', 1e6],
    ['well_depth_m', 'm', 1],
    ['lodgers_residents_m', '1', 1e6],
    ['depthKm', 'm', 1e3],
    ['paid_2024_million_crowns', 'CROWN', 1e6],
    ['Days over the limit', 'day', 1],
    ['Tonnes of waste', 'kg', 1e3],
    ['Haul 2019 (1,000 t)', 'kg', 1e6],
    ['Moor, in 1 000 ha', 'm²', 1e7],
    ['Cider (1000 litres)', 'm³', 1],
    ['haul_1000_t', 'kg', 1e6],
    ['tonnes_000', 'kg', 1e6],
    ['Tonnes (thousand)', 'kg', 1e6],
    ['Dwellers (1,000)', '1', 1e3],
    ['Households (in thousands)', '1', 1e3],
    ['Millions of viewers', '1', 1e6],
    ['viewing_million_groats', '1', 1e6],
    ['Viewers (m)', '1', 1e6],
    ['Summit (m)', 'm', 1],
    ['spill_million_m3', 'm³', 1e6],
    ['Takings €m', 'EUR', 1e6],
    ['2019 €m', 'EUR', 1e6],
    ['Tariff, p/kWh', 'GBP/kWh', 0.01],
    ['Upkeep £000', 'GBP', 1e3],
    ['output_gwh_per_year', 'J/year', 3.6e12],
    ['passengers_million_per_year', '1', 1e6],
    ['sales_million_eur_per_year', 'EUR/y', 1e6],
    ['seepage_ml_per_day', 'm³/day', 1e3],
    ['% tenants', '%', 1],
    ['Percentage of tenants', '%', 1],
    ['pct_tenants', '%', 1],
    ['MW fitted', 'W', 1e6],
    ['kWh', 'J', 3.6e6],
    ['gwh', 'J', 3.6e12],
    ['Sales (won)', 'KRW', 1],
    ['Length, m', 'm', 1],
    ['Wait in weeks', 'day', 7],
    ['Wait, weeks', 'day', 7],
  ];
  for (const [text, unit, factor] of cases)
    it(text, () => {
      const hint = unitHint(text);
      assert.equal(hint?.unit, unit);
      assert.ok(hint !== undefined && Math.abs(hint.factor / factor - 1) < 1e-9, `${hint?.factor}`);
    });
  for (const text of [
    'Year',
    'Name',
    'Population',
    'May',
    'Country',
    'Net income',
    'Cases per 100,000',
    'Deaths per 10 000',
    'Route 2000',
    'Race over 200 metres',
    'team_m',
    'Marks obtained',
    'Degrees awarded',
    'Swum over 1,000 m',
    'Skating (1000 metres)',
    'Min',
    'cases_per_million',
    'Won',
    'Carrow Fen',
    'B',
    'Ferries, A321neo',
    'Entries, week 20',
    'Sold in year three',
    'Lapwing Trust, years to 30 June',
    '',
  ])
    it(`${text || 'nothing'} names no unit`, () => assert.equal(unitHint(text), undefined));
});

describe('figures: hint', () => {
  const hint = unitHint('in millions of dollars');
  if (hint === undefined) throw new Error('no hint');
  it('gives bare cells the unit', () => check('1,240', ['1,240 = 1240000000 USD'], { hint }));
  it('reads a bare year as a number', () => check('2024', ['2024 = 2024000000 USD'], { hint }));
  it('leaves a written unit alone', () => check('14 %', ['14 % = 14 %'], { hint }));
});

describe('cellFigures', () => {
  const cases: readonly (readonly [text: string, headings: CellHeadings, unit: string, value: number])[] = [
    ['1284.0', { column: 'revenue_musd' }, 'USD', 1.284e9],
    ['41.5', { column: 'FY2026', caption: 'Spending, millions of pounds' }, 'GBP', 4.15e7],
    ['2024', { column: 'FY2026', caption: 'Spending, millions of pounds' }, 'date', 19723],
    ['2024', { column: 'Visitors' }, '1', 2024],
    ['2024', { row: '2024', caption: 'Output, GW' }, 'date', 19723],
    ['-1.1', { column: 'Change on the year (points)' }, 'pp', -1.1],
    ['61', { column: 'League table (points)' }, '1', 61],
    ['14 %', { column: 'Sales (US$ bn)' }, '%', 14],
    ['41.5', { column: 'Q3 2019', corner: '£ million' }, 'GBP', 4.15e7],
    ['41.5', { column: 'Q3 2019', corner: 'In thousands' }, '1', 41_500],
    ['41.5', { column: 'Share (%)', corner: '£ million' }, '%', 41.5],
    ['2024', { column: 'Start' }, 'date', 19723],
    ['2024', { column: 'In service' }, 'date', 19723],
    ['4024', { column: 'Start' }, '1', 4024],
    ['2024', { column: 'Start of the housing works' }, '1', 2024],
    ['417', { column: 'awarded', corner: 'degree' }, '1', 417],
    ['12', { row: '40', column: 'Lap', corner: 'km' }, '1', 12],
  ];
  for (const [text, headings, unit, value] of cases)
    it(`${text} under ${JSON.stringify(headings)}`, () => {
      const { quantity } = cellFigures(text, headings)[0] ?? assert.fail('no figure');
      assert.deepEqual([quantity.unit, quantity.low], [unit, value]);
    });
});
