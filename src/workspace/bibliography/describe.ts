import { sourceId } from '../../core/text/ids.ts';
import type { Source, SourceMetadata } from '../../core/text/source.ts';
import { address } from '../../core/verdict/citations.ts';
import { baseName } from '../uris.ts';
import type { BibEntry } from './bibliography.ts';

/** An entry and the bibliography it stands in. */
export interface PlacedEntry {
  readonly uri: string;
  readonly entry: BibEntry;
}

/** Sources described by a bibliography, and the entries no source was found for. */
export interface Described {
  readonly sources: ReadonlyMap<string, Source>;
  /** By the URI of the source. */
  readonly entries: ReadonlyMap<string, PlacedEntry>;
}

/**
 * Gives sources the metadata and keys of bibliography entries: an entry belongs to the source that has its key, names
 * its file, states its address, or has a file named like its key, in this order. The source goes by the entry's key, and
 * by its own as well. Sources without an entry stay the objects they are.
 */
export function describeSources(
  raw: ReadonlyMap<string, Source>,
  placed: readonly PlacedEntry[],
  before: Described,
  rawBefore: ReadonlyMap<string, Source>,
): Described {
  const entries = entriesOf(raw, placed);
  const sources = new Map<string, Source>();
  for (const [uri, source] of raw) {
    const found = entries.get(uri);
    const earlier = before.sources.get(uri);
    const isSame =
      earlier !== undefined &&
      rawBefore.get(uri) === source &&
      JSON.stringify(before.entries.get(uri)?.entry) === JSON.stringify(found?.entry);
    sources.set(uri, found === undefined ? source : isSame ? earlier : described(source, found.entry));
  }
  return { sources, entries };
}

function entriesOf(
  raw: ReadonlyMap<string, Source>,
  placed: readonly PlacedEntry[],
): ReadonlyMap<string, PlacedEntry> {
  const found = new Map<string, PlacedEntry>();
  if (placed.length === 0) return found;
  const taken = new Set<BibEntry>();
  for (const { ofSource, ofEntry } of WAYS) {
    const byMark = new Map<string, PlacedEntry>();
    for (const one of placed) {
      for (const mark of ofEntry(one.entry)) if (!byMark.has(mark)) byMark.set(mark, one);
    }
    for (const [uri, source] of raw) {
      const mark = found.has(uri) ? undefined : ofSource(source, uri);
      const one = mark === undefined ? undefined : byMark.get(mark);
      if (one === undefined || taken.has(one.entry)) continue;
      found.set(uri, one);
      taken.add(one.entry);
    }
  }
  return found;
}

interface Way {
  readonly ofSource: (source: Source, uri: string) => string | undefined;
  readonly ofEntry: (entry: BibEntry) => readonly string[];
}

const WAYS: readonly Way[] = [
  { ofSource: ({ id }) => id, ofEntry: ({ key }) => [key] },
  { ofSource: (_, uri) => stem(baseName(uri)), ofEntry: ({ files }) => files.map(stem) },
  {
    ofSource: ({ metadata: { URL } }) => (URL === undefined ? undefined : address(URL)),
    ofEntry: ({ addresses }) => addresses.map(address),
  },
  { ofSource: (_, uri) => bare(stem(baseName(uri))), ofEntry: ({ key }) => [bare(key)] },
];

/** A file's name without its ending: a paper's text goes by the name of its PDF. */
const stem = (name: string): string => {
  const dot = name.lastIndexOf('.');
  return (dot > 0 ? name.slice(0, dot) : name).toLowerCase();
};

/** Letters and digits alone: `Roe:2024` is the file `roe-2024.html`. */
const bare = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function described(source: Source, { key, metadata }: BibEntry): Source {
  const issued = finer(source.metadata.issued, metadata.issued);
  const own = source.id as string;
  const merged: SourceMetadata = {
    ...source.metadata,
    ...metadata,
    ...(issued !== undefined && { issued }),
    id: key,
    ...(own !== key && { otherKeys: [own] }),
  };
  return { ...source, id: sourceId(key), metadata: merged };
}

/** The document's own date where the entry's only says the same less exactly. */
const finer = (own: string | undefined, given: string | undefined): string | undefined =>
  given === undefined || own?.startsWith(given) === true ? own : given;
