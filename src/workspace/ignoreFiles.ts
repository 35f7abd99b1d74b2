import { type FileEntry, type Host, IGNORE_FILES } from '../host/host.ts';
import { type IgnoreRule, matchesPath, parseIgnoreFile } from './gitGlob.ts';
import { baseName, folderOf, pathBelow } from './uris.ts';

/** At most this many such files are read, each up to so many bytes. */
const FILE_LIMIT = 500;
const SIZE_LIMIT = 1_000_000;
const DEPTH_LIMIT = 64;

export const isIgnoreFile = (uri: string): boolean => IGNORE_FILES.includes(baseName(uri));

interface RuleFile {
  /** Segments of the way from the workspace folder to the file's own. */
  readonly at: readonly string[];
  readonly rules: readonly IgnoreRule[];
}

/**
 * A predicate over URIs below `root`: whether an ignore file of the workspace folder, of `root`, or of a folder between
 * or below names it, or a folder on the way to it. `root` itself is never ignored, as the writer has named it; nor is
 * anything below where all of it would be: then `root` is what the file means. `listed` is what lies below `root`; the
 * ignore files among it count.
 */
export async function ignoredBelow(
  host: Host,
  folder: string,
  root: string,
  listed: readonly FileEntry[],
): Promise<(uri: string) => boolean> {
  const top = root === folder || pathBelow(folder, root) !== undefined ? folder : root;
  const above = foldersBetween(top, root).flatMap((one) => IGNORE_FILES.map((name) => `${one}/${name}`));
  const below = listed
    .filter(({ uri, size }) => isIgnoreFile(uri) && size <= SIZE_LIMIT)
    .map(({ uri }) => uri);
  const files: RuleFile[] = [];
  for (const uri of [...new Set([...above, ...below])].slice(0, FILE_LIMIT)) {
    const rules = await rulesOf(host, uri);
    if (rules.length > 0) files.push({ at: segmentsBelow(top, folderOf(uri)), rules });
  }
  if (files.length === 0) return () => false;
  files.sort((a, b) => a.at.length - b.at.length);
  const first = segmentsBelow(top, root).length;
  const known = new Map<string, boolean>();
  const ignored = (uri: string): boolean => isIgnored(files, segmentsBelow(top, uri), first, known);
  const isAll = listed.every(({ uri }) => isIgnoreFile(uri) || isHidden(uri) || ignored(uri));
  return isAll ? () => false : ignored;
}

/** `.gitkeep` and its kin keep a folder in version control whose files are not. */
const isHidden = (uri: string): boolean => baseName(uri).startsWith('.');

/** The folders from `top` to the one above `root`; their ignore files are not among what lies below `root`. */
function foldersBetween(top: string, root: string): string[] {
  const found: string[] = [];
  for (let at = root; at !== top && found.length < DEPTH_LIMIT; ) {
    at = folderOf(at);
    found.push(at);
  }
  return found.reverse();
}

const segmentsBelow = (top: string, uri: string): string[] => pathBelow(top, uri)?.split('/') ?? [];

async function rulesOf(host: Host, uri: string): Promise<IgnoreRule[]> {
  try {
    const found = await host.stat(uri);
    if (found?.kind !== 'file' || found.size > SIZE_LIMIT) return [];
    return parseIgnoreFile(new TextDecoder().decode(await host.read(uri)));
  } catch {
    // What cannot be read leaves nothing out.
    return [];
  }
}

function isIgnored(
  files: readonly RuleFile[],
  path: readonly string[],
  first: number,
  known: Map<string, boolean>,
): boolean {
  // What lies in an ignored folder is ignored, whatever else is said of it.
  for (let length = first + 1; length < path.length; length++) {
    const key = path.slice(0, length).join('/');
    let isOut = known.get(key);
    if (isOut === undefined) {
      isOut = lastWord(files, path.slice(0, length), true);
      known.set(key, isOut);
    }
    if (isOut) return true;
  }
  return lastWord(files, path, false);
}

function lastWord(files: readonly RuleFile[], path: readonly string[], isFolder: boolean): boolean {
  for (let at = files.length - 1; at >= 0; at--) {
    const file = files[at];
    if (file === undefined || !file.at.every((segment, index) => path[index] === segment)) continue;
    const own = path.slice(file.at.length);
    for (let index = file.rules.length - 1; index >= 0; index--) {
      const rule = file.rules[index];
      if (rule === undefined || own.length === 0 || (rule.forFolders && !isFolder)) continue;
      if (matchesPath(rule.segments, own)) return !rule.isNegative;
    }
  }
  return false;
}
