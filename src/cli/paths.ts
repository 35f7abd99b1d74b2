import { relative, resolve, sep } from 'node:path';
import { URI } from 'vscode-uri';

/** An absolute path as the host names files. */
export function uriOf(path: string, cwd: string): string {
  return URI.file(resolve(cwd, path)).toString();
}

/**
 * What a person would type: a path relative to the working directory, with `/`. Where the way there climbs more than
 * two folders up, the absolute path. Anything but a file URI stays as it is.
 */
export function shownPath(uri: string, cwd: string): string {
  if (!uri.startsWith('file:')) return uri;
  const path = URI.parse(uri).fsPath;
  const short = relative(cwd, path).split(sep).join('/');
  if (short === '') return '.';
  return short.startsWith('../../../') ? path : short;
}
