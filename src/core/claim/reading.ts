import type { Figure } from '../quantity/quantity.ts';
import { asideFrom } from './asides.ts';
import { type AspectsTold, aspectsTold } from './aspects.ts';
import { bind } from './binding.ts';
import { askedIn, ownerAt, pronounAt, subjectIn, wordsOf } from './carried.ts';
import { type Clauses, clausesOf } from './clauses.ts';
import { type Idiom, idiomsIn } from './idiomatic.ts';
import { type Labels, labelsOf } from './items.ts';
import { labelOf } from './label.ts';
import type { Name, NameBook } from './names.ts';
import { type Portion, portionsOf } from './portions.ts';
import { giveToParts } from './shares.ts';
import { namedFrom, silenced } from './speaker.ts';
import { type Told, toldIn } from './stage.ts';
import { type Heading, headingsOf, type Setting, type Surroundings, surroundingsOf } from './surroundings.ts';
import { type Term, termsOf } from './terms.ts';
import { insideFigures } from './words.ts';

/** A sentence or table cell with its figures; `figures` offsets are into `text`. */
export interface Site {
  readonly text: string;
  readonly figures: readonly Figure[];
  /** Figures of the sentences before, nearest first. */
  readonly before?: readonly Figure[];
  readonly setting: Setting;
}

/** What is read of a site once, for all its figures. Lists of terms go by their positions. */
export interface Reading extends Site {
  readonly book: NameBook;
  readonly terms: readonly Term[];
  /** Which terms stand inside figures, and which inside dates. */
  readonly inside: readonly boolean[];
  readonly inDates: readonly boolean[];
  /** Which terms are names, and which are names or inside figures: no heads. */
  readonly named: readonly boolean[];
  readonly passedOver: readonly boolean[];
  readonly clauses: Clauses;
  /** How closely each term is tied to each figure. */
  readonly tied: readonly (readonly number[])[];
  readonly asides: (figure: Figure) => (term: number) => boolean;
  readonly idioms: readonly Idiom[];
  readonly stages: Told;
  readonly aspectsIn: AspectsTold;
  readonly headings: readonly Heading[];
  /** Where a word that stands for the subject of the sentence before opens this one, and the words of that; -1 where none does. */
  readonly pronoun: number;
  readonly carried: readonly Term[];
  /** The same for a word that stands for a name. */
  readonly owner: number;
  /** Words of the question that it answers, or of what it denies. */
  readonly asked: readonly Term[];
  readonly portions: readonly Portion[];
  /** The name of the list of attributes that it is: see `labelOf`. */
  readonly label: Name | undefined;
  readonly labels: Labels;
  readonly around: Surroundings;
  /** Offset behind the label of who speaks, 0 where it has none. */
  readonly speech: number;
}

/** Reads a site: its words and clauses, what ties them to its figures, and what it is lent. */
export function readSite(site: Site, book: NameBook): Reading {
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
  const label = setting.table === undefined && speech === 0 ? labelOf(text, terms, figures) : undefined;
  const labels = labelsOf({
    text,
    terms,
    figures,
    inside,
    clauses,
    ...(setting.lead[0] === undefined ? {} : { lead: setting.lead[0] }),
  });
  // what stands before a row is another row
  const around = surroundingsOf(label !== undefined ? { ...setting, lead: [] } : setting, book);
  return {
    ...site,
    book,
    terms,
    inside,
    inDates,
    named,
    passedOver,
    clauses,
    tied,
    asides,
    idioms,
    stages,
    aspectsIn,
    headings,
    pronoun,
    carried,
    owner,
    asked,
    portions,
    label,
    labels,
    around,
    speech,
  };
}
