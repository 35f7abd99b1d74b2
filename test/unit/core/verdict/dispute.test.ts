import assert from 'node:assert/strict';
import { buildCorpus } from '../../../../src/core/search/corpus.ts';
import { checkDraft } from '../../../../src/core/verdict/check.ts';
import { readSource } from '../../../../src/sources/reader.ts';

/** A source as its publisher puts it out. */
interface Told {
  readonly by: string;
  readonly on?: string;
  readonly text: string;
}

const COUNCIL: Told = {
  by: 'Ostrel Council',
  on: '2027-02-03',
  text: 'The flood of January damaged 1,200 houses in the valley. The repairs will cost 48 million crowns.',
};
const UNION: Told = {
  by: "Owners' Union",
  on: '2027-02-20',
  text: 'We have knocked on every door: the flood damaged 1,350 houses in the valley.',
};

function verdicts(draft: string, sources: readonly Told[]): string[] {
  const corpus = buildCorpus(
    sources.map(({ by, on, text }, i) =>
      readSource({
        id: `s${i}`,
        text: `---\npublisher: ${by}\n${on === undefined ? '' : `date: ${on}\n`}---\n\n${text}\n`,
        format: 'markdown',
      }),
    ),
  );
  return checkDraft(draft, corpus)
    .figures.filter(({ quantity }) => quantity.kind !== 'date')
    .map(({ text, verdict }) => `${text}: ${verdict}`);
}

const TABLE: readonly [what: string, draft: string, sources: readonly Told[], expected: string[]][] = [
  ['two publishers', 'The flood damaged 1,200 houses.', [COUNCIL, UNION], ['1,200: disputed']],
  ['the later of them', 'The flood damaged 1,350 houses.', [COUNCIL, UNION], ['1,350: disputed']],
  [
    'one who lets another say it and tells it otherwise',
    'The flood damaged 1,200 houses.',
    [
      COUNCIL,
      { ...UNION, text: 'The council says that the flood damaged 1,200 houses. We have counted 1,450.' },
    ],
    ['1,200: disputed'],
  ],
  [
    'one who counts something else behind it',
    'The flood damaged 1,200 houses.',
    [
      COUNCIL,
      {
        ...UNION,
        text: 'The council says that the flood damaged 1,200 houses. We have counted 1,450 members.',
      },
    ],
    ['1,200: supported'],
  ],
  [
    'one who says it himself and goes on',
    'The flood damaged 1,200 houses.',
    [COUNCIL, { ...UNION, text: 'The flood damaged 1,200 houses. In the year before we had counted 1,450.' }],
    ['1,200: supported'],
  ],
  [
    'one who tells it roughly',
    'The flood damaged 1,200 houses.',
    [
      COUNCIL,
      { ...UNION, text: 'We have knocked on every door: the flood damaged some 1,600 houses in the valley.' },
    ],
    ['1,200: disputed'],
  ],
  [
    'one who knows of a bound that leaves no room for it',
    'The flood damaged 1,200 houses.',
    [
      COUNCIL,
      {
        ...UNION,
        text: 'We have knocked on every door: the flood damaged more than 1,300 houses in the valley.',
      },
    ],
    ['1,200: disputed'],
  ],
  [
    'one whose bound leaves room for it',
    'The flood damaged 1,200 houses.',
    [
      COUNCIL,
      {
        ...UNION,
        text: 'We have knocked on every door: the flood damaged more than 1,100 houses in the valley.',
      },
    ],
    ['1,200: supported'],
  ],
  [
    'one who looks ahead',
    'The flood damaged 1,200 houses.',
    [
      COUNCIL,
      {
        ...UNION,
        text: 'We have knocked on every door: the flood will damage about 1,600 houses in the valley.',
      },
    ],
    ['1,200: supported'],
  ],
  [
    'two voices in one source, the second without the subject',
    'The strike closed 84 bakeries in Ostrel.',
    [
      {
        by: 'Ostrel Gazette',
        text: 'According to the guild, the strike closed 84 bakeries in Ostrel. The mayor, who sent out her own people, counts 71 closed bakeries.',
      },
    ],
    ['84: disputed'],
  ],
  [
    'two voices in one source, the second with the number alone',
    'The flood damaged 1,200 houses.',
    [
      {
        by: 'Ostrel Gazette',
        text: 'According to the council, the flood damaged 1,200 houses in the valley. The owners, who knocked on every door, come to 1,450.',
      },
    ],
    ['1,200: disputed'],
  ],
  [
    'one who leaves the unit out',
    'The repairs will cost 48 million crowns.',
    [
      COUNCIL,
      { ...UNION, text: 'The council says the repairs will cost 48 million crowns. We reckon 71 million.' },
    ],
    ['48 million crowns: disputed'],
  ],
  [
    'a value that the draft gives for another thing beside it',
    'The flood damaged 1,200 houses in the valley and 1,350 barns.',
    [COUNCIL, { ...UNION, text: 'By our count the flood damaged 1,350 barns in the valley.' }],
    ['1,200: supported', '1,350 barns: supported'],
  ],
  [
    'a draft that names whom it follows',
    'According to the council, the flood damaged 1,200 houses.',
    [COUNCIL, UNION],
    ['1,200: supported'],
  ],
  [
    'a draft that hopes beside what both sources state',
    'The owners hope that the flood damaged only 1,200 houses in the valley.',
    [COUNCIL, UNION],
    ['1,200: disputed'],
  ],
  [
    'a draft that says whom it follows, by no name',
    'The owners say that the flood damaged 1,350 houses.',
    [COUNCIL, UNION],
    ['1,350: supported'],
  ],
  [
    'a draft that gives both',
    'The flood damaged 1,200 houses.\n\nThe flood damaged 1,350 houses in the valley, on another count.',
    [COUNCIL, UNION],
    ['1,200: supported', '1,350: supported'],
  ],
  [
    'another thing of like size',
    'The flood damaged 1,200 houses.',
    [COUNCIL, { ...UNION, text: 'We have 1,350 members in the valley.' }],
    ['1,200: supported'],
  ],
  [
    'another year',
    'In 2027 the flood damaged 1,200 houses in the valley.',
    [
      { ...COUNCIL, text: 'The flood of January 2027 damaged 1,200 houses in the valley.' },
      { ...UNION, text: 'By our count the flood of 2019 damaged 1,350 houses in the valley.' },
    ],
    ['1,200: supported'],
  ],
  [
    'an estimate that holds the value',
    'The flood damaged 1,200 houses.',
    [COUNCIL, { ...UNION, text: 'By our count the flood damaged 1,100 to 1,350 houses in the valley.' }],
    ['1,200: supported'],
  ],
  [
    'a value several times as large',
    'The flood damaged 1,200 houses.',
    [COUNCIL, { ...UNION, text: 'By our count the flood damaged 5,400 houses in the valley.' }],
    ['1,200: supported'],
  ],
  [
    'a source that has both values',
    'The flood damaged 1,200 houses.',
    [
      COUNCIL,
      {
        ...UNION,
        text: 'By our count the flood damaged 1,350 houses in the valley. In the town alone, the flood damaged 1,200 houses.',
      },
    ],
    ['1,200: supported'],
  ],
  [
    'two parts in one sentence',
    'Mill Street has 41 shops and Dyke Road 36.',
    [{ by: 'Ostrel Gazette', text: 'The paper counts 41 shops in Mill Street and 36 shops in Dyke Road.' }],
    ['41: supported', '36: supported'],
  ],
];

describe('dispute', () => {
  for (const [what, draft, sources, expected] of TABLE) {
    it(what, () => {
      assert.deepEqual(verdicts(draft, sources), expected);
    });
  }
});
