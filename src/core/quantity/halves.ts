/** What may follow a whole number in words or digits: `and a half`. */

import { AND, ARTICLE, CARDINAL, FRACTION, PLURAL, SCALE } from './lexicon.ts';
import type { NumberReading } from './numbers.ts';
import { cls, is, past, scales, value } from './wordScales.ts';

/** `and a half`, `and three quarters`, `and two-thirds` after a whole number; a scale before it is shared (3 million and a half). */
export function andAHalf(n: NumberReading): void {
  if (!is(n.next, AND) || n.fraction || n.decimals > 0) return;
  let at = n.next + 1;
  let top = 1;
  if (is(at, ARTICLE)) at++;
  else if (is(at, CARDINAL)) {
    top = value(at);
    at = past(at + 1);
    if (top >= 20 && is(at, CARDINAL) && value(at) < 10) {
      top += value(at);
      at = past(at + 1);
    }
  }
  const bits = cls(at);
  if ((bits & FRACTION) === 0) return;
  const under = value(at);
  if (
    (under > 20 && under !== 100 && under !== 1000) ||
    (top > 1 && (bits & PLURAL) === 0 && under > 4) ||
    (under > 4 && top === 1 && at === n.next + 1)
  )
    return;
  if (top >= under) return;
  let part = top / under;
  if ((cls(at + 1) & SCALE) !== 0) {
    part *= value(at + 1);
    at++;
  } else if (n.scaled && n.step >= 1000) part *= n.step;
  n.value += part;
  n.next = at + 1;
  n.step = 0;
  scales(n);
}
