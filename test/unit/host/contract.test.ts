import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { URI } from 'vscode-uri';
import type { Host } from '../../../src/host/host.ts';
import { memoryHost } from '../../../src/host/memory.ts';
import { nodeHost } from '../../../src/host/node.ts';
import { remoteHost, routedHost } from '../../../src/host/remote.ts';

const FILES = { 'b.md': 'B', 'a b.md': 'A', 'sub/c.txt': 'C', 'ü.csv': '1' };

interface Place {
  readonly host: Host;
  readonly folder: string;
}

/** A host on a real folder, one in memory, and one behind a client's answers: all must keep the same contract. */
const PLACES: Record<string, (made: string[]) => Place> = {
  node(made) {
    const root = mkdtempSync(join(tmpdir(), 'tickmark-host-'));
    made.push(root);
    for (const [name, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
    return { host: nodeHost(), folder: URI.file(root).toString() };
  },
  memory: () => ({ host: memoryHost(uris('file:///w')), folder: 'file:///w' }),
  remote() {
    const far = memoryHost(uris('vscode-vfs://far/w'));
    const remote = remoteHost({
      list: (folder, limit) => far.list(folder, limit),
      read: async (uri) => ({ base64: Buffer.from(await far.read(uri)).toString('base64') }),
      stat: async (uri) => (await far.stat(uri)) ?? null,
    });
    return { host: routedHost(memoryHost(), remote), folder: 'vscode-vfs://far/w' };
  },
};

function uris(folder: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(FILES).map(([name, text]) => [
      `${folder}/${name.split('/').map(encodeURIComponent).join('/')}`,
      text,
    ]),
  );
}

for (const [name, place] of Object.entries(PLACES)) {
  describe(`the ${name} host`, () => {
    const made: string[] = [];
    let host: Host;
    let folder = '';
    before(() => {
      ({ host, folder } = place(made));
    });
    after(() => {
      for (const root of made) rmSync(root, { recursive: true, force: true });
    });

    it('lists files at any depth, in order of URI', async () => {
      const { files, problems } = await host.list(folder, 100);
      assert.deepEqual(
        files.map((file) => file.uri.slice(folder.length + 1)),
        ['%C3%BC.csv', 'a%20b.md', 'b.md', 'sub/c.txt'],
      );
      assert.deepEqual(problems, []);
      assert.ok(files.every((file) => file.size === 1));
    });

    it('stops at the limit and says so', async () => {
      const { files, problems } = await host.list(folder, 2);
      assert.equal(files.length, 2);
      assert.match(problems[0]?.message ?? '', /more than 2 files/);
    });

    it('reads bytes, and rejects in words where nothing is there', async () => {
      assert.equal(new TextDecoder().decode(await host.read(`${folder}/a%20b.md`)), 'A');
      await assert.rejects(host.read(`${folder}/none.md`), /is no longer there/);
    });

    it('tells files from folders from nothing', async () => {
      assert.equal((await host.stat(`${folder}/b.md`))?.kind, 'file');
      assert.equal((await host.stat(`${folder}/sub`))?.kind, 'folder');
      assert.equal(await host.stat(`${folder}/none`), undefined);
    });
  });
}

describe('the node host', () => {
  it('leaves hidden folders and packages alone, says what a broken link is, follows a circle once', async () => {
    const root = mkdtempSync(join(tmpdir(), 'tickmark-host-'));
    try {
      for (const folder of ['.git', 'node_modules', 'sub']) mkdirSync(join(root, folder));
      for (const folder of ['.git', 'node_modules', 'sub']) writeFileSync(join(root, folder, 'x.md'), 'X');
      symlinkSync(join(root, 'nowhere'), join(root, 'broken.md'));
      symlinkSync(root, join(root, 'sub', 'up'));
      const { files, problems } = await nodeHost().list(URI.file(root).toString(), 1000);
      assert.deepEqual(
        files.map(({ uri }) => uri.slice(uri.lastIndexOf('/sub/'))),
        ['/sub/x.md'],
      );
      assert.deepEqual(
        problems.map(({ uri, message }) => [
          uri.slice(uri.lastIndexOf('/')),
          /no longer there/.test(message),
        ]),
        [['/broken.md', true]],
      );
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});
