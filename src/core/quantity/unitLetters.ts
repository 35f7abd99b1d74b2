/** Letters and marks after a number that mean a unit only in the right company: `45p`, `98.6F`, `50s`, `8"`. */

import { plural } from './counted.ts';
import { OR } from './functionWords.ts';
import { COUNTED, learn, MONEY, SCALE, UNIT, wordSet } from './lexicon.ts';
import {
  capitalAt,
  codeAt,
  endAt,
  gapAt,
  isA,
  isNumeral,
  isWord,
  kindAt,
  LINE,
  lengthAt,
  MARK,
  markAt,
  startAt,
  textAt,
  tight,
  wordAt,
} from './tokens.ts';
import { type Unit, unitOf } from './units.ts';

/** Words before tens of years, degrees or percent. */
const BEFORE_TENS = wordSet('the his her their my your our early mid late low high upper lower');

/** Looks back for an open quotation, which `"` at `i` would close. */
export function quoted(i: number): boolean {
  let open = false;
  for (let k = i - 1; k > i - 60 && kindAt(k) !== 0; k--) if (markAt(k) === 0x22) open = !open;
  return open;
}

const AND = learn('and', 0);

/** `50s` in "the low 50s", "her 50s", "mid-50s": tens, not seconds. */
export function isDecade(i: number): boolean {
  const digits = i - 1;
  if (!tight(i) || lengthAt(digits) !== 2 || codeAt(endAt(digits) - 1) !== 48) return false;
  // "in their 20s and 30s"
  const and = wordAt(digits - 1) === AND || wordAt(digits - 1) === OR ? digits - 3 : 0;
  if (and > 0 && lengthAt(and + 1) === 1 && tight(and + 1) && isDecade(and + 1)) return true;
  const before = markAt(digits - 1) === 0x2d ? digits - 2 : digits - 1;
  return BEFORE_TENS.has(wordAt(before));
}

const AGES = wordSet('under over');

/** `under-25s`: people of an age, no seconds; `i` is the `s`. */
export const isAged = (i: number): boolean => tight(i) && markAt(i - 2) === 0x2d && AGES.has(wordAt(i - 3));

const CELSIUS = unitOf('°C');
const FAHRENHEIT = unitOf('°F');
const PENCE = unitOf('pence');
/** Lines of a picture: "720p". */
const LINES = new Set(['144', '240', '360', '480', '720']);

const CENTS = unitOf('cents');

const WARMTH = wordSet(
  'rise warming warmer hotter colder cooler temperature temperatures degrees heat cold warm hot cool freezing highs lows weather outside thermometer fever boiling',
);

const MOLAR = unitOf('molar');

/** Letters of a chemical formula, at most. */
const MOST_FORMULA = 8;

/** `NaOH`, `KCl`: capitals and small letters in turn. */
export function isFormula(i: number): boolean {
  if (!isWord(i) || !capitalAt(i) || lengthAt(i) > MOST_FORMULA) return false;
  let small = false;
  let capital = false;
  for (let at = startAt(i) + 1; at < endAt(i); at++) {
    if (codeAt(at) >= 97) small = true;
    else capital = true;
  }
  return small && capital;
}

/** Is `M` at `i` molar? Apart from its number before a substance or an end: "0.5 M NaOH", "6 M urea"; "5 M people" is not. */
function isMolar(i: number): boolean {
  const next = i + 1;
  if (isFormula(next)) return true;
  if (tight(i)) return false;
  if (!isWord(next) || gapAt(next) === LINE)
    return markAt(i - 2) === 0x2e && tight(next) && kindAt(next) === MARK && markAt(next) < 0x3c;
  return lengthAt(next) > 3 && !isA(next, UNIT | SCALE | MONEY | COUNTED) && !plural(next);
}

/** Letters that mean something only where they touch a number of the right size: `45p`, `99c`, `-40C`, `98.6F`. */
export function letterUnit(i: number, text: string): Unit | undefined {
  if (text === 'M' && isNumeral(i - 1) && lengthAt(i - 1) <= 2 && isMolar(i)) return MOLAR;
  if (!isNumeral(i - 1) || (tight(i + 1) && kindAt(i + 1) !== MARK && kindAt(i + 1) !== 0)) return undefined;
  const touches = tight(i) || (markAt(i + 1) === 0x2f && tight(i + 1) && !tight(i));
  if (
    touches &&
    text === 'p' &&
    (lengthAt(i - 1) <= 2 || (lengthAt(i - 1) === 3 && !LINES.has(textAt(i - 1))))
  )
    return PENCE;
  if (touches && text === 'c' && lengthAt(i - 1) <= 2) return CENTS;
  if (text !== 'C' && text !== 'F') return undefined;
  const signed = markAt(i - 2) === 0x2d || markAt(i - 2) === 0x2212;
  const decimal = markAt(i - 2) === 0x2e && tight(i - 2);
  let warm = touches && (signed || decimal);
  for (let k = i - 10; k < i + 6 && !warm; k++) warm = WARMTH.has(wordAt(k));
  return warm ? (text === 'C' ? CELSIUS : FAHRENHEIT) : undefined;
}
