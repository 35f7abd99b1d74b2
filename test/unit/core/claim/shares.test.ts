import assert from 'node:assert/strict';
import { frameOf } from '../verdict/support.ts';

const tie = (text: string, figure: string, stem: string): number => frameOf(text, figure).own.get(stem) ?? 0;

describe('giveToParts', () => {
  const TOLD: [text: string, part: string, whole: string, stem: string][] = [
    ['61 km of the 77 km of tubes had been dug.', '61 km', '77 km', 'dig'],
    ['64 of the 171 looms will close.', '64', '171', 'close'],
    ['Of shawls, 268 of 1,145 looms tested clean.', '268', '1,145', 'clean'],
    ['Karn lost 5 of its 40 hens to foxes.', '5', '40', 'fox'],
  ];
  for (const [text, part, whole, stem] of TOLD) {
    it(`says of the part: ${text}`, () => {
      assert.ok(tie(text, part, stem) > 0.7);
      assert.ok(tie(text, whole, stem) < 0.4);
    });
  }

  it('says of both what the whole is of', () => {
    const text = '61 km of the 77 km of tubes had been dug.';
    assert.ok(tie(text, '61 km', 'tube') > 0.7);
    assert.ok(tie(text, '77 km', 'tube') > 0.8);
  });

  const SILENT: [text: string, first: string, second: string, stem: string][] = [
    ['They sold 9 shawls of wool and 12 looms that close.', '9', '12', 'close'],
    ['On 5 May of 2024 it had 40 looms to mend.', '5 May of 2024', '40', 'mend'],
    ['64 of the 171 looms, mostly old ones.', '64', '171', 'old'],
  ];
  for (const [text, first, second, stem] of SILENT) {
    it(`leaves alone: ${text}`, () => assert.ok(tie(text, second, stem) > tie(text, first, stem)));
  }
});
