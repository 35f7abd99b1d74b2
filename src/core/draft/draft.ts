import type { DraftOffset } from '../text/ids.ts';
import type { Problem, TablePlace } from '../text/source.ts';
import type { Origin } from './origin.ts';

/**
 * A stretch of prose of a draft. `text` has exactly the length of the draft's slice `start..end`: what is no prose
 * (emphasis marks, code, URLs, citations, HTML, the backslash of an escape) is blanked with spaces, so that an offset
 * in `text` plus `start` is a draft offset. Example: `**$13** [bn](x.md)` has the text `  $13    bn       `.
 */
export interface ProseBlock {
  readonly kind: 'paragraph' | 'heading' | 'listItem' | 'cell' | 'footnote';
  readonly text: string;
  readonly start: DraftOffset;
  readonly end: DraftOffset;
  /** Headings above, outermost first, blanked like `text`, with single spaces. */
  readonly headings: readonly string[];
  /** For table cells: the paragraph that introduces the table, the row heading and column heading, where present. */
  readonly table?: TablePlace;
  /** For list items: the sentence that introduces the list, where there is one. */
  readonly leadIn?: string;
}

/** A citation: Pandoc `[@key, p. 3]` / `@key`, or a Markdown link whose target is a source's file. */
export interface Citation {
  readonly kind: 'key' | 'link';
  /** The key without `@`, or the link's target as written. */
  readonly key: string;
  /** Of the key alone (`@roe-2024`), or of the link's target. */
  readonly start: DraftOffset;
  readonly end: DraftOffset;
  /** Of the whole group `[@a; @b, p. 3]`, or of the whole link. */
  readonly groupStart: DraftOffset;
  readonly groupEnd: DraftOffset;
  readonly locator?: string;
  /** The citation stands in a footnote; all ranges here are those of the footnote's mark (`[^1]`) in the text. */
  readonly note?: true;
}

/** What a `<!-- tickmark-disable... -->` comment switches off. Lines are 1-based, inclusive. */
export interface Suppression {
  readonly startLine: number;
  readonly endLine: number;
  /** Verdicts named in the directive; absent means all. */
  readonly verdicts?: readonly string[];
}

export interface Draft {
  readonly text: string;
  /**
   * For drafts that are read by way of Markdown that says the same (LaTeX): what that was made of. `text` and all offsets
   * are the Markdown's then, lines of suppressions and problems the original's.
   */
  readonly origin?: Origin;
  readonly blocks: readonly ProseBlock[];
  readonly citations: readonly Citation[];
  readonly suppressions: readonly Suppression[];
  /** From front matter: `date` (ISO) resolves relative dates; `tickmark: false` switches the draft off. */
  readonly date?: string;
  readonly title?: string;
  readonly disabled: boolean;
  readonly problems: readonly Problem[];
}
