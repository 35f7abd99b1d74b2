import type { CorpusIndex, IndexSegment } from './corpus.ts';
import type { SegmentMember } from './segment.ts';
import { Top } from './top.ts';
import { type QueryGroup, TUNING } from './tuning.ts';
import { WindowScores } from './windows.ts';

/** Windows of a segment that are opened first, to raise the bar for the rest. */
const SCOUTS = 8;
/** Rounding differs between a bound and the score it bounds; bounds are widened by this share. */
const SLACK = 1 + 1e-9;
/** A query has at most this many terms, those that stand for others included; what is beyond is not looked up. */
export const QUERY_TERM_LIMIT = 1023;

/**
 * Scores passages against a query, exactly. The score of a passage is
 *
 *     own + neighbour * (own of the sentences before and after it in its paragraph) + window * (score of its window)
 *
 * where `own` is BM25 over the passage's terms, and the window's score BM25 over the terms of the window and of the
 * titles and headings above it. Candidates are the passages that hold a term of the query, and the first passage of
 * every window that does. The windows' scores come from the inverted index; a window's passages are read only where
 * the bound on them reaches the worst score still wanted.
 */
export class Scorer {
  readonly top: Top;
  private readonly groups: readonly QueryGroup[];
  private readonly windows: WindowScores;
  private readonly averageLength: number;
  /** Number of a term in this query plus one, by term. */
  private readonly slotOf: Uint16Array;
  private readonly slotGroup = new Uint8Array(QUERY_TERM_LIMIT + 1);
  private readonly slotWeight = new Float64Array(QUERY_TERM_LIMIT + 1);
  private readonly counts: Float64Array;
  /** Own scores of an opened window's passages. */
  private own = new Float64Array(64);

  /** `groups` hold at most `QUERY_TERM_LIMIT` terms in all, and are at most 256. */
  constructor(index: CorpusIndex, groups: readonly QueryGroup[], limit: number) {
    const { totals } = index;
    this.top = new Top(limit);
    this.groups = groups;
    this.windows = new WindowScores(average(totals.windowTerms, totals.windows));
    this.averageLength = average(totals.passageTerms, totals.passages);
    this.slotOf = new Uint16Array(index.vocabulary.count);
    this.counts = new Float64Array(groups.length);
    let slot = 0;
    for (const [number, group] of groups.entries()) {
      for (const { term, weight } of group.members) {
        this.slotOf[term] = ++slot;
        this.slotGroup[slot] = number;
        this.slotWeight[slot] = weight;
      }
    }
  }

  /** Offers the passages of a segment to `top`, as far as they can enter it. */
  score(segment: IndexSegment): void {
    const { windows, top } = this;
    windows.fill(segment.inverted, this.groups);
    const scouts = this.scouts();
    for (const window of scouts) this.open(segment, window);
    for (let at = 0; at < windows.count; at++) {
      const window = windows.touched[at] ?? 0;
      const bound = (windows.bound[window] ?? 0) * SLACK;
      if (bound >= top.bar && !scouts.includes(window)) this.open(segment, window);
    }
    windows.clear();
  }

  /** The touched windows with the highest bounds, highest first. */
  private scouts(): number[] {
    const { touched, bound, count } = this.windows;
    const best: number[] = [];
    const boundAt = (place: number): number => bound[best[place] ?? 0] ?? 0;
    for (let at = 0; at < count; at++) {
      const window = touched[at] ?? 0;
      const value = bound[window] ?? 0;
      if (best.length === SCOUTS && value <= boundAt(SCOUTS - 1)) continue;
      let place = Math.min(best.length, SCOUTS - 1);
      for (; place > 0 && boundAt(place - 1) < value; place--) best[place] = best[place - 1] ?? 0;
      best[place] = window;
    }
    return best;
  }

  /** Scores the passages of one window. */
  private open(segment: IndexSegment, window: number): void {
    const number = segment.inverted.memberOf[window] ?? 0;
    const member = segment.inverted.members[number];
    const source = segment.ids[number];
    if (member === undefined || source === undefined) return;
    const { windowEnds, continues } = member.terms;
    const local = window - member.firstWindow;
    const first = local === 0 ? 0 : (windowEnds[local - 1] ?? 0);
    const last = windowEnds[local] ?? 0;
    if (this.own.length < last - first) this.own = new Float64Array((last - first) * 2);
    const { own } = this;
    for (let ordinal = first; ordinal < last; ordinal++)
      own[ordinal - first] = this.ownScore(member, ordinal);
    const shared = TUNING.window * (this.windows.score[window] ?? 0);
    for (let ordinal = first; ordinal < last; ordinal++) {
      const at = ordinal - first;
      const mine = own[at] ?? 0;
      if (mine === 0 && at > 0) continue;
      const before = at > 0 && continues[ordinal - 1] === 1 ? (own[at - 1] ?? 0) : 0;
      const after = ordinal + 1 < last && continues[ordinal] === 1 ? (own[at + 1] ?? 0) : 0;
      const score = mine + TUNING.neighbour * (before + after) + shared;
      if (score >= this.top.bar) this.top.offer({ source, ordinal, score });
    }
  }

  /** BM25 of one passage by its own terms. */
  private ownScore(member: SegmentMember, ordinal: number): number {
    const { terms, counts, ends, lengths } = member.terms;
    const { slotOf } = this;
    const groupCounts = this.counts;
    let found = 0;
    const end = ends[ordinal] ?? 0;
    for (let at = ordinal === 0 ? 0 : (ends[ordinal - 1] ?? 0); at < end; at++) {
      const slot = slotOf[terms[at] ?? 0] ?? 0;
      if (slot === 0) continue;
      const group = this.slotGroup[slot] ?? 0;
      groupCounts[group] = (groupCounts[group] ?? 0) + (this.slotWeight[slot] ?? 0) * (counts[at] ?? 0);
      found++;
    }
    if (found === 0) return 0;
    const { passageSaturation: saturation, passageLength } = TUNING;
    const norm =
      saturation * (1 - passageLength + (passageLength * (lengths[ordinal] ?? 0)) / this.averageLength);
    let score = 0;
    for (let group = 0; group < groupCounts.length; group++) {
      const count = groupCounts[group] ?? 0;
      if (count === 0) continue;
      groupCounts[group] = 0;
      score += ((this.groups[group]?.passageWeight ?? 0) * (saturation + 1) * count) / (count + norm);
    }
    return score;
  }
}

const average = (sum: number, count: number): number => (count === 0 ? 1 : Math.max(sum / count, 1));
