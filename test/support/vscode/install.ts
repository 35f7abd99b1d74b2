// Installs VS Code's server and workbench from the npm registry alone (the package code-server carries them).
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './paths.ts';

/** The package and version whose VS Code the suites run in. */
export const SERVER_PACKAGE = 'code-server@4.139.1';

const home = join(root, '.vscode-test', 'server');
const inPackage = join('node_modules', 'code-server', 'lib', 'vscode');

/**
 * Makes sure the server is installed and returns its folder (the one with `out/server-main.js`). Does nothing when
 * it is. Throws an `Error` that says what failed and what to do.
 */
export async function ensureServer(): Promise<string> {
  const folder = join(home, inPackage);
  const mark = join(home, 'installed');
  if (existsSync(mark) && (await readFile(mark, 'utf8')) === SERVER_PACKAGE) return folder;
  console.log(`Installing VS Code (${SERVER_PACKAGE}, about 600 MB, once) into .vscode-test/server ...`);
  // Into a folder of its own, then renamed: an interrupted install is never mistaken for a finished one.
  const draft = `${home}-${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  try {
    await writeFile(join(draft, 'package.json'), '{"private": true}\n');
    await npm(['install', '--ignore-scripts', SERVER_PACKAGE], draft);
    await npm(['install', '--omit=dev', '--ignore-scripts'], join(draft, inPackage));
    await writeFile(join(draft, 'installed'), SERVER_PACKAGE);
    await rm(home, { recursive: true, force: true });
    await rename(draft, home);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return folder;
}

/** Scripts stay off: the package's postinstall refuses other Node versions and compiles native modules it can do without. */
async function npm(args: string[], cwd: string): Promise<void> {
  const cli = process.env.npm_execpath;
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const child = cli?.endsWith('.js')
    ? spawn(process.execPath, [cli, ...args, ...quiet], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    : spawn('npm', [...args, ...quiet], {
        cwd,
        stdio: ['ignore', 'pipe', 'pipe'],
        shell: process.platform === 'win32',
      });
  const said: string[] = [];
  child.stdout.on('data', (chunk) => said.push(String(chunk)));
  child.stderr.on('data', (chunk) => said.push(String(chunk)));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code === 0) return;
  throw new Error(
    `npm ${args.join(' ')} failed in ${cwd} (exit ${code}). The VS Code suites need the npm registry once. npm said:\n${said.join('').slice(-4000)}`,
  );
}
