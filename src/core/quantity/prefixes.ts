/** Signs before a number: minus and money. */

import { classOf, MINUS, MONEY, SCALE } from './lexicon.ts';
import { moneyEnd, moneySign } from './money-signs.ts';
import { isMinus } from './powers.ts';
import { DIGITS, LINE, MARK, NONE, type Tokens, WORD } from './tokens.ts';
import { type Unit, wordlikeCode } from './units.ts';
import { cls } from './word-scales.ts';

/** A money sign and a minus that stand before token `i`: `-$`, `US$ `, `EUR `. */
interface Prefix {
  first: number;
  money: Unit | undefined;
  negative: boolean;
}

const NO_PREFIX: Prefix = { first: 0, money: undefined, negative: false };

/** Can the token at `i` stand before a number as a part of its amount? Most cannot, and nothing is looked up for them. */
function mayPrefix(t: Tokens, i: number): boolean {
  if (t.kind(i) === WORD) return (cls(t, i) & (MONEY | MINUS)) !== 0;
  const mark = t.mark(i);
  return mark === 0x24 || mark === 0x2d || mark > 0x7f || (mark === 0x2e && (cls(t, i - 1) & MONEY) !== 0);
}

/** Looks back from the number at `i` for a money sign and a minus, not before `floor`. */
export function prefixBefore(t: Tokens, i: number, floor: number): Prefix {
  if (i <= floor || !mayPrefix(t, i - 1)) {
    NO_PREFIX.first = i;
    return NO_PREFIX;
  }
  const p: Prefix = { first: i, money: undefined, negative: false };
  minusBefore(t, p, floor);
  for (let back = 3; back >= 1; back--) {
    const at = p.first - back;
    if (at < floor) continue;
    const kind = t.kind(at);
    if (kind !== WORD && kind !== MARK) continue;
    const money = moneySign(t, at);
    if (money === undefined) continue;
    let end = moneyEnd;
    if (t.mark(end) === 0x2e && t.kind(at) === WORD && end < p.first) end++;
    if (t.mark(end) === 0x24 && end < p.first) end++;
    if (end !== p.first || (t.gap(p.first) === LINE && t.kind(at) === WORD)) continue;
    if (t.kind(at) === WORD && t.gap(at) === NONE && t.kind(at - 1) === WORD) continue;
    if (t.kind(at) === WORD && wordlikeCode(t.slice(at)) && !moneyShaped(t, i)) continue;
    p.money = money;
    p.first = at;
    break;
  }
  if (p.money !== undefined) {
    dottedUs(t, p, floor);
    if (!p.negative) minusBefore(t, p, floor);
  }
  return p;
}

/** `U.S. $`: the dots are tokens. */
function dottedUs(t: Tokens, p: Prefix, floor: number): void {
  let at = p.first - 1;
  if (t.mark(at) === 0x2e) at--;
  if (
    at - 2 >= floor &&
    t.kind(at) === WORD &&
    t.length(at) === 1 &&
    t.mark(at - 1) === 0x2e &&
    t.kind(at - 2) === WORD &&
    t.length(at - 2) === 1
  ) {
    if (t.slice(at).toLowerCase() === 's' && t.slice(at - 2).toLowerCase() === 'u' && t.gap(at) === NONE)
      p.first = at - 2;
  }
}

function minusBefore(t: Tokens, p: Prefix, floor: number): void {
  const at = p.first - 1;
  if (at < floor) return;
  if (t.mark(at) === 0x2212 && t.gap(at) !== NONE && t.gap(p.first) !== NONE && t.kind(at - 1) === WORD) {
    p.negative = true;
    p.first = at;
  } else if (isMinus(t.mark(at)) && t.gap(p.first) === NONE) {
    const previous = t.kind(at - 1);
    const open = t.mark(at - 1);
    if (
      t.gap(at) === NONE &&
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
  } else if (t.kind(at) === WORD && (classOf(t.word(at)) & MINUS) !== 0) {
    p.negative = true;
    p.first = at;
  }
}

/** `1,500`, `3.04`, `5 million`: a number that could well be money, so that `TRY` or `COP` before it is a currency. */
function moneyShaped(t: Tokens, i: number): boolean {
  const mark = t.mark(i + 1);
  if (
    (mark === 0x2c || mark === 0x2e) &&
    t.gap(i + 1) === NONE &&
    t.kind(i + 2) === DIGITS &&
    t.gap(i + 2) === NONE
  )
    return true;
  return (cls(t, i + 1) & SCALE) !== 0;
}
