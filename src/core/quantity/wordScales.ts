/** What words of a number mean one by one, and the scale words after it. */

import { ARTICLE, DOZEN, HUNDRED, learn, SCALE, STOP, WEAK } from './lexicon.ts';
import type { NumberReading } from './numbers.ts';
import { timesTenPower } from './powers.ts';
import {
  capitalAt,
  gapAt,
  isA,
  isWord,
  kindsAt,
  LINE,
  lengthAt,
  markAt,
  numberAt,
  tight,
  wordAt,
} from './tokens.ts';

/** The token after an optional hyphen (`twenty-one`, `three - fifths`, `twenty—fifth`). */
export function past(i: number): number {
  const mark = markAt(i);
  if (mark !== 0x2d && mark !== 0x2010 && mark !== 0x2011 && mark !== 0x2014) return i;
  return isWord(i + 1) && tight(i) === tight(i + 1) ? i + 1 : i;
}

export const isAbbreviation = (i: number): boolean => lengthAt(i) <= 3;

const GRAND = learn('grand', 0);

/** "five grand", but "two grand pianos": no noun follows. */
const endsAt = (i: number): boolean =>
  !isWord(i) ? markAt(i) !== 0x2d : gapAt(i) === LINE || isA(i, STOP | ARTICLE);

/** Applies scale words and abbreviations after a number: `13 billion`, `1.5trn`, `35 lakh`, `three lakh crore`. */
export function scales(n: NumberReading): void {
  for (let k = 0; k < 3; k++) {
    const at = past(n.next);
    const bits = kindsAt(at);
    const grand = wordAt(at) === GRAND && !capitalAt(at) && !n.fraction && !n.scaled && endsAt(at + 1);
    if ((bits & (SCALE | HUNDRED | DOZEN)) === 0 && !grand) break;
    const factor = grand ? 1000 : numberAt(at);
    if (n.scaled && factor < 1e5 && k > 0) break;
    // "3.75 Cr" is chromium; crore is "cr" or stands with rupees
    if ((bits & WEAK) !== 0 && capitalAt(at) && !n.rupees) break;
    n.value = timesTenPower(n.value, factor);
    n.step *= factor;
    n.scaled = true;
    n.next = at + 1;
  }
}
