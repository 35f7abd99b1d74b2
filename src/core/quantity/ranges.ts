/** Ranges: `4 to 5 million`, `$1.2–1.5 billion`, `between 4 and 5`, `two or three`; and results such as `110-106`. */

import { type Amount, amountAt, type Context, readAmount } from './amounts.ts';
import { readCompound } from './compounds.ts';
import { BETWEEN, FROM, OR, THE, UP } from './functionWords.ts';
import { AND, ARTICLE, CARDINAL, CHANGE, classOf, learn, OF, STOP, wordSet } from './lexicon.ts';
import { modifierAhead, modifierBefore, modifierEdge } from './modifiers.ts';
import { isDash } from './phrases.ts';
import { timesTenPower } from './powers.ts';
import type { Modifier } from './quantity.ts';
import {
  DIGITS,
  FIRST,
  gapAt,
  isA,
  isNumeral,
  isWord,
  kindAt,
  LINE,
  lengthAt,
  MARK,
  markAt,
  tight,
  wordAt,
} from './tokens.ts';
import type { Unit } from './units.ts';
import { INTERVALS } from './wordData.ts';

export interface Range {
  a: Amount;
  b: Amount;
  /** First token: of `between` or `from` when they stand there. */
  first: number;
  /** A result or a vote, not a span of values. */
  score: boolean;
}

const TO = new Set([
  learn('to', STOP),
  learn('through', STOP),
  learn('thru', 0),
  learn('until', STOP),
  learn('till', STOP),
]);
const BY = learn('by', STOP);

type Joint = 'dash' | 'to' | 'and' | 'or';

/** What joins the number before token `i` to a second one; `jointEnd` is the token of that one. */
let jointEnd = 0;
function joint(i: number): Joint | undefined {
  if (isDash(markAt(i)) && gapAt(i + 1) !== LINE) {
    // "5-to 10-year"
    if (TO.has(wordAt(i + 1))) {
      jointEnd = markAt(i + 2) === 0x2d ? i + 3 : i + 2;
      return 'to';
    }
    jointEnd = i + 1;
    return 'dash';
  }

  const id = wordAt(i);
  if (id === 0) return undefined;
  jointEnd = i + 1;
  if (TO.has(id)) return 'to';
  if (id === OR) return 'or';
  if ((classOf(id) & AND) !== 0) return 'and';
  return undefined;
}

/** `1 ≤ n ≤ 7`: the token after the second sign of two that hold a letter or word between them; 0 without. */
function squeezed(i: number): number {
  const sign = markAt(i);
  if (sign !== LESS && sign !== AT_MOST) return 0;
  let at = i + 1;
  if (markAt(at) === EQUALS) at++;
  if (!isWord(at)) return 0;
  at++;
  if (markAt(at) !== LESS && markAt(at) !== AT_MOST) return 0;
  at++;
  return markAt(at) === EQUALS ? at + 1 : at;
}

const LESS = 0x3c;
const EQUALS = 0x3d;
const AT_MOST = 0x2264;

/** `0.71 (0.55, 0.92)`: decimals in brackets right behind a figure, which ends at `floor`, are the interval of its error. */
function errorBounds(a: Amount, floor: number): boolean {
  if (a.decimals === 0 || markAt(a.first - 1) !== 0x28 || a.first - 1 !== floor || floor === FIRST)
    return false;
  let at = a.next + 1;
  if (isDash(markAt(at))) at++;
  const decimal = isNumeral(at) && markAt(at + 1) === 0x2e && isNumeral(at + 2);
  return decimal && markAt(at + 3) === 0x29 && lengthAt(at + 2) === a.decimals;
}

/** `95% CI [0.3, 0.7]`, `(CI: 1.2, 3.4)`: a comma joins the two ends of an interval. */
function interval(a: Amount, floor: number): Joint | undefined {
  const held = squeezed(a.next);
  if (held > 0) {
    jointEnd = held;
    return 'to';
  }
  if (markAt(a.next) !== 0x2c || !tight(a.next)) return undefined;
  if (errorBounds(a, floor)) {
    jointEnd = a.next + 1;
    return 'to';
  }
  for (let k = a.first - 1; k > a.first - 4; k--)
    if (INTERVALS.has(wordAt(k))) {
      jointEnd = a.next + 1;
      return 'to';
    }
  return undefined;
}

/** The word of change before: "rose from 3 to 5" is two figures. 0 without one. */
function changeBefore(i: number): number {
  if (TO.has(wordAt(i - 1)) || wordAt(i - 1) === BY) return 0;
  // "rose 3 to 5" needs the verb beside; "from 3 to 5" may stand far from it
  const reach = isWord(i) ? 16 : 2;
  for (let k = i - 1; k >= i - reach && k >= FIRST; k--) {
    if (!isWord(k)) {
      if (markAt(k) === 0x2e || markAt(k) === 0x3b) return 0;
      continue;
    }
    if (wordAt(k) === UP && TO.has(wordAt(k + 1))) continue;
    if (isA(k, CHANGE)) return wordAt(k);
  }
  return 0;
}

/** "It took 40 to 50 minutes": no change of what it took. */
const TAKES = wordSet('took takes take taken taking');
const FALLS = wordSet(
  'fell fall falls fallen dropped drops drop declined declines decreased shrank sank slid',
);

/** Where two ends lie so far apart, the second is what something rose to and not the far end of the rise. */
const APART = 5;

/** "rose by $112 to $4,870", "up 4% to 31%": both with a unit of their own, or both without any. */
function newLevel(a: Amount, b: Amount): boolean {
  const before = wordAt(a.first - 1);
  if (before !== BY && !isA(a.first - 1, OF)) return false;
  if ((a.unit === undefined) !== (b.unit === undefined)) return false;
  const apart = a.unit === undefined ? 2 * APART : APART;
  if (Math.abs(b.value) * b.scale < apart * Math.abs(a.value)) return false;
  for (let k = a.first - 2; k > a.first - 6; k--) if (isA(k, CHANGE)) return true;
  return false;
}

/** "rose 3 to 5 percent", "an increase of 5 to 10 points": one unit for two numbers that lie near each other. */
const shares = (a: Amount, b: Amount): boolean =>
  (a.unit === undefined
    ? b.unit !== undefined
    : a.unit.kind === 'percent' && a.spread === 0 && sameKind(a.unit, b.unit)) &&
  b.value < APART * a.value &&
  b.value > a.value;

const sameKind = (a: Unit | undefined, b: Unit | undefined): boolean => a?.unit === b?.unit;

/** Gives the end that lacks unit or scale what the other has; false when the two cannot be one range. */
function share(a: Amount, b: Amount, how: Joint): boolean {
  if (a.unit !== undefined && b.unit !== undefined) {
    // "from 60° to 80 °C"
    if (a.unit.unit === '°' && b.unit.unit.startsWith('°')) a.unit = b.unit;
    if (!sameKind(a.unit, b.unit)) return false;
  } else if (b.unit !== undefined) a.unit = b.unit;
  else if (a.unit !== undefined) {
    // "$10 and 20", "aged 18 to 24": the unit stands before both; "3 km to 5" is no range
    if (a.next > a.numberEnd && (a.unit.kind !== 'money' || how === 'and')) return false;
    b.unit = a.unit;
  }
  if (b.scaled && !a.scaled && a.value * b.scale <= b.value * 1.000001 && b.scale !== 1) {
    a.value = timesTenPower(a.value, b.scale);
    a.step *= b.scale;
  }
  // "from 5 million to 7"
  if (a.scaled && !b.scaled && b.value < a.value && b.value * a.scale > a.value && a.scale >= 1000) {
    b.value *= a.scale;
    b.step *= a.scale;
  }
  if (a.per === '' && b.per !== '') a.per = b.per;
  return true;
}

/** A range that spans more than this factor is none. */
const STEP_SPAN = 10;

/** "rose by $4 million to $441 million": by how much, and to what; "by 3 to 5 percent" is a range. */
function isStep(a: Amount, b: Amount): boolean {
  if (wordAt(a.first - 1) !== BY || a.unit === undefined || b.unit === undefined) return false;
  return b.value * b.unit.factor > STEP_SPAN * a.value * a.unit.factor;
}

const RATIOS = wordSet('ratio ratios leverage gearing');
/** Tokens between `ratio` and its two numbers, at most. */
const RATIO_REACH = 12;

/** `a leverage ratio of not more than 3.50 to 1.00`: one value, that of the first number. */
export function toOne(range: Range): boolean {
  const { a, b } = range;
  if (!range.score || b.value !== 1 || a.value <= 1) return false;
  for (let k = a.first - 1; k > a.first - RATIO_REACH && k >= FIRST; k--) {
    if (!RATIOS.has(wordAt(k))) continue;
    range.score = false;
    b.value = a.value;
    b.step = a.step;
    return true;
  }
  return false;
}

/** The range that begins with amount `a`, or undefined. `floor` is the first token not yet taken. */
export function readRange(a: Amount, floor: number, c: Context): Range | undefined {
  const how = joint(a.next) ?? interval(a, floor);
  if (how === undefined) return undefined;
  const beforeWord = leading(a.first, floor);
  if (how === 'and' && beforeWord === 0) return undefined;
  let at = jointEnd;
  if (wordAt(at) === THE) at++;
  at = extreme(at);
  at = hedgeAfter(at);
  const second = kindAt(at);
  if (second !== DIGITS && second !== MARK && !isA(at, CARDINAL) && lengthAt(at) > 4 && beforeWord === 0)
    return undefined;
  let b = amountAt(at, c);
  // "$10m-15m"
  const money = a.unit?.kind === 'money' && a.scaled && a.first < a.number;
  if (money && b?.unit?.unit === 'm' && lengthAt(b.next - 1) === 1) b = readAmount(at, at, a.unit, false, c);
  if (b?.unit?.kind === 'duration') readCompound(b, c);
  // "raised by a tenth to 5.5p"
  const apart = a.words && a.unit === undefined;
  if (b === undefined || (b.fraction !== a.fraction && (b.words || apart))) return undefined;
  // "from $5 to a record $8", "the country as a whole to 88 per cent"
  if ((b.article && b.unit === undefined) || (a.article && a.unit === undefined)) return undefined;
  // "$21 million to 3,400 families", "$5.2 billion to 11 projects": there the number before the scale would be the greater
  const loose = b.grouped || (beforeWord === 0 && a.unit?.kind === 'money');
  if (how === 'to' && a.scaled && !b.scaled && b.unit === undefined && loose) return undefined;
  if (how === 'to' && beforeWord === 0 && newLevel(a, b)) return undefined;
  const toLevel = beforeWord > 0 || !shares(a, b);
  const change = how === 'to' && toLevel ? changeBefore(beforeWord > 0 ? beforeWord : a.first) : 0;
  // "fell from 10 to 16 hours to four": what falls did not go up
  if (
    change > 0 &&
    !(TAKES.has(change) && b.unit?.kind === 'duration') &&
    !(wordAt(beforeWord) === FROM && a.value < b.value && b.unit !== undefined && FALLS.has(change))
  ) {
    // "rose from 4 to 5 million": two figures, and the first is a million too
    if (beforeWord > 0 && a.unit === undefined && !a.scaled) share(a, b, how);
    return undefined;
  }
  if (how === 'to' && isStep(a, b)) return undefined;
  if (how === 'dash' && (a.spread > 0 || !dashed(a, b))) return undefined;
  if (
    how === 'or' &&
    !(
      a.value < b.value &&
      a.value * 3 >= b.value &&
      a.unit === undefined &&
      a.words === b.words &&
      b.value <= 100
    )
  )
    return undefined;
  const bare = a.unit === undefined && b.unit === undefined && !a.scaled && !b.scaled;
  if (!share(a, b, how)) return undefined;
  const first = beforeWord > 0 ? beforeWord : a.first;
  const falling = a.value * (a.unit?.factor ?? 1) >= b.value * (b.unit?.factor ?? 1);
  if (falling && bare && beforeWord === 0) {
    return { a, b, first, score: true };
  }
  if (a.value === b.value && how === 'to') return undefined;
  // "from 345 nm to 325 nm": what falls is a change
  if (falling && how === 'to' && wordAt(beforeWord) === FROM) return undefined;
  // "leads by 44% to 25%"
  if (falling && how === 'to' && beforeWord === 0 && a.unit?.kind === 'percent' && b.value > 0)
    return undefined;
  return { a, b, first, score: false };
}

/** `between`, `from`, `between the ages of` before the first amount, with a hedge between at most: its token, or 0. */
function leading(first: number, floor: number): number {
  let at = first - 1;
  if (wordAt(at) === THE) at--;
  if (at < floor) return 0;
  if (isLead(at)) return at;
  if (isA(at, OF) && EXTREMES.has(wordAt(at - 1)) && isA(at - 2, ARTICLE) && at - 3 >= floor)
    return isLead(at - 3) ? at - 3 : 0;
  if (isA(at, OF) && AGES.has(wordAt(at - 1))) {
    const lead = wordAt(at - 2) === THE ? at - 3 : at - 2;
    if (lead >= floor && wordAt(lead) === BETWEEN) return lead;
  }
  if (modifierBefore(first, floor) === 'exact') return 0;
  at = modifierEdge - 1;
  return at >= floor && isWord(at) && isLead(at) ? at : 0;
}

const AGES = wordSet('ages age');
const isLead = (i: number): boolean => wordAt(i) === BETWEEN || wordAt(i) === FROM;

const EXTREMES = wordSet('low high minimum maximum peak');

/** `a low of 3 to a high of 9`: the token after such words at `i`, or `i`. */
const extreme = (i: number): number =>
  isA(i, ARTICLE) && EXTREMES.has(wordAt(i + 1)) && isA(i + 2, OF) ? i + 3 : i;

/** A hedge on the far end alone ("3 to about 5 kg") is passed over. */
function hedgeAfter(i: number): number {
  const modifier = modifierAhead(i);
  return modifier === 'about' || modifier === 'nearly' ? modifierEdge : i;
}

const isLower = (m: Modifier): boolean => m === 'atLeast' || m === 'moreThan';
const isUpper = (m: Modifier): boolean => m === 'atMost' || m === 'lessThan';

/** `more than 20 and at most 35`, `less than 3%, at least 1%`: both bounds of one value, one before each number. */
export function boundedTwice(a: Amount, floor: number, c: Context): Range | undefined {
  let at = a.next;
  // "minimum 4 visits and maximum 28"
  const noun = a.unit === undefined && isWord(at) && !isA(at, STOP | AND) && gapAt(at) !== LINE;
  if (noun) at++;
  const comma = markAt(at) === 0x2c;
  if (comma) at++;
  if (isA(at, AND)) at++;
  if (at === a.next || a.first <= floor || (comma && a.unit === undefined && !noun)) return undefined;
  const second = modifierAhead(at);
  at = modifierEdge;

  const before = modifierBefore(a.first, floor);
  const first = modifierEdge;
  const rising = isLower(before) && isUpper(second);
  if (!rising && !(isUpper(before) && isLower(second) && a.unit !== undefined)) return undefined;
  const b = amountAt(at, c);
  if (b === undefined || (rising ? b.value <= a.value : b.value >= a.value)) return undefined;
  if (noun ? isWord(b.next) && !isA(b.next, STOP) : comma && (b.unit === undefined || isA(b.next, OF)))
    return undefined;
  return share(a, b, 'to') ? { a, b, first, score: false } : undefined;
}

/** A dash makes a range only between numbers of one kind, spaced alike. */
function dashed(a: Amount, b: Amount): boolean {
  const dash = a.next;
  const close = tight(dash);
  const closeAfter = tight(dash + 1);
  // "179.7 -182.6 °C" was cut so in scanning
  const scanned = b.unit !== undefined && a.decimals > 0 && a.decimals === b.decimals && b.value > a.value;
  if (
    !close &&
    closeAfter &&
    b.first === dash + 1 &&
    a.unit === undefined &&
    markAt(dash) === 0x2d &&
    !scanned
  )
    return false;
  if (a.words !== b.words) return false;
  return close || !closeAfter || markAt(dash) !== 0x2d || a.unit !== undefined || scanned;
}
