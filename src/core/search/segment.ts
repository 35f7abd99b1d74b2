import { COUNT_SCALE, type SourceTerms } from './terms.ts';
import type { TermId } from './vocabulary.ts';

/** Bits of a posting that hold the count; the window's number stands above them. */
export const COUNT_BITS = 8;

/** What a segment knows of one of its sources. */
export interface SegmentMember {
  readonly terms: SourceTerms;
  /** Number of the source's first window within the segment. */
  readonly firstWindow: number;
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
  /** Ascending term ids, and for each the end of its postings. */
  readonly terms: Uint32Array;
  readonly ends: Uint32Array;
  /** `window << COUNT_BITS | count` with the count in quarters, ascending. */
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
  const place = new Uint32Array(termLimit);
  let windows = 0;
  let passages = 0;
  let passageTermTotal = 0;
  let windowTermTotal = 0;
  for (const terms of sources) {
    members.push({ terms, firstWindow: windows });
    windows += terms.windowEnds.length;
    passages += terms.ends.length;
    for (const term of terms.windowTerms) place[term] = (place[term] ?? 0) + 1;
    for (const length of terms.lengths) passageTermTotal += length;
    for (const length of terms.windowLengths) windowTermTotal += length;
  }
  const { terms, ends } = layOut(place);
  const postings = new Uint32Array(ends.at(-1) ?? 0);
  const memberOf = new Uint16Array(windows);
  const windowLengths = new Float32Array(windows);
  for (const [number, member] of members.entries()) {
    fillPostings(member, place, postings);
    const { firstWindow } = member;
    const lengths = member.terms.windowLengths;
    memberOf.fill(number, firstWindow, firstWindow + lengths.length);
    for (let at = 0; at < lengths.length; at++) {
      windowLengths[firstWindow + at] = (lengths[at] ?? 0) / COUNT_SCALE;
    }
  }
  return {
    ...{ members, windows, passages, memberOf, terms, ends, postings, windowLengths },
    ...{ passageTermTotal, windowTermTotal: windowTermTotal / COUNT_SCALE },
  };
}

/** Writes a member's postings, each where `place` says the next one of its term goes. */
function fillPostings(member: SegmentMember, place: Uint32Array, postings: Uint32Array): void {
  const { windowTerms, windowCounts, windowTermEnds } = member.terms;
  let at = 0;
  for (let local = 0; local < windowTermEnds.length; local++) {
    const end = windowTermEnds[local] ?? 0;
    const window = (member.firstWindow + local) << COUNT_BITS;
    for (; at < end; at++) {
      const term = windowTerms[at] ?? 0;
      const slot = place[term] ?? 0;
      postings[slot] = window | (windowCounts[at] ?? 0);
      place[term] = slot + 1;
    }
  }
}

/** From counts by term: the terms that occur and the end of each one's postings; `counts` then says where they begin. */
function layOut(counts: Uint32Array): { terms: Uint32Array; ends: Uint32Array } {
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
  return { terms, ends };
}

/** How many windows of the segment hold a term. */
export function windowsWith(segment: Segment, term: TermId): number {
  const position = termPosition(segment, term);
  if (position < 0) return 0;
  return (segment.ends[position] ?? 0) - (position === 0 ? 0 : (segment.ends[position - 1] ?? 0));
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
