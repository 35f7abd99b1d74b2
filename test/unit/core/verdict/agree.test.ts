import assert from 'node:assert/strict';
import { figures } from '../../../../src/core/quantity/figures.ts';
import type { Figure } from '../../../../src/core/quantity/quantity.ts';
import { agreement } from '../../../../src/core/verdict/agree.ts';

function only(text: string): Figure {
  const figure = figures(text)[0];
  if (figure === undefined) throw new Error(`no figure in “${text}”`);
  return figure;
}

const TABLE: [draft: string, source: string, expected: string][] = [
  ['$13 billion', '$13.24 billion', 'rounds'],
  ['$101 billion', 'over $100 billion', 'within weak'],
  ['21 thousand letters', '21,807 letters', 'rounds weak'],
  ['$4 million to $6 million', '$5 million', 'incomparable'],
  ['$4 million to $6 million', '$4 million to $7 million', 'differs'],
  ['46 million tonnes', '46 billion tonnes', 'differs slip'],
  ['5 percent', '5 percentage points', 'differs slip'],
  ['$31 billion', '€31 billion', 'differs slip'],
  ['26 cents', '18 cents per litre', 'differs'],
];

describe('agreement', () => {
  for (const [draft, source, expected] of TABLE) {
    it(`${draft} of ${source}: ${expected}`, () => {
      const { comparison, weak, slip } = agreement(only(draft), only(source));
      assert.equal(`${comparison}${weak ? ' weak' : ''}${slip > 0 ? ' slip' : ''}`, expected);
    });
  }

  it('takes a fall in words for a minus sign', () => {
    assert.equal(agreement(only('3 percent'), only('-3.0 percent'), true).comparison, 'equal');
    assert.equal(agreement(only('3 percent'), only('-3.0 percent')).comparison, 'differs');
  });
});
