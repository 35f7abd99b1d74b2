// Builds every bundle. Fails loudly: any error ends with exit code 1, and so does a warning of what is shipped.
//   node esbuild.js [--dev] [--watch] [--only NAME,...]
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { build, context } from 'esbuild';
import { bundle } from './tools/bundle.js';

const args = process.argv.slice(2);
const dev = args.includes('--dev') || args.includes('--watch');
const onlyAt = args.indexOf('--only');
const only = onlyAt < 0 ? undefined : new Set((args[onlyAt + 1] ?? '').split(','));

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  minify: !dev,
  sourcemap: dev ? 'inline' : false,
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};

/** One row a bundle; the rules test reads the metafiles in dist/meta. @type {Record<string, import('esbuild').BuildOptions>} */
const bundles = {
  index: {
    entryPoints: ['src/index.ts'],
    outfile: 'dist/index.js',
    format: 'esm',
    platform: 'neutral',
    // `browser` first: papaparse's other entry wants Node's streams.
    mainFields: ['browser', 'module', 'main'],
    conditions: ['import', 'default'],
  },
  cli: {
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    banner: {
      js: "#!/usr/bin/env node\nimport { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
    },
  },
  'server.node': {
    entryPoints: ['src/server/main.node.ts'],
    outfile: 'dist/server.node.cjs',
    format: 'cjs',
    platform: 'node',
    target: 'node20',
  },
  'server.browser': {
    entryPoints: ['src/server/main.browser.ts'],
    outfile: 'dist/server.browser.js',
    format: 'iife',
    platform: 'browser',
    // It runs in a web worker, which has no document: some packages keep an entry of their own for that.
    conditions: ['worker'],
  },
  'client.node': {
    entryPoints: ['src/client/main.node.ts'],
    outfile: 'dist/client.node.cjs',
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode'],
  },
  'client.browser': {
    entryPoints: ['src/client/main.browser.ts'],
    outfile: 'dist/client.browser.cjs',
    format: 'cjs',
    platform: 'browser',
    external: ['vscode'],
  },
};

async function run() {
  if (only === undefined) rmSync('dist', { recursive: true, force: true });
  mkdirSync('dist/meta', { recursive: true });
  for (const [name, options] of Object.entries(bundles)) {
    if (only !== undefined && !only.has(name)) continue;
    if (args.includes('--watch')) {
      await (await context({ ...common, ...options })).watch();
      continue;
    }
    const { metafile, code } = dev
      ? { ...(await build({ ...common, ...options })), code: undefined }
      : await bundle({ ...common, ...options });
    if (code !== undefined && options.outfile !== undefined) writeFileSync(options.outfile, code);
    writeFileSync(`dist/meta/${name}.json`, JSON.stringify(metafile));
  }
}

run().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
