import type { SourceId } from '../text/ids.ts';
import type { Passage } from '../text/source.ts';
import type { Corpus, CorpusIndex } from './corpus.ts';
import { type Query, readQuery } from './query.ts';
import { scorePassages } from './score.ts';
import type { Ranked } from './top.ts';

/** A passage that speaks of a query. */
export interface Hit {
  readonly source: SourceId;
  readonly passage: Passage;
  /** 0 to 1: BM25 with context, as the share of what a passage could have at most. */
  readonly score: number;
}

/** The `limit` passages that share most with the query, word by word, best first; ties by source id, then by place. */
export function retrieve(corpus: Corpus, query: string, options: { readonly limit: number }): Hit[] {
  const hits: Hit[] = [];
  for (const { source, ordinal, score } of rank(
    corpus.index,
    readQuery(corpus.index, query),
    options.limit,
  )) {
    const passage = corpus.sources.get(source)?.passages[ordinal];
    if (passage !== undefined) hits.push({ source, passage, score });
  }
  return hits;
}

/** As `retrieve`, for a query that has been read. */
export function rank(index: CorpusIndex, query: Query, limit: number): Ranked[] {
  if (limit < 1 || query.groups.length === 0) return [];
  const found = scorePassages(index, query.groups, limit);
  return found.map((ranked) => ({ ...ranked, score: ranked.score / query.ideal }));
}
