import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { HARBOUR } from '../support/harbour.ts';
import { type Editor, startEditor } from '../support/lsp.ts';

const CRANES = 'The port of Brackwater spent $15 million on new cranes.\n';
const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 500));

describe('drafts of other kinds', () => {
  let editor: Editor;
  const start = async (settings: Record<string, unknown> = {}, files: Record<string, string> = {}) => {
    editor = await startEditor({ files: { ...HARBOUR, ...files }, settings: { delay: 0, ...settings } });
  };
  afterEach(() => editor.close());

  it('are checked, whatever the editor calls their language', async () => {
    await start();
    await editor.open('a.mdx', `export const n = 77\n\n${CRANES}`, 'plaintext');
    await editor.open('b.qmd', `::: {.column width="77%"}\n${CRANES}:::\n`, 'quarto');
    await editor.open('c.Rmd', `\`\`\`{r, n=77}\nx <- 77\n\`\`\`\n\n${CRANES}`, 'rmd');
    for (const path of ['a.mdx', 'b.qmd', 'c.Rmd']) {
      const found = await editor.diagnostics(path);
      assert.deepEqual(
        found.map(({ code, range }) => [code, range.start]),
        [['conflict', editor.position(path, '$15')]],
        path,
      );
    }
  });

  it('keep an ignore on its line in a comment of their own', async () => {
    await start();
    await editor.open('a.mdx', CRANES, 'mdx');
    await editor.diagnostics('a.mdx', (found) => found.length === 1);
    const actions: CodeAction[] = await editor.actions('a.mdx', '$15');
    editor.apply(actions.find(({ title }) => title.endsWith('on this line'))?.edit);
    const text = editor.text('a.mdx');
    assert.equal(text, `${CRANES.trim()} {/* tickmark-disable-line conflict */}\n`);
    await editor.open('b.mdx', text, 'mdx');
    const uri = editor.uri('b.mdx');
    const { drafts } = await editor.status((status) => status.drafts.some((one) => one.uri === uri));
    assert.equal(drafts.find((one) => one.uri === uri)?.summary.ignored, 1);
  });

  it('leave plain text alone, unless the settings include it', async () => {
    await start();
    await editor.open('a.txt', CRANES, 'plaintext');
    await editor.open('b.md', CRANES);
    await editor.diagnostics('b.md', (found) => found.length === 1);
    await quiet();
    assert.deepEqual(editor.published('a.txt'), []);
    assert.equal(
      await editor.connection.sendRequest('tickmark/checkDocument', { uri: editor.uri('a.txt') }),
      null,
    );
  });

  it('take plain text where the settings include it, as it stands', async () => {
    await start({ include: ['**/*.txt'] });
    await editor.open('a.txt', `# *${CRANES}`, 'plaintext');
    await editor.open('sources/notes/chandler.txt', CRANES, 'plaintext');
    await editor.diagnostics('a.txt', (found) => found[0]?.code === 'conflict');
    const actions: CodeAction[] = await editor.actions('a.txt', '$15');
    assert.ok(actions.every(({ title }) => !title.endsWith('on this line')));
    await quiet();
    assert.deepEqual(editor.published('sources/notes/chandler.txt'), []);
  });

  it('take LaTeX where the settings include it, and answer in LaTeX', async () => {
    await start({ include: ['**/*.tex'] });
    const cranes = 'The port of Brackwater spent \\$15~million on new cranes.';
    const text = `\\begin{document}\n% 77\n${cranes} \\SI{5}{km}\n\\cite{}\n\\end{document}\n`;
    await editor.open('a.tex', text, 'latex');
    const found = await editor.diagnostics('a.tex', (all) => all.length > 0);
    const conflict = found.find(({ code }) => code === 'conflict');
    assert.deepEqual(conflict?.range, {
      start: editor.position('a.tex', '\\$15'),
      end: editor.position('a.tex', ' on new'),
    });
    const actions: CodeAction[] = await editor.actions('a.tex', '$15');
    const titled = (part: string) => actions.find(({ title }) => title.includes(part));
    editor.apply(titled('on this line')?.edit);
    assert.ok(editor.text('a.tex').includes('\\SI{5}{km} % tickmark-disable-line conflict\n'));
    await editor.open('b.tex', text, 'latex');
    await editor.diagnostics('b.tex', (all) => all.length > 0);
    const fix = (await editor.actions('b.tex', '$15')).find(({ title }: CodeAction) =>
      title.startsWith('Change to'),
    );
    editor.apply(fix?.edit);
    assert.ok(editor.text('b.tex').includes('spent \\$'));
    assert.ok(!editor.text('b.tex').includes('15'));
    await editor.open('c.tex', text.replace('15~', '13~'), 'latex');
    await editor.status(({ drafts }) =>
      drafts.some(({ uri, summary }) => uri.endsWith('c.tex') && summary.supported > 0),
    );
    const cite = (await editor.actions('c.tex', '$13')).find(({ title }: CodeAction) =>
      title.startsWith('Insert citation'),
    );
    editor.apply(cite?.edit);
    assert.ok(editor.text('c.tex').includes('on new cranes~\\cite{harbour-report}. '));
  });
});
