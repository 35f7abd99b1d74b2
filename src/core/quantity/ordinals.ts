/** Ordinals and ranks: `11th`, `twenty-first`, `one hundred and fifth`. */

import { AND, ARTICLE, CARDINAL, HUNDRED, ORDINAL, SCALE } from './lexicon.ts';
import {
  codeAt,
  endAt,
  isA,
  isNumeral,
  isWord,
  kindsAt,
  lengthAt,
  numberAt,
  startAt,
  textAt,
  tight,
} from './tokens.ts';
import { endsFraction } from './wordNumbers.ts';
import { past } from './wordScales.ts';

export interface OrdinalReading {
  readonly value: number;
  readonly next: number;
}

const SUFFIXES = new Set(['st', 'nd', 'rd', 'th', 'ST', 'ND', 'RD', 'TH', 'Th']);
const MOST_WORDS = 12;

/** The ordinal at token `i`, or undefined. A denominator ("two thirds", "a third") is none. */
export function readOrdinal(i: number): OrdinalReading | undefined {
  if (isNumeral(i)) {
    if (!isWord(i + 1) || !tight(i + 1) || lengthAt(i + 1) !== 2 || lengthAt(i) > 6) return undefined;
    if (!SUFFIXES.has(textAt(i + 1))) return undefined;
    // "18st" is a weight
    const last = codeAt(endAt(i) - 1);
    const teen = lengthAt(i) > 1 && codeAt(endAt(i) - 2) === 49;
    if ((codeAt(startAt(i + 1)) | 32) === 115 && (last !== 49 || teen)) return undefined;
    let value = 0;
    for (let at = startAt(i); at < endAt(i); at++) value = value * 10 + (codeAt(at) - 48);
    return { value, next: i + 2 };
  }
  let at = i;
  const article = isA(at, ARTICLE);
  if (article) at++;
  if (article && !isA(at, HUNDRED | SCALE)) return undefined;
  let total = 0;
  let group = 0;
  let words = 0;
  for (; words < MOST_WORDS; words++) {
    const here = words === 0 ? at : past(at);
    const bits = kindsAt(here);
    const n = numberAt(here);
    if ((bits & ORDINAL) !== 0) {
      if (words > 0 && !follows(group, n, total)) return undefined;

      const value =
        n >= 100
          ? n === 100
            ? total + (group === 0 ? 1 : group) * n
            : (total + (group === 0 ? 1 : group)) * n
          : total + group + n;
      return single(here, words, value);
    }
    if ((bits & HUNDRED) !== 0) group = (group === 0 ? 1 : group) * 100;
    else if ((bits & SCALE) !== 0 && lengthAt(here) > 3) {
      total += (group === 0 ? 1 : group) * n;
      group = 0;
    } else if ((bits & CARDINAL) !== 0) group += n;
    else if (!((bits & AND) !== 0 && words > 0)) return undefined;
    at = here + 1;
  }
  return undefined;
}

/** `second` is also a time, and "one second" a duration: one word must not follow a number. */
function single(here: number, words: number, value: number): OrdinalReading | undefined {
  const before = words === 0 && isWord(here - 1) ? kindsAt(here - 1) : 0;
  if ((before & CARDINAL) !== 0 || ((before & ARTICLE) !== 0 && value > 1 && endsFraction(here + 1)))
    return undefined;
  return { value, next: here + 1 };
}

/** May an ordinal of value `n` end a number that stands at `group`? "one fifth" is a fraction, "twenty fifth" an ordinal. */
function follows(group: number, n: number, total: number): boolean {
  if (n >= 100) return group > 1 || total > 0;
  if (group === 0) return total > 0;
  const last = group % 100;
  if (last === 0) return true;
  return last >= 20 && last % 10 === 0 && n < 10;
}
