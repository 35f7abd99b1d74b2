/** What words of a number mean one by one, and the scale words after it. */

import { ARTICLE, classOf, DOZEN, HUNDRED, learn, numberOf, SCALE, STOP, WEAK } from './lexicon.ts';
import type { NumberReading } from './numbers.ts';
import { timesTenPower } from './powers.ts';
import { capitalAt, gapAt, kindAt, LINE, lengthAt, markAt, NONE, WORD, wordAt } from './tokens.ts';

/** Class bits of the word at `i`; 0 for anything else. */
export const cls = (i: number): number => classOf(wordAt(i));

export const is = (i: number, bits: number): boolean => (cls(i) & bits) !== 0;

export const value = (i: number): number => numberOf(wordAt(i));

/** What the scale word at `i` multiplies by. */
export const scaleAt = (i: number): number => numberOf(wordAt(i));

/** The token after an optional hyphen (`twenty-one`, `three - fifths`, `twenty—fifth`). */
export function past(i: number): number {
  const mark = markAt(i);
  if (mark !== 0x2d && mark !== 0x2010 && mark !== 0x2011 && mark !== 0x2014) return i;
  return kindAt(i + 1) === WORD && (gapAt(i) === NONE) === (gapAt(i + 1) === NONE) ? i + 1 : i;
}

export const isAbbreviation = (i: number): boolean => lengthAt(i) <= 3;

const GRAND = learn('grand', 0);

/** "five grand", but "two grand pianos": no noun follows. */
const endsAt = (i: number): boolean =>
  kindAt(i) !== WORD ? markAt(i) !== 0x2d : gapAt(i) === LINE || (cls(i) & (STOP | ARTICLE)) !== 0;

/** Applies scale words and abbreviations after a number: `13 billion`, `1.5trn`, `35 lakh`, `three lakh crore`. */
export function scales(n: NumberReading): void {
  for (let k = 0; k < 3; k++) {
    const at = past(n.next);
    const bits = cls(at);
    const grand = wordAt(at) === GRAND && !capitalAt(at) && !n.fraction && !n.scaled && endsAt(at + 1);
    if ((bits & (SCALE | HUNDRED | DOZEN)) === 0 && !grand) break;
    const factor = grand ? 1000 : value(at);
    if (n.scaled && factor < 1e5 && k > 0) break;
    // "3.75 Cr" is chromium; crore is "cr" or stands with rupees
    if ((bits & WEAK) !== 0 && capitalAt(at) && !n.rupees) break;
    n.value = timesTenPower(n.value, factor);
    n.step *= factor;
    n.scaled = true;
    n.next = at + 1;
  }
}
