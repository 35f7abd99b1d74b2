// One VS Code window: the address that opens it, and a run of a test module in its extension host.
import type { Browser, Page } from 'playwright-core';
import { root } from './paths.ts';
import type { VscodeServer } from './server.ts';

/** Which extension host runs the extension: Node's beside the server, or the browser's web worker. */
export type ExtensionHost = 'node' | 'web';

/** What a window opens. */
export interface WindowOptions {
  /** Absolute path of a folder, or of a `.code-workspace` file. */
  readonly workspace: string;
  readonly host: ExtensionHost;
  /** Absolute path of a test module exporting `run(): Promise<void>`; none opens a window for a person or a driver. */
  readonly tests?: string;
  /** `false` opens a window without the development extension (to test an installed one). Default `true`. */
  readonly develop?: boolean;
  /** Pixels; 1280 by 800 unless given. */
  readonly size?: { readonly width: number; readonly height: number };
  /** User settings beside those that every window has. */
  readonly settings?: Record<string, unknown>;
}

const SIZE = { width: 1280, height: 800 };

/** The address of the window, on `localhost`. */
export function windowAddress(server: { readonly port: number }, options: WindowOptions): string {
  const remote = (path: string) => `vscode-remote://localhost:${server.port}${path}`;
  const payload: [string, string][] = [];
  if (options.develop !== false) payload.push(['extensionDevelopmentPath', remote(root)]);
  if (options.tests !== undefined) payload.push(['extensionTestsPath', remote(options.tests)]);
  const query = new URLSearchParams();
  query.set(options.workspace.endsWith('.code-workspace') ? 'workspace' : 'folder', options.workspace);
  query.set('payload', JSON.stringify(payload));
  return `http://localhost:${server.port}/?${query}`;
}

/**
 * The user settings that send the extension to the host. (VS Code reads the payload's `extensionDevelopmentKind` in a
 * desktop window only.)
 */
export function hostSettings(host: ExtensionHost): Record<string, unknown> {
  return host === 'web' ? { 'remote.extensionKind': { 'tickmark.tickmark': ['web'] } } : {};
}

/** Opens a window and waits until the workbench is drawn. */
export async function openWindow(
  browser: Browser,
  server: VscodeServer,
  options: WindowOptions,
): Promise<Page> {
  await server.configure({ ...hostSettings(options.host), ...options.settings });
  const page = await browser.newPage({ viewport: options.size ?? SIZE });
  await page.goto(windowAddress(server, options));
  await page.locator('.monaco-workbench .activitybar .action-item').first().waitFor({ timeout: 30_000 });
  return page;
}

const RUN_MS = 120_000;

/**
 * Runs a test module in the window's extension host; resolves with its exit code (0 or 1) once it says it is done.
 * `onLog` hears each line of the extension host's console.
 */
export async function runInWindow(
  browser: Browser,
  server: VscodeServer,
  options: WindowOptions & { readonly tests: string },
  onLog: (line: string) => void,
): Promise<number> {
  await server.configure({ ...hostSettings(options.host), ...options.settings });
  const page = await browser.newPage({ viewport: options.size ?? SIZE });
  try {
    const exit = new Promise<number>((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(`the window did not finish its tests in ${RUN_MS / 1000} s`)),
        RUN_MS,
      );
      page.on('crash', () => reject(new Error('the window crashed')));
      page.once('close', () => clearTimeout(late));
      page.exposeFunction('codeAutomationExit', resolve).catch(reject);
    });
    await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) =>
      onLog(args.map(String).join(' ')),
    );
    await page.goto(windowAddress(server, options));
    return await exit;
  } finally {
    await page.close();
  }
}
