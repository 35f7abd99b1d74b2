import assert from 'node:assert/strict';
import type { DocumentLink, Location, LocationLink } from 'vscode-languageserver-protocol';
import { DRAFT, HARBOUR } from '../support/harbour.ts';
import { type Editor, startEditor } from '../support/lsp.ts';

const CITED = '\nThe port spent $13 million on cranes [@harbour-report, l. 10; @nobody].\n';

describe('navigation', () => {
  let editor: Editor;
  before(async () => {
    editor = await startEditor({ files: HARBOUR });
    await editor.open('draft.md', DRAFT + CITED);
    await editor.diagnostics('draft.md');
  });
  after(() => editor.close());

  const ask = <T>(method: string, marker: string, more: object = {}): Promise<T> =>
    editor.connection.sendRequest(method, {
      textDocument: { uri: editor.uri('draft.md') },
      position: editor.position('draft.md', marker),
      ...more,
    });
  const definition = async (marker: string): Promise<LocationLink | undefined> =>
    (await ask<LocationLink[] | null>('textDocument/definition', marker))?.[0];

  it('goes from a figure to its passage, past markup', async () => {
    const found = await definition('4.2 million');
    assert.equal(found?.targetUri, editor.uri('sources/harbour-report.md'));
    const line = 'The port of Brackwater handled **4.2 million tonnes** of freight in 2024.';
    assert.deepEqual(found?.targetSelectionRange, {
      start: { line: 8, character: 0 },
      end: { line: 8, character: line.length },
    });
    assert.deepEqual(found?.originSelectionRange, {
      start: editor.position('draft.md', '4.2 million'),
      end: editor.position('draft.md', '4.2 million tonnes', true),
    });
  });

  it('goes to the text of an HTML source, which the client can ask for', async () => {
    const found = await definition('1.4 million');
    assert.ok(found);
    assert.ok(found.targetUri.startsWith('tickmark-source:/ferries.html.txt?'));
    const { text, title } = await editor.connection.sendRequest<{ text: string; title: string }>(
      'tickmark/sourceText',
      { uri: found.targetUri },
    );
    const { start, end } = found.targetSelectionRange;
    assert.equal(start.line, end.line);
    assert.equal(
      text.split('\n')[start.line]?.slice(start.character, end.character),
      'Larkline carried 1.1 million passengers in 2024.',
    );
    assert.equal(title, 'Ferries of the bay');
  });

  it('goes from a citation key to its source, and nowhere from an unknown one', async () => {
    assert.equal((await definition('@harbour-report'))?.targetUri, editor.uri('sources/harbour-report.md'));
    assert.equal(await definition('@nobody'), undefined);
    assert.equal(await definition('Brackwater'), undefined);
  });

  it('lists all passages that bear on a figure', async () => {
    const context = { includeDeclaration: false };
    const found = await ask<Location[]>('textDocument/references', '2024 the port', { context });
    const uris = new Set(found.map((one) => one.uri));
    assert.ok(uris.has(editor.uri('sources/harbour-report.md')));
    assert.ok(uris.size > 1);
  });

  it('links keys of sources', async () => {
    const textDocument = { uri: editor.uri('draft.md') };
    const links: DocumentLink[] = await editor.connection.sendRequest('textDocument/documentLink', {
      textDocument,
    });
    assert.deepEqual(links, [
      {
        range: {
          start: editor.position('draft.md', '@harbour-report'),
          end: editor.position('draft.md', '@harbour-report', true),
        },
        target: editor.uri('sources/harbour-report.md'),
        tooltip: 'Harbour report 2024',
      },
    ]);
  });

  it('knows no text for what is no source', async () => {
    for (const uri of [
      'tickmark-source:/x.txt?file%3A%2F%2F%2Fetc%2Fpasswd',
      'file:///etc/passwd',
      'tickmark-source:/x?%',
    ]) {
      assert.equal(await editor.connection.sendRequest('tickmark/sourceText', { uri }), null);
    }
  });
});
