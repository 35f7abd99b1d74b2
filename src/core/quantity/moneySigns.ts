/** Signs and codes of money beside a number, and `pound`, which is money or a mass. */

import { learn, MONEY, OF, wordSet } from './lexicon.ts';
import { isA, isWord, kindAt, lengthAt, MARK, markAt, textAt, tight, WORD, wordAt } from './tokens.ts';
import type { Before } from './unitAtoms.ts';
import { currencySigns, NOTHING, type Unit, unitOf, unitOfSymbol } from './units.ts';

/** `pound` by itself: money or mass, as the words around tell. */
export const STERLING = unitOf('pound') ?? NOTHING;

export const POUND = unitOfSymbol('lb') ?? NOTHING;

const STERLING_WORD = learn('sterling', 0);
const MONEY_WORDS = wordSet(
  'cost(|s|ing) price(|d|s) paid pay(|s|ing) worth fine(|d|s) fee fees salary wage(|s) earn(|s|ed) prize raised spend(|s|ing) spent budget debt loan bill(|s) fund(|ing) profit sales sold sell bought buy(|s|ing) value(|d) saving(|s) save(|d) owed owes charge(|d|s) note(|s) sterling pence bet stake tax million billion lost won',
);

/** Is `pound` at `i` a mass? Money when scaled, or when a word of money stands before within eight tokens. */
export function isMass(i: number, before: Before): boolean {
  if (before.scaled) return false;
  if (wordAt(i + 1) === STERLING_WORD) return false;
  // "a twenty-pound bag"
  if (markAt(i - 1) === 0x2d && tight(i) && isWord(i + 1) && !MONEY_WORDS.has(wordAt(i + 1))) return true;
  for (let k = i - 1; k > i - 9 && kindAt(k) !== 0; k--) {
    const mark = markAt(k);
    if (mark === 0xa3) return false;
    if (MONEY_WORDS.has(wordAt(k))) return isA(i + 1, OF) && markAt(i - 2) === 0x2d;
  }
  return true;
}

/** `MUSD`, `kEUR`: a factor letter before a code. */
const CODE_FACTORS: Readonly<Record<string, number>> = {
  M: 1e6,
  k: 1e3,
  K: 1e3,
  B: 1e9,
  T: 1e12,
  m: 1e6,
  b: 1e9,
};

/** Codes that writers put in lower case, and that are no words. */
const LOWER_CODES = new Set(
  'usd eur gbp rmb inr aud nzd mxn chf jpy hkd sgd sek nok dkk zar krw brl cny myr aed Usd Eur Gbp'.split(
    ' ',
  ),
);

/** Is a code one that few write about, so that it may be the name of a thing? */
export const isRare = (code: string): boolean =>
  code === code.toUpperCase() && !LOWER_CODES.has(code.toLowerCase());

/** The token after the sign that was read last. */
export let moneyEnd = 0;

/** `US$`, `hk $`: the word `text` at `i` with the dollar sign after it. */
function dollarOf(i: number, text: string): Unit | undefined {
  // "u.s $"
  const dotted =
    markAt(i - 1) === 0x2e && isWord(i - 2) && lengthAt(i - 2) === 1 && (text === 's' || text === 'S');
  // "the firm's $700": a letter alone is a country only in capitals, or as Canada's
  if (text.length === 1 && !dotted && text !== 'c' && text === text.toLowerCase()) return undefined;
  if (text.length === 1 && tight(i) && !dotted && kindAt(i - 1) !== 0 && markAt(i - 1) !== 0x28)
    return undefined;
  const upper = text.toUpperCase();
  const unit = dotted
    ? currencySigns.get('US$')
    : (currencySigns.get(`${text}$`) ??
      currencySigns.get(`${upper}$`) ??
      // "top $20bn"
      (text === upper || LOWER_CODES.has(text) ? currencySigns.get(upper) : undefined));
  if (unit === undefined || (!tight(i + 1) && lengthAt(i) > 3)) return undefined;
  moneyEnd = i + 2;
  return unit;
}

/** A currency code or sign at token `i`, which is a word (`EUR`, `Rs`, `元`) or a mark (`€`); fills `moneyEnd`. */
export function moneySign(i: number): Unit | undefined {
  const kind = kindAt(i);
  if (kind === MARK) {
    const code = markAt(i);
    if (code < 128 && code !== 0x24) return undefined;
    const unit = currencySigns.get(String.fromCharCode(code));
    if (unit !== undefined) moneyEnd = i + 1;
    return unit;
  }
  if (kind !== WORD || !isA(i, MONEY)) return undefined;
  const text = textAt(i);
  // US$, HK$, c $; "a $5 note" has an article
  if (text === 'a' || text === 'A')
    return markAt(i + 1) === 0x24 && tight(i + 1) ? dollarOf(i, text) : undefined;
  if (markAt(i + 1) === 0x24) {
    const joined = dollarOf(i, text);
    if (joined !== undefined) return joined;
  }
  let unit = currencySigns.get(text);
  if (unit === undefined && text.length === 3) {
    if (LOWER_CODES.has(text)) unit = currencySigns.get(text.toUpperCase());
  }
  if (unit === undefined && text.length === 4) {
    const factor = CODE_FACTORS[text.charAt(0)];
    const base = factor === undefined ? undefined : currencySigns.get(text.slice(1));
    if (factor !== undefined && base !== undefined && base.unit.length === 3) unit = { ...base, factor };
  }
  if (unit !== undefined) moneyEnd = i + 1;
  return unit;
}
