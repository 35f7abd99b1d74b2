import { assert } from 'chai';
import fc from 'fast-check';
import { lineIndex } from '../../../../src/core/text/lines.ts';

describe('lineIndex', () => {
  const check = (text: string, offset: number, line: number, column: number): void => {
    it(`${JSON.stringify(text)} at ${offset}`, () =>
      assert.deepEqual(lineIndex(text).position(offset), { line, column }));
  };
  check('', 0, 1, 1);
  check('ab', 1, 1, 2);
  check('a\nb', 1, 1, 2);
  check('a\nb', 2, 2, 1);
  check('a\r\nbc', 4, 2, 2);
  check('a\rb', 2, 2, 1);
  check('a\n\rb', 3, 3, 1);
  check('a\n', 2, 2, 1);
  check('a\nb', 99, 2, 2);
  check('a\nb', -5, 1, 1);

  it('agrees with splitting at line breaks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'bc', '\n', '\r', '\r\n')).map((parts) => parts.join('')),
        fc.nat(40),
        (text, at) => {
          const offset = Math.min(at, text.length);
          // A line feed that belongs to a carriage return before the offset still ends that line.
          const before = text.slice(0, offset);
          const torn = before.endsWith('\r') && text[offset] === '\n';
          const lines = (torn ? before.slice(0, -1) : before).split(/\r\n|\r|\n/);
          const index = lineIndex(text);
          const { line, column } = index.position(offset);
          assert.equal(line, lines.length);
          assert.equal(index.start(line) + column - 1, offset);
          assert.equal(index.lines, text.split(/\r\n|\r|\n/).length);
        },
      ),
    );
  });
});
