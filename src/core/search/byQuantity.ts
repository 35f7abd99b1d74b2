import { compare } from '../quantity/compare.ts';
import type { Comparison, Figure, Quantity } from '../quantity/quantity.ts';
import type { SourceId } from '../text/ids.ts';
import type { Passage } from '../text/source.ts';
import type { Corpus, IndexedSource } from './corpus.ts';
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
 * that round to it, those with another bound, those near it that contain it or lie within it; the nearer value first;
 * ties by source id, then by place. At most `limit`.
 */
export function byQuantity(
  corpus: Corpus,
  quantity: Quantity,
  options: { readonly limit: number },
): QuantityHit[] {
  const { factor } = familyOf(quantity);
  const best = new Best(Math.max(options.limit, 1));
  for (const { ids, quantities } of corpus.index.segments) {
    let visits = 0;
    visitNear(quantities, quantity, ({ member, ordinal, position }) => {
      const source = ids[member];
      const indexed = source === undefined ? undefined : corpus.sources.get(source);
      const figure = indexed?.figures[ordinal]?.[position];
      if (indexed === undefined || figure === undefined) return true;
      const own = familyOf(figure.quantity).factor;
      const distance = Math.abs(figure.quantity.low * own - quantity.low * factor);
      best.offer(indexed, ordinal, figure, compare(quantity, figure.quantity), distance);
      return ++visits < VISIT_LIMIT;
    });
  }
  return best.sorted().slice(0, options.limit);
}

/** Keeps the best hits, and never many more than wanted. */
class Best {
  private readonly wanted: number;
  private readonly found: Found[] = [];
  /** What is worse than this cannot be among the best. */
  private bar: Pick<Found, 'order' | 'distance'> = { order: Number.POSITIVE_INFINITY, distance: 0 };

  constructor(wanted: number) {
    this.wanted = wanted;
  }

  offer(
    indexed: IndexedSource,
    ordinal: number,
    figure: Figure,
    comparison: Comparison,
    distance: number,
  ): void {
    const order = ORDER[comparison];
    const passage = indexed.passages[ordinal];
    if (order === undefined || passage === undefined) return;
    const { bar, found, wanted } = this;
    if (order > bar.order || (order === bar.order && distance > bar.distance)) return;
    found.push({ source: indexed.source.id, passage, figure, comparison, order, distance });
    if (found.length < wanted * 2 + SPARE) return;
    found.sort(byNearness).length = wanted;
    this.bar = found[wanted - 1] ?? bar;
  }

  sorted(): QuantityHit[] {
    return this.found
      .sort(byNearness)
      .map(({ source, passage, figure, comparison }) => ({ source, passage, figure, comparison }));
  }
}

/** Hits gathered between two sortings. */
const SPARE = 200;

function byNearness(a: Found, b: Found): number {
  if (a.order !== b.order) return a.order - b.order;
  if (a.distance !== b.distance) return a.distance - b.distance;
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  return a.passage.ordinal - b.passage.ordinal || a.figure.offset - b.figure.offset;
}
