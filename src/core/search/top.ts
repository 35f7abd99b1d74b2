import type { SourceId } from '../text/ids.ts';

/** A scored passage. */
export interface Ranked {
  readonly source: SourceId;
  readonly ordinal: number;
  readonly score: number;
}

/** Best first: by score, then by source id, then by place in the source. A total order on distinct passages. */
export function byRank(a: Ranked, b: Ranked): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  return a.ordinal - b.ordinal;
}

/** Keeps the best `limit` of what it is offered. */
export class Top {
  private readonly limit: number;
  /** A heap with the worst on top. */
  private readonly heap: Ranked[] = [];

  /** `limit` is at least 1. */
  constructor(limit: number) {
    this.limit = limit;
  }

  /** What scores below this cannot enter. */
  get bar(): number {
    return this.heap.length < this.limit ? 0 : (this.heap[0]?.score ?? 0);
  }

  offer(item: Ranked): void {
    const { heap } = this;
    if (heap.length < this.limit) {
      heap.push(item);
      this.rise(heap.length - 1);
      return;
    }
    const worst = heap[0];
    if (worst === undefined || byRank(item, worst) >= 0) return;
    heap[0] = item;
    this.sink();
  }

  /** Best first. */
  sorted(): Ranked[] {
    return [...this.heap].sort(byRank);
  }

  private worse(a: number, b: number): boolean {
    const x = this.heap[a];
    const y = this.heap[b];
    return x !== undefined && y !== undefined && byRank(x, y) > 0;
  }

  private swap(a: number, b: number): void {
    const x = this.heap[a];
    const y = this.heap[b];
    if (x === undefined || y === undefined) return;
    this.heap[a] = y;
    this.heap[b] = x;
  }

  private rise(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.worse(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  private sink(): void {
    let at = 0;
    for (;;) {
      let worst = at;
      if (this.worse(2 * at + 1, worst)) worst = 2 * at + 1;
      if (this.worse(2 * at + 2, worst)) worst = 2 * at + 2;
      if (worst === at) return;
      this.swap(at, worst);
      at = worst;
    }
  }
}
