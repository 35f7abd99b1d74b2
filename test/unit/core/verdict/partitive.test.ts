import assert from 'node:assert/strict';
import { framesOf } from '../../../../src/core/claim/frame.ts';
import { figures } from '../../../../src/core/quantity/figures.ts';
import { counterparts } from '../../../../src/core/verdict/partitive.ts';

const book = { isName: () => false, isWord: () => true };

const TABLE: readonly [text: string, expected: number[][]][] = [
  ['Cameras were on 16 of the 18 trawlers.', [[1], [0]]],
  ['Of 940 letters, 37 were answered.', [[1], [0]]],
  ['Of the 940 letters 37 came late and 12 were lost.', [[1], [0], []]],
  ["Of the Compact's 14 members, eleven agreed.", [[1], [0]]],
  ['The town has 940 houses and 37 barns.', [[], []]],
  ['A fleet of 12 boats sank.', [[]]],
  ['Proud of 12 medals, it spent $37 million.', [[], []]],
];

describe('counterparts', () => {
  for (const [text, expected] of TABLE) {
    it(text, () => {
      const frames = framesOf({ text, figures: figures(text), setting: { headings: [], lead: [] } }, book);
      assert.deepEqual(counterparts(text, frames), expected);
    });
  }
});
