// Runs one suite in one window of a running server and prints each test as it ends.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { HostSuite, Suite, WindowSuite } from '../../vscode/suites.ts';
import { bundleSuite } from './bundle.ts';
import { installPacked } from './packed.ts';
import { root } from './paths.ts';
import { NO_FOLDER, readReport, type TestResult } from './result.ts';
import type { VscodeServer } from './server.ts';
import { openWindow, runInWindow } from './window.ts';
import { Workbench } from './workbench.ts';
import { makeWorkspace } from './workspaces.ts';

/** What VS Code's server says in every window and means nothing here: native modules that it does without, no network. */
const NOISE = ['spdlog', 'native-watchdog', 'open-vsx', 'gentHost', 'Chat', 'default agent', 'socket'];
const LAST_LINES = 30;
/** So often a window is opened that comes without folders. */
const WINDOWS = 3;

/** Where a scenario that failed leaves a picture of its window. */
const PICTURES = join(root, '.vscode-test', 'failures');

/** Never rejects: a suite that breaks off is one failed result. */
export async function runSuite(browser: Browser, server: VscodeServer, suite: Suite): Promise<TestResult[]> {
  console.log(`\n  VS Code: ${suite.name}`);
  const results: TestResult[] = [];
  const report = (result: TestResult) => {
    results.push(result);
    const { title, ms, error } = result;
    console.log(error === undefined ? `    ✔ ${title} (${ms} ms)` : `    ✖ ${title}\n${indent(error)}`);
  };
  const workspace = await makeWorkspace(suite.workspace);
  try {
    if (suite.kind === 'host') await runHostSuite(browser, server, suite, workspace.path, report);
    else await runWindowSuite(browser, server, suite, workspace.path, report);
  } catch (error) {
    report({ title: suite.name, ms: 0, error: inWords(error) });
  } finally {
    await workspace.remove();
  }
  return results;
}

async function runHostSuite(
  browser: Browser,
  server: VscodeServer,
  suite: HostSuite,
  workspace: string,
  report: (result: TestResult) => void,
): Promise<void> {
  const log: string[] = [];
  let failed = 0;
  let ran = 0;
  let folderless = false;
  const hear = (line: string) => {
    if (line.startsWith(NO_FOLDER)) folderless = true;
    const result = readReport(line);
    if (result !== undefined) {
      ran++;
      if (result.error !== undefined) failed++;
      report(result);
    } else if (!NOISE.some((word) => line.includes(word))) log.push(line.slice(0, 500));
  };
  const window = { workspace, host: suite.host, tests: await bundleSuite(suite) };
  let code: number | string = '';
  for (let left = WINDOWS; left > 0; left--) {
    folderless = false;
    code = await runInWindow(browser, server, window, hear).catch(inWords);
    if (!folderless) break;
  }
  // A failed test ends the window with code 1 and has been reported; anything else has not.
  if (ran > 0 && (code === 0 || (code === 1 && failed > 0))) return;
  const why = typeof code === 'string' ? code : `the window ended with exit code ${code} after ${ran} tests`;
  throw new Error(`${why}. Its console:\n${log.slice(-LAST_LINES).join('\n')}`);
}

async function runWindowSuite(
  browser: Browser,
  server: VscodeServer,
  suite: WindowSuite,
  workspace: string,
  report: (result: TestResult) => void,
): Promise<void> {
  if (suite.packed) await installPacked(server);
  const page = await openWindow(browser, server, { workspace, host: suite.host, develop: !suite.packed });
  const window = new Workbench(page);
  try {
    for (const { name, run } of suite.scenarios) {
      const began = Date.now();
      const title = `a writer ${name}`;
      try {
        await run(window, workspace);
        report({ title, ms: Date.now() - began });
      } catch (error) {
        const pictures = await photograph(page, suite.name);
        report({
          title,
          ms: Date.now() - began,
          error: `${inWords(error)}\nThe window then: ${pictures.join(', ')}`,
        });
        // What a failed scenario left open would stand in the way of the next.
        await page.reload();
        await window.ready();
      }
    }
  } finally {
    await page.close();
  }
}

/** Every window of the browser: a scenario may have opened another. */
async function photograph(page: Page, name: string): Promise<string[]> {
  await mkdir(PICTURES, { recursive: true });
  const pages = page.context().pages();
  return Promise.all(
    pages.map(async (one, index) => {
      const path = join(PICTURES, `${name}${index === 0 ? '' : `-${index}`}.png`);
      await one.screenshot({ path });
      return path;
    }),
  );
}

const inWords = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

const indent = (text: string): string => text.replaceAll(/^/gm, '        ');
