import type { Term } from './terms.ts';

/** Tells names from words that merely open a sentence. `isName(plain)` is true for words mostly seen with a capital inside sentences. */
export interface NameBook {
  isName(plain: string): boolean;
  /** True where the word was seen in lower case. */
  isWord(plain: string): boolean;
}

/** Names every writer knows to be no names of parties: months, weekdays and the like are capitalised too. */
const NO_NAMES: ReadonlySet<string> = new Set([
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'i',
  'mr',
  'mrs',
  'ms',
  'dr',
  'q1',
  'q2',
  'q3',
  'q4',
  'gdp',
  'eps',
  'ceo',
  'cfo',
  'us$',
]);

/** Counts capitals inside sentences; built once per source or draft from its sentences. */
export class NameCounter implements NameBook {
  private readonly upper = new Map<string, number>();
  private readonly lower = new Map<string, number>();

  /** Adds a sentence. Headings and cells (title case) should not be added. */
  add(terms: readonly Term[]): void {
    terms.forEach((term, i) => {
      if (i === 0 || term.digit || term.plain.length < 2) return;
      const counts = term.capital ? this.upper : this.lower;
      counts.set(term.plain, (counts.get(term.plain) ?? 0) + 1);
    });
  }

  isName(plain: string): boolean {
    return (this.upper.get(plain) ?? 0) > (this.lower.get(plain) ?? 0);
  }

  isWord(plain: string): boolean {
    return (this.lower.get(plain) ?? 0) >= (this.upper.get(plain) ?? 0) && this.lower.has(plain);
  }
}

/**
 * Which terms of a sentence are parts of names. Inside a sentence a capital tells; the first word counts where it is
 * followed by another capital, is written in capitals, or `book` knows it as a name and not as a word.
 */
export function nameTerms(terms: readonly Term[], book: NameBook): boolean[] {
  return terms.map((term, i) => {
    if (!term.capital || term.stop || term.digit || NO_NAMES.has(term.plain) || term.plain.length < 2)
      return false;
    if (i > 0) return true;
    if (book.isName(term.plain)) return true;
    if (book.isWord(term.plain)) return false;
    return term.text.length > 1 && term.text === term.text.toUpperCase();
  });
}
