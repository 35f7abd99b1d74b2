// How long VS Code waits for the extension: loading its bundle and running activate() up to its first await, measured
// in the extension host of a folder that does not wake it.   node test/bench/activation.ts [runs]
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { launchChromium } from '../support/vscode/chromium.ts';
import { root } from '../support/vscode/paths.ts';
import { startServer } from '../support/vscode/server.ts';
import { type ExtensionHost, runInWindow } from '../support/vscode/window.ts';
import { makeWorkspace } from '../support/vscode/workspaces.ts';

const MARK = 'TICKMARK-MS ';
const RUNS = Number(process.argv[2] ?? 5);

/** `activate` of VS Code's API resolves when the extension's own has returned; it awaits nothing. */
const PROBE = `
  const vscode = require('vscode');
  exports.run = async () => {
    const extension = vscode.extensions.getExtension('tickmark.tickmark');
    if (extension.isActive) throw new Error('it was awake');
    const began = performance.now();
    await extension.activate();
    console.log('${MARK}' + (performance.now() - began));
  };`;

const folder = join(root, 'dist', 'test', 'vscode');
const probe = join(folder, 'probe.cjs');
await mkdir(folder, { recursive: true });
await build({ stdin: { contents: PROBE }, outfile: probe, format: 'cjs', logLevel: 'warning' });
const server = await startServer();
const browser = await launchChromium();
const workspace = await makeWorkspace('unrelated');
for (const host of ['node', 'web'] as const satisfies readonly ExtensionHost[]) {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const window = { workspace: workspace.path, host, tests: probe };
    await runInWindow(browser, server, window, (line) => {
      if (line.startsWith(MARK)) times.push(Number(line.slice(MARK.length)));
    });
  }
  times.sort((a, b) => a - b);
  const shown = times.map((ms) => ms.toFixed(1)).join(', ');
  const median = times[Math.floor(times.length / 2)];
  console.log(`${host}: least ${times[0]?.toFixed(1)} ms, median ${median?.toFixed(1)} ms (${shown})`);
}
await browser.close();
await server.stop();
await workspace.remove();
