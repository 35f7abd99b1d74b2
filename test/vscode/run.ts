// Runs the suites in a real VS Code: node test/vscode/run.ts [--host node|web] [--suite NAME]
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launchChromium } from '../support/vscode/chromium.ts';
import { runSuite } from '../support/vscode/runSuite.ts';
import { startServer } from '../support/vscode/server.ts';
import { SUITES, type Suite } from './suites.ts';

/** Runs suites against the bundles in `dist`. Rejects only when VS Code or Chromium cannot be started. */
async function runSuites(suites: readonly Suite[]): Promise<{ passed: number; failed: number }> {
  const server = await startServer();
  try {
    const browser = await launchChromium();
    try {
      let passed = 0;
      let failed = 0;
      for (const suite of suites) {
        const results = await runSuite(browser, server, suite);
        const failures = results.filter(({ error }) => error !== undefined).length;
        failed += failures;
        passed += results.length - failures;
      }
      return { passed, failed };
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

const { values } = parseArgs({ options: { host: { type: 'string' }, suite: { type: 'string' } } });
const chosen = SUITES.filter(
  ({ host, name }) => (values.host ?? host) === host && (values.suite ?? name) === name,
);
const { passed, failed } = await runSuites(chosen);
// Where test/run.ts, the one runner behind npm test, reads the counts.
const file = process.env.TICKMARK_RESULTS;
if (file !== undefined) writeFileSync(file, JSON.stringify({ passed, failed, pending: 0 }));
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
