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
  // The hover says what is the matter, to eyes and to screen readers.
  await vscode.commands.executeCommand('editor.action.showHover');
}

/** A page of the walkthrough takes the focus back when its step has been clicked, a moment later. */
const TAKEN_BACK_MS = 700;

async function focus({ document, viewColumn }: vscode.TextEditor, range: vscode.Range): Promise<void> {
  const wasElsewhere = vscode.window.activeTextEditor === undefined;
  const selection = new vscode.Range(range.start, range.start);
  const show = () => vscode.window.showTextDocument(document, { viewColumn: viewColumn ?? 1, selection });
  (await show()).revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  if (!wasElsewhere) return;
  await lostFocus();
  if (vscode.window.activeTextEditor === undefined) await show();
}

/** Resolves when no editor has the focus any more, or has kept it long enough. */
function lostFocus(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(done, TAKEN_BACK_MS);
    const listener = vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor === undefined) done();
    });
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
