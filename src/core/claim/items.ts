import { isBare } from '../quantity/elided.ts';
import { figures as figuresIn } from '../quantity/figures.ts';
import type { Figure, Quantity } from '../quantity/quantity.ts';
import { type Boundary, boundariesOf, split } from './binding.ts';
import { type Clauses, clauseOf, clausesOf } from './clauses.ts';
import { countedOf } from './counted.ts';
import { isTime } from './lexicon/index.ts';
import { isPartOf, isWhole } from './shares.ts';
import { type Term, termsOf } from './terms.ts';
import { insideFigures } from './words.ts';

/** A figure's place in a list of like values, `0.84 with 150 mg and 1.42 with placebo`: what its label says. */
export interface Item {
  /** Position, among the sentence's figures, of the list's first value. */
  readonly list: number;
  /** Stems that its label has and no other of the list: `placebo`. */
  readonly words: ReadonlySet<string>;
  /** Stems that other labels have and its own has not. */
  readonly others: ReadonlySet<string>;
}

/** The place of each figure in a list, and the numbers that say which it is: the 150 mg. By position of the figure. */
export interface Labels {
  readonly items: ReadonlyMap<Figure, Item>;
  readonly marks: ReadonlyMap<Figure, readonly Quantity[]>;
}

/** A sentence as its lists are read. */
interface Sentence {
  readonly text: string;
  readonly terms: readonly Term[];
  readonly figures: readonly Figure[];
  readonly inside: readonly boolean[];
  readonly clauses: Clauses;
  /** The sentence before. */
  readonly lead?: string;
}

/** No lists are looked for in a sentence of more figures. */
const FIGURES = 40;
/** Items of a list, and words from one of its values to the next, at most. */
const MOST = 12;
const REACH = 16;
/** From this strength on a boundary stands between two items. */
const DIVIDES = 0.45;

/** Before a number that says which: `with 150 mg`, `in the 300 mg group`, `patients aged 70`. */
const MARKING: ReadonlySet<string> = new Set(
  'with without on over under above below beyond in for at within among between aged older younger than'.split(
    ' ',
  ),
);
/** `those who got none` says which, `, who got none` does not. */
const RELATIVE: ReadonlySet<string> = new Set('who whom whose which that'.split(' '));
const ARTICLES: ReadonlySet<string> = new Set('the a an those'.split(' '));

/** A value that may be one of several; dates and places in an order say which. */
const isValue = ({ quantity: { kind, counted } }: Figure): boolean =>
  kind !== 'date' && kind !== 'ordinal' && counted !== 'score';

/** A bare number that goes on with a list is of like size. */
const LIKE = 10;

/** Whether a value goes on with a list: it has the same unit, or leaves it out and stands in the same place as the one before. */
function goesOn(run: readonly Figure[], next: Figure, figures: readonly Figure[]): boolean {
  const places = [...run.slice(-2), next].map((figure) => figures.indexOf(figure));
  const [a, b] = [run[0]?.quantity, next.quantity];
  if (a?.kind === b.kind && a.unit === b.unit) return true;
  const [last = 0, before = last - 1] = [places.at(-2), places.at(-3)];
  const ratio = Math.abs((a?.low ?? 0) / b.low);
  if (a?.kind !== 'money' && !(ratio < LIKE && ratio > 1 / LIKE)) return false;
  return isBare(next) && b.counted === undefined && (places.at(-1) ?? 0) - last === last - before;
}

/** `Of 40 looms 12`, `12 of its 40 looms`: a whole is none of its parts. */
const hasParts = ({ text, figures }: Sentence, figure: Figure): boolean =>
  (text.startsWith('Of ') && figure === figures[0] && isWhole(text, figure)) ||
  figures.some((part) => isPartOf(part, figure, text));

/** Values of one unit that follow each other closely. */
function runsOf(sentence: Sentence): Figure[][] {
  const { text, terms, figures } = sentence;
  const left = figures.filter((figure) => isValue(figure) && !hasParts(sentence, figure));
  const runs: Figure[][] = [];
  while (left.length > 0) {
    const [first] = left.splice(0, 1);
    if (first === undefined) break;
    const run = [first];
    for (let i = 0; i < left.length && run.length < MOST; ) {
      const [last, next] = [run.at(-1), left[i]];
      if (last === undefined || next === undefined) break;
      if (!goesOn(run, next, figures)) i++;
      else if (isApart(text, terms, last, next)) break;
      else run.push(...left.splice(i, 1));
    }
    if (run.length > 1) runs.push(run);
  }
  return runs;
}

/** Whether two values stand too far apart for one list, or before and behind a colon. */
const isApart = (text: string, terms: readonly Term[], { end }: Figure, { offset }: Figure): boolean =>
  text.slice(end, offset).includes(':') ||
  terms.filter((term) => term.start >= end && term.end <= offset).length > REACH;

/** A stretch beside a value that may hold its label. */
interface Side {
  readonly words: readonly string[];
  /** Words that say little: they label where no others do. */
  readonly light: readonly string[];
  readonly numbers: readonly Quantity[];
}

const NOTHING: Side = { words: [], light: [], numbers: [] };
const isEmpty = ({ words, light, numbers }: Side): boolean =>
  words.length + light.length + numbers.length === 0;

/** Whether a number follows `with` and the like. */
function isPreposed({ offset }: Figure, terms: readonly Term[]): boolean {
  const before = terms.filter(({ end }) => end <= offset).slice(-2);
  const last = before.at(-1);
  return MARKING.has((last !== undefined && ARTICLES.has(last.plain) ? before[0] : last)?.plain ?? '');
}

/** Whether a number stands in a relative clause that another one is not in: `of those who took 40 mg`. */
function isTellingWhich({ terms, clauses }: Sentence, figure: Figure, value: Figure): boolean {
  const clause = clauseOf(figure, terms, clauses);
  const opener = terms[clauses.of.indexOf(clause)];
  return RELATIVE.has(opener?.plain ?? '') && clauseOf(value, terms, clauses) !== clause;
}

/**
 * Whether a number says which value is meant: it follows `with` and the like, is a bound, counts beside what is measured, or
 * stands in a relative clause.
 */
function isMark(figure: Figure, value: Figure, sentence: Sentence): boolean {
  const { kind, modifier, unit } = figure.quantity;
  const { terms } = sentence;
  if (!isValue(figure) || unit === value.quantity.unit || kind === 'percent') return false;
  if (isPreposed(value, terms)) return false;
  const isBound = modifier !== 'exact' && modifier !== 'about' && modifier !== 'nearly';
  if (isBound || (kind === 'count' && value.quantity.kind !== 'count')) return true;
  return isPreposed(figure, terms) || isTellingWhich(sentence, figure, value);
}

/** The words and numbers between two offsets that may label a value; the verb right before it is no label. */
function sideOf(sentence: Sentence, value: Figure, from: number, to: number): Side {
  const { text, terms, figures, inside, clauses } = sentence;
  // `48 of urine` counts no urine
  const counted = text.startsWith(' of ', value.end) ? [] : countedOf(value).map(({ stem }) => stem);
  const found = terms.filter((term, i) => {
    if (term.start < from || term.end > to || inside[i] === true || MARKING.has(term.plain)) return false;
    if (term.stop || isVerbOf(sentence, value, i) || (term.light && clauses.verbs[i] === true)) return false;
    return !counted.includes(term.stem) && (term.plain.length > 1 || /^[A-Z\d]$/.test(term.text));
  });
  const numbers = figures
    .filter((figure) => figure.offset >= from && figure.end <= to && isMark(figure, value, sentence))
    .map(({ quantity }) => quantity);
  const stems = (light: boolean): string[] =>
    found.filter((term) => term.light === light).map(({ stem }) => stem);
  return { words: stems(false), light: stems(true), numbers };
}

/** Whether a word is the verb right before a value: `bears 70 %`, `spend $4`, `took 3`. */
function isVerbOf({ terms, clauses }: Sentence, value: Figure, i: number): boolean {
  const term = terms[i];
  if (term === undefined || term.capital || value.valueOffset - term.end !== 1) return false;
  if (terms[i - 1]?.plain === 'to') return true;
  return clauses.verbs[i] === true || term.light || term.text.endsWith('s');
}

/** What ends the label behind a list's last value. */
const ENDS = /[,;:.!?(]\s|[—;]/;

/** Where the label behind a list's last value ends: at a mark, or with the clause. */
function endBehind({ text, terms, clauses }: Sentence, { end }: Figure): number {
  const mark = ENDS.exec(text.slice(end));
  const cut = mark === null ? text.length : end + mark.index;
  const first = terms.findIndex(({ start }) => start >= end);
  const next = terms.find(
    (term, i) => i > first && first >= 0 && clauses.of[i] !== clauses.of[i - 1] && !RELATIVE.has(term.plain),
  );
  return Math.min(cut, next?.start ?? cut);
}

/** Before a list's first value its label is the subject; what is done with the value is not repeated later, and labels none. */
function subjectBefore(sentence: Sentence, value: Figure): Side {
  const { text, terms, clauses } = sentence;
  if (isCarried(terms, 0, value.offset)) return NOTHING;
  const all = sideOf(sentence, value, 0, value.offset);
  const last = terms.findLastIndex(({ end }) => end <= value.offset);
  const verb = isVerbOf(sentence, value, last) ? last : clauses.verbs.slice(0, last + 1).lastIndexOf(true);
  if (verb < 0) return all;
  // `is more in Karn (4 %)`
  const [from, to] =
    text.charAt(value.offset - 1) === '('
      ? [terms[verb]?.end ?? 0, value.offset]
      : [0, terms[verb]?.start ?? 0];
  const side = sideOf(sentence, value, from, to);
  return side.words.length + side.numbers.length === 0 ? all : side;
}

/** Subjects that stand for what was named before, unless they stand for the value itself: `it was 4`. */
const PRONOUNS: ReadonlySet<string> = new Set('i we you it he she they'.split(' '));
const BEING: ReadonlySet<string> = new Set('is was are were'.split(' '));

/** Whether a stretch has no subject of its own. */
const isCarried = (terms: readonly Term[], from: number, to: number): boolean =>
  terms.some(
    (term, i) =>
      term.start >= from &&
      term.end <= to &&
      PRONOUNS.has(term.plain) &&
      !(term.plain === 'it' && BEING.has(terms[i + 1]?.plain ?? '')),
  );

/** Where the words between two values change hands, if each has its label behind it: right before the second. */
function dividedBefore(
  right: Figure,
  left: Figure,
  boundaries: readonly Boundary[],
  sentence: Sentence,
): number | undefined {
  const last = boundaries.findLast(
    ({ offset, strength }) => offset >= left.end && offset < right.offset && strength >= DIVIDES,
  );
  return last === undefined || !isEmpty(sideOf(sentence, right, last.offset, right.offset))
    ? undefined
    : last.offset;
}

/** The labels of a list's values, and where the words between two values change hands. */
interface Reading {
  readonly cuts: readonly number[];
  readonly sides: readonly Side[];
}

/** The labels of a list's values where each follows its value: `0.84 with 150 mg and 1.42 with placebo`. */
function labelsBehind(
  sentence: Sentence,
  run: readonly Figure[],
  boundaries: readonly Boundary[],
): Reading | undefined {
  const cuts: number[] = [];
  for (const [i, right] of run.slice(1).entries()) {
    const cut = dividedBefore(right, run[i] ?? right, boundaries, sentence);
    if (cut === undefined) return undefined;
    cuts.push(cut);
  }
  const sides = run.map((value, i) =>
    sideOf(sentence, value, value.end, cuts[i] ?? endBehind(sentence, value)),
  );
  return { cuts, sides };
}

/** The labels of a list's values where each stands before its value: `Karn has 4, Velm 3`. */
function labelsBefore(
  sentence: Sentence,
  run: readonly Figure[],
  boundaries: readonly Boundary[],
): Reading | undefined {
  const sides: Side[] = [];
  const cuts: number[] = [];
  for (const [i, value] of run.entries()) {
    const before = run[i - 1];
    if (before === undefined) {
      sides.push(subjectBefore(sentence, value));
      continue;
    }
    const { offset, strength } = split(before, value, boundaries, sentence.terms);
    if (strength < DIVIDES || isCarried(sentence.terms, offset, value.offset)) return undefined;
    cuts.push(offset);
    sides.push(sideOf(sentence, value, offset, value.offset));
  }
  return { cuts, sides };
}

/** What of a list's labels each has to itself: no word that stands anywhere beside another of its values. */
function itemsOf(sentence: Sentence, run: readonly Figure[], { cuts, sides }: Reading): Omit<Item, 'list'>[] {
  const segments = run.map((value, i) => {
    const [from, to] = [cuts[i - 1] ?? 0, cuts[i] ?? endBehind(sentence, value)];
    const { words, light } = sideOf(sentence, value, from, to);
    return new Set([...words, ...light]);
  });
  const apart = (own: readonly string[], i: number): string[] =>
    own.filter((word) => !segments.some((segment, k) => k !== i && segment.has(word)));
  const labels = sides.map(({ words, light }, i) => {
    const told = apart(words, i);
    return told.length > 0 ? told : apart(light, i);
  });
  return labels.map((words, i) => {
    const theirs = labels.flatMap((other, k) => (k === i ? [] : other));
    return {
      words: new Set(words),
      others: new Set(theirs.filter((word) => segments[i]?.has(word) !== true)),
    };
  });
}

/** How a list is labelled; where its first value is none of it, `12 looms, 4 of oak and 8 of ash`, the others alone. */
function readingOf(
  sentence: Sentence,
  run: readonly Figure[],
  boundaries: readonly Boundary[],
): { readonly run: readonly Figure[]; readonly reading: Reading } | undefined {
  for (const values of run.length > 2 ? [run, run.slice(1)] : [run]) {
    for (const read of [labelsBehind, labelsBefore]) {
      const reading = read(sentence, values, boundaries);
      if (reading !== undefined && !reading.sides.some(isEmpty)) return { run: values, reading };
    }
  }
  return undefined;
}

/** A sentence before, read for what its lists lend: without its own lead. */
function sentenceOf(text: string): Sentence {
  const terms = termsOf(text);
  const found = figuresIn(text);
  const inside = insideFigures(terms, found);
  return { text, terms, figures: found, inside, clauses: clausesOf(text, terms, inside) };
}

const AND = /^,? and $/;

/** `It was 4 % in Karn and 6 % in Velm. Last year it was 3 and 5`: two values without labels have those of the two before, in order. */
function lentTo(run: readonly Figure[], { text, lead }: Sentence): readonly Item[] {
  const [first, second, more] = run;
  if (lead === undefined || first === undefined || second === undefined || more !== undefined) return [];
  if (!AND.test(text.slice(first.end, second.offset)) || !/^[.!?]?$/.test(text.slice(second.end).trim()))
    return [];
  const before = sentenceOf(lead);
  if (before.figures.length > FIGURES) return [];
  const told = [...labelsOf(before).items];
  if (told.length !== 2 || told.some(([{ quantity }]) => quantity.unit !== second.quantity.unit)) return [];
  return told.map(([, item]) => item);
}

/** The lists of like values that a sentence has. */
export function labelsOf(sentence: Sentence): Labels {
  const items = new Map<Figure, Item>();
  const marks = new Map<Figure, readonly Quantity[]>();
  const { text, terms, figures } = sentence;
  if (figures.length < 2 || figures.length > FIGURES) return { items, marks };
  const boundaries = boundariesOf(text, terms, figures);
  for (const values of runsOf(sentence)) {
    const found = readingOf(sentence, values, boundaries);
    if (found === undefined) {
      const list = figures.indexOf(values[0] as Figure);
      for (const [i, item] of lentTo(values, sentence).entries())
        items.set(values[i] as Figure, { ...item, list });
      continue;
    }
    const { run, reading } = found;
    const told = itemsOf(sentence, run, reading);
    run.forEach((value, i) => {
      const { words, others } = told[i] ?? { words: new Set(), others: new Set() };
      items.set(value, { list: figures.indexOf(run[0] ?? value), words, others });
      marks.set(value, reading.sides[i]?.numbers ?? []);
    });
  }
  // a number that says which value is meant is no value of a list
  const telling = new Set([...marks.values()].flat());
  for (const figure of figures) if (telling.has(figure.quantity)) items.delete(figure);
  for (const value of figures) {
    if (items.has(value) || !isValue(value)) continue;
    marks.set(
      value,
      figures.filter((other) => isMark(other, value, sentence)).map(({ quantity }) => quantity),
    );
  }
  return { items, marks };
}

/** `12 % of the treated against 8 % with chalk`: what is compared with is another's, and no earlier value. */
export function isBesides(
  { offset }: Figure,
  item: Item | undefined,
  terms: readonly Term[],
  inDates: readonly boolean[],
): boolean {
  const [far, near] = terms.filter(({ end }) => end <= offset).slice(-2);
  if (item === undefined || inDates.includes(true)) return false;
  if (near?.plain !== 'against' && near?.plain !== 'versus' && far?.plain !== 'compared') return false;
  const label = terms.filter(({ stem }) => item.words.has(stem));
  return label.some((term) => !term.light) && !label.some(({ plain }) => isTime(plain) || plain === 'end');
}
