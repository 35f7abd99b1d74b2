import type { Quantity } from '../quantity/quantity.ts';
import type { Problem } from '../text/source.ts';

/** Every verdict, in the order of docs/verdicts.md. */
export const VERDICTS = [
  'supported',
  'conflict',
  'disputed',
  'qualified',
  'miscited',
  'unsourced',
  'unchecked',
  'misquoted',
  'inconsistent',
] as const;
/** What the evidence says of a figure or quotation; docs/verdicts.md has a section for each. */
export type Verdict = (typeof VERDICTS)[number];

/** What a passage does to a finding: `qualifies` says the value with another bound, `related` is a near miss. */
export type Relation = 'supports' | 'contradicts' | 'qualifies' | 'related';

/** A passage about the same thing, with the figure in it that answers the draft's figure. */
export interface Evidence {
  /** Citation key. */
  readonly source: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly issued?: string;
  readonly file?: string;
  /** 1-based line in the original file. */
  readonly line: number;
  readonly locator: string;
  /** Offsets of the passage in the source's extracted text. */
  readonly start: number;
  readonly end: number;
  /** The source's figure as written; absent for quotations and claims without figures. */
  readonly figure?: string;
  /** Offset of `figure` within `passage`. */
  readonly figureOffset?: number;
  readonly passage: string;
  /** Of a table's cell: caption, row heading and column heading, where present. */
  readonly cell?: { readonly caption?: string; readonly row?: string; readonly column?: string };
  readonly relation: Relation;
  /** 0 to 1. */
  readonly score: number;
}

/** A replacement for the figure's text, in the draft's own style. */
export interface Replacement {
  /** Draft offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Index into `evidence`. */
  readonly evidence: number;
}

/** Positions common to all findings: lines and columns 1-based, columns and offsets in UTF-16 code units. */
export interface Positioned {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly offset: number;
  readonly end: number;
}

/** A figure of the draft with what the sources say of it. */
export interface FigureFinding extends Positioned {
  readonly verdict: Verdict;
  /** One sentence a writer understands, naming what matched and what differed. */
  readonly reason: string;
  /** The sources' value as they write it, for conflict, miscited and qualified. */
  readonly expected?: string;
  readonly quantity: Quantity;
  /** Best first; at most `EVIDENCE_LIMIT`. Near misses of an unsourced figure have the relation `related`. */
  readonly evidence: readonly Evidence[];
  /** Best first; empty where nothing can be offered. More than one only where sources disagree. */
  readonly replacements: readonly Replacement[];
  /** The citation that covers this figure, if any: its keys. */
  readonly cites?: readonly string[];
  /** True where a directive or a stored ignore hides it from diagnostics; it is still counted in `ignored`. */
  readonly ignored?: boolean;
  /** Draft offsets of the sentence or cell it stands in, end exclusive. */
  readonly sentence: { readonly start: number; readonly end: number };
  /** With `explain`: how the verdict came about. */
  readonly explanation?: Explanation;
}

/** The way to a verdict, for `check --explain`. Words of the draft stand as written, others as stems. */
export interface Explanation {
  /** The row of the decision table that spoke. */
  readonly rule: string;
  readonly words: readonly (readonly [string, number])[];
  readonly around: readonly string[];
  readonly heads: readonly string[];
  readonly names: readonly string[];
  readonly periods: readonly string[];
  readonly cues: readonly string[];
  /** Best first, at most twelve. */
  readonly candidates: readonly ExplainedCandidate[];
}

export interface ExplainedCandidate {
  readonly source: string;
  readonly locator: string;
  readonly figure: string;
  readonly comparison: string;
  /** 0 to 1. */
  readonly score: number;
  readonly features: Readonly<Record<string, number>>;
  readonly clashes: readonly string[];
  readonly words: readonly (readonly [string, number])[];
}

/**
 * A finding the writer chose not to see, keyed to value and sentence: it expires when either changes.
 * `sentence` is compared with runs of blanks folded to one.
 */
export interface Ignore {
  /** The figure as written, as in `FigureFinding.text`. */
  readonly text: string;
  readonly sentence: string;
}

/** Words of a quotation that are not the source's. One side may be empty: words left out, or added. */
export interface QuoteChange {
  readonly draft: string;
  readonly source: string;
  /** Offsets of `source` in the finding's `expected`, end exclusive; absent where it is not in one piece there. */
  readonly start?: number;
  readonly end?: number;
}

/** Words in quotation marks with the words of the source. */
export interface QuoteFinding extends Positioned {
  readonly verdict: 'supported' | 'misquoted' | 'miscited' | 'unsourced';
  readonly reason: string;
  /** The true wording, for misquoted. */
  readonly expected?: string;
  /** What differs from it, in order; at most `CHANGE_LIMIT`. Absent where the words are right and the source is not. */
  readonly changes?: readonly QuoteChange[];
  readonly evidence: readonly Evidence[];
  readonly replacements: readonly Replacement[];
  readonly ignored?: boolean;
  /** Draft offsets of the sentence or sentences it stands in, end exclusive. */
  readonly sentence: { readonly start: number; readonly end: number };
}

/** A sentence without figures, with the passages that speak of it. */
export interface ClaimFinding extends Positioned {
  readonly evidence: readonly Evidence[];
}

/** A citation in the draft whose key or target no source has. */
export interface CitationFinding extends Positioned {
  readonly key: string;
  /** Source id, where it resolves. */
  readonly source?: string;
}

/** How many findings have each verdict; what is ignored counts as `ignored` alone. */
export interface Summary {
  readonly supported: number;
  readonly conflict: number;
  readonly disputed: number;
  readonly qualified: number;
  readonly miscited: number;
  readonly unsourced: number;
  readonly unchecked: number;
  readonly misquoted: number;
  readonly inconsistent: number;
  readonly ignored: number;
}

/** Everything found in one draft. */
export interface DraftReport {
  /** In order of offset. */
  readonly figures: readonly FigureFinding[];
  readonly quotes: readonly QuoteFinding[];
  readonly claims: readonly ClaimFinding[];
  readonly citations: readonly CitationFinding[];
  readonly summary: Summary;
  /** Limits reached, malformed front matter, directives that name no verdict. */
  readonly problems: readonly Problem[];
}

/** At most this many passages accompany a finding. */
export const EVIDENCE_LIMIT = 5;
/** At most this many changed places of a quotation are told apart. */
export const CHANGE_LIMIT = 12;
