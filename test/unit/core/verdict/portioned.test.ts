import assert from 'node:assert/strict';
import { findingsOf } from './support.ts';

const verdicts = (draft: string, source: string): string[] =>
  findingsOf(draft, source).map(
    ({ text, verdict, expected }) => `${text}: ${verdict}${expected === undefined ? '' : ` (${expected})`}`,
  );

const JOBS = 'The shipyard of Marholm will shed 850 jobs by the autumn, 310 of them in the paint shop.';
const HENS = 'The farm in Marholm lost 640 of its 5,200 hens to foxes.';
const BRIDGES = 'In the floods of Marholm fourteen bridges were damaged, three of which were destroyed.';

const TABLE: readonly [what: string, draft: string, source: string, expected: string[]][] = [
  ['a part for the whole', 'The shipyard of Marholm will shed 310 jobs.', JOBS, ['310: conflict (850)']],
  ['the whole', 'The shipyard of Marholm will shed 850 jobs.', JOBS, ['850: supported']],
  [
    'the part as one',
    'In its paint shop the shipyard of Marholm will shed 310 jobs.',
    JOBS,
    ['310: supported'],
  ],
  [
    'both',
    'The shipyard of Marholm will shed 850 jobs, 310 of them in the paint shop.',
    JOBS,
    ['850: supported', '310: supported'],
  ],
  ['the whole for what was lost', 'The farm in Marholm lost 5,200 hens.', HENS, ['5,200: conflict (640)']],
  ['the whole of what is owned', 'The farm in Marholm has 5,200 hens.', HENS, ['5,200: supported']],
  ['what was lost', 'The farm in Marholm lost 640 hens.', HENS, ['640: supported']],
  [
    'the damaged for the destroyed',
    'The floods of Marholm came, and 14 bridges were destroyed.',
    BRIDGES,
    ['14: conflict (three)'],
  ],
  ['the damaged', 'The floods of Marholm came, and 14 bridges were damaged.', BRIDGES, ['14: supported']],
  [
    'a whole and a part that another figure tells',
    'The floods of Marholm came, and 14 bridges were damaged and three destroyed.',
    BRIDGES,
    ['14: supported', 'three: supported'],
  ],
];

describe('a part and its whole', () => {
  for (const [what, draft, source, expected] of TABLE)
    it(what, () => assert.deepEqual(verdicts(draft, source), expected));
});
