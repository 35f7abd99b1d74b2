import assert from 'node:assert/strict';
import { bind } from '../../../../src/core/claim/binding.ts';
import { termsOf } from '../../../../src/core/claim/terms.ts';
import type { Figure } from '../../../../src/core/quantity/quantity.ts';

/** Figures are marked «so»; the marks are taken out before binding. */
function marked(text: string): { plain: string; figures: Figure[] } {
  const figures: Figure[] = [];
  let plain = '';
  let start = -1;
  for (const char of text) {
    if (char === '«') start = plain.length;
    else if (char === '»') figures.push(figureAt(plain.slice(start), start));
    else plain += char;
  }
  return { plain, figures };
}

function figureAt(text: string, offset: number): Figure {
  const end = offset + text.length;
  return {
    text,
    offset,
    end,
    valueOffset: offset,
    valueEnd: end,
    quantity: { kind: 'count', unit: '1', low: 1, high: 1, modifier: 'exact', halfUnit: 0.5 },
  };
}

/** Which figure (by its text) each of the words is tied to most. */
function owners(text: string, words: readonly string[]): string[] {
  const { plain, figures } = marked(text);
  const terms = termsOf(plain);
  const weights = bind(plain, terms, figures);
  return words.map((word) => {
    const at = terms.findIndex((term) => term.text === word);
    let best = 0;
    figures.forEach((_, i) => {
      if ((weights[i]?.[at] ?? 0) > (weights[best]?.[at] ?? 0)) best = i;
    });
    return figures[best]?.text ?? '';
  });
}

describe('bind', () => {
  const table: [string, Record<string, string>][] = [
    ['The mill spent «$4m» on dyes and «$9m» on looms.', { dyes: '$4m', looms: '$9m' }],
    [
      'Adults made up «60 %» of members, girls, boys and toddlers «40 %».',
      { Adults: '60 %', members: '60 %', girls: '40 %', toddlers: '40 %' },
    ],
    ['Ferries carried «300» people and trams «500».', { Ferries: '300', people: '300', trams: '500' }],
    ['Wages rose «3 %», while prices fell «1 %».', { Wages: '3 %', prices: '1 %' }],
    ['Fever befell «5 %» of men on the drug (placebo: «3 %»).', { men: '5 %', drug: '5 %', placebo: '3 %' }],
    ['Girls passed more often («87 %») than boys («82 %»).', { Girls: '87 %', boys: '82 %' }],
    ['It owes «$2m» and holds cash of «$5m».', { owes: '$2m', cash: '$5m' }],
  ];
  for (const [text, expected] of table) {
    it(text, () => {
      assert.deepEqual(owners(text, Object.keys(expected)), Object.values(expected));
    });
  }

  it('keeps weights between 0 and 1', () => {
    const { plain, figures } = marked('Rents rose «6 %», to «900 euros», in May; sales fell.');
    const terms = termsOf(plain);
    for (const row of bind(plain, terms, figures)) {
      for (const weight of row) assert.ok(weight >= 0 && weight <= 1);
    }
  });
});
