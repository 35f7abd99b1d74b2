import { fold, MAX_WORD_LENGTH, STOP_WORDS, stem, wordEnd, wordStart } from '../text/words.ts';

/** A word's number in a {@link Vocabulary}. A term is the word number of a stem. */
export type TermId = number;

/** What a stop word, or a word too long to index, maps to. */
export const NO_TERM = 0xffffffff;

const FNV_PRIME = 0x01000193;
const FNV_START = 0x811c9dc5;

/**
 * The words of a corpus and of its successors, numbered in the order they first appear; append-only, so that snapshots
 * share it. Numbers depend on that order, therefore nothing visible may: ties are never broken by them.
 *
 * Words of plain ASCII letters and digits, nearly all of them, are found by hashing the source text in place, without
 * making a string: a `Map` of slices costs three times as much. All others go through a `Map`.
 */
export class Vocabulary {
  /** Characters of the plain words, one after another; word `w` spans `poolEnd[w - 1]` to `poolEnd[w]`. */
  private pool = new Uint8Array(1 << 16);
  private poolEnd = new Uint32Array(1 << 13);
  private termOf = new Uint32Array(1 << 13);
  /** 1 for words that a text had, 0 for stems that are no word (`univers`). */
  private isRead = new Uint8Array(1 << 13);
  /** Open addressing: word number plus one, 0 for free. At most half full. */
  private slots = new Uint32Array(1 << 14);
  private size = 0;
  /** Words with characters beyond a-z and 0-9, folded; they own an empty span of the pool. */
  private readonly others = new Map<string, TermId>();
  private readonly otherText = new Map<TermId, string>();
  /** Term by spelling, for spellings that need folding. */
  private readonly spellings = new Map<string, TermId>();

  /** Number of words known. */
  get count(): number {
    return this.size;
  }

  /** The folded spelling of a word or term. */
  text(word: TermId): string {
    const other = this.otherText.get(word);
    if (other !== undefined) return other;
    const start = word === 0 ? 0 : (this.poolEnd[word - 1] ?? 0);
    return String.fromCharCode(...this.pool.subarray(start, this.poolEnd[word]));
  }

  /**
   * Appends the terms of `text.slice(from, to)` to `sink` from index `at` on and returns the index after the last one.
   * Stop words leave nothing. `sink` must hold `at + (to - from + 1) / 2` numbers.
   */
  read(text: string, from: number, to: number, sink: Uint32Array, at: number): number {
    let next = at;
    let start = wordStart(text, from, to);
    while (start >= 0) {
      const end = wordEnd(text, start, to);
      const term = end - start > MAX_WORD_LENGTH ? NO_TERM : this.add(text, start, end);
      if (term !== NO_TERM) sink[next++] = term;
      start = wordStart(text, end, to);
    }
    return next;
  }

  /** The term of the word `text.slice(start, end)`, made if it is new. */
  private add(text: string, start: number, end: number): TermId {
    let hash = FNV_START;
    for (let at = start; at < end; at++) {
      const code = lowered(text.charCodeAt(at));
      if (code === 0) return this.addSpelling(text.slice(start, end));
      hash = Math.imul(hash ^ code, FNV_PRIME);
    }
    const slot = this.slot(text, start, end, hash);
    const known = this.slots[slot] ?? 0;
    const word = known > 0 ? known - 1 : this.insert(text.slice(start, end).toLowerCase(), slot);
    this.isRead[word] = 1;
    return this.termOf[word] ?? NO_TERM;
  }

  private addSpelling(spelling: string): TermId {
    const known = this.spellings.get(spelling);
    if (known !== undefined) return known;
    const word = this.addFolded(fold(spelling));
    this.isRead[word] = 1;
    const term = this.termOf[word] ?? NO_TERM;
    this.spellings.set(spelling, term);
    return term;
  }

  private addFolded(folded: string): TermId {
    const found = this.find(folded);
    if (found !== undefined) return found;
    if (isPlain(folded)) return this.insert(folded, this.slot(folded, 0, folded.length, hashOf(folded)));
    const word = this.grow(folded);
    this.others.set(folded, word);
    this.otherText.set(word, folded);
    return word;
  }

  /** Number of a folded word, where known; adds nothing. */
  find(folded: string): TermId | undefined {
    if (!isPlain(folded)) return this.others.get(folded);
    const known = this.slots[this.slot(folded, 0, folded.length, hashOf(folded))] ?? 0;
    return known === 0 ? undefined : known - 1;
  }

  /** The term of a word, by its number; `undefined` for stop words, and for stems that no text has as a word. */
  termOfWord(word: number): TermId | undefined {
    const term = this.termOf[word];
    return term === NO_TERM || this.isRead[word] !== 1 ? undefined : term;
  }

  /** First character code of a plain word, 0 for all others. */
  firstCode(word: number): number {
    const start = word === 0 ? 0 : (this.poolEnd[word - 1] ?? 0);
    return start === this.poolEnd[word] ? 0 : (this.pool[start] ?? 0);
  }

  private insert(word: string, slot: number): TermId {
    const id = this.size;
    this.slots[slot] = id + 1;
    const start = id === 0 ? 0 : (this.poolEnd[id - 1] ?? 0);
    if (start + word.length > this.pool.length) {
      const larger = new Uint8Array(this.pool.length * 2 + word.length);
      larger.set(this.pool);
      this.pool = larger;
    }
    for (let at = 0; at < word.length; at++) this.pool[start + at] = word.charCodeAt(at);
    this.number(word, start + word.length);
    return id;
  }

  /** Numbers a word that is not in the pool. */
  private grow(word: string): TermId {
    const id = this.size;
    this.number(word, id === 0 ? 0 : (this.poolEnd[id - 1] ?? 0));
    return id;
  }

  private number(word: string, poolEnd: number): void {
    const id = this.size++;
    if (this.size > this.poolEnd.length) {
      this.poolEnd = enlarged(this.poolEnd);
      this.termOf = enlarged(this.termOf);
      const larger = new Uint8Array(this.isRead.length * 2);
      larger.set(this.isRead);
      this.isRead = larger;
    }
    this.poolEnd[id] = poolEnd;
    if (this.size * 2 > this.slots.length) this.rehash();
    if (STOP_WORDS.has(word)) {
      this.termOf[id] = NO_TERM;
      return;
    }
    const root = stem(word);
    // A stem that is itself a word of other stem (`univers`) still ends here: its own term is itself.
    this.termOf[id] = id;
    if (root === word) return;
    const term = this.addFolded(root);
    this.termOf[id] = term;
  }

  private rehash(): void {
    this.slots = new Uint32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (let id = 0; id < this.size; id++) {
      const start = id === 0 ? 0 : (this.poolEnd[id - 1] ?? 0);
      const end = this.poolEnd[id] ?? 0;
      if (start === end) continue;
      let hash = FNV_START;
      for (let at = start; at < end; at++) hash = Math.imul(hash ^ (this.pool[at] ?? 0), FNV_PRIME);
      let slot = spread(hash) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = id + 1;
    }
  }

  /** The slot that holds the plain word, or the free slot where it belongs. */
  private slot(text: string, start: number, end: number, hash: number): number {
    const { slots, pool, poolEnd } = this;
    const mask = slots.length - 1;
    const length = end - start;
    let slot = spread(hash) & mask;
    for (;;) {
      const word = (slots[slot] ?? 0) - 1;
      if (word < 0) return slot;
      const base = word === 0 ? 0 : (poolEnd[word - 1] ?? 0);
      if ((poolEnd[word] ?? 0) - base === length) {
        let at = 0;
        while (at < length && pool[base + at] === lowered(text.charCodeAt(start + at))) at++;
        if (at === length) return slot;
      }
      slot = (slot + 1) & mask;
    }
  }
}

/** The lower-case code of an ASCII letter or digit; 0 for everything else. */
function lowered(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code;
  if (code >= 0x41 && code <= 0x5a) return code + 32;
  return code >= 0x30 && code <= 0x39 ? code : 0;
}

const spread = (hash: number): number => hash ^ (hash >>> 15);

function hashOf(plain: string): number {
  let hash = FNV_START;
  for (let at = 0; at < plain.length; at++) hash = Math.imul(hash ^ plain.charCodeAt(at), FNV_PRIME);
  return hash;
}

function isPlain(folded: string): boolean {
  for (let at = 0; at < folded.length; at++) if (lowered(folded.charCodeAt(at)) === 0) return false;
  return folded.length > 0;
}

function enlarged(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
