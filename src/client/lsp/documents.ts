// Keeps the server's copies of the open drafts equal to VS Code's.

import * as vscode from 'vscode';
import type { ServerCapabilities, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { isDraft } from '../drafts.ts';
import { isIgnoresFile } from '../ignores.ts';
import type { ServerConnection } from './connection.ts';
import { rangeOut, uriOut } from './convert.ts';

const INCREMENTAL = 2;

/** The drafts that the server has open. Silent until the first `reopen`. */
export class OpenDocuments implements vscode.Disposable {
  readonly #connection: ServerConnection;
  readonly #open = new Set<string>();
  readonly #listeners: vscode.Disposable;
  #incremental = false;

  constructor(connection: ServerConnection) {
    this.#connection = connection;
    const { workspace } = vscode;
    this.#listeners = vscode.Disposable.from(
      workspace.onDidOpenTextDocument((document) => this.#opened(document)),
      workspace.onDidChangeTextDocument((event) => this.#changed(event)),
      workspace.onDidSaveTextDocument((document) => this.#saved(document)),
      // VS Code says a change of language as a close and an open.
      workspace.onDidCloseTextDocument((document) => this.#closed(document)),
    );
  }

  /** A server has started: it gets every open draft anew. */
  reopen(capabilities: ServerCapabilities): void {
    const sync = capabilities.textDocumentSync;
    this.#incremental = (typeof sync === 'object' ? sync.change : sync) === INCREMENTAL;
    this.#open.clear();
    for (const document of vscode.workspace.textDocuments) this.#opened(document);
  }

  /** True where the server has the document; what it has not, it is not asked about. */
  has(document: vscode.TextDocument): boolean {
    return this.#connection.running && this.#open.has(uriOut(document.uri));
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  #opened(document: vscode.TextDocument): void {
    const uri = uriOut(document.uri);
    if (!this.#connection.running || this.#open.has(uri)) return;
    // Of the ignores the server needs to know only what is not on the disk.
    if (!isDraft(document) && !(isIgnoresFile(document) && document.isDirty)) return;
    this.#open.add(uri);
    const { languageId, version } = document;
    this.#connection.notify('textDocument/didOpen', {
      textDocument: { uri, languageId, version, text: document.getText() },
    });
  }

  #changed({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (isIgnoresFile(document) && document.isDirty !== this.has(document)) {
      if (document.isDirty) this.#opened(document);
      else this.#closed(document);
      return;
    }
    if (contentChanges.length === 0 || !this.has(document)) return;
    const changes: TextDocumentContentChangeEvent[] = this.#incremental
      ? contentChanges.map(({ range, text }) => ({ range: rangeOut(range), text }))
      : [{ text: document.getText() }];
    this.#connection.notify('textDocument/didChange', {
      textDocument: { uri: uriOut(document.uri), version: document.version },
      contentChanges: changes,
    });
  }

  #saved(document: vscode.TextDocument): void {
    if (!this.has(document)) return;
    this.#connection.notify('textDocument/didSave', { textDocument: { uri: uriOut(document.uri) } });
  }

  #closed(document: vscode.TextDocument): void {
    const uri = uriOut(document.uri);
    if (!this.#open.delete(uri)) return;
    this.#connection.notify('textDocument/didClose', { textDocument: { uri } });
  }
}
