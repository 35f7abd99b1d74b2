import { assert } from 'chai';
import { guesses } from '../../../../src/core/search/typos.ts';
import { Vocabulary } from '../../../../src/core/search/vocabulary.ts';

const TEXT =
  'The Halcyon committee of Zweibruecken measured telescopes, harbours and 12345 marbles; Café Hälsingland.';

describe('guesses', () => {
  const vocabulary = new Vocabulary();
  vocabulary.read(TEXT, 0, TEXT.length, new Uint32Array(TEXT.length), 0);
  const check = (word: string, expected: readonly string[]): void => {
    it(word, () => {
      const found = guesses(vocabulary, word, 3, () => true).map((guess) => guess.word);
      assert.deepEqual(found, expected);
    });
  };
  check('halcion', ['halcyon']);
  check('halycon', ['halcyon']);
  check('comittee', ['committee']);
  check('telescpoes', ['telescopes']);
  check('zweibrucken', ['zweibruecken']);
  check('telephones', []);
  check('marbel', []);
  check('the', []);
  check('12346', []);
  check('cafee', ['cafe']);

  it('offers no word that the corpus has lost', () => {
    assert.deepEqual(
      guesses(vocabulary, 'halcion', 3, () => false),
      [],
    );
  });
});
