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
  readonly members: Uint16Array;
  readonly ordinals: Uint32Array;
  readonly positions: Uint16Array;
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

/** Sorts the figures of a segment's members by value; in O(n log n), natively. */
export function indexQuantities(members: readonly (readonly (readonly Figure[])[])[]): QuantityIndex {
  const total = members.reduce((sum, lists) => sum + lists.reduce((all, list) => all + list.length, 0), 0);
  const size = Math.min(total, FIGURE_LIMIT);
  const index = {
    members: new Uint16Array(size),
    ordinals: new Uint32Array(size),
    positions: new Uint16Array(size),
  };
  const families = new Map<string, { keys: number[]; wide: number[] }>();
  const reaches = new Float32Array(size);
  const lows = new Float32Array(size);
  let number = 0;
  for (const [member, lists] of members.entries()) {
    for (const [ordinal, list] of lists.entries()) {
      for (const [position, { quantity }] of list.entries()) {
        if (number === size || position > 65535) break;
        index.members[number] = member;
        index.ordinals[number] = ordinal;
        index.positions[number] = position;
        const { name, factor } = familyOf(quantity);
        let family = families.get(name);
        if (family === undefined) {
          family = { keys: [], wide: [] };
          families.set(name, family);
        }
        lows[number] = quantity.low * factor;
        reaches[number] = reachOf(quantity) * factor;
        if (isWide(quantity)) family.wide.push(number);
        else family.keys.push(keyOf(quantity.low * factor) * FIGURE_LIMIT + number);
        number++;
      }
    }
  }
  const sorted = [...families].map(([name, { keys, wide }]): [string, Family] => {
    const numbers = Uint32Array.from(Float64Array.from(keys).sort(), (key) => key % FIGURE_LIMIT);
    return [
      name,
      {
        numbers,
        lows: Float32Array.from(numbers, (figure) => lows[figure] ?? 0),
        reaches: Float32Array.from(numbers, (figure) => reaches[figure] ?? 0),
        wide: Uint32Array.from(wide),
      },
    ];
  });
  return { ...index, families: new Map(sorted) };
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
  const place = (number: number): FigurePlace => ({
    member: index.members[number] ?? 0,
    ordinal: index.ordinals[number] ?? 0,
    position: index.positions[number] ?? 0,
  });
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
