// Workspace edits of the server. An edit made for another version of an open text is refused, never applied.

import * as vscode from 'vscode';
import type * as lsp from 'vscode-languageserver-protocol';
import { rangeIn, uriIn } from './convert.ts';

/** The edit, or `undefined` where an open document has changed since the server looked at it. */
export function workspaceEditIn(edit: lsp.WorkspaceEdit): vscode.WorkspaceEdit | undefined {
  const converted = new vscode.WorkspaceEdit();
  for (const change of edit.documentChanges ?? []) {
    if ('kind' in change) {
      // The server creates one file at most (the ignores of a workspace); it renames and deletes nothing.
      if (change.kind !== 'create') return undefined;
      converted.createFile(uriIn(change.uri), { ignoreIfExists: true });
    } else if (!addTextEdits(converted, change, edit.changeAnnotations ?? {})) return undefined;
  }
  if (edit.documentChanges === undefined) {
    for (const [uri, edits] of Object.entries(edit.changes ?? {})) {
      for (const { range, newText } of edits) converted.replace(uriIn(uri), rangeIn(range), newText);
    }
  }
  return converted;
}

function addTextEdits(
  converted: vscode.WorkspaceEdit,
  { textDocument, edits }: lsp.TextDocumentEdit,
  annotations: Record<string, lsp.ChangeAnnotation>,
): boolean {
  const uri = uriIn(textDocument.uri);
  const { version } = textDocument;
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (typeof version === 'number' && open !== undefined && open.version !== version) return false;
  for (const edit of edits) {
    if (!('newText' in edit)) return false;
    const annotation = 'annotationId' in edit ? annotations[edit.annotationId] : undefined;
    converted.replace(uri, rangeIn(edit.range), edit.newText, annotation && metadata(annotation));
  }
  return true;
}

function metadata({
  label,
  description,
  needsConfirmation,
}: lsp.ChangeAnnotation): vscode.WorkspaceEditEntryMetadata {
  return {
    label,
    needsConfirmation: needsConfirmation ?? false,
    ...(description === undefined ? {} : { description }),
  };
}
