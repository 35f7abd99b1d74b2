import type { QueryWord } from '../query.ts';
import type { SourceTerms } from '../terms.ts';
import type { TermId, Vocabulary } from '../vocabulary.ts';
import { DIMENSIONS, type WordVectors, wordVectors } from './vectors.ts';

/** How much each part of the likeness counts; tuned as docs/benchmarks.md says. */
export const LIKENESS = {
  /** Cosines up to this mean nothing; above, likeness grows to that of a word of like meaning. */
  least: 0.1,
  /** A word of like meaning counts as this share of the word itself. */
  like: 0.9,
  /** Share of a query word's weight that its rarity in the corpus decides; the rest its rarity in English. */
  local: 0.6,
  /** Of the cosine between the mean vectors of query and passage. */
  mean: 0.5,
  /** Of the share of the passage that the query speaks of. */
  reverse: 0.5,
};

/** Softens the reverse share for short passages, in words. */
const REVERSE_SLACK = 2;

const NOT_LOOKED_UP = -2;
const NO_VECTOR = -1;

/**
 * How much passages mean what a query means, word vector by word vector. `of` is between 0 and `most`: the query's words,
 * each at the likeness of the passage's nearest word; plus the likeness of the two as wholes; plus the share of the
 * passage that the query covers.
 */
export class Likeness {
  readonly most: number = 1 + LIKENESS.mean + LIKENESS.reverse;
  private readonly vectors: WordVectors = wordVectors();
  private readonly vocabulary: Vocabulary;
  private readonly words: readonly QueryWord[];
  private readonly weights: readonly number[];
  private readonly weightSum: number;
  private readonly mean: Float64Array;
  /** Likeness of query word `k` and vector `v` at `k * count + v`; `NOT_LOOKED_UP` until asked for. */
  private readonly known: Float32Array;
  private readonly numberOf: Int32Array;

  constructor(words: readonly QueryWord[], vocabulary: Vocabulary) {
    const { vectors } = this;
    this.words = words;
    this.vocabulary = vocabulary;
    this.weights = words.map(
      ({ vector, rarity }) => LIKENESS.local * rarity + (1 - LIKENESS.local) * this.rarity(vector),
    );
    this.weightSum = this.weights.reduce((sum, weight) => sum + weight, 0);
    this.known = new Float32Array(words.length * vectors.count).fill(NOT_LOOKED_UP);
    this.numberOf = new Int32Array(vocabulary.count).fill(NOT_LOOKED_UP);
    this.mean = new Float64Array(DIMENSIONS);
    words.forEach(({ vector }, at) => {
      if (vector >= 0) vectors.addTo(this.mean, vector, (this.weights[at] ?? 0) ** 2);
    });
  }

  /** Likeness of the query and one passage of a source. */
  of(terms: SourceTerms, ordinal: number): number {
    const { vectors, words, weights } = this;
    const { numbers, strangers, matched } = this.read(terms, ordinal);
    let covered = 0;
    const best = new Float64Array(numbers.length);
    let strangersMatched = 0;
    words.forEach((word, k) => {
      let nearest = matched.has(word.term ?? -1) ? 1 : 0;
      if (nearest === 1 && word.vector < 0) strangersMatched++;
      if (word.vector >= 0) {
        for (let at = 0; at < numbers.length; at++) {
          const like = this.like(k, numbers[at] ?? 0);
          if (like > nearest) nearest = like;
          if (like > (best[at] ?? 0)) best[at] = like;
        }
      }
      covered += (weights[k] ?? 0) * nearest;
    });
    let spoken = strangersMatched;
    let all = strangers + REVERSE_SLACK;
    const mean = new Float64Array(DIMENSIONS);
    numbers.forEach((number, at) => {
      const rarity = vectors.rarity(number);
      spoken += rarity * (best[at] ?? 0);
      all += rarity;
      vectors.addTo(mean, number, rarity * rarity);
    });
    const share = this.weightSum === 0 ? 0 : covered / this.weightSum;
    return share + LIKENESS.mean * Math.max(0, cosine(this.mean, mean)) + (LIKENESS.reverse * spoken) / all;
  }

  /** The passage's words: vector numbers in ascending order (term numbers must not show), how many have none, and the terms. */
  private read(terms: SourceTerms, ordinal: number) {
    const from = ordinal === 0 ? 0 : (terms.ends[ordinal - 1] ?? 0);
    const own = terms.terms.subarray(from, terms.ends[ordinal]);
    const matched = new Set<TermId>();
    const numbers: number[] = [];
    for (const term of own) {
      const number = this.number(term);
      if (number >= 0) numbers.push(number);
      if (this.words.some((word) => word.term === term)) matched.add(term);
    }
    return { numbers: numbers.sort((a, b) => a - b), strangers: own.length - numbers.length, matched };
  }

  private number(term: TermId): number {
    const known = this.numberOf[term] ?? NO_VECTOR;
    if (known !== NOT_LOOKED_UP) return known;
    const number = this.vectors.find(this.vocabulary.text(term));
    this.numberOf[term] = number;
    return number;
  }

  private like(k: number, number: number): number {
    const at = k * this.vectors.count + number;
    const known = this.known[at] ?? 0;
    if (known !== NOT_LOOKED_UP) return known;
    const own = this.words[k]?.vector ?? 0;
    const above = (this.vectors.similarity(own, number) - LIKENESS.least) / (1 - LIKENESS.least);
    const like = own === number ? 1 : Math.max(0, above) * LIKENESS.like;
    this.known[at] = like;
    return like;
  }

  private rarity(vector: number): number {
    return vector < 0 ? 1 : this.vectors.rarity(vector);
  }
}

function cosine(a: Float64Array, b: Float64Array): number {
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (let at = 0; at < a.length; at++) {
    const [x, y] = [a[at] ?? 0, b[at] ?? 0];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return aa === 0 || bb === 0 ? 0 : ab / Math.sqrt(aa * bb);
}
