import type { Figure } from '../quantity/quantity.ts';
import { type Term, termsOf } from './terms.ts';

/** Parts of a whole that come one after another, by their nouns. */
const UNITS: ReadonlySet<string> = new Set([
  'quarter',
  'half',
  'period',
  'inning',
  'set',
  'month',
  'week',
  'day',
]);
const ORDINALS: readonly string[] = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const FIRST: ReadonlySet<string> = new Set(['opening', 'initial']);
const LAST: ReadonlySet<string> = new Set(['final', 'last', 'closing']);
const BARRIERS: ReadonlySet<string> = new Set(['but', 'while', 'whereas', 'although']);

/** `the second and third quarters`: which parts, from 0; -1 is the last. */
export interface Parts {
  readonly unit: string;
  readonly places: readonly number[];
}

/** A list by parts: `by quarter 25, 30, 22, 17`. `first` is the index of its first figure. */
export interface PartList {
  readonly unit: string;
  readonly first: number;
  readonly values: readonly number[];
}

function unitOf({ plain }: Term): string | undefined {
  if (UNITS.has(plain)) return plain;
  if (plain === 'halves') return 'half';
  return plain.endsWith('s') && UNITS.has(plain.slice(0, -1)) ? plain.slice(0, -1) : undefined;
}

function placeOf({ plain }: Term): number | undefined {
  const ordinal = ORDINALS.indexOf(plain);
  if (ordinal >= 0) return ordinal;
  if (FIRST.has(plain)) return 0;
  return LAST.has(plain) ? -1 : undefined;
}

const ON_THE_WAY: ReadonlySet<string> = new Set(
  'run spurt burst stretch lead advantage deficit start'.split(' '),
);

/** A `24-2 run` or a `9-0 lead`: no result yet. */
export function onTheWay(figure: Figure, terms: readonly Term[]): boolean {
  const next = terms.find((term) => term.start >= figure.end);
  return next !== undefined && ON_THE_WAY.has(next.plain);
}

/** Words that tell something lie at most so many between a figure and the part it is of. */
const REACH = 6;

/** The part of a whole that a figure of a sentence is for: the one named nearest to it. Undefined where none is. */
export function partsFor(text: string, figure: Figure): Parts | undefined {
  const terms = termsOf(text);
  let best: Parts | undefined;
  let least = REACH + 1;
  terms.forEach((term, i) => {
    const unit = unitOf(term);
    if (unit === undefined) return;
    const places: number[] = [];
    let from = i - 1;
    for (; from >= 0; from--) {
      const word = terms[from];
      const place = word === undefined ? undefined : placeOf(word);
      if (place !== undefined) places.unshift(place);
      else if (word?.plain !== 'and' || places.length === 0) break;
    }
    const after = term.start > figure.end;
    const [low, high] = after ? [figure.end, terms[from + 1]?.start ?? 0] : [term.end, figure.offset];
    const between = terms.filter(({ start, end }) => start >= low && end <= high);
    const gap = between.filter(({ stop }) => !stop).length;
    // `in the first half and 47-41 in the second half`: of equals what follows
    const nearer = gap < least || (gap === least && after);
    if (places.length === 0 || !nearer || between.some(({ plain }) => BARRIERS.has(plain))) return;
    best = { unit, places };
    least = gap;
  });
  return best;
}

/** What a sentence lists by parts, at least two of them; `figures` are its figures, in order. */
export function partListOf(text: string, figures: readonly Figure[]): PartList | undefined {
  const lead = /\bby ([a-z]{3,7}):? $/;
  for (let i = 0; i < figures.length; i++) {
    const start = figures[i];
    if (start === undefined) break;
    const unit = lead.exec(text.slice(Math.max(0, start.offset - 14), start.offset))?.[1];
    if (unit === undefined || !UNITS.has(unit)) continue;
    const values: number[] = [];
    let end = start.offset;
    for (const figure of figures.slice(i)) {
      const { kind, low, high } = figure.quantity;
      const between = text.slice(end, figure.offset);
      const goesOn = values.length === 0 || between === ', ' || between === ' and ' || between === ', and ';
      if (!goesOn || kind !== 'count' || low !== high) break;
      values.push(low);
      end = figure.end;
    }
    if (values.length > 1) return { unit, first: i, values };
  }
  return undefined;
}

/** The sum of the parts asked for; halves of an even number of parts count as well. Undefined where the list has none such. */
export function sumOf({ unit, values }: PartList, { unit: asked, places }: Parts): number | undefined {
  const size = values.length;
  const halves = asked === 'half' && unit !== 'half' && size % 2 === 0;
  if (!halves && asked !== unit) return undefined;
  const count = halves ? 2 : size;
  const step = halves ? size / 2 : 1;
  let sum = 0;
  for (const place of places) {
    const one = place < 0 ? count + place : place;
    if (one >= count) return undefined;
    for (let k = 0; k < step; k++) sum += values[one * step + k] ?? 0;
  }
  return sum;
}
