import picomatch from 'picomatch';
import type { FileEntry, Host, Listing } from '../host/host.ts';
import { formatOf } from '../sources/reader.ts';
import { BIB_NAMES, isBibliography } from './bibliography/bibliography.ts';
import { ignoredBelow, isIgnoreFile } from './ignoreFiles.ts';
import type { FileProblem } from './problems.ts';
import { CONFIG_FILE, DEFAULT_FOLDERS, IGNORES_FILE, type Settings } from './settings.ts';
import { baseName, displayName, folderOf, pathBelow, resolveUri } from './uris.ts';

export interface Discovery {
  /** Files to read, in code-unit order of URI. */
  readonly files: readonly FileEntry[];
  /** Bibliographies: in the same places, at the root of the folder and beside drafts. */
  readonly bibliographies: readonly FileEntry[];
  /** Folders and single files they were found in; empty means that there is no corpus. */
  readonly roots: readonly string[];
  readonly problems: readonly FileProblem[];
}

export interface DiscoverOptions {
  readonly host: Host;
  /** URI of the workspace folder. */
  readonly folder: string;
  readonly settings: Settings;
  /** URI of the folder that `settings.sources` is relative to. */
  readonly sourcesBase: string;
  /** Drafts whose own folder may have a corpus folder beside them; they are never sources themselves. */
  readonly drafts: readonly string[];
}

/** At most this many globs and folders in `sources`. */
const MAX_ROOTS = 256;
const MAX_NAMED = 5;

interface Root {
  readonly uri: string;
  /** Relative to `uri`; absent means every file. */
  readonly glob?: string;
}

/** Finds the files of the corpus; reads none of them. What is left out is a problem with a remedy. */
export async function discover(options: DiscoverOptions): Promise<Discovery> {
  const { folder, settings } = options;
  const problems: FileProblem[] = [];
  const roots = settings.sources.length > 0 ? namedRoots(options, problems) : await defaultRoots(options);
  const isExcluded = matcher(settings.exclude);
  const drafts = new Set(options.drafts);
  const found = new Map<string, FileEntry>();
  const unreadable: string[] = [];
  const ignored: string[] = [];
  const bibliographies = await besideDrafts(options);
  const usedRoots: string[] = [];
  for (const root of roots) {
    const listed = await listRoot(options, root, problems);
    if (listed === undefined) continue;
    usedRoots.push(root.uri);
    const isIgnored = await ignoredIn(options, root, listed);
    const isWanted = root.glob === undefined ? () => true : matcher([root.glob]);
    for (const file of listed) {
      const path = pathBelow(root.uri, file.uri) ?? baseName(file.uri);
      const shown = pathBelow(folder, file.uri) ?? path;
      if (found.has(file.uri) || drafts.has(file.uri) || !isWanted(path) || isExcluded(shown)) continue;
      if (isDraftPath(path) || isOwnFile(path) || isIgnoreFile(file.uri)) continue;
      if (isIgnored(file.uri)) {
        ignored.push(file.uri);
        continue;
      }
      if (isBibliography(file.uri)) bibliographies.set(file.uri, file);
      else if (formatOf(baseName(file.uri)) === undefined) unreadable.push(file.uri);
      else found.set(file.uri, file);
    }
  }
  const files = [...found.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  if (unreadable.length > 0) problems.push(unknownFormats(folder, unreadable));
  if (ignored.length > 0) problems.push(ignoredSources(folder, ignored));
  return {
    files: bounded(options, files, problems),
    bibliographies: [...bibliographies.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1)),
    roots: usedRoots,
    problems,
  };
}

const compiled = new WeakMap<readonly string[], (path: string) => boolean>();

/** A predicate over `/`-separated relative paths; an empty list matches nothing. Compiled once for each list. */
export function matcher(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  const known = compiled.get(globs);
  if (known !== undefined) return known;
  const made = picomatch([...globs], { dot: true });
  compiled.set(globs, (path) => made(path));
  return made;
}

/** Files below a `drafts` folder are drafts, wherever that folder lies. */
const isDraftPath = (path: string): boolean => path.split('/').slice(0, -1).includes('drafts');

const isOwnFile = (path: string): boolean => path.endsWith(CONFIG_FILE) || path.endsWith(IGNORES_FILE);

function namedRoots({ folder, sourcesBase, settings }: DiscoverOptions, problems: FileProblem[]): Root[] {
  if (settings.sources.length > MAX_ROOTS) {
    problems.push({
      code: 'too-many-roots',
      uri: folder,
      message: `\`sources\` names ${settings.sources.length} places; only the first ${MAX_ROOTS} were read.`,
      remedy: 'Name common folders instead.',
    });
  }
  return settings.sources.slice(0, MAX_ROOTS).map((entry) => {
    const { base, glob, isGlob } = picomatch.scan(entry.replaceAll('\\', '/'));
    if (isGlob) return { uri: resolveUri(sourcesBase, base === '' ? '.' : base), glob };
    return { uri: resolveUri(sourcesBase, entry) };
  });
}

async function defaultRoots({ host, folder, drafts }: DiscoverOptions): Promise<Root[]> {
  const bases = new Set([folder]);
  for (const draft of drafts) for (const base of basesBeside(draft)) bases.add(base);
  const roots = new Map<string, Root>();
  for (const base of bases) {
    for (const name of DEFAULT_FOLDERS) {
      const uri = resolveUri(base, name);
      if ((await host.stat(uri))?.kind !== 'folder') continue;
      // A corpus folder may hold sources/ and drafts/ side by side, as the bundled sample does.
      const inner = resolveUri(uri, 'sources');
      const root = (await host.stat(inner))?.kind === 'folder' ? inner : uri;
      roots.set(root, { uri: root });
    }
  }
  return [...roots.values()];
}

/** Folders whose `sources/` counts for a draft: its own, and the one above where its own is called `drafts`. */
export function basesBeside(draft: string): string[] {
  const own = folderOf(draft);
  return baseName(own) === 'drafts' ? [own, folderOf(own)] : [own];
}

/** Bibliographies by their usual names, at the root of the folder and beside drafts. */
async function besideDrafts({ host, folder, drafts }: DiscoverOptions): Promise<Map<string, FileEntry>> {
  const found = new Map<string, FileEntry>();
  for (const base of new Set([folder, ...drafts.flatMap(basesBeside)])) {
    const uris = BIB_NAMES.map((name) => resolveUri(base, name));
    const looked = await Promise.all(uris.map((uri) => host.stat(uri)));
    for (const [at, uri] of uris.entries()) {
      const file = looked[at];
      if (file?.kind === 'file') found.set(uri, { uri, size: file.size, modified: file.modified });
    }
  }
  return found;
}

async function listRoot(
  { host, folder, settings }: DiscoverOptions,
  root: Root,
  problems: FileProblem[],
): Promise<readonly FileEntry[] | undefined> {
  const found = await host.stat(root.uri);
  if (found === undefined) {
    problems.push({
      code: 'missing-root',
      uri: root.uri,
      message: `${displayName(folder, root.uri)} is not there.`,
      remedy: 'Create it, or mend `sources` in the settings.',
    });
    return undefined;
  }
  if (found.kind === 'file') return [{ uri: root.uri, size: found.size, modified: found.modified }];
  // Twice the limit is listed, since excluded files and unknown formats do not count against it.
  const listing = await host.list(root.uri, settings.maxFiles * 2);
  problems.push(...listing.problems.map((problem) => listingProblem(folder, problem)));
  return listing.files;
}

/** A problem that a host met while listing, with the file's name in its message. */
export function listingProblem(folder: string, problem: Listing['problems'][number]): FileProblem {
  const { uri, message, remedy } = problem;
  return {
    code: 'unreadable',
    uri,
    message: `${displayName(folder, uri)} ${message}.`,
    ...(remedy === undefined ? {} : { remedy }),
  };
}

function bounded(
  { folder, settings }: DiscoverOptions,
  files: readonly FileEntry[],
  problems: FileProblem[],
): readonly FileEntry[] {
  if (files.length <= settings.maxFiles) return files;
  problems.push({
    code: 'too-many-files',
    uri: folder,
    message: `There are ${files.length} sources; only the first ${settings.maxFiles} were read.`,
    remedy: 'Name narrower folders in `sources`, exclude some, or raise `maxFiles`.',
  });
  return files.slice(0, settings.maxFiles);
}

/** A file that `sources` names itself is never ignored. */
function ignoredIn(
  { host, folder, settings }: DiscoverOptions,
  { uri }: Root,
  listed: readonly FileEntry[],
): Promise<(uri: string) => boolean> | ((uri: string) => boolean) {
  const isFile = listed.length === 1 && listed[0]?.uri === uri;
  return settings.useIgnoreFiles && !isFile ? ignoredBelow(host, folder, uri, listed) : () => false;
}

function ignoredSources(folder: string, uris: readonly string[]): FileProblem {
  return {
    code: 'ignored-sources',
    uri: uris[0] ?? folder,
    message: `${namesOf(folder, uris)} ${uris.length === 1 ? 'was' : 'were'} left out, since \`.gitignore\` or \`.ignore\` names ${uris.length === 1 ? 'it' : 'them'}.`,
    remedy: 'To read them, name them in `sources`, or set `useIgnoreFiles` to false.',
  };
}

/** The first few names, and how many more there are. */
function namesOf(folder: string, uris: readonly string[]): string {
  const named = uris.slice(0, MAX_NAMED).map((uri) => displayName(folder, uri));
  const rest = uris.length > named.length ? ` and ${uris.length - named.length} more` : '';
  return `${named.join(', ')}${rest}`;
}

function unknownFormats(folder: string, uris: readonly string[]): FileProblem {
  const first = uris[0] ?? folder;
  const names = namesOf(folder, uris);
  return {
    code: 'unknown-format',
    uri: first,
    message:
      uris.length === 1
        ? `${names} is in a format that cannot be read.`
        : `${uris.length} files are in formats that cannot be read: ${names}.`,
    remedy: 'Save them as text, Markdown, HTML or CSV, or exclude them.',
  };
}
