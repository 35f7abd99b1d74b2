import type { Figure } from '../quantity/quantity.ts';
import { type Clauses, clauseOf, clausesOf } from './clauses.ts';
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

/** What opens an answer in full: `There are 40`. */
const OPENING: ReadonlySet<string> = new Set([...PRONOUNS, 'there']);
/** At most this many words of a question are carried, its last. */
const ASKED = 6;

/**
 * The content words of a question whose answer says nothing but its figures, `What did it cost? $40 million`, or only stands
 * for what was asked about. `speech` is where what is said begins.
 */
export function askedIn(
  question: string | undefined,
  terms: readonly Term[],
  clauses: Clauses,
  first: Figure | undefined,
  speech: number,
): Term[] {
  if (question === undefined || first === undefined) return [];
  const from = terms.findIndex((term) => term.start >= speech);
  const clause = clauseOf(first, terms, clauses);
  const elliptic = !terms.some((_, i) => i >= from && clauses.of[i] === clause && clauses.verbs[i] === true);
  const opens = OPENING.has(terms[from]?.plain ?? '') && clauses.verbs[from + 1] === true;
  if (!elliptic && !opens) return [];
  return termsOf(question)
    .filter((term) => !term.stop && !term.digit && term.plain.length > 1)
    .slice(-ASKED);
}
