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
/** `at once`, `at least once`: what `once` behind them tells is no former time, */
const NOT_BEFORE_ONCE: ReadonlySet<string> = new Set('at least than more only just'.split(' '));
/** nor is it before these: `once a week`, `once it opens`. */
const NOT_AFTER_ONCE: ReadonlySet<string> = new Set(
  'a an the every each per in more again i it we you he she they this that these those all'.split(' '),
);

/** Whether the `i`-th word tells of a value that it held at first only. */
function tellsAtFirst(terms: readonly Term[], i: number): boolean {
  const plain = plainAt(terms, i);
  if (plain !== 'once') return AT_FIRST.has(plain);
  return !NOT_BEFORE_ONCE.has(plainAt(terms, i - 1)) && !NOT_AFTER_ONCE.has(plainAt(terms, i + 1));
}

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
/** What a day is set by, */
const SETTINGS: ReadonlySet<string> = new Set(
  'date dates deadline timetable schedule plan target'.split(' '),
);
/** and what says that another one has been set since: `the former date`; */
const FORMER: ReadonlySet<string> = new Set('former original earlier previous initial old'.split(' '));
/** behind it these, with a participle: `the date previously announced`. */
const FORMERLY: ReadonlySet<string> = new Set(
  'previously earlier originally formerly initially first'.split(' '),
);

/** Whether the `i`-th word begins what says of a date that another has been set since. */
function tellsReset(terms: readonly Term[], i: number): boolean {
  const next = plainAt(terms, i + 1);
  if (FORMER.has(plainAt(terms, i))) return SETTINGS.has(next);
  if (!SETTINGS.has(plainAt(terms, i))) return false;
  const then = plainAt(terms, i + 2);
  return (FORMERLY.has(next) && isParticiple(then)) || (FORMERLY.has(then) && isParticiple(next));
}

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

const PARTICIPLES: ReadonlySet<string> = new Set('given put told said foreseen sought quoted set'.split(' '));

const isParticiple = (plain: string): boolean => plain.endsWith('ed') || PARTICIPLES.has(plain);

/** `instead of 40`, `rather than 40`, `and not 40`: right before a figure that does not hold. */
function isDenied(terms: readonly Term[], figure: Figure): boolean {
  let at = lastBefore(terms, figure.offset);
  if (at < 0 || figure.offset - (terms[at]?.end ?? 0) > 2) return false;
  // `instead of the desired 40`
  if (plainAt(terms, at - 1) === 'the' && isParticiple(plainAt(terms, at))) at--;
  while (plainAt(terms, at) === 'the' || plainAt(terms, at) === 'by' || plainAt(terms, at) === 'every') at--;
  const [near, far] = [plainAt(terms, at), plainAt(terms, at - 1)];
  if (near === 'not') return true;
  return (near === 'of' && far === 'instead') || (near === 'than' && far === 'rather');
}

/** What is done ahead to a time: `first planned for 2027`. */
const AHEAD_VERBS: ReadonlySet<string> = new Set(
  'plan schedule expect intend foresee foreseen'.split(' ').map(stem),
);

/** `first reported as 40`, `first put at 40`, `first planned for 2027`: right before a figure that something else has followed. */
function isFirstTold(terms: readonly Term[], figure: Figure): boolean {
  const at = lastBefore(terms, figure.offset);
  const near = plainAt(terms, at);
  const verb = terms[at - 1];
  if (verb === undefined || plainAt(terms, at - 2) !== 'first') return false;
  return near === 'for'
    ? AHEAD_VERBS.has(verb.stem)
    : (near === 'as' || near === 'at') && MEANT.has(verb.stem);
}

/** Words between who says something and what had been, at most: `confirmed that it had promised`. */
const SAID_REACH = 4;

/** `confirmed that it had promised 40`: had not, but has promised. */
function isRetold(terms: readonly Term[], i: number, { verbs }: Clauses): boolean {
  for (let k = i - 1; k >= i - SAID_REACH; k--)
    if (plainAt(terms, k) === 'that') return verbs[k - 1] === true;
  return false;
}

/** Whether the `i`-th word of a clause begins what says that its value was no last word. */
function tellsMeant(
  terms: readonly Term[],
  i: number,
  to: number,
  clauses: Clauses,
  isAside: (term: number) => boolean,
): boolean {
  const plain = plainAt(terms, i);
  const next = plainAt(terms, i + 1);
  if (tellsAtFirst(terms, i)) return true;
  if (plain === 'used' && next === 'to') return true;
  if (plain === 'no' && next === 'longer') return /^(?:appl|hold|valid|stand)/.test(plainAt(terms, i + 2));
  if (plain === 'was' || plain === 'were') {
    const then = AT_FIRST.has(next) ? plainAt(terms, i + 2) : next;
    return DUE.has(then);
  }
  if (plain === 'until' && (next === 'now' || next === 'recently'))
    return terms.slice(i, to + 1).some((term) => HELD.has(term.plain));
  if (EARLY.has(plain) && VERSIONS.has(next)) return true;
  // `had to say`: a duty
  if (plain !== 'had' || next === 'to' || isRetold(terms, i, clauses)) return false;
  for (let k = i + 1; k <= Math.min(to, i + APART); k++)
    if (MEANT.has(terms[k]?.stem ?? '') && !isAside(k)) return true;
  return false;
}

/** Right before a figure that is not what was given up: `replaced by 40`, `corrected to 40`, `withdrew it for 40 days`. */
const BESIDE: ReadonlySet<string> = new Set(
  'to by with for over in within after until on during since before through'.split(' '),
);
const BEING: ReadonlySet<string> = new Set('is are was were be been being'.split(' '));
/** Words between these and what has been done, at most: `has been formally withdrawn`. */
const BEING_REACH = 2;

/** Whether the `i`-th word, of giving something up, says so of the figure: what is done to it, and not by it or beside it. */
function isGivenUp(terms: readonly Term[], i: number, figure: Figure): boolean {
  const term = terms[i];
  if (term === undefined || !GIVEN_UP.has(term.stem)) return false;
  if (term.end <= figure.offset) return !BESIDE.has(plainAt(terms, lastBefore(terms, figure.offset)));
  return terms.slice(Math.max(0, i - BEING_REACH), i).some(({ plain }) => BEING.has(plain));
}

const JOINS: ReadonlySet<string> = new Set(['and', 'but', 'then']);

/** What tells of a figure's own clause how far a word of it reaches. */
interface Reach {
  readonly figure: Figure;
  /** The other figures of the sentence that are no dates. */
  readonly others: readonly Figure[];
  readonly terms: readonly Term[];
  readonly clauses: Clauses;
}

/**
 * Whether the `i`-th word is said of another figure: one stands between it and this one, and behind it begins what else is done
 * (`had asked for 40 and settled for 30`), or this one stands before both (`30 instead of the 40 once promised`).
 */
function isOfAnother({ figure, others, terms, clauses }: Reach, i: number): boolean {
  const { start = 0, end = 0 } = terms[i] ?? {};
  if (start >= figure.end) return others.some((one) => one.offset >= figure.end && one.end <= start);
  const last = others.findLast((one) => one.offset >= end && one.end <= figure.offset);
  if (last === undefined) return false;
  return terms.some(
    (term, k) =>
      term.start >= last.end &&
      term.end <= figure.offset &&
      JOINS.has(term.plain) &&
      clauses.verbs[k + 1] === true,
  );
}

/** Between a preposition and its year: `for the full year 2025`. */
const SPANNED: ReadonlySet<string> = new Set(
  'the full whole financial fiscal business calendar year season'.split(' '),
);

/** `had planned to spend $40 million in 2025`: of what is told for a time the value was meant, and the time is as it is. */
function isTimeOf({ figure, others, terms, clauses }: Reach, clause: number): boolean {
  if (figure.quantity.kind !== 'date') return false;
  let at = lastBefore(terms, figure.offset);
  while (SPANNED.has(plainAt(terms, at))) at--;
  const near = plainAt(terms, at);
  const joined =
    /^(?:by|until|from|since|after|before|between|during|in|for)\b/i.test(figure.text) || BESIDE.has(near);
  return joined && others.some((one) => clauseOf(one, terms, clauses) === clause);
}

/**
 * Whether a figure's own clause says that its value holds no longer, or never came to hold: `had promised 40`, `was to be 40`,
 * `the 40 given in May no longer applies`, `instead of 40`. `figures` are those of its sentence.
 */
export function isSuperseded(
  figure: Figure,
  figures: readonly Figure[],
  terms: readonly Term[],
  clauses: Clauses,
  isAside: (term: number) => boolean,
): boolean {
  if (isDenied(terms, figure) || isFirstTold(terms, figure)) return true;
  const clause = clauseOf(figure, terms, clauses);
  const others = figures.filter((one) => one !== figure && one.quantity.kind !== 'date');
  const reach: Reach = { figure, others, terms, clauses };
  if (isTimeOf(reach, clause)) return false;
  const from = clauses.of.indexOf(clause);
  const to = clauses.of.lastIndexOf(clause);
  // things are replaced and withdrawn too: `408 bridges need to be replaced`
  const mayGiveUp = figure.quantity.kind !== 'count' || isTold(terms, figure);
  for (let i = Math.max(0, from); i <= to; i++) {
    const term = terms[i];
    // `bring forward 12 that were originally due in May`: of the 12 something else was meant
    if (term === undefined || (term.plain === 'that' && term.start >= figure.end)) break;
    if (isAside(i) || isOfAnother(reach, i)) continue;
    if (figure.quantity.kind === 'date' && tellsReset(terms, i)) return true;
    if (tellsMeant(terms, i, to, clauses, isAside)) return true;
    if (mayGiveUp && clauses.verbs[i] === true && isGivenUp(terms, i, figure)) return true;
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
