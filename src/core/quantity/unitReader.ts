/** Reads the unit after a number: symbols, names, powers, products and `per`. */

import { EVERY, PER, THE } from './functionWords.ts';
import { ARTICLE, classOf, learn, OF, STOP, SYMBOL, UNIT, wordSet } from './lexicon.ts';
import { isRare, moneyEnd, moneySign, POUND, STERLING } from './moneySigns.ts';
import { exponentEnd, unitExponent } from './powers.ts';
import {
  capitalAt,
  codeAt,
  cutText,
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
  markAt,
  startAt,
  textAt,
  tight,
  wordAt,
} from './tokens.ts';
import { atom, atomEnd, type Before } from './unitAtoms.ts';
import { combine, NOTHING, power, priced, type Unit, unitNames, unitOf, unitOfSymbol } from './units.ts';

/** The token after the unit that was read last. */
export let unitEnd = 0;
/** What a price is for when that is no unit of measure: `share`, `person`; empty else. */
export let perNoun = '';

const MINOR_WORDS = wordSet('cent cents pence penny pennies kopecks kopiykas sen fen paise');
const EACH = learn('each', STOP);
/** Things priced by the piece: "a share", "per head". */
const PIECES = wordSet(
  'share piece head person ticket night unit copy bottle customer household worker student pupil seat vote word pop game episode patient dose passenger user subscriber employee child adult family home house car vehicle bag box pack carton case dozen bushel barrel stem visit ride trip lesson session cow sheep pig acre capita annum shot roll tree farm farmer player plate room bed guest minute member resident taxpayer',
);

export const PLAIN: Before = { fraction: false, scaled: false, many: false };

const isProduct = (code: number): boolean =>
  code === 0xb7 || code === 0x22c5 || code === 0x2a || code === 0x2d || code === 0x2e;

const YEAR = unitOf('year');

/** A further factor after a unit (`kW·h`, `ml kg−1`), by symbol alone; its power is in `productPower`. */
let productPower = 1;
function product(i: number): Unit | undefined {
  let at = i;
  const mark = markAt(i);
  if (isProduct(mark)) {
    // "ml.kg −1 .min −1" lost its superscripts, and the dot its place
    const lost = mark === 0x2e && !tight(i) && markAt(i - 2) === 0x2212;
    if (mark === 0x2e && (!(tight(i) || lost) || !tight(i + 1))) return undefined;
    at++;
  }
  if (!isWord(at) || lengthAt(at) > 4) return undefined;
  const bits = kindsAt(at);
  let base = (bits & SYMBOL) !== 0 ? unitOfSymbol(textAt(at)) : undefined;
  // "ml · day −1", "mg kg−1 day−1"
  if (base === undefined && lengthAt(at) === 1 && isA(at, ARTICLE) && unitExponent(at + 1, true) === -1)
    base = YEAR;
  if (base === undefined && (bits & UNIT) !== 0 && (mark === 0xb7 || unitExponent(at + 1, true) < 0))
    base = unitNames.match(at);
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
  // "mm a−1"
  if (markAt(at + 1) > 0 && isA(at, ARTICLE) && unitExponent(at + 1, true) < 0) return 0;
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
  if (unit === undefined && !(gapAt(at) === LINE && !isWord(at))) {
    unit = atom(at, before, true);
    unitEnd = atomEnd;
  }
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
  // "30 CRC patients"
  const noun = isWord(unitEnd) && !isA(unitEnd, STOP) && !capitalAt(unitEnd) && gapAt(unitEnd) !== LINE;
  if (noun && !tight(i) && isWord(i) && lengthAt(i) === 3 && isRare(textAt(i))) return undefined;
  if (next === DIGITS && tight(unitEnd) && !tight(i)) return undefined;
  if (next === DIGITS && isWord(i) && !tight(i)) {
    // "15 EUR 50 cents"
    const minor = wordAt(unitEnd + 1);
    if (!MINOR_WORDS.has(minor)) return undefined;
  }
  return unit;
}

/** Products and `per` after the first unit; shared with `$5/kWh`, where the money stands before. */
export function compound(first: Unit, from = unitEnd): Unit {
  let unit = first;
  perNoun = '';
  unitEnd = from;
  for (let n = 0; n < 4; n++) {
    const bare = unitEnd;
    let end = bare;
    let per = perWord(end);
    let factor = per > 0 || first.kind === 'duration' ? undefined : product(end);
    if (per === 0 && factor === undefined && unit.unit !== 'm' && first.kind === 'measure' && isWord(bare)) {
      end = pastQualifier(bare);
      if (end > bare) {
        per = perWord(end);
        if (per === 0) factor = product(end);
      }
    }
    if (per === 0) {
      if (factor === undefined) end = bare;
      if (factor === undefined) {
        unitEnd = end;
        return first.kind === 'duration' ? unit : farUnit(unit, end);
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
    let below = slash && markAt(per) === 0x28 ? heldUnit(per) : perUnit(per, article);
    if (slash && below !== undefined) below = lostPower(below);
    // "$4 a pound": nothing is priced in money
    if (below?.kind === 'money' && first.kind === 'money' && textAt(per) === 'pound' && unitEnd === per + 1)
      below = unitOf('lb');
    // "per rentable square foot"
    if (below === undefined && spelled === PER && isPlain(per) && isA(per + 1, UNIT))
      below = perUnit(per + 1, false);
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
    const each = wordAt(per);
    if (first.kind === 'measure' && perNoun === '' && spelled === PER && PIECES.has(each)) {
      perNoun = textAt(per).toLowerCase();
      unitEnd = per + 1;
      continue;
    }
    if (first.kind === 'money' && perNoun === '' && isWord(per)) {
      const id = each;
      const isPiece = PIECES.has(id) || below?.kind === 'duration';
      if (isPiece || (spelled === PER && (classOf(id) & STOP) === 0)) {
        perNoun = textAt(per).toLowerCase();
        unitEnd = per + 1;
        continue;
      }
    }
    unitEnd = bare;
    return unit;
  }
  return unit;
}

const WHOSE = wordSet('bw dw fw body dry wet fresh');
const WEIGHT = wordSet('weight mass');

/** `Gt CO2 yr−1`, `mg O2/L`, `mg/kg body weight/day`: the token after words that say of what the mass is, or `i`. */
function pastQualifier(i: number): number {
  if (!isWord(i) || gapAt(i) === LINE || tight(i)) return i;
  if (capitalAt(i) && lengthAt(i) < 3) {
    const at = isNumeral(i + 1) && tight(i + 1) && lengthAt(i + 1) === 1 ? i + 2 : i + 1;
    // "CO2e" as well
    return at > i + 1 && isWord(at) && tight(at) && lengthAt(at) <= 2 ? at + 1 : at;
  }
  if (!WHOSE.has(wordAt(i))) return i;
  return lengthAt(i) === 2 ? i + 1 : WEIGHT.has(wordAt(i + 1)) ? i + 2 : i;
}

/** `(m·K)` below a stroke, its bracket at `i`. */
function heldUnit(i: number): Unit | undefined {
  let held: Unit = NOTHING;
  let at = i + 1;
  for (let n = 0; n < 4; n++) {
    const factor = atom(at, PLAIN, true);
    if (factor === undefined || factor.kind === 'money' || factor.kind === 'percent') return undefined;
    held = combine(held, factor, 1);
    unitEnd = atomEnd + 1;
    if (markAt(atomEnd) === 0x29) return held;
    at = isProduct(markAt(atomEnd)) ? atomEnd + 1 : atomEnd;
  }
  return undefined;
}

/** `mg/m 2`, `g/cm 3`, `m/s 2`: the superscript that scanning has put on the line. */
function lostPower(below: Unit): Unit {
  const at = unitEnd;
  const most = below.unit === 'm' ? 3 : below.unit === 's' || below.unit === 'day' ? 2 : 0;
  if (
    most === 0 ||
    !isNumeral(at) ||
    lengthAt(at) !== 1 ||
    tight(at) ||
    gapAt(at) === LINE ||
    (tight(at + 1) && isNumeral(at + 2))
  )
    return below;
  const exponent = codeAt(startAt(at)) - 48;
  if (exponent < 2 || exponent > most || (isWord(at + 1) && !isA(at + 1, STOP))) return below;
  unitEnd = at + 1;
  return power(below, exponent);
}

/** `26 cents on a litre`, `6 tonnes from a hectare`, `30 miles to the gallon`. */
const FOR_EACH = wordSet('on for from to off');
/** Words of what is measured, at most: "of skimmed milk powder". */
const MOST_MEASURED = 3;

/** `6 tonnes of barley a hectare`, `26 cents on a litre`: the unit that stands apart from its number, or `unit` alone. */
function farUnit(unit: Unit, end: number): Unit {
  let at = end;
  let below: Unit | undefined;
  if (isWord(at) && gapAt(at) !== LINE && FOR_EACH.has(wordAt(at))) {
    if (!isA(at + 1, ARTICLE) && wordAt(at + 1) !== THE) return unit;
    below = perUnit(at + 2, true);
    if (below?.kind !== 'measure' || lengthAt(at + 2) < 4) below = undefined;
  } else if (isA(at, OF)) {
    at++;
    for (let n = 0; n < MOST_MEASURED && isPlain(at); n++) at++;
    const per = at > end + 1 && markAt(at) !== 0x2f ? perWord(at) : 0;
    below = per > 0 && wordAt(at) !== EACH ? perUnit(per, isA(at, ARTICLE)) : undefined;
  }
  const next = unitEnd;
  const follows = isWord(next) && gapAt(next) !== LINE ? wordAt(next) : 0;
  const free = !isWord(next) || (follows !== 0 && (classOf(follows) & STOP) !== 0);
  unitEnd = end;
  // "2 litres of water a day" counts litres, and the day is when
  if (below?.kind !== 'measure' || !free || markAt(next) === 0x2d) return unit;
  unitEnd = next;
  return unit.kind === 'money' ? priced(unit, below) : combine(unit, below, -1);
}

/** A word that may be, or describe, what is measured. */
const isPlain = (i: number): boolean => isWord(i) && gapAt(i) !== LINE && !isA(i, STOP | ARTICLE);

/** "an hour later": a time, and no rate. */
const AFTERWARDS = wordSet('later earlier ago before after');

function perUnit(i: number, article: boolean): Unit | undefined {
  // "mL/min/1.73 m2"
  if (isNumeral(i) && markAt(i + 1) === 0x2e && isNumeral(i + 2) && tight(i + 1) && tight(i + 2)) {
    const each = atom(i + 3, PLAIN, true);
    unitEnd = atomEnd;
    if (each?.kind !== 'measure') return undefined;
    return combine(NOTHING, { ...each, factor: each.factor * Number(cutText(startAt(i), endAt(i + 2))) }, 1);
  }
  if (isNumeral(i) && lengthAt(i) > 1 && lengthAt(i) <= 4 && !article) {
    // "8 litres per 100 km"
    const each = atom(i + 1, PLAIN, true);
    unitEnd = atomEnd;
    if (each === undefined || each.kind === 'money' || each.kind === 'percent') return undefined;
    return combine(NOTHING, { ...each, factor: each.factor * Number(textAt(i)) }, 1);
  }
  if (!isWord(i)) return undefined;
  if (article && lengthAt(i) < 3) return undefined;
  const read = atom(i, PLAIN, true);
  // "$5 a pound" is no rate of exchange, "$1.30 to the pound" is one
  const unit = read === STERLING && wordAt(i - 1) !== THE ? POUND : read;
  unitEnd = atomEnd;
  // "a second look", "a minute later": only nouns of measure after an article
  if (unit !== undefined && article && isWord(unitEnd) && unit.unit === 's' && wordAt(unitEnd) === 0)
    return undefined;
  if (unit?.kind === 'duration' && article && AFTERWARDS.has(wordAt(unitEnd))) return undefined;
  if (unit === undefined || article || markAt(unitEnd) !== 0x2d) return unit;
  const end = unitEnd;
  const factor = product(end);
  if (factor !== undefined) return combine(unit, factor, productPower);
  unitEnd = end;
  return unit;
}
