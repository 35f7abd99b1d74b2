import { compare } from '../quantity/compare.ts';
import type { Comparison, Figure, Quantity } from '../quantity/quantity.ts';
import type { SourceId } from '../text/ids.ts';
import type { Passage } from '../text/source.ts';
import type { Corpus } from './corpus.ts';
import { familyOf, visitNear } from './quantities.ts';

/** A figure of the corpus that states a quantity. */
export interface QuantityHit {
  readonly source: SourceId;
  readonly passage: Passage;
  readonly figure: Figure;
  /** What the figure says of the quantity asked for. */
  readonly comparison: Comparison;
}

/** At most this many figures of a segment are looked at. */
const VISIT_LIMIT = 100_000;
/** Of the nearest figures, so many more than wanted are held against the quantity: some differ, or say it less well. */
const SPARE_SHARE = 4;
const SPARE = 100;

const ORDER: Readonly<Partial<Record<Comparison, number>>> = {
  equal: 0,
  rounds: 1,
  qualifierDiffers: 2,
  within: 3,
};

/** A figure that may state the quantity. */
interface Near {
  readonly source: SourceId;
  readonly ordinal: number;
  readonly position: number;
  readonly distance: number;
}

/**
 * The figures of the corpus that state `quantity`, as `compare(quantity, figure)` sees it: equal ones first, then those
 * that round to it, those with another bound, those that contain it or lie within it; the nearer value first; ties by
 * source id, then by place. At most `limit`, of the nearest ones.
 */
export function byQuantity(
  corpus: Corpus,
  quantity: Quantity,
  options: { readonly limit: number },
): QuantityHit[] {
  const nearest = nearestFigures(corpus, quantity, options.limit * SPARE_SHARE + SPARE);
  const hits: { readonly hit: QuantityHit; readonly order: number }[] = [];
  for (const { source, ordinal, position } of nearest) {
    const indexed = corpus.sources.get(source);
    const figure = indexed?.figures[ordinal]?.[position];
    const passage = indexed?.passages[ordinal];
    if (figure === undefined || passage === undefined) continue;
    const comparison = compare(quantity, figure.quantity);
    const order = ORDER[comparison];
    if (order !== undefined) hits.push({ hit: { source, passage, figure, comparison }, order });
  }
  // The sort is stable: within an order the nearer ones stay first.
  return hits
    .sort((a, b) => a.order - b.order)
    .slice(0, options.limit)
    .map(({ hit }) => hit);
}

/** The `wanted` figures nearest to a quantity, nearest first. The figures themselves are not read. */
function nearestFigures(corpus: Corpus, quantity: Quantity, wanted: number): Near[] {
  const low = quantity.low * familyOf(quantity).factor;
  let found: Near[] = [];
  let bar = Number.POSITIVE_INFINITY;
  const cut = (): void => {
    found = found.sort(byNearness).slice(0, wanted);
    if (found.length === wanted) bar = found[wanted - 1]?.distance ?? bar;
  };
  for (const { ids, quantities } of corpus.index.segments) {
    let visits = 0;
    visitNear(quantities, quantity, (place) => {
      const source = ids[place.member];
      const distance = Math.abs(place.low - low);
      if (source !== undefined && distance <= bar) {
        found.push({ source, ordinal: place.ordinal, position: place.position, distance });
        if (found.length > wanted * 2) cut();
      }
      return ++visits < VISIT_LIMIT;
    });
  }
  cut();
  return found;
}

function byNearness(a: Near, b: Near): number {
  if (a.distance !== b.distance) return a.distance - b.distance;
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  return a.ordinal - b.ordinal || a.position - b.position;
}
