import assert from 'node:assert/strict';
import type { Host } from '../../src/host/host.ts';
import { memoryHost } from '../../src/host/memory.ts';
import { HARBOUR } from '../support/harbour.ts';
import { type Editor, startEditor } from '../support/lsp.ts';

const FOLDER = 'vscode-vfs://far/repo';

describe('a virtual workspace', () => {
  let editor: Editor;
  afterEach(() => editor.close());

  it('is read through the client', async () => {
    const far = memoryHost(
      Object.fromEntries(Object.entries(HARBOUR).map(([path, text]) => [`${FOLDER}/${path}`, text])),
    );
    editor = await startEditor({
      files: {},
      folders: [FOLDER],
      initializationOptions: { remoteHost: true },
      requests: requestsOf(far),
    });
    const path = `${FOLDER}/draft.md`;
    await editor.open(path, 'The port of Brackwater spent $15 million on new cranes.\n');
    const [found] = await editor.diagnostics(path, (all) => all.length === 1);
    assert.equal(found?.code, 'conflict');
    assert.equal(found?.relatedInformation?.[0]?.location.uri, `${FOLDER}/sources/harbour-report.md`);
    assert.ok(far.calls.some(({ method }) => method === 'read'));
  });

  it('says that it cannot be reached where the client does not read for the server', async () => {
    editor = await startEditor({ files: {}, folders: [FOLDER] });
    const { folders } = await editor.status((status) => status.folders[0]?.state === 'none');
    assert.equal(folders[0]?.sources, 0);
  });
});

function requestsOf(host: Host): Record<string, (params: never) => unknown> {
  return {
    'tickmark/host/list': ({ folder, limit }: { folder: string; limit: number }) => host.list(folder, limit),
    'tickmark/host/read': async ({ uri }: { uri: string }) => ({
      base64: Buffer.from(await host.read(uri)).toString('base64'),
    }),
    'tickmark/host/stat': async ({ uri }: { uri: string }) => (await host.stat(uri)) ?? null,
  };
}
