import type { SourceTerms } from './terms.ts';
import type { TermId } from './vocabulary.ts';

/** Bits of a posting that hold the weighted count; the window's number stands above them. */
export const COUNT_BITS = 8;
const COUNT_MASK = (1 << COUNT_BITS) - 1;
/** A window's count is kept in quarters, so that context can weigh less than the text itself. */
export const COUNT_SCALE = 4;
/** What one occurrence in title, heading or caption adds to a window's count, in units of `COUNT_SCALE`. */
const CONTEXT_COUNT = 2;

/** What a segment knows of one of its sources. */
export interface SegmentMember {
  readonly terms: SourceTerms;
  /** Number of the source's first window and passage within the segment. */
  readonly firstWindow: number;
  readonly firstPassage: number;
}

/**
 * An immutable inverted index over some sources of a corpus. Segments are small (see corpus.ts), so that a change to
 * one source rebuilds one of them in a few milliseconds, and scoring stays within the processor's cache.
 */
export interface Segment {
  readonly members: readonly SegmentMember[];
  readonly windows: number;
  readonly passages: number;
  /** Member number of each window. */
  readonly memberOf: Uint16Array;
  /** Ascending term ids, and for each the end of its postings and how many passages hold it. */
  readonly terms: Uint32Array;
  readonly ends: Uint32Array;
  readonly passageCounts: Uint32Array;
  /** `window << COUNT_BITS | count`, ascending. */
  readonly postings: Uint32Array;
  /** Length of each window in terms, context at its weight. */
  readonly windowLengths: Float32Array;
  /** Sums over the segment, for averages. */
  readonly passageTermTotal: number;
  readonly windowTermTotal: number;
}

/** A segment holds at most this many sources (`memberOf` has 16 bits). */
export const SEGMENT_MEMBERS = 4096;

/** Inverts the terms of some sources. Linear in them, plus one pass over the vocabulary (`termLimit` is its size). */
export function buildSegment(sources: readonly SourceTerms[], termLimit: number): Segment {
  const members: SegmentMember[] = [];
  let windows = 0;
  let passages = 0;
  for (const terms of sources) {
    members.push({ terms, firstWindow: windows, firstPassage: passages });
    windows += terms.windowEnds.length;
    passages += terms.ends.length;
  }
  const windowTerms = new WindowTerms(termLimit);
  const counts = countPostings(members, windowTerms, termLimit);
  const { terms, ends, place } = layOut(counts.windows);
  const postings = new Uint32Array(ends.at(-1) ?? 0);
  const windowLengths = new Float32Array(windows);
  const memberOf = new Uint16Array(windows);
  let passageTermTotal = 0;
  let windowTermTotal = 0;
  members.forEach((member, number) => {
    for (let local = 0; local < member.terms.windowEnds.length; local++) {
      const window = member.firstWindow + local;
      windowTerms.read(member.terms, local);
      for (let at = 0; at < windowTerms.size; at++) {
        const term = windowTerms.terms[at] ?? 0;
        const count = Math.min(windowTerms.counts[term] ?? 0, COUNT_MASK);
        const slot = place[term] ?? 0;
        postings[slot] = ((window << COUNT_BITS) | count) >>> 0;
        place[term] = slot + 1;
      }
      memberOf[window] = number;
      windowLengths[window] = windowTerms.length / COUNT_SCALE;
      windowTermTotal += windowTerms.length;
      windowTerms.clear();
    }
    for (const length of member.terms.lengths) passageTermTotal += length;
  });
  const passageCounts = terms.map((term) => counts.passages[term] ?? 0);
  return {
    ...{ members, windows, passages, memberOf, terms, ends, passageCounts, postings, windowLengths },
    ...{ passageTermTotal, windowTermTotal: windowTermTotal / COUNT_SCALE },
  };
}

/** How many windows and how many passages hold each term. */
function countPostings(members: readonly SegmentMember[], windowTerms: WindowTerms, termLimit: number) {
  const windows = new Uint32Array(termLimit);
  const passages = new Uint32Array(termLimit);
  for (const { terms } of members) {
    for (let at = 0; at < terms.terms.length; at++) {
      const term = terms.terms[at] ?? 0;
      passages[term] = (passages[term] ?? 0) + 1;
    }
    for (let local = 0; local < terms.windowEnds.length; local++) {
      windowTerms.read(terms, local);
      for (let at = 0; at < windowTerms.size; at++) {
        const term = windowTerms.terms[at] ?? 0;
        windows[term] = (windows[term] ?? 0) + 1;
      }
      windowTerms.clear();
    }
  }
  return { windows, passages };
}

/** From counts by term: the terms that occur, the end of each one's postings, and where its next posting goes. */
function layOut(counts: Uint32Array): { terms: Uint32Array; ends: Uint32Array; place: Uint32Array } {
  let distinct = 0;
  for (const count of counts) if (count > 0) distinct++;
  const terms = new Uint32Array(distinct);
  const ends = new Uint32Array(distinct);
  let at = 0;
  let end = 0;
  for (let term = 0; term < counts.length; term++) {
    const count = counts[term] ?? 0;
    if (count === 0) continue;
    counts[term] = end;
    end += count;
    terms[at] = term;
    ends[at++] = end;
  }
  return { terms, ends, place: counts };
}

/** Distinct terms of one window with their weighted counts: a scratch pad as large as the vocabulary. */
class WindowTerms {
  readonly counts: Uint32Array;
  terms = new Uint32Array(1024);
  size = 0;
  /** Sum of the counts. */
  length = 0;

  constructor(termLimit: number) {
    this.counts = new Uint32Array(termLimit);
  }

  read(source: SourceTerms, window: number): void {
    const first = window === 0 ? 0 : (source.windowEnds[window - 1] ?? 0);
    const last = source.windowEnds[window] ?? 0;
    const from = first === 0 ? 0 : (source.ends[first - 1] ?? 0);
    const to = last === 0 ? 0 : (source.ends[last - 1] ?? 0);
    for (let at = from; at < to; at++)
      this.add(source.terms[at] ?? 0, (source.counts[at] ?? 0) * COUNT_SCALE);
    const contextFrom = window === 0 ? 0 : (source.contextEnds[window - 1] ?? 0);
    const contextTo = source.contextEnds[window] ?? 0;
    for (let at = contextFrom; at < contextTo; at++) this.add(source.context[at] ?? 0, CONTEXT_COUNT);
  }

  private add(term: TermId, count: number): void {
    const before = this.counts[term] ?? 0;
    if (before === 0) {
      if (this.size === this.terms.length) {
        const larger = new Uint32Array(this.size * 2);
        larger.set(this.terms);
        this.terms = larger;
      }
      this.terms[this.size++] = term;
    }
    this.counts[term] = before + count;
    this.length += count;
  }

  clear(): void {
    for (let at = 0; at < this.size; at++) this.counts[this.terms[at] ?? 0] = 0;
    this.size = 0;
    this.length = 0;
  }
}

/** Position of a term in `segment.terms`, or -1. */
export function termPosition(segment: Segment, term: TermId): number {
  const { terms } = segment;
  let low = 0;
  let high = terms.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = terms[middle] ?? 0;
    if (found === term) return middle;
    if (found < term) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
