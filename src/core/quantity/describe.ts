import { hedgeWords } from './hedges.ts';
import { writeDigits } from './numerals.ts';
import type { Quantity } from './quantity.ts';

const MARKS = { group: ',', decimal: '.', indian: false } as const;
const MOST_DIGITS = 12;
/** Beyond these a plain row of digits is no help. */
const LARGEST = 1e15;
const SMALLEST = 1e-4;
const PREFIXES: readonly (readonly [size: number, symbol: string])[] = [
  [1e15, 'P'],
  [1e12, 'T'],
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
];
const PREFIXABLE: ReadonlySet<string> = new Set(['W', 'Wh', 'J', 'm', 'Hz', 'B', 'bit', 'V', 'A', 'Pa', 'N']);
const DAY_MS = 86_400_000;

/**
 * How a figure was read, in one short line of plain text: "13,000,000,000 USD, at least", "4.2 %", "1.2 to 1.5 GW",
 * "2026-02", "24 jobs, about".
 */
export function describe(q: Quantity): string {
  const hedge = hedgeWords(q.modifier);
  const value = q.kind === 'date' ? dateText(q) : `${numbers(q)}${unitText(q)}`;
  return hedge === '' ? value : `${value}, ${hedge}`;
}

function dateText(q: Quantity): string {
  if (q.date !== undefined) return q.date;
  const iso = (days: number): string => {
    const date = new Date(days * DAY_MS);
    return Number.isNaN(date.getTime()) ? String(days) : date.toISOString().slice(0, 10);
  };
  return q.low === q.high ? iso(q.low) : `${iso(q.low)}/${iso(q.high)}`;
}

function prefixOf(q: Quantity): readonly [size: number, symbol: string] {
  if (!PREFIXABLE.has(q.unit)) return [1, ''];
  return PREFIXES.find(([size]) => Math.abs(q.high) >= size) ?? [1, ''];
}

function numbers(q: Quantity): string {
  const [size] = prefixOf(q);
  const clean = (value: number): string => plainNumber(known(value / size, q.halfUnit / size));
  return q.low === q.high ? clean(q.low) : `${clean(q.low)} to ${clean(q.high)}`;
}

/** Conversions leave digits that nobody wrote: one more than the figure's own is enough ("6.76 km" of 4.2 miles). */
function known(value: number, half: number): number {
  if (half <= 0) return value;
  const decimals = Math.ceil(-Math.log10(2 * half) - 1e-9) + 1;
  return decimals < 0 || decimals > MOST_DIGITS ? value : Number(value.toFixed(decimals));
}

/** A number without floating point's noise: 13,000,000,000; 0.1; 6.02e23. */
export function plainNumber(value: number): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value)) return 'no number';
  const clean = Number(value.toPrecision(MOST_DIGITS));
  if (size !== 0 && (size >= LARGEST || size < SMALLEST))
    return String(Number(value.toPrecision(6))).replace('e+', 'e');
  const decimals = String(clean).split('.')[1]?.length ?? 0;
  return (clean < 0 ? '\u2212' : '') + writeDigits(clean, decimals, MARKS);
}

function unitText(q: Quantity): string {
  if (q.kind === 'count') return q.counted === undefined ? '' : ` ${q.counted}`;
  if (q.kind === 'ordinal') return ', as a rank';
  if (q.kind === 'ratio') return q.high > 1 ? ' times' : ' of the whole';
  if (q.kind === 'points') return ' percentage points';
  if (q.kind === 'duration' && q.high !== 1 && ['year', 'month', 'week', 'day'].includes(q.unit))
    return ` ${q.unit}s`;
  return ` ${prefixOf(q)[1]}${q.unit}`;
}
