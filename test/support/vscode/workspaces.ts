// The workspaces that the windows open: copies in a temporary folder, so that a test may write.
import { cp, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './paths.ts';

/** A copy on disk. */
export interface Workspace {
  /** Absolute path of a folder or `.code-workspace` file, to be opened. */
  readonly path: string;
  remove(): Promise<void>;
}

/** Which of test/fixtures/vscode; `multiroot` has two of them as its folders. */
export type WorkspaceKind = 'sample' | 'unrelated' | 'multiroot' | 'setting' | 'nested';

/** Makes a fresh workspace of the kind. */
export async function makeWorkspace(kind: WorkspaceKind): Promise<Workspace> {
  const base = await realpath(await mkdtemp(join(tmpdir(), 'tickmark-workspace-')));
  const remove = () => rm(base, { recursive: true, force: true, maxRetries: 5 });
  const path = await fill(kind, base);
  return { path, remove };
}

async function fill(kind: WorkspaceKind, base: string): Promise<string> {
  if (kind === 'multiroot') {
    await fixture('sample', join(base, 'first'));
    await fixture('second', join(base, 'second'));
    const file = join(base, 'both.code-workspace');
    await writeFile(file, JSON.stringify({ folders: [{ path: 'first' }, { path: 'second' }] }));
    return file;
  }
  const folder = join(base, kind);
  await fixture(kind, folder);
  return folder;
}

async function fixture(name: string, to: string): Promise<void> {
  await cp(join(root, 'test', 'fixtures', 'vscode', name), to, { recursive: true });
}
