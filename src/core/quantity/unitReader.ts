/** Reads the unit after a number: symbols, names, powers, products and `per`. */

import { ARTICLE, classOf, learn, STOP, SYMBOL, UNIT, wordSet } from './lexicon.ts';
import { isMass, moneyEnd, moneySign, POUND, STERLING } from './moneySigns.ts';
import { exponentEnd, unitExponent } from './powers.ts';
import {
  capitalAt,
  codeAt,
  DIGITS,
  endAt,
  gapAt,
  isA,
  isNumeral,
  isWord,
  kindAt,
  kindsAt,
  LINE,
  lengthAt,
  MARK,
  markAt,
  startAt,
  textAt,
  tight,
  wordAt,
} from './tokens.ts';
import { isDecade, letterUnit } from './unitLetters.ts';
import { DEGREE, degree, markEnd, markUnit } from './unitMarks.ts';
import { combine, NOTHING, power, priced, type Unit, unitNames, unitOf, unitOfSymbol } from './units.ts';

/** The token after the unit that was read last. */
export let unitEnd = 0;
/** What a price is for when that is no unit of measure: `share`, `person`; empty else. */
export let perNoun = '';

const DIMENSIONS = wordSet('long wide high deep tall thick a');
const MINOR_WORDS = wordSet('cent cents pence penny pennies kopecks kopiykas sen fen paise');
const PER = learn('per', STOP);
const EACH = learn('each', STOP);
const EVERY = learn('every', STOP);
const SQUARE = new Set([learn('square', UNIT), learn('sq', UNIT)]);
const CUBIC = new Set([learn('cubic', UNIT), learn('cu', UNIT)]);
const SQUARED = learn('squared', 0);
const CUBED = learn('cubed', 0);

/** Words that are also symbols of units, and more often just words. */
const WORDS_NOT_SYMBOLS = new Set(
  'am pm as at us is in a do no he be PM AM AS AT US IN Am Pm As At In No My Mt PS NM Pa pa hm dm das ms Ms AU Ma ma Ga pc Tt EB PB st pt Y'.split(
    ' ',
  ),
);
/** ... and those of them that count when they touch the number. */
const TOUCHING = new Set('in st pt pc Mt PS NM Pa Ma Ga ms AU PB EB dm hm Y'.split(' '));
/** ... and those that count after a space as well, when the number is no bare integer or the word is in lower case. */
const SPACED_TOO = new Set('ms Mt Pa PB AU hm dm'.split(' '));

/** Things priced by the piece: "a share", "per head". */
const PIECES = new Set<number>();
for (const word of 'share piece head person ticket night unit copy bottle customer household worker student pupil seat vote word pop game episode patient dose passenger user subscriber employee child adult family home house car vehicle bag box pack carton case dozen bushel barrel stem visit ride trip lesson session cow sheep pig acre capita annum shot roll tree farm farmer player plate room bed guest minute member resident taxpayer'.split(
  ' ',
))
  PIECES.add(learn(word, 0));

/** Facts on the number before, which decide what a doubtful symbol means. */
export interface Before {
  readonly fraction: boolean;
  /** A scale was applied: "5 million pounds". */
  readonly scaled: boolean;
  /** The number is more than one. */
  readonly many: boolean;
}

/** One unit without powers or `per`: by name or by symbol. */
function plainAtom(i: number, before: Before, number: boolean): Unit | undefined {
  if (kindAt(i) === MARK) {
    const unit = markUnit(i);
    unitEnd = markEnd;
    return unit;
  }
  if (!isWord(i)) return undefined;
  const id = wordAt(i);
  if ((classOf(id) & SYMBOL) !== 0) {
    const symbol = symbolAtom(i, before, number);
    if (symbol !== undefined) return symbol;
  }
  if (id === MARKS && before.scaled) {
    unitEnd = i + 1;
    return DEUTSCHMARK;
  }
  if ((classOf(id) & UNIT) === 0) return undefined;
  let named = unitNames.match(i);
  if (named === undefined) return undefined;
  if (named === STERLING && isMass(i, before)) named = POUND;
  if (
    named.weak === true &&
    (!number || (before.many && codeAt(endAt(unitNames.at - 1) - 1) !== 115 && isWord(unitNames.at)))
  )
    return undefined;
  unitEnd = unitNames.at;
  if (named === DEGREE || named.unit === '°') {
    if (markAt(unitEnd) === 0x2e && isWord(unitEnd + 1) && gapAt(unitEnd + 1) !== LINE) {
      const wasEnd = unitEnd;
      const scale = degree(unitEnd + 1);
      if (scale !== DEGREE && lengthAt(wasEnd + 1) === 1) {
        unitEnd = markEnd;
        return scale;
      }
    }
  }
  return named;
}

function symbolAtom(i: number, before: Before, number: boolean): Unit | undefined {
  const text = textAt(i);
  if (text.length === 1) {
    const letter = letterUnit(i, text);
    if (letter !== undefined) {
      unitEnd = i + 1;
      return letter;
    }
  }
  const unit = unitOfSymbol(text);
  if (unit === undefined || (text === 's' && isDecade(i))) return undefined;
  const touches = tight(i);
  if (WORDS_NOT_SYMBOLS.has(text)) {
    if (text === 'in') {
      const dotted = markAt(i + 1) === 0x2e && tight(i + 1) && isWord(i + 2) && !capitalAt(i + 2);
      if (!(touches || before.fraction || dotted)) return undefined;
      if (!touches && (isNumeral(i + 1) || isA(i + 1, ARTICLE | STOP))) return undefined;
    } else if (!(touches ? TOUCHING.has(text) : SPACED_TOO.has(text) && number)) return undefined;
  }
  // "a pair of 3 K-type sensors"
  // "9 N. Irish players": an initial
  const initial = text === 'N' && !touches && markAt(i + 1) === 0x2e && isWord(i + 2) && capitalAt(i + 2);
  if (initial) return undefined;
  // "1.5 MtCO2e"
  if (text.endsWith('CO') && isNumeral(i + 1) && lengthAt(i + 1) === 1 && tight(i + 1)) {
    const more = isWord(i + 2) && tight(i + 2) && lengthAt(i + 2) <= 2;
    unitEnd = more ? i + 3 : i + 2;
    return unit;
  }
  const joined = text.length === 1 && !touches && markAt(i + 1) === 0x2d && tight(i + 1);
  if (joined && !DIMENSIONS.has(wordAt(i + 2))) return undefined;
  unitEnd = i + 1;
  return unit;
}

/** A unit with its power: `m²`, `square feet`, `km squared`, `s−1`. */
function atom(i: number, before: Before, number: boolean): Unit | undefined {
  const id = wordAt(i);
  if (isWord(i) && (SQUARE.has(id) || CUBIC.has(id))) {
    let at = i + 1;
    if (markAt(at) === 0x2e || markAt(at) === 0x2d) at++;
    const base = plainAtom(at, before, number);
    return base === undefined || base.kind === 'money' ? undefined : power(base, SQUARE.has(id) ? 2 : 3);
  }
  const base = plainAtom(i, before, number);
  if (base === undefined || base.kind === 'percent' || base.kind === 'points' || base.kind === 'money')
    return base;
  const at = unitEnd;
  if (isWord(at)) {
    if (wordAt(at) === SQUARED || wordAt(at) === CUBED) {
      unitEnd = at + 1;
      return power(base, wordAt(at) === SQUARED ? 2 : 3);
    }
    return base;
  }
  const exponent = isWord(unitEnd - 1) ? unitExponent(at) : 0;
  if (exponent === 0) return base;
  if (isWord(exponentEnd) && tight(exponentEnd)) return base;
  if (isNumeral(at) && isNumeral(exponentEnd)) return base;
  unitEnd = exponentEnd;
  return power(base, exponent);
}

export const PLAIN: Before = { fraction: false, scaled: false, many: false };

const isProduct = (code: number): boolean =>
  code === 0xb7 || code === 0x22c5 || code === 0x2a || code === 0x2d || code === 0x2e;

/** A further factor after a unit (`kW·h`, `ml kg−1`), by symbol alone; its power is in `productPower`. */
let productPower = 1;
function product(i: number): Unit | undefined {
  let at = i;
  const mark = markAt(i);
  if (isProduct(mark)) {
    if (mark === 0x2e && (!tight(i) || !tight(i + 1))) return undefined;
    at++;
  }
  if (!isWord(at) || lengthAt(at) > 4) return undefined;
  const bits = kindsAt(at);
  let base = (bits & SYMBOL) !== 0 ? unitOfSymbol(textAt(at)) : undefined;
  // "ml · day −1"
  if (base === undefined && mark === 0xb7 && (bits & UNIT) !== 0) base = unitNames.match(at);
  if (base === undefined) return undefined;
  unitEnd = at + 1;
  productPower = unitExponent(at + 1, true);
  if (productPower !== 0) {
    unitEnd = exponentEnd;
    return base;
  }
  productPower = 1;
  // "kW-h", but not "5 m-high"
  const hour = lengthAt(at) === 1 && codeAt(startAt(at)) === 104;
  return at > i && (mark !== 0x2d || hour) ? base : undefined;
}

/** `per` and its like at `i`: the token after it, or 0. */
function perWord(i: number): number {
  const mark = markAt(i);
  if (mark === 0x2f) return gapAt(i) === LINE ? 0 : i + 1;
  // 12-cent-a-share, $70 - a - share
  let at = i;
  if (mark === 0x2d) at++;
  if (!isWord(at) || gapAt(at) === LINE) return 0;
  const id = wordAt(at);
  if (id === PER || id === EACH || id === EVERY || (classOf(id) & ARTICLE) !== 0)
    return markAt(at + 1) === 0x2d && mark === 0x2d ? at + 2 : at + 1;
  return 0;
}

/** `20 (kg)`, but `6(b)` is a part of something, and a lone letter is one only for metres, grams, litres, seconds, hours. */
function bracketLetters(i: number): boolean {
  const length = lengthAt(i + 1);
  return length > 1 ? length <= 3 : !tight(i) && 'mgLsh'.includes(textAt(i + 1));
}

/**
 * The unit that begins at token `i`, right after a number; fills `unitEnd` and `perNoun`. Undefined when there is none.
 */
export function readUnit(i: number, before: Before): Unit | undefined {
  perNoun = '';
  let at = i;
  // "20 (kg)"
  const open = markAt(i);
  const bracketed = (open === 0x28 || open === 0x7b || open === 0x5b) && isWord(i + 1) && bracketLetters(i);
  if (bracketed) at++;
  let unit = isWord(at) && lengthAt(at) <= 4 ? moneySuffix(at) : undefined;
  unit ??= gapAt(at) === LINE && !isWord(at) ? undefined : atom(at, before, true);
  if (bracketed) {
    const close = markAt(unitEnd);
    if (unit === undefined || !(close === 0x29 || close === 0x7d || close === 0x5d)) return undefined;
    unitEnd++;
    return unit;
  }
  if (unit === undefined) {
    unit = moneySuffix(at);
    if (unit === undefined) return undefined;
  }
  if (unit.kind === 'percent' || unit.kind === 'points') return unit;
  return compound(unit);
}

/** A sign or code of money after the number; not when it belongs to the next number. */
function moneySuffix(i: number): Unit | undefined {
  const unit = moneySign(i);
  if (unit === undefined) return undefined;
  unitEnd = moneyEnd;
  const next = kindAt(unitEnd);
  if (next === DIGITS && tight(unitEnd) && !tight(i)) return undefined;
  if (next === DIGITS && isWord(i) && !tight(i)) {
    // "15 EUR 50 cents"
    const minor = wordAt(unitEnd + 1);
    if (minor === 0 || !MINOR_WORDS.has(minor)) return undefined;
  }
  return unit;
}

/** Products and `per` after the first unit; shared with `$5/kWh`, where the money stands before. */
export function compound(first: Unit, from = unitEnd): Unit {
  let unit = first;
  perNoun = '';
  unitEnd = from;
  for (let n = 0; n < 4; n++) {
    const end = unitEnd;
    const per = perWord(end);
    if (per === 0) {
      const factor = first.kind === 'duration' ? undefined : product(end);
      if (factor === undefined) {
        unitEnd = end;
        return unit;
      }
      unit =
        first.kind === 'money' && productPower === -1
          ? priced(unit, factor)
          : combine(unit, factor, productPower);
      continue;
    }
    const slash = markAt(end) === 0x2f;
    const spelled = wordAt(end);
    const article = !slash && (classOf(spelled) & ARTICLE) !== 0;
    const below = perUnit(per, article);
    if (
      below !== undefined &&
      below.kind !== 'money' &&
      below.kind !== 'percent' &&
      !(below.kind === 'duration' && first.kind === 'money')
    ) {
      if (first.kind === 'duration') {
        unitEnd = end;
        return unit;
      }
      unit = first.kind === 'money' ? priced(unit, below) : combine(unit, below, -1);
      continue;
    }
    if (first.kind === 'money' && perNoun === '' && isWord(per)) {
      const id = wordAt(per);
      const isPiece = PIECES.has(id) || below?.kind === 'duration';
      if (isPiece || (spelled === PER && (classOf(id) & STOP) === 0)) {
        perNoun = textAt(per).toLowerCase();
        unitEnd = per + 1;
        continue;
      }
    }
    unitEnd = end;
    return unit;
  }
  return unit;
}

function perUnit(i: number, article: boolean): Unit | undefined {
  if (isNumeral(i) && lengthAt(i) > 1 && lengthAt(i) <= 4 && !article) {
    // "8 litres per 100 km"
    const each = atom(i + 1, PLAIN, true);
    if (each === undefined || each.kind === 'money' || each.kind === 'percent') return undefined;
    return combine(NOTHING, { ...each, factor: each.factor * Number(textAt(i)) }, 1);
  }
  if (!isWord(i)) return undefined;
  if (article && lengthAt(i) < 3) return undefined;
  const unit = atom(i, PLAIN, true);
  // "a second look", "a minute later": only nouns of measure after an article
  if (unit !== undefined && article && isWord(unitEnd) && unit.unit === 's' && wordAt(unitEnd) === 0)
    return undefined;
  if (unit === undefined || article || markAt(unitEnd) !== 0x2d) return unit;
  const end = unitEnd;
  const factor = product(end);
  if (factor !== undefined) return combine(unit, factor, productPower);
  unitEnd = end;
  return unit;
}

/** Marks are money when there are thousands of them. */
const MARKS = learn('marks', 0);
const DEUTSCHMARK = unitOf('DEM');
