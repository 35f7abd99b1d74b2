import type { TextDocument } from 'vscode-languageserver-textdocument';
import { normalUri } from '../workspace/uris.ts';
import type { CheckedDraft, ServerContext } from './context.ts';
import { toDiagnostic } from './convert.ts';
import type { DraftState } from './drafts.ts';
import { shownFindings } from './features/diagnostics.ts';
import { findingsOf, touches } from './features/findings.ts';
import { CHECKED_NOTIFICATION, type CheckedParams } from './protocol.ts';

/** A figure that is being typed is shown after this much quiet, even if the cursor stays in it. */
const HOLD_MS = 2000;

/** When drafts are checked, and when what was found is shown. */
export interface Checking {
  /** The report of the text as it is now, made if need be; `undefined` where the document is no draft of a corpus. */
  current(document: TextDocument): CheckedDraft | undefined;
  /** As `current`, but waits for the index first, and checks even where `run` is `manual`. */
  demand(document: TextDocument): Promise<CheckedDraft | undefined>;
  opened(document: TextDocument): void;
  changed(document: TextDocument): void;
  saved(document: TextDocument): void;
  closed(document: TextDocument): void;
  cursorMoved(document: TextDocument, offset: number): void;
  /** Every open draft is checked again: corpus or settings are others. */
  refresh(): void;
  /** Publishes what was found in a draft that is not open. */
  publishClosed(document: TextDocument, checked: CheckedDraft): void;
  /** URIs of drafts published while closed. */
  readonly closedDrafts: ReadonlySet<string>;
  /** Called whenever counts may have changed. */
  readonly onChecked: Set<() => void>;
}

/** Markdown alone; views of other things (diffs, output, comment boxes, notebook cells) have other schemes. */
export function isDraftDocument({ sessions }: ServerContext, { uri, languageId }: TextDocument): boolean {
  if (languageId !== 'markdown') return false;
  if (uri.startsWith('untitled:')) return true;
  const session = sessions.of(uri);
  if (session === undefined) return false;
  return session.workspace.isDraft(uri);
}

export function createChecking(context: ServerContext): Checking {
  const { drafts, sessions, environment, connection } = context;
  const onChecked = new Set<() => void>();
  const closedDrafts = new Set<string>();

  const report = (document: TextDocument, force: boolean): CheckedDraft | undefined => {
    const session = sessions.of(document.uri);
    if (session?.state === 'none' || session === undefined || !isDraftDocument(context, document))
      return undefined;
    const state = drafts.state(document);
    const { run } = session.workspace.settings;
    if (state.report === undefined || state.checkedVersion !== document.version) {
      if (!session.isStarted || (run === 'manual' && !force)) return undefined;
      state.report = session.check(state.checker, document.uri, document.getText());
      state.checkedVersion = document.version;
      connection.sendNotification(CHECKED_NOTIFICATION, {
        uri: document.uri,
        version: document.version,
      } satisfies CheckedParams);
      for (const told of onChecked) told();
    }
    return { document, session, report: state.report };
  };

  const publish = (document: TextDocument, checked: CheckedDraft | undefined): void => {
    const state = drafts.state(document);
    const held = heldAt(state);
    const shown =
      checked === undefined ? [] : shownFindings(checked.report, checked.session.workspace.settings, held);
    const diagnostics = shown.map((one) => toDiagnostic(document, one, context));
    const printed = JSON.stringify(diagnostics);
    if (printed === (state.published ?? '[]')) return;
    state.published = printed;
    void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
  };

  const hold = (document: TextDocument, checked: CheckedDraft | undefined): void => {
    const state = drafts.state(document);
    state.cancelHold?.();
    state.cancelHold = undefined;
    const held = heldAt(state);
    if (held === undefined || checked === undefined) return;
    if (!findingsOf(checked.report).some((finding) => touches(held, finding))) return;
    state.cancelHold = environment.after(HOLD_MS, () => {
      state.typedAt = undefined;
      publish(document, checked);
    });
  };

  const check = (document: TextDocument, force = false): CheckedDraft | undefined => {
    const state = drafts.state(document);
    state.cancelCheck?.();
    state.cancelCheck = undefined;
    const run = sessions.of(document.uri)?.workspace.settings.run;
    // What a check by hand has shown stays until the next one.
    if (run === 'manual' && !force) return undefined;
    const checked = report(document, force);
    publish(document, checked);
    hold(document, checked);
    return checked;
  };

  const schedule = (document: TextDocument): void => {
    const state = drafts.state(document);
    const settings = sessions.of(document.uri)?.workspace.settings;
    if (settings === undefined || settings.run !== 'onType' || state.cancelCheck !== undefined) return;
    state.cancelCheck = environment.after(settings.delay, () => {
      state.cancelCheck = undefined;
      const latest = drafts.documents.get(document.uri);
      if (latest !== undefined) check(latest);
    });
  };

  const open = async (document: TextDocument, force: boolean): Promise<CheckedDraft | undefined> => {
    const session = sessions.open(document.uri);
    if (session === undefined) return undefined;
    await session.settled();
    if (document.languageId === 'markdown' && session.workspace.isDraft(document.uri)) {
      await session.addDraft(document.uri);
    }
    const latest = drafts.documents.get(document.uri);
    return latest === undefined ? undefined : check(latest, force);
  };

  return {
    current: (document) => report(document, false),
    demand: (document) => open(document, true),
    opened(document) {
      // What was published while it was closed is replaced, by nothing too.
      if (closedDrafts.delete(normalUri(document.uri)))
        drafts.state(document).published = 'from a closed draft';
      void open(document, false);
    },
    changed: schedule,
    saved(document) {
      drafts.state(document).typedAt = undefined;
      check(document);
    },
    closed(document) {
      drafts.forget(document.uri);
      void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
      for (const told of onChecked) told();
    },
    cursorMoved(document, offset) {
      const state = drafts.state(document);
      if (state.typedAt === undefined) return;
      state.cursor = offset;
      if (state.report === undefined || state.checkedVersion !== document.version) return;
      const typedAt = state.typedAt;
      const typed = findingsOf(state.report).filter((finding) => touches(typedAt, finding));
      if (typed.some((finding) => touches(offset, finding))) return;
      // The cursor has left: what is there is finished, even if the cursor comes back.
      state.typedAt = undefined;
      publish(document, report(document, false));
    },
    refresh() {
      for (const document of drafts.documents.all()) {
        const state = drafts.state(document);
        delete state.report;
        delete state.checkedVersion;
        check(document);
      }
    },
    publishClosed(document, checked) {
      closedDrafts.add(normalUri(document.uri));
      const shown = shownFindings(checked.report, checked.session.workspace.settings, undefined);
      const diagnostics = shown.map((one) => toDiagnostic(document, one, context));
      void connection.sendDiagnostics({ uri: document.uri, diagnostics });
    },
    closedDrafts,
    onChecked,
  };
}

/** Where the writer is typing: the cursor if the client tells it, else where the last keystroke was. */
const heldAt = ({ typedAt, cursor }: DraftState): number | undefined =>
  typedAt === undefined ? undefined : (cursor ?? typedAt);
