// What the tests inside VS Code share. Everything is reached as a writer's window reaches it: through VS Code's API.
import * as vscode from 'vscode';

const WAIT_MS = 15_000;
const STEP_MS = 50;

/** Asks until the answer is there; rejects with `what` and the last answer when it does not come in time. */
export async function eventually<T>(
  what: string,
  ask: () => T | undefined | false | Thenable<T | undefined | false>,
): Promise<T> {
  const end = Date.now() + WAIT_MS;
  let last: unknown;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    last = answer;
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
  throw new Error(`waited ${WAIT_MS} ms in vain: ${what} (last answer: ${String(last)})`);
}

/** A file of the workspace's folder (the first unless named). */
export function fileOf(path: string, folder = 0): vscode.Uri {
  const root = vscode.workspace.workspaceFolders?.[folder];
  if (root === undefined) throw new Error('the window has no folder');
  return vscode.Uri.joinPath(root.uri, path);
}

/** Shows a file in an editor. */
export async function show(path: string, folder = 0): Promise<vscode.TextEditor> {
  // A window of several folders learns of them after it has begun.
  await eventually('the window has its folders', () => vscode.workspace.workspaceFolders?.[folder]);
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileOf(path, folder)));
}

/** Our findings on a document now, in order. */
export function findingsOf(document: vscode.TextDocument): vscode.Diagnostic[] {
  const own = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'tickmark');
  return own.sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** The finding on exactly this text, once it is there. */
export function findingOn(document: vscode.TextDocument, text: string): Promise<vscode.Diagnostic> {
  return eventually(`a finding on "${text}"`, () =>
    findingsOf(document).find(({ range }) => document.getText(range) === text),
  );
}

/** Resolves once there is no finding on the text. */
export async function noFindingOn(document: vscode.TextDocument, text: string): Promise<void> {
  await eventually(`no finding on "${text}"`, () =>
    findingsOf(document).every(({ range }) => document.getText(range) !== text),
  );
}

/** The verdict that a finding states. */
export function verdictOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Where a text first stands in the document. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const at = document.getText().indexOf(text);
  if (at < 0) throw new Error(`"${text}" is not in ${document.uri.path}`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + text.length));
}

/** Our quick fixes at a range, complete with their edits. */
export async function fixesAt(
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<vscode.CodeAction[]> {
  const command = 'vscode.executeCodeActionProvider';
  const kind = vscode.CodeActionKind.QuickFix.value;
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    command,
    document.uri,
    range,
    kind,
    20,
  );
  return found;
}

/** What all hovers at a position say, without emphasis and escapes. */
export async function hoverTextAt(document: vscode.TextDocument, at: vscode.Position): Promise<string> {
  const ask = 'vscode.executeHoverProvider';
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(ask, document.uri, at);
  return hovers.map(textOf).join('\n');
}

/** What one hover says, without emphasis and escapes. */
export const textOf = ({ contents }: vscode.Hover): string =>
  contents
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n')
    .replaceAll('**', '')
    .replaceAll('\\', '');

/** Puts a text back as it was and saves nothing. */
export async function revert(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.files.revert');
}
