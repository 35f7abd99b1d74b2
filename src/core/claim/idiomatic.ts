import { fold, STOP_WORDS, stem } from '../text/words.ts';
import { IDIOMS } from './lexicon/idioms.ts';
import { isLight } from './lexicon/index.ts';
import { hitsIn, phraseBook } from './phrases.ts';
import { raise } from './surroundings.ts';
import type { Term } from './terms.ts';

/** Plain words, by their stems, for the words of a sentence that say the same: places of terms. */
export interface Idiom {
  readonly means: readonly string[];
  readonly at: readonly number[];
}

/** Single words that say next to nothing stand for nothing. */
function says(phrase: string): boolean {
  if (phrase.includes(' ')) return true;
  const plain = fold(phrase);
  return !STOP_WORDS.has(plain) && !isLight(plain, stem(plain));
}

const stemsOf = (words: string): string[] => words.split(/[\s-]/).map((word) => stem(fold(word)));

const BOOK = phraseBook(
  IDIOMS.map((line) => {
    const [plain = '', phrases = ''] = line.split(' = ');
    return [stemsOf(plain), phrases.split(', ').filter(says).join(', ')] as const;
  }),
);

/** The idioms of a sentence, in order; none means a word that it holds. */
export function idiomsIn(terms: readonly Term[]): Idiom[] {
  return hitsIn(BOOK, terms).map(({ value, from, to, gap }) => {
    const at = terms.map((_, i) => i).slice(from, to);
    if (gap !== undefined) at.push(gap);
    return { means: value.filter((one) => !at.some((i) => terms[i]?.stem === one)), at };
  });
}

/** What an idiom means, beside the word itself. */
const WORTH = 0.6;

/** The plain words that the idioms of a sentence mean, by their ties to a figure. */
export function meantBy(idioms: readonly Idiom[], weights: readonly number[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { means, at } of idioms) {
    const tie = Math.max(...at.map((i) => weights[i] ?? 0)) * WORTH;
    for (const one of means) if (tie > 0) raise(found, one, tie);
  }
  return found;
}
