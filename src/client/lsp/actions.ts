import * as vscode from 'vscode';
import type * as lsp from 'vscode-languageserver-protocol';
import { commandIn } from './convert.ts';
import { workspaceEditIn } from './edits.ts';

/** Runs after the preferred fix of a finding; a step of the walkthrough is done by it. */
export const FIX_TAKEN = 'tickmark.fixTaken';

/** Remembers what the server sent, to ask it for the rest. */
class ServerCodeAction extends vscode.CodeAction {
  original: lsp.CodeAction | undefined;
}

/** A bare command becomes an action; an action whose edit is out of date becomes `undefined`. */
export function codeActionIn(
  action: lsp.CodeAction | lsp.Command,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction | undefined {
  if (typeof action.command === 'string') {
    const bare = action as lsp.Command;
    const converted = new vscode.CodeAction(bare.title, vscode.CodeActionKind.QuickFix);
    converted.command = commandIn(bare);
    return converted;
  }
  return fullIn(action as lsp.CodeAction, diagnostics);
}

function fullIn(
  action: lsp.CodeAction,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction | undefined {
  const { title, kind, edit, command, isPreferred, disabled } = action;
  const converted = new ServerCodeAction(title);
  converted.original = action;
  if (kind !== undefined) converted.kind = vscode.CodeActionKind.Empty.append(kind);
  if (edit !== undefined) {
    const converting = workspaceEditIn(edit);
    if (converting === undefined) return undefined;
    converted.edit = converting;
  }
  if (command !== undefined) converted.command = commandIn(command);
  else if (isPreferred === true) converted.command = { command: FIX_TAKEN, title: '' };
  if (isPreferred !== undefined) converted.isPreferred = isPreferred;
  if (disabled !== undefined) converted.disabled = disabled;
  // The window's own objects: by them the Problems view ties an action to a line of its list.
  const own = diagnostics.filter((one) => action.diagnostics?.some((other) => isSame(one, other)));
  if (own.length > 0) converted.diagnostics = own;
  return converted;
}

function isSame({ range, message }: vscode.Diagnostic, other: lsp.Diagnostic): boolean {
  const { start, end } = other.range;
  return (
    message === other.message &&
    range.start.line === start.line &&
    range.start.character === start.character &&
    range.end.line === end.line &&
    range.end.character === end.character
  );
}

/** What the server sent for this action; `undefined` for one that is not the server's or is complete. */
export function codeActionOut(action: vscode.CodeAction): lsp.CodeAction | undefined {
  return action instanceof ServerCodeAction && action.edit === undefined ? action.original : undefined;
}
