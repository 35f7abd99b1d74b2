import type { Figure } from '../quantity/quantity.ts';
import type { Term } from './terms.ts';

/** `an average of`, `an estimated total of`: passed over to what stands before. */
const MEANS: ReadonlySet<string> = new Set(['average', 'mean', 'median', 'estimated']);

/** The two words before a figure, nearest first, articles and `an average of` passed over. */
export function before(terms: readonly Term[], figure: Figure): Term[] {
  const found: Term[] = [];
  for (let i = terms.length - 1; i >= 0 && found.length < 2; i--) {
    const term = terms[i];
    if (term === undefined || term.end > figure.offset) continue;
    if (figure.offset - term.start > 40) break;
    if (term.plain === 'the' || term.plain === 'a' || term.plain === 'an' || term.plain === 'some') continue;
    if (term.plain === 'of' && found.length === 0 && MEANS.has(terms[i - 1]?.plain ?? '')) i--;
    else found.push(term);
  }
  return found;
}

/** The word right behind a figure. */
export function after(terms: readonly Term[], figure: Figure): Term | undefined {
  return terms.find((term) => term.start >= figure.end);
}

/** Marks between a word and the figure cut what the position says: in `fell, 5 million` nothing fell by five million. */
export function touches(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const mark = text.charAt(i);
    if (mark === ',' || mark === ';' || mark === '(' || mark === ')' || mark === ':' || mark === '.')
      return false;
  }
  return true;
}
