import type { Corpus } from './corpus.ts';

/** Answers kept of one corpus, in two generations: the older is dropped when the younger is full. */
interface Memory {
  young: Map<string, unknown>;
  old: Map<string, unknown>;
}

const GENERATION = 2048;
const memories = new WeakMap<Corpus, Memory>();

/**
 * The value of `make()`, kept for this corpus under `key`. A snapshot never changes, so neither do its answers; and a
 * keystroke asks again what the sentences around it asked before. Holds at most `2 * GENERATION` answers a corpus.
 */
export function remember<T>(corpus: Corpus, key: string, make: () => T): T {
  let memory = memories.get(corpus);
  if (memory === undefined) {
    memory = { young: new Map(), old: new Map() };
    memories.set(corpus, memory);
  }
  const kept = memory.young.get(key) ?? memory.old.get(key);
  const value = kept === undefined ? make() : (kept as T);
  if (kept === undefined || !memory.young.has(key)) {
    if (memory.young.size >= GENERATION) {
      memory.old = memory.young;
      memory.young = new Map();
    }
    memory.young.set(key, value);
  }
  return value;
}
