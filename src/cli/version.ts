import { readFileSync } from 'node:fs';

/** The version in package.json, which lies beside dist/ in a package and two folders up in the sources. */
export function programVersion(): string {
  for (const path of ['../package.json', '../../package.json']) {
    try {
      const { name, version } = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
      if (name === 'tickmark' && typeof version === 'string') return version;
    } catch {
      // Not there: the next place.
    }
  }
  return 'unknown';
}
