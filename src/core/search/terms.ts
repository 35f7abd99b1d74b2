import type { Passage, Source } from '../text/source.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A window closes at the first block boundary after this many terms, */
const WINDOW_TERMS = 120;
/** at the first heading after this many, */
const WINDOW_TERMS_BEFORE_HEADING = 40;
/** and at the first passage boundary after this many. */
const WINDOW_TERMS_LIMIT = 360;

/** Highest count kept of one term in one passage. */
const COUNT_LIMIT = 255;

/**
 * The terms of one source, read forward: by passage, and by *window*. A window is a stretch of consecutive passages of
 * about a screenful (whole blocks where possible), the unit whose terms say what the surroundings of a passage speak of.
 * Short documents are one window. Passages of a window are consecutive, and passages next to each other in a block share a window
 * unless the block is very long.
 */
export interface SourceTerms {
  /** Distinct terms of passage `p`: `terms[ends[p - 1] .. ends[p]]`, with their counts. For table cells, with those of row and column heading. */
  readonly terms: Uint32Array;
  readonly counts: Uint8Array;
  readonly ends: Uint32Array;
  /** Number of terms of each passage, repeated ones included. */
  readonly lengths: Uint16Array;
  /** 1 where the next passage continues the same paragraph. */
  readonly continues: Uint8Array;
  /** First passage after window `w`. */
  readonly windowEnds: Uint32Array;
  /** Terms of title, headings and captions above window `w`, repeated ones included: `context[contextEnds[w - 1] .. contextEnds[w]]`. */
  readonly context: Uint32Array;
  readonly contextEnds: Uint32Array;
}

/** Reads the terms of a source's passages; new words are added to the vocabulary. Linear in the text. */
export function readTerms(source: Source, passages: readonly Passage[], vocabulary: Vocabulary): SourceTerms {
  return new TermReader(source, passages, vocabulary).read();
}

class TermReader {
  private readonly source: Source;
  private readonly passages: readonly Passage[];
  private readonly vocabulary: Vocabulary;
  private readonly terms: NumberList = new NumberList();
  private readonly counts: NumberList = new NumberList();
  private readonly context: NumberList = new NumberList();
  private readonly contextEnds: number[] = [];
  private readonly windowEnds: number[] = [];
  /** Terms of headings, by their text: a table repeats them in every cell. */
  private readonly labels = new Map<string, Uint32Array>();
  private buffer = new Uint32Array(256);

  constructor(source: Source, passages: readonly Passage[], vocabulary: Vocabulary) {
    this.source = source;
    this.passages = passages;
    this.vocabulary = vocabulary;
  }

  read(): SourceTerms {
    const { passages } = this;
    const ends = new Uint32Array(passages.length);
    const lengths = new Uint16Array(passages.length);
    const continues = new Uint8Array(passages.length);
    let windowStart = 0;
    let windowTerms = 0;
    passages.forEach((passage, at) => {
      const previous = passages[at - 1];
      if (previous !== undefined && closes(previous, passage, windowTerms)) {
        this.closeWindow(windowStart, at);
        windowStart = at;
        windowTerms = 0;
      }
      const length = this.readPassage(passage);
      ends[at] = this.terms.length;
      lengths[at] = Math.min(length, 65535);
      windowTerms += length;
      const next = passages[at + 1];
      continues[at] =
        next !== undefined && next.block === passage.block && passage.kind === 'sentence' ? 1 : 0;
    });
    if (passages.length > 0) this.closeWindow(windowStart, passages.length);
    return {
      terms: this.terms.toUint32(),
      counts: Uint8Array.from(this.counts.toUint32()),
      ends,
      lengths,
      continues,
      windowEnds: Uint32Array.from(this.windowEnds),
      context: this.context.toUint32(),
      contextEnds: Uint32Array.from(this.contextEnds),
    };
  }

  /** Adds the passage's distinct terms; returns how many terms it has. */
  private readPassage(passage: Passage): number {
    const room = passage.end - passage.start + 2;
    if (this.buffer.length < room) this.buffer = new Uint32Array(room * 2);
    let length = this.vocabulary.read(this.source.text, passage.start, passage.end, this.buffer, 0);
    for (const label of [passage.table?.row, passage.table?.column]) {
      if (label === undefined) continue;
      const terms = this.label(label);
      if (this.buffer.length < length + terms.length) this.buffer = grown(this.buffer, length + terms.length);
      this.buffer.set(terms, length);
      length += terms.length;
    }
    const sorted = this.buffer.subarray(0, length).sort();
    for (let at = 0; at < length; ) {
      let end = at + 1;
      while (end < length && sorted[end] === sorted[at]) end++;
      this.terms.push(sorted[at] ?? 0);
      this.counts.push(Math.min(end - at, COUNT_LIMIT));
      at = end;
    }
    return length;
  }

  private closeWindow(start: number, end: number): void {
    this.windowEnds.push(end);
    const labels = new Set<string>();
    for (let at = start; at < end; at++) {
      const passage = this.passages[at];
      for (const heading of passage?.headings ?? []) labels.add(heading);
      if (passage?.table?.caption !== undefined) labels.add(passage.table.caption);
    }
    if (this.source.metadata.title !== undefined) labels.add(this.source.metadata.title);
    for (const label of labels) for (const term of this.label(label)) this.context.push(term);
    this.contextEnds.push(this.context.length);
  }

  private label(text: string): Uint32Array {
    const known = this.labels.get(text);
    if (known !== undefined) return known;
    const sink = new Uint32Array((text.length >> 1) + 1);
    const terms = sink.slice(0, this.vocabulary.read(text, 0, text.length, sink, 0));
    this.labels.set(text, terms);
    return terms;
  }
}

/** Whether a window of `terms` terms ends between two passages. */
function closes(previous: Passage, next: Passage, terms: number): boolean {
  if (terms >= WINDOW_TERMS_LIMIT) return true;
  if (next.block === previous.block && next.kind === 'sentence') return false;
  return terms >= (next.kind === 'heading' ? WINDOW_TERMS_BEFORE_HEADING : WINDOW_TERMS);
}

/** A growing list of numbers of 32 bits. */
class NumberList {
  private items = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.items.length) this.items = grown(this.items, this.length * 2);
    this.items[this.length++] = value;
  }

  toUint32(): Uint32Array {
    return this.items.slice(0, this.length);
  }
}

function grown(array: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(length);
  larger.set(array);
  return larger;
}
