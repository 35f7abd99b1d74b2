/** Powers of ten after a numeral, and the exponents of units: `e6`, `×10^6`, `x 10−4`, `10⁶`, `m²`, `s−1`. */
import { append, type NumberReading } from './numbers.ts';
import { DIGITS, MARK, NONE, type Tokens, WORD } from './tokens.ts';

export const isMinus = (code: number): boolean =>
  code === 0x2d || code === 0x2212 || code === 0x2013 || code === 0x207b;

/** A signed exponent at `i`: value in `exponent`, token after in `after`. */
let exponent = 0;

let after = 0;

function signed(t: Tokens, i: number): boolean {
  let at = i;
  const minus = isMinus(t.mark(at));
  if (minus || t.mark(at) === 0x2b) at++;
  if (t.kind(at) !== DIGITS || t.gap(at) !== NONE || t.length(at) > 3) return false;
  exponent = append(t, at, 0) * (minus ? -1 : 1);
  after = at + 1;
  return true;
}

const SUPERSCRIPT: Readonly<Record<number, number>> = {
  8304: 0,
  185: 1,
  178: 2,
  179: 3,
  8308: 4,
  8309: 5,
  8310: 6,
  8311: 7,
  8312: 8,
  8313: 9,
};

/** Superscript digits at `i`, with a sign; fills `exponent` and `after`. */
function superscript(t: Tokens, i: number): boolean {
  let at = i;
  const minus = t.mark(at) === 0x207b;
  if (minus || t.mark(at) === 0x207a) at++;
  let sum = 0;
  let n = 0;
  for (; n < 3; n++) {
    const digit = SUPERSCRIPT[t.mark(at + n)];
    if (digit === undefined) break;
    sum = sum * 10 + digit;
  }
  if (n === 0) return false;
  exponent = minus ? -sum : sum;
  after = at + n;
  return true;
}

/** An exponent after a unit's symbol at `i` (`²`, `^2`, `−1`): the exponent, or 0; the token after is in `exponentEnd`. */
export let exponentEnd = 0;

export function unitExponent(t: Tokens, i: number, spaced = false): number {
  if (t.gap(i) === NONE && superscript(t, i)) {
    exponentEnd = after;
    return exponent;
  }
  if (t.mark(i) === 0x5e && t.gap(i) === NONE && signed(t, i + 1)) {
    exponentEnd = after;
    return exponent;
  }
  if (t.kind(i) === DIGITS && t.gap(i) === NONE && t.length(i) === 1) {
    const code = t.text.charCodeAt(t.start(i));
    if (code === 50 || code === 51) {
      exponentEnd = i + 1;
      return code - 48;
    }
  }
  if (isMinus(t.mark(i)) && t.kind(i + 1) === DIGITS && t.gap(i + 1) === NONE && t.length(i + 1) === 1) {
    const value = append(t, i + 1, 0);
    const afterwards = t.kind(i + 2) === DIGITS || (t.kind(i + 2) === WORD && t.gap(i + 2) === NONE);
    const minus = t.mark(i) !== 0x2d || (spaced && t.gap(i) !== NONE);
    if (value <= 3 && value > 0 && !afterwards && minus) {
      exponentEnd = i + 2;
      return -value;
    }
  }
  return 0;
}

/** Powers after the numeral in `n`: `e6`, `×10^6`, `x 10−4`, `^6`, `10⁶`. */
export function readPower(t: Tokens, n: NumberReading): void {
  const at = n.next;
  if (
    t.kind(at) === WORD &&
    t.gap(at) === NONE &&
    t.length(at) === 1 &&
    (t.text.charCodeAt(t.start(at)) | 32) === 101
  ) {
    if (signed(t, at + 1) && !(t.kind(after) === WORD && t.gap(after) === NONE && t.length(after) > 2))
      scale(n, 10 ** exponent);
    return;
  }
  const glued = gluedTen(t, at, n);
  if (glued > 0) {
    after = at + 2;
    scale(n, 10 ** glued);
    return;
  }
  const ten = timesTen(t, at);
  if (ten > 0) {
    if (superscript(t, ten) || (t.mark(ten) === 0x5e && signed(t, ten + 1)) || signed(t, ten))
      scale(n, 10 ** exponent);
    return;
  }
  if (
    n.value === 10 &&
    n.decimals === 0 &&
    t.mark(at) === 0x2212 &&
    t.kind(at + 1) === DIGITS &&
    t.gap(at + 1) === NONE &&
    t.length(at + 1) <= 2
  ) {
    signed(t, at);
    n.value = 1 / 10 ** -exponent;
    n.step = 0;
    n.scaled = true;
    n.next = after;
    return;
  }
  const raised =
    (t.mark(at) === 0x5e && t.gap(at) === NONE && signed(t, at + 1)) ||
    (t.gap(at) === NONE && t.kind(at) === MARK && n.value === 10 && superscript(t, at));
  if (raised) {
    n.value = n.value ** exponent;
    n.step = 0;
    n.next = after;
    n.scaled = true;
  }
}

function scale(n: NumberReading, factor: number): void {
  n.value = timesTenPower(n.value, factor);
  n.step *= factor;
  n.next = after;
  n.scaled = true;
}

/** `2.48 × 1e-5` as written would be, without the last bit's error. */
export function timesTenPower(value: number, factor: number): number {
  if (factor >= 1 || factor === 0) {
    const product = value * factor;
    const whole = Math.round(product);
    return Math.abs(product - whole) < Math.abs(product) * 1e-14 ? whole : product;
  }
  return value / Math.round(1 / factor);
}

/** `× 10` at `i`: the token after the 10, or 0. */
function timesTen(t: Tokens, i: number): number {
  if (!isTimes(t, i) || t.kind(i + 1) !== DIGITS || t.length(i + 1) !== 2) return 0;
  const start = t.start(i + 1);
  return t.text.charCodeAt(start) === 49 && t.text.charCodeAt(start + 1) === 48 ? i + 2 : 0;
}

function isTimes(t: Tokens, i: number): boolean {
  const mark = t.mark(i);
  if (mark === 0xd7 || mark === 0xb7 || mark === 0x2a || mark === 0x22c5) return true;
  return t.kind(i) === WORD && t.length(i) === 1 && (t.text.charCodeAt(t.start(i)) | 32) === 120;
}

/** `1.0 x 107`, where the superscript was lost: the exponent, or 0. Only after a mantissa with decimals. */
function gluedTen(t: Tokens, i: number, n: NumberReading): number {
  if (
    n.decimals === 0 ||
    n.value >= 10 ||
    t.kind(i + 1) !== DIGITS ||
    t.length(i + 1) < 3 ||
    t.length(i + 1) > 4
  )
    return 0;
  if (!isTimes(t, i) || t.slice(i + 1).slice(0, 2) !== '10') return 0;
  return Number(t.slice(i + 1).slice(2));
}
