import type { Figure } from '../quantity/quantity.ts';
import { stem } from '../text/words.ts';
import { cuesOf } from './lexicon/index.ts';
import { before } from './nearby.ts';
import { lastBefore, type Term } from './terms.ts';
import { TURNS } from './ways.ts';

/** Words this far on each side of `from 40` are looked at for what changes. */
const TURN = 8;

/** What is done to a date that does not hold: `put off from May to June`. */
const MOVES: ReadonlySet<string> = new Set(
  (
    'move postpone delay shift defer reschedule push slip put brought bring extend lengthen change raise correct revise ' +
    'switch slide slid'
  )
    .split(' ')
    .map(stem),
);
/** Letters between such a word and the date, at most. */
const MOVE_REACH = 48;

const isNear = ({ start, end }: Term, figure: Figure): boolean =>
  Math.max(figure.offset - end, start - figure.end) < MOVE_REACH;

/** `orders from 40 shops`, `from 3 May on`: nothing near it says that anything changes, so it is no earlier value. */
export function staysFrom(figure: Figure, terms: readonly Term[]): boolean {
  if (figure.quantity.kind === 'date')
    return !terms.some((term) => isNear(term, figure) && MOVES.has(term.stem));
  if (figure.quantity.counted === undefined) return false;
  const at = terms.findIndex((term) => term.end > figure.offset);
  const around = terms.slice(Math.max(0, at - TURN), at + TURN);
  return !around.some(
    ({ stem, plain }) => plain === 'to' || plain === 'at' || cuesOf(stem).some((cue) => TURNS.has(cue)),
  );
}

/** Forms of verbs that tell of a change to come, or under way. */
const TO_COME: ReadonlySet<string> = new Set('goes rises falls climbs drops grows shrinks jumps'.split(' '));
/** Letters before a figure in which they stand. */
const LEADING = 32;

const isBefore = (term: Term, figure: Figure): boolean =>
  term.end <= figure.offset && figure.offset - term.end < LEADING;

/** Verbs whose `to` leads to what has come about, or used to be. */
const CAME: ReadonlySet<string> = new Set(
  (
    'manage manages managed help helps helped able continue continues continued fail fails failed begin begins began begun ' +
    'start starts started used had failed served led come came continued enough'
  ).split(' '),
);

/** `goes up from`, `to raise it from`, `that it be raised from`: a change to come. */
export function isToChange(figure: Figure, terms: readonly Term[]): boolean {
  if (terms.some((term) => isBefore(term, figure) && TO_COME.has(term.plain))) return true;
  const end = lastBefore(terms, figure.offset);
  for (let i = end; i > Math.max(0, end - TURN); i--) {
    const lead = terms[i - 1]?.plain;
    if (lead !== 'to' && lead !== 'be') continue;
    const turns = cuesOf(terms[i]?.stem ?? '').some(
      (cue) => cue === 'up' || cue === 'down' || cue === 'change',
    );
    const by = terms[i - 2];
    if (turns && by?.digit !== true && !CAME.has(by?.plain ?? '')) return true;
  }
  return false;
}

/** Whether `goes up from` one value leads to the figure. */
export function comesTo(figure: Figure, terms: readonly Term[]): boolean {
  const ahead = terms.filter((term) => isBefore(term, figure));
  const from = ahead.findIndex((term) => term.plain === 'from');
  return from > 0 && ahead.slice(0, from).some((term) => TO_COME.has(term.plain));
}

/** `will stand at 27, up from 19`: what is told ahead of the comma is to come, and not the value that goes. */
export function comesFrom(text: string, figure: Figure, terms: readonly Term[]): boolean {
  const [near, far] = before(terms, figure);
  if (near?.plain !== 'from' || (far?.plain !== 'up' && far?.plain !== 'down')) return false;
  return text.slice(0, far.start).trimEnd().endsWith(',');
}
