// Runs the suites of Node's extension host in a desktop VS Code that @vscode/test-electron downloads.
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { bundleSuite } from '../support/vscode/bundle.ts';
import { root } from '../support/vscode/paths.ts';
import { makeWorkspace } from '../support/vscode/workspaces.ts';
import { type HostSuite, SUITES } from './suites.ts';

/** Rejects with an `Error` that says what to do instead. */
async function download(): Promise<string> {
  try {
    return await downloadAndUnzipVSCode(process.env.VSCODE_VERSION ?? 'stable');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `VS Code could not be downloaded (${reason}). Without its update server, run: npm run test:vscode`,
    );
  }
}

async function runSuite(vscodeExecutablePath: string, suite: HostSuite): Promise<void> {
  console.log(`\n  VS Code (desktop): ${suite.name}`);
  const workspace = await makeWorkspace(suite.workspace);
  try {
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath: await bundleSuite(suite),
      launchArgs: [workspace.path, '--disable-extensions', '--disable-workspace-trust'],
    });
  } finally {
    await workspace.remove();
  }
}

try {
  const path = await download();
  for (const suite of SUITES) {
    if (suite.kind === 'host' && suite.host === 'node') await runSuite(path, suite);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
