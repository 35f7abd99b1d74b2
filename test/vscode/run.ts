// Runs the suites in a real VS Code: node test/vscode/run.ts [--host node|web] [--suite NAME]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { bundleSuite } from '../support/vscode/bundle.ts';
import { launchChromium } from '../support/vscode/chromium.ts';
import { readReport, type TestResult } from '../support/vscode/result.ts';
import { startServer, type VscodeServer } from '../support/vscode/server.ts';
import { runInWindow } from '../support/vscode/window.ts';
import { makeWorkspace } from '../support/vscode/workspaces.ts';
import { SUITES, type Suite } from './suites.ts';

/** What VS Code's server says in every window and means nothing here: native modules that it does without, no network. */
const NOISE = [
  'spdlog',
  'native-watchdog',
  'open-vsx',
  'agentHost',
  'AgentHost',
  'Chat',
  'default agent',
  'socket',
];

/** How many tests passed and failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/**
 * Runs suites against the bundles in `dist`, printing each test. Rejects only when VS Code or Chromium cannot be
 * started; a suite that breaks off counts as one failure.
 */
export async function runVscodeSuites(suites: readonly Suite[] = SUITES): Promise<Counts> {
  const server = await startServer();
  try {
    const browser = await launchChromium();
    try {
      const results: TestResult[] = [];
      for (const suite of suites) {
        results.push(...(await runSuite(browser, server, suite)));
      }
      const failed = results.filter(({ error }) => error !== undefined).length;
      return { passed: results.length - failed, failed };
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

async function runSuite(browser: Browser, server: VscodeServer, suite: Suite): Promise<TestResult[]> {
  console.log(`\n  VS Code: ${suite.name}`);
  const results: TestResult[] = [];
  const log: string[] = [];
  const hear = (line: string) => {
    const result = readReport(line);
    if (result === undefined) {
      if (!NOISE.some((word) => line.includes(word))) log.push(line.slice(0, 500));
      return;
    }
    results.push(result);
    print(result);
  };
  const workspace = await makeWorkspace(suite.workspace);
  let broke: string | undefined;
  try {
    const tests = await bundleSuite(suite);
    const code = await runInWindow(
      browser,
      server,
      { workspace: workspace.path, host: suite.host, tests },
      hear,
    );
    if (code !== 0) broke = `VS Code ended the suite with exit code ${code}`;
  } catch (error) {
    broke = error instanceof Error ? error.message : String(error);
  } finally {
    await workspace.remove();
  }
  if (results.length === 0) broke ??= 'no test ran';
  if (broke !== undefined && results.every(({ error }) => error === undefined)) {
    const said = log.slice(-30).join('\n');
    results.push({ title: suite.name, ms: 0, error: `${broke}\nThe extension host's console:\n${said}` });
    print(results.at(-1));
  }
  return results;
}

function print(result: TestResult | undefined): void {
  if (result === undefined) return;
  const { title, ms, error } = result;
  console.log(error === undefined ? `    ✔ ${title} (${ms} ms)` : `    ✖ ${title}\n${indent(error)}`);
}

const indent = (text: string) => text.replaceAll(/^/gm, '        ');

if (import.meta.main) {
  const { values } = parseArgs({ options: { host: { type: 'string' }, suite: { type: 'string' } } });
  const chosen = SUITES.filter(
    ({ host, name }) => (values.host ?? host) === host && (values.suite ?? name) === name,
  );
  const { passed, failed } = await runVscodeSuites(chosen);
  // Where test/run.ts, the one runner behind npm test, reads the counts.
  const file = process.env.TICKMARK_RESULTS;
  if (file !== undefined) writeFileSync(file, JSON.stringify({ passed, failed, pending: 0 }));
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}
