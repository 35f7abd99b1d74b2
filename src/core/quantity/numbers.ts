/** Numerals: digits with groups and decimals, signs of powers, vulgar fractions. Words are read in `wordNumbers.ts`. */
import { SCALE, SYMBOL, UNIT } from './lexicon.ts';
import type { NumberLocale } from './quantity.ts';
import {
  capitalAt,
  codeAt,
  DIGITS,
  endAt,
  gapAt,
  isA,
  isNumeral,
  kindAt,
  lengthAt,
  MARK,
  markAt,
  SPACE,
  startAt,
  textAt,
  tight,
  WORD,
} from './tokens.ts';

/** What was read at a token; one object is filled again and again. */
export interface NumberReading {
  value: number;
  /** One unit of the last written place: 0.01 for `4.25`, 0 for fractions and small words. */
  step: number;
  /** Token after the number. */
  next: number;
  /** Digits before the decimal mark, without groups: 4 for `2024`. 0 for words. */
  digits: number;
  decimals: number;
  grouped: boolean;
  words: boolean;
  /** A part of one: `half`, `two thirds`, `½`. */
  fraction: boolean;
  /** A scale word or letter was applied. */
  scaled: boolean;
  /** The indefinite article alone stood for one. */
  article: boolean;
  /** `few`, `several`. */
  vague: boolean;
  /** Rupees stand before: `Rs 5 Cr` is crore. */
  rupees: boolean;
  /** `hundreds of millions`: reaches up to this value; NaN else. */
  upTo: number;
  /** What a power of ten behind the number multiplied it by (1e6 for `× 10^6`), 1 without. */
  power: number;
  /** `125.09(24)`: how many units of the last place the value may be off; 0 without. */
  off: number;
  /** The grouping could be read in two ways. */
  doubt: string;
}

export function newReading(): NumberReading {
  return {
    value: 0,
    step: 0,
    next: 0,
    digits: 0,
    decimals: 0,
    grouped: false,
    words: false,
    fraction: false,
    scaled: false,
    article: false,
    vague: false,
    rupees: false,
    upTo: Number.NaN,
    power: 1,
    off: 0,
    doubt: '',
  };
}

export function reset(n: NumberReading): void {
  n.value = 0;
  n.step = n.power = 1;
  n.digits = n.decimals = n.off = 0;
  n.grouped = n.words = n.fraction = n.scaled = n.article = n.vague = n.rupees = false;
  n.upTo = Number.NaN;
  n.doubt = '';
}

const RAISED_DOT = 0xb7;
const COMMA = 0x2c;
const DOT = 0x2e;

/** Digits of token `i` taken on after `value`. */
export function append(i: number, value: number): number {
  let sum = value;
  for (let at = startAt(i); at < endAt(i); at++) sum = sum * 10 + (codeAt(at) - 48);
  return sum;
}

/** Digits beyond this are not numbers of prose, and lose precision. */
const MOST_DIGITS = 25;

const isGroupSpace = (gap: number): boolean =>
  gap === SPACE || gap === 0xa0 || gap === 0x202f || gap === 0x2009;

/** Does the mark `code` at `i` join digits on both sides without a gap? */
const joins = (i: number, code: number): boolean =>
  markAt(i) === code && tight(i) && isNumeral(i + 1) && tight(i + 1);

/** Reads the groups after the first (`,234,567`) with the mark `code`; returns the token after the last. */
function groups(i: number, code: number, n: NumberReading): number {
  let at = i + 1;
  while (joins(at, code) && lengthAt(at + 1) === 3 && n.digits < MOST_DIGITS) {
    n.value = append(at + 1, n.value);
    n.digits += 3;
    n.grouped = true;
    at += 2;
  }
  return at;
}

/** `5,00,000`: groups of two, then one of three. Returns the token after, or 0. */
function indian(i: number, n: NumberReading): number {
  let at = i + 1;
  let twos = 0;
  while (joins(at, COMMA) && lengthAt(at + 1) === 2 && twos < 8) {
    at += 2;
    twos++;
  }
  if (twos === 0 || lengthAt(i) > 2 || !joins(at, COMMA) || lengthAt(at + 1) !== 3) return 0;
  for (let k = i + 2; k <= at + 1; k += 2) n.value = append(k, n.value);
  n.digits = lengthAt(i) + 2 * twos + 3;
  n.grouped = true;
  return at + 2;
}

/** `1 234 567`. A plain space only groups when no other number stands beside, as in a row of a table. */
function spaced(i: number, n: NumberReading): number {
  let at = i + 1;
  const gap = gapAt(at);
  if (!isNumeral(at) || lengthAt(at) !== 3 || lengthAt(i) > 3 || !isGroupSpace(gap)) return at;
  if (codeAt(startAt(i)) === 48) return at;
  let end = at;
  while (isNumeral(end) && lengthAt(end) === 3 && gapAt(end) === gap && end - i < 8) end++;
  if (gap === SPACE) {
    const after = kindAt(end);
    if (after === DIGITS || isNumeral(i - 1) || (markAt(end) === 0x2d && tight(end))) return at;
    if (after === WORD && (tight(end) || (capitalAt(end) && n.value % 1 === 0 && !endsInHundreds(end - 1))))
      return at;
  }
  for (; at < end; at++) {
    n.value = append(at, n.value);
    n.digits += 3;
  }
  n.grouped = true;
  return at;
}

function decimals(i: number, n: NumberReading): void {
  const places = Math.min(lengthAt(i), 15);
  let whole = n.value;
  for (let k = 0; k < places; k++) whole = whole * 10 + (codeAt(startAt(i) + k) - 48);
  n.value = whole < 2 ** 53 ? whole / 10 ** places : n.value + Number(`0.${textAt(i).slice(0, 15)}`);
  n.decimals = places;
  n.step = 1 / 10 ** places;
}

/** How the marks of a document's figures are to be taken; `mixed` when they contradict each other. */
export type Marks = NumberLocale | 'mixed' | 'unknown';

export const DOUBT = 'the marks in this number can be read in two ways, and the text uses both';

/**
 * Reads the numeral at DIGITS token `i` (no sign, no scale). `marks()` is asked only when a mark could be either; `near`
 * tells that money, a unit or a scale stands beside, so that `3,5` is one number and not a list.
 */
export function readNumeral(i: number, n: NumberReading, marks: () => Marks, first: number): void {
  reset(n);
  n.digits = lengthAt(i);
  n.value = append(i, 0);
  const after = markAt(i + 1);
  n.next = i + 1;
  if (after === COMMA || after === DOT) {
    if (tight(i + 1) && isNumeral(i + 2)) marked(i, after, n, marks, first);
    else if (gapAt(i + 1) === SPACE) apart(i, after, n);
  } else if (after === RAISED_DOT) raised(i, n);
  else if (after === 0x27 || after === 0x2019) n.next = groups(i, after, n);
  else if (isNumeral(i + 1)) n.next = spaced(i, n);
  if (n.grouped && n.decimals === 0) {
    const mark = markAt(n.next);
    if (
      (mark === DOT || mark === COMMA) &&
      mark !== after &&
      joins(n.next, mark) &&
      lengthAt(n.next + 1) !== 3
    ) {
      decimals(n.next + 1, n);
      n.next += 2;
    } else if (mark === DOT && mark !== after && joins(n.next, mark)) {
      decimals(n.next + 1, n);
      n.next += 2;
    }
  }
}

/** `0·88`, as some journals print it; `6·10^5` is a product. */
function raised(i: number, n: NumberReading): void {
  if (!joins(i + 1, RAISED_DOT) || (textAt(i + 2) === '10' && kindAt(i + 3) === MARK && tight(i + 3))) return;
  decimals(i + 2, n);
  n.next = i + 3;
}

/** `0. 0 5`: a last digit that the zeros before it lost. */
function torn(i: number, n: NumberReading): void {
  n.step /= 10;
  n.decimals++;
  n.value = append(i, 0) / 10 ** n.decimals;
  n.next = i + 1;
}

function marked(i: number, mark: number, n: NumberReading, marks: () => Marks, first: number): void {
  if (!tight(i + 2)) {
    // "0. 05", "1, 234": a space crept in; only a leading zero proves it
    if (mark === DOT && n.value === 0 && lengthAt(i) === 1 && gapAt(i + 2) === SPACE) {
      decimals(i + 2, n);
      n.next = i + 3;
      if (n.value === 0 && isNumeral(i + 3) && lengthAt(i + 3) === 1 && gapAt(i + 3) === SPACE)
        torn(i + 3, n);
    }
    return;
  }
  const size = lengthAt(i);
  const second = lengthAt(i + 2);
  const leadingZero = codeAt(startAt(i)) === 48;
  const more = joins(i + 3, mark);
  if (mark === COMMA) {
    const two = second === 2 && size <= 2 ? indian(i, n) : 0;
    if (two > 0) n.next = two;
    else if (second === 3 && size <= 3 && !leadingZero) {
      // `3,141`: a thousand or a decimal
      const single = !more && !(markAt(i + 3) === DOT && joins(i + 3, DOT));
      const locale = single ? marks() : 'point';
      if (single && locale === 'comma') {
        decimals(i + 2, n);
        n.next = i + 3;
        return;
      }
      n.next = groups(i, COMMA, n);
      if (single && locale === 'mixed') n.doubt = DOUBT;
    } else if (
      !more &&
      (leadingZero ? size === 1 : second <= 2 || second > 3) &&
      ((size === 1 && leadingZero) || unitNear(first, i, i + 3) || marks() === 'comma')
    ) {
      decimals(i + 2, n);
      n.next = i + 3;
    }
    return;
  }
  if (second === 3 && size <= 3 && !leadingZero && (more || joins(i + 3, COMMA) || marks() !== 'unknown')) {
    const single = !more && !joins(i + 3, COMMA);
    const locale = single ? marks() : 'comma';
    if (locale === 'comma') {
      n.next = groups(i, DOT, n);
      return;
    }
    if (locale === 'mixed') n.doubt = DOUBT;
  }
  decimals(i + 2, n);
  n.next = i + 3;
}

/** Does money stand before the number at `i`, or a percent sign, unit or scale right after it? Then `3,5` is one number. */
function unitNear(first: number, i: number, end: number): boolean {
  if (first < i) return true;
  const code = markAt(end);
  if (code === 0x25 || code > 0x20a0 || code === 0xb0 || code === 0xa3 || code === 0x24) return true;
  return isA(end, SCALE | UNIT | SYMBOL);
}

/** Does the group at `i` end in `00`, as in "40 000 Euros"? "12 747 Freighters" does not. */
const endsInHundreds = (i: number): boolean => codeAt(endAt(i) - 1) === 48 && codeAt(endAt(i) - 2) === 48;

/** `10 , 000`, `4 . 8 %`: text that was cut into words for a machine; nobody else puts a space before these marks. */
function apart(i: number, mark: number, n: NumberReading): void {
  if (lengthAt(i) > 3 || !isNumeral(i + 2) || gapAt(i + 2) !== SPACE) return;
  if (mark === DOT) {
    const nought = n.value === 0 && lengthAt(i) === 1;
    if (markAt(i + 3) !== 0x25 && !nought && !isA(i + 3, SCALE)) return;
    decimals(i + 2, n);
    n.next = i + 3;
    return;
  }
  let at = i + 1;
  while (
    markAt(at) === COMMA &&
    gapAt(at) === SPACE &&
    isNumeral(at + 1) &&
    lengthAt(at + 1) === 3 &&
    n.digits < MOST_DIGITS
  ) {
    n.value = append(at + 1, n.value);
    n.digits += 3;
    n.grouped = true;
    at += 2;
  }
  n.next = at;
}

/** Decimals after which brackets can hold nothing but an uncertainty, even without a unit. */
const MANY_DECIMALS = 3;

/** `125.09(24) GeV`, `0.84087(39)`: digits in brackets that touch the last ones say how far these may be off. */
export function readOff(n: NumberReading): void {
  const at = n.next;
  if (n.decimals === 0 || markAt(at) !== 0x28 || !tight(at) || !isNumeral(at + 1) || !tight(at + 1)) return;
  if (markAt(at + 2) !== 0x29 || !tight(at + 2) || lengthAt(at + 1) > Math.min(n.decimals + 1, 3)) return;
  const mark = markAt(at + 3);
  const measured = isA(at + 3, SYMBOL | UNIT) || mark === 0x25 || mark === 0xb0 || mark === 0xd7;
  if (!measured && n.decimals < MANY_DECIMALS) return;
  n.off = append(at + 1, 0);
  n.next = at + 3;
}
