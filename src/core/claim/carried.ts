import type { Figure } from '../quantity/quantity.ts';
import { type Clauses, clauseOf, clausesOf } from './clauses.ts';
import { type Name, type NameBook, namesOf, nameTerms } from './names.ts';
import { lastBefore, type Term, termsOf } from './terms.ts';
import { isContent } from './words.ts';

const PRONOUNS: ReadonlySet<string> = new Set(['it', 'they', 'this', 'that', 'these', 'those', 'he', 'she']);

/** At most this many words of the sentence before are carried. */
const CARRIED = 3;

/** Where a pronoun opens the sentence as its subject: `It stands at 4`. -1 where none does. */
export function pronounAt(terms: readonly Term[], { verbs }: Clauses): number {
  const first = terms[0];
  return first !== undefined && PRONOUNS.has(first.plain) && verbs[1] === true ? 0 : -1;
}

const OWNERS: ReadonlySet<string> = new Set(['its', 'their', 'his', 'her']);

/** Where a word that stands for a name opens the sentence: `It stands at 4`, `Its sales`. -1 where none does. */
export function ownerAt(terms: readonly Term[], clauses: Clauses): number {
  const plain = terms[0]?.plain ?? '';
  return OWNERS.has(plain) ? 0 : NEUTRAL.has(plain) ? -1 : pronounAt(terms, clauses);
}

/** These stand for what was said, and seldom for who. */
const NEUTRAL: ReadonlySet<string> = new Set(['this', 'that', 'these', 'those']);

const PLACING: ReadonlySet<string> = new Set(
  'of to in on at near from for by with around outside through under over between'.split(' '),
);

/** The names in the subject of a sentence, each with the tie `weight`. */
export function namesBeforeVerb(sentence: string | undefined, book: NameBook, weight: number): Name[] {
  if (sentence === undefined || weight <= 0) return [];
  const terms = termsOf(sentence);
  const { verbs } = clausesOf(
    sentence,
    terms,
    terms.map((term) => term.digit),
  );
  const end = terms[Math.max(0, verbs.indexOf(true))]?.start ?? 0;
  const found = namesOf(sentence, terms, nameTerms(terms, book), () => weight);
  // `the cable to Velm`: Velm is where it leads
  const isPlace = (start: number): boolean => {
    const at = lastBefore(terms, start);
    const before = terms[at]?.plain === 'the' ? at - 1 : at;
    return PLACING.has(terms[before]?.plain ?? '');
  };
  return found
    .filter(({ start = 0, adjunct, voice }) => start < end && !adjunct && !voice && !isPlace(start))
    .map(({ start: _, ...name }) => name);
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
  return wordsOf(question);
}

/** The last content words of a sentence. */
export const wordsOf = (sentence: string): Term[] =>
  termsOf(sentence)
    .filter((term) => !term.stop && !term.digit && term.plain.length > 1)
    .slice(-ASKED);
