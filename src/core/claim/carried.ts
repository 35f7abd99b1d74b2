import { type Clauses, clausesOf } from './clauses.ts';
import { type Term, termsOf } from './terms.ts';
import { isContent } from './words.ts';

const PRONOUNS: ReadonlySet<string> = new Set(['it', 'they', 'this', 'that', 'these', 'those', 'he', 'she']);

/** At most this many words of the sentence before are carried. */
const CARRIED = 3;

/** Where a pronoun opens the sentence as its subject: `It stands at 4`. -1 where none does. */
export function pronounAt(terms: readonly Term[], { verbs }: Clauses): number {
  const first = terms[0];
  return first !== undefined && PRONOUNS.has(first.plain) && verbs[1] === true ? 0 : -1;
}

/** What a word that a pronoun stands for is worth beside the word itself. */
export const CARRIED_WORTH = 0.7;

/** The subject of a sentence: its content words before the first verb. */
export function subjectIn(sentence: string | undefined): Term[] {
  if (sentence === undefined) return [];
  const terms = termsOf(sentence);
  const inside = terms.map((term) => term.digit);
  const { verbs } = clausesOf(sentence, terms, inside);
  const verb = verbs.indexOf(true);
  return terms
    .slice(0, Math.max(0, verb))
    .filter((term) => isContent(term))
    .slice(-CARRIED);
}
