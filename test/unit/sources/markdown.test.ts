import { assert } from 'chai';
import { cite, outline, read } from '../../support/sourceText.ts';

describe('readMarkdown', () => {
  const check = (name: string, text: string, expected: readonly string[]): void => {
    it(name, () => assert.deepEqual(outline(read(text, 'markdown')), expected));
  };
  check('headings of both kinds', '# One *two*\n\nThree\n=====\n\nFour\n----', [
    'heading 1: One two',
    'heading 1: Three',
    'heading 2: Four',
  ]);
  check(
    'prose without its marks',
    'A **bold** [link](x.md) with `5 %` &amp; \\*stars\\*,\nan ![image](y.png) and <b>tags</b>.',
    ['paragraph: A bold link with 5 % & *stars*, an  and tags.'],
  );
  check('lists and quotations', '- one\n- two\n  - three\n\n> four\n> five', [
    'listItem: one',
    'listItem: two',
    'listItem: three',
    'quote: four five',
  ]);
  check('tables', '| Town | *People* |\n|---|--:|\n| Oldtown | 41,510 |\n| New \\| town | |', [
    'table: Town, People | Oldtown, 41,510 | New | town, ',
  ]);
  check('code and HTML', '```\nfive 5\n```\n\n<p>six <b>6</b></p>\n\n<!-- seven -->', [
    'paragraph: five 5',
    'paragraph: six 6',
  ]);
  check('footnotes', 'It rose.[^1]\n\n[^1]: By 5 %.', ['paragraph: It rose.', 'paragraph: By 5 %.']);

  it('reads front matter, and counts lines from the top of the file', () => {
    const source = read(
      '---\ntitle: Mills\nissued: 2025-03\n---\n\nOne.\nTwo.\n\n- Three.\n\n| a | b |\n|---|---|\n| x | 1 |',
      'markdown',
    );
    assert.deepEqual(source.metadata, { id: 'test', title: 'Mills', issued: '2025-03' });
    assert.deepEqual(cite(source), [
      'l. 6: One.',
      'l. 7: Two.',
      'l. 9: Three.',
      'row x, column a (l. 13): x',
      'row x, column b (l. 13): 1',
    ]);
  });

  it('takes the first heading for the title where none is stated', () => {
    assert.equal(read('# Mills\n\nText.', 'markdown').metadata.title, 'Mills');
    assert.isUndefined(read('## Mills\n\nText.', 'markdown').metadata.title);
  });

  it('reads the text although front matter is malformed', () => {
    const source = read('---\ntitle: "A\n---\n\nText.', 'markdown');
    assert.deepEqual(outline(source), ['paragraph: Text.']);
    assert.deepEqual(
      source.problems.map((problem) => problem.code),
      ['malformed-front-matter'],
    );
    assert.match(source.problems[0]?.message ?? '', /^test: /);
  });

  it('says where nesting was too deep', () => {
    const source = read(`Text.\n\n${'> '.repeat(500)}deep`, 'markdown');
    assert.deepEqual(
      source.problems.map((problem) => problem.code),
      ['nested-too-deeply'],
    );
    assert.equal(outline(source)[0], 'paragraph: Text.');
  });
});
