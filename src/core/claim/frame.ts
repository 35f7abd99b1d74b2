import { isBare, unitsSaid } from '../quantity/elided.ts';
import type { Figure, UnitHint } from '../quantity/quantity.ts';
import { bind } from './binding.ts';
import { labelOf } from './label.ts';
import { type Cue, RANK_WORDS } from './lexicon/cues.ts';
import { cueOfPair, cuesOf, groupsOf } from './lexicon/index.ts';
import { type Name, type NameBook, namesOf, nameTerms } from './names.ts';
import { onTheWay } from './parts.ts';
import { type Period, periodOf } from './period.ts';
import { placeCues } from './position.ts';
import {
  AROUND_WORTH,
  definiteAge,
  HEADING_CELL_WEIGHT,
  type Heading,
  headingsOf,
  LIGHT_WORTH,
  type NameLevel,
  raise,
  type Setting,
  surroundingsOf,
} from './surroundings.ts';
import { type Term, termsOf } from './terms.ts';
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
  /** No other figure of its sentence has its unit. */
  readonly sole: boolean;
  /** Names of its surroundings, level by level, nearest first. */
  readonly nameLevels: readonly NameLevel[];
  readonly periods: readonly Period[];
  readonly periodsAround: readonly Period[];
  readonly titlePeriods: readonly Period[];
  readonly cues: ReadonlyMap<Cue, number>;
  /** The words of `own` as written, by stem, for wording reasons. */
  readonly written: ReadonlyMap<string, string>;
  /** Of a number that names no unit: those it may have left out, as figures near it have them, nearest first. */
  readonly units: readonly UnitHint[];
}

/** The units that a bare number of a sentence may have left out: of its sentence, backwards and then onwards, and of those before. */
function unitsFor(figure: Figure, { figures, before = [], setting }: Site): UnitHint[] {
  if (setting.table !== undefined || !isBare(figure)) return [];
  const at = figures.indexOf(figure);
  return unitsSaid([...figures.slice(0, at).reverse(), ...figures.slice(at + 1), ...before]);
}

function rowWordsOf(setting: Setting): string[] {
  const row = setting.table?.row;
  return row === undefined
    ? []
    : termsOf(row)
        .filter((term) => isContent(term))
        .map((term) => term.stem);
}

/** The ranks of the figure's head nouns (`first reactor`), and those of its headings. */
function ranksOf(
  terms: readonly Term[],
  heads: readonly string[],
  inDates: readonly boolean[],
  headings: readonly Heading[],
): string[] {
  const found = terms.filter((term, i) => {
    const next = terms[i + 1];
    return (
      RANK_WORDS.has(term.plain) && inDates[i] !== true && next !== undefined && heads.includes(next.stem)
    );
  });
  const above = headings.flatMap((heading) => heading.terms.filter((term) => RANK_WORDS.has(term.plain)));
  return [...found, ...above].map((term) => term.plain);
}

/** Stands as head for what results (`110-106`, `7 of 16`) have in common: no word, and no synonym of one. */
export const RESULT_HEAD = '#result';

/** The counted noun; that of a result is none. */
const countedOf = ({ quantity: { counted } }: Figure): Term[] =>
  counted === undefined || counted === 'score' ? [] : termsOf(counted);

/** Words for a part of a match: its result is not that of the whole. */
const PARTS_OF_MATCH: ReadonlySet<string> = new Set([
  'half',
  'halftime',
  'interval',
  'quarter',
  'period',
  'inning',
  'innings',
]);

/**
 * A result is like other results; but in a list of attributes, in brackets after a name, or of a part of the match, each is
 * of its own kind.
 */
function isResult(figure: Figure, text: string, terms: readonly Term[]): boolean {
  if (figure.quantity.counted !== 'score' || text.charAt(figure.offset - 1) === '(') return false;
  if (onTheWay(figure, terms)) return false;
  return !terms.some((term) => PARTS_OF_MATCH.has(term.plain));
}

/** Of `new homes` the last word counts. */
function countedIn(figure: Figure, result: boolean): { counted?: string } {
  const last = result ? RESULT_HEAD : countedOf(figure).at(-1)?.stem;
  return last === undefined ? {} : { counted: last };
}

/** `butter cost 8 % more, coffee 12 % and tea 3 %`: what is said of the first goes for the others. */
function continuesList(before: Frame | undefined, figure: Figure, cues: ReadonlyMap<Cue, number>): boolean {
  if (before === undefined || figure.quantity.kind !== 'percent' || before.figure.quantity.kind !== 'percent')
    return false;
  return before.cues.has('increment') && !cues.has('level') && !cues.has('ofBase') && !cues.has('to');
}

/** Whether the counted noun alone could have been read as a cue: `three goals`. */
const counts = (figure: Figure, cue: Cue): boolean =>
  countedOf(figure).some((term) => cuesOf(term.stem).includes(cue));

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

/** A cue counts only where its word is tied this much to the figure. */
const CUE_TIE = 0.5;
/** Whoever says so stands farther off; a target is often named beside what missed it. */
const CUE_TIES: Readonly<Partial<Record<Cue, number>>> = {
  voice: 0.25,
  future: 0.25,
  target: 0.7,
  adjusted: 0.4,
};

/** What the words of a sentence or heading give a figure. */
interface Gathered {
  readonly own: Map<string, number>;
  readonly cues: Map<Cue, number>;
  readonly written: Map<string, string>;
}

/** Adds the words of the figure's sentence by their ties, those inside figures left out. */
function addSentence(
  { own, cues, written }: Gathered,
  terms: readonly Term[],
  weights: readonly number[],
  inside: readonly boolean[],
): void {
  terms.forEach((term, i) => {
    const weight = weights[i] ?? 0;
    if (weight === 0 || inside[i] === true) return;
    const pair = cueOfPair(term.plain, terms[i + 1]?.plain ?? '');
    for (const cue of pair === undefined ? cuesOf(term.stem) : [pair]) {
      if (weight > Math.max(CUE_TIES[cue] ?? CUE_TIE, cues.get(cue) ?? 0)) cues.set(cue, weight);
    }
    if (term.stop) return;
    raise(own, term.stem, term.light ? weight * LIGHT_WORTH : weight);
    written.set(term.stem, term.text);
  });
}

/** Adds the words of a cell's row and column headings. */
function addHeadings({ own, cues, written }: Gathered, headings: readonly Heading[]): void {
  for (const term of headings.flatMap((heading) => heading.terms)) {
    for (const cue of cuesOf(term.stem)) cues.set(cue, HEADING_CELL_WEIGHT);
    if (term.stop) continue;
    raise(own, term.stem, HEADING_CELL_WEIGHT);
    written.set(term.stem, term.text);
  }
}

/** The frames of a site, one for each of its figures, in order. */
export function framesOf(site: Site, book: NameBook): Frame[] {
  const { text, figures, setting } = site;
  const terms = termsOf(text);
  const inside = insideFigures(terms, figures);
  const named = nameTerms(terms, book).map((name, i) => name && inside[i] !== true);
  const tied = bind(text, terms, figures);
  const inDates = insideFigures(
    terms,
    figures.filter((figure) => figure.quantity.kind === 'date'),
  );
  const passedOver = inside.map((within, i) => within || named[i] === true);
  const headings = headingsOf(setting, book);
  let before: Frame | undefined;
  const label = setting.table === undefined ? labelOf(text, terms, figures) : undefined;
  const inList = label !== undefined;
  // what stands before a row is another row
  const around = surroundingsOf(inList ? { ...setting, lead: [] } : setting, book);
  return figures.map((figure, index) => {
    const weights = tied[index] ?? [];
    const own = new Map<string, number>();
    const cues = new Map<Cue, number>();
    const written = new Map<string, string>();
    addSentence({ own, cues, written }, terms, weights, inside);
    for (const term of countedOf(figure)) if (!term.stop) raise(own, term.stem, 1);
    for (const token of label?.tokens ?? []) raise(own, token, label?.weight ?? 0);
    for (const cue of placeCues(text, figure, terms)) cues.set(cue, 1);
    if (cues.has('to') || cues.has('age')) cues.delete('previous');
    if (continuesList(before, figure, cues)) cues.set('increment', 0.5);
    // goals that are counted, or listed among what someone did, are scored and not aimed at
    if (inList || counts(figure, 'target')) cues.delete('target');
    addHeadings({ own, cues, written }, headings);
    const result = !inList && isResult(figure, text, terms);
    const heads =
      setting.table === undefined
        ? [
            ...(result ? [RESULT_HEAD] : []),
            ...headsOf(figure, terms, weights, passedOver, countedOf(figure)),
          ]
        : headsOfCell(figure, headings);
    const frame: Frame = {
      figure,
      index,
      own,
      around: around.words,
      groups: groupsIn(own, around.words),
      heads,
      ...countedIn(figure, result),
      names: [
        ...(label === undefined ? [] : [label]),
        ...definiteAge(text, figure, around.levels),
        ...namesOf(text, terms, named, (position) => weights[position] ?? 0),
        ...headings.flatMap((heading) => heading.names),
      ],
      ...(label === undefined ? {} : { label }),
      sole: !figures.some((other) => other !== figure && other.quantity.unit === figure.quantity.unit),
      nameLevels: around.levels,
      rowWords: rowWordsOf(setting),
      ranks: ranksOf(terms, heads, inDates, headings),
      periods: [...ownPeriods(figure, figures, terms, tied), ...headings.flatMap((h) => h.periods)],
      periodsAround: around.periods,
      titlePeriods: around.titlePeriods,
      cues,
      written,
      units: unitsFor(figure, site),
      subjects:
        setting.table === undefined
          ? subjectsOf(figure, terms, weights, passedOver)
          : headsOfCell(figure, headings),
    };
    before = frame;
    return frame;
  });
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

/** "As of last Friday": when a figure was told, not the time that it is for. */
const WEEKDAY = /(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;

/** Dates of the sentence, the more closely tied the better; dates on the far side of a strong boundary do not count. */
function ownPeriods(
  figure: Figure,
  figures: readonly Figure[],
  terms: readonly Term[],
  tied: readonly (readonly number[])[],
): Period[] {
  if (figure.quantity.kind === 'date') return [];
  const weights = tied[figures.indexOf(figure)] ?? [];
  const found: { period: Period; weight: number }[] = [];
  for (const other of figures) {
    if (other.quantity.kind !== 'date' || other === figure || isBase(other, terms)) continue;
    if (WEEKDAY.test(other.text)) continue;
    const at = terms.findIndex((term) => term.end > other.offset);
    const weight = at < 0 ? 0 : (weights[at] ?? 0);
    if (weight >= PERIOD_TIE) found.push({ period: periodOf(other), weight });
  }
  const best = Math.max(0, ...found.map(({ weight }) => weight));
  return found.filter(({ weight }) => weight >= best * 0.7).map(({ period }) => period);
}

/** `4 % less than in 2024`, `up 3 % on 2023`: the year a change is reckoned from is not the year it is for. */
function isBase(date: Figure, terms: readonly Term[]): boolean {
  const before = terms.filter((term) => term.end <= date.offset).slice(-2);
  const near = before.at(-1)?.plain ?? '';
  const far = before.at(-2)?.plain ?? '';
  return BASES.has(near) || ((near === 'in' || near === 'of') && BASES.has(far));
}

const BASES: ReadonlySet<string> = new Set(['than', 'from', 'on', 'against', 'over', 'versus', 'with']);

const PERIOD_TIE = 0.15;
