import picomatch from 'picomatch';
import type { Host } from '../host/host.ts';
import { ignoredBelow } from '../workspace/ignoreFiles.ts';
import { DEFAULT_FOLDERS } from '../workspace/settings.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { UsageError } from './args.ts';
import { uriOf } from './paths.ts';

/** Stands for standard input among the URIs of drafts. */
export const STDIN = '-';

/** Files looked at below one folder or glob, and drafts checked in one run. */
const LIST_LIMIT = 100_000;
const DRAFT_LIMIT = 10_000;

/** What an argument names, before the folder's settings are known. */
export type DraftArgument =
  | { readonly kind: 'stdin' }
  | { readonly kind: 'file'; readonly uri: string }
  /** `glob` is relative to `folder`; without it the settings say what a draft is. */
  | { readonly kind: 'folder'; readonly folder: string; readonly arg: string; readonly glob?: string };

/** Looks at each argument: `-`, a file, a folder or a glob. Throws a `UsageError` where one names nothing. */
export async function readDraftArguments(
  args: readonly string[],
  host: Host,
  cwd: string,
): Promise<DraftArgument[]> {
  return Promise.all(
    args.map(async (arg): Promise<DraftArgument> => {
      if (arg === STDIN) return { kind: 'stdin' };
      const uri = uriOf(arg, cwd);
      const found = await host.stat(uri);
      if (found?.kind === 'file') return { kind: 'file', uri };
      if (found?.kind === 'folder') return { kind: 'folder', folder: uri, arg };
      const { base, glob, isGlob } = picomatch.scan(arg);
      if (!isGlob) throw new UsageError(`There is no file or folder "${arg}".`);
      return { kind: 'folder', folder: uriOf(base === '' ? '.' : base, cwd), arg, glob };
    }),
  );
}

/** Where corpus folders are looked for: beside each draft, and in each folder given (with a trailing slash). */
export function placesOf(drafts: readonly DraftArgument[], cwd: string): string[] {
  return drafts.map((draft) => {
    if (draft.kind === 'file') return draft.uri;
    return `${draft.kind === 'stdin' ? uriOf('.', cwd) : draft.folder}/`;
  });
}

/**
 * The drafts' URIs, `STDIN` among them, each once. A folder gives what the settings call a draft; what lies in a folder
 * of sources is none. Throws a `UsageError` where a folder or glob holds none.
 */
export async function listDrafts(
  drafts: readonly DraftArgument[],
  host: Host,
  workspace: Workspace,
): Promise<string[]> {
  const found = new Set<string>();
  for (const draft of drafts) {
    if (draft.kind === 'stdin') found.add(STDIN);
    else if (draft.kind === 'file') found.add(draft.uri);
    else for (const uri of await below(draft, host, workspace)) found.add(uri);
    if (found.size > DRAFT_LIMIT)
      throw new UsageError(`There are more than ${DRAFT_LIMIT} drafts: name fewer.`);
  }
  return [...found];
}

async function below(
  { folder, arg, glob }: Extract<DraftArgument, { kind: 'folder' }>,
  host: Host,
  workspace: Workspace,
): Promise<string[]> {
  const { settings, roots } = workspace;
  const { files, problems } = await host.list(folder, LIST_LIMIT);
  const isWanted = picomatch(glob === undefined ? [...settings.include] : [glob], { dot: true });
  const isExcluded =
    settings.exclude.length === 0 ? () => false : picomatch([...settings.exclude], { dot: true });
  // A glob names its files; a folder names what the settings and the ignore files leave in it.
  const isIgnored =
    settings.useIgnoreFiles && glob === undefined
      ? await ignoredBelow(host, workspace.folder, folder, files)
      : () => false;
  const drafts = files
    .map(({ uri }) => uri)
    .filter((uri) => {
      if (isIgnored(uri)) return false;
      const path = decodeURIComponent(uri.slice(folder.length + 1));
      if (!isWanted(path) || isExcluded(path) || workspace.sourceAt(uri) !== undefined) return false;
      if (roots.some((root) => uri.startsWith(`${root}/`))) return isDraftsPath(path);
      return settings.sources.length > 0 || !liesInSources(path);
    });
  if (drafts.length > 0) return drafts;
  const why = problems[0] === undefined ? '' : ` It ${problems[0].message}.`;
  throw new UsageError(`"${arg}" holds no drafts (${settings.include.join(', ')}).${why}`);
}

const isDraftsPath = (path: string): boolean => path.split('/').slice(0, -1).includes('drafts');

/** A default corpus folder on the way to a file makes it a source, unless a `drafts` folder follows. */
function liesInSources(path: string): boolean {
  const folders = path.split('/').slice(0, -1);
  return folders.some((name) => DEFAULT_FOLDERS.some((each) => each === name)) && !isDraftsPath(path);
}
