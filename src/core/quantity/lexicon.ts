/**
 * The words that the grammar knows, in one open-addressing table: a word of the text costs one hash (made while lexing)
 * and mostly one look into the table. Other files fill it at load with `learn`.
 */

/** What a word may be; a word may be several things. */
export const CARDINAL = 1 << 0;
export const HUNDRED = 1 << 1;
export const SCALE = 1 << 2;
export const DOZEN = 1 << 3;
export const ORDINAL = 1 << 4;
export const FRACTION = 1 << 5;
export const ARTICLE = 1 << 6;
export const AND = 1 << 7;
export const OF = 1 << 8;
export const MINUS = 1 << 9;
export const POINT = 1 << 10;
export const MONTH = 1 << 11;
export const WEEKDAY = 1 << 12;
/** May begin the name of a unit or currency. */
export const UNIT = 1 << 13;
/** Function words and the like: never a counted noun. */
export const STOP = 1 << 14;
/** `Section`, `Boeing`: a number after it names something. */
export const NAMER = 1 << 15;
/** `rose`, `fell`: "from 3 to 5" after it is two figures. */
export const CHANGE = 1 << 16;
export const STREET = 1 << 17;
/** `doubled`, `tenfold`, `twice`. */
export const MULTIPLE = 1 << 18;
/** `several`, `few`: a number too vague to compare. */
export const VAGUE = 1 << 19;
/** Begins a phrase of time: `last`, `next`, `today`, `mid`. */
export const TIME = 1 << 20;
/** `fiscal`, `quarter`, `FY`, `H1`: a part of a year. */
export const PERIOD = 1 << 21;
/** May end a phrase of modification: `about`, `than`, `to`. */
export const HEDGE = 1 << 22;
/** Irregular or invariable nouns that are counted: `people`, `staff`. */
export const COUNTED = 1 << 23;
/** `pre`, `post`, `sub`: may be joined to a figure by a hyphen. */
export const JOINER = 1 << 24;
/** Another reading of the word is more usual; a reader asks for more evidence. */
export const WEAK = 1 << 25;
/** Ends with the plural of a fraction or a scale: `thirds`, `millions`. */
export const PLURAL = 1 << 26;
/** `all`, `another`: one of the unit of time that follows. */
export const WHOLE = 1 << 27;
/** A sign or code of money, or part of one: `EUR`, `Rs`, the `US` of `US$`. */
export const MONEY = 1 << 28;
/** All letters of a unit's symbol: `kWh`, `km`. */
export const SYMBOL = 1 << 29;
/** May begin a modifier after the value: `or`, `plus`. */
export const TAIL = 1 << 30;

/** What a number, or the article that stands for one, may begin with. */
export const NUMBER = CARDINAL | HUNDRED | SCALE | DOZEN | FRACTION | ARTICLE | VAGUE | WHOLE;
export const DATE = MONTH | PERIOD | TIME | ORDINAL;
const LEAD = NUMBER | DATE | MULTIPLE;

const SLOTS = 1 << 14;
const MASK = SLOTS - 1;
/** What `table` has in its low bits; above lies the upper half of the word's hash. */
const ID = 0xffff;
const table = new Int32Array(SLOTS);
const texts: string[] = [''];
/** The words' letters one after the other, and where those of each id begin; they end where the next id's do. */
const letters = new Uint16Array(1 << 17);
const begins = new Int32Array(SLOTS + 1);
const classes = new Int32Array(SLOTS);
const values = new Float64Array(SLOTS);
const lemmas = new Uint16Array(SLOTS);

/** One step of the hash over a word's characters, blind to the case of ASCII letters. */
export const step = (hash: number, code: number): number => (Math.imul(hash, 31) + (code | 32)) | 0;

const spread = (hash: number): number => (hash ^ (hash >>> 15)) & MASK;

function sameWord(text: string, start: number, from: number, length: number): boolean {
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(start + i);
    const folded = code >= 65 && code <= 90 ? code | 32 : code;
    if (folded !== letters[from + i]) return false;
  }
  return true;
}

/** The id of the word at `text.slice(start, end)`, whatever its case; 0 when unknown. `hash` is the fold of `step`. */
export function idOfWord(text: string, start: number, end: number, hash: number): number {
  let slot = spread(hash);
  for (;;) {
    const entry = table[slot] ?? 0;
    if (entry === 0) return 0;
    if ((entry ^ hash) >>> 16 === 0) {
      const id = entry & ID;
      const from = begins[id] ?? 0;
      const length = (begins[id + 1] ?? 0) - from;
      if (length === end - start && sameWord(text, start, from, length)) return id;
    }
    slot = (slot + 1) & MASK;
  }
}

function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i));
  return hash;
}

/** The id of a word given by itself; 0 when unknown. */
export const idOf = (word: string): number => idOfWord(word, 0, word.length, hashOf(word));

/** Set of a known word until a text has it, when more names may begin with it: `kilometre` of `kilometre per hour`. */
const LATE = 1 << 31;
/** How the words left for later begin: a mark for each hash of three letters, few enough to stay in the fastest cache. */
const lateStarts = new Uint8Array(1 << 10);
let teachLate: (word: string) => void = () => undefined;

const startOf = (text: string, at: number): number =>
  ((text.charCodeAt(at) & 31) * 37 + (text.charCodeAt(at + 1) & 31) * 11 + (text.charCodeAt(at + 2) & 31)) &
  1023;
const lateAt = (text: string, at: number): boolean => lateStarts[startOf(text, at)] === 1;

/** Leaves words that begin so for later: `teach` learns them when a text has one (the names of units with a prefix). */
export function learnLate(starts: readonly string[], teach: (word: string) => void): void {
  teachLate = teach;
  for (const start of starts) lateStarts[startOf(start, 0)] = 1;
  texts.forEach((word, id) => {
    if (lateAt(word, 0)) classes[id] = (classes[id] ?? 0) | LATE;
  });
}

/** Letters of such words, at least: `exagram`. */
export const SHORTEST_LATE = 6;

/** Is `id` no word, or one that more may begin with? */
export const mayBeLate = (id: number): boolean => id === 0 || (classes[id] ?? 0) < 0;

/** The id of a word whose `known` one may be late: learnt now, when it was left for later. */
export function lateWord(text: string, start: number, end: number, known: number): number {
  if (!lateAt(text, start)) return known;
  if (known > 0) classes[known] = (classes[known] ?? 0) & ~LATE;
  const word = text.slice(start, end).toLowerCase();
  teachLate(word);
  return known || idOf(word);
}

/**
 * Adds `cls` to what is known of a word (lower case); `value` is kept when it is given. `lemma` is the word under which
 * phrases know this one (`feet` under `foot`).
 */
export function learn(word: string, cls: number, value?: number, lemma?: string): number {
  const hash = hashOf(word);
  let id = idOfWord(word, 0, word.length, hash);
  if (id === 0) {
    id = texts.length;
    texts.push(word);
    const from = begins[id] ?? 0;
    for (let i = 0; i < word.length; i++) letters[from + i] = word.charCodeAt(i);
    begins[id + 1] = from + word.length;
    classes[id] = lateAt(word, 0) ? LATE : 0;
    lemmas[id] = id;
    let slot = spread(hash);
    while (table[slot] !== 0) slot = (slot + 1) & MASK;
    table[slot] = (hash & ~ID) | id;
  }
  classes[id] = (classes[id] ?? 0) | cls;
  if (value !== undefined) values[id] = value;
  if (lemma !== undefined) lemmas[id] = learn(lemma, 0);
  return id;
}

/** The entries of a list, where `drop(|s|ped)` stands for three: one with each choice. */
export const spelledOut = (list: string, separator: string): string[] =>
  list.includes('(') ? list.split(separator).flatMap(choices) : list.split(separator);

function choices(entry: string): string[] {
  const open = entry.indexOf('(');
  if (open < 0) return [entry];
  const close = entry.indexOf(')');
  return entry
    .slice(open + 1, close)
    .split('|')
    .flatMap((choice) => choices(entry.slice(0, open) + choice + entry.slice(close + 1)));
}

/** Adds several words, separated by spaces, to a class. */
export function learnAll(words: string, cls: number, value?: number): void {
  for (const word of spelledOut(words, ' ')) learn(word, cls, value);
}

/** `early:1 mid:2`: what each of some words stands for, by its id. */
export const wordValues = (list: string, cls = 0): ReadonlyMap<number, number> =>
  new Map(
    list.split(' ').map((entry) => {
      const [word = '', value] = entry.split(':');
      return [learn(word, cls), Number(value)];
    }),
  );

/** The ids of some words, separated by spaces: a list that a rule asks `has(wordAt(i))` of. */
export function wordSet(words: string, cls = 0): ReadonlySet<number> {
  return new Set(spelledOut(words, ' ').map((word) => learn(word, cls)));
}

/** May a figure's value begin with the word `id`? */
export const leads = (id: number): boolean => ((classes[id] ?? 0) & LEAD) !== 0;
export const classOf = (id: number): number => classes[id] ?? 0;
export const numberOf = (id: number): number => values[id] ?? 0;
export const lemmaOf = (id: number): number => lemmas[id] ?? 0;
