import * as vscode from 'vscode';
import { STATUS_DATA, STATUS_NOTIFICATION, type StatusData } from '../server/protocol.ts';
import { activeDraft, DRAFT_SELECTOR, isOptIn, OPT_IN_SELECTOR } from './drafts.ts';
import type { LanguageClient } from './lsp/client.ts';
import { uriOut } from './lsp/convert.ts';
import { statusLine } from './statusText.ts';

const NOTHING: StatusData = { folders: [], drafts: [] };

/** The status as the server last told it, and the language status item that shows it for the active draft. */
export class Status implements vscode.Disposable {
  readonly #item = vscode.languages.createLanguageStatusItem('tickmark.status', DRAFT_SELECTOR);
  readonly #client: LanguageClient;
  readonly #changed = new vscode.EventEmitter<StatusData>();
  readonly #listeners: vscode.Disposable;
  #data: StatusData = NOTHING;

  readonly onChanged = this.#changed.event;

  constructor(client: LanguageClient) {
    this.#client = client;
    this.#item.name = 'Tickmark';
    this.#item.command = { command: 'tickmark.showStatus', title: 'Show Status' };
    client.connection.onNotification<StatusData>(STATUS_NOTIFICATION, (data) => this.#set(data));
    this.#listeners = vscode.Disposable.from(
      this.#item,
      this.#changed,
      client.onStarted(() => this.refresh().catch(() => undefined)),
      vscode.window.onDidChangeActiveTextEditor(() => this.#draw()),
    );
    this.#draw();
  }

  /** Asks the server for the status now. */
  async refresh(): Promise<StatusData> {
    this.#set(await this.#client.connection.request<StatusData>(STATUS_DATA, undefined));
    return this.#data;
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  #set(data: StatusData): void {
    this.#data = data;
    this.#draw();
    this.#changed.fire(data);
    const none = data.folders.length > 0 && data.folders.every(({ state }) => state === 'none');
    vscode.commands.executeCommand('setContext', 'tickmark.noSources', none);
  }

  #draw(): void {
    const editor = activeDraft();
    if (editor === undefined) return;
    const uri = uriOut(editor.document.uri);
    const root = vscode.workspace.getWorkspaceFolder(editor.document.uri)?.uri;
    const name = root === undefined ? '' : uriOut(root);
    const folder = this.#data.folders.find((one) => one.folder === name);
    const draft = this.#data.drafts.find((one) => one.uri === uri);
    // Plain text and LaTeX show a status only where they are drafts.
    const isOptional = isOptIn(editor.document);
    this.#item.selector = isOptional && draft !== undefined ? OPT_IN_SELECTOR : DRAFT_SELECTOR;
    const line = statusLine(draft, folder);
    this.#item.text = line.text;
    this.#item.detail = line.detail;
    this.#item.busy = line.busy;
    this.#item.severity = line.attention
      ? vscode.LanguageStatusSeverity.Warning
      : vscode.LanguageStatusSeverity.Information;
    this.#item.accessibilityInformation = { label: `${line.text}. ${line.detail}` };
  }
}
