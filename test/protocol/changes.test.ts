import assert from 'node:assert/strict';
import type { FileSystemWatcher, RegistrationParams } from 'vscode-languageserver-protocol';
import { HARBOUR } from '../support/harbour.ts';
import { type Editor, startEditor } from '../support/lsp.ts';

const CRANES = 'The port of Brackwater spent $15 million on new cranes.\n';

describe('changes on disk', () => {
  let editor: Editor;
  const start = async (files: Record<string, string> = HARBOUR): Promise<void> => {
    editor = await startEditor({ files, settings: { delay: 0 } });
    await editor.open('draft.md', CRANES);
    await editor.status(({ folders }) => folders[0]?.state !== 'indexing');
  };
  afterEach(() => editor.close());

  it('of a source update the verdict', async () => {
    await start();
    await editor.diagnostics('draft.md', (found) => found.length === 1);
    const text = HARBOUR['sources/harbour-report.md'] ?? '';
    editor.write('sources/harbour-report.md', text.replace('$13 million', '$15 million'));
    await editor.changed('sources/harbour-report.md');
    await editor.diagnostics('draft.md', (found) => found.length === 0);
  });

  it('that take a source away leave the figure unsourced', async () => {
    await start();
    await editor.diagnostics('draft.md', (found) => found[0]?.code === 'conflict');
    editor.remove('sources');
    await editor.changed('sources');
    await editor.status(({ folders }) => folders[0]?.state === 'none');
    await editor.diagnostics('draft.md', (found) => found.length === 0);
  });

  it('that bring the first source wake the folder', async () => {
    await start({ 'readme.md': 'Hello' });
    assert.deepEqual(editor.published('draft.md'), []);
    editor.write('sources/harbour-report.md', HARBOUR['sources/harbour-report.md'] ?? '');
    await editor.changed('sources/harbour-report.md');
    await editor.diagnostics('draft.md', (found) => found[0]?.code === 'conflict');
  });

  it('of tickmark.json apply at once, and mistakes are diagnostics in that file', async () => {
    await start();
    await editor.diagnostics('draft.md', (found) => found.length === 1);
    editor.write('tickmark.json', '{\n  "severity": { "conflict": "off" },\n  "colour": "red"\n}\n');
    await editor.changed('tickmark.json');
    await editor.diagnostics('draft.md', (found) => found.length === 0);
    const [problem] = await editor.diagnostics('tickmark.json', (found) => found.length === 1);
    assert.deepEqual(problem?.range, { start: { line: 2, character: 2 }, end: { line: 2, character: 10 } });
    assert.match(String(problem?.message), /no setting "colour"/);
    editor.write('tickmark.json', '{}');
    await editor.changed('tickmark.json');
    await editor.diagnostics('tickmark.json', (found) => found.length === 0);
    await editor.diagnostics('draft.md', (found) => found.length === 1);
  });

  it('are watched where sources may be, outside the workspace too', async () => {
    editor = await startEditor({
      files: { ...HARBOUR, 'tickmark.json': '{ "sources": ["../elsewhere", "sources"] }' },
    });
    await editor.status(({ folders }) => folders[0]?.state === 'ready');
    const watchers = (): FileSystemWatcher[] =>
      editor.received
        .filter(({ method }) => method === 'client/registerCapability')
        .flatMap(({ params }) => (params as RegistrationParams).registrations)
        .findLast(({ method }) => method === 'workspace/didChangeWatchedFiles')?.registerOptions.watchers ??
      [];
    const globs = await editor.until(() => {
      const found = watchers().map(({ globPattern }) => JSON.stringify(globPattern));
      return found.some((glob) => glob.includes('baseUri')) ? found : undefined;
    }, 'watchers of the roots');
    assert.ok(globs.some((glob) => glob.includes('tickmark.json')));
    assert.ok(globs.some((glob) => glob.includes(editor.uri('sources'))));
  });

  it('do not matter where no source is', async () => {
    await start();
    await editor.diagnostics('draft.md', (found) => found.length === 1);
    const checks = (): number => editor.received.filter(({ method }) => method === 'tickmark/checked').length;
    const before = checks();
    editor.write('other/file.md', 'x');
    await editor.changed('other/file.md');
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(checks(), before);
  });
});
