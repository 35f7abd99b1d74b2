import assert from 'node:assert/strict';
import { HARBOUR } from '../support/harbour.ts';
import { type Editor, startEditor } from '../support/lsp.ts';

const CRANES = 'The port of Brackwater spent $15 million on new cranes.\n';

describe('bad input', () => {
  let editor: Editor;
  afterEach(() => editor.close());

  it('is named with its remedy, and the rest keeps working', async () => {
    const binary = new Uint8Array(4096).map((_, i) => (i * 7919) % 256);
    editor = await startEditor({
      files: {
        ...HARBOUR,
        'sources/empty.md': '',
        'sources/binary.txt': binary,
        'sources/broken.csv': 'a,b\n"1,2\n3,4',
        'sources/broken.html': '<table><tr><td>5 GW<p><b',
        'sources/front.md': '---\ntitle: [unclosed\n---\nText.\n',
        'sources/latin1.txt': new Uint8Array([0x43, 0x61, 0x66, 0xe9, 0x20, 0x35, 0x20, 0x4b, 0x4d]),
        'sources/utf16.txt': new Uint8Array([0xff, 0xfe, 0x35, 0x00, 0x20, 0x00, 0x6d, 0x00]),
        'sources/large.txt': new Uint8Array(50_000_000).fill(0x20),
        'sources/scan.pdf': '%PDF-1.4',
        'tickmark.json': '{ "delay": "soon" ',
        'tickmark.ignores.json': 'not json',
      },
    });
    await editor.open('draft.md', CRANES);
    await editor.diagnostics('draft.md', (found) => found[0]?.code === 'conflict');
    const { folders } = await editor.status((status) => status.folders[0]?.state === 'ready');
    const problems = folders[0]?.problems ?? [];
    for (const name of [
      'empty.md',
      'binary.txt',
      'front.md',
      'large.txt',
      'scan.pdf',
      'tickmark.json',
      'tickmark.ignores.json',
    ]) {
      const problem = problems.find((one) => one.message.includes(name));
      assert.ok(problem, `${name} is not in: ${problems.map((one) => one.message).join(' | ')}`);
      assert.ok((problem.remedy ?? '').length > 10, problem.message);
    }
    assert.match(problems.find((one) => one.message.includes('large.txt'))?.message ?? '', /50\.0 MB/);
  });

  it('in drafts is survived', async () => {
    editor = await startEditor({ files: HARBOUR, settings: { delay: 0 } });
    const drafts = [
      '',
      '\u0000\uffff',
      '---\nbad: [\n---\n$5',
      `${'['.repeat(5000)}5 %`,
      '| a |\n|-|\n| $5',
      '\r\r\n5 GW\r',
    ];
    for (const [i, text] of drafts.entries()) await editor.open(`draft-${i}.md`, text);
    await editor.open('draft.md', CRANES);
    await editor.diagnostics('draft.md', (found) => found[0]?.code === 'conflict');
    await editor.status((status) => status.drafts.length === drafts.length + 1);
  });

  it('in commands and requests does nothing', async () => {
    editor = await startEditor({ files: HARBOUR });
    await editor.open('draft.md', CRANES);
    await editor.diagnostics('draft.md', (found) => found.length === 1);
    for (const command of ['openPassage', 'insertCitation', 'ignoreFigure']) {
      for (const argument of [undefined, null, 5, {}, { uri: 5 }, { uri: 'x', position: {} }]) {
        await editor.connection.sendRequest('workspace/executeCommand', {
          command: `tickmark.server.${command}`,
          arguments: [argument],
        });
      }
    }
    assert.equal(await editor.connection.sendRequest('tickmark/explain', { uri: 5 }), null);
    assert.equal(
      await editor.connection.sendRequest('tickmark/figures', { uri: 'file:///nowhere.md' }),
      null,
    );
    assert.ok(!editor.received.some(({ method }) => method === 'workspace/applyEdit'));
  });
});
