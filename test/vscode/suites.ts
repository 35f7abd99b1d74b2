// The suites that run inside VS Code's extension hosts: which tests, in which workspace, in which host.
import type { ExtensionHost } from '../support/vscode/window.ts';

/** One window: one workspace, one extension host, some test files of this folder. */
export interface Suite {
  readonly name: string;
  readonly host: ExtensionHost;
  /** What the window opens; see test/support/vscode/workspaces.ts. */
  readonly workspace: 'sample' | 'unrelated' | 'multiroot';
  /** Names of test files without `.test.ts`. */
  readonly tests: readonly string[];
}

/** Every suite, in the order they run. */
export const SUITES: readonly Suite[] = [
  { name: 'sample', host: 'node', workspace: 'sample', tests: ['activation', 'checking', 'commands'] },
  { name: 'unrelated', host: 'node', workspace: 'unrelated', tests: ['unrelated'] },
  { name: 'multiroot', host: 'node', workspace: 'multiroot', tests: ['multiroot'] },
  { name: 'sample-web', host: 'web', workspace: 'sample', tests: ['activation', 'checking', 'commands'] },
  { name: 'unrelated-web', host: 'web', workspace: 'unrelated', tests: ['unrelated'] },
];
