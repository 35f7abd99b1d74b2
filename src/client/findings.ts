import * as vscode from 'vscode';
import { CHECK_DOCUMENT } from '../server/protocol.ts';
import { activeDraft, isDraft } from './drafts.ts';
import type { LanguageClient } from './lsp/client.ts';
import { uriOut } from './lsp/convert.ts';
import { sampleDraft } from './sample.ts';

/** Moves the cursor to the draft's next or previous finding, around the end, and says which it is. */
export async function goToFinding(client: LanguageClient, direction: 'next' | 'previous'): Promise<void> {
  const editor = activeDraft() ?? (await openedDraft(client));
  if (editor === undefined) {
    await offerSample();
    return;
  }
  const found = [...(client.diagnostics.get(editor.document.uri) ?? [])];
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
  await focus(editor, target.range);
}

/** A page of the walkthrough takes the focus back when its step has been clicked, a moment later. */
const TAKEN_BACK_MS = 2000;

async function focus(editor: vscode.TextEditor, range: vscode.Range): Promise<void> {
  const wasElsewhere = vscode.window.activeTextEditor === undefined;
  await showFinding(editor, range);
  const end = Date.now() + TAKEN_BACK_MS;
  while (wasElsewhere && (await lostFocus(end - Date.now()))) await showFinding(editor, range);
}

async function showFinding(
  { document, viewColumn }: vscode.TextEditor,
  { start, end }: vscode.Range,
): Promise<void> {
  const options = { viewColumn: viewColumn ?? 1, selection: new vscode.Range(start, start) };
  const editor = await vscode.window.showTextDocument(document, options);
  editor.revealRange(new vscode.Range(start, end), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  // The hover says what is the matter, to eyes and to screen readers.
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

/** True once no editor has the focus any more, false when one has kept it for so long. */
function lostFocus(ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const done = (isLost: boolean) => {
      clearTimeout(timer);
      listener.dispose();
      resolve(isLost);
    };
    const timer = setTimeout(() => done(false), ms);
    const listener = vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor === undefined) done(true);
    });
    if (vscode.window.activeTextEditor === undefined) done(true);
  });
}

/** A draft that is open behind other pages, or that of the sample folder; shown and checked. */
async function openedDraft({ connection }: LanguageClient): Promise<vscode.TextEditor | undefined> {
  const uri = (await draftBehind()) ?? (await sampleDraft());
  if (uri === undefined) return undefined;
  const editor = await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.One });
  await connection.request(CHECK_DOCUMENT, { uri: uriOut(uri) });
  return editor;
}

async function draftBehind(): Promise<vscode.Uri | undefined> {
  for (const { input } of vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs)) {
    if (!(input instanceof vscode.TabInputText)) continue;
    if (isDraft(await vscode.workspace.openTextDocument(input.uri))) return input.uri;
  }
  return undefined;
}

async function offerSample(): Promise<void> {
  const open = 'Open the Sample Folder';
  const said = 'Tickmark: open a draft first, or the sample folder with drafts that have errors on purpose.';
  const chosen = await vscode.window.showInformationMessage(said, open);
  if (chosen === open) await vscode.commands.executeCommand('tickmark.openSample');
}
