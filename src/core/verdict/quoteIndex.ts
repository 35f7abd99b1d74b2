import type { Corpus, IndexedSource } from '../search/corpus.ts';
import { retrieve } from '../search/retrieve.ts';
import type { SourceId } from '../text/ids.ts';
import { type QuoteToken, sourceTokens } from './quoteTokens.ts';

/** A stretch of a source's text in which a quotation may stand. */
export interface QuoteWindow {
  readonly source: IndexedSource;
  /** Offsets into the source's text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Three words in a row, hashed, by where they stand in a source. */
interface TrigramIndex {
  /** Character offset of each word. */
  readonly starts: Uint32Array;
  readonly hashes: Uint32Array;
  /** First word of each bucket, plus 1; 0 where it is empty. */
  readonly heads: Uint32Array;
  /** Next word of the same bucket, plus 1. */
  readonly links: Uint32Array;
}

/** Sources longer than this are searched through the corpus's own index alone. */
const LONGEST_INDEXED = 4_000_000;
/** The trigrams of a whole corpus are read where its sources are few, and their texts no longer than this together. */
const SMALL_CORPUS = 2_000_000;
const FEW_SOURCES = 200;
const RETRIEVED = 24;
const MOST_WINDOWS_PER_SOURCE = 3;
const MOST_WINDOWS = 8;
/** Repeats of one trigram that are looked at. */
const MOST_REPEATS = 64;
/** Characters around a window, besides the quotation's own length. */
const MARGIN = 240;
const ELLIPSIS_MARGIN = 3000;
const LONGEST_WINDOW = 9000;
const LONGEST_QUERY = 1500;

const INDEXES = new WeakMap<IndexedSource, TrigramIndex>();

function mix(hash: number, word: string): number {
  let mixed = hash;
  for (let i = 0; i < word.length; i += 1) mixed = Math.imul(mixed ^ word.charCodeAt(i), 0x01000193);
  return Math.imul(mixed ^ 0x9e3779b9, 0x85ebca6b);
}

function trigramHashes(tokens: readonly QuoteToken[]): Uint32Array {
  const words = Uint32Array.from(tokens, ({ word }) => mix(0x811c9dc5, word));
  const hashes = new Uint32Array(Math.max(0, tokens.length - 2));
  for (let i = 0; i < hashes.length; i += 1) {
    const [a = 0, b = 0, c = 0] = [words[i], words[i + 1], words[i + 2]];
    hashes[i] = Math.imul(Math.imul(a ^ (b >>> 3), 0x01000193) ^ c, 0xc2b2ae35) ^ Math.imul(b, 31);
  }
  return hashes;
}

function indexOf(indexed: IndexedSource): TrigramIndex {
  const known = INDEXES.get(indexed);
  if (known !== undefined) return known;
  const { text } = indexed.source;
  const tokens = sourceTokens(text, 0, text.length);
  const hashes = trigramHashes(tokens);
  let size = 16;
  while (size < hashes.length) size *= 2;
  const heads = new Uint32Array(size);
  const links = new Uint32Array(hashes.length);
  for (let i = hashes.length - 1; i >= 0; i -= 1) {
    const bucket = (hashes[i] ?? 0) & (size - 1);
    links[i] = heads[bucket] ?? 0;
    heads[bucket] = i + 1;
  }
  const index = { starts: Uint32Array.from(tokens, ({ start }) => start), hashes, heads, links };
  INDEXES.set(indexed, index);
  return index;
}

/** Where in one source most trigrams of the quotation lie on one diagonal. */
function spotsOf(indexed: IndexedSource, query: WindowQuery): Spot[] {
  const index = indexOf(indexed);
  const mask = index.heads.length - 1;
  const span = Math.max(8, query.hashes.length);
  const votes = new Map<number, { count: number; first: number; last: number }>();
  query.hashes.forEach((hash, i) => {
    let at = index.heads[hash & mask] ?? 0;
    for (let repeats = 0; at !== 0 && repeats < MOST_REPEATS; repeats += 1) {
      const position = at - 1;
      if (index.hashes[position] === hash) {
        const bucket = Math.floor((position - i) / span);
        const offset = index.starts[position] ?? 0;
        const vote = votes.get(bucket);
        if (vote === undefined) votes.set(bucket, { count: 1, first: offset, last: offset });
        else {
          vote.count += 1;
          vote.first = Math.min(vote.first, offset);
          vote.last = Math.max(vote.last, offset);
        }
      }
      at = index.links[position] ?? 0;
    }
  });
  return [...votes.values()]
    .sort((a, b) => b.count - a.count || a.first - b.first)
    .slice(0, MOST_WINDOWS_PER_SOURCE)
    .map((vote) => ({ ...vote, source: indexed }));
}

/** A place where `count` trigrams of the quotation stand; offsets of the first and last of them. */
interface Spot {
  readonly source: IndexedSource;
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

/** The windows around the best places of some sources. */
function windowsByTrigrams(
  sources: Iterable<IndexedSource>,
  query: WindowQuery,
  most: number,
): QuoteWindow[] {
  const spots: Spot[] = [];
  for (const source of sources) {
    if (source.source.text.length <= LONGEST_INDEXED) spots.push(...spotsOf(source, query));
  }
  return spots
    .sort((a, b) => b.count - a.count)
    .slice(0, most)
    .map(({ source, first, last }) => windowAround(source, first, last, query));
}

function windowAround(indexed: IndexedSource, first: number, last: number, query: WindowQuery): QuoteWindow {
  const margin =
    Math.ceil(query.length * (hasGutter(indexed.source.text, first) ? 2.6 : 1.3)) +
    (query.elided ? ELLIPSIS_MARGIN : MARGIN);
  const { length } = indexed.source.text;
  const start = Math.max(0, first - margin);
  return { source: indexed, start, end: Math.min(length, last + margin, start + LONGEST_WINDOW) };
}

/** Do columns run side by side here? The words of one then take up twice the room. */
function hasGutter(text: string, at: number): boolean {
  const lines = text.slice(Math.max(0, at - MARGIN), at + MARGIN).split('\n');
  return lines.filter((line) => line.trim().includes('   ')).length * 2 >= lines.length && lines.length > 2;
}

interface WindowQuery {
  readonly hashes: Uint32Array;
  /** Characters of the quotation. */
  readonly length: number;
  readonly elided: boolean;
}

/**
 * The stretches of the corpus in which the quotation is most likely to stand: those of the `preferred` sources first.
 * The time does not grow with the corpus, but for the index of small corpora and preferred sources, which is built once.
 */
export function quoteWindows(
  tokens: readonly QuoteToken[],
  text: string,
  preferred: ReadonlySet<SourceId>,
  corpus: Corpus,
): QuoteWindow[] {
  const query: WindowQuery = {
    hashes: trigramHashes(tokens.filter(({ kind }) => kind === 'word')),
    length: text.length,
    elided: tokens.some(({ kind }) => kind === 'gap'),
  };
  const own = [...preferred].map((id) => corpus.sources.get(id)).filter((source) => source !== undefined);
  const windows = windowsByTrigrams(own, query, MOST_WINDOWS);
  if (isSmall(corpus)) {
    const others = [...corpus.sources.values()].filter(({ source }) => !preferred.has(source.id));
    windows.push(...windowsByTrigrams(others, query, MOST_WINDOWS));
  }
  for (const { source: id, passage } of retrieve(corpus, text.slice(0, LONGEST_QUERY), {
    limit: RETRIEVED,
  })) {
    const source = corpus.sources.get(id);
    if (source === undefined) continue;
    const covered = windows.some(
      (w) => w.source === source && w.start <= passage.start && w.end >= passage.end,
    );
    if (!covered) windows.push(windowAround(source, passage.start, passage.end, query));
  }
  return ranked(windows, tokens, preferred);
}

const SIZES = new WeakMap<Corpus, boolean>();

function isSmall(corpus: Corpus): boolean {
  const known = SIZES.get(corpus);
  if (known !== undefined) return known;
  let length = corpus.sources.size <= FEW_SOURCES ? 0 : Number.POSITIVE_INFINITY;
  for (const { source } of corpus.sources.values()) length += source.text.length;
  SIZES.set(corpus, length <= SMALL_CORPUS);
  return length <= SMALL_CORPUS;
}

/** By the share of the quotation's words that occur in them; the best few, and the best of the preferred sources. */
function ranked(
  windows: readonly QuoteWindow[],
  tokens: readonly QuoteToken[],
  preferred: ReadonlySet<SourceId>,
): QuoteWindow[] {
  const wanted = new Set(tokens.filter(({ kind }) => kind === 'word').map(({ word }) => word));
  const scored = windows.map((window) => {
    const found = new Set<string>();
    for (const { word } of sourceTokens(window.source.source.text, window.start, window.end)) {
      if (wanted.has(word)) found.add(word);
    }
    return { window, score: found.size, own: preferred.has(window.source.source.id) };
  });
  scored.sort((a, b) => Number(b.own) - Number(a.own) || b.score - a.score);
  const least = Math.ceil(wanted.size * 0.4);
  return scored
    .filter(({ score }) => score >= least)
    .slice(0, MOST_WINDOWS)
    .map(({ window }) => window);
}
