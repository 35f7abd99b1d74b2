import type { Figure } from '../quantity/quantity.ts';
import { PAST_FORMS } from '../text/irregular.ts';
import { stem } from '../text/words.ts';
import { cuesOf } from './lexicon/index.ts';
import type { Term } from './terms.ts';
import { TURNS } from './ways.ts';

/** `made up 5 tonnes`, `came down to`: no step of five tonnes. */
const MADE: ReadonlySet<string> = new Set(
  (
    'made make makes making set sets ended take takes took taken give gives gave given giving ring rings rang rung put puts ' +
    'putting sign signs signed signing call calls called calling back backs backed backing break breaks broke broken pick ' +
    'picks picked picking hand hands handed handing hang hangs hung ' +
    'lock locks locked lay lays laid let lets note notes noted queue queued queuing line lines lined lining own owned sum ' +
    'sums summed show shows showed shown speak speaks spoke spoken track ' +
    'tracked wake wakes woke woken draw draws drew drawn dig digs dug eat eats ate eaten eating use uses used using wind ' +
    'wound wrap wrapped settle settled wash washed mop mopped tear ' +
    'tears tore torn team teamed join joined buy buys bought buying snap snapped soak soaked sweep swept burn burns burnt ' +
    'burned tie tied keep keeps kept'
  ).split(' '),
);

/** Whether `up` or `down` belongs to the verb before it, and tells no direction: `gives up`, `made up`. */
export const isParticle = (before: Term | undefined, { plain }: Term): boolean =>
  (plain === 'up' || plain === 'down') && before !== undefined && MADE.has(before.plain);

/** Of verbs in two words, or what says how and when: `carried out by 9`, `stopped early by 9 %`. */
const PARTICLES: ReadonlySet<string> = new Set(['out', 'on', 'off', 'over', 'together', 'early', 'late']);

/** The verb that ends before `by`, or right before the particle that does. */
export const verbBefore = (word: Term | undefined, terms: readonly Term[]): Term | undefined =>
  word !== undefined && (PARTICLES.has(word.plain) || word.plain.endsWith('ly'))
    ? terms[terms.indexOf(word) - 1]
    : word;

/** What is done by so much: `missed by 40`, `beaten by 7`. */
const APART: ReadonlySet<string> = new Set(
  (
    'exceed miss beat lead led trail differ vary shift move adjust extend delay postpone shorten lengthen ' +
    'surpass outnumber outweigh overshoot correct revise alter go went'
  )
    .split(' ')
    .map(stem),
);

/** `divided by 8`, `multiplied by 3`: a sum, and no change. */
const RECKONED: ReadonlySet<string> = new Set(['multiply', 'divide', 'split', 'share'].map(stem));

/** Further verbs of what changes by a share: whoever does something by 9 % does none of these. */
const CHANGED: ReadonlySet<string> = new Set(
  (
    'slash trim pare scale dock clip curtail halve lift inflate bump hike dilute devalue overrun understate overstate ' +
    'undercut shave knock wipe lop slice chop strip mark hit dent discount compress'
  )
    .split(' ')
    .map(stem),
);
const PASSIVE: ReadonlySet<string> = new Set('is are was were be been being'.split(' '));

/** `used by 4,000 drivers`, `read by 9 % of them`, `was stopped by 9 %`: who does it, unless it is a change. */
export function isDoer(
  { quantity: { kind } }: Figure,
  verb: Term | undefined,
  terms: readonly Term[],
  next: Term | undefined,
): boolean {
  if (verb === undefined || (kind !== 'count' && kind !== 'percent')) return false;
  if (kind === 'count' && RECKONED.has(verb.stem)) return true;
  if (APART.has(verb.stem) || (kind === 'percent' && CHANGED.has(verb.stem))) return false;
  if (kind === 'percent' && next?.plain !== 'of' && !PASSIVE.has(terms[terms.indexOf(verb) - 1]?.plain ?? ''))
    return false;
  const done = verb.plain.endsWith('ed') || PAST_FORMS.has(verb.plain);
  return done && !cuesOf(verb.stem).some((cue) => TURNS.has(cue));
}
