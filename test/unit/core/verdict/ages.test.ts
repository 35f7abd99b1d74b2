import assert from 'node:assert/strict';
import { findingsOf } from './support.ts';

const check = (draft: string, source: string): string[] =>
  findingsOf(draft, source).map(({ text, verdict }) => `${text}: ${verdict}`);

const INQUEST = [
  'Orla Venn was last seen by the harbour wall at Karn, her mother said.',
  'The lamp she carried was later found. The 26-year-old died of cold.',
].join(' ');

const TABLE: [what: string, draft: string, source: string, expected: string[]][] = [
  [
    'set off by commas behind an office',
    'Mara Ould will leave the Herons in spring. The 34-year-old has won three titles.',
    'Mara Ould talked of her plans. The Delft keeper, 34, has won three titles with the club.',
    ['34-year-old: supported', 'three: supported'],
  ],
  [
    'of whoever the sentences before are about',
    'Orla Venn kept a lamp shop. The 26-year-old had gone missing from Tamm Infirmary in Velm.',
    INQUEST,
    ['26-year-old: supported'],
  ],
  [
    'of somebody else',
    'Ivo Tamm kept a lamp shop. The 26-year-old had gone missing from Ostrel Infirmary in Velm.',
    INQUEST,
    ['26-year-old: unsourced'],
  ],
  [
    'as a bound, in two wordings',
    'The index ranks the worst countries for people over the age of 60.',
    'The index measures the welfare of those over 60 in 96 countries.',
    ['over the age of 60: supported'],
  ],
  [
    'beside a larger number that it allows',
    'The best place to live is abroad, according to those over 60.',
    'The index measures the welfare of those over 60 in 96 countries.',
    ['over 60: supported'],
  ],
  [
    'in a sentence that looks back',
    'Ivo Venn, 51, ran the shop with his wife.',
    'Mrs Venn, 50, wrote letters to friends. Venn, 51, had previously learned of the shop.',
    ['51: supported'],
  ],
];

describe('ages', () => {
  for (const [what, draft, source, expected] of TABLE) {
    it(what, () => assert.deepEqual(check(draft, source), expected));
  }
});
