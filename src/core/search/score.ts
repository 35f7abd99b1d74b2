import type { CorpusIndex, IndexSegment } from './corpus.ts';
import type { SegmentMember } from './segment.ts';
import { type Ranked, Top } from './top.ts';
import { type QueryGroup, TUNING } from './tuning.ts';
import { Bar, WindowScores } from './windows.ts';

/** Rounding differs between a bound and the score it bounds; bounds are widened by this share. */
const SLACK = 1 + 1e-9;
/** A query has at most this many terms, those that stand for others included. */
export const QUERY_TERM_LIMIT = 1023;

/** A window that may hold one of the best passages. */
interface Candidate {
  readonly segment: IndexSegment;
  readonly window: number;
  readonly score: number;
  /** No passage of it scores higher. */
  readonly bound: number;
}

/**
 * The `limit` (1 or more) best passages for a query, exactly, best first. The score of a passage is
 *
 *     own + neighbour * (own of the sentences before and after it in its paragraph) + window * (score of its window)
 *
 * where `own` is BM25 over the passage's terms, and the window's score BM25 over the terms of the window and of the
 * titles and headings above it. Candidates are the passages that hold a term of the query, and the first passage of
 * every window that does. The windows' scores come from the inverted index; a window's passages are read only while
 * the bound on them reaches the worst score still wanted. `groups` hold at most `QUERY_TERM_LIMIT` terms in all.
 */
export function scorePassages(index: CorpusIndex, groups: readonly QueryGroup[], limit: number): Ranked[] {
  const candidates = findWindows(index, groups, limit);
  const reader = new PassageScorer(index, groups, limit);
  for (const candidate of candidates) {
    if (candidate.bound * SLACK < reader.top.bar) break;
    reader.open(candidate);
  }
  reader.close();
  return reader.top.sorted();
}

const scratch = new WindowScores();

/**
 * The windows that may hold one of the best `limit` passages, by their bounds, highest first. Each window has a passage
 * that scores the window's share at least, so the `limit` largest shares are a first bar.
 */
function findWindows(index: CorpusIndex, groups: readonly QueryGroup[], limit: number): Candidate[] {
  const averageLength = average(index.totals.windowTerms, index.totals.windows);
  const bar = new Bar(limit);
  const found: Candidate[] = [];
  for (const segment of index.segments) {
    scratch.fill(segment.inverted, groups, averageLength);
    const { touched, count, gain } = scratch;
    for (let at = 0; at < count; at++) bar.offer(TUNING.window * (scratch.score[touched[at] ?? 0] ?? 0));
    const least = bar.value;
    for (let at = 0; at < count; at++) {
      const window = touched[at] ?? 0;
      const score = scratch.score[window] ?? 0;
      const bound = TUNING.window * score + (gain[window] ?? 0);
      if (bound * SLACK >= least) found.push({ segment, window, score, bound });
    }
    scratch.clear();
  }
  const least = bar.value;
  return found.filter(({ bound }) => bound * SLACK >= least).sort((a, b) => b.bound - a.bound);
}

/** Number of a term in the query being scored plus one, by term; all 0 between queries. */
let slotOf = new Uint16Array(0);

class PassageScorer {
  readonly top: Top;
  private readonly groups: readonly QueryGroup[];
  private readonly averageLength: number;
  private readonly slotGroup = new Uint16Array(QUERY_TERM_LIMIT + 1);
  private readonly slotWeight = new Float64Array(QUERY_TERM_LIMIT + 1);
  private readonly counts: Float64Array;
  /** Own scores of an opened window's passages. */
  private own = new Float64Array(64);

  constructor(index: CorpusIndex, groups: readonly QueryGroup[], limit: number) {
    this.top = new Top(limit);
    this.groups = groups;
    this.averageLength = average(index.totals.passageTerms, index.totals.passages);
    this.counts = new Float64Array(groups.length);
    if (slotOf.length < index.vocabulary.count) slotOf = new Uint16Array(index.vocabulary.count * 2);
    let slot = 0;
    for (const [number, group] of groups.entries()) {
      for (const { term, weight } of group.members) {
        slotOf[term] = ++slot;
        this.slotGroup[slot] = number;
        this.slotWeight[slot] = weight;
      }
    }
  }

  close(): void {
    for (const { members } of this.groups) for (const { term } of members) slotOf[term] = 0;
  }

  /** Offers the passages of one window to `top`. */
  open({ segment, window, score: windowScore }: Candidate): void {
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
    const shared = TUNING.window * windowScore;
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
      score += ((this.groups[group]?.weight ?? 0) * (saturation + 1) * count) / (count + norm);
    }
    return score;
  }
}

const average = (sum: number, count: number): number => (count === 0 ? 1 : Math.max(sum / count, 1));
