// Runs mocha inside an extension host, Node's or the web worker's, and reports each test as one line of console output.
import 'mocha/mocha.js';
import * as vscode from 'vscode';
import { NO_FOLDER, REPORT_MARK, type TestResult } from './result.ts';

const FOLDER_MS = 8000;

/** Declares the tests with `load`, runs them, and throws an `Error` when one failed or none ran. */
export async function runMocha(load: () => void): Promise<void> {
  const end = Date.now() + FOLDER_MS;
  while (vscode.workspace.workspaceFolders === undefined || vscode.workspace.workspaceFolders.length === 0) {
    if (Date.now() > end) {
      console.log(NO_FOLDER);
      throw new Error('the window has no folder');
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  // What the import above put there.
  const { Mocha } = globalThis as unknown as { readonly Mocha: typeof import('mocha') };
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, reporter: Mocha.reporters.Base });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  load();
  let ran = 0;
  const failed = await new Promise<number>((resolve) => {
    // The prototype's own `run`: the browser bundle's replaces it with one that reads `location`, which Node lacks.
    const runner = Mocha.prototype.run.call(mocha, resolve);
    const took = (test: Mocha.Runnable) => test.duration ?? 0;
    runner.on('pass', (test) => say({ title: test.fullTitle(), ms: took(test) }));
    runner.on('pending', (test) => say({ title: test.fullTitle(), ms: 0, error: 'skipped' }));
    runner.on('fail', (test, error) => say({ title: test.fullTitle(), ms: took(test), error: show(error) }));
    runner.on('test end', () => ran++);
  });
  if (ran === 0) throw new Error('no test ran');
  if (failed > 0) throw new Error(`${failed} tests failed`);
}

function say(result: TestResult): void {
  console.log(REPORT_MARK + JSON.stringify(result));
}

function show(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
