import { figures } from '../quantity/figures.ts';
import type { Figure, Quantity } from '../quantity/quantity.ts';
import { type Name, type NameBook, namesOf, nameTerms } from './names.ts';
import { type Period, periodsOf } from './period.ts';
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
  /** Offset behind the label of who speaks, `Ann Tolvik: `. */
  readonly speech?: number;
  /** The question that it answers. */
  readonly question?: string;
  /** What another says that it tells otherwise. */
  readonly denied?: string;
  /** Row headings (the row's other words included), column heading and caption of a table cell. */
  readonly table?: {
    readonly row?: string;
    readonly column?: string;
    readonly caption?: string;
    /** The heading over the row headings. */
    readonly corner?: string;
  };
}

/** What a word of the surroundings is worth beside one of the sentence itself. */
export const AROUND_WORTH = 0.75;
/** What a word that names nothing weighs beside one that does. */
export const LIGHT_WORTH = 0.3;

const LEAD_WEIGHTS = [0.5, 0.35, 0.25];
const HEADING_WEIGHT = 0.4;
const TITLE_WEIGHT = 0.3;
const CAPTION_WEIGHT = 0.5;
/** What a word of a row or column heading weighs for the cell. */
export const HEADING_CELL_WEIGHT = 0.9;

export function raise<K extends string>(map: Map<K, number>, key: K, weight: number): void {
  if (weight > (map.get(key) ?? 0)) map.set(key, weight);
}

/** Names of one level of the surroundings. */
export interface NameLevel {
  readonly level: 'lead' | 'caption' | 'heading' | 'title';
  readonly names: readonly Name[];
  /** A sentence before that begins with the first of them. */
  readonly opens: boolean;
  /** The document's own heading: it names the subject of the whole, not of a part. */
  readonly outermost: boolean;
}

/** What the surroundings of a site lend to all its figures; words are stems. */
export interface Surroundings {
  readonly words: Map<string, number>;
  /** Names level by level, nearest first: sentences before, headings inside out, title. */
  readonly levels: NameLevel[];
  readonly periods: Period[];
  /** Periods that the document's title names. */
  readonly titlePeriods: readonly Period[];
}

function addText(
  into: Surroundings,
  text: string,
  weight: number,
  level: NameLevel['level'],
  book: NameBook,
  outermost = false,
): void {
  const terms = termsOf(text);
  for (const term of terms) {
    if (!term.stop && !term.digit) raise(into.words, term.stem, term.light ? weight * LIGHT_WORTH : weight);
  }
  const named = nameTerms(terms, book);
  const names = namesOf(text, terms, named, () => weight);
  const opens = level === 'lead' && named[0] === true;
  if (names.length > 0) into.levels.push({ level, names, opens, outermost });
}

/** The front matter may call a document by more words than its heading, or by fewer. */
const isTitle = (heading: string, title: string | undefined): boolean =>
  title !== undefined && (title.includes(heading) || heading.includes(title));

/** Words, names and periods that the surroundings of a site lend to all its figures. */
export function surroundingsOf(setting: Setting, book: NameBook): Surroundings {
  const titlePeriods = setting.title === undefined ? [] : periodsOf(setting.title, setting.date);
  const found: Surroundings = { words: new Map(), levels: [], periods: [], titlePeriods };
  setting.lead.forEach((text, i) => {
    addText(found, text, LEAD_WEIGHTS[i] ?? 0.2, 'lead', book);
  });
  if (setting.table?.caption !== undefined)
    addText(found, setting.table.caption, CAPTION_WEIGHT, 'caption', book);
  setting.headings.toReversed().forEach((heading, i, all) => {
    const outermost = i === all.length - 1 && (all.length > 1 || isTitle(heading, setting.title));
    addText(found, heading, HEADING_WEIGHT, 'heading', book, outermost);
  });
  if (setting.title !== undefined) addText(found, setting.title, TITLE_WEIGHT, 'title', book);
  if (setting.publisher !== undefined) addText(found, setting.publisher, TITLE_WEIGHT, 'title', book);
  const dated = [setting.table?.caption, ...setting.headings.toReversed()];
  for (const text of dated) {
    if (text !== undefined && found.periods.length === 0)
      found.periods.push(...periodsOf(text, setting.date));
  }
  if (found.periods.length === 0) found.periods.push(...titlePeriods);
  return found;
}

/** Row or column heading of a cell. */
export interface Heading {
  readonly terms: readonly Term[];
  readonly named: readonly boolean[];
  readonly names: readonly Name[];
  readonly periods: readonly Period[];
  /** Measures that it names: the doses, ages and sizes that say which row or column it is. */
  readonly marks: readonly Quantity[];
}

const marked = new Map<string, readonly Quantity[]>();
const REMEMBERED = 20_000;

/** The measures in a heading, but for one that heads what is measured, `Weight (kg)`. */
function marksIn(heading: string): readonly Quantity[] {
  let known = marked.get(heading);
  if (known === undefined) {
    if (marked.size >= REMEMBERED) marked.clear();
    known = /\d/.test(heading)
      ? figures(heading)
          .map(({ quantity }) => quantity)
          .filter(({ kind, unit }) => (kind === 'measure' || kind === 'duration') && unit !== '1')
      : [];
    marked.set(heading, known);
  }
  return known;
}

export function headingsOf(setting: Setting, book: NameBook): Heading[] {
  const found: Heading[] = [];
  const read = (text: string): Heading => {
    const terms = termsOf(text);
    const named = nameTerms(terms, book);
    const names = namesOf(text, terms, named, () => HEADING_CELL_WEIGHT);
    return { terms, named, names, periods: periodsOf(text, setting.date), marks: marksIn(text) };
  };
  const { row, column, corner } = setting.table ?? {};
  for (const text of [row, column]) if (text !== undefined) found.push(read(text));
  const scope = corner === undefined ? undefined : read(corner);
  // a corner that says of whom and when, says so of the whole table: `Karn, 2024`
  if (scope !== undefined && scope.names.length > 0 && scope.periods.length > 0)
    found.push(found.some(({ periods }) => periods.length > 0) ? { ...scope, periods: [] } : scope);
  return found;
}

/** Who `the 34-year-old` is: the name that the nearest sentence before opens with. */
export function definiteAge(text: string, figure: Figure, levels: readonly NameLevel[]): Name[] {
  if (
    !figure.text.endsWith('old') ||
    !/\bthe $/i.test(text.slice(Math.max(0, figure.offset - 5), figure.offset))
  )
    return [];
  const name = levels.find(({ opens }) => opens)?.names[0];
  return name === undefined ? [] : [{ ...name, weight: HEADING_CELL_WEIGHT, adjunct: false }];
}
