import { assert } from 'chai';
import fc from 'fast-check';
import { parseDraftOf, reparseDraftOf } from '../../../../../src/core/draft/kinds.ts';
import { originOf } from '../../../../../src/core/draft/origin.ts';
import { figures } from '../../../../../src/core/quantity/figures.ts';

const squeezed = (text: string): string =>
  text
    .split(/[\s\u00a0\u202f]+/u)
    .filter(Boolean)
    .join(' ');

/** The prose of a draft, one block a line. */
const proseOf = (text: string): string =>
  parseDraftOf('latex', text)
    .blocks.map((block) => squeezed(block.text))
    .filter(Boolean)
    .join('\n');

/** LaTeX, and the prose in it. */
const PROSE: readonly (readonly [string, string])[] = [
  ['Plain prose of 5.', 'Plain prose of 5.'],
  ['\\documentclass[12pt]{article}\n\\usepackage[margin=2cm]{geometry}\n\\begin{document}\nProse of 5.\n\\end{document}\nMore of 6.', 'Prose of 5.'],
  ['\\section{The \\emph{5} ships}\\label{sec:5}\nProse.', 'The 5 ships\nProse.'],
  ['\\section*[Short 7]{Long 5}', 'Long 5'],
  ['One\nline.\n\nAnother 5.', 'One line.\nAnother 5.'],
  ['5\\% of \\$5 and \\#1, R\\&D', '5% of $5 and #1, R&D'],
  ['5\\,\\% of 5~km', '5 % of 5 km'],
  ['5{,}000 and 5\\,000 and 10--20---yes', '5,000 and 5 000 and 10–20—yes'],
  ['about $5$ and \\(6\\) and $7{,}500$', 'about 5 and 6 and 7,500'],
  ['$\\sim 5$ and $5\\,\\mathrm{km}^2$ and $10^{6}$ and $5^\\circ$', '~5 and 5 km² and 10^6 and 5°'],
  ['CO$_2$ and $\\times$', 'CO₂ and ×'],
  ['the $n = 5$ of $x_5$', 'the \ufffc of \ufffc'],
  ['Before \\[ x = 5 \\] after $$ y = 6 $$ all.', 'Before \ufffc after \ufffc all.'],
  ['Before\n\\begin{align*}\nx &= 5\n\\end{align*}\nafter.', 'Before after.'],
  ['See \\cite{a5}, \\ref{fig:5}, \\eqref{eq:6}~5.', 'See , , 5.'],
  ['Five % of 7 and 8\nships.', 'Five ships.'],
  ['Fif%\nteen 5\\% % 6\n\nnext.', 'Fifteen 5%\nnext.'],
  ['\\begin{verbatim}\n5 \\end{x} $ {\n\\end{verbatim}\nProse.', 'Prose.'],
  ['Use \\verb|5 % {| and \\lstinline{6} here.', 'Use and here.'],
  ['\\begin{lstlisting}[firstnumber=5]\n7\n\\end{lstlisting}', ''],
  ['\\begin{tikzpicture}[x=5cm] \\node at (5,6) {7}; \\end{tikzpicture} Prose.', 'Prose.'],
  ['\\vspace{5mm}\\hspace*{6mm}\\includegraphics[width=5cm]{a6.png} Prose.', 'Prose.'],
  ['\\setlength{\\parskip}{5pt}\\definecolor{a}{RGB}{1, 2, 3}\\textcolor{red}{Prose of 5}', 'Prose of 5'],
  ['\\newcommand{\\x}[1]{a fund of #1 and 7} Prose.', 'Prose.'],
  ['\\highlight{The fund has 5 ships.} \\mysize{5cm} \\setup{width=5 cm, height of box}', 'The fund has 5 ships.'],
  ['\\SI{5}{km}, \\qty{12.5}{\\kilo\\watt\\hour}, \\num{1234}, \\SI{5}{\\percent}', '5 km, 12.5 kWh, 1234, 5 %'],
  ['\\SIrange{5}{10}{\\metre\\per\\second}, \\numlist{1;2;3}, \\SI[per-mode=symbol]{3,5}{\\square\\metre}', '5 to 10 m/s, 1, 2 and 3, 3.5 m²'],
  ['\\num{1.5e6}, \\num{5.0(2)}, \\num{5 +- 1}, \\ang{5}', '1.5 × 10^6, 5.0, 5 ± 1, 5°'],
  ['\\EUR{5} and \\euro 6 and \\pounds7 and \\texteuro{}8', '€5 and €6 and £7 and €8'],
  ['the 5\\textsuperscript{th} of 5~m\\textsuperscript{2}, \\nth{6}', 'the 5th of 5 m², 6th'],
  ['Text\\footnote{A note of 6.} goes on.', 'Text goes on.\nA note of 6.'],
  ['``Twelve cranes\'\' and \\enquote{six \\emph{ships}}', '“Twelve cranes” and “six ships”'],
  ['caf\\\'e, \\"uber, na\\"{\\i}ve, gar\\c{c}on, Stra\\ss e', 'café, über, naïve, garçon, Straße'],
  ['As follows:\n\\begin{itemize}\n\\item 5 ships\n\\item[Two] 6\n\nmore\n\\end{itemize}\nAfter.', 'As follows:\n5 ships\nTwo 6\nmore\nAfter.'],
  ['\\begin{tabular}{l|r}\nYear & Ships \\\\ \\hline\n2019 & \\textbf{5} \\\\[2pt]\n\\end{tabular}', 'Year\nShips\n2019\n5'],
  ['\\begin{tabular*}{5cm}{l} a & \\multicolumn{2}{c}{b 5} \\\\ \\begin{tabular}{l} c \\end{tabular} & 6 \\end{tabular*}', 'a\nb 5\nc\n6'],
  ['\\href{https://a.example/5}{a link} and \\url{https://b.example/6}.', 'a link and .'],
  ['* 5\n+ 6\n1. seven\n# > | [x] <b> _c_ `d', '* 5 + 6 1 . seven # > | [x ] <b > _c _ ‘d'],
  ['It cost $5 million.', 'It cost $5 million.'],
  ['An open \\textbf{5 and {6', 'An open 5 and 6'],
  ['\\title{A 5}\\author{B 6}\\date{2024}\\maketitle C', 'C'],
  ['One\n\\iffalse\n5 ships\n\n\\fi\ntwo.', 'One two.'],
  ['\\iffalse 5 ships', '5 ships'],
  ['\\sout{5 km} \\texttt{6} \\todo{7} 8', '8'],
]; // biome-ignore format: one table

/** LaTeX with one figure, and the stretch of it that the figure is. */
const PLACES: readonly (readonly [string, string])[] = [
  ['It is \\$5 million now.', '\\$5 million'],
  ['It is 5\\,\\% now.', '5\\,\\%'],
  ['It is $5$~million.', '$5$~million'],
  ['It is \\SI[x=y]{5}{km} long.', '\\SI[x=y]{5}{km}'],
  ['It is \\textbf{5} percent.', '5} percent'],
  ['It has 5{,}000 ships.', '5{,}000'],
  ['It is 10--20~km away.', '10--20~km'],
  ['\\section{Is 5 km}', '5 km'],
  ['\\"Uber \\emph{na\\"{\\i}ve} % 7\n 5~km', '5~km'],
  ['Text\\footnote{In \\emph{all} 5\\,km.}.', '5\\,km'],
];

describe('drafts in LaTeX', () => {
  for (const [text, prose] of PROSE) it(JSON.stringify(text), () => assert.equal(proseOf(text), prose));

  for (const [text, raw] of PLACES)
    it(`places the figure of ${JSON.stringify(text)}`, () => {
      const { blocks, origin } = parseDraftOf('latex', text);
      const found = blocks.flatMap((block) =>
        figures(block.text).map(({ offset, end }) => {
          const place = origin && originOf(origin, block.start + offset, block.start + end);
          return text.slice(place?.start, place?.end);
        }),
      );
      assert.deepEqual(found, [raw]);
    });

  it('cite by key', () => {
    const text =
      'A \\citep[see][p.~3]{roe-2020, doe} B \\citet{x}.\\footnote{See \\autocite{y}.} \\nocite{z}';
    const { citations, origin } = parseDraftOf('latex', text);
    assert.ok(origin);
    const shown = citations
      .filter(({ note }) => note !== true)
      .map(({ key, start, end, groupStart, groupEnd, locator }) => {
        const own = originOf(origin, start, end);
        const group = originOf(origin, groupStart, groupEnd);
        return [key, locator, text.slice(own.start, own.end), text.slice(group.start, group.end)];
      });
    assert.deepEqual(shown, [
      ['roe-2020', undefined, 'roe-2020', '\\citep[see][p.~3]{roe-2020, doe}'],
      ['doe', 'p. 3', 'doe', '\\citep[see][p.~3]{roe-2020, doe}'],
      ['x', undefined, 'x', 'x'],
      ['y', undefined, 'y', '\\autocite{y}'],
    ]);
  });

  it('take directives from comments, at the lines of the LaTeX', () => {
    const lines = [
      '% a comment', '', 'A 5. % tickmark-disable-line conflict -- why', 'B 6.', '% tickmark-disable-next-line', 'C 7.', '',
      '% tickmark-disable', 'D\\footnote{E 8.}', '', '% tickmark-enable', 'F % why 9 % tickmark-disable-line', '% tickmark-foo',
    ]; // biome-ignore format: one text
    const { suppressions, problems } = parseDraftOf('latex', lines.join('\n'));
    assert.deepEqual(suppressions, [
      { startLine: 3, endLine: 3, verdicts: ['conflict'] },
      { startLine: 6, endLine: 6 },
      { startLine: 8, endLine: 11 },
      { startLine: 12, endLine: 12 },
    ]);
    assert.deepEqual(
      problems.map(({ code, line }) => [code, line]),
      [['unknown-directive', 13]],
    );
  });

  it('have a title, a date, headings, lead-ins and tables', () => {
    const text =
      '\\title{The \\emph{harbour} \\& more}\\date{14 March 2025}\n\\begin{document}\n\\section{One}\n\\subsection{Two}\nAs follows:\n' +
      '\\begin{itemize}\\item 5 ships\\end{itemize}\n\\begin{table}\\begin{tabular}{lr} Year & Ships \\\\ 2019 & 7 \\end{tabular}\\caption{Ships by year.}\\end{table}';
    const draft = parseDraftOf('latex', text);
    assert.equal(draft.title, 'The harbour & more');
    assert.equal(draft.date, '2025-03-14');
    const item = draft.blocks.find(({ kind }) => kind === 'listItem');
    assert.deepEqual(item?.headings, ['One', 'Two']);
    assert.equal(item?.leadIn, 'As follows:');
    const cell = draft.blocks.find(({ text: shown }) => shown === '7');
    assert.deepEqual(cell?.table, { caption: 'Ships by year', corner: 'Year', row: '2019', column: 'Ships' });
  });
});

const PARTS = [
  '\\', '{', '}', '[', ']', '$', '$$', '%', '\n', '\n\n', '~', '--', '&', '\\\\', '\\,', '\\%', '\\$', '5 ', 'word ', '5.', '\\begin{', 'itemize}',
  '\\begin{tabular}{l}', '\\end{tabular}', '\\begin{table}', '\\caption{', '\\end{table}', '\\item ', '\\section{', '\\footnote{', '\\cite{', 'key}',
  '\\cite[p. 3]{a,b}', '\\SI{5}{km}', '\\num{', '\\textbf{', '\\foo{', '\\verb|', '\\begin{verbatim}', '\\end{verbatim}', '\\begin{document}',
  '\\end{document}', '\\title{', '\\date{2024}', '% tickmark-disable-line\n', '% tickmark-disable\n', '\\[', '\\]', '\\(', '\\)', '\\"', '\\i', '"',
  "''", '``', '\\begin{quote}', '\\end{quote}', '\\begin{equation}', '\\href{https://a.example}{', '\\url{', '\\enquote{', '\\textsuperscript{2}', '^', '_',
  '#', '<', '>', '@', '|', '*', '`', '=', '+', '-', ':', '😀', '\r\n', '\t', '---\n', '\ufeff', '\u0000', '\\def\\a{', '\\multicolumn{2}{c}{', '\\end{itemize}',
]; // biome-ignore format: one table

const soup = fc.array(fc.constantFrom(...PARTS), { maxLength: 60 }).map((parts) => parts.join(''));

describe('drafts in LaTeX: properties', () => {
  it('are read whatever they hold, and every offset lies within them', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const { blocks, citations, origin, suppressions } = parseDraftOf('latex', text);
        assert.ok(origin);
        assert.equal(origin.text, text);
        const sound = (start: number, end: number): void => {
          const place = originOf(origin, start, end);
          assert.isAtLeast(place.start, 0);
          assert.isAtMost(place.start, place.end);
          assert.isAtMost(place.end, text.length);
        };
        for (const block of blocks) {
          sound(block.start, block.end);
          for (let at = 0; at < block.text.length; at++) {
            sound(block.start + at, block.start + at + 1);
            const place = originOf(origin, block.start + at, block.start + at + 1);
            const character = block.text.charAt(at);
            // A digit is never made up.
            if (/\d/.test(character)) assert.include(text.slice(place.start, place.end), character);
          }
        }
        for (const one of citations) {
          sound(one.start, one.end);
          sound(one.groupStart, one.groupEnd);
          const place = originOf(origin, one.start, one.end);
          if (one.kind === 'key' && one.note !== true)
            assert.equal(text.slice(place.start, place.end), one.key);
        }
        const lines = text.split('\n').length;
        for (const { startLine, endLine } of suppressions) {
          assert.isAtLeast(startLine, 1);
          assert.isAtLeast(endLine, startLine);
          assert.isAtMost(endLine, lines);
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 500) },
    );
  }).timeout(60_000);

  it('equal a whole parse, edit after edit', () => {
    const edits = fc.array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 20 }), fc.constantFrom(...PARTS)),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(soup, edits, (start, changes) => {
        let text = start;
        let draft = parseDraftOf('latex', text);
        for (const [at, remove, insert] of changes) {
          const from = Math.floor(at * text.length);
          text = text.slice(0, from) + insert + text.slice(from + remove);
          draft = reparseDraftOf('latex', draft, text);
          assert.deepEqual(draft, parseDraftOf('latex', text));
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 300) },
    );
  }).timeout(60_000);
});
