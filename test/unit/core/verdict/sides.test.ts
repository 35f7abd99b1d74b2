import assert from 'node:assert/strict';
import { findingsOf } from './support.ts';

/** Figures of a draft with verdict and expected value, in order. */
const check = (draft: string, ...sources: string[]): string[] =>
  findingsOf(draft, ...sources).map(
    ({ text, verdict, expected }) => `${text}: ${verdict}${expected === undefined ? '' : ` ${expected}`}`,
  );

const OTTERS =
  '\n\nGhent Otters: record 4-9, 88 points; by quarter 20, 27, 19, 22; 41 rebounds, 17 assists, 11 turnovers.';
const HERONS =
  '\n\nDelft Herons: record 9-4, 93 points; by quarter 30, 18, 24, 21; 36 rebounds, 25 assists, 14 turnovers.';
const SHEET = `Delft Herons at Ghent Otters, 12 March 2019.\n\nFinal score: Otters 88, Herons 93.${OTTERS}${HERONS}`;
const OTHER_DAY = SHEET.replace('30, 18', '31, 17').replace('12 March', '19 March');

const TABLE: [what: string, draft: string, sources: string[], expected: string[]][] = [
  [
    'a quarter',
    'The Herons outscored the Otters 30-20 in the opening quarter.',
    [SHEET],
    ['30-20: supported'],
  ],
  [
    'another result of a quarter, the first party first',
    'The Otters outscored the Herons 29-18 in the second quarter.',
    [SHEET],
    ['29-18: conflict 27-18'],
  ],
  [
    'a half is two quarters',
    'The Herons outscored the Otters 48-47 in the first half and 47-41 in the second half.',
    [SHEET],
    ['48-47: supported', '47-41: conflict 45-41'],
  ],
  [
    'the part that is named nearest',
    'The Herons led for the whole of the second half, outscoring the Otters 24-19 in the third quarter.',
    [SHEET],
    ['24-19: supported'],
  ],
  [
    'one party is named in the sentence before',
    'The Herons began well. They outscored the Otters 50-47 in the first half.',
    [SHEET],
    ['50-47: conflict 48-47'],
  ],
  [
    'what both parties count',
    'The Otters won the battle for rebounds, 41-36.',
    [SHEET],
    ['41-36: supported'],
  ],
  [
    'a count that neither has',
    'The Otters won the battle for loose balls, 41-38.',
    [SHEET],
    ['41-38: unsourced'],
  ],
  ['a run within a match', 'The Herons went on a 24-2 run against the Otters.', [SHEET], ['24-2: unsourced']],
  [
    'a part that is not listed',
    'The Herons outscored the Otters 9-2 in the fifth quarter.',
    [SHEET],
    ['9-2: unsourced'],
  ],
  [
    'a match of which one row is missing',
    'The Herons outscored the Otters 33-20 in the first quarter.',
    [SHEET.replace(OTTERS, '')],
    ['33-20: unsourced'],
  ],
  [
    'two matches of the same parties',
    'The Herons outscored the Otters 33-20 in the first quarter.',
    [SHEET, OTHER_DAY],
    ['33-20: unsourced'],
  ],
];

describe('results side by side', () => {
  for (const [what, draft, sources, expected] of TABLE) {
    it(what, () => {
      assert.deepEqual(
        check(draft, ...sources).filter((line) => /^\d+-\d+:/.test(line)),
        expected,
      );
    });
  }

  it('says which rows', () => {
    const [finding] = findingsOf('The Herons outscored the Otters 33-20 in the opening quarter.', SHEET);
    assert.equal(finding?.replacements[0]?.text, '30-20');
    assert.equal(finding?.evidence.length, 2);
  });
});
