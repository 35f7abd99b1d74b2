/** Reads the unit after a number: symbols, names, powers, products and `per`. */

import { ARTICLE, classOf, learn, STOP, SYMBOL, UNIT } from './lexicon.ts';
import { isMass, moneyEnd, moneySign, POUND, STERLING } from './money-signs.ts';
import { exponentEnd, unitExponent } from './powers.ts';
import { DIGITS, LINE, MARK, NONE, type Tokens, WORD } from './tokens.ts';
import { isDecade, letterUnit, quoted } from './unit-letters.ts';
import { combine, NOTHING, power, priced, type Unit, unitNames, unitOf, unitOfSymbol } from './units.ts';

/** The token after the unit that was read last. */
export let unitEnd = 0;
/** What a price is for when that is no unit of measure: `share`, `person`; empty else. */
export let perNoun = '';

const DIMENSIONS = new Set('long wide high deep tall thick a'.split(' ').map((word) => learn(word, 0)));
const MINOR_WORDS = new Set(
  'cent cents pence penny pennies kopecks kopiykas sen fen paise'.split(' ').map((word) => learn(word, 0)),
);
const PERCENT = must('%');
const POINTS = must('pp');
const INCH = must('in');
const DEGREE = must('°');
const FOOT = must('ft');
const ARCMINUTE = { ...DEGREE, factor: 1 / 60 };
const FAHRENHEIT = must('°F');
const CELSIUS = must('°C');

function must(symbol: string): Unit {
  return unitOfSymbol(symbol) ?? NOTHING;
}

const PER = learn('per', STOP);
const EACH = learn('each', STOP);
const EVERY = learn('every', STOP);
const SQUARE = new Set([learn('square', UNIT), learn('sq', UNIT)]);
const CUBIC = new Set([learn('cubic', UNIT), learn('cu', UNIT)]);
const SQUARED = learn('squared', 0);
const CUBED = learn('cubed', 0);
const POINT_WORDS = new Set([learn('point', 0), learn('points', 0), learn('pts', 0)]);

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

function markUnit(t: Tokens, i: number): Unit | undefined {
  const code = t.mark(i);
  if (code === 0x25 || code === 0xff05) {
    unitEnd = i + 1;
    if (POINT_WORDS.has(t.word(i + 1)) && t.kind(i + 1) === WORD) {
      unitEnd = i + 2;
      return POINTS;
    }
    return PERCENT;
  }
  if (t.gap(i) !== NONE && code !== 0xb0 && code !== 0x2103 && code !== 0x2109 && code !== 0x2030)
    return undefined;
  unitEnd = i + 1;
  if (code === 0xb0 || code === 0xba) return degree(t, i + 1);
  if (code === 0x2032 || (code === 0x27 && t.mark(i + 1) === code)) {
    if (t.mark(i + 1) === code && t.gap(i + 1) === NONE) {
      unitEnd = i + 2;
      return INCH;
    }
    return t.kind(i + 1) === WORD && t.gap(i + 1) === NONE
      ? undefined
      : code === 0x2032
        ? ARCMINUTE
        : undefined;
  }
  if (code === 0x2033 || (code === 0x22 && !quoted(t, i))) return INCH;
  if (code === 0x27 && t.kind(i + 1) === DIGITS && t.gap(i + 1) === NONE && t.mark(i + 2) === 0x22)
    return FOOT;
  if (code === 0x2103 || code === 0x2109 || code === 0x2030) return unitOfSymbol(String.fromCharCode(code));
  return undefined;
}

/** After `°`: Celsius, Fahrenheit, or an angle. */
function degree(t: Tokens, i: number): Unit {
  if (t.kind(i) !== WORD || t.gap(i) === LINE) return DEGREE;
  const first = t.text.charCodeAt(t.start(i)) | 32;
  const length = t.length(i);
  if (first === 111 && length === 2 && t.kind(i + 2) === WORD && t.length(i + 2) > 6) {
    // "40° on the Celsius scale"
    const scale = t.slice(i + 2).toLowerCase();
    if (t.slice(i + 1) === 'the' && (scale === 'celsius' || scale === 'fahrenheit'))
      return scale === 'celsius' ? CELSIUS : FAHRENHEIT;
  }
  const celsius = first === 99 && (length === 1 || (length >= 7 && length <= 10));
  const fahrenheit = first === 102 && (length === 1 || length >= 9);
  if (!celsius && !fahrenheit) return DEGREE;
  unitEnd = i + 1;
  return celsius ? CELSIUS : FAHRENHEIT;
}

/** One unit without powers or `per`: by name or by symbol. */
function plainAtom(t: Tokens, i: number, before: Before, number: boolean): Unit | undefined {
  if (t.kind(i) === MARK) return markUnit(t, i);
  if (t.kind(i) !== WORD) return undefined;
  const id = t.word(i);
  if ((classOf(id) & SYMBOL) !== 0) {
    const symbol = symbolAtom(t, i, before, number);
    if (symbol !== undefined) return symbol;
  }
  if (id === MARKS && before.scaled) {
    unitEnd = i + 1;
    return DEUTSCHMARK;
  }
  if ((classOf(id) & UNIT) === 0) return undefined;
  let named = unitNames.match(t, i);
  if (named === undefined) return undefined;
  if (named === STERLING && isMass(t, i, before)) named = POUND;
  if (
    named.weak === true &&
    (!number ||
      (before.many &&
        t.text.charCodeAt(t.end(unitNames.at - 1) - 1) !== 115 &&
        t.kind(unitNames.at) === WORD))
  )
    return undefined;
  unitEnd = unitNames.at;
  if (named === DEGREE || named.unit === '°') {
    if (t.mark(unitEnd) === 0x2e && t.kind(unitEnd + 1) === WORD && t.gap(unitEnd + 1) !== LINE) {
      const wasEnd = unitEnd;
      const scale = degree(t, unitEnd + 1);
      if (scale !== DEGREE && t.length(wasEnd + 1) === 1) return scale;
      unitEnd = wasEnd;
    }
  }
  return named;
}

function symbolAtom(t: Tokens, i: number, before: Before, number: boolean): Unit | undefined {
  const text = t.slice(i);
  if (text.length === 1) {
    const letter = letterUnit(t, i, text);
    if (letter !== undefined) {
      unitEnd = i + 1;
      return letter;
    }
  }
  const unit = unitOfSymbol(text);
  if (unit === undefined || (text === 's' && isDecade(t, i))) return undefined;
  const touches = t.gap(i) === NONE;
  if (WORDS_NOT_SYMBOLS.has(text)) {
    if (text === 'in') {
      const dotted =
        t.mark(i + 1) === 0x2e && t.gap(i + 1) === NONE && t.kind(i + 2) === WORD && !t.capital(i + 2);
      if (!(touches || before.fraction || dotted)) return undefined;
      if (!touches && (t.kind(i + 1) === DIGITS || (classOf(t.word(i + 1)) & (ARTICLE | STOP)) !== 0))
        return undefined;
    } else if (!(touches ? TOUCHING.has(text) : SPACED_TOO.has(text) && number)) return undefined;
  }
  // "a pair of 3 K-type sensors"
  // "9 N. Irish players": an initial
  const initial =
    text === 'N' && !touches && t.mark(i + 1) === 0x2e && t.kind(i + 2) === WORD && t.capital(i + 2);
  if (initial) return undefined;
  // "1.5 MtCO2e"
  if (text.endsWith('CO') && t.kind(i + 1) === DIGITS && t.length(i + 1) === 1 && t.gap(i + 1) === NONE) {
    const more = t.kind(i + 2) === WORD && t.gap(i + 2) === NONE && t.length(i + 2) <= 2;
    unitEnd = more ? i + 3 : i + 2;
    return unit;
  }
  const joined = text.length === 1 && !touches && t.mark(i + 1) === 0x2d && t.gap(i + 1) === NONE;
  if (joined && !DIMENSIONS.has(t.word(i + 2))) return undefined;
  unitEnd = i + 1;
  return unit;
}

/** A unit with its power: `m²`, `square feet`, `km squared`, `s−1`. */
function atom(t: Tokens, i: number, before: Before, number: boolean): Unit | undefined {
  const id = t.word(i);
  if (t.kind(i) === WORD && (SQUARE.has(id) || CUBIC.has(id))) {
    let at = i + 1;
    if (t.mark(at) === 0x2e || t.mark(at) === 0x2d) at++;
    const base = plainAtom(t, at, before, number);
    return base === undefined || base.kind === 'money' ? undefined : power(base, SQUARE.has(id) ? 2 : 3);
  }
  const base = plainAtom(t, i, before, number);
  if (base === undefined || base.kind === 'percent' || base.kind === 'points' || base.kind === 'money')
    return base;
  const at = unitEnd;
  if (t.kind(at) === WORD) {
    if (t.word(at) === SQUARED || t.word(at) === CUBED) {
      unitEnd = at + 1;
      return power(base, t.word(at) === SQUARED ? 2 : 3);
    }
    return base;
  }
  const exponent = t.kind(unitEnd - 1) === WORD ? unitExponent(t, at) : 0;
  if (exponent === 0) return base;
  if (t.kind(exponentEnd) === WORD && t.gap(exponentEnd) === NONE) return base;
  if (t.kind(at) === DIGITS && t.kind(exponentEnd) === DIGITS) return base;
  unitEnd = exponentEnd;
  return power(base, exponent);
}

export const PLAIN: Before = { fraction: false, scaled: false, many: false };

const isProduct = (code: number): boolean =>
  code === 0xb7 || code === 0x22c5 || code === 0x2a || code === 0x2d || code === 0x2e;

/** A further factor after a unit (`kW·h`, `ml kg−1`), by symbol alone; its power is in `productPower`. */
let productPower = 1;
function product(t: Tokens, i: number): Unit | undefined {
  let at = i;
  const mark = t.mark(i);
  if (isProduct(mark)) {
    if (mark === 0x2e && (t.gap(i) !== NONE || t.gap(i + 1) !== NONE)) return undefined;
    at++;
  }
  if (t.kind(at) !== WORD || t.length(at) > 4) return undefined;
  const bits = classOf(t.word(at));
  let base = (bits & SYMBOL) !== 0 ? unitOfSymbol(t.slice(at)) : undefined;
  // "ml · day −1"
  if (base === undefined && mark === 0xb7 && (bits & UNIT) !== 0) base = unitNames.match(t, at);
  if (base === undefined) return undefined;
  unitEnd = at + 1;
  productPower = unitExponent(t, at + 1, true);
  if (productPower !== 0) {
    unitEnd = exponentEnd;
    return base;
  }
  productPower = 1;
  // "kW-h", but not "5 m-high"
  const hour = t.length(at) === 1 && t.text.charCodeAt(t.start(at)) === 104;
  return at > i && (mark !== 0x2d || hour) ? base : undefined;
}

/** `per` and its like at `i`: the token after it, or 0. */
function perWord(t: Tokens, i: number): number {
  const mark = t.mark(i);
  if (mark === 0x2f) return t.gap(i) === LINE ? 0 : i + 1;
  // 12-cent-a-share, $70 - a - share
  let at = i;
  if (mark === 0x2d) at++;
  if (t.kind(at) !== WORD || t.gap(at) === LINE) return 0;
  const id = t.word(at);
  if (id === PER || id === EACH || id === EVERY || (classOf(id) & ARTICLE) !== 0)
    return t.mark(at + 1) === 0x2d && mark === 0x2d ? at + 2 : at + 1;
  return 0;
}

/**
 * The unit that begins at token `i`, right after a number; fills `unitEnd` and `perNoun`. Undefined when there is none.
 */
export function readUnit(t: Tokens, i: number, before: Before): Unit | undefined {
  perNoun = '';
  let at = i;
  // "20 (kg)"
  const open = t.mark(i);
  const bracketed =
    (open === 0x28 || open === 0x7b || open === 0x5b) && t.kind(i + 1) === WORD && t.length(i + 1) <= 3;
  if (bracketed) at++;
  let unit = t.kind(at) === WORD && t.length(at) <= 4 ? moneySuffix(t, at) : undefined;
  unit ??= t.gap(at) === LINE && t.kind(at) !== WORD ? undefined : atom(t, at, before, true);
  if (bracketed) {
    const close = t.mark(unitEnd);
    if (unit === undefined || !(close === 0x29 || close === 0x7d || close === 0x5d)) return undefined;
    unitEnd++;
    return unit;
  }
  if (unit === undefined) {
    unit = moneySuffix(t, at);
    if (unit === undefined) return undefined;
  }
  if (unit.kind === 'percent' || unit.kind === 'points') return unit;
  return compound(t, unit);
}

/** A sign or code of money after the number; not when it belongs to the next number. */
function moneySuffix(t: Tokens, i: number): Unit | undefined {
  const unit = moneySign(t, i);
  if (unit === undefined) return undefined;
  unitEnd = moneyEnd;
  const next = t.kind(unitEnd);
  if (next === DIGITS && t.gap(unitEnd) === NONE && t.gap(i) !== NONE) return undefined;
  if (next === DIGITS && t.kind(i) === WORD && t.gap(i) !== NONE) {
    // "15 EUR 50 cents"
    const minor = t.kind(unitEnd + 1) === WORD ? t.word(unitEnd + 1) : 0;
    if (minor === 0 || !MINOR_WORDS.has(minor)) return undefined;
  }
  return unit;
}

/** Products and `per` after the first unit; shared with `$5/kWh`, where the money stands before. */
export function compound(t: Tokens, first: Unit, from = unitEnd): Unit {
  let unit = first;
  perNoun = '';
  unitEnd = from;
  for (let n = 0; n < 4; n++) {
    const end = unitEnd;
    const per = perWord(t, end);
    if (per === 0) {
      const factor = first.kind === 'duration' ? undefined : product(t, end);
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
    const slash = t.mark(end) === 0x2f;
    const spelled = t.word(end);
    const article = !slash && (classOf(spelled) & ARTICLE) !== 0;
    const below = perUnit(t, per, article);
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
    if (first.kind === 'money' && perNoun === '' && t.kind(per) === WORD) {
      const id = t.word(per);
      const isPiece = PIECES.has(id) || below?.kind === 'duration';
      if (isPiece || (spelled === PER && (classOf(id) & STOP) === 0)) {
        perNoun = t.slice(per).toLowerCase();
        unitEnd = per + 1;
        continue;
      }
    }
    unitEnd = end;
    return unit;
  }
  return unit;
}

function perUnit(t: Tokens, i: number, article: boolean): Unit | undefined {
  if (t.kind(i) === DIGITS && t.length(i) > 1 && t.length(i) <= 4 && !article) {
    // "8 litres per 100 km"
    const each = atom(t, i + 1, PLAIN, true);
    if (each === undefined || each.kind === 'money' || each.kind === 'percent') return undefined;
    return combine(NOTHING, { ...each, factor: each.factor * Number(t.slice(i)) }, 1);
  }
  if (t.kind(i) !== WORD) return undefined;
  if (article && t.length(i) < 3) return undefined;
  const unit = atom(t, i, PLAIN, true);
  // "a second look", "a minute later": only nouns of measure after an article
  if (unit !== undefined && article && t.kind(unitEnd) === WORD && unit.unit === 's' && t.word(unitEnd) === 0)
    return undefined;
  if (unit === undefined || article || t.mark(unitEnd) !== 0x2d) return unit;
  const end = unitEnd;
  const factor = product(t, end);
  if (factor !== undefined) return combine(unit, factor, productPower);
  unitEnd = end;
  return unit;
}

/** Marks are money when there are thousands of them. */
const MARKS = learn('marks', 0);
const DEUTSCHMARK = unitOf('DEM');
