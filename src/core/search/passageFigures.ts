import { cellFigures } from '../quantity/cells.ts';
import { figures } from '../quantity/figures.ts';
import { unitHint } from '../quantity/hint.ts';
import { marksOf } from '../quantity/locale.ts';
import type { Figure, FigureOptions, UnitHint } from '../quantity/quantity.ts';
import type { Passage, Source } from '../text/source.ts';

/** Hints kept of one source's headings; a table has few, a hostile one may have as many as cells. */
const HINT_LIMIT = 10_000;

/**
 * The figures of each passage, by ordinal; offsets are into `Passage.text`. Relative dates are resolved against the
 * source's own date, digits are read as the whole source writes them, and bare numbers in table cells get the unit that
 * the column heading, the row heading, the caption or the section's heading names.
 */
export function figuresOf(source: Source, passages: readonly Passage[]): Figure[][] {
  const { issued } = source.metadata;
  const marks = marksOf(source.text);
  const options: FigureOptions = {
    ...(issued !== undefined && { reference: issued }),
    ...((marks === 'point' || marks === 'comma') && { numberLocale: marks }),
  };
  const hints = new Map<string, UnitHint | undefined>();
  const hintOf = (label: string): UnitHint | undefined => {
    if (hints.has(label)) return hints.get(label);
    if (hints.size === HINT_LIMIT) hints.clear();
    const hint = unitHint(label);
    hints.set(label, hint);
    return hint;
  };
  return passages.map((passage) => {
    const { text, table } = passage;
    if (table === undefined) return figures(text, options);
    const section = passage.headings.at(-1);
    return cellFigures(text, section === undefined ? table : { ...table, section }, options, hintOf);
  });
}
