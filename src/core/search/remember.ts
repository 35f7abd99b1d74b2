import type { Corpus } from './corpus.ts';

/** Answers kept of one corpus, in two generations: the older is dropped when the younger is full. */
interface Memory {
  young: Map<string, unknown>;
  old: Map<string, unknown>;
}

/** How many answers a generation holds: `few` is for large ones. */
const GENERATION = { many: 2048, few: 48 };
type Store = keyof typeof GENERATION;

const memories: Readonly<Record<Store, WeakMap<Corpus, Memory>>> = {
  many: new WeakMap(),
  few: new WeakMap(),
};

/**
 * The value of `make()`, kept for this corpus under `key`. A snapshot never changes, so neither do its answers; and a
 * keystroke asks again what the sentences around it asked before. Holds at most two generations of answers a corpus.
 */
export function remember<T>(corpus: Corpus, key: string, make: () => T, store: Store = 'many'): T {
  let memory = memories[store].get(corpus);
  if (memory === undefined) {
    memory = { young: new Map(), old: new Map() };
    memories[store].set(corpus, memory);
  }
  const kept = memory.young.get(key) ?? memory.old.get(key);
  const value = kept === undefined ? make() : (kept as T);
  if (kept === undefined || !memory.young.has(key)) {
    if (memory.young.size >= GENERATION[store]) {
      memory.old = memory.young;
      memory.young = new Map();
    }
    memory.young.set(key, value);
  }
  return value;
}
