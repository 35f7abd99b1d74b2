// Progress that the server reports: in the status bar where it began the work itself, else where the command says.

import * as vscode from 'vscode';
import type {
  WorkDoneProgressBegin,
  WorkDoneProgressCreateParams,
  WorkDoneProgressEnd,
  WorkDoneProgressReport,
} from 'vscode-languageserver-protocol';
import type { ServerConnection } from './connection.ts';

type Token = string | number;
type WorkDoneProgress = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

interface Work {
  report: (value: { message?: string; increment?: number }) => void;
  done: () => void;
  percentage: number;
}

/** Shows the server's work-done progress. */
export class ServerProgress {
  readonly #connection: ServerConnection;
  /** Tokens of the server whose work has not begun: it may end before it does. */
  readonly #created = new Set<Token>();
  readonly #works = new Map<Token, Work>();
  #made = 0;

  constructor(connection: ServerConnection) {
    this.#connection = connection;
    connection.onRequest<WorkDoneProgressCreateParams>('window/workDoneProgress/create', ({ token }) => {
      this.#created.add(token);
      return null;
    });
    connection.onNotification<{ token: Token; value: WorkDoneProgress }>('$/progress', ({ token, value }) =>
      this.#hear(token, value),
    );
  }

  /** Sends a request whose progress and Cancel button stand in a notification. Rejects as the request does. */
  async run<R>(title: string, method: string, params: Record<string, unknown>): Promise<R> {
    const workDoneToken = `tickmark-${++this.#made}`;
    const source = new vscode.CancellationTokenSource();
    const location = vscode.ProgressLocation.Notification;
    this.#show(workDoneToken, { location, title, cancellable: true }, source);
    try {
      return await this.#connection.request<R>(method, { ...params, workDoneToken }, source.token);
    } finally {
      this.#works.get(workDoneToken)?.done();
      source.dispose();
    }
  }

  /** A server that has ended reports nothing more. */
  endAll(): void {
    this.#created.clear();
    for (const work of [...this.#works.values()]) work.done();
  }

  #show(token: Token, options: vscode.ProgressOptions, source?: vscode.CancellationTokenSource): void {
    // Known before VS Code draws it: the work may end first.
    const work: Work = { report: () => undefined, done: () => undefined, percentage: 0 };
    const ended = new Promise<void>((resolve) => {
      work.done = () => {
        this.#works.delete(token);
        resolve();
      };
    });
    this.#works.set(token, work);
    vscode.window.withProgress(options, (progress, cancelled) => {
      work.report = (value) => progress.report(value);
      cancelled.onCancellationRequested(() => {
        this.#connection.notify('window/workDoneProgress/cancel', { token });
        source?.cancel();
      });
      return ended;
    });
  }

  #hear(token: Token, value: WorkDoneProgress): void {
    if (value.kind === 'begin') this.#begin(token, value);
    const work = this.#works.get(token);
    if (work === undefined) return;
    if (value.kind === 'end') {
      work.done();
      return;
    }
    const { message, percentage } = value;
    const increment = percentage === undefined ? 0 : percentage - work.percentage;
    work.percentage += increment;
    work.report({
      ...(message === undefined ? {} : { message }),
      ...(increment > 0 ? { increment } : {}),
    });
  }

  #begin(token: Token, { title, cancellable }: WorkDoneProgressBegin): void {
    if (!this.#created.delete(token)) return;
    const location = vscode.ProgressLocation.Window;
    this.#show(token, { location, title, cancellable: cancellable === true });
  }
}
