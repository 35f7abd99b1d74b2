import assert from 'node:assert/strict';
import type { Cue } from '../../../../src/core/claim/lexicon/cues.ts';
import { frameOf, NOWHERE } from '../verdict/support.ts';

describe('framesOf', () => {
  it('ties the counted noun, subject and names to their figures', () => {
    const text = 'Ostrel employs 310 weavers, and Karn hired 45 dyers.';
    const first = frameOf(text, '310');
    assert.equal(first.counted, 'weaver');
    assert.ok(first.heads.includes('weaver'));
    assert.ok((first.own.get('ostrel') ?? 0) > (first.own.get('karn') ?? 0));
    assert.ok(frameOf(text, '45').heads.includes('dyer'));
  });

  it('hands the subject on to a figure without one', () => {
    const level = frameOf('Rents in Karn rose 6 % to 900 euros.', '900 euros');
    assert.ok((level.own.get('rent') ?? 0) > 0.4);
    assert.ok(level.cues.has('to'));
  });

  it('leaves the words of other figures out', () => {
    const frame = frameOf('Sales came to $5 million, up 12 percent.', '12 percent');
    assert.ok(!frame.own.has('million'));
  });

  it('reads row and column headings of a cell as its words', () => {
    const table = { row: 'Karn, 2024', column: 'population' };
    const frame = frameOf('5,120', '5,120', { ...NOWHERE, table });
    assert.ok(frame.heads.includes('popul'));
    assert.deepEqual(frame.rowWords, ['karn']);
    assert.equal(frame.periods[0]?.text, '2024');
  });

  it('takes a year that a change is reckoned from for no period of its own', () => {
    assert.deepEqual(frameOf('That is 4 % less than in 2019.', '4 %').periods, []);
    assert.equal(frameOf('In 2019 it was 4 %.', '4 %').periods.length, 1);
  });

  const CUES: [text: string, figure: string, cue: Cue][] = [
    ['Output rose by 4 tonnes.', '4 tonnes', 'step'],
    ['Output rose to 4 tonnes.', '4 tonnes', 'to'],
    ['It costs $4 a kilo.', '$4 a kilo', 'per'],
    ['Wages are 4 % higher.', '4 %', 'rises'],
    ['Wages fell by 4 %.', '4 %', 'falls'],
    ['The budget is 4 % of sales.', '4 %', 'ofBase'],
    ['The line has 12 trams on order.', '12', 'pending'],
    ['Sales: $8 million (2024: $6 million)', '$6 million', 'previous'],
    ['Tea cost 8 % more, coffee 12 %.', '12 %', 'increment'],
    ['The union says that 900 left.', '900', 'voice'],
  ];
  for (const [text, figure, cue] of CUES) {
    it(`${cue}: ${text}`, () => assert.ok(frameOf(text, figure).cues.has(cue)));
  }
  it('takes "made up" for no rise', () => {
    assert.ok(!frameOf('Wheat made up 4 tonnes.', '4 tonnes').cues.has('increment'));
  });
});
