/** The kinds of figures, each from the token where its value begins: number, date, ordinal, multiple. */

import { type Amount, amountAt, readAmount } from './amounts.ts';
import { amountQuantity, dateQuantity, draft, emit, type Reader } from './assemble.ts';
import { readCompound } from './compounds.ts';
import { readDate } from './date-phrases.ts';
import {
  chunkEnd,
  dateNumber,
  glued,
  listNumber,
  naming,
  noteMark,
  timeOfDay,
  titledUnit,
} from './exclusions.ts';
import {
  ARTICLE,
  classOf,
  HUNDRED,
  learn,
  MULTIPLE,
  NAMER,
  numberOf,
  OF as OF_CLASS,
  SCALE,
  WEAK,
} from './lexicon.ts';
import { readOrdinal } from './ordinals.ts';
import { prefixBefore } from './prefixes.ts';
import { readClock, readMade, readProportion } from './proportions.ts';
import { boundedAbove, readRange } from './ranges.ts';
import { relativeDate } from './relative.ts';
import { citation, inlineNumber, variable, yearLetter } from './scholarly.ts';
import { DIGITS, NONE, VULGAR, WORD } from './tokens.ts';
import { wordFigure } from './word-figures.ts';

export type { Reader } from './assemble.ts';

export const VAGUE_DOUBT = 'the text names no number here';

/** A date or range of dates whose first token is `i`. */
export function dateFigure(r: Reader, i: number): number {
  const { t } = r;
  const nth = t.kind(i) === WORD && t.kind(i + 2) === WORD && (classOf(t.word(i + 2)) & OF_CLASS) !== 0;
  const relative = t.kind(i) === WORD && !nth ? relativeDate(t, i, r.reference) : undefined;
  if (relative !== undefined)
    return emit(r, { first: i, next: relative.next, quantity: dateQuantity(relative.span) });
  const date = readDate(t, i, r.floor, r.reference);
  if (date === undefined) return 0;
  if (date.bare && (r.hint !== undefined || !dateNumber(t, i, date.next, r.floor))) return 0;
  if (glued(t, date.first, date.next)) return chunkEnd(t, date.next);
  if (date.bare && (r.hint !== undefined || citation(t, i, date.next))) return date.next;
  return emit(r, { first: date.first, next: date.next, quantity: dateQuantity(date.span) });
}

/** `11th`, `twenty-first`, `second`. */
export function ordinalFigure(r: Reader, i: number): number {
  const { t } = r;
  const found = readOrdinal(t, i);
  if (found === undefined) return 0;
  if (glued(t, i, found.next)) return 0;
  return emit(r, {
    first: i,
    next: found.next,
    quantity: draft('ordinal', '1', found.value, found.value, 0),
  });
}

/** `doubled`, `tenfold`, `twice`. */
export function multipleFigure(r: Reader, i: number): number {
  const { t } = r;
  const id = t.word(i);
  const bits = classOf(id);
  if ((bits & MULTIPLE) === 0 || (t.gap(i) === NONE && t.mark(i - 1) === 0x2d)) return 0;
  // "double room", "triple jump": only before "the" or "that" it multiplies
  if ((bits & WEAK) !== 0 && !(t.kind(i + 1) === WORD && MULTIPLIED.has(t.word(i + 1)))) return 0;
  // "twice a year" counts occasions
  if (t.kind(i + 1) === WORD && (classOf(t.word(i + 1)) & ARTICLE) !== 0 && !t.slice(i).endsWith('ed'))
    return 0;
  const value = numberOf(id);
  return emit(r, {
    first: i,
    next: i + 1,
    quantity: draft('ratio', '1', value, value, 0),
  });
}

const MULTIPLIED = new Set(
  'the that what its their his her last in from to'.split(' ').map((w) => learn(w, 0)),
);
const PLUS_MINUS = 0xb1;

/** An amount, a range, a proportion or a compound whose number begins at token `i`. */
export function numberFigure(r: Reader, i: number): number {
  const { t } = r;
  const kind = t.kind(i);
  if (kind === DIGITS && t.mark(i + 1) === 0x3a) {
    const clock = readClock(t, i);
    if (clock !== undefined)
      return clock.quantity === undefined
        ? clock.next
        : emit(r, { first: i, next: clock.next, quantity: clock.quantity });
  }
  const p = prefixBefore(t, i, r.floor);
  const a = readAmount(t, i, p.first, p.money, p.negative, r);
  if (a === undefined) return 0;
  const early =
    kind === WORD && a.value === 1 && a.unit === undefined ? readRange(t, a, r.floor, r) : undefined;
  if (kind !== DIGITS && kind !== VULGAR && early === undefined && !wordFigure(r, a)) return 0;
  readCompound(t, a, r);
  plusMinus(r, a);
  const made = a.unit === undefined ? readMade(t, a) : undefined;
  if (made !== undefined) return emit(r, { first: a.first, next: made.next, quantity: made.quantity });
  if (a.unit === undefined && !a.fraction) perRound(r, a);
  const proportion = a.unit === undefined && a.per === '' ? readProportion(t, a, r) : undefined;
  if (proportion !== undefined)
    return emit(r, { first: a.first, next: proportion.next, quantity: proportion.quantity });
  const range = early ?? readRange(t, a, r.floor, r) ?? boundedAbove(t, a, r.floor, r);
  if (range !== undefined) {
    const times = multiplied(r, range.b);
    if (glued(t, a.first, range.b.next)) return chunkEnd(t, range.b.next);
    if (kind === DIGITS && range.first === a.first && bareRange(r, range.a, range.b))
      return chunkEnd(t, range.b.next);
    const quantity = amountQuantity(r, range.a, range.b, range.b.next);
    if (range.score) quantity.counted = 'score';
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

const PER = learn('per', 0);

/** `48 per 100,000`, `1.1 per million`: the round number that a rate is told for. */
function perRound(r: Reader, a: Amount): void {
  const { t } = r;
  if (t.kind(a.next) !== WORD || t.word(a.next) !== PER) return;
  const at = a.next + 1;
  const round =
    t.kind(at) === DIGITS || (t.kind(at) === WORD && (classOf(t.word(at)) & (SCALE | HUNDRED)) !== 0);
  const b = round ? amountAt(t, at, r) : undefined;
  if (b === undefined || b.unit !== undefined || b.fraction) return;
  a.per = t.text.slice(t.start(at), t.end(b.next - 1)).toLowerCase();
  a.next = b.next;
}

/** `2-3x`: takes the letter on. */
function multiplied(r: Reader, b: Amount): boolean {
  const { t } = r;
  if (b.unit !== undefined || t.kind(b.next) !== WORD || t.length(b.next) !== 1 || t.gap(b.next) !== NONE)
    return false;
  if (t.slice(b.next).toLowerCase() !== 'x' || (t.gap(b.next + 1) === NONE && t.kind(b.next + 1) === DIGITS))
    return false;
  b.next++;
  return true;
}

/** Bare digits joined by a hyphen that name something (`Directive 2023-441`, `555-0123`), or stand in a list of notes. */
function bareRange(r: Reader, a: Amount, b: Amount): boolean {
  const { t } = r;
  if (a.unit !== undefined || b.unit !== undefined || a.scaled || b.scaled || r.hint !== undefined)
    return false;
  if (noteMark(t, a.number, b.next)) return true;
  if (t.gap(a.next) !== NONE || t.gap(a.next + 1) !== NONE) return false;
  if (t.mark(b.next) === 0x2d && t.gap(b.next) === NONE && t.kind(b.next + 1) === DIGITS) return true;
  // 72-600, 787-9, 737-800: shaped like a model; 110-106 like a result
  const model = Math.abs(a.digits - b.digits) > 1 || (b.digits === 3 && b.value % 100 === 0) || a.digits > 3;
  const before = t.kind(a.number - 1) === WORD ? classOf(t.word(a.number - 1)) : 0;
  const falling = a.value > b.value || t.text.charCodeAt(t.start(b.number)) === 48;
  if (model && falling && a.digits !== b.digits) return true;
  return (model || (before & NAMER) !== 0) && naming(t, a.number, b.next, true);
}

/** The token after a number that is no figure; 0 when it is one. */
function excluded(r: Reader, a: Amount, i: number): number {
  const { t } = r;
  if (glued(t, a.first, a.next, a.unit !== undefined)) return chunkEnd(t, a.next);
  if (t.mark(i - 1) === 0x2b && t.gap(i) === NONE && t.mark(a.next) === 0x2d && t.kind(a.next + 1) === DIGITS)
    return chunkEnd(t, a.next);

  if (timeOfDay(t, a.numberEnd)) return a.numberEnd + 1;
  if (
    t.mark(a.next) === 0x28 &&
    t.gap(a.next) === NONE &&
    t.length(a.next + 1) === 1 &&
    t.mark(a.next + 2) === 0x29
  )
    return a.next + 3;
  if (a.unit?.kind === 'duration' && titledUnit(t, a.next - 1)) return a.next;
  if (a.digits === 4 && t.kind(a.numberEnd) === WORD && yearLetter(t, a.numberEnd)) return a.numberEnd + 1;
  if (a.unit !== undefined || a.scaled) return 0;
  if (listNumber(t, i, a.next) || inlineNumber(t, i, a.next) || variable(t, i, a.next)) return a.next;
  if (r.hint === undefined && noteMark(t, i, a.next)) return a.next;
  const plain = !a.grouped && !a.signed;
  return naming(t, i, a.next, plain) ? a.next : 0;
}

/** `30 ± 10 years`, `9.83 +/- 0.1 km`; a lone `±0.5` is a range. */
function plusMinus(r: Reader, a: Amount): void {
  const { t } = r;
  if (
    t.mark(a.number - 1) === PLUS_MINUS &&
    a.number === a.first &&
    a.number > r.floor &&
    t.kind(a.number - 2) !== DIGITS
  ) {
    a.first = a.number - 1;
    a.upTo = a.value;
    a.value = -a.value;
    return;
  }
  let at = a.next;
  if (t.mark(at) === PLUS_MINUS) at++;
  else if (t.mark(at) === 0x2b && (t.mark(at + 1) === 0x2f || t.mark(at + 1) === 0x2d))
    at += t.mark(at + 1) === 0x2f && t.mark(at + 2) === 0x2d ? 3 : t.mark(at + 1) === 0x2d ? 2 : 0;
  if (at === a.next) return;
  const b = amountAt(t, at, r);
  if (b === undefined) return;
  if (a.unit !== undefined && b.unit !== undefined && a.unit.unit !== b.unit.unit) return;
  if (a.unit === undefined && b.unit !== undefined) a.unit = b.unit;
  a.spread = (b.value * (b.unit?.factor ?? a.unit?.factor ?? 1)) / (a.unit?.factor ?? 1);
  a.next = b.next;
}

const NO = learn('no', 0);
const NUMBER = learn('number', 0);
const RANKED = new Set(
  'the world ranked a seeded seed is at their his her its as current former reigning top from to'
    .split(' ')
    .map((w) => learn(w, 0)),
);

/** `No. 1`, `number 3`, after a word that ranks: an ordinal. `i` is the digits. */
export function rankFigure(r: Reader, i: number): number {
  const { t } = r;
  let at = i - 1;
  if (
    t.gap(i) === NONE ||
    t.length(i) > 3 ||
    (t.kind(i + 1) !== WORD && t.gap(i + 1) === NONE && t.kind(i + 2) === DIGITS)
  )
    return 0;
  if (t.mark(at) === 0x2e && t.gap(at) === NONE) at--;
  if (at < r.floor || t.kind(at) !== WORD || (t.word(at) !== NO && t.word(at) !== NUMBER)) return 0;
  if (t.word(at) === NO && at === i - 1 && !t.capital(at)) return 0;
  if (t.kind(at - 1) !== WORD || t.word(at - 1) === 0 || !RANKED.has(t.word(at - 1))) return 0;
  const value = Number(t.slice(i));
  if (value === 0 || (t.kind(i + 1) === WORD && t.gap(i + 1) === NONE)) return 0;
  return emit(r, {
    first: at,
    next: i + 1,
    quantity: draft('ordinal', '1', value, value, 0),
  });
}
