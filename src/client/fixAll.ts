import * as vscode from 'vscode';
import type * as lsp from 'vscode-languageserver-protocol';
import { FIX_ALL_PREVIEW_KIND } from '../server/protocol.ts';
import { activeDraft } from './drafts.ts';
import type { LanguageClient } from './lsp/client.ts';
import { rangeOut, uriOut } from './lsp/convert.ts';
import { workspaceEditIn } from './lsp/edits.ts';

/** Shows every figure of the draft that has one answer in VS Code's refactor preview; the writer applies what is right. */
export async function fixAll({ connection }: LanguageClient, noDraft: string): Promise<void> {
  const document = activeDraft()?.document;
  if (document === undefined) throw new Error(noDraft);
  const start = new vscode.Position(0, 0);
  const params: lsp.CodeActionParams = {
    textDocument: { uri: uriOut(document.uri) },
    range: rangeOut(new vscode.Range(start, start)),
    context: { diagnostics: [], only: [FIX_ALL_PREVIEW_KIND] },
  };
  const found = await connection.request<lsp.CodeAction[] | null>('textDocument/codeAction', params);
  const edit = found?.find(({ kind }) => kind === FIX_ALL_PREVIEW_KIND)?.edit;
  if (edit === undefined) {
    vscode.window.setStatusBarMessage('Tickmark: no figure here has one clear answer', 5000);
    return;
  }
  const converted = workspaceEditIn(edit);
  if (converted === undefined) throw new Error('The draft has changed meanwhile. Run the command again.');
  await vscode.workspace.applyEdit(converted, { isRefactoring: true });
}
