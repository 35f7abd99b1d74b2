import { assert } from 'chai';
import { wordVectors } from '../../../../../src/core/search/meaning/vectors.ts';
import { stem } from '../../../../../src/core/text/words.ts';

const vectors = wordVectors();
const number = (word: string): number => {
  const found = vectors.find(stem(word));
  assert.isAtLeast(found, 0, word);
  return found;
};

describe('word vectors', () => {
  const nearer = (word: string, like: string, unlike: string): void => {
    it(`${word} is nearer ${like} than ${unlike}`, () => {
      const own = number(word);
      assert.isAbove(vectors.similarity(own, number(like)), vectors.similarity(own, number(unlike)) + 0.1);
    });
  };
  nearer('purchase', 'buying', 'river');
  nearer('household', 'homes', 'orchestra');
  nearer('expensive', 'costly', 'wooden');
  nearer('forest', 'woodland', 'trumpet');

  it('have length one, and every stem is found again', () => {
    for (let at = 0; at < vectors.count; at += 37) {
      assert.closeTo(vectors.similarity(at, at), 1, 1e-5);
      assert.equal(vectors.find(vectors.stem(at)), at);
      assert.isTrue(vectors.rarity(at) >= 0 && vectors.rarity(at) <= 1);
    }
  });

  it('know common words as less rare', () => {
    assert.isBelow(vectors.rarity(number('year')), vectors.rarity(number('petition')));
  });

  it('do not know other words', () => assert.equal(vectors.find('zweibrucken'), -1));
});
