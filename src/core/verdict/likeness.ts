import type { Frame } from '../claim/frame.ts';
import { groupsOf } from '../claim/lexicon/index.ts';
import { AROUND_WORTH } from '../claim/surroundings.ts';
import { wordVectors } from '../search/meaning/vectors.ts';

/** A word of a frame without digits, its tie, and how rare it is: from 0.25 to 1. */
interface FrameWord {
  readonly stem: string;
  readonly tie: number;
  readonly rarity: number;
}

/** What synonyms by the lexicon are worth; vectors say the rest. */
const SYNONYM = 0.8;
/** Cosines below this mean nothing. */
const LEAST = 0.35;
/** A word of this little rarity still counts for something. */
const COMMON = 0.25;
/** Pairs remembered before the memory starts afresh. */
const PAIRS = 400_000;

const ids = new Map<string, number>();
const pairs = new Map<number, number>();
const ownWords = new WeakMap<Frame, readonly FrameWord[]>();
const allWords = new WeakMap<Frame, readonly FrameWord[]>();

function idOf(stem: string): number {
  let id = ids.get(stem);
  if (id === undefined) {
    id = ids.size;
    ids.set(stem, id);
  }
  return id;
}

/** How alike two stems are in meaning: 1 for the same, 0.8 for synonyms, else the cosine of their vectors, at least 0. */
export function alikeness(a: string, b: string): number {
  if (a === b) return 1;
  const [low, high] = a < b ? [a, b] : [b, a];
  // afresh before either is numbered: numbers of two memories would name another pair
  if (ids.size >= PAIRS) {
    ids.clear();
    pairs.clear();
  }
  const key = idOf(low) * 2 ** 26 + idOf(high);
  let known = pairs.get(key);
  if (known === undefined) {
    if (pairs.size >= PAIRS) pairs.clear();
    known = compared(low, high);
    pairs.set(key, known);
  }
  return known;
}

function compared(a: string, b: string): number {
  const theirs = groupsOf(b);
  if (groupsOf(a).some((group) => theirs.includes(group))) return SYNONYM;
  const vectors = wordVectors();
  const [x, y] = [vectors.find(a), vectors.find(b)];
  return x < 0 || y < 0 ? 0 : Math.max(0, vectors.similarity(x, y));
}

function rarityOf(stem: string): number {
  const vectors = wordVectors();
  const number = vectors.find(stem);
  return number < 0 ? 1 : COMMON + (1 - COMMON) * vectors.rarity(number);
}

const wordsIn = (words: ReadonlyMap<string, number>, worth: number): FrameWord[] =>
  [...words]
    .filter(([stem]) => !/\d/.test(stem))
    .map(([stem, weight]) => ({ stem, tie: weight * worth, rarity: rarityOf(stem) }));

/** The words of the figure's own sentence or headings. */
export function ownWordsOf(frame: Frame): readonly FrameWord[] {
  let words = ownWords.get(frame);
  if (words === undefined) {
    words = wordsIn(frame.own, 1);
    ownWords.set(frame, words);
  }
  return words;
}

function allWordsOf(frame: Frame): readonly FrameWord[] {
  let words = allWords.get(frame);
  if (words === undefined) {
    words = [...ownWordsOf(frame), ...wordsIn(frame.around, AROUND_WORTH)];
    allWords.set(frame, words);
  }
  return words;
}

/** How closely a frame holds a word or one of like meaning: the best product of likeness and tie, 0 to 1. */
export function meansWord(frame: Frame, stem: string): number {
  let best = 0;
  for (const word of allWordsOf(frame)) {
    if (word.tie <= best) continue;
    const like = alikeness(stem, word.stem);
    if (like >= LEAST && like * word.tie > best) best = like * word.tie;
  }
  return best;
}
