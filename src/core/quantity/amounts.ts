/** An amount: sign, money sign, number, scale and unit around one number; what ranges and figures are made of. */

import { plural } from './counted.ts';
import { readFraction, vulgar } from './fractions.ts';
import { IN } from './functionWords.ts';
import { andAHalf } from './halves.ts';

import {
  AND,
  ARTICLE,
  CARDINAL,
  FRACTION,
  learn,
  MINUS,
  MONEY,
  NAMER,
  OF,
  STOP,
  SYMBOL,
  UNIT,
  wordSet,
} from './lexicon.ts';
import { moneyEnd, moneySign } from './moneySigns.ts';
import { type Marks, type NumberReading, newReading, readNumeral, readOff, reset } from './numbers.ts';
import { isMinus, readPower, timesTenPower } from './powers.ts';
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
  MARK,
  markAt,
  numberAt,
  startAt,
  textAt,
  tight,
  VULGAR,
  WORD,
  wordAt,
  worked,
} from './tokens.ts';
import { isFormula } from './unitLetters.ts';
import { compound, PLAIN, perNoun, readUnit, unitEnd } from './unitReader.ts';
import { NOTHING, type Unit, unitOf } from './units.ts';
import { readTens } from './vagueNumbers.ts';
import { continued, readWords } from './wordNumbers.ts';
import { scales } from './wordScales.ts';

/** One amount as read; `first`..`next` are its tokens, money sign and sign included. */
export interface Amount {
  value: number;
  step: number;
  upTo: number;
  /** What stands after ±, in the written unit; 0 without. */
  spread: number;
  unit: Unit | undefined;
  per: string;
  first: number;
  next: number;
  /** Tokens of the number itself. */
  number: number;
  numberEnd: number;
  words: boolean;
  fraction: boolean;
  scaled: boolean;
  /** The scale that was applied (1e9 for "billion"), for a range's other end. */
  scale: number;
  digits: number;
  decimals: number;
  grouped: boolean;
  vague: boolean;
  /** `a` or `an` stood for one. */
  article: boolean;
  signed: boolean;
  doubt: string;
}

const TENS = learn('tens', CARDINAL);
/** Words between a number and its unit that change nothing: "two more minutes". */
const EXTRA = wordSet(
  'more less fewer extra additional full whole consecutive straight further entire long short solid successive',
);
const CUT = wordSet('mrd mio mln');
const n: NumberReading = newReading();

/** What an amount is read with. */
export interface Context {
  readonly marks: () => Marks;
}

/**
 * The amount whose number begins at token `number`; `money` and `first` tell of a money sign and sign before it.
 * Undefined when no number begins there.
 */
export function readAmount(
  number: number,
  first: number,
  money: Unit | undefined,
  negative: boolean,
  c: Context,
): Amount | undefined {
  worked();
  const kind = kindAt(number);
  if (kind === DIGITS) {
    readNumeral(number, n, c.marks, first);
    readFraction(number, n);
    if (!n.fraction) {
      readOff(n);
      readPower(n);
    }
  } else if (kind === VULGAR) {
    reset(n);
    n.value = vulgar(number);
    n.step = 0;
    n.fraction = true;
    n.next = number + 1;
  } else if (kind === WORD) {
    if (wordAt(number) === TENS ? !readTens(number, n) : !readWords(number, n)) return undefined;
    hundredths();
  } else if (markAt(number) === 0x2e && isNumeral(number + 1) && tight(number + 1)) {
    readNumeral(number + 1, n, c.marks, number);
    n.value /= 10 ** n.digits;
    n.step = 1 / 10 ** n.digits;
    n.decimals = n.digits;
    n.digits = 1;
  } else return undefined;
  return finish(number, first, money, negative, c);
}

/** Letters that scale when they touch the number; whether they do depends on what stands around. */
function letterScale(number: number, money: Unit | undefined): number {
  const at = n.next;
  if (!isWord(at) || lengthAt(at) > 1 || n.scaled || n.fraction) return 0;
  const touches = tight(at);
  const letter = codeAt(startAt(at));
  const apart = !tight(at + 1) || !isWord(at + 1);
  if (!apart) return 0;
  if (letter === 0x6b || letter === 0x4b)
    return touches
      ? letter === 0x4b && n.decimals >= 2 && money === undefined
        ? 0
        : 1e3
      : money !== undefined || letter === 0x6b
        ? 1e3
        : 0;
  if (letter === 0x4d) return (touches && !isFormula(at + 1)) || money !== undefined ? 1e6 : 0;
  if (letter === 0x6d) {
    if (money !== undefined) return 1e6;
    // "the 400m hurdles"
    if (n.decimals === 0 && RACES.has(wordAt(at + 1))) return 0;
    return touches && (countsThings(at + 1) || isDaily(at + 1)) ? 1e6 : 0;
  }
  if (letter === 0x42 || letter === 0x62) {
    if (money !== undefined) return 1e9;
    return touches && (n.decimals > 0 || n.digits < 3) && !isA(number - 1, NAMER) ? 1e9 : 0;
  }
  if (letter === 0x54 || letter === 0x74) return money !== undefined && touches ? 1e12 : 0;
  if (letter === 0x47)
    return n.decimals > 0 || n.grouped || (n.value >= 10 && touches && !isWord(at + 1)) ? 1e9 : 0;
  return 0;
}

/** `b/d` at `i`. */
const isDaily = (i: number): boolean => textAt(i) === 'b' && markAt(i + 1) === 0x2f && textAt(i + 2) === 'd';

const RACES = wordSet(
  'hurdles sprint(|s) race(|s) relay(|s) heat(|s) final(|s) runners swimmers sprinters dash butterfly backstroke breaststroke freestyle medley',
);

/** Is the word at `i` a noun in the plural (`1.1m units`), or money (`5m dollars`)? */
function countsThings(i: number): boolean {
  if (!isWord(i) || gapAt(i) === LINE || capitalAt(i) || isA(i, STOP)) return false;
  const last = codeAt(endAt(i) - 1);
  if (lengthAt(i) >= 2 && !tight(i) && isA(i, SYMBOL | UNIT)) return n.value < 1000;
  return lengthAt(i) > 3 && (last === 115 || isA(i, UNIT) || n.decimals > 0) && n.value < 1000;
}

function finish(
  number: number,
  first: number,
  money: Unit | undefined,
  negative: boolean,
  c: Context,
): Amount {
  const held = markAt(number - 1) === 0x28 && first < number - 1;
  if (held && markAt(n.next) === 0x29) n.next++;
  const scale = applyScale(number, money);
  if (held && markAt(n.next) === 0x29) n.next++;
  const numberEnd = n.next;
  const sign = negative ? -1 : 1;
  const a: Amount = {
    value: sign * n.value,
    step: n.step,
    upTo: n.upTo,
    spread: n.off === 0 ? 0 : n.off * n.step,
    unit: undefined,
    per: '',
    first,
    next: numberEnd,
    number,
    numberEnd,
    words: n.words,
    fraction: n.fraction,
    scaled: n.scaled,
    scale: n.power === 1 ? scale : scale * n.power,
    digits: n.digits,
    decimals: n.decimals,
    grouped: n.grouped,
    vague: n.vague,
    article: n.article,
    signed: negative,
    doubt: n.doubt,
  };
  if (money === undefined) measure(a, c);
  else price(a, money);
  if (wordAt(a.next) === BELOW) belowZero(a);
  return a;
}

const BELOW = learn('below', 0);
const ZERO = learn('zero', 0);
const DEGREES = unitOf('degrees');

/** `10 degrees below zero`, `2 below zero`. */
function belowZero(a: Amount): void {
  if (wordAt(a.next + 1) !== ZERO || a.value < 0) return;
  if (a.unit !== undefined && !a.unit.unit.startsWith('°')) return;
  a.unit ??= DEGREES;
  a.value = -a.value;
  a.next += 2;
}

/** Takes scale words and letters on after the number in `n`; returns what they multiplied by, 1 without any. */
function applyScale(number: number, money: Unit | undefined): number {
  n.rupees = money?.unit.endsWith('R') === true;
  const bare = n.value;
  const letter = letterScale(number, money);
  if (letter > 0) {
    n.value = timesTenPower(n.value, letter);
    n.step *= letter;
    n.scaled = true;
    n.next++;
  } else if (kindAllowsScale()) {
    scales(n);
    if (n.scaled && !n.words) continued(n);
  }
  if (n.scaled || isNumeral(number)) andAHalf(n);
  if (!n.scaled) return 1;
  return n.words ? n.step : bare === 0 ? 1 : n.value / bare;
}

/** What a bracket behind a number says again. */
const again: NumberReading = newReading();

/** `ninety (90) days`, `30 (thirty) days`: the token after a bracket that states the number anew, or `i`. */
function restated(i: number, c: Context): number {
  if (markAt(i) !== 0x28 || tight(i)) return i;
  if (isNumeral(i + 1)) readNumeral(i + 1, again, c.marks, i + 1);
  else if (!isA(i + 1, CARDINAL) || !readWords(i + 1, again)) return i;
  return again.value === n.value && markAt(again.next) === 0x29 ? again.next + 1 : i;
}

/** `One Thousand Two Hundred and 00/100 Dollars`, as on cheques. */
function hundredths(): void {
  const at = n.next + 1;
  if (!isA(at - 1, AND) || !isNumeral(at) || lengthAt(at) !== 2 || markAt(at + 1) !== 0x2f) return;
  if (textAt(at + 2) !== '100') return;
  n.value += Number(textAt(at)) / 100;
  n.step = 0.01;
  n.next = at + 3;
}

/** Money stands before the number: what it is for each of, and its name again ("$5 dollars", "$15 USD"). */
function price(a: Amount, money: Unit): void {
  a.unit = compound(money, a.next);
  a.per = perNoun;
  a.next = unitEnd;
  if (gapAt(a.next) === LINE) return;
  const again = readUnit(a.next, PLAIN);
  if (again?.kind !== 'money' || !again.unit.startsWith(money.unit) || again.factor !== 1) return;
  a.unit = again;
  a.per = perNoun;
  a.next = unitEnd;
}

/** The unit after the number, perhaps behind a hyphen, `of a` or a word such as "more". */
function measure(a: Amount, c: Context): void {
  let at = restated(a.next, c);
  a.next = at;
  if (markAt(at) === 0x2d && isWord(at + 1) && tight(at) === tight(at + 1)) at = hyphened(at);
  // "hundreds of millions of dollars"
  const of = Number.isFinite(n.upTo) && isA(at, OF) && gapAt(at) !== LINE;
  // "millions of TV viewers"
  if (of && lengthAt(at + 1) !== 2 && readUnit(at + 1, PLAIN) !== undefined) at++;
  // "0.75 of a percentage point"
  const part = n.decimals > 0 && n.value < 1 && isA(at, OF) && isA(at + 1, ARTICLE);
  if ((n.fraction && kindsAt(at) !== 0) || part) at = afterFraction(at);
  // "3,5 Mrd. Euro"
  if (n.scaled && markAt(at) === 0x2e && CUT.has(wordAt(at - 1)) && isA(at + 1, UNIT | MONEY)) at++;
  const extra = EXTRA.has(wordAt(at));
  if (extra && isA(at + 1, UNIT)) at++;
  const found = readUnit(at, {
    fraction: !n.words && (n.fraction || n.step === 0),
    scaled: n.scaled,
    many: n.value > 1,
  });
  if (found === undefined) {
    // "120 × 10^9/L", "45/km2"
    if (markAt(at) === 0x2f && tight(at) && isWord(at + 1)) perVolume(a, at);
    else if (markAt(at) === 0x28 && n.decimals > 0) a.unit = pastError(at, c);
    return;
  }
  if (isWhen(at) || isModel(at) || isVictory(at) || isRank(at)) return;
  a.unit = found;
  a.per = perNoun;
  a.next = unitEnd;
}

/** Names of times that also say when something is: `night flights`. */
const WHEN = wordSet('night day weekend season week');
/** So many nights are no length of anything. */
const MANY = 100;

/** `3,200 night flights`: what is counted, and when it is. `i` is the name of the time. */
const isWhen = (i: number): boolean =>
  n.value >= MANY &&
  !tight(i) &&
  WHEN.has(wordAt(i)) &&
  unitEnd === i + 1 &&
  isWord(i + 1) &&
  gapAt(i + 1) !== LINE &&
  !capitalAt(i + 1) &&
  plural(i + 1);

const WON = learn('won', 0);
/** Nobody pays less in won. */
const LEAST_WON = 100;

/** `14 won seats`: what they did, and no money. */
const isVictory = (i: number): boolean =>
  wordAt(i) === WON && unitEnd === i + 1 && n.value < LEAST_WON && !n.scaled;

const RANKED = learn('second', 0);

/** `eight second places`: of which rank they are, and no time. `i` is the rank. */
const isRank = (i: number): boolean =>
  wordAt(i) === RANKED &&
  unitEnd === i + 1 &&
  n.value > 1 &&
  !tight(i) &&
  markAt(i - 1) !== 0x2d &&
  isWord(i + 1) &&
  gapAt(i + 1) !== LINE &&
  plural(i + 1);

/** `40 A320s`: a capital that digits touch begins a name, behind a number without a unit. */
const isModel = (i: number): boolean =>
  !tight(i) &&
  lengthAt(i) === 1 &&
  capitalAt(i) &&
  kindAt(i + 1) === DIGITS &&
  tight(i + 1) &&
  textAt(i + 2) === 's' &&
  tight(i + 2);

/** `45.2 (12.3) years`: the unit behind the bracket at `i`, which holds the error in as many decimals. */
function pastError(i: number, c: Context): Unit | undefined {
  if (tight(i) || !isNumeral(i + 1)) return undefined;
  readNumeral(i + 1, again, c.marks, i + 1);
  if (again.decimals !== n.decimals || markAt(again.next) !== 0x29) return undefined;
  return readUnit(again.next + 1, PLAIN);
}

/** So many in each of the unit behind the stroke at `i`. */
function perVolume(a: Amount, i: number): void {
  const unit = compound(NOTHING, i);
  const dense = unit.parts.some(([base, power]) => base === 'm' && power < -1);
  if (unit === NOTHING || !(dense || (n.scaled && n.power !== 1))) return;
  a.unit = unit;
  a.next = unitEnd;
}

/** `a 5-in pipe`, but not "one-in-five": the token after the hyphen at `i`, or `i`. */
const hyphened = (i: number): number =>
  (lengthAt(i + 1) === 1 && (textAt(i + 1) === 'b' || textAt(i + 1) === 'K')) ||
  (markAt(i + 2) === 0x2d && kindAt(i + 3) !== 0 && wordAt(i + 1) === IN)
    ? i
    : i + 1;

/** `half an hour`, `a quarter of a mile`: the token of the unit's name. */
export function afterFraction(i: number): number {
  let at = i;
  if (isA(at, OF)) {
    at++;
    // "one-half of one percent", "a tenth of 1%"
    if (isNumeral(at) ? textAt(at) === '1' : numberAt(at) === 1) return at + 1;
  }
  if (isA(at, ARTICLE)) at++;
  return at;
}

function kindAllowsScale(): boolean {
  return gapAt(n.next) !== LINE || isWord(n.next);
}

/** An amount from token `i` on, with its sign and money sign: the far end of a range. */
export function amountAt(i: number, c: Context): Amount | undefined {
  let at = i;
  let negative = false;
  if (isMinus(markAt(at)) && tight(at + 1)) {
    negative = true;
    at++;
  } else if (isA(at, MINUS)) {
    negative = true;
    at++;
  }
  let money: Unit | undefined;
  if (kindAt(at) === MARK || (isWord(at) && lengthAt(at) <= 4 && !isA(at, CARDINAL | ARTICLE))) {
    money = moneySign(at);
    if (money !== undefined) {
      at = moneyEnd;
      if (markAt(at) === 0x2e && isNumeral(at + 1) && !tight(at + 1)) at++;
      if (isMinus(markAt(at)) && tight(at + 1)) {
        negative = true;
        at++;
      }
      if (!isNumeral(at) && !isA(at, CARDINAL | ARTICLE | FRACTION)) return undefined;
    }
  }
  return readAmount(at, i, money, negative, c);
}
