import { TextDocument } from 'vscode-languageserver-textdocument';
import { decode } from '../sources/decode.ts';
import { keyOfIgnore, parseIgnores, placesOfIgnores, type StoredIgnore } from '../workspace/ignores.ts';
import type { Checking } from './checking.ts';
import type { ServerContext } from './context.ts';
import { type PreviewedEdits, toPreviewedEdit } from './convert.ts';
import type { DraftEdit } from './features/codeActions.ts';
import { staleIgnores, staleMessage } from './features/ignore.ts';
import { staleDirectives } from './features/staleDirectives.ts';
import { checkedDrafts } from './features/workspaceCheck.ts';
import type { StaleIgnoresResult } from './protocol.ts';
import type { Session } from './session.ts';

/** Checks every draft, and makes one edit that takes away all ignores which hold for nothing any more. */
export async function staleRemoval(context: ServerContext, checking: Checking): Promise<StaleIgnoresResult> {
  const checked = await checkedDrafts(context, checking);
  const changes: PreviewedEdits[] = checked.map((draft) => ({
    document: draft.document,
    edits: staleDirectives(draft),
  }));
  for (const session of context.sessions.all()) {
    const own = checked.filter((draft) => draft.session === session);
    if (session.state !== 'ready') continue;
    const stale = staleIgnores(session, own, true);
    if (stale.length > 0) changes.push(await entriesOf(context, session, stale));
  }
  const made = changes.filter(({ edits }) => edits.length > 0);
  if (made.length === 0 || !context.abilities.previews) return { edit: null };
  return { edit: toPreviewedEdit(made) };
}

async function entriesOf(
  { drafts, host }: ServerContext,
  { workspace }: Session,
  stale: readonly StoredIgnore[],
): Promise<PreviewedEdits> {
  const { ignoresFile: uri } = workspace;
  const open = drafts.documents.get(uri);
  const document = open ?? TextDocument.create(uri, 'json', 0, decode(await host.read(uri), uri).text);
  return { document, edits: removals(document.getText(), stale) };
}

/**
 * Takes entries out of the text of a file of ignores and leaves the rest as it is written. Each is an edit of its own,
 * but for those at the end of the list, which go together with the comma before them.
 */
export function removals(text: string, stale: readonly StoredIgnore[]): DraftEdit[] {
  // Where something is no entry, it might go along.
  if (parseIgnores(text).problem !== undefined) return [];
  const notes = new Map(stale.map((entry) => [keyOfIgnore(entry), staleMessage(entry)]));
  const places = placesOfIgnores(text);
  const kept = places.findLastIndex(({ key }) => !notes.has(key));
  const edits = places.slice(0, Math.max(0, kept)).flatMap(({ key, start }, at): DraftEdit[] => {
    const note = notes.get(key);
    const end = places[at + 1]?.start ?? start;
    return note === undefined ? [] : [{ span: { start, end }, text: '', note }];
  });
  const first = places[kept + 1];
  const last = places.at(-1);
  if (first === undefined || last === undefined) return edits;
  const count = places.length - kept - 1;
  const one = notes.get(first.key) ?? '';
  const note = count === 1 ? one : `${one} (and ${count - 1} more)`;
  const start = places[kept]?.end ?? first.start;
  return [...edits, { span: { start, end: last.end }, text: '', note }];
}
