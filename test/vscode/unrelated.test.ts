import { assert } from 'chai';
import * as vscode from 'vscode';
import { fileOf, findingOn, findingsOf, show } from './support.ts';

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

  it('is checked from the moment that it gets sources, once the extension is awake', async () => {
    const write = (path: string, text: string) =>
      vscode.workspace.fs.writeFile(fileOf(path), new TextEncoder().encode(text));
    await write('draft.md', 'The city of Norhaven spent $15 million on the harbour bridge in 2024.\n');
    const { document } = await show('draft.md');
    await vscode.extensions.getExtension('tickmark.tickmark')?.activate();
    assert.deepEqual(findingsOf(document), []);
    await vscode.workspace.fs.createDirectory(fileOf('sources'));
    await write(
      'sources/audit.md',
      'The city of Norhaven spent $13 million on the harbour bridge in 2024.\n',
    );
    await findingOn(document, '$15 million');
  });
});
