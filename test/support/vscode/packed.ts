// The packed extension, as the marketplace would hand it out.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureServer } from './install.ts';
import { root } from './paths.ts';
import type { VscodeServer } from './server.ts';

/** Packs what `dist` has into a VSIX at the path, as `npm run package` does after it has built. */
export function pack(path: string): void {
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const flags = [
    '--no-dependencies',
    '--no-rewrite-relative-links',
    '--allow-missing-repository',
    '--readme-path',
    'media/readme.md',
  ];
  run([vsce, 'package', ...flags, '--out', path], 'the extension could not be packed');
}

function run(args: string[], failure: string): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${failure}:\n${stdout}${stderr}`);
}

/** Packs the extension and installs it for the windows that the server opens from now on. */
export async function installPacked(server: VscodeServer): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tickmark-vsix-'));
  try {
    const vsix = join(folder, 'tickmark.vsix');
    pack(vsix);
    const main = join(await ensureServer(), 'out', 'server-main.js');
    const into = ['--server-data-dir', server.data, '--accept-server-license-terms'];
    run([main, '--install-extension', vsix, ...into], 'the packed extension could not be installed');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
