import { type Frame, framesOf, type Setting } from '../claim/frame.ts';
import type { NameBook } from '../claim/names.ts';
import type { ProseBlock } from '../draft/draft.ts';
import { cellFigures } from '../quantity/cells.ts';
import { figures } from '../quantity/figures.ts';
import type { Figure, FigureOptions, NumberLocale } from '../quantity/quantity.ts';
import { sentences } from '../text/sentences.ts';

/** What of the rest of the draft bears on a block. */
export interface BlockContext {
  readonly title?: string;
  /** ISO date from the front matter. */
  readonly date?: string;
  /** Sentences of the blocks before, nearest first, under the same heading; at most three are looked at. */
  readonly before: readonly string[];
}

export interface BlockOptions {
  readonly numberLocale?: NumberLocale;
  readonly explain?: boolean;
}

/** A sentence (or cell) of a block, read. Offsets are relative to the block; those of its figures to the sentence. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly setting: Setting;
  /** One for each figure, in order. */
  readonly frames: readonly Frame[];
}

/** The sentences of a block with the frames of their figures. Depends on nothing but the arguments. */
export function readBlock(
  block: ProseBlock,
  context: BlockContext,
  names: NameBook,
  options: BlockOptions = {},
): Sentence[] {
  const found = figuresIn(block, {
    ...(context.date === undefined ? {} : { reference: context.date }),
    ...(options.numberLocale === undefined ? {} : { numberLocale: options.numberLocale }),
  });
  const spans = block.kind === 'cell' ? [{ start: 0, end: block.text.length }] : sentences(block.text);
  const texts = spans.map(({ start, end }) => block.text.slice(start, end));
  return spans.map(({ start, end }, i) => {
    const text = texts[i] ?? '';
    const earlier = texts.slice(Math.max(0, i - LEADS), i).reverse();
    const setting = settingFor(block, context, earlier);
    const own = found.filter((figure) => figure.offset >= start && figure.offset < end);
    const before = found.filter((figure) => figure.offset < start).slice(-BEFORE);
    const site = {
      text,
      figures: own.map((figure) => shifted(figure, -start)),
      before: before.reverse(),
      setting,
    };
    const frames = framesOf(site, names);
    return { start, end, text, setting, frames };
  });
}

/** Of a table's cell with the unit that its headings give. */
function figuresIn({ text, table, headings }: ProseBlock, options: FigureOptions): Figure[] {
  if (table === undefined) return figures(text, options);
  const section = headings.at(-1);
  return cellFigures(text, section === undefined ? table : { ...table, section }, options);
}

/** Sentences before, looked at for subject and period. */
const LEADS = 3;

/** Figures before a sentence whose unit it may leave out. */
const BEFORE = 6;

function shifted(figure: Figure, by: number): Figure {
  return {
    ...figure,
    offset: figure.offset + by,
    end: figure.end + by,
    valueOffset: figure.valueOffset + by,
    valueEnd: figure.valueEnd + by,
  };
}

function settingFor(block: ProseBlock, context: BlockContext, earlier: readonly string[]): Setting {
  const lead = block.leadIn !== undefined ? [...earlier, block.leadIn] : [...earlier, ...context.before];
  return {
    ...(context.title === undefined ? {} : { title: context.title }),
    ...(context.date === undefined ? {} : { date: context.date }),
    headings: block.headings,
    lead: block.kind === 'cell' ? [] : lead.slice(0, LEADS),
    ...(block.table === undefined ? {} : { table: block.table }),
  };
}

/** The words a sentence is looked up by: its own, then what lends it a subject. */
export function queryFor({ text, setting }: Sentence): string {
  const parts = [text, setting.table?.row, setting.table?.column, setting.headings.at(-1), setting.lead[0]];
  return parts.filter((part) => part !== undefined).join(' ');
}
