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

/** Which of test/fixtures/vscode; `multiroot` has two of them as its folders, `long` the sample with a draft like a book's. */
export type WorkspaceKind = 'sample' | 'unrelated' | 'multiroot' | 'setting' | 'nested' | 'long' | 'own';

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
  await fixture(kind === 'long' ? 'sample' : kind, folder);
  if (kind === 'long') await writeFile(join(folder, LONG_DRAFT), longDraft());
  return folder;
}

export const LONG_DRAFT = 'long.md';

/** More than 10,000 words in 250 paragraphs with 500 figures, none of which a source of the sample speaks of. */
function longDraft(): string {
  const paragraphs = Array.from(
    { length: 250 },
    (_, at) =>
      `Warehouse ${at + 1} of the old quarter held ${(at * 37 + 211).toLocaleString('en')} crates of tea when the clerks came to count ` +
      'them, and nobody could say who had put them there or what they were meant for in the long winter. The clerks wrote ' +
      'it down, shut the doors behind them and went home by the same road.',
  );
  return `# Warehouses\n\nThe city of Norhaven spent $15 million on the harbour bridge in 2024.\n\n${paragraphs.join('\n\n')}\n`;
}

async function fixture(name: string, to: string): Promise<void> {
  await cp(join(root, 'test', 'fixtures', 'vscode', name), to, { recursive: true });
}
