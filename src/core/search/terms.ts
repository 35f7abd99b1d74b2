import type { Passage, Source } from '../text/source.ts';
import { Pad, TermList } from './termList.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A window closes at the first block boundary after this many terms, */
const WINDOW_TERMS = 120;
/** at the first heading after this many, */
const WINDOW_TERMS_BEFORE_HEADING = 40;
/** and at the first passage boundary after this many. */
const WINDOW_TERMS_LIMIT = 360;

/** Counts of windows are in quarters, so that context can weigh less than the text itself. */
export const COUNT_SCALE = 4;
/** What one occurrence in a title, heading or caption adds to a window's count. */
const CONTEXT_COUNT = 2;

/**
 * The terms of one source, read forward: by passage, and by *window*. A window is a stretch of consecutive passages of
 * about a screenful (whole blocks where possible), the unit whose terms say what the surroundings of a passage speak of.
 * Short documents are one window. Sentences of a block share a window unless the block is very long.
 */
export interface SourceTerms {
  /** Distinct terms of passage `p`: `terms[ends[p - 1] .. ends[p]]`, with their counts; for table cells with those of row and column heading. */
  readonly terms: Uint32Array;
  readonly counts: Uint8Array;
  readonly ends: Uint32Array;
  /** Number of terms of each passage, repeated ones included. */
  readonly lengths: Uint16Array;
  /** 1 where the next passage continues the same paragraph. */
  readonly continues: Uint8Array;
  /** First passage after window `w`. */
  readonly windowEnds: Uint32Array;
  /** Distinct terms of window `w` and of the title, headings and captions above it, with counts in quarters (`COUNT_SCALE`). */
  readonly windowTerms: Uint32Array;
  readonly windowCounts: Uint8Array;
  readonly windowTermEnds: Uint32Array;
  /** Number of terms of each window, repeated ones included, in quarters. */
  readonly windowLengths: Uint32Array;
}

/** Reads the terms of a source's passages; new words are added to the vocabulary. Linear in the text. */
export function readTerms(source: Source, passages: readonly Passage[], vocabulary: Vocabulary): SourceTerms {
  return new TermReader(source, passages, vocabulary).read();
}

const passagePad = new Pad();
const windowPad = new Pad();

class TermReader {
  private readonly source: Source;
  private readonly passages: readonly Passage[];
  private readonly vocabulary: Vocabulary;
  private readonly list = new TermList(passagePad);
  private readonly windowList = new TermList(windowPad);
  private readonly windowTermEnds: number[] = [];
  private readonly windowEnds: number[] = [];
  private readonly windowLengths: number[] = [];
  /** Terms of headings, by their text: a table repeats them in every cell. */
  private readonly labels = new Map<string, Uint32Array>();
  /** Labels of the window being read. */
  private readonly context = new Set<string>();
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
    let windowTerms = 0;
    for (const [at, passage] of passages.entries()) {
      const previous = passages[at - 1];
      if (previous !== undefined && closes(previous, passage, windowTerms)) {
        this.closeWindow(at, windowTerms);
        windowTerms = 0;
      }
      const length = this.readPassage(passage);
      ends[at] = this.list.length;
      lengths[at] = Math.min(length, 65535);
      windowTerms += length;
      const next = passages[at + 1];
      const isContinued = next !== undefined && next.block === passage.block && passage.kind === 'sentence';
      continues[at] = isContinued ? 1 : 0;
    }
    if (passages.length > 0) this.closeWindow(passages.length, windowTerms);
    const window = this.windowList.toArrays();
    return {
      ...this.list.toArrays(),
      ...{ ends, lengths, continues },
      windowEnds: Uint32Array.from(this.windowEnds),
      windowTerms: window.terms,
      windowCounts: window.counts,
      windowTermEnds: Uint32Array.from(this.windowTermEnds),
      windowLengths: Uint32Array.from(this.windowLengths),
    };
  }

  /** Adds the passage's terms to its list and its window's; returns how many terms it has. */
  private readPassage(passage: Passage): number {
    const { list, windowList } = this;
    list.begin();
    // Two words have a character between them.
    const room = ((passage.end - passage.start) >> 1) + 1;
    if (this.buffer.length < room) this.buffer = new Uint32Array(room);
    const { buffer } = this;
    let length = this.vocabulary.read(this.source.text, passage.start, passage.end, buffer, 0);
    this.reservePads();
    for (let at = 0; at < length; at++) {
      const term = buffer[at] ?? 0;
      list.add(term, 1);
      windowList.add(term, COUNT_SCALE);
    }
    const { table, headings } = passage;
    for (const heading of headings) this.context.add(heading);
    if (table === undefined) return length;
    if (table.caption !== undefined) this.context.add(table.caption);
    for (const label of [table.row, table.column]) {
      if (label === undefined) continue;
      for (const term of this.label(label)) {
        list.add(term, 1);
        windowList.add(term, COUNT_SCALE);
        length++;
      }
    }
    return length;
  }

  private closeWindow(end: number, terms: number): void {
    const { title } = this.source.metadata;
    if (title !== undefined) this.context.add(title);
    let length = terms * COUNT_SCALE;
    for (const label of this.context) {
      for (const term of this.label(label)) {
        this.windowList.add(term, CONTEXT_COUNT);
        length += CONTEXT_COUNT;
      }
    }
    this.context.clear();
    this.windowEnds.push(end);
    this.windowTermEnds.push(this.windowList.length);
    this.windowLengths.push(length);
    this.windowList.begin();
  }

  private label(text: string): Uint32Array {
    const known = this.labels.get(text);
    if (known !== undefined) return known;
    const sink = new Uint32Array((text.length >> 1) + 1);
    const terms = sink.slice(0, this.vocabulary.read(text, 0, text.length, sink, 0));
    this.labels.set(text, terms);
    this.reservePads();
    return terms;
  }

  private reservePads(): void {
    passagePad.reserve(this.vocabulary.count);
    windowPad.reserve(this.vocabulary.count);
  }
}

/** Whether a window of `terms` terms ends between two passages. */
function closes(previous: Passage, next: Passage, terms: number): boolean {
  if (terms >= WINDOW_TERMS_LIMIT) return true;
  if (next.block === previous.block && next.kind === 'sentence') return false;
  return terms >= (next.kind === 'heading' ? WINDOW_TERMS_BEFORE_HEADING : WINDOW_TERMS);
}
