import {
  DidChangeWatchedFilesNotification,
  type Disposable,
  FileChangeType,
  type FileEvent,
  type FileSystemWatcher,
} from 'vscode-languageserver';
import { IGNORE_FILES } from '../host/host.ts';
import { isBibliography } from '../workspace/bibliography/bibliography.ts';
import { isIgnoreFile } from '../workspace/ignoreFiles.ts';
import { CONFIG_FILE, DEFAULT_FOLDERS, IGNORES_FILE } from '../workspace/settings.ts';
import { normalUri } from '../workspace/uris.ts';
import type { FileChange } from '../workspace/workspace.ts';
import type { ServerContext } from './context.ts';
import type { Session } from './session.ts';

/** File events that come within this time are taken in together: a checkout changes hundreds of files. */
const BATCH_MS = 100;

export interface Watching {
  /** Watches what the sessions now depend on. */
  update(): Promise<void>;
  received(events: readonly FileEvent[]): void;
}

const TYPES = new Map<FileChangeType, FileChange['type']>([
  [FileChangeType.Created, 'created'],
  [FileChangeType.Changed, 'changed'],
  [FileChangeType.Deleted, 'deleted'],
]);

/** Asks the client to watch the corpus folders, and hands changes on in batches. */
export function createWatching({ connection, environment, abilities, sessions }: ServerContext): Watching {
  let registered: Disposable | undefined;
  let patterns = '';
  const waiting = new Map<Session, FileChange[]>();
  let isScheduled = false;

  const flush = (): void => {
    isScheduled = false;
    for (const [session, changes] of waiting) void session.apply(changes);
    waiting.clear();
  };

  return {
    async update() {
      if (!abilities.watchedFiles) return;
      const watchers = watchersFor(sessions.all(), abilities.relativePatterns);
      const printed = JSON.stringify(watchers);
      if (printed === patterns) return;
      patterns = printed;
      const before = registered;
      registered = await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      before?.dispose();
    },
    received(events) {
      for (const { uri, type } of events) {
        const change: FileChange = { uri: normalUri(uri), type: TYPES.get(type) ?? 'changed' };
        for (const session of sessions.all().filter((one) => concerns(one, change.uri))) {
          waiting.set(session, [...(waiting.get(session) ?? []), change]);
        }
      }
      if (waiting.size === 0 || isScheduled) return;
      isScheduled = true;
      environment.after(BATCH_MS, flush);
    },
  };
}

function watchersFor(sessions: readonly Session[], relative: boolean): FileSystemWatcher[] {
  const folders = `**/{${DEFAULT_FOLDERS.join(',')}}`;
  const globs = [`${folders}/**`, folders, `**/{${[CONFIG_FILE, IGNORES_FILE, ...IGNORE_FILES].join(',')}}`];
  globs.push(`**/*.bib`, `**/{references,bibliography}.json`, `**/*.csl.json`);
  const outside = relative ? sessions.flatMap((session) => session.workspace.roots) : [];
  return [
    ...globs.map((globPattern) => ({ globPattern })),
    ...[...new Set(outside)].sort().map((baseUri) => ({ globPattern: { baseUri, pattern: '**/*' } })),
  ];
}

/** Whether a change may matter: below a root, or above one, or where a root or config file may come to be. */
function concerns({ folder, workspace }: Session, uri: string): boolean {
  if (uri === workspace.configFile || uri === workspace.ignoresFile) return true;
  if ((isIgnoreFile(uri) || isBibliography(uri)) && uri.startsWith(`${folder}/`)) return true;
  if (
    workspace.roots.some((root) => uri === root || uri.startsWith(`${root}/`) || root.startsWith(`${uri}/`))
  ) {
    return true;
  }
  if (!uri.startsWith(`${folder}/`)) return false;
  const segments = uri.slice(folder.length + 1).split('/');
  return segments.some((segment) => DEFAULT_FOLDERS.some((name) => name === segment));
}
