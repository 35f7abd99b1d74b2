import { type ApplyWorkspaceEditParams, ShowMessageNotification } from 'vscode-languageserver';
import { decode } from '../sources/decode.ts';
import type { Checking } from './checking.ts';
import type { ServerContext } from './context.ts';
import { toFileEdit, toOffset, toWarning, toWorkspaceEdit } from './convert.ts';
import { ignoresWith } from './features/ignore.ts';
import { placeOf } from './places.ts';
import {
  type FigureArguments,
  IGNORE_FIGURE,
  INSERT_CITATION,
  type InsertTextArguments,
  OPEN_PASSAGE,
  type OpenPassageArguments,
  type WirePosition,
} from './protocol.ts';

/** Runs a server command. Links and menus outlive texts: what no longer fits does nothing, and says so. */
export async function runCommand(
  context: ServerContext,
  checking: Checking,
  command: string,
  argument: unknown,
): Promise<void> {
  if (command === OPEN_PASSAGE && isPassage(argument)) await openPassage(context, argument);
  else if (command === INSERT_CITATION && isInsertion(argument)) await insertText(context, argument);
  else if (command === IGNORE_FIGURE && isFigureArguments(argument))
    await ignore(context, checking, argument);
  else
    context.connection.console.warn(`Tickmark: ${command} was called with arguments it does not understand.`);
}

/** A notification, not a request: nothing waits for the writer to close it. */
function warn({ connection }: ServerContext, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, toWarning(message));
}

async function openPassage(context: ServerContext, passage: OpenPassageArguments): Promise<void> {
  if (!context.abilities.showDocument) return;
  // A link in a hover is text anybody could have written: it opens sources and nothing else.
  const isSource = context.sessions.all().some((one) => one.workspace.sourceAt(passage.uri) !== undefined);
  if (!isSource) {
    warn(context, 'This source is no longer in the workspace.');
    return;
  }
  const { uri, range } = await placeOf(context, passage);
  await context.connection.window.showDocument({ uri, takeFocus: true, selection: range });
}

async function insertText(context: ServerContext, wanted: InsertTextArguments): Promise<void> {
  const { drafts, abilities, connection } = context;
  const document = drafts.documents.get(wanted.uri);
  if (document === undefined || document.version !== wanted.version) {
    warn(context, 'The draft has changed; hover again to insert the citation.');
    return;
  }
  const offset = toOffset(document, wanted.position);
  const edit = toWorkspaceEdit(
    document,
    [{ span: { start: offset, end: offset }, text: wanted.text }],
    abilities,
  );
  await connection.workspace.applyEdit({ label: 'Insert citation', edit });
}

async function ignore(context: ServerContext, checking: Checking, wanted: FigureArguments): Promise<void> {
  const { drafts, connection, abilities, host } = context;
  const document = drafts.documents.get(wanted.uri);
  const checked = document === undefined ? undefined : await checking.current(document);
  if (document === undefined || checked === undefined) return;
  const after = ignoresWith(checked, toOffset(document, wanted.position), wanted);
  if (after === undefined) {
    warn(context, 'There is no figure here any more; nothing was ignored.');
    return;
  }
  if (!abilities.documentChanges || !abilities.createFiles) {
    warn(context, 'This editor cannot create files, so the ignore was not stored.');
    return;
  }
  const uri = checked.session.workspace.ignoresFile;
  const before = (await host.stat(uri)) === undefined ? undefined : decode(await host.read(uri), uri).text;
  // As a refactoring the editor saves the file, so that the ignore holds at once.
  const params: ApplyWorkspaceEditParams = {
    label: 'Ignore figure',
    edit: toFileEdit(uri, before, after),
    metadata: { isRefactoring: true },
  };
  const { applied } = await connection.workspace.applyEdit(params);
  if (applied) await checked.session.apply([{ uri, type: 'changed' }]);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isPosition = (value: unknown): value is WirePosition =>
  isRecord(value) && Number.isInteger(value.line) && Number.isInteger(value.character);

const isPassage = (value: unknown): value is OpenPassageArguments =>
  isRecord(value) &&
  typeof value.uri === 'string' &&
  [value.line, value.start, value.end].every((one) => Number.isInteger(one) && Number(one) >= 0);

const isInsertion = (value: unknown): value is InsertTextArguments =>
  isRecord(value) &&
  typeof value.uri === 'string' &&
  typeof value.text === 'string' &&
  Number.isInteger(value.version) &&
  isPosition(value.position);

export const isFigureArguments = (value: unknown): value is FigureArguments =>
  isRecord(value) &&
  typeof value.uri === 'string' &&
  isPosition(value.position) &&
  (value.scope === undefined || value.scope === 'file' || value.scope === 'workspace') &&
  (value.reason === undefined || typeof value.reason === 'string');
