import type { Corpus } from './corpus.ts';
import { Likeness } from './meaning/likeness.ts';
import { readQuery, withLikeWords } from './query.ts';
import { rank } from './retrieve.ts';
import { byRank, type Ranked } from './top.ts';

/** How shared words and shared meaning are weighed; tuned as docs/benchmarks.md says. */
export const BLEND = {
  /** Weight of shared words, where the best passage shares `trusted` of what it could. */
  words: 20,
  trusted: 0.25,
  /** How fast the weight falls where even the best passage shares little: then meaning decides. */
  falloff: 4,
};

/** In a corpus up to this many passages all of them are weighed; in a larger one those that the index finds. */
const WEIGH_ALL = 4000;
const LEAST_CANDIDATES = 200;

/**
 * The passages that say most of what the query says, by its words and by their meaning, best first. Where passages share
 * many words with the query those decide; where none does, likeness of meaning. Scores are 0 to 1.
 */
export function rankByMeaning(corpus: Corpus, text: string, limit: number): Ranked[] {
  const { index } = corpus;
  const query = readQuery(index, text);
  if (limit < 1 || query.words.length === 0) return [];
  const wanted = Math.max(limit, LEAST_CANDIDATES);
  const candidates = new Map<string, Ranked>();
  const add = (found: Ranked): void => {
    const key = `${found.ordinal} ${found.source}`;
    if (!candidates.has(key)) candidates.set(key, found);
  };
  const lexical = rank(index, query, wanted);
  for (const found of lexical) add(found);
  if (corpus.stats.passages <= WEIGH_ALL) {
    for (const { source, passages } of corpus.sources.values()) {
      for (const { ordinal } of passages) add({ source: source.id, ordinal, score: 0 });
    }
  } else {
    for (const found of rank(index, withLikeWords(index, query), wanted)) add({ ...found, score: 0 });
  }
  const wordWeight = BLEND.words * ((lexical[0]?.score ?? 0) / BLEND.trusted) ** BLEND.falloff;
  const likeness = new Likeness(query.words, index.vocabulary);
  const ranked: Ranked[] = [];
  for (const { source, ordinal, score } of candidates.values()) {
    const terms = corpus.sources.get(source)?.terms;
    if (terms === undefined) continue;
    const blended = wordWeight * score + likeness.of(terms, ordinal);
    if (blended > 0)
      ranked.push({ source, ordinal, score: Math.min(1, blended / (wordWeight + likeness.most)) });
  }
  return ranked.sort(byRank).slice(0, limit);
}
