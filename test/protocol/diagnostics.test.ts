import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { DRAFT, HARBOUR } from '../support/harbour.ts';
import { type Editor, startEditor } from '../support/lsp.ts';

const CRANES = 'The port of Brackwater spent $15 million on new cranes.\n';
const codes = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map((one) => one.code);

/** Long enough for a check, which must not come. */
const quiet = (ms = 400): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('diagnostics', () => {
  let editor: Editor;
  const start = async (
    options: { settings?: Record<string, unknown>; files?: Record<string, string> } = {},
  ) => {
    editor = await startEditor({
      files: { ...HARBOUR, ...options.files },
      settings: { delay: 10, ...options.settings },
      initializationOptions: { codePage: 'file:///docs/verdicts.md', cursor: true },
    });
  };
  afterEach(() => editor.close());

  it('put a squiggle under the figure alone, with both values and the source', async () => {
    await start();
    await editor.open('draft.md', CRANES);
    const [first, ...rest] = await editor.diagnostics('draft.md');
    assert.deepEqual(rest, []);
    assert.ok(first);
    assert.deepEqual(first.range, { start: { line: 0, character: 29 }, end: { line: 0, character: 40 } });
    assert.equal(first.source, 'tickmark');
    assert.equal(first.code, 'conflict');
    assert.equal(first.severity, 2);
    assert.equal(first.codeDescription?.href, 'file:///docs/verdicts.md#conflict');
    assert.match(String(first.message), /\$15 million.*Port Authority.*\$13 million/);
    const [related] = first.relatedInformation ?? [];
    assert.equal(related?.location.uri, editor.uri('sources/harbour-report.md'));
    assert.equal(related?.location.range.start.line, 9);
    assert.equal(editor.published('draft.md').at(-1)?.version, 1);
  });

  it('show what the severities say, in order', async () => {
    await start({ settings: { severity: { unsourced: 'off', qualified: 'error' } } });
    await editor.open('draft.md', DRAFT);
    const diagnostics = await editor.diagnostics('draft.md', (found) => found.length > 2);
    assert.deepEqual(codes(diagnostics), ['conflict', 'qualified', 'conflict']);
    assert.deepEqual(
      diagnostics.map((one) => one.severity),
      [2, 1, 2],
    );
  });

  it('go when the figure is mended, and are not published twice', async () => {
    await start();
    await editor.open('draft.md', CRANES);
    await editor.diagnostics('draft.md', (found) => found.length === 1);
    await editor.replace('draft.md', 'cranes.', 'cranes, all of them.');
    await quiet();
    assert.equal(editor.published('draft.md').length, 1);
    await editor.replace('draft.md', '$15 million', '$13 million');
    await editor.diagnostics('draft.md', (found) => found.length === 0);
    assert.equal(editor.published('draft.md').at(-1)?.version, 3);
  });

  it('do not flash while a figure is typed', async () => {
    await start();
    await editor.open('draft.md', CRANES.replace('$15', '$13'));
    await editor.status(({ drafts }) => drafts[0]?.version === 1);
    await editor.replace('draft.md', '$13 million', '$1 million');
    await editor.status(({ drafts }) => drafts[0]?.version === 2);
    await editor.replace('draft.md', '$1 million', '$15 million');
    await editor.status(({ drafts }) => drafts[0]?.version === 3);
    assert.deepEqual(editor.published('draft.md'), []);
    // The cursor leaves the figure: it is finished.
    const position = editor.position('draft.md', 'cranes');
    await editor.connection.sendNotification('tickmark/cursor', { uri: editor.uri('draft.md'), position });
    assert.deepEqual(codes(await editor.diagnostics('draft.md')), ['conflict']);
  });

  it('come after a while even if the cursor stays', async () => {
    await start();
    await editor.open('draft.md', CRANES.replace('$15', '$13'));
    await editor.replace('draft.md', '$13 m', '$1 m');
    await editor.replace('draft.md', '$1 m', '$15 m');
    assert.deepEqual(codes(await editor.diagnostics('draft.md')), ['conflict']);
  });

  it('wait for saving, or for a command, where the settings say so', async () => {
    await start({ settings: { run: 'manual' } });
    await editor.open('draft.md', CRANES);
    await editor.status(({ folders }) => folders[0]?.state === 'ready');
    const uri = editor.uri('draft.md');
    await editor.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
    await quiet();
    assert.deepEqual(editor.published('draft.md'), []);
    const status = await editor.connection.sendRequest('tickmark/checkDocument', { uri });
    assert.equal((status as { summary: { conflict: number } }).summary.conflict, 1);
    assert.equal((await editor.diagnostics('draft.md')).length, 1);
    editor.settings = { run: 'onSave', delay: 10 };
    const checks = (): number => editor.received.filter(({ method }) => method === 'tickmark/checked').length;
    const before = checks();
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    await editor.until(() => (checks() > before ? true : undefined), 'the check that new settings bring');
    await editor.replace('draft.md', '$15', '$13');
    await quiet();
    assert.equal(editor.published('draft.md').at(-1)?.diagnostics.length, 1);
    // Nor do other settings have unsaved text checked.
    editor.settings = { run: 'onSave', delay: 10, severity: { conflict: 'error' } };
    const unsaved = checks();
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    await quiet();
    assert.equal(checks(), unsaved);
    await editor.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
    await editor.diagnostics('draft.md', (found) => found.length === 0);
  });

  it('wait for saving from the moment that the settings say so', async () => {
    await start({ settings: { run: 'onType', delay: 1500 } });
    await editor.open('draft.md', CRANES.replace('$15', '$13'));
    await editor.status(({ drafts }) => drafts.length === 1);
    // The checks of a server that has just begun are over.
    await quiet();
    editor.settings = { run: 'onSave' };
    await editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    await editor.replace('draft.md', '$13 million', '$15 million');
    // Longer than the delay that held when this was typed.
    await quiet(2000);
    assert.deepEqual(editor.published('draft.md'), []);
    const textDocument = { uri: editor.uri('draft.md') };
    // A hover reads what is there now; that shows no more than the hover.
    const at = editor.text('draft.md').indexOf('5 million');
    await editor.edit('draft.md', at, at + 1, '');
    await editor.edit('draft.md', at, at, '4');
    const position = editor.position('draft.md', '$14');
    await editor.connection.sendRequest('textDocument/hover', { textDocument, position });
    const away = { uri: textDocument.uri, position: editor.position('draft.md', 'cranes') };
    await editor.connection.sendNotification('tickmark/cursor', away);
    await quiet();
    assert.deepEqual(editor.published('draft.md'), []);
    await editor.connection.sendNotification('textDocument/didSave', { textDocument });
    await editor.diagnostics('draft.md', (found) => found.length === 1);
  });

  it('leave alone what is no draft', async () => {
    await start({ settings: { exclude: ['old/**'] } });
    const others: [string, string][] = [
      ['git:/w/draft.md?ref', 'markdown'],
      ['vscode-notebook-cell:/w/book.ipynb#a', 'markdown'],
      ['comment://x/y.md', 'markdown'],
      ['output:tickmark', 'markdown'],
      ['code.ts', 'typescript'],
      ['old/draft.md', 'markdown'],
      ['sources/harbour-report.md', 'markdown'],
    ];
    for (const [path, language] of others) await editor.open(path, CRANES, language);
    await editor.open('untitled:Untitled-1', CRANES);
    await editor.diagnostics('untitled:Untitled-1', (found) => found.length === 1);
    await quiet();
    for (const [path] of others) assert.deepEqual(editor.published(path), [], path);
  });

  it('go when the draft is closed', async () => {
    await start();
    await editor.open('draft.md', CRANES);
    await editor.diagnostics('draft.md', (found) => found.length === 1);
    const textDocument = { uri: editor.uri('draft.md') };
    await editor.connection.sendNotification('textDocument/didClose', { textDocument });
    await editor.diagnostics('draft.md', (found) => found.length === 0);
  });

  it('heed directives', async () => {
    await start();
    await editor.open('draft.md', `<!-- tickmark-disable-next-line conflict -->\n${CRANES}`);
    const status = await editor.status(({ drafts }) => drafts.length === 1);
    assert.equal(status.drafts[0]?.summary.ignored, 1);
    assert.deepEqual(editor.published('draft.md'), []);
  });
});
