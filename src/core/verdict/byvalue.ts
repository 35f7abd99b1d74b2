import { compare } from '../quantity/compare.ts';
import type { Figure, Quantity } from '../quantity/quantity.ts';
import type { Corpus } from '../search/corpus.ts';
import type { Passage } from '../text/source.ts';

/** Passages stating an equal value, found by looking at every figure. */
export function byQuantity(
  corpus: Corpus,
  quantity: Quantity,
  options: { limit: number },
): { passage: Passage; figure: Figure }[] {
  const found: { passage: Passage; figure: Figure }[] = [];
  for (const indexed of corpus.sources.values()) {
    for (const [ordinal, list] of indexed.figures.entries()) {
      const passage = indexed.passages[ordinal];
      if (passage === undefined) continue;
      for (const figure of list) {
        const said = compare(quantity, figure.quantity);
        if (said === 'differs' || said === 'incomparable') continue;
        found.push({ passage, figure });
        if (found.length >= options.limit) return found;
      }
    }
  }
  return found;
}
