/**
 * What is no figure although it has digits: names of models, numbers of sections, versions, times of day, telephone
 * numbers, paths, footnote marks. Each rule looks at the shape of the number and at its nearest neighbours only.
 */

import { countedNoun, plural } from './counted.ts';
import { PER, THE, YEAR } from './functionWords.ts';
import {
  AND,
  COUNTED,
  classOf,
  idOf,
  JOINER,
  learn,
  MONTH,
  NAMER,
  OF,
  SCALE,
  STOP,
  STREET,
  SYMBOL,
  UNIT,
  WEEKDAY,
  wordSet,
} from './lexicon.ts';
import { isHyphen } from './phrases.ts';
import {
  BREAK,
  capitalAt,
  codeAt,
  cutText,
  DIGITS,
  endAt,
  FIRST,
  gapAt,
  isA,
  isNumeral,
  isWord,
  kindAt,
  kindsAt,
  LINE,
  lengthAt,
  MARK,
  markAt,
  startAt,
  textAt,
  tight,
  WORD,
  wordAt,
} from './tokens.ts';
import { unitNames } from './units.ts';
import { HEADLINE_WORDS, INTERVALS } from './wordData.ts';

/** Marks that, touching digits, make them part of a path, address, handle or formula. */
const GLUE = new Set([0x2f, 0x5c, 0x5f, 0x40, 0x23, 0x26, 0x3d, 0x7c]);

const AM_PM = new Set(['am', 'pm', 'AM', 'PM', 'Am', 'Pm', 'a', 'p', 'A', 'P']);

/** Is the number at tokens `from`..`to` (exclusive) glued to letters, so that it is part of a name or an address? */
export function glued(from: number, to: number, measured = false): boolean {
  const sign = markAt(from);
  if (tight(from) && !(sign > 0x7f && sign !== 0x2212 && sign !== 0x2013)) {
    const kind = kindAt(from - 1);
    if (kind === WORD) return true;
    if (kind === MARK) {
      const code = markAt(from - 1);
      // "(n=116)" is a value, "?id=116" an address
      if (
        code === 0x3d &&
        isWord(from - 2) &&
        lengthAt(from - 2) <= 2 &&
        markAt(from - 3) !== 0x3f &&
        markAt(from - 3) !== 0x26
      )
        return false;
      // "9 cells/3 ml" is measured, "dir/7" is a path
      if (
        GLUE.has(code) &&
        kindAt(from - 2) !== 0 &&
        tight(from - 1) &&
        !(measured && (code === 0x2f || code === 0x3d))
      )
        return true;
      if (code === 0x23 || code === 0x40 || code === 0x5f || code === 0x5e) return true;
      const close = tight(from - 1);
      // "thieno[3,2-b]pyridine"
      if (code === 0x5b && close && isWord(from - 2) && !measured) return true;
      if (isHyphen(code) && close && isWord(from - 2) && !isA(from - 2, JOINER)) return true;
      if ((code === 0x2e || code === 0x3a) && close && (isWord(from - 2) || isNumeral(from - 2)))
        return code === 0x2e || isNumeral(from - 2);
    }
  }
  if (!tight(to)) return false;
  const last = markAt(to - 1);
  if (last === 0x25 || last === 0xb0) return false;
  const kind = kindAt(to);
  if (kind === WORD || kind === DIGITS) return true;

  const code = markAt(to);
  const close = tight(to + 1);
  if ((GLUE.has(code) || code === 0x3a) && close && (isWord(to + 1) || isNumeral(to + 1))) return true;
  if (code === 0x2e && close && (isNumeral(to + 1) || (isWord(to + 1) && !capitalAt(to + 1)))) return true;
  return false;
}

/** `2 pm`, `2.13 am`, `10 o'clock`. */
export function timeOfDay(to: number): boolean {
  if (!isWord(to)) return false;
  const length = lengthAt(to);
  if (length === 2 && AM_PM.has(textAt(to))) return true;
  // "1430 GMT"
  if (lengthAt(to - 1) === 4 && length > 2 && ZONES.has(wordAt(to)) && capitalAt(to)) return true;
  if (
    length === 1 &&
    markAt(to + 1) === 0x2e &&
    isWord(to + 2) &&
    (textAt(to + 2) === 'm' || textAt(to + 2) === 'M')
  )
    return AM_PM.has(textAt(to));
  return length === 1 && textAt(to) === 'o' && wordAt(to + 2) === CLOCK;
}

/** Marks of minutes and seconds of an angle. */
const ANGLE_MARKS = new Set([0x2032, 0x2033, 0x27, 0x2019, 0x22, 0x201d]);
const POINT = 0x2e;
const COMPASS = new Set(['N', 'S', 'E', 'W']);
/** Tokens of minutes and seconds, at most. */
const ANGLE_REACH = 10;

/** `14′ N` behind degrees, `30′26″N`: a place on the globe; the token after it, or 0. */
export function coordinate(from: number): number {
  let at = from;
  let marks = 0;
  while (at < from + ANGLE_REACH && (isNumeral(at) || markAt(at) === POINT || ANGLE_MARKS.has(markAt(at)))) {
    if (ANGLE_MARKS.has(markAt(at))) marks++;
    at++;
  }
  return marks > 0 && isWord(at) && COMPASS.has(textAt(at)) ? at + 1 : 0;
}

const CLOCK = learn('clock', 0);
const ZONES = wordSet('gmt utc bst est edt cet cest pst pdt hrs');

/** `1.` or `2)` at the beginning of a line. */
export function listNumber(from: number, to: number): boolean {
  const first = from === FIRST || gapAt(from) === LINE || kindAt(from - 1) === BREAK;
  if (!first || lengthAt(from) > 3) return false;
  // "3.2 The committee noted": as minutes and laws number their paragraphs
  const isPart = to === from + 3 && markAt(from + 1) === 0x2e && lengthAt(from + 2) <= 2;
  if (isPart)
    return (
      (from === FIRST || !tight(from)) &&
      capitalAt(to) &&
      !isA(to, SCALE | UNIT) &&
      isWord(to + 1) &&
      !capitalAt(to + 1)
    );
  if (to !== from + 1) return false;
  const code = markAt(to);
  return (code === 0x2e || code === 0x29) && tight(to) && !tight(to + 1) && kindAt(to + 1) !== 0;
}

/** Numbers of one bracket looked back and on over, at most. */
const MOST_NOTES = 24;

/** `[12]`, `[2, 8-10]`, `[^1]`, `(3)`: marks that point to a note or a part. */
export function noteMark(from: number, to: number): boolean {
  const short = to === from + 1 && lengthAt(from) <= 3;
  if (short && (markAt(from - 1) === 0x5e || (markAt(from - 1) === 0x28 && markAt(to) === 0x29))) return true;
  let at = from - 1;
  for (let n = 0; n < MOST_NOTES && isNoteToken(at); n++) at--;
  if (markAt(at) !== 0x5b) return false;
  at = to;
  for (let n = 0; n < MOST_NOTES && isNoteToken(at); n++) at++;
  return markAt(at) === 0x5d;
}

function isNoteToken(i: number): boolean {
  const mark = markAt(i);
  return (
    mark === 0x2c || mark === 0x2d || mark === 0x2013 || mark === 0x3b || (isNumeral(i) && lengthAt(i) <= 3)
  );
}

/** The token after the run of tokens without white space that `i` stands in: what is skipped with an identifier. */
export function chunkEnd(i: number): number {
  let at = i;
  while (kindAt(at) !== 0 && tight(at)) {
    const mark = markAt(at);
    if (mark === 0x2014 || mark === 0x29 || mark === 0x2c || mark === 0x3b) break;
    at++;
  }
  return at;
}

/** Does the word at `i` begin a sentence? Then its capital says nothing. */
function beginsSentence(i: number): boolean {
  const kind = kindAt(i - 1);
  if (kind === 0 || kind === BREAK) return true;
  if (gapAt(i) === LINE && kind !== WORD) return true;
  const code = markAt(i - 1);
  if (code === 0x22 || code === 0x201c || code === 0x2018 || code === 0x28) return opensSentence(i - 1);
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x3a || code === 0x2022 || code === 0x2d;
}
function opensSentence(i: number): boolean {
  const code = markAt(i - 1);
  return kindAt(i - 1) === 0 || kindAt(i - 1) === BREAK || code === 0x2e || code === 0x3f || code === 0x21;
}

/** A sentence in title case, as headlines are: capitals say nothing there. Looks at the eight words around. */
function titleCase(i: number): boolean {
  let capital = 0;
  let small = 0;
  for (let k = i - 8; k < i + 8; k++) {
    if (!isWord(k) || lengthAt(k) < 4) continue;
    if (capitalAt(k)) capital++;
    else small++;
  }
  return capital >= 2 && small <= capital / 4;
}

/**
 * `Boeing 737`, `Section 82`, `Falcon 9`, `123 Random Street`: a bare number that names. `from`..`to` is the number
 * without any unit; the caller has none.
 */
export function naming(from: number, to: number, plain: boolean): boolean {
  const kind = kindAt(from - 1);
  if (street(to)) return true;
  const at = from - 1;
  if (kind === MARK) {
    // "No. 5", "Fig. 3", "Wi-Fi 6"
    if (markAt(at) === 0x2e && tight(at) && isA(at - 1, NAMER) && lengthAt(at - 1) <= 4) return true;
    // "Equation (3.1)", "Eq. (2)"
    if (markAt(at) === 0x28 && markAt(to) === 0x29 && tight(to))
      return isA(markAt(at - 1) === 0x2e ? at - 2 : at - 1, NAMER);
    return false;
  }
  if (kind !== WORD || gapAt(from) === LINE || tight(from)) return false;
  const id = wordAt(at);
  const bits = classOf(id);
  if ((bits & (MONTH | WEEKDAY | SCALE)) !== 0 || INTERVALS.has(id)) return false;
  if (id === NUMBER && !capitalAt(at) && amounts(at - 1)) return false;
  if (!capitalAt(at) && (ofThem(to) || (id === YEAR && ARE.has(wordAt(to))))) return false;
  if ((bits & NAMER) !== 0 && plain)
    return !(isWord(to) && !capitalAt(to) && !isA(to, STOP) && lengthAt(to) > 2 && !brand(at));
  if (!plain) return false;
  if (id === 0 && isNamer(at)) return true;
  if (!capitalAt(at)) return false;
  // "OR 1.42", "HR 0.71": statistics, and no versions
  if (
    to === from + 3 &&
    markAt(from + 1) !== 0x2d &&
    id === 0 &&
    lengthAt(at) === 2 &&
    textAt(at) === textAt(at).toUpperCase()
  )
    return false;
  if (HEADLINE_WORDS.has(textAt(at).toLowerCase())) return false;
  if ((bits & STOP) !== 0) return false;
  if (titleCase(from) || inScore(at) || inPlace(from, to) || inList(at, to)) return false;
  if (beginsSentence(at)) {
    // "Falcon 9 landed" against "Sales 300": a name when nothing is counted after it
    // and "“Kestrel 7” opened"
    const quote = markAt(to);
    if (quote === 0x22 || quote === 0x201d || quote === 0x2019) return true;
    return isA(to, STOP);
  }
  return true;
}

/** `Section`, `iPhone`: a capital among the first two letters. */
const brand = (i: number): boolean =>
  capitalAt(i) || (codeAt(startAt(i) + 1) >= 65 && codeAt(startAt(i) + 1) <= 90);

/** `inTable 5`: a namer whose space before it was lost. */
function isNamer(i: number): boolean {
  const end = endAt(i);
  for (let k = startAt(i) + 2; k < Math.min(end - 2, startAt(i) + 5); k++) {
    const code = codeAt(k);
    if (code >= 65 && code <= 90) return (classOf(idOf(cutText(k, end).toLowerCase())) & NAMER) !== 0;
  }
  return false;
}

/** "last year 187 of them left": so many of those just named. */
const ofThem = (i: number): boolean => isA(i, OF) && THEM.has(wordAt(i + 1));
const THEM = wordSet('them which whom');
/** "Of those who finished the year 902 are still there". */
const ARE = wordSet('are were have');

const NUMBER = learn('number', NAMER);
const THEY = wordSet('they which who now these those');

/** "the pupils number 320", "ships in service number 40": the word before token `i + 1` is a verb. */
function amounts(i: number): boolean {
  if (!isWord(i) || capitalAt(i)) return false;
  if (THEY.has(wordAt(i)) || plural(i) || isA(i, COUNTED)) return true;
  return isA(i - 1, STOP) && lengthAt(i - 1) === 2 && isWord(i - 2) && plural(i - 2);
}

const PLACING = wordSet('in at on near around outside across');
/** Words of the name of a place, at most. */
const PLACE_WORDS = 3;

/**
 * "In Tarbeck 310 residents wrote", "on the North Coast 31 boats lie": people or things counted in a place. Of three digits at
 * least, or in a place of two words: "in Windows 11 users" are users of a version.
 */
function inPlace(from: number, to: number): boolean {
  let at = from - 1;
  while (from - at < PLACE_WORDS && isWord(at - 1) && capitalAt(at - 1) && !isA(at - 1, STOP)) at--;
  if (lengthAt(from) < (at < from - 1 ? 2 : 3)) return false;
  const placing = wordAt(at - 1) === THE ? wordAt(at - 2) : wordAt(at - 1);
  if (placing === 0 || !PLACING.has(placing)) return false;
  if (!isWord(to) || gapAt(to) === LINE || capitalAt(to)) return false;
  const bits = kindsAt(to);
  return (bits & COUNTED) !== 0 || ((bits & STOP) === 0 && plural(to));
}

/** Tokens of a place or group in a list, and of the unit before it, at most. */
const LIST_REACH = 5;
const UNIT_REACH = 3;

/** `In Velm 58 per cent, on Orrin 46.`: a number for each of several, of which the name ending at token `i` is one. */
function inList(i: number, to: number): boolean {
  if (isWord(to) && gapAt(to) !== LINE && !isA(to, AND)) return false;
  for (let k = i; k > i - LIST_REACH && k > FIRST; k--) {
    if (markAt(k) !== 0x2c) {
      if (!isWord(k)) return false;
      continue;
    }
    for (let n = k - 1; n >= k - UNIT_REACH && n >= FIRST; n--) {
      if (isNumeral(n)) return capitalAt(k + 1) || isA(k + 1, STOP);
      if (!isWord(n) && markAt(n) !== 0x25) return false;
    }
    return false;
  }
  return false;
}

const SCORES = wordSet('score scores');

/** "Final score: Rovers 3, United 1": a name before its points. */
function inScore(i: number): boolean {
  for (let k = i - 1; k > i - 14 && kindAt(k) !== 0 && kindAt(k) !== BREAK; k--) {
    if (SCORES.has(wordAt(k))) return true;
    if (markAt(k) === 0x2e) return false;
  }
  return false;
}

/** Words after which a bare four-digit number is a year. */
const BEFORE_YEAR = wordSet(
  'in since by from until till during before after of to through between and the year fiscal late early mid around circa about for than summer winter spring autumn fall season january february march april june july august september october november december sept oct nov dec jan feb may election class or',
);

const SINCE = learn('since', STOP);
/** "The 2000-2010 period": what years make up. */
const SPANNED = wordSet('period season span era interval');

/** Symbols of units that are nobody's initials and no word: "about 2064 km" tells no year, "in 2015 TB killed" does. */
const MEASURES: ReadonlySet<string> = new Set(
  'km cm mm nm kg mg lb lbs oz ml kt ha kW MW GW TW kWh MWh GWh TWh kJ MJ GJ kV kHz MHz GHz kPa hPa MPa GPa kcal mph kph rpm ppm ppb'.split(
    ' ',
  ),
);

/** `1915 per cent`, but "in 1915 per capita": the name of a unit that begins with "per". */
const perCent = (i: number): boolean => wordAt(i) === PER && unitNames.match(i) !== undefined;

/** Is the bare four-digit number at `from` a year, and not a count of something? */
export function dateNumber(from: number, to: number, floor: number): boolean {
  const year = Number(cutText(startAt(from), Math.min(endAt(from), startAt(from) + 4)));
  const before = wordAt(from - 1);
  const mark = markAt(from - 1);
  // "a 2000-m race"
  if (markAt(to) === 0x2d && tight(to) && tight(to + 1) && isA(to + 1, SYMBOL | UNIT)) return false;
  if (mark === 0x24 || mark > 0x20a0 || mark === 0xa3 || mark === 0x23) return false;
  if (tight(from) && mark === 0x2e) return false;
  if (before === SINCE && year >= 1700 && year <= 2100) return true;
  const led = before !== 0 && BEFORE_YEAR.has(before);
  if (isWord(to) && gapAt(to) !== LINE) {
    const bits = kindsAt(to);
    if ((bits & SCALE) !== 0) return false;
    if ((bits & UNIT) !== 0 && !capitalAt(to) && ((bits & STOP) === 0 || perCent(to))) return false;
    if ((bits & SYMBOL) !== 0 && MEASURES.has(textAt(to))) return false;
    const noun = (bits & STOP) === 0 && !capitalAt(to) && countedNoun(to) !== '' && !SPANNED.has(wordAt(to));
    if (noun && (year % 100 === 0 || (!led && (year < 1900 || year > 2060)))) return false;
  }
  if (markAt(to) === 0x25 || (markAt(to) === 0xb0 && gapAt(to) !== LINE)) return false;
  if (year >= 1700 && year <= 2100)
    return !(isWord(from - 1) && capitalAt(from - 1) && before === 0 && from - 1 >= floor && titled(from));
  return led && (!isWord(to) || isA(to, STOP));
}

/** `Vision 2040`, `Lisbon 2030`: a name with a year in it, within a sentence. */
function titled(from: number): boolean {
  return !beginsSentence(from - 1) && !titleCase(from);
}

/** A street after the number: two capital words at most, which may be possessive, then a word for a street. */
function street(to: number): boolean {
  let at = to;
  for (let k = 0; k < 3; k++, at++) {
    if (!capitalAt(at) || gapAt(at) === LINE) return false;
    if (k > 0 && isA(at, STREET)) return true;
    if (tight(at + 1) && textAt(at + 2) === 's' && tight(at + 2)) at += 2;
  }
  return false;
}

/** `60 Minutes`: a unit in capitals within a sentence is part of a title. */
export function titledUnit(i: number): boolean {
  return isWord(i) && lengthAt(i) > 3 && capitalAt(i) && !titleCase(i);
}

/** `Big Ten`, `Channel Four`: a number word in capitals after a name, within a sentence; and "season four". */
export function nameWord(i: number): boolean {
  if (!isWord(i - 1) || gapAt(i) === LINE || tight(i)) return false;
  // "the Six Nations", "Big Ten", "Group of Seven"
  const group = isA(i - 1, OF) && capitalAt(i - 2);
  if (capitalAt(i))
    return (group || capitalAt(i - 1) || capitalAt(i + 1)) && !beginsSentence(i) && !titleCase(i);
  const named = isA(i - 1, NAMER);
  return named && (!isWord(i + 1) || capitalAt(i + 1) || isA(i + 1, STOP));
}
