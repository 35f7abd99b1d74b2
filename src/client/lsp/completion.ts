import * as vscode from 'vscode';
import type * as lsp from 'vscode-languageserver-protocol';
import { commandIn, markdownIn, rangeIn, textEditIn } from './convert.ts';

/** Remembers what the server sent, to ask it for the rest. */
class ServerCompletionItem extends vscode.CompletionItem {
  original: lsp.CompletionItem | undefined;
}

const SNIPPET = 2;

export function completionIn(item: lsp.CompletionItem, commands: readonly string[]): vscode.CompletionItem {
  const { label, labelDetails, kind, detail, documentation, sortText, filterText, preselect } = item;
  const converted = new ServerCompletionItem(labelDetails === undefined ? label : { label, ...labelDetails });
  converted.original = item;
  // LSP counts kinds from 1, VS Code from 0, in the same order.
  if (kind !== undefined) converted.kind = kind - 1;
  if (detail !== undefined) converted.detail = detail;
  if (documentation !== undefined) converted.documentation = markdownIn(documentation, commands);
  if (sortText !== undefined) converted.sortText = sortText;
  if (filterText !== undefined) converted.filterText = filterText;
  if (preselect !== undefined) converted.preselect = preselect;
  setText(converted, item);
  if (item.additionalTextEdits !== undefined) {
    converted.additionalTextEdits = item.additionalTextEdits.map(textEditIn);
  }
  if (item.commitCharacters !== undefined) converted.commitCharacters = [...item.commitCharacters];
  if (item.command !== undefined) converted.command = commandIn(item.command);
  return converted;
}

function setText(converted: vscode.CompletionItem, item: lsp.CompletionItem): void {
  const { textEdit, insertText, insertTextFormat } = item;
  const text = textEdit?.newText ?? insertText;
  if (text !== undefined) {
    converted.insertText = insertTextFormat === SNIPPET ? new vscode.SnippetString(text) : text;
  }
  if (textEdit === undefined) return;
  converted.range =
    'range' in textEdit
      ? rangeIn(textEdit.range)
      : { inserting: rangeIn(textEdit.insert), replacing: rangeIn(textEdit.replace) };
}

/** What the server sent for this item; `undefined` for one that is not the server's. */
export function completionOut(item: vscode.CompletionItem): lsp.CompletionItem | undefined {
  return item instanceof ServerCompletionItem ? item.original : undefined;
}
