import type { Figure } from '../quantity/quantity.ts';
import { PAST_FORMS } from '../text/irregular.ts';
import { type Clauses, clauseOf } from './clauses.ts';
import { isParticle } from './doers.ts';
import type { Cue } from './lexicon/cues.ts';
import { AGO, cueOfPair, cuesOfWord, isTime, SAYING, tellsBefore } from './lexicon/index.ts';
import { HEADING_CELL_WEIGHT, type Heading, LIGHT_WORTH, raise } from './surroundings.ts';
import type { Term } from './terms.ts';

/** A cue counts only where its word is tied this much to the figure. */
const CUE_TIE = 0.5;
/** Whoever says so stands farther off; a target is often named beside what missed it. */
const CUE_TIES: Readonly<Partial<Record<Cue, number>>> = {
  voice: 0.25,
  future: 0.25,
  target: 0.7,
  adjusted: 0.4,
  within: 0.75,
  median: 0.3,
};

/** What a cue of another clause is worth. */
const ELSEWHERE = 0.5;
/** Cues that go for the whole sentence. */
const FAR: ReadonlySet<Cue> = new Set<Cue>(['voice']);
/** Cues that go for all figures of their clause, and the least they are tied with. */
const SPREAD_TIE = 0.6;
const OPENING_TIE = 0.8;
const SPREAD: ReadonlySet<Cue> = new Set<Cue>([
  'forecast',
  'asked',
  'planned',
  'granted',
  'refused',
  'begun',
  'done',
  'now',
  'early',
  'able',
]);

/** What the words of a sentence or heading give a figure. */
export interface Gathered {
  readonly own: Map<string, number>;
  readonly cues: Map<Cue, number>;
  readonly written: Map<string, string>;
}

const PLANS: ReadonlySet<string> = new Set(['plan', 'plans']);
const DETERMINERS: ReadonlySet<string> = new Set('the this that a its his her their our'.split(' '));

/** The cue of its stem that a form lacks: `rejected the plan` leaves nothing pending. */
function lackingIn(plain: string, before: Term | undefined): Cue | undefined {
  if (plain === 'now' && before?.plain === 'until') return 'now';
  if (PLANS.has(plain) && DETERMINERS.has(before?.plain ?? '')) return 'pending';
  return SAYING.has(plain) ? undefined : 'voice';
}

/** Of which someone is so many old. */
const SPANS: ReadonlySet<string> = new Set('year years month months week weeks day days how'.split(' '));

/**
 * What a word says as it is written, beside others: `has` tells no past, though its stem is that of `had`, and `gave 9 %`
 * names no voice.
 */
function cuesOfTerm({ stem, plain }: Term, before: Term | undefined, next: Term | undefined): readonly Cue[] {
  if (plain === 'has' || plain === 'have') return [];
  // `old age`, `40 years old`
  if (plain === 'old' && (next?.plain === 'age' || SPANS.has(before?.plain ?? ''))) return [];
  // `Should the deal fail, $5 million is due`
  if (plain === 'should' && before === undefined) return [];
  const cues = cuesOfWord(plain, stem);
  const lacking = lackingIn(plain, before);
  return lacking !== undefined && cues.includes(lacking) ? cues.filter((cue) => cue !== lacking) : cues;
}

/** Words that tell when the figure right behind them held: `the fund, once $4 million, is down to $3 million`. */
const NEXT: ReadonlySet<string> = new Set(
  'once now previously formerly originally initially currently'.split(' '),
);

/** Whether the word before `next` stands right before another figure. */
const tellsAnother = (next: Term | undefined, isInside: boolean, figure: Figure): boolean =>
  next !== undefined && isInside && (next.start < figure.offset || next.start >= figure.end);

/** `a loss of $4 million a year earlier has become a profit of $3 million`: the four was then, and not the three. */
function tellsOfAnother(
  terms: readonly Term[],
  i: number,
  inside: readonly boolean[],
  { offset }: Figure,
): boolean {
  const [told, each, ago] = [terms[i - 3], terms[i - 2], terms[i]];
  if (told === undefined || each === undefined || ago === undefined || inside[i - 3] !== true) return false;
  return AGO.has(ago.plain) && each.start - told.end === 1 && offset >= ago.end;
}

const SUBJECTS: ReadonlySet<string> = new Set('i we it they he she you this that there'.split(' '));

/** `in the same months a year before it had earned`: earlier than the time in hand, and before nothing that is told. */
function isYearBefore(terms: readonly Term[], i: number): boolean {
  const [each, time, before, next] = [terms[i - 2], terms[i - 1], terms[i], terms[i + 1]];
  if (before?.plain !== 'before' || (each?.plain !== 'a' && each?.plain !== 'one')) return false;
  if (!isTime(time?.plain ?? '')) return false;
  return next === undefined || next.start - before.end > 1 || SUBJECTS.has(next.plain);
}

/** `it still spoke of 40`: then, and no more. */
const tellsStill = (term: Term, next: Term | undefined): boolean =>
  term.plain === 'still' && next !== undefined && PAST_FORMS.has(next.plain);

/** Whether a word stands right behind a figure: `40 days earlier`, which says of the days no more than how many. */
const isBehind = ({ end }: Figure, { start }: Term): boolean => start - end === 1;

/** `in all towns` sums nothing up, as `40 in all` does. */
const isInAllOf = (terms: readonly Term[], i: number): boolean =>
  terms[i]?.plain === 'in' &&
  terms[i + 1]?.plain === 'all' &&
  terms[i + 2] !== undefined &&
  (terms[i + 2]?.start ?? 0) - (terms[i + 1]?.end ?? 0) === 1 &&
  terms[i + 2]?.stop === false;

/** Adds the words of the figure's sentence by their ties, those inside figures left out; words aside give no cues. */
export function addSentence(
  { own, cues, written }: Gathered,
  terms: readonly Term[],
  weights: readonly number[],
  inside: readonly boolean[],
  clauses: Clauses,
  figure: Figure,
  isAside: (term: number) => boolean,
): void {
  const clause = clauseOf(figure, terms, clauses);
  terms.forEach((term, i) => {
    const weight = weights[i] ?? 0;
    if (weight === 0 || inside[i] === true) return;
    const next = terms[i + 1]?.plain ?? '';
    const pair = tellsStill(term, terms[i + 1])
      ? 'past'
      : tellsBefore(terms[i - 1]?.plain ?? '', term.plain, next) || isYearBefore(terms, i)
        ? 'previous'
        : isInAllOf(terms, i)
          ? undefined
          : cueOfPair(term.plain, next);
    // `640 of whom` is said of the 640
    const here =
      clauses.of[i] === clause || (pair === 'within' && term.start - figure.end === 1 && term.plain === 'of');
    if (NEXT.has(term.plain) && tellsAnother(terms[i + 1], inside[i + 1] === true, figure)) return;
    if (tellsOfAnother(terms, i, inside, figure) || isParticle(terms[i - 1], term)) return;
    const isReckoned = figure.quantity.kind === 'duration' && isBehind(figure, term) && AGO.has(term.plain);
    for (const cue of isAside(i) || isReckoned
      ? []
      : pair === undefined
        ? cuesOfTerm(term, terms[i - 1], terms[i + 1])
        : [pair]) {
      // `of which the mill gave 40`: it opens the figure's own clause
      const opens = pair === 'within' && (next === 'which' || next === 'whom') && term.start < figure.offset;
      const tie = here
        ? Math.max(weight, opens ? OPENING_TIE : SPREAD.has(cue) ? SPREAD_TIE : 0)
        : weight * (FAR.has(cue) ? 1 : ELSEWHERE);
      if (tie > Math.max(CUE_TIES[cue] ?? CUE_TIE, cues.get(cue) ?? 0)) cues.set(cue, tie);
    }
    if (term.stop) return;
    raise(own, term.stem, term.light ? weight * LIGHT_WORTH : weight);
    written.set(term.stem, term.text);
  });
}

/** Adds the words of a cell's row and column headings. */
export function addHeadings({ own, cues, written }: Gathered, headings: readonly Heading[]): void {
  for (const { terms } of headings)
    terms.forEach((term, i) => {
      const pair = cueOfPair(term.plain, terms[i + 1]?.plain ?? '');
      if (pair !== undefined) cues.set(pair, HEADING_CELL_WEIGHT);
    });
  for (const term of headings.flatMap((heading) => heading.terms)) {
    for (const cue of cuesOfTerm(term, undefined, undefined)) cues.set(cue, HEADING_CELL_WEIGHT);
    if (term.stop) continue;
    raise(own, term.stem, HEADING_CELL_WEIGHT);
    written.set(term.stem, term.text);
  }
}
