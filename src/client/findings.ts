import * as vscode from 'vscode';
import { activeDraft } from './drafts.ts';

/** Moves the cursor to the draft's next or previous finding, around the end, and says which it is. */
export async function goToFinding(
  diagnostics: vscode.DiagnosticCollection,
  direction: 'next' | 'previous',
): Promise<void> {
  const editor = activeDraft();
  if (editor === undefined) return;
  const found = [...(diagnostics.get(editor.document.uri) ?? [])];
  found.sort((a, b) => a.range.start.compareTo(b.range.start));
  const cursor = editor.selection.active;
  const target =
    direction === 'next'
      ? (found.find(({ range }) => range.start.isAfter(cursor)) ?? found[0])
      : (found.findLast(({ range }) => range.end.isBefore(cursor)) ?? found.at(-1));
  if (target === undefined) {
    vscode.window.setStatusBarMessage('Tickmark: nothing found in this draft', 3000);
    return;
  }
  await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  editor.selection = new vscode.Selection(target.range.start, target.range.start);
  editor.revealRange(target.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  // The hover says what is the matter, to eyes and to screen readers.
  await vscode.commands.executeCommand('editor.action.showHover');
}
