import type { Figure } from '../quantity/quantity.ts';
import { PAST_FORMS } from '../text/irregular.ts';
import { stem } from '../text/words.ts';
import type { Cue } from './lexicon/cues.ts';
import { AGO, cuesOf } from './lexicon/index.ts';
import { lastBefore, type Term } from './terms.ts';
import { isContent } from './words.ts';

const EARLIER: ReadonlySet<string> = new Set(['from', 'against', 'than', 'versus']);
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
const FURTHER: ReadonlySet<string> = new Set(['another', 'additional', 'extra', 'further']);
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
function isDoer(
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

/** Whether `up` or `down` belongs to the verb before it, and tells no direction: `gives up`, `made up`. */
export const isParticle = (before: Term | undefined, { plain }: Term): boolean =>
  (plain === 'up' || plain === 'down') && before !== undefined && MADE.has(before.plain);

/** `an average of`, `an estimated total of`: passed over to what stands before. */
const MEANS: ReadonlySet<string> = new Set(['average', 'mean', 'median', 'estimated']);
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

/** The two words before a figure, nearest first, articles and `an average of` passed over. */
function before(terms: readonly Term[], figure: Figure): Term[] {
  const found: Term[] = [];
  for (let i = terms.length - 1; i >= 0 && found.length < 2; i--) {
    const term = terms[i];
    if (term === undefined || term.end > figure.offset) continue;
    if (figure.offset - term.start > 40) break;
    if (term.plain === 'the' || term.plain === 'a' || term.plain === 'an' || term.plain === 'some') continue;
    if (term.plain === 'of' && found.length === 0 && MEANS.has(terms[i - 1]?.plain ?? '')) i--;
    else found.push(term);
  }
  return found;
}

/** Of verbs in two words, or what says how and when: `carried out by 9`, `stopped early by 9 %`. */
const PARTICLES: ReadonlySet<string> = new Set(['out', 'on', 'off', 'over', 'together', 'early', 'late']);

const verbBefore = (word: Term | undefined, terms: readonly Term[]): Term | undefined =>
  word !== undefined && (PARTICLES.has(word.plain) || word.plain.endsWith('ly'))
    ? terms[terms.indexOf(word) - 1]
    : word;

function after(terms: readonly Term[], figure: Figure): Term | undefined {
  return terms.find((term) => term.start >= figure.end);
}

const HIGHER: ReadonlySet<string> = new Set([
  'more',
  'dearer',
  'higher',
  'faster',
  'above',
  'better',
  'warmer',
  'longer',
  'dearer',
  'costlier',
  'larger',
  'increase',
  'rise',
  'growth',
  'gain',
]);
const LOWER: ReadonlySet<string> = new Set([
  'less',
  'fewer',
  'cheaper',
  'lower',
  'slower',
  'below',
  'worse',
  'colder',
  'cheaper',
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

const STRETCHED: ReadonlySet<string> = new Set(['longer', 'shorter', 'quicker']);

/** What follows the noun that a figure counts, where it compares: `40 jobs fewer than`. */
function comparedAfter({ quantity: { counted }, end }: Figure, terms: readonly Term[]): Term | undefined {
  const noun = counted?.split(' ').at(-1);
  if (noun === undefined) return undefined;
  const from = terms.findIndex((term) => term.start >= end);
  for (let i = from; from >= 0 && i < from + COUNTED_REACH; i++) {
    const next = terms[i + 1];
    if (terms[i]?.plain === noun) return next !== undefined && COMPARING.has(next.plain) ? next : undefined;
  }
  return undefined;
}
const COUNTED_REACH = 3;
const COMPARING: ReadonlySet<string> = new Set(['more', 'fewer', 'less', 'higher', 'lower']);

/** Of what there is less: `6 % more cheaply` is lower, `6 % less cheaply` higher. */
const OF_LESS: ReadonlySet<string> = new Set(
  'cheaply cheap slowly slow weakly weak lightly light sparsely sparse sparingly economically economical modestly modest'.split(
    ' ',
  ),
);
const isOfLess = (comparing: Term | undefined, terms: readonly Term[]): boolean =>
  (comparing?.plain === 'more' || comparing?.plain === 'less') &&
  OF_LESS.has(terms[terms.indexOf(comparing) + 1]?.plain ?? '');

/** Which way a change goes, from the words right beside it alone. */
function wayOf(
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

/** Nobody is older. */
const OLDEST = 120;

/** `Ada Rusk, 49, won`, `the keeper, 49, won`: a bare number between commas after who it is. */
function isApposed(text: string, figure: Figure, near: Term | undefined): boolean {
  const { kind, counted, low, halfUnit } = figure.quantity;
  if (kind !== 'count' || counted !== undefined || halfUnit !== 0.5 || low < 1 || low > OLDEST) return false;
  if (near === undefined || near.digit || figure.offset - near.end !== 2) return false;
  return text.charAt(near.end) === ',' && text.charAt(figure.end) === ',';
}

/** Who is `over 60`. */
const PERSONS: ReadonlySet<string> = new Set(
  'those anyone everyone people persons adults men women children drivers patients residents voters workers'.split(
    ' ',
  ),
);

/** A number that counts nothing. */
const isBare = ({ quantity: { kind, counted } }: Figure): boolean =>
  kind === 'count' && counted === undefined;

/** `a 7-year-old`, `aged 40`, `40 years old`, `over the age of 40`, `those over 40`. */
function isAge(
  figure: Figure,
  near: Term | undefined,
  far: Term | undefined,
  next: Term | undefined,
): boolean {
  if (/-old\b/.test(figure.text) || figure.text.endsWith(' old')) return true;
  if (/\bage of \S{1,8}$/.test(figure.text) || (near?.plain === 'of' && far?.plain === 'age')) return true;
  if (isBare(figure) && figure.quantity.modifier !== 'exact' && near !== undefined && PERSONS.has(near.plain))
    return true;
  return near?.plain === 'aged' || near?.plain === 'age' || next?.plain === 'old' || next?.plain === 'olds';
}

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

/** Words this far on each side of `from 40` are looked at for what changes. */
const TURN = 8;

/** `orders from 40 shops`, `from 3 May on`: nothing near it says that anything changes, so it is no earlier value. */
function staysFrom(figure: Figure, terms: readonly Term[]): boolean {
  if (figure.quantity.kind === 'date')
    return !terms.some((term) => isNear(term, figure) && MOVES.has(term.stem));
  if (figure.quantity.counted === undefined) return false;
  const at = terms.findIndex((term) => term.end > figure.offset);
  const around = terms.slice(Math.max(0, at - TURN), at + TURN);
  return !around.some(
    ({ stem, plain }) => plain === 'to' || plain === 'at' || cuesOf(stem).some((cue) => TURNS.has(cue)),
  );
}

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
function isToChange(figure: Figure, terms: readonly Term[]): boolean {
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
function comesTo(figure: Figure, terms: readonly Term[]): boolean {
  const ahead = terms.filter((term) => isBefore(term, figure));
  const from = ahead.findIndex((term) => term.plain === 'from');
  return from > 0 && ahead.slice(0, from).some((term) => TO_COME.has(term.plain));
}

/** What may stand behind an earlier value that `after` tells: the end of its clause, or its time. */
const AFTER_END = /^(?:[.,;)]|$| (?:a|one|the) (?:year|quarter|month|season) (?:ago|before|earlier)| last )/;
/** How far that is read. */
const AFTER_REACH = 24;

/** What says when, of a comparison: `against 40 at the end of May`, `at its peak`. */
const TIMELY: ReadonlySet<string> = new Set(
  (
    'end start beginning close time height peak low launch opening turn point moment christmas easter midnight noon dawn ' +
    'year quarter month week day season decade century period spring summer autumn winter night ' +
    'january february march april may june july august september october november december'
  ).split(' '),
);
const OTHERS: ReadonlySet<string> = new Set(['those', 'them', 'others', 'whom']);
/** Behind a figure and what it counts, where another's value is told. */
const AT_ANOTHER: ReadonlySet<string> = new Set(['at', 'for', 'among']);
const DETERMINERS: ReadonlySet<string> = new Set('the its their his her our a an'.split(' '));

/** `against 40 at the buyer`, `with 9 % of those who stayed`: another's value, and no earlier one. */
function ofAnother({ end, quantity: { counted } }: Figure, terms: readonly Term[]): boolean {
  const from = terms.findIndex((term) => term.start >= end);
  const at = terms[from]?.plain === counted ? from + 1 : from;
  const placing = terms[at];
  if (from < 0 || placing === undefined) return false;
  const [next, then] = [terms[at + 1], terms[at + 2]];
  if (placing.plain === 'of') return OTHERS.has(next?.plain ?? '');
  const noun = DETERMINERS.has(next?.plain ?? '') ? then : next;
  if (!AT_ANOTHER.has(placing.plain) || noun === undefined || !isContent(noun)) return false;
  // `at the talks of May`, `for its forerunner`
  const tellsWhen = ({ plain, stem, digit }: Term): boolean =>
    digit || TIMELY.has(plain) || cuesOf(stem).includes('previous');
  return !terms.slice(at, at + WHEN_REACH).some(tellsWhen);
}
/** Words from its preposition on in which a time may be told. */
const WHEN_REACH = 7;

/** `against $4`, `compared with $4`, `a profit of $5, after $4`. */
function tellsEarlier(
  text: string,
  figure: Figure,
  terms: readonly Term[],
  near: Term,
  far: Term | undefined,
): boolean {
  if (EARLIER.has(near.plain) || (near.plain === 'with' && far?.plain === 'compared'))
    return near.plain === 'from' || near.plain === 'than' || !ofAnother(figure, terms);
  const { kind } = figure.quantity;
  if (near.plain !== 'after' || kind === 'date' || kind === 'duration' || kind === 'ordinal') return false;
  const ends = AFTER_END.test(text.slice(figure.end, figure.end + AFTER_REACH));
  return ends && text.slice(0, near.start).endsWith(', ');
}

const TURNS: ReadonlySet<Cue> = new Set<Cue>(['change', 'up', 'down', 'forecast']);

/** `from last year's $4`, `the prior quarter's 12 %`. */
function isLastYears(near: Term, far: Term | undefined): boolean {
  const possessive = near.end - near.start > near.text.length;
  return possessive && SPANS.has(near.plain) && far !== undefined && PAST.has(far.plain);
}

const SPANS: ReadonlySet<string> = new Set(['year', 'quarter', 'month', 'week', 'season', 'decade']);
const PAST: ReadonlySet<string> = new Set(['last', 'previous', 'prior', 'preceding']);

/** `will stand at 27, up from 19`: what is told ahead of the comma is to come, and not the value that goes. */
export function comesFrom(text: string, figure: Figure, terms: readonly Term[]): boolean {
  const [near, far] = before(terms, figure);
  if (near?.plain !== 'from' || (far?.plain !== 'up' && far?.plain !== 'down')) return false;
  return text.slice(0, far.start).trimEnd().endsWith(',');
}

/** Marks between a word and the figure cut what the position says: in `fell, 5 million` nothing fell by five million. */
function touches(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const mark = text.charAt(i);
    if (mark === ',' || mark === ';' || mark === '(' || mark === ')' || mark === ':' || mark === '.')
      return false;
  }
  return true;
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
