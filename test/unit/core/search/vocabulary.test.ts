import { assert } from 'chai';
import fc from 'fast-check';
import { Vocabulary } from '../../../../src/core/search/vocabulary.ts';
import { fold, MAX_WORD_LENGTH, STOP_WORDS, stem, words } from '../../../../src/core/text/words.ts';

/** What `read` should give, the slow way. */
function expectedTerms(text: string): string[] {
  return words(text)
    .filter((word) => word.text.length <= MAX_WORD_LENGTH)
    .map((word) => fold(word.text))
    .filter((folded) => !STOP_WORDS.has(folded))
    .map(stem);
}

function readTerms(vocabulary: Vocabulary, text: string): string[] {
  const sink = new Uint32Array((text.length >> 1) + 1);
  const end = vocabulary.read(text, 0, text.length, sink, 0);
  return Array.from(sink.subarray(0, end), (term) => vocabulary.text(term));
}

const plain = fc.stringMatching(/^[a-zA-Z0-9 .,'’-]{0,80}$/);

describe('Vocabulary', () => {
  const check = (text: string, expected: readonly string[]): void => {
    it(JSON.stringify(text), () => assert.deepEqual(readTerms(new Vocabulary(), text), expected));
  };
  check('', []);
  check('The mills of the MILL', ['mill', 'mill']);
  check('Café cafe CAFÉ', ['cafe', 'cafe', 'cafe']);
  check('1,200 1200', ['1200', '1200']);
  check(`a${'b'.repeat(MAX_WORD_LENGTH)} ferry`, ['ferri']);

  it('reads as words, fold and stem do, whatever it has read before', () => {
    const vocabulary = new Vocabulary();
    const text = fc.oneof(plain, fc.string({ unit: 'grapheme', maxLength: 60 }), fc.lorem({ maxCount: 40 }));
    fc.assert(
      fc.property(text, (generated) => {
        assert.deepEqual(readTerms(vocabulary, generated), expectedTerms(generated));
      }),
      { numRuns: 500 },
    );
  });

  it('grows past its first tables', () => {
    const vocabulary = new Vocabulary();
    const many = Array.from({ length: 30_000 }, (_, at) => `w${at}q`);
    assert.deepEqual(readTerms(vocabulary, many.join(' ')), many);
    assert.deepEqual(readTerms(vocabulary, many.slice(0, 9).join(' ')), many.slice(0, 9));
    assert.equal(vocabulary.count, many.length);
    assert.isUndefined(vocabulary.find('w30000q'));
  });
});
