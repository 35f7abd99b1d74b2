import type { Figure } from '../quantity/quantity.ts';
import type { Clauses } from './clauses.ts';
import type { Term } from './terms.ts';

/** Words between marks and joining words; places of terms, `to` exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Marks that part what is said from what is said beside it. */
export const MARKS = /[,;:—()]/;

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const OPENERS = setOf(
  'and but or while whereas although though because when where which who that than against compared versus if',
);
const SUBORDINATE = setOf(
  'than as if when unless until against compared versus after before because although though where',
);

/** The stretch in which a figure stands; `at` is the last term before it. */
export function stretchOf(text: string, terms: readonly Term[], at: number, figure: Figure): Stretch {
  const marked = (a: number, b: number): boolean => MARKS.test(text.slice(a, b));
  let from = at + 1;
  while (from > 0) {
    const left = terms[from - 1];
    const edge = terms[from]?.start ?? figure.offset;
    if (left === undefined || marked(left.end, Math.min(edge, Math.max(left.end, figure.offset)))) break;
    from--;
    if (OPENERS.has(left.plain)) break;
  }
  let to = terms.findIndex((term) => term.start >= figure.end);
  if (to < 0) return { from, to: terms.length };
  let end = figure.end;
  while (to < terms.length) {
    const term = terms[to];
    if (term === undefined || marked(end, term.start) || OPENERS.has(term.plain)) break;
    end = term.end;
    to++;
  }
  return { from, to };
}

/** Whether a verb stands in a stretch of terms. */
export function hasVerb({ verbs }: Clauses, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (verbs[i] === true) return true;
  return false;
}

const COPULAS = setOf('is are was were be been has have had');

/** `1,960 complaints were about noise`: the verb says nothing of how far they have come. */
export function isCopula(terms: readonly Term[], { verbs }: Clauses, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (verbs[i] === true && !COPULAS.has(terms[i]?.plain ?? '')) return false;
  return true;
}

/** `the rate, now 5 per cent, will rise`: between commas, with no verb. */
export const isApposed = (text: string, terms: readonly Term[], { from, to }: Stretch): boolean => {
  const [left, first, last, right] = [terms[from - 1], terms[from], terms[to - 1], terms[to]];
  if (left === undefined || first === undefined || last === undefined || right === undefined) return false;
  return text.slice(left.end, first.start).includes(',') && text.slice(last.end, right.start).startsWith(',');
};

/** Whether the term at place `i` stands in a clause of its own before the stretch: `dearer than promised: $36 million`. */
export function isSubordinate(text: string, terms: readonly Term[], i: number, { from }: Stretch): boolean {
  if (i >= from) return false;
  for (let at = i; at >= 0; at--) {
    const [before, term] = [terms[at - 1], terms[at]];
    if (term !== undefined && SUBORDINATE.has(term.plain)) return true;
    if (before === undefined || term === undefined || MARKS.test(text.slice(before.end, term.start)))
      return false;
  }
  return false;
}
