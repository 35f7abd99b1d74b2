import assert from 'node:assert/strict';
import { escapeXml } from '../../../../src/cli/format/xml.ts';
import { aroundFigure, flowed, weave } from '../../../../src/cli/report/notes.ts';

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

describe('flowed', () => {
  const check = (text: string, expected: string): void => {
    assert.equal(flowed(text), expected);
    assert.equal(expected.length, text.length);
  };

  it('joins the lines of a paragraph', () => check('one\ntwo\n\nthree\n', 'one two\n\nthree\n'));

  it('joins a line that begins with a figure', () =>
    check('up to\n5,000 megawatts', 'up to 5,000 megawatts'));

  it('leaves front matter, headings, lists, tables, quotes and code as they stand', () => {
    for (const text of [
      '---\ntitle: a\ndate: b\n---\nText',
      '# A\ntext',
      '- a\n- b\n  c',
      '| a |\n|---|\n| b |',
      '> a\n> b',
      'a  \nb',
      '1. a\n2. b',
      '    code\n    code',
    ]) {
      check(text, text);
    }
  });
});
