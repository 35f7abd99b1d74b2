import * as vscode from 'vscode';
import {
  CHECK_DOCUMENT,
  CHECK_WORKSPACE,
  type CheckWorkspaceResult,
  type EvidenceItem,
  EXPLAIN,
  type ExplainResult,
  OPEN_PASSAGE,
  REINDEX,
  type StatusData,
} from '../server/protocol.ts';
import { addSources } from './addSources.ts';
import { openConfiguration } from './configurationFile.ts';
import { activeDraft } from './drafts.ts';
import type { Figures } from './figures.ts';
import { goToFinding } from './findings.ts';
import { fixAll } from './fixAll.ts';
import { acceptAll, ignoreWithReason, removeStaleIgnores } from './ignores.ts';
import type { LanguageClient } from './lsp/client.ts';
import { positionOut, uriIn, uriOut } from './lsp/convert.ts';
import type { Reports } from './reports.ts';
import { editorSetting } from './settings.ts';
import type { Status } from './status.ts';
import { statusReport } from './statusText.ts';
import type { Leaf } from './views/figureGroups.ts';
import type { FiguresView } from './views/figures.ts';

/** What the commands work with. */
export interface CommandContext {
  readonly client: LanguageClient;
  readonly figures: Figures;
  readonly figuresView: FiguresView;
  readonly status: Status;
  readonly reports: Reports;
  readonly log: vscode.LogOutputChannel;
}

/** Registers the extension's own commands. Each starts the server when it needs it, and says what is amiss. */
export function registerCommands(context: CommandContext): vscode.Disposable {
  const { client, figuresView } = context;
  const commands: Record<string, (...args: unknown[]) => Promise<unknown>> = {
    checkDocument: () => checkDocument(context),
    checkWorkspace: () => checkWorkspace(context),
    openPassage: (leaf) => openPassage(context, leaf),
    showStatus: () => showStatus(context),
    reindex: () => reindex(context),
    nextFinding: () => goToFinding(client, 'next'),
    previousFinding: () => goToFinding(client, 'previous'),
    explain: () => explain(context),
    revealFigure: () => revealFigure(context),
    filterFigures: () => figuresView.askFilter(),
    clearFigureFilter: async () => figuresView.filter(''),
    groupBySource: () => figuresView.groupBy('source'),
    groupByVerdict: () => figuresView.groupBy('verdict'),
    openConfiguration: () => openConfiguration(),
    addSources: () => addSources(),
    fixAll: () => fixAll(client, NO_DRAFT),
    acceptAll: (where) => acceptAll(client, where),
    removeStaleIgnores: () => removeStaleIgnores(client),
    ignoreWithReason: (figure) => ignoreWithReason(figure, NO_DRAFT),
    toggleTicks: () => toggleTicks(),
    showLog: async () => context.log.show(),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([name, run]) =>
      vscode.commands.registerCommand(`tickmark.${name}`, (...args: unknown[]) =>
        guarded(context, run, args),
      ),
    ),
  );
}

/** A command that fails says so, once, in words; the rest stands in the log. */
async function guarded(
  { client, log }: CommandContext,
  run: (...args: unknown[]) => Promise<unknown>,
  args: unknown[],
): Promise<unknown> {
  try {
    await client.connection.start();
    return await run(...args);
  } catch (error) {
    if (error instanceof vscode.CancellationError) return undefined;
    const message = error instanceof Error ? error.message : String(error);
    log.error(message);
    const chosen = await vscode.window.showErrorMessage(`Tickmark: ${message}`, 'Show Log');
    if (chosen !== undefined) log.show();
    return undefined;
  }
}

const NO_DRAFT = 'Open a draft first.';

async function checkDocument({ client, status }: CommandContext): Promise<void> {
  const editor = activeDraft();
  if (editor === undefined) throw new Error(NO_DRAFT);
  const uri = uriOut(editor.document.uri);
  await client.connection.request(CHECK_DOCUMENT, { uri });
  const { drafts, folders } = await status.refresh();
  const isChecked = drafts.some((draft) => draft.uri === uri);
  const hasSources = folders.some(({ state }) => state !== 'none');
  if (!hasSources) await sayNoSources('Tickmark found no sources to check this draft against.');
  else if (!isChecked) await sayLeftOut();
}

async function sayNoSources(message: string): Promise<void> {
  const [add, status] = ['Add a Folder of Sources…', 'Show Status'];
  const chosen = await vscode.window.showInformationMessage(message, add, status);
  if (chosen === add) await addSources();
  else if (chosen === status) await vscode.commands.executeCommand('tickmark.showStatus');
}

async function sayLeftOut(): Promise<void> {
  const open = 'Open Configuration File';
  const message = 'Tickmark did not check this file: the settings leave it out.';
  if ((await vscode.window.showInformationMessage(message, open)) === open) await openConfiguration();
}

async function checkWorkspace({ client, status }: CommandContext): Promise<void> {
  const method = CHECK_WORKSPACE;
  const result = await client.progress.run<CheckWorkspaceResult>('Checking every draft', method, {});
  const drafts = result.drafts.length;
  if (drafts === 0 && !result.cancelled) {
    await sayNoSources('Tickmark found no drafts with sources to check them against.');
    return;
  }
  await status.refresh();
  await vscode.commands.executeCommand('workbench.actions.view.problems');
}

async function reindex({ client, status }: CommandContext): Promise<void> {
  await client.progress.run('Reading every source again', REINDEX, {});
  await status.refresh();
}

async function showStatus({ reports, status }: CommandContext): Promise<StatusData> {
  const data = await status.refresh();
  const show = (uri: string) => vscode.workspace.asRelativePath(uriIn(uri));
  await reports.showText('Tickmark Status', statusReport(data, show));
  return data;
}

async function figureAtCursor({ figures }: CommandContext) {
  const editor = activeDraft();
  if (editor === undefined) throw new Error(NO_DRAFT);
  const figure = await figures.at(editor.document, editor.selection.active);
  if (figure === undefined) sayNoFigure();
  return { editor, figure };
}

function sayNoFigure(): void {
  vscode.window.showInformationMessage('Tickmark: put the cursor on a figure or a quotation first.');
}

/** The view hands in its line; without one it is the figure at the cursor. */
async function openPassage(context: CommandContext, leaf: unknown): Promise<void> {
  const chosenLeaf = isLeaf(leaf) ? leaf : undefined;
  const figure = chosenLeaf?.item ?? (await figureAtCursor(context)).figure;
  if (figure === undefined) return;
  const all = chosenLeaf?.evidence === undefined ? figure.evidence : [chosenLeaf.evidence];
  const places = all.filter(({ location }) => location !== undefined);
  const chosen = places.length > 1 ? await choose(places) : places[0];
  if (chosen?.location !== undefined) {
    await vscode.commands.executeCommand(OPEN_PASSAGE, chosen.location);
  } else if (places.length === 0) {
    vscode.window.showInformationMessage(`Tickmark: no passage speaks of "${figure.text}".`);
  }
}

const isLeaf = (value: unknown): value is Leaf =>
  typeof value === 'object' && value !== null && 'item' in value && 'group' in value;

async function revealFigure({ figures, figuresView }: CommandContext): Promise<void> {
  const editor = activeDraft();
  if (editor === undefined) throw new Error(NO_DRAFT);
  const found = await figures.of(editor.document);
  if (!(await figuresView.reveal(found, editor.selection.active))) sayNoFigure();
}

const RELATIONS: Record<EvidenceItem['relation'], string> = {
  supports: 'agrees',
  contradicts: 'says otherwise',
  qualifies: 'with a difference',
  related: 'related',
};

async function choose(places: readonly EvidenceItem[]): Promise<EvidenceItem | undefined> {
  const items = places.map((evidence) => ({
    label: evidence.title ?? evidence.source,
    description: `${evidence.locator}, ${RELATIONS[evidence.relation]}`,
    detail: evidence.passage,
    evidence,
  }));
  const placeHolder = 'Which passage?';
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDetail: true }))?.evidence;
}

async function explain(context: CommandContext): Promise<void> {
  const { editor, figure } = await figureAtCursor(context);
  if (figure === undefined) return;
  const params = { uri: uriOut(editor.document.uri), position: positionOut(editor.selection.active) };
  const found = await context.client.connection.request<ExplainResult | null>(EXPLAIN, params);
  if (found !== null) await context.reports.showMarkdown('Tickmark Verdict', found.markdown);
}

async function toggleTicks(): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('tickmark');
  await configuration.update('ticks', !editorSetting('ticks'), vscode.ConfigurationTarget.Global);
}
