/** Phrases of several words as a trie over lexicon ids: the longest match from a token on, or back from it. */
import { learn, lemmaOf } from './lexicon.ts';
import { kindAt, MARK, markAt, tight, WORD, wordAt, worked } from './tokens.ts';

const WIDTH = 1 << 14;

export class Phrases<V> {
  private readonly edges = new Map<number, number>();
  private readonly values: (V | undefined)[] = [undefined];
  /** Whether a phrase goes on after a node: after most none does. */
  private readonly more: boolean[] = [false];
  /** After a match: the token after the phrase (forward) or its first token (backward). */
  at = 0;
  private readonly backward: boolean;
  private readonly cls: number;

  /** `cls` is given in the lexicon to the word a search begins with. */
  constructor(cls: number, backward = false) {
    this.cls = cls;
    this.backward = backward;
  }

  /** `phrase` is lower case, words separated by single spaces; a mark such as `>` or `~` stands for itself. */
  add(phrase: string, value: V): void {
    const parts = phrase.split(' ');
    if (this.backward) parts.reverse();
    let node = 0;
    parts.forEach((part, i) => {
      const key = node * WIDTH + symbolOf(part, i === 0 ? this.cls : 0);
      let next = this.edges.get(key);
      if (next === undefined) {
        next = this.values.length;
        this.values.push(undefined);
        this.more.push(false);
        this.more[node] = true;
        this.edges.set(key, next);
      }
      node = next;
    });
    this.values[node] = value;
  }

  /** Longest phrase beginning at token `i`. Words may be joined by a hyphen. */
  match(i: number): V | undefined {
    return this.walk(i, 1);
  }

  /** Longest phrase ending with token `i`. */
  matchBack(i: number): V | undefined {
    return this.walk(i, -1);
  }

  private walk(from: number, way: 1 | -1): V | undefined {
    let node = 0;
    let best: V | undefined;
    let i = from;
    for (let n = 0; n < 8; n++) {
      worked();
      const kind = kindAt(i);
      if (kind !== WORD && kind !== MARK) break;
      if (n > 0 && kind === MARK && isHyphen(markAt(i)) && (tight(i) || !tight(i + 1))) {
        i += way;
        continue;
      }
      const symbol = kind === WORD ? lemmaOf(wordAt(i)) : 8192 + (markAt(i) & 8191);
      if (symbol === 0) break;
      const next = this.edges.get(node * WIDTH + symbol);
      if (next === undefined) break;
      node = next;
      i += way;
      const value = this.values[node];
      if (value !== undefined) {
        best = value;
        this.at = way === 1 ? i : i + 1;
      }
      if (this.more[node] !== true) break;
    }
    return best;
  }
}

/** A hyphen, as typed or as Unicode has it. */
export const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011;

function symbolOf(part: string, cls: number): number {
  const code = part.charCodeAt(0);
  const letter = part.length > 1 || (code >= 97 && code <= 122) || code > 0xbf;
  return letter && code < 0x2000 ? lemmaOf(learn(part, cls)) : 8192 + (code & 8191);
}

/** What joins the two ends of a range: hyphens, dashes, minus signs, tildes. */
const DASHES = new Set([0x2d, 0x2010, 0x2011, 0x2013, 0x2014, 0x2212, 0x7e, 0x223c, 0x301c, 0xff5e]);
export const isDash = (code: number): boolean => code > 0 && DASHES.has(code);
