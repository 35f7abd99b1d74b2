import type { Frame } from '../../../../src/core/claim/frame.ts';
import { framesOf } from '../../../../src/core/claim/frame.ts';
import type { NameBook } from '../../../../src/core/claim/names.ts';
import type { Setting } from '../../../../src/core/claim/surroundings.ts';
import { figures } from '../../../../src/core/quantity/figures.ts';
import { buildCorpus, type Corpus } from '../../../../src/core/search/corpus.ts';
import { checkDraft } from '../../../../src/core/verdict/check.ts';
import type { FigureFinding } from '../../../../src/core/verdict/report.ts';
import { readSource } from '../../../../src/sources/reader.ts';

/** Knows no names by itself: capitals inside sentences tell. */
export const NO_BOOK: NameBook = { isName: () => false, isWord: () => true };

export const NOWHERE: Setting = { headings: [], lead: [] };

/** The frames of a sentence's figures, in order. */
export function framesIn(text: string, setting: Setting = NOWHERE): Frame[] {
  const found = figures(text, setting.date === undefined ? {} : { reference: setting.date });
  return framesOf({ text, figures: found, setting }, NO_BOOK);
}

/** The frame of the figure that reads `figure`. */
export function frameOf(text: string, figure: string, setting: Setting = NOWHERE): Frame {
  const frame = framesIn(text, setting).find((one) => one.figure.text.trim() === figure);
  if (frame === undefined) throw new Error(`“${figure}” is no figure of “${text}”`);
  return frame;
}

export function corpusOf(...sources: string[]): Corpus {
  return buildCorpus(sources.map((text, i) => readSource({ id: `s${i}`, text, format: 'markdown' })));
}

/** The findings of a draft's figures, in order. */
export function findingsOf(draft: string, ...sources: string[]): readonly FigureFinding[] {
  return checkDraft(draft, corpusOf(...sources)).figures;
}
