/** What words of a number mean one by one, and the scale words after it. */

import { classOf, DOZEN, HUNDRED, numberOf, SCALE, WEAK } from './lexicon.ts';
import type { NumberReading } from './numbers.ts';
import { timesTenPower } from './powers.ts';
import { NONE, type Tokens, WORD } from './tokens.ts';

/** Class bits of the word at `i`; 0 for anything else. */
export const cls = (t: Tokens, i: number): number => (t.kind(i) === WORD ? classOf(t.word(i)) : 0);

export const is = (t: Tokens, i: number, bits: number): boolean => (cls(t, i) & bits) !== 0;

export const value = (t: Tokens, i: number): number => numberOf(t.word(i));

/** What the scale word at `i` multiplies by. */
export const scaleAt = (t: Tokens, i: number): number => numberOf(t.word(i));

/** The token after an optional hyphen (`twenty-one`, `three - fifths`, `twenty—fifth`). */
export function past(t: Tokens, i: number): number {
  const mark = t.mark(i);
  if (mark !== 0x2d && mark !== 0x2010 && mark !== 0x2011 && mark !== 0x2014) return i;
  return t.kind(i + 1) === WORD && (t.gap(i) === NONE) === (t.gap(i + 1) === NONE) ? i + 1 : i;
}

export const isAbbreviation = (t: Tokens, i: number): boolean => t.length(i) <= 3;

/** Applies scale words and abbreviations after a number: `13 billion`, `1.5trn`, `35 lakh`, `three lakh crore`. */
export function scales(t: Tokens, n: NumberReading): void {
  for (let k = 0; k < 3; k++) {
    const at = past(t, n.next);
    const bits = cls(t, at);
    if ((bits & (SCALE | HUNDRED | DOZEN)) === 0) break;
    const factor = value(t, at);
    if (n.scaled && factor < 1e5 && k > 0) break;
    // "3.75 Cr" is chromium; crore is "cr" or stands with rupees
    if ((bits & WEAK) !== 0 && t.capital(at) && !n.rupees) break;
    n.value = timesTenPower(n.value, factor);
    n.step *= factor;
    n.scaled = true;
    n.next = at + 1;
  }
}
