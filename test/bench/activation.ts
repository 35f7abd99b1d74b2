// How long VS Code waits for the extension: loading its bundle and running activate() up to its first await, measured
// in the extension host of a folder that does not wake it.   node test/bench/activation.ts [runs]
// Beside the clock's time, which holds whatever else the machine does, stands the thread's own in Node's host.
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
    const used = () => globalThis.process?.threadCpuUsage?.();
    const [began, before] = [performance.now(), used()];
    await extension.activate();
    const after = used();
    const own = after === undefined ? NaN : (after.user + after.system - before.user - before.system) / 1000;
    console.log('${MARK}' + (performance.now() - began) + ' ' + own);
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
  const own: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const window = { workspace: workspace.path, host, tests: probe };
    await runInWindow(browser, server, window, (line) => {
      if (!line.startsWith(MARK)) return;
      const [clock, thread] = line.slice(MARK.length).split(' ').map(Number);
      times.push(clock ?? Number.NaN);
      if (Number.isFinite(thread)) own.push(thread ?? 0);
    });
  }
  console.log(`${host}: ${summary(times)}`);
  if (own.length > 0) console.log(`  the thread's own time: ${summary(own)}`);
}
await browser.close();
await server.stop();
await workspace.remove();

function summary(times: number[]): string {
  times.sort((a, b) => a - b);
  const shown = times.map((ms) => ms.toFixed(1)).join(', ');
  const median = times[Math.floor(times.length / 2)];
  return `least ${times[0]?.toFixed(1)} ms, median ${median?.toFixed(1)} ms (${shown})`;
}
