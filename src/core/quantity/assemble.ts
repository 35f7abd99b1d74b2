/** Makes a `Figure` of what was read: hedges around it, canonical value, list mates that wait for their unit. */

import type { Amount, Context } from './amounts.ts';
import type { Span } from './calendar.ts';
import { countedNoun } from './counted.ts';
import { FROM, OR } from './functionWords.ts';
import { AND } from './lexicon.ts';
import {
  comparesTimes,
  dateModifierBefore,
  exactAt,
  modifierAfter,
  modifierBefore,
  modifierEdge,
  spansTime,
} from './modifiers.ts';
import type { Figure, Modifier, Quantity, QuantityKind, UnitHint } from './quantity.ts';
import { cutText, endAt, gapAt, isA, LINE, markAt, startAt, tight, wordAt } from './tokens.ts';
import type { Unit } from './units.ts';

/** Everything one call of `figures` carries along. */
export interface Reader extends Context {
  readonly hint: UnitHint | undefined;
  readonly out: Figure[];
  /** How many of the last figures in `out` are bare numbers of a list that still wait for a unit: "45 and 50 mg". */
  waiting: number;
  /** Token after the last of them. */
  listEnd: number;
  /** Token after the number that last named something. */
  named: number;
  /** First token that no figure has taken. */
  floor: number;
}

/** A quantity while it is made: the modifier comes last. */
export type Draft = { -readonly [K in keyof Quantity]: Quantity[K] };

export function draft(kind: QuantityKind, unit: string, low: number, high: number, halfUnit: number): Draft {
  return { kind, unit, low, high, modifier: 'exact', halfUnit };
}

/** What a figure says, before hedges. `first`..`next` are the tokens of the value. */
export interface Reading {
  readonly first: number;
  readonly next: number;
  readonly quantity: Draft;
  readonly doubt?: string;
  /** The amount, when the figure is one: what a list shares. */
  readonly unit?: Unit | undefined;
}

/** Numbers that may wait in one list. */
const MOST_IN_LIST = 24;

/** Puts a figure out, with the modifier words around it; returns the token after it. */
export function emit(r: Reader, reading: Reading): number {
  const { first, next, quantity } = reading;
  // "1e999" is no number that anything could agree with
  if (
    !Number.isFinite(quantity.low) ||
    !Number.isFinite(quantity.high) ||
    !Number.isFinite(quantity.halfUnit)
  )
    return next;
  const isDate = quantity.kind === 'date';
  let modifier: Modifier = isDate ? dateModifierBefore(first, r.floor) : modifierBefore(first, r.floor);
  if (quantity.kind === 'duration' && (modifier === 'moreThan' || modifier === 'lessThan')) {
    if (
      (r.out.length > 0 && comparesTimes(next, r.floor)) ||
      (modifier === 'moreThan' && spansTime(first, next))
    )
      modifier = exactAt(first);
  }
  const start = modifierEdge;
  let end = next;
  const behind = modifierAfter(next, isDate);
  if (behind !== 'exact') {
    // "until 30 June at the earliest" ends no sooner than that
    const later = isDate && behind === 'atLeast' && modifier === 'atMost';
    if (modifier === 'exact' || modifier === 'about' || later) modifier = behind;
    end = modifierEdge;
  }
  quantity.modifier = modifier;
  fromBefore(r, start, quantity);
  // "40 or more ships"
  if (quantity.kind === 'count' && quantity.counted === undefined && end > next) {
    const late = countedNoun(end);
    if (late !== '') quantity.counted = late;
  }
  const offset = startAt(start);
  const stop = endAt(end - 1);
  const valueOffset = startAt(first);
  const valueEnd = endAt(next - 1);
  const text = cutText(offset, stop);
  const { doubt } = reading;
  const figure: Figure =
    doubt === undefined || doubt === ''
      ? { text, offset, end: stop, valueOffset, valueEnd, quantity }
      : { text, offset, end: stop, valueOffset, valueEnd, quantity, doubt };
  if (!isDate) listed(r, start, end, reading);
  r.out.push(figure);
  return end;
}

/** Is there nothing but a comma, `and` or `or` between token `i` and the end of the list? */
function adjoins(r: Reader, i: number): boolean {
  let at = r.listEnd;
  // "14- and 11-year-olds"
  if (markAt(at) === 0x2d && tight(at) && !tight(at + 1)) at++;
  const comma = markAt(at) === 0x2c;
  if (comma) at++;
  const joined = isA(at, AND) || wordAt(at) === OR;
  // "rose to 103, and 72 per cent agreed": with but two numbers, a comma before "and" begins anew
  if (joined && comma && r.waiting === 1) return false;
  if (joined) at++;
  return at === i && at > r.listEnd && gapAt(at) !== LINE;
}

/** `5 or 7 percent`, `6-3`: the last of a list may be two numbers itself. */
const joinedEnds = (quantity: Draft): boolean =>
  quantity.counted === 'score' || quantity.low !== quantity.high;

function listed(r: Reader, start: number, end: number, reading: Reading): void {
  const { quantity, unit } = reading;
  const mates = r.waiting > 0 && adjoins(r, start);
  if (!mates) r.waiting = 0;
  const bare = quantity.kind === 'count' && quantity.counted === undefined;
  if (bare && r.hint === undefined) {
    if (r.waiting < MOST_IN_LIST) r.waiting++;
    r.listEnd = end;
    return;
  }
  // "0.45, 95% CI": two with a comma alone are no list
  if (mates && (r.waiting > 1 || markAt(start - 1) !== 0x2c || joinedEnds(quantity)))
    for (let k = 1; k <= r.waiting; k++) share(r, r.out.length - k, quantity, unit);
  r.waiting = 0;
}

/** Gives the waiting number at `index` the unit or noun of its list. */
function share(r: Reader, index: number, last: Draft, unit: Unit | undefined): void {
  const figure = r.out[index];
  if (figure === undefined || (unit === undefined && last.counted === undefined)) return;
  const { low, high, halfUnit, modifier } = figure.quantity;
  // "record 8-10, 111 points": a pair is no member of a list of single numbers
  if (low !== high && last.low === last.high) return;
  const factor = unit?.factor ?? 1;
  const { kind, unit: canonical, counted, per } = last;
  r.out[index] = {
    ...figure,
    quantity: {
      kind,
      unit: canonical,
      low: times(low, factor),
      high: times(high, factor),
      modifier,
      halfUnit: halfUnit * factor,
      ...(counted !== undefined ? { counted } : {}),
      ...(per !== undefined ? { per } : {}),
    },
  };
}

/** A product without the noise of its last bits: 23,000 ft are 7010.4 m. */
export function times(value: number, factor: number): number {
  if (factor === 1) return value;
  const product = value * factor;
  if (Number.isInteger(product)) return product;
  const places = 13 - Math.floor(Math.log10(Math.abs(product)));
  return places > 22 ? Number(product.toPrecision(14)) : Math.round(product * 10 ** places) / 10 ** places;
}

export function dateQuantity(span: Span): Draft {
  const quantity = draft('date', 'date', span.low, span.high, 0);
  quantity.date = span.edtf;
  return quantity;
}

/** The quantity of an amount, or of a range from `a` to `b`. */
export function amountQuantity(r: Reader, a: Amount, b: Amount, next: number): Draft {
  const unit = b.unit ?? a.unit;
  const factorA = (a.unit ?? unit)?.factor ?? 1;
  const factorB = unit?.factor ?? 1;
  let low = times(a.value, factorA);
  let high =
    a === b
      ? Number.isFinite(a.upTo)
        ? times(a.upTo, factorB)
        : low
      : times(Number.isFinite(b.upTo) ? b.upTo : b.value, factorB);
  if (low > high) [low, high] = [high, low];
  const halfUnit =
    a.spread > 0 ? a.spread * factorA : Math.abs(Math.min(a.step * factorA, b.step * factorB) / 2);
  if (unit === undefined) return bareQuantity(r, a, low, high, halfUnit, next);
  const per = b.per !== '' ? b.per : a.per;
  const quantity = draft(unit.kind, unit.unit, low, high, halfUnit);
  if (per !== '') quantity.per = per;
  return quantity;
}

function bareQuantity(
  r: Reader,
  a: Amount,
  low: number,
  high: number,
  halfUnit: number,
  next: number,
): Draft {
  if (a.fraction) return draft('ratio', '1', low, high, halfUnit);
  const { hint } = r;
  if (hint !== undefined) {
    const { unit, kind, factor } = hint;
    return draft(kind, unit, times(low, factor), times(high, factor), halfUnit * factor);
  }
  const counted = countedNoun(next);
  const quantity = draft('count', '1', low, high, halfUnit);
  if (counted !== '') quantity.counted = counted;
  if (a.per !== '') quantity.per = a.per;
  return quantity;
}

/** "fell to 12 percent from 14": a bare number takes the share right before it. */
function fromBefore(r: Reader, start: number, quantity: Draft): void {
  if (
    quantity.kind !== 'count' ||
    quantity.counted !== undefined ||
    quantity.unit !== '1' ||
    r.floor !== start - 1
  )
    return;
  const last = r.out.at(-1)?.quantity;
  if (last === undefined || (last.kind !== 'percent' && last.kind !== 'points') || wordAt(start - 1) !== FROM)
    return;
  quantity.kind = last.kind;
  quantity.unit = last.unit;
}
