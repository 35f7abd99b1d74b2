import type { Figure } from '../quantity/quantity.ts';
import type { Passage } from '../text/source.ts';

/** The parts of an indexed source that can be made again from the source. */
export interface Reading {
  readonly passages: readonly Passage[];
  readonly figures: readonly (readonly Figure[])[];
}

/** Passages (about a hundred bytes) and figures (about five hundred) kept at hand, figures counted fivefold. */
const SHELF_LIMIT = 8_000_000;
const FIGURE_SIZE = 5;

/**
 * Keeps the passages and figures of sources at hand, up to a bound: what was put first goes first, and is read again
 * when it is asked for. A corpus of some three hundred megabytes of text stays whole; a larger one takes no more.
 */
export class Shelf {
  private readonly readings = new Map<object, { readonly reading: Reading; readonly size: number }>();
  private readonly limit: number;
  private total = 0;

  constructor(limit: number = SHELF_LIMIT) {
    this.limit = limit;
  }

  find(owner: object): Reading | undefined {
    return this.readings.get(owner)?.reading;
  }

  /** Keeps a reading, at the cost of the oldest ones. It has room even where it is larger than the shelf. */
  put(owner: object, reading: Reading, figureCount: number): void {
    const size = reading.passages.length + FIGURE_SIZE * figureCount;
    this.drop(owner);
    this.readings.set(owner, { reading, size });
    this.total += size;
    for (const oldest of this.readings.keys()) {
      if (this.total <= this.limit || oldest === owner) break;
      this.drop(oldest);
    }
  }

  drop(owner: object): void {
    const known = this.readings.get(owner);
    if (known === undefined) return;
    this.readings.delete(owner);
    this.total -= known.size;
  }
}
