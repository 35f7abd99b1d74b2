import { assert } from 'chai';
import fc from 'fast-check';
import type { Draft } from '../../src/core/draft/draft.ts';

/** Blocks of Markdown of every kind, whole and torn. */
export const PIECES = [
  'Costs rose to **$5 bn** in `2024`, says [@roe-24, p. 3].',
  'Two lines\nof prose with [a link](x.md) and [one][two] and a note.[^n]',
  '# Heading',
  'Setext\n------',
  '## Deeper *one*',
  '- item 1\n- item 2\n\n  more of 2',
  'As follows:',
  '1. one\n2. two\n   - nested',
  '> quoted 5 %\nlazy line',
  '| a | b |\n|---|---|\n| x | 5 |',
  '```\ncode 5\n\nmore\n```',
  '```',
  '    indented code',
  '<div>\nhtml 5\n</div>',
  '<!-- tickmark-disable conflict -->',
  '<!--',
  '-->',
  '<!-- tickmark-enable -->',
  '[two]: y.md',
  '[^n]: A note of 5 %.\n\n    More of it.',
  '[^n]: See [@roe] and [x](y.md).',
  '---',
  '---\ntitle: T\ndate: 2024-05-06\n---',
  '+++',
  '***',
  '$$ x = 5 $$',
  'Ends with a break  \nand &amp; an \\* escape',
  '\ufeff',
  'See [two], [^n], [Two Lines] and\n[one]: no definition',
  '> [nested]: z\n> [nested] it is',
  '- [^m]: in a list\n\n      code',
  '[two\nlines]: w.md',
];

/** Drafts made of `PIECES`. */
export const draftText = fc
  .array(
    fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '\n \n', '\r\n\r\n')),
    {
      maxLength: 12,
    },
  )
  .map((pairs) => pairs.map(([piece, gap]) => piece + gap).join(''));

/** Asserts what every draft must keep: blocks in order, as long as their slices, and citations that point at their keys. */
export function assertSoundDraft(draft: Draft): void {
  let end = 0;
  for (const block of draft.blocks) {
    assert.isAtLeast(block.start, end);
    assert.isAtMost(block.end, draft.text.length);
    assert.equal(block.text.length, block.end - block.start);
    assert.notEqual(block.text.trim(), '');
    assert.notMatch(block.text, /[\r\n\t]/);
    end = block.end;
  }
  let last = 0;
  for (const citation of draft.citations) {
    assert.isAtLeast(citation.start, last);
    assert.isAtMost(citation.groupStart, citation.start);
    assert.isAtLeast(citation.groupEnd, citation.end);
    assert.isAtMost(citation.groupEnd, draft.text.length);
    if (citation.note) {
      assert.match(draft.text.slice(citation.start, citation.end), /^\[\^[\s\S]*\]$/);
    } else if (citation.kind === 'key') {
      const slice = draft.text.slice(citation.start, citation.end);
      assert.include([`@${citation.key}`, `@{${citation.key}}`], slice);
    }
    last = citation.start;
  }
  for (const { startLine, endLine } of draft.suppressions) assert.isAtLeast(endLine, startLine);
}
