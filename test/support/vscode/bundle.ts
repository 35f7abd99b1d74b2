// Bundles a suite's test files for the extension host that runs them.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { HostSuite } from '../../vscode/suites.ts';
import { root } from './paths.ts';

/** Writes the suite's bundle and returns its absolute path, an `extensionTestsPath` of VS Code. */
export async function bundleSuite(suite: HostSuite): Promise<string> {
  const folder = join(root, 'dist', 'test', 'vscode');
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${suite.name}.cjs`);
  const files = suite.tests.map((name) => `require('./test/vscode/${name}.test.ts');`);
  await build({
    stdin: {
      contents: `import { runMocha } from './test/support/vscode/mocha.ts';
        export const run = () => runMocha(() => { ${files.join(' ')} });`,
      resolveDir: root,
      loader: 'ts',
    },
    outfile: path,
    bundle: true,
    // Not "cjs": mocha's browser build would take the bundle's own "module" for its own and overwrite what it exports.
    format: 'iife',
    globalName: 'suite',
    footer: { js: 'module.exports = suite;' },
    target: 'es2022',
    platform: suite.host === 'web' ? 'browser' : 'node',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return path;
}
