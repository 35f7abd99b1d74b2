import assert from 'node:assert/strict';
import { parseDraft } from '../../../../src/core/draft/parse.ts';
import { buildCorpus } from '../../../../src/core/search/corpus.ts';
import { checkDraft } from '../../../../src/core/verdict/check.ts';
import { pandocKey } from '../../../../src/server/features/citation.ts';
import { lineDirective } from '../../../../src/server/features/ignore.ts';
import { shortened } from '../../../../src/server/words.ts';
import { readSource } from '../../../../src/sources/reader.ts';

describe('lineDirective', () => {
  const corpus = buildCorpus([readSource({ id: 's', text: 'Aurelia is 142 metres long.' })]);

  /** The directive goes in at `|`, and silences the figure. */
  const check = (marked: string, figure: string): void => {
    const at = marked.lastIndexOf('¦');
    const text = marked.slice(0, at) + marked.slice(at + 1);
    const finding = checkDraft(text, corpus).figures.find((one) => one.text.includes(figure));
    assert.ok(finding, `${figure} is no figure of ${text}`);
    const edit = lineDirective(text, finding);
    assert.equal(edit.span.start, at);
    const edited = text.slice(0, at) + edit.text + text.slice(at);
    const after = checkDraft(edited, corpus).figures.find((one) => one.text.includes(figure));
    assert.equal(after?.ignored, true, edited);
    // The paragraph must stay one paragraph.
    assert.equal(parseDraft(edited).blocks.length, parseDraft(text).blocks.length);
  };

  it('goes to the end of the line', () => {
    check('Aurelia is 150 metres long.¦\nAnd old.\n', '150');
    check('Aurelia is 150 metres long.¦', '150');
    check('Aurelia is 150 metres long.¦  \r\nAnd old.\r\n', '150');
    check('- Aurelia is 150 metres long¦\n- Borealis is not\n', '150');
  });

  it('goes inside the last cell of a table', () => {
    check('| ship | metres |\n| --- | --- |\n| Aurelia | 150 metres ¦|\n', '150');
    check('| ship | metres |\n| --- | --- |\n| Aurelia | 150 metres¦|\n', '150');
  });
});

describe('pandocKey', () => {
  const check = (key: string, expected: string): void => assert.equal(pandocKey(key), expected);

  it('puts into braces what Pandoc would not read bare', () => {
    check('ars-digest', 'ars-digest');
    check('2024_report:a.b', '2024_report:a.b');
    check('Übersicht', 'Übersicht');
    check('a--b', '{a--b}');
    check('a b', '{a b}');
    check('end-', '{end-}');
    check('-begin', '{-begin}');
    check('a}b', '{ab}');
    check('x', 'x');
  });
});

describe('shortened', () => {
  it('cuts at a character', () => {
    assert.equal(shortened('abcdef', 6), 'abcdef');
    assert.equal(shortened('abcdefg', 6), 'abcde…');
    assert.equal(shortened('abcd😀fg', 6), 'abcd…');
  });
});
