import { sourceId } from '../core/text/ids.ts';
import type { Source } from '../core/text/source.ts';
import { baseName } from './uris.ts';

const KEY_CHARACTER = /[\p{L}\p{N}\p{M}]/u;
const MAX_KEY_LENGTH = 80;

/**
 * A citation key made of a file's name, valid in Pandoc's grammar: `Ars Digest (2).md` gives `Ars-Digest-2`.
 */
export function keyOf(uri: string): string {
  const name = baseName(uri);
  const dot = name.lastIndexOf('.');
  let key = '';
  for (const character of (dot > 0 ? name.slice(0, dot) : name).normalize('NFC')) {
    if (key.length >= MAX_KEY_LENGTH) break;
    if (character === '_' || KEY_CHARACTER.test(character)) key += character;
    else if (key !== '' && !key.endsWith('-')) key += '-';
  }
  const trimmed = key.endsWith('-') ? key.slice(0, -1) : key;
  return trimmed === '' ? 'source' : trimmed;
}

/**
 * Makes citation keys unique: of sources that want the same key the first in order of URI keeps it, the others get
 * `-2`, `-3` ... A function of the whole set, so that an index grown file by file equals one built anew.
 */
export function withUniqueKeys(sources: ReadonlyMap<string, Source>): Map<string, Source> {
  const wanted = new Set([...sources.values()].map((source) => source.id as string));
  const taken = new Set<string>();
  const named = new Map<string, Source>();
  for (const [uri, source] of [...sources].sort(([a], [b]) => (a < b ? -1 : 1))) {
    let key: string = source.id;
    for (let count = 2; taken.has(key) || (count > 2 && wanted.has(key)); count++)
      key = `${source.id}-${count}`;
    taken.add(key);
    named.set(uri, key === source.id ? source : renamed(source, key));
  }
  return named;
}

function renamed(source: Source, key: string): Source {
  const problem = {
    code: 'duplicate-key',
    message: `${source.file === undefined ? key : baseName(source.file)}: another source has the citation key "${source.id}" too; this one is cited as "${key}".`,
    remedy: 'Give one of them another `id` in its front matter, or rename the file.',
  };
  return {
    ...source,
    id: sourceId(key),
    metadata: { ...source.metadata, id: key },
    problems: [...source.problems, problem],
  };
}
