import { type ApplyWorkspaceEditParams, ShowMessageNotification } from 'vscode-languageserver';
import { kindOfName } from '../core/draft/kinds.ts';
import { decode } from '../sources/decode.ts';
import { addIgnores, type StoredIgnore } from '../workspace/ignores.ts';
import { IGNORES_FILE } from '../workspace/settings.ts';
import type { Checking } from './checking.ts';
import type { CheckedDraft, ServerContext } from './context.ts';
import { toFileEdit, toInformation, toOffset, toWarning, toWorkspaceEdit } from './convert.ts';
import { findingAt } from './features/findings.ts';
import { entriesForAll, entryFor, lineDirective } from './features/ignore.ts';
import { checkedDrafts } from './features/workspaceCheck.ts';
import type { AcceptAllParams, AcceptAllResult, FigureArguments } from './protocol.ts';
import type { Session } from './session.ts';

/** Ignores what stands at a position: by a directive on its line, or by an entry in the folder's file of ignores. */
export async function ignoreFigure(
  context: ServerContext,
  checking: Checking,
  wanted: FigureArguments,
): Promise<void> {
  const document = context.drafts.documents.get(wanted.uri);
  const checked = document === undefined ? undefined : await checking.current(document);
  if (document === undefined || checked === undefined) return;
  const finding = findingAt(checked.report, toOffset(document, wanted.position));
  if (finding === undefined) {
    warn(context, 'There is no figure or quotation here any more; nothing was ignored.');
  } else if (wanted.scope === 'line' && kindOfName(document.uri) === 'plain') {
    warn(context, 'Plain text has no comments: ignore this in the file or the workspace.');
  } else if (wanted.scope === 'line') {
    const how = { kind: kindOfName(document.uri), reason: wanted.reason };
    const edits = [lineDirective(document.getText(), finding, how)];
    const edit = toWorkspaceEdit(document, edits, context.abilities);
    await context.connection.workspace.applyEdit({ label: 'Ignore on this line', edit });
  } else await store(context, checked.session, [entryFor(checked, finding, wanted)]);
}

/** Ignores everything that is found now in one draft, or in all of a folder's. Says how much that is. */
export async function acceptAll(
  context: ServerContext,
  checking: Checking,
  { uri, reason = 'accepted as found' }: AcceptAllParams,
): Promise<AcceptAllResult> {
  const open = uri === undefined ? undefined : context.drafts.documents.get(uri);
  const one = open === undefined ? undefined : await checking.demand(open);
  const found = uri === undefined ? await checkedDrafts(context, checking) : one === undefined ? [] : [one];
  let accepted = 0;
  for (const session of new Set(found.map((draft) => draft.session))) {
    const own = found.filter((draft) => draft.session === session && !isUntitled(draft));
    const entries = own.flatMap((draft) => entriesForAll(draft, reason));
    if (entries.length > 0) accepted += await store(context, session, entries);
  }
  return { accepted, drafts: found.length };
}

/** An entry names its draft by its file. */
const isUntitled = ({ document }: CheckedDraft): boolean => document.uri.startsWith('untitled:');

/** Adds entries to the folder's file of ignores through the editor; the number added. */
async function store(
  context: ServerContext,
  session: Session,
  entries: readonly StoredIgnore[],
): Promise<number> {
  const { abilities, connection, drafts, host } = context;
  if (!abilities.documentChanges || !abilities.createFiles) {
    warn(context, 'This editor cannot create files, so the ignore was not stored.');
    return 0;
  }
  const uri = session.workspace.ignoresFile;
  const saved = (await host.stat(uri)) === undefined ? undefined : decode(await host.read(uri), uri).text;
  // The writer may be editing the file: then the text in the editor is the one that counts.
  const open = drafts.documents.get(uri);
  const before = open?.getText() ?? saved;
  const after = addIgnores(before === '' ? undefined : before, entries);
  if ('problem' in after) {
    warn(context, `${IGNORES_FILE} ${after.problem}, so nothing was ignored. ${after.remedy}`);
    return 0;
  }
  const isUnsaved = open !== undefined && open.getText() !== saved;
  const params: ApplyWorkspaceEditParams = {
    label: 'Ignore',
    edit: toFileEdit(uri, before, after.text, open?.version),
    // As a refactoring the editor saves the file, so that the ignore holds at once.
    ...(isUnsaved ? {} : { metadata: { isRefactoring: true } }),
  };
  const { applied } = await connection.workspace.applyEdit(params);
  if (!applied) {
    warn(context, `${IGNORES_FILE} could not be changed, so nothing was ignored.`);
    return 0;
  }
  if (isUnsaved) {
    const message = `Added to ${IGNORES_FILE}, which has unsaved changes: it holds once you save that file.`;
    void connection.sendNotification(ShowMessageNotification.type, toInformation(message));
  } else await session.apply([{ uri, type: 'changed' }]);
  return after.added;
}

/** A notification, not a request: nothing waits for the writer to close it. */
function warn({ connection }: ServerContext, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, toWarning(message));
}
