/** Numbers of learned prose that are no figures: citations by year, numbered points in a sentence, variables. */
import { THE } from './functionWords.ts';
import { AND, learn, STOP } from './lexicon.ts';
import {
  BREAK,
  capitalAt,
  codeAt,
  cutText,
  gapAt,
  isA,
  isNumeral,
  isWord,
  kindAt,
  LINE,
  lengthAt,
  markAt,
  startAt,
  tight,
  wordAt,
} from './tokens.ts';

const OPEN = 0x28;
const CLOSE = 0x29;
const AL = learn('al', 0);

/** Tokens looked back for an open bracket. */
const REACH = 24;

/** Does an opening bracket before token `i` still wait for its end? */
function inBrackets(i: number): boolean {
  let closed = 0;
  for (let k = i - 1; k > i - REACH && kindAt(k) !== 0; k--) {
    const mark = markAt(k);
    if (mark === CLOSE) closed++;
    else if (mark === OPEN && closed-- === 0) return true;
  }
  return false;
}

/** `et al. 1999`, `(Miller 1974)`, `Miller (1974)`, `1989b`: the year of a work, `from`..`to` being the year. */
export function citation(from: number, to: number): boolean {
  let before = from - 1;
  if (markAt(before) === 0x2c) before--;
  if (markAt(before) === 0x2e && wordAt(before - 1) === AL) return true;
  if (wordAt(before) === AL) return true;
  if (markAt(before) === OPEN) {
    const open = before;
    // "the Pyrenees (1910)"
    const author =
      wordAt(open - 2) !== THE && isWord(open - 1) && capitalAt(open - 1) && !isA(open - 1, STOP);
    const al = markAt(open - 1) === 0x2e && wordAt(open - 2) === AL;
    return (author || al) && !tight(open);
  }
  if (!inBrackets(from)) return false;
  const end = markAt(to);
  if (end !== CLOSE && end !== 0x3b && end !== 0x2c) return false;
  const at = before;
  if (!capitalAt(at) || wordAt(at) !== 0) return false;
  // "(Baltimore, 2011)" reads like an author; a name alone or joined by "&" or "and" opens the bracket
  const lead = markAt(at - 1);
  return lead === OPEN || lead === 0x26 || lead === 0x3b || isA(at - 1, AND);
}

/** `1) ... ; 2) ...` within a sentence: a short number before a bracket that nothing opened. */
export function inlineNumber(from: number, to: number): boolean {
  if (to !== from + 1 || lengthAt(from) > 2 || markAt(to) !== CLOSE || !tight(to) || tight(from))
    return false;
  return isWord(to + 1) && !tight(to + 1) && !inBrackets(from);
}

const isGreek = (code: number): boolean => code >= 0x370 && code <= 0x3ff;

/** `τ 0`, `n 1 = 3`, `min −1`: an index of a variable or a lost superscript of a unit. */
export function variable(from: number, to: number): boolean {
  if (to !== from + 1 || lengthAt(from) > 2) return false;
  let at = from - 1;
  const minus = markAt(at) === 0x2212 || markAt(at) === 0x2013;
  if (minus) at--;
  if (!isWord(at) || kindAt(at) === BREAK || gapAt(from) === LINE) return false;
  const code = codeAt(startAt(at));
  if (minus) return lengthAt(at) <= 3 && lengthAt(from) === 1 && tight(from) && !isNumeral(to);
  if (lengthAt(at) !== 1 || (tight(at) && kindAt(at - 1) !== 0 && markAt(at - 1) !== OPEN)) return false;
  return (
    isGreek(code) || (!isWord(to) && code !== 0x61 && code !== 0x41 && code !== 0x49 && !isNumeral(at - 1))
  );
}

/** `1989b`: the letter that tells two works of a year apart, at `i`. */
export function yearLetter(i: number): boolean {
  if (!isWord(i) || lengthAt(i) !== 1 || !tight(i)) return false;
  const code = codeAt(startAt(i));
  const century = cutText(startAt(i - 1), startAt(i - 1) + 2);
  return code >= 97 && code <= 101 && (century === '19' || century === '20');
}
