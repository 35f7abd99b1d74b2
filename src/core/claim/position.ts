import type { Figure } from '../quantity/quantity.ts';
import { stem } from '../text/words.ts';
import { isAge, isApposed } from './ages.ts';
import { isDoer, isParticle, verbBefore } from './doers.ts';
import { isLastYears, tellsEarlier } from './earlier.ts';
import type { Cue } from './lexicon/cues.ts';
import { AGO, cuesOf } from './lexicon/index.ts';
import { after, before, touches } from './nearby.ts';
import type { Term } from './terms.ts';
import { comesTo, isToChange, staysFrom } from './turning.ts';
import { comparedAfter, FURTHER, isOfLess, MORE, STRETCHED, wayOf } from './ways.ts';

const STEPS: ReadonlySet<string> = new Set([
  'by',
  'up',
  'down',
  'additional',
  'extra',
  'further',
  'plus',
  'minus',
]);
const ADD = stem('add');
/** `by eight votes to five`: no step of eight. */
const isTally = ({ quantity: { counted }, end }: Figure, text: string): boolean =>
  counted === 'votes' && text.startsWith(' votes to ', end);

/** `took 2 % off output`: what so lowers something. */
const TAKES_OFF: ReadonlySet<string> = new Set(
  (
    'take takes took taken taking knock knocks knocked knocking shave shaves shaved shaving wipe wipes wiped wiping ' +
    'cut cuts cutting lop lopped slice sliced trim trims trimmed chop chopped strip stripped'
  ).split(' '),
);

/** What is done to the things a count counts: `accelerated 12 launches`, `upgraded 40 stations`. */
const HANDLED: ReadonlySet<string> = new Set(
  ['accelerate', 'advance', 'expand', 'improve', 'upgrade', 'widen', 'boost'].map(stem),
);
const EACH: ReadonlySet<string> = new Set(['per', 'a', 'an', 'each', 'apiece', 'every']);
const STEADY: ReadonlySet<string> = new Set([
  'to',
  'at',
  'of',
  'total',
  'reach',
  'stand',
  'is',
  'was',
  'were',
  'are',
]);

/** `12 % a year ago`: when, and no rate; `each` is the word before the time. */
function isAgo(terms: readonly Term[], each: Term): boolean {
  const plain = terms[terms.indexOf(each) + 2]?.plain ?? '';
  return AGO.has(plain) || plain === 'later';
}

const WERE: ReadonlySet<string> = new Set(['was', 'were', 'been', 'being']);
const ADDING: ReadonlySet<string> = new Set(['add', 'adds', 'added', 'adding']);
/** Words between a count and what was done to its things, at most: `5 new public points were added`. */
const DONE_REACH = 5;

/** `added 40 sites`, `40 sites were added`: they come on top. */
function isAdded(figure: Figure, terms: readonly Term[], near: Term | undefined): boolean {
  if (figure.quantity.kind === 'date') return false;
  if (near !== undefined && ADDING.has(near.plain)) return true;
  const from = terms.findIndex((term) => term.start >= figure.end);
  if (from < 0) return false;
  const at = terms.findIndex((term, i) => i >= from && WERE.has(term.plain));
  if (at < 0 || at - from > DONE_REACH || terms[at + 1]?.plain !== 'added') return false;
  return terms.slice(from, at).every((term) => !term.digit && !term.stop);
}

/**
 * What the place of a figure says of its part: an increment (`rose 6 %`, `by 11 km`, `8 % more`), a level (`to $5`),
 * or an earlier value (`from $4`, `against $3`).
 */
export function placeCues(text: string, figure: Figure, terms: readonly Term[]): Cue[] {
  const cues: Cue[] = [];
  const [near, far] = before(terms, figure);
  const next = after(terms, figure);
  const compared = comparedAfter(figure, terms) ?? next;
  if (figure.quantity.counted === 'score') return cues;
  const handled = near !== undefined && figure.quantity.kind === 'count' && HANDLED.has(near.stem);
  const nearTouches = near !== undefined && touches(text, near.end, figure.offset);
  if (near !== undefined && nearTouches) {
    const start = near.plain === 'from';
    const stays = start && staysFrom(figure, terms);
    // `the fare goes up from $4`: it still is that
    const stands = start && !stays && isToChange(figure, terms);
    if (stands) cues.push('stands');
    else if (!stays && tellsEarlier(text, figure, terms, near, far)) cues.push('previous');
    else if (isLastYears(near, far)) cues.push('previous');
    if (start && !stays) cues.push('from');
    if (near.plain === 'to') cues.push('to');
    // `the fare goes up from $4 to $5`: to come, where it alone might be told of what was
    if (near.plain === 'to' && comesTo(figure, terms)) cues.push('future');
    if (near.plain === 'other' || near.plain === 'others' || near.plain === 'remaining') cues.push('rest');
    if (FURTHER.has(near.plain)) cues.push('increment');
    // `adds $40 to the bill`
    if (near.stem === ADD && next?.plain === 'to') cues.push('increment', 'step');
    const turns = cuesOf(near.stem);
    if (isParticle(far, near)) return cues;
    const ofMore = near.plain === 'of' && far !== undefined && MORE.has(far.plain);
    if (near.plain === 'by' && isDoer(figure, verbBefore(far, terms), terms, next)) return cues;
    if ((STEPS.has(near.plain) && !isTally(figure, text)) || ofMore) cues.push('increment', 'step');
    else if (next?.plain === 'off' && TAKES_OFF.has(near.plain)) cues.push('increment', 'step', 'falls');
    else if (!handled && (turns.includes('up') || turns.includes('down'))) cues.push('increment');
    else if (STEADY.has(near.plain)) cues.push('level');
  }
  if (isAdded(figure, terms, near)) cues.push('increment');
  if (isAge(figure, near, far, next) || isApposed(text, figure, near)) cues.push('age');
  if (next?.plain === 'of' && touches(text, figure.end, next.start)) cues.push('ofBase');
  if (figure.quantity.per !== undefined || figure.quantity.unit.includes('/')) cues.push('per');
  else if (next !== undefined && EACH.has(next.plain) && text.slice(figure.end, next.start) === ' ')
    if (!isAgo(terms, next)) cues.push('per');
  cues.push(
    ...wayOf(
      nearTouches && !handled ? near : undefined,
      far,
      compared !== undefined && touches(text, figure.end, compared.start) ? compared : undefined,
      figure.quantity.kind === 'duration',
      isOfLess(compared, terms),
    ),
  );
  const stretches = figure.quantity.kind === 'duration' && STRETCHED.has(next?.plain ?? '');
  if (
    compared !== undefined &&
    (stretches || MORE.has(compared.plain)) &&
    touches(text, figure.end, compared.start)
  )
    cues.push('increment', 'step');
  return cues;
}
