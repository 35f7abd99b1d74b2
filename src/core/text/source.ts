import type { SourceId, SourceOffset } from './ids.ts';

/** The formats that readers know. */
export type SourceFormat = 'text' | 'markdown' | 'html' | 'csv';

/** Bibliographic data in CSL-JSON's names; all but `id` optional. */
export interface SourceMetadata {
  /** Citation key. */
  readonly id: string;
  /** Keys that it can be cited by as well. */
  readonly otherKeys?: readonly string[];
  readonly title?: string;
  /** Authors as one displayable string: `Jane Roe; John Doe`. */
  readonly author?: string;
  readonly publisher?: string;
  /** Publication date as an EDTF string (`2025-10-28`, `2025-10`, `2025`). Relative dates of the text are resolved against it. */
  readonly issued?: string;
  readonly URL?: string;
  /** Higher wins where sources disagree; 0 when absent. */
  readonly priority?: number;
}

/**
 * Something that went wrong, or was left out, while reading or indexing: a value, never an exception.
 * `message` says what happened; `remedy` what the writer can do.
 */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly remedy?: string;
  /** 1-based line in the original file, where known. */
  readonly line?: number;
}

/** From `start` on (until the next place), extracted text stems from this line (and page) of the original file. */
export interface Place {
  readonly start: SourceOffset;
  /** 1-based line in the original file. */
  readonly line: number;
  /** 1-based page, for paged formats. */
  readonly page?: number;
}

/** Half-open range of `Source.text`. */
export interface SourceSpan {
  readonly start: SourceOffset;
  readonly end: SourceOffset;
}

/** A heading. */
export interface HeadingBlock extends SourceSpan {
  readonly kind: 'heading';
  /** 1 (top) to 6. */
  readonly level: number;
}
/** Running text: a paragraph, list item, block quotation or caption. */
export interface ParagraphBlock extends SourceSpan {
  readonly kind: 'paragraph' | 'listItem' | 'quote' | 'caption';
}
/** A row of cells. */
export interface TableRow extends SourceSpan {
  /** As many as the table has columns at most; an empty cell is an empty span. */
  readonly cells: readonly SourceSpan[];
}
/** A table. */
export interface TableBlock extends SourceSpan {
  readonly kind: 'table';
  readonly caption?: SourceSpan;
  /** Column headings; empty where the table has no heading row. */
  readonly head: readonly SourceSpan[];
  readonly rows: readonly TableRow[];
}
/** A piece of a source's structure. */
export type Block = HeadingBlock | ParagraphBlock | TableBlock;

/** One document of the corpus, read. Immutable; made by a reader in src/sources. */
export interface Source {
  readonly id: SourceId;
  /** Where it came from: a URI or path as the host names it; absent for sources handed over as text. */
  readonly file?: string;
  readonly format: SourceFormat;
  readonly metadata: SourceMetadata;
  /** Extracted plain text: no markup, entities decoded, blocks separated by line feeds. All offsets point into it. */
  readonly text: string;
  /** In order of `start`, not overlapping. */
  readonly blocks: readonly Block[];
  /** In order of `start`; empty means line 1 throughout. */
  readonly places: readonly Place[];
  readonly problems: readonly Problem[];
}

/** Where a passage stands, as a person would say it. */
export interface Locator {
  /** 1-based line in the original file. */
  readonly line: number;
  readonly page?: number;
  /** Nearest heading above. */
  readonly heading?: string;
  /** For table cells: text of the row heading and of the column heading. */
  readonly row?: string;
  readonly column?: string;
  /** `l. 12`, `p. 3`, `row Oldtown, column population_2020 (l. 5)`. */
  readonly label: string;
}

/** What a table's cell stands under and beside; `corner` heads the row headings, which is where a whole table's unit may stand. */
export interface TablePlace {
  readonly caption?: string;
  readonly row?: string;
  readonly column?: string;
  readonly corner?: string;
  /** What the caption measures is another column's: see `measuresOthers`. */
  readonly unmeasured?: boolean;
}

/** The smallest citable piece: a sentence, a heading, or a table cell with its row and column headings. */
export interface Passage extends SourceSpan {
  readonly source: SourceId;
  /** 0-based position among the source's passages. */
  readonly ordinal: number;
  readonly kind: 'sentence' | 'heading' | 'cell';
  /** `Source.text.slice(start, end)`: for a cell, the cell alone. */
  readonly text: string;
  /** Headings above, outermost first (the document's title is in its metadata). */
  readonly headings: readonly string[];
  /** For cells: caption, row heading and column heading, where present. */
  readonly table?: TablePlace | undefined;
  /** 0-based index of the block of `Source.blocks` it lies in; sentences of one block are neighbours. */
  readonly block: number;
  readonly locator: Locator;
}
