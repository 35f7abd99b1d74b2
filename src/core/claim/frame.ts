import { isBare, shareSaid, unitsSaid } from '../quantity/elided.ts';
import type { Figure, Quantity, UnitHint } from '../quantity/quantity.ts';
import { apartFrom, besidePart, ofWhole } from './apart.ts';
import { type Aspects, aspectsOf, aspectsOfHeadings } from './aspects.ts';
import { CARRIED_WORTH, namesBeforeVerb } from './carried.ts';
import { headsOfCell, type RowNumber, rowNumbersOf, rowWordsOf, signOf } from './cells.ts';
import type { Clauses } from './clauses.ts';
import {
  type Counted,
  countedIn,
  countedOfEach,
  isResult,
  OMITTED,
  RESULT_HEAD,
  sharesWith,
} from './counted.ts';
import { settleCues } from './cued.ts';
import { ownPeriods } from './dated.ts';
import { addHeadings, addSentence, type Gathered } from './gather.ts';
import { meantBy } from './idiomatic.ts';
import type { Item } from './items.ts';
import type { Cue } from './lexicon/cues.ts';
import { cuesOf, groupsOf } from './lexicon/index.ts';
import type { Stage } from './lexicon/stages.ts';
import { isMiddle } from './middle.ts';
import { type Name, type NameBook, namesOf } from './names.ts';
import { type Pace, paceOf, paceOfHeading } from './pace.ts';
import type { Period } from './period.ts';
import type { Portion } from './portions.ts';
import { ranksOf } from './ranks.ts';
import { type Reading, readSite, type Site } from './reading.ts';
import { sinceOf } from './since.ts';
import { SPEAKER_WEIGHT } from './speaker.ts';
import { cueOfStage, stageOf, stageOfHeadings } from './stage.ts';
import { AROUND_WORTH, definiteAge, LIGHT_WORTH, type NameLevel, raise } from './surroundings.ts';
import { lastBefore, type Term } from './terms.ts';
import { headsOf, isContent, subjectsOf } from './words.ts';

export type { Setting } from './surroundings.ts';

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
  readonly rowNumbers: readonly RowNumber[];
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

/** The frames of a site, one for each of its figures, in order. */
export function framesOf(site: Site, book: NameBook): Frame[] {
  const reading = readSite(site, book);
  const { figures, text, terms, clauses, inside, inDates } = reading;
  const frames: Frame[] = [];
  for (const [index, counted] of countedOfEach(figures, text, terms, clauses, inside, inDates).entries())
    frames.push(frameOf(reading, index, counted, frames.at(-1)));
  return frames;
}

/** The frame of one figure, after that of the figure before it. */
function frameOf(reading: Reading, index: number, count: Counted, before: Frame | undefined): Frame {
  const { text, terms, figures, setting, clauses, tied, headings, label, around } = reading;
  const { figure, whole, elliptic, counted } = count;
  const inCell = setting.table !== undefined;
  const weights = tied[index] ?? [];
  const own = new Map<string, number>();
  const cues = new Map<Cue, number>();
  const written = new Map<string, string>();
  const isAside = besidePart(reading.asides(figure), text, figure, figures, terms);
  const item = reading.labels.items.get(figure);
  const middle = isMiddle(text, figure);
  addSentence({ own, cues, written }, terms, weights, reading.inside, clauses, figure, isAside);
  addLent({ own, cues, written }, reading, weights, count);
  settleCues(cues, { reading, figure, index, before, item, isAside, middle });
  addHeadings({ own, cues, written }, headings);
  const sign = signOf(figure, headings);
  if (sign !== undefined) cues.set(sign, 1);
  const result = label === undefined && isResult(figure, text, terms);
  const noun = countedIn(elliptic && cues.has('within') ? [] : counted, result);
  if (ofWhole(text, figure, terms)) cues.set('within', 1);
  const heads = headsAt(reading, figure, weights, counted, result);
  const periods = [
    ...ownPeriods(text, figure, figures, terms, tied, clauses),
    ...headings.flatMap((h) => h.periods),
  ];
  const stage = stageAt(reading, figure, cues, isAside);
  const step = cueOfStage(stage);
  if (step !== undefined) raise(cues, step, STAGE_TIE);
  const pace = paceAt(reading, figure, figures[index + 1]);
  const since = sinceOf(text, figure, figures, terms, periods);
  return {
    figure,
    index,
    own,
    meant: meantBy(reading.idioms, weights),
    around: around.words,
    groups: groupsIn(own, around.words),
    heads,
    ...noun,
    names: namesAt(reading, figure, index, weights),
    ...(label === undefined ? {} : { label }),
    ...(item === undefined ? {} : { item }),
    marks: [...(reading.labels.marks.get(figure) ?? []), ...headings.flatMap((heading) => heading.marks)],
    rowNumbers: rowNumbersOf(setting),
    inCell,
    sole: !figures.some((other) => other !== figure && other.quantity.unit === figure.quantity.unit),
    nameLevels: around.levels,
    rowWords: rowWordsOf(setting),
    ranks: ranksOf(terms, weights, heads, reading.inDates, headings),
    periods,
    ...(since === undefined ? {} : { since }),
    periodsAround: around.periods,
    ...(pace === undefined ? {} : { pace }),
    titlePeriods: around.titlePeriods,
    cues,
    ...(stage === undefined ? {} : { stage }),
    aspects: inCell
      ? aspectsOfHeadings(headings.map((heading) => heading.terms))
      : aspectsOf(text, figure, terms, clauses, reading.aspectsIn, isAside),
    written,
    // `14 of its 121 posts` counts posts
    units: whole !== undefined && counted.length > 0 ? [] : unitsFor(figure, reading),
    middle,
    portions: reading.portions.filter(({ part, whole }) => part === index || whole === index),
    denies: setting.denied !== undefined,
    numbered: item === undefined && isNumber(figure, terms, clauses),
    subjects: inCell ? headsOfCell(figure, headings) : subjectsOf(figure, terms, weights, reading.passedOver),
  };
}

/** Adds the words of what a figure counts, and those that the subject before, the question and the label lend. */
function addLent(
  { own, written }: Gathered,
  { carried, pronoun, asked, label }: Reading,
  weights: readonly number[],
  { counted, elliptic }: Counted,
): void {
  for (const term of counted) if (!term.stop) raise(own, term.stem, elliptic ? OMITTED : 1);
  for (const term of carried) raise(own, term.stem, (weights[pronoun] ?? 0) * CARRIED_WORTH);
  for (const term of asked) {
    raise(own, term.stem, term.light ? CARRIED_WORTH * LIGHT_WORTH : CARRIED_WORTH);
    written.set(term.stem, term.text);
  }
  for (const token of label?.tokens ?? []) raise(own, token, label?.weight ?? 0);
}

/** What a figure counts or measures; where its sentence says nothing of that, what it is the answer to. */
function headsAt(
  { setting, terms, passedOver, headings, asked }: Reading,
  figure: Figure,
  weights: readonly number[],
  counted: readonly Term[],
  result: boolean,
): string[] {
  const heads =
    setting.table === undefined
      ? [...(result ? [RESULT_HEAD] : []), ...headsOf(figure, terms, weights, passedOver, counted)]
      : headsOfCell(figure, headings);
  if (heads.length === 0) heads.push(...asked.filter(isContent).map((term) => term.stem));
  return heads;
}

/** What its rate is told for: by its own words, by those that it shares with the figure behind it, or by its headings. */
function paceAt(
  { text, terms, figures, headings }: Reading,
  figure: Figure,
  following: Figure | undefined,
): Pace | undefined {
  return (
    paceOf(text, figure, terms, figures) ??
    (following !== undefined && sharesWith(figure, following, text)
      ? paceOf(text, following, terms, figures)
      : undefined) ??
    headings.map((heading) => paceOfHeading(heading.terms, figure)).find((one) => one !== undefined)
  );
}

/** How closely the stage that a figure's clause tells is tied to it. */
const STAGE_TIE = 0.6;

/** How far the thing has come, by the figure's clause or its headings. */
function stageAt(
  { text, setting, terms, clauses, stages, headings }: Reading,
  figure: Figure,
  cues: ReadonlyMap<Cue, number>,
  isAside: (term: number) => boolean,
): Stage | undefined {
  if (setting.table !== undefined) return stageOfHeadings(headings.map((heading) => heading.terms));
  // `will rise from 4 to 5`: the four is there
  return cues.has('from') ? undefined : stageOf(text, figure, terms, clauses, stages, isAside);
}

/** The names tied to a figure: of its list, its sentence, who speaks and the headings, and those carried into the sentence. */
function namesAt(reading: Reading, figure: Figure, index: number, weights: readonly number[]): Name[] {
  const { text, terms, figures, setting, named, owner, label, headings, tied, speech } = reading;
  return [
    ...(label === undefined ? [] : [label]),
    ...definiteAge(text, figure, reading.around.levels),
    ...(owner < 0
      ? []
      : namesBeforeVerb(setting.lead[0], reading.book, (weights[owner] ?? 0) * CARRIED_WORTH)),
    ...namesOf(text, terms, named, (position) => weights[position] ?? 0).map((name) =>
      (name.start ?? 0) < speech
        ? { ...name, voice: true, weight: SPEAKER_WEIGHT }
        : apartFrom(name, text, terms, figures, index, tied)
          ? { ...name, apart: true as const }
          : name,
    ),
    ...headings.flatMap((heading) => heading.names),
  ];
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
