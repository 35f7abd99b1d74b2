import assert from 'node:assert/strict';
import type { Hover, MarkupContent } from 'vscode-languageserver-protocol';
import { HARBOUR } from '../support/harbour.ts';
import { type Editor, startEditor } from '../support/lsp.ts';

const HOSTILE = `---
title: "<img src=x> [click](command:evil)"
publisher: "*Bold* & Sons"
---

The quay of Wrackmouth measures 410 metres, [see](https://example.org) <script>alert(1)</script> \`code\`.
`;
const TEXT = `The port of Brackwater spent $15 million on new cranes.

The pilots guided ships [@harbour-report, l. 10].

The quay of Wrackmouth measures 450 metres, says [@nobody].

It reports that "the port of Blackwater handled 4.2 million barrels of freight".

The ship Borealis was built in 2013 and has a length of 178 metres.
`;

describe('hover', () => {
  let editor: Editor;
  before(async () => {
    const files = { ...HARBOUR, 'sources/hostile.md': HOSTILE };
    editor = await startEditor({ files, initializationOptions: { commandLinks: true } });
    await editor.open('draft.md', TEXT);
    await editor.diagnostics('draft.md', (found) => found.length > 0);
  });
  after(() => editor.close());

  const hover = (marker: string, after = false): Promise<Hover | null> =>
    editor.connection.sendRequest('textDocument/hover', {
      textDocument: { uri: editor.uri('draft.md') },
      position: editor.position('draft.md', marker, after),
    });
  const text = async (marker: string): Promise<string> => {
    const found = await hover(marker);
    assert.ok(found, `no hover on ${marker}`);
    return (found.contents as MarkupContent).value;
  };

  it('says the verdict, the passage with the figure in bold, the source and how it was read', async () => {
    const value = await text('$15');
    const lines = value.split('\n');
    assert.match(lines[0] ?? '', /^\*\*.*15 million.* conflicts with the sources\*\*$/);
    assert.match(value, /> It spent \*\*\\\$13 million\*\* on new cranes\\\./);
    assert.match(value, /Harbour report 2024 · Port Authority · 2025\\-03\\-01 · l\\\. 10/);
    assert.match(value, /Read as: 15,000,000 USD/);
  });

  it('shows the true wording of a misquotation with every change', async () => {
    const value = await text('handled 4');
    assert.match(
      value,
      /In the source: “The port of \*\*Brackwater\*\* handled 4\\\.2 million \*\*tonnes\*\* of freight”/,
    );
    assert.match(value, /The draft has “Blackwater” for “Brackwater” and has “barrels” for “tonnes”/);
  });

  it('says of a table cell what row and column it is of', async () => {
    const value = await text('178 metres');
    assert.match(value, /> Borealis · length in metres: \*\*178\*\*\n>\n> agrees · fleet · l\\\. 3/);
  });

  it('is bounded to its token', async () => {
    assert.deepEqual((await hover('$15'))?.range, {
      start: editor.position('draft.md', '$15'),
      end: editor.position('draft.md', '$15 million', true),
    });
    assert.equal(await hover('spent'), null);
    assert.equal(await hover('on new'), null);
  });

  it('links to commands with arguments that decode', async () => {
    const value = await text('$15');
    const link = /\[Open passage\]\(command:(tickmark\.server\.openPassage)\?([^)]*)\)/.exec(value);
    assert.ok(link?.[2]);
    const [argument] = JSON.parse(decodeURIComponent(link[2]));
    assert.equal(argument.uri, editor.uri('sources/harbour-report.md'));
    assert.equal(argument.line, 10);
    await editor.connection.sendRequest('workspace/executeCommand', {
      command: link[1],
      arguments: [argument],
    });
    const shown = editor.received.findLast(({ method }) => method === 'window/showDocument');
    assert.deepEqual(shown?.params, {
      uri: editor.uri('sources/harbour-report.md'),
      takeFocus: true,
      selection: { start: { line: 9, character: 0 }, end: { line: 9, character: 35 } },
    });
  });

  it('escapes every text that comes from a source', async () => {
    const value = await text('450');
    assert.match(value, /410 metres/);
    assert.ok(!value.includes('<script') && !value.includes('<img'), value);
    assert.ok(!value.includes('](https:') && !value.includes('](command:evil'), value);
    assert.ok(!value.includes('*Bold*'), value);
  });

  it('tells what a citation key stands for', async () => {
    assert.match(await text('@harbour-report'), /Harbour report 2024/);
    assert.match(await text('@nobody'), /not among the sources/);
  });

  it('opens nothing but sources', async () => {
    const before = editor.received.length;
    await editor.connection.sendRequest('workspace/executeCommand', {
      command: 'tickmark.server.openPassage',
      arguments: [{ uri: 'file:///etc/passwd', line: 1, start: 0, end: 0 }],
    });
    const later = editor.received.slice(before).map(({ method }) => method);
    assert.ok(!later.includes('window/showDocument'));
  });
});

describe('hover without Markdown', () => {
  it('is plain text', async () => {
    const capabilities = { textDocument: { hover: { contentFormat: ['plaintext'] } } };
    const editor = await startEditor({ files: HARBOUR, capabilities });
    try {
      await editor.open('draft.md', TEXT);
      await editor.diagnostics('draft.md', (found) => found.length > 0);
      const hover: Hover = await editor.connection.sendRequest('textDocument/hover', {
        textDocument: { uri: editor.uri('draft.md') },
        position: editor.position('draft.md', '$15'),
      });
      const contents = hover.contents as MarkupContent;
      assert.equal(contents.kind, 'plaintext');
      assert.match(contents.value, /"It spent \$13 million on new cranes\." \(Harbour report 2024/);
    } finally {
      await editor.close();
    }
  });
});
