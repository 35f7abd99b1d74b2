// The line to the server: started, restarted when it breaks, and never asked for what it has not yet offered.
import { type CancellationToken, createMessageConnection, type MessageConnection } from 'vscode-jsonrpc';
import type { InitializeParams, InitializeResult, ServerCapabilities } from 'vscode-languageserver-protocol';
import type { Launch, Transport } from './transport.ts';

type RequestHandler = (params: never, token: CancellationToken) => unknown;
type NotificationHandler = (params: never) => void;

/** What the extension tells about itself and hears from the line. */
export interface ConnectionHooks {
  /** Made anew for every start. */
  initializeParams(): InitializeParams;
  /** The server has answered `initialize`: now documents can be opened. Called after every start. */
  onReady(capabilities: ServerCapabilities): void;
  /** The server has ended unasked. `again` is true when it is being restarted, false when it is left alone. */
  onBroken(reason: string, again: boolean): void;
  log(message: string): void;
}

/** At most so many restarts in `RESTART_WINDOW_MS`; then the writer is asked. */
const MAX_RESTARTS = 4;
const RESTART_WINDOW_MS = 3 * 60_000;
const SHUTDOWN_MS = 1500;

/** One server over its restarts. Handlers are registered once and serve every start. */
export class ServerConnection {
  readonly #launch: Launch;
  readonly #hooks: ConnectionHooks;
  readonly #requestHandlers = new Map<string, RequestHandler>();
  readonly #notificationHandlers = new Map<string, NotificationHandler>();
  #transport: Transport | undefined;
  /** The line as soon as it is laid, to close it; `#connection` only once the server has answered. */
  #line: MessageConnection | undefined;
  #connection: MessageConnection | undefined;
  #starting: Promise<void> | undefined;
  #stopped = false;
  #restarts: number[] = [];

  constructor(launch: Launch, hooks: ConnectionHooks) {
    this.#launch = launch;
    this.#hooks = hooks;
  }

  /** What answers a request of the server. Register before `start`. */
  onRequest<P>(method: string, handler: (params: P, token: CancellationToken) => unknown): void {
    this.#requestHandlers.set(method, handler as RequestHandler);
  }

  /** What hears a notification of the server. Register before `start`. */
  onNotification<P>(method: string, handler: (params: P) => void): void {
    this.#notificationHandlers.set(method, handler as NotificationHandler);
  }

  /** Starts the server; does nothing while it starts or runs. Rejects when it cannot be started. */
  start(): Promise<void> {
    this.#stopped = false;
    this.#starting ??= this.#open();
    return this.#starting;
  }

  /** True between `onReady` and the end of the server. */
  get running(): boolean {
    return this.#connection !== undefined;
  }

  /** Sends a request; rejects while no server runs. */
  request<R>(method: string, params: unknown, token?: CancellationToken): Promise<R> {
    const connection = this.#connection;
    if (connection === undefined) return Promise.reject(new Error('Tickmark is not running.'));
    return token === undefined
      ? connection.sendRequest<R>(method, params)
      : connection.sendRequest<R>(method, params, token);
  }

  /** Sends a notification; lost while no server runs. */
  notify(method: string, params: unknown): void {
    this.#connection
      ?.sendNotification(method, params)
      .catch((error: unknown) => this.#hooks.log(`${method}: ${error}`));
  }

  /** Ends the server in good order, by force after a while. */
  async stop(): Promise<void> {
    this.#stopped = true;
    const connection = this.#connection;
    const transport = this.#transport;
    this.#forget();
    if (connection !== undefined) {
      const late = new Promise((resolve) => setTimeout(resolve, SHUTDOWN_MS));
      await Promise.race([connection.sendRequest('shutdown').catch(() => undefined), late]);
      await connection.sendNotification('exit').catch(() => undefined);
      connection.dispose();
    }
    transport?.kill();
  }

  async #open(): Promise<void> {
    const transport = await this.#launch().catch((error: unknown) => {
      this.#starting = undefined;
      throw error;
    });
    this.#transport = transport;
    transport.onExit((reason) => this.#ended(transport, reason));
    const connection = createMessageConnection(transport.reader, transport.writer, {
      error: (message) => this.#hooks.log(message),
      warn: (message) => this.#hooks.log(message),
      info: (message) => this.#hooks.log(message),
      log: (message) => this.#hooks.log(message),
    });
    for (const [method, handler] of this.#requestHandlers) {
      connection.onRequest(method, (params, token) => handler(params as never, token));
    }
    for (const [method, handler] of this.#notificationHandlers) {
      connection.onNotification(method, (params) => handler(params as never));
    }
    connection.onUnhandledProgress((params) =>
      this.#notificationHandlers.get('$/progress')?.(params as never),
    );
    this.#line = connection;
    connection.listen();
    const result = await connection.sendRequest<InitializeResult>(
      'initialize',
      this.#hooks.initializeParams(),
    );
    await connection.sendNotification('initialized', {});
    this.#connection = connection;
    this.#hooks.onReady(result.capabilities);
  }

  #ended(transport: Transport, reason: string): void {
    if (this.#stopped || transport !== this.#transport) return;
    // Rejects what is still waiting for an answer.
    this.#line?.dispose();
    this.#forget();
    const now = Date.now();
    this.#restarts = this.#restarts.filter((at) => now - at < RESTART_WINDOW_MS);
    const again = this.#restarts.length < MAX_RESTARTS;
    this.#hooks.onBroken(reason, again);
    if (!again) return;
    this.#restarts.push(now);
    this.start().catch((error: unknown) => this.#hooks.log(String(error)));
  }

  #forget(): void {
    this.#line = undefined;
    this.#connection = undefined;
    this.#transport = undefined;
    this.#starting = undefined;
  }
}
