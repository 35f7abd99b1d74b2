import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type DraftKind, kindOfName, parseDraftOf } from '../../../../src/core/draft/kinds.ts';
import { parsePlainDraft } from '../../../../src/core/draft/plain.ts';

/** The prose of a draft, one block a line, single blanks. */
function proseOf(kind: DraftKind, text: string): string {
  return parseDraftOf(kind, text)
    .blocks.map((block) =>
      block.text
        .split(/[\s\u00a0]+/u)
        .filter((word) => word !== '')
        .join(' '),
    )
    .filter((block) => block !== '')
    .join('\n');
}

const MDX: readonly (readonly [string, string])[] = [
  ['Plain **prose** of $5.', 'Plain prose of $5.'],
  ["import A from 'a5'\nexport const n = 42\n\nProse of 5.", 'Prose of 5.'],
  ['Exports rose by 5%.', 'Exports rose by 5%.'],
  ['It is {2 + 40} metres, or 5.', 'It is metres, or 5.'],
  ['{props.title} is 5 metres high.', 'is 5 metres high.'],
  ['<Chart values={[1, 2, 3]} label="7 > 5" /> shows 5.', 'shows 5.'],
  ['<Note kind="12">\nProse of 5.\n</Note>', 'Prose of 5.'],
  ['{/* a note of 77 } */} Prose of 5.', 'Prose of 5.'],
  ['Use `{a` and 5, then `b}` and 6.', 'Use and 5, then and 6.'],
  ['```js\nconst a = { b: 5\n```\n\nProse of 5.', 'Prose of 5.'],
  ['A lone { brace of 5.', 'A lone { brace of 5.'],
  ['---\nparams: { a: 1 }\n---\n\nProse of 5.', 'Prose of 5.'],
];

const QUARTO: readonly (readonly [string, string])[] = [
  ['::: {.column width="50%"}\nProse of 5.\n:::', 'Prose of 5.'],
  ['# Title {#sec-1 .x n=5}\n\nProse of 5.', 'Title\nProse of 5.'],
  ['![A ship](a.png){width=50%}\n\nProse of 5.', 'Prose of 5.'],
  ['Sized [text]{.small size=7} of 5.', 'Sized [text] of 5.'],
  ['{{< video a5.mp4 >}}\n\nProse of 5.', 'Prose of 5.'],
  ['A set {1, 2} of 5.', 'A set {1, 2} of 5.'],
  ['```{r, fig.width=5}\nx <- 7\n```\n\nIt is `r round(7.2)` or 5.', 'It is or 5.'],
];

describe('kinds of drafts', () => {
  for (const [text, prose] of MDX)
    it(`MDX: ${JSON.stringify(text)}`, () => assert.equal(proseOf('mdx', text), prose));
  for (const [text, prose] of QUARTO)
    it(`Quarto: ${JSON.stringify(text)}`, () => assert.equal(proseOf('quarto', text), prose));

  it('are told by name', () => {
    const names = ['a.md', 'a.MDX', 'file:///b/a.qmd', 'a.Rmd', 'a.txt', 'a.tex', 'a.cls', 'a'];
    assert.deepEqual(names.map(kindOfName), [
      'markdown',
      'mdx',
      'quarto',
      'quarto',
      'plain',
      'latex',
      undefined,
      undefined,
    ]);
  });

  it('read plain text as it stands', () => {
    const text = 'It is *5* `6`.\n\n# 7';
    assert.deepEqual(parseDraftOf('plain', text), parsePlainDraft(text));
  });

  it('take directives from the comments of MDX', () => {
    const { suppressions } = parseDraftOf(
      'mdx',
      'It is 5. {/* tickmark-disable-line conflict -- quoted */}\n',
    );
    assert.deepEqual(suppressions, [{ startLine: 1, endLine: 1, verdicts: ['conflict'] }]);
  });

  it('do not take references to figures of Quarto for citations', () => {
    const { citations } = parseDraftOf('quarto', 'See @fig-ships and @roe2024.\n');
    assert.deepEqual(
      citations.map(({ key }) => key),
      ['roe2024'],
    );
  });

  it('keep every offset, in any text', () => {
    const part = fc.constantFrom(
      '{',
      '}',
      '<A',
      '>',
      '`',
      '```\n',
      '\n',
      '\n\n',
      ':::',
      '{/* ',
      '*/}',
      'import ',
      '5 ',
      '"',
      '~~~',
      '](',
      '#',
      ' ',
      '---\n',
    );
    fc.assert(
      fc.property(
        fc.constantFrom<DraftKind>('mdx', 'quarto', 'plain'),
        fc.array(part, { maxLength: 40 }),
        (kind, parts) => {
          const text = parts.join('');
          const draft = parseDraftOf(kind, text);
          assert.equal(draft.text, text);
          for (const { start, end, text: prose } of draft.blocks) {
            assert.equal(prose.length, end - start);
            for (let at = 0; at < prose.length; at++) {
              const character = prose.charAt(at);
              if (character.trim() !== '') assert.equal(character, text.charAt(start + at));
            }
          }
        },
      ),
    );
  });

  for (const hostile of ['{', '<A ', '`` ', '```\n~', '](', '{/* ', '{{<', '](a){']) {
    it(`are read in bounded work where all is ${JSON.stringify(hostile)}`, function () {
      this.timeout(20_000);
      const text = hostile.repeat(40_000);
      for (const kind of ['mdx', 'quarto'] as const) assert.equal(parseDraftOf(kind, text).text, text);
    });
  }
});
