import assert from 'node:assert/strict';
import { clausesOf } from '../../../../src/core/claim/clauses.ts';
import { termsOf } from '../../../../src/core/claim/terms.ts';
import { insideFigures } from '../../../../src/core/claim/words.ts';
import { figures } from '../../../../src/core/quantity/figures.ts';

/** The words of a sentence with its clauses marked off by bars. */
function cut(text: string): string {
  const terms = termsOf(text);
  const { of } = clausesOf(text, terms, insideFigures(terms, figures(text)));
  return terms.map((term, i) => (i > 0 && of[i] !== of[i - 1] ? `| ${term.plain}` : term.plain)).join(' ');
}

describe('clausesOf', () => {
  const SENTENCES: [text: string, cut: string][] = [
    // each with a verb of its own
    ['Karn pledged 40 trams and finished 26.', 'karn pledged 40 trams | and finished 26'],
    ['The plan foresaw 70 wells; 31 have been dug.', 'the plan foresaw 70 wells | 31 have been dug'],
    ['It sold 12 mills, refused 3 bids.', 'it sold 12 mills | refused 3 bids'],
    ['When the roof had gone, 9 looms were left.', 'when the roof had gone | 9 looms were left'],
    // no verb: the list goes on
    ['Karn sold 4 tonnes, Velm 3 and Ostrel 2.', 'karn sold 4 tonnes velm 3 and ostrel 2'],
    ['In May, Karn hired 45 dyers.', 'in may karn hired 45 dyers'],
    [
      'Velm had budgeted 20 lamps and a row of 8 benches.',
      'velm had budgeted 20 lamps and a row of 8 benches',
    ],
    [
      'They reported 80 confirmed and 12 suspected leaks.',
      'they reported 80 confirmed and 12 suspected leaks',
    ],
    // relative clauses and comparisons are apart without one
    ['The quay, which cost 5 million, will last.', 'the quay | which cost 5 million | will last'],
    ['Output was 9 tonnes, against 7 tonnes in 2019.', 'output was 9 tonnes | against 7 tonnes in 2019'],
    [
      'It is 8 % more than a year earlier, when rents were 90 euros.',
      'it is 8 % more | than a year earlier when rents were 90 euros'.replace(' %', ''),
    ],
  ];
  for (const [text, expected] of SENTENCES) it(text, () => assert.equal(cut(text), expected));

  it('gives every word of any text a clause', () => {
    for (const text of ['', '...', 'which which which', ', , and, or', 'a'.repeat(9), '1 2 3 and 4']) {
      const terms = termsOf(text);
      assert.equal(clausesOf(text, terms, insideFigures(terms, [])).of.length, terms.length);
    }
  });
});
