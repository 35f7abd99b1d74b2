import assert from 'node:assert/strict';
import { type MemoryHost, memoryHost } from '../../../src/host/memory.ts';
import type { GivenSettings } from '../../../src/workspace/settings.ts';
import { openWorkspace, type Workspace } from '../../../src/workspace/workspace.ts';

const W = 'file:///w';

function open(host: MemoryHost, settings: GivenSettings = {}): Promise<Workspace> {
  return openWorkspace({ host, folder: W, settings });
}

const keys = (workspace: Workspace): string[] => [...workspace.corpus.sources.keys()].sort();
const codes = (workspace: Workspace): string[] => workspace.problems.map((problem) => problem.code).sort();
const reads = (host: MemoryHost): string[] =>
  host.calls.filter((call) => call.method === 'read').map((call) => call.uri);

describe('openWorkspace', () => {
  /** Files and settings give these citation keys and problem codes. */
  const check = async (
    files: Record<string, string | Uint8Array | Error>,
    expected: { keys: string[]; codes?: string[]; hasCorpus?: boolean },
    settings: GivenSettings = {},
  ): Promise<void> => {
    const workspace = await open(memoryHost(files), settings);
    assert.deepEqual(keys(workspace), expected.keys);
    assert.deepEqual(codes(workspace), expected.codes ?? []);
    assert.equal(workspace.hasCorpus, expected.hasCorpus ?? true);
  };

  it('finds the default folders at the root', async () => {
    await check(
      {
        'file:///w/corpus/a.md': 'A',
        'file:///w/sources/b.txt': 'B',
        'file:///w/references/c.csv': 'x,y\n1,2\n',
        'file:///w/other/d.md': 'D',
      },
      { keys: ['a', 'b', 'c'] },
    );
  });

  it('takes no drafts for sources', async () => {
    await check(
      {
        'file:///w/corpus/sources/a.md': 'A',
        'file:///w/corpus/drafts/d.md': 'D',
        'file:///w/corpus/README.md': 'R',
      },
      { keys: ['a'] },
    );
    await check({ 'file:///w/sources/drafts/d.md': 'D', 'file:///w/sources/a.md': 'A' }, { keys: ['a'] });
  });

  it('is asleep where there is no corpus', async () => {
    await check({ 'file:///w/readme.md': 'R' }, { keys: [], hasCorpus: false });
  });

  it('takes folders, files, globs and places outside from the settings', async () => {
    const files = {
      'file:///w/facts/a.md': 'A',
      'file:///w/facts/deep/b.txt': 'B',
      'file:///w/one.md': 'One',
      'file:///shared/c.md': 'C',
      'file:///w/sources/unused.md': 'U',
    };
    await check(files, { keys: ['a', 'b'] }, { sources: ['facts'] });
    await check(files, { keys: ['a'] }, { sources: ['facts/*.md'] });
    await check(files, { keys: ['a', 'b', 'c', 'one'] }, { sources: ['facts/**', 'one.md', '../shared'] });
    await check(files, { keys: ['c'] }, { sources: ['/shared'] });
  });

  it('lets tickmark.json win over the editor, and reads `sources` relative to it', async () => {
    const files = {
      'file:///w/tickmark.json': '{ "sources": ["facts"] }',
      'file:///w/facts/a.md': 'A',
      'file:///w/sources/b.md': 'B',
    };
    await check(files, { keys: ['a'] }, { sources: ['sources'] });
  });

  it('says what it left out, and goes on', async () => {
    await check(
      {
        'file:///w/sources/gone.md': new Error('is no longer there'),
        'file:///w/sources/large.md': 'x'.repeat(2000),
        'file:///w/sources/picture.png': 'x',
        'file:///w/sources/fine.md': 'Fine',
      },
      { keys: ['fine'], codes: ['too-large', 'unknown-format', 'unreadable'] },
      { maxFileSize: 1000 },
    );
    await check(
      { 'file:///w/sources/a.md': 'A', 'file:///w/sources/b.md': 'B', 'file:///w/sources/c.md': 'C' },
      { keys: ['a', 'b'], codes: ['too-many-files'] },
      { maxFiles: 2 },
    );
    await check({ 'file:///w/a.md': 'A' }, { keys: [], codes: ['missing-root'] }, { sources: ['facts'] });
    await check(
      { 'file:///w/tickmark.json': '{ "sources": ', 'file:///w/sources/a.md': 'A' },
      { keys: ['a'], codes: ['config'] },
    );
  });

  it('names file and remedy in every problem', async () => {
    const host = memoryHost({
      'file:///w/sources/gone.md': new Error('is no longer there'),
      'file:///w/sources/large.md': 'x'.repeat(2000),
      'file:///w/tickmark.json': '{ "maxFileSize": 1000, "colour": 1 }',
      'file:///w/tickmark.ignores.json': '[]',
    });
    const workspace = await open(host);
    assert.equal(workspace.problems.length, 4);
    for (const { message, remedy, uri } of workspace.problems) {
      assert.ok(message.includes(uri.slice(uri.lastIndexOf('/') + 1)), message);
      assert.ok(remedy !== undefined && remedy.length > 10, message);
    }
  });

  it('gives sources of the same name different keys', async () => {
    await check(
      {
        'file:///w/sources/a/note.md': 'A',
        'file:///w/sources/b/note.md': 'B',
        'file:///w/sources/note-2.md': 'C',
      },
      { keys: ['note', 'note-2', 'note-3'], codes: ['duplicate-key'] },
    );
  });

  it('keeps what was read when it is cancelled', async () => {
    const files: Record<string, string> = {};
    for (let i = 0; i < 100; i++) files[`file:///w/sources/s${i}.md`] = `Source ${i}`;
    const abort = new AbortController();
    const onProgress = ({ done }: { done: number }): void => {
      if (done === 20) abort.abort();
    };
    const workspace = await openWorkspace({
      host: memoryHost(files),
      folder: W,
      onProgress,
      signal: abort.signal,
    });
    assert.ok(workspace.corpus.sources.size >= 20 && workspace.corpus.sources.size < 100);
    assert.deepEqual(codes(workspace), ['cancelled']);
    await workspace.reindex({ signal: new AbortController().signal });
    assert.equal(workspace.corpus.sources.size, 100);
  });
});

describe('a workspace that changes', () => {
  it('reads only what changed', async () => {
    const host = memoryHost({ 'file:///w/sources/a.md': 'A', 'file:///w/sources/b.md': 'B' });
    const workspace = await open(host);
    host.put('file:///w/sources/b.md', 'B, changed');
    host.put('file:///w/sources/c.md', 'C');
    host.calls.length = 0;
    const changes = [
      { uri: 'file:///w/sources/b.md', type: 'changed' as const },
      { uri: 'file:///w/sources/c.md', type: 'created' as const },
    ];
    assert.equal(await workspace.apply(changes), true);
    assert.deepEqual(reads(host).sort(), ['file:///w/sources/b.md', 'file:///w/sources/c.md']);
    assert.deepEqual(keys(workspace), ['a', 'b', 'c']);
    assert.equal(await workspace.apply([]), false);
  });

  it('forgets deleted sources, and files that come to be unreadable', async () => {
    const host = memoryHost({ 'file:///w/sources/a.md': 'A', 'file:///w/sources/b.md': 'B' });
    const workspace = await open(host);
    host.remove('file:///w/sources/a.md');
    host.put('file:///w/sources/b.md', new Error('may not be read'));
    await workspace.apply([{ uri: 'file:///w/sources/a.md', type: 'deleted' }]);
    assert.deepEqual(keys(workspace), []);
    assert.deepEqual(codes(workspace), ['unreadable']);
  });

  it('takes in settings and ignores as they are written', async () => {
    const host = memoryHost({ 'file:///w/sources/a.md': 'A', 'file:///w/facts/b.md': 'B' });
    const workspace = await open(host);
    host.put('file:///w/tickmark.json', '{ "sources": ["facts"], "severity": { "conflict": "error" } }');
    host.put(
      'file:///w/tickmark.ignores.json',
      '{ "ignores": [{ "text": "$5", "sentence": "A costs $5." }] }',
    );
    assert.equal(await workspace.apply([{ uri: 'file:///w/tickmark.json', type: 'created' }]), true);
    assert.deepEqual(keys(workspace), ['b']);
    assert.equal(workspace.settings.severity.conflict, 'error');
    assert.equal(workspace.settings.severity.miscited, 'warning');
    assert.deepEqual(workspace.ignores, [{ text: '$5', sentence: 'A costs $5.' }]);
  });

  it('takes in the corpus folder beside a draft', async () => {
    const host = memoryHost({ 'file:///w/story/draft.md': 'D', 'file:///w/story/sources/a.md': 'A' });
    const workspace = await open(host);
    assert.deepEqual(keys(workspace), []);
    assert.equal(await workspace.addDraft('file:///w/story/draft.md'), true);
    assert.deepEqual(keys(workspace), ['a']);
    assert.deepEqual(await workspace.drafts(), { uris: ['file:///w/story/draft.md'], problems: [] });
    assert.equal(workspace.isDraft('file:///w/story/sources/a.md'), false);
  });
});
