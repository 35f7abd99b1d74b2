import assert from 'node:assert/strict';
import type { CompletionItem, Hover, LocationLink, MarkupContent } from 'vscode-languageserver-protocol';
import { HARBOUR } from '../support/harbour.ts';
import { type Editor, startEditor } from '../support/lsp.ts';

const BIB = `@report{port2025, title={Harbour {Report}}, file={:harbour-report.md:md}}

@book{doe1999, title={The Bay}, author={Doe, John}}
`;
const TEXT = `The port of Brackwater spent $15 million on new cranes [@port2025].

The pilots were many [@doe1999], as [@nobody] says.
`;

describe('a bibliography', () => {
  let editor: Editor;
  before(async () => {
    editor = await startEditor({ files: { ...HARBOUR, 'refs.bib': BIB }, settings: { delay: 0 } });
    await editor.open('draft.md', TEXT);
    await editor.diagnostics('draft.md', (found) => found.length > 0);
  });
  after(() => editor.close());

  const ask = <T>(method: string, marker: string): Promise<T> =>
    editor.connection.sendRequest(method, {
      textDocument: { uri: editor.uri('draft.md') },
      position: editor.position('draft.md', marker),
    });

  it('gives a source its key: the citation is known, and a fix cites by it', async () => {
    const hover = await ask<Hover>('textDocument/hover', 'port2025');
    assert.match((hover.contents as MarkupContent).value, /Harbour Report/);
    const [link] = await ask<LocationLink[]>('textDocument/definition', 'port2025');
    assert.equal(link?.targetUri, editor.uri('sources/harbour-report.md'));
    const [conflict] = await editor.diagnostics('draft.md');
    assert.equal(conflict?.code, 'conflict');
  });

  it('tells of an entry whose text is not among the sources, and leads to it', async () => {
    const hover = await ask<Hover>('textDocument/hover', 'doe1999');
    assert.match(
      (hover.contents as MarkupContent).value,
      /The Bay.*refs\\?\.bib, line 3, but not among the sources/s,
    );
    const [link] = await ask<LocationLink[]>('textDocument/definition', 'doe1999');
    assert.equal(link?.targetUri, editor.uri('refs.bib'));
    assert.equal(link?.targetRange.start.line, 2);
    assert.equal(await ask<LocationLink[] | null>('textDocument/definition', 'nobody'), null);
  });

  it('offers its keys, those without a source last', async () => {
    await editor.open('other.md', 'As [@');
    await editor.status(({ drafts }) => drafts.some(({ uri }) => uri === editor.uri('other.md')));
    const items: CompletionItem[] = await editor.connection.sendRequest('textDocument/completion', {
      textDocument: { uri: editor.uri('other.md') },
      position: { line: 0, character: 5 },
    });
    const sorted = items.sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    assert.deepEqual(
      sorted.map(({ label }) => label),
      ['chandler', 'ferries', 'fleet', 'port2025', 'doe1999'],
    );
  });

  it('that is broken is a diagnostic at its line, until it is mended', async () => {
    editor.write('refs.bib', `${BIB}\n@misc{roe, title={A\n`);
    await editor.changed('refs.bib');
    const [problem] = await editor.diagnostics('refs.bib', (found) => found.length === 1);
    assert.equal(problem?.code, 'bibliography');
    assert.equal(problem?.range.start.line, 4);
    assert.match(String(problem?.message), /A brace is not closed/);
    editor.write('refs.bib', BIB);
    await editor.changed('refs.bib');
    await editor.diagnostics('refs.bib', (found) => found.length === 0);
  });
});
