import type { Frame } from '../claim/frame.ts';
import type { Cue } from '../claim/lexicon/cues.ts';
import { relatePeriods } from '../claim/period.ts';
import { closeNames, holds, periodsFor } from './features.ts';

/** A named reason why two figures cannot be about the same thing. */
export type Clash =
  | 'party'
  | 'period'
  | 'forecast'
  | 'target'
  | 'previous'
  | 'increment'
  | 'per'
  | 'direction'
  | 'sign'
  | 'part'
  | 'pending'
  | 'adjusted';

interface ClashRule {
  readonly clash: Clash;
  /** True where the frames exclude each other in this respect. */
  readonly test: (draft: Frame, source: Frame) => boolean;
  /** What differs, in a writer's words. */
  readonly words: string;
}

const has = (frame: Frame, cue: Cue): boolean => frame.cues.has(cue);
const either = (draft: Frame, source: Frame, cue: Cue): boolean => has(draft, cue) !== has(source, cue);

/** One side says one of a pair of opposites and only that, the other side the opposite and only that. */
function opposed(draft: Frame, source: Frame, one: Cue, other: Cue): boolean {
  const way = (frame: Frame): number => Number(has(frame, one)) - Number(has(frame, other));
  return way(draft) * way(source) < 0;
}

const changes = (frame: Frame): boolean =>
  has(frame, 'increment') || (has(frame, 'change') && !has(frame, 'level'));

function otherParty(draft: Frame, source: Frame): boolean {
  const mine = closeNames(draft);
  const theirs = closeNames(source);
  if (mine.length === 0) return false;
  if (mine.some((name) => holds(source, name) > 0)) return false;
  return theirs.length > 0 || mine.length > 0;
}

export const CLASH_RULES: readonly ClashRule[] = [
  { clash: 'party', test: otherParty, words: 'it speaks of another party' },
  {
    clash: 'period',
    test: (d, s) => relatePeriods(periodsFor(d), periodsFor(s)) === 'clash',
    words: 'it is for another time',
  },
  {
    clash: 'forecast',
    test: (d, s) => either(d, s, 'forecast'),
    words: 'one is a forecast, the other is not',
  },
  { clash: 'target', test: (d, s) => either(d, s, 'target'), words: 'one is a target, the other is not' },
  { clash: 'previous', test: (d, s) => either(d, s, 'previous'), words: 'one is an earlier value' },
  {
    clash: 'increment',
    test: (d, s) => (d.cues.has('increment') && !changes(s)) || (s.cues.has('increment') && !changes(d)),
    words: 'one is a change, the other is not',
  },
  { clash: 'direction', test: (d, s) => opposed(d, s, 'up', 'down'), words: 'one rises, the other falls' },
  {
    clash: 'sign',
    test: (d, s) => opposed(d, s, 'gain', 'loss') || opposed(d, s, 'inward', 'outward'),
    words: 'they are opposites',
  },
  { clash: 'per', test: (d, s) => either(d, s, 'per'), words: 'one is a rate, the other is not' },
  { clash: 'pending', test: (d, s) => either(d, s, 'pending'), words: 'one is planned, the other is done' },
  { clash: 'adjusted', test: (d, s) => either(d, s, 'adjusted'), words: 'one is adjusted, the other is not' },
];

/** Every respect in which the two figures exclude each other. */
export function clashesOf(draft: Frame, source: Frame): Clash[] {
  return CLASH_RULES.filter((rule) => rule.test(draft, source)).map((rule) => rule.clash);
}

export function clashWords(clash: Clash): string {
  return CLASH_RULES.find((rule) => rule.clash === clash)?.words ?? clash;
}
