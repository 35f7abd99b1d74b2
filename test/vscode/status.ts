import * as vscode from 'vscode';
import type { StatusData } from '../../src/server/protocol.ts';
import { eventually } from './support.ts';

/** The server's status, by the command that shows it. */
export function status(): Thenable<StatusData | undefined> {
  return vscode.commands.executeCommand<StatusData | undefined>('tickmark.showStatus');
}

/** Waits until the document has been checked and so many of its figures at least are supported. */
export function supportedFigures(document: vscode.TextDocument, least: number): Promise<number> {
  return eventually(`${least} supported figures`, async () => {
    const data = await status();
    await vscode.window.showTextDocument(document);
    const draft = data?.drafts.find(({ uri }) => uri === document.uri.toString());
    return draft !== undefined && draft.summary.supported >= least && draft.summary.supported;
  });
}
