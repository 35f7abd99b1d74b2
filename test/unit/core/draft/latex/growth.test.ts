import { assert } from 'chai';
import { renderLatex } from '../../../../../src/core/draft/latex/render.ts';
import { charactersRead } from '../../../../../src/core/draft/latex/work.ts';

/** What a LaTeX text may be full of, each in vain. */
const SEEDS = [
  '{', '}', '[', ']', '$', '$$', '$5$', '\\(', '\\[', '%', '% tickmark-disable\n', '~', '-', '`', '&', '\\\\', '\\\\[', '\n', '\r', 'a\n\n',
  '\\begin{a}', '\\end{a}', '\\begin{verbatim}', '\\begin{tabular}{l}', '\\begin{tabular}{l} a & b \\\\', '\\begin{table}\\caption{a}',
  '\\begin{itemize}\\item a ', '\\begin{quote}a', '\\begin{equation}', '\\cite{', '\\cite[', '\\cite{a,', '\\cite{a}', '\\footnote{', '\\textbf{',
  '\\foo{', '\\foo{a bar baz ', '\\SI{5}{', '\\"', '\\item ', '\\section{', '\\href{http://a}{', '\\enquote{', '\\caption{a}', '\\verb|',
  '5{,}', '\\x', '\\def\\a', '\\multicolumn{2}{l}{', '\\title{', '\\textsuperscript{', 'a[\\foo[', '\\begin{', '\\nth{5}', '1.\n', '\\iffalse ',
]; // biome-ignore format: one table

describe('drafts in LaTeX: growth', () => {
  for (const seed of SEEDS)
    it(JSON.stringify(seed), () => {
      const steps = (length: number): number => {
        const before = charactersRead();
        renderLatex(seed.repeat(Math.ceil(length / seed.length)));
        return charactersRead() - before;
      };
      const small = steps(6_000);
      const large = steps(48_000);
      assert.isAtMost(large, 8.5 * small + 20_000, `${small} steps for 6 kB, ${large} for 48 kB`);
    }).timeout(20_000);
});
