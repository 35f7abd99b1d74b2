import assert from 'node:assert/strict';
import { escapeXml } from '../../../../src/cli/format/xml.ts';
import { aroundFigure, weave } from '../../../../src/cli/report/notes.ts';

describe('weave', () => {
  it('escapes the text and not what is put into it', () => {
    assert.equal(weave('a < b', [{ at: 5, text: '<sup>1</sup>' }], escapeXml), 'a &lt; b<sup>1</sup>');
  });

  it('keeps the order of insertions at one place', () => {
    const insertions = [
      { at: 1, text: '2' },
      { at: 1, text: '3' },
      { at: 0, text: '1' },
    ];
    assert.equal(
      weave('ab', insertions, (text) => text),
      '1a23b',
    );
  });
});

describe('aroundFigure', () => {
  const evidence = {
    source: 's',
    line: 1,
    locator: 'l. 1',
    start: 0,
    end: 9,
    relation: 'supports',
    score: 1,
  } as const;

  it('cuts a passage at its figure', () => {
    const passage = 'It is $13 billion now.';
    assert.deepEqual(aroundFigure({ ...evidence, passage, figure: '$13 billion', figureOffset: 6 }), [
      'It is ',
      '$13 billion',
      ' now.',
    ]);
    assert.deepEqual(aroundFigure({ ...evidence, passage }), [passage, '', '']);
  });
});
