import { URI, Utils } from 'vscode-uri';

/** One spelling for each file: the way the editor writes URIs (`file:///c%3A/a%20b.md`), so that they can be compared. */
export function normalUri(uri: string): string {
  return URI.parse(uri).toString();
}

/**
 * Turns what a writer put into a setting into a URI: `sources`, `../shared`, `/srv/reports`, `C:\reports` or a URI.
 * Relative paths start at `base`, a folder's URI.
 */
export function resolveUri(base: string, path: string): string {
  if (hasScheme(path)) return normalUri(path);
  const slashed = path.replaceAll('\\', '/');
  if (isDrive(slashed)) return URI.file(slashed).toString();
  const from = URI.parse(base);
  if (slashed.startsWith('/')) return from.with({ path: slashed }).toString();
  return trimSlash(Utils.resolvePath(from, slashed).toString());
}

/** The path from `folder` to `uri` without leading slash, decoded; `undefined` where it does not lie below. */
export function pathBelow(folder: string, uri: string): string | undefined {
  const from = trimSlash(URI.parse(folder).path);
  const whole = URI.parse(uri);
  const parent = URI.parse(folder);
  if (whole.scheme !== parent.scheme || whole.authority !== parent.authority) return undefined;
  return whole.path.startsWith(`${from}/`) ? whole.path.slice(from.length + 1) : undefined;
}

/** Last segment, decoded: `a b.md`. */
export const baseName = (uri: string): string => Utils.basename(URI.parse(uri));

/** The folder a file lies in. */
export const folderOf = (uri: string): string => trimSlash(Utils.dirname(URI.parse(uri)).toString());

/** The name of a file within the workspace for messages: `sources/a.md`, or the whole path where it lies outside. */
export const displayName = (folder: string, uri: string): string =>
  pathBelow(folder, uri) ?? URI.parse(uri).path;

const trimSlash = (text: string): string => (text.endsWith('/') ? text.slice(0, -1) : text);

const isDrive = (path: string): boolean => path.length > 2 && path[1] === ':' && path[2] === '/';

/** `C:` is a drive, not a scheme: a scheme has at least two letters. */
function hasScheme(path: string): boolean {
  const colon = path.indexOf('://');
  if (colon < 2) return false;
  for (let at = 0; at < colon; at++) {
    const code = path.charCodeAt(at) | 32;
    const isLetter = code >= 97 && code <= 122;
    if (!isLetter && !(at > 0 && '0123456789+.-'.includes(path.charAt(at)))) return false;
  }
  return true;
}
