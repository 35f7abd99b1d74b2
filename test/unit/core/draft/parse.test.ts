import { assert } from 'chai';
import fc from 'fast-check';
import { parseDraft } from '../../../../src/core/draft/parse.ts';
import { parsePlainDraft } from '../../../../src/core/draft/plain.ts';
import { assertSoundDraft } from '../../../support/draftText.ts';

/** Blocks as `kind: text`, runs of spaces shown as one. */
const prose = (text: string): string[] =>
  parseDraft(text).blocks.map((block) => `${block.kind}: ${block.text.replace(/ +/g, ' ').trim()}`);

describe('parseDraft', () => {
  const check = (name: string, text: string, expected: readonly string[]): void => {
    it(name, () => assert.deepEqual(prose(text), expected));
  };
  check('paragraphs and headings', '# One *two*\n\nThree\nfour.\n\nFive\n====', [
    'heading: One two',
    'paragraph: Three four.',
    'heading: Five',
  ]);
  check('lists, quotations and footnotes', '- one\n- [ ] two\n\n> three\n> four\n\nx[^1]\n\n[^1]: five', [
    'listItem: one',
    'listItem: two',
    'paragraph: three four',
    'paragraph: x',
    'footnote: five',
  ]);
  check('no code', 'a `5` b\n\n```\n6\n```\n\n    7\n\n~~~ 8\n9', ['paragraph: a b']);
  check('no HTML', 'a <b title="5">6</b>\n\n<div>\n7\n</div>\n\n<!-- 8 -->', ['paragraph: a 6']);
  check(
    'no URLs, images, link targets',
    '<https://a.b/5> https://a.b/6 www.a.b/7 a5@b.de [8](9.md) ![10](11.png) [12][x]\n\n[x]: 13.md',
    ['paragraph: 8 12'],
  );
  check('no front matter', '---\ntitle: 5\n---\nText', ['paragraph: Text']);
  check('no front matter in TOML', '+++\ntitle = 5\n+++\nText', ['paragraph: Text']);
  check('no text struck out', 'It cost ~~5~~ 6', ['paragraph: It cost 6']);
  check('money is no mathematics', 'It rose from $13 billion to $15, or $5 each.', [
    'paragraph: It rose from $13 billion to $15, or $5 each.',
  ]);
  check('display mathematics', '$$\nx = 5\n$$\n\n$$5', ['paragraph: $$5']);
  check('entities and escapes', '&pound;5&nbsp;bn &#8211; 6\\% \\[7\\] &bogus; AT&T', [
    'paragraph: £5\u00a0 bn – 6 % [7 ] &bogus; AT&T',
  ]);
  check('citations', 'It rose [see @a; @b, p. 3] as @c [p. 4] says.', ['paragraph: It rose as says.']);

  it('keeps every character at its offset', () => {
    const text = '> **$13** [bn](x.md) &amp; 5\\%,\n> up';
    const [block] = parseDraft(text).blocks;
    assert.equal(block?.text, '  $13    bn        &     5 %,   up');
    assert.equal(block?.start, 2);
  });

  it('gives table cells their row and column', () => {
    const draft = parseDraft(
      '| Firm | Year | Sales *$m* |\n|---|---|---|\n| Acme | 2023 | 5 [@k] |\n| Acme | 2024 | 6 |',
    );
    const cell = draft.blocks.find((block) => block.text.startsWith('5'));
    assert.deepEqual(cell?.table, { row: 'Acme, 2023', column: 'Sales $m', corner: 'Firm' });
    assert.equal(cell?.kind, 'cell');
  });

  it('gives list items the sentence that introduces them', () => {
    const draft = parseDraft('It grew. In 2024:\n\n- one\n- two:\n  - three\n\nNo more.\n\n- four');
    assert.deepEqual(
      draft.blocks.map((block) => block.leadIn),
      [undefined, 'In 2024:', 'In 2024:', 'two:', undefined, undefined],
    );
  });

  it('gives blocks the headings above', () => {
    const draft = parseDraft('a\n\n# B *c*\n\nd\n\n### E\n\nf\n\n## G\n\nh\n\n# I');
    assert.deepEqual(
      draft.blocks.map((block) => block.headings.join(' > ')),
      ['', '', 'B c', 'B c', 'B c > E', 'B c', 'B c > G', ''],
    );
  });

  it('reads front matter', () => {
    const draft = parseDraft('---\ntitle: Mills\ndate: 6 May 2025\ntickmark: false\n---\n');
    assert.equal(draft.title, 'Mills');
    assert.equal(draft.date, '2025-05-06');
    assert.isTrue(draft.disabled);
    assert.isFalse(parseDraft('---\ntickmark: true\n---\n').disabled);
    assert.equal(parseDraft('---\ntitle: "x\n---\nText').problems[0]?.code, 'malformed-front-matter');
  });

  it('reads what follows a byte order mark at its offset', () => {
    const draft = parseDraft('\ufeff# One\n\nTwo');
    assert.deepEqual(
      draft.blocks.map((block) => draft.text.slice(block.start, block.end)),
      ['One', 'Two'],
    );
  });

  it('reads plainly what would cost a parser too much', () => {
    for (const text of ['> '.repeat(5000), '- '.repeat(5000), 'a\n-\n'.repeat(5000)]) {
      const draft = parseDraft(`First.\n\n${text}x`);
      assert.deepEqual(
        draft.problems.map((problem) => problem.code),
        ['draft-too-complex'],
      );
      assert.equal(draft.blocks[0]?.text, 'First.');
      assertSoundDraft(draft);
    }
  });

  it('is sound for any text', () => {
    const marks = fc.constantFrom(
      ...'*_`~[](){}<>!#-+.|\\&;:@$"\'^=\n\n\n \t\r5x',
      'word',
      '[@k]',
      '](',
      '[^1]',
      '[^1]: ',
      '&amp;',
      '```',
      '> ',
      '- ',
      '| ',
      '|-|\n',
      '---\n',
      '\n\n',
      '    ',
      '<!--',
      '-->',
      'http://a.b',
      '\u{1f600}',
      '\u0000',
      '@{',
      '$$',
    );
    const hostile = fc.array(marks, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        assertSoundDraft(parseDraft(text));
        assertSoundDraft(parsePlainDraft(text));
      }),
      { numRuns: Number(process.env.RUNS ?? 500) },
    );
  }).timeout(60_000);
});

describe('parsePlainDraft', () => {
  it('takes runs of lines for paragraphs', () => {
    const draft = parsePlainDraft('One\ntwo  \n\n \n  # Three\r\n\r\n');
    assert.deepEqual(
      draft.blocks.map(({ start, end, text }) => [start, end, text]),
      [
        [0, 7, 'One two'],
        [13, 22, '  # Three'],
      ],
    );
    assert.isFalse(draft.disabled);
  });
});
