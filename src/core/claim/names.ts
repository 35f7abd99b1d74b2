import { PAST_FORMS } from '../text/irregular.ts';
import { AUXILIARIES } from './clauses.ts';
import { cuesOf, groupsOf } from './lexicon/index.ts';
import type { Term } from './terms.ts';

/** Tells names from words that merely open a sentence. `isName(plain)` is true for words mostly seen with a capital inside sentences. */
export interface NameBook {
  isName(plain: string): boolean;
  /** True where the word was seen in lower case. */
  isWord(plain: string): boolean;
}

/** Names every writer knows to be no names of parties: months, weekdays and the like are capitalised too. */
const NO_NAMES: ReadonlySet<string> = new Set([
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'i',
  ...'anyone anybody everyone everybody someone somebody nobody whoever everything something nothing anything none'.split(
    ' ',
  ),
  'mr',
  'mrs',
  'ms',
  'dr',
  'q1',
  'q2',
  'q3',
  'q4',
  'gdp',
  'eps',
  'ceo',
  'cfo',
  'us$',
  // measures, comparisons and offices that are written in capitals
  'yoy',
  'qoq',
  'ytd',
  'fy',
  'h1',
  'h2',
  'ebit',
  'ebitda',
  'gaap',
  'capex',
  'opex',
  'cagr',
  'roe',
  'vat',
  'cpi',
  'arr',
  'aum',
  'cto',
  'coo',
  'ipo',
  'company',
]);

/** Counts capitals inside sentences; built once per source or draft from its sentences. */
export class NameCounter implements NameBook {
  private readonly upper = new Map<string, number>();
  private readonly lower = new Map<string, number>();

  /** Adds a sentence. Headings and cells (title case) should not be added. */
  add(terms: readonly Term[]): void {
    terms.forEach((term, i) => {
      if (i === 0 || term.digit || term.plain.length < 2) return;
      const counts = term.capital ? this.upper : this.lower;
      counts.set(term.plain, (counts.get(term.plain) ?? 0) + 1);
    });
  }

  isName(plain: string): boolean {
    return (this.upper.get(plain) ?? 0) > (this.lower.get(plain) ?? 0);
  }

  isWord(plain: string): boolean {
    return (this.lower.get(plain) ?? 0) >= (this.upper.get(plain) ?? 0) && this.lower.has(plain);
  }
}

/**
 * Which terms of a sentence are parts of names. Inside a sentence a capital tells; the first word counts where it is
 * followed by another capital, is written in capitals, or `book` knows it as a name and not as a word.
 */
export function nameTerms(terms: readonly Term[], book: NameBook): boolean[] {
  const shouting = inTitleCase(terms);
  return terms.map((term, i) => {
    if (!term.capital || term.stop || term.digit || NO_NAMES.has(term.plain) || term.plain.length < 2)
      return false;
    if (isUnitSign(terms, i)) return false;
    if (i > 0 && !shouting) return true;
    if (book.isName(term.plain)) return true;
    if (book.isWord(term.plain) || shouting) return false;
    if (looksLikeName(term)) return true;
    return term.text.length > 1 && term.text === term.text.toUpperCase();
  });
}

/** `(8-18 FG, 4-4 FT)`: two letters after a number, with a mark behind them, say what is counted. */
function isUnitSign(terms: readonly Term[], i: number): boolean {
  const [before, term, next] = [terms[i - 1], terms[i], terms[i + 1]];
  if (before?.digit !== true || term === undefined || term.start - before.end > 1) return false;
  return (
    term.text.length === 2 &&
    term.text === term.text.toUpperCase() &&
    (next === undefined || next.start - term.end > 1)
  );
}

const WORD_ENDINGS = [
  's',
  'ing',
  'ed',
  'ly',
  'al',
  'ic',
  'ive',
  'ous',
  'ers',
  'ion',
  'ment',
  'ness',
  'ity',
  'able',
  'ible',
  'er',
  'or',
  'ful',
  'less',
  'ent',
  'ant',
  'ance',
  'ence',
  'age',
  'ure',
  'ism',
  'ist',
  'ship',
  'hood',
  'ty',
  'ry',
  'cy',
];

/**
 * A capitalised first word that no source writes in lower case and that is not built like an English word (`Tolvik`, but not
 * `Motorists`): more likely a name the sources do not know. Being wrong costs a conflict, never makes one.
 */
function looksLikeName(term: Term): boolean {
  if (term.light || cuesOf(term.stem).length > 0 || groupsOf(term.stem).length > 0) return false;
  return term.plain.length >= 4 && !WORD_ENDINGS.some((ending) => term.plain.endsWith(ending));
}

/** Headlines capitalise every word, which then tells nothing of names. */
function inTitleCase(terms: readonly Term[]): boolean {
  const content = terms.filter((term) => !term.stop && !term.digit);
  return content.length >= 3 && content.filter((term) => term.capital).length > content.length * 0.85;
}

/** A name as it stands in a text: `North Velm` is one name of two words. */
export interface Name {
  /** Stems of its words, in order. */
  readonly tokens: readonly string[];
  /** 0 to 1: how closely it is tied to the figure, or its level's worth. */
  readonly weight: number;
  /** It is whom the words come from (`the IEA says`, `according to Acme`), rather than whom they are about. */
  readonly voice: boolean;
  /** It is whom something is done for, with or against (`for Acme`, `against the Rovers`), rather than who does it. */
  readonly adjunct: boolean;
  /** Where it begins, as an offset into its sentence. */
  readonly start?: number;
  /** It follows the figure in a part of the sentence that has a figure of its own: `41 here; in Velm it was 49`. */
  readonly apart?: true;
}

const ADJUNCT: ReadonlySet<string> = new Set(['for', 'against', 'over', 'versus', 'vs', 'by', 'with', 'at']);

function isAdjunct(terms: readonly Term[], from: number): boolean {
  const before = terms[from - 1]?.plain;
  const word = before === 'the' ? terms[from - 2]?.plain : before;
  return word !== undefined && ADJUNCT.has(word);
}

const REPORTING: ReadonlySet<string> = new Set(
  (
    'say said says report reports reported estimates estimated reckons reckoned notes noted states stated writes wrote finds ' +
    'found calculates calculated puts believes believed thinks thought argues argued claims claimed warns warned predicts ' +
    'predicted counts tallies tallied insists insisted concludes concluded'
  ).split(' '),
);

/** What stands between whom the words come from and the verb: `Ada Lind of the Tarn Institute, who`. */
const FURTHER_WORDS = 8;
const INTRODUCING: ReadonlySet<string> = new Set('of for from at in on the a an'.split(' '));
const RELATIVES: ReadonlySet<string> = new Set('who which that whose where and but while as'.split(' '));

/** Whether a verb of saying follows at once, or behind what tells who it is that says so. */
function reportsAfter(text: string, terms: readonly Term[], to: number): boolean {
  const isReporting = (i: number): boolean =>
    REPORTING.has(terms[i]?.plain ?? '') || (terms[i]?.plain === 'arrives' && terms[i + 1]?.plain === 'at');
  if (isReporting(to + 1)) return true;
  const [name, next] = [terms[to], terms[to + 1]];
  if (name === undefined || next === undefined || !INTRODUCING.has(next.plain)) return false;
  for (let i = to + 2; i <= to + FURTHER_WORDS; i++) {
    const term = terms[i];
    if (term === undefined || term.digit || RELATIVES.has(term.plain)) return false;
    if (/[.;:()]/.test(text.slice(terms[i - 1]?.end ?? 0, term.start))) return false;
    if (isReporting(i)) return true;
    if (PAST_FORMS.has(term.plain) || term.plain.endsWith('ed') || AUXILIARIES.has(term.plain)) return false;
  }
  return false;
}

/** Nouns for what someone has counted or asked: `by the Tarn Institute's count`. */
const RECKONINGS: ReadonlySet<string> = new Set(
  'count tally reckoning survey poll study calculation calculations estimate estimates ranking census'.split(
    ' ',
  ),
);
/** Words between an owner and such a noun, at most: `the Energy Board's spring count`. */
const OWNED_REACH = 2;

function ownsReckoning(terms: readonly Term[], to: number): boolean {
  const owner = terms[to];
  if (owner === undefined || owner.end - owner.start === owner.text.length) return false;
  return terms.slice(to + 1, to + 2 + OWNED_REACH).some(({ plain }) => RECKONINGS.has(plain));
}

function isVoice(text: string, terms: readonly Term[], from: number, to: number): boolean {
  const before = terms[from - 1]?.plain;
  const beforeThat = terms[from - 2]?.plain;
  if (before === 'to' && beforeThat === 'according') return true;
  if (before === 'the' && beforeThat === 'to' && terms[from - 3]?.plain === 'according') return true;
  if (before !== undefined && REPORTING.has(before)) return true;
  return reportsAfter(text, terms, to) || ownsReckoning(terms, to);
}

/**
 * The names of a sentence: runs of words that `named` marks as parts of names, with nothing but a blank (or `of`, `and` inside
 * a run is not looked through) between them. `weights[i]` is the tie of the i-th word.
 */
export function namesOf(
  text: string,
  terms: readonly Term[],
  named: readonly boolean[],
  weights: (position: number) => number,
): Name[] {
  const found: Name[] = [];
  for (let i = 0; i < terms.length; i++) {
    if (named[i] !== true) continue;
    let to = i;
    while (named[to + 1] === true && adjoining(text, terms[to], terms[to + 1])) to++;
    const tokens = terms.slice(i, to + 1).map((term) => term.stem);
    let weight = 0;
    for (let k = i; k <= to; k++) weight = Math.max(weight, weights(k));
    found.push({
      tokens,
      weight,
      voice: isVoice(text, terms, i, to),
      adjunct: isAdjunct(terms, i),
      start: terms[i]?.start ?? 0,
    });
    i = to;
  }
  return found;
}

function adjoining(text: string, a: Term | undefined, b: Term | undefined): boolean {
  if (a === undefined || b === undefined || b.start - a.end > 3) return false;
  for (let i = a.end; i < b.start; i++) {
    const mark = text.charAt(i);
    if (mark !== ' ' && mark !== '-' && mark !== '.' && mark !== '&' && mark !== '\u00a0') return false;
  }
  return !a.text.endsWith("'s");
}

/** How two names stand to each other: one contains the other, they share a word, or neither. */
export type NameRelation = 'same' | 'kin' | 'other';

export function relateNames(a: Name, b: Name): NameRelation {
  const shared = a.tokens.filter((token) => b.tokens.includes(token)).length;
  if (shared === 0) return initials(a, b) || initials(b, a) ? 'same' : 'other';
  return shared === Math.min(a.tokens.length, b.tokens.length) ? 'same' : 'kin';
}

/** `WMO` and `World Meteorological Organization`. Stems keep first letters. */
function initials(short: Name, long: Name): boolean {
  const [only] = short.tokens;
  if (short.tokens.length !== 1 || only === undefined || long.tokens.length < 2) return false;
  return only === long.tokens.map((token) => token.charAt(0)).join('');
}
