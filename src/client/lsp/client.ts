// The extension's side of the language server: all of LSP that Tickmark uses, and nothing else of it.

import * as vscode from 'vscode';
import type { InitializeParams, ServerCapabilities } from 'vscode-languageserver-protocol';
import { type InitializationOptions, SERVER_COMMANDS } from '../../server/protocol.ts';
import { editorSetting } from '../settings.ts';
import { CAPABILITIES } from './capabilities.ts';
import { ServerConnection } from './connection.ts';
import { uriOut } from './convert.ts';
import { showDiagnostics } from './diagnostics.ts';
import { OpenDocuments } from './documents.ts';
import { registerFeatures } from './features.ts';
import { ServerProgress } from './progress.ts';
import { foldersOut, serveRequests } from './requests.ts';
import type { Launch } from './transport.ts';

/** A language client: made once, started when a draft needs it, restarted by itself. */
export class LanguageClient implements vscode.Disposable {
  readonly connection: ServerConnection;
  readonly documents: OpenDocuments;
  readonly diagnostics: vscode.DiagnosticCollection;
  readonly progress: ServerProgress;
  readonly #log: vscode.LogOutputChannel;
  readonly #context: vscode.ExtensionContext;
  readonly #started = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[] = [];
  #features: vscode.Disposable | undefined;

  /** Fires after each start of the server, once the drafts are open in it. */
  readonly onStarted = this.#started.event;

  constructor(context: vscode.ExtensionContext, launch: Launch, log: vscode.LogOutputChannel) {
    this.#context = context;
    this.#log = log;
    this.connection = new ServerConnection(launch, {
      initializeParams: () => this.#initializeParams(),
      onReady: (capabilities) => this.#ready(capabilities),
      onBroken: (reason, again) => this.#broken(reason, again),
      log: (message) => log.info(message),
    });
    this.documents = new OpenDocuments(this.connection);
    this.diagnostics = showDiagnostics(this.connection);
    this.progress = new ServerProgress(this.connection);
    const requests = serveRequests(this.connection, log);
    this.#disposables.push(this.documents, this.diagnostics, this.#started, requests);
  }

  /** Ends the server and takes back all that was shown. */
  async stop(): Promise<void> {
    await this.connection.stop();
    this.dispose();
  }

  dispose(): void {
    this.#features?.dispose();
    for (const disposable of this.#disposables.splice(0)) disposable.dispose();
  }

  #ready(capabilities: ServerCapabilities): void {
    this.#features ??= registerFeatures({
      connection: this.connection,
      documents: this.documents,
      capabilities,
      linkCommands: SERVER_COMMANDS,
      wantsHover: (document) => editorSetting('hover', document),
    });
    this.documents.reopen(capabilities);
    this.#started.fire();
  }

  #broken(reason: string, again: boolean): void {
    this.#log.error(`The checker stopped: ${reason}`);
    this.diagnostics.clear();
    this.progress.endAll();
    if (again) return;
    const restart = 'Start Again';
    vscode.window
      .showErrorMessage(`Tickmark's checker stopped: ${reason} Nothing is checked now.`, restart, 'Show Log')
      .then((chosen) => {
        if (chosen === restart) return this.connection.start();
        if (chosen !== undefined) this.#log.show();
        return undefined;
      });
  }

  #initializeParams(): InitializeParams {
    const { extensionUri, extension } = this.#context;
    const options: InitializationOptions = {
      codePage: uriOut(vscode.Uri.joinPath(extensionUri, 'docs', 'verdicts.md')),
      commandLinks: true,
      remoteHost: true,
      findingsInHover: true,
      cursor: true,
      askReason: true,
    };
    return {
      processId: null,
      clientInfo: { name: vscode.env.appName, version: vscode.version },
      locale: vscode.env.language,
      rootUri: null,
      capabilities: CAPABILITIES,
      workspaceFolders: foldersOut(vscode.workspace.workspaceFolders),
      initializationOptions: { ...options, version: String(extension.packageJSON.version) },
    };
  }
}
