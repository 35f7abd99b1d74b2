import { RANK_WORDS } from './lexicon/cues.ts';
import type { Heading } from './surroundings.ts';
import type { Term } from './terms.ts';

/** What may come first, second and so on for a figure without being what it measures. */
const TURNS: ReadonlySet<string> = new Set(['year', 'season', 'month', 'week', 'day', 'night']);
/** Of a time, tied this much to the figure. */
const TURN_TIE = 0.5;
/** `for the third year running`: how often by now. */
const RUNNING: ReadonlySet<string> = new Set(['running', 'in', 'straight', 'consecutive']);

/** `in the third year`, but not `for the third year in a row`. */
const isTurn = (terms: readonly Term[], i: number, weight: number): boolean =>
  weight >= TURN_TIE &&
  TURNS.has(terms[i + 1]?.plain ?? '') &&
  !(terms[i - 1]?.plain === 'the' && terms[i - 2]?.plain === 'for') &&
  !RUNNING.has(terms[i + 2]?.plain ?? '');

/** The ranks of the figure's head nouns (`first reactor`) and times (`in the first year`), and those of its headings. */
export function ranksOf(
  terms: readonly Term[],
  weights: readonly number[],
  heads: readonly string[],
  inDates: readonly boolean[],
  headings: readonly Heading[],
): string[] {
  const found = terms.filter((term, i) => {
    const next = terms[i + 1];
    if (!RANK_WORDS.has(term.plain) || inDates[i] === true || next === undefined) return false;
    return heads.includes(next.stem) || isTurn(terms, i, weights[i + 1] ?? 0);
  });
  const above = headings.flatMap((heading) => heading.terms.filter((term) => RANK_WORDS.has(term.plain)));
  return [...found, ...above].map((term) => term.plain);
}
