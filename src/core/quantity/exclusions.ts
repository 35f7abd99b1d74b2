/**
 * What is no figure although it has digits: names of models, numbers of sections, versions, times of day, telephone
 * numbers, paths, footnote marks. Each rule looks at the shape of the number and at its nearest neighbours only.
 */
import { countedNoun } from './counted.ts';
import { classOf, JOINER, learn, MONTH, NAMER, SCALE, STOP, STREET, UNIT, WEEKDAY } from './lexicon.ts';
import { BREAK, DIGITS, LINE, MARK, NONE, type Tokens, WORD } from './tokens.ts';
import { HEADLINE_WORDS } from './word-data.ts';

const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011;

/** Marks that, touching digits, make them part of a path, address, handle or formula. */
const GLUE = new Set([0x2f, 0x5c, 0x5f, 0x40, 0x23, 0x26, 0x3d, 0x7c]);

const AM_PM = new Set(['am', 'pm', 'AM', 'PM', 'Am', 'Pm', 'a', 'p', 'A', 'P']);

/** Is the number at tokens `from`..`to` (exclusive) glued to letters, so that it is part of a name or an address? */
export function glued(t: Tokens, from: number, to: number, measured = false): boolean {
  const sign = t.mark(from);
  if (t.gap(from) === NONE && !(sign > 0x7f && sign !== 0x2212 && sign !== 0x2013)) {
    const kind = t.kind(from - 1);
    if (kind === WORD) return true;
    if (kind === MARK) {
      const code = t.mark(from - 1);
      // "(n=116)" is a value, "?id=116" an address
      if (
        code === 0x3d &&
        t.kind(from - 2) === WORD &&
        t.length(from - 2) <= 2 &&
        t.mark(from - 3) !== 0x3f &&
        t.mark(from - 3) !== 0x26
      )
        return false;
      // "9 cells/3 ml" is measured, "dir/7" is a path
      if (
        GLUE.has(code) &&
        t.kind(from - 2) !== 0 &&
        t.gap(from - 1) === NONE &&
        !(measured && code === 0x2f)
      )
        return true;
      if (code === 0x23 || code === 0x40 || code === 0x5f || code === 0x5e) return true;
      const close = t.gap(from - 1) === NONE;
      if (isHyphen(code) && close && t.kind(from - 2) === WORD && (classOf(t.word(from - 2)) & JOINER) === 0)
        return true;
      if (
        (code === 0x2e || code === 0x3a) &&
        close &&
        (t.kind(from - 2) === WORD || t.kind(from - 2) === DIGITS)
      )
        return code === 0x2e || t.kind(from - 2) === DIGITS;
    }
  }
  if (t.gap(to) !== NONE) return false;
  const last = t.mark(to - 1);
  if (last === 0x25 || last === 0xb0) return false;
  const kind = t.kind(to);
  if (kind === WORD || kind === DIGITS) return true;
  if (kind !== MARK) return false;
  const code = t.mark(to);
  const close = t.gap(to + 1) === NONE;
  if ((GLUE.has(code) || code === 0x3a) && close && (t.kind(to + 1) === WORD || t.kind(to + 1) === DIGITS))
    return true;
  if (
    code === 0x2e &&
    close &&
    (t.kind(to + 1) === DIGITS || (t.kind(to + 1) === WORD && !t.capital(to + 1)))
  )
    return true;
  return false;
}

/** `2 pm`, `2.13 am`, `10 o'clock`. */
export function timeOfDay(t: Tokens, to: number): boolean {
  if (t.kind(to) !== WORD) return false;
  const length = t.length(to);
  if (length === 2 && AM_PM.has(t.slice(to))) return true;
  if (
    length === 1 &&
    t.mark(to + 1) === 0x2e &&
    t.kind(to + 2) === WORD &&
    (t.slice(to + 2) === 'm' || t.slice(to + 2) === 'M')
  )
    return AM_PM.has(t.slice(to));
  return length === 1 && t.slice(to) === 'o' && t.kind(to + 2) === WORD && t.slice(to + 2) === 'clock';
}

/** `1.` or `2)` at the beginning of a line. */
export function listNumber(t: Tokens, from: number, to: number): boolean {
  const first = from === t.first || t.gap(from) === LINE || t.kind(from - 1) === BREAK;
  if (!first || to !== from + 1 || t.length(from) > 3) return false;
  const code = t.mark(to);
  return (
    (code === 0x2e || code === 0x29) && t.gap(to) === NONE && t.gap(to + 1) !== NONE && t.kind(to + 1) !== 0
  );
}

/** Numbers of one bracket looked back and on over, at most. */
const MOST_NOTES = 24;

/** `[12]`, `[2, 8-10]`, `[^1]`, `(3)`: marks that point to a note or a part. */
export function noteMark(t: Tokens, from: number, to: number): boolean {
  const short = to === from + 1 && t.length(from) <= 3;
  if (short && (t.mark(from - 1) === 0x5e || (t.mark(from - 1) === 0x28 && t.mark(to) === 0x29))) return true;
  let at = from - 1;
  for (let n = 0; n < MOST_NOTES && isNoteToken(t, at); n++) at--;
  if (t.mark(at) !== 0x5b) return false;
  at = to;
  for (let n = 0; n < MOST_NOTES && isNoteToken(t, at); n++) at++;
  return t.mark(at) === 0x5d;
}

function isNoteToken(t: Tokens, i: number): boolean {
  const mark = t.mark(i);
  return (
    mark === 0x2c ||
    mark === 0x2d ||
    mark === 0x2013 ||
    mark === 0x3b ||
    (t.kind(i) === DIGITS && t.length(i) <= 3)
  );
}

/** The token after the run of tokens without white space that `i` stands in: what is skipped with an identifier. */
export function chunkEnd(t: Tokens, i: number): number {
  let at = i;
  while (t.kind(at) !== 0 && t.gap(at) === NONE) {
    const mark = t.mark(at);
    if (mark === 0x2014 || mark === 0x29 || mark === 0x2c || mark === 0x3b) break;
    at++;
  }
  return at;
}

/** Does the word at `i` begin a sentence? Then its capital says nothing. */
function beginsSentence(t: Tokens, i: number): boolean {
  const kind = t.kind(i - 1);
  if (kind === 0 || kind === BREAK) return true;
  if (t.gap(i) === LINE && kind !== WORD) return true;
  const code = t.mark(i - 1);
  if (code === 0x22 || code === 0x201c || code === 0x2018 || code === 0x28) return opensSentence(t, i - 1);
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x3a || code === 0x2022 || code === 0x2d;
}
function opensSentence(t: Tokens, i: number): boolean {
  const code = t.mark(i - 1);
  return t.kind(i - 1) === 0 || t.kind(i - 1) === BREAK || code === 0x2e || code === 0x3f || code === 0x21;
}

/** A sentence in title case, as headlines are: capitals say nothing there. Looks at the eight words around. */
function titleCase(t: Tokens, i: number): boolean {
  let capital = 0;
  let small = 0;
  for (let k = i - 8; k < i + 8; k++) {
    if (t.kind(k) !== WORD || t.length(k) < 4) continue;
    if (t.capital(k)) capital++;
    else small++;
  }
  return capital >= 2 && small <= capital / 4;
}

/**
 * `Boeing 737`, `Section 82`, `Falcon 9`, `123 Random Street`: a bare number that names. `from`..`to` is the number
 * without any unit; the caller has none.
 */
export function naming(t: Tokens, from: number, to: number, plain: boolean): boolean {
  const kind = t.kind(from - 1);
  if (street(t, to)) return true;
  let at = from - 1;
  if (kind === MARK) {
    // "No. 5", "Fig. 3", "Wi-Fi 6"
    if (
      t.mark(at) === 0x2e &&
      t.gap(at) === NONE &&
      t.kind(at - 1) === WORD &&
      (classOf(t.word(at - 1)) & NAMER) !== 0 &&
      t.length(at - 1) <= 4
    )
      return true;
    return false;
  }
  if (kind !== WORD || t.gap(from) === LINE || t.gap(from) === NONE) return false;
  const id = t.word(at);
  const bits = classOf(id);
  if ((bits & (MONTH | WEEKDAY | SCALE)) !== 0) return false;
  if ((bits & NAMER) !== 0 && plain)
    return !(
      t.kind(to) === WORD &&
      !t.capital(to) &&
      (classOf(t.word(to)) & STOP) === 0 &&
      t.length(to) > 2 &&
      !t.capital(at)
    );
  if (!t.capital(at) || !plain) return false;
  if (HEADLINE_WORDS.has(t.slice(at).toLowerCase())) return false;
  if ((bits & STOP) !== 0) return false;
  if (titleCase(t, from) || inScore(t, at)) return false;
  if (beginsSentence(t, at)) {
    // "Falcon 9 landed" against "Sales 300": a name when nothing is counted after it
    at = to;
    return t.kind(at) === WORD && (classOf(t.word(at)) & STOP) !== 0;
  }
  return true;
}

const SCORES = new Set(['score', 'scores'].map((word) => learn(word, 0)));

/** "Final score: Rovers 3, United 1": a name before its points. */
function inScore(t: Tokens, i: number): boolean {
  for (let k = i - 1; k > i - 14 && t.kind(k) !== 0 && t.kind(k) !== BREAK; k--) {
    if (t.kind(k) === WORD && SCORES.has(t.word(k))) return true;
    if (t.mark(k) === 0x2e) return false;
  }
  return false;
}

/** Words after which a bare four-digit number is a year. */
const BEFORE_YEAR = new Set(
  'in since by from until till during before after of to through between and the year fiscal late early mid around circa about for than summer winter spring autumn fall season january february march april june july august september october november december sept oct nov dec jan feb may election class or'
    .split(' ')
    .map((word) => learn(word, 0)),
);

/** Is the bare four-digit number at `from` a year, and not a count of something? */
export function dateNumber(t: Tokens, from: number, to: number, floor: number): boolean {
  const year = Number(t.text.slice(t.start(from), Math.min(t.end(from), t.start(from) + 4)));
  const before = t.kind(from - 1) === WORD ? t.word(from - 1) : 0;
  const mark = t.mark(from - 1);
  if (mark === 0x24 || mark > 0x20a0 || mark === 0xa3 || mark === 0x23) return false;
  if (t.gap(from) === NONE && mark === 0x2e) return false;
  const led = before !== 0 && BEFORE_YEAR.has(before);
  if (t.kind(to) === WORD && t.gap(to) !== LINE) {
    const bits = classOf(t.word(to));
    if ((bits & SCALE) !== 0) return false;
    if ((bits & UNIT) !== 0 && !t.capital(to) && (bits & STOP) === 0) return false;
    const noun = (bits & STOP) === 0 && !t.capital(to) && countedNoun(t, to) !== '';
    if (noun && (year % 100 === 0 || (!led && (year < 1900 || year > 2060)))) return false;
  }
  if (t.mark(to) === 0x25 || (t.mark(to) === 0xb0 && t.gap(to) !== LINE)) return false;
  if (year >= 1700 && year <= 2100)
    return !(
      t.kind(from - 1) === WORD &&
      t.capital(from - 1) &&
      before === 0 &&
      from - 1 >= floor &&
      titled(t, from)
    );
  return led && !(t.kind(to) === WORD && (classOf(t.word(to)) & STOP) === 0);
}

/** `Vision 2040`, `Lisbon 2030`: a name with a year in it, within a sentence. */
function titled(t: Tokens, from: number): boolean {
  return !beginsSentence(t, from - 1) && !titleCase(t, from);
}

/** A street after the number: two capital words at most, then a word for a street. */
function street(t: Tokens, to: number): boolean {
  for (let k = 0; k < 3; k++) {
    if (t.kind(to + k) !== WORD || !t.capital(to + k) || t.gap(to + k) === LINE) return false;
    if (k > 0 && (classOf(t.word(to + k)) & STREET) !== 0) return true;
  }
  return false;
}

/** `60 Minutes`: a unit in capitals within a sentence is part of a title. */
export function titledUnit(t: Tokens, i: number): boolean {
  return t.kind(i) === WORD && t.length(i) > 3 && t.capital(i) && !titleCase(t, i);
}

/** `Big Ten`, `Channel Four`: a number word in capitals after a name, within a sentence; and "season four". */
export function nameWord(t: Tokens, i: number): boolean {
  if (t.kind(i - 1) !== WORD || t.gap(i) === LINE || t.gap(i) === NONE) return false;
  if (t.capital(i)) return t.capital(i - 1) && !beginsSentence(t, i) && !titleCase(t, i);
  const named = (classOf(t.word(i - 1)) & NAMER) !== 0;
  return named && (t.kind(i + 1) !== WORD || (classOf(t.word(i + 1)) & STOP) !== 0);
}
