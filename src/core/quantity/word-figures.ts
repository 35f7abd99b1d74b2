/** Words that make a figure only with something around them: `one`, `half`, `a few`, `a` and a unit. */

import type { Amount } from './amounts.ts';
import type { Reader } from './assemble.ts';
import { countedNoun } from './counted.ts';
import { nameWord } from './exclusions.ts';
import { COUNTED, classOf, idOf, JOINER, learn, STOP, UNIT, WHOLE } from './lexicon.ts';
import { DIGITS, LINE, NONE, WORD } from './tokens.ts';

const OF = idOf('of');

const ONE = idOf('one');

/** Words before `one` that make it a pronoun. */
const BEFORE_ONE = new Set(
  'this that which each every any no another the some many good bad new old big little first last next loved'
    .split(' ')
    .map((w) => learn(w, 0)),
);

const AFTER_ONE = new Set(
  'another of who which that can could would should is was has had may must might will does did says said thinks'
    .split(' ')
    .map((w) => learn(w, 0)),
);

/** Words that make a figure only with something around them: `one`, `half`, `a few`, `a` and a unit. */
export function wordFigure(r: Reader, a: Amount): boolean {
  const { t } = r;
  if (a.article) return measureOfOne(r, a);
  if (a.vague && a.unit?.unit === '°') return false;
  if (a.vague && !a.scaled)
    return a.unit !== undefined && a.unit.kind !== 'percent' && t.slice(a.number).toLowerCase() !== 'some';
  if (t.gap(a.number) === NONE && t.kind(a.number - 1) === WORD) return false;
  if (a.unit === undefined && !a.scaled && nameWord(t, a.number)) return false;
  const touching = t.gap(a.number) === NONE && t.mark(a.number - 1) === 0x2d && t.kind(a.number - 2) === WORD;
  if (
    touching &&
    t.gap(a.number - 1) === NONE &&
    (a.unit === undefined || (a.scaled && (classOf(t.word(a.number - 2)) & JOINER) === 0))
  )
    return false;
  if (a.unit !== undefined || a.scaled)
    return !(t.word(a.number) === ONE && a.numberEnd === a.number + 1 && a.unit === undefined);
  if (a.numberEnd === a.number + 1 && t.word(a.number) === ONE) return one(r, a);
  if (a.fraction && a.numberEnd === a.number + 1) return half(r, a);
  return true;
}

/** `a gallon`, `an hour`, `a decade`: one of a unit, when it ends the phrase or something is measured. */
function measureOfOne(r: Reader, a: Amount): boolean {
  const { t } = r;
  const { unit } = a;
  if (
    unit === undefined ||
    unit.weak === true ||
    unit.kind === 'percent' ||
    unit.kind === 'points' ||
    unit.unit === '°'
  )
    return false;
  if (a.next === a.number + 2 && t.length(a.number + 1) < 2) return false;
  // "all day", "another month", but "the full year"
  if (
    (classOf(t.word(a.number)) & WHOLE) !== 0 &&
    t.kind(a.number - 1) === WORD &&
    t.length(a.number - 1) === 3 &&
    t.slice(a.number - 1).toLowerCase() === 'the'
  )
    return false;
  if (
    (classOf(t.word(a.number)) & WHOLE) !== 0 &&
    (unit.kind !== 'duration' || t.text.charCodeAt(t.end(a.next - 1) - 1) === 115)
  )
    return false;
  // "twice a day", "5 times a week", "$5 a month", "people a day" say how often
  const before = t.kind(a.first - 1);
  if (t.mark(a.first - 1) === 0x25) return false;
  if (before === DIGITS || (before === WORD && RATED.has(t.word(a.first - 1)) && t.word(a.first - 1) !== 0))
    return false;
  if (
    before === WORD &&
    (classOf(t.word(a.number)) & WHOLE) === 0 &&
    unit.kind === 'duration' &&
    (t.text.charCodeAt(t.end(a.first - 1) - 1) === 115 || (classOf(t.word(a.first - 1)) & COUNTED) !== 0) &&
    (classOf(t.word(a.first - 1)) & STOP) === 0
  )
    return false;
  const next = t.mark(a.next);
  if (t.gap(a.next) === NONE && (next === 0x2d || next === 0x27 || next === 0x2019)) return false;
  if (t.kind(a.next) !== WORD || t.gap(a.next) === LINE)
    return unit.unit !== 's' || unit.factor !== 1 || t.length(a.next - 1) < 6 || before !== WORD;
  const bits = classOf(t.word(a.next));
  if (COMPARED.has(t.word(a.next)) && t.word(a.next) !== 0) return false;
  return (bits & STOP) !== 0 || AFTER_UNIT.has(t.word(a.next));
}

const RATED = new Set(
  'times time once twice thrice per day week month year hour percent more less'
    .split(' ')
    .map((w) => learn(w, 0)),
);

/** "more than a year before": a point of comparison. */
const COMPARED = new Set(['earlier', 'before', 'previously'].map((w) => learn(w, 0)));

const AFTER_UNIT = new Set(
  'ago later earlier old apart longer shorter long wide high deep tall away away after before'
    .split(' ')
    .map((w) => learn(w, 0)),
);

/** `one` as a number: before a noun or at an end, not as a pronoun. */
function one(r: Reader, a: Amount): boolean {
  const { t } = r;
  if (a.signed) return true;
  const last = t.kind(a.next) === WORD ? t.text.charCodeAt(t.end(a.next) - 1) : 0;
  // "as one looks"
  if (last === 115 && t.text.charCodeAt(t.end(a.next) - 2) !== 115 && (classOf(t.word(a.next)) & UNIT) === 0)
    return false;
  const before = t.kind(a.first - 1) === WORD ? t.word(a.first - 1) : 0;
  if (BEFORE_ONE.has(before) && before !== 0) return false;
  const at = a.next;
  if (t.kind(at) !== WORD || t.gap(at) === LINE)
    return t.kind(a.first - 1) !== WORD || t.kind(at) === WORD || (classOf(before) !== 0 && false);
  const after = t.word(at);
  if (AFTER_ONE.has(after) && after !== 0) return after === OF && false;
  return countedNoun(t, at) !== '' || t.slice(at) === 'in' || t.slice(at) === 'out' || t.slice(at) === 'over';
}

const HALF_AFTER = new Set(
  'of the a an its their his her our all that this as price what or'.split(' ').map((w) => learn(w, 0)),
);

const HALF_BEFORE = new Set(
  'by in about nearly almost than over under roughly around least most'.split(' ').map((w) => learn(w, 0)),
);

/** `half`, `quarter` alone: a share when something is shared, not in "half-time" or "the second half". */
function half(r: Reader, a: Amount): boolean {
  const { t } = r;
  const at = a.next;
  const after = t.kind(at) === WORD && t.gap(at) !== LINE ? t.word(at) : 0;
  const before = t.kind(a.first - 1) === WORD ? t.word(a.first - 1) : 0;
  if (t.mark(at) === 0x2d && t.gap(at) === NONE) return false;
  const isHalf = t.length(a.number) === 4;
  if (after !== 0 && HALF_AFTER.has(after)) return isHalf || after === OF;
  return isHalf && before !== 0 && HALF_BEFORE.has(before);
}
