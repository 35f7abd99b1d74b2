import assert from 'node:assert/strict';
import { memoryHost } from '../../src/host/memory.ts';
import { HARBOUR } from '../support/harbour.ts';
import { type Editor, startEditor } from '../support/lsp.ts';

const FOLDER = 'vscode-vfs://far/slow';

interface Progress {
  readonly token: string;
  readonly value: { readonly kind: string; readonly cancellable?: boolean; readonly message?: string };
}

describe('indexing progress', () => {
  let editor: Editor;
  afterEach(() => editor.close());

  const progress = (): Progress[] =>
    editor.received.filter(({ method }) => method === '$/progress').map(({ params }) => params as Progress);

  it('is shown where it takes long, and can be cancelled; the status says what is missing', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 400 }, (_, i) => [`${FOLDER}/sources/s${i}.txt`, `Source ${i}.`]),
    );
    const far = memoryHost(files);
    const slowly = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 100));
    editor = await startEditor({
      files: {},
      folders: [FOLDER],
      initializationOptions: { remoteHost: true },
      requests: {
        'tickmark/host/list': ({ folder, limit }: { folder: string; limit: number }) =>
          far.list(folder, limit),
        'tickmark/host/read': async ({ uri }: { uri: string }) => {
          await slowly();
          return { base64: Buffer.from(await far.read(uri)).toString('base64') };
        },
        'tickmark/host/stat': async ({ uri }: { uri: string }) => (await far.stat(uri)) ?? null,
      },
    });
    const begun = await editor.until(
      () => progress().find(({ value }) => value.kind === 'begin'),
      'progress',
    );
    assert.equal(begun.value.cancellable, true);
    const { folders } = await editor.status((status) => status.folders[0]?.progress !== undefined);
    assert.equal(folders[0]?.state, 'indexing');
    await editor.connection.sendNotification('window/workDoneProgress/cancel', { token: begun.token });
    const after = await editor.status((status) => status.folders[0]?.state === 'ready');
    assert.equal(after.folders[0]?.problems[0]?.code, 'cancelled');
    assert.match(after.folders[0]?.problems[0]?.message ?? '', /\d+ of 400 sources were not read/);
    assert.ok((after.folders[0]?.sources ?? 0) > 0);
    assert.equal(progress().at(-1)?.value.kind, 'end');
  });

  it('is not shown where it is over at once', async () => {
    editor = await startEditor({ files: HARBOUR });
    await editor.status((status) => status.folders[0]?.state === 'ready');
    assert.deepEqual(progress(), []);
  });
});
