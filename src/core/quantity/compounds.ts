/** Amounts of several units: `2 hours 5 minutes`, `5 feet 2 inches`, `5 dollars and 10 cents`; and what ends an age. */

import { type Amount, type Context, readAmount } from './amounts.ts';
import { AND, ARTICLE, CARDINAL, FRACTION, idOf, learn, numberOf } from './lexicon.ts';
import { DIGITS, LINE, NONE, type Tokens, VULGAR, WORD } from './tokens.ts';
import { type Unit, unitOf } from './units.ts';
import { cls } from './word-scales.ts';

const OLD = new Set([learn('old', 0), learn('olds', 0)]);
const OF = idOf('of');
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
const FOOT = unitOf('ft');
const INCH = unitOf('inch');
/** Smaller units follow larger ones at most this often: years, months, weeks, days, hours, minutes, seconds. */
const MOST_PARTS = 6;

/** Units of one family, larger first: their size in the smallest unit that they share. */
const CALENDAR: Readonly<Record<string, number>> = { year: 365 * 86400, month: 30 * 86400, day: 86400, s: 1 };

/** Takes further parts on after amount `a`, in place. */
export function readCompound(t: Tokens, a: Amount, c: Context): void {
  const unit = a.unit;
  if (unit === undefined) {
    aged(t, a);
    return;
  }
  if (unit.kind === 'money') cents(t, a, c);
  else if (unit.kind === 'duration' || unit.unit === 'm' || unit.unit === 'kg') parts(t, a, c);
  old(t, a);
}

/** `68-year-old`, `five years old`, `ten months of age`, `87 yo`. */
function old(t: Tokens, a: Amount): void {
  if (a.unit?.kind !== 'duration') return;
  let at = a.next;
  if (t.mark(at) === 0x2d) at++;
  if (t.kind(at) !== WORD || t.gap(at) === LINE) return;
  if (OLD.has(t.word(at))) a.next = at + 1;
  else if (t.word(at) === OF && t.kind(at + 1) === WORD && t.word(at + 1) === AGE) a.next = at + 2;
}

/** `aged 80`, `age 87`; `pH 7.4`. */
function aged(t: Tokens, a: Amount): void {
  if (a.scaled || a.first !== a.number || t.kind(a.number - 1) !== WORD) return;
  const before = t.word(a.number - 1);
  if (before === ABSOLUTE && a.words && a.value === 0) {
    a.unit = KELVIN;
    a.first = a.number - 1;
    return;
  }
  if (before === PH && a.value <= 14) a.unit = ACIDITY;
  else if (
    (before === AGED || before === AGE || ageOf(t, a.number - 1)) &&
    a.decimals === 0 &&
    a.value <= 130
  )
    a.unit = YEAR;
}

/** `, ` or `and` between two parts: the token of the next number, or 0. */
function nextPart(t: Tokens, i: number): number {
  let at = i;
  if (t.mark(at) === 0x2c && t.gap(at) === NONE) at++;
  if ((cls(t, at) & AND) !== 0) at++;
  if (t.gap(at) === LINE && at === i) return 0;
  const kind = t.kind(at);
  if (kind === DIGITS || kind === VULGAR)
    return t.gap(at) === NONE && t.kind(i - 1) !== WORD && t.mark(i - 1) !== 0x27 ? 0 : at;
  return (cls(t, at) & (CARDINAL | ARTICLE | FRACTION)) !== 0 ? at : 0;
}

function parts(t: Tokens, a: Amount, c: Context): void {
  let size = sizeOf(a);
  for (let n = 0; n < MOST_PARTS; n++) {
    if (halfMore(t, a)) return;
    const at = nextPart(t, a.next);
    if (at === 0 || a.unit === undefined) return;
    const comma = t.mark(a.next) === 0x2c;
    const b = readAmount(t, at, at, undefined, false, c);
    if (b === undefined) return;
    if (b.unit === undefined && a.unit === FOOT && INCH !== undefined && inchAt(t, b.next)) {
      b.unit = INCH;
      b.next++;
    }
    if (b.unit === undefined) {
      bareMinutes(t, a, b, comma);
      return;
    }
    if (b.unit.kind !== a.unit.kind || b.vague || !family(a.unit, b.unit)) return;
    const smaller = sizeOf(b);
    if (smaller >= size || b.value * smaller > size * 4 || !add(a, b)) return;
    size = smaller;
    a.next = b.next;
  }
}

/** `in`, or `"`, after "5 ft 2". */
function inchAt(t: Tokens, i: number): boolean {
  if (t.mark(i) === 0x22) return true;
  if (t.kind(i) !== WORD || t.length(i) !== 2 || t.slice(i) !== 'in') return false;
  return t.kind(i + 1) !== DIGITS && (cls(t, i + 1) & ARTICLE) === 0 && t.slice(i + 1) !== 'the';
}

const sizeOf = (a: Amount): number =>
  a.unit === undefined ? 0 : a.unit.factor * (CALENDAR[a.unit.unit] ?? 1);

const family = (a: Unit, b: Unit): boolean =>
  a.unit === b.unit || (CALENDAR[a.unit] !== undefined && CALENDAR[b.unit] !== undefined);

/** `an hour and a half`, `an hour and half`. */
function halfMore(t: Tokens, a: Amount): boolean {
  if ((cls(t, a.next) & AND) === 0 || a.unit === undefined) return false;
  let at = a.next + 1;
  if ((cls(t, at) & ARTICLE) !== 0) at++;
  if ((cls(t, at) & FRACTION) === 0) return false;
  const under = numberOf(t.word(at));
  if (under !== 2 && under !== 4) return false;
  if ((cls(t, at + 1) & ARTICLE) !== 0 || (t.kind(at + 1) === WORD && t.word(at + 1) === OF)) return false;
  a.value += 1 / under;
  a.step = 0;
  a.next = at + 1;
  return true;
}

/** `1 hour thirty`, `2 hours and 10`: minutes after hours, when nothing is counted. */
function bareMinutes(t: Tokens, a: Amount, b: Amount, comma: boolean): void {
  if (
    comma ||
    a.unit?.unit !== 's' ||
    a.unit.factor !== 3600 ||
    b.value >= 60 ||
    b.decimals > 0 ||
    b.fraction
  )
    return;
  if (t.kind(b.next) === WORD && t.gap(b.next) !== LINE) return;
  if (t.mark(b.next) === 0x2d || t.mark(b.next) === 0x25) return;
  a.value += b.value / 60;
  a.next = b.next;
}

/** Adds `b` to `a` in the unit that both share: months for years and months, days for weeks, seconds else. */
function add(a: Amount, b: Amount): boolean {
  if (a.unit === undefined || b.unit === undefined) return false;
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
function cents(t: Tokens, a: Amount, c: Context): void {
  if (a.unit?.factor !== 1 || a.scaled || a.per !== '' || a.unit.parts.length > 1 || a.decimals > 0) return;
  const and = (cls(t, a.next) & AND) !== 0;
  const at = and ? a.next + 1 : a.next;
  const kind = t.kind(at);
  if (kind !== DIGITS && (cls(t, at) & CARDINAL) === 0) return;
  if (t.gap(at) === NONE || t.gap(at) === LINE) return;
  const b = readAmount(t, at, at, undefined, false, c);
  if (b === undefined || b.value >= 100 || b.decimals > 0 || b.fraction || b.scaled) return;
  let end = b.next;
  const minor = b.unit !== undefined && b.unit.kind === 'money' && b.unit.factor < 1;
  if (!minor) {
    if (b.unit !== undefined) return;
    const letter =
      t.kind(b.numberEnd) === WORD && t.gap(b.numberEnd) === NONE && t.length(b.numberEnd) === 1
        ? t.slice(b.numberEnd)
        : '';
    if (letter === 'c' || letter === 'p') end = b.numberEnd + 1;
    else if (t.kind(b.next) === WORD && t.gap(b.next) !== LINE) return;
    else if (t.mark(b.next) === 0x25 || t.mark(b.next) === 0x2d || t.mark(b.next) === 0x24) return;
    else if (!and && a.next === a.numberEnd && b.digits !== 2) return;
  }
  a.value += b.value * (minor && b.unit !== undefined ? b.unit.factor : 0.01);
  a.value = Math.round(a.value * 100) / 100;
  a.step = 0.01;
  a.next = end;
}

/** `the age of 50`, `the ages of 18 and 24`: `i` is the `of`. */
function ageOf(t: Tokens, i: number): boolean {
  return t.word(i) === OF && t.kind(i - 1) === WORD && (t.word(i - 1) === AGE || t.word(i - 1) === AGES);
}
