import * as vscode from 'vscode';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import type { ServerConnection } from './connection.ts';
import { diagnosticIn, uriIn } from './convert.ts';

/** The server tells the same findings once: those of an older text that nothing follows for so long are those of the present one. */
const LATE_MS = 500;

/** Shows what the server finds, file by file. */
export function showDiagnostics(connection: ServerConnection): vscode.DiagnosticCollection {
  const collection = vscode.languages.createDiagnosticCollection('tickmark');
  const late = new Map<string, ReturnType<typeof setTimeout>>();
  connection.onNotification<PublishDiagnosticsParams>(
    'textDocument/publishDiagnostics',
    ({ uri, version, diagnostics }) => {
      const target = uriIn(uri);
      const show = (): void => {
        late.delete(uri);
        collection.set(target, diagnostics.map(diagnosticIn));
      };
      clearTimeout(late.get(uri));
      // Findings of an older text may sit on the wrong words, and those of the present one may be on their way.
      if (version !== undefined && isOlder(target, version)) late.set(uri, setTimeout(show, LATE_MS));
      else show();
    },
  );
  return collection;
}

function isOlder(uri: vscode.Uri, version: number): boolean {
  const name = uri.toString();
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === name);
  return open !== undefined && open.version > version;
}
