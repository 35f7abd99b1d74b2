import type { Figure } from '../quantity/quantity.ts';
import type { Clauses } from './clauses.ts';
import type { Cue } from './lexicon/cues.ts';
import { AGO, cuesOf } from './lexicon/index.ts';
import { onTheWay } from './parts.ts';
import { isPartOf } from './shares.ts';
import { lastBefore, type Term, termsOf } from './terms.ts';
import { MORE } from './ways.ts';

/** Stands as head for what results (`110-106`, `7 of 16`) have in common: no word, and no synonym of one. */
export const RESULT_HEAD = '#result';

/** The counted noun; that of a result is none, and `40 times` counts what was done. */
export const countedOf = ({ quantity: { counted } }: Figure): Term[] =>
  counted === undefined || counted === 'score' || counted === 'times' ? [] : termsOf(counted);

/** Words for a part of a match: its result is not that of the whole. */
const PARTS_OF_MATCH: ReadonlySet<string> = new Set([
  'half',
  'halftime',
  'interval',
  'quarter',
  'period',
  'inning',
  'innings',
]);

/**
 * A result is like other results; but in a list of attributes, in brackets after a name, or of a part of the match, each is
 * of its own kind.
 */
export function isResult(figure: Figure, text: string, terms: readonly Term[]): boolean {
  if (figure.quantity.counted !== 'score' || text.charAt(figure.offset - 1) === '(') return false;
  if (onTheWay(figure, terms)) return false;
  return !terms.some((term) => PARTS_OF_MATCH.has(term.plain));
}

/** Of `new homes` the last word counts. */
export function countedIn(counted: readonly Term[], result: boolean): { counted?: string } {
  const last = result ? RESULT_HEAD : counted.at(-1)?.stem;
  return last === undefined ? {} : { counted: last };
}

/** What a noun that is left out weighs. */
export const OMITTED = 0.8;

/** `1,930 were completed`, `and has settled 740.`: a count before a verb or a mark counts what the figure before it does. */
function omitsNoun(
  { quantity, offset, end }: Figure,
  terms: readonly Term[],
  { verbs }: Clauses,
  inside: readonly boolean[],
  inDates: readonly boolean[],
): boolean {
  if (quantity.kind !== 'count') return false;
  const next = terms.findIndex((term) => term.start >= end);
  const term = terms[next];
  // `a team of 64` counts no team, `14 more` may be of anything
  if (terms[lastBefore(terms, offset)]?.plain === 'of' || MORE.has(term?.plain ?? '')) return false;
  if (term === undefined || verbs[next] === true || inDates[next] === true) return true;
  // `against 310 a year ago`
  if (AGO.has(terms[next + 2]?.plain ?? '') && term.stop) return true;
  return term.stop && inside[next] !== true;
}

/** Between two figures that share what follows the second: `from 12 to 14 trains`, `from 3 to 4 tonnes of rye a day`. */
const SHARED = / (?:to|or) (?:about |around |some |nearly |almost |only |just )?$/;
/** How far apart they stand at most. */
const SHARED_REACH = 12;

export const sharesWith = (figure: Figure, next: Figure, text: string): boolean =>
  next.offset - figure.end <= SHARED_REACH && SHARED.test(text.slice(figure.end, next.offset));

/** The figure right behind a bare count that it is a part of, or stands beside, and whose noun it counts too. */
function wholeOf(figure: Figure, next: Figure | undefined, text: string): Figure | undefined {
  const isCount = ({ quantity }: Figure): boolean => quantity.kind === 'count';
  if (next === undefined || !isCount(figure) || !isCount(next) || figure.quantity.counted !== undefined)
    return undefined;
  return isPartOf(figure, next, text) || sharesWith(figure, next, text) ? next : undefined;
}

/** Whether the counted noun alone could have been read as a cue: `three goals`. */
export const counts = (figure: Figure, cue: Cue): boolean =>
  countedOf(figure).some((term) => cuesOf(term.stem).includes(cue));

/** A figure and what it counts. */
export interface Counted {
  readonly figure: Figure;
  /** The figure behind it whose noun it counts too. */
  readonly whole: Figure | undefined;
  /** It leaves out its noun, and counts what the one before it does. */
  readonly elliptic: boolean;
  readonly counted: readonly Term[];
}

/** What each figure of a sentence counts, in order. */
export function countedOfEach(
  figures: readonly Figure[],
  text: string,
  terms: readonly Term[],
  clauses: Clauses,
  inside: readonly boolean[],
  inDates: readonly boolean[],
): Counted[] {
  let counting: readonly Term[] = [];
  return figures.map((figure, index) => {
    const whole = wholeOf(figure, figures[index + 1], text);
    const elliptic =
      whole === undefined &&
      countedOf(figure).length === 0 &&
      omitsNoun(figure, terms, clauses, inside, inDates);
    // `640 members in May, against 310 a year ago`
    if (!elliptic && figure.quantity.kind !== 'date') counting = countedOf(whole ?? figure);
    const counted = elliptic ? counting : countedOf(whole ?? figure);
    return { figure, whole, elliptic, counted };
  });
}
