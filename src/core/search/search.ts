import type { Passage } from '../text/source.ts';
import type { Corpus } from './corpus.ts';
import { rankByMeaning } from './rerank.ts';

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
  /** 0 to 1: how much of the query's words and meaning the passage has. */
  readonly score: number;
}

/** More passages than asked for are looked at, since some repeat others. */
const SPARE = 10;

/**
 * The passages of the corpus that say most of what the query says, in its words or others, best first, at most `limit`.
 * Of passages that say the same in the same words (syndicated articles), and of the cells of one table row, only the
 * best is given.
 */
export function search(query: string, corpus: Corpus, options: { readonly limit: number }): SearchResult[] {
  const seen = new Set<string>();
  const results: SearchResult[] = [];
  for (const { source: id, ordinal, score } of rankByMeaning(corpus, query, options.limit * 2 + SPARE)) {
    if (results.length >= options.limit) break;
    const indexed = corpus.sources.get(id);
    const passage = indexed?.passages[ordinal];
    if (indexed === undefined || passage === undefined) continue;
    const key = sameness(passage);
    if (seen.has(key)) continue;
    seen.add(key);
    const { locator, text, start, end } = passage;
    const { file, metadata } = indexed.source;
    results.push({
      source: id,
      ...(metadata.title !== undefined && { title: metadata.title }),
      ...(file !== undefined && { file }),
      ...{ line: locator.line, locator: locator.label, passage: text, start, end, score },
    });
  }
  return results;
}

/** Equal for passages that need not be shown twice. */
function sameness(passage: Passage): string {
  if (passage.kind === 'cell')
    return `${passage.source}\n${passage.block}\n${passage.table?.row ?? passage.start}`;
  return passage.text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
}
