/** Parts and their wholes in one sentence: `1,850 jobs, 1,100 of them at Karn`, `close four of its eleven shops`. */
import type { Figure } from '../quantity/quantity.ts';
import { isPartOf } from './shares.ts';
import type { Term } from './terms.ts';

/** A part, its whole, and the words that are said of the part alone; figures by their place in the sentence. */
export interface Portion {
  readonly part: number;
  readonly whole: number;
  /** Stems, in the order of their words. */
  readonly marks: readonly string[];
  /** `four of its eleven shops`: what is done to the part is told before both, or behind both. */
  readonly joined: boolean;
}

const BACK = '(?:them|these|those|it|which|whom|that|this)';
/** Right behind a part: `1,100 of them`, `147 MW of which`. */
const OF_THEM = new RegExp(`^(?: [\\w-]{1,20})? of ${BACK}\\b`);
/** Right behind a part: `148,000 of the decline`. */
const OF_SUM =
  /^ of (?:the|this|that) (?:total|sum|amount|number|decline|fall|drop|decrease|reduction|loss|losses|increase|rise|growth|gain|difference|figure)\b/;
/** Between a whole and its part: `, of which the state pays`, `, including`, `: `. */
const OPENS_PART = new RegExp(`\\bof (?:which|whom)\\b|\\bamong ${BACK}\\b|\\bincluding\\b|\\bincl\\.`);
/** Looked at behind a part for those. */
const REACH = 40;
/** Letters from a whole to its part, at most. */
const APART = 160;

const isSum = ({ quantity: { kind, low, high } }: Figure): boolean =>
  (kind === 'count' || kind === 'money' || kind === 'measure') && low === high;

/** Whether one figure may be a part of another by its unit and size. */
const fits = (part: Figure, whole: Figure): boolean =>
  isSum(part) &&
  isSum(whole) &&
  part.quantity.unit === whole.quantity.unit &&
  part.quantity.low > 0 &&
  part.quantity.low < whole.quantity.low;

/** Whether a bracket ends between two figures that began before both: what stood in it is no whole of what follows. */
const closes = (between: string): boolean => {
  const at = between.indexOf(')');
  return at >= 0 && !between.slice(0, at).includes('(');
};

/** Whether the words around a part say that the one before it is its whole. */
function isTold(text: string, whole: Figure, part: Figure): boolean {
  const between = text.slice(whole.end, part.offset);
  if (/[.!?]\s/.test(between) || between.length > APART || closes(between)) return false;
  const behind = text.slice(part.end, part.end + REACH);
  return OF_THEM.test(behind) || OF_SUM.test(behind) || OPENS_PART.test(between);
}

/** Parts that a list behind a colon may hold, at most. */
const LISTED = 8;

/** `8,460 took part: 5,130 in Karn and 3,330 in Velm`: how many of the figures from `first` on add up to the whole; 0 where they do not. */
function addUp(text: string, whole: Figure, figures: readonly Figure[], first: number): number {
  const start = figures[first];
  if (start === undefined || !/^[^.;(]{0,80}: $/.test(text.slice(whole.end, start.offset))) return 0;
  let left = whole.quantity.low;
  for (let i = first; i < Math.min(figures.length, first + LISTED); i++) {
    const part = figures[i];
    if (part === undefined || !fits(part, whole)) return 0;
    left -= part.quantity.low;
    if (Math.abs(left) <= whole.quantity.halfUnit) return i - first + 1;
  }
  return 0;
}

const MARK = /[,;:()—.!?]/;
const JOINS = /^ (?:and|but|while|whereas) /;

/** Where the stretch of a part begins: behind the last mark or joining word before it. */
function startOf(text: string, from: number, { offset }: Figure): number {
  for (let i = offset - 1; i > from; i--) {
    if (MARK.test(text.charAt(i)) || JOINS.test(text.slice(i, i + 9))) return i;
  }
  return from;
}

/** Where it ends: at the next mark that no digit follows, or at the next figure. */
function endOf(text: string, { end }: Figure, next: Figure | undefined): number {
  const last = next?.offset ?? text.length;
  for (let i = end; i < last; i++) {
    const mark = text.charAt(i);
    if (MARK.test(mark) && !/\d/.test(text.charAt(i + 1))) return i;
  }
  return last;
}

/** Whom parts and wholes alike may count, and what tells a part without naming it. */
const ANYONE: ReadonlySet<string> = new Set(
  'people person persons among including include includes included account accounts accounted whole part parts'.split(
    ' ',
  ),
);

/** The words of a stretch that tell something and that the rest of the sentence lacks. */
function marksIn(terms: readonly Term[], inside: readonly boolean[], from: number, to: number): string[] {
  const isThere = (term: Term): boolean => term.start >= from && term.end <= to;
  const elsewhere = new Set(terms.filter((term) => !isThere(term)).map(({ stem }) => stem));
  return terms
    .filter((term, i) => isThere(term) && !term.stop && !term.digit && inside[i] !== true)
    .filter(({ plain }) => !ANYONE.has(plain))
    .map(({ stem }) => stem)
    .filter((stem) => !elsewhere.has(stem));
}

const BEING: ReadonlySet<string> = new Set('is are was were be been being'.split(' '));

/** What ends the noun of a whole, apart from a verb. */
const ENDS: ReadonlySet<string> = new Set(
  'to by with from for at on in of under after before since as than and but or while who which that'.split(
    ' ',
  ),
);

/**
 * What is said of the part of `close four of its eleven shops in Karn`, and not of the shops: the word right before it (of a
 * passive its subject too), and what follows behind the noun.
 */
function fateOf(
  terms: readonly Term[],
  verbs: readonly boolean[],
  part: Figure,
  whole: Figure,
  from: number,
  to: number,
): string[] {
  const found: Term[] = [];
  const at = terms.findLastIndex(({ start, end, stop }) => end <= part.offset && start >= from && !stop);
  const [subject, being, verb] = [terms[at - 2], terms[at - 1], terms[at]];
  if (verb !== undefined) found.push(verb);
  if (subject !== undefined && subject.start >= from && BEING.has(being?.plain ?? '')) found.push(subject);
  let isNoun = true;
  terms.forEach((term, i) => {
    if (term.start < whole.end || term.end > to) return;
    isNoun &&= verbs[i] !== true && !ENDS.has(term.plain);
    if (!isNoun) found.push(term);
  });
  return found.filter(({ stop, digit }) => !stop && !digit).map(({ stem }) => stem);
}

/** A sentence as its parts are read from it. */
interface Told {
  readonly text: string;
  readonly terms: readonly Term[];
  readonly figures: readonly Figure[];
  /** For each term, whether it lies in a figure, and whether it is a verb. */
  readonly inside: readonly boolean[];
  readonly verbs: readonly boolean[];
}

/** The part at place `i` of a whole that stands before it. */
function partOf({ text, terms, figures, inside }: Told, part: Figure, i: number, whole: number): Portion {
  const from = startOf(text, figures[i - 1]?.end ?? 0, part);
  const to = endOf(text, part, figures[i + 1]);
  return { part: i, whole, marks: marksIn(terms, inside, from, to), joined: false };
}

/** The figure at place `i` as a part of the one behind it: `four of its eleven shops`. */
function joinedAt({ text, terms, figures, verbs }: Told, i: number): Portion | undefined {
  const [part, whole] = [figures[i], figures[i + 1]];
  if (part === undefined || whole === undefined || !fits(part, whole) || !isPartOf(part, whole, text))
    return undefined;
  const from = startOf(text, figures[i - 1]?.end ?? 0, part);
  const to = endOf(text, whole, figures[i + 2]);
  return { part: i, whole: i + 1, marks: fateOf(terms, verbs, part, whole, from, to), joined: true };
}

/** The parts that a sentence tells of its own figures. */
export function portionsOf(told: Told): Portion[] {
  const { text, figures } = told;
  const found: Portion[] = [];
  let listed = 0;
  figures.forEach((part, i) => {
    const parts = addUp(text, part, figures, i + 1);
    figures.slice(i + 1, i + 1 + parts).forEach((one, k) => {
      found.push(partOf(told, one, i + 1 + k, i));
    });
    if (i < listed) return;
    listed = Math.max(listed, i + 1 + parts);
    const joined = joinedAt(told, i);
    const whole = figures.findLastIndex((one, k) => k < i && fits(part, one) && isTold(text, one, part));
    if (joined !== undefined) found.push(joined);
    else if (whole >= 0) found.push(partOf(told, part, i, whole));
  });
  return found;
}
