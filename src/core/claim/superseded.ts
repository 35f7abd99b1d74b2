import { isBare } from '../quantity/elided.ts';
import type { Figure, Quantity } from '../quantity/quantity.ts';
import { stem } from '../text/words.ts';
import { type Clauses, clauseOf } from './clauses.ts';
import { cuesOf } from './lexicon/index.ts';
import { lastBefore, type Term } from './terms.ts';
import { isContent } from './words.ts';

/** What is said of a value before things turned out otherwise: `had promised 40`, `had been put at 40`. */
const MEANT: ReadonlySet<string> = new Set(
  (
    'promise plan forecast predict expect offer name propose announce want demand request apply ask budget foresee ' +
    'foresaw foreseen hope intend target reckon estimate put quote envisage aim pledge schedule seek sought think ' +
    'thought assume anticipate project present print publish report give given tell told speak spoken state say said'
  )
    .split(' ')
    .map(stem),
);
/** Behind `was` and `were` the same. */
const DUE: ReadonlySet<string> = new Set('to meant supposed due'.split(' '));
/** Words that tell of a value that it held at first only. */
const AT_FIRST: ReadonlySet<string> = new Set('originally initially formerly once'.split(' '));
/** What has become of a value that stands in the clause of such a word. */
const GIVEN_UP: ReadonlySet<string> = new Set(
  (
    'replace supersede withdraw withdrew withdrawn retract scrap abandon outdated void invalid obsolete correct ' +
    'postpone'
  )
    .split(' ')
    .map(stem),
);
/** Verbs that tell of a value that held `until now`. */
const HELD: ReadonlySet<string> = new Set(['had', 'was', 'were', 'stood']);
/** Whose value is not the last: `the first version`. */
const VERSIONS: ReadonlySet<string> = new Set('version draft estimate design layout'.split(' '));
const EARLY: ReadonlySet<string> = new Set(['first', 'earlier', 'original', 'initial', 'previous']);

/** What is withdrawn where it is `of` so many: `the count of 118 pairs is withdrawn`. */
const TOLD: ReadonlySet<string> = new Set('count figure number estimate total value tally toll'.split(' '));

/** `the figure of 40`: so many were told. */
function isTold(terms: readonly Term[], figure: Figure): boolean {
  const at = lastBefore(terms, figure.offset);
  return plainAt(terms, at) === 'of' && TOLD.has(plainAt(terms, at - 1));
}
/** Words between `had` and its verb, at most. */
const APART = 3;

const plainAt = (terms: readonly Term[], i: number): string => terms[i]?.plain ?? '';

/** `instead of 40`, `rather than 40`, `and not 40`: right before a figure that does not hold. */
function isDenied(terms: readonly Term[], figure: Figure): boolean {
  let at = lastBefore(terms, figure.offset);
  if (at < 0 || figure.offset - (terms[at]?.end ?? 0) > 2) return false;
  while (plainAt(terms, at) === 'the' || plainAt(terms, at) === 'by' || plainAt(terms, at) === 'every') at--;
  const [near, far] = [plainAt(terms, at), plainAt(terms, at - 1)];
  if (near === 'not') return true;
  return (near === 'of' && far === 'instead') || (near === 'than' && far === 'rather');
}

/** `first reported as 40`, `first put at 40`: right before a figure that has been corrected since. */
function isFirstTold(terms: readonly Term[], figure: Figure): boolean {
  const at = lastBefore(terms, figure.offset);
  const near = plainAt(terms, at);
  if (near !== 'as' && near !== 'at') return false;
  const verb = terms[at - 1];
  if (verb === undefined || plainAt(terms, at - 2) !== 'first') return false;
  return MEANT.has(verb.stem);
}

/** Whether the `i`-th word of a clause begins what says that its value was no last word. */
function tellsMeant(
  terms: readonly Term[],
  i: number,
  to: number,
  isAside: (term: number) => boolean,
): boolean {
  const plain = plainAt(terms, i);
  const next = plainAt(terms, i + 1);
  if (AT_FIRST.has(plain)) return true;
  if (plain === 'used' && next === 'to') return true;
  if (plain === 'no' && next === 'longer') return /^(?:appl|hold|valid|stand)/.test(plainAt(terms, i + 2));
  if (plain === 'was' || plain === 'were') {
    const then = AT_FIRST.has(next) ? plainAt(terms, i + 2) : next;
    return DUE.has(then);
  }
  if (plain === 'until' && (next === 'now' || next === 'recently'))
    return terms.slice(i, to + 1).some((term) => HELD.has(term.plain));
  if (EARLY.has(plain) && VERSIONS.has(next)) return true;
  if (plain !== 'had') return false;
  for (let k = i + 1; k <= Math.min(to, i + APART); k++)
    if (MEANT.has(terms[k]?.stem ?? '') && !isAside(k)) return true;
  return false;
}

/** Whether another number stands between a figure and the `i`-th word behind it. */
const isDivided = (terms: readonly Term[], i: number, { end }: Figure): boolean => {
  for (let k = i - 1; k >= 0 && (terms[k]?.start ?? 0) >= end; k--) if (terms[k]?.digit === true) return true;
  return false;
};

/**
 * Whether a figure's own clause says that its value holds no longer, or never came to hold: `had promised 40`, `was to be 40`,
 * `the 40 given in May no longer applies`, `instead of 40`.
 */
export function isSuperseded(
  figure: Figure,
  terms: readonly Term[],
  clauses: Clauses,
  isAside: (term: number) => boolean,
): boolean {
  if (isDenied(terms, figure) || isFirstTold(terms, figure)) return true;
  const clause = clauseOf(figure, terms, clauses);
  const from = clauses.of.indexOf(clause);
  const to = clauses.of.lastIndexOf(clause);
  // things are replaced and withdrawn too: `408 bridges need to be replaced`
  const mayGiveUp = figure.quantity.kind !== 'count' || isTold(terms, figure);
  for (let i = Math.max(0, from); i <= to; i++) {
    const term = terms[i];
    // `bring forward 12 that were originally due in May`: of the 12 something else was meant
    if (term === undefined || (term.plain === 'that' && term.start >= figure.end)) break;
    if (isAside(i)) continue;
    // `27 km, up from 19 in the earlier layout`: of the other figure
    if (EARLY.has(term.plain) && term.start > figure.end && isDivided(terms, i, figure)) continue;
    if (tellsMeant(terms, i, to, isAside)) return true;
    if (mayGiveUp && GIVEN_UP.has(term.stem) && clauses.verbs[i] === true) return true;
  }
  return false;
}

/** What says that a change has come about since. */
const SINCE: ReadonlySet<string> = new Set(['now', 'since', 'is', 'are', 'has', 'have']);
/** Words before `to` in which a change and its time are told, at most. */
const TURN = 5;

/**
 * `The guild offered 2 % in May and has now come up to 3 %`: whether a later figure of its kind, of which nothing else is
 * said, tells what has become of the value.
 */
export function gaveWay(
  figure: Figure,
  next: Figure | undefined,
  terms: readonly Term[],
  clauses: Clauses,
): boolean {
  const { kind, unit } = figure.quantity;
  if (next === undefined || kind === 'date' || next.quantity.kind !== kind || next.quantity.unit !== unit)
    return false;
  if (clauseOf(figure, terms, clauses) === clauseOf(next, terms, clauses)) return false;
  const to = lastBefore(terms, next.offset);
  if (plainAt(terms, to) !== 'to' || next.offset - (terms[to]?.end ?? 0) !== 1) return false;
  let since = false;
  let turns = false;
  for (let i = to - 1; i >= to - TURN; i--) {
    const term = terms[i];
    if (term === undefined || term.start < figure.end || clauses.of[i] !== clauses.of[to]) break;
    if (SINCE.has(term.plain)) since = true;
    else if (cuesOf(term.stem).some((cue) => cue === 'up' || cue === 'down' || cue === 'change'))
      turns = true;
    else if (isContent(term)) return false;
  }
  return since && turns;
}

/** Scales that a number in brackets may leave to the one before it. */
const SCALES = [1, 1e3, 1e6, 1e9];
/** A value and that of the time before differ by less than this factor. */
const STEP = 3;

/** `EUR 286.4 million (251.9)`: the number in brackets, in the unit and the scale of the one before, is not far from it. */
const isLikely = (told: Quantity, bare: Quantity): boolean =>
  told.kind !== 'count' &&
  SCALES.some((scale) => {
    const ratio = Math.abs(told.low / (bare.low * scale));
    return ratio < STEP && ratio > 1 / STEP;
  });

/** `(last year`, `(a year ago`: how a bracket begins that tells an earlier value of what stands before it. */
const TIME_BEFORE =
  /\((?:(?:the )?(?:last|previous|prior) (?:year|quarter|month|season|week|time)|(?:a|one) (?:year|quarter|month|week) (?:ago|earlier|before)):? $/i;
/** Looked at for that. */
const REACH = 24;

/**
 * `Profit came to $5 million ($4 million)`, `the share was 12 % (last year 20 %)`: in brackets behind another value of its unit
 * stands that of the time before, as accounts write it. `told` are the figures before it in the sentence.
 */
export function bracketsEarlier(text: string, figure: Figure, told: readonly Figure[]): boolean {
  const before = told.findLast(({ quantity }) => quantity.kind !== 'date');
  const { kind, unit } = figure.quantity;
  if (before === undefined || text.charAt(figure.end) !== ')' || kind === 'date') return false;
  const sameUnit = before.quantity.kind === kind && before.quantity.unit === unit;
  if (!sameUnit && !(isBare(figure) && isLikely(before.quantity, figure.quantity))) return false;
  const lead = text.slice(Math.max(before.end, figure.offset - REACH), figure.offset);
  return lead === ' (' || TIME_BEFORE.test(lead);
}

/** How far a bracket is read for that. */
const AHEAD = 32;

/** Whether such a bracket follows the figure: what it says of the time before is not said of this one. */
export function earlierFollows(text: string, figure: Figure): boolean {
  const rest = text.slice(figure.end, figure.end + AHEAD);
  const digit = rest.search(/[\d$€£]/);
  return digit > 0 && rest.startsWith(' (') && TIME_BEFORE.test(rest.slice(0, digit));
}

/** What is done to a value that is set anew. */
const CHANGED =
  /\b(?:and|but|then) (?:(?:is|was|were|has|have|had|been|being|later|then|since|soon|now|to|be|twice) ){0,4}(?:cut|raised|lowered|reduced|increased|extended|expanded|lifted|revised|corrected|changed|adjusted|shortened|trimmed|doubled|halved|brought down|brought up) to (?:the |about |around |some |only |just )?$/;
/** How far ahead the new value is looked for. */
const CHANGE_REACH = 80;

/** `set at 12 % in 2022 and cut to 8 % two years later`: a value that the next one of its unit in the sentence replaced. */
export function changedAfter(text: string, figure: Figure, following: readonly Figure[]): boolean {
  const { kind, unit } = figure.quantity;
  if (kind === 'date' || kind === 'duration') return false;
  const next = following.find(({ quantity }) => quantity.kind !== 'date');
  if (next?.quantity.kind !== kind || next.quantity.unit !== unit) return false;
  const gap = next.offset - figure.end;
  return gap < CHANGE_REACH && CHANGED.test(text.slice(figure.end, next.offset));
}

/** Words before a value in which it is said to have been told, and words after it in which `now` brings another. */
const TOLD_REACH = 8;

const PARTICIPLES: ReadonlySet<string> = new Set('given put told said foreseen sought quoted'.split(' '));

const isParticiple = (plain: string): boolean => plain.endsWith('ed') || PARTICIPLES.has(plain);

/** `the gap, given in May as $40, now stands at $50`: what was told of a thing, before what now holds of it. */
export function toldBeforeNow(figure: Figure, next: Figure | undefined, terms: readonly Term[]): boolean {
  const { kind, unit, counted } = figure.quantity;
  if (next === undefined || kind === 'date' || next.quantity.kind !== kind || next.quantity.unit !== unit)
    return false;
  if (next.quantity.counted !== counted) return false;
  const at = lastBefore(terms, figure.offset);
  const told = terms.slice(Math.max(0, at - TOLD_REACH + 1), at + 1);
  const last = told.findLastIndex(({ plain, stem: root }) => MEANT.has(root) && isParticiple(plain));
  if (last < 0 || told.slice(last).some(({ plain }) => plain === 'now')) return false;
  const between = terms.filter((term) => term.start >= figure.end && term.end <= next.offset);
  return between.length <= TOLD_REACH && between.some(({ plain }) => plain === 'now');
}
