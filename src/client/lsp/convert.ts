// LSP's values and VS Code's, in both directions. Positions are the same in both: 0-based, UTF-16.

import * as vscode from 'vscode';
import type * as lsp from 'vscode-languageserver-protocol';

/** The server's name of a resource: VS Code's own spelling of the URI. */
export const uriOut = (uri: vscode.Uri): string => uri.toString();
export const uriIn = (uri: string): vscode.Uri => vscode.Uri.parse(uri);

export const positionOut = ({ line, character }: vscode.Position): lsp.Position => ({ line, character });
export const positionIn = ({ line, character }: lsp.Position): vscode.Position =>
  new vscode.Position(line, character);
export const rangeOut = ({ start, end }: vscode.Range): lsp.Range => ({
  start: positionOut(start),
  end: positionOut(end),
});
export const rangeIn = ({ start, end }: lsp.Range): vscode.Range =>
  new vscode.Range(positionIn(start), positionIn(end));
export const locationIn = ({ uri, range }: lsp.Location): vscode.Location =>
  new vscode.Location(uriIn(uri), rangeIn(range));

/** The parameters that name a place in a document. */
export const placeOut = (
  document: vscode.TextDocument,
  position: vscode.Position,
): lsp.TextDocumentPositionParams => ({
  textDocument: { uri: uriOut(document.uri) },
  position: positionOut(position),
});

/** Keeps what the server attached, so that it comes back with a request for code actions. */
class ServerDiagnostic extends vscode.Diagnostic {
  data: unknown;
}

const SEVERITIES = [
  vscode.DiagnosticSeverity.Error,
  vscode.DiagnosticSeverity.Warning,
  vscode.DiagnosticSeverity.Information,
  vscode.DiagnosticSeverity.Hint,
];

export function diagnosticIn(diagnostic: lsp.Diagnostic): vscode.Diagnostic {
  const { range, message, severity, source, code, codeDescription, relatedInformation, tags, data } =
    diagnostic;
  const text = typeof message === 'string' ? message : message.value;
  const converted = new ServerDiagnostic(rangeIn(range), text, SEVERITIES[(severity ?? 1) - 1]);
  converted.data = data;
  if (source !== undefined) converted.source = source;
  if (code !== undefined) {
    converted.code =
      codeDescription === undefined ? code : { value: code, target: uriIn(codeDescription.href) };
  }
  if (relatedInformation !== undefined) {
    converted.relatedInformation = relatedInformation.map(
      (related) => new vscode.DiagnosticRelatedInformation(locationIn(related.location), related.message),
    );
  }
  if (tags !== undefined) converted.tags = [...tags];
  return converted;
}

export function diagnosticOut(diagnostic: vscode.Diagnostic): lsp.Diagnostic {
  const { range, message, severity, source, code } = diagnostic;
  const plain = typeof code === 'object' ? code.value : code;
  return {
    range: rangeOut(range),
    message,
    severity: (severity + 1) as lsp.DiagnosticSeverity,
    ...(source === undefined ? {} : { source }),
    ...(plain === undefined ? {} : { code: plain }),
    ...(diagnostic instanceof ServerDiagnostic ? { data: diagnostic.data } : {}),
  };
}

/**
 * A text the server marked as Markdown (it escapes what comes from sources); only `commands` may be linked to, and no
 * HTML is let through.
 */
export function markdownIn(
  content: lsp.MarkupContent | string,
  commands: readonly string[],
): vscode.MarkdownString {
  const converted = new vscode.MarkdownString();
  if (typeof content === 'string') converted.appendText(content);
  else if (content.kind === 'plaintext') converted.appendText(content.value);
  else converted.appendMarkdown(content.value);
  converted.isTrusted = { enabledCommands: [...commands] };
  converted.supportHtml = false;
  converted.supportThemeIcons = true;
  return converted;
}

/** Hover contents in any of LSP's forms. */
export function hoverIn(hover: lsp.Hover, commands: readonly string[]): vscode.Hover {
  const list = Array.isArray(hover.contents) ? hover.contents : [hover.contents];
  const contents = list.map((one) =>
    typeof one !== 'string' && 'language' in one
      ? new vscode.MarkdownString().appendCodeblock(one.value, one.language)
      : markdownIn(typeof one === 'string' ? { kind: 'markdown', value: one } : one, commands),
  );
  return new vscode.Hover(contents, hover.range === undefined ? undefined : rangeIn(hover.range));
}

export const textEditIn = ({ range, newText }: lsp.TextEdit): vscode.TextEdit =>
  new vscode.TextEdit(rangeIn(range), newText);

export const commandIn = ({ title, command, arguments: args }: lsp.Command): vscode.Command => ({
  title,
  command,
  ...(args === undefined ? {} : { arguments: args }),
});
