import type { Passage } from '../text/source.ts';
import type { Corpus } from './corpus.ts';
import { retrieve } from './retrieve.ts';

/** A passage that answers a search, as the command line and the library give it. */
export interface SearchResult {
  /** Citation key. */
  readonly source: string;
  readonly title?: string;
  /** As the host names the file; absent for sources handed over as text. */
  readonly file?: string;
  /** 1-based line in the original file. */
  readonly line: number;
  readonly locator: string;
  readonly passage: string;
  /** Offsets of the passage in the source's extracted text. */
  readonly start: number;
  readonly end: number;
  /** 0 to 1: the share of the best score among the results. */
  readonly score: number;
}

/** More passages than asked for are looked at, since some repeat others. */
const SPARE = 10;

/**
 * The passages of the corpus that speak most of the query, best first, at most `limit`. Of passages that say the same
 * in the same words (syndicated articles), and of the cells of one table row, only the best is given.
 */
export function search(query: string, corpus: Corpus, options: { readonly limit: number }): SearchResult[] {
  const hits = retrieve(corpus, query, { limit: options.limit * 2 + SPARE });
  const best = hits[0]?.score ?? 0;
  const seen = new Set<string>();
  const results: SearchResult[] = [];
  for (const { passage, score } of hits) {
    if (results.length === options.limit) break;
    const key = likeness(passage);
    if (seen.has(key)) continue;
    seen.add(key);
    const source = corpus.sources.get(passage.source)?.source;
    if (source === undefined) continue;
    const { locator, text, start, end } = passage;
    const { title } = source.metadata;
    results.push({
      source: passage.source,
      ...(title !== undefined && { title }),
      ...(source.file !== undefined && { file: source.file }),
      ...{ line: locator.line, locator: locator.label, passage: text, start, end },
      score: best === 0 ? 0 : score / best,
    });
  }
  return results;
}

/** Equal for passages that need not be shown twice. */
function likeness(passage: Passage): string {
  if (passage.kind === 'cell')
    return `${passage.source}\n${passage.block}\n${passage.table?.row ?? passage.start}`;
  return passage.text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
}
