// File watchers that the server asks for; what happens within a short while is told at once.

import * as vscode from 'vscode';
import type * as lsp from 'vscode-languageserver-protocol';
import type { ServerConnection } from './connection.ts';
import { uriIn, uriOut } from './convert.ts';

const CREATED = 1;
const CHANGED = 2;
const DELETED = 3;
const ALL = 7;
const GATHER_MS = 100;

/** Watchers by the id of their registration. */
export class FileWatchers implements vscode.Disposable {
  readonly #connection: ServerConnection;
  readonly #watchers = new Map<string, vscode.Disposable>();
  /** Last event of each file: a burst is one message. */
  readonly #waiting = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(connection: ServerConnection) {
    this.#connection = connection;
  }

  add(id: string, options: lsp.DidChangeWatchedFilesRegistrationOptions): void {
    this.remove(id);
    const watchers = options.watchers.map(({ globPattern, kind }) =>
      this.#watch(patternIn(globPattern), kind ?? ALL),
    );
    this.#watchers.set(id, vscode.Disposable.from(...watchers));
  }

  remove(id: string): void {
    this.#watchers.get(id)?.dispose();
    this.#watchers.delete(id);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const id of [...this.#watchers.keys()]) this.remove(id);
  }

  #watch(pattern: vscode.GlobPattern, kinds: number): vscode.Disposable {
    const ignore = (kind: number) => (kinds & kind) === 0;
    const watcher = vscode.workspace.createFileSystemWatcher(pattern, ignore(1), ignore(2), ignore(4));
    watcher.onDidCreate((uri) => this.#tell(uri, CREATED));
    watcher.onDidChange((uri) => this.#tell(uri, CHANGED));
    watcher.onDidDelete((uri) => this.#tell(uri, DELETED));
    return watcher;
  }

  #tell(uri: vscode.Uri, type: number): void {
    const name = uriOut(uri);
    // Created and changed within one burst is still news of a new file.
    if (!(type === CHANGED && this.#waiting.get(name) === CREATED)) this.#waiting.set(name, type);
    this.#timer ??= setTimeout(() => this.#flush(), GATHER_MS);
  }

  #flush(): void {
    this.#timer = undefined;
    const changes = [...this.#waiting].map(([uri, type]) => ({ uri, type }));
    this.#waiting.clear();
    this.#connection.notify('workspace/didChangeWatchedFiles', { changes });
  }
}

function patternIn(pattern: lsp.GlobPattern): vscode.GlobPattern {
  if (typeof pattern === 'string') return pattern;
  const { baseUri } = pattern;
  const base = typeof baseUri === 'string' ? uriIn(baseUri) : uriIn(baseUri.uri);
  return new vscode.RelativePattern(base, pattern.pattern);
}
