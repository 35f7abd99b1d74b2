/** The kinds of figures, each from the token where its value begins: number, date, ordinal, multiple. */

import { type Amount, afterFraction, readAmount } from './amounts.ts';
import {
  bracketed,
  grown,
  isRateBase,
  multiplied,
  onceIn,
  perRound,
  plusMinus,
  pointsOfShare,
} from './around.ts';
import { amountQuantity, dateQuantity, draft, emit, type Reader, times } from './assemble.ts';
import { awayDate } from './awayDates.ts';
import { readCompound } from './compounds.ts';
import { countedNoun } from './counted.ts';
import { readDate } from './datePhrases.ts';
import {
  chunkEnd,
  coordinate,
  dateNumber,
  glued,
  listNumber,
  naming,
  noteMark,
  timeOfDay,
  titledUnit,
} from './exclusions.ts';
import { BETWEEN, PER, THAN, THE } from './functionWords.ts';
import {
  AND,
  ARTICLE,
  CARDINAL,
  classOf,
  learn,
  MULTIPLE,
  NAMER,
  numberOf,
  OF,
  STOP,
  WEAK,
  wordSet,
} from './lexicon.ts';
import { type OrdinalReading, readOrdinal } from './ordinals.ts';
import { prefixBefore } from './prefixes.ts';
import { readClock, readMade, readProportion } from './proportions.ts';
import { VAGUE_DOUBT } from './quantity.ts';
import { boundedTwice, readRange, toOne } from './ranges.ts';
import { citation, inlineNumber, locants, variable, yearLetter } from './scholarly.ts';
import {
  capitalAt,
  codeAt,
  DIGITS,
  endAt,
  gapAt,
  isA,
  isNumeral,
  isWord,
  kindAt,
  kindsAt,
  LINE,
  lengthAt,
  markAt,
  numberAt,
  startAt,
  textAt,
  tight,
  VULGAR,
  WORD,
  wordAt,
} from './tokens.ts';
import { PLAIN, readUnit, unitEnd } from './unitReader.ts';
import { wordFigure } from './wordFigures.ts';
import { past } from './wordScales.ts';

export type { Reader } from './assemble.ts';

/** A date or range of dates whose first token is `i`. */
export function dateFigure(r: Reader, i: number): number {
  const date = readDate(i, r.floor);
  if (date === undefined) return 0;
  if (date.bare && (r.hint !== undefined || !dateNumber(i, date.next, r.floor))) return 0;
  if (glued(date.first, date.next)) return chunkEnd(date.next);
  if (date.bare && (r.hint !== undefined || citation(i, date.next))) return date.next;
  return emit(r, { first: date.first, next: date.next, quantity: dateQuantity(date.span) });
}

const PARTS = wordSet('quarter half');
/** "third-party", "first-class": the ordinal counts nothing. */
const WORN = wordSet('party parties hand person class rate time string guess line degree generation');

/** `11th`, `twenty-first`, `second`. */
export function ordinalFigure(r: Reader, i: number): number {
  const found = readOrdinal(i);
  if (found === undefined) return 0;
  // "716 times per second"
  if (glued(i, found.next) || wordAt(i - 1) === PER) return 0;
  if (isWord(i) && adverbial(i, found)) return found.next;
  // "the second half" of a match: no number and no fraction
  const noun = past(found.next);
  if (PARTS.has(wordAt(noun)) || (noun > found.next && WORN.has(wordAt(noun)))) return noun + 1;
  const part = numberedPart(r, i, found);
  if (part > 0) return part;
  const to = lastOrdinal(r, i, found.next);
  return emit(r, {
    first: to === undefined ? i : wordAt(i - 1) === THE ? i - 2 : i - 1,
    next: (to ?? found).next,
    quantity: draft('ordinal', '1', found.value, (to ?? found).value, 0),
  });
}

/** `a 1000th of a second`, `one 10th of the price`: a fraction, of which `i` is the number; the token after, or 0. */
function numberedPart(r: Reader, i: number, { value, next }: OrdinalReading): number {
  const one = isA(i - 1, ARTICLE) || numberAt(i - 1) === 1;
  if (!isNumeral(i) || !one || value < 2 || !isA(next, OF) || i - 1 < r.floor) return 0;
  const unit = isA(next + 1, ARTICLE) ? readUnit(afterFraction(next), PLAIN) : undefined;
  const part = times(1 / value, unit?.factor ?? 1);
  const quantity = draft(unit?.kind ?? 'ratio', unit?.unit ?? '1', part, part, 0);
  return emit(r, { first: i - 1, next: unit === undefined ? next : unitEnd, quantity });
}

const AT_WORD = learn('at', STOP);
const SUBJECTS = wordSet('we they he she it i you who');
/** Words before a "first" that does say the how manyeth: "the first attempted", "when it was first presented". */
const BEFORE_FIRST = wordSet(
  'the a an his her their its our my your this that these those each every no very one two three four was were is are be been being has have had',
);
const BEHIND = wordSet('by in at on for as to with from when during');

/** `First, it was heated`, `at first`, `we first saw`, `a method first used in`: when, and not the how manyeth. `i` is the word. */
function adverbial(i: number, { value, next }: OrdinalReading): boolean {
  const before = wordAt(i - 1);
  if (!isWord(i - 1)) {
    const mark = markAt(i - 1);
    const begins = mark === 0 || mark === 0x2e || mark === 0x3b || mark === 0x3a || mark === 0x22;
    return begins && markAt(next) === 0x2c && tight(next);
  }
  if (value !== 1 || tight(i)) return false;
  if (before === AT_WORD) return true;
  if (!isWord(next) || gapAt(next) === LINE) return false;
  if (SUBJECTS.has(before)) return true;
  return endsInEd(next) && !BEFORE_FIRST.has(before) && BEHIND.has(wordAt(next + 1));
}

const endsInEd = (i: number): boolean =>
  lengthAt(i) > 3 &&
  codeAt(endAt(i) - 1) === 100 &&
  codeAt(endAt(i) - 2) === 101 &&
  codeAt(endAt(i) - 3) !== 101;

/** `between the tenth and the fifteenth`, of which `i` is the first: the second, when it is the greater. */
function lastOrdinal(r: Reader, i: number, next: number): OrdinalReading | undefined {
  const lead = wordAt(i - 1) === THE ? i - 2 : i - 1;
  if (lead < r.floor || wordAt(lead) !== BETWEEN || !isA(next, AND)) return undefined;
  const to = readOrdinal(wordAt(next + 1) === THE ? next + 2 : next + 1);
  const from = readOrdinal(i);
  return to !== undefined && from !== undefined && to.value > from.value ? to : undefined;
}

/** `doubled`, `tenfold`, `twice`. */
export function multipleFigure(r: Reader, i: number): number {
  const id = wordAt(i);
  const bits = classOf(id);
  if ((bits & MULTIPLE) === 0 || (tight(i) && markAt(i - 1) === 0x2d)) return 0;
  // "double room", "triple jump": only before "the" or "that" it multiplies
  if ((bits & WEAK) !== 0 && !MULTIPLIED.has(wordAt(i + 1))) return 0;
  // "twice a year" counts occasions
  if (isA(i + 1, ARTICLE) && !textAt(i).endsWith('ed')) return 0;
  const value = numberOf(id);
  return emit(r, {
    first: i,
    next: i + 1,
    quantity: draft('ratio', '1', value, value, 0),
  });
}

const MULTIPLIED = wordSet('the that what its their his her last in from to');

/** An amount, a range, a proportion or a compound whose number begins at token `i`. */
export function numberFigure(r: Reader, i: number): number {
  const kind = kindAt(i);
  if (kind === DIGITS && markAt(i + 1) === 0x3a) {
    const clock = readClock(i);
    if (clock !== undefined)
      return clock.quantity === undefined || glued(i, clock.next)
        ? clock.next
        : emit(r, { first: i, next: clock.next, quantity: clock.quantity });
  }
  const p = prefixBefore(i, r.floor);
  const a = readAmount(i, p.first, p.money, p.negative, r);
  if (a === undefined) return 0;
  const told = a.unit?.unit === '°' ? coordinate(a.next) : hourTold(a);
  if (told > 0) return told;
  const early = kind === WORD && a.value === 1 && a.unit === undefined ? readRange(a, r.floor, r) : undefined;
  if (kind !== DIGITS && kind !== VULGAR && early === undefined && !isShare(a, r) && !wordFigure(a)) return 0;
  // "a gain of 2 percent within a year": of the figure before
  if (a.article && a.unit?.kind === 'duration' && WITHIN.has(wordAt(a.first - 1)) && r.floor === a.first - 1)
    if (CHANGED.has(r.out.at(-1)?.quantity.kind ?? '')) return a.next;
  // "£1.6bn more than a year ago"
  if (a.article && wordAt(a.first - 1) === THAN && r.floor === a.first - 2 && AGO.has(wordAt(a.next)))
    return a.next;
  if (kind === WORD) grown(a, r.floor);
  bracketed(a, r.floor);
  readCompound(a, r);
  pointsOfShare(r, a);
  plusMinus(r, a);
  const away = awayDate(a);
  if (away !== undefined)
    return emit(r, { first: a.first, next: away.next, quantity: dateQuantity(away.span) });
  const made = a.unit === undefined ? readMade(a) : undefined;
  if (made !== undefined) return emit(r, { first: a.first, next: made.next, quantity: made.quantity });
  if (isRateBase(a)) return a.next;
  if (a.unit === undefined && !a.fraction) perRound(r, a);
  const proportion = a.unit === undefined && a.per === '' ? readProportion(a, r) : undefined;
  if (proportion !== undefined)
    return emit(r, { first: a.first, next: proportion.next, quantity: proportion.quantity });
  const once = a.unit === undefined ? onceIn(a) : 0;
  if (once > 0 && once >= r.floor)
    return emit(r, { first: once, next: a.next, quantity: draft('ratio', '1', 1 / a.value, 1 / a.value, 0) });
  // "one error per 10,000 to 100,000 of them"
  const rated = a.unit === undefined && a.per !== '';
  const range = rated ? undefined : (early ?? readRange(a, r.floor, r) ?? boundedTwice(a, r.floor, r));
  if (range !== undefined) {
    const times = multiplied(range.b) || toOne(range);
    if (glued(a.first, range.b.next)) return chunkEnd(range.b.next);
    if (timeOfDay(range.b.numberEnd)) return range.b.numberEnd + 1;
    // a formation of three lines is no result
    if (a.words && markAt(range.b.next) === 0x2d && isA(range.b.next + 1, CARDINAL))
      return chunkEnd(range.b.next);
    if (kind === DIGITS && range.first === a.first && bareRange(r, range.a, range.b))
      return chunkEnd(range.b.next);
    const quantity = amountQuantity(r, range.a, range.b, range.b.next);
    if (range.score) quantity.counted = 'score';
    else if (quantity.kind === 'count' && quantity.counted === undefined) {
      // "minimum 4 visits and maximum 28"
      const noun = countedNoun(range.a.next);
      if (noun !== '') quantity.counted = noun;
    }
    if (times) quantity.kind = 'ratio';
    if (times) delete quantity.counted;
    const doubt = range.a.doubt !== '' ? range.a.doubt : range.b.doubt;
    return emit(r, {
      first: range.first,
      next: range.b.next,
      quantity,
      doubt,
      unit: range.b.unit,
    });
  }
  const skip = kind === DIGITS ? excluded(r, a, i) : 0;
  if (skip > 0) return skip;
  return emit(r, {
    first: a.first,
    next: a.next,
    quantity: amountQuantity(r, a, a, a.next),
    doubt: a.vague ? VAGUE_DOUBT : a.doubt,
    unit: a.unit,
  });
}

const PAST_TO = wordSet('past to');
const PAST_WORD = learn('past', 0);

/** `half past ten`, `a quarter to 3`: a time of day; the token after, or 0. */
function hourTold(a: Amount): number {
  if (!a.fraction || !a.words || a.unit !== undefined || !PAST_TO.has(wordAt(a.next))) return 0;
  const hour = a.next + 1;
  const n = isNumeral(hour) ? Number(textAt(hour)) : numberAt(hour);
  const ends = !isWord(hour + 1) || isA(hour + 1, STOP);
  return n >= 1 && n <= 12 && ends && (isA(hour, CARDINAL) || wordAt(a.next) === PAST_WORD) ? hour + 1 : 0;
}

/** `that one household in seven`: there "one" is no pronoun. */
const isShare = (a: Amount, r: Reader): boolean =>
  a.value === 1 && !a.article && a.unit === undefined && readProportion(a, r) !== undefined;

/** What changes within a time; "$9 billion over a decade" has a term of its own. */
const CHANGED: ReadonlySet<string> = new Set(['percent', 'points', 'ratio']);
const AGO = wordSet('ago earlier before');
const WITHIN = wordSet('within in');
/** Bare digits joined by a hyphen that name something (`Directive 2023-441`, `555-0123`), or stand in a list of notes. */
function bareRange(r: Reader, a: Amount, b: Amount): boolean {
  if (a.unit !== undefined || b.unit !== undefined || a.scaled || b.scaled || r.hint !== undefined)
    return false;
  if (a.decimals === 0 && b.decimals === 0 && noteMark(a.number, b.next)) return true;
  // "Nos. 7 to 12"
  if (isWord(a.next)) {
    const named = a.value < b.value && namerBefore(a.number) && naming(a.number, b.next, true);
    if (named) r.named = b.next;
    return named;
  }
  if (!tight(a.next) || !tight(a.next + 1)) return false;
  if (markAt(b.next) === 0x2d && tight(b.next) && isNumeral(b.next + 1)) return true;
  // 72-600, 787-9, 737-800: shaped like a model; 110-106 like a result
  const model = Math.abs(a.digits - b.digits) > 1 || (b.digits === 3 && b.value % 100 === 0) || a.digits > 3;
  const before = kindsAt(a.number - 1);
  const falling = a.value > b.value || codeAt(startAt(b.number)) === 48;
  if (model && falling && a.digits !== b.digits) return true;
  return (model || (before & NAMER) !== 0) && naming(a.number, b.next, true);
}

/** `Section`, `Nos.` right before token `i`. */
const namerBefore = (i: number): boolean => isA(markAt(i - 1) === 0x2e ? i - 2 : i - 1, NAMER);

/** `Figs. 1 and 2`, `Rules 3, 4 and 5`: a further number of what has just been named. */
function namedToo(r: Reader, i: number, next: number): boolean {
  let at = r.named;
  if (markAt(at) === 0x2c || markAt(at) === 0x26) at++;
  if (AND_OR.has(wordAt(at))) at++;
  if (at !== i || at === r.named || tight(i)) return false;
  const noun = isWord(next) && !capitalAt(next) && !isA(next, STOP);
  return !noun || gapAt(next) === LINE;
}

/** `0843 104 5000`, `01481 724 921`: groups of digits of which the first begins with a zero; rows of a table do not. */
function phone(i: number): boolean {
  let first = i;
  while (first > i - 4 && isNumeral(first - 1) && gapAt(first) !== LINE) first--;
  let end = i + 1;
  while (end < i + 4 && isNumeral(end) && gapAt(end) !== LINE) end++;
  return end - first > 2 && lengthAt(first) > 2 && codeAt(startAt(first)) === 48;
}

/** `5-FU`, `10-K`: capital letters after a hyphen at `i` name something; "a 5-Star hotel" does not. */
function capitals(i: number): boolean {
  if (markAt(i) !== 0x2d || !tight(i) || !tight(i + 1) || !isWord(i + 1) || lengthAt(i + 1) > 3) return false;
  return textAt(i + 1) === textAt(i + 1).toUpperCase();
}

/** `HD 4113 A`: a number after capital letters, and one more behind it. */
const lettered = (a: Amount): boolean =>
  a.digits > 2 &&
  !a.grouped &&
  a.next === a.numberEnd + 1 &&
  lengthAt(a.numberEnd) === 1 &&
  !tight(a.numberEnd) &&
  capitalAt(a.numberEnd) &&
  isWord(a.first - 1) &&
  lengthAt(a.first - 1) > 1 &&
  textAt(a.first - 1) === textAt(a.first - 1).toUpperCase();

/** An apostrophe, hyphen and word at `i`: the end of a strand. */
const primed = (i: number): boolean =>
  (markAt(i) === 0x27 || markAt(i) === 0x2019 || markAt(i) === 0x2032) &&
  tight(i) &&
  markAt(i + 1) === 0x2d &&
  tight(i + 1) &&
  isWord(i + 2);

const AND_OR = wordSet('and or');

/** The token after a number that is no figure; 0 when it is one. */
function excluded(r: Reader, a: Amount, i: number): number {
  if (glued(a.first, a.next, a.unit !== undefined)) return chunkEnd(a.next);
  if (markAt(i - 1) === 0x2b && tight(i) && markAt(a.next) === 0x2d && isNumeral(a.next + 1))
    return chunkEnd(a.next);

  if (timeOfDay(a.numberEnd)) return a.numberEnd + 1;
  if (
    a.unit === undefined &&
    markAt(a.next) === 0x28 &&
    tight(a.next) &&
    lengthAt(a.next + 1) === 1 &&
    markAt(a.next + 2) === 0x29
  )
    return a.next + 3;
  if (a.unit?.kind === 'duration' && titledUnit(a.next - 1)) return a.next;
  if (a.digits === 4 && isWord(a.numberEnd) && yearLetter(a.numberEnd)) return a.numberEnd + 1;
  if (markAt(a.first - 1) === 0x3e && markAt(a.first - 2) === 0x3c && tight(a.first - 1)) return a.next;
  // "the star HD 4113 A", "5'-triphosphate"
  if (lettered(a) || primed(a.next)) return a.next;
  // "Figure 2B"
  const letter = a.next === a.numberEnd + 1 && tight(a.numberEnd) && lengthAt(a.numberEnd) === 1;
  if (letter && isWord(a.numberEnd) && namerBefore(i)) return a.next;
  if (a.unit !== undefined || a.scaled) return 0;
  if (phone(i) || capitals(a.next)) return a.next;
  if (locants(a.next)) return chunkEnd(a.next);
  if (listNumber(i, a.next) || inlineNumber(i, a.next) || variable(i, a.next)) return a.next;
  if (r.hint === undefined && noteMark(i, a.next)) return a.next;
  // "at Pennell 139.75" is a price; "Kestrel 3.12" is a version
  const plain = !a.grouped && !a.signed && !(a.decimals > 0 && a.value >= 100);
  if (plain && namedToo(r, i, a.next)) r.named = a.next;
  else if (!naming(i, a.next, plain)) return 0;
  else if (namerBefore(i) || a.decimals === 0) r.named = a.next;
  return a.next;
}

const NO = learn('no', 0);
const NUMBER = learn('number', 0);
const RANKED = wordSet(
  'the world ranked a seeded seed is at their his her its as current former reigning top from to',
);

/** `No. 1`, `number 3`, after a word that ranks: an ordinal. `i` is the digits. */
export function rankFigure(r: Reader, i: number): number {
  let at = i - 1;
  if (tight(i) || lengthAt(i) > 3 || (!isWord(i + 1) && tight(i + 1) && isNumeral(i + 2))) return 0;
  if (markAt(at) === 0x2e && tight(at)) at--;
  if (at < r.floor || !isWord(at) || (wordAt(at) !== NO && wordAt(at) !== NUMBER)) return 0;
  if (wordAt(at) === NO && at === i - 1 && !capitalAt(at)) return 0;
  if (!isWord(at - 1) || wordAt(at - 1) === 0 || !RANKED.has(wordAt(at - 1))) return 0;
  const value = Number(textAt(i));
  if (value === 0 || (isWord(i + 1) && tight(i + 1))) return 0;
  return emit(r, {
    first: at,
    next: i + 1,
    quantity: draft('ordinal', '1', value, value, 0),
  });
}
