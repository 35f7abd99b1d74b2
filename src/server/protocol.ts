// What client and server say to each other beyond standard LSP: names, payloads and contracts. The client imports this
// file and no other of the server's, so it has no imports at run time. Positions are LSP's: 0-based, UTF-16.
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { QuantityKind } from '../core/quantity/quantity.ts';
import type { Summary, Verdict } from '../core/verdict/report.ts';

/** A position or range as LSP writes it: lines and characters 0-based, characters in UTF-16 code units, end exclusive. */
export interface WirePosition {
  readonly line: number;
  readonly character: number;
}
export interface WireRange {
  readonly start: WirePosition;
  readonly end: WirePosition;
}

/** `initializationOptions`, all optional: an editor that sends none gets a plain LSP server. */
export interface InitializationOptions {
  /**
   * The page that explains each verdict, as a URI without fragment; `#conflict` and so on is appended and sent as
   * `codeDescription.href`. The extension hands in its packaged docs/verdicts.md, so the link works offline.
   */
  readonly codePage?: string;
  /** True where the client runs `SERVER_COMMANDS` from links in hovers (VS Code, with `markdown.isTrusted`). */
  readonly commandLinks?: boolean;
  /**
   * True where the client answers `HOST_LIST`, `HOST_READ` and `HOST_STAT`. The node server then asks it for every URI
   * that is not `file:`; the browser server asks it for all of them.
   */
  readonly remoteHost?: boolean;
  /**
   * True where the client shows a finding's message above the hover at the same place, as VS Code does: the hover then
   * leaves out its first line and the reason, which the message has.
   */
  readonly findingsInHover?: boolean;
  /** True where the client sends `CURSOR_NOTIFICATION`: figures under the cursor are then held back until it leaves. */
  readonly cursor?: boolean;
  /** True where the client has the command `IGNORE_WITH_REASON`: it is then among the quick fixes. */
  readonly askReason?: boolean;
}

/** `[FigureArguments]` without scope: a command of the client, which asks for scope and reason and runs `IGNORE_FIGURE`. */
export const IGNORE_WITH_REASON = 'tickmark.ignoreWithReason';
/** The kind of the quick fix that mends every figure of a draft which has one answer, after the writer has seen them. */
export const FIX_ALL_PREVIEW_KIND = 'quickfix.tickmark.all';

/**
 * Commands the server itself executes (`executeCommandProvider`). vscode-languageclient registers each of them as a VS
 * Code command, so no client command may bear these names. Hovers link to them: set
 * `markdown: { isTrusted: { enabledCommands: [...SERVER_COMMANDS] } }` in the client's options.
 */
export const OPEN_PASSAGE = 'tickmark.server.openPassage';
export const INSERT_CITATION = 'tickmark.server.insertCitation';
export const IGNORE_FIGURE = 'tickmark.server.ignoreFigure';
export const SERVER_COMMANDS = [OPEN_PASSAGE, INSERT_CITATION, IGNORE_FIGURE] as const;

/**
 * `[OpenPassageArguments]`: the server answers with the standard `window/showDocument`, the passage selected. For
 * sources that an editor cannot show as text the document shown has the scheme `SOURCE_SCHEME`.
 */
export interface OpenPassageArguments {
  /** URI of the original file. */
  readonly uri: string;
  /** 1-based line in the original file. */
  readonly line: number;
  /** Offsets of the passage in the source's extracted text. */
  readonly start: number;
  readonly end: number;
}

/** `[InsertTextArguments]`: one versioned edit; nothing happens if the draft has changed since. */
export interface InsertTextArguments {
  readonly uri: string;
  readonly version: number;
  readonly position: WirePosition;
  readonly text: string;
}

/** `[FigureArguments]`, for `IGNORE_FIGURE` (with `scope`), and the parameters of `EXPLAIN`: the figure at a position of a draft. */
export interface FigureArguments {
  readonly uri: string;
  readonly position: WirePosition;
  /**
   * `line`: by a directive on its line; `file`: this figure in this draft; `workspace`: this figure in this sentence
   * wherever it stands.
   */
  readonly scope?: 'line' | 'file' | 'workspace';
  readonly reason?: string;
}

/**
 * Client to server, `{uri?, reason?}`: ignores, as by `IGNORE_FIGURE` with the scope `file`, everything that is shown now
 * of one open draft, or of every draft of every folder.
 */
export const ACCEPT_ALL = 'tickmark/acceptAll';
export interface AcceptAllParams {
  readonly uri?: string;
  readonly reason?: string;
}
export interface AcceptAllResult {
  /** Entries added. */
  readonly accepted: number;
  /** Drafts looked at. */
  readonly drafts: number;
}

/**
 * Client to server, no parameters: the edit that takes away every ignore which holds for nothing any more, to be
 * confirmed change by change; null where there is none. Checks every draft of every folder.
 */
export const STALE_IGNORES = 'tickmark/staleIgnores';
export interface StaleIgnoresResult {
  readonly edit: WorkspaceEdit | null;
}

/** Client to server, `{uri, text}`: what may be put into a draft instead of a text about to be pasted into it. */
export const PASTE = 'tickmark/paste';
export interface PasteParams {
  readonly uri: string;
  readonly text: string;
}
export interface PasteResult {
  /** Best first; empty where the text stands in no source. */
  readonly offers: readonly PasteOffer[];
}
export interface PasteOffer {
  readonly title: string;
  /** The pasted text with the citation in it. */
  readonly text: string;
}

/** Scheme of read-only text views of sources that an editor cannot show as text (HTML ...): `SOURCE_TEXT` serves them. */
export const SOURCE_SCHEME = 'tickmark-source';

/** Client to server, `{uri}` of the scheme `SOURCE_SCHEME`: its extracted text, or null where the source is gone. */
export const SOURCE_TEXT = 'tickmark/sourceText';
export interface SourceTextParams {
  readonly uri: string;
}
export interface SourceTextResult {
  readonly text: string;
  /** Citation key and title, for a tab or heading. */
  readonly source: string;
  readonly title?: string;
}

/** Server to client: the extracted text behind these URIs has changed (refresh open views). */
export const SOURCE_TEXT_CHANGED = 'tickmark/sourceTextChanged';
export interface SourceTextChangedParams {
  readonly uris: readonly string[];
}

/** Client to server, `{uri}`: checks an open draft now, whatever `tickmark.run` says. Null where it is no draft. */
export const CHECK_DOCUMENT = 'tickmark/checkDocument';
export interface DocumentParams {
  readonly uri: string;
}

/**
 * Client to server, `{folder?, workDoneToken?}`: checks every draft of one or all folders, publishes the diagnostics of
 * closed ones too, reports work-done progress on the token and honours cancellation (what is done stays).
 */
export const CHECK_WORKSPACE = 'tickmark/checkWorkspace';
export interface FolderParams {
  /** URI of a workspace folder; absent means all. */
  readonly folder?: string;
  readonly workDoneToken?: string | number;
}
export interface CheckWorkspaceResult {
  readonly drafts: readonly DraftStatus[];
  readonly problems: readonly StatusProblem[];
  readonly cancelled: boolean;
}

/** Client to server, `{folder?, workDoneToken?}`: reads every source again. Answers when done. */
export const REINDEX = 'tickmark/reindex';

/** Client to server, no parameters: the status now. Server to client (notification): the status has changed. */
export const STATUS_DATA = 'tickmark/statusData';
export const STATUS_NOTIFICATION = 'tickmark/status';

/** Something left out or gone wrong, with the file it is about and what the writer can do. */
export interface StatusProblem {
  readonly code: string;
  readonly message: string;
  readonly remedy?: string;
  /** URI of the file or folder it is about. */
  readonly uri?: string;
  /** 1-based. */
  readonly line?: number;
}

export interface DraftStatus {
  readonly uri: string;
  /** Of the text checked; absent for a draft that is not open. */
  readonly version?: number;
  readonly summary: Summary;
  /** Why figures are `unchecked`, each reason once, with how many figures it concerns. */
  readonly unchecked: readonly { readonly reason: string; readonly figures: number }[];
  readonly problems: readonly StatusProblem[];
}

export interface FolderStatus {
  /** URI of the workspace folder; empty for drafts outside any folder. */
  readonly folder: string;
  readonly name: string;
  /** `none`: neither corpus folder, config file nor setting, so nothing is checked. */
  readonly state: 'none' | 'indexing' | 'ready';
  /** While indexing: files read, and files in all. */
  readonly progress?: { readonly done: number; readonly total: number };
  readonly sources: number;
  readonly passages: number;
  readonly figures: number;
  readonly problems: readonly StatusProblem[];
}

export interface StatusData {
  readonly folders: readonly FolderStatus[];
  /** Open drafts that have been checked. */
  readonly drafts: readonly DraftStatus[];
}

/** Server to client: a draft's findings have changed; ask `FIGURES` if a view or ticks need them. */
export const CHECKED_NOTIFICATION = 'tickmark/checked';
export interface CheckedParams {
  readonly uri: string;
  readonly version: number;
}

/** Client to server, `{uri}`: the figures of a draft as last checked, in order; null where it is no draft. */
export const FIGURES = 'tickmark/figures';
export interface FiguresResult {
  readonly uri: string;
  /** Version of the text these ranges are for. */
  readonly version: number;
  readonly figures: readonly FigureItem[];
}
export interface FigureItem {
  readonly range: WireRange;
  readonly text: string;
  readonly kind: QuantityKind | 'quote';
  readonly verdict: Verdict;
  readonly reason: string;
  readonly expected?: string;
  readonly ignored: boolean;
  readonly evidence: readonly EvidenceItem[];
}
export interface EvidenceItem {
  readonly source: string;
  readonly title?: string;
  readonly locator: string;
  /** With row and column where it is a table's cell. */
  readonly passage: string;
  /** The source's figure as written, behind its column's heading; absent for quotations. */
  readonly figure?: string;
  readonly relation: 'supports' | 'contradicts' | 'qualifies' | 'related';
  /** Where `OPEN_PASSAGE` leads; absent for sources without a file. */
  readonly location?: OpenPassageArguments;
}

/** Client to server, `{folder?}`: the sources, for the Sources view, in order of citation key. */
export const SOURCES = 'tickmark/sources';
export interface SourcesResult {
  readonly folders: readonly { readonly folder: string; readonly sources: readonly SourceItem[] }[];
}
export interface SourceItem {
  readonly id: string;
  /** URI of the original file. */
  readonly uri: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly issued?: string;
  readonly passages: number;
  readonly figures: number;
  readonly problems: readonly StatusProblem[];
}

/** Client to server, `FigureArguments`: how the verdict came about, as escaped Markdown; null where no figure stands there. */
export const EXPLAIN = 'tickmark/explain';
export interface ExplainResult {
  readonly title: string;
  readonly markdown: string;
}

/** Client to server (notification): the cursor of the active editor. Send on selection change, at most every 50 ms. */
export const CURSOR_NOTIFICATION = 'tickmark/cursor';
export interface CursorParams {
  readonly uri: string;
  readonly position: WirePosition;
}

/** Server to client, for web and virtual workspaces: as `Host.list`, `Host.read`, `Host.stat`; bytes travel as base64. */
export const HOST_LIST = 'tickmark/host/list';
export interface HostListParams {
  readonly folder: string;
  readonly limit: number;
}
export interface HostListResult {
  readonly files: readonly { readonly uri: string; readonly size: number; readonly modified: number }[];
  readonly problems: readonly { readonly uri: string; readonly message: string; readonly remedy?: string }[];
}
export const HOST_READ = 'tickmark/host/read';
export interface HostUriParams {
  readonly uri: string;
}
export interface HostReadResult {
  readonly base64: string;
}
export const HOST_STAT = 'tickmark/host/stat';
export type HostStatResult = {
  readonly kind: 'file' | 'folder';
  readonly size: number;
  readonly modified: number;
} | null;
