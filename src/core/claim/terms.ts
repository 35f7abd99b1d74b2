import { fold, STOP_WORDS, stem, words } from '../text/words.ts';
import { isLight } from './lexicon/index.ts';

/** A word of a sentence, ready for comparison. Offsets are into the sentence, end exclusive. */
export interface Term {
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly text: string;
  /** Lower case, without diacritics. */
  readonly plain: string;
  readonly stem: string;
  /** True for articles, pronouns, auxiliaries: they carry no subject. */
  readonly stop: boolean;
  /** Written with a capital letter. */
  readonly capital: boolean;
  /** Holds a digit. */
  readonly digit: boolean;
  /** Joins a figure to its subject without naming it: weighs little, never a head. */
  readonly light: boolean;
}

/** At most this many words of one sentence are looked at; the rest of a monstrous "sentence" carries no frame. */
export const TERM_LIMIT = 400;

function isCapital(text: string): boolean {
  const first = text.charAt(0);
  return first !== first.toLowerCase();
}

function hasDigit(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

/** The words of `text`, in order, at most `TERM_LIMIT`. A possessive `'s` is dropped: `Mali's` has the stem of `Mali`. */
export function termsOf(text: string): Term[] {
  const found: Term[] = [];
  for (const word of words(text)) {
    if (found.length >= TERM_LIMIT) break;
    const written = word.text.endsWith("'s") || word.text.endsWith('’s') ? word.text.slice(0, -2) : word.text;
    const plain = fold(written);
    if (plain.length === 0) continue;
    const stemmed = stem(plain);
    found.push({
      start: word.start,
      end: word.end,
      text: written,
      plain,
      stem: stemmed,
      stop: STOP_WORDS.has(plain),
      capital: isCapital(written),
      digit: hasDigit(written),
      light: isLight(plain, stemmed),
    });
  }
  return found;
}

/** Place of the last term that ends before an offset; -1 where none does. */
export const lastBefore = (terms: readonly Term[], offset: number): number =>
  terms.findLastIndex((term) => term.end <= offset);
