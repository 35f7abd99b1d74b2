// The language features that the server offers, as VS Code providers. Each asks only about documents the server has.

import * as vscode from 'vscode';
import type * as lsp from 'vscode-languageserver-protocol';
import { DRAFT_SELECTOR, OPT_IN_SELECTOR } from '../drafts.ts';
import { codeActionIn, codeActionOut } from './actions.ts';
import { completionIn, completionOut } from './completion.ts';
import type { ServerConnection } from './connection.ts';
import { diagnosticOut, hoverIn, locationIn, placeOut, rangeIn, rangeOut, uriIn, uriOut } from './convert.ts';
import type { OpenDocuments } from './documents.ts';

/** What the features need of the rest of the extension. */
export interface FeatureContext {
  readonly connection: ServerConnection;
  readonly documents: OpenDocuments;
  readonly capabilities: lsp.ServerCapabilities;
  /** Commands that hovers and completions may link to. */
  readonly linkCommands: readonly string[];
  /** Whether hovers are wanted for the document. */
  wantsHover(document: vscode.TextDocument): boolean;
}

/** Registers a provider for each capability the server has. */
export function registerFeatures(context: FeatureContext): vscode.Disposable {
  const { capabilities: can } = context;
  const features: vscode.Disposable[] = [];
  if (can.hoverProvider) features.push(hovers(context));
  if (can.codeActionProvider) features.push(codeActions(context, can.codeActionProvider));
  if (can.completionProvider) features.push(completions(context, can.completionProvider));
  if (can.definitionProvider) features.push(definitions(context));
  if (can.referencesProvider) features.push(references(context));
  if (can.documentLinkProvider) features.push(links(context));
  if (can.executeCommandProvider) features.push(...serverCommands(context, can.executeCommandProvider));
  return vscode.Disposable.from(...features);
}

const SELECTOR: vscode.DocumentSelector = [...DRAFT_SELECTOR, OPT_IN_SELECTOR];

/**
 * Asks the server; `undefined` where the document is not the server's, the request was cancelled, or the server
 * failed (which it logs itself): a feature that cannot answer stays quiet.
 */
async function ask<R>(
  { connection, documents }: FeatureContext,
  document: vscode.TextDocument,
  method: string,
  params: unknown,
  token: vscode.CancellationToken,
): Promise<R | undefined> {
  if (!documents.has(document)) return undefined;
  try {
    const answer = await connection.request<R | null>(method, params, token);
    return token.isCancellationRequested ? undefined : (answer ?? undefined);
  } catch {
    return undefined;
  }
}

function hovers(context: FeatureContext): vscode.Disposable {
  return vscode.languages.registerHoverProvider(SELECTOR, {
    async provideHover(document, position, token) {
      if (!context.wantsHover(document)) return undefined;
      const hover = await ask<lsp.Hover>(
        context,
        document,
        'textDocument/hover',
        placeOut(document, position),
        token,
      );
      return hover && hoverIn(hover, context.linkCommands);
    },
  });
}

function codeActions(context: FeatureContext, options: true | lsp.CodeActionOptions): vscode.Disposable {
  const { codeActionKinds: kinds = ['quickfix'], resolveProvider = false } = options === true ? {} : options;
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, { diagnostics, only, triggerKind }, token) {
      const params: lsp.CodeActionParams = {
        textDocument: { uri: uriOut(document.uri) },
        range: rangeOut(range),
        context: {
          diagnostics: diagnostics.filter(({ source }) => source === 'tickmark').map(diagnosticOut),
          triggerKind,
          ...(only === undefined ? {} : { only: [only.value] }),
        },
      };
      const method = 'textDocument/codeAction';
      const answer = await ask<(lsp.CodeAction | lsp.Command)[]>(context, document, method, params, token);
      return answer
        ?.map((action) => codeActionIn(action, diagnostics))
        .filter((action) => action !== undefined);
    },
  };
  if (resolveProvider) {
    provider.resolveCodeAction = async (action, token) => {
      const given = codeActionOut(action);
      if (given === undefined) return action;
      const resolved = await context.connection.request<lsp.CodeAction>('codeAction/resolve', given, token);
      return codeActionIn(resolved, action.diagnostics ?? []) ?? action;
    };
  }
  return vscode.languages.registerCodeActionsProvider(SELECTOR, provider, {
    providedCodeActionKinds: kinds.map((kind) => vscode.CodeActionKind.Empty.append(kind)),
  });
}

function completions(context: FeatureContext, options: lsp.CompletionOptions): vscode.Disposable {
  const provider: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position, token, { triggerKind, triggerCharacter }) {
      const params: lsp.CompletionParams = {
        ...placeOut(document, position),
        context: {
          triggerKind: (triggerKind + 1) as lsp.CompletionTriggerKind,
          ...(triggerCharacter === undefined ? {} : { triggerCharacter }),
        },
      };
      const method = 'textDocument/completion';
      const answer = await ask<lsp.CompletionItem[] | lsp.CompletionList>(
        context,
        document,
        method,
        params,
        token,
      );
      if (answer === undefined) return undefined;
      const { items, isIncomplete } = Array.isArray(answer) ? { items: answer, isIncomplete: false } : answer;
      return new vscode.CompletionList(
        items.map((item) => completionIn(item, context.linkCommands)),
        isIncomplete,
      );
    },
  };
  if (options.resolveProvider === true) {
    provider.resolveCompletionItem = async (item, token) => {
      const given = completionOut(item);
      if (given === undefined) return item;
      const resolved = await context.connection.request<lsp.CompletionItem>(
        'completionItem/resolve',
        given,
        token,
      );
      return completionIn(resolved, context.linkCommands);
    };
  }
  const triggers = options.triggerCharacters ?? [];
  return vscode.languages.registerCompletionItemProvider(SELECTOR, provider, ...triggers);
}

function definitions(context: FeatureContext): vscode.Disposable {
  return vscode.languages.registerDefinitionProvider(SELECTOR, {
    async provideDefinition(document, position, token) {
      const method = 'textDocument/definition';
      const answer = await ask<lsp.Location | (lsp.Location | lsp.LocationLink)[]>(
        context,
        document,
        method,
        placeOut(document, position),
        token,
      );
      if (answer === undefined) return undefined;
      return (Array.isArray(answer) ? answer : [answer]).map(linkIn);
    },
  });
}

function linkIn(location: lsp.Location | lsp.LocationLink): vscode.LocationLink {
  if ('uri' in location) return { targetUri: uriIn(location.uri), targetRange: rangeIn(location.range) };
  const { originSelectionRange: origin, targetUri, targetRange, targetSelectionRange } = location;
  return {
    targetUri: uriIn(targetUri),
    targetRange: rangeIn(targetRange),
    targetSelectionRange: rangeIn(targetSelectionRange),
    ...(origin === undefined ? {} : { originSelectionRange: rangeIn(origin) }),
  };
}

function references(context: FeatureContext): vscode.Disposable {
  return vscode.languages.registerReferenceProvider(SELECTOR, {
    async provideReferences(document, position, { includeDeclaration }, token) {
      const params = { ...placeOut(document, position), context: { includeDeclaration } };
      const method = 'textDocument/references';
      const answer = await ask<lsp.Location[]>(context, document, method, params, token);
      return answer?.map(locationIn);
    },
  });
}

function links(context: FeatureContext): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(SELECTOR, {
    async provideDocumentLinks(document, token) {
      const params = { textDocument: { uri: uriOut(document.uri) } };
      const method = 'textDocument/documentLink';
      const answer = await ask<lsp.DocumentLink[]>(context, document, method, params, token);
      return answer?.map(({ range, target, tooltip }) => {
        const link = new vscode.DocumentLink(
          rangeIn(range),
          target === undefined ? undefined : uriIn(target),
        );
        if (tooltip !== undefined) link.tooltip = tooltip;
        return link;
      });
    },
  });
}

function serverCommands(
  { connection }: FeatureContext,
  { commands }: lsp.ExecuteCommandOptions,
): vscode.Disposable[] {
  return commands.map((command) =>
    vscode.commands.registerCommand(command, (...args: unknown[]) =>
      connection.request('workspace/executeCommand', { command, arguments: args }),
    ),
  );
}
