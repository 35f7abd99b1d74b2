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

/** At most this many figures of a segment are held against the quantity. */
const VISIT_LIMIT = 100_000;

const ORDER: Readonly<Partial<Record<Comparison, number>>> = {
  equal: 0,
  rounds: 1,
  qualifierDiffers: 2,
  within: 3,
};

interface Found extends QuantityHit {
  readonly order: number;
  readonly distance: number;
}

/**
 * The figures of the corpus that state `quantity`, as `compare(quantity, figure)` sees it: equal ones first, then those
 * that round to it, those with another bound, those that contain it or lie within it; the nearer value first; ties by source
 * id, then by place. At most `limit`.
 */
export function byQuantity(
  corpus: Corpus,
  quantity: Quantity,
  options: { readonly limit: number },
): QuantityHit[] {
  const { factor } = familyOf(quantity);
  const found: Found[] = [];
  for (const { ids, quantities } of corpus.index.segments) {
    let visits = 0;
    visitNear(quantities, quantity, ({ member, ordinal, position }) => {
      const source = ids[member];
      const indexed = source === undefined ? undefined : corpus.sources.get(source);
      const figure = indexed?.figures[ordinal]?.[position];
      const passage = indexed?.passages[ordinal];
      if (source === undefined || figure === undefined || passage === undefined) return true;
      const comparison = compare(quantity, figure.quantity);
      const order = ORDER[comparison];
      if (order !== undefined) {
        const distance = Math.abs(
          figure.quantity.low * familyOf(figure.quantity).factor - quantity.low * factor,
        );
        found.push({ source, passage, figure, comparison, order, distance });
      }
      return ++visits < VISIT_LIMIT;
    });
  }
  return found
    .sort(byNearness)
    .slice(0, options.limit)
    .map(({ source, passage, figure, comparison }) => ({ source, passage, figure, comparison }));
}

function byNearness(a: Found, b: Found): number {
  if (a.order !== b.order) return a.order - b.order;
  if (a.distance !== b.distance) return a.distance - b.distance;
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  return a.passage.ordinal - b.passage.ordinal || a.figure.offset - b.figure.offset;
}
