import type { Frame } from '../claim/frame.ts';
import { groupsOf } from '../claim/lexicon/index.ts';
import { AROUND_WORTH } from '../claim/surroundings.ts';
import { wordVectors } from '../search/meaning/vectors.ts';

/** A stem with all that it takes to hold it against others. */
export interface Stem {
  readonly stem: string;
  /** No two of the same memory have one. */
  readonly id: number;
  readonly groups: readonly number[];
  /** Its number among the vectors, or -1. */
  readonly vector: number;
}

/** A word of a frame without digits, its tie, and how rare it is: from 0.25 to 1. */
interface FrameWord {
  readonly word: Stem;
  readonly tie: number;
  readonly rarity: number;
}

/** What synonyms by the lexicon are worth; vectors say the rest. */
const SYNONYM = 0.8;
/** Cosines below this mean nothing. */
const LEAST = 0.35;
/** A word of this little rarity still counts for something. */
const COMMON = 0.25;
/** Stems remembered before the memory starts afresh. */
const STEMS = 400_000;
/** How many pairs are remembered: of those that fall together the last. */
const PAIR_BITS = 17;

let numbered = 0;
const stems = new Map<string, Stem>();
const pairs = new Float64Array(1 << PAIR_BITS);
const likenesses = new Float64Array(1 << PAIR_BITS);
const ownWords = new WeakMap<Frame, readonly FrameWord[]>();
const allWords = new WeakMap<Frame, readonly FrameWord[]>();

/** The stem with what is known of it. */
export function stemOf(stem: string): Stem {
  let known = stems.get(stem);
  if (known === undefined) {
    if (stems.size >= STEMS) stems.clear();
    known = { stem, id: ++numbered, groups: groupsOf(stem), vector: wordVectors().find(stem) };
    stems.set(stem, known);
  }
  return known;
}

/** How alike two stems are in meaning: 1 for the same, 0.8 for synonyms, else the cosine of their vectors, at least 0. */
export const alikeness = (a: string, b: string): number => (a === b ? 1 : alike(stemOf(a), stemOf(b)));

function alike(a: Stem, b: Stem): number {
  if (a === b) return 1;
  const [low, high] = a.id < b.id ? [a.id, b.id] : [b.id, a.id];
  const key = low * 2 ** 26 + high;
  const slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> (32 - PAIR_BITS);
  if (pairs[slot] === key) return likenesses[slot] ?? 0;
  const known = compared(a, b);
  pairs[slot] = key;
  likenesses[slot] = known;
  return known;
}

function compared(a: Stem, b: Stem): number {
  if (a.stem === b.stem) return 1;
  if (a.groups.some((group) => b.groups.includes(group))) return SYNONYM;
  return a.vector < 0 || b.vector < 0 ? 0 : Math.max(0, wordVectors().similarity(a.vector, b.vector));
}

const rarityOf = ({ vector }: Stem): number =>
  vector < 0 ? 1 : COMMON + (1 - COMMON) * wordVectors().rarity(vector);

const wordsIn = (words: ReadonlyMap<string, number>, worth: number): FrameWord[] =>
  [...words]
    .filter(([stem]) => !/\d/.test(stem))
    .map(([stem, weight]) => {
      const word = stemOf(stem);
      return { word, tie: weight * worth, rarity: rarityOf(word) };
    });

/** The words of the figure's own sentence or headings, and what its idioms mean. */
export function ownWordsOf(frame: Frame): readonly FrameWord[] {
  let words = ownWords.get(frame);
  if (words === undefined) {
    words = [
      ...wordsIn(frame.own, 1),
      ...wordsIn(frame.meant, 1).filter(({ word }) => !frame.own.has(word.stem)),
    ];
    ownWords.set(frame, words);
  }
  return words;
}

/** The closest first. */
function allWordsOf(frame: Frame): readonly FrameWord[] {
  let words = allWords.get(frame);
  if (words === undefined) {
    words = [...ownWordsOf(frame), ...wordsIn(frame.around, AROUND_WORTH)].sort((a, b) => b.tie - a.tie);
    allWords.set(frame, words);
  }
  return words;
}

/** How closely a frame holds a word or one of like meaning: the best product of likeness and tie, 0 to 1. */
export function meansWord(frame: Frame, stem: Stem): number {
  let best = 0;
  for (const { word, tie } of allWordsOf(frame)) {
    if (tie <= best) break;
    const like = alike(stem, word);
    if (like >= LEAST && like * tie > best) best = like * tie;
  }
  return best;
}
