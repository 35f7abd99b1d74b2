// Ignoring with a reason, and accepting everything found so far.
import * as vscode from 'vscode';
import {
  ACCEPT_ALL,
  type AcceptAllParams,
  type AcceptAllResult,
  type FigureArguments,
  IGNORE_FIGURE,
  STALE_IGNORES,
  type StaleIgnoresResult,
} from '../server/protocol.ts';
import { activeDraft } from './drafts.ts';
import type { LanguageClient } from './lsp/client.ts';
import { positionOut, uriOut } from './lsp/convert.ts';
import { workspaceEditIn } from './lsp/edits.ts';

/** The name of the file is `IGNORES_FILE` of src/workspace/settings.ts; a test of the manifest compares them. */
const FILE = 'tickmark.ignores.json';

/** True for the file of ignores: the server must know its text, for it may have unsaved changes. */
export const isIgnoresFile = ({ uri }: vscode.TextDocument): boolean => uri.path.endsWith(`/${FILE}`);

type Scope = NonNullable<FigureArguments['scope']>;

const SCOPES: readonly (vscode.QuickPickItem & { readonly scope: Scope })[] = [
  { scope: 'line', label: 'On this line', description: 'written into the draft, as a comment' },
  { scope: 'file', label: 'In this file', description: `kept in ${FILE}` },
  { scope: 'workspace', label: 'In this workspace', description: `kept in ${FILE}` },
];

/** Asks where a figure is to be ignored and why. `given` says which figure; without it, the one at the cursor. */
export async function ignoreWithReason(given: unknown, noDraft: string): Promise<void> {
  const figure = isFigure(given) ? given : atCursor(noDraft);
  const isUnsaved = figure.uri.startsWith('untitled:');
  const offered = SCOPES.filter(({ scope }) => scope === 'line' || !isUnsaved);
  const chosen = await vscode.window.showQuickPick(offered, { placeHolder: 'Where should it be ignored?' });
  if (chosen === undefined) return;
  const reason = await vscode.window.showInputBox({
    prompt: 'Why? Whoever reads after you will see it. You may leave it empty.',
    placeHolder: 'for example: a figure from our own interview',
  });
  if (reason === undefined) return;
  const { uri, position } = figure;
  await vscode.commands.executeCommand(IGNORE_FIGURE, { uri, position, scope: chosen.scope, reason });
}

function atCursor(noDraft: string): FigureArguments {
  const editor = activeDraft();
  if (editor === undefined) throw new Error(noDraft);
  return { uri: uriOut(editor.document.uri), position: positionOut(editor.selection.active) };
}

const isFigure = (value: unknown): value is FigureArguments =>
  typeof value === 'object' && value !== null && 'uri' in value && 'position' in value;

/** Ignores what is found now, so that only what is new is shown. `where` is for callers that need not be asked. */
export async function acceptAll(
  { connection }: LanguageClient,
  where: unknown,
): Promise<AcceptAllResult | undefined> {
  const draft = activeDraft()?.document;
  const here = draft === undefined || draft.isUntitled ? [] : [{ label: 'In this draft', everywhere: false }];
  const everywhere = { label: 'In every draft of the workspace', everywhere: true };
  const placeHolder = `Ignore everything found now? It is kept in ${FILE}, and you can take it back there.`;
  const chosen =
    where === 'draft' || where === 'workspace'
      ? { everywhere: where === 'workspace' }
      : await vscode.window.showQuickPick([...here, everywhere], { placeHolder });
  if (chosen === undefined) return undefined;
  const params: AcceptAllParams = chosen.everywhere || draft === undefined ? {} : { uri: uriOut(draft.uri) };
  const result = await connection.request<AcceptAllResult>(ACCEPT_ALL, params);
  const { accepted, drafts } = result;
  const what = accepted === 1 ? '1 finding is' : `${accepted} findings are`;
  const said = accepted === 0 ? 'there is nothing new to ignore' : `${what} ignored from now on`;
  vscode.window.setStatusBarMessage(
    `Tickmark: ${said} (${drafts === 1 ? '1 draft' : `${drafts} drafts`})`,
    5000,
  );
  return result;
}

/** Shows every ignore that holds for nothing any more in VS Code's refactor preview; the writer takes away what should go. */
export async function removeStaleIgnores({ connection }: LanguageClient): Promise<void> {
  const { edit } = await connection.request<StaleIgnoresResult>(STALE_IGNORES, undefined);
  if (edit === null) {
    vscode.window.setStatusBarMessage('Tickmark: every ignore still holds for something', 5000);
    return;
  }
  const converted = workspaceEditIn(edit);
  if (converted === undefined) throw new Error('A draft has changed meanwhile. Run the command again.');
  await vscode.workspace.applyEdit(converted, { isRefactoring: true });
}
