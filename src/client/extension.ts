// What both entries share: the parts of the extension, and when the server is started.
import * as vscode from 'vscode';
import { registerCommands } from './commands.ts';
import { followCursor } from './cursor.ts';
import { isDraft } from './drafts.ts';
import { Figures } from './figures.ts';
import { CORPUS_GLOB, hasCorpus } from './gate.ts';
import { LanguageClient } from './lsp/client.ts';
import type { Launch } from './lsp/transport.ts';
import { registerPassages } from './passages.ts';
import { registerPaste } from './paste.ts';
import { serveFiles } from './remote.ts';
import { Reports } from './reports.ts';
import { registerFirstSteps } from './sample.ts';
import { Status } from './status.ts';
import { Ticks } from './ticks.ts';
import { FiguresView } from './views/figures.ts';
import { SourcesView } from './views/sources.ts';

let running: LanguageClient | undefined;

/** Sets the extension up. The server waits until a draft with a corpus is open, or a command needs it. */
export function start(context: vscode.ExtensionContext, launch: Launch): void {
  const log = vscode.window.createOutputChannel('Tickmark', { log: true });
  const client = new LanguageClient(context, launch, log);
  running = client;
  serveFiles(client.connection);
  const figures = new Figures(client);
  const status = new Status(client);
  const reports = new Reports();
  const figuresView = new FiguresView(figures, context.workspaceState);
  context.subscriptions.push(
    log,
    figures,
    status,
    reports,
    new Ticks(figures),
    figuresView,
    new SourcesView(client, status),
    followCursor(client.connection),
    registerPassages(client),
    registerPaste(client),
    registerCommands({ client, figures, figuresView, status, reports, log }),
    registerFirstSteps(context),
    ...waitForDrafts(client, log),
  );
  vscode.commands.executeCommand('setContext', 'tickmark.awake', true);
}

/** Ends the server. */
export async function stop(): Promise<void> {
  await running?.stop();
  running = undefined;
}

function waitForDrafts(client: LanguageClient, log: vscode.LogOutputChannel): vscode.Disposable[] {
  const look = (document: vscode.TextDocument) => {
    if (client.connection.running || !isDraft(document)) return;
    hasCorpus(document.uri)
      .then((found) => (found ? client.connection.start() : undefined))
      .catch((error: unknown) => log.error(`Tickmark's checker did not start: ${error}`));
  };
  const lookAtAll = () => vscode.workspace.textDocuments.forEach(look);
  lookAtAll();
  // Sources that come from outside: unpacked, synchronised, checked out.
  const [created, changed, deleted] = [false, true, true];
  const watcher = vscode.workspace.createFileSystemWatcher(CORPUS_GLOB, created, changed, deleted);
  return [
    watcher,
    watcher.onDidCreate(lookAtAll),
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeWorkspaceFolders(lookAtAll),
    vscode.workspace.onDidCreateFiles(lookAtAll),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('tickmark.sources')) lookAtAll();
    }),
  ];
}
