// The figures of the active draft as last checked, for the view, the ticks and the commands.
import * as vscode from 'vscode';
import {
  CHECKED_NOTIFICATION,
  type CheckedParams,
  FIGURES,
  type FigureItem,
  type FiguresResult,
} from '../server/protocol.ts';
import { activeDraft } from './drafts.ts';
import type { LanguageClient } from './lsp/client.ts';
import { rangeIn, uriOut } from './lsp/convert.ts';

/** Checks come with every keystroke; a view need not. */
const PAUSE_MS = 200;

/** Asks the server for figures only while someone watches. */
export class Figures implements vscode.Disposable {
  readonly #client: LanguageClient;
  readonly #changed = new vscode.EventEmitter<FiguresResult | undefined>();
  readonly #listeners: vscode.Disposable;
  readonly #watchers = new Set<object>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #draft: vscode.TextDocument | undefined;

  /** The figures of the draft last active are new; `undefined` where none is open. Fires only while watched. */
  readonly onChanged = this.#changed.event;

  constructor(client: LanguageClient) {
    this.#client = client;
    client.connection.onNotification<CheckedParams>(CHECKED_NOTIFICATION, ({ uri }) => {
      if (this.#draft !== undefined && uriOut(this.#draft.uri) === uri) this.#soon();
    });
    this.#listeners = vscode.Disposable.from(
      this.#changed,
      client.onStarted(() => this.#soon()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      vscode.workspace.onDidCloseTextDocument(() => this.#follow()),
    );
    this.#follow();
  }

  /** From now on `watcher` wants the figures, or no longer. */
  watch(watcher: object, wanted: boolean): void {
    if (!wanted) this.#watchers.delete(watcher);
    else {
      this.#watchers.add(watcher);
      this.#soon();
    }
  }

  /** The figures of a draft now; `undefined` where it is none, or no server runs. */
  async of(document: vscode.TextDocument): Promise<FiguresResult | undefined> {
    if (!this.#client.documents.has(document)) return undefined;
    const params = { uri: uriOut(document.uri) };
    return (await this.#client.connection.request<FiguresResult | null>(FIGURES, params)) ?? undefined;
  }

  /** The figure at a position of a draft. */
  async at(document: vscode.TextDocument, position: vscode.Position): Promise<FigureItem | undefined> {
    const found = await this.of(document);
    return found?.figures.find(({ range }) => rangeIn(range).contains(position));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listeners.dispose();
  }

  #soon(): void {
    if (this.#watchers.size === 0) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#tell().catch(() => this.#changed.fire(undefined));
    }, PAUSE_MS);
  }

  async #tell(): Promise<void> {
    this.#changed.fire(this.#draft === undefined ? undefined : await this.of(this.#draft));
  }

  /** A draft stays the one that is looked at while a source or a preview is in front of it. */
  #follow(): void {
    const last = this.#draft?.isClosed === true ? undefined : this.#draft;
    const next = activeDraft()?.document ?? last;
    if (next === this.#draft) return;
    this.#draft = next;
    this.#soon();
  }
}
