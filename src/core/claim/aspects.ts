import type { Figure } from '../quantity/quantity.ts';
import { type Clauses, clauseOf } from './clauses.ts';
import { ASPECT_PHRASES, type Axis, NO_ASPECT_PHRASES } from './lexicon/aspects.ts';
import { type Hit, hitsIn, phraseBook } from './phrases.ts';
import { MARKS } from './stretches.ts';
import type { Term } from './terms.ts';

interface Aspect {
  readonly axis: Axis;
  readonly pole: string;
}

const BOOK = phraseBook<Aspect | undefined>([
  ...(Object.keys(ASPECT_PHRASES) as Axis[]).flatMap((axis) =>
    Object.entries(ASPECT_PHRASES[axis]).map(([pole, phrases]) => [{ axis, pole }, phrases] as const),
  ),
  [undefined, NO_ASPECT_PHRASES],
]);

/** Of which pole of each axis a figure tells. */
export type Aspects = ReadonlyMap<Axis, string>;

/** The phrases of a sentence that tell an aspect, in order. */
export type AspectsTold = readonly Hit<Aspect>[];

export const aspectsTold = (terms: readonly Term[], inside: readonly boolean[]): AspectsTold =>
  hitsIn(BOOK, terms).filter(
    (hit): hit is Hit<Aspect> => hit.value !== undefined && inside[hit.from] !== true,
  );

/** What a mark between a phrase and a figure costs, in words. */
const ACROSS = 8;
/** Words so far off say nothing of a figure. */
const REACH = 20;

/** Words between a phrase and a figure, more across marks: what stands behind a figure is nearer than what stands before. */
function distance(
  { from, to }: Hit<Aspect>,
  text: string,
  terms: readonly Term[],
  figure: Figure,
  at: number,
): number {
  const first = terms[from];
  const last = terms[to - 1];
  if (first === undefined || last === undefined) return REACH;
  if (last.end <= figure.offset)
    return at - to + 1 + (MARKS.test(text.slice(last.end, figure.offset)) ? ACROSS : 0);
  const behind = from - at - 1;
  return behind + (MARKS.test(text.slice(figure.end, first.start)) ? ACROSS : 0);
}

/** Of which pole of each axis a figure of prose tells, as the nearest phrase of its clause says. */
export function aspectsOf(
  text: string,
  figure: Figure,
  terms: readonly Term[],
  clauses: Clauses,
  told: AspectsTold,
  isAside: (term: number) => boolean,
): Aspects {
  const clause = clauseOf(figure, terms, clauses);
  const at = terms.findLastIndex((term) => term.end <= figure.offset);
  const nearest = new Map<Axis, { pole: string; far: number }>();
  for (const hit of told) {
    if (clauses.of[hit.from] !== clause || isAside(hit.from)) continue;
    const far = distance(hit, text, terms, figure, at);
    const { axis, pole } = hit.value;
    if (far < REACH && far < (nearest.get(axis)?.far ?? REACH)) nearest.set(axis, { pole, far });
  }
  return new Map([...nearest].map(([axis, { pole }]) => [axis, pole]));
}

/** The aspects that a cell's headings tell, nearest first. */
export function aspectsOfHeadings(headings: readonly (readonly Term[])[]): Aspects {
  const found = new Map<Axis, string>();
  for (const terms of headings)
    for (const { value } of aspectsTold(terms, []))
      if (!found.has(value.axis)) found.set(value.axis, value.pole);
  return found;
}
