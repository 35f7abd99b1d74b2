import * as vscode from 'vscode';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import type { ServerConnection } from './connection.ts';
import { diagnosticIn, uriIn } from './convert.ts';

/** Shows what the server finds, file by file. */
export function showDiagnostics(connection: ServerConnection): vscode.DiagnosticCollection {
  const collection = vscode.languages.createDiagnosticCollection('tickmark');
  connection.onNotification<PublishDiagnosticsParams>(
    'textDocument/publishDiagnostics',
    ({ uri, version, diagnostics }) => {
      const target = uriIn(uri);
      // Findings of an older text would sit on the wrong words; those of the present one are on their way.
      if (version !== undefined && isOlder(target, version)) return;
      collection.set(target, diagnostics.map(diagnosticIn));
    },
  );
  return collection;
}

function isOlder(uri: vscode.Uri, version: number): boolean {
  const name = uri.toString();
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === name);
  return open !== undefined && open.version > version;
}
