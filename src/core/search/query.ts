import { fold, STOP_WORDS, stem, words } from '../text/words.ts';
import type { CorpusIndex } from './corpus.ts';
import { wordVectors } from './meaning/vectors.ts';
import { windowsWith } from './segment.ts';
import { type GroupMember, type QueryGroup, TUNING, WEIGHT_STEP } from './tuning.ts';
import { guesses } from './typos.ts';
import type { TermId } from './vocabulary.ts';

/** Words of a query beyond this many are not looked up. */
export const QUERY_WORD_LIMIT = 64;

/** A word of the query that is no stop word. */
export interface QueryWord {
  readonly stem: string;
  /** Its term, where the corpus has it. */
  readonly term?: TermId;
  /** How rare it is in the corpus: 1 where the corpus lacks it, towards 0 where every passage has it. */
  readonly rarity: number;
  /** Its number among the word vectors, or -1. */
  readonly vector: number;
}

/** A query read against a corpus. */
export interface Query {
  /** Each once, in order. */
  readonly words: readonly QueryWord[];
  /** What the index looks up: a group for every word that the corpus has, or has something close to. */
  readonly groups: readonly QueryGroup[];
  /** The score of a passage that had all there is to have; scores are given as shares of it. */
  readonly ideal: number;
}

/**
 * Reads a query: which of its words count, and for how much. A word that the corpus lacks is looked up as words of like
 * meaning, or, where it is no common English word, as words it may be a misspelling of.
 */
export function readQuery(index: CorpusIndex, query: string): Query {
  const { totals, vocabulary } = index;
  const groups: QueryGroup[] = [];
  const found: QueryWord[] = [];
  const unknown: { readonly vector: number; readonly folded: string }[] = [];
  const taken = new Set<TermId>();
  const vectors = wordVectors();
  let ideal = 0;
  for (const [root, folded] of rootsOf(query)) {
    const term = vocabulary.find(root);
    const holding = term === undefined ? 0 : frequencyOf(index, term);
    const weight = rarity(totals.windows, holding);
    const vector = vectors.find(root);
    const own = holding > 0 && term !== undefined ? { term } : {};
    if (own.term === undefined) unknown.push({ vector, folded });
    else {
      groups.push({ members: [{ term: own.term, weight: 1 }], weight });
      taken.add(own.term);
    }
    ideal += weight * BEST;
    found.push({ stem: root, ...own, rarity: weight / rarity(totals.windows, 0), vector });
  }
  for (const { vector, folded } of unknown) {
    const others = vector < 0 ? misspellings(index, folded) : likeWords(index, vector, UNKNOWN_STAND_INS);
    const group = groupOf(index, others, taken);
    if (group !== undefined) groups.push(group);
  }
  return { words: found, groups, ideal };
}

/** The stems of a query's words without stop words, each once, with the first word that has it. */
function rootsOf(query: string): Map<string, string> {
  const roots = new Map<string, string>();
  for (const word of words(query)) {
    const folded = fold(word.text);
    const root = stem(folded);
    if (!STOP_WORDS.has(folded) && !roots.has(root)) roots.set(root, folded);
    if (roots.size === QUERY_WORD_LIMIT) break;
  }
  return roots;
}

/** A group of terms that no other group has; `undefined` where none is left. As rare as the most frequent of them. */
function groupOf(
  index: CorpusIndex,
  members: readonly GroupMember[],
  taken: Set<TermId>,
): QueryGroup | undefined {
  const own = members.filter(({ term }) => !taken.has(term));
  if (own.length === 0) return undefined;
  let most = 0;
  for (const { term } of own) {
    taken.add(term);
    most = Math.max(most, frequencyOf(index, term));
  }
  return { members: own, weight: rarity(index.totals.windows, most) };
}

/** What a misspelt word may be: a guess is weighed by how near it is. */
function misspellings(index: CorpusIndex, folded: string): GroupMember[] {
  const isAlive = (term: TermId): boolean => frequencyOf(index, term) > 0;
  const members: GroupMember[] = [];
  for (const { term, distance } of guesses(index.vocabulary, folded, MISSPELLINGS, isAlive)) {
    if (members.some((member) => member.term === term)) continue;
    members.push({ term, weight: stepped(GUESS_WEIGHT * (1 - distance)) });
  }
  return members;
}

/** The terms of the corpus most like a word in meaning. */
function likeWords(index: CorpusIndex, vector: number, limit: number): GroupMember[] {
  const members: GroupMember[] = [];
  for (const { stem: like, similarity } of nearestWords(vector)) {
    const term = index.vocabulary.find(like);
    if (term === undefined || frequencyOf(index, term) === 0) continue;
    members.push({ term, weight: stepped(STAND_IN_WEIGHT * similarity) });
    if (members.length === limit) break;
  }
  return members;
}

/** Up to the next step, so that nothing weighs 0. */
const stepped = (weight: number): number => Math.ceil(weight / WEIGHT_STEP) * WEIGHT_STEP;

/** What one word of weight 1 can add to a score at most. */
const BEST =
  (TUNING.passageSaturation + 1) * (1 + 2 * TUNING.neighbour) + TUNING.window * (TUNING.windowSaturation + 1);

/** BM25's inverse document frequency, never negative. */
const rarity = (all: number, holding: number): number =>
  Math.log(1 + (all - holding + 0.5) / (holding + 0.5));

/** How many windows of the corpus hold a term. */
function frequencyOf(index: CorpusIndex, term: TermId): number {
  let windows = 0;
  for (const { inverted } of index.segments) windows += windowsWith(inverted, term);
  return windows;
}

/** A word stands for another with at most this weight, and does not below the least similarity. */
const STAND_IN_WEIGHT = 0.6;
const LEAST_SIMILARITY = 0.5;
const STAND_INS = 6;
const UNKNOWN_STAND_INS = 3;
const GUESS_WEIGHT = 0.9;
const MISSPELLINGS = 3;
/** Like words that are looked for in the corpus, at most. */
const NEAREST = 24;

/**
 * The query with words of like meaning added to each word's group, as far as the corpus has them. It finds passages that
 * paraphrase the query, and others: what it finds must be weighed by meaning.
 */
export function withLikeWords(index: CorpusIndex, query: Query): Query {
  const taken = new Set(query.groups.flatMap(({ members }) => members.map(({ term }) => term)));
  const groups = query.groups.map((group) => {
    const own = query.words.find(({ term }) => term !== undefined && term === group.members[0]?.term);
    if (own === undefined || own.vector < 0) return group;
    const others = likeWords(index, own.vector, STAND_INS).filter(({ term }) => !taken.has(term));
    for (const { term } of others) taken.add(term);
    return { ...group, members: [...group.members, ...others] };
  });
  return { ...query, groups };
}

/** The stems most like one, best first; ties by their order. */
function nearestWords(vector: number): readonly LikeWord[] {
  const known = nearest.get(vector);
  if (known !== undefined) return known;
  const vectors = wordVectors();
  const near: { number: number; similarity: number }[] = [];
  for (let number = 0; number < vectors.count; number++) {
    const similarity = vectors.similarity(vector, number);
    if (similarity >= LEAST_SIMILARITY && number !== vector) near.push({ number, similarity });
  }
  near.sort((a, b) => b.similarity - a.similarity || a.number - b.number);
  const like = near
    .slice(0, NEAREST)
    .map(({ number, similarity }) => ({ stem: vectors.stem(number), similarity }));
  if (nearest.size === NEAREST_KEPT) nearest.clear();
  nearest.set(vector, like);
  return like;
}

interface LikeWord {
  readonly stem: string;
  readonly similarity: number;
}

/** What `nearestWords` found: a look through all vectors takes half a millisecond. */
const nearest = new Map<number, readonly LikeWord[]>();
const NEAREST_KEPT = 4000;
