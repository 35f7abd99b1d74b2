import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually, fileOf, findingOn, findingsOf, noFindingOn, rangeOf, revert, show } from './support.ts';

describe('what is ignored', () => {
  const stored = () => fileOf('tickmark.ignores.json');
  const ignore = async (document: vscode.TextDocument, text: string): Promise<void> => {
    const { line, character } = rangeOf(document, text).start;
    const figure = { uri: document.uri.toString(), position: { line, character }, scope: 'workspace' };
    await vscode.commands.executeCommand('tickmark.server.ignoreFigure', { ...figure, reason: 'seen' });
  };
  const write = (text: string) => vscode.workspace.fs.writeFile(stored(), new TextEncoder().encode(text));
  const read = async () => JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(stored())));

  afterEach(async () => {
    await revert();
    await vscode.workspace.fs.delete(stored()).then(undefined, () => undefined);
  });

  it('is everything found now, after one command', async () => {
    const { document } = await show('draft.md');
    await findingOn(document, '$15 million');
    await vscode.commands.executeCommand('tickmark.acceptAll', 'draft');
    await eventually('no finding', () => findingsOf(document).length === 0);
    const { ignores } = await read();
    assert.deepEqual(
      ignores.map(({ text, file, reason }: Record<string, string>) => [text, file, reason]),
      [
        ['$15 million', 'draft.md', 'accepted as found'],
        ['91,000', 'draft.md', 'accepted as found'],
      ],
    );
    await vscode.workspace.fs.delete(stored());
    await findingOn(document, '$15 million');
  });

  it('is a finding in its file once it stands nowhere any more', async () => {
    const sentence = 'The city of Norhaven spent $15 million on the old bridge.';
    await write(
      JSON.stringify({ version: 1, ignores: [{ text: '$15 million', sentence, file: 'draft.md' }] }),
    );
    const { document } = await show('draft.md');
    await findingOn(document, '$15 million');
    const stale = await eventually('a finding on the stale entry', () =>
      vscode.languages.getDiagnostics(stored()).find(({ message }) => message.includes('no such sentence')),
    );
    assert.equal(stale.severity, vscode.DiagnosticSeverity.Information);
  });

  it('goes into the unsaved text of its file where the writer is editing that', async () => {
    await write('{ "version": 1, "ignores": [] }');
    const list = (await show('tickmark.ignores.json')).document;
    // VS Code may still have the text of a file that went before.
    await revert();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(list.uri, new vscode.Position(0, 1), ' "note": "mine",');
    await vscode.workspace.applyEdit(edit);
    const { document } = await show('draft.md');
    await findingOn(document, '$15 million');
    await ignore(document, '$15 million');
    await eventually('the entry in the open text', () => list.getText().includes('$15 million'));
    assert.equal(JSON.parse(list.getText()).note, 'mine');
    assert.isTrue(list.isDirty);
    assert.deepEqual((await read()).ignores, []);
    assert.isTrue(await list.save());
    assert.lengthOf((await read()).ignores, 1);
    await noFindingOn(document, '$15 million');
  });
});
