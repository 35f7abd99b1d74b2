import { fold, STOP_WORDS, stem } from '../text/words.ts';
import type { Term } from './terms.ts';

/** A phrase of a book found in a sentence. Places are of terms, `to` exclusive. */
export interface Hit<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
  /** Where its parts stand apart, the place of the first one of the second part. */
  readonly gap?: number;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  /** By words as written. */
  readonly exact: Map<string, Node<T>>;
  /** What may follow behind what is spoken of: the `down` of `turn _ down`. */
  readonly apart: Map<string, Node<T>>;
  readonly values: T[];
}

/** Phrases by their words, for matching in linear time. */
export type PhraseBook<T> = Node<T>;

const empty = <T>(): Node<T> => ({ next: new Map(), exact: new Map(), apart: new Map(), values: [] });

/** Forms of the two verbs that others are built with. */
const AUXILIARIES: ReadonlyMap<string, string> = new Map([
  ...['is', 'are', 'was', 'were', 'been', 'am'].map((form) => [form, 'be'] as const),
  ...['has', 'had', 'having'].map((form) => [form, 'have'] as const),
]);

const keyOf = (plain: string, stemmed: string): string =>
  AUXILIARIES.get(plain) ?? (STOP_WORDS.has(plain) ? plain : stemmed);

/** The keys of the terms of sentences that were just read: several books are held against each. */
const keys = new WeakMap<readonly Term[], readonly string[]>();

function keysOf(terms: readonly Term[]): readonly string[] {
  let known = keys.get(terms);
  if (known === undefined) {
    known = terms.map(({ plain, stem: stemmed }) => keyOf(plain, stemmed));
    keys.set(terms, known);
  }
  return known;
}

/** A book of phrases, each a list parted by commas; `_` leaves room for other words, `=` takes one as written. */
export function phraseBook<T>(entries: Iterable<readonly [T, string]>): PhraseBook<T> {
  const root = empty<T>();
  for (const [value, list] of entries) {
    for (const phrase of list.split(', ')) {
      let node = root;
      let apart = false;
      for (const word of phrase.split(' ')) {
        if (word === '_') {
          apart = true;
          continue;
        }
        const written = word.startsWith('=');
        const branch = apart ? node.apart : written ? node.exact : node.next;
        const key = written ? word.slice(1) : keyOf(fold(word), stem(fold(word)));
        let child = branch.get(key);
        if (child === undefined) {
          child = empty<T>();
          branch.set(key, child);
        }
        node = child;
        apart = false;
      }
      if (!node.values.includes(value)) node.values.push(value);
    }
  }
  return root;
}

/** Words that may stand between those of a phrase without changing it. */
const PASSED: ReadonlySet<string> = new Set(
  'already also now since only just still so far finally actually eventually both each all once again not its his her their our the a'.split(
    ' ',
  ),
);
/** Words that may stand between the parts of a phrase that are apart. */
const ROOM = 8;

/** The longest phrase that begins at a place. */
function longestAt<T>(
  book: PhraseBook<T>,
  terms: readonly Term[],
  keyed: readonly string[],
  from: number,
): Hit<T>[] {
  let node: Node<T> | undefined = book;
  let found: Hit<T>[] = NONE;
  for (let i = from; i < terms.length && node !== undefined; i++) {
    const plain = terms[i]?.plain ?? '';
    const step: Node<T> | undefined = node.exact.get(plain) ?? node.next.get(keyed[i] ?? '');
    if (step === undefined && node !== book && PASSED.has(plain)) continue;
    node = step;
    if (node === undefined) break;
    if (node.values.length > 0) found = node.values.map((value) => ({ value, from, to: i + 1 }));
    const split = partsFrom(node, keyed, from, i + 1);
    if (split.length > 0) return split;
  }
  return found;
}

const NONE: never[] = [];

/** Of a phrase whose first part ends before `at`, the second part within reach. */
function partsFrom<T>(node: Node<T>, keyed: readonly string[], from: number, at: number): Hit<T>[] {
  if (node.apart.size === 0) return NONE;
  for (let i = at + 1; i < Math.min(keyed.length, at + ROOM); i++) {
    const last = node.apart.get(keyed[i] ?? '');
    if (last !== undefined) return last.values.map((value) => ({ value, from, to: at, gap: i }));
  }
  return NONE;
}

/** The phrases of a book in a sentence, in order, none within another. */
export function hitsIn<T>(book: PhraseBook<T>, terms: readonly Term[]): Hit<T>[] {
  const found: Hit<T>[] = [];
  const keyed = keysOf(terms);
  for (let i = 0; i < terms.length; i++) {
    const hits = longestAt(book, terms, keyed, i);
    found.push(...hits);
    i = Math.max(i, (hits[0]?.to ?? 0) - 1);
  }
  return found;
}
