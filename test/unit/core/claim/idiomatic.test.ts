import assert from 'node:assert/strict';
import { idiomsIn } from '../../../../src/core/claim/idiomatic.ts';
import { termsOf } from '../../../../src/core/claim/terms.ts';
import { stem } from '../../../../src/core/text/words.ts';

/** Whether the idioms of a text mean a word. */
const means = (text: string, word: string): boolean =>
  idiomsIn(termsOf(text)).some(({ means: plain }) => plain.includes(stem(word)));

describe('what is said in other words', () => {
  for (const [text, word] of [
    ['The council nodded through 14 of the plans', 'approve'],
    ['The board gave the green light to the merger', 'approve'],
    ['The fund put 4 million aside for the roof', 'budget'],
    ['The judges threw out the suit', 'reject'],
    ['Forty people were out of work in the village', 'unemployed'],
    ['The kiosk rang up 3,000 euros', 'revenue'],
    ['She took part in the trial and got a sugar pill', 'placebo'],
    ['The old mill was pulled down in May', 'demolish'],
    ['Twelve men walked free', 'acquitted'],
    ['Eight sleep rough in winter', 'homeless'],
  ] as const) {
    it(`${text}: ${word}`, () => assert.ok(means(text, word)));
  }

  for (const [text, word] of [
    ['The council will let the hall through an agent', 'approve'],
    ['The green paper is light reading', 'approve'],
    ['He put the cup on the table and one and two and three and four and stood aside', 'budget'],
    ['Work on the roof goes on without a pause', 'unemployed'],
    ['By the river, on a bench', 'deadline'],
    ['', 'cost'],
  ] as const) {
    it(`silent of ${word}: ${text}`, () => assert.ok(!means(text, word)));
  }

  it('never means the words it is said in', () => {
    const terms = termsOf('The bank wants to borrow and take out a loan on credit');
    for (const { means: plain, at } of idiomsIn(terms))
      assert.ok(!at.some((i) => plain.includes(terms[i]?.stem ?? '')));
  });
});
