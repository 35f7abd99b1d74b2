/**
 * The lexer: one pass over char codes. A token is a run of letters, a run of digits, or one other character; white space
 * only leaves a mark on the token after it. Words get their lexicon id on the way, so the grammar never slices text.
 */
import { classOf, idOfWord, lateWord, leads, mayBeLate, numberOf, SHORTEST_LATE, step } from './lexicon.ts';
import type { Votes } from './locale.ts';

export const WORD = 1;
export const DIGITS = 2;
export const MARK = 3;
/** One of the characters ½ ⅓ ... */
export const VULGAR = 4;
/** A blank line: no figure crosses it. */
export const BREAK = 5;

/** White space before a token: none, or the code of the one space character, or RUN for several, or LINE for a line feed. */
export const NONE = 0;
export const LINE = 10;
export const SPACE = 32;
export const RUN = 1;

const LETTER = 1;
const DIGIT = 2;
const BLANK = 3;
const FEED = 4;
const FRACTION = 5;
const IGNORED = 6;

const CLASSES = new Uint8Array(65536);
const paint = (from: number, to: number, cls: number): void => {
  CLASSES.fill(cls, from, to + 1);
};
paint(0x30, 0x39, DIGIT);
paint(0x41, 0x5a, LETTER);
paint(0x61, 0x7a, LETTER);
paint(0xaa, 0xaa, LETTER);
paint(0xb5, 0xb5, LETTER);
paint(0xc0, 0x1fff, LETTER);
paint(0xd7, 0xd7, 0);
paint(0xf7, 0xf7, 0);
paint(0xbc, 0xbe, FRACTION);
paint(0x2150, 0x215e, FRACTION);
paint(0x2189, 0x2189, FRACTION);
paint(0x2113, 0x2113, LETTER);
paint(0x2126, 0x2126, LETTER);
paint(0x212a, 0x212b, LETTER);
paint(0x2c00, 0x2dff, LETTER);
paint(0x3040, 0xfaff, LETTER);
for (const code of [9, 32, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000]) paint(code, code, BLANK);
paint(0x2000, 0x200a, BLANK);
for (const code of [10, 0x2028, 0x2029]) paint(code, code, FEED);
for (const code of [0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 13]) paint(code, code, IGNORED);
paint(0x300, 0x36f, IGNORED);

/** Room left at both ends, so that looking a few tokens around needs no test. */
const PAD = 16;
/** Tokens of a stretch, at most: the buffers have this size for good. */
const MOST = 1 << 15;
/** With so little room left, a stretch ends at the end of a line, at last at any gap. */
const LITTLE = 1 << 13;
/** Characters after which a stretch ends at the next blank line. */
const STRETCH = 1 << 14;

/**
 * The tokens of the stretch that was read last, as parallel arrays: one lexer for all calls, whose contents never outlive
 * a call. Tokens run from `FIRST` to `lastToken()` (exclusive); around them `kindAt` answers 0.
 */
let text = '';
let last = PAD;
let work = 0;
const kinds = new Uint8Array(MOST + 2 * PAD);
const gaps = new Uint16Array(MOST + 2 * PAD);
const words = new Uint16Array(MOST + 2 * PAD);
const marks = new Uint16Array(MOST + 2 * PAD);
const starts = new Int32Array(MOST + 2 * PAD);
const ends = new Int32Array(MOST + 2 * PAD);
/** The tokens that a figure's value may begin with, in order: in prose one in four. */
const begins = new Uint16Array(MOST + PAD);
let beginning = 0;

export const FIRST = PAD;
export const lastToken = (): number => last;
/** The `n`th token that a value may begin with; 0 after the last. */
export const beginningAt = (n: number): number => (n < beginning ? (begins[n] ?? 0) : 0);
/** Counts one token as looked at by the grammar: the measure of work that the growth test asks for. */
export const worked = (): void => {
  work++;
};
/** Tokens that the grammar looked at since the module was loaded. */
export const workDone = (): number => work;

export const kindAt = (i: number): number => kinds[i] ?? 0;
export const gapAt = (i: number): number => gaps[i] ?? 0;
/** Lexicon id of a word; 0 for an unknown one and for anything else. */
export const wordAt = (i: number): number => words[i] ?? 0;
/** The kinds that the word at `i` may be of; 0 for an unknown one and for anything else. */
export const kindsAt = (i: number): number => classOf(words[i] ?? 0);
/** Is the word at `i` known to be of one of these kinds (`CARDINAL | ARTICLE`)? */
export const isA = (i: number, kinds: number): boolean => (classOf(words[i] ?? 0) & kinds) !== 0;
/** What the word at `i` counts: 12 for `twelve`, 1e6 for `million`; 0 for anything else. */
export const numberAt = (i: number): number => numberOf(words[i] ?? 0);
export const isWord = (i: number): boolean => kinds[i] === WORD;
export const isNumeral = (i: number): boolean => kinds[i] === DIGITS;
/** Does token `i` touch the one before? */
export const tight = (i: number): boolean => (gaps[i] ?? 0) === NONE;
export const startAt = (i: number): number => starts[i] ?? 0;
export const endAt = (i: number): number => ends[i] ?? 0;
export const lengthAt = (i: number): number => (ends[i] ?? 0) - (starts[i] ?? 0);
/** Char code of a mark, 0 for anything else. */
export const markAt = (i: number): number => marks[i] ?? 0;
export const textAt = (i: number): string => text.slice(startAt(i), endAt(i));
/** Char code at an offset of the text. */
export const codeAt = (offset: number): number => text.charCodeAt(offset);
/** `text.slice(from, to)` of the text that was read. */
export const cutText = (from: number, to: number): string => text.slice(from, to);
/** Does the token begin with a capital letter? `×` lies among them. */
export function capitalAt(i: number): boolean {
  const code = codeAt(startAt(i));
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
}

/**
 * Reads the stretch of `whole` that begins at `from`; returns where the next begins (`whole.length` at the end). `votes`
 * hears of numerals with marks in them.
 */
export function readTokens(whole: string, from: number, votes?: Votes): number {
  text = whole;
  const end = fill(whole, from, votes);
  for (let i = 0; i < PAD; i++) put(last + i, 0, SPACE, end, end, 0, 0);
  return end;
}

/** Fills the buffers up to `last`. Nothing but the loop, so that it can be compiled while it runs for the first time. */
function fill(whole: string, from: number, votes: Votes | undefined): number {
  const length = whole.length;
  let size = PAD;
  let count = 0;
  let at = from;
  let gap = from === 0 ? NONE : SPACE;
  while (at < length) {
    const code = whole.charCodeAt(at);
    const cls = CLASSES[code] ?? 0;
    if (cls === BLANK) {
      gap = gap === NONE ? code : gap === LINE ? LINE : RUN;
      at++;
      continue;
    }
    if (cls === FEED) {
      if (gap === LINE) {
        if (at - from > STRETCH) break;
        if (size > PAD && kinds[size - 1] !== BREAK) put(size++, BREAK, NONE, at, at, 0, 0);
      }
      gap = LINE;
      at++;
      continue;
    }
    if (cls === IGNORED) {
      at++;
      continue;
    }
    const room = MOST - size;
    if (room < LITTLE && (gap === LINE || (gap !== NONE && room < LITTLE / 4) || room <= 0)) break;
    const start = at++;
    if (cls === LETTER) {
      let hash = step(0, code);
      for (; at < length; at++) {
        const c = whole.charCodeAt(at);
        if (CLASSES[c] !== LETTER) break;
        hash = step(hash, c);
      }
      let id = idOfWord(whole, start, at, hash);
      if (at - start >= SHORTEST_LATE && mayBeLate(id)) id = lateWord(whole, start, at, id);
      if (id > 0 && leads(id)) begins[count++] = size;
      put(size++, WORD, gap, start, at, id, 0);
    } else if (cls === DIGIT) {
      while (at < length && CLASSES[whole.charCodeAt(at)] === DIGIT) at++;
      // `.5`, `’90s`
      if (gap === NONE && kinds[size - 1] === MARK) begins[count++] = size - 1;
      begins[count++] = size;
      put(size++, DIGITS, gap, start, at, 0, 0);
      const mark = votes === undefined || at === length ? 0 : whole.charCodeAt(at);
      if (mark === 0x2c || mark === 0x2e) votes?.hear(start, at);
    } else {
      if (cls === FRACTION) begins[count++] = size;
      put(size++, cls === FRACTION ? VULGAR : MARK, gap, start, at, 0, cls === FRACTION ? 0 : code);
    }
    gap = NONE;
  }
  last = size;
  beginning = count;
  return at;
}

function put(
  i: number,
  kind: number,
  gap: number,
  start: number,
  end: number,
  word: number,
  mark: number,
): void {
  kinds[i] = kind;
  gaps[i] = gap;
  words[i] = word;
  marks[i] = mark;
  starts[i] = start;
  ends[i] = end;
}
