import { type Frame, framesOf, type Setting } from '../claim/frame.ts';
import { NameCounter } from '../claim/names.ts';
import type { Site } from '../claim/reading.ts';
import { termsOf } from '../claim/terms.ts';
import type { Figure, Quantity } from '../quantity/quantity.ts';
import type { Corpus, IndexedSource } from '../search/corpus.ts';
import { describesRow, numberedRow } from '../text/rowKeys.ts';
import type { Passage, SourceSpan, TableBlock } from '../text/source.ts';
import { contradictedBy, questionBefore, speechStart, type Telling, tellingOf } from './questions.ts';
import { resultsIn } from './results.ts';

/** What is remembered of one indexed source; it lives as long as the snapshot's entry does. */
interface Memory {
  readonly names: NameCounter;
  /** An amount in the currency that the source mostly tells money in. */
  readonly money: Figure | undefined;
  readonly telling: Telling;
  readonly frames: Map<number, readonly Frame[]>;
}

const MEMORIES = new WeakMap<IndexedSource, Memory>();

/** Names are learned from at most this many sentences of a source. */
const NAME_SENTENCES = 2000;

function learnNames(indexed: IndexedSource): NameCounter {
  const names = new NameCounter();
  let seen = 0;
  for (const passage of indexed.passages) {
    if (passage.kind !== 'sentence') continue;
    if (++seen > NAME_SENTENCES) break;
    names.add(termsOf(passage.text));
  }
  return names;
}

/** A currency must be that of this share of a source's amounts to go without saying. */
const MOSTLY = 0.8;

/** The first amount in the currency of nearly all amounts of a source; undefined where it has none or several. */
function amountOf({ figures }: IndexedSource): Figure | undefined {
  const amounts = figures.flatMap((those) => those.filter(({ quantity }) => isAmount(quantity)));
  const counts = new Map<string, number>();
  for (const { quantity } of amounts) counts.set(quantity.unit, (counts.get(quantity.unit) ?? 0) + 1);
  return amounts.find(({ quantity }) => (counts.get(quantity.unit) ?? 0) >= MOSTLY * amounts.length);
}

/** Money, and no rate. */
const isAmount = ({ kind, unit }: Quantity): boolean => kind === 'money' && !unit.includes('/');

function memoryOf(indexed: IndexedSource): Memory {
  let memory = MEMORIES.get(indexed);
  if (memory === undefined) {
    memory = {
      names: learnNames(indexed),
      money: amountOf(indexed),
      telling: tellingOf(indexed),
      frames: new Map(),
    };
    MEMORIES.set(indexed, memory);
  }
  return memory;
}

/** What the source's own sentences tell of names. */
export function namesIn(indexed: IndexedSource): NameCounter {
  return memoryOf(indexed).names;
}

/** Sentences before a passage in its block, nearest first; at most `LEADS`. */
const LEADS = 3;

function leadOf(indexed: IndexedSource, passage: Passage): string[] {
  const lead: string[] = [];
  for (let i = passage.ordinal - 1; i >= 0 && lead.length < LEADS; i--) {
    const before = indexed.passages[i];
    if (before === undefined || before.kind !== 'sentence') break;
    if (before.block === passage.block) lead.push(before.text);
    else if (lead.length === 0 && before.text.trimEnd().endsWith(':')) return [before.text];
    else break;
  }
  return lead;
}

/** The words of a table row but the cell's own: `Karn 2021Q3` for a cell of the row `Karn, 2021Q3, 940, 18.3`. */
function rowWords(indexed: IndexedSource, passage: Passage): string | undefined {
  const block = indexed.source.blocks[passage.block];
  const parts: string[] = [];
  if (passage.table?.row !== undefined) parts.push(passage.table.row);
  if (block?.kind === 'table') {
    for (const text of namingCells(indexed, block, passage)) if (!parts.includes(text)) parts.push(text);
  }
  return parts.length === 0 ? undefined : parts.join(', ');
}

function namingCells(indexed: IndexedSource, block: TableBlock, passage: Passage): string[] {
  const row = block.rows.find((one) => one.start <= passage.start && passage.end <= one.end);
  const textOf = (span: SourceSpan | undefined): string | undefined =>
    span === undefined ? undefined : indexed.source.text.slice(span.start, span.end);
  const numbered = numberedRow(textOf(block.head[0]), textOf(row?.cells[0]));
  const found: string[] = numbered === undefined || row?.cells[0]?.start === passage.start ? [] : [numbered];
  row?.cells.slice(0, ROW_CELLS).forEach((cell, i) => {
    if (cell.start === passage.start) return;
    const text = indexed.source.text.slice(cell.start, cell.end).trim();
    if (text.length > 0 && text.length <= 80 && describesRow(textOf(block.head[i]), text)) found.push(text);
  });
  return found;
}

/** Naming cells are looked for among this many cells of a row. */
const ROW_CELLS = 24;

/** Who speaks in a passage, and what it answers. */
function dialogueOf(
  indexed: IndexedSource,
  passage: Passage,
): Pick<Setting, 'speech' | 'question' | 'denied'> {
  if (passage.kind !== 'sentence') return {};
  const { telling } = memoryOf(indexed);
  const speech = telling === 'speakers' ? speechStart(passage.text) : 0;
  const question = questionBefore(indexed, passage, telling);
  const denied = question === undefined ? contradictedBy(indexed, passage)?.text : undefined;
  return {
    ...(speech === 0 ? {} : { speech }),
    ...(question === undefined ? {} : { question }),
    ...(denied === undefined ? {} : { denied }),
  };
}

function settingOf(indexed: IndexedSource, passage: Passage): Setting {
  const { title, publisher, issued } = indexed.source.metadata;
  const row = rowWords(indexed, passage);
  return {
    ...dialogueOf(indexed, passage),
    ...(title === undefined ? {} : { title }),
    // that of a plain text was read off its head, which stands in the text
    ...(publisher === undefined || indexed.source.format === 'text' ? {} : { publisher }),
    ...(issued === undefined ? {} : { date: issued }),
    headings: passage.headings,
    lead: passage.kind === 'cell' ? [] : leadOf(indexed, passage),
    ...(passage.table === undefined
      ? {}
      : { table: { ...passage.table, ...(row === undefined ? {} : { row }) } }),
  };
}

/** The figures of the sentences before in the same block, nearest first. */
function figuresBefore(indexed: IndexedSource, passage: Passage): readonly Figure[] {
  if (passage.kind !== 'sentence') return [];
  const found: Figure[] = [];
  for (let at = passage.ordinal - 1; at >= passage.ordinal - LEADS; at--) {
    if (indexed.passages[at]?.block !== passage.block) break;
    found.push(...(indexed.figures[at] ?? []).toReversed());
  }
  const { money } = memoryOf(indexed);
  return money === undefined ? found : [...found, money];
}

/** The passage as a site: its text, figures and surroundings. */
export function siteOf(indexed: IndexedSource, passage: Passage): Site {
  return {
    text: passage.text,
    figures: indexed.figures[passage.ordinal] ?? [],
    before: figuresBefore(indexed, passage),
    setting: settingOf(indexed, passage),
  };
}

/** Frames of a passage's figures, in order, then those of results told in two figures; computed on first use and kept with the source. */
export function framesIn(corpus: Corpus, passage: Passage): readonly Frame[] {
  const indexed = corpus.sources.get(passage.source);
  if (indexed === undefined) return [];
  const memory = memoryOf(indexed);
  let frames = memory.frames.get(passage.ordinal);
  if (frames === undefined) {
    const stated = framesOf(siteOf(indexed, passage), memory.names);
    frames = passage.kind === 'cell' ? stated : [...stated, ...resultsIn(passage.text, stated)];
    memory.frames.set(passage.ordinal, frames);
  }
  return frames;
}
