import Fuse from 'fuse.js';
import type { TermId, Vocabulary } from './vocabulary.ts';

/** Shorter words have too many neighbours. */
const LEAST_LENGTH = 5;
const MOST_LENGTH = 24;
/** Edits that a word of this length or more may have two of; shorter ones one. */
const TWO_EDITS_LENGTH = 8;
/** Words handed to fuse.js, at most: those whose letters differ least. */
const CANDIDATES = 400;
const LETTERS_ONLY = /^[a-z]+$/;

/** A word of the corpus that a mistyped word may stand for. */
export interface Guess {
  readonly word: string;
  readonly term: TermId;
  /** 0 (the same) to 1. */
  readonly distance: number;
}

/** The letters of each word as a set of bits, by vocabulary: it only grows. */
const signatures = new WeakMap<Vocabulary, { count: number; letters: Uint32Array; lengths: Uint8Array }>();

/**
 * The words of a vocabulary that a folded word may be a misspelling of, best first, at most `limit`; `isAlive` says whether
 * the corpus still has a term. Never for words with digits, and never another first letter. Work is linear in the
 * vocabulary, a few operations a word; fuse.js sees some hundred words.
 */
export function guesses(
  vocabulary: Vocabulary,
  word: string,
  limit: number,
  isAlive: (term: TermId) => boolean,
): Guess[] {
  if (word.length < LEAST_LENGTH || word.length > MOST_LENGTH || !LETTERS_ONLY.test(word)) return [];
  const edits = word.length >= TWO_EDITS_LENGTH ? 2 : 1;
  const near = nearWords(vocabulary, word, edits);
  const fuse = new Fuse(near, { includeScore: true, threshold: 0.4, distance: MOST_LENGTH, keys: ['word'] });
  const found: Guess[] = [];
  for (const { item, score = 1 } of fuse.search(word)) {
    if (!isAlive(item.term) || editsBetween(word, item.word, edits) > edits) continue;
    found.push({ ...item, distance: score });
  }
  // fuse.js breaks ties by the order of its list, which follows term numbers: those must not show.
  return found.sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1)).slice(0, limit);
}

/** Words of about the same length and letters, with the same first letter. */
function nearWords(vocabulary: Vocabulary, word: string, edits: number): { word: string; term: TermId }[] {
  const { count, letters, lengths } = signaturesOf(vocabulary);
  const wanted = lettersOf(word);
  const first = word.charCodeAt(0);
  const byDifference: number[][] = Array.from({ length: 2 * edits + 1 }, () => []);
  for (let id = 0; id < count; id++) {
    if (Math.abs((lengths[id] ?? 0) - word.length) > edits) continue;
    const difference = bitCount((letters[id] ?? 0) ^ wanted);
    if (difference <= 2 * edits && vocabulary.firstCode(id) === first) byDifference[difference]?.push(id);
  }
  const near: { word: string; term: TermId }[] = [];
  for (const ids of byDifference) {
    const alike: typeof near = [];
    for (const id of ids) {
      const term = vocabulary.termOfWord(id);
      if (term !== undefined) alike.push({ word: vocabulary.text(id), term });
    }
    // In the order of the words, so that those cut off do not depend on word numbers.
    near.push(...alike.sort((a, b) => (a.word < b.word ? -1 : 1)));
    if (near.length >= CANDIDATES) break;
  }
  return near.slice(0, CANDIDATES);
}

function signaturesOf(vocabulary: Vocabulary) {
  const known = signatures.get(vocabulary);
  const count = vocabulary.count;
  if (known !== undefined && known.count === count) return known;
  const letters = new Uint32Array(count);
  const lengths = new Uint8Array(count);
  letters.set(known?.letters ?? []);
  lengths.set(known?.lengths ?? []);
  for (let id = known?.count ?? 0; id < count; id++) {
    const text = vocabulary.text(id);
    letters[id] = lettersOf(text);
    lengths[id] = Math.min(text.length, 255);
  }
  const made = { count, letters, lengths };
  signatures.set(vocabulary, made);
  return made;
}

function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits >>> 0;
}

function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Insertions, deletions, replacements and swaps of neighbours from one word to the other; `most + 1` when more. */
function editsBetween(a: string, b: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((row[j - 1] ?? 0) + (same ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
    if (Math.min(...row) > most) return most + 1;
  }
  return row[b.length] ?? most + 1;
}
