import { isBare, shareSaid, unitsSaid } from '../quantity/elided.ts';
import type { Figure, Quantity, UnitHint } from '../quantity/quantity.ts';
import { asideFrom } from './asides.ts';
import { type Aspects, aspectsOf, aspectsOfHeadings, aspectsTold } from './aspects.ts';
import { bind } from './binding.ts';
import {
  askedIn,
  CARRIED_WORTH,
  namesBeforeVerb,
  ownerAt,
  pronounAt,
  subjectIn,
  wordsOf,
} from './carried.ts';
import { type Clauses, clausesOf } from './clauses.ts';
import {
  countedIn,
  countedOf,
  counts,
  isResult,
  OMITTED,
  omitsNoun,
  RESULT_HEAD,
  sharesWith,
  wholeOf,
} from './counted.ts';
import { heldBefore, inDatedBracket, ownPeriods, succeeded } from './dated.ts';
import { addHeadings, addSentence } from './gather.ts';
import { idiomsIn, meantBy } from './idiomatic.ts';
import { type Item, isBesides, labelsOf } from './items.ts';
import { labelOf } from './label.ts';
import { type Cue, RANK_WORDS } from './lexicon/cues.ts';
import { cuesOf, groupsOf } from './lexicon/index.ts';
import type { Stage } from './lexicon/stages.ts';
import { isMiddle } from './middle.ts';
import { type Name, type NameBook, namesOf, nameTerms } from './names.ts';
import { type Pace, paceOf, paceOfHeading } from './pace.ts';
import type { Period } from './period.ts';
import { type Portion, portionsOf } from './portions.ts';
import { comesFrom, ofWhole, placeCues } from './position.ts';
import { giveToParts } from './shares.ts';
import { sinceOf } from './since.ts';
import { cueOfStage, stageOf, stageOfHeadings, toldIn } from './stage.ts';
import {
  bracketsEarlier,
  changedAfter,
  earlierFollows,
  gaveWay,
  isSuperseded,
  toldBeforeNow,
} from './superseded.ts';
import {
  AROUND_WORTH,
  definiteAge,
  type Heading,
  headingsOf,
  LIGHT_WORTH,
  type NameLevel,
  raise,
  type Setting,
  surroundingsOf,
} from './surroundings.ts';
import { lastBefore, type Term, termsOf } from './terms.ts';
import { headsOf, insideFigures, isContent, subjectsOf } from './words.ts';

export type { Setting } from './surroundings.ts';

/** A sentence or table cell with its figures; `figures` offsets are into `text`. */
export interface Site {
  readonly text: string;
  readonly figures: readonly Figure[];
  /** Figures of the sentences before, nearest first. */
  readonly before?: readonly Figure[];
  readonly setting: Setting;
}

/** What one figure is about. All words are stems; weights run from 0 (no tie) to 1 (beside the figure). */
export interface Frame {
  readonly figure: Figure;
  /** Position among the site's figures. */
  readonly index: number;
  /** Words of its own sentence, or of row and column heading. */
  readonly own: ReadonlyMap<string, number>;
  /** Plain words for what its sentence says in others. */
  readonly meant: ReadonlyMap<string, number>;
  /** Words of headings, title and sentences before. */
  readonly around: ReadonlyMap<string, number>;
  /** Synonym groups of `own` and `around`, the latter discounted by `AROUND_WORTH`. */
  readonly groups: ReadonlyMap<number, number>;
  /** The nearest content words: what is counted or measured. */
  readonly heads: readonly string[];
  /** Those of them that stand before the figure: its subject, rather than what it is a share of. */
  readonly subjects: readonly string[];
  /** Stem of the counted noun of a count. */
  readonly counted?: string;
  /** The content words of a cell's row heading. */
  readonly rowWords: readonly string[];
  /** `first`, `second` and the like, where they are tied to the figure and say no date. */
  readonly ranks: readonly string[];
  /** Names of its sentence or row and column headings, with their ties. */
  readonly names: readonly Name[];
  /** The name of the list of attributes it stands in: see `labelOf`. */
  readonly label?: Name;
  /** Its place in a list of like values. */
  readonly item?: Item;
  /** Numbers that say which value it is: the 150 mg of `0.84 with 150 mg`. */
  readonly marks: readonly Quantity[];
  /** It stands in a table. */
  readonly inCell: boolean;
  /** Of a cell's row: the words that a whole number follows, `flight 7`. */
  readonly rowNumbers: readonly { readonly word: string; readonly number: string }[];
  /** No other figure of its sentence has its unit. */
  readonly sole: boolean;
  /** Names of its surroundings, level by level, nearest first. */
  readonly nameLevels: readonly NameLevel[];
  /** What its rate is told for. */
  readonly pace?: Pace;
  /** Of a change, how many days back the time lies that it is reckoned from. */
  readonly since?: number;
  readonly periods: readonly Period[];
  readonly periodsAround: readonly Period[];
  readonly titlePeriods: readonly Period[];
  readonly cues: ReadonlyMap<Cue, number>;
  /** How far the thing has come, where its clause or its headings say so. */
  readonly stage?: Stage;
  /** Which of a row of sibling measures it is, by axis: what came in, or what went out. */
  readonly aspects: Aspects;
  /** The words of `own` as written, by stem, for wording reasons. */
  readonly written: ReadonlyMap<string, string>;
  /** Of a number that names no unit: those it may have left out, as figures near it have them, nearest first. */
  readonly units: readonly UnitHint[];
  /** Half of what it is told of lies above it, and half below. */
  readonly middle: boolean;
  /** The parts and wholes of its sentence that it is one of. */
  readonly portions: readonly Portion[];
  /** It tells otherwise what another says in the sentence before. */
  readonly denies: boolean;
  /** It follows a noun that it seems to number, `hull 811`, and may well measure nothing. */
  readonly numbered: boolean;
}

/** The units that a bare number of a sentence may have left out: of its sentence, backwards and then onwards, and of those before. */
function unitsFor(figure: Figure, { text, figures, before = [], setting }: Site): UnitHint[] {
  if (setting.table !== undefined) return [];
  if (!isBare(figure)) return shareSaid(figure, text);
  const at = figures.indexOf(figure);
  return unitsSaid(figure, [...figures.slice(0, at).reverse(), ...figures.slice(at + 1), ...before]);
}

/** Smaller numbers behind a word seldom number it. */
const NUMBERED = 100;

const GROUPED = /\d,\d{3}/;

/** `hull 811`: a number that says which one it is. */
function isNumber(figure: Figure, terms: readonly Term[], { verbs }: Clauses): boolean {
  const at = lastBefore(terms, figure.offset);
  const near = terms[at];
  if (near === undefined || figure.offset - near.end !== 1 || near.capital || !isContent(near)) return false;
  const { low } = figure.quantity;
  // `the west tube 10,795`: nobody groups the digits of a number that says which
  if (GROUPED.test(figure.text)) return false;
  return Number.isInteger(low) && low >= NUMBERED && verbs[at] !== true && cuesOf(near.stem).length === 0;
}

function rowWordsOf(setting: Setting): string[] {
  const row = setting.table?.row;
  return row === undefined
    ? []
    : termsOf(row)
        .filter((term) => isContent(term))
        .map((term) => term.stem);
}

function rowNumbersOf({ table }: Setting): Frame['rowNumbers'] {
  const found: { word: string; number: string }[] = [];
  for (const part of table?.row?.split(', ') ?? []) {
    const at = part.lastIndexOf(' ');
    const number = part.slice(at + 1);
    if (at > 0 && /^\d{1,6}$/.test(number)) found.push({ word: part.slice(0, at).toLowerCase(), number });
  }
  return found;
}

/** What may come first, second and so on for a figure without being what it measures. */
const TURNS: ReadonlySet<string> = new Set(['year', 'season', 'month', 'week', 'day', 'night']);
/** Of a time, tied this much to the figure. */
const TURN_TIE = 0.5;
/** `for the third year running`: how often by now. */
const RUNNING: ReadonlySet<string> = new Set(['running', 'in', 'straight', 'consecutive']);

/** `in the third year`, but not `for the third year in a row`. */
const isTurn = (terms: readonly Term[], i: number, weight: number): boolean =>
  weight >= TURN_TIE &&
  TURNS.has(terms[i + 1]?.plain ?? '') &&
  !(terms[i - 1]?.plain === 'the' && terms[i - 2]?.plain === 'for') &&
  !RUNNING.has(terms[i + 2]?.plain ?? '');

/** The ranks of the figure's head nouns (`first reactor`) and times (`in the first year`), and those of its headings. */
function ranksOf(
  terms: readonly Term[],
  weights: readonly number[],
  heads: readonly string[],
  inDates: readonly boolean[],
  headings: readonly Heading[],
): string[] {
  const found = terms.filter((term, i) => {
    const next = terms[i + 1];
    if (!RANK_WORDS.has(term.plain) || inDates[i] === true || next === undefined) return false;
    return heads.includes(next.stem) || isTurn(terms, i, weights[i + 1] ?? 0);
  });
  const above = headings.flatMap((heading) => heading.terms.filter((term) => RANK_WORDS.has(term.plain)));
  return [...found, ...above].map((term) => term.plain);
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
function continuesList(before: Frame | undefined, figure: Figure, cues: ReadonlyMap<Cue, number>): boolean {
  if (before === undefined || figure.quantity.kind !== 'percent' || before.figure.quantity.kind !== 'percent')
    return false;
  return before.cues.has('increment') && !cues.has('level') && !cues.has('ofBase') && !cues.has('to');
}

/** A cell measures what its column heading (and, in a table keyed that way, its row heading) says. */
function headsOfCell(figure: Figure, headings: readonly Heading[]): string[] {
  const heads = countedOf(figure).map((term) => term.stem);
  for (const heading of headings) {
    heading.terms.forEach((term, i) => {
      if (isContent(term) && heading.named[i] !== true && !heads.includes(term.stem)) heads.push(term.stem);
    });
  }
  return heads;
}

/** Headings of what may be a profit or a loss, as its sign says. */
const SIGNED: ReadonlySet<string> = new Set('result results balance'.split(' '));

/** What a cell's sign says under such a heading: `Pre-tax result`, `Profit/loss`. */
function signOf({ quantity }: Figure, headings: readonly Heading[]): 'gain' | 'loss' | undefined {
  if (quantity.kind !== 'money' || quantity.low === 0) return undefined;
  const isSigned = headings.some(({ terms }) => {
    const said = new Set(terms.flatMap((term) => cuesOf(term.stem)));
    return terms.some((term) => SIGNED.has(term.plain)) || (said.has('gain') && said.has('loss'));
  });
  if (!isSigned) return undefined;
  return quantity.low > 0 ? 'gain' : 'loss';
}

/** The frames of a site, one for each of its figures, in order. */
export function framesOf(site: Site, book: NameBook): Frame[] {
  const { text, figures, setting } = site;
  const terms = termsOf(text);
  const inside = insideFigures(terms, figures);
  const { speech = 0 } = setting;
  const named = namedFrom(terms, speech, book).map((name, i) => name && inside[i] !== true);
  const clauses = clausesOf(text, terms, inside);
  const tied = silenced(bind(text, terms, figures), terms, speech);
  giveToParts(tied, text, terms, figures, clauses.verbs);
  const asides = asideFrom(text, terms);
  const idioms = idiomsIn(terms);
  const stages = toldIn(terms, inside);
  const aspectsIn = aspectsTold(terms, inside);
  const inDates = insideFigures(
    terms,
    figures.filter((figure) => figure.quantity.kind === 'date'),
  );
  const passedOver = inside.map((within, i) => within || named[i] === true);
  const headings = headingsOf(setting, book);
  const pronoun = pronounAt(terms, clauses);
  const carried = pronoun < 0 ? [] : subjectIn(setting.lead[0]);
  const asked =
    setting.denied === undefined
      ? askedIn(setting.question, terms, clauses, figures[0], speech)
      : wordsOf(setting.denied);
  const owner = ownerAt(terms, clauses);
  const portions =
    setting.table === undefined ? portionsOf({ text, terms, figures, inside, verbs: clauses.verbs }) : [];
  let before: Frame | undefined;
  let counting: readonly Term[] = [];
  const label = setting.table === undefined && speech === 0 ? labelOf(text, terms, figures) : undefined;
  const labels = labelsOf({
    text,
    terms,
    figures,
    inside,
    clauses,
    ...(setting.lead[0] === undefined ? {} : { lead: setting.lead[0] }),
  });
  const inList = label !== undefined;
  // what stands before a row is another row
  const around = surroundingsOf(inList ? { ...setting, lead: [] } : setting, book);
  return figures.map((figure, index) => {
    const weights = tied[index] ?? [];
    const own = new Map<string, number>();
    const cues = new Map<Cue, number>();
    const written = new Map<string, string>();
    const isAside = besidePart(asides(figure), text, figure, figures, terms);
    const item = labels.items.get(figure);
    addSentence({ own, cues, written }, terms, weights, inside, clauses, figure, isAside);
    const following = figures[index + 1];
    const whole = wholeOf(figure, following, text);
    const elliptic =
      whole === undefined &&
      countedOf(figure).length === 0 &&
      omitsNoun(figure, terms, clauses, inside, inDates);
    // `640 members in May, against 310 a year ago`
    if (!elliptic && figure.quantity.kind !== 'date') counting = countedOf(whole ?? figure);
    const counted = elliptic ? counting : countedOf(whole ?? figure);
    for (const term of counted) if (!term.stop) raise(own, term.stem, elliptic ? OMITTED : 1);
    for (const term of carried) raise(own, term.stem, (weights[pronoun] ?? 0) * CARRIED_WORTH);
    for (const term of asked) {
      raise(own, term.stem, term.light ? CARRIED_WORTH * LIGHT_WORTH : CARRIED_WORTH);
      written.set(term.stem, term.text);
    }
    for (const token of label?.tokens ?? []) raise(own, token, label?.weight ?? 0);
    for (const cue of placeCues(text, figure, terms))
      if (cue !== 'previous' || !isBesides(figure, item, terms, inDates)) cues.set(cue, 1);
    const middle = isMiddle(text, figure);
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
    const isApart = (name: Name): boolean => apartFrom(name, text, terms, figures, index, tied);
    const next = later.find(({ quantity }) => quantity.kind !== 'date');
    if (gaveWay(figure, next, terms, clauses) || toldBeforeNow(figure, next, terms)) cues.set('previous', 1);
    if (isSuperseded(figure, figures, terms, clauses, isAside) || changedAfter(text, figure, later))
      cues.set('void', 1);
    if (continuesList(before, figure, cues)) cues.set('increment', 0.5);
    // goals that are counted, or listed among what someone did, are scored and not aimed at
    if (inList || counts(figure, 'target')) cues.delete('target');
    addHeadings({ own, cues, written }, headings);
    const sign = signOf(figure, headings);
    if (sign !== undefined) cues.set(sign, 1);
    const result = !inList && isResult(figure, text, terms);
    const heads =
      setting.table === undefined
        ? [...(result ? [RESULT_HEAD] : []), ...headsOf(figure, terms, weights, passedOver, counted)]
        : headsOfCell(figure, headings);
    const noun = countedIn(elliptic && cues.has('within') ? [] : counted, result);
    if (ofWhole(text, figure, terms)) cues.set('within', 1);
    if (heads.length === 0) heads.push(...asked.filter(isContent).map((term) => term.stem));
    const pace =
      paceOf(text, figure, terms, figures) ??
      (following !== undefined && sharesWith(figure, following, text)
        ? paceOf(text, following, terms, figures)
        : undefined) ??
      headings.map((heading) => paceOfHeading(heading.terms, figure)).find((one) => one !== undefined);
    const periods = [
      ...ownPeriods(text, figure, figures, terms, tied, clauses),
      ...headings.flatMap((h) => h.periods),
    ];
    // `will rise from 4 to 5`: the four is there
    const stage =
      setting.table === undefined
        ? cues.has('from')
          ? undefined
          : stageOf(text, figure, terms, clauses, stages, isAside)
        : stageOfHeadings(headings.map((heading) => heading.terms));
    const step = cueOfStage(stage);
    if (step !== undefined) raise(cues, step, STAGE_TIE);
    const aspects =
      setting.table === undefined
        ? aspectsOf(text, figure, terms, clauses, aspectsIn, isAside)
        : aspectsOfHeadings(headings.map((heading) => heading.terms));
    const since = sinceOf(text, figure, figures, terms, periods);
    const frame: Frame = {
      figure,
      index,
      own,
      meant: meantBy(idioms, weights),
      around: around.words,
      groups: groupsIn(own, around.words),
      heads,
      ...noun,
      names: [
        ...(label === undefined ? [] : [label]),
        ...definiteAge(text, figure, around.levels),
        ...(owner < 0 ? [] : namesBeforeVerb(setting.lead[0], book, (weights[owner] ?? 0) * CARRIED_WORTH)),
        ...namesOf(text, terms, named, (position) => weights[position] ?? 0).map((name) =>
          (name.start ?? 0) < speech
            ? { ...name, voice: true, weight: SPEAKER_WEIGHT }
            : isApart(name)
              ? { ...name, apart: true as const }
              : name,
        ),
        ...headings.flatMap((heading) => heading.names),
      ],
      ...(label === undefined ? {} : { label }),
      ...(item === undefined ? {} : { item }),
      marks: [...(labels.marks.get(figure) ?? []), ...headings.flatMap((heading) => heading.marks)],
      rowNumbers: rowNumbersOf(setting),
      inCell: setting.table !== undefined,
      sole: !figures.some((other) => other !== figure && other.quantity.unit === figure.quantity.unit),
      nameLevels: around.levels,
      rowWords: rowWordsOf(setting),
      ranks: ranksOf(terms, weights, heads, inDates, headings),
      periods,
      ...(since === undefined ? {} : { since }),
      periodsAround: around.periods,
      ...(pace === undefined ? {} : { pace }),
      titlePeriods: around.titlePeriods,
      cues,
      ...(stage === undefined ? {} : { stage }),
      aspects,
      written,
      // `14 of its 121 posts` counts posts
      units: whole !== undefined && counted.length > 0 ? [] : unitsFor(figure, site),
      middle,
      portions: portions.filter(({ part, whole }) => part === index || whole === index),
      denies: setting.denied !== undefined,
      numbered: item === undefined && isNumber(figure, terms, clauses),
      subjects:
        setting.table === undefined
          ? subjectsOf(figure, terms, weights, passedOver)
          : headsOfCell(figure, headings),
    };
    before = frame;
    return frame;
  });
}

/** `Of 40 claims, 9 were granted`: what is said of the part is not said of the whole. */
function besidePart(
  isAside: (term: number) => boolean,
  text: string,
  figure: Figure,
  figures: readonly Figure[],
  terms: readonly Term[],
): (term: number) => boolean {
  const comma = text.indexOf(',');
  if (figure.end > comma || !figures.some((one) => ofWhole(text, one, terms))) return isAside;
  return (term) => isAside(term) || (terms[term]?.start ?? 0) > comma;
}

/** Marks and words behind which a part of a sentence may tell of someone else. */
const PARTING = /[,;:—]| (?:and|while|whereas|but|against|compared with|with) /;
/** A name is tied to whom it goes with this many times as closely. */
const CLOSER = 2;

/** Whether a name stands behind a figure in a part of the sentence that has a figure of its own: `41 here; in Velm it was 49`. */
function apartFrom(
  { start = 0 }: Name,
  text: string,
  terms: readonly Term[],
  figures: readonly Figure[],
  index: number,
  tied: readonly (readonly number[])[],
): boolean {
  const end = figures[index]?.end ?? 0;
  if (start < end || !PARTING.test(text.slice(end, start))) return false;
  const at = terms.findIndex((term) => term.start === start);
  const tie = tied[index]?.[at] ?? 0;
  return figures.some(
    ({ quantity: { kind } }, i) => i > index && kind !== 'date' && (tied[i]?.[at] ?? 0) > tie * CLOSER,
  );
}

/** How closely the stage that a figure's clause tells is tied to it. */
const STAGE_TIE = 0.6;

/** How closely who speaks is tied to what is said, by name. */
const SPEAKER_WEIGHT = 0.8;

/** Behind the label of who speaks a sentence begins anew, and a capital tells nothing. */
function namedFrom(terms: readonly Term[], speech: number, book: NameBook): boolean[] {
  if (speech === 0) return nameTerms(terms, book);
  const label = terms.filter(({ start }) => start < speech);
  return [...label.map(({ capital }) => capital), ...nameTerms(terms.slice(label.length), book)];
}

/** Who speaks is tied to no figure of what is said. */
function silenced(tied: number[][], terms: readonly Term[], speech: number): number[][] {
  if (speech === 0) return tied;
  return tied.map((weights) => weights.map((weight, i) => ((terms[i]?.start ?? 0) < speech ? 0 : weight)));
}

function groupsIn(
  own: ReadonlyMap<string, number>,
  around: ReadonlyMap<string, number>,
): Map<number, number> {
  const found = new Map<number, number>();
  const add = (stem: string, weight: number): void => {
    for (const group of groupsOf(stem)) if (weight > (found.get(group) ?? 0)) found.set(group, weight);
  };
  for (const [stem, weight] of own) add(stem, weight);
  for (const [stem, weight] of around) add(stem, weight * AROUND_WORTH);
  return found;
}
