import type { Figure } from '../quantity/quantity.ts';
import { clausesOf } from './clauses.ts';
import { GIVEN, GIVING, GIVING_BY, RECKONINGS, SEVERAL, WE_GIVE } from './lexicon/giving.ts';
import { lastBefore, type Term } from './terms.ts';
import { insideFigures, isContent } from './words.ts';

/** Words between the verb and the number, at most: `puts the number of them at`. */
const BETWEEN = 5;
/** Words that name something behind the number in the same breath, at most, its counted noun aside. */
const BEHIND = 1;
/** It ends a breath. */
const MARK = /[,;:()—–]/;

/** Whether a word before a verb in the plural can be who does it: `residents count 40`. */
const isWho = (term: Term | undefined): boolean =>
  term !== undefined && (SEVERAL.has(term.plain) || (term.plain.endsWith('s') && isContent(term)));

/** The words behind a figure in its clause, up to the next mark, that name something. */
function namedBehind(terms: readonly Term[], figure: Figure, text: string): number {
  const { of } = clausesOf(text, terms, insideFigures(terms, [figure]));
  const clause = of[Math.max(0, lastBefore(terms, figure.offset))];
  const mark = text.slice(figure.end).search(MARK);
  const end = mark < 0 ? text.length : figure.end + mark;
  return terms.filter(
    (term, i) => term.start >= figure.end && term.start < end && of[i] === clause && isContent(term),
  ).length;
}

/** Whether a clause says no more than that somebody gives this number: `The guild, for its part, speaks of 40`. */
export function givesOnly(terms: readonly Term[], figure: Figure, text: string): boolean {
  const last = lastBefore(terms, figure.offset);
  const by = GIVING_BY[terms[last]?.plain ?? ''];
  for (let i = last; i >= Math.max(0, last - BETWEEN); i--) {
    const plain = terms[i]?.plain ?? '';
    const gives = GIVING.has(plain) || by?.includes(plain) === true;
    if (gives || WE_GIVE.has(plain)) {
      const most = BEHIND + Number(figure.quantity.counted !== undefined);
      return (gives || isWho(terms[i - 1])) && namedBehind(terms, figure, text) <= most;
    }
    if (!GIVEN.has(plain)) return false;
  }
  return false;
}

/** Whether a number is that of `it`, in a sentence that says by whom: `By its own estimate it takes 40`. */
export function isOfIt(terms: readonly Term[], { offset }: Figure): boolean {
  const last = lastBefore(terms, offset);
  return terms[last - 1]?.plain === 'it' && terms.slice(0, last).some(({ plain }) => RECKONINGS.has(plain));
}
