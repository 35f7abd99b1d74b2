import assert from 'node:assert/strict';
import fc from 'fast-check';
import { excerpt, wrap, wrapMarked } from '../../../../src/cli/format/wrap.ts';

describe('wrap', () => {
  it('breaks at spaces and leaves long words whole', () => {
    assert.deepEqual(wrap('aa bb cc dd', 5), ['aa bb', 'cc dd']);
    assert.deepEqual(wrap('a incomprehensible b', 6), ['a', 'incomprehensible', 'b']);
    assert.deepEqual(wrap('', 5), []);
  });
});

describe('excerpt', () => {
  it('keeps short text whole', () => {
    assert.deepEqual(excerpt('it is $13 billion now.', 6, 17, 80), {
      before: 'it is ',
      marked: '$13 billion',
      after: ' now.',
    });
  });

  it('cuts long text at words and says so', () => {
    assert.deepEqual(excerpt('one two three FOUR five six seven', 14, 18, 9), {
      before: '… three ',
      marked: 'FOUR',
      after: ' five six …',
    });
  });

  it('makes what it shows safe', () => {
    assert.deepEqual(excerpt('a\u001b[31m\nb $5 c', 9, 11, 80), {
      before: 'a b ',
      marked: '$5',
      after: ' c',
    });
  });
});

describe('wrapMarked', () => {
  const drawn = (before: string, marked: string, after: string, width: number): string => {
    const { lines, row, from, to } = wrapMarked({ before, marked, after }, width);
    return [
      ...lines.slice(0, row + 1),
      ' '.repeat(from) + '^'.repeat(to - from),
      ...lines.slice(row + 1),
    ].join('\n');
  };

  it('puts the mark under the figure, on whatever line it falls', () => {
    assert.equal(drawn('it is ', '$13 billion', ' now.', 40), 'it is $13 billion now.\n      ^^^^^^^^^^^');
    assert.equal(
      drawn('the sum is ', '$13 billion', ' now.', 18),
      'the sum is\n$13 billion now.\n^^^^^^^^^^^',
    );
    assert.equal(drawn('', '$13 billion', ' and more words', 15), '$13 billion and\n^^^^^^^^^^^\nmore words');
  });

  it('marks exactly the figure, whatever surrounds it', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    const words = fc.array(word, { maxLength: 30 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(words, words, fc.integer({ min: 24, max: 100 }), (before, after, width) => {
        const cut = {
          before: before === '' ? '' : `${before} `,
          marked: '$1 5',
          after: after === '' ? '' : ` ${after}`,
        };
        const { lines, row, from, to } = wrapMarked(cut, width);
        assert.equal(lines[row]?.slice(from, to), '$1 5');
      }),
    );
  });
});
