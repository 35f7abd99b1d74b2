// Whether there is anything to check against: a corpus folder, a config file or a setting. Looks, and reads nothing.
import * as vscode from 'vscode';
import { isSet } from './settings.ts';

/** The server's defaults (src/workspace/settings.ts); a test of the extension's manifest compares them. */
const CORPUS_FOLDERS = ['corpus', 'sources', 'references'] as const;
const CONFIG_FILE = 'tickmark.json';

/** Matches whatever, once created, may give a draft a corpus. */
export const CORPUS_GLOB = `**/{${[...CORPUS_FOLDERS, CONFIG_FILE].join(',')}}`;

/** True where the draft has a corpus: at the root of its workspace folder, beside it, or by setting. */
export async function hasCorpus(draft: vscode.Uri): Promise<boolean> {
  const ending = OPT_IN.exec(draft.path)?.[1];
  if (ending !== undefined && !(await includes(ending.toLowerCase(), draft))) return false;
  const found = vscode.workspace.getConfiguration('tickmark', draft).inspect('sources');
  if (found !== undefined && isSet(found)) return true;
  const looked = await Promise.all(placesOf(draft).map((uri) => exists(uri)));
  return looked.includes(true);
}

function placesOf(draft: vscode.Uri): vscode.Uri[] {
  const bases: vscode.Uri[] = [];
  const root = vscode.workspace.getWorkspaceFolder(draft)?.uri;
  if (root !== undefined) bases.push(root);
  // An untitled draft has no folder; it belongs to whatever folder is open.
  if (draft.scheme === 'untitled')
    bases.push(...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri));
  else {
    const own = vscode.Uri.joinPath(draft, '..');
    bases.push(own);
    if (own.path.endsWith('/drafts')) bases.push(vscode.Uri.joinPath(own, '..'));
  }
  return bases.flatMap((base) =>
    [...CORPUS_FOLDERS, CONFIG_FILE].map((name) => vscode.Uri.joinPath(base, name)),
  );
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

const OPT_IN = /\.(txt|tex)$/i;

/** Whether editor settings or the folder's config file make files with an ending drafts. Looks for the ending, no more. */
async function includes(ending: string, draft: vscode.Uri): Promise<boolean> {
  const given = vscode.workspace.getConfiguration('tickmark', draft).get<readonly unknown[]>('include') ?? [];
  if (given.some((glob) => String(glob).includes(ending))) return true;
  const root = vscode.workspace.getWorkspaceFolder(draft)?.uri;
  if (root === undefined) return false;
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(root, CONFIG_FILE));
    return new TextDecoder().decode(bytes).includes(ending);
  } catch {
    return false;
  }
}
