import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually, findingOn, findingsOf, noFindingOn, rangeOf, revert, show } from './support.ts';

/** Longer than the delay of the check, shorter than the quiet after which a figure counts as finished. */
const SOON_MS = 900;
/** Longer than a check takes. */
const LATER_MS = 1500;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('while the writer types', () => {
  const { Workspace } = vscode.ConfigurationTarget;
  const set = (name: string, value: unknown) =>
    vscode.workspace.getConfiguration('tickmark').update(name, value, Workspace);
  afterEach(async () => {
    await set('run', undefined);
    await set('severity', undefined);
    await revert();
  });

  const textsOf = (document: vscode.TextDocument): string[] =>
    findingsOf(document).map(({ range }) => document.getText(range));

  /** Types another first digit into the height of the lighthouse, letter by letter. */
  async function typeOther(editor: vscode.TextEditor): Promise<void> {
    const at = rangeOf(editor.document, '62 metres').start.translate(0, 1);
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('deleteLeft');
    await vscode.commands.executeCommand('type', { text: '7' });
  }

  it('no figure flashes before it is finished, and it is shown once the cursor leaves', async () => {
    const editor = await show('draft.md');
    const { document } = editor;
    await findingOn(document, '$15 million');
    const seen: string[] = [];
    const listener = vscode.languages.onDidChangeDiagnostics(() => seen.push(...textsOf(document)));
    await typeOther(editor);
    await pause(SOON_MS);
    assert.isFalse(
      [...seen, ...textsOf(document)].some((text) => text.includes('metres')),
      seen.join(),
    );
    listener.dispose();
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await findingOn(document, '72 metres');
  });

  it('nothing is checked before saving where the settings say so', async () => {
    const editor = await show('draft.md');
    const { document } = editor;
    await findingOn(document, '$15 million');
    await set('run', 'onSave');
    await set('severity', { conflict: 'error' });
    // By then the checker knows both.
    const error = vscode.DiagnosticSeverity.Error;
    await eventually('an error', () => findingsOf(document).some(({ severity }) => severity === error));
    const original = document.getText();
    await typeOther(editor);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    // The check that other settings bring must not take in what is not saved.
    await set('severity', undefined);
    await pause(LATER_MS);
    assert.notInclude(textsOf(document), '72 metres');
    await document.save();
    await findingOn(document, '72 metres');
    const whole = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
    await editor.edit((edit) => edit.replace(whole, original));
    await document.save();
    await noFindingOn(document, '72 metres');
  });

  it('nothing is checked but by command where the settings say so', async () => {
    const editor = await show('draft.md');
    const { document } = editor;
    await findingOn(document, '$15 million');
    await set('run', 'manual');
    await pause(SOON_MS);
    await typeOther(editor);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await pause(LATER_MS);
    assert.notInclude(textsOf(document), '72 metres');
    await vscode.commands.executeCommand('tickmark.checkDocument');
    await findingOn(document, '72 metres');
  });
});
