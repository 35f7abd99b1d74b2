/** What may follow a whole number in words or digits: `and a half`. */

import { AND, ARTICLE, CARDINAL, FRACTION, PLURAL, SCALE } from './lexicon.ts';
import type { NumberReading } from './numbers.ts';
import { isA, kindsAt, numberAt } from './tokens.ts';
import { past, scales } from './wordScales.ts';

/** `and a half`, `and three quarters`, `and two-thirds` after a whole number; a scale before it is shared (3 million and a half). */
export function andAHalf(n: NumberReading): void {
  const and = past(n.next);
  if (!isA(and, AND) || n.fraction || n.decimals > 0) return;
  // "three-and-a-half"
  const first = past(and + 1);
  let at = first;
  let top = 1;
  if (isA(at, ARTICLE)) at = past(at + 1);
  else if (isA(at, CARDINAL)) {
    top = numberAt(at);
    at = past(at + 1);
    if (top >= 20 && isA(at, CARDINAL) && numberAt(at) < 10) {
      top += numberAt(at);
      at = past(at + 1);
    }
  }
  const bits = kindsAt(at);
  if ((bits & FRACTION) === 0) return;
  const under = numberAt(at);
  if (
    (under > 20 && under !== 100 && under !== 1000) ||
    (top > 1 && (bits & PLURAL) === 0 && under > 4) ||
    (top === 1 && at === first && (under > 4 || isA(at + 1, ARTICLE)))
  )
    return;
  if (top >= under) return;
  let part = top / under;
  if (isA(at + 1, SCALE) && n.scaled) {
    part *= numberAt(at + 1);
    at++;
  } else if (n.scaled && n.step >= 1000) part *= n.step;
  n.value += part;
  n.next = at + 1;
  n.step = 0;
  scales(n);
}
