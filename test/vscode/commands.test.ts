import { assert } from 'chai';
import * as vscode from 'vscode';
import { status } from './status.ts';
import { eventually, fileOf, findingOn, rangeOf, revert, show } from './support.ts';

describe('the commands', () => {
  afterEach(revert);

  it('go to the next finding and to the previous one', async () => {
    const editor = await show('draft.md');
    const { document } = editor;
    await findingOn(document, '$15 million');
    await findingOn(document, '91,000');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('tickmark.nextFinding');
    assert.isTrue(editor.selection.active.isEqual(rangeOf(document, '$15 million').start));
    await vscode.commands.executeCommand('tickmark.nextFinding');
    assert.isTrue(editor.selection.active.isEqual(rangeOf(document, '91,000').start));
    await vscode.commands.executeCommand('tickmark.previousFinding');
    assert.isTrue(editor.selection.active.isEqual(rangeOf(document, '$15 million').start));
  });

  it('open the passage of a Markdown source with its sentence selected', async () => {
    await openPassageOf('$15 million');
    const editor = await eventually('the source is shown', () =>
      vscode.window.visibleTextEditors.find(
        ({ document }) => document.uri.path === fileOf('sources/annual-report.md').path,
      ),
    );
    assert.equal(
      editor.document.getText(editor.selection),
      'The city of Norhaven spent $13 million on the harbour bridge in 2024.',
    );
  });

  it('open the passage of an HTML source as read-only text', async () => {
    await openPassageOf('91,000');
    const editor = await eventually('the text of the page is shown', () =>
      vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'tickmark-source'),
    );
    assert.notInclude(editor.document.getText(), '<p>');
    assert.equal(
      editor.document.getText(editor.selection),
      'The museum of Norhaven had 81,000 visitors in 2024.',
    );
  });

  it('show the status in words: what was found, and what was not checked', async () => {
    const { document } = await show('draft.md');
    await findingOn(document, '$15 million');
    const data = await status();
    assert.equal(data?.folders[0]?.state, 'ready');
    assert.equal(data?.folders[0]?.sources, 2);
    const page = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'tickmark-report');
    assert.include(page?.getText() ?? '', '2 sources');
    assert.match(page?.getText() ?? '', /\b2 {2}in conflict with the sources/);
    assert.match(page?.getText() ?? '', /Draft (?:.*\/)?draft\.md/);
  });

  it("explain a verdict in the draft's own words", async () => {
    const editor = await show('draft.md');
    const { document } = editor;
    await findingOn(document, '$15 million');
    const { start } = rangeOf(document, '$15 million');
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('tickmark.explain');
    const page = await eventually('the account of the verdict', () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.path === '/Tickmark Verdict.md'),
    );
    assert.match(page.getText(), /- Words tied to the figure: .*harbour.*\n- Names: .*Norhaven/);
    assert.include(page.getText(), '| another value |');
  });

  it('check every draft of the workspace, closed ones too', async () => {
    await vscode.workspace.fs.writeFile(
      fileOf('closed.md'),
      new TextEncoder().encode('The new lighthouse of Norhaven is 72 metres high.\n'),
    );
    await vscode.commands.executeCommand('tickmark.checkWorkspace');
    await eventually('a finding in the closed draft', () =>
      vscode.languages.getDiagnostics(fileOf('closed.md')).some(({ source }) => source === 'tickmark'),
    );
    await vscode.workspace.fs.delete(fileOf('closed.md'));
  });

  it('make a configuration file that names the folders there are', async () => {
    await show('draft.md');
    await vscode.commands.executeCommand('tickmark.openConfiguration');
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.path, fileOf('tickmark.json').path);
    assert.deepEqual(JSON.parse(editor?.document.getText() ?? ''), { sources: ['sources'] });
    await vscode.workspace.fs.delete(fileOf('tickmark.json'));
  });
});

async function openPassageOf(text: string): Promise<void> {
  const editor = await show('draft.md');
  await findingOn(editor.document, text);
  const { start } = rangeOf(editor.document, text);
  editor.selection = new vscode.Selection(start, start);
  await vscode.commands.executeCommand('tickmark.openPassage');
}
