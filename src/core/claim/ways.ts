import type { Figure } from '../quantity/quantity.ts';
import type { Cue } from './lexicon/cues.ts';
import { cuesOf } from './lexicon/index.ts';
import type { Term } from './terms.ts';

/** Words of what comes on top. */
export const FURTHER: ReadonlySet<string> = new Set(['another', 'additional', 'extra', 'further']);
/** Words that compare, or tell of a change, right beside a figure that is its size. */
export const MORE: ReadonlySet<string> = new Set([
  'more',
  'fewer',
  'less',
  'higher',
  'lower',
  'faster',
  'slower',
  'above',
  'below',
  'increase',
  'rise',
  'growth',
  'decline',
  'drop',
  'improvement',
  'gain',
  'fall',
  'decrease',
  'reduction',
  'cut',
  'extra',
  'better',
  'worse',
  'warmer',
  'cheaper',
]);

/** Cues of what changes, or may. */
export const TURNS: ReadonlySet<Cue> = new Set<Cue>(['change', 'up', 'down', 'forecast']);

/** Words behind a figure that say it grew. */
const HIGHER: ReadonlySet<string> = new Set([
  'more',
  'dearer',
  'higher',
  'faster',
  'above',
  'better',
  'warmer',
  'longer',
  'costlier',
  'larger',
  'increase',
  'rise',
  'growth',
  'gain',
]);
/** Words behind a figure that say it shrank. */
const LOWER: ReadonlySet<string> = new Set([
  'less',
  'fewer',
  'cheaper',
  'lower',
  'slower',
  'below',
  'worse',
  'colder',
  'smaller',
  'lighter',
  'shorter',
  'decrease',
  'decline',
  'drop',
  'fall',
  'reduction',
]);

/** Of a time, `four days faster` says that it shrank, and `later` that it grew. */
const LATER: ReadonlySet<string> = new Set(['more', 'longer', 'later', 'slower']);
const SOONER: ReadonlySet<string> = new Set([
  'less',
  'fewer',
  'shorter',
  'earlier',
  'sooner',
  'faster',
  'quicker',
]);

/** Of a time, these tell of a step as well: `four days longer`. */
export const STRETCHED: ReadonlySet<string> = new Set(['longer', 'shorter', 'quicker']);

const COUNTED_REACH = 3;
const COMPARING: ReadonlySet<string> = new Set(['more', 'fewer', 'less', 'higher', 'lower']);

/** What follows the noun that a figure counts, where it compares: `40 jobs fewer than`. */
export function comparedAfter(
  { quantity: { counted }, end }: Figure,
  terms: readonly Term[],
): Term | undefined {
  const noun = counted?.split(' ').at(-1);
  if (noun === undefined) return undefined;
  const from = terms.findIndex((term) => term.start >= end);
  for (let i = from; from >= 0 && i < from + COUNTED_REACH; i++) {
    const next = terms[i + 1];
    if (terms[i]?.plain === noun) return next !== undefined && COMPARING.has(next.plain) ? next : undefined;
  }
  return undefined;
}

/** Of what there is less: `6 % more cheaply` is lower, `6 % less cheaply` higher. */
const OF_LESS: ReadonlySet<string> = new Set(
  'cheaply cheap slowly slow weakly weak lightly light sparsely sparse sparingly economically economical modestly modest'.split(
    ' ',
  ),
);
export const isOfLess = (comparing: Term | undefined, terms: readonly Term[]): boolean =>
  (comparing?.plain === 'more' || comparing?.plain === 'less') &&
  OF_LESS.has(terms[terms.indexOf(comparing) + 1]?.plain ?? '');

/** Which way a change goes, from the words right beside it alone. */
export function wayOf(
  near: Term | undefined,
  far: Term | undefined,
  next: Term | undefined,
  isTime: boolean,
  isMoreOfLess: boolean,
): Cue[] {
  if (isTime) {
    if (next !== undefined && LATER.has(next.plain)) return ['rises'];
    return next !== undefined && SOONER.has(next.plain) ? ['falls'] : [];
  }
  if (next !== undefined && HIGHER.has(next.plain)) return [isMoreOfLess ? 'falls' : 'rises'];
  if (next !== undefined && LOWER.has(next.plain)) return [isMoreOfLess ? 'rises' : 'falls'];
  // `lost another 5 %`
  const passesOver = near?.plain === 'by' || near?.plain === 'of' || FURTHER.has(near?.plain ?? '');
  const verb = passesOver ? far : near;
  if (verb === undefined) return [];
  const cues = cuesOf(verb.stem);
  const up = cues.includes('up');
  const down = cues.includes('down');
  return up === down ? [] : [up ? 'rises' : 'falls'];
}
