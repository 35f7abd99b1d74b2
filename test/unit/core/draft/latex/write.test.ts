import { assert } from 'chai';
import fc from 'fast-check';
import { parseDraftOf } from '../../../../../src/core/draft/kinds.ts';
import { escapeLatex, latexEdit } from '../../../../../src/core/draft/latex/write.ts';
import { figures } from '../../../../../src/core/quantity/figures.ts';

/** Replaces the first figure of a draft; `undefined` where that would tear braces. */
function changed(text: string, replacement: string): string | undefined {
  const { blocks, origin } = parseDraftOf('latex', text);
  for (const block of blocks) {
    const figure = figures(block.text)[0];
    if (figure === undefined || origin === undefined) continue;
    const edit = latexEdit(origin, block.start + figure.offset, block.start + figure.end, replacement);
    return edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  }
  return undefined;
}

/** LaTeX, what its figure is to become, and the LaTeX then. */
const EDITS: readonly (readonly [string, string, string | undefined])[] = [
  ['It holds \\$15 million.', '$13 million', 'It holds \\$13 million.'],
  ['It is 5\\% now.', '6%', 'It is 6\\% now.'],
  ['It is 5\\,\\% now.', '6\u202f%', 'It is 6\\,\\% now.'],
  ['It is 5~km.', '6\u00a0km', 'It is 6~km.'],
  ['It is 10--20~km.', '10–30 km', 'It is 10--30 km.'],
  ['It has $5$ ships.', '6', 'It has $6$ ships.'],
  ['It has $5$ ships.', '6,000', 'It has 6,000 ships.'],
  ['It is $5$~million.', '6 million', 'It is 6 million.'],
  ['It is \\SI{5}{km} long.', '6 km', 'It is \\SI{6}{km} long.'],
  ['It is \\qty[x=y]{5}{\\kilo\\metre} long.', '6,500 km', 'It is \\qty[x=y]{6500}{\\kilo\\metre} long.'],
  ['It is \\SI{5}{km} long.', '6 miles', 'It is 6 miles long.'],
  ['It has \\num{1234} ships.', '1,300', 'It has \\num{1300} ships.'],
  ['It has \\num{1234} ships.', 'about 1,300', 'It has about 1,300 ships.'],
  ['It is \\textbf{5} percent.', '6 percent', 'It is 6 percent.'],
  ['It is \\textbf{only 5} percent.', '6 percent', undefined],
  ['It is 5~\\emph{percent}.', '6 percent', 'It is 6 percent.'],
  ['It is 5~\\emph{percent so far}.', '6 percent', undefined],
  ['It costs €5.', '€6', 'It costs €6.'],
  ['It costs \\euro5.', '€6', 'It costs \\texteuro{}6.'],
]; // biome-ignore format: one table

describe('edits of LaTeX', () => {
  for (const [text, replacement, after] of EDITS) {
    it(`${text} to ${replacement}`, () => assert.equal(changed(text, replacement), after));
  }

  it('escape so that the text is read back', () => {
    const part = fc.constantFrom(...'ab5- %$&#_{}~^€£…°–—“”×'.split(''));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = `x${parts.join('')}x`;
        const shown = parseDraftOf('latex', escapeLatex(text))
          .blocks.map((block) => block.text)
          .join('');
        const bare = (one: string): string => one.replace(/\s/g, '');
        assert.equal(bare(shown), bare(text));
      }),
    );
  });
});
