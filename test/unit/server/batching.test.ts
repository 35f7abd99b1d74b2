import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { type MemoryHost, memoryHost } from '../../../src/host/memory.ts';
import { createServer } from '../../../src/server/server.ts';
import { HARBOUR } from '../../support/harbour.ts';

const FOLDER = 'file:///w';
const DRAFT = `${FOLDER}/draft.md`;
const CRANES = 'The port of Brackwater spent $15 million on new cranes.\n';

/** A clock that stands until a test moves it. */
class Clock {
  #now = 0;
  readonly #waiting = new Map<() => void, number>();

  after = (ms: number, action: () => void): (() => void) => {
    const entry = (): void => action();
    this.#waiting.set(entry, this.#now + ms);
    return () => void this.#waiting.delete(entry);
  };

  advance(ms: number): void {
    this.#now += ms;
    for (const [entry, due] of [...this.#waiting]) {
      if (due > this.#now) continue;
      this.#waiting.delete(entry);
      entry();
    }
  }
}

interface Running {
  readonly client: ProtocolConnection;
  readonly clock: Clock;
  readonly host: MemoryHost;
  readonly checked: number[];
  readonly published: { version?: number; diagnostics: unknown[] }[];
  change(character: number, text: string): Promise<void>;
  /** Lets all messages that are under way arrive, both ways. */
  settle(): Promise<void>;
}

async function start(): Promise<Running> {
  const up = new PassThrough();
  const down = new PassThrough();
  const host = memoryHost(
    Object.fromEntries(Object.entries(HARBOUR).map(([path, text]) => [`${FOLDER}/${path}`, text])),
  );
  const clock = new Clock();
  const connection = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  createServer(connection, {
    host: () => host,
    after: clock.after,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
  });
  const client = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const checked: number[] = [];
  const published: Running['published'] = [];
  client.onNotification('tickmark/checked', ({ version }) => void checked.push(version));
  client.onNotification('textDocument/publishDiagnostics', (params) => void published.push(params));
  client.listen();
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
    workspaceFolders: [{ uri: FOLDER, name: 'w' }],
  });
  await client.sendNotification('initialized', {});
  await client.sendNotification('textDocument/didOpen', {
    textDocument: { uri: DRAFT, languageId: 'markdown', version: 1, text: CRANES },
  });
  let version = 1;
  const settle = async (): Promise<void> => {
    // Each request and answer is one way there and back.
    for (let round = 0; round < 20; round++) await client.sendRequest('tickmark/statusData');
  };
  const change = (character: number, text: string): Promise<void> => {
    version += 1;
    const at = { line: 0, character };
    return client.sendNotification('textDocument/didChange', {
      textDocument: { uri: DRAFT, version },
      contentChanges: [{ range: { start: at, end: at }, text }],
    });
  };
  await client.sendRequest('tickmark/checkDocument', { uri: DRAFT });
  return { client, clock, host, checked, published, change, settle };
}

describe('keystrokes', () => {
  let running: Running;
  beforeEach(async () => {
    running = await start();
    await running.settle();
  });
  afterEach(() => running.client.dispose());

  it('are checked together when the delay is over, and not before', async () => {
    const { clock, checked, change, settle } = running;
    const before = checked.length;
    for (const letter of 'Yes. ') await change(0, letter);
    await settle();
    clock.advance(149);
    await settle();
    assert.equal(checked.length, before);
    clock.advance(1);
    await settle();
    assert.deepEqual(checked.slice(before), [6]);
  });

  it('do not touch the disk', async () => {
    const { clock, host, checked, change, settle } = running;
    host.calls.length = 0;
    await change(0, 'x');
    await settle();
    clock.advance(150);
    await settle();
    assert.equal(checked.at(-1), 2);
    assert.deepEqual(host.calls, []);
  });

  it('bind what is published to the version that was checked', async () => {
    const { clock, published, change, settle } = running;
    assert.equal(published.at(-1)?.version, 1);
    await change(0, 'So ');
    await settle();
    clock.advance(150);
    await settle();
    assert.equal(published.at(-1)?.version, 2);
  });

  it('in a figure hold it back until the writer has been quiet', async () => {
    const { clock, published, change, settle } = running;
    const count = published.length;
    // $15 million becomes $155 million: the old squiggle goes, the new one waits.
    await change(CRANES.indexOf('5') + 1, '5');
    await settle();
    clock.advance(150);
    await settle();
    assert.deepEqual(
      published.slice(count).map(({ diagnostics }) => diagnostics.length),
      [0],
    );
    clock.advance(1999);
    await settle();
    assert.equal(published.length, count + 1);
    clock.advance(1);
    await settle();
    assert.equal(published.at(-1)?.diagnostics.length, 1);
  });
});
