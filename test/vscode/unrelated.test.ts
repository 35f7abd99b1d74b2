import { assert } from 'chai';
import * as vscode from 'vscode';
import { show } from './support.ts';

describe('a folder without sources', () => {
  it('does not wake the extension, not even by opening Markdown', async () => {
    const editor = await show('README.md');
    assert.equal(editor.document.languageId, 'markdown');
    // VS Code has by then looked for what wakes extensions: the one for Markdown itself is awake.
    const markdown = vscode.extensions.getExtension('vscode.markdown-language-features');
    await markdown?.activate();
    await new Promise((resolve) => setTimeout(resolve, 2000));
    assert.isFalse(vscode.extensions.getExtension('tickmark.tickmark')?.isActive);
  });
});
