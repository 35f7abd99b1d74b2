import type { Figure } from '../quantity/quantity.ts';
import type { Term } from './terms.ts';

/** Whether a term lies inside a figure: its digits and units are no words of its neighbours. */
export function insideFigures(terms: readonly Term[], figures: readonly Figure[]): boolean[] {
  return terms.map((term) => figures.some((figure) => term.start >= figure.offset && term.end <= figure.end));
}

/** Words that can name what is measured. */
export function isContent(term: Term): boolean {
  return !term.stop && !term.digit && !term.light && term.plain.length > 1;
}

/** A head must be tied this much to the figure. */
const HEAD_TIE = 0.3;
/** At most this many heads on each side. */
const HEADS = 2;

/**
 * What a figure of prose counts or measures: the counted noun, then the nearest content words after it and before it.
 * `passedOver[i]` tells terms that lie in a figure or belong to a name.
 */
export function headsOf(
  figure: Figure,
  terms: readonly Term[],
  weights: readonly number[],
  passedOver: readonly boolean[],
  counted: readonly Term[],
): string[] {
  const heads: string[] = [];
  const add = (stem: string): void => {
    if (!heads.includes(stem)) heads.push(stem);
  };
  // said to be counted, even a word that names little by itself does (`25 points`)
  for (const term of counted) if (!term.stop) add(term.stem);
  const left: string[] = [];
  const right: string[] = [];
  terms.forEach((term, i) => {
    if (!isContent(term) || passedOver[i] === true || (weights[i] ?? 0) < HEAD_TIE) return;
    if (term.end <= figure.offset) left.unshift(term.stem);
    else right.push(term.stem);
  });
  // what follows at once (`400 jobs`, `58 % of revenue`) names the thing more often than what went before
  right.slice(0, HEADS).forEach(add);
  left.slice(0, HEADS).forEach(add);
  // the subject of the sentence, unless an apposition hides it behind nearer words
  left.slice(-1).forEach(add);
  return heads;
}

/** The nearest content words before a figure, nearest first, at most three. */
export function subjectsOf(
  figure: Figure,
  terms: readonly Term[],
  weights: readonly number[],
  passedOver: readonly boolean[],
): string[] {
  const found: string[] = [];
  terms.forEach((term, i) => {
    if (!isContent(term) || passedOver[i] === true || (weights[i] ?? 0) < HEAD_TIE) return;
    if (term.end <= figure.offset) found.unshift(term.stem);
  });
  return found.slice(0, 3);
}
