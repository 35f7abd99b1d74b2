// Entry of the extension in Node's extension host: the server is a process of its own.
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { IPCMessageReader, IPCMessageWriter } from 'vscode-jsonrpc/node';
import { start, stop } from './extension.ts';
import type { Transport } from './lsp/transport.ts';

/** Called by VS Code. Returns before anything is read. */
export function activate(context: ExtensionContext): void {
  start(context, async () => launch(join(context.extensionPath, 'dist', 'server.node.cjs')));
}

/** Called by VS Code; the window waits for it, for a while. */
export function deactivate(): Promise<void> {
  return stop();
}

function launch(module: string): Transport {
  // The extension host's own executable: Electron as Node on the desktop, Node on a remote machine.
  const child = fork(module, ['--node-ipc'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const reader = new IPCMessageReader(child);
  const writer = new IPCMessageWriter(child);
  return { reader, writer, onExit: (listener) => watch(child, listener), kill: () => child.kill() };
}

/** The last words on standard error are the reason that a log needs. */
const LAST_WORDS = 2000;

function watch(child: ChildProcess, listener: (reason: string) => void): void {
  let words = '';
  child.stderr?.on('data', (chunk) => {
    words = (words + String(chunk)).slice(-LAST_WORDS);
  });
  child.once('error', (error) => listener(`${error.message}.`));
  child.once('exit', (code, signal) => {
    const how = code === null ? `signal ${signal}` : `exit code ${code}`;
    listener(`it ended with ${how}.${words === '' ? '' : ` ${words}`}`);
  });
}
