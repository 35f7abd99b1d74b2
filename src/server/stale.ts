import { TextDocument } from 'vscode-languageserver-textdocument';
import { decode } from '../sources/decode.ts';
import { keyOfIgnore, placesOfIgnores } from '../workspace/ignores.ts';
import type { CheckedDraft, ServerContext } from './context.ts';
import { toStaleDiagnostic } from './convert.ts';
import { staleIgnores, staleMessage } from './features/ignore.ts';
import type { Session } from './session.ts';

/**
 * Keeps the list of ignores that hold no more, and shows each as a finding in the folder's file of ignores. What only a
 * check of the whole workspace can know stays until an open draft says otherwise, or the entry goes.
 */
export function createStaleness(context: ServerContext): { update(): Promise<void> } {
  const told = new Map<string, string>();
  return {
    async update() {
      for (const session of context.sessions.all()) {
        if (session.workspace.ignores.length === 0 && !told.has(session.workspace.ignoresFile)) continue;
        refresh(context, session);
        await publish(context, session, told);
      }
    },
  };
}

function refresh(context: ServerContext, session: Session): void {
  const open = openDrafts(context, session);
  const before = new Set(session.stale.map(keyOfIgnore));
  const now = new Set(staleIgnores(session, open, false).map(keyOfIgnore));
  // An entry that an open draft still bears out is not stale, whatever was known before.
  const unborne = new Set(staleIgnores(session, open, true).map(keyOfIgnore));
  session.stale = session.workspace.ignores.filter((ignore) => {
    const key = keyOfIgnore(ignore);
    return now.has(key) || (before.has(key) && unborne.has(key));
  });
}

function openDrafts({ drafts }: ServerContext, session: Session): CheckedDraft[] {
  return drafts.documents.all().flatMap((document) => {
    const { report, checkedVersion } = drafts.state(document);
    const isCurrent = report !== undefined && checkedVersion === document.version;
    return isCurrent && session.workspace.isDraft(document.uri) ? [{ document, session, report }] : [];
  });
}

async function publish(
  { connection, drafts, host }: ServerContext,
  { workspace, stale }: Session,
  told: Map<string, string>,
): Promise<void> {
  const { ignoresFile: uri } = workspace;
  const keys = new Set(stale.map(keyOfIgnore));
  const open = drafts.documents.get(uri);
  let text = '';
  if (keys.size > 0) {
    try {
      text = open?.getText() ?? decode(await host.read(uri), uri).text;
    } catch {
      // Deleted meanwhile: the event that says so empties the list.
    }
  }
  const document = TextDocument.create(uri, 'json', 0, text);
  const messages = new Map(stale.map((ignore) => [keyOfIgnore(ignore), staleMessage(ignore)]));
  const diagnostics = (text === '' ? [] : placesOfIgnores(text)).flatMap((place) => {
    const message = messages.get(place.key);
    return message === undefined ? [] : [toStaleDiagnostic(document, message, place)];
  });
  const printed = JSON.stringify(diagnostics);
  if (printed === (told.get(uri) ?? '[]')) return;
  told.set(uri, printed);
  void connection.sendDiagnostics({ uri, diagnostics });
}
