import { assert } from 'chai';
import { indexSource } from '../../../../src/core/search/indexedSource.ts';
import { Shelf } from '../../../../src/core/search/shelf.ts';
import { Vocabulary } from '../../../../src/core/search/vocabulary.ts';
import { sourceOf } from './sources.ts';

describe('Shelf', () => {
  it('drops the oldest readings when it is full, and sources read themselves again', () => {
    const shelf = new Shelf(5);
    const vocabulary = new Vocabulary();
    const [first, second, third] = ['a', 'b', 'c'].map((id) =>
      indexSource(sourceOf(id, `Mill ${id} closed. It had 90 men.\nA ferry sank.`), vocabulary, shelf),
    );
    assert.isDefined(third && shelf.find(third));
    assert.isUndefined(first && shelf.find(first));
    assert.deepEqual(
      first?.passages.map(({ text }) => text),
      ['Mill a closed.', 'It had 90 men.', 'A ferry sank.'],
    );
    assert.deepEqual(
      first?.figures.map((list) => list.map(({ text }) => text)),
      [[], ['90'], []],
    );
    assert.strictEqual(first?.passages, first?.passages);
    assert.isUndefined(second && shelf.find(second));
  });
});
