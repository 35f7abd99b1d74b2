/** Signs before a number: minus and money. */

import { MINUS, MONEY, SCALE } from './lexicon.ts';
import { isRare, moneyEnd, moneySign } from './moneySigns.ts';
import { isMinus } from './powers.ts';
import {
  gapAt,
  isA,
  isNumeral,
  isWord,
  kindAt,
  LINE,
  lengthAt,
  MARK,
  markAt,
  textAt,
  tight,
  WORD,
  wordAt,
} from './tokens.ts';
import { type Unit, wordlikeCode } from './units.ts';

/** A money sign and a minus that stand before token `i`: `-$`, `US$ `, `EUR `. */
interface Prefix {
  first: number;
  money: Unit | undefined;
  negative: boolean;
}

const NO_PREFIX: Prefix = { first: 0, money: undefined, negative: false };

/** Can the token at `i` stand before a number as a part of its amount? Most cannot, and nothing is looked up for them. */
function mayPrefix(i: number): boolean {
  if (isWord(i)) return isA(i, MONEY | MINUS);
  const mark = markAt(i);
  return mark === 0x24 || mark === 0x2d || mark > 0x7f || (mark === 0x2e && isA(i - 1, MONEY));
}

/** Looks back from the number at `i` for a money sign and a minus, not before `floor`. */
export function prefixBefore(i: number, floor: number): Prefix {
  // "$(3.2) million": a loss
  if (markAt(i - 1) === 0x28 && tight(i) && tight(i - 1) && i - 2 >= floor && kindAt(i - 2) === MARK) {
    const money = moneySign(i - 2);
    if (money !== undefined) return { first: i - 2, money, negative: true };
  }
  if (i <= floor || !mayPrefix(i - 1)) {
    NO_PREFIX.first = i;
    return NO_PREFIX;
  }
  const p: Prefix = { first: i, money: undefined, negative: false };
  minusBefore(p, floor);
  for (let back = 3; back >= 1; back--) {
    const at = p.first - back;
    if (at < floor) continue;
    const kind = kindAt(at);
    if (kind !== WORD && kind !== MARK) continue;
    const money = moneySign(at);
    if (money === undefined) continue;
    let end = moneyEnd;
    // "Rs. 5", but "low BMD. 32 women"
    const ends = lengthAt(at) > 2 && wordAt(at) > 0 && textAt(at) === textAt(at).toUpperCase();
    if (markAt(end) === 0x2e && isWord(at) && !ends && end < p.first) end++;
    if (markAt(end) === 0x24 && end < p.first) end++;
    if (end !== p.first || (gapAt(p.first) === LINE && isWord(at))) continue;
    if (isWord(at) && tight(at) && isWord(at - 1)) continue;
    if ((wordlikeCode(textAt(at)) || glued(at, i)) && !moneyShaped(i)) continue;
    p.money = money;
    p.first = at;
    break;
  }
  if (p.money !== undefined) {
    dottedUs(p, floor);
    if (!p.negative) minusBefore(p, floor);
  }
  return p;
}

/** `U.S. $`: the dots are tokens. */
function dottedUs(p: Prefix, floor: number): void {
  // "u.s $": the sign was read from the "s" on
  let at = isWord(p.first) ? p.first : p.first - 1;
  if (markAt(at) === 0x2e) at--;
  if (
    at - 2 >= floor &&
    isWord(at) &&
    lengthAt(at) === 1 &&
    markAt(at - 1) === 0x2e &&
    isWord(at - 2) &&
    lengthAt(at - 2) === 1
  ) {
    if (textAt(at).toLowerCase() === 's' && textAt(at - 2).toLowerCase() === 'u' && tight(at))
      p.first = at - 2;
  }
}

function minusBefore(p: Prefix, floor: number): void {
  const at = p.first - 1;
  if (at < floor) return;
  if (markAt(at) === 0x2212 && !tight(at) && !tight(p.first) && isWord(at - 1)) {
    p.negative = true;
    p.first = at;
  } else if (isMinus(markAt(at)) && tight(p.first)) {
    const previous = kindAt(at - 1);
    const open = markAt(at - 1);
    if (
      tight(at) &&
      previous !== 0 &&
      open !== 0x28 &&
      open !== 0x24 &&
      open !== 0x5b &&
      open !== 0x3d &&
      open !== 0x3c &&
      open !== 0x3e
    )
      return;
    p.negative = true;
    p.first = at;
  } else if (isA(at, MINUS)) {
    p.negative = true;
    p.first = at;
  }
}

/** `SYP23`, `DM2`: a code that touches so short a number is rather a name. */
const glued = (at: number, number: number): boolean =>
  isWord(at) &&
  lengthAt(at) === 3 &&
  at === number - 1 &&
  tight(number) &&
  lengthAt(number) < 3 &&
  isRare(textAt(at));

/** `1,500`, `3.04`, `5 million`: a number that could well be money, so that `TRY` or `COP` before it is a currency. */
function moneyShaped(i: number): boolean {
  const mark = markAt(i + 1);
  if ((mark === 0x2c || mark === 0x2e) && tight(i + 1) && isNumeral(i + 2) && tight(i + 2)) return true;
  return isA(i + 1, SCALE);
}
