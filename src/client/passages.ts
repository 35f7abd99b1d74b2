import * as vscode from 'vscode';
import {
  SOURCE_SCHEME,
  SOURCE_TEXT,
  SOURCE_TEXT_CHANGED,
  type SourceTextChangedParams,
  type SourceTextResult,
} from '../server/protocol.ts';
import type { LanguageClient } from './lsp/client.ts';
import { uriIn, uriOut } from './lsp/convert.ts';

/** Serves the read-only text of sources that an editor cannot show as text: HTML and the like. */
export function registerPassages(client: LanguageClient): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  client.connection.onNotification<SourceTextChangedParams>(SOURCE_TEXT_CHANGED, ({ uris }) => {
    for (const uri of uris) changed.fire(uriIn(uri));
  });
  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    async provideTextDocumentContent(uri, token) {
      await client.connection.start();
      const params = { uri: uriOut(uri) };
      const found = await client.connection.request<SourceTextResult | null>(SOURCE_TEXT, params, token);
      return found?.text ?? 'This source is no longer there.';
    },
  };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(SOURCE_SCHEME, provider),
  );
}
