import type { Figure } from '../quantity/quantity.ts';
import type { Name } from './names.ts';
import type { Term } from './terms.ts';

/** `Of the homes finished, 412 are let`: a part of what the sentence opens with. */
export function ofWhole(text: string, figure: Figure, terms: readonly Term[]): boolean {
  if (figure.quantity.kind === 'date' || terms[0]?.text !== 'Of') return false;
  const comma = text.indexOf(',');
  return (
    comma > 0 &&
    figure.offset > comma &&
    /^[, ]*(?:only |just |some )?$/.test(text.slice(comma, figure.offset))
  );
}

/** `Of 40 claims, 9 were granted`: what is said of the part is not said of the whole. */
export function besidePart(
  isAside: (term: number) => boolean,
  text: string,
  figure: Figure,
  figures: readonly Figure[],
  terms: readonly Term[],
): (term: number) => boolean {
  const comma = text.indexOf(',');
  if (figure.end > comma || !figures.some((one) => ofWhole(text, one, terms))) return isAside;
  return (term) => isAside(term) || (terms[term]?.start ?? 0) > comma;
}

/** Marks and words behind which a part of a sentence may tell of someone else. */
const PARTING = /[,;:—]| (?:and|while|whereas|but|against|compared with|with) /;
/** A name is tied to whom it goes with this many times as closely. */
const CLOSER = 2;

/** Whether a name stands behind a figure in a part of the sentence that has a figure of its own: `41 here; in Velm it was 49`. */
export function apartFrom(
  { start = 0 }: Name,
  text: string,
  terms: readonly Term[],
  figures: readonly Figure[],
  index: number,
  tied: readonly (readonly number[])[],
): boolean {
  const end = figures[index]?.end ?? 0;
  if (start < end || !PARTING.test(text.slice(end, start))) return false;
  const at = terms.findIndex((term) => term.start === start);
  const tie = tied[index]?.[at] ?? 0;
  return figures.some(
    ({ quantity: { kind } }, i) => i > index && kind !== 'date' && (tied[i]?.[at] ?? 0) > tie * CLOSER,
  );
}
