import assert from 'node:assert/strict';
import { findingsOf } from './support.ts';

/** Verdicts of the figures of a draft, as `figure: verdict`, in order; with the expected value where there is one. */
const check = (draft: string, source: string): string[] =>
  findingsOf(draft, source).map(
    ({ text, verdict, expected }) => `${text}: ${verdict}${expected === undefined ? '' : ` ${expected}`}`,
  );

const BAKERY = 'Ostrel Bakeries opened its first shop in Karn in 2011, after a quarrel over the lease.';
const INQUEST =
  'A court in Velm on Monday agreed to extend the curfew of the boxer and television cook Orla Venn, on suspicion of arson and of forming a gang, for another 90 days, according to reports.';
const AUTHORITY = 'We agreed with Tamm Yards to accelerate the delivery of 14 ferries meant for 2031.';
const QUARTER =
  'Revenues in the second quarter were up 17% year-over-year and adjusted earnings per share of $1.40 increased 26% versus last year.';

const TABLE: [what: string, draft: string, source: string, expected: string[]][] = [
  [
    'the year of the same event',
    'It was a bold move, and the town laughed, when Ostrel opened in Karn in 2013.',
    BAKERY,
    ['2013: conflict 2011'],
  ],
  [
    'the year of another event at the same place',
    'It was a bold move, and the town laughed, when Ostrel burned in Karn in 2013.',
    BAKERY,
    ['2013: unsourced'],
  ],
  [
    'the year of the same event elsewhere',
    'It was a bold move, and the town laughed, when Ostrel opened in Velm in 2013.',
    BAKERY,
    ['2013: unsourced'],
  ],
  [
    'the only length of time in a sentence that is retold',
    'The boxer and television cook Orla Venn was told in court to live under curfew for another 60 days on suspicion of arson.',
    INQUEST,
    ['60 days: conflict 90 days'],
  ],
  [
    'another length of time in few of its words',
    'Orla Venn, the cook, has not slept for 60 days.',
    INQUEST,
    ['60 days: unsourced'],
  ],
  [
    'the only length of time, within the bound of a draft',
    'The boxer and television cook Orla Venn was told in court to live under curfew for more than 60 days on suspicion of arson.',
    INQUEST,
    ['more than 60 days: supported'],
  ],
  [
    'months that the source tells in days',
    'Every three months the bank must say how it is getting on.',
    `Corrand reports to the inspectors at intervals of 90 days. ${'Nothing else is known of that. '.repeat(3)}`,
    ['three months: supported'],
  ],
  [
    'a value told roughly and then exactly',
    'Slightly over a quarter of the parcels were fetched from lockers.',
    'A quarter of all parcels, 26%, are now fetched from lockers.',
    ['Slightly over a quarter: supported'],
  ],
  [
    'a bound that another value of nearly the same size does not lift',
    'Whoever moves in pays 8 per cent more than the index rent.',
    'Then the rent may be at most 8% above the index rent. Of the rents in Velm 7.9 per cent rose.',
    ['8 per cent: qualified at most 8%'],
  ],
  [
    'a count that is accelerated is no increase',
    'The company has agreed with Tamm Yards to accelerate 19 ferry deliveries.',
    AUTHORITY,
    ['19: conflict 14'],
  ],
  [
    'a singular of two words',
    'Ostrel agreed to buy 11 shops and two repair yards from Tamm Motors.',
    'Ostrel signed an agreement to buy 11 shops and one repair yard from Tamm Motors in Velm.',
    ['11: supported', 'two: conflict one'],
  ],
  [
    'an adjustment that a draft leaves out, figure by figure',
    'Revenues and earnings of the second quarter increased by 17% and 21% respectively.',
    QUARTER,
    ['17%: supported', '21%: conflict 26%'],
  ],
  [
    'an adjustment that the draft does not share with its only figure',
    'Earnings increased by 21% this year.',
    QUARTER,
    ['21%: unsourced'],
  ],
  [
    'a target told among expectations',
    'Sales of the mill are expected to grow by 6%, with exports of yarn within its long-term target range of 1-2%.',
    'We expect exports of yarn to be within our 3% to 4% long-term target range. We expect sales of the mill to grow by 6%.',
    ['6%: supported', '1-2%: conflict 3% to 4%'],
  ],
  [
    'a target against an expectation',
    'The mill expects exports of yarn to grow by 1-2%.',
    'We have seen exports of yarn within our long-term target range of 3% to 4%.',
    ['1-2%: unsourced'],
  ],
  [
    'the sum of two parts, each of which is another value',
    'The flood damaged or destroyed 18,000 homes in Karn.',
    'In Karn the flood has destroyed 11,000 homes, and it has damaged 7,000 homes.',
    ['18,000: supported'],
  ],
  [
    'two shares that have changed places',
    'A rash with fever befell 3.1 per cent on Tolvan and 5.8 per cent on placebo.',
    'A rash with fever was reported in 5.8% of patients on Tolvan (placebo: 3.1%).',
    ['3.1 per cent: conflict 5.8%', '5.8 per cent: conflict 3.1%'],
  ],
  [
    'two shares in their places',
    'A rash with fever befell 5.8 per cent on Tolvan and 3.1 per cent on placebo.',
    'A rash with fever was reported in 5.8% of patients on Tolvan (placebo: 3.1%).',
    ['5.8 per cent: supported', '3.1 per cent: supported'],
  ],
  [
    'the same digits in the currency of another place',
    'A packet of the dye in Velm costs €162.',
    'The dyers of Karn are few. A fitting costs the guild £162.',
    ['€162: unsourced'],
  ],
  [
    'not the sum',
    'The flood damaged or destroyed 19,000 homes in Karn.',
    'In Karn the flood has destroyed 11,000 homes, and it has damaged 7,000 homes.',
    ['19,000: conflict 11,000'],
  ],
  [
    'a date that the next sentence has',
    'Of 1,012 weavers polled by the Tamm Institute 57 percent agree, up from 44 percent in May 2025.',
    'The Tamm Institute polled 1,012 weavers in June 2026, and 57 percent agree. In May 2025 it was 44 percent.',
    ['1,012: supported', '57 percent: supported', '44 percent: supported', 'May 2025: supported'],
  ],
  [
    'an earlier value as it was first told',
    'The fleet landed 14 tonnes of herring in 2025, more than the 11.52 tonnes of herring of 2024.',
    'The fleet landed 14 tonnes of herring in 2025. The herring landed in 2024, first published as 11.52 tonnes, has been revised to 11.37 tonnes.',
    ['14 tonnes: supported', '2025: supported', '11.52 tonnes: conflict 11.37 tonnes', '2024: supported'],
  ],
  [
    'an earlier value that is told plainly of its time',
    'Trust in the mayor of Karn stands at 57 percent, up from 44 percent in May 2025.',
    'Trust in the mayor of Karn stands at 57 percent. In May 2025 trust in the mayor stood at 44 percent.',
    ['57 percent: supported', '44 percent: supported', 'May 2025: supported'],
  ],
];

describe('passages retold', () => {
  for (const [what, draft, source, expected] of TABLE) {
    it(what, () => assert.deepEqual(check(draft, source), expected));
  }
});
