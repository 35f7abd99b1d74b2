import * as vscode from 'vscode';
import { CURSOR_NOTIFICATION, type CursorParams } from '../server/protocol.ts';
import { isDraft } from './drafts.ts';
import type { ServerConnection } from './lsp/connection.ts';
import { positionOut, uriOut } from './lsp/convert.ts';

const PAUSE_MS = 50;

/** Tells the server where the cursor is, at most every `PAUSE_MS`: a figure being typed is left in peace. */
export function followCursor(connection: ServerConnection): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined || !isDraft(editor.document)) return;
    const params: CursorParams = {
      uri: uriOut(editor.document.uri),
      position: positionOut(editor.selection.active),
    };
    connection.notify(CURSOR_NOTIFICATION, params);
  };
  const soon = () => {
    if (connection.running) timer ??= setTimeout(tell, PAUSE_MS);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(soon),
    vscode.window.onDidChangeActiveTextEditor(soon),
    { dispose: () => clearTimeout(timer) },
  );
}
