import assert from 'node:assert/strict';
import { findingsOf } from './support.ts';

const verdicts = (draft: string, source: string): string[] =>
  findingsOf(draft, source).map(
    ({ text, verdict, expected }) => `${text}: ${verdict}${expected === undefined ? '' : ` (${expected})`}`,
  );

const TABLE: readonly [what: string, draft: string, source: string, expected: string[]][] = [
  [
    'a level for the growth that led to it',
    'Deposits at the savings bank of Marholm swelled by €62bn.',
    'Deposits at the savings bank of Marholm stood at €62 billion, having grown by €3.1 billion.',
    ['€62bn: conflict (€3.1 billion)'],
  ],
  [
    'the growth itself',
    'Deposits at the savings bank of Marholm swelled by €3.1bn.',
    'Deposits at the savings bank of Marholm stood at €62 billion, having grown by €3.1 billion.',
    ['€3.1bn: supported'],
  ],
  [
    'the end of a fall for the fall',
    'The reserves of Marholm shrink by 265 million crowns.',
    'The reserves of Marholm will fall to 265 million crowns.',
    ['265 million crowns: conflict (265 million crowns)'],
  ],
  [
    'the fall itself, beside where it ended',
    'The reserves of Marholm shrink by 40 million crowns.',
    'The reserves of Marholm will fall by 40 million crowns to 265 million crowns.',
    ['40 million crowns: supported'],
  ],
  [
    'an increase for the level',
    'The ferry company of Marholm pays a dividend of six cents.',
    'The ferry company of Marholm proposes a dividend of 84 cents, six cents more than last year.',
    ['six cents: conflict (84 cents)'],
  ],
  [
    'what was taken away',
    'A landslip robbed the race in Marholm of 44 kilometres.',
    'Because of a landslip the race in Marholm was shortened to 142 kilometres, that is, by 44 kilometres.',
    ['44 kilometres: unsourced'],
  ],
  [
    'percent for points',
    'The share of the ferries in the traffic of Marholm shrank by 5 percent.',
    'The share of the ferries in the traffic of Marholm dropped by five percentage points.',
    ['5 percent: conflict (five percentage points)'],
  ],
  [
    'points',
    'The share of the ferries in the traffic of Marholm shrank by 5 points.',
    'The share of the ferries in the traffic of Marholm dropped by five percentage points.',
    ['5: supported'],
  ],
  [
    'a level in percent beside a change in points',
    'The share of the ferries in the traffic of Marholm is 5 percent.',
    'The share of the ferries in the traffic of Marholm dropped by five percentage points to 5 percent.',
    ['5 percent: supported'],
  ],
  [
    'a loss for a profit, where the passage tells a profit too',
    'The dairy in Marholm made an operating profit of €94 million.',
    'The operating loss of the dairy in Marholm came to €94 million, after an operating profit of €121 million in 2024.',
    ['€94 million: conflict (€94 million)'],
  ],
  [
    'a longer time for a shorter one, known by the figure beside it',
    'The panel of Marholm took 12 days on average, four days longer than the year before.',
    'The panel of Marholm answered a complaint in 12 days on average, four days faster than in 2024.',
    ['12 days: supported', 'four days: conflict (four days)'],
  ],
  [
    'a mean for the value that half of all exceed',
    'In Marholm half of the teachers work longer than 51.5 hours a week.',
    'The median working week of teachers in Marholm was 49 hours; the mean was 51.5 hours.',
    ['half: unsourced', 'longer than 51.5 hours: conflict (49 hours)'],
  ],
  [
    'a median told by what lies above it',
    'In Marholm half of the teachers work longer than 49 hours a week.',
    'The median working week of teachers in Marholm was 49 hours; the mean was 51.5 hours.',
    ['half: unsourced', 'longer than 49 hours: supported'],
  ],
  [
    'more than half above a bound, which is no median',
    'In Marholm more than half of the teachers work longer than 49 hours a week.',
    'The working week of teachers in Marholm was 49 hours.',
    ['more than half: unsourced', 'longer than 49 hours: qualified (49 hours)'],
  ],
];

describe('a number in another part of its clause', () => {
  for (const [what, draft, source, expected] of TABLE)
    it(what, () => assert.deepEqual(verdicts(draft, source), expected));
});
