import assert from 'node:assert/strict';
import { framesIn } from '../verdict/support.ts';

/** The lists of a sentence: each value with the words and numbers that its label has to itself. */
const check = (text: string, expected: string[], lead: string[] = []): void => {
  const found = framesIn(text, { headings: [], lead }).flatMap(({ figure, item, marks }) =>
    item === undefined
      ? []
      : [[figure.text, ':', ...item.words, ...marks.map(({ low }) => `#${low}`)].join(' ')],
  );
  assert.deepEqual(found, expected);
};

describe('labelsOf', () => {
  const TABLE: [what: string, text: string, expected: string[]][] = [
    [
      'labels behind their values',
      'Sleep lasted 6.1 hours in the village, 5.4 hours in the port and 7.2 hours on the fells.',
      ['6.1 hours : villag', '5.4 hours : port', '7.2 hours : fell'],
    ],
    [
      'a subject and what stands in its place',
      'Wool took 41 % of the barges and slate 12 %.',
      ['41 % : wool', '12 % : slate'],
    ],
    [
      'what is left out the second time',
      'The eastern weir is 62 metres long and the western one 48.',
      ['62 metres : eastern weir', '48 : western'],
    ],
    [
      'a relative clause as a label',
      'Smiths who lost their forge get $900, smiths with a damaged roof $250.',
      ['$900 : forg', '$250 : damag roof'],
    ],
    [
      'values in brackets',
      'Weavers married later (29 years) than potters (24 years).',
      ['29 years : weaver marri', '24 years : potter'],
    ],
    [
      'a comparison',
      'Mould was found on 14 % of washed shawls against 9 % after drying.',
      ['14 % : wash shawl', '9 % : dry'],
    ],
    [
      'numbers that say which',
      'Pulse fell by 12 % with 40 mg and by 19 % with 80 mg.',
      ['12 % : #0.00004', '19 % : #0.00008'],
    ],
    [
      'parts without their whole',
      'The guild took 62 samples, 48 of dye and 14 of wax.',
      ['48 : dye', '14 : wax'],
    ],
    [
      'words that say little where no others do',
      'The state is to pay 65 % and the guild 25 %.',
      ['65 % : state', '25 % : guild'],
    ],
    [
      'numbers behind a noun',
      'Glaze held on 81.5 % of type 2, on 44.9 % of type 3.',
      ['81.5 % : 2', '44.9 % : 3'],
    ],
    ['one value', 'Wool took 41 % of the barges.', []],
    ['a whole and its parts', 'Of 90 looms 40 are idle.', []],
    ['a change', 'Wool rose from $4 to $5.', []],
    ['what it was before', 'Wool cost $5 in May, after $4 a year earlier.', []],
    ['one subject throughout', 'The weir is 62 metres long; it cost $9 million and earns $2 million.', []],
    ['who is not named', 'I dye 40 shawls a week; a guest dyes 12 shawls.', []],
  ];
  for (const [what, text, expected] of TABLE) {
    it(`reads ${what}: ${text}`, () => {
      check(text, expected);
    });
  }

  const LENT: [text: string, lead: string, expected: string[]][] = [
    [
      'In May it was 3 % and 5 %.',
      'Mould took 4 % of the wool in Orle and 6 % in Tansy.',
      ['3 % : wool orl', '5 % : tansi'],
    ],
    [
      'In May it was 3 % of slate and 5 % of cider.',
      'It was 4 % in Orle and 6 % in Tansy.',
      ['3 % : slate', '5 % : cider'],
    ],
    ['In May it was 3 and 5 %.', 'It was 4 % in Orle.', []],
    ['It weighs 3 kg and 5 kg.', 'It was 4 % in Orle and 6 % in Tansy.', []],
  ];
  for (const [text, lead, expected] of LENT) {
    it(`reads “${text}” behind “${lead}”`, () => {
      check(text, expected, [lead]);
    });
  }

  it('takes a number of a relative clause for one that says which', () => {
    const [share] = framesIn('Rashes struck 12 % of the weavers who got 80 mg.');
    assert.deepEqual(
      share?.marks.map(({ unit, low }) => `${low} ${unit}`),
      ['0.00008 kg'],
    );
  });
});
