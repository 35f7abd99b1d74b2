/** Numbers of learned prose that are no figures: citations by year, numbered points in a sentence, variables. */
import { THE } from './functionWords.ts';
import { AND, learn, STOP } from './lexicon.ts';
import {
  BREAK,
  capitalAt,
  codeAt,
  cutText,
  endAt,
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

/** What names of chemicals are made of. */
const CHEMICAL =
  /hydroxy|methyl|ethyl|amino|chloro|fluoro|bromo|iodo|nitro|phenyl|propyl|butyl|oxo|thio|mercapto|acetyl|benz|pyrid/;
/** Numbers before the hyphen of such a name, and letters of it that are looked at, at most. */
const MOST_LOCANTS = 5;
const MOST_NAME = 40;

/** `5-fluorouracil`, `1,2-dichloroethane`: does the token `i` after a number go on to the name of a chemical? */
export function locants(i: number): boolean {
  let at = i;
  for (let n = 0; n < MOST_LOCANTS && markAt(at) === 0x2c && tight(at) && isNumeral(at + 1); n++) at += 2;
  // "[3,2-b]"
  if (markAt(at) === 0x2d && lengthAt(at + 1) === 1 && isWord(at + 1) && markAt(at + 2) === 0x5d) return true;
  if (markAt(at) !== 0x2d || !tight(at) || !tight(at + 1) || lengthAt(at + 1) < 6 || wordAt(at + 1) !== 0)
    return false;
  const start = startAt(at + 1);
  const name = cutText(start, Math.min(endAt(at + 1), start + MOST_NAME));
  return isWord(at + 1) && CHEMICAL.test(name.toLowerCase());
}

/** Tokens of a reporter's name, at most: `F. Supp. 2d`. */
const MOST_REPORTER = 9;

/** `410 U.S. 113`, `42 U.S.C. § 1983`, `120 F. Supp. 2d 45`: volume, abbreviation and page. The token after, or 0. */
export function reported(i: number): number {
  if (lengthAt(i) > 3 || !capitalAt(i + 1) || lengthAt(i + 1) > 1 || tight(i + 1)) return 0;
  if (markAt(i + 2) !== 0x2e || !tight(i + 2)) return 0;
  for (let at = i + 3; at < i + MOST_REPORTER; at++) {
    if (markAt(at) === 0xa7) return at;
    if (isNumeral(at)) {
      const series = isWord(at + 1) && tight(at + 1);
      // "U.S. 2024" is no page
      if (!series) return lengthAt(at) < 5 && !yearly(at) ? at + 1 : 0;
    } else if (markAt(at) !== 0x2e && !(isWord(at) && (capitalAt(at) || tight(at)))) return 0;
  }
  return 0;
}

const yearly = (at: number): boolean => {
  const century = lengthAt(at) === 4 ? cutText(startAt(at), startAt(at) + 2) : '';
  return century === '19' || century === '20';
};

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
