import type { ClientCapabilities, CodeActionKind } from 'vscode-languageserver-protocol';

const MARKUP: ['markdown', 'plaintext'] = ['markdown', 'plaintext'];
const ACTION_KINDS: CodeActionKind[] = ['', 'quickfix', 'source', 'source.fixAll'];

/** What this client can do. A server may rely on each line, so each is kept by a file of this folder. */
export const CAPABILITIES: ClientCapabilities = {
  workspace: {
    applyEdit: true,
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: {},
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create'],
      failureHandling: 'abort',
      changeAnnotationSupport: { groupsOnLabel: true },
    },
    executeCommand: {},
  },
  window: {
    workDoneProgress: true,
    showDocument: { support: true },
    showMessage: { messageActionItem: { additionalPropertiesSupport: true } },
  },
  textDocument: {
    synchronization: { didSave: true },
    publishDiagnostics: {
      relatedInformation: true,
      versionSupport: true,
      codeDescriptionSupport: true,
      dataSupport: true,
      tagSupport: { valueSet: [1, 2] },
    },
    hover: { contentFormat: MARKUP },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ACTION_KINDS } },
      isPreferredSupport: true,
      disabledSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit', 'command'] },
      honorsChangeAnnotations: true,
    },
    completion: {
      contextSupport: true,
      completionItem: {
        snippetSupport: true,
        commitCharactersSupport: true,
        documentationFormat: MARKUP,
        preselectSupport: true,
        insertReplaceSupport: true,
        labelDetailsSupport: true,
        resolveSupport: { properties: ['documentation', 'detail', 'additionalTextEdits'] },
      },
    },
    definition: { linkSupport: true },
    references: {},
    documentLink: { tooltipSupport: true },
  },
  general: { positionEncodings: ['utf-16'] },
};
