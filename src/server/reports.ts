import type { TextDocument } from 'vscode-languageserver-textdocument';
import { kindOfName } from '../core/draft/kinds.ts';
import type { DraftReport } from '../core/verdict/report.ts';
import type { CheckedDraft, ServerContext } from './context.ts';
import { CHECKED_NOTIFICATION, type CheckedParams } from './protocol.ts';
import type { Session } from './session.ts';
import { finishInSlices } from './slices.ts';

/** Markdown and what extensions call its relatives; which files of them are drafts, `include` says. */
const DRAFT_LANGUAGES: ReadonlySet<string> = new Set(['markdown', 'mdx', 'quarto', 'rmd']);

/** Whether a document may be a draft: by its language, or by its name where the editor does not know the language. */
export const mayBeDraft = ({ uri, languageId }: Pick<TextDocument, 'uri' | 'languageId'>): boolean =>
  DRAFT_LANGUAGES.has(languageId) || (!uri.startsWith('untitled:') && kindOfName(uri) !== undefined);

/** The reports of open drafts: of the present text, made once, in slices. */
export class Reports {
  /** Called whenever counts may have changed. */
  readonly onChecked = new Set<() => void>();
  readonly #context: ServerContext;

  constructor(context: ServerContext) {
    this.#context = context;
  }

  /**
   * The session that checks a document; `undefined` where it is no draft or there is no corpus. Views of other things
   * (diffs, output, comment boxes, notebook cells) have schemes of their own and lie in no folder.
   */
  sessionOf(document: TextDocument): Session | undefined {
    const { uri } = document;
    const session = this.#context.sessions.of(uri);
    if (session === undefined || session.state === 'none' || !mayBeDraft(document)) return undefined;
    return uri.startsWith('untitled:') || session.workspace.isDraft(uri) ? session : undefined;
  }

  /**
   * The report of the text as it is now: as known, or from the check under way, or from a new one. `undefined` where
   * the document is no draft, nothing is indexed yet, it is to be checked by hand alone (and `force` does not say that
   * this is it), or the text changed meanwhile.
   */
  async of(document: TextDocument, force = false): Promise<CheckedDraft | undefined> {
    const session = this.sessionOf(document);
    if (session === undefined) return undefined;
    const state = this.#context.drafts.state(document);
    const { version } = document;
    if (state.report !== undefined && state.checkedVersion === version) {
      return { document, session, report: state.report };
    }
    const isByHand = session.workspace.settings.run === 'manual';
    if (!session.isStarted || (isByHand && !force)) return undefined;
    if (state.running?.version !== version) state.running = { version, result: this.#run(document, session) };
    const { running } = state;
    const report = await running.result;
    if (report === undefined || document.version !== version) return undefined;
    if (state.running === running) {
      state.running = undefined;
      state.report = report;
      state.checkedVersion = version;
      this.#tell(document);
    }
    return { document, session, report };
  }

  /** Drops what is known of a draft: the corpus or the settings are others. */
  forget(document: TextDocument): void {
    const state = this.#context.drafts.state(document);
    state.report = undefined;
    state.running = undefined;
  }

  /** Checks in slices; gives up when another check of the draft has begun, or its text has changed. */
  async #run(document: TextDocument, session: Session): Promise<DraftReport | undefined> {
    const { drafts, environment, connection } = this.#context;
    const state = drafts.state(document);
    const { version, uri } = document;
    try {
      const check = session.begin(state.checker, uri, document.getText());
      state.run = check;
      const isStale = (): boolean => state.run !== check || drafts.documents.get(uri)?.version !== version;
      return await finishInSlices(check, () => environment.pause(), isStale);
    } catch (error) {
      // A fault of ours costs this check, not the server.
      const cause = error instanceof Error ? error.stack : String(error);
      connection.console.error(`Tickmark could not check ${uri}: ${cause}`);
      return undefined;
    }
  }

  #tell({ uri, version }: TextDocument): void {
    const params: CheckedParams = { uri, version };
    void this.#context.connection.sendNotification(CHECKED_NOTIFICATION, params);
    for (const told of this.onChecked) told();
  }
}
