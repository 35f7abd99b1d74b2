import assert from 'node:assert/strict';
import { buildCorpus } from '../../../../src/core/search/corpus.ts';
import { checkDraft } from '../../../../src/core/verdict/check.ts';
import { readSource } from '../../../../src/sources/reader.ts';

const WORKS = `The Marlow works employed 412 people in 2023 and 530 people in 2024. Of these, some left again in spring.

The quarry at Tarn sold 8,250 tonnes of slate to builders and an additional 1,340 tonnes of slate, part of that sum, to roofers.
`;
const corpus = buildCorpus([readSource({ id: 'works', name: 'works.txt', text: WORKS })]);

/** [draft, figure, start of the reason where it is derived] */
const TABLE: readonly (readonly [string, string, string | undefined])[] = [
  ['The Marlow works employed 118 more people in 2024.', '118', '530 \u2212 412 = 118'],
  [
    'The number of people that the Marlow works employed rose 28.6 percent in 2024.',
    '28.6 percent',
    '(530 \u2212 412) ÷ 412 = 28.64 %',
  ],
  ['The Marlow works employed 119 more people in 2024.', '119', undefined],
  ['The Tarn harbour employed 118 more people in 2024.', '118', undefined],
];

describe('derived figures', () => {
  for (const [draft, text, arithmetic] of TABLE) {
    it(draft, () => {
      const figure = checkDraft(draft, corpus).figures.find((found) => found.text === text);
      assert.ok(figure !== undefined);
      assert.equal(figure.reason.startsWith('Follows from'), arithmetic !== undefined, figure.reason);
      if (arithmetic === undefined) return;
      assert.equal(figure.verdict, 'supported');
      assert.ok(figure.reason.includes(arithmetic), figure.reason);
      assert.equal(figure.evidence[0]?.source, 'works');
      assert.equal(figure.evidence[0]?.relation, 'supports');
      assert.deepEqual(figure.replacements, []);
    });
  }
});
