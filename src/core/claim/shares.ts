import type { Figure } from '../quantity/quantity.ts';
import type { Term } from './terms.ts';

/** What may stand between `of` and the whole of a part: `420 of its 2,150 jobs`, `of the club's 14 members eleven`. */
const BEFORE_WHOLE =
  "of (?:(?:all|some|about|the|its|their|our|his|her|those|these) ){0,2}(?:(?:[\\w-]+ )?[\\w-]+['’]s? )?$";
const OF_WHOLE = new RegExp(`(?:^|\\s)${BEFORE_WHOLE}`, 'i');
const NEXT_TO_WHOLE = new RegExp(`^ ${BEFORE_WHOLE}`);
/** Looked at for those words. */
const WHOLE_REACH = 24;

/** Whether a figure is told as the whole of a part. */
export const isWhole = (text: string, { offset }: Figure): boolean =>
  OF_WHOLE.test(text.slice(Math.max(0, offset - WHOLE_REACH), offset));

/** Whether two figures that follow each other are a part and its whole. */
export const isPartOf = (part: Figure, whole: Figure, text: string): boolean =>
  part.quantity.kind !== 'date' &&
  whole.quantity.kind !== 'date' &&
  whole.offset > part.end &&
  NEXT_TO_WHOLE.test(text.slice(part.end, whole.offset));

/** What ends the noun that a whole is of, apart from a verb: `5 of the 40 hens to foxes`. */
const ENDS: ReadonlySet<string> = new Set(
  'to by with from for at on after before since as than and but or while who which that'.split(' '),
);

/** What the words for a part's fate are worth for its whole. */
const FATE = 0.35;
/** The same of words before both. */
const AHEAD = 0.6;
/** What the whole's noun is worth for its part. */
const NOUN = 0.9;

/** Marks between two offsets end the phrase. */
const isCut = (text: string, from: number, to: number): boolean => /[,;:().!?—]/.test(text.slice(from, to));

/**
 * `61 km of the 77 km of tubes have been dug`, `lost 5 of its 40 hens to foxes`: of a part and its whole, what is said is said of
 * the part. Gives the part the words behind the whole, and leaves the whole its noun. `weights[figure][term]` is changed.
 */
export function giveToParts(
  weights: readonly number[][],
  text: string,
  terms: readonly Term[],
  figures: readonly Figure[],
  verbs: readonly boolean[],
): void {
  figures.forEach((part, i) => {
    const whole = figures[i + 1];
    const [mine, its] = [weights[i], weights[i + 1]];
    if (whole === undefined || mine === undefined || its === undefined || !isPartOf(part, whole, text))
      return;
    let isNoun = true;
    let end = whole.end;
    for (let k = 0; k < terms.length; k++) {
      const term = terms[k];
      if (term === undefined) break;
      const tie = its[k] ?? 0;
      if (term.end <= part.offset) its[k] = tie * AHEAD;
      if (term.start < whole.end) continue;
      if (isCut(text, end, term.start)) break;
      isNoun &&= verbs[k] !== true && !ENDS.has(term.plain);
      end = term.end;
      mine[k] = Math.max(mine[k] ?? 0, isNoun ? tie * NOUN : tie);
      if (!isNoun) its[k] = tie * FATE;
    }
  });
}
