import assert from 'node:assert/strict';
import { buildCorpus } from '../../../../src/core/search/corpus.ts';
import { checkDraft, NUMBER_LIMIT } from '../../../../src/core/verdict/check.ts';
import { readSource } from '../../../../src/sources/reader.ts';

/** Verdicts of the figures of a draft, as `figure: verdict`, in order; with the expected value where there is one. */
function check(draft: string, ...sources: string[]): string[] {
  const corpus = buildCorpus(sources.map((text, i) => readSource({ id: `s${i}`, text, format: 'markdown' })));
  return checkDraft(draft, corpus).figures.map(
    ({ text, verdict, expected }) => `${text}: ${verdict}${expected === undefined ? '' : ` ${expected}`}`,
  );
}

const MILL =
  'Orvane Mills earned a net profit of $4.2 million in 2023. Exports of yarn rose 12% to 900 tonnes. The mill employs 310 weavers and 45 dyers.';

const TABLE: [what: string, draft: string, sources: string[], expected: string[]][] = [
  ['an equal value', 'The mill employs 310 weavers.', [MILL], ['310: supported']],
  ['a rounded value', 'Orvane Mills made a net profit of $4 million.', [MILL], ['$4 million: supported']],
  [
    'another value',
    'Orvane Mills earned a net profit of $4.7 million in 2023.',
    [MILL],
    ['$4.7 million: conflict $4.2 million', '2023: supported'],
  ],
  [
    'swapped figures',
    'The mill employs 45 weavers and 310 dyers.',
    [MILL],
    ['45: conflict 310', '310: conflict 45'],
  ],
  [
    'a name as far from the figure here as there',
    'The chain signed an agreement to buy 14 shops, two depots and a bakery in the old town from Ostrel Foods.',
    [
      'Today the chain has signed an agreement to buy 12 shops, two depots and a bakery in the old town from Ostrel Foods.',
    ],
    ['14: conflict 12', 'two: supported'],
  ],
  ['another thing', 'The harbour has 17 cranes.', [MILL], ['17: unsourced']],
  [
    'a small number that says nothing of what',
    '3, 3',
    ['The court heard three of them.'],
    ['3: unsourced', '3: unsourced'],
  ],
  [
    'the same vague words',
    'The pipe carries water to several million homes.',
    ['Water reaches several million homes through the pipe.'],
    ['several million: supported'],
  ],
  [
    'vague words against a number',
    'The pipe carries water to several million homes.',
    ['Water reaches 3 million homes through the pipe.'],
    ['several million: unchecked'],
  ],
  [
    'the same digits under another unit of time',
    'The fastest lap by Orla Venn took 47 minutes.',
    ['The fastest lap by Orla Venn took 47 seconds.'],
    ['47 minutes: conflict 47 seconds'],
  ],
  [
    'a day in a year that a source names',
    'The wedding of Orla Venn is on 5 December 2026.',
    ['The mill has made a plan for 2026.'],
    ['5 December 2026: unsourced'],
  ],
  [
    'an age after a name',
    'The deputy, Orla Venn, aged 49, kept her seat.',
    ['The deputy, Orla Venn, 49, kept her seat by 310 votes.'],
    ['49: supported'],
  ],
  [
    'a rate beside a count',
    'Velm had over 200 cases, a rate of 71.6 per 100,000 people.',
    ['| Town | Cases | Per 100,000 people |\n|---|---|---|\n| Velm | 204 | 71.6 |\n| Orne | 83 | 40.1 |'],
    ['over 200: supported', '71.6 per 100,000: supported'],
  ],
  [
    'the value of the sentence before, of which the draft shares fewer words',
    'The divers of this summer mapped 2,600 square metres of the harbour floor.',
    [
      'The first six campaigns together mapped 2,600 square metres. This summer the divers mapped another 910 square metres of the harbour floor.',
    ],
    ['2,600 square metres: conflict 910 square metres'],
  ],
  [
    'a dropped bound',
    'The dam can hold 40 million litres of water.',
    ['The dam can hold up to 40 million litres of water.'],
    ['40 million litres: qualified up to 40 million litres'],
  ],
  [
    'two voices',
    'The flood damaged 1,200 houses in the valley.',
    [
      'The council says the flood damaged 1,200 houses in the valley.',
      'The union of owners says the flood damaged 1,350 houses in the valley.',
    ],
    ['1,200: disputed'],
  ],
];

describe('checkDraft', () => {
  for (const [what, draft, sources, expected] of TABLE) {
    it(what, () => {
      assert.deepEqual(check(draft, ...sources), expected);
    });
  }

  it('leaves a draft alone that switches itself off', () => {
    assert.deepEqual(check('---\ntickmark: false\n---\n\nThe mill employs 900 weavers.', MILL), []);
  });

  it('follows the source of higher priority where two differ', () => {
    const said = (n: string): string => `The flood damaged ${n} houses in the valley.`;
    const verdicts = (...priorities: number[]): string[] => {
      const sources = ['1,200', '1,350'].map((n, i) =>
        readSource({
          id: `s${i}`,
          text: `---\npriority: ${priorities[i]}\n---\n\nThe ${['council', 'union'][i]} says the flood damaged ${n} houses in the valley.`,
          format: 'markdown',
        }),
      );
      return checkDraft(said('1,200'), buildCorpus(sources)).figures.map(
        ({ verdict, expected }) => `${verdict} ${expected ?? ''}`,
      );
    };
    assert.deepEqual(verdicts(0, 0), ['disputed ']);
    assert.deepEqual(verdicts(2, 1), ['supported ']);
    assert.deepEqual(verdicts(1, 2), ['conflict 1,350']);
  });
  it('offers other values only where another source is as sure', () => {
    const texts = (...sources: string[]): string[] => {
      const corpus = buildCorpus(sources.map((text, i) => readSource({ id: `s${i}`, text, format: 'text' })));
      const [figure] = checkDraft('The mill employs 450 weavers.', corpus).figures;
      return (figure?.replacements ?? []).map(({ text }) => text);
    };
    assert.deepEqual(texts(MILL), ['310']);
    assert.deepEqual(texts(MILL, 'The mill employs 325 weavers.').sort(), ['310', '325']);
    assert.deepEqual(texts(MILL, 'A union counts 325 weavers in the whole valley.'), ['310']);
  });
  it('checks no more numbers than it says, and says so', () => {
    const corpus = buildCorpus([readSource({ id: 's', text: MILL, format: 'text' })]);
    const draft = `The mill employs 310 weavers.\n\n${'1,'.repeat(NUMBER_LIMIT)}\n\nIt has 45 dyers.\n`;
    const { figures, problems } = checkDraft(draft, corpus);
    assert.deepEqual(
      figures.map(({ text }) => text),
      ['310'],
    );
    assert.deepEqual(
      problems.map(({ code, line }) => [code, line]),
      [['too-many-numbers', 3]],
    );
  });
});
