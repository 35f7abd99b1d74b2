import * as vscode from 'vscode';
import { activeDraft } from './drafts.ts';

const NAME = 'tickmark.json';
const FOLDERS = ['corpus', 'sources', 'references'];

/** Opens the folder's `tickmark.json`, made first where there is none. */
export async function openConfiguration(): Promise<void> {
  const folder = await chooseFolder();
  if (folder === undefined) return;
  const uri = configurationFile(folder.uri);
  if ((await names(folder.uri)).has(NAME)) {
    await vscode.window.showTextDocument(uri);
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  const contents = new TextEncoder().encode(await beginning(folder.uri));
  edit.createFile(uri, { contents, ignoreIfExists: true });
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new Error(`${NAME} could not be made in ${folder.name}: is the folder writable?`);
  }
  await vscode.window.showTextDocument(uri);
}

export const configurationFile = (folder: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(folder, NAME);

/** The workspace folder that is meant: the active draft's, the only one, or the one that the writer picks. */
export async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0)
    throw new Error(`Open a folder first: ${NAME} stands in the folder of your drafts.`);
  const draft = activeDraft();
  const own = draft && vscode.workspace.getWorkspaceFolder(draft.document.uri);
  if (own !== undefined || folders.length === 1) return own ?? folders[0];
  return vscode.window.showWorkspaceFolderPick({ placeHolder: `Which folder's ${NAME}?` });
}

/** Names the source folders that are there, so that the file says what holds already. */
async function beginning(folder: vscode.Uri): Promise<string> {
  const found = await foundFolders(folder);
  return `${JSON.stringify({ sources: found.length === 0 ? ['sources'] : found }, undefined, 2)}\n`;
}

/** The names of the folders whose sources are found by themselves. */
export async function foundFolders(folder: vscode.Uri): Promise<string[]> {
  const there = await names(folder);
  return FOLDERS.filter((name) => there.has(name));
}

async function names(folder: vscode.Uri): Promise<Set<string>> {
  return new Set((await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name));
}
