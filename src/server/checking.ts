import type { TextDocument } from 'vscode-languageserver-textdocument';
import { normalUri } from '../workspace/uris.ts';
import type { CheckedDraft, ServerContext } from './context.ts';
import { toDiagnostic } from './convert.ts';
import type { DraftState } from './drafts.ts';
import { shownFindings } from './features/diagnostics.ts';
import { findingsOf, touches } from './features/findings.ts';
import { mayBeDraft, Reports } from './reports.ts';

/** A figure that is being typed is shown after this much quiet, even if the cursor stays in it. */
const HOLD_MS = 2000;

/** When drafts are checked, and when what was found is shown. */
export class Checking {
  readonly reports: Reports;
  readonly #context: ServerContext;
  readonly #closedDrafts = new Set<string>();

  constructor(context: ServerContext) {
    this.#context = context;
    this.reports = new Reports(context);
  }

  /** URIs of drafts published while closed. */
  get closedDrafts(): readonly string[] {
    return [...this.#closedDrafts];
  }

  /** The report of the present text, or `undefined`; see `Reports.of`. */
  current(document: TextDocument): Promise<CheckedDraft | undefined> {
    return this.reports.of(document);
  }

  /** As `current`, but waits for the index, checks even where `run` is `manual`, and publishes. */
  demand(document: TextDocument): Promise<CheckedDraft | undefined> {
    return this.#open(document, true);
  }

  opened(document: TextDocument): void {
    // What was published while it was closed is replaced, by nothing too.
    const wasPublished = this.#closedDrafts.delete(normalUri(document.uri));
    const state = this.#state(document);
    state.savedText = document.getText();
    if (wasPublished) state.published = 'from a closed draft';
    void this.#open(document, false);
  }

  /** Keystrokes within the settings' delay are checked together. */
  changed(document: TextDocument): void {
    const { sessions, drafts, environment } = this.#context;
    const state = this.#state(document);
    const settings = sessions.of(document.uri)?.workspace.settings;
    if (settings?.run !== 'onType' || state.cancelCheck !== undefined) return;
    state.cancelCheck = environment.after(settings.delay, () => {
      state.cancelCheck = undefined;
      const latest = drafts.documents.get(document.uri);
      // The settings may be others by now.
      if (latest !== undefined && !this.#waitsForSaving(latest)) void this.#check(latest);
    });
  }

  saved(document: TextDocument): void {
    const state = this.#state(document);
    state.typedAt = undefined;
    state.savedText = document.getText();
    void this.#check(document);
  }

  closed(document: TextDocument): void {
    const { uri } = document;
    this.#context.drafts.forget(uri);
    if (!mayBeDraft(document)) return;
    void this.#context.connection.sendDiagnostics({ uri, diagnostics: [] });
    for (const told of this.reports.onChecked) told();
  }

  /** The cursor has moved; a figure it has left is finished, even if it comes back. */
  cursorMoved(document: TextDocument, offset: number): void {
    const state = this.#state(document);
    const { typedAt, report } = state;
    if (typedAt === undefined) return;
    state.cursor = offset;
    if (report === undefined || state.checkedVersion !== document.version) return;
    // A hover may have had the text checked; it is shown when it is saved.
    if (this.#waitsForSaving(document)) return;
    const typed = findingsOf(report).filter((finding) => touches(typedAt, finding));
    if (typed.some((finding) => touches(offset, finding))) return;
    state.typedAt = undefined;
    const session = this.reports.sessionOf(document);
    if (session !== undefined) this.#publish(document, { document, session, report });
  }

  /** Every open draft is checked again: corpus or settings are others. Unsaved text waits where it is to be checked on saving. */
  refresh(): void {
    for (const document of this.#context.drafts.documents.all()) {
      this.reports.forget(document);
      if (!this.#waitsForSaving(document)) void this.#check(document);
    }
  }

  #waitsForSaving(document: TextDocument): boolean {
    const settings = this.#context.sessions.of(document.uri)?.workspace.settings;
    return settings?.run === 'onSave' && this.#state(document).savedText !== document.getText();
  }

  /** Publishes what was found in a draft that is not open. */
  publishClosed(document: TextDocument, { report, session }: CheckedDraft): void {
    this.#closedDrafts.add(normalUri(document.uri));
    const shown = shownFindings(report, session.workspace.settings, undefined);
    const diagnostics = shown.map((one) => toDiagnostic(document, one, this.#context));
    void this.#context.connection.sendDiagnostics({ uri: document.uri, diagnostics });
  }

  #state(document: TextDocument): DraftState {
    return this.#context.drafts.state(document);
  }

  async #open(document: TextDocument, force: boolean): Promise<CheckedDraft | undefined> {
    // A client may have other files of ours open: the ignores.
    if (!mayBeDraft(document)) return undefined;
    const session = this.#context.sessions.open(document.uri);
    if (session === undefined) return undefined;
    await session.settled();
    if (session.workspace.isDraft(document.uri)) {
      await session.addDraft(document.uri);
    }
    const latest = this.#context.drafts.documents.get(document.uri);
    if (latest === undefined) return undefined;
    // Checked meanwhile, since there were sources; what was typed after that waits.
    const isLate = this.#state(latest).checkedVersion !== undefined && this.#waitsForSaving(latest);
    return isLate && !force ? undefined : this.#check(latest, force);
  }

  async #check(document: TextDocument, force = false): Promise<CheckedDraft | undefined> {
    const state = this.#state(document);
    state.cancelCheck?.();
    state.cancelCheck = undefined;
    const session = this.reports.sessionOf(document);
    if (session === undefined) {
      this.#publish(document, undefined);
      return undefined;
    }
    // What a check by hand has shown stays until the next one.
    if (session.workspace.settings.run === 'manual' && !force) return undefined;
    const { version } = document;
    const checked = await this.reports.of(document, force);
    if (checked === undefined || this.#context.drafts.documents.get(document.uri) !== document)
      return undefined;
    // What was typed while this was under way waits, though it was checked along.
    if (!force && document.version !== version && this.#waitsForSaving(document)) return undefined;
    this.#publish(document, checked);
    this.#hold(document, checked);
    return checked;
  }

  #publish(document: TextDocument, checked: CheckedDraft | undefined): void {
    const state = this.#state(document);
    const shown =
      checked === undefined
        ? []
        : shownFindings(checked.report, checked.session.workspace.settings, heldAt(state));
    const diagnostics = shown.map((one) => toDiagnostic(document, one, this.#context));
    const printed = JSON.stringify(diagnostics);
    if (printed === (state.published ?? '[]')) return;
    state.published = printed;
    const { uri, version } = document;
    void this.#context.connection.sendDiagnostics({ uri, version, diagnostics });
  }

  /** A figure held back is shown when the writer has been quiet for a while. */
  #hold(document: TextDocument, checked: CheckedDraft): void {
    const state = this.#state(document);
    state.cancelHold?.();
    state.cancelHold = undefined;
    const held = heldAt(state);
    if (held === undefined || !findingsOf(checked.report).some((finding) => touches(held, finding))) return;
    const { version } = document;
    state.cancelHold = this.#context.environment.after(HOLD_MS, () => {
      state.typedAt = undefined;
      if (document.version === version) this.#publish(document, checked);
    });
  }
}

/** Where the writer is typing: the cursor if the client tells it, else where the last keystroke was. */
const heldAt = ({ typedAt, cursor }: DraftState): number | undefined =>
  typedAt === undefined ? undefined : (cursor ?? typedAt);
