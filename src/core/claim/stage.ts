import type { Figure } from '../quantity/quantity.ts';
import { fold, stem } from '../text/words.ts';
import { type Clauses, clauseOf } from './clauses.ts';
import type { Cue } from './lexicon/cues.ts';
import { NO_STAGE, NO_STAGE_PHRASES, STAGE_PHRASES, type Stage } from './lexicon/stages.ts';
import { type Hit, hitsIn, type PhraseBook, phraseBook } from './phrases.ts';
import { hasVerb, isApposed, isCopula, isSubordinate, MARKS, type Stretch, stretchOf } from './stretches.ts';
import { lastBefore, type Term } from './terms.ts';

const STAGES = Object.keys(STAGE_PHRASES) as Stage[];
/** The phrases of each stage, and those of none, which keep their words from being read otherwise. */
const bookOf = (way: 'verbs' | 'nouns'): PhraseBook<Stage | 'none'> =>
  phraseBook<Stage | 'none'>([
    ...STAGES.map((stage) => [stage, STAGE_PHRASES[stage][way]] as const),
    ['none', NO_STAGE_PHRASES],
  ]);
const VERBS = bookOf('verbs');
const NOUNS = bookOf('nouns');

const setOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const stems = (list: string): ReadonlySet<string> => new Set(list.split(' ').map((word) => stem(fold(word))));

/** Verbs whose forms are nouns as well: `the order`, `two offers`. */
const ALSO_NOUNS: ReadonlySet<string> = stems(
  STAGES.flatMap((stage) => STAGE_PHRASES[stage].nouns.split(', '))
    .filter((phrase) => !phrase.includes(' '))
    .join(' '),
);

type Said = Hit<Stage>;

/** The stages that a sentence tells, by verbs and by nouns, in order. */
export interface Told {
  readonly verbs: readonly Said[];
  readonly nouns: readonly Said[];
}

/** Behind these stands a noun: `the order`, `its plans`. */
const DETERMINERS = setOf(
  'the a an this that these those its his her their our your my any some no every each per',
);
const PREPOSITIONS = setOf('of in on for by with from at under after before against without over as than');
/** Before these a form that may be either is a noun: `orders were`, `the plan for`. */
const PREDICATES = setOf('is was are were has had have of in on by at from with and or will would');

const NOUN_ENDINGS = ['tion', 'tions', 'ment', 'ments', 'ers', 'ors', 'ance', 'ances', 'ity', 'ities', 'als'];

/** Whether the single word of a phrase names a thing where it stands, and tells nothing done. */
function isNamed(terms: readonly Term[], { from, to }: Said, inside: readonly boolean[]): boolean {
  if (to > from + 1) return false;
  const { plain = '', stem: stemmed = '' } = terms[from] ?? {};
  const before = terms[from - 1]?.plain ?? '';
  if (NO_STAGE.has(plain) || DETERMINERS.has(before)) return true;
  if (plain === 'may' && terms[from]?.capital === true) return true;
  if (NOUN_ENDINGS.some((ending) => plain.length > ending.length + 2 && plain.endsWith(ending))) return true;
  if (plain.endsWith('ing')) return PREPOSITIONS.has(before);
  if (plain.endsWith('ed') || !ALSO_NOUNS.has(stemmed)) return false;
  if (PREPOSITIONS.has(before)) return true;
  const next = terms[from + 1];
  if (terms[from - 1]?.stop === true && inside[from - 1] !== true) return false;
  return next === undefined || PREDICATES.has(next.plain) || !(next.stop || inside[from + 1] === true);
}

const isVerbForm = (term: Term | undefined): boolean =>
  term !== undefined && (term.plain.endsWith('ed') || term.plain.endsWith('ing'));

/** What the phrases of a sentence tell. */
export function toldIn(terms: readonly Term[], inside: readonly boolean[]): Told {
  const stands = (hit: Hit<Stage | 'none'>): hit is Said => hit.value !== 'none' && inside[hit.from] !== true;
  return {
    verbs: hitsIn(VERBS, terms)
      .filter(stands)
      .filter((hit) => !isNamed(terms, hit, inside)),
    nouns: hitsIn(NOUNS, terms)
      .filter(stands)
      .filter(({ from, to }) => !NO_STAGE.has(terms[from]?.plain ?? '') && !isVerbForm(terms[to - 1])),
  };
}

const NOT = setOf('not never nor neither hardly no nobody none');
/** What goes with the next verb of its clause, whatever stands between: `would together hold`. */
const MODAL = setOf('will shall would can could may might must should to');
/** Words between two verbs of one group at most: `has agreed in principle to pay`. */
const GROUP_GAP = 3;

/** What a verb group says: its first verb that is more than a deed (`agreed to pay`, `will be paid`), and what `not` makes of it. */
function groupSays(group: readonly Said[], terms: readonly Term[]): Stage | undefined {
  const [first] = group;
  if (first === undefined) return undefined;
  const said = group.find(({ value }) => value !== 'done')?.value ?? 'done';
  const last = group.at(-1) ?? first;
  let denied = false;
  for (let i = Math.max(0, first.from - 2); i < last.to; i++) {
    const plain = terms[i]?.plain ?? '';
    if (NOT.has(plain) || plain.endsWith("n't")) denied = true;
  }
  if (!denied) return said;
  if (said === 'done' || said === 'begun') return 'meant';
  return said === 'granted' ? 'refused' : undefined;
}

const isJoining = (term: Term | undefined): boolean =>
  term !== undefined && (term.stop || term.light || term.plain.endsWith('ly')) && !term.digit;

/** The verbs that make one group with the one at place `k` of `hits`, in order. */
function groupAround(
  hits: readonly Said[],
  k: number,
  terms: readonly Term[],
  of: readonly number[],
): Said[] {
  const joined = (a: Said | undefined, b: Said | undefined): boolean => {
    if (a === undefined || b === undefined || of[a.from] !== of[b.from]) return false;
    if (b.from - a.to > GROUP_GAP) return false;
    if (MODAL.has(terms[a.to - 1]?.plain ?? '')) return true;
    for (let i = a.to; i < b.from; i++) if (!isJoining(terms[i])) return false;
    return true;
  };
  let from = k;
  let to = k;
  while (joined(hits[from - 1], hits[from])) from--;
  while (joined(hits[to], hits[to + 1])) to++;
  return hits.slice(from, to + 1);
}

/** Words between a figure and the noun it counts, or what is said of that, at most. */
const NOUN_REACH = 4;
/** Verbs by which a thing merely comes to someone, or is dealt with: what it is says more. */
const COMES = stems('get receive obtain collect take come have reach process count record total');

function countedNoun(
  { nouns }: Told,
  terms: readonly Term[],
  figure: Figure,
  start: number,
): Said | undefined {
  return nouns.find((hit) => {
    const term = terms[hit.from];
    if (term !== undefined && term.start >= figure.offset && term.end <= figure.end) return true;
    if (start < 0 || hit.from < start || hit.from - start > NOUN_REACH) return false;
    for (let i = start; i < hit.from; i++)
      if (terms[i]?.stop === true || terms[i]?.digit === true) return false;
    return true;
  });
}

/** Where a figure stands among what its sentence tells. */
interface Place {
  readonly text: string;
  readonly terms: readonly Term[];
  readonly clauses: Clauses;
  readonly figure: Figure;
  readonly clause: number;
  /** The last term before the figure, and the first behind it or -1. */
  readonly at: number;
  readonly start: number;
  readonly stretch: Stretch;
  /** Verbs and nouns that are no asides, and the noun that the figure counts. */
  readonly verbs: readonly Said[];
  readonly nouns: readonly Said[];
  readonly counted: Said | undefined;
}

/** At which stage a figure of prose stands, as its clause says; undefined where it does not. */
export function stageOf(
  text: string,
  figure: Figure,
  terms: readonly Term[],
  clauses: Clauses,
  told: Told,
  isAside: (term: number) => boolean,
): Stage | undefined {
  const at = lastBefore(terms, figure.offset);
  const start = terms.findIndex((term) => term.start >= figure.end);
  const place: Place = {
    text,
    terms,
    clauses,
    figure,
    at,
    start,
    clause: clauseOf(figure, terms, clauses),
    stretch: stretchOf(text, terms, at, figure),
    verbs: told.verbs.filter((hit) => !isAside(hit.from)),
    nouns: told.nouns.filter((hit) => !isAside(hit.from)),
    counted: countedNoun(told, terms, figure, start),
  };
  const behind = place.verbs.find((hit) => isBehind(terms, hit, start, place.stretch.to));
  if (behind !== undefined) return groupSays([behind], terms);
  return saidOf(place);
}

const inClause = ({ clauses, clause }: Place, hit: Said): boolean => clauses.of[hit.from] === clause;

/** What the verb group says to which the verb at place `k` belongs. */
const sayOf = ({ verbs, terms, clauses }: Place, k: number): Stage | undefined =>
  groupSays(groupAround(verbs, k, terms, clauses.of), terms);

/** What the governing verb says: the one before the figure, else the one that follows, else the noun that names it. */
function saidOf(place: Place): Stage | undefined {
  const { text, terms, clauses, at, start, stretch, verbs, counted } = place;
  const left = verbs.findLastIndex((hit) => inClause(place, hit) && hit.to - 1 <= at);
  const right = verbs.findIndex((hit) => inClause(place, hit) && hit.to - 1 > at);
  const leads = left >= 0 && (verbs[left]?.from ?? 0) >= stretch.from;
  const finite = start >= 0 && hasVerb(clauses, start, stretch.to);
  if (!leads && !finite && isApposed(text, terms, stretch)) return counted?.value;
  const hasOwn = right >= 0 && (verbs[right]?.from ?? 0) < stretch.to && finite;
  if (left >= 0 && (leads || !hasOwn) && !isSubordinate(text, terms, verbs[left]?.from ?? 0, stretch))
    return byObject(place, left);
  const named = namedBy(place);
  if (named !== undefined) return named.value;
  // `have 140 and need 220`, `brought forward 12 that were due in May`: an object of another verb
  const isObject = hasVerb(clauses, stretch.from, at + 1);
  if (right >= 0 && !isObject) return sayOf(place, right) ?? counted?.value;
  const which = verbs.findIndex((hit) => hit.from > at && clauses.of[hit.from] === place.clause + 1);
  if (which >= 0 && !isObject && opensRelative(terms, clauses.of, place.clause + 1, start))
    return sayOf(place, which) ?? counted?.value;
  if (counted !== undefined)
    return finite && !isCopula(terms, clauses, start, stretch.to) ? undefined : counted.value;
  return place.nouns.findLast(
    (hit) => inClause(place, hit) && hit.to - 1 <= at && !isSubordinate(text, terms, hit.from, stretch),
  )?.value;
}

/** The noun right before the figure, or before its `of`: `a forecast of 40`. */
const namedBy = ({ nouns, terms, text, at, figure }: Place): Said | undefined =>
  nouns.find((hit) => {
    const near = hit.to === at + 1 || (hit.to === at && terms[at]?.plain === 'of');
    return near && !MARKS.test(text.slice(terms[hit.to - 1]?.end, figure.offset));
  });

/** What is said of a figure by the verb at place `k` before it. */
function byObject(place: Place, k: number): Stage | undefined {
  const { terms, verbs, counted, figure } = place;
  const hit = verbs[k];
  if (hit === undefined) return undefined;
  const ruling = verbs.find(
    (one) =>
      inClause(place, one) && one.to <= hit.from && terms[one.to]?.plain === 'that' && RULING.has(one.value),
  );
  const said = ruling?.value ?? sayOf(place, k);
  const named = namedBy(place);
  if (named !== undefined && named.from >= hit.to && (named.value !== 'granted' || said !== 'done'))
    return named.value;
  const verb = terms[hit.from]?.stem ?? '';
  // `needed ten seconds to win`: they went by
  if (verb === NEED && figure.quantity.kind === 'duration') return undefined;
  return counted !== undefined && (said === undefined || (COMES.has(verb) && said === 'done'))
    ? counted.value
    : said;
}

const NEED = stem('need');

/** Stages that go for all that is said behind their `that`. */
const RULING: ReadonlySet<Stage> = new Set<Stage>(['asked', 'meant', 'ahead', 'needed', 'refused']);

/** `the 40 planned`, `12 beds promised by the state`: a participle right behind the figure or its noun. */
function isBehind(terms: readonly Term[], hit: Said, start: number, to: number): boolean {
  const term = terms[hit.from];
  if (term === undefined || start < 0 || hit.from < start || hit.from > start + 1 || hit.to > to)
    return false;
  if (!term.plain.endsWith('ed') && !PARTICIPLES.has(term.plain)) return false;
  const next = terms[hit.to];
  return next === undefined || hit.to >= to || BEHIND.has(next.plain);
}

const PARTICIPLES = setOf('sought foreseen bid built paid spent sold begun made given bought met held');
const BEHIND = setOf('by for in at on under from so to earlier last this originally until since');

const RELATIVES = setOf('that who which');

/** Whether the clause opens with a relative right behind what the figure counts. */
const opensRelative = (
  terms: readonly Term[],
  of: readonly number[],
  clause: number,
  start: number,
): boolean => {
  const opens = of.indexOf(clause);
  return RELATIVES.has(terms[opens]?.plain ?? '') && start >= 0 && opens - start <= NOUN_REACH;
};

/** The stage that a cell's headings tell: the nearest that says more than that the thing is there. */
export function stageOfHeadings(headings: readonly (readonly Term[])[]): Stage | undefined {
  let plain: Stage | undefined;
  for (const terms of headings) {
    const { verbs, nouns } = toldIn(terms, []);
    const [first] = verbs;
    const said = first === undefined ? nouns[0]?.value : groupSays([first], terms);
    if (said !== undefined && said !== 'done') return said;
    plain ??= said;
  }
  return plain;
}

const CUES: Readonly<Partial<Record<Stage, Cue>>> = {
  asked: 'asked',
  meant: 'planned',
  able: 'able',
  granted: 'granted',
  refused: 'refused',
  begun: 'begun',
};

/** The cue that goes with a stage that is more than being there. */
export const cueOfStage = (stage: Stage | undefined): Cue | undefined =>
  stage === undefined ? undefined : CUES[stage];
