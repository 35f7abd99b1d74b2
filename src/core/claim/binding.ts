import type { Figure } from '../quantity/quantity.ts';
import { BOUNDARY_WORDS, TRAILING_PREPOSITIONS } from './lexicon/cues.ts';
import type { Term } from './terms.ts';
import { insideFigures } from './words.ts';

/** Where one stretch of a sentence ends and the next begins; `strength` 0 (same breath) to 1 (another sentence). */
export interface Boundary {
  readonly offset: number;
  readonly strength: number;
  /** The mark that it is; none for a word. */
  readonly mark?: string;
  /** Behind it stands a value in brackets with a label of its own. */
  readonly labels?: true;
}

const MARKS: ReadonlyMap<string, number> = new Map([
  [';', 0.9],
  [':', 0.6],
  ['—', 0.7],
  ['–', 0.4],
  ['(', 0.45],
  [')', 0.45],
  [',', 0.55],
  ['.', 1],
  ['!', 1],
  ['?', 1],
  ['\n', 0.4],
  ['|', 0.6],
]);

function marksOf(text: string, figures: readonly Figure[]): Boundary[] {
  const found: Boundary[] = [];
  let next = 0;
  for (let i = 0; i < text.length; i++) {
    while (next < figures.length && (figures[next]?.end ?? 0) <= i) next++;
    const figure = figures[next];
    if (figure !== undefined && i >= figure.offset) continue;
    const mark = text.charAt(i);
    const strength = MARKS.get(mark);
    if (strength === undefined) continue;
    if (mark === '.' && !/\s/.test(text.charAt(i + 1) || ' ')) continue;
    // `per 1,000`
    if (mark === ',' && /\d/.test(text.charAt(i + 1))) continue;
    found.push({ offset: i, strength, mark });
  }
  return found;
}

/** Where the stretches of a sentence end, in order; marks and words that stand together are one. */
export function boundariesOf(text: string, terms: readonly Term[], figures: readonly Figure[]): Boundary[] {
  const found = marksOf(text, figures);
  for (const term of terms) {
    const strength = BOUNDARY_WORDS.get(term.plain);
    if (strength !== undefined) found.push({ offset: term.start, strength });
  }
  return merged(found.sort((a, b) => a.offset - b.offset));
}

/** `, and` and `; while` are one boundary, stronger than either: the later one takes the sum, the earlier one stays. */
function merged(boundaries: readonly Boundary[]): Boundary[] {
  const found: Boundary[] = [];
  for (const boundary of boundaries) {
    const last = found.at(-1);
    if (last !== undefined && boundary.offset - last.offset <= 2) {
      found[found.length - 1] = {
        ...last,
        strength: Math.min(0.95, last.strength + boundary.strength / 2),
      };
    } else found.push(boundary);
  }
  return found;
}

/**
 * Where the words between two neighbouring figures change hands: the bracket in which a label tells of the right one, else
 * the strongest boundary, the first of equals; without one, after the prepositional phrase that follows the left figure.
 * `strength` says how separate the two figures are.
 */
export function split(
  left: Figure,
  right: Figure,
  boundaries: readonly Boundary[],
  terms: readonly Term[],
): Boundary {
  let best: Boundary | undefined;
  let open: Boundary | undefined;
  let held: Boundary | undefined;
  for (const boundary of boundaries) {
    if (boundary.offset < left.end || boundary.offset >= right.offset) continue;
    if (boundary.mark === '(') open = boundary;
    else if (boundary.mark === ')') open = undefined;
    else if (boundary.mark === ':') held = open;
    if (best === undefined || boundary.strength > best.strength + 0.02) best = boundary;
  }
  // `5 % of the guild (crews: 3 %)`: a label in brackets says what stands there with it
  if (best !== undefined && held !== undefined && held === open)
    return { offset: held.offset, strength: best.strength, labels: true };
  if (best !== undefined) return best;
  const between = terms.filter((term) => term.start >= left.end && term.end <= right.offset);
  const first = between[0];
  if (first === undefined) return { offset: right.offset, strength: 0.3 };
  if (TRAILING_PREPOSITIONS.has(first.plain)) {
    const content = between.find((term) => !term.stop && term !== first);
    if (content !== undefined) return { offset: content.end, strength: 0.3 };
  }
  return { offset: first.start, strength: 0.3 };
}

/** A boundary that divides no figures costs this share of its strength. */
const CROSSING = 0.3;

/** Sums over a sentence that tell in logarithmic time what lies between two of its offsets. */
class Course {
  private readonly offsets: readonly number[];
  /** Logarithm of the factor left after the first `i` boundaries. */
  private readonly costs: readonly number[];
  private readonly starts: readonly number[];

  constructor(terms: readonly Term[], boundaries: readonly Boundary[]) {
    this.offsets = boundaries.map(({ offset }) => offset);
    const costs = [0];
    for (const { strength } of boundaries)
      costs.push((costs.at(-1) ?? 0) + Math.log(1 - strength * CROSSING));
    this.costs = costs;
    this.starts = terms.map(({ start }) => start);
  }

  /** What crossing all boundaries from one offset to another costs, as a factor. */
  crossing(low: number, high: number): number {
    const from = this.costs[countBelow(this.offsets, low)] ?? 0;
    return Math.exp((this.costs[countBelow(this.offsets, high)] ?? 0) - from);
  }

  /** How many words begin before an offset. */
  wordsBefore(offset: number): number {
    return countBelow(this.starts, offset);
  }
}

/** How many of the ascending numbers are below `limit`. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A figure's claim on the words of its sentence, given its neighbours. */
interface Stretch {
  readonly figure: Figure;
  /** Where its own words begin, and where those of the next figure begin. */
  readonly start: number;
  readonly end: number;
  /** It stands in brackets with a label of its own: `(crews: 3 %)`. */
  readonly labelled: boolean;
  /** How separate it is from the figure before and after: 0 to 1. */
  readonly before: number;
  readonly after: number;
}

function stretchesOf(
  values: readonly Figure[],
  boundaries: readonly Boundary[],
  terms: readonly Term[],
): Stretch[] {
  const splits = values.slice(1).map((right, i) => split(values[i] ?? right, right, boundaries, terms));
  return values.map((figure, i) => ({
    figure,
    start: splits[i - 1]?.offset ?? 0,
    end: splits[i]?.offset ?? Number.POSITIVE_INFINITY,
    labelled: splits[i - 1]?.labels === true,
    before: splits[i - 1]?.strength ?? 0,
    after: splits[i]?.strength ?? 0,
  }));
}

/** What each word between two figures costs in strength. */
const PER_WORD = 0.06;

/** What a list's common whole is worth for its later shares. */
const SHARED_BASE = 0.8;

/** What is said of the value before a bracket goes for the one in it, but for what its label replaces. */
const LABELLED = 0.9;

/** From this strength on a boundary stands between two sentences. */
const APART = 0.8;

/** Pronouns that stand for the noun before them. */
const RELATIVE: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whose']);

/** What is compared has the subject of what it is compared with. */
const COMPARING: ReadonlySet<string> = new Set(['compared', 'comparison']);

class Binder {
  private readonly terms: readonly Term[];
  /** Whether a term lies in a date: it says when, and names no subject. */
  private readonly inDate: readonly boolean[];
  private readonly course: Course;

  constructor(terms: readonly Term[], boundaries: readonly Boundary[], inDate: readonly boolean[]) {
    this.terms = terms;
    this.inDate = inDate;
    this.course = new Course(terms, boundaries);
  }

  /** The tie of one word by distance and marks alone. */
  near(position: number, figure: Figure): number {
    const term = this.terms[position];
    if (term === undefined) return 0;
    if (term.start < figure.offset) {
      const gap = Math.max(0, this.course.wordsBefore(figure.offset) - position - 1);
      return this.course.crossing(term.start, figure.offset) / (1 + PER_WORD * gap);
    }
    const gap = Math.max(0, position - this.course.wordsBefore(figure.end));
    return this.course.crossing(figure.end, term.start) / (1 + PER_WORD * gap);
  }

  /** Whether the stretch before the figure has a subject of its own, rather than `, up`, `to` or `compared with` alone. */
  private hasSubject({ start, figure }: Stretch): boolean {
    return this.terms.some(
      (term, i) =>
        term.start >= start &&
        term.end <= figure.offset &&
        this.inDate[i] !== true &&
        !term.stop &&
        !term.light &&
        !term.digit &&
        !COMPARING.has(term.plain),
    );
  }

  /** `; 71 % of the guild came`: a sentence of its own, which says behind its figure what that is about. */
  private startsAnew({ figure, end, before }: Stretch): boolean {
    if (before < APART) return false;
    return this.terms.some(
      (term, i) =>
        term.start >= figure.end &&
        term.end <= end &&
        this.inDate[i] !== true &&
        !term.stop &&
        !term.light &&
        !term.digit,
    );
  }

  /** `42 tailors, who earn $480`: where a stretch begins with a pronoun for the noun right before it; -1 elsewhere. */
  private relativeAt(start: number): number {
    const at = this.course.wordsBefore(start);
    const [noun, pronoun] = [this.terms[at - 1], this.terms[at]];
    if (noun === undefined || pronoun === undefined || !RELATIVE.has(pronoun.plain)) return -1;
    return noun.stop || noun.digit || noun.capital || pronoun.start - noun.end > 2 ? -1 : at;
  }

  /** Ties of all words to the figure of a stretch; `previous` are those to the figure before it. */
  ties(
    stretch: Stretch,
    previous: readonly number[] | undefined,
    previousFigure: Figure | undefined,
  ): number[] {
    const { figure, start, end, before, after, labelled } = stretch;
    const inherited = labelled
      ? LABELLED
      : this.hasSubject(stretch) || this.startsAnew(stretch)
        ? 0.6 - 0.35 * before
        : 0.92;
    const sharesBase = !labelled && previousFigure !== undefined && this.sharesBase(stretch, previousFigure);
    const relative = this.relativeAt(start);
    return this.terms.map((term, position) => {
      if (position === relative - 1) return this.near(relative, figure);
      if (term.start >= end) return this.near(position, figure) * (0.5 - 0.4 * after);
      if (term.start >= start || previous === undefined || previousFigure === undefined)
        return this.near(position, figure);
      if (term.start < previousFigure.offset) return (previous[position] ?? 0) * inherited;
      if (sharesBase) return (previous[position] ?? 0) * SHARED_BASE;
      return this.near(position, figure) * (0.5 - 0.3 * before);
    });
  }

  /** `Velm supplies 58 % of the wool, Karn 21 %`: a share of the same, as nothing else follows it. */
  private sharesBase({ figure, end }: Stretch, before: Figure): boolean {
    if (figure.quantity.kind !== 'percent' || before.quantity.kind !== 'percent') return false;
    const base = this.terms[this.course.wordsBefore(before.end)];
    if (base?.plain !== 'of') return false;
    const next = this.terms[this.course.wordsBefore(figure.end)];
    return next === undefined || next.start >= end;
  }
}

/** Dates, and the fifth of `the poorest fifth`: they say when, or which. */
const dividesNothing = ({ quantity: { kind }, text }: Figure): boolean =>
  kind === 'date' || (kind === 'ordinal' && !/\d/.test(text));

/**
 * How strongly each word belongs to each figure of its sentence: `weights[figure][term]`, 0 to 1. A word loses with
 * distance, with every boundary between it and the figure, and most where it lies on another figure's side of a split.
 * In `$40 million on roads and $9 million on paint`, `roads` belongs to the first figure, `paint` to the second.
 * A figure without a subject of its own (`rose 3 % to $5`) takes over that of the figure before it. Dates and
 * ordinals in words divide nothing: they are tied by distance alone.
 */
export function bind(text: string, terms: readonly Term[], figures: readonly Figure[]): number[][] {
  const values = figures.filter((figure) => !dividesNothing(figure));
  const boundaries = boundariesOf(text, terms, figures);
  const dates = figures.filter((figure) => figure.quantity.kind === 'date');
  const binder = new Binder(terms, boundaries, insideFigures(terms, dates));
  const weights = new Map<Figure, number[]>();
  let previous: Figure | undefined;
  for (const stretch of stretchesOf(values, boundaries, terms)) {
    const before = previous === undefined ? undefined : weights.get(previous);
    weights.set(stretch.figure, binder.ties(stretch, before, previous));
    previous = stretch.figure;
  }
  return figures.map(
    (figure) => weights.get(figure) ?? terms.map((_, position) => binder.near(position, figure)),
  );
}
