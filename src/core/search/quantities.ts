import type { Figure, Quantity } from '../quantity/quantity.ts';

/** Figures beyond this many in one segment are not indexed by value; their number must fit 21 bits. */
export const FIGURE_LIMIT = 1 << 21;

/** A range wider than this share of its own low end, or this many days, is looked at for every query. */
const WIDE_SHARE = 0.5;
const WIDE_DAYS = 400;

/** Where a figure stands: member of the segment, passage of its source, place in the passage's list. */
export interface FigurePlace {
  readonly member: number;
  readonly ordinal: number;
  readonly position: number;
}

/** Figures of one family, ascending by low end. */
interface Family {
  /** The low end as 32 sortable bits, above the 21 bits of the figure's number: exact in a double. */
  readonly keys: Float64Array;
  /** Numbers of the wide ranges, which `keys` lacks. */
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
export function familyOf(quantity: Quantity): { readonly name: string; readonly factor: number } {
  const { kind, unit } = quantity;
  if (kind === 'date') return { name: 'date', factor: 1 };
  if (kind === 'ratio') return { name: 'share', factor: 1 };
  if (kind === 'percent') return { name: 'share', factor: 0.01 };
  if (unit === '1') return { name: kind, factor: 1 };
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
        if (isWide(quantity)) family.wide.push(number);
        else family.keys.push(keyOf(quantity.low * factor) * FIGURE_LIMIT + number);
        number++;
      }
    }
  }
  const sorted = [...families].map(([name, { keys, wide }]): [string, Family] => [
    name,
    { keys: Float64Array.from(keys).sort(), wide: Uint32Array.from(wide) },
  ]);
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

/**
 * Visits the figures of `quantity`'s family whose low end may stand for the same value: from half of it to twice it
 * (or its half unit away), nearest keys first on either side, then the wide ranges. Stops when `visit` returns false.
 */
export function visitNear(
  index: QuantityIndex,
  quantity: Quantity,
  visit: (place: FigurePlace) => boolean,
): void {
  const { name, factor } = familyOf(quantity);
  const family = index.families.get(name);
  if (family === undefined) return;
  const reach = reachOf(quantity) * factor;
  const { keys } = family;
  const least = keyOf(quantity.low * factor - reach) * FIGURE_LIMIT;
  const most = (keyOf(quantity.high * factor + reach) + 1) * FIGURE_LIMIT;
  const placeOf = (number: number): FigurePlace => ({
    member: index.members[number] ?? 0,
    ordinal: index.ordinals[number] ?? 0,
    position: index.positions[number] ?? 0,
  });
  let above = lowerBound(keys, keyOf(quantity.low * factor) * FIGURE_LIMIT);
  let below = above - 1;
  for (;;) {
    const up = keys[above];
    const down = keys[below];
    const hasUp = up !== undefined && up < most;
    const hasDown = down !== undefined && down >= least;
    if (!hasUp && !hasDown) break;
    if (hasUp && !visit(placeOf(up % FIGURE_LIMIT))) return;
    if (hasDown && !visit(placeOf(down % FIGURE_LIMIT))) return;
    above++;
    below--;
  }
  for (const number of family.wide) if (!visit(placeOf(number))) return;
}

/** How far off a figure's low end may lie that still states the same value, hedges and coarse rounding included. */
function reachOf(quantity: Quantity): number {
  if (quantity.kind === 'date') return WIDE_DAYS;
  const largest = Math.max(Math.abs(quantity.low), Math.abs(quantity.high));
  return Math.max(largest, 2 * quantity.halfUnit);
}

function lowerBound(keys: Float64Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
