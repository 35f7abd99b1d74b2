/** Words that make a figure only with something around them: `one`, `half`, `a few`, `a` and a unit. */

import type { Amount } from './amounts.ts';
import { countedNoun, plural } from './counted.ts';
import { nameWord } from './exclusions.ts';
import { THAN, THE } from './functionWords.ts';
import {
  AND,
  ARTICLE,
  COUNTED,
  FRACTION,
  idOf,
  JOINER,
  learn,
  OF,
  SCALE,
  STOP,
  UNIT,
  WHOLE,
  wordSet,
} from './lexicon.ts';
import { modifierBefore } from './modifiers.ts';
import {
  codeAt,
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
  numberAt,
  textAt,
  tight,
  WORD,
  wordAt,
} from './tokens.ts';

const ONE = idOf('one');
const WITH = idOf('with');
const NET = learn('net', 0);

/** Words before `one` that make it a pronoun. */
const BEFORE_ONE = wordSet(
  'this that which each every any no another the some many good bad new old big little first last next loved',
);

const AFTER_ONE = wordSet(
  'another way of who which that can could would should is was has had may must might will does did cannot needs ought knows says said thinks',
);

/** Words that make a figure only with something around them: `one`, `half`, `a few`, `a` and a unit. */
export function wordFigure(a: Amount): boolean {
  if (a.article) return measureOfOne(a);
  if (a.vague && a.unit?.unit === '°') return false;
  // "net zero by 2050"
  if (
    a.value === 0 &&
    a.unit === undefined &&
    wordAt(a.first - (markAt(a.first - 1) === 0x2d ? 2 : 1)) === NET
  )
    return false;
  if (a.vague && !a.scaled)
    return a.unit !== undefined && a.unit.kind !== 'percent' && textAt(a.number).toLowerCase() !== 'some';
  if (tight(a.number) && isWord(a.number - 1)) return false;
  if (a.unit === undefined && !a.scaled && nameWord(a.number)) return false;
  const touching = tight(a.number) && markAt(a.number - 1) === 0x2d && isWord(a.number - 2);
  if (touching && tight(a.number - 1) && (a.unit === undefined || (a.scaled && !isA(a.number - 2, JOINER))))
    return false;
  if (a.unit !== undefined || a.scaled)
    return !(wordAt(a.number) === ONE && a.numberEnd === a.number + 1 && a.unit === undefined);
  if (a.numberEnd === a.number + 1 && wordAt(a.number) === ONE) return one(a);
  if (namesKind(a)) return false;
  // "a seven-figure sum"
  if (markAt(a.next) === 0x2d && FIGURE.has(wordAt(a.next + 1))) return false;
  if (a.unit === undefined && sort(a.next)) return false;
  // "a half-life"
  if (a.fraction && markAt(a.next) === 0x2d && tight(a.next) && tight(a.next + 1)) return false;
  if (a.fraction && a.numberEnd === a.number + 1) return half(a);
  return true;
}

const FIGURE = wordSet('figure');

/** `-pointers`, `-a-side` at `i`: what sort a thing is of. */
function sort(i: number): boolean {
  if (markAt(i) !== 0x2d || !tight(i) || !isWord(i + 1)) return false;
  const end = endAt(i + 1);
  if (isA(i + 1, ARTICLE)) return markAt(i + 2) === 0x2d;
  return codeAt(end - 1) === 115 && codeAt(end - 2) === 114 && codeAt(end - 3) === 101;
}

/** `2 three-pointers`, `11 two-seaters`: the word says of which kind the counted things are. */
function namesKind(a: Amount): boolean {
  const joined = markAt(a.next) === 0x2d && tight(a.next) && tight(a.next + 1);
  return joined && isWord(a.next + 1) && isNumeral(a.first - 1) && gapAt(a.first) !== LINE;
}

/** `a gallon`, `an hour`, `a decade`: one of a unit, when it ends the phrase or something is measured. */
function measureOfOne(a: Amount): boolean {
  const { unit } = a;
  if (
    unit === undefined ||
    unit.weak === true ||
    unit.kind === 'percent' ||
    unit.kind === 'points' ||
    unit.unit === '°' ||
    unit.unit === 'pH'
  )
    return false;
  if (a.next === a.number + 2 && lengthAt(a.number + 1) < 2) return false;
  // "a year and a half"
  if (isA(a.next, AND) && isA(a.next + 1, ARTICLE) && isA(a.next + 2, FRACTION) && numberAt(a.next + 2) === 2)
    return true;
  // "all day", "another month", but "the full year"
  if (isA(a.number, WHOLE) && wordAt(a.number - 1) === THE) return false;
  if (isA(a.number, WHOLE) && (unit.kind !== 'duration' || codeAt(endAt(a.next - 1) - 1) === 115))
    return false;
  // "twice a day", "5 times a week", "$5 a month", "people a day" say how often
  const before = kindAt(a.first - 1);
  if (markAt(a.first - 1) === 0x25) return false;
  if (before === DIGITS || (before === WORD && (RATED.has(wordAt(a.first - 1)) || isA(a.first - 1, SCALE))))
    return false;
  if (
    before === WORD &&
    !isA(a.number, WHOLE) &&
    unit.kind === 'duration' &&
    (codeAt(endAt(a.first - 1) - 1) === 115 || isA(a.first - 1, COUNTED)) &&
    !isA(a.first - 1, STOP)
  )
    return false;
  if (unit.kind === 'duration' ? narrated(a) : basis(a.next)) return false;
  if (unit.kind === 'duration' && measured(a.first - 1)) return false;
  const next = markAt(a.next);
  if (tight(a.next) && (next === 0x2d || next === 0x27 || next === 0x2019)) return false;
  if (!isWord(a.next) || gapAt(a.next) === LINE)
    return unit.unit !== 's' || unit.factor !== 1 || lengthAt(a.next - 1) < 6 || before !== WORD;
  const bits = kindsAt(a.next);
  if (COMPARED.has(wordAt(a.next))) return false;
  return (bits & STOP) !== 0 || AFTER_UNIT.has(wordAt(a.next));
}

const NARRATING = wordSet('ago later earlier before after hence on');

/** "A year later", "a week ago": how a story goes on. "Nearly a decade ago" says how long. */
function narrated(a: Amount): boolean {
  if (!NARRATING.has(wordAt(a.next))) return false;
  // "cheaper than a year ago"
  if (wordAt(a.first - 1) === THAN) return !LENGTHS.has(wordAt(a.first - 2));
  return modifierBefore(a.first, FIRST) === 'exact';
}
const LENGTHS = wordSet('more less fewer longer later');

/** "3 litres of tap water a day": is the word at `i` what the figure before is made of? */
function measured(i: number): boolean {
  for (let k = i; k > i - 4; k--) {
    if (!isWord(k) || gapAt(k + 1) === LINE) return false;
    if (isA(k, OF)) return k < i && isWord(k - 1) && isA(k - 1, UNIT | SCALE);
    if (isA(k, STOP)) return false;
  }
  return false;
}

/** Tokens between "a hectare of" and the number that is told for it, at most. */
const BASIS_REACH = 8;

/** "A kilo of raw milk fetched 46 cents": what another figure of the clause is told for. `i` is the token after the unit. */
function basis(i: number): boolean {
  if (!isA(i, OF)) return false;
  for (let k = i + 1; k < i + BASIS_REACH; k++) {
    if (isNumeral(k)) return true;
    const money = kindAt(k) === MARK && isNumeral(k + 1) && tight(k + 1);
    if (money) return markAt(k) !== 0x2d;
    if (!isWord(k) || isA(k, AND) || wordAt(k) === WITH) return false;
  }
  return false;
}

const RATED = wordSet('times time once twice thrice per day week month year hour percent more less');

/** "more than a year before": a point of comparison. */
const COMPARED = wordSet('earlier before previously');

const AFTER_UNIT = wordSet(
  'ago later earlier old apart longer shorter long wide high deep tall away away after before',
);

/** Is the word at `i` what someone does? */
const acts = (i: number): boolean =>
  isWord(i) && (AFTER_ONE.has(wordAt(i)) || (plural(i) && !isA(i, COUNTED)));

/** `one` as a number: before a noun or at an end, not as a pronoun. */
function one(a: Amount): boolean {
  if (a.signed) return true;
  const last = isWord(a.next) ? codeAt(endAt(a.next) - 1) : 0;
  // "as one looks"
  if (last === 115 && codeAt(endAt(a.next) - 2) !== 115 && !isA(a.next, UNIT)) return false;
  // "one usually takes", but "one daily dose", "one seriously hurt"
  if (last === 121 && codeAt(endAt(a.next) - 2) === 108 && acts(a.next + 1)) return false;
  const at = a.next;
  if (BEFORE_ONE.has(wordAt(a.first - 1))) return false;
  if (!isWord(at) || gapAt(at) === LINE) return !isWord(a.first - 1) || isWord(at);
  if (AFTER_ONE.has(wordAt(at))) return false;
  return countedNoun(at) !== '' || IN_OUT_OVER.has(wordAt(at));
}

/** What may join two parts of a proportion. */
const IN_OUT_OVER = wordSet('in out over');
const HALF_AFTER = wordSet('of the a an its their his her our all that this as price what or');

const HALF_BEFORE = wordSet('by in about nearly almost than over under roughly around least most');

/** `half`, `quarter` alone: a share when something is shared, not in "half-time" or "the second half". */
function half(a: Amount): boolean {
  const at = a.next;
  const after = isWord(at) && gapAt(at) !== LINE ? wordAt(at) : 0;
  const before = wordAt(a.first - 1);
  if (markAt(at) === 0x2d && tight(at)) return false;
  const isHalf = lengthAt(a.number) === 4;
  if (HALF_AFTER.has(after)) return isHalf || isA(a.next, OF);
  return isHalf && HALF_BEFORE.has(before);
}
