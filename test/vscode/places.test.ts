import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually, fileOf, findingOn, findingsOf, rangeOf, show } from './support.ts';

const TEXT = 'The city of Norhaven spent $17 million on the harbour bridge in 2024.\n';

describe('drafts of other kinds', () => {
  const write = (name: string) => vscode.workspace.fs.writeFile(fileOf(name), new TextEncoder().encode(TEXT));
  const remove = async (name: string): Promise<void> => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(fileOf(name));
  };

  it('are checked by their names, with hovers and fixes', async () => {
    await write('other.mdx');
    const { document } = await show('other.mdx');
    await findingOn(document, '$17 million');
    const at = rangeOf(document, '$17 million').start.translate(0, 1);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    assert.isNotEmpty(hovers);
    await remove('other.mdx');
  });

  it('are plain text where the settings include it, and only there', async () => {
    await write('other.txt');
    const { document } = await show('other.txt');
    const draft = await vscode.workspace.openTextDocument(fileOf('draft.md'));
    await findingOn(draft, '$15 million');
    assert.deepEqual(findingsOf(document), []);
    const { Workspace } = vscode.ConfigurationTarget;
    const settings = vscode.workspace.getConfiguration('tickmark');
    await settings.update('include', ['**/*.md', '**/*.txt'], Workspace);
    await findingOn(document, '$17 million');
    await settings.update('include', undefined, Workspace);
    await eventually('no finding', () => findingsOf(document).length === 0);
    await remove('other.txt');
  });
});

describe('drafts in LaTeX', () => {
  it('are checked where the settings include them; a fix is written as LaTeX', async () => {
    const { Workspace } = vscode.ConfigurationTarget;
    const settings = vscode.workspace.getConfiguration('tickmark');
    await settings.update('include', ['**/*.md', '**/*.tex'], Workspace);
    const text = `\\begin{document}\n% 77\n${TEXT.replace('$', '\\$')}\\end{document}\n`;
    await vscode.workspace.fs.writeFile(fileOf('other.tex'), new TextEncoder().encode(text));
    const { document } = await show('other.tex');
    await findingOn(document, '\\$17 million');
    const range = rangeOf(document, '\\$17 million');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
    );
    const fix = actions.find(({ title }) => title.startsWith('Change to'));
    assert.isDefined(fix?.edit);
    if (fix?.edit !== undefined) await vscode.workspace.applyEdit(fix.edit);
    assert.match(document.getText(), /spent \\\$\d+ million on/);
    assert.notInclude(document.getText(), '17 million');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(fileOf('other.tex'));
    await settings.update('include', undefined, Workspace);
  });
});

describe('a draft that .gitignore names', () => {
  it('is left out when the workspace is checked, unless the settings say otherwise', async () => {
    const write = (name: string, text: string) =>
      vscode.workspace.fs.writeFile(fileOf(name), new TextEncoder().encode(text));
    const { Workspace } = vscode.ConfigurationTarget;
    const settings = vscode.workspace.getConfiguration('tickmark');
    const [scratch, kept] = [fileOf('scratch.md'), fileOf('kept.md')];
    await write('.gitignore', 'scratch.md\n');
    await write('scratch.md', TEXT);
    await write('kept.md', TEXT);
    const found = (uri: vscode.Uri) => vscode.languages.getDiagnostics(uri).length;
    await vscode.commands.executeCommand('tickmark.checkWorkspace');
    await eventually('a finding in the other draft', () => found(kept) > 0);
    assert.equal(found(scratch), 0);
    await settings.update('useIgnoreFiles', false, Workspace);
    await eventually('a finding in the ignored draft', async () => {
      await vscode.commands.executeCommand('tickmark.checkWorkspace');
      return found(scratch) > 0;
    });
    await settings.update('useIgnoreFiles', undefined, Workspace);
    for (const name of ['.gitignore', 'scratch.md', 'kept.md'])
      await vscode.workspace.fs.delete(fileOf(name));
  });
});

describe('a bibliography', () => {
  it('gives sources their keys, and is told what is broken in it', async () => {
    const write = (name: string, text: string) =>
      vscode.workspace.fs.writeFile(fileOf(name), new TextEncoder().encode(text));
    const bibliography = '@report{nor2024, title={The Annual Report}, file={annual-report.md}}\n';
    await write('refs.bib', `${bibliography}@misc{broken, title={A\n`);
    const told = () => vscode.languages.getDiagnostics(fileOf('refs.bib'));
    const [problem] = await eventually('a finding in the bibliography', () => told().length > 0 && told());
    assert.equal(problem?.range.start.line, 1);
    assert.include(problem?.message, 'A brace is not closed');
    await write('cited.md', 'The city built a bridge [@nor2024].\n');
    const { document } = await show('cited.md');
    await eventually('the hover of the key', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        rangeOf(document, 'nor2024').start,
      );
      const texts = hovers.flatMap(({ contents }) =>
        contents.map((one) => (one as vscode.MarkdownString).value),
      );
      return texts.some((text) => text.includes('The Annual Report'));
    });
    await write('refs.bib', bibliography);
    await eventually('no finding in the bibliography', () => told().length === 0);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of ['refs.bib', 'cited.md']) await vscode.workspace.fs.delete(fileOf(name));
  });
});

describe('cells of a notebook', () => {
  it('are left alone', async () => {
    const cell = { cell_type: 'markdown', metadata: {}, source: [TEXT] };
    const book = { cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 };
    const file = fileOf('book.ipynb');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(book)));
    const notebook = await vscode.workspace.openNotebookDocument(file);
    await vscode.window.showNotebookDocument(notebook);
    const { document } = notebook.cellAt(0);
    assert.equal(document.languageId, 'markdown');
    assert.include(document.getText(), '$17 million');
    const draft = await vscode.workspace.openTextDocument(fileOf('draft.md'));
    await findingOn(draft, '$15 million');
    assert.deepEqual(findingsOf(document), []);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(file);
  });
});

describe('the settings file', () => {
  it('is completed from its schema, in plain words', async () => {
    const file = fileOf('tickmark.json');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('{\n  \n}\n'));
    await show('tickmark.json');
    const labels = await eventually('completions by the schema', async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        file,
        new vscode.Position(1, 2),
      );
      const found = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      return found.includes('numberLocale') && found;
    });
    assert.includeMembers(labels, ['sources', 'include', 'severity', 'run']);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(file);
  });
});
