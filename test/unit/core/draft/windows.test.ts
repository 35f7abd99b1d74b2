import { assert } from 'chai';
import fc from 'fast-check';
import { rangeOf } from '../../../../src/core/draft/blank.ts';
import { likelyDefinitions, prefaceFor } from '../../../../src/core/draft/definitions.ts';
import { parseDraft } from '../../../../src/core/draft/parse.ts';
import { pieceOf } from '../../../../src/core/draft/pieces.ts';
import { parseTree } from '../../../../src/core/draft/tree.ts';
import { readPieces } from '../../../../src/core/draft/windows.ts';
import { draftText } from '../../../support/draftText.ts';

describe('readPieces', () => {
  it('gives what one parse of the whole gives, whatever the window', () => {
    fc.assert(
      fc.property(draftText, fc.integer({ min: 1, max: 200 }), (text, window) => {
        const body = text.startsWith('\ufeff') ? text.slice(1) : text;
        const whole = parseTree(body, false).children.map((node) => ({
          start: rangeOf(node).start,
          piece: pieceOf(body, node),
        }));
        assert.deepEqual(readPieces(body, 0, window).placed, whole);
      }),
      { numRuns: Number(process.env.RUNS ?? 400) },
    );
  }).timeout(120_000);

  it('finds front matter where remark finds it', () => {
    const line = fc.constantFrom(
      '---',
      '--- ',
      '----',
      '+++',
      '+++\t',
      'a: 1',
      '',
      ' ---',
      '...',
      '---x',
      '- - -',
    );
    const gap = fc.constantFrom('\n', '\r\n');
    const text = fc
      .array(fc.tuple(line, gap), { maxLength: 6 })
      .map((lines) => lines.map((pair) => pair.join('')).join(''));
    fc.assert(
      fc.property(text, (head) => {
        const draft = parseDraft(`${head}x [@end]`);
        const types = parseTree(`${head}x [@end]`, true).children;
        const first: string | undefined = types[0]?.type;
        const body = first === 'yaml' || first === 'toml' ? types.slice(1) : types;
        const expected = body.flatMap((node) =>
          pieceOf(`${head}x [@end]`, node).blocks.map((block) => block.text),
        );
        assert.deepEqual(
          draft.blocks.map((block) => block.text),
          expected,
        );
      }),
    );
  });
});

describe('definitions', () => {
  it('are told from lines', () => {
    const text = 'a\n\n[One  Two]: x\n> [^n]: y\n\nprose [b] c: d';
    assert.deepEqual([...likelyDefinitions(text)], ['one two', '^n']);
  });

  it('are put before a part that refers to them', () => {
    const defined = new Set(['one two', '^n', 'other']);
    assert.equal(prefaceFor('No [x] here, [other\\].', defined), '');
    assert.equal(prefaceFor('See [ONE\ntwo] here[^N].', defined), '[^n]: x\n\n***\n\n[one two]: x\n\n');
  });
});
