import { ShowMessageNotification } from 'vscode-languageserver';
import type { Checking } from './checking.ts';
import type { ServerContext } from './context.ts';
import { toOffset, toWarning, toWorkspaceEdit } from './convert.ts';
import { ignoreFigure } from './ignoring.ts';
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
    await ignoreFigure(context, checking, argument);
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
  (value.scope === undefined || ['line', 'file', 'workspace'].includes(String(value.scope))) &&
  (value.reason === undefined || typeof value.reason === 'string');
