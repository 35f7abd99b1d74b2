// Entry of the extension in the web worker extension host: the server is a worker of its own.
import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-jsonrpc/browser';
import { start, stop } from './extension.ts';
import type { Transport } from './lsp/transport.ts';

/** Called by VS Code. Returns before anything is read. */
export function activate(context: vscode.ExtensionContext): void {
  start(context, async () => launch(vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js')));
}

/** Called by VS Code. */
export function deactivate(): Promise<void> {
  return stop();
}

function launch(script: vscode.Uri): Transport {
  const worker = new Worker(script.toString(true), { name: 'Tickmark' });
  const reader = new BrowserMessageReader(worker);
  const writer = new BrowserMessageWriter(worker);
  return {
    reader,
    writer,
    onExit: (listener) =>
      worker.addEventListener('error', ({ message }) => listener(`${message}.`), { once: true }),
    kill: () => worker.terminate(),
  };
}
