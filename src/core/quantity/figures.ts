/** Finds every figure of a text: the one entry of the room. */
import { type Amount, type Context, prefixBefore, readAmount } from './amounts.ts';
import { countedNoun } from './counted.ts';
import { glued, listNumber, naming, noteMark, timeOfDay } from './exclusions.ts';
import { ARTICLE, CARDINAL, classOf, DOZEN, FRACTION, HUNDRED, SCALE, VAGUE } from './lexicon.ts';
import { marksFor } from './locale.ts';
import { modifierAfter, modifierBefore, modifierEdge } from './modifiers.ts';
import type { Figure, FigureOptions, Modifier, Quantity, UnitHint } from './quantity.ts';
import { readRange } from './ranges.ts';
import { DIGITS, MARK, NONE, Tokens, VULGAR, WORD } from './tokens.ts';

const t = new Tokens();

const TRIGGER = CARDINAL | HUNDRED | SCALE | DOZEN | FRACTION | ARTICLE | VAGUE;

interface Reader extends Context {
  readonly out: Figure[];
  readonly hint: UnitHint | undefined;
  /** First token that no figure has taken. */
  floor: number;
}

/**
 * The figures of a text, in order, none overlapping. Offsets are UTF-16 and slice exactly:
 * `figures('up to 5 GW')[0].text === 'up to 5 GW'`. Work grows linearly with the text; nothing is thrown.
 */
export function figures(text: string, options: FigureOptions = {}): Figure[] {
  const reader: Reader = {
    marks: marksFor(text, options.numberLocale),
    out: [],
    hint: options.hint,
    floor: 0,
  };
  let from = 0;
  while (from < text.length) {
    const next = t.read(text, from);
    scan(reader);
    if (next <= from) break;
    from = next;
  }
  return reader.out;
}

function scan(r: Reader): void {
  let i = t.first;
  r.floor = i;
  while (i < t.last) {
    const kind = t.kind(i);
    let next = 0;
    if (kind === DIGITS || kind === VULGAR) next = numberAt(r, i);
    else if (kind === WORD) {
      if ((classOf(t.word(i)) & TRIGGER) !== 0) next = numberAt(r, i);
    } else if (
      kind === MARK &&
      t.mark(i) === 0x2e &&
      t.kind(i + 1) === DIGITS &&
      t.gap(i + 1) === NONE &&
      t.gap(i) !== NONE
    )
      next = numberAt(r, i);
    if (next > i) {
      i = next;
      r.floor = i;
    } else i++;
  }
}

/** Reads the figure whose number begins at `i`; returns the token after it, or 0 when there is none. */
function numberAt(r: Reader, i: number): number {
  const p = prefixBefore(t, i, r.floor);
  const a = readAmount(t, i, p.first, p.money, p.negative, r);
  if (a === undefined) return 0;
  const kind = t.kind(i);
  if (kind === WORD && !wordFigure(a)) return 0;
  const range = readRange(t, a, r.floor, r);
  if (range !== undefined) {
    if (glued(t, a.first, range.b.next)) return range.b.next;
    return emit(r, range.first, range.b.next, a.number, range.a, range.b);
  }
  if (kind === DIGITS) {
    if (glued(t, a.first, a.next)) return a.next;
    if (timeOfDay(t, a.next)) return a.next + 1;
    if (a.unit === undefined && !a.scaled) {
      if (listNumber(t, i, a.next) || noteMark(t, i, a.next)) return a.next;
      const plain = !a.grouped && a.decimals === 0;
      if (naming(t, i, a.next, plain)) return a.next;
    }
  }
  return emit(r, a.first, a.next, a.first, a, a);
}

/** Words that are numbers only with something after them: articles, `half`, `few`. */
function wordFigure(a: Amount): boolean {
  if (a.vague && !a.scaled && a.unit === undefined) return false;
  return true;
}

function emit(r: Reader, first: number, next: number, _number: number, a: Amount, b: Amount): number {
  let modifier: Modifier = modifierBefore(t, first, r.floor);
  const start = modifierEdge;
  let end = next;
  const behind = modifierAfter(t, next);
  if (behind !== 'exact') {
    if (modifier === 'exact' || modifier === 'about') modifier = behind;
    end = modifierEdge;
  }
  const quantity = quantityOf(r, a, b, modifier, next);
  const offset = t.start(start);
  const stop = t.end(end - 1);
  r.out.push({
    text: t.text.slice(offset, stop),
    offset,
    end: stop,
    valueOffset: t.start(first),
    valueEnd: t.end(next - 1),
    quantity,
    ...(a.doubt !== '' ? { doubt: a.doubt } : b.doubt !== '' ? { doubt: b.doubt } : {}),
  });
  return end;
}

/** A bare `2024`: a year. */
function isYear(a: Amount): boolean {
  const year = a.unit === undefined && !a.scaled && a.digits === 4 && a.decimals === 0 && !a.grouped;
  return year && !a.words && a.value >= 1500 && a.value <= 2100;
}

const firstDay = (year: number): number => Date.UTC(year, 0, 1) / 86_400_000;

function quantityOf(r: Reader, a: Amount, b: Amount, modifier: Modifier, next: number): Quantity {
  const unit = b.unit ?? a.unit;
  const scaleA = (a.unit ?? unit)?.factor ?? 1;
  const scaleB = unit?.factor ?? 1;
  let low = times(a.value, scaleA);
  let high = a === b ? (Number.isFinite(a.upTo) ? times(a.upTo, scaleB) : low) : times(b.value, scaleB);
  if (low > high) [low, high] = [high, low];
  const halfUnit = Math.abs(Math.min(a.step * scaleA, b.step * scaleB) / 2);
  const hint = r.hint;
  if (hint !== undefined && unit === undefined && !a.fraction) {
    const { unit: canonical, kind, factor } = hint;
    return {
      kind,
      unit: canonical,
      low: times(low, factor),
      high: times(high, factor),
      modifier,
      halfUnit: halfUnit * factor,
    };
  }
  if (isYear(a) && isYear(b) && !(countedNoun(t, next) !== '' && modifier !== 'exact')) {
    const date = a === b ? `${low}` : `${low}/${high}`;
    return {
      kind: 'date',
      unit: 'date',
      low: firstDay(low),
      high: firstDay(high + 1) - 1,
      modifier,
      halfUnit: 0,
      date,
    };
  }
  if (unit === undefined) {
    const counted = a.fraction ? '' : countedNoun(t, next);
    return {
      kind: a.fraction ? 'ratio' : 'count',
      unit: '1',
      low,
      high,
      modifier,
      halfUnit,
      ...(counted !== '' ? { counted } : {}),
    };
  }
  const per = b.per !== '' ? b.per : a.per;
  return { kind: unit.kind, unit: unit.unit, low, high, modifier, halfUnit, ...(per !== '' ? { per } : {}) };
}

function times(value: number, factor: number): number {
  if (factor === 1) return value;
  const product = value * factor;
  const whole = Math.round(product);
  return Math.abs(product - whole) < Math.abs(product) * 1e-15 ? whole : product;
}
