import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DraftReport } from '../core/verdict/report.ts';
import { normalUri } from '../workspace/uris.ts';
import type { CheckedDraft, ServerContext } from './context.ts';
import { toDiagnostic } from './convert.ts';
import type { DraftState } from './drafts.ts';
import { shownFindings } from './features/diagnostics.ts';
import { findingsOf, touches } from './features/findings.ts';
import { CHECKED_NOTIFICATION, type CheckedParams } from './protocol.ts';
import type { Session } from './session.ts';
import { finishInSlices } from './slices.ts';

/** A figure that is being typed is shown after this much quiet, even if the cursor stays in it. */
const HOLD_MS = 2000;

/** When drafts are checked, and when what was found is shown. */
export interface Checking {
  /**
   * The report of the text as it is now, made if need be. `undefined` where the document is no draft of a corpus, or
   * changed meanwhile.
   */
  current(document: TextDocument): Promise<CheckedDraft | undefined>;
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

/** Markdown and what extensions call its relatives; which files of them are drafts, `include` says. */
const DRAFT_LANGUAGES: ReadonlySet<string> = new Set(['markdown', 'mdx', 'quarto', 'rmd']);

/** Markdown alone; views of other things (diffs, output, comment boxes, notebook cells) have other schemes. */
export function isDraftDocument({ sessions }: ServerContext, { uri, languageId }: TextDocument): boolean {
  if (!DRAFT_LANGUAGES.has(languageId)) return false;
  if (uri.startsWith('untitled:')) return true;
  const session = sessions.of(uri);
  if (session === undefined) return false;
  return session.workspace.isDraft(uri);
}

export function createChecking(context: ServerContext): Checking {
  const { drafts, sessions, environment, connection } = context;
  const onChecked = new Set<() => void>();
  const closedDrafts = new Set<string>();

  /** The session that checks a document; `undefined` where it is no draft or there is no corpus. */
  const sessionOf = (document: TextDocument): Session | undefined => {
    const session = sessions.of(document.uri);
    return session?.state !== 'none' && isDraftDocument(context, document) ? session : undefined;
  };

  /** Checks in slices; gives up when another check of the draft has begun, or its text has changed. */
  const run = (document: TextDocument, session: Session): Promise<DraftReport | undefined> => {
    const state = drafts.state(document);
    const { version, uri } = document;
    const check = session.begin(state.checker, uri, document.getText());
    state.run = check;
    const isStale = (): boolean => state.run !== check || drafts.documents.get(uri)?.version !== version;
    return finishInSlices(check, () => environment.pause(), isStale);
  };

  /** The report of the present text: as known, or from the check under way, or from a new one. */
  const report = async (document: TextDocument, force: boolean): Promise<CheckedDraft | undefined> => {
    const session = sessionOf(document);
    if (session === undefined) return undefined;
    const state = drafts.state(document);
    const { version } = document;
    if (state.report !== undefined && state.checkedVersion === version) {
      return { document, session, report: state.report };
    }
    if (!session.isStarted || (session.workspace.settings.run === 'manual' && !force)) return undefined;
    if (state.running?.version !== version) state.running = { version, result: run(document, session) };
    const { running } = state;
    try {
      const made = await running.result;
      if (made === undefined || document.version !== version) return undefined;
      if (state.running === running) {
        state.running = undefined;
        state.report = made;
        state.checkedVersion = version;
        const params: CheckedParams = { uri: document.uri, version };
        void connection.sendNotification(CHECKED_NOTIFICATION, params);
        for (const told of onChecked) told();
      }
      return { document, session, report: made };
    } catch (error) {
      // A fault of ours costs this check, not the server.
      if (state.running === running) state.running = undefined;
      connection.console.error(
        `Tickmark could not check ${document.uri}: ${error instanceof Error ? error.stack : error}`,
      );
      return undefined;
    }
  };

  const publish = (document: TextDocument, checked: CheckedDraft | undefined): void => {
    const state = drafts.state(document);
    const held = heldAt(state);
    const settings = checked?.session.workspace.settings;
    const shown =
      checked === undefined || settings === undefined ? [] : shownFindings(checked.report, settings, held);
    const diagnostics = shown.map((one) => toDiagnostic(document, one, context));
    const printed = JSON.stringify(diagnostics);
    if (printed === (state.published ?? '[]')) return;
    state.published = printed;
    void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
  };

  /** A figure held back is shown when the writer has been quiet for a while. */
  const hold = (document: TextDocument, checked: CheckedDraft): void => {
    const state = drafts.state(document);
    state.cancelHold?.();
    state.cancelHold = undefined;
    const held = heldAt(state);
    if (held === undefined || !findingsOf(checked.report).some((finding) => touches(held, finding))) return;
    const { version } = document;
    state.cancelHold = environment.after(HOLD_MS, () => {
      state.typedAt = undefined;
      if (document.version === version) publish(document, checked);
    });
  };

  const check = async (document: TextDocument, force = false): Promise<CheckedDraft | undefined> => {
    const state = drafts.state(document);
    state.cancelCheck?.();
    state.cancelCheck = undefined;
    const session = sessionOf(document);
    if (session === undefined) {
      publish(document, undefined);
      return undefined;
    }
    // What a check by hand has shown stays until the next one.
    if (session.workspace.settings.run === 'manual' && !force) return undefined;
    const checked = await report(document, force);
    if (checked === undefined || drafts.documents.get(document.uri) !== document) return undefined;
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
      if (latest !== undefined) void check(latest);
    });
  };

  const open = async (document: TextDocument, force: boolean): Promise<CheckedDraft | undefined> => {
    const session = sessions.open(document.uri);
    if (session === undefined) return undefined;
    await session.settled();
    if (DRAFT_LANGUAGES.has(document.languageId) && session.workspace.isDraft(document.uri)) {
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
      void check(document);
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
      const session = sessionOf(document);
      state.typedAt = undefined;
      if (session !== undefined) publish(document, { document, session, report: state.report });
    },
    refresh() {
      for (const document of drafts.documents.all()) {
        const state = drafts.state(document);
        state.report = undefined;
        state.running = undefined;
        void check(document);
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
