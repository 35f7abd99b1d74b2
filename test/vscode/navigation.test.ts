import { assert } from 'chai';
import * as vscode from 'vscode';
import { fileOf, findingOn, rangeOf, revert, show } from './support.ts';

describe('from the draft to the sources', () => {
  afterEach(revert);

  const PASSAGE = 'The city of Norhaven spent $13 million on the harbour bridge in 2024.';

  async function textAt(uri: vscode.Uri, range: vscode.Range): Promise<string> {
    return (await vscode.workspace.openTextDocument(uri)).getText(range);
  }

  /** The draft with a text put at its end, and the position behind it. */
  async function draftWith(text: string): Promise<{ document: vscode.TextDocument; end: vscode.Position }> {
    const { document } = await show('draft.md');
    await findingOn(document, '$15 million');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, text);
    await vscode.workspace.applyEdit(edit);
    return { document, end: document.lineAt(document.lineCount - 1).range.end };
  }

  it('leads the definition of a figure, to its passage', async () => {
    const { document } = await show('draft.md');
    await findingOn(document, '$15 million');
    const at = rangeOf(document, '$15 million').start.translate(0, 3);
    const command = 'vscode.executeDefinitionProvider';
    const found = await vscode.commands.executeCommand<(vscode.LocationLink | vscode.Location)[]>(
      command,
      document.uri,
      at,
    );
    const places = found.map((one) =>
      'targetUri' in one ? { uri: one.targetUri, range: one.targetRange } : one,
    );
    const own = places.find(({ uri }) => uri.path === fileOf('sources/annual-report.md').path);
    assert.isDefined(own);
    if (own !== undefined) assert.include(await textAt(own.uri, own.range), '$13 million');
  });

  it('lead its references, to every passage', async () => {
    const { document } = await show('draft.md');
    await findingOn(document, '$15 million');
    const at = rangeOf(document, '$15 million').start.translate(0, 3);
    const command = 'vscode.executeReferenceProvider';
    const found = await vscode.commands.executeCommand<vscode.Location[]>(command, document.uri, at);
    const own = found.filter(({ uri }) => uri.path === fileOf('sources/annual-report.md').path);
    assert.isNotEmpty(own);
    for (const { uri, range } of own.slice(0, 1)) assert.equal(await textAt(uri, range), PASSAGE);
  });

  it('leads the link of a citation, to its source', async () => {
    const { document } = await draftWith('\nIt is tall [@annual-report].\n');
    const command = 'vscode.executeLinkProvider';
    const found = await vscode.commands.executeCommand<vscode.DocumentLink[]>(command, document.uri);
    const own = found.find(({ range }) => document.getText(range).includes('annual-report'));
    assert.equal(own?.target?.path, fileOf('sources/annual-report.md').path);
  });

  it('leads a list of citation keys, once a citation is begun', async () => {
    const { document, end } = await draftWith('\nIt is tall [@');
    const command = 'vscode.executeCompletionItemProvider';
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      command,
      document.uri,
      end,
      '@',
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.isTrue(
      labels.some((label) => label.includes('annual-report')),
      labels.slice(0, 20).join(),
    );
    assert.isTrue(
      labels.some((label) => label.includes('press')),
      labels.slice(0, 20).join(),
    );
  });

  it('leads no list of ours into ordinary words', async () => {
    const { document, end } = await draftWith('\nIt is tall');
    const command = 'vscode.executeCompletionItemProvider';
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(command, document.uri, end);
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.isFalse(
      labels.some((label) => label.includes('annual-report')),
      labels.slice(0, 20).join(),
    );
  });
});
