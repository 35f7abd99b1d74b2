import * as vscode from 'vscode';
import { chooseFolder, configurationFile, foundFolders } from './configurationFile.ts';

/** Asks for a folder of sources and names it in the `tickmark.json` of the drafts' folder. */
export async function addSources(): Promise<void> {
  const folder = await chooseFolder();
  if (folder === undefined) return;
  const chosen = await vscode.window.showOpenDialog({
    canSelectFolders: true,
    canSelectFiles: false,
    defaultUri: folder.uri,
    title: 'Where are your sources?',
    openLabel: 'Use as Sources',
  });
  if (chosen?.[0] === undefined) return;
  const name = pathFrom(folder.uri, chosen[0]);
  if (name === '')
    throw new Error('That folder holds your drafts. Choose one that holds nothing but sources.');
  await write(folder.uri, name);
  vscode.window.setStatusBarMessage(`Tickmark: reading sources from ${name}`, 5000);
}

async function write(folder: vscode.Uri, name: string): Promise<void> {
  const uri = configurationFile(folder);
  const document = await vscode.workspace.openTextDocument(uri).then(undefined, () => undefined);
  const configuration = document === undefined ? {} : parsed(document);
  const { sources } = configuration;
  const given = sources ?? vscode.workspace.getConfiguration('tickmark', folder).get('sources');
  const listed: unknown[] = Array.isArray(given) && given.length > 0 ? given : await foundFolders(folder);
  if (listed.includes(name)) return;
  const text = `${JSON.stringify({ ...configuration, sources: [...listed, name] }, undefined, 2)}\n`;
  const edit = new vscode.WorkspaceEdit();
  if (document === undefined) edit.createFile(uri, { contents: new TextEncoder().encode(text) });
  else edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  const isMade = await vscode.workspace.applyEdit(edit);
  const isSaved = document === undefined || (await document.save());
  if (!(isMade && isSaved)) throw new Error(`${uri.path} could not be written: is the folder writable?`);
}

function parsed(document: vscode.TextDocument): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(document.getText());
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Said below.
  }
  throw new Error('tickmark.json is not valid JSON. Correct it, then add the folder again.');
}

/** The path as `tickmark.json` has it: relative where both share more than the root, else absolute; empty for the folder itself. */
function pathFrom(folder: vscode.Uri, target: vscode.Uri): string {
  if (folder.scheme !== target.scheme || folder.authority !== target.authority) return target.toString();
  const [from, to] = [segments(folder), segments(target)];
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  if (shared === 0) return target.scheme === 'file' ? target.fsPath : target.path;
  return [...from.slice(shared).fill('..'), ...to.slice(shared)].join('/');
}

const segments = ({ path }: vscode.Uri): string[] => path.split('/').filter((part) => part !== '');
