/** Numbers of learned prose that are no figures: citations by year, numbered points in a sentence, variables. */
import { AND, classOf, STOP } from './lexicon.ts';
import { BREAK, DIGITS, LINE, NONE, type Tokens, WORD } from './tokens.ts';

const OPEN = 0x28;
const CLOSE = 0x29;
/** Tokens looked back for an open bracket. */
const REACH = 24;

/** Does an opening bracket before token `i` still wait for its end? */
function inBrackets(t: Tokens, i: number): boolean {
  let closed = 0;
  for (let k = i - 1; k > i - REACH && t.kind(k) !== 0; k--) {
    const mark = t.mark(k);
    if (mark === CLOSE) closed++;
    else if (mark === OPEN && closed-- === 0) return true;
  }
  return false;
}

/** `et al. 1999`, `(Miller 1974)`, `Miller (1974)`, `1989b`: the year of a work, `from`..`to` being the year. */
export function citation(t: Tokens, from: number, to: number): boolean {
  let before = from - 1;
  if (t.mark(before) === 0x2c) before--;
  if (t.mark(before) === 0x2e && t.kind(before - 1) === WORD && t.slice(before - 1) === 'al') return true;
  if (t.kind(before) === WORD && t.slice(before) === 'al') return true;
  if (t.mark(before) === OPEN) {
    const open = before;
    const author =
      t.kind(open - 1) === WORD && t.capital(open - 1) && (classOf(t.word(open - 1)) & STOP) === 0;
    const al = t.mark(open - 1) === 0x2e && t.kind(open - 2) === WORD && t.slice(open - 2) === 'al';
    return (author || al) && t.gap(open) !== NONE;
  }
  if (!inBrackets(t, from)) return false;
  const end = t.mark(to);
  if (end !== CLOSE && end !== 0x3b && end !== 0x2c) return false;
  const at = before;
  if (t.kind(at) !== WORD || !t.capital(at) || t.word(at) !== 0) return false;
  // "(Baltimore, 2011)" reads like an author; a name alone or joined by "&" or "and" opens the bracket
  const lead = t.mark(at - 1);
  return (
    lead === OPEN ||
    lead === 0x26 ||
    lead === 0x3b ||
    (t.kind(at - 1) === WORD && (classOf(t.word(at - 1)) & AND) !== 0)
  );
}

/** `1) ... ; 2) ...` within a sentence: a short number before a bracket that nothing opened. */
export function inlineNumber(t: Tokens, from: number, to: number): boolean {
  if (
    to !== from + 1 ||
    t.length(from) > 2 ||
    t.mark(to) !== CLOSE ||
    t.gap(to) !== NONE ||
    t.gap(from) === NONE
  )
    return false;
  return t.kind(to + 1) === WORD && t.gap(to + 1) !== NONE && !inBrackets(t, from);
}

const isGreek = (code: number): boolean => code >= 0x370 && code <= 0x3ff;

/** `τ 0`, `n 1 = 3`, `min −1`: an index of a variable or a lost superscript of a unit. */
export function variable(t: Tokens, from: number, to: number): boolean {
  if (to !== from + 1 || t.length(from) > 2) return false;
  let at = from - 1;
  const minus = t.mark(at) === 0x2212 || t.mark(at) === 0x2013;
  if (minus) at--;
  if (t.kind(at) !== WORD || t.kind(at) === BREAK || t.gap(from) === LINE) return false;
  const code = t.text.charCodeAt(t.start(at));
  if (minus)
    return t.length(at) <= 3 && t.length(from) === 1 && t.gap(from) === NONE && t.kind(to) !== DIGITS;
  if (t.length(at) !== 1 || (t.gap(at) === NONE && t.mark(at - 1) !== OPEN)) return false;
  return (
    isGreek(code) ||
    (t.kind(to) !== WORD && code !== 0x61 && code !== 0x41 && code !== 0x49 && t.kind(at - 1) !== DIGITS)
  );
}

/** `1989b`: the letter that tells two works of a year apart, at `i`. */
export function yearLetter(t: Tokens, i: number): boolean {
  if (t.kind(i) !== WORD || t.length(i) !== 1 || t.gap(i) !== NONE) return false;
  const code = t.text.charCodeAt(t.start(i));
  const century = t.text.slice(t.start(i - 1), t.start(i - 1) + 2);
  return code >= 97 && code <= 101 && (century === '19' || century === '20');
}
