import * as vscode from 'vscode';
import { FIX_TAKEN } from './lsp/actions.ts';

/** Where a window that is about to open finds that it shall show the sample's draft. */
const AWAITED = 'tickmark.awaitedSample';
const DRAFT = ['corpus', 'drafts', 'power-and-money.md'];
const WALKTHROUGH = 'tickmark.tickmark#start';

/** The context that tells the walkthrough of a fix. */
const HAS_FIXED = 'tickmark.hasFixed';

/** Registers the walkthrough's commands, and the one that opens a copy of the sample folder, which the writer may edit at will. */
export function registerFirstSteps(context: vscode.ExtensionContext): vscode.Disposable {
  showDraft(context).then(undefined, () => undefined);
  const { registerCommand, executeCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand('tickmark.openSample', async () => {
      try {
        await openSample(context);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        vscode.window.showErrorMessage(`Tickmark: the sample folder could not be opened: ${message}`);
      }
    }),
    registerCommand('tickmark.openWalkthrough', () => openWalkthrough(false)),
    registerCommand(FIX_TAKEN, () => executeCommand('setContext', HAS_FIXED, true)),
  );
}

const openWalkthrough = (toSide: boolean): Thenable<unknown> =>
  vscode.commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH, toSide);

async function openSample(context: vscode.ExtensionContext): Promise<void> {
  const { extensionUri, globalState, globalStorageUri } = context;
  const target = globalStorageUri.scheme === 'vscode-userdata' ? await askWhere() : globalStorageUri;
  if (target === undefined) return;
  const folder = vscode.Uri.joinPath(target, 'tickmark-sample');
  // A copy that is there holds what the writer did in it: it is opened as it is.
  if (!(await exists(folder))) {
    const corpus = vscode.Uri.joinPath(extensionUri, 'corpus');
    await copy(corpus, vscode.Uri.joinPath(folder, 'corpus'));
  }
  await globalState.update(AWAITED, folder.toString());
  await vscode.commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: true });
}

/** In the window that `openSample` has opened: its draft, and the walkthrough's next steps beside it. */
async function showDraft({ globalState }: vscode.ExtensionContext): Promise<void> {
  const awaited = globalState.get<string>(AWAITED);
  const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.toString() === awaited);
  if (folder === undefined) return;
  await globalState.update(AWAITED, undefined);
  // A window that has been open before comes with its editors: the draft is not opened anew beside them.
  const start = new vscode.Range(0, 0, 0, 0);
  const where = { viewColumn: vscode.ViewColumn.One, selection: start };
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, ...DRAFT), where);
  await openWalkthrough(true);
}

/** The sample's first draft, where a copy of the sample folder is open. */
export async function sampleDraft(): Promise<vscode.Uri | undefined> {
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const draft = vscode.Uri.joinPath(uri, ...DRAFT);
    if (await exists(draft)) return draft;
  }
  return undefined;
}

/** In the browser the extension has no folder of its own that VS Code could open. */
async function askWhere(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectFolders: true,
    canSelectFiles: false,
    title: 'Where shall the sample folder be put?',
    openLabel: 'Put It Here',
  });
  return chosen?.[0];
}

/** Recursive, by reading and writing: an extension's own files may lie in a file system that cannot copy to another. */
async function copy(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.createDirectory(to);
  for (const [name, type] of await vscode.workspace.fs.readDirectory(from)) {
    const [source, target] = [vscode.Uri.joinPath(from, name), vscode.Uri.joinPath(to, name)];
    if (type === vscode.FileType.Directory) await copy(source, target);
    else await vscode.workspace.fs.writeFile(target, await vscode.workspace.fs.readFile(source));
  }
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
