import type { Citation, Draft } from '../draft/draft.ts';
import type { Corpus } from '../search/corpus.ts';
import type { SourceId } from '../text/ids.ts';
import type { CitationFinding, Positioned } from './report.ts';

const basename = (path: string): string => {
  const clean = path.split(/[?#]/, 1)[0] ?? path;
  return clean.slice(Math.max(clean.lastIndexOf('/'), clean.lastIndexOf('\\')) + 1);
};

const FILES = new WeakMap<Corpus, ReadonlyMap<string, SourceId>>();

/** Source ids by file name (the part after the last slash); where two files share a name, neither is found. */
function idsByFile(corpus: Corpus): ReadonlyMap<string, SourceId> {
  let ids = FILES.get(corpus);
  if (ids === undefined) {
    const found = new Map<string, SourceId>();
    const twice = new Set<string>();
    for (const [id, { source }] of corpus.sources) {
      if (source.file === undefined) continue;
      const name = basename(source.file);
      if (found.has(name)) twice.add(name);
      found.set(name, id);
    }
    for (const name of twice) found.delete(name);
    ids = found;
    FILES.set(corpus, ids);
  }
  return ids;
}

const ADDRESSES = new WeakMap<Corpus, ReadonlyMap<string, SourceId>>();

/** Source ids by the address the source states; the first one where several state the same. */
function idsByAddress(corpus: Corpus): ReadonlyMap<string, SourceId> {
  let ids = ADDRESSES.get(corpus);
  if (ids === undefined) {
    const found = new Map<string, SourceId>();
    for (const [id, { source }] of corpus.sources) {
      const { URL } = source.metadata;
      if (URL !== undefined && !found.has(address(URL))) found.set(address(URL), id);
    }
    ids = found;
    ADDRESSES.set(corpus, ids);
  }
  return ids;
}

const KEYS = new WeakMap<Corpus, ReadonlyMap<string, SourceId>>();

/** Source ids by the further keys of sources; the first one where several have the same. */
function idsByOtherKey(corpus: Corpus): ReadonlyMap<string, SourceId> {
  let ids = KEYS.get(corpus);
  if (ids === undefined) {
    const found = new Map<string, SourceId>();
    for (const [id, { source }] of corpus.sources) {
      for (const key of source.metadata.otherKeys ?? []) if (!found.has(key)) found.set(key, id);
    }
    ids = found;
    KEYS.set(corpus, ids);
  }
  return ids;
}

/** An address without what does not change the page: scheme, `www.`, fragment, last slash. */
export function address(url: string): string {
  const bare = url.replace(/^https?:\/\/(?:www\.)?/i, '').split('#', 1)[0] ?? '';
  return bare.endsWith('/') ? bare.slice(0, -1) : bare;
}

/** The source that a citation's key or link target names, if the corpus has it. */
export function resolve(citation: Citation, corpus: Corpus): SourceId | undefined {
  const id = citation.key as SourceId;
  if (corpus.sources.has(id)) return id;
  if (citation.kind === 'key') return idsByOtherKey(corpus).get(citation.key);
  if (/^https?:/i.test(citation.key)) return idsByAddress(corpus).get(address(citation.key));
  return idsByFile(corpus).get(basename(decode(citation.key)));
}

function decode(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** Every citation of the draft with the source it resolves to. Links that name no source's file are ordinary links. */
export function citationFindings(
  draft: Draft,
  corpus: Corpus,
  positioned: (start: number, end: number) => Positioned,
): CitationFinding[] {
  const found: CitationFinding[] = [];
  for (const citation of draft.citations) {
    const source = resolve(citation, corpus);
    if (citation.note === true || (source === undefined && citation.kind === 'link')) continue;
    found.push({
      ...positioned(citation.start, citation.end),
      key: citation.key,
      ...(source === undefined ? {} : { source }),
    });
  }
  return found;
}
