import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import { type FileEntry, type Host, IGNORE_FILES, type Listing } from './host.ts';

/** Folders deeper than this are left out, with a problem: a link that leads back up would never end. */
const MAX_DEPTH = 32;

type ListingProblem = Listing['problems'][number];

/** The local disk, for `file:` URIs. Follows symbolic links; never writes. */
export function nodeHost(): Host {
  return { list, read, stat: statUri };
}

/** What the operating system's error code means to a writer, and what to do. */
function explain(error: unknown): { message: string; remedy: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
      return { message: 'is no longer there', remedy: 'Restore it, or index the sources again.' };
    case 'EACCES':
    case 'EPERM':
      return { message: 'may not be read', remedy: 'Give yourself permission to read it, or exclude it.' };
    case 'EISDIR':
      return {
        message: 'is a folder, not a file',
        remedy: 'Name the files in it, or the folder, as sources.',
      };
    case 'ENOTDIR':
      return {
        message: 'is a file, not a folder',
        remedy: 'Name the file itself, or its folder, as a source.',
      };
    case 'EMFILE':
    case 'ENFILE':
      return {
        message: 'could not be opened: too many files are open',
        remedy: 'Close programs, try again.',
      };
    case 'ELOOP':
      return { message: 'is a link that leads to itself', remedy: 'Remove the link, or exclude it.' };
    default:
      return {
        message: `could not be read (${code || (error instanceof Error ? error.message : 'unknown error')})`,
        remedy: 'Check the disk and the file, then index the sources again.',
      };
  }
}

const pathOf = (uri: string): string => {
  const parsed = URI.parse(uri);
  if (parsed.scheme !== 'file') throw new Error(`${uri} is not on this machine's disk`);
  return parsed.fsPath;
};

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Folders no source or draft is looked for in: hidden ones and installed packages. */
const isSkipped = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

async function list(folder: string, limit: number): Promise<Listing> {
  const files: FileEntry[] = [];
  const problems: ListingProblem[] = [];
  const seen = new Set<string>();
  const waiting: { uri: URI; depth: number }[] = [{ uri: URI.file(pathOf(folder)), depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { uri, depth } = next;
    let names: string[];
    try {
      // A link may lead back to a folder above it: each folder is listed once, by the first way to it.
      const real = await realpath(uri.fsPath);
      if (seen.has(real)) continue;
      seen.add(real);
      names = (await readdir(uri.fsPath)).sort(byName);
    } catch (error) {
      problems.push({ uri: uri.toString(), ...explain(error) });
      continue;
    }
    const folders: URI[] = [];
    for (const name of names) {
      if (name.startsWith('.') && !IGNORE_FILES.includes(name)) continue;
      const child = uri.with({ path: `${uri.path}/${name}` });
      const entry = await entryOf(child, problems);
      if (entry === undefined) continue;
      if (entry === 'folder') {
        if (!isSkipped(name)) folders.push(child);
      } else if (files.length < limit) {
        files.push(entry);
      } else {
        problems.push(tooMany(folder, limit));
        return { files: files.sort((a, b) => byName(a.uri, b.uri)), problems };
      }
    }
    if (depth < MAX_DEPTH)
      for (const child of folders.reverse()) waiting.push({ uri: child, depth: depth + 1 });
    else if (folders.length > 0) problems.push(tooDeep(uri.toString()));
  }
  return { files: files.sort((a, b) => byName(a.uri, b.uri)), problems };
}

async function entryOf(uri: URI, problems: ListingProblem[]): Promise<FileEntry | 'folder' | undefined> {
  try {
    const found = await stat(uri.fsPath);
    if (found.isDirectory()) return 'folder';
    // Sockets, devices and pipes would block a reader for ever.
    if (!found.isFile()) return undefined;
    return { uri: uri.toString(), size: found.size, modified: found.mtimeMs };
  } catch (error) {
    problems.push({ uri: uri.toString(), ...explain(error) });
    return undefined;
  }
}

const tooMany = (uri: string, limit: number): ListingProblem => ({
  uri,
  message: `holds more than ${limit} files; the rest was left out`,
  remedy: 'Name narrower folders in `sources`, exclude some, or raise `maxFiles`.',
});

const tooDeep = (uri: string): ListingProblem => ({
  uri,
  message: `has folders nested deeper than ${MAX_DEPTH}; they were left out`,
  remedy: 'Look for a link that leads back up, or exclude this folder.',
});

async function read(uri: string): Promise<Uint8Array> {
  try {
    return await readFile(pathOf(uri));
  } catch (error) {
    throw new Error(explain(error).message, { cause: error });
  }
}

async function statUri(uri: string): ReturnType<Host['stat']> {
  try {
    const found = await stat(pathOf(uri));
    return { kind: found.isDirectory() ? 'folder' : 'file', size: found.size, modified: found.mtimeMs };
  } catch {
    return undefined;
  }
}
