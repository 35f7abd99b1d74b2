import { align } from './align.ts';
import { compare } from './compare.ts';
import { plainNumber } from './describe.ts';
import { rounding, same } from './precision.ts';
import type { Quantity } from './quantity.ts';

/** A sourced figure that another may follow from. */
export interface Operand {
  readonly quantity: Quantity;
}

/** How a figure follows from two sourced ones. */
export interface Derivation<T extends Operand> {
  readonly kind: 'sum' | 'difference' | 'ratio' | 'change' | 'share';
  /** In the order of the arithmetic. */
  readonly operands: readonly [T, T];
  /** "13 billion − 8 billion = 5 billion", "(13 − 8) ÷ 8 = 62.5 %". Plain text. */
  readonly arithmetic: string;
}

/** Only the first operands are tried with each other: the caller puts the likeliest first. */
const MOST_OPERANDS = 40;
const SCALES: readonly (readonly [size: number, name: string])[] = [
  [1e12, ' trillion'],
  [1e9, ' billion'],
  [1e6, ' million'],
];
/** Kinds that add up. */
const ADDITIVE: ReadonlySet<Quantity['kind']> = new Set([
  'money',
  'count',
  'measure',
  'duration',
  'percent',
  'points',
]);
const DAYS_A_YEAR = 366;
const DAYS_A_MONTH = 31;

/**
 * The first pair of operands, in their order, from which `target` follows by a sum, a difference (of percentages: in
 * points; of dates: in years or months), a ratio, a percentage change or a share, at the precision in which the target is
 * written. Operands that are ranges or bounds are passed over, as are pairs of which one is the target already. Whether
 * the operands are about the same thing is for `mayPair` to say: small numbers follow from many pairs. At most 40
 * operands are tried.
 */
export function derive<T extends Operand>(
  target: Quantity,
  operands: readonly T[],
  mayPair: (a: T, b: T) => boolean = () => true,
): Derivation<T> | undefined {
  if (target.low !== target.high || !Number.isFinite(target.low) || target.kind === 'date') return undefined;
  const usable = operands.filter(({ quantity }) => isPlain(quantity)).slice(0, MOST_OPERANDS);
  for (let reach = 1; reach < 2 * usable.length; reach += 1) {
    for (let i = Math.max(0, reach - usable.length + 1); i * 2 < reach; i += 1) {
      const [a, b] = [usable[i], usable[reach - i]];
      if (a === undefined || b === undefined) continue;
      const found = derivePair(target, a, b);
      if (found !== undefined && mayPair(...found.operands)) return found;
    }
  }
  return undefined;
}

function isPlain({ kind, low, high, modifier }: Quantity): boolean {
  if (kind === 'date') return modifier === 'exact';
  return low === high && Number.isFinite(low) && (modifier === 'exact' || modifier === 'about');
}

function derivePair<T extends Operand>(target: Quantity, a: T, b: T): Derivation<T> | undefined {
  if (a.quantity.kind === 'date' || b.quantity.kind === 'date') return betweenDates(target, a, b);
  const aligned = align(a.quantity, b.quantity);
  if (aligned === undefined || !ADDITIVE.has(aligned[0].kind)) return undefined;
  const [x, y] = [aligned[0].low, aligned[1].low];
  if (x === 0 || y === 0 || states(target, a.quantity) || states(target, b.quantity)) return undefined;
  const [large, small] = Math.abs(x) >= Math.abs(y) ? [x, y] : [y, x];
  const ordered: readonly [T, T] = large === x ? [a, b] : [b, a];
  const unit = aligned[0];
  return added(target, unit, large, small, ordered) ?? divided(target, unit, x, y, [a, b]);
}

/** Is the target one of the operands itself? Then nothing is derived. */
function states(target: Quantity, operand: Quantity): boolean {
  const said = compare(target, operand);
  return said === 'equal' || said === 'rounds' || said === 'qualifierDiffers';
}

/** Does the target state this value, to its own precision? */
function agrees(target: Quantity, value: number, like: Pick<Quantity, 'kind' | 'unit'>): boolean {
  const derived: Quantity = { ...like, low: value, high: value, modifier: 'exact', halfUnit: 0 };
  const said = compare({ ...target, low: Math.abs(target.low), high: Math.abs(target.high) }, derived);
  return said === 'equal' || said === 'rounds';
}

function added<T extends Operand>(
  target: Quantity,
  unit: Quantity,
  large: number,
  small: number,
  operands: readonly [T, T],
): Derivation<T> | undefined {
  // What the target's own rounding swallows is no part of a sum.
  if (Math.abs(small) <= 2 * rounding(target, target.low) && target.unit === unit.unit) return undefined;
  const scale = scaleOf(unit, large);
  const difference = large - small;
  const like = unit.kind === 'percent' ? ({ kind: 'points', unit: 'pp' } as const) : unit;
  if (difference !== 0 && agrees(target, Math.abs(difference), like)) {
    const arithmetic = `${shown(large, scale)} − ${shown(small, scale)} = ${shown(difference, scale, like)}`;
    return { kind: 'difference', operands, arithmetic };
  }
  if (!agrees(target, Math.abs(large + small), unit)) return undefined;
  return {
    kind: 'sum',
    operands,
    arithmetic: `${shown(large, scale)} + ${shown(small, scale)} = ${shown(large + small, scale, unit)}`,
  };
}

/** Ratio, change or share; `x` and `y` may stand either way round. */
function divided<T extends Operand>(
  target: Quantity,
  unit: Quantity,
  x: number,
  y: number,
  [a, b]: readonly [T, T],
): Derivation<T> | undefined {
  if (target.kind !== 'percent' && target.kind !== 'ratio') return undefined;
  if (unit.kind === 'points' || same(x, y)) return undefined;
  const ways: readonly (readonly [number, number, readonly [T, T]])[] = [
    [x, y, [a, b]],
    [y, x, [b, a]],
  ];
  for (const [over, under, operands] of ways) {
    const scale = scaleOf(unit, Math.max(Math.abs(over), Math.abs(under)));
    const [top, bottom] = [shown(over, scale), shown(under, scale)];
    const part = over / under;
    if (target.kind === 'ratio') {
      if (!agrees(target, part, { kind: 'ratio', unit: '1' })) continue;
      return {
        kind: part < 1 ? 'share' : 'ratio',
        operands,
        arithmetic: `${top} ÷ ${bottom} = ${rounded(part)}`,
      };
    }
    if (part > 0 && part < 1 && agrees(target, 100 * part, PERCENT)) {
      return { kind: 'share', operands, arithmetic: `${top} ÷ ${bottom} = ${rounded(100 * part)} %` };
    }
    const change = (100 * (over - under)) / Math.abs(under);
    if (agrees(target, Math.abs(change), PERCENT) && (target.low > 0 || change < 0)) {
      const arithmetic = `(${top} − ${bottom}) ÷ ${bottom} = ${rounded(change)} %`;
      return { kind: 'change', operands, arithmetic };
    }
  }
  return undefined;
}

const PERCENT = { kind: 'percent', unit: '%' } as const;

/** Years between years, months between months. */
function betweenDates<T extends Operand>(target: Quantity, a: T, b: T): Derivation<T> | undefined {
  if (target.kind !== 'duration' || a.quantity.kind !== 'date' || b.quantity.kind !== 'date')
    return undefined;
  const ordered: readonly [T, T] = a.quantity.low >= b.quantity.low ? [a, b] : [b, a];
  const [later, earlier] = [ordered[0].quantity, ordered[1].quantity];
  const first = partsOf(later);
  const second = partsOf(earlier);
  if (first === undefined || second === undefined || later.low === earlier.low) return undefined;
  if ((first.month === undefined) !== (second.month === undefined)) return undefined;
  const isYears = first.month === undefined;
  const span = isYears
    ? first.year - second.year
    : 12 * (first.year - second.year) + ((first.month ?? 0) - (second.month ?? 0));
  const like = { kind: 'duration', unit: isYears ? 'year' : 'month' } as const;
  if (!agrees(target, span, like)) return undefined;
  const arithmetic = `${later.date} − ${earlier.date} = ${span} ${like.unit}${span === 1 ? '' : 's'}`;
  return { kind: 'difference', operands: ordered, arithmetic };
}

/** Year, and month where the date has one; undefined for dates of another shape. */
function partsOf(q: Quantity): { year: number; month?: number } | undefined {
  const match = /^(\d{4})(?:-(\d\d))?$/.exec(q.date ?? '');
  const days = q.high - q.low + 1;
  if (match === null || days > DAYS_A_YEAR) return undefined;
  const year = Number(match[1]);
  if (match[2] === undefined) return { year };
  return days > DAYS_A_MONTH ? undefined : { year, month: Number(match[2]) };
}

function scaleOf({ kind }: Quantity, value: number): readonly [size: number, name: string] {
  if (kind !== 'money' && kind !== 'count' && kind !== 'measure') return [1, ''];
  return SCALES.find(([size]) => Math.abs(value) >= size) ?? [1, ''];
}

const rounded = (value: number): string => plainNumber(Number(value.toPrecision(4)));

function shown(
  value: number,
  [size, name]: readonly [number, string],
  like?: Pick<Quantity, 'kind' | 'unit'>,
): string {
  const unit = like?.kind === 'percent' ? ' %' : like?.kind === 'points' ? ' percentage points' : '';
  return `${plainNumber(Number((value / size).toPrecision(6)))}${name}${unit}`;
}
