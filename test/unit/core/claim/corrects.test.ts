import assert from 'node:assert/strict';
import { corrects } from '../../../../src/core/claim/corrects.ts';
import { figures } from '../../../../src/core/quantity/figures.ts';

/** Sentences, each with the figures that are told in place of others. */
const TABLE: [text: string, expected: string[]][] = [
  ['The correct number is 3,870.', ['3,870']],
  ['Two woods had been left out; the correct figure for that day was 3,870 spruces.', ['3,870']],
  ['The right share is about 12 percent, and 40 woods were counted.', ['about 12 percent']],
  ['The number of spruces is 3,870.', []],
  ['It is right that the number is 3,870.', []],
  ['The actual count took 14 days.', []],
];

describe('corrects', () => {
  for (const [text, expected] of TABLE) {
    it(`${text} ${expected.join(', ')}`, () => {
      const found = figures(text).filter((figure) => corrects(text, figure));
      assert.deepEqual(
        found.map((figure) => figure.text),
        expected,
      );
    });
  }
});
