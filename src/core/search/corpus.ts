import type { SourceId } from '../text/ids.ts';
import type { Source } from '../text/source.ts';
import { type IndexedSource, indexSource } from './indexedSource.ts';
import { indexQuantities, type QuantityIndex } from './quantities.ts';
import { buildSegment, SEGMENT_MEMBERS, type Segment } from './segment.ts';
import { Shelf } from './shelf.ts';
import { Vocabulary } from './vocabulary.ts';

export type { IndexedSource } from './indexedSource.ts';

/** Counts over a whole corpus. */
export interface CorpusStats {
  readonly sources: number;
  readonly passages: number;
  readonly figures: number;
}

/** The indexed set of sources: an immutable snapshot. A change makes the next one, which shares what it did not touch. */
export interface Corpus {
  /** In the order they were first added. */
  readonly sources: ReadonlyMap<SourceId, IndexedSource>;
  readonly stats: CorpusStats;
  /** For the search's own use. */
  readonly index: CorpusIndex;
}

/** The parts of a snapshot that answer queries. */
export interface CorpusIndex {
  readonly vocabulary: Vocabulary;
  readonly shelf: Shelf;
  readonly segments: readonly IndexSegment[];
  readonly totals: IndexTotals;
}

/** A segment with the ids of its members, in their order. */
export interface IndexSegment {
  readonly ids: readonly SourceId[];
  readonly inverted: Segment;
  readonly quantities: QuantityIndex;
}

/** Sums over all segments: BM25's averages. */
export interface IndexTotals {
  readonly passages: number;
  readonly windows: number;
  readonly passageTerms: number;
  readonly windowTerms: number;
}

/** A segment is full at this many distinct terms of passages: rebuilding it then takes a few milliseconds. */
const SEGMENT_TERMS = 1 << 17;

/** What changes from one snapshot to the next. A source put under an id that exists replaces it, at its place. */
export interface CorpusChange {
  readonly put?: readonly Source[];
  readonly remove?: readonly SourceId[];
}

/** Indexes sources. Of two with the same id the later one counts. */
export function buildCorpus(sources: Iterable<Source>): Corpus {
  const empty: Corpus = {
    sources: new Map(),
    stats: { sources: 0, passages: 0, figures: 0 },
    index: { vocabulary: new Vocabulary(), shelf: new Shelf(), segments: [], totals: totalsOf([]) },
  };
  return updateCorpus(empty, { put: [...sources] });
}

/**
 * The next snapshot; `corpus` stays as it is. Answers are those of a corpus built anew from the same sources in the same
 * order. Work: reading the new sources, and rebuilding the segments that held or get them.
 */
export function updateCorpus(corpus: Corpus, change: CorpusChange): Corpus {
  const { vocabulary, shelf } = corpus.index;
  const sources = new Map(corpus.sources);
  const removed = new Set<SourceId>();
  const count = { passages: corpus.stats.passages, figures: corpus.stats.figures };
  const tally = (source: IndexedSource | undefined, sign: 1 | -1): void => {
    count.passages += sign * (source?.passageCount ?? 0);
    count.figures += sign * (source?.figureCount ?? 0);
  };
  for (const id of change.remove ?? []) {
    tally(sources.get(id), -1);
    if (sources.delete(id)) removed.add(id);
  }
  const changed = new Set<SourceId>();
  for (const source of change.put ?? []) {
    const before = sources.get(source.id);
    if (before?.source === source) continue;
    const indexed = indexSource(source, vocabulary, shelf);
    tally(before, -1);
    tally(indexed, 1);
    sources.set(source.id, indexed);
    changed.add(source.id);
  }
  if (removed.size === 0 && changed.size === 0) return corpus;
  const segments = rebuildSegments(corpus, sources, removed, changed);
  return {
    sources,
    stats: { sources: sources.size, ...count },
    index: { vocabulary, shelf, segments, totals: totalsOf(segments) },
  };
}

/** A segment of the next snapshot: `built` is there where it can be kept as it is. */
interface Slot {
  readonly ids: readonly SourceId[];
  readonly built?: IndexSegment;
}

function rebuildSegments(
  corpus: Corpus,
  sources: ReadonlyMap<SourceId, IndexedSource>,
  removed: ReadonlySet<SourceId>,
  changed: ReadonlySet<SourceId>,
): IndexSegment[] {
  const homeless = new Set(changed);
  const packer = new Packer(sources);
  for (const segment of corpus.index.segments) {
    const { ids } = segment;
    if (!ids.some((id) => removed.has(id) || changed.has(id))) {
      packer.keep(segment);
      continue;
    }
    const staying = ids.filter((id) => sources.has(id));
    for (const id of staying) homeless.delete(id);
    packer.close();
    for (const id of staying) packer.add(id);
  }
  for (const id of homeless) packer.add(id);
  return packer.slots.map(({ ids, built }) => {
    if (built !== undefined) return built;
    const members = ids.map((id) => sources.get(id)).filter((found) => found !== undefined);
    return {
      ids,
      inverted: buildSegment(
        members.map((member) => member.terms),
        corpus.index.vocabulary.count,
      ),
      quantities: indexQuantities(members.map((member) => member.quantities)),
    };
  });
}

/** Packs sources into segments of bounded size, in order. */
class Packer {
  readonly slots: Slot[] = [];
  private readonly sources: ReadonlyMap<SourceId, IndexedSource>;
  /** The last slot's sources, where it is being filled, and their weight. */
  private open: SourceId[] | undefined;
  private weight = 0;

  constructor(sources: ReadonlyMap<SourceId, IndexedSource>) {
    this.sources = sources;
  }

  keep(segment: IndexSegment): void {
    this.slots.push({ ids: segment.ids, built: segment });
    this.open = undefined;
  }

  /** What is added next begins a new segment. */
  close(): void {
    this.open = [];
    this.weight = Number.POSITIVE_INFINITY;
  }

  /** Adds a source to the last segment, or to a new one where that is full. */
  add(id: SourceId): void {
    if (this.open === undefined) this.reopen();
    const added = this.weightOf(id);
    if (
      this.open === undefined ||
      this.weight + added > SEGMENT_TERMS ||
      this.open.length >= SEGMENT_MEMBERS
    ) {
      this.open = [];
      this.weight = 0;
      this.slots.push({ ids: this.open });
    }
    this.open.push(id);
    this.weight += added;
  }

  /** Makes room in the last segment, which was to be kept. */
  private reopen(): void {
    const last = this.slots.pop();
    if (last === undefined) return;
    this.open = [...last.ids];
    this.weight = this.open.reduce((sum, member) => sum + this.weightOf(member), 0);
    this.slots.push({ ids: this.open });
  }

  private weightOf(id: SourceId): number {
    return this.sources.get(id)?.terms.terms.length ?? 0;
  }
}

function totalsOf(segments: readonly IndexSegment[]): IndexTotals {
  let passages = 0;
  let windows = 0;
  let passageTerms = 0;
  let windowTerms = 0;
  for (const { inverted } of segments) {
    passages += inverted.passages;
    windows += inverted.windows;
    passageTerms += inverted.passageTermTotal;
    windowTerms += inverted.windowTermTotal;
  }
  return { passages, windows, passageTerms, windowTerms };
}
