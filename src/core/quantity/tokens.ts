/**
 * The lexer: one pass over char codes. A token is a run of letters, a run of digits, or one other character; white space
 * only leaves a mark on the token after it. Words get their lexicon id on the way, so the grammar never slices text.
 */
import { idOfWord, step } from './lexicon.ts';

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
/** Tokens of a stretch before it is cut at the next gap although no blank line came: bounds the buffers. */
const MOST = 1 << 17;
/** Characters after which a stretch ends at the next blank line. */
const STRETCH = 1 << 14;

/** The tokens of one stretch of text. Indices run from `first` to `last` (exclusive); around them `kind` answers 0. */
export class Tokens {
  text = '';
  readonly first = PAD;
  last = PAD;
  /** Tokens looked at by the grammar: the measure of work that the growth test counts. */
  work = 0;
  private kinds = new Uint8Array(0);
  private gaps = new Uint16Array(0);
  private words = new Int32Array(0);
  private starts = new Int32Array(0);
  private ends = new Int32Array(0);

  kind(i: number): number {
    return this.kinds[i] ?? 0;
  }
  gap(i: number): number {
    return this.gaps[i] ?? 0;
  }
  /** Lexicon id of a word (0 when unknown), char code of a mark, 0 else. */
  word(i: number): number {
    return this.words[i] ?? 0;
  }
  start(i: number): number {
    return this.starts[i] ?? 0;
  }
  end(i: number): number {
    return this.ends[i] ?? 0;
  }
  length(i: number): number {
    return this.end(i) - this.start(i);
  }
  /** Char code of a mark, 0 for anything else. */
  mark(i: number): number {
    return this.kinds[i] === MARK ? (this.words[i] ?? 0) : 0;
  }
  slice(i: number): string {
    return this.text.slice(this.start(i), this.end(i));
  }
  /** Does the word begin with a capital letter? */
  capital(i: number): boolean {
    const code = this.text.charCodeAt(this.start(i));
    return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde);
  }

  private grow(size: number): void {
    const keep = <A extends Uint8Array | Uint16Array | Int32Array>(from: A, to: A): A => {
      to.set(from);
      return to;
    };
    this.kinds = keep(this.kinds, new Uint8Array(size));
    this.gaps = keep(this.gaps, new Uint16Array(size));
    this.words = keep(this.words, new Int32Array(size));
    this.starts = keep(this.starts, new Int32Array(size));
    this.ends = keep(this.ends, new Int32Array(size));
  }

  /** Reads the stretch that begins at `from`; returns where the next begins (`text.length` at the end). */
  read(text: string, from: number): number {
    const length = text.length;
    let size = PAD;
    let at = from;
    let gap = from === 0 ? NONE : SPACE;
    this.text = text;
    if (this.kinds.length < 4096) this.grow(4096);
    while (at < length) {
      const code = text.charCodeAt(at);
      const cls = CLASSES[code] ?? 0;
      if (cls === BLANK) {
        gap = gap === NONE ? code : gap === LINE ? LINE : RUN;
        at++;
        continue;
      }
      if (cls === FEED) {
        if (gap === LINE) {
          if (at - from > STRETCH) break;
          if (size > PAD && this.kinds[size - 1] !== BREAK) this.put(size++, BREAK, NONE, 0, at, at);
        }
        gap = LINE;
        at++;
        continue;
      }
      if (cls === IGNORED) {
        at++;
        continue;
      }
      if (size + 2 * PAD >= this.kinds.length) {
        if (size > MOST && gap !== NONE) break;
        this.grow(this.kinds.length * 2);
      }
      const start = at;
      let word = 0;
      if (cls === LETTER) {
        let hash = 0;
        let c = code;
        do {
          hash = step(hash, c);
          c = text.charCodeAt(++at);
        } while (CLASSES[c] === LETTER);
        word = idOfWord(text, start, at, hash);
        this.put(size++, WORD, gap, word, start, at);
      } else if (cls === DIGIT) {
        at++;
        while (CLASSES[text.charCodeAt(at)] === DIGIT) at++;
        this.put(size++, DIGITS, gap, 0, start, at);
      } else {
        at++;
        this.put(size++, cls === FRACTION ? VULGAR : MARK, gap, code, start, at);
      }
      gap = NONE;
    }
    this.last = size;
    for (let i = 0; i < PAD; i++) this.put(size + i, 0, SPACE, 0, at, at);
    return at;
  }

  private put(i: number, kind: number, gap: number, word: number, start: number, end: number): void {
    this.kinds[i] = kind;
    this.gaps[i] = gap;
    this.words[i] = word;
    this.starts[i] = start;
    this.ends[i] = end;
  }
}
