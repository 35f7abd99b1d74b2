import type { CancellationToken } from 'vscode-languageserver';
import type { Checking } from './checking.ts';
import { isFigureArguments } from './commands.ts';
import type { CheckedDraft, ServerContext } from './context.ts';
import {
  isWanted,
  toCodeAction,
  toCompletion,
  toDefinition,
  toDocumentLink,
  toFigureCompletion,
  toHover,
  toLocations,
  toOffset,
  toSpan,
} from './convert.ts';
import { fixAll, fixAllPreview, fixesIn } from './features/codeActions.ts';
import { keysAt } from './features/completion.ts';
import { explainAt } from './features/explain.ts';
import { figuresAt } from './features/figureCompletion.ts';
import { cardAt } from './features/hover.ts';
import { definitionAt, keyLinks, referencesAt } from './features/navigation.ts';
import { fileOfTextView } from './features/passages.ts';
import { pasteOffers } from './features/paste.ts';
import { draftStatus, figuresOf, sourcesOf, statusOf } from './features/status.ts';
import { checkWorkspace } from './features/workspaceCheck.ts';
import { acceptAll } from './ignoring.ts';
import { placeOf } from './places.ts';
import {
  ACCEPT_ALL,
  type AcceptAllParams,
  CHECK_DOCUMENT,
  CHECK_WORKSPACE,
  type CheckWorkspaceResult,
  CURSOR_NOTIFICATION,
  type CursorParams,
  type DocumentParams,
  type DraftStatus,
  EXPLAIN,
  type ExplainResult,
  FIGURES,
  type FiguresResult,
  type FolderParams,
  PASTE,
  type PasteParams,
  type PasteResult,
  REINDEX,
  SOURCE_TEXT,
  SOURCES,
  type SourcesResult,
  type SourceTextParams,
  type SourceTextResult,
  STALE_IGNORES,
  STATUS_DATA,
} from './protocol.ts';
import { staleRemoval } from './staleRemoval.ts';

/** Standard requests about a draft. Each answers from the report of the present text, or not at all. */
export function listenToEditor(context: ServerContext, checking: Checking): void {
  const { connection, drafts, abilities } = context;

  const at = async (uri: string, token: CancellationToken): Promise<CheckedDraft | undefined> => {
    const document = drafts.documents.get(uri);
    const checked = document === undefined ? undefined : await checking.current(document);
    return token.isCancellationRequested ? undefined : checked;
  };

  connection.onHover(async ({ textDocument, position }, token) => {
    const checked = await at(textDocument.uri, token);
    const card = checked && cardAt(checked, toOffset(checked.document, position));
    return card === undefined || checked === undefined ? null : toHover(checked.document, card, context);
  });

  connection.onCodeAction(async ({ textDocument, range, context: asked }, token) => {
    // Asked for on every save by those who fix on save: work only for what was asked.
    const wantsFixes = isWanted('quickfix', asked.only);
    const wantsAll = isWanted('fixAll', asked.only);
    // Asked for by itself it is the command's; otherwise it is the last of the quick fixes.
    const wantsPreview = !wantsFixes && abilities.previews && isWanted('preview', asked.only);
    const checked = wantsFixes || wantsAll || wantsPreview ? await at(textDocument.uri, token) : undefined;
    if (checked === undefined) return [];
    const how = { askReason: context.options.askReason === true, previews: abilities.previews };
    const fixes = wantsFixes ? fixesIn(checked, toSpan(checked.document, range), how) : [];
    const all = wantsAll ? fixAll(checked) : undefined;
    const preview = wantsPreview ? fixAllPreview(checked, 1) : undefined;
    return [...fixes, all, preview]
      .filter((fix) => fix !== undefined)
      .map((fix) => toCodeAction(checked, fix, asked.diagnostics, abilities));
  });

  connection.onCompletion(async ({ textDocument, position }, token) => {
    const checked = await at(textDocument.uri, token);
    if (checked === undefined) return [];
    const offset = toOffset(checked.document, position);
    const keys = keysAt(checked, offset).map((key) => toCompletion(checked.document, key));
    if (keys.length > 0) return keys;
    return figuresAt(checked, offset).map((figure) => toFigureCompletion(checked.document, figure));
  });

  connection.onDefinition(async ({ textDocument, position }, token) => {
    const checked = await at(textDocument.uri, token);
    const found = checked && definitionAt(checked, toOffset(checked.document, position));
    if (checked === undefined || found === undefined) return null;
    const places = await Promise.all(found.passages.map((passage) => placeOf(context, passage)));
    return token.isCancellationRequested
      ? null
      : toDefinition(checked.document, found.origin, places, abilities);
  });

  connection.onReferences(async ({ textDocument, position }, token) => {
    const checked = await at(textDocument.uri, token);
    const found = checked && referencesAt(checked, toOffset(checked.document, position));
    if (found === undefined) return null;
    const places = await Promise.all(found.passages.map((passage) => placeOf(context, passage)));
    return token.isCancellationRequested ? null : toLocations(places);
  });

  connection.onDocumentLinks(async ({ textDocument }, token) => {
    const checked = await at(textDocument.uri, token);
    return checked === undefined
      ? []
      : keyLinks(checked).map((link) => toDocumentLink(checked.document, link));
  });
}

/** Our own requests; see `protocol.ts`. */
export function listenToClient(context: ServerContext, checking: Checking): void {
  listenForChecks(context, checking);
  listenForViews(context, checking);
  context.connection.onNotification(CURSOR_NOTIFICATION, ({ uri, position }: CursorParams) => {
    const document = context.drafts.documents.get(uri);
    if (document !== undefined) checking.cursorMoved(document, toOffset(document, position));
  });
}

function listenForChecks(context: ServerContext, checking: Checking): void {
  const { connection, drafts } = context;

  connection.onRequest(STATUS_DATA, () => statusOf(context));

  connection.onRequest(CHECK_DOCUMENT, async ({ uri }: DocumentParams): Promise<DraftStatus | null> => {
    const document = drafts.documents.get(uri);
    const checked = document === undefined ? undefined : await checking.demand(document);
    return checked === undefined ? null : draftStatus(uri, checked.report, checked.document.version);
  });

  connection.onRequest(
    CHECK_WORKSPACE,
    async (
      { folder, workDoneToken }: FolderParams,
      token: CancellationToken,
    ): Promise<CheckWorkspaceResult> => {
      const progress = connection.window.attachWorkDoneProgress(workDoneToken);
      progress.begin('Tickmark: checking drafts', 0, undefined, true);
      const isCancelled = (): boolean => token.isCancellationRequested;
      const onProgress = (done: number, total: number, name: string): void =>
        progress.report(Math.floor((100 * done) / Math.max(1, total)), name);
      try {
        return await checkWorkspace(context, checking, { folder, isCancelled, onProgress });
      } finally {
        progress.done();
      }
    },
  );

  connection.onRequest(ACCEPT_ALL, (params: AcceptAllParams) => acceptAll(context, checking, params));

  connection.onRequest(STALE_IGNORES, () => staleRemoval(context, checking));

  connection.onRequest(REINDEX, async ({ folder }: FolderParams): Promise<null> => {
    const all = context.sessions.all();
    const chosen = all.filter((session) => folder === undefined || session.folder === folder);
    await Promise.all(chosen.map((session) => session.reindex()));
    return null;
  });
}

function listenForViews(context: ServerContext, checking: Checking): void {
  const { connection, drafts, sessions } = context;

  connection.onRequest(FIGURES, async ({ uri }: DocumentParams): Promise<FiguresResult | null> => {
    const document = drafts.documents.get(uri);
    const checked = document === undefined ? undefined : await checking.current(document);
    return checked === undefined ? null : figuresOf(checked);
  });

  connection.onRequest(SOURCES, ({ folder }: FolderParams): SourcesResult => {
    const chosen = sessions.all().filter((session) => folder === undefined || session.folder === folder);
    return { folders: chosen.map((session) => ({ folder: session.folder, sources: sourcesOf(session) })) };
  });

  connection.onRequest(SOURCE_TEXT, ({ uri }: SourceTextParams): SourceTextResult | null => {
    const file = fileOfTextView(uri);
    if (file === undefined) return null;
    const source = sessions
      .all()
      .map((session) => session.workspace.sourceAt(file))
      .find((one) => one !== undefined);
    if (source === undefined) return null;
    const { title } = source.metadata;
    return { text: source.text, source: source.id, ...(title === undefined ? {} : { title }) };
  });

  connection.onRequest(PASTE, ({ uri, text }: PasteParams): PasteResult => {
    const document = drafts.documents.get(uri);
    const session = document === undefined ? undefined : checking.reports.sessionOf(document);
    const isKnown = document !== undefined && session !== undefined;
    return { offers: isKnown ? pasteOffers({ document, session }, text) : [] };
  });

  connection.onRequest(EXPLAIN, async (wanted: unknown): Promise<ExplainResult | null> => {
    if (!isFigureArguments(wanted)) return null;
    const document = drafts.documents.get(wanted.uri);
    const checked = document === undefined ? undefined : await checking.current(document);
    if (document === undefined || checked === undefined) return null;
    const pause = (): Promise<void> => context.environment.pause();
    return (await explainAt(checked, toOffset(document, wanted.position), pause)) ?? null;
  });
}
