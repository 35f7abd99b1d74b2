import assert from 'node:assert/strict';
import { type Folder, folderWith, tickmark } from './run.ts';

const FUND = 'The harbour fund of Eastport holds $15 billion.\n';

describe('drafts of other kinds', () => {
  let folder: Folder;
  before(() => {
    folder = folderWith({
      'sources/fund.md': 'The harbour fund of Eastport holds $13 billion.\n',
      'a.mdx': `export const n = 77\n\n${FUND}`,
      'b.Rmd': `::: {.column width="77%"}\n${FUND}:::\n`,
      'c.txt': `    ${FUND}`,
      'd.tex': `\\documentclass[12pt]{article}\\begin{document}\n% 77\n${FUND.replace('$', '\\$')}`,
    });
  });
  after(() => folder.remove());

  const check = async (draft: string): Promise<[string, string][]> => {
    const { out } = await tickmark(['check', draft, '--format', 'json'], { cwd: folder.path });
    const { drafts } = JSON.parse(out);
    return drafts.flatMap(({ file, figures }: { file: string; figures: { text: string }[] }) =>
      figures.map(({ text }): [string, string] => [file, text]),
    );
  };

  it('are read by their own rules', async () => {
    assert.deepEqual(await check('a.mdx'), [['a.mdx', '$15 billion']]);
    assert.deepEqual(await check('b.Rmd'), [['b.Rmd', '$15 billion']]);
    assert.deepEqual(await check('d.tex'), [['d.tex', '\\$15 billion']]);
    // In Markdown four blanks would make code of it.
    assert.deepEqual(await check('c.txt'), [['c.txt', '$15 billion']]);
  });

  it('are found in a folder, but for plain text and LaTeX, which the settings must include', async () => {
    assert.deepEqual(
      (await check('.')).map(([file]) => file),
      ['a.mdx', 'b.Rmd'],
    );
  });
});

describe('a folder with a .gitignore', () => {
  it('has only the drafts it leaves; a file that is named is checked all the same', async () => {
    const folder = folderWith({
      '.gitignore': 'old/\n',
      'all.json': '{ "useIgnoreFiles": false }',
      'sources/fund.md': 'The harbour fund of Eastport holds $13 billion.\n',
      'a.md': FUND,
      'old/b.md': FUND,
    });
    const files = async (...args: string[]): Promise<string[]> => {
      const { out } = await tickmark(['check', ...args, '--format', 'json'], { cwd: folder.path });
      return JSON.parse(out).drafts.map(({ file }: { file: string }) => file);
    };
    assert.deepEqual(await files('.'), ['a.md']);
    assert.deepEqual(await files('old/b.md'), ['old/b.md']);
    assert.deepEqual(await files('old/*.md'), ['old/b.md']);
    assert.deepEqual(await files('.', '--config', 'all.json'), ['a.md', 'old/b.md']);
    folder.remove();
  });
});

describe('a bibliography', () => {
  it('gives sources their keys; what is broken in it is told with file and line', async () => {
    const folder = folderWith({
      'refs.bib': '@misc{roe, file={fund.md}}\n@misc{broken, title={A\n',
      'sources/fund.md': 'The harbour fund of Eastport holds $13 billion.\n',
      'a.tex': 'The harbour fund of Eastport holds \\$13 billion \\cite{roe}.\n',
    });
    const { out } = await tickmark(['check', 'a.tex', '--format', 'json'], { cwd: folder.path });
    const { corpus, drafts } = JSON.parse(out);
    assert.deepEqual(
      corpus.problems.map(({ source, message }: Record<string, string>) => [source, message]),
      [['refs.bib:2', 'refs.bib: A brace is not closed; the entry was passed over.']],
    );
    const [{ figures, citations }] = drafts;
    assert.deepEqual([citations[0].key, citations[0].source], ['roe', 'roe']);
    assert.deepEqual([figures[0].verdict, figures[0].evidence[0].source], ['supported', 'roe']);
    folder.remove();
  });
});
