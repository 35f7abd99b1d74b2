import type { Figure } from '../quantity/quantity.ts';
import { PAST_FORMS } from '../text/irregular.ts';
import type { Term } from './terms.ts';

/** The clauses of a sentence, as far as marks, joining words and forms of verbs tell them. */
export interface Clauses {
  /** For each term, which clause it stands in, from 0. */
  readonly of: readonly number[];
  /** For each term, whether it looks like a verb: `was`, `spent`, `approved`. */
  readonly verbs: readonly boolean[];
}

/** Forms that are verbs wherever they stand. */
export const AUXILIARIES: ReadonlySet<string> = new Set(
  (
    'is are was were am has have had do does did will would shall should can could may might must ' +
    'says makes comes gets takes gives goes brings becomes remains expects wants pays employs puts stands'
  ).split(' '),
);

/** Pasts that look like their base form: verbs where a noun stands before them. */
const UNMARKED: ReadonlySet<string> = new Set('put cost cut hit set let shut spread quit'.split(' '));

/** `the planned 40`, `of completed homes`: after such words a form in -ed describes what follows. */
const DESCRIBES: ReadonlySet<string> = new Set(
  'the a an of in on for from by with at to as some any all its their his her our this that these those and or'.split(
    ' ',
  ),
);

/** `and fined him $40`. */
const OBJECTS: ReadonlySet<string> = new Set(['me', 'him', 'it', 'us', 'them']);

/** Words that open a clause, or a comparison, of their own. */
const OPENERS: ReadonlySet<string> = new Set(
  'and but or while whereas although though because when where which who whom whose after before than against compared versus then until if'.split(
    ' ',
  ),
);

/** A comparison needs no verb to be apart: `$5, against $4 a year earlier`. */
const COMPARES: ReadonlySet<string> = new Set('after than against compared versus'.split(' '));
const PREPOSITIONS: ReadonlySet<string> = new Set('of for in on to by with from at'.split(' '));
const RELATIVES: ReadonlySet<string> = new Set('which who whom whose where'.split(' '));

/** Whether a form in -ed, or one that could be a past, is a verb where it stands. */
function looksPast(terms: readonly Term[], i: number, first: number, inside: readonly boolean[]): boolean {
  const plain = terms[i]?.plain ?? '';
  const past = plain.length > 4 && plain.endsWith('ed') && !plain.endsWith('eed');
  if (!past && !UNMARKED.has(plain)) return false;
  const before = terms[i - 1]?.plain ?? '';
  if (i > first && !OPENERS.has(before)) return inside[i - 1] !== true && !DESCRIBES.has(before);
  // the first word of its stretch: `and finished 6,200`, but not `and finished goods`
  const next = terms[i + 1];
  return next === undefined || inside[i + 1] === true || DESCRIBES.has(next.plain) || OBJECTS.has(next.plain);
}

const isMark = (mark: string): boolean => {
  switch (mark) {
    case ',':
    case ';':
    case ':':
    case '—':
    case '(':
    case ')':
    case '.':
    case '!':
    case '?':
      return true;
    default:
      return false;
  }
};

/** Marks that end a clause even where no verb was recognised in it. */
function endsBetween(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const mark = text.charAt(i);
    if (mark === ';' || mark === '—' || mark === '.') return true;
  }
  return false;
}

function marksBetween(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isMark(text.charAt(i))) return true;
  return false;
}

/** Behind one of these `that` opens what is said: `found that were`. */
const isSaying = (term: Term | undefined): boolean =>
  term === undefined ||
  AUXILIARIES.has(term.plain) ||
  PAST_FORMS.has(term.plain) ||
  term.plain.endsWith('ed');

/** `12 trams that were due in May`: a relative clause. */
const tellsWhich = (terms: readonly Term[], i: number): boolean =>
  terms[i]?.plain === 'that' && AUXILIARIES.has(terms[i + 1]?.plain ?? '') && !isSaying(terms[i - 1]);

/** Where stretches begin: behind a mark, and at an opener outside of figures. */
function stretchStarts(text: string, terms: readonly Term[], inside: readonly boolean[]): number[] {
  const starts: number[] = [];
  terms.forEach((term, i) => {
    const before = terms[i - 1];
    const within = inside[i] === true && inside[i - 1] === true;
    // `of which` begins with its preposition
    const opens = starts.at(-1) !== i - 1 || !RELATIVES.has(term.plain);
    const begins =
      before === undefined ||
      marksBetween(text, before.end, term.start) ||
      (OPENERS.has(term.plain) && opens) ||
      tellsWhich(terms, i) ||
      (PREPOSITIONS.has(term.plain) && RELATIVES.has(terms[i + 1]?.plain ?? ''));
    if (begins && !within) starts.push(i);
  });
  return starts;
}

/** Pronouns that are subjects and nothing else, or nearly so. */
const SUBJECTS: ReadonlySet<string> = new Set('i we he she it they'.split(' '));

/**
 * Cuts a sentence into clauses. A stretch between marks or joining words begins a clause where it has a verb and the one
 * before has one too; without a verb it continues what stands before (`Karn sold 4 tonnes, Velm 3`). Relative clauses and
 * comparisons are always apart.
 */
export function clausesOf(text: string, terms: readonly Term[], inside: readonly boolean[]): Clauses {
  const starts = stretchStarts(text, terms, inside);
  const verbs: boolean[] = [];
  const of: number[] = [];
  let clause = 0;
  let settled = false;
  let compared = false;
  starts.forEach((start, k) => {
    const end = starts[k + 1] ?? terms.length;
    // what begins with its subject has a verb, known or not: `; it now plans three`
    let has = SUBJECTS.has(terms[start]?.plain ?? '');
    for (let i = start; i < end; i++) {
      const term = terms[i];
      if (term === undefined) continue;
      const verb =
        inside[i] !== true &&
        ((AUXILIARIES.has(term.plain) && !(term.capital && i > 0)) ||
          PAST_FORMS.has(term.plain) ||
          looksPast(terms, i, start, inside));
      verbs.push(verb);
      has ||= verb;
    }
    const opener = terms[start]?.plain ?? '';
    // `4 % more than a year earlier, when sales were 90`: what follows is said of the year compared with
    const told = opener === 'when' && compared;
    const apart =
      COMPARES.has(opener) ||
      RELATIVES.has(opener) ||
      tellsWhich(terms, start) ||
      RELATIVES.has(terms[start + 1]?.plain ?? '');
    compared = COMPARES.has(opener);
    settled ||= endsBetween(text, terms[start - 1]?.end ?? 0, terms[start]?.start ?? 0);
    if (k > 0 && !told && (apart || (has && settled))) {
      clause++;
      settled = has || apart;
    } else settled ||= has;
    for (let i = start; i < end; i++) of.push(clause);
  });
  return { of, verbs };
}

/** The clause in which a figure stands. */
export function clauseOf(figure: Figure, terms: readonly Term[], clauses: Clauses): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle]?.end ?? 0) <= figure.offset) low = middle + 1;
    else high = middle;
  }
  return clauses.of[low] ?? clauses.of.at(-1) ?? 0;
}
