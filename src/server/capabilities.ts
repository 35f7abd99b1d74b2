import {
  type ClientCapabilities,
  MarkupKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { ClientAbilities } from './context.ts';
import { CODE_ACTION_KINDS } from './convert.ts';
import { type InitializationOptions, SERVER_COMMANDS } from './protocol.ts';

/** What the server offers. */
export const SERVER_CAPABILITIES: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentLinkProvider: {},
  codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS },
  completionProvider: { triggerCharacters: ['@', '{'] },
  executeCommandProvider: { commands: [...SERVER_COMMANDS], workDoneProgress: true },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

export function abilitiesOf({ workspace, textDocument, window }: ClientCapabilities): ClientAbilities {
  const { publishDiagnostics, definition, hover } = textDocument ?? {};
  return {
    configuration: workspace?.configuration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    watchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    relativePatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    progress: window?.workDoneProgress === true,
    showDocument: window?.showDocument?.support === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    createFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    previews:
      workspace?.workspaceEdit?.changeAnnotationSupport !== undefined &&
      textDocument?.codeAction?.honorsChangeAnnotations === true,
    relatedInformation: publishDiagnostics?.relatedInformation === true,
    codeDescription: publishDiagnostics?.codeDescriptionSupport === true,
    locationLinks: definition?.linkSupport === true,
    markdownHovers: hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
  };
}

/** `initializationOptions` come from any editor's settings: what is not of the right type is as good as absent. */
export function readOptions(given: unknown): InitializationOptions {
  if (typeof given !== 'object' || given === null) return {};
  const { codePage, commandLinks, remoteHost, findingsInHover, cursor, askReason } = given as Record<
    string,
    unknown
  >;
  return {
    ...(typeof codePage === 'string' ? { codePage } : {}),
    commandLinks: commandLinks === true,
    findingsInHover: findingsInHover === true,
    remoteHost: remoteHost === true,
    cursor: cursor === true,
    askReason: askReason === true,
  };
}
