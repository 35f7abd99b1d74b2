// Every suite in a real VS Code: tests inside its extension hosts, and scenarios by keys and pointer in its window.

import type { ExtensionHost } from '../support/vscode/window.ts';
import type { WorkspaceKind } from '../support/vscode/workspaces.ts';
import { OWN_SCENARIOS } from './ui/firstSteps.ts';
import { DISK_SCENARIOS, PACKED_SCENARIOS, SCENARIOS, type Scenario } from './ui/scenarios.ts';
import { TYPING_SCENARIOS } from './ui/typing.ts';

interface CommonSuite {
  readonly name: string;
  readonly host: ExtensionHost;
  readonly workspace: WorkspaceKind;
}

/** Test files of this folder, run by mocha in the extension host of one window. */
export interface HostSuite extends CommonSuite {
  readonly kind: 'host';
  /** Names of test files without `.test.ts`. */
  readonly tests: readonly string[];
}

/** Scenarios, one after the other in one window. */
export interface WindowSuite extends CommonSuite {
  readonly kind: 'window';
  readonly scenarios: readonly Scenario[];
  /** The extension is packed and installed first, not loaded from the project's folder. */
  readonly packed: boolean;
}

export type Suite = HostSuite | WindowSuite;

const SAMPLE_TESTS = [
  'activation',
  'checking',
  'commands',
  'settings',
  'navigation',
  'ignores',
  'typing',
  'places',
];

/** In the order they run. */
export const SUITES: readonly Suite[] = [
  { kind: 'host', name: 'sample', host: 'node', workspace: 'sample', tests: [...SAMPLE_TESTS, 'restart'] },
  { kind: 'host', name: 'unrelated', host: 'node', workspace: 'unrelated', tests: ['unrelated'] },
  { kind: 'host', name: 'setting', host: 'node', workspace: 'setting', tests: ['wakes'] },
  { kind: 'host', name: 'nested', host: 'node', workspace: 'nested', tests: ['wakes'] },
  { kind: 'host', name: 'multiroot', host: 'node', workspace: 'multiroot', tests: ['multiroot'] },
  { kind: 'window', name: 'window', host: 'node', workspace: 'sample', scenarios: SCENARIOS, packed: false },
  {
    kind: 'window',
    name: 'sample-folder',
    host: 'node',
    workspace: 'unrelated',
    scenarios: DISK_SCENARIOS,
    packed: false,
  },
  {
    kind: 'window',
    name: 'packed',
    host: 'node',
    workspace: 'sample',
    scenarios: PACKED_SCENARIOS,
    packed: true,
  },
  { kind: 'window', name: 'own', host: 'node', workspace: 'own', scenarios: OWN_SCENARIOS, packed: true },
  {
    kind: 'window',
    name: 'typing',
    host: 'node',
    workspace: 'long',
    scenarios: TYPING_SCENARIOS,
    packed: false,
  },
  { kind: 'host', name: 'sample-web', host: 'web', workspace: 'sample', tests: SAMPLE_TESTS },
  { kind: 'host', name: 'unrelated-web', host: 'web', workspace: 'unrelated', tests: ['unrelated'] },
  {
    kind: 'window',
    name: 'window-web',
    host: 'web',
    workspace: 'sample',
    scenarios: SCENARIOS,
    packed: false,
  },
  {
    kind: 'window',
    name: 'packed-web',
    host: 'web',
    workspace: 'sample',
    scenarios: PACKED_SCENARIOS,
    packed: true,
  },
  { kind: 'window', name: 'own-web', host: 'web', workspace: 'own', scenarios: OWN_SCENARIOS, packed: true },
  {
    kind: 'window',
    name: 'typing-web',
    host: 'web',
    workspace: 'long',
    scenarios: TYPING_SCENARIOS,
    packed: false,
  },
];
