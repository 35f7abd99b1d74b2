import type { Figure, Quantity } from '../quantity/quantity.ts';

/** Figures beyond this many in one segment are not indexed by value; their number must fit 21 bits. */
export const FIGURE_LIMIT = 1 << 21;

/** A range wider than this share of its own low end, or this many days, is looked at for every query. */
const WIDE_SHARE = 0.5;
const WIDE_DAYS = 400;
/** How far from a figure, as a share of it, another may lie that states the same value, half units aside. */
const REACH_SHARE = 0.3;

/** Where a figure stands: member of the segment, passage of its source, place in the passage's list. */
export interface FigurePlace {
  readonly member: number;
  readonly ordinal: number;
  readonly position: number;
  /** Its low end in the family's unit, in single precision. */
  readonly low: number;
}

/** Figures of one family, ascending by low end. */
interface Family {
  readonly lows: Float32Array;
  /** How far from its low end another figure may lie that states the same value. */
  readonly reaches: Float32Array;
  /** Each figure's number in the index. */
  readonly numbers: Uint32Array;
  /** Numbers of the wide ranges, which stand apart. */
  readonly wide: Uint32Array;
}

/** The figures of a segment by canonical value. Immutable. */
export interface QuantityIndex {
  readonly families: ReadonlyMap<string, Family>;
  readonly sources: readonly SourceQuantities[];
  /** Of each figure: its source's number, and its own within that source. */
  readonly members: Uint16Array;
  readonly locals: Uint32Array;
}

/** Units that state the same thing, by the unit that stands for their family. */
const BASES: ReadonlyMap<string, readonly [base: string, factor: number]> = new Map([
  ['Wh', ['J', 3600]],
  ['year', ['month', 12]],
  ['week', ['day', 7]],
  ['h', ['s', 3600]],
  ['min', ['s', 60]],
]);

/**
 * The family of a quantity, and what its values are multiplied by to be in the family's unit. Quantities that `compare`
 * can hold against each other have one family: percentages and ratios, years and months, joules and watt-hours.
 */
export function familyOf(quantity: Quantity): UnitFamily {
  const { kind, unit } = quantity;
  if (kind === 'date') return DATES;
  if (kind === 'ratio') return RATIOS;
  if (kind === 'percent') return PERCENTAGES;
  const key = unit === '1' ? kind : unit;
  let family = unitFamilies.get(key);
  if (family === undefined) {
    family = unit === '1' ? { name: kind, factor: 1 } : familyOfUnit(unit);
    if (unitFamilies.size === UNITS_KEPT) unitFamilies.clear();
    unitFamilies.set(key, family);
  }
  return family;
}

interface UnitFamily {
  readonly name: string;
  readonly factor: number;
}

const DATES: UnitFamily = { name: 'date', factor: 1 };
const RATIOS: UnitFamily = { name: 'share', factor: 1 };
const PERCENTAGES: UnitFamily = { name: 'share', factor: 0.01 };
const UNITS_KEPT = 1000;
const unitFamilies = new Map<string, UnitFamily>();

function familyOfUnit(unit: string): UnitFamily {
  let factor = 1;
  const parts = unit.split('/').map((part, at) => {
    const [base, own] = BASES.get(part) ?? [part, 1];
    factor = at === 0 ? own : factor / own;
    return base;
  });
  return { name: parts.join('/'), factor };
}

/** The figures of one source as the index needs them, in order. */
export interface SourceQuantities {
  /** Names of the families that occur, and the number among them of each figure's. */
  readonly families: readonly string[];
  readonly familyOf: Uint8Array;
  readonly ordinals: Uint32Array;
  readonly positions: Uint16Array;
  readonly lows: Float32Array;
  readonly reaches: Float32Array;
  /** 1 for the wide ranges. */
  readonly wide: Uint8Array;
}

/** A source's figures are of at most this many families; those of others are not looked up by value. */
const FAMILY_LIMIT = 255;

/** What the index needs of a source's figures, given by passage. */
export function readQuantities(lists: readonly (readonly Figure[])[], total: number): SourceQuantities {
  const families: string[] = [];
  const numbers = new Map<string, number>();
  const read = {
    familyOf: new Uint8Array(total),
    ordinals: new Uint32Array(total),
    positions: new Uint16Array(total),
    lows: new Float32Array(total),
    reaches: new Float32Array(total),
    wide: new Uint8Array(total),
  };
  let at = 0;
  for (const [ordinal, list] of lists.entries()) {
    for (const [position, { quantity }] of list.entries()) {
      const { name, factor } = familyOf(quantity);
      let family = numbers.get(name);
      if (family === undefined) {
        if (families.length < FAMILY_LIMIT) families.push(name);
        family = families.indexOf(name) < 0 ? FAMILY_LIMIT : families.length - 1;
        numbers.set(name, family);
      }
      read.familyOf[at] = position > 65535 ? FAMILY_LIMIT : family;
      read.ordinals[at] = ordinal;
      read.positions[at] = position;
      read.lows[at] = quantity.low * factor;
      read.reaches[at] = reachOf(quantity) * factor;
      read.wide[at++] = isWide(quantity) ? 1 : 0;
    }
  }
  return { families, ...read };
}

/** Figures of one family while they are gathered. */
interface Gathered {
  readonly keys: number[];
  readonly wide: number[];
}

/** Sorts the figures of a segment's members by value; in O(n log n), natively. */
export function indexQuantities(sources: readonly SourceQuantities[]): QuantityIndex {
  const total = sources.reduce((sum, source) => sum + source.lows.length, 0);
  const size = Math.min(total, FIGURE_LIMIT);
  const members = new Uint16Array(size);
  const locals = new Uint32Array(size);
  const gathered = new Map<string, Gathered>();
  let number = 0;
  for (const [member, source] of sources.entries()) {
    const own = source.families.map((name) => {
      const known = gathered.get(name) ?? { keys: [], wide: [] };
      gathered.set(name, known);
      return known;
    });
    const count = Math.min(source.lows.length, size - number);
    for (let at = 0; at < count; at++) {
      members[number] = member;
      locals[number] = at;
      const family = own[source.familyOf[at] ?? FAMILY_LIMIT];
      if (source.wide[at] === 1) family?.wide.push(number);
      else family?.keys.push(keyOf(source.lows[at] ?? 0) * FIGURE_LIMIT + number);
      number++;
    }
  }
  const families = [...gathered].map(([name, family]): [string, Family] => {
    const keys = Float64Array.from(family.keys).sort();
    const numbers = new Uint32Array(keys.length);
    const lows = new Float32Array(keys.length);
    const reaches = new Float32Array(keys.length);
    for (let at = 0; at < keys.length; at++) {
      const figure = (keys[at] ?? 0) % FIGURE_LIMIT;
      const source = sources[members[figure] ?? 0];
      const local = locals[figure] ?? 0;
      numbers[at] = figure;
      lows[at] = source?.lows[local] ?? 0;
      reaches[at] = source?.reaches[local] ?? 0;
    }
    return [name, { numbers, lows, reaches, wide: Uint32Array.from(family.wide) }];
  });
  return { sources, members, locals, families: new Map(families) };
}

function isWide(quantity: Quantity): boolean {
  const width = quantity.high - quantity.low;
  return quantity.kind === 'date' ? width > WIDE_DAYS : width > WIDE_SHARE * Math.abs(quantity.low);
}

const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

/** 32 bits that sort as the number does, rounded to single precision. */
function keyOf(value: number): number {
  float[0] = value;
  const word = bits[0] ?? 0;
  return (word >>> 31 === 1 ? ~word : word | 0x80000000) >>> 0;
}

/** How far off a figure's low end may lie that still states the same value, hedges and coarse rounding included. */
function reachOf(quantity: Quantity): number {
  if (quantity.kind === 'date') return WIDE_DAYS;
  const width = quantity.high - quantity.low;
  const share = REACH_SHARE * Math.max(Math.abs(quantity.low), Math.abs(quantity.high));
  return Math.max(share, quantity.halfUnit) + width;
}

/**
 * Visits the figures of `quantity`'s family that may state the same value, nearest first on either side, then the wide
 * ranges. Stops when `visit` returns false.
 */
export function visitNear(
  index: QuantityIndex,
  quantity: Quantity,
  visit: (place: FigurePlace) => boolean,
): void {
  const { name, factor } = familyOf(quantity);
  const family = index.families.get(name);
  if (family === undefined) return;
  const { lows, reaches, numbers } = family;
  const low = quantity.low * factor;
  const reach = reachOf(quantity) * factor;
  // Half a unit is half of the value at most, so that nothing beyond twice the value rounds to it.
  const most = low + Math.abs(quantity.high * factor) + reach;
  const least = low - Math.abs(low) - reach;
  const place = (number: number): FigurePlace => {
    const member = index.members[number] ?? 0;
    const source = index.sources[member];
    const local = index.locals[number] ?? 0;
    return {
      member,
      ordinal: source?.ordinals[local] ?? 0,
      position: source?.positions[local] ?? 0,
      low: source?.lows[local] ?? 0,
    };
  };
  const isNear = (at: number): boolean =>
    Math.abs((lows[at] ?? 0) - low) <= Math.max(reach, reaches[at] ?? 0) * FLOAT_SLACK;
  let above = lowerBound(lows, low);
  let below = above - 1;
  for (;;) {
    const hasUp = above < lows.length && (lows[above] ?? 0) <= most;
    const hasDown = below >= 0 && (lows[below] ?? 0) >= least;
    if (!hasUp && !hasDown) break;
    if (hasUp && isNear(above) && !visit(place(numbers[above] ?? 0))) return;
    if (hasDown && isNear(below) && !visit(place(numbers[below] ?? 0))) return;
    above++;
    below--;
  }
  for (const number of family.wide) if (!visit(place(number))) return;
}

/** Single precision rounds. */
const FLOAT_SLACK = 1 + 1e-5;

function lowerBound(values: Float32Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
