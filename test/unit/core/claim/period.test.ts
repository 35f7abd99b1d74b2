import assert from 'node:assert/strict';
import {
  type PeriodRelation,
  periodsOf,
  relatePeriods,
  saysYear,
} from '../../../../src/core/claim/period.ts';

const TABLE: [a: string, b: string, expected: PeriodRelation][] = [
  ['in 2024', 'in 2024', 'same'],
  ['in 2024', 'in 2023', 'clash'],
  ['in 2024', 'in March 2024', 'overlap'],
  ['in the third quarter', 'in the third quarter of 2025', 'same'],
  ['in the third quarter', 'in the fourth quarter', 'clash'],
  ['on 22 July', 'on 22 July 2024', 'same'],
  ['on 22 July', 'in 2024', 'unknown'],
  ['under population_2010', 'under population_2020', 'clash'],
  ['from January to September', 'in January to September 2024', 'same'],
  ['from January to September', 'in March 2024', 'overlap'],
  ['from January to September', 'in November 2024', 'clash'],
  ['from December to February', 'in January 2024', 'unknown'],
  ['under FY2025', 'under FY2026', 'clash'],
  ['under sold_2019_tonnes', 'under sold_2020_tonnes', 'clash'],
  ['under share_q2_2019_pct', 'in the second quarter of 2019', 'same'],
  ['under paid_2019_20_francs', 'under paid_2020_21_francs', 'clash'],
  ['in the season 2019/20', 'in the season 2020/21', 'clash'],
  ['in the season 2019/20', 'in 2020', 'overlap'],
  ['under Week 8, 2020', 'under Week 9, 2020', 'clash'],
  ['under Week 8, 2020', 'in February 2020', 'overlap'],
  ['in the row 2020-W08', 'under Week 8, 2020', 'same'],
  ['in the row 2020-W01', 'in 2019', 'overlap'],
  ['under 2020 (Jan-Mar)', 'in February 2020', 'overlap'],
  ['under 2020 (Jan-Mar)', 'in July 2020', 'clash'],
  ['nothing at all', 'in 2024', 'unknown'],
];

describe('relatePeriods', () => {
  for (const [a, b, expected] of TABLE) {
    it(`${a} / ${b}: ${expected}`, () => {
      const of = (text: string) => periodsOf(text, '2025-09-30');
      assert.equal(relatePeriods(of(a), of(b)), expected);
      assert.equal(relatePeriods(of(b), of(a)), expected);
    });
  }
});

describe('saysYear', () => {
  for (const text of ['2024', 'March 2024', 'last year', 'the 1990s'])
    it(text, () => assert.ok(saysYear(text)));
  for (const text of ['22 July', 'third quarter']) it(`not ${text}`, () => assert.ok(!saysYear(text)));
});
