// The only file that makes LSP types: everything else of the server speaks the core's terms.
import {
  type AnnotatedTextEdit,
  type ChangeAnnotation,
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentLink,
  type Hover,
  type Location,
  type LocationLink,
  MarkupKind,
  MessageType,
  type Position,
  type Range,
  type ShowMessageParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { stripControls } from '../core/text/escape.ts';
import type { SourceMetadata } from '../core/text/source.ts';
import type { Evidence } from '../core/verdict/report.ts';
import type { Severity } from '../workspace/settings.ts';
import type { CheckedDraft, ClientAbilities, ServerContext } from './context.ts';
import type { Span } from './drafts.ts';
import type { DraftEdit, Fix } from './features/codeActions.ts';
import type { KeyOffer } from './features/completion.ts';
import { messageOf, type Shown } from './features/diagnostics.ts';
import type { FigureOffer } from './features/figureCompletion.ts';
import type { Finding } from './features/findings.ts';
import { type Card, type CardOptions, cardMarkdown, cardText } from './features/hover.ts';
import { STALE_CODE, STALE_REMEDY } from './features/ignore.ts';
import type { KeyLink } from './features/navigation.ts';
import type { PassagePlace } from './features/passages.ts';
import { FIX_ALL_PREVIEW_KIND, type InitializationOptions } from './protocol.ts';
import { oneLine, passageText, shortened, sourceAndLocator, sourceName } from './words.ts';

/** The name diagnostics bear. */
export const SOURCE_NAME = 'tickmark';

export function toRange(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** Editors list these beneath the message, in full, so they are few and short; the hover has the passages. */
const MAX_RELATED = 3;
const MAX_RELATED_TEXT = 80;

const SEVERITY: Readonly<Record<Exclude<Severity, 'off'>, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The diagnostic of a finding; its data carries nothing, so a client may drop it. */
export function toDiagnostic(
  document: TextDocument,
  shown: Shown,
  { abilities, options }: ServerContext,
): Diagnostic {
  const related = shown.related.slice(0, MAX_RELATED).flatMap((evidence) => {
    const { file, line } = evidence;
    if (file === undefined) return [];
    const start = { line: line - 1, character: 0 };
    return [{ location: { uri: file, range: { start, end: start } }, message: relatedMessage(evidence) }];
  });
  return {
    range: toRange(document, shown.span),
    severity: SEVERITY[shown.severity],
    source: SOURCE_NAME,
    code: shown.code,
    message: shown.message,
    ...(abilities.codeDescription && options.codePage !== undefined
      ? { codeDescription: { href: `${options.codePage}#${shown.code}` } }
      : {}),
    ...(abilities.relatedInformation && related.length > 0 ? { relatedInformation: related } : {}),
  };
}

/** `Ars Technica, l. 12: $13 billion`; of a table's cell the column, too: its row may be all of its cells. */
function relatedMessage(evidence: Evidence): string {
  const { cell, line, figure, passage } = evidence;
  const from = cell === undefined ? sourceAndLocator(evidence) : `${sourceName(evidence)}, l. ${line}`;
  const what = [cell?.column, figure ?? shortened(passage, MAX_RELATED_TEXT)];
  return oneLine(`${from}: ${what.filter((part) => part !== undefined).join(' ')}`);
}

const cardOptions = ({ commandLinks, findingsInHover }: InitializationOptions): CardOptions => ({
  links: commandLinks === true,
  beneathFinding: findingsInHover === true,
});

export function toHover(document: TextDocument, card: Card, { abilities, options }: ServerContext): Hover {
  const contents = abilities.markdownHovers
    ? { kind: MarkupKind.Markdown, value: cardMarkdown(card, cardOptions(options)) }
    : { kind: MarkupKind.PlainText, value: cardText(card) };
  return { contents, range: toRange(document, card.span) };
}

const toTextEdit = (document: TextDocument, edit: DraftEdit): TextEdit => ({
  range: toRange(document, edit.span),
  newText: edit.text,
});

/** Edits of one document that the writer confirms one by one. */
export interface PreviewedEdits {
  readonly document: TextDocument;
  readonly edits: readonly DraftEdit[];
}

/** As `toWorkspaceEdit`, but of several documents, and the editor asks the writer to confirm each change. */
export function toPreviewedEdit(changes: readonly PreviewedEdits[]): WorkspaceEdit {
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  let next = 0;
  const documentChanges = changes.map(({ document, edits }) => {
    const annotated = edits.map((edit): AnnotatedTextEdit => {
      const annotationId = String(next++);
      changeAnnotations[annotationId] = { label: oneLine(edit.note ?? edit.text), needsConfirmation: true };
      return { ...toTextEdit(document, edit), annotationId };
    });
    // A document that is not open has no version.
    const { uri, version } = document;
    return { textDocument: { uri, version: version === 0 ? null : version }, edits: annotated };
  });
  return { documentChanges, changeAnnotations };
}

/** One edit of one document, bound to the version it was made for where the client can check that. */
export function toWorkspaceEdit(
  document: TextDocument,
  edits: readonly DraftEdit[],
  abilities: ClientAbilities,
): WorkspaceEdit {
  const { uri, version } = document;
  const textEdits = edits.map((edit) => toTextEdit(document, edit));
  return abilities.documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } };
}

/** Replaces the whole text of a file that need not exist; `version` is that of its open document, if any. */
export function toFileEdit(
  uri: string,
  before: string | undefined,
  after: string,
  version: number | null = null,
): WorkspaceEdit {
  const lines = before?.split('\n') ?? [];
  const end = { line: Math.max(0, lines.length - 1), character: lines.at(-1)?.length ?? 0 };
  const edit = { range: { start: { line: 0, character: 0 }, end }, newText: after };
  const change = { textDocument: { uri, version }, edits: [edit] };
  return before === undefined
    ? { documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true } }, change] }
    : { documentChanges: [change] };
}

/** `given` are the diagnostics the client sent along: the action names those it answers. */
export function toCodeAction(
  { document }: CheckedDraft,
  fix: Fix,
  given: readonly Diagnostic[],
  abilities: ClientAbilities,
): CodeAction {
  const { finding } = fix;
  const answered = finding === undefined ? [] : given.filter((one) => isAbout(document, one, finding));
  return {
    title: oneLine(fix.title),
    kind: KINDS[fix.kind],
    ...(answered.length > 0 ? { diagnostics: answered } : {}),
    ...(fix.isPreferred ? { isPreferred: true } : {}),
    ...(fix.edits === undefined
      ? {}
      : {
          edit:
            fix.kind === 'preview'
              ? toPreviewedEdit([{ document, edits: fix.edits }])
              : toWorkspaceEdit(document, fix.edits, abilities),
        }),
    ...(fix.command === undefined
      ? {}
      : { command: { title: fix.title, command: fix.command.id, arguments: [fix.command.argument] } }),
  };
}

const KINDS: Readonly<Record<Fix['kind'], string>> = {
  quickfix: CodeActionKind.QuickFix,
  fixAll: `${CodeActionKind.SourceFixAll}.${SOURCE_NAME}`,
  preview: FIX_ALL_PREVIEW_KIND,
};

function isAbout(document: TextDocument, diagnostic: Diagnostic, finding: Finding): boolean {
  return (
    diagnostic.source === SOURCE_NAME &&
    diagnostic.code === finding.verdict &&
    document.offsetAt(diagnostic.range.start) === finding.offset &&
    diagnostic.message === messageOf(finding)
  );
}

/** Whether a client that asked for `only` these kinds wants actions of `kind`: `source.fixAll` covers our own. */
export function isWanted(kind: Fix['kind'], only: readonly string[] | undefined): boolean {
  // Fix-all is a command of its own; unasked it would fill every menu.
  if (only === undefined) return kind === 'quickfix';
  const own = KINDS[kind];
  return only.some((wanted) => wanted === '' || own === wanted || own.startsWith(`${wanted}.`));
}

export const CODE_ACTION_KINDS = Object.values(KINDS);

/** Definitions: as links that bound the token, where the client takes them. */
export function toDefinition(
  document: TextDocument,
  origin: Span,
  places: readonly PassagePlace[],
  abilities: ClientAbilities,
): Location[] | LocationLink[] {
  if (!abilities.locationLinks) return toLocations(places);
  const originSelectionRange = toRange(document, origin);
  return places.map(({ uri, range }) => ({
    originSelectionRange,
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}

export const toLocations = (places: readonly PassagePlace[]): Location[] =>
  places.map(({ uri, range }) => ({ uri, range }));

export function toCompletion(document: TextDocument, offer: KeyOffer): CompletionItem {
  const { title, publisher, issued } = offer.metadata;
  const facts = [publisher, issued].filter((one) => one !== undefined);
  return {
    label: offer.key,
    kind: CompletionItemKind.Reference,
    sortText: `${offer.rank}${offer.key}`,
    // Writers remember titles rather than keys.
    filterText: `${offer.key} ${title ?? ''}`,
    textEdit: { range: toRange(document, offer.span), newText: offer.key },
    ...(title === undefined ? {} : { detail: oneLine(title) }),
    documentation: stripControls(describeSource(offer.metadata, facts)),
    // A full stop or comma typed after a key is punctuation, not consent.
    commitCharacters: [],
  };
}

/** A sourced figure, with its passage as documentation. Nothing commits it but the writer's choice. */
export function toFigureCompletion(document: TextDocument, offer: FigureOffer): CompletionItem {
  const range = toRange(document, offer.span);
  return {
    label: oneLine(offer.text),
    kind: CompletionItemKind.Value,
    sortText: String(offer.rank).padStart(3, '0'),
    // The editor filters by what is typed, which may lack the currency sign.
    filterText: document.getText(range) + offer.text,
    textEdit: { range, newText: oneLine(offer.text) },
    detail: oneLine(offer.from),
    documentation: oneLine(passageText({ cell: offer.passage.table, passage: offer.passage.text })),
    commitCharacters: [],
  };
}

function describeSource({ author, URL }: SourceMetadata, facts: readonly string[]): string {
  return [author, ...facts, URL].filter((one) => one !== undefined).join('\n');
}

export const toDocumentLink = (document: TextDocument, link: KeyLink): DocumentLink => ({
  range: toRange(document, link.span),
  target: link.uri,
  tooltip: oneLine(link.tooltip),
});

export const toSpan = (document: TextDocument, range: Range): Span => ({
  start: document.offsetAt(range.start),
  end: document.offsetAt(range.end),
});

export const toOffset = (document: TextDocument, position: Position): number => document.offsetAt(position);

export const toWarning = (message: string): ShowMessageParams => ({
  type: MessageType.Warning,
  message: `Tickmark: ${message}`,
});

export const toInformation = (message: string): ShowMessageParams => ({
  type: MessageType.Info,
  message: `Tickmark: ${message}`,
});

/** An entry of the ignores file that holds no more, at its place in the file. */
export const toStaleDiagnostic = (document: TextDocument, message: string, span: Span): Diagnostic => ({
  range: toRange(document, span),
  severity: DiagnosticSeverity.Information,
  source: SOURCE_NAME,
  code: STALE_CODE,
  message: oneLine(`${message} ${STALE_REMEDY}`),
});

/** What is wrong in a file of settings or a bibliography, and where. */
export type PlacedProblem = { readonly message: string; readonly remedy: string } & Span;

/** A problem of a config file or bibliography, at its place in the file. */
export function toFileDiagnostic(
  document: TextDocument,
  problem: PlacedProblem,
  code: 'config' | 'bibliography',
): Diagnostic {
  return {
    range: toRange(document, problem),
    severity: DiagnosticSeverity.Warning,
    source: SOURCE_NAME,
    code,
    message: `${problem.message} ${problem.remedy}`,
  };
}
