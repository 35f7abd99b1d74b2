/** Which marks a document groups and divides its digits with, from the figures where they can only mean one thing. */
import type { Marks } from './numbers.ts';
import type { NumberLocale } from './quantity.ts';

/** Characters looked at: a document's habit shows early, and the count stays bounded. */
const MOST = 200_000;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Counts what the numerals of one text tell of its marks: the lexer shows them as it meets them, the rest is looked up. */
export class Votes {
  private readonly text: string;
  private point = 0;
  private comma = 0;
  /** End of the numeral that was heard last. */
  private heard = 0;
  /** Everything before has been shown. */
  shown = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Hears the numeral that begins at `start`, whose first digits end at `end`. */
  hear(start: number, end: number): void {
    const { text } = this;
    if (start < this.heard || start >= MOST || (this.point > 12 && this.comma === 0)) return;
    let groups = 0;
    let mark = 0;
    let other = 0;
    let i = end;
    let last = end - start;
    while ((text.charCodeAt(i) === 44 || text.charCodeAt(i) === 46) && isDigit(text.charCodeAt(i + 1))) {
      const here = text.charCodeAt(i);
      if (mark === 0) mark = here;
      else if (here !== mark) other++;
      const from = ++i;
      while (isDigit(text.charCodeAt(i))) i++;
      last = i - from;
      groups++;
    }
    this.heard = i;
    if (mark === 0 || end - start > 3) return;
    const letter = text.charCodeAt(start - 1) | 32;
    if (letter >= 97 && letter <= 122) return;
    const zero = end - start === 1 && text.charCodeAt(start) === 48;
    const asPoint = mark === 46 ? 1 : -1;
    let vote = 0;
    if (groups === 1 && (zero || last < 3)) vote = mark === 44 && !zero ? 0.4 * asPoint : asPoint;
    else if (other === 1) vote = -asPoint;
    else if (groups > 1 && other === 0 && last === 3) vote = -asPoint;
    if (vote > 0) this.point += vote;
    else this.comma -= vote;
  }

  /**
   * `point` when the text has figures such as `1,234.5`, `0.5` or `1,234,567`; `comma` for `1.234,5`, `0,5`,
   * `1.234.567`; `mixed` for both, `unknown` for neither.
   */
  marks(): Marks {
    const { text } = this;
    const end = Math.min(text.length, MOST);
    for (let i = this.shown; i < end; i++) {
      if (!isDigit(text.charCodeAt(i))) continue;
      const start = i;
      while (isDigit(text.charCodeAt(i))) i++;
      this.hear(start, i);
    }
    this.shown = Math.max(this.shown, end);
    const { point, comma } = this;
    if (point > 0 && comma >= 1) return point > 8 * comma ? 'point' : comma > 8 * point ? 'comma' : 'mixed';
    if (comma >= 1) return 'comma';
    return point > 0 ? 'point' : 'unknown';
  }
}

/** The marks of a whole text. */
export const marksOf = (text: string): Marks => new Votes(text).marks();

/** The marks to read with: the writer's word, else what the text shows, asked for at most once. */
export function marksFor(votes: Votes, locale: NumberLocale | undefined): () => Marks {
  let known: Marks | undefined = locale;
  return () => {
    known ??= votes.marks();
    return known;
  };
}
