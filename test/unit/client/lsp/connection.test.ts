import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { ServerConnection } from '../../../../src/client/lsp/connection.ts';
import type { Transport } from '../../../../src/client/lsp/transport.ts';

/** A server at the other end of two streams, which does as it is told. */
class FakeServer {
  readonly heard: string[] = [];
  readonly transport: Transport;
  readonly #connection;
  #exit: (reason: string) => void = () => {};
  killed = false;

  constructor(answers: Record<string, unknown> = {}) {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    this.#connection = createMessageConnection(
      new StreamMessageReader(toServer),
      new StreamMessageWriter(toClient),
    );
    this.#connection.onRequest((method: string) => {
      this.heard.push(method);
      if (method === 'initialize') return { capabilities: { hoverProvider: true } };
      return method in answers ? answers[method] : new Promise(() => {});
    });
    this.#connection.onNotification((method: string) => void this.heard.push(method));
    this.#connection.listen();
    this.transport = {
      reader: new StreamMessageReader(toClient),
      writer: new StreamMessageWriter(toServer),
      onExit: (listener) => {
        this.#exit = listener;
      },
      kill: () => {
        this.killed = true;
      },
    };
  }

  /** What it has heard once that is so much; notifications arrive in their own time. */
  async hears(count: number): Promise<string[]> {
    for (let turn = 0; turn < 1000 && this.heard.length < count; turn++) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    return this.heard;
  }

  crash(): void {
    this.#exit('it fell over.');
  }

  ask(method: string, params: unknown): Promise<unknown> {
    return this.#connection.sendRequest(method, params);
  }
}

/** A connection whose servers are kept as they are launched. */
function setUp(answers: Record<string, unknown> = {}) {
  const servers: FakeServer[] = [];
  const broken: boolean[] = [];
  let ready = 0;
  const connection = new ServerConnection(
    async () => {
      const server = new FakeServer(answers);
      servers.push(server);
      return server.transport;
    },
    {
      initializeParams: () => ({ processId: null, rootUri: null, capabilities: {}, workspaceFolders: null }),
      onReady: () => {
        ready++;
      },
      onBroken: (_reason, again) => {
        broken.push(again);
      },
      log: () => {},
    },
  );
  const last = () => {
    const server = servers.at(-1);
    if (server === undefined) throw new Error('no server was launched');
    return server;
  };
  return { connection, servers, broken, last, ready: () => ready };
}

describe('the connection to the server', () => {
  it('starts one server, however often it is asked', async () => {
    const { connection, servers, last, ready } = setUp();
    await Promise.all([connection.start(), connection.start()]);
    await connection.start();
    assert.equal(servers.length, 1);
    assert.equal(ready(), 1);
    assert.deepEqual(await last().hears(2), ['initialize', 'initialized']);
  });

  it('answers the requests of the server', async () => {
    const { connection, last } = setUp();
    connection.onRequest<{ n: number }>('double', ({ n }) => n * 2);
    await connection.start();
    assert.equal(await last().ask('double', { n: 21 }), 42);
  });

  it('takes requests only while a server runs', async () => {
    const { connection } = setUp({ ping: 'pong', shutdown: null });
    await assert.rejects(connection.request('ping', {}), /not running/);
    await connection.start();
    assert.equal(await connection.request('ping', {}), 'pong');
    await connection.stop();
    await assert.rejects(connection.request('ping', {}), /not running/);
  });

  it('launches a server anew when it falls, and lets no request wait for the old one', async () => {
    const { connection, servers, broken, last, ready } = setUp();
    await connection.start();
    const waiting = connection.request('never', {});
    last().crash();
    await assert.rejects(waiting);
    await connection.start();
    assert.equal(servers.length, 2);
    assert.equal(ready(), 2);
    assert.deepEqual(broken, [true]);
  });

  it('gives up after four restarts, and starts again when it is told to', async () => {
    const { connection, servers, broken, last } = setUp();
    for (let fall = 0; fall < 5; fall++) {
      await connection.start();
      last().crash();
    }
    assert.deepEqual(broken, [true, true, true, true, false]);
    assert.equal(servers.length, 5);
    assert.ok(!connection.running);
    await connection.start();
    assert.ok(connection.running);
  });

  it('ends a server in good order, and does not mourn it', async () => {
    const { connection, broken, last } = setUp({ shutdown: null });
    await connection.start();
    const server = last();
    await connection.stop();
    server.crash();
    assert.deepEqual((await server.hears(4)).slice(2), ['shutdown', 'exit']);
    assert.ok(server.killed);
    assert.deepEqual(broken, []);
  });

  it('can be started again after a launch that failed', async () => {
    let tries = 0;
    const { last, connection } = setUp();
    await connection.start();
    const second = new ServerConnection(
      async () => {
        if (tries++ === 0) throw new Error('no memory');
        return new FakeServer().transport;
      },
      {
        initializeParams: () => ({
          processId: null,
          rootUri: null,
          capabilities: {},
          workspaceFolders: null,
        }),
        onReady: () => {},
        onBroken: () => {},
        log: () => {},
      },
    );
    await assert.rejects(second.start(), /no memory/);
    await second.start();
    assert.ok(second.running);
    assert.ok(last().heard.length > 0);
  });
});
