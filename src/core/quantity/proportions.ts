/** Proportions and times: `3 in 10`, `one out of three`, `15 times`, `2x`, `4:1`, `2:00:35`. */

import { type Amount, amountAt, type Context } from './amounts.ts';
import { type Draft, draft } from './assemble.ts';
import { countedNoun } from './counted.ts';
import { EVERY, FOR, IN, OVER } from './functionWords.ts';
import {
  ARTICLE,
  classOf,
  idOf,
  learn,
  MONTH,
  NAMER,
  OF,
  ORDINAL,
  SCALE,
  STOP,
  WEEKDAY,
  wordSet,
} from './lexicon.ts';
import {
  capitalAt,
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
  textAt,
  tight,
  WORD,
  wordAt,
} from './tokens.ts';

export interface Proportion {
  readonly next: number;
  readonly quantity: Draft;
}

const OUT = idOf('out');
const TIMES = wordSet('times time');
const FOLD = learn('fold', 0);

const ratio = (value: number, step: number): Draft => draft('ratio', '1', value, value, step / 2);

/** `in 10`: round numbers that people are counted by. */
const ROUND = new Set([
  2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 60, 75, 80, 100, 120, 150, 200, 250, 300, 400, 500,
  1000, 2000, 5000, 10_000, 100_000, 1_000_000,
]);

/** A proportion that begins with the bare amount `a`, or undefined. */
export function readProportion(a: Amount, c: Context): Proportion | undefined {
  const at = a.next;
  const kind = kindAt(at);
  if (gapAt(at) === LINE) return undefined;
  if (kind === WORD && tight(at) && lengthAt(at) === 1) {
    const letter = textAt(at);
    const plain = !isNumeral(at + 1) || !tight(at + 1);
    return (letter === 'x' || letter === 'X') && plain
      ? { next: at + 1, quantity: ratio(a.value, a.step) }
      : undefined;
  }
  if (markAt(at) === 0xd7 && tight(at) && !isNumeral(at + 1))
    return { next: at + 1, quantity: ratio(a.value, a.step) };
  if (markAt(at) === 0x3a && a.decimals > 0) return decimalRatio(a, c);
  const hyphen = markAt(at) === 0x2d ? 1 : 0;
  const word = wordAt(at + hyphen);
  if (word !== 0 && (word === FOLD || (TIMES.has(word) && hyphen === 0)))
    return many(a, at + hyphen + 1, word === FOLD);
  if (a.scaled || a.fraction || (hyphen === 1 && (word !== IN || markAt(at + 2) !== 0x2d))) return undefined;
  return readParts(a, c, hyphen);
}

/** `4.00:1.00`, `2.5:1`. */
function decimalRatio(a: Amount, c: Context): Proportion | undefined {
  const at = a.next + 1;
  const b = tight(at - 1) && tight(at) && isNumeral(at) ? amountAt(at, c) : undefined;
  if (b === undefined || b.unit !== undefined || b.value <= 0 || markAt(b.next) === 0x3a) return undefined;
  return { next: b.next, quantity: ratio(a.value / b.value, a.step / b.value) };
}

/** `3 in 10`, `one out of three`, `5 over 8`, `one adult in ten`, `one-in-five` (then `hyphen` is 1). */
function readParts(a: Amount, c: Context, hyphen: number): Proportion | undefined {
  const at = a.next;
  const over = wordAt(at) === OVER;
  const direct = hyphen === 1 ? at + 3 : over ? at + 1 : afterIn(at);
  const next = direct === 0 ? afterNoun(a) : direct;
  if (next === 0) return undefined;
  const b = amountAt(next, c);
  if (b === undefined || b.unit !== undefined || b.fraction || b.value <= 0 || a.value > b.value)
    return undefined;
  if (!over && !ROUND.has(b.value) && !(a.value === 1 && b.grouped && !b.scaled)) return undefined;
  if (wordAt(at) !== OUT && !over && a.value >= b.value) return undefined;
  const noun = over || direct === 0 ? countedNoun(b.next) : '';
  if (over && (noun !== '' || a.decimals > 0)) return undefined;
  // "one goal in ten matches" counts goals
  if (direct === 0 && noun.endsWith('s') && !DOINGS.has(wordAt(b.next))) return undefined;
  return { next: b.next, quantity: ratio(a.value / b.value, 0) };
}

/** Verbs after `one patient in four`. */
const DOINGS = wordSet(
  'comes goes has is was does says lives works makes takes gets needs uses wants pays owns suffers dies thinks believes',
);

/** The token after `in`, `in every` or `out of` at token `i`; 0 where there is none. */
function afterIn(i: number): number {
  const word = wordAt(i);

  if (word === IN) return wordAt(i + 1) === EVERY ? i + 2 : i + 1;
  if (word !== OUT || !isA(i + 1, OF)) return 0;
  return wordAt(i + 2) === EVERY ? i + 3 : i + 2;
}

/** Words for what is counted between a number and its `in`, at most. */
const NOUNS = 2;

/** As `afterIn`, past a noun: `one adult in ten`, `two nursing posts out of seven`. */
function afterNoun(a: Amount): number {
  if (!isWord(a.number) || a.value > 9) return 0;
  for (let at = a.next; at < a.next + NOUNS; at++) {
    if (!isWord(at) || gapAt(at) === LINE || capitalAt(at)) return 0;
    if (isA(at, STOP | MONTH | WEEKDAY | SCALE)) return 0;
    const next = afterIn(at + 1);
    if (next > 0) return next;
  }
  return 0;
}

/** `15 times earnings`, `three times as many`: a multiple. "Three times a week" and "won four times" count occasions. */
function many(a: Amount, next: number, fold: boolean): Proportion | undefined {
  if (fold) return { next, quantity: ratio(a.value, a.step) };
  if (lengthAt(next - 1) === 4) return undefined;
  const id = isWord(next) && gapAt(next) !== LINE ? wordAt(next) : 0;
  const bits = classOf(id);
  const each = ((bits & ARTICLE) !== 0 || DEICTIC.has(id)) && PERIODS.has(wordAt(next + 1));
  if (id === 0 || each || !(MULTIPLIED.has(id) || (bits & (ARTICLE | ORDINAL)) !== 0)) {
    // a noun that is not known may be multiplied: "15 times earnings"
    const noun =
      isWord(next) &&
      gapAt(next) !== LINE &&
      (!capitalAt(next) || isAcronym(next)) &&
      (bits & STOP) === 0 &&
      !each;
    if (!noun || PERIODS.has(id) || OCCASIONS.has(id)) return undefined;
  }
  return { next, quantity: ratio(a.value, a.step) };
}

/** `EBITDA`. */
const isAcronym = (i: number): boolean => lengthAt(i) > 2 && textAt(i) === textAt(i).toUpperCase();

/** Words after "times" that multiply. */
const MULTIPLIED = wordSet(
  'as the that what more less higher larger bigger greater lower smaller faster its their his her this likelier those our my your normal',
);
/** `15 times this year`. */
const DEICTIC = wordSet('this that last next every each');
const OCCASIONS = wordSet('daily weekly already ago altogether total overall');

const PERIODS = wordSet('day week month year season game night hour minute decade');

/** A day has no more hours. */
const HOURS = 24;

/** A plus sign touches the number at token `i`: how far behind someone was. */
const isPlus = (i: number): boolean => markAt(i - 1) === 0x2b && tight(i);

/** A space, punctuation or nothing follows. */
const endsThere = (i: number): boolean => {
  const mark = markAt(i);
  return !tight(i) || mark === 0x2e || mark === 0x2c || mark === 0x3b || mark === 0x29 || kindAt(i) === 0;
};

/** `Isaiah 40:31`: chapter and verse. */
const isNamed = (i: number): boolean => capitalAt(i - 1);

/** `4:1` is a ratio, `2:00:35` a time taken, `10:30` a time of day (then there is no quantity). */
export function readClock(
  i: number,
): { readonly next: number; readonly quantity: Draft | undefined } | undefined {
  const joined = (k: number): boolean => tight(k) && isNumeral(k);
  if (!tight(i + 1) || !joined(i + 2)) return undefined;
  // "Psalm 23:4"
  if (isA(i - 1, NAMER)) return { next: i + 3, quantity: undefined };
  const n = (k: number): number => Number(cutText(startAt(k), Math.min(endAt(k), startAt(k) + 9)));
  const free = !tight(i) || markAt(i - 1) !== 0x3a;
  if (markAt(i + 3) === 0x3a && joined(i + 4) && tight(i + 3)) {
    let next = i + 5;
    let seconds = n(i) * 3600 + n(i + 2) * 60 + n(i + 4);
    let step = 1;
    if (markAt(next) === 0x2e && tight(next) && joined(next + 1)) {
      step = 1 / 10 ** lengthAt(next + 1);
      seconds += n(next + 1) * step;
      next += 2;
    }
    const whole =
      lengthAt(i + 2) === 2 &&
      lengthAt(i + 4) === 2 &&
      n(i + 2) < 60 &&
      n(i + 4) < 60 &&
      free &&
      lengthAt(i) <= 3;
    return {
      next,
      quantity: whole ? draft('duration', 's', seconds, seconds, step / 2) : undefined,
    };
  }
  // "a scale of 1:50,000"
  if (free && markAt(i + 3) === 0x2c && joined(i + 4) && tight(i + 3) && lengthAt(i + 4) === 3)
    return { next: i + 5, quantity: ratio(n(i) / (1000 * n(i + 2) + n(i + 4)), 0) };
  // "split 60:40"
  if (free && n(i) + n(i + 2) === 100 && endsThere(i + 3))
    return { next: i + 3, quantity: ratio(n(i) / n(i + 2), 0) };
  const clock = lengthAt(i) <= 2 && lengthAt(i + 2) === 2 && n(i + 2) < 60;
  // "in 3:45.2": minutes and seconds, since no time of day has tenths
  if (clock && free && markAt(i + 3) === 0x2e && joined(i + 4) && tight(i + 3) && !tight(i + 5)) {
    const step = 1 / 10 ** lengthAt(i + 4);
    const seconds = n(i) * 60 + n(i + 2) + n(i + 4) * step;
    return { next: i + 5, quantity: draft('duration', 's', seconds, seconds, step / 2) };
  }
  // "needed 37:52", "+2:09": no time of day
  if (clock && free && endsThere(i + 3) && (isPlus(i) || (n(i) >= HOURS && !isNamed(i)))) {
    const seconds = n(i) * 60 + n(i + 2);
    return { next: i + 3, quantity: draft('duration', 's', seconds, seconds, 0.5) };
  }
  const named = textAt(i + 3) === 'ratio';
  const small = lengthAt(i) <= 4 && lengthAt(i + 2) <= 4 && n(i + 2) > 0 && free && markAt(i + 3) !== 0x3a;
  if ((clock && !named) || !small) return { next: i + 3, quantity: undefined };
  return { next: i + 3, quantity: ratio(n(i) / n(i + 2), 0) };
}

/** `7-of-10`, `0-for-7`: tries and hits, told as a result. */
export function readMade(a: Amount): Proportion | undefined {
  const at = a.next;
  if (markAt(at) !== 0x2d || !tight(at) || !isWord(at + 1) || markAt(at + 2) !== 0x2d) return undefined;
  if (!isA(at + 1, OF) && wordAt(at + 1) !== FOR) return undefined;
  if (!isNumeral(at + 3) || !tight(at + 3)) return undefined;
  const high = Number(cutText(startAt(at + 3), Math.min(endAt(at + 3), startAt(at + 3) + 6)));
  if (high < a.value) return undefined;
  return {
    next: at + 4,
    quantity: { ...draft('count', '1', a.value, high, 0.5), counted: 'score' },
  };
}
