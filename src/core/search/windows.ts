import { COUNT_BITS, COUNT_SCALE, type Segment, termPosition } from './segment.ts';
import { type QueryGroup, TUNING } from './tuning.ts';

const COUNT_MASK = (1 << COUNT_BITS) - 1;

/**
 * BM25 scores of a segment's windows for a query, and for each window a bound on the score of any passage in it.
 * A scratch pad: `fill`, read, `clear`.
 */
export class WindowScores {
  /** The windows that hold a term of the query: the first `count` entries. */
  touched = new Uint32Array(256);
  count = 0;
  score = new Float64Array(256);
  bound = new Float64Array(256);
  private counts = new Float64Array(256);
  private holders = new Uint32Array(256);
  private readonly averageLength: number;

  /** `averageLength` of the corpus's windows, in terms; at least 1. */
  constructor(averageLength: number) {
    this.averageLength = averageLength;
  }

  fill(segment: Segment, groups: readonly QueryGroup[]): void {
    if (this.score.length < segment.windows) this.reserve(segment.windows);
    for (const group of groups) {
      const holders = this.countGroup(segment, group);
      if (holders > 0) this.addGroup(segment, group, holders);
    }
  }

  clear(): void {
    for (let at = 0; at < this.count; at++) {
      const window = this.touched[at] ?? 0;
      this.score[window] = 0;
      this.bound[window] = 0;
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

  private addGroup(segment: Segment, group: QueryGroup, found: number): void {
    const { counts, holders, score, bound } = this;
    const {
      windowSaturation,
      windowLength,
      passageSaturation,
      passageLength,
      neighbour,
      window: share,
    } = TUNING;
    const base = windowSaturation * (1 - windowLength);
    const slope = (windowSaturation * windowLength) / this.averageLength;
    const shortest = passageSaturation * (1 - passageLength);
    const windowGain = group.windowWeight * (windowSaturation + 1);
    const passageGain = group.passageWeight * (passageSaturation + 1) * (1 + 2 * neighbour);
    for (let at = 0; at < found; at++) {
      const window = holders[at] ?? 0;
      const count = counts[window] ?? 0;
      counts[window] = 0;
      const gain = (windowGain * count) / (count + base + slope * (segment.windowLengths[window] ?? 0));
      const before = bound[window] ?? 0;
      if (before === 0) this.touched[this.count++] = window;
      score[window] = (score[window] ?? 0) + gain;
      bound[window] = before + share * gain + (passageGain * count) / (count + shortest);
    }
  }

  private reserve(windows: number): void {
    const room = windows * 2;
    this.touched = new Uint32Array(room);
    this.holders = new Uint32Array(room);
    this.score = new Float64Array(room);
    this.bound = new Float64Array(room);
    this.counts = new Float64Array(room);
  }
}
