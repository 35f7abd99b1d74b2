/** Units left out because a figure before named them: `12.1 terawatt-hours in the north and 8.3 in the south`. */
import type { Figure, Quantity, QuantityKind, UnitHint } from './quantity.ts';
import { styleOf } from './style.ts';

/** Kinds whose unit is left out when it was just said. */
const CARRIED: ReadonlySet<QuantityKind> = new Set([
  'money',
  'percent',
  'points',
  'measure',
  'duration',
  'count',
]);

/** People and things that count as plural without an s. */
const PLURALS: ReadonlySet<string> = new Set([
  'people',
  'men',
  'women',
  'children',
  'staff',
  'police',
  'feet',
  'teeth',
  'mice',
  'geese',
  'sheep',
  'fish',
  'aircraft',
]);

/** `others` counts nothing by itself: `10.4 of the others`. */
const OTHERS = 'others';

function countsThings(noun: string): boolean {
  const last = noun.split(' ').at(-1) ?? '';
  return last !== OTHERS && (last.endsWith('s') || PLURALS.has(last));
}

/** A number that names no unit and counts no things: it may have left its unit out. */
export function isBare({ quantity, doubt }: Figure): boolean {
  const { kind, unit, counted, per } = quantity;
  if (kind !== 'count' || unit !== '1' || per !== undefined || doubt !== undefined) return false;
  // nobody counts `10.1 of the girls`
  return (
    counted === undefined ||
    (counted !== 'score' && !(Number.isInteger(quantity.low) && countsThings(counted)))
  );
}

/** Units looked back for. */
const MOST = 4;

/** From here on nobody means a number in millions. */
const LARGE = 10_000;

/** Whether a number is written out in full, or with its own scale: `286 million`. */
const isScaled = (figure: Figure): boolean =>
  Math.abs(figure.quantity.low) >= LARGE || styleOf(figure)?.scale !== undefined;

/** The unit and scale in which a figure is written, where it has one; of so much a year also what it is so much of. */
function unitSaid(figure: Figure, scaled: boolean): UnitHint[] {
  const { kind, unit } = figure.quantity;
  if (!CARRIED.has(kind) || figure.doubt !== undefined) return [];
  if (scaled && (kind === 'percent' || kind === 'points' || kind === 'count')) return [];
  const style = styleOf(figure);
  if (style === undefined) return [];
  const factor = style.factor * (scaled ? 1 : (style.scale?.value ?? 1));
  if (kind === 'count' && factor === 1) return [];
  const [over, under, ...rest] = unit.split('/');
  const isYearly = over !== undefined && rest.length === 0 && under !== undefined && TIMES.has(under);
  return [{ kind, unit, factor }, ...(isYearly ? [{ kind, unit: over, factor }] : [])];
}

/** Units of time whose `a year` may be left out, and which leave a value's factor alone. */
const TIMES: ReadonlySet<string> = new Set(['year', 'month', 'day']);

/**
 * The units of figures, each once, nearest first: `figures` come in that order. A number that writes its own scale, or is large, takes
 * over none of theirs: `$1.34 billion and 286 million`.
 */
export function unitsSaid(bare: Figure, figures: readonly Figure[]): UnitHint[] {
  const scaled = isScaled(bare);
  const found: UnitHint[] = [];
  for (const said of figures.flatMap((figure) => unitSaid(figure, scaled))) {
    if (found.some((one) => one.unit === said.unit && one.factor === said.factor)) continue;
    found.push(said);
    if (found.length === MOST) break;
  }
  return found;
}

/** `46 cents`, in whatever currency. */
export const isCents = ({ text, quantity }: Figure): boolean =>
  quantity.kind === 'money' && CENTS.test(text) && !text.includes('$');

const CENTS = /(?:^|[\d ])(?:cents?|pence|pennies)(?: |$)/i;

/** `56 cents of every dollar`, `56 cents on the dollar`: the whole that so many cents are a share of. */
const WHOLE = /\b(?:every|each|a|the) (?:dollar|euro|pound)\b/i;

/** Cents of every dollar, as percent. */
export function shareSaid(figure: Figure, text: string): UnitHint[] {
  const isShare = isCents(figure) && figure.quantity.per === undefined && WHOLE.test(text);
  return isShare ? [{ kind: 'percent', unit: '%', factor: 100 }] : [];
}

/** A bare number in a unit that was said before. */
export function inUnit(quantity: Quantity, { kind, unit, factor }: UnitHint): Quantity {
  const { low, high, modifier, halfUnit } = quantity;
  return { kind, unit, low: low * factor, high: high * factor, modifier, halfUnit: halfUnit * factor };
}
