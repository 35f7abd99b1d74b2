/** Rates told for round numbers: `22 per 1,000`, `2,215 per 100,000`. */
import type { Quantity } from './quantity.ts';

const WORDS: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
]);

/** The round number that a rate is told for: 1,000 of `per thousand`. Undefined where it is told for none. */
export function rateBase(per: string | undefined): number | undefined {
  if (per === undefined) return undefined;
  const base = WORDS.get(per) ?? Number(per.replaceAll(',', ''));
  return Number.isFinite(base) && base > 0 ? base : undefined;
}

/** `quantity` told for the same number as `to`, where both are rates. */
export function atRateOf(quantity: Quantity, to: Quantity): Quantity {
  const base = rateBase(quantity.per);
  const wanted = rateBase(to.per);
  if (base === undefined || wanted === undefined || base === wanted || to.per === undefined) return quantity;
  const factor = wanted / base;
  const { low, high, halfUnit } = quantity;
  return {
    ...quantity,
    low: low * factor,
    high: high * factor,
    halfUnit: halfUnit * factor,
    per: to.per,
  };
}
