import type { SourceId } from '../text/ids.ts';
import type { Passage } from '../text/source.ts';
import type { Corpus } from './corpus.ts';
import { readQuery } from './query.ts';
import { Scorer } from './score.ts';

/** A passage that speaks of a query. */
export interface Hit {
  readonly source: SourceId;
  readonly passage: Passage;
  /** BM25 with context: comparable within one query on one corpus only. */
  readonly score: number;
}

/** The `limit` passages that speak most of the query, best first; ties by source id, then by place. */
export function retrieve(corpus: Corpus, query: string, options: { readonly limit: number }): Hit[] {
  if (options.limit < 1) return [];
  const groups = readQuery(corpus.index, query);
  if (groups.length === 0) return [];
  const scorer = new Scorer(corpus.index, groups, options.limit);
  for (const segment of corpus.index.segments) scorer.score(segment);
  const hits: Hit[] = [];
  for (const { source, ordinal, score } of scorer.top.sorted()) {
    const passage = corpus.sources.get(source)?.passages[ordinal];
    if (passage !== undefined) hits.push({ source, passage, score });
  }
  return hits;
}
