/**
 * Tickmark as a library: synchronous, no I/O, no editor.
 *
 *     import { check, openCorpus } from 'tickmark';
 *     const corpus = openCorpus([{ id: 'roe-2025', text: 'The fund holds $13 billion.' }]);
 *     check('The fund holds $15 billion.', corpus).figures[0]?.verdict; // 'conflict'
 */
import { figures as readFigures } from './core/quantity/figures.ts';
import type { Figure, FigureOptions } from './core/quantity/quantity.ts';
import { buildCorpus, type Corpus } from './core/search/corpus.ts';
import { type SearchResult, search as searchCorpus } from './core/search/search.ts';
import { lineIndex } from './core/text/lines.ts';
import type { SourceFormat, SourceMetadata } from './core/text/source.ts';
import { type CheckOptions, checkDraft } from './core/verdict/check.ts';
import type { DraftReport } from './core/verdict/report.ts';
import { readSource } from './sources/reader.ts';

export type {
  Comparison,
  Figure,
  FigureOptions,
  Modifier,
  NumberLocale,
  Quantity,
  QuantityKind,
} from './core/quantity/quantity.ts';
export type { Corpus } from './core/search/corpus.ts';
export type { SearchResult } from './core/search/search.ts';
export type { Problem, SourceFormat, SourceMetadata } from './core/text/source.ts';
export type { CheckOptions } from './core/verdict/check.ts';
export type {
  CitationFinding,
  ClaimFinding,
  DraftReport,
  Evidence,
  FigureFinding,
  Positioned,
  QuoteFinding,
  Relation,
  Replacement,
  Summary,
  Verdict,
} from './core/verdict/report.ts';
export { VERDICTS } from './core/verdict/report.ts';

/** A figure with its place in the text handed over: line and column 1-based, column in UTF-16 code units. */
export interface LocatedFigure extends Figure {
  readonly line: number;
  readonly column: number;
}

/** A source handed over as text. `id` is its citation key and must be unique; the rest is CSL-JSON's metadata. */
export interface SourceInput extends SourceMetadata {
  readonly text: string;
  /** Default `text`. */
  readonly format?: SourceFormat;
}

/**
 * Every figure of a text, in order. Never throws.
 *
 *     figures('up to 5 GW')[0] // { text: 'up to 5 GW', offset: 0, end: 10, line: 1, column: 1,
 *                              //   quantity: { kind: 'measure', unit: 'W', low: 5e9, high: 5e9, modifier: 'atMost', ... } }
 */
export function figures(text: string, options: FigureOptions = {}): LocatedFigure[] {
  const lines = lineIndex(text);
  // the figures are new, so that they need not be copied
  return readFigures(text, options).map((figure) => Object.assign(figure, lines.position(figure.offset)));
}

/** Reads and indexes sources. Throws a `RangeError` if two have the same `id`; what cannot be read is in its problems. */
export function openCorpus(sources: Iterable<SourceInput>): Corpus {
  const seen = new Set<string>();
  const read = [];
  for (const { text, format = 'text', ...metadata } of sources) {
    if (seen.has(metadata.id)) throw new RangeError(`Two sources have the id "${metadata.id}".`);
    seen.add(metadata.id);
    read.push(readSource({ id: metadata.id, format, text, metadata }));
  }
  return buildCorpus(read);
}

/** Checks a Markdown draft against a corpus: a finding for every figure, quotation and claim. Never throws. */
export function check(draft: string, corpus: Corpus, options: CheckOptions = {}): DraftReport {
  return checkDraft(draft, corpus, options);
}

/** The passages that speak of `query`, best first; at most `limit` (default 10). */
export function search(
  query: string,
  corpus: Corpus,
  options: { readonly limit?: number } = {},
): SearchResult[] {
  return searchCorpus(query, corpus, { limit: options.limit ?? 10 });
}
