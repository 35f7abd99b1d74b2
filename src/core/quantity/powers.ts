/** Powers of ten after a numeral, and the exponents of units: `e6`, `×10^6`, `x 10−4`, `10⁶`, `m²`, `s−1`. */
import { append, type NumberReading } from './numbers.ts';
import {
  codeAt,
  isNumeral,
  isWord,
  kindAt,
  lengthAt,
  MARK,
  markAt,
  startAt,
  textAt,
  tight,
} from './tokens.ts';

export const isMinus = (code: number): boolean =>
  code === 0x2d || code === 0x2212 || code === 0x2013 || code === 0x207b;

/** A signed exponent at `i`: value in `exponent`, token after in `after`. */
let exponent = 0;

let after = 0;

function signed(i: number): boolean {
  let at = i;
  const minus = isMinus(markAt(at));
  if (minus || markAt(at) === 0x2b) at++;
  if (!isNumeral(at) || !tight(at) || lengthAt(at) > 3) return false;
  exponent = append(at, 0) * (minus ? -1 : 1);
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
function superscript(i: number): boolean {
  let at = i;
  const minus = markAt(at) === 0x207b;
  if (minus || markAt(at) === 0x207a) at++;
  let sum = 0;
  let n = 0;
  for (; n < 3; n++) {
    const digit = SUPERSCRIPT[markAt(at + n)];
    if (digit === undefined) break;
    sum = sum * 10 + digit;
  }
  if (n === 0) return false;
  exponent = minus ? -sum : sum;
  after = at + n;
  return true;
}

/** `(2)`, `(-1)` that touch what they stand behind: a superscript that was put in brackets. */
function held(i: number): boolean {
  if (markAt(i) !== 0x28 || !tight(i) || !tight(i + 1) || !signed(i + 1)) return false;
  if (markAt(after) !== 0x29 || !tight(after)) return false;
  after++;
  return true;
}

/** An exponent after a unit's symbol at `i` (`²`, `^2`, `−1`): the exponent, or 0; the token after is in `exponentEnd`. */
export let exponentEnd = 0;

export function unitExponent(i: number, spaced = false): number {
  if (tight(i) && superscript(i)) {
    exponentEnd = after;
    return exponent;
  }
  if (markAt(i) === 0x5e && tight(i) && signed(i + 1)) {
    exponentEnd = after;
    return exponent;
  }
  // "kg/m(2)", as abstracts have it
  if (held(i) && exponent !== 1 && Math.abs(exponent) < 4) {
    exponentEnd = after;
    return exponent;
  }
  if (isNumeral(i) && tight(i) && lengthAt(i) === 1) {
    const code = codeAt(startAt(i));
    if (code === 50 || code === 51) {
      exponentEnd = i + 1;
      return code - 48;
    }
  }
  if (isMinus(markAt(i)) && isNumeral(i + 1) && tight(i + 1) && lengthAt(i + 1) === 1) {
    const value = append(i + 1, 0);
    const afterwards = isNumeral(i + 2) || (isWord(i + 2) && tight(i + 2));
    // a hyphen is a minus in "m s-1", and in "1600 cm-1"
    const minus = markAt(i) !== 0x2d || spaced || (value === 1 && tight(i));
    if (value <= 3 && value > 0 && !afterwards && minus) {
      exponentEnd = i + 2;
      return -value;
    }
  }
  return 0;
}

/** The token after the power of `powerBehind`. */
export let powerEnd = 0;

/** `× 10^27` at `i`: 1e27; 0 without. */
export function powerBehind(i: number): number {
  const ten = timesTen(i);
  if (ten === 0) return 0;
  const raised = superscript(ten) || (markAt(ten) === 0x5e && signed(ten + 1)) || held(ten) || signed(ten);
  powerEnd = after;
  return raised ? 10 ** exponent : 0;
}

/** Powers after the numeral in `n`: `e6`, `×10^6`, `x 10−4`, `^6`, `10⁶`. */
export function readPower(n: NumberReading): void {
  const at = n.next;
  if (isWord(at) && tight(at) && lengthAt(at) === 1 && (codeAt(startAt(at)) | 32) === 101) {
    if (signed(at + 1) && !(isWord(after) && tight(after) && lengthAt(after) > 2)) scale(n, 10 ** exponent);
    return;
  }
  const glued = gluedTen(at, n);
  if (glued > 0) {
    after = at + 2;
    n.power = 10 ** glued;
    scale(n, n.power);
    return;
  }
  // "8 x 2^10"
  const base = isNumeral(at + 1) && lengthAt(at + 1) <= 2 && isTimes(at) ? at + 2 : 0;
  if (base > 0 && markAt(base) === 0x5e && tight(base) && signed(base + 1)) {
    const power = append(at + 1, 0) ** exponent;
    if (timesTen(at) > 0) n.power = power;
    scale(n, power);
    return;
  }
  const power = powerBehind(at);
  if (power > 0) {
    scale(n, power);
    n.power = power;
    return;
  }
  if (timesTen(at) > 0) return;
  if (
    n.value === 10 &&
    n.decimals === 0 &&
    markAt(at) === 0x2212 &&
    isNumeral(at + 1) &&
    tight(at + 1) &&
    lengthAt(at + 1) <= 2
  ) {
    signed(at);
    n.value = 1 / 10 ** -exponent;
    n.step = 0;
    n.scaled = true;
    n.next = after;
    return;
  }
  const raised =
    (markAt(at) === 0x5e && tight(at) && signed(at + 1)) ||
    (tight(at) && kindAt(at) === MARK && n.value === 10 && superscript(at));
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
  const quotient = value / Math.round(1 / factor);
  return Number(quotient.toPrecision(15));
}

/** `× 10` at `i`: the token after the 10, or 0. */
function timesTen(i: number): number {
  if (!isTimes(i) || !isNumeral(i + 1) || lengthAt(i + 1) !== 2) return 0;
  const start = startAt(i + 1);
  return codeAt(start) === 49 && codeAt(start + 1) === 48 ? i + 2 : 0;
}

function isTimes(i: number): boolean {
  const mark = markAt(i);
  if (mark === 0xd7 || mark === 0xb7 || mark === 0x2a || mark === 0x22c5) return true;
  return isWord(i) && lengthAt(i) === 1 && (codeAt(startAt(i)) | 32) === 120;
}

/** `1.0 x 107`, where the superscript was lost: the exponent, or 0. Only after a mantissa with decimals. */
function gluedTen(i: number, n: NumberReading): number {
  // "120 × 109/L"
  const over = markAt(i + 2) === 0x2f;
  if (!over && (n.decimals === 0 || n.value >= 10)) return 0;
  if (!isNumeral(i + 1) || lengthAt(i + 1) < 3 || lengthAt(i + 1) > 4) return 0;
  if (!isTimes(i) || textAt(i + 1).slice(0, 2) !== '10') return 0;
  return Number(textAt(i + 1).slice(2));
}
