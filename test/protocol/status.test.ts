import assert from 'node:assert/strict';
import type { FiguresResult, SourcesResult, StatusData } from '../../src/server/protocol.ts';
import { DRAFT, HARBOUR } from '../support/harbour.ts';
import { type Editor, startEditor } from '../support/lsp.ts';

describe('status', () => {
  let editor: Editor;
  afterEach(() => editor.close());

  it('counts sources and verdicts', async () => {
    editor = await startEditor({ files: HARBOUR });
    await editor.open('draft.md', DRAFT);
    const { folders, drafts } = await editor.status((status) => status.drafts.length === 1);
    assert.equal(folders[0]?.state, 'ready');
    assert.equal(folders[0]?.sources, 4);
    assert.ok((folders[0]?.passages ?? 0) > 8);
    assert.deepEqual(folders[0]?.problems, []);
    const { conflict, qualified, unsourced } = drafts[0]?.summary ?? {};
    assert.deepEqual({ conflict, qualified, unsourced }, { conflict: 2, qualified: 1, unsourced: 1 });
    const asked = await editor.connection.sendRequest<StatusData>('tickmark/statusData');
    assert.deepEqual(asked.drafts, drafts);
  });

  it('says why a figure was not checked', async () => {
    editor = await startEditor({ files: HARBOUR });
    await editor.open('draft.md', 'Of 1,234.5 and 1.234,5 the clerk took 2,345 people.\n');
    const { drafts } = await editor.status((status) => (status.drafts[0]?.summary.unchecked ?? 0) > 0);
    assert.equal(drafts[0]?.unchecked[0]?.figures, 1);
    assert.ok((drafts[0]?.unchecked[0]?.reason.length ?? 0) > 20);
  });

  it('says that there is no corpus, and checks nothing', async () => {
    editor = await startEditor({ files: { 'readme.md': 'Hello' } });
    await editor.open('draft.md', DRAFT);
    const { folders, drafts } = await editor.status((status) => status.folders[0]?.state === 'none');
    assert.equal(folders[0]?.problems[0]?.code, 'no-corpus');
    assert.match(folders[0]?.problems[0]?.remedy ?? '', /`sources`/);
    assert.deepEqual(drafts, []);
    assert.deepEqual(editor.published('draft.md'), []);
  });

  it('lists the sources, with what is wrong with them', async () => {
    editor = await startEditor({ files: { ...HARBOUR, 'sources/empty.md': '' } });
    await editor.status((status) => status.folders[0]?.state === 'ready');
    const { folders } = await editor.connection.sendRequest<SourcesResult>('tickmark/sources', {});
    const sources = folders[0]?.sources ?? [];
    assert.deepEqual(
      sources.map((source) => source.id),
      ['chandler', 'empty', 'ferries', 'fleet', 'harbour-report'],
    );
    assert.equal(sources[1]?.problems[0]?.code, 'empty');
    assert.equal(sources[4]?.title, 'Harbour report 2024');
    assert.equal(sources[4]?.uri, editor.uri('sources/harbour-report.md'));
  });

  it('lists the figures of a draft with their evidence', async () => {
    editor = await startEditor({ files: HARBOUR });
    await editor.open('draft.md', DRAFT);
    await editor.diagnostics('draft.md');
    const uri = editor.uri('draft.md');
    const result = await editor.connection.sendRequest<FiguresResult>('tickmark/figures', { uri });
    const [first] = result.figures;
    assert.equal(first?.verdict, 'conflict');
    assert.equal(first?.expected, '$13 million');
    assert.deepEqual(first?.range.start, editor.position('draft.md', '$15'));
    assert.equal(first?.evidence[0]?.location?.line, 10);
    assert.equal(await editor.connection.sendRequest('tickmark/figures', { uri: 'file:///none.md' }), null);
  });

  it('explains a verdict', async () => {
    editor = await startEditor({ files: HARBOUR });
    await editor.open('draft.md', DRAFT);
    await editor.diagnostics('draft.md');
    const uri = editor.uri('draft.md');
    const explain = (marker: string): Promise<{ title: string; markdown: string } | null> =>
      editor.connection.sendRequest('tickmark/explain', {
        uri,
        position: editor.position('draft.md', marker),
      });
    const explained = await explain('$15');
    assert.match(explained?.title ?? '', /15 million.*conflicts/);
    assert.match(explained?.markdown ?? '', /\| harbour\\-report, l\\\. 10 \|/);
    // Words as the draft has them, no stems.
    assert.match(explained?.markdown ?? '', /- Words tied to the figure: .*\bcranes\b/);
    assert.match(explained?.markdown ?? '', /- Names: .*\bBrackwater\b/);
    assert.match(explained?.markdown ?? '', /\| another value \|/);
    assert.equal(await explain('spent'), null);
  });
});
