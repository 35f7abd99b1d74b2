import assert from 'node:assert/strict';
import { paired } from '../../../../src/core/verdict/paired.ts';
import { frameOf } from './support.ts';

/** What a source's figure says of the draft's, each in its sentence. */
const PAIRS: [draft: string, figure: string, source: string, stated: string, said: string][] = [
  ['A marker gets £4.60 an hour.', '£4.60 an hour', 'A marker gets £4.60 a script.', '£4.60', 'differs'],
  [
    'The land costs €900,000 a month.',
    '€900,000 a month',
    'The land costs €900,000 a year.',
    '€900,000 a year',
    'differs',
  ],
  [
    'The land costs €75,000 a month.',
    '€75,000 a month',
    'The land costs €900,000 a year.',
    '€900,000 a year',
    'equal',
  ],
  [
    'The fund gets £6.5 million a year.',
    '£6.5 million a year',
    'It gets £6.5 million over ten years.',
    '£6.5 million',
    'differs',
  ],
  [
    'The fund gets £650,000 a year.',
    '£650,000 a year',
    'It gets £6.5 million over ten years.',
    '£6.5 million',
    'equal',
  ],
  [
    'The mill grinds 4,000 tonnes a day.',
    '4,000 tonnes a day',
    'It grinds 4,000 tonnes of rye a day.',
    '4,000 tonnes',
    'equal',
  ],
  [
    'The mill grinds 4,000 tonnes a day.',
    '4,000 tonnes a day',
    'It grinds 4,000 tonnes of rye a week.',
    '4,000 tonnes',
    'differs',
  ],
  ['A seat costs £20 a head.', '£20 a head', 'A seat costs £20 a person.', '£20 a person', 'equal'],
  ['The bank pays £20m.', '£20m', 'The bank pays £20m a year.', '£20m a year', 'equal'],
  [
    'The mill burned 14.2 tonnes of straw, the bakery 3.7.',
    '3.7',
    'The bakery burned 3.7 tonnes.',
    '3.7 tonnes',
    'equal',
  ],
  [
    'Of 48 megawatts on order, 22.5 of them have a permit.',
    '22.5',
    'Permits exist for 22.5 megawatts.',
    '22.5 megawatts',
    'equal',
  ],
  [
    'In town 12 per cent fell ill, against 31 of the others.',
    '31',
    'Of those, 31% fell ill.',
    '31%',
    'equal',
  ],
  ['The tram took in €8 million, the ferry 3.', '3', 'The ferry took in €3 million.', '€3 million', 'equal'],
  [
    'The plant makes 40 tonnes a year, and will make 24.',
    '24',
    'It will make 24 tonnes.',
    '24 tonnes',
    'equal',
  ],
  [
    'The law allows two days; the bank took four.',
    'four',
    'The law allows 48 hours, and the bank took 96.',
    '96',
    'equal',
  ],
  [
    'In town 14 per cent fell ill, and 3.5 of the farmers.',
    '3.5',
    'Of the farmers 3.5% fell ill.',
    '3.5%',
    'equal',
  ],
  ['Of every euro 38 cents were saved.', '38 cents', 'The savings rate was 38%.', '38%', 'equal'],
  ['Of every euro 38 cents were saved.', '38 cents', 'The savings rate was 41%.', '41%', 'differs'],
  ['The bun cost 38 cents.', '38 cents', 'The savings rate was 38%.', '38%', 'incomparable'],
  ['The ferry carried 61.4.', '61.4', 'The ferry carried 61.4 tonnes.', '61.4 tonnes', 'incomparable'],
  ['The barn held 40 tonnes and 31 horses.', '31', 'The barn held 31 tonnes.', '31 tonnes', 'incomparable'],
  [
    'On foot came 52 per cent; by boat it was 64.',
    '64',
    'By boat came 46 per cent.',
    '46 per cent',
    'differs',
  ],
  [
    'The reserve stands at £312m.',
    '£312m',
    'It held 1.3 billion pounds in all and a reserve of 286 million.',
    '286 million',
    'differs',
  ],
  [
    'The grant was £2.6m.',
    '£2.6m',
    'It spent 14 million pounds. Of this, 2.6 million was a grant.',
    '2.6 million',
    'equal',
  ],
  [
    'The ferry took in €3.2 million.',
    '€3.2 million',
    'Of €8 million it took in 96,000.',
    '96,000',
    'differs',
  ],
  [
    'The bakery burned 3.7 tonnes.',
    '3.7 tonnes',
    'Of the 14.2 tonnes delivered, 3.7 went to the bakery.',
    '3.7',
    'equal',
  ],
  [
    'The mill is worth $7.',
    '$7',
    'It cost $12, and each owner of four looms got two.',
    'two',
    'incomparable',
  ],
  ['Rents rose 6.1 %.', '6.1 %', 'The rent of a two-room flat rose by 5 %.', 'two', 'incomparable'],
  [
    'Benefits were put at 1.8 times the costs.',
    '1.8 times',
    'The ratio of benefits to costs was put at 1.8.',
    '1.8',
    'equal',
  ],
  ['Debt is at 6 times earnings.', '6 times', 'The ratio was put at 6.', '6', 'incomparable'],
  [
    'The mill grinds 210,000 tonnes a day.',
    '210,000 tonnes a day',
    'The mill grinds 210,000 tonnes of ore a day.',
    '210,000 tonnes',
    'equal',
  ],
  [
    'The mill grinds 210,000 tonnes a week.',
    '210,000 tonnes a week',
    'The mill grinds 210,000 tonnes of ore a day.',
    '210,000 tonnes',
    'differs',
  ],
];

describe('figures whose unit was said before', () => {
  for (const [draft, figure, source, stated, said] of PAIRS) {
    it(`${figure} in “${draft}”: ${said}`, () => {
      assert.equal(paired(frameOf(draft, figure), frameOf(source, stated), false).comparison, said);
    });
  }
});
