// Runs the suites of Node's extension host in a desktop VS Code that @vscode/test-electron downloads.
import { runTests } from '@vscode/test-electron';
import { bundleSuite } from '../support/vscode/bundle.ts';
import { root } from '../support/vscode/paths.ts';
import { makeWorkspace } from '../support/vscode/workspaces.ts';
import { SUITES } from './suites.ts';

for (const suite of SUITES) {
  if (suite.kind !== 'host' || suite.host !== 'node') continue;
  console.log(`\n  VS Code (desktop): ${suite.name}`);
  const workspace = await makeWorkspace(suite.workspace);
  try {
    await runTests({
      version: process.env.VSCODE_VERSION ?? 'stable',
      extensionDevelopmentPath: root,
      extensionTestsPath: await bundleSuite(suite),
      launchArgs: [workspace.path, '--disable-extensions', '--disable-workspace-trust'],
    });
  } finally {
    await workspace.remove();
  }
}
