// The one runner behind `npm test`: every suite, fast ones first, output as it comes. The last line is always
// `N passed, N failed`; the exit code is 0 only if nothing failed and no suite was missing or empty.
//   node test/run.ts [--only unit,cli]
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { SuiteResults } from './support/results.ts';

interface Suite {
  readonly name: string;
  /** Run one after the other; the first that fails ends the suite. */
  readonly commands: readonly (readonly string[])[];
  /** A suite that counts its tests writes them to TICKMARK_RESULTS; another is one check. */
  readonly counts: boolean;
  /** It reads dist/: built first, and failed without running where the build failed. */
  readonly built: boolean;
}

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly note?: string;
}

const ROOT = resolve(import.meta.dirname, '..');

function mocha(folder: string): string[] {
  return ['mocha', '--reporter', './test/support/reporter.ts', `test/${folder}/**/*.test.ts`];
}

const SUITES: readonly Suite[] = [
  { name: 'lint', commands: [['biome', 'check', '.']], counts: false, built: false },
  {
    name: 'typecheck',
    commands: [
      ['tsc', '-p', 'tsconfig.json'],
      ['tsc', '-p', 'src/core/tsconfig.json'],
      ['tsc', '-p', 'src/sources/tsconfig.json'],
    ],
    counts: false,
    built: false,
  },
  { name: 'unit', commands: [mocha('unit')], counts: true, built: false },
  { name: 'accuracy', commands: [mocha('accuracy')], counts: true, built: false },
  {
    name: 'build',
    commands: [
      ['node', 'esbuild.js'],
      ['tsc', '-p', 'tsconfig.types.json'],
    ],
    counts: false,
    built: false,
  },
  { name: 'rules', commands: [mocha('rules')], counts: true, built: true },
  { name: 'cli', commands: [mocha('cli')], counts: true, built: true },
  { name: 'protocol', commands: [mocha('protocol')], counts: true, built: true },
  { name: 'vscode', commands: [['node', 'test/vscode/run.ts']], counts: true, built: true },
];

/** Runs a program of node_modules/.bin with our terminal; its exit code, 1 where it could not start. */
function run(command: readonly string[], results: string): Promise<number> {
  const [program = '', ...args] = command;
  const env = {
    ...process.env,
    PATH: [join(ROOT, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter),
    TICKMARK_RESULTS: results,
  };
  const child = spawn(program, args, {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return new Promise((done) => {
    child.once('error', (error) => {
      console.error(error.message);
      done(1);
    });
    child.once('exit', (code) => done(code ?? 1));
  });
}

async function runSuite(suite: Suite, folder: string): Promise<Outcome> {
  const results = join(folder, `${suite.name}.json`);
  let code = 0;
  for (const command of suite.commands) {
    code = await run(command, results);
    if (code !== 0) break;
  }
  if (!suite.counts) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const counted = readResults(results);
  if (counted === undefined) return { passed: 0, failed: 1, note: 'left no results' };
  const { passed, failed, pending } = counted;
  if (passed + failed === 0) return { passed: 0, failed: 1, note: 'ran no tests' };
  if (pending > 0) return { passed, failed: failed + pending, note: `${pending} skipped` };
  return code !== 0 && failed === 0
    ? { passed, failed: 1, note: `ended with exit code ${code}` }
    : { passed, failed };
}

function readResults(file: string): SuiteResults | undefined {
  try {
    const { passed, failed, pending } = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: Number(passed), failed: Number(failed), pending: Number(pending ?? 0) };
  } catch {
    return undefined;
  }
}

function chosen(only: string | undefined): readonly Suite[] {
  if (only === undefined) return SUITES;
  const names = only.split(',');
  const unknown = names.filter((name) => !SUITES.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `There is no suite ${unknown.join(', ')}: choose from ${SUITES.map(({ name }) => name).join(', ')}.`,
    );
  }
  const wanted = SUITES.filter(({ name }) => names.includes(name));
  const build = SUITES.filter(({ name }) => name === 'build' && !names.includes(name));
  return wanted.some(({ built }) => built) ? [...build, ...wanted] : wanted;
}

async function main(): Promise<boolean> {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const folder = mkdtempSync(join(tmpdir(), 'tickmark-test-'));
  const total = { passed: 0, failed: 0 };
  const lines: string[] = [];
  let broken = false;
  for (const suite of chosen(values.only)) {
    console.log(`\n== ${suite.name}`);
    const started = performance.now();
    const skip: boolean = suite.built && broken;
    const outcome: Outcome = skip
      ? { passed: 0, failed: 1, note: 'the build failed' }
      : await runSuite(suite, folder);
    if (suite.name === 'build') broken = outcome.failed > 0;
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const note = outcome.note === undefined ? '' : `  ${outcome.note}`;
    lines.push(
      `${suite.name.padEnd(12)} ${outcome.passed} passed, ${outcome.failed} failed  ${seconds} s${note}`,
    );
  }
  rmSync(folder, { recursive: true, force: true });
  console.log(`\n${lines.join('\n')}\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0;
}

main().then(
  (good) => {
    process.exitCode = good ? 0 : 1;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    console.log('0 passed, 1 failed');
    process.exitCode = 1;
  },
);
