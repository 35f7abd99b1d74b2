import { COUNT_BITS, type Segment, termPosition } from './segment.ts';
import { COUNT_SCALE } from './terms.ts';
import { type QueryGroup, TUNING } from './tuning.ts';

const COUNT_MASK = (1 << COUNT_BITS) - 1;

/**
 * BM25 scores of a segment's windows for a query, and for each window a bound on what its passages' own terms and their
 * neighbours' can add. A scratch pad, one for all queries: `fill`, read, `clear`.
 */
export class WindowScores {
  /** The windows that hold a term of the query: the first `count` entries. */
  touched = new Uint32Array(256);
  count = 0;
  score = new Float64Array(256);
  gain = new Float64Array(256);
  private counts = new Float64Array(256);
  private holders = new Uint32Array(256);

  /** `averageLength` of the corpus's windows, in terms; at least 1. */
  fill(segment: Segment, groups: readonly QueryGroup[], averageLength: number): void {
    if (this.score.length < segment.windows) this.reserve(segment.windows);
    for (const group of groups) {
      const holders = this.countGroup(segment, group);
      if (holders > 0) this.addGroup(segment, group, holders, averageLength);
    }
  }

  clear(): void {
    for (let at = 0; at < this.count; at++) {
      const window = this.touched[at] ?? 0;
      this.score[window] = 0;
      this.gain[window] = 0;
    }
    this.count = 0;
  }

  /** Sums the weighted counts of a group's terms by window; returns how many windows have any. */
  private countGroup(segment: Segment, group: QueryGroup): number {
    const { counts, holders } = this;
    const { ends, postings } = segment;
    let found = 0;
    for (const { term, weight } of group.members) {
      const position = termPosition(segment, term);
      if (position < 0) continue;
      const share = weight / COUNT_SCALE;
      const end = ends[position] ?? 0;
      for (let at = position === 0 ? 0 : (ends[position - 1] ?? 0); at < end; at++) {
        const posting = postings[at] ?? 0;
        const window = posting >>> COUNT_BITS;
        const before = counts[window] ?? 0;
        if (before === 0) holders[found++] = window;
        counts[window] = before + share * (posting & COUNT_MASK);
      }
    }
    return found;
  }

  private addGroup(segment: Segment, group: QueryGroup, found: number, averageLength: number): void {
    const { counts, holders, score, gain, touched } = this;
    const { windowSaturation, windowLength, passageSaturation, passageLength, neighbour } = TUNING;
    const { windowLengths } = segment;
    const base = windowSaturation * (1 - windowLength);
    const slope = (windowSaturation * windowLength) / averageLength;
    const shortest = passageSaturation * (1 - passageLength);
    const windowGain = group.weight * (windowSaturation + 1);
    const passageGain = group.weight * (passageSaturation + 1) * (1 + 2 * neighbour);
    let count = this.count;
    for (let at = 0; at < found; at++) {
      const window = holders[at] ?? 0;
      const tally = counts[window] ?? 0;
      counts[window] = 0;
      const before = score[window] ?? 0;
      if (before === 0) touched[count++] = window;
      score[window] = before + (windowGain * tally) / (tally + base + slope * (windowLengths[window] ?? 0));
      gain[window] = (gain[window] ?? 0) + (passageGain * tally) / (tally + shortest);
    }
    this.count = count;
  }

  private reserve(windows: number): void {
    const room = windows * 2;
    this.touched = new Uint32Array(room);
    this.holders = new Uint32Array(room);
    this.score = new Float64Array(room);
    this.gain = new Float64Array(room);
    this.counts = new Float64Array(room);
  }
}

/** The least of the `limit` largest numbers offered so far, as a bar for what is worth keeping; 0 until there are so many. */
export class Bar {
  private readonly limit: number;
  /** A heap with the least on top. */
  private readonly heap: number[] = [];

  constructor(limit: number) {
    this.limit = limit;
  }

  get value(): number {
    return this.heap.length < this.limit ? 0 : (this.heap[0] ?? 0);
  }

  offer(value: number): void {
    const { heap } = this;
    if (heap.length < this.limit) {
      let at = heap.push(value) - 1;
      for (let parent = (at - 1) >> 1; at > 0 && (heap[parent] ?? 0) > value; parent = (at - 1) >> 1) {
        heap[at] = heap[parent] ?? 0;
        at = parent;
      }
      heap[at] = value;
      return;
    }
    if (value <= (heap[0] ?? 0)) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child++;
      if ((heap[child] ?? 0) >= value) break;
      heap[at] = heap[child] ?? 0;
      at = child;
    }
    heap[at] = value;
  }
}
