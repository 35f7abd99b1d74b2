import assert from 'node:assert/strict';
import fc from 'fast-check';
import { memoryHost } from '../../../src/host/memory.ts';
import { openWorkspace, type Workspace } from '../../../src/workspace/workspace.ts';

const NAMES = ['a/note.md', 'b/note.md', 'note-2.md', 'figures.csv', 'page.html', 'plain.txt', 'refs.bib'];
const TEXTS = [
  'Growth was 5 %.',
  '---\nid: shared\n---\nIt cost $3 million.',
  'a,b\n1,2\n',
  '',
  '<p>7 GW</p>',
  '@misc{note, title={A note}}\n@misc{other, title={Other}, file={figures.csv}}',
];

const step = fc.record({
  name: fc.constantFrom(...NAMES),
  text: fc.option(fc.constantFrom(...TEXTS), { nil: undefined }),
});

/** Everything of a workspace that a reader sees. */
const seen = (workspace: Workspace): unknown => ({
  sources: [...workspace.corpus.sources]
    .map(([key, { source, passages, figures }]) => ({ key, source, passages, figures }))
    .sort((a, b) => (a.key < b.key ? -1 : 1)),
  stats: workspace.corpus.stats,
  problems: workspace.problems,
});

describe('a workspace grown change by change', () => {
  it('equals one opened anew', async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { maxLength: 4 }), { maxLength: 6 }), async (batches) => {
        const host = memoryHost({ 'file:///w/sources/first.md': 'First.' });
        const grown = await openWorkspace({ host, folder: 'file:///w' });
        for (const batch of batches) {
          for (const { name, text } of batch) {
            if (text === undefined) host.remove(`file:///w/sources/${name}`);
            else host.put(`file:///w/sources/${name}`, text);
          }
          const changes = batch.map(({ name }) => ({
            uri: `file:///w/sources/${name}`,
            type: 'changed' as const,
          }));
          await grown.apply(changes);
        }
        const anew = await openWorkspace({ host, folder: 'file:///w' });
        assert.deepEqual(seen(grown), seen(anew));
      }),
      { numRuns: 60 },
    );
  });
});
