// Starts and stops the real VS Code's server on this machine.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureServer } from './install.ts';

/** A running server. */
export interface VscodeServer {
  readonly port: number;
  /** Where this run keeps settings, extensions and logs; removed by `stop`. */
  readonly data: string;
  /** Writes the user's settings; a window reads them when it opens. */
  configure(settings: Record<string, unknown>): Promise<void>;
  stop(): Promise<void>;
}

/** User settings that keep a window free of what is not under test. */
const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'git.enabled': false,
  'files.autoSave': 'off',
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
};

const START_MS = 30_000;

/** Starts VS Code's server on a free port of the loopback address. Rejects with what the server said when it does not start. */
export async function startServer(port = 0): Promise<VscodeServer> {
  const folder = await ensureServer();
  const chosen = port === 0 ? await freePort() : port;
  const data = await mkdtemp(join(tmpdir(), 'tickmark-vscode-'));
  const configure = (settings: Record<string, unknown>) => writeSettings(data, settings);
  await configure({});
  const child = spawn(process.execPath, serverArguments(folder, chosen, data), {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  const stop = async () => {
    process.off('exit', killNow);
    await end(child);
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  };
  const killNow = () => kill(child, 'SIGKILL');
  process.on('exit', killNow);
  try {
    await listening(child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { port: chosen, data, configure, stop };
}

async function writeSettings(data: string, settings: Record<string, unknown>): Promise<void> {
  const folder = join(data, 'data', 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify({ ...SETTINGS, ...settings }, undefined, 2));
}

function serverArguments(folder: string, port: number, data: string): string[] {
  return [
    join(folder, 'out', 'server-main.js'),
    ...['--host', '127.0.0.1', '--port', String(port)],
    '--without-connection-token',
    '--accept-server-license-terms',
    ...['--server-data-dir', data],
    // Without this one a built VS Code ignores the development payload of the address.
    '--enable-smoke-test-driver',
    '--disable-workspace-trust',
    '--telemetry-level=off',
  ];
}

function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(
      () => reject(new Error(`VS Code's server did not start in ${START_MS} ms. It said:\n${said}`)),
      START_MS,
    );
    const hear = (chunk: Buffer) => {
      said = (said + String(chunk)).slice(-8000);
      if (!said.includes('Extension host agent listening')) return;
      clearTimeout(late);
      resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`VS Code's server ended with exit code ${code}. It said:\n${said}`));
    });
  });
}

function kill(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    // The whole group: the server starts an extension host for every window.
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch {
    // It ended by itself in the meantime.
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  kill(child, 'SIGTERM');
  const force = setTimeout(() => kill(child, 'SIGKILL'), 3000);
  await gone;
  clearTimeout(force);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('no free port')),
      );
    });
  });
}
