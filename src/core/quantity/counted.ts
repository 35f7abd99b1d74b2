/** The noun that a bare number counts: `12,000 people`, `400 new jobs`, `the 38 staff`. */
import {
  CARDINAL,
  COUNTED,
  classOf,
  FRACTION,
  learn,
  MONTH,
  ORDINAL,
  SCALE,
  STOP,
  WEEKDAY,
} from './lexicon.ts';
import { LINE, type Tokens, WORD } from './tokens.ts';

const NEVER = STOP | CARDINAL | SCALE | MONTH | WEEKDAY;
const PASSED = new Set('the a more other such their its our'.split(' ').map((word) => learn(word, 0)));
/** A noun stands at most this many words after its number. */
const REACH = 4;

const plural = (t: Tokens, i: number): boolean => {
  const end = t.end(i);
  const last = t.text.charCodeAt(end - 1);
  if (last !== 115 || t.length(i) < 4) return false;
  const before = t.text.charCodeAt(end - 2);
  return before !== 115 && before !== 117;
};

/**
 * The counted noun after token `i`, lower case; empty when none is near. The first plural within reach wins, else the
 * first word when it may be a noun.
 */
export function countedNoun(t: Tokens, i: number): string {
  let first = '';
  let at = i;
  if (t.kind(at) === WORD && t.length(at) === 2 && t.slice(at) === 'of') at++;
  if (t.mark(at) === 0x2d) at++;
  for (let n = 0; n < REACH; n++) {
    t.work++;
    if (t.kind(at) !== WORD || t.gap(at) === LINE) break;
    const bits = classOf(t.word(at));
    if ((bits & COUNTED) !== 0) return t.slice(at).toLowerCase();
    if ((bits & NEVER) !== 0 && n > 0) break;
    if ((bits & (NEVER & ~STOP)) !== 0 && (bits & (FRACTION | ORDINAL)) === 0) break;
    if ((bits & STOP) !== 0) {
      if (n > 0 || !PASSED.has(t.word(at))) break;
    } else if (plural(t, at)) return t.slice(at).toLowerCase();
    else if (first === '' && t.mark(at + 1) !== 0x2d) first = t.slice(at).toLowerCase();
    at++;
    if (t.mark(at) === 0x2d && t.kind(at + 1) === WORD && t.gap(at) === t.gap(at + 1)) at++;
  }
  return first;
}
