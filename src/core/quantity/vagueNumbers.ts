/** Numbers in the plural or of no certain size: `hundreds of billions`, `tens of thousands`, `a couple of`, `several`. */

import { DOZEN, HUNDRED, OF, PLURAL, SCALE, wordSet } from './lexicon.ts';
import { type NumberReading, reset } from './numbers.ts';
import { isA, kindsAt, numberAt, wordAt } from './tokens.ts';
import { isAbbreviation, scales } from './wordScales.ts';

/** `few`, `a few`, `several`, `a couple of`: exact enough only with a scale or a unit after. */
export function vague(at: number, article: boolean, n: NumberReading): boolean {
  n.vague = true;
  n.value = numberAt(at);
  n.next = at + 1;
  if (n.value === 2) {
    n.vague = false;
    // "the oldest married couple"
    if (!article && !isA(n.next, OF)) return false;
    if (isA(n.next, OF)) n.next++;
  } else if (article && n.value !== 3) return false;
  const bits = kindsAt(n.next);
  if ((bits & (SCALE | HUNDRED | DOZEN)) !== 0 && !isAbbreviation(n.next)) {
    n.value *= numberAt(n.next);
    n.step = numberAt(n.next);
    n.scaled = true;
    n.next++;
    scales(n);
    if (n.vague) {
      n.value = n.step;
      n.upTo = n.step * 10;
    }
  }
  return true;
}

/** `hundreds of billions`, `tens of thousands`, `millions`: from one to ten of the unit; `tens to hundreds of millions`. */
export function hundreds(at: number, n: NumberReading, first = numberAt(at)): boolean {
  n.value = first;
  n.next = at + 1;
  n.scaled = true;
  let last = first;
  if (TO_OR.has(wordAt(n.next)) && isMany(n.next + 1)) {
    last = numberAt(n.next + 1);
    n.next += 2;
  }
  for (let k = 0; k < 3 && isA(n.next, OF) && isMany(n.next + 1); k++) {
    const factor = numberAt(n.next + 1);
    n.value *= factor;
    last *= factor;
    n.next += 2;
  }
  n.step = n.value;
  n.upTo = last * 10;
  return true;
}

const TO_OR = wordSet('to or even');

const isMany = (i: number): boolean => isA(i, SCALE | HUNDRED | DOZEN) && isA(i, PLURAL);

/** `tens of thousands`, `tens to hundreds of millions`: the word itself is no number word alone. */
export function readTens(i: number, n: NumberReading): boolean {
  reset(n);
  n.words = true;
  hundreds(i, n, 10);
  return n.next > i + 1;
}
