import type { Figure } from '../quantity/quantity.ts';
import { bind } from './binding.ts';
import type { Cue } from './lexicon/cues.ts';
import { cuesOf, groupsOf } from './lexicon/index.ts';
import { type NameBook, nameTerms } from './names.ts';
import { type Period, periodsOf } from './period.ts';
import { placeCues } from './position.ts';
import { type Term, termsOf } from './terms.ts';

/** What surrounds a sentence or cell, and lends it subject and time. */
export interface Setting {
  readonly title?: string;
  readonly publisher?: string;
  /** ISO date of the document: what "this year" means where no period is named. */
  readonly date?: string;
  /** Headings above, outermost first. */
  readonly headings: readonly string[];
  /** Sentences before, nearest first; a list's lead-in is the nearest of its items. */
  readonly lead: readonly string[];
  /** Row headings (the row's other words included), column heading and caption of a table cell. */
  readonly table?: { readonly row?: string; readonly column?: string; readonly caption?: string };
}

/** A sentence or table cell with its figures; `figures` offsets are into `text`. */
export interface Site {
  readonly text: string;
  readonly figures: readonly Figure[];
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
  /** Names tied to the figure, and names of its surroundings. */
  readonly names: ReadonlyMap<string, number>;
  readonly namesAround: ReadonlySet<string>;
  readonly periods: readonly Period[];
  readonly periodsAround: readonly Period[];
  readonly cues: ReadonlyMap<Cue, number>;
  /** The words of `own` as written, by stem, for wording reasons. */
  readonly written: ReadonlyMap<string, string>;
}

/** What a word of the surroundings is worth beside one of the sentence itself. */
export const AROUND_WORTH = 0.75;
const LEAD_WEIGHTS = [0.5, 0.35, 0.25];
const HEADING_WEIGHT = 0.4;
const TITLE_WEIGHT = 0.3;
const HEADING_CELL_WEIGHT = 0.9;
const CAPTION_WEIGHT = 0.5;

function raise(map: Map<string, number>, key: string, weight: number): void {
  if (weight > (map.get(key) ?? 0)) map.set(key, weight);
}

interface Surroundings {
  readonly words: Map<string, number>;
  readonly names: Set<string>;
  readonly periods: Period[];
}

function addText(into: Surroundings, text: string, weight: number, book: NameBook): void {
  const terms = termsOf(text);
  const named = nameTerms(terms, book);
  terms.forEach((term, i) => {
    if (term.stop) return;
    raise(into.words, term.stem, weight);
    if (named[i] === true) into.names.add(term.stem);
  });
}

/** Words, names and periods that the surroundings of a site lend to all its figures. */
function surroundingsOf(setting: Setting, book: NameBook): Surroundings {
  const found: Surroundings = { words: new Map(), names: new Set(), periods: [] };
  setting.lead.forEach((text, i) => {
    addText(found, text, LEAD_WEIGHTS[i] ?? 0.2, book);
  });
  for (const heading of setting.headings) addText(found, heading, HEADING_WEIGHT, book);
  if (setting.title !== undefined) addText(found, setting.title, TITLE_WEIGHT, book);
  if (setting.publisher !== undefined) addText(found, setting.publisher, TITLE_WEIGHT, book);
  if (setting.table?.caption !== undefined) addText(found, setting.table.caption, CAPTION_WEIGHT, book);
  const dated = [setting.table?.caption, ...setting.lead.slice(0, 1), ...setting.headings.slice().reverse()];
  for (const text of dated) {
    if (text !== undefined && found.periods.length === 0)
      found.periods.push(...periodsOf(text, setting.date));
  }
  return found;
}

interface Heading {
  readonly terms: readonly Term[];
  readonly named: readonly boolean[];
  readonly periods: readonly Period[];
}

function headingsOf(setting: Setting, book: NameBook): Heading[] {
  const found: Heading[] = [];
  for (const text of [setting.table?.row, setting.table?.column]) {
    if (text === undefined) continue;
    const terms = termsOf(text);
    found.push({ terms, named: nameTerms(terms, book), periods: periodsOf(text, setting.date) });
  }
  return found;
}

/** Words that name no thing: they may not stand as the head of a figure. */
function isContent(term: Term): boolean {
  return !term.stop && !term.digit && term.plain.length > 2;
}

/** The nearest content word on each side that is tied at least `HEAD_TIE` to the figure. */
function headsOf(figure: Figure, terms: readonly Term[], weights: readonly number[]): string[] {
  const heads: string[] = [];
  if (figure.quantity.counted !== undefined) {
    for (const term of termsOf(figure.quantity.counted)) if (!term.stop) heads.push(term.stem);
  }
  let left: string | undefined;
  let right: string | undefined;
  terms.forEach((term, i) => {
    if (!isContent(term) || (weights[i] ?? 0) < HEAD_TIE) return;
    if (term.end <= figure.offset) left = term.stem;
    else if (term.start >= figure.end && right === undefined) right = term.stem;
  });
  for (const head of [right, left]) if (head !== undefined && !heads.includes(head)) heads.push(head);
  return heads;
}

/** A cell measures what its column heading (and, in a table keyed that way, its row heading) says. */
function headsOfCell(figure: Figure, headings: readonly Heading[]): string[] {
  const heads =
    figure.quantity.counted === undefined ? [] : termsOf(figure.quantity.counted).map((term) => term.stem);
  for (const heading of headings) {
    heading.terms.forEach((term, i) => {
      if (isContent(term) && heading.named[i] !== true && !heads.includes(term.stem)) heads.push(term.stem);
    });
  }
  return heads;
}

const HEAD_TIE = 0.5;
/** A cue counts only where its word is tied this much to the figure. */
const CUE_TIE = 0.45;

/** The frames of a site, one for each of its figures, in order. */
export function framesOf(site: Site, book: NameBook): Frame[] {
  const { text, figures, setting } = site;
  const terms = termsOf(text);
  const named = nameTerms(terms, book);
  const tied = bind(text, terms, figures);
  const around = surroundingsOf(setting, book);
  const headings = headingsOf(setting, book);
  return figures.map((figure, index) => {
    const weights = tied[index] ?? [];
    const own = new Map<string, number>();
    const names = new Map<string, number>();
    const cues = new Map<Cue, number>();
    const written = new Map<string, string>();
    terms.forEach((term, i) => {
      const weight = weights[i] ?? 0;
      if (weight === 0) return;
      for (const cue of cuesOf(term.stem))
        if (weight > Math.max(CUE_TIE, cues.get(cue) ?? 0)) cues.set(cue, weight);
      if (term.stop) return;
      raise(own, term.stem, weight);
      written.set(term.stem, term.text);
      if (named[i] === true) raise(names, term.stem, weight);
    });
    for (const cue of placeCues(text, figure, terms)) cues.set(cue, 1);
    for (const heading of headings) {
      heading.terms.forEach((term, i) => {
        for (const cue of cuesOf(term.stem)) cues.set(cue, HEADING_CELL_WEIGHT);
        if (term.stop) return;
        raise(own, term.stem, HEADING_CELL_WEIGHT);
        written.set(term.stem, term.text);
        if (heading.named[i] === true) raise(names, term.stem, HEADING_CELL_WEIGHT);
      });
    }
    return {
      figure,
      index,
      own,
      around: around.words,
      groups: groupsIn(own, around.words),
      heads: setting.table === undefined ? headsOf(figure, terms, weights) : headsOfCell(figure, headings),
      names,
      namesAround: around.names,
      periods: [...ownPeriods(figure, figures, terms, tied), ...headings.flatMap((h) => h.periods)],
      periodsAround: around.periods,
      cues,
      written,
    };
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

/** Dates of the sentence, the more closely tied the better; dates on the far side of a strong boundary do not count. */
function ownPeriods(
  figure: Figure,
  figures: readonly Figure[],
  terms: readonly Term[],
  tied: readonly (readonly number[])[],
): Period[] {
  if (figure.quantity.kind === 'date') return [];
  const weights = tied[figures.indexOf(figure)] ?? [];
  const found: (Period & { weight: number })[] = [];
  for (const other of figures) {
    const { kind, low, high } = other.quantity;
    if (kind !== 'date' || other === figure) continue;
    const at = terms.findIndex((term) => term.end > other.offset);
    const weight = at < 0 ? 0 : (weights[at] ?? 0);
    if (weight >= PERIOD_TIE) found.push({ low, high, text: other.text, weight });
  }
  const best = Math.max(0, ...found.map((period) => period.weight));
  return found
    .filter((period) => period.weight >= best * 0.7)
    .map(({ low, high, text }) => ({ low, high, text }));
}

const PERIOD_TIE = 0.15;
