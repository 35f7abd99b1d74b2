import type { Figure } from '../quantity/quantity.ts';
import { countedOf } from './counted.ts';
import { cuesOf } from './lexicon/index.ts';
import type { Heading, Setting } from './surroundings.ts';
import { termsOf } from './terms.ts';
import { isContent } from './words.ts';

/** A word of a row that a whole number follows, `flight 7`. */
export interface RowNumber {
  readonly word: string;
  readonly number: string;
}

/** The content words of a cell's row heading. */
export function rowWordsOf(setting: Setting): string[] {
  const row = setting.table?.row;
  return row === undefined
    ? []
    : termsOf(row)
        .filter((term) => isContent(term))
        .map((term) => term.stem);
}

/** Of a cell's row: the words that a whole number follows. */
export function rowNumbersOf({ table }: Setting): RowNumber[] {
  const found: RowNumber[] = [];
  for (const part of table?.row?.split(', ') ?? []) {
    const at = part.lastIndexOf(' ');
    const number = part.slice(at + 1);
    if (at > 0 && /^\d{1,6}$/.test(number)) found.push({ word: part.slice(0, at).toLowerCase(), number });
  }
  return found;
}

/** A cell measures what its column heading (and, in a table keyed that way, its row heading) says. */
export function headsOfCell(figure: Figure, headings: readonly Heading[]): string[] {
  const heads = countedOf(figure).map((term) => term.stem);
  for (const heading of headings) {
    heading.terms.forEach((term, i) => {
      if (isContent(term) && heading.named[i] !== true && !heads.includes(term.stem)) heads.push(term.stem);
    });
  }
  return heads;
}

/** Headings of what may be a profit or a loss, as its sign says. */
const SIGNED: ReadonlySet<string> = new Set('result results balance'.split(' '));

/** What a cell's sign says under such a heading: `Pre-tax result`, `Profit/loss`. */
export function signOf({ quantity }: Figure, headings: readonly Heading[]): 'gain' | 'loss' | undefined {
  if (quantity.kind !== 'money' || quantity.low === 0) return undefined;
  const isSigned = headings.some(({ terms }) => {
    const said = new Set(terms.flatMap((term) => cuesOf(term.stem)));
    return terms.some((term) => SIGNED.has(term.plain)) || (said.has('gain') && said.has('loss'));
  });
  if (!isSigned) return undefined;
  return quantity.low > 0 ? 'gain' : 'loss';
}
