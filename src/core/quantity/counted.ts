/** The noun that a bare number counts: `12,000 people`, `400 new jobs`, `the 38 staff`. */
import { CARDINAL, COUNTED, FRACTION, MONTH, OF, ORDINAL, SCALE, STOP, WEEKDAY, wordSet } from './lexicon.ts';
import {
  capitalAt,
  codeAt,
  endAt,
  gapAt,
  isA,
  isWord,
  kindsAt,
  LINE,
  lengthAt,
  markAt,
  textAt,
  tight,
  wordAt,
  worked,
} from './tokens.ts';

const NEVER = STOP | CARDINAL | SCALE | MONTH | WEEKDAY;
const PASSED = wordSet('the a more other such their its our');
const TIMES = wordSet(
  'second minute hour day night week weekend fortnight month quarter season year decade century',
);
/** `3 fewer than`, `14 worse`: they compare, and count nothing by themselves. */
const COMPARES = wordSet('fewer less higher lower larger smaller longer shorter better worse');
/** `140 million last year`, `96,000 last summer`: when. */
const POINTS = wordSet('last next past previous');
const SEASONS = wordSet('spring summer autumn fall winter time');
/** `Amazon's`, `girls'`: whose things are counted. */
const possessive = (i: number): boolean =>
  (markAt(i + 1) === 0x27 || markAt(i + 1) === 0x2019) &&
  tight(i + 1) &&
  tight(i + 2) &&
  lengthAt(i + 2) === 1 &&
  isWord(i + 2);
const tellsTime = (i: number): boolean =>
  TIMES.has(wordAt(i)) || SEASONS.has(wordAt(i)) || isA(i, MONTH | WEEKDAY);
/** A noun stands at most this many words after its number. */
const REACH = 4;

/** "three fell": what they did, not what they are. Those that are adjectives too are left out. */
const PASTS = wordSet(
  'fell rose won went came gave took saw said told began became grew knew drew wrote kept met ran sent',
);

/** May the word at `i`, the `n`th after a number, be what is counted? No symbol of two letters, no "five increased it". */
function nounlike(i: number, n: number): boolean {
  const length = lengthAt(i);
  if (length < 2 || markAt(i + 1) === 0x2d) return false;
  if (capitalAt(i)) return n === 0 && length > 2;
  const end = endAt(i);
  const past = length > 4 && codeAt(end - 1) === 100 && codeAt(end - 2) === 101 && codeAt(end - 3) !== 101;
  // "38 awarded, 29 scored" are told apart by it
  return !past || !isWord(i + 1) || gapAt(i + 1) === LINE || !isA(i + 1, STOP);
}

/** Does the word at `i` look like a plural? */
export const plural = (i: number): boolean => {
  const end = endAt(i);
  const last = codeAt(end - 1);
  if (last !== 115 || lengthAt(i) < 4) return false;
  const before = codeAt(end - 2);
  return before !== 115 && before !== 117;
};

/** A plural that is no name and no word of grammar. */
const isPlain = (i: number): boolean =>
  plural(i) && !capitalAt(i) && (kindsAt(i) & NEVER) === 0 && !TIMES.has(wordAt(i));

/**
 * The counted noun after token `i`, lower case; empty when none is near. The first plural within reach wins, else the
 * first word when it may be a noun.
 */
export function countedNoun(i: number): string {
  let first = '';
  let at = i;
  if (isA(at, OF)) at++;
  if (markAt(at) === 0x2d) at++;
  // "2 three-pointers": the number word says of which kind
  const compound = isA(at, CARDINAL) && markAt(at + 1) === 0x2d;
  if (compound && tight(at + 1) && tight(at + 2) && plural(at + 2)) at += 2;
  for (let n = 0; n < REACH; n++) {
    worked();
    if (!isWord(at) || gapAt(at) === LINE) break;
    const bits = kindsAt(at);
    if ((bits & COUNTED) !== 0) {
      // "data centres", "staff members": the last of two nouns is counted
      const last = !plural(at) && isWord(at + 1) && gapAt(at + 1) !== LINE && isPlain(at + 1) ? at + 1 : at;
      return textAt(last).toLowerCase();
    }
    if ((bits & NEVER) !== 0 && n > 0) break;
    if ((bits & (NEVER & ~STOP)) !== 0 && (bits & (FRACTION | ORDINAL)) === 0) break;
    if ((bits & STOP) !== 0) {
      if (n > 0 || !PASSED.has(wordAt(at))) break;
      // "68.8 the month before", "48 million a year": a time, not what is counted
      if (TIMES.has(wordAt(at + 1))) break;
    } else if (POINTS.has(wordAt(at)) && tellsTime(at + 1)) break;
    else if (possessive(at)) at += 2;
    else if (plural(at)) return textAt(at).toLowerCase();
    else if (n === 0 && PASTS.has(wordAt(at))) break;
    else if (first === '' && !COMPARES.has(wordAt(at)) && nounlike(at, n)) first = textAt(at).toLowerCase();
    at++;
    if (markAt(at) === 0x2d && isWord(at + 1) && gapAt(at) === gapAt(at + 1)) {
      at++;
      // "two multi-hour races": the parts of an adjective are none, and count as one word
      if (tight(at) && markAt(at + 1) !== 0x2d && !plural(at) && !isA(at, COUNTED) && isWord(at + 1)) at++;
    }
  }
  return first;
}
