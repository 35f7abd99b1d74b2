import { type NameBook, nameTerms } from './names.ts';
import type { Term } from './terms.ts';

/** How closely who speaks is tied to what is said, by name. */
export const SPEAKER_WEIGHT = 0.8;

/** Behind the label of who speaks a sentence begins anew, and a capital tells nothing. */
export function namedFrom(terms: readonly Term[], speech: number, book: NameBook): boolean[] {
  if (speech === 0) return nameTerms(terms, book);
  const label = terms.filter(({ start }) => start < speech);
  return [...label.map(({ capital }) => capital), ...nameTerms(terms.slice(label.length), book)];
}

/** Who speaks is tied to no figure of what is said. */
export function silenced(tied: number[][], terms: readonly Term[], speech: number): number[][] {
  if (speech === 0) return tied;
  return tied.map((weights) => weights.map((weight, i) => ((terms[i]?.start ?? 0) < speech ? 0 : weight)));
}
