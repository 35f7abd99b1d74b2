// Entry of the extension in the web worker extension host: the server is a worker of its own.
import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-jsonrpc/browser';
import { start, stop } from './extension.ts';
import type { Transport } from './lsp/transport.ts';

/** Called by VS Code. Returns before anything is read. */
export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js');
  start(context, async () => launch(await addressOf(script)));
}

/** Called by VS Code. */
export function deactivate(): Promise<void> {
  return stop();
}

/**
 * The script's address for `new Worker`. VS Code makes none from an extension that lies on a remote machine (a window
 * of a server, with the extension sent to the browser), so its text is handed over there.
 */
async function addressOf(script: vscode.Uri): Promise<string> {
  if (script.scheme !== 'vscode-remote') return script.toString(true);
  const bytes = await vscode.workspace.fs.readFile(script);
  return URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'text/javascript' }));
}

function launch(address: string): Transport {
  const worker = new Worker(address, { name: 'Tickmark' });
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
