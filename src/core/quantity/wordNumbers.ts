/** Numbers in words, and what may follow digits in words: scales, "and a half", "of a million". */

import { andAHalf } from './halves.ts';
import {
  AND,
  ARTICLE,
  CARDINAL,
  DOZEN,
  FRACTION,
  HUNDRED,
  OF,
  ORDINAL,
  PLURAL,
  POINT,
  SCALE,
  STOP,
  VAGUE,
  WHOLE,
  wordSet,
} from './lexicon.ts';
import { timesTenPower } from './powers.ts';
import { hundreds, vague } from './vagueNumbers.ts';
import { isAbbreviation, past, scales } from './wordScales.ts';
import './numberWords.ts';
import { type NumberReading, reset } from './numbers.ts';
import {
  codeAt,
  endAt,
  gapAt,
  isA,
  isNumeral,
  isWord,
  kindsAt,
  LINE,
  lengthAt,
  markAt,
  numberAt,
  startAt,
  tight,
  wordAt,
  worked,
} from './tokens.ts';

/** Words of one number at most: nothing a writer writes is longer. */
const MOST_WORDS = 40;

/** State of the sum while words are read. */
interface Sum {
  total: number;
  group: number;
  /** Value of the last simple word, to see what may follow it. */
  last: number;
  scale: number;
  at: number;
  spoken: boolean;
  /** `and` joined two parts. */
  and: boolean;
}

/** Takes `one`...`ninety` on; false when it cannot belong to the number so far. */
function simple(s: Sum, word: number): boolean {
  if (s.last === 0 || s.last === 100) {
    s.group += word;
  } else if (s.last >= 20 && s.last < 100 && word > 0 && word < 10) {
    s.group += word;
  } else if (s.group < 100 && s.total === 0 && word >= 10 && s.group > 0) {
    // "six thirty", "nineteen ninety": two halves, spoken
    if (s.group < 10 ? word < 20 : s.group > 20) return false;
    s.group = s.group * 100 + word;
    s.spoken = true;
  } else return false;
  s.last = word === 0 ? 1 : word;
  return true;
}

function scaleUp(s: Sum, factor: number): boolean {
  if (s.group === 0 && s.total > 0) {
    if (factor > 1e7 * 1e9) return false;
    s.total *= factor;
  } else if (factor > s.scale) {
    s.total = (s.total + s.group) * factor;
  } else s.total += (s.group === 0 ? 1 : s.group) * factor;
  s.scale = factor;
  s.group = 0;
  s.last = 0;
  return true;
}

/** May `and` at `i` join what follows to the number so far? */
function joined(s: Sum, i: number): boolean {
  if (s.group >= 100 ? s.last !== 100 : !(s.group === 0 && s.total > 0)) return false;
  const next = kindsAt(i + 1);
  return (next & CARDINAL) !== 0 && !isA(past(i + 2), FRACTION & ~ORDINAL) && numberAt(i + 1) > 0;
}

/** Sums cardinal words from `s.at` on; true when there was at least one. */
function sum(s: Sum, mayJoin: boolean): boolean {
  const from = s.at;
  for (let n = 0; n < MOST_WORDS; n++) {
    worked();
    const i = s.at === from ? s.at : past(s.at);
    const bits = kindsAt(i);
    if ((bits & CARDINAL) !== 0) {
      if (!simple(s, numberAt(i))) break;
    } else if ((bits & HUNDRED) !== 0 && (bits & PLURAL) === 0) {
      if (s.group >= 100) break;
      s.group = (s.group === 0 ? 1 : s.group) * 100;
      s.last = 100;
    } else if ((bits & SCALE) !== 0 && s.at > from && !isAbbreviation(i)) {
      if ((bits & PLURAL) !== 0 && s.group === 0) break;
      if (!scaleUp(s, numberAt(i))) break;
    } else if ((bits & AND) !== 0 && mayJoin && joined(s, i)) {
      s.and = true;
      s.at = i + 1;
      continue;
    } else break;
    s.at = i + 1;
  }
  return s.at > from;
}

const fresh = (at: number): Sum => ({
  total: 0,
  group: 0,
  last: 0,
  scale: Number.POSITIVE_INFINITY,
  at,
  spoken: false,
  and: false,
});

/** Reads `twenty-one`, `one hundred and six`, `two point two million`, `a dozen`, `half a million`, `a third`. */
export function readWords(i: number, n: NumberReading, mayJoin = true): boolean {
  reset(n);
  n.words = true;
  n.step = 0;
  let at = i;
  let article = false;
  if (isA(at, ARTICLE)) {
    article = true;
    at++;
  }
  const compound = oneOver(at, article);
  if (compound > 0) {
    n.value = 1 / compound;
    n.fraction = true;
    n.next = oneOverEnd;
    return true;
  }
  const bits = kindsAt(at);
  if ((bits & WHOLE) !== 0) return articleAlone(past(at + 1), n);
  if ((bits & FRACTION) !== 0) {
    if (!partOfOne(at, article ? 1 : 0, n)) return false;
  } else if ((bits & VAGUE) !== 0) {
    if (!vague(at, article, n)) return false;
  } else if ((bits & (HUNDRED | SCALE | DOZEN)) !== 0 && (bits & PLURAL) !== 0) {
    if (article || !hundreds(at, n)) return false;
  } else if ((bits & DOZEN) !== 0) {
    n.value = 12;
    n.next = at + 1;
  } else {
    const s = fresh(at);
    if ((bits & SCALE) !== 0) {
      if (isAbbreviation(at)) return false;
      s.group = 1;
      scaleUp(s, numberAt(at));
      s.at = at + 1;
    }
    if (article && (bits & (HUNDRED | SCALE)) === 0) return articleAlone(at, n);
    if (!sum(s, mayJoin) && s.total === 0) return false;
    n.value = s.total + s.group;
    n.next = s.at;
    n.scaled = s.total > 0;
    n.step = s.total > 0 && s.group === 0 ? s.scale : 0;
    if (s.group > 20 && !n.scaled) n.step = 0;
    spokenPoint(n);
    endings(n, s);
  }
  return Number.isFinite(n.value);
}

/** `a` as one: the caller wants a unit after it. */
function articleAlone(at: number, n: NumberReading): boolean {
  if (!isWord(at) || gapAt(at) === LINE) return false;
  n.value = 1;
  n.article = true;
  n.next = at;
  return true;
}

/** `one twenty-fifth`, `a twenty-first` (of): 25, 21; 0 for anything else. The token after is `oneOverEnd`. */
let oneOverEnd = 0;
function oneOver(i: number, article: boolean): number {
  let at = i;
  if (!article) {
    if (!isA(at, CARDINAL) || numberAt(at) !== 1) return 0;
    at++;
  }
  const tens = isA(at, CARDINAL) ? numberAt(at) : 0;
  if (tens < 20) return 0;
  const last = past(at + 1);
  if (!isA(last, ORDINAL) || numberAt(last) > 9) return 0;
  oneOverEnd = last + 1;
  if (article && isWord(oneOverEnd) && !isA(oneOverEnd, OF)) return 0;
  return tens + numberAt(last);
}

/** `two point two`, `nought point nought three`. */
function spokenPoint(n: NumberReading): void {
  if (!isA(n.next, POINT) || n.scaled) return;
  let at = n.next + 1;
  let places = 0;
  let digits = 0;
  while (places < 12 && isA(at, CARDINAL) && numberAt(at) < 20) {
    const digit = numberAt(at);
    digits = digit < 10 ? digits * 10 + digit : digits * 100 + digit;
    places += digit < 10 ? 1 : 2;
    at++;
  }
  if (places === 0) return;
  n.value = (n.value * 10 ** places + digits) / 10 ** places;
  n.step = 1 / 10 ** places;
  n.next = at;
  scales(n);
}

/** After whole words: a dozen, a denominator ("two thirds"), or a second part ("and a half"). */
function endings(n: NumberReading, s: Sum): void {
  const at = past(n.next);
  const bits = kindsAt(at);
  if ((bits & DOZEN) !== 0) {
    n.value *= 12;
    n.next = at + 1;
    return;
  }
  if ((bits & FRACTION) !== 0 && divides(n, s, at, bits)) return;
  andAHalf(n);
}

/** Divides by the denominator at `at`: "two thirds", "one hundred thirty-fifths" (100/35), "three quarters". */
function divides(n: NumberReading, s: Sum, at: number, bits: number): boolean {
  const under = numberAt(at);
  const plural = (bits & PLURAL) !== 0;
  const tens = s.last >= 20 && s.last < 100 && s.last % 10 === 0 && under < 10;
  const rest = s.spoken ? (n.value - s.last) / 100 : n.value - s.last;
  // "three hundred and twelve hundredths"
  const part = n.value % 100;
  if (plural && under >= 100 && s.and && part > 0 && n.value > 100) n.value += part / under - part;
  else if (plural && tens && rest > 0) n.value = rest / (s.last + under);
  else if (s.spoken) return false;
  else if (
    plural ||
    (n.value === 1 && ((bits & ORDINAL) !== 0 || under <= 4)) ||
    (under === 4 && n.value === 3)
  )
    n.value /= under;
  else return false;
  n.fraction = true;
  n.step = 0;
  n.next = at + 1;
  ofScale(n);
  return true;
}

/** `half`, `a third`, `quarter` at `at`, then perhaps `of` and a scale: `half a million`, `a quarter of a million`. */
function partOfOne(at: number, top: number, n: NumberReading): boolean {
  const bits = kindsAt(at);
  const under = numberAt(at);
  const named = under === 2 || under === 4;
  if ((bits & PLURAL) !== 0) return false;
  if ((bits & ORDINAL) !== 0 && (top === 0 || !endsFraction(at + 1))) return false;
  if (!named && (bits & ORDINAL) === 0) return false;
  n.value = 1 / under;
  n.fraction = true;
  n.next = at + 1;
  ofScale(n);
  return true;
}

/** After a fraction: `a dozen`, `a million`, `of a million`, `million`. */
function ofScale(n: NumberReading): void {
  let at = past(n.next);
  if (isA(at, OF)) at++;
  if (isA(at, ARTICLE)) at = past(at + 1);
  const bits = kindsAt(at);
  if ((bits & (SCALE | HUNDRED)) !== 0 && (bits & PLURAL) === 0 && !isAbbreviation(at)) {
    n.value = timesTenPower(n.value, numberAt(at));
    n.step = numberAt(at) / 10;
    n.scaled = true;
    n.fraction = false;
    n.next = at + 1;
    scales(n);
  } else if ((bits & DOZEN) !== 0 && (bits & PLURAL) === 0) {
    n.value *= 12;
    n.step = 0;
    n.fraction = false;
    n.next = at + 1;
  }
}

/** `4 thousand 3 hundred`, `6 crore and two hundred`, `3 hundred and 21` after a scaled numeral. */
export function continued(n: NumberReading): void {
  if (!n.scaled || n.decimals > 0) return;
  for (let k = 0; k < 4; k++) {
    const and = isA(n.next, AND);
    const at = and ? n.next + 1 : n.next;
    let part = 0;
    let next = at;
    if (isNumeral(at) && lengthAt(at) <= 3 && !tight(at)) {
      for (let c = startAt(at); c < endAt(at); c++) part = part * 10 + (codeAt(c) - 48);
      next = at + 1;
      const more = isA(next, SCALE | HUNDRED) && !isAbbreviation(next);
      if (!more && !(and && n.step === 100 && part > 0 && part < 100)) return;
    } else if (isA(at, CARDINAL)) {
      const s = fresh(at);
      s.scale = n.step;
      if (!sum(s, false)) return;
      part = s.total + s.group;
      next = s.at;
      if (part >= n.step || (!and && s.total === 0 && s.group < 100)) return;
    } else return;
    const scale = isA(next, SCALE | HUNDRED) ? numberAt(next) : 1;
    if (scale > 1) next++;
    if (part * scale >= n.step) return;
    n.value += part * scale;
    n.step = Math.max(scale, 1);
    n.next = next;
    if (scale === 1) return;
  }
}

/** What is so much of something: `a third higher`. */
const COMPARATIVES = wordSet(
  'fewer higher lower larger smaller bigger longer shorter cheaper dearer faster slower better worse greater',
);

/** After "a third": `of`, an end or a function word show the fraction; "a third man" is an ordinal. `i` is the next token. */
export function endsFraction(i: number): boolean {
  if (!isWord(i)) return !(markAt(i) === 0x2d && tight(i));
  return gapAt(i) === LINE || isA(i, OF | STOP | SCALE | ARTICLE) || COMPARATIVES.has(wordAt(i));
}
