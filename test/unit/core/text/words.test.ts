import { assert } from 'chai';
import fc from 'fast-check';
import { fold, MAX_WORD_LENGTH, STOP_WORDS, stem, words } from '../../../../src/core/text/words.ts';

const folded = (text: string): string =>
  words(text)
    .map((word) => fold(word.text))
    .join(' ');

describe('words', () => {
  const check = (text: string, expected: string): void => {
    it(JSON.stringify(text), () => assert.equal(folded(text), expected));
  };
  check('', '');
  check('... — !', '');
  check('Prices rose.The end', 'prices rose the end');
  check("It’s the mill’s, the workers’ and Ann's.", 'it the mill the workers and ann');
  check('U.S. and U.K. towns, e.g. this', 'us and uk towns eg this');
  check('1,000.5 of 2.5, 3,4', '1000.5 of 2.5 34');
  check('$13bn 5-year 20th', '13bn 5 year 20th');
  check('Café Łódź naïve ﬁnal', 'cafe łodz naive final');
  check('cafe\u0301 ole\u0301', 'cafe ole');
  check("don’t can't", "don't can't");

  it('gives slices of the text, in order, apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let end = 0;
        for (const word of words(text)) {
          assert.isAtLeast(word.start, end);
          assert.isAbove(word.end, word.start);
          assert.equal(word.text, text.slice(word.start, word.end));
          end = word.end;
        }
      }),
    );
  });
});

describe('stem', () => {
  const same = (...forms: string[]): void => {
    it(forms.join(' = '), () => {
      for (const form of forms) assert.equal(stem(form), stem(forms[0] ?? ''), form);
    });
  };
  const differ = (a: string, b: string): void => {
    it(`${a} is not ${b}`, () => assert.notEqual(stem(a), stem(b)));
  };
  same('invest', 'invests', 'invested', 'investing', 'investment', 'investments');
  same('buy', 'bought', 'buying');
  same('sweden', 'swedish', 'swedes');
  same('venezuela', 'venezuelans');
  same('europe', 'european', 'europeans');
  same('germany', 'german', 'germans');
  differ('austrian', 'australian');
  differ('nigerian', 'niger');
  same('labour', 'labor', 'labours');
  same('neighbourhood', 'neighborhoods');
  same('organise', 'organized', 'organising', 'organisation', 'organizations');
  same('realise', 'realizes', 'realised');
  same('analyse', 'analyzed', 'analysing');
  same('centre', 'centers');
  same('child', 'children');
  same('promise', 'promising', 'promised');
  same('raise', 'raised', 'raising');
  differ('news', 'new');
  differ('hour', 'hor');
  differ('four', 'for');
  differ('2024', '2023');

  it('is bounded on long words', () => {
    const long = 'y'.repeat(MAX_WORD_LENGTH + 1);
    assert.equal(stem(long), long);
    assert.isAtMost(stem('y'.repeat(MAX_WORD_LENGTH)).length, MAX_WORD_LENGTH);
  });
});

describe('stop words', () => {
  it('are folded words', () => {
    for (const word of STOP_WORDS) assert.equal(folded(word), word);
  });
  it('leave content words alone', () => {
    for (const word of ['new', 'first', 'more', 'million', 'us', 'two'])
      assert.equal(STOP_WORDS.has(word), word === 'more');
  });
});
