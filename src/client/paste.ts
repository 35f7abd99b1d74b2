import * as vscode from 'vscode';
import { PASTE, type PasteParams, type PasteResult } from '../server/protocol.ts';
import { DRAFT_SELECTOR, OPT_IN_SELECTOR } from './drafts.ts';
import type { LanguageClient } from './lsp/client.ts';
import { uriOut } from './lsp/convert.ts';

const MIME = 'text/plain';
const KIND = vscode.DocumentDropOrPasteEditKind.Empty.append('tickmark', 'citation');
/** The server looks at no longer text; this spares it the way. */
const MAX_LENGTH = 4000;

/** Offers the citation of a pasted passage beside the paste itself, which happens as ever. */
export function registerPaste({ connection, documents }: LanguageClient): vscode.Disposable {
  const provider: vscode.DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(document, _ranges, dataTransfer, _context, token) {
      if (!documents.has(document)) return undefined;
      const text = (await dataTransfer.get(MIME)?.asString()) ?? '';
      if (text === '' || text.length > MAX_LENGTH || token.isCancellationRequested) return undefined;
      const params: PasteParams = { uri: uriOut(document.uri), text };
      const { offers } = await connection.request<PasteResult>(PASTE, params, token);
      return offers.map((offer) => {
        const edit = new vscode.DocumentPasteEdit(offer.text, offer.title, KIND);
        edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
        return edit;
      });
    },
  };
  const selector = [...DRAFT_SELECTOR, OPT_IN_SELECTOR];
  return vscode.languages.registerDocumentPasteEditProvider(selector, provider, {
    pasteMimeTypes: [MIME],
    providedPasteEditKinds: [KIND],
  });
}
