/** Amounts of several units: `2 hours 5 minutes`, `5 feet 2 inches`, `5 dollars and 10 cents`; and what ends an age. */

import { type Amount, type Context, readAmount } from './amounts.ts';
import { IN, THE } from './functionWords.ts';
import { AND, ARTICLE, CARDINAL, FRACTION, learn, OF, STOP, wordSet } from './lexicon.ts';
import {
  DIGITS,
  gapAt,
  isA,
  isNumeral,
  isWord,
  kindAt,
  LINE,
  lengthAt,
  markAt,
  numberAt,
  textAt,
  tight,
  VULGAR,
  wordAt,
} from './tokens.ts';
import { type Unit, unitOf } from './units.ts';

const OLD = wordSet('old olds');
const AGE = learn('age', 0);
const AGED = learn('aged', 0);
const AGES = learn('ages', 0);
const ABSOLUTE = learn('absolute', 0);
const KELVIN = unitOf('K');
const PH = learn('ph', 0);
const ACIDITY = unitOf('pH');
const MONTH = unitOf('month');
const DAY = unitOf('day');
const SECOND = unitOf('second');
const YEAR = unitOf('year');
const MINUTE = unitOf('minute');
const FOOT = unitOf('ft');
const INCH = unitOf('inch');
/** Smaller units follow larger ones at most this often: years, months, weeks, days, hours, minutes, seconds. */
const MOST_PARTS = 6;

/** After a comma and a smaller unit: by how much the time before it differs from another. */
const COMPARING = wordSet(
  'longer shorter more less fewer earlier later sooner faster slower quicker ahead behind before after above below over under',
);

/** Units of one family, larger first: their size in the smallest unit that they share. */
const CALENDAR: Readonly<Record<string, number>> = { year: 365 * 86400, month: 30 * 86400, day: 86400, s: 1 };

/** Takes further parts on after amount `a`, in place. */
export function readCompound(a: Amount, c: Context): void {
  const unit = a.unit;
  if (unit === undefined) {
    aged(a);
    return;
  }
  if (unit.kind === 'money') cents(a, c);
  else if (unit.kind === 'duration' || unit.unit === 'm' || unit.unit === 'kg' || unit.unit === '°')
    parts(a, c);
  old(a);
}

/** `68-year-old`, `five years old`, `ten months of age`, `87 yo`. */
function old(a: Amount): void {
  if (a.unit?.kind !== 'duration') return;
  let at = a.next;
  if (markAt(at) === 0x2d) at++;
  if (!isWord(at) || gapAt(at) === LINE) return;
  if (OLD.has(wordAt(at))) a.next = at + 1;
  else if (isA(at, OF) && wordAt(at + 1) === AGE) a.next = at + 2;
}

/** `aged 80`, `age 87`; `pH 7.4`. */
function aged(a: Amount): void {
  if (a.scaled || a.first !== a.number) return;
  if (!isWord(a.number - 1)) {
    const mark = markAt(a.number - 1);
    if ((mark === 0x3d || mark === 0x3a) && wordAt(a.number - 2) === PH && a.value <= 14) a.unit = ACIDITY;
    return;
  }
  const before = wordAt(a.number - 1);
  if (before === ABSOLUTE && a.words && a.value === 0) {
    a.unit = KELVIN;
    a.first = a.number - 1;
    return;
  }
  if (acid(a.number - 1) && a.value <= 14) a.unit = ACIDITY;
  else if ((before === AGED || before === AGE || ageOf(a.number - 1)) && a.decimals === 0 && a.value <= 130)
    a.unit = YEAR;
}

const OF_PH = wordSet('of between at below above around about');

/** `pH`, `pH of`, `pH between` at `i`, the word before a number. */
const acid = (i: number): boolean => wordAt(i) === PH || (wordAt(i - 1) === PH && OF_PH.has(wordAt(i)));

/** `, ` or `and` between two parts: the token of the next number, or 0. */
function nextPart(i: number): number {
  let at = i;
  if (markAt(at) === 0x2c && tight(at)) at++;
  if (isA(at, AND)) at++;
  if (gapAt(at) === LINE && at === i) return 0;
  const kind = kindAt(at);
  if (kind === DIGITS || kind === VULGAR)
    return tight(at) && !isWord(i - 1) && markAt(i - 1) !== 0x27 ? 0 : at;
  return isA(at, CARDINAL | ARTICLE | FRACTION) ? at : 0;
}

function parts(a: Amount, c: Context): void {
  let size = sizeOf(a);
  for (let n = 0; n < MOST_PARTS; n++) {
    if (halfMore(a)) return;
    const at = a.unit === FOOT ? footPart(a.next) : nextPart(a.next);
    if (at === 0 || a.unit === undefined) return;
    const comma = markAt(a.next) === 0x2c;
    // "4.6 mm, 5 µm" are two
    const symbol = lengthAt(a.next - 1) < 3;
    if (comma && symbol && a.unit.unit === 'm' && Number.isInteger(Math.log10(a.unit.factor))) return;
    const b = readAmount(at, at, undefined, false, c);
    if (b === undefined) return;
    if (b.unit === undefined && a.unit === FOOT && INCH !== undefined) {
      if (inchAt(b.next)) {
        b.unit = INCH;
        b.next++;
      } else if (b.value < 12 && !comma && (markAt(at - 1) === 0x2d || !isWord(b.next) || isA(b.next, STOP)))
        b.unit = INCH;
    }
    // "1h 45m"
    if (a.unit.factor === 3600 && b.unit?.unit === 'm' && b.digits <= 2 && textAt(b.next - 1) === 'm')
      b.unit = MINUTE;
    if (b.unit === undefined) {
      bareMinutes(a, b, comma);
      return;
    }
    if (b.unit.kind !== a.unit.kind || b.vague || !family(a.unit, b.unit)) return;
    // "27 months, five weeks longer than planned"
    if (comma && COMPARING.has(wordAt(b.next))) return;
    const smaller = sizeOf(b);
    if (smaller >= size || Math.abs(b.value) * smaller > size * 4 || !add(a, b)) return;
    size = smaller;
    a.next = b.next;
  }
}

/** As `nextPart`; `5-foot-11` as well. */
const footPart = (i: number): number =>
  markAt(i) === 0x2d && tight(i) && isNumeral(i + 1) && tight(i + 1) ? i + 1 : nextPart(i);

/** `in` after "5 ft 2". */
function inchAt(i: number): boolean {
  return wordAt(i) === IN && !isNumeral(i + 1) && !isA(i + 1, ARTICLE) && wordAt(i + 1) !== THE;
}

const sizeOf = (a: Amount): number =>
  a.unit === undefined ? 0 : a.unit.factor * (CALENDAR[a.unit.unit] ?? 1);

const family = (a: Unit, b: Unit): boolean =>
  a.unit === b.unit || (CALENDAR[a.unit] !== undefined && CALENDAR[b.unit] !== undefined);

/** `an hour and a half`, `an hour and half`. */
function halfMore(a: Amount): boolean {
  if (!isA(a.next, AND) || a.unit === undefined) return false;
  let at = a.next + 1;
  if (isA(at, ARTICLE)) at++;
  if (!isA(at, FRACTION)) return false;
  const under = numberAt(at);
  if (under !== 2 && under !== 4) return false;
  if (isA(at + 1, ARTICLE) || isA(at + 1, OF)) return false;
  a.value += 1 / under;
  a.step = 0;
  a.next = at + 1;
  return true;
}

/** `1 hour thirty`, `2 hours and 10`: minutes after hours, when nothing is counted. */
function bareMinutes(a: Amount, b: Amount, comma: boolean): void {
  if (
    comma ||
    a.unit?.unit !== 's' ||
    a.unit.factor !== 3600 ||
    b.value >= 60 ||
    b.decimals > 0 ||
    b.fraction
  )
    return;
  if (isWord(b.next) && gapAt(b.next) !== LINE) return;
  if (markAt(b.next) === 0x2d || markAt(b.next) === 0x25) return;
  a.value += b.value / 60;
  a.next = b.next;
}

/** Adds `b` to `a` in the unit that both share: months for years and months, days for weeks, seconds else. */
function add(a: Amount, b: Amount): boolean {
  if (a.unit === undefined || b.unit === undefined) return false;
  // "−5° 23′"
  if (a.signed) b.value = -b.value;
  if (a.unit.unit === b.unit.unit) {
    a.value = (a.value * a.unit.factor + b.value * b.unit.factor) / b.unit.factor;
    a.unit = b.unit;
  } else if (a.unit.unit === 'year' && b.unit.unit === 'month' && MONTH !== undefined) {
    a.value = a.value * a.unit.factor * 12 + b.value * b.unit.factor;
    a.unit = MONTH;
  } else {
    const target = b.unit.unit === 's' ? SECOND : DAY;
    const each = b.unit.unit === 's' ? 86_400 : 1;
    if (target === undefined) return false;
    const days: Readonly<Record<string, number>> = { year: 365, month: 30, day: 1 };
    const size = a.unit.unit === 's' ? 1 / 86_400 : (days[a.unit.unit] ?? 1);
    a.value = a.value * a.unit.factor * size * each + b.value * b.unit.factor;
    a.unit = target;
  }
  a.step = b.step;
  return true;
}

/** `thirteen dollars and forty-five cents`, `$20 and 43c`, `20 dollars 43`, `3 GBP 1 pence`. */
function cents(a: Amount, c: Context): void {
  if (a.unit?.factor !== 1 || a.scaled || a.per !== '' || a.unit.parts.length > 1 || a.decimals > 0) return;
  const and = isA(a.next, AND);
  const at = and ? a.next + 1 : a.next;
  const kind = kindAt(at);
  if (kind !== DIGITS && !isA(at, CARDINAL)) return;
  if (tight(at) || gapAt(at) === LINE) return;
  const b = readAmount(at, at, undefined, false, c);
  if (b === undefined || b.value >= 100 || b.decimals > 0 || b.fraction || b.scaled) return;
  let end = b.next;
  const minor = b.unit !== undefined && b.unit.kind === 'money' && b.unit.factor < 1;
  if (!minor) {
    if (b.unit !== undefined) return;
    const letter =
      isWord(b.numberEnd) && tight(b.numberEnd) && lengthAt(b.numberEnd) === 1 ? textAt(b.numberEnd) : '';
    if (letter === 'c' || letter === 'p') end = b.numberEnd + 1;
    else if (isWord(b.next) && gapAt(b.next) !== LINE) return;
    else if (markAt(b.next) === 0x25 || markAt(b.next) === 0x2d || markAt(b.next) === 0x24) return;
    else if (!and && a.next === a.numberEnd && b.digits !== 2) return;
  }
  a.value += b.value * (minor && b.unit !== undefined ? b.unit.factor : 0.01);
  a.value = Math.round(a.value * 100) / 100;
  a.step = 0.01;
  a.next = end;
}

/** `the age of 50`, `the ages of 18 and 24`: `i` is the `of`. */
function ageOf(i: number): boolean {
  return isA(i, OF) && (wordAt(i - 1) === AGE || wordAt(i - 1) === AGES);
}
