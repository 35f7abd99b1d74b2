import { assert } from 'chai';
import * as vscode from 'vscode';
import { eventually, findingOn, verdictOf } from './support.ts';

describe('a folder whose sources stand elsewhere than at its root', () => {
  it('wakes the extension, and its draft is checked', async () => {
    const file = await eventually(
      'the draft is found',
      async () => (await vscode.workspace.findFiles('**/draft.md'))[0],
    );
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    assert.equal(verdictOf(await findingOn(document, '$15 million')), 'conflict');
  });
});
