import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { type Card, cardMarkdown, cardText } from '../../../../src/server/features/hover.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '[click](command:evil)',
    '![x](https://x.example/p.png)',
    '<img src=x onerror=alert(1)>',
    '</b><script>',
    '**bold** _it_ ~~s~~ `code`',
    '# heading',
    '> quote\n\n- list\n1. one',
    '| a | b |\n|---|---|',
    '$(zap) https://x.example www.x.example',
    '&lt;b&gt; &#91;',
    '\u202egnp.exe',
    '\\[\\](x)',
    '```\ncode',
    '<https://x.example>',
    '[ref]: https://x.example',
  ),
);

const card = fc.record({
  headings: hostile,
  title: hostile,
  reason: hostile,
  before: hostile,
  figure: hostile,
  after: hostile,
  source: fc.array(hostile, { minLength: 1, maxLength: 3 }),
});

const cardOf = (texts: {
  headings?: string;
  title: string;
  reason: string;
  before: string;
  figure: string;
  after: string;
  source: string[];
}): Card => ({
  span: { start: 0, end: 1 },
  isShown: true,
  title: texts.title,
  reason: texts.reason,
  readAs: texts.reason,
  ...(texts.headings === undefined
    ? {}
    : { wording: [{ text: texts.headings, isChanged: true }], changes: texts.headings }),
  passages: [
    {
      ...(texts.headings === undefined ? {} : { headings: texts.headings }),
      before: texts.before,
      figure: texts.figure,
      after: texts.after,
      source: texts.source,
      relation: 'supports',
      actions: [
        { label: 'Open passage', command: 'tickmark.server.openPassage', argument: { uri: texts.before } },
      ],
    },
  ],
});

const PLAIN = { links: false, beneathFinding: false };
const LINKED = { links: true, beneathFinding: false };

/** What VS Code turns on, and more: raw HTML, bare links. */
const markdown = new MarkdownIt({ html: true, linkify: true });

describe('cardMarkdown', () => {
  it('lets no text of a source act: no link, image, HTML or block of its own', () => {
    fc.assert(
      fc.property(card, (texts) => {
        const html = markdown.render(cardMarkdown(cardOf(texts), LINKED));
        const links = [...html.matchAll(/<a [^>]*>/g)].map(([tag]) => tag);
        assert.ok(
          links.every((tag) => tag.startsWith('<a href="command:tickmark.server.openPassage?')),
          html,
        );
        const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, name]) => name));
        for (const name of tags) assert.ok(['p', 'strong', 'blockquote', 'a'].includes(name ?? ''), html);
        assert.ok(!html.includes('\u202e'));
      }),
      { numRuns: 500 },
    );
  });

  it('leaves out what a diagnostic above it says, and only then', () => {
    const texts = { title: 'T', reason: 'R', before: 'a ', figure: 'five', after: ' b', source: ['S'] };
    const beneath = { links: false, beneathFinding: true };
    const passage = '> a **five** b\n>\n> agrees · S\n\nRead as: R';
    assert.equal(cardMarkdown(cardOf(texts), beneath), passage);
    assert.equal(cardMarkdown({ ...cardOf(texts), isShown: false }, beneath), `**T**\n\nR\n\n${passage}`);
  });

  it('has links only where the client runs them', () => {
    const texts = { title: 'T', reason: 'R', before: 'a ', figure: '$5', after: ' b', source: ['S'] };
    assert.ok(!cardMarkdown(cardOf(texts), PLAIN).includes('command:'));
    assert.equal(
      cardMarkdown(cardOf(texts), PLAIN),
      '**T**\n\nR\n\n> a **$5** b\n>\n> agrees · S\n\nRead as: R'.replace('**$5**', '**\\$5**'),
    );
    assert.equal(cardText(cardOf(texts)), 'T\nR\n"a $5 b" (S)\nRead as: R');
  });

  it('says what the number of a cell is of', () => {
    const headings = 'Aurelia · length (m)';
    const texts = { headings, title: 'T', reason: 'R', before: '', figure: '142', after: '', source: ['S'] };
    assert.match(cardMarkdown(cardOf(texts), PLAIN), /> Aurelia · length \\\(m\\\): \*\*142\*\*\n/);
    assert.match(cardText(cardOf(texts)), /"Aurelia · length \(m\): 142" \(S\)/);
  });

  it('marks what a misquotation changed, and says it in words for who does not see the mark', () => {
    const texts = { title: 'T', reason: 'R', before: '', figure: '', after: 'x', source: ['S'] };
    const wording = [
      { text: 'slower and ', isChanged: false },
      { text: 'dearer', isChanged: true },
    ];
    const changed: Card = { ...cardOf(texts), wording, changes: 'The draft has “a” for “b”.' };
    assert.match(
      cardMarkdown(changed, PLAIN),
      /\n\nIn the source: “slower and \*\*dearer\*\*”\n\nThe draft has “a” for “b”\\\.\n\n> x/,
    );
    assert.match(
      cardText(changed),
      /\nIn the source: “slower and \[dearer\]”\nThe draft has “a” for “b”\.\n/,
    );
  });
});
