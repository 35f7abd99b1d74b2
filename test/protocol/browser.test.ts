import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PortMessageReader, PortMessageWriter } from 'vscode-jsonrpc/node';
import { createProtocolConnection, type PublishDiagnosticsParams } from 'vscode-languageserver-protocol/node';
import { memoryHost } from '../../src/host/memory.ts';
import { HARBOUR } from '../support/harbour.ts';

const SERVER = resolve(import.meta.dirname, '../../dist/server.browser.js');
const FOLDER = 'vscode-vfs://far/repo';

describe('the browser server', () => {
  it('checks a draft in a web worker, without anything of Node', async () => {
    const files = Object.entries(HARBOUR).map(([path, text]) => [`${FOLDER}/${path}`, text]);
    const far = memoryHost(Object.fromEntries(files));
    const worker = new Worker(resolve(import.meta.dirname, '../support/browserServer.cjs'), {
      workerData: SERVER,
    });
    const connection = createProtocolConnection(new PortMessageReader(worker), new PortMessageWriter(worker));
    try {
      connection.onRequest('tickmark/host/list', ({ folder, limit }) => far.list(folder, limit));
      connection.onRequest('tickmark/host/stat', async ({ uri }) => (await far.stat(uri)) ?? null);
      connection.onRequest('tickmark/host/read', async ({ uri }) => ({
        base64: Buffer.from(await far.read(uri)).toString('base64'),
      }));
      const published = new Promise<PublishDiagnosticsParams>((done, failed) => {
        connection.onNotification('textDocument/publishDiagnostics', done);
        worker.on('error', failed);
      });
      connection.listen();
      await connection.sendRequest('initialize', {
        processId: null,
        rootUri: null,
        capabilities: {},
        workspaceFolders: [{ uri: FOLDER, name: 'repo' }],
        initializationOptions: { remoteHost: true },
      });
      await connection.sendNotification('initialized', {});
      const text = 'The port of Brackwater spent $15 million on new cranes.\n';
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: `${FOLDER}/draft.md`, languageId: 'markdown', version: 1, text },
      });
      assert.equal((await published).diagnostics[0]?.code, 'conflict');
    } finally {
      connection.dispose();
      await worker.terminate();
    }
  });
});
