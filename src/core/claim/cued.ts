import type { Figure } from '../quantity/quantity.ts';
import { counts } from './counted.ts';
import { heldBefore, inDatedBracket, succeeded } from './dated.ts';
import { type Item, isBesides } from './items.ts';
import type { Cue } from './lexicon/cues.ts';
import { placeCues } from './position.ts';
import type { Reading } from './reading.ts';
import {
  bracketsEarlier,
  changedAfter,
  earlierFollows,
  gaveWay,
  isSuperseded,
  toldBeforeNow,
} from './superseded.ts';
import type { Term } from './terms.ts';
import { comesFrom } from './turning.ts';

/** A figure with its cues. */
interface Cued {
  readonly figure: Figure;
  readonly cues: ReadonlyMap<Cue, number>;
}

/** A figure as its cues are settled. */
export interface Placed {
  readonly reading: Reading;
  readonly figure: Figure;
  /** Position among the site's figures. */
  readonly index: number;
  /** The figure before it. */
  readonly before: Cued | undefined;
  readonly item: Item | undefined;
  readonly isAside: (term: number) => boolean;
  /** Half of what it is told of lies above it. */
  readonly middle: boolean;
}

/** `up 6,000 on the previous quarter`: what a change is reckoned from is the earlier value, and the change is not. */
const ON_EARLIER = /^ (?:on|over|from) (?:the )?(?:previous|preceding|prior)\b/;
/** Read behind a figure for that. */
const BASE_REACH = 24;

/** Cues of what a change to come starts from, and those that go with neither that nor `today`. */
const STANDING: readonly Cue[] = ['stands', 'now'];
const NOT_NOW: readonly Cue[] = ['future', 'forecast', 'previous'];
const TODAY: ReadonlySet<string> = new Set(['now', 'today', 'currently']);

/** `24 % today`: right behind a figure, and before no other. */
function isSaidNow({ end, quantity }: Figure, terms: readonly Term[]): boolean {
  const at = terms.findIndex((term) => term.start >= end);
  const [now, next] = [terms[at], terms[at + 1]];
  if (now === undefined || quantity.kind === 'date' || now.start - end !== 1 || !TODAY.has(now.plain))
    return false;
  return next === undefined || next.start - now.end > 1 || !next.digit;
}

/** `butter cost 8 % more, coffee 12 % and tea 3 %`: what is said of the first goes for the others. */
function continuesList(before: Cued | undefined, figure: Figure, cues: ReadonlyMap<Cue, number>): boolean {
  if (before === undefined || figure.quantity.kind !== 'percent' || before.figure.quantity.kind !== 'percent')
    return false;
  return before.cues.has('increment') && !cues.has('level') && !cues.has('ofBase') && !cues.has('to');
}

/**
 * Settles what a figure's words have cued: its place and the figures beside it add cues of their own, and take away those
 * that go with none of them.
 */
export function settleCues(
  cues: Map<Cue, number>,
  { reading, figure, index, before, item, isAside, middle }: Placed,
): void {
  const { text, terms, figures, clauses, inDates, label } = reading;
  for (const cue of placeCues(text, figure, terms))
    if (cue !== 'previous' || !isBesides(figure, item, terms, inDates)) cues.set(cue, 1);
  if (middle) cues.set('median', 1).set('average', 1);
  if (comesFrom(text, figure, terms)) cues.delete('future');
  if (cues.has('step') && ON_EARLIER.test(text.slice(figure.end, figure.end + BASE_REACH)))
    cues.delete('previous');
  if (cues.has('to') || cues.has('age') || (cues.has('from') && cues.has('forecast')))
    cues.delete('previous');
  if (cues.has('stands') || (cues.has('from') && cues.has('future')))
    for (const cue of STANDING) cues.set(cue, 1);
  if (cues.has('stands') || isSaidNow(figure, terms)) for (const cue of NOT_NOW) cues.delete(cue);
  const told = figures.slice(0, index);
  if (inDatedBracket(text, figure, told) || succeeded(told, figure, terms)) cues.set('previous', 1);
  else if (bracketsEarlier(text, figure, told)) cues.set('previous', 1);
  else if (earlierFollows(text, figure)) cues.delete('previous');
  else if (heldBefore(told, figure, terms, clauses)) cues.set('previous', 0.5);
  const later = figures.slice(index + 1);
  const next = later.find(({ quantity }) => quantity.kind !== 'date');
  if (gaveWay(figure, next, terms, clauses) || toldBeforeNow(figure, next, terms)) cues.set('previous', 1);
  if (isSuperseded(figure, figures, terms, clauses, isAside) || changedAfter(text, figure, later))
    cues.set('void', 1);
  if (continuesList(before, figure, cues)) cues.set('increment', 0.5);
  // goals that are counted, or listed among what someone did, are scored and not aimed at
  if (label !== undefined || counts(figure, 'target')) cues.delete('target');
}
