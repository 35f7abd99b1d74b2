// What the server asks of the editor: settings, folders, watched files, edits, documents to show, messages.

import * as vscode from 'vscode';
import type * as lsp from 'vscode-languageserver-protocol';
import { readSettings } from '../settings.ts';
import type { ServerConnection } from './connection.ts';
import { rangeIn, uriIn, uriOut } from './convert.ts';
import { workspaceEditIn } from './edits.ts';
import { FileWatchers } from './watchers.ts';

/** Answers the server's requests and tells it of changed settings and folders. */
export function serveRequests(connection: ServerConnection, log: vscode.LogOutputChannel): vscode.Disposable {
  const watchers = new FileWatchers(connection);
  connection.onRequest<lsp.ConfigurationParams>('workspace/configuration', ({ items }) =>
    items.map(({ scopeUri, section }) =>
      readSettings(section, scopeUri === undefined ? undefined : uriIn(scopeUri)),
    ),
  );
  connection.onRequest('workspace/workspaceFolders', () => foldersOut(vscode.workspace.workspaceFolders));
  connection.onRequest<lsp.RegistrationParams>('client/registerCapability', ({ registrations }) => {
    for (const { id, method, registerOptions } of registrations) {
      if (method === 'workspace/didChangeWatchedFiles') watchers.add(id, registerOptions);
    }
    return null;
  });
  connection.onRequest<lsp.UnregistrationParams>('client/unregisterCapability', ({ unregisterations }) => {
    for (const { id } of unregisterations) watchers.remove(id);
    return null;
  });
  connection.onRequest<lsp.ApplyWorkspaceEditParams>('workspace/applyEdit', applyEdit);
  connection.onRequest<lsp.ShowDocumentParams>('window/showDocument', showDocument);
  serveMessages(connection, log);
  return vscode.Disposable.from(
    watchers,
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('tickmark')) return;
      connection.notify('workspace/didChangeConfiguration', { settings: null });
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
      connection.notify('workspace/didChangeWorkspaceFolders', {
        event: { added: foldersOut(added), removed: foldersOut(removed) },
      }),
    ),
  );
}

/** Workspace folders as LSP names them; null where none is open. */
export function foldersOut(
  folders: readonly vscode.WorkspaceFolder[] | undefined,
): lsp.WorkspaceFolder[] | null {
  return folders === undefined ? null : folders.map(({ uri, name }) => ({ uri: uriOut(uri), name }));
}

async function applyEdit({
  edit,
  metadata,
}: lsp.ApplyWorkspaceEditParams): Promise<lsp.ApplyWorkspaceEditResult> {
  const converted = workspaceEditIn(edit);
  if (converted === undefined) return { applied: false, failureReason: 'The text has changed since.' };
  const isRefactoring = metadata?.isRefactoring === true;
  const applied = await vscode.workspace.applyEdit(converted, { isRefactoring });
  // So marked are edits of files that count once they are on the disk (the ignores); a draft is the writer's to save.
  if (applied && isRefactoring) await saveAll(converted);
  return { applied };
}

async function saveAll(edit: vscode.WorkspaceEdit): Promise<void> {
  for (const [uri] of edit.entries()) await (await vscode.workspace.openTextDocument(uri)).save();
}

async function showDocument(params: lsp.ShowDocumentParams): Promise<lsp.ShowDocumentResult> {
  const uri = uriIn(params.uri);
  if (params.external === true) return { success: await vscode.env.openExternal(uri) };
  const selection = params.selection === undefined ? {} : { selection: rangeIn(params.selection) };
  const options: vscode.TextDocumentShowOptions = { preserveFocus: params.takeFocus === false, ...selection };
  try {
    await vscode.window.showTextDocument(uri, options);
    return { success: true };
  } catch {
    // No text (an image, a PDF): VS Code knows which editor it opens in.
    await vscode.commands.executeCommand('vscode.open', uri);
    return { success: true };
  }
}

const ERROR = 1;
const WARNING = 2;

function serveMessages(connection: ServerConnection, log: vscode.LogOutputChannel): void {
  connection.onNotification<lsp.LogMessageParams>('window/logMessage', ({ type, message }) => {
    if (type === ERROR) log.error(message);
    else if (type === WARNING) log.warn(message);
    else log.info(message);
  });
  connection.onNotification<lsp.ShowMessageParams>(
    'window/showMessage',
    ({ type, message }) => void show(type, message, []),
  );
  connection.onRequest<lsp.ShowMessageRequestParams>(
    'window/showMessageRequest',
    async ({ type, message, actions }) => {
      const titles = (actions ?? []).map(({ title }) => title);
      const chosen = await show(type, message, titles);
      return actions?.find(({ title }) => title === chosen) ?? null;
    },
  );
}

function show(type: lsp.MessageType, message: string, actions: string[]): Thenable<string | undefined> {
  if (type === ERROR) return vscode.window.showErrorMessage(message, ...actions);
  if (type === WARNING) return vscode.window.showWarningMessage(message, ...actions);
  return vscode.window.showInformationMessage(message, ...actions);
}
