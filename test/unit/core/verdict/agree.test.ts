import assert from 'node:assert/strict';
import { figures } from '../../../../src/core/quantity/figures.ts';
import { agreement } from '../../../../src/core/verdict/agree.ts';

/** How many digits of the draft's figure a slip of the pen would explain. */
function slip(draft: string, source: string): number {
  const [mine] = figures(draft);
  const [theirs] = figures(source);
  assert(mine !== undefined && theirs !== undefined);
  return agreement(mine, theirs).slip;
}

const SLIPS: [draft: string, source: string, digits: number][] = [
  ['1,634 people', '1,643 people', 4],
  ['$101 billion', '$110 billion', 3],
  ['0.82 km', '0.28 km', 2],
  ['3,715 ppm', '3,715 ppb', 4],
  ['24 million tonnes', '24 billion tonnes', 2],
  ['eleven weeks', 'eleven months', 2],
  ['seven and a half weeks', 'about seven and a half months', 2],
  ['20 minutes', '20 seconds', 1],
  ['13 per cent', '13 points', 3],
  ['1.2 per cent', '1.2 percentage points', 3],
];

const NO_SLIPS: [draft: string, source: string][] = [
  ['1,634 people', '1,436 people'],
  ['1,634 people', '1,643,000 people'],
  ['$340 billion', '$304 million'],
  ['34 km', '43 kg'],
  ['44 people', '44 people'],
  ['7 people', '7 tonnes'],
  ['six weeks', 'six months'],
  ['eleven weeks', 'twelve months'],
  ['$20 million', '$20 billion'],
  ['13 points', '13 percentage points'],
];

describe('a slip of the pen', () => {
  for (const [draft, source, digits] of SLIPS) {
    it(`explains ${draft} for ${source}`, () => assert.equal(slip(draft, source), digits));
  }
  for (const [draft, source] of NO_SLIPS) {
    it(`does not explain ${draft} for ${source}`, () => assert.equal(slip(draft, source), 0));
  }
});

const SAID: [draft: string, source: string, comparison: string][] = [
  ['By eight votes they shut it.', 'The vote was eight to five.', 'equal'],
  ['They shut eight mills.', 'The vote was eight to five.', 'incomparable'],
  ['They have four years to repay it', 'to be repaid within 48 months', 'equal'],
  ['It ran over 412.6 kilometres', 'a route of 412.6 km', 'equal'],
  ['It ran over 318 kilometres', 'a route of 318 km', 'equal'],
  ['It ran over 400 kilometres', 'a route of 400 km', 'qualifierDiffers'],
  ['It took two days', 'after 48 hours', 'equal'],
  ['They had 31 cases for every 1,000 people', 'a rate of 3,104 per 100,000', 'rounds'],
  ['They had 31 cases for every 1,000 people', 'a rate of 31 per 100,000', 'differs'],
  ['It took two days', 'after 40 hours', 'incomparable'],
  ['It took two months', 'after 61 days', 'rounds'],
  ['It took nearly three months', 'after 12 weeks', 'rounds'],
  ['It took two months', 'after 50 days', 'incomparable'],
  ['It took two months', 'after two weeks', 'differs'],
  ['It took nine weeks', 'after nine months', 'incomparable'],
  ['It took 27 weeks', 'after six months', 'incomparable'],
  ['It makes sixteen litres a head', 'a goat gives 16 litres a day', 'rounds'],
  ['It makes sixteen litres a head', 'a goat gives 15 litres a day', 'incomparable'],
  ['It took 90 days', 'after three months', 'rounds'],
  ['It took 26 weeks', 'after six months', 'rounds'],
  ['A lead of 1.2 points', 'a lead of 1.2 percentage points', 'equal'],
  ['A lead of 12 points', 'a lead of 14 points', 'differs'],
  ['It took nearly two months', 'after 64 days', 'incomparable'],
  ['52 voted for the bridge', 'The guild voted 52 to 17 for it', 'equal'],
  ['53 voted for the bridge', 'The guild voted 52 to 17 for it', 'incomparable'],
  ['4 voted for the bridge', 'The guild won 7 to 4', 'incomparable'],
  ['Milk cost 38 cents', 'Milk cost €0.38', 'equal'],
  ['Milk cost $0.38', 'Milk cost €0.38', 'differs'],
  ['A gift of 40 million crowns', 'a gift of 0 billion crowns', 'incomparable'],
  ['It would get £70', 'It would get 70', 'incomparable'],
  ['It stays until 2031', 'It stays until at least 2031', 'qualifierDiffers'],
  ['It stays until at least 2031', 'It stays at least until 2031', 'equal'],
  ['It opens in 2031', 'It opens not before 2031', 'qualifierDiffers'],
  ['It opens in 2031', 'It opens in 2031 at the earliest', 'qualifierDiffers'],
  ['It opens in 2031', 'It opens by 2031', 'equal'],
  ['Since 2031', 'It opened in 2031', 'equal'],
  ['It closes before 2031', 'It is open until the end of 2030', 'equal'],
  ['It must be sold by 31 May 2031', 'a loss in 2026', 'incomparable'],
  ['It must be sold by 31 May 2031', 'sold on 20 May 2031', 'within'],
  ['It has more than 20 million users', 'with 38 million users', 'incomparable'],
  ['It has more than 20 million users', 'with 21 million users', 'equal'],
];

/** Whether the source allows the draft's figure without stating it. */
const ALLOWED: [draft: string, source: string, weak: boolean][] = [
  ['Thirteen members left', 'a rate of 13.3', true],
  ['Thirteen members left', 'there are 12.8 members', false],
  ['They had 13 cases for every 1,000 people', 'a rate of 1,330 per 100,000', false],
  ['In July 2043', 'a fair in July', true],
  ['In July', 'a fair in July 2043', false],
  ['The 31 million', 'a loss of 31 million crowns', false],
  ['The 30.84 million', 'a loss of 31 million crowns', true],
];

describe('what a source allows', () => {
  for (const [draft, source, weak] of ALLOWED) {
    it(`${draft}: ${source}`, () => {
      const [mine] = figures(draft);
      const [theirs] = figures(source);
      assert(mine !== undefined && theirs !== undefined);
      const said = agreement(mine, theirs);
      assert(said.comparison === 'rounds' || said.comparison === 'equal');
      assert.equal(said.weak, weak);
    });
  }
});

describe('what a source says of a figure', () => {
  for (const [draft, source, comparison] of SAID) {
    it(`${draft}: ${source}`, () => {
      const [mine] = figures(draft);
      const [theirs] = figures(source);
      assert(mine !== undefined && theirs !== undefined);
      assert.equal(agreement(mine, theirs).comparison, comparison);
    });
  }
});

/** What a source says of a date that is told more or less closely than its own. */
const DATES: [draft: string, source: string, comparison: string, weak: boolean][] = [
  // a part of what the source tells is neither stated nor denied
  ['They vote by 8 December', 'a loss in 2026', 'within', true],
  ['They vote on 8 December', 'a loss in December', 'within', true],
  ['They vote in November 2030', 'a fair of 2030', 'within', true],
  ['They vote by the end of 2027', 'the outlook for 2024 to 2033', 'within', true],
  ['They vote in 2027', 'the outlook for 2024 to 2033', 'within', true],
  ['They vote in 2026', 'It was held in March 2026', 'rounds', false],
  // nor is a year that the source leaves to the day it was written on
  ['They vote in July 2043', 'a fair in July', 'differs', false],
  ['They vote on 3 July 2043', 'the fair of 3 July', 'differs', false],
  ['They vote on 3 July 2027', 'the fair of 3 July', 'equal', false],
  ['They vote on 3 July', 'the fair of 3 July 2019', 'equal', false],
  // an end of a range is stated
  ['It is open until 18 December', 'from 9 November to 18 December 2026', 'equal', false],
  ['It is open from 9 November', 'from 9 November to 18 December 2026', 'equal', false],
  ['It opened in 2021', 'from 2021 to 2025', 'equal', false],
  ['It has been open since 2025', 'from 2021 to 2025', 'within', true],
  ['It is open until 12 December', 'from 9 November to 18 December 2026', 'within', true],
];

describe('a date told more closely', () => {
  for (const [draft, source, comparison, weak] of DATES) {
    it(`${draft}: ${source}`, () => {
      const [mine] = figures(draft, { reference: '2026-10-14' });
      const [theirs] = figures(source, { reference: '2026-09-30' });
      assert(mine !== undefined && theirs !== undefined);
      const said = agreement(mine, theirs);
      assert.deepEqual([said.comparison, said.weak], [comparison, weak]);
    });
  }
});

const SIGNS: [draft: string, source: string, comparison: string][] = [
  ['The ice lost 2.34 metres.', 'A balance of −2.34 metres.', 'equal'],
  ['It was 5 °C.', 'It was −5 °C.', 'differs'],
  ['It was $5 million.', 'It was −$5 million.', 'differs'],
];

describe('a minus sign', () => {
  for (const [draft, source, comparison] of SIGNS) {
    it(`in “${source}” of “${draft}”: ${comparison}`, () => {
      const [mine] = figures(draft);
      const [theirs] = figures(source);
      assert(mine !== undefined && theirs !== undefined);
      assert.equal(agreement(mine, theirs).comparison, comparison);
    });
  }
});

describe('a slip of the pen', () => {
  const SLIPS: [draft: string, source: string, digits: number][] = [
    ['€84', '£84', 2],
    ['€8.4 million', '€8,400', 2],
    ['€84 million', '£8,400', 0],
    ['€843 million', '£8,430', 3],
    ['5,300 looms', '530 looms', 0],
    ['€53 million', '€5.3 million', 2],
    ['€5.3 billion', '€53 million', 0],
    ['€312,000', '€312 million', 3],
    ['€47,000', '47', 0],
    ['€7.35 million', '€7,350 million', 3],
  ];
  for (const [draft, source, digits] of SLIPS)
    it(`${draft} for ${source}: ${digits}`, () => {
      const [mine] = figures(draft);
      const [theirs] = figures(source);
      assert(mine !== undefined && theirs !== undefined);
      assert.equal(agreement(mine, theirs).slip, digits);
    });
});
