/** What stands around an amount and makes another of it: `point five percent`, `($4.2m)`, `per 100,000`, `± 0.5`. */

import { type Amount, amountAt } from './amounts.ts';
import type { Reader } from './assemble.ts';
import { EVERY, FOR, IN, OR, PER } from './functionWords.ts';
import { ARTICLE, CHANGE, DOZEN, HUNDRED, learn, MINUS, SCALE, STOP, wordSet } from './lexicon.ts';
import { powerBehind, powerEnd, timesTenPower } from './powers.ts';
import {
  cutText,
  endAt,
  isA,
  isNumeral,
  isWord,
  lengthAt,
  markAt,
  startAt,
  textAt,
  tight,
  wordAt,
} from './tokens.ts';
import { PLAIN, readUnit, unitEnd } from './unitReader.ts';
import { unitOf } from './units.ts';

const PLUS_MINUS = 0xb1;
const POINT_WORD = learn('point', 0);
const BAKER = learn('baker', 0);
const WHICH_POINT = wordSet('this that the a each every one no some any which what at match set');

/** `point five percent` is half of one, `a baker's dozen` is 13. */
export function grown(a: Amount, floor: number): void {
  const before = a.first - 1;
  if (before < floor) return;
  if (wordAt(before) === POINT_WORD && a.unit !== undefined && a.value < 10 && Number.isInteger(a.value)) {
    if (WHICH_POINT.has(wordAt(before - 1)) || (isWord(before - 1) && !isA(before - 1, STOP | CHANGE)))
      return;
    a.value /= 10;
    a.step = 0.1;
    a.first = before;
  } else if (a.value === 12 && isA(a.number, DOZEN) && wordAt(before - 2) === BAKER) {
    a.value = 13;
    a.first = wordAt(before - 3) !== 0 && isA(before - 3, ARTICLE) ? before - 3 : before - 2;
  }
}

const EQUALS = wordSet('is was were are of to at');

/** `a result of ($4.2m)`: an amount of money that stands alone in brackets, where the sentence wants it, is negative. */
export function bracketed(a: Amount, floor: number): void {
  if (a.unit?.kind !== 'money' || a.value < 0 || markAt(a.first - 1) !== 0x28 || markAt(a.next) !== 0x29)
    return;
  const before = wordAt(a.first - 2);
  if (a.first - 1 < floor || before === 0 || !EQUALS.has(before)) return;
  a.value = -a.value;
  a.first--;
  a.next++;
}

const POINTS = wordSet('point points');
const TO = learn('to', 0);
const POINT = unitOf('pp');

const COMPARED_WITH = wordSet('more less fewer higher lower above below');

/** "fell 0.2 points to 4.1%", "83%, three points more than before": points of a share, as what stands beside them tells. */
export function pointsOfShare(r: Reader, a: Amount): void {
  if (a.unit !== undefined || a.scaled || !POINTS.has(wordAt(a.next))) return;
  const leads = wordAt(a.next + 1) === TO && isNumeral(a.next + 2);
  const isShare = leads
    ? amountAt(a.next + 2, r)?.unit?.kind === 'percent'
    : COMPARED_WITH.has(wordAt(a.next + 1)) && r.out.at(-1)?.quantity.kind === 'percent';
  if (!isShare) return;
  a.unit = POINT;
  a.next++;
}

/** 100, 1,000 and so on: what rates are told for. */
const isPower = (value: number): boolean => value >= 100 && Number.isInteger(Math.log10(value));

/** Words for what is counted before `for every`, at most. */
const NOUNS = 2;

/** The token after `per`, `for every`, or `cases for every` at token `i`; 0 without. */
function afterPer(i: number): number {
  if (wordAt(i) === PER) return i + 1;
  for (let k = i; k <= i + NOUNS && isWord(k); k++) {
    if (isA(k, STOP) && wordAt(k) !== FOR && wordAt(k) !== PER) return 0;
    if (wordAt(k) === PER) return k + 1;
    if (wordAt(k) === FOR) return wordAt(k + 1) === EVERY ? k + 2 : 0;
  }
  return 0;
}

/** `48 per 100,000`, `1.1 per million`, `22 cases for every 1,000`: the round number that a rate is told for. */
export function perRound(r: Reader, a: Amount): void {
  const at = afterPer(a.next);

  const round = isNumeral(at) || isA(at, SCALE | HUNDRED);
  const b = round ? amountAt(at, r) : undefined;
  if (b === undefined || b.unit !== undefined || b.fraction) return;
  if (wordAt(a.next) !== PER && !isPower(b.value)) return;
  a.per = cutText(startAt(at), endAt(b.next - 1)).toLowerCase();
  a.next = b.next;
}

const FOLD = wordSet('fold', 0);
const MULTIPLES = wordSet('times', 0);
const COMPARED = wordSet('the as more less higher lower greater larger that those its normal');

/** `2-3x`, `3- to 5-fold`, `two to three times as many`: takes the word or letter on. */
export function multiplied(b: Amount): boolean {
  if (b.unit !== undefined) return false;
  const at = markAt(b.next) === 0x2d ? b.next + 1 : b.next;
  if (FOLD.has(wordAt(at)) || (MULTIPLES.has(wordAt(at)) && COMPARED.has(wordAt(at + 1)))) {
    b.next = at + 1;
    return true;
  }
  if (!isWord(b.next) || lengthAt(b.next) !== 1 || !tight(b.next)) return false;
  if (textAt(b.next).toLowerCase() !== 'x' || (tight(b.next + 1) && isNumeral(b.next + 1))) return false;
  b.next++;
  return true;
}

const PLUS = learn('plus', 0);

/** `plus or` before `minus` at token `i`. */
const plusOr = (i: number): boolean => wordAt(i - 1) === OR && wordAt(i - 2) === PLUS;

/** `30 ± 10 years`, `9.83 +/- 0.1 km`; a lone `±0.5` is a range. */
export function plusMinus(r: Reader, a: Amount): void {
  if (
    markAt(a.number - 1) === PLUS_MINUS &&
    a.number === a.first &&
    a.number > r.floor &&
    !isNumeral(a.number - 2)
  ) {
    a.first = a.number - 1;
    a.upTo = a.value;
    a.value = -a.value;
    return;
  }
  if (isA(a.first, MINUS) && plusOr(a.first) && a.first - 2 >= r.floor) {
    a.upTo = -a.value;
    a.first -= 2;
    return;
  }
  let at = a.next;
  const comma = markAt(at) === 0x2c ? at + 1 : at;
  if (isA(comma + 2, MINUS) && plusOr(comma + 2)) at = comma + 3;
  else if (markAt(at) === PLUS_MINUS) at++;
  else if (markAt(at) === 0x2b && (markAt(at + 1) === 0x2f || markAt(at + 1) === 0x2d))
    at += markAt(at + 1) === 0x2f && markAt(at + 2) === 0x2d ? 3 : markAt(at + 1) === 0x2d ? 2 : 0;
  if (at === a.next) return;
  const b = amountAt(at, r);
  if (b === undefined) return;
  if (a.unit !== undefined && b.unit !== undefined && a.unit.unit !== b.unit.unit) return;
  if (a.unit === undefined && b.unit !== undefined) a.unit = b.unit;
  // "5.05 ± 1.50 × 10^8"
  if (b.scaled && !a.scaled && b.scale !== 1) {
    a.value = timesTenPower(a.value, b.scale);
    a.scaled = true;
  }
  a.spread = (b.value * (b.unit?.factor ?? a.unit?.factor ?? 1)) / (a.unit?.factor ?? 1);
  a.next = b.next;
  if (markAt(a.next) === 0x29 && markAt(a.first - 1) === 0x28) behindBracket(a);
}

/** `(5.0 ± 0.2) mm`, `(1.7 ± 1) × 10^27`: a power or unit behind the bracket that holds value and error. */
function behindBracket(a: Amount): void {
  const power = powerBehind(a.next + 1);
  const at = power === 0 ? a.next + 1 : powerEnd;
  const unit = a.unit === undefined ? readUnit(at, PLAIN) : undefined;
  if (power === 0 && unit === undefined) return;
  if (power !== 0) {
    a.value = timesTenPower(a.value, power);
    a.spread = timesTenPower(a.spread, power);
    a.scaled = true;
  }
  a.unit ??= unit;
  a.first--;
  a.next = unit === undefined ? at : unitEnd;
}

const ONCE = learn('once', 0);

/** The token of `once` in `once in 250`, `once in every 250 devices`, of which `a` is the number; 0 without. */
export function onceIn(a: Amount): number {
  const at = wordAt(a.first - 1) === EVERY ? a.first - 2 : a.first - 1;
  return wordAt(at) === IN && wordAt(at - 1) === ONCE && a.value > 1 && !a.scaled ? at - 1 : 0;
}

/** `Per 1,000 inhabitants there were 52`: the round number that opens it counts nothing. */
export const isRateBase = (a: Amount): boolean =>
  a.unit === undefined &&
  isPower(a.value) &&
  (wordAt(a.first - 1) === PER || (wordAt(a.first - 1) === EVERY && wordAt(a.first - 2) === FOR));
