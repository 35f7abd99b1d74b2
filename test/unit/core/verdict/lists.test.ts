import assert from 'node:assert/strict';
import { buildCorpus } from '../../../../src/core/search/corpus.ts';
import { checkDraft } from '../../../../src/core/verdict/check.ts';
import { readSource } from '../../../../src/sources/reader.ts';

/** Figures of a draft with verdict and expected value, in order, against a plain-text source. */
function check(draft: string, source: string): string[] {
  const corpus = buildCorpus([readSource({ id: 'sheet', text: source, format: 'text' })]);
  return checkDraft(draft, corpus).figures.map(
    ({ text, verdict, expected }) => `${text}: ${verdict}${expected === undefined ? '' : ` ${expected}`}`,
  );
}

const SHEET = [
  'Delft Herons at Ghent Otters, 12 March 2019.',
  'Final score: Otters 88, Herons 93.',
  'Ghent Otters: record 4-9, 88 points; 41 rebounds, 17 assists, 11 turnovers.',
  'Delft Herons: record 9-4, 93 points; 36 rebounds, 25 assists, 14 turnovers.',
  'Mara Ould (Delft, started): 31 minutes, 19 points, 7 rebounds (2 offensive), 4 assists, 8-15 field goals, 1-3 three-pointers.',
  'Ivo Tamm (Delft): 22 minutes, 12 points, 3 rebounds (0 offensive), 6 assists, 5-9 field goals, 2-4 three-pointers.',
  'Joris Pell (Ghent, started): 35 minutes, 27 points, 9 rebounds (4 offensive), 2 assists, 10-18 field goals, 3-8 three-pointers.',
  'Kaja Lind (Delft): 9 minutes, 2 points, 1 rebounds (0 offensive), 5 assists, 1-1 field goals, 0-0 three-pointers.',
].join('\n');

const TABLE: [what: string, draft: string, expected: string[]][] = [
  [
    'every item of a gapped list is held against the row of its party',
    'Ould collected 19 points, nine rebounds and two assists.',
    ['19: supported', 'nine: conflict 7', 'two: conflict 4'],
  ],
  [
    'a club told beside its player does not hide the player',
    'Mara Ould led the way for the Herons with 21 points.',
    ['21: conflict 19'],
  ],
  [
    'the unit says what is meant where one figure of a row has it',
    'Joris Pell scored 27 points in 31 minutes.',
    ['27: supported', '31 minutes: conflict 35 minutes'],
  ],
  [
    'hits of tries, written two ways',
    'Pell scored 27 points on 10-of-18 shooting.',
    ['27: supported', '10-of-18: supported'],
  ],
  ['a result told name by name', 'The Herons beat the Otters 93-88 in Ghent.', ['93-88: supported']],
  ['another result', 'The Herons beat the Otters 93-86 in Ghent.', ['93-86: conflict 88, Herons 93']],
  [
    'the result of a part of the match',
    'The Herons outscored the Otters 31-8 in the third quarter.',
    ['31-8: unsourced'],
  ],
  ['a balance in brackets is no result', 'The Herons (7-4) beat the Otters.', ['7-4: unsourced']],
  ['the row of another party is no support', 'Toomas Lill made two assists.', ['two: unsourced']],
  [
    'letters that say what is counted are no names',
    'Pell was the only Otters player in double figures, with 27 points (10-18 FG) in 31 minutes.',
    ['27: supported', '10-18: supported', '31 minutes: conflict 35 minutes'],
  ],
  [
    'the row of a team mate is no support',
    'Kaja Lind led the way for Delft, as she collected two points, seven rebounds and five assists.',
    ['two: supported', 'seven: conflict 1', 'five: supported'],
  ],
  [
    'a pair is known by the letters behind it',
    'Pell scored 27 points (9-18 FG, 4-4 FT).',
    ['27: supported', '9-18: conflict 10-18', '4-4: unsourced'],
  ],
  ['wins and losses', 'The Herons (9-4) won again.', ['9-4: supported']],
  ['one of the numbers of a pair is no support', 'The Otters lost four games in a row.', ['four: unsourced']],
];

describe('ages', () => {
  it('are the same written as an apposition and as an adjective', () => {
    const source = 'Mara Ould, 34, the longest serving keeper in the history of Delft, spoke of a dream.';
    const draft = 'Mara Ould will leave the Herons in spring. The 34-year-old keeper will miss Delft.';
    assert.deepEqual(check(draft, source), ['34-year-old: supported']);
  });
});

describe('lists of attributes', () => {
  for (const [what, draft, expected] of TABLE) {
    it(what, () => {
      assert.deepEqual(check(draft, SHEET), expected);
    });
  }
});
