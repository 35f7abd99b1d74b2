import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually, fileOf, findingOn, findingsOf, rangeOf, revert, show } from './support.ts';

describe('the settings', () => {
  const changed: string[] = [];

  async function set(name: string, value: unknown): Promise<void> {
    changed.push(name);
    const { Workspace } = vscode.ConfigurationTarget;
    await vscode.workspace.getConfiguration('tickmark').update(name, value, Workspace);
  }

  afterEach(async () => {
    const { Workspace } = vscode.ConfigurationTarget;
    for (const name of changed.splice(0)) {
      await vscode.workspace.getConfiguration('tickmark').update(name, undefined, Workspace);
    }
    await revert();
  });

  const ownHovers = async (document: vscode.TextDocument): Promise<number> => {
    const at = rangeOf(document, '$15 million').start.translate(0, 1);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    const texts = hovers.flatMap(({ contents }) =>
      contents.map((one) => (typeof one === 'string' ? one : one.value)),
    );
    return texts.filter((text) => text.includes('harbour bridge')).length;
  };

  it('say how loud a verdict is, at once', async () => {
    const { document } = await show('draft.md');
    await findingOn(document, '$15 million');
    await set('severity', { conflict: 'error' });
    const error = vscode.DiagnosticSeverity.Error;
    await eventually('an error', () => findingsOf(document).some(({ severity }) => severity === error));
    await set('severity', { conflict: 'off' });
    await eventually('no finding', () => findingsOf(document).length === 0);
  });

  it('of tickmark.json win, and a mistake in it is a finding there', async () => {
    const { document } = await show('draft.md');
    await findingOn(document, '$15 million');
    const file = fileOf('tickmark.json');
    await vscode.workspace.fs.writeFile(
      file,
      new TextEncoder().encode('{"severity": {"conflict": "hint"}, "sauces": []}'),
    );
    const { Hint } = vscode.DiagnosticSeverity;
    await eventually('a hint', () => findingsOf(document).some(({ severity }) => severity === Hint));
    await eventually('a finding on the unknown key', () =>
      vscode.languages.getDiagnostics(file).find(({ message }) => message.includes('sauces')),
    );
    await vscode.workspace.fs.delete(file);
    await findingOn(document, '$15 million');
  });

  it('switch the hover off without touching the findings', async () => {
    const { document } = await show('draft.md');
    await findingOn(document, '$15 million');
    assert.equal(await ownHovers(document), 1);
    await set('hover', false);
    assert.equal(await ownHovers(document), 0);
    assert.isNotEmpty(findingsOf(document));
  });
});

describe('a draft that has no file yet', () => {
  it('is checked against the sources of the open folder', async () => {
    const content = 'The city of Norhaven spent $17 million on the harbour bridge in 2024.\n';
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
    await findingOn(document, '$17 million');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

describe('Markdown that is no draft', () => {
  it("is left alone: what has another scheme is not the writer's text", async () => {
    const scheme = 'tickmark-test';
    const text = 'The city of Norhaven spent $17 million on the harbour bridge in 2024.\n';
    const provider = { provideTextDocumentContent: () => text };
    const registration = vscode.workspace.registerTextDocumentContentProvider(scheme, provider);
    const uri = vscode.Uri.from({ scheme, path: '/other-side.md' });
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    // A draft opened after it has been checked by then.
    const draft = await show('draft.md');
    await findingOn(draft.document, '$15 million');
    assert.equal(document.languageId, 'markdown');
    assert.deepEqual(findingsOf(document), []);
    registration.dispose();
  });
});
