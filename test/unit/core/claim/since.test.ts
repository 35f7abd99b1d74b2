import assert from 'node:assert/strict';
import { reckonedApart } from '../../../../src/core/claim/since.ts';
import { frameOf, NOWHERE } from '../verdict/support.ts';

const setting = { ...NOWHERE, date: '2026-11-02' };

describe('the time a change is reckoned from', () => {
  const table: [text: string, figure: string, days: number | undefined][] = [
    ['At the end of September 900 waited, 48 more than at the end of June.', '48', 92],
    ['On 30 September 900 waited, 48 more than on 30 June and 70 more than a year earlier.', '48', 92],
    ['On 30 September 900 waited, 48 more than on 30 June and 70 more than a year earlier.', '70', 365],
    ['That is 48 looms more than the month before.', '48', 30],
    ['That is 48 looms more than last week.', '48', 7],
    ['That is 48 looms more than in Karn.', '48', undefined],
    ['That is 48 looms more than 30 June 2020 would allow.', '48', undefined],
    ['It has 48 looms, more than a year earlier.', '48', undefined],
    ['It sold 48 looms a year earlier.', '48', undefined],
  ];
  for (const [text, figure, days] of table) {
    it(`${figure} of “${text}”`, () => assert.equal(frameOf(text, figure, setting).since, days));
  }

  it('is another where one lies much further back', () => {
    assert.ok(reckonedApart(92, 365));
    assert.ok(!reckonedApart(365, 361));
    assert.ok(!reckonedApart(undefined, 365));
  });
});
