import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-languageserver-protocol';
import type { CheckWorkspaceResult } from '../../src/server/protocol.ts';
import { HARBOUR } from '../support/harbour.ts';
import { type Editor, startEditor } from '../support/lsp.ts';

const CRANES = 'The port of Brackwater spent $15 million on new cranes.\n';

describe('a workspace', () => {
  let editor: Editor;
  afterEach(() => editor.close());

  it('is checked as a whole, closed drafts too, with progress', async () => {
    editor = await startEditor({
      files: { ...HARBOUR, 'a.md': CRANES, 'deep/b.md': 'Nothing here.\n', 'c.txt': CRANES },
    });
    const result = await editor.connection.sendRequest<CheckWorkspaceResult>('tickmark/checkWorkspace', {
      workDoneToken: 'check',
    });
    assert.equal(result.cancelled, false);
    assert.deepEqual(
      result.drafts.map(({ uri, summary }) => [uri, summary.conflict]),
      [
        [editor.uri('a.md'), 1],
        [editor.uri('deep/b.md'), 0],
      ],
    );
    assert.equal((await editor.diagnostics('a.md'))[0]?.code, 'conflict');
    const kinds = editor.received
      .filter(({ method }) => method === '$/progress')
      .map(({ params }) => (params as { value: { kind: string } }).value.kind);
    assert.equal(kinds[0], 'begin');
    assert.equal(kinds.at(-1), 'end');
    // Opened, it is an open draft like any other: mended, its squiggle goes.
    await editor.open('a.md', CRANES.replace('$15', '$13'));
    await editor.diagnostics('a.md', (found) => found.length === 0);
  });

  it('lists the ignores that hold no more', async () => {
    const entry = (text: string, file?: string): object => ({
      text,
      sentence: `The port of Brackwater spent ${text} on new cranes.`,
      ...(file === undefined ? {} : { file }),
    });
    const ignores = [
      entry('$15 million', 'a.md'),
      entry('$15 million', 'gone.md'),
      entry('$15 million'),
      entry('$16 million'),
    ];
    const files = {
      ...HARBOUR,
      'a.md': CRANES,
      'tickmark.ignores.json': JSON.stringify({ version: 1, ignores }),
    };
    editor = await startEditor({ files });
    const { drafts, problems } = await editor.connection.sendRequest<CheckWorkspaceResult>(
      'tickmark/checkWorkspace',
      {},
    );
    assert.equal(drafts[0]?.summary.ignored, 1);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['stale-ignore', 'stale-ignore'],
    );
    assert.match(problems[0]?.message ?? '', /\$15 million.*gone\.md/);
    assert.match(problems[1]?.message ?? '', /\$16 million/);
  });

  it('stops when it is told to, and keeps what it has', async () => {
    const drafts = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`d/${i}.md`, CRANES]));
    editor = await startEditor({ files: { ...HARBOUR, ...drafts } });
    await editor.status(({ folders }) => folders[0]?.state === 'ready');
    const source = new CancellationTokenSource();
    const asked = editor.connection.sendRequest<CheckWorkspaceResult>(
      'tickmark/checkWorkspace',
      {},
      source.token,
    );
    await editor.diagnostics('d/0.md');
    source.cancel();
    const result = await asked;
    assert.equal(result.cancelled, true);
    assert.ok(result.drafts.length > 0 && result.drafts.length < 300);
  });

  it('of several folders keeps their corpora apart', async () => {
    editor = await startEditor({
      folders: ['one', 'two'],
      files: {
        'one/sources/a.md': 'The port of Brackwater spent $13 million on new cranes.\n',
        'two/sources/a.md': 'The port of Brackwater spent $15 million on new cranes.\n',
      },
    });
    await editor.open('one/draft.md', CRANES);
    await editor.open('two/draft.md', CRANES);
    await editor.diagnostics('one/draft.md', (found) => found.length === 1);
    const { folders } = await editor.status(({ drafts }) => drafts.length === 2);
    assert.deepEqual(
      folders.map(({ name, sources }) => [name, sources]),
      [
        ['one', 1],
        ['two', 1],
      ],
    );
    assert.deepEqual(editor.published('two/draft.md'), []);
    await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: editor.uri('one'), name: 'one' }] },
    });
    await editor.status((status) => status.folders.length === 1);
  });

  it('is not needed: a draft opened alone has the sources beside it', async () => {
    editor = await startEditor({ folders: ['empty'], files: { 'empty/x.md': '', ...HARBOUR } });
    await editor.open('drafts/draft.md', CRANES);
    await editor.diagnostics('drafts/draft.md', (found) => found[0]?.code === 'conflict');
  });

  it('is read anew on demand', async () => {
    editor = await startEditor({ files: HARBOUR });
    await editor.open('draft.md', CRANES);
    await editor.diagnostics('draft.md', (found) => found.length === 1);
    editor.write('sources/harbour-report.md', 'Nothing.');
    await editor.connection.sendRequest('tickmark/reindex', {});
    await editor.diagnostics('draft.md', (found) => found[0]?.code !== 'conflict');
  });
});
