import type { QuoteStep } from './quoteAlign.ts';
import {
  isInterruption,
  isNoteNumber,
  isSuspect,
  isTypeset,
  type QuoteSides,
  REVERSERS,
  SHORTEST_BLEED,
} from './quoteLayout.ts';
import type { QuoteToken } from './quoteTokens.ts';

export type { QuoteSides } from './quoteLayout.ts';

/** What an alignment says of a quotation. */
export interface QuoteJudgment {
  /** Word for word, but for what quoting allows. */
  readonly verbatim: boolean;
  /** Share of the quotation's words, weighed, that the source has in this order: 0 to 1. */
  readonly likeness: number;
  /** Weight of those words: how much it would take to be chance. */
  readonly strength: number;
  /** How often words of another column or a page's head seem to stand between its own: the source is not reliable then. */
  readonly bleeds: number;
  /** Weight of all its words. */
  readonly weight: number;
  /** Most words in a row. */
  readonly longestRun: number;
  /** The steps that nothing excuses, in order. */
  readonly differing: readonly QuoteStep[];
  /** The first of them in words for the writer; empty when verbatim. */
  readonly difference: string;
}

/** Words that change a sentence's sense when they are all that an ellipsis leaves out. */
const QUALIFIERS: ReadonlySet<string> = new Set(
  'nearly almost partly partially possibly potentially perhaps probably likely allegedly reportedly may might could only'.split(
    ' ',
  ),
);
const FEW_WORDS = 2;
/** Words that say little about where a sentence comes from. */
const LIGHT: ReadonlySet<string> = new Set(
  (
    'a an the of in on at to for from by with and or but as is are was were be been it its this that these those he she ' +
    'they we i you his her their our my not no has have had will would can could may there which who what when than then ' +
    'so if into more most all one 1 about up out over also do does did only some any very'
  ).split(' '),
);
const LIGHT_WEIGHT = 0.3;
const LONGEST_BRACKET = 8;

export const weightOf = (token: QuoteToken): number =>
  token.kind !== 'word' ? 0 : LIGHT.has(token.word) ? LIGHT_WEIGHT : 1;

/** Judges an alignment: which differences quoting, typesetting and text extraction excuse, and which change the words. */
export function judgeQuote(steps: readonly QuoteStep[], sides: QuoteSides): QuoteJudgment {
  let matched = 0;
  let dropped = 0;
  let run = 0;
  let longestRun = 0;
  let bleeds = 0;
  const differing: QuoteStep[] = [];
  const total = sides.quote.reduce((sum, token) => sum + weightOf(token), 0);
  steps.forEach((step, at) => {
    if (step.kind === 'match') {
      matched += weigh(sides.quote, step.quoteFrom, step.quoteTo);
      run += step.quoteTo - step.quoteFrom;
      longestRun = Math.max(longestRun, run);
      return;
    }
    const excused = isExcused(step, at, steps, sides);
    if (excused) {
      if (step.kind === 'skipped' && step.sourceTo - step.sourceFrom >= SHORTEST_BLEED) bleeds += 1;
      return;
    }
    run = 0;
    differing.push(step);
    if (isSuspect(step, at === 0, at === steps.length - 1, sides)) bleeds += 1;
    if (step.kind === 'skipped') dropped += Math.min(2, weigh(sides.source, step.sourceFrom, step.sourceTo));
  });
  return {
    verbatim: differing.length === 0 && matched > 0,
    likeness: total === 0 ? 0 : Math.max(0, (matched - 0.25 * dropped) / total),
    strength: matched,
    bleeds,
    weight: total,
    longestRun,
    differing,
    difference: differing[0] === undefined ? '' : describeStep(differing[0], sides),
  };
}

function weigh(tokens: readonly QuoteToken[], from: number, to: number): number {
  let sum = 0;
  for (const token of tokens.slice(from, to)) sum += weightOf(token);
  return sum;
}

function isExcused(step: QuoteStep, at: number, steps: readonly QuoteStep[], sides: QuoteSides): boolean {
  if (step.kind === 'elided') return isHonestElision(step, sides);
  if (step.kind === 'skipped') return isTypeset(step, sides) || isInterruption(step, sides);
  if (step.kind === 'change') return isNoteNumber(step, sides);
  return step.kind === 'added' && isBracketNeighbour(at, steps, sides);
}

/** "[The company] plans" of "It plans": the alignment may set the bracket against nothing and a word beside it. */
function isBracketNeighbour(at: number, steps: readonly QuoteStep[], sides: QuoteSides): boolean {
  const beside = [steps[at - 1], steps[at + 1]].find((step) => step?.kind === 'elided');
  const token = beside === undefined ? undefined : sides.quote[beside.quoteFrom];
  const length = (steps[at]?.quoteTo ?? 0) - (steps[at]?.quoteFrom ?? 0);
  return token?.kind === 'free' && token.word === '' && length <= 1;
}

/** An ellipsis or bracket is honest unless what it leaves out of the same sentence turns the sense round. */
function isHonestElision(step: QuoteStep, sides: QuoteSides): boolean {
  const token = sides.quote[step.quoteFrom];
  const words = sides.source.slice(step.sourceFrom, step.sourceTo);
  if (token?.kind === 'free') {
    if (words.length > LONGEST_BRACKET) return false;
    const kept = token.word.split(' ');
    return (
      !words.some(({ word }) => REVERSERS.has(word)) || token.word === '' || kept.some((w) => isReversing(w))
    );
  }
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return true;
  const { sourceText } = sides;
  const headEnd = sentenceEnd(sourceText, first.start, last.end);
  const tailStart = lastSentenceStart(sourceText, first.start, last.end);
  if (words.length <= FEW_WORDS && words.some(({ word }) => QUALIFIERS.has(word))) return false;
  return !words.some(
    ({ word, start, end }) =>
      REVERSERS.has(word) &&
      (end <= headEnd || start >= tailStart) &&
      !isParenthetic(sides, step, start, end),
  );
}

const isReversing = (word: string): boolean =>
  REVERSERS.has(word.replaceAll("'", '').replaceAll('\u2019', ''));

function sentenceEnd(text: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const next = text.charAt(at + 1);
    if (
      '.!?'.includes(text.charAt(at)) &&
      (next === ' ' || next === '\n' || next === '"' || next === '\u201d')
    )
      return at;
  }
  return to;
}

function lastSentenceStart(text: string, from: number, to: number): number {
  for (let at = to - 1; at >= from; at -= 1) {
    const next = text.charAt(at + 1);
    if (
      '.!?'.includes(text.charAt(at)) &&
      (next === ' ' || next === '\n' || next === '"' || next === '\u201d')
    )
      return at;
  }
  return from;
}

/** ", though not all at once," stands between marks of its own, and may go. */
function isParenthetic(sides: QuoteSides, step: QuoteStep, start: number, end: number): boolean {
  const from = sides.source[step.sourceFrom - 1]?.end ?? start;
  const to = sides.source[step.sourceTo]?.start ?? end;
  const pausesBefore = hasPause(sides.sourceText.slice(from, start));
  return pausesBefore && hasPause(sides.sourceText.slice(end, to));
}

function hasPause(text: string): boolean {
  for (const mark of [',', ';', '(', ')', '\u2014', ' \u2013 ', ' - ', '.'])
    if (text.includes(mark)) return true;
  return false;
}

function describeStep(step: QuoteStep, sides: QuoteSides): string {
  const quoted = clip(
    sides.quote.slice(step.quoteFrom, step.quoteTo).map((t) => sides.quoteText.slice(t.start, t.end)),
  );
  const first = sides.source[step.sourceFrom]?.start ?? 0;
  const last = sides.source[step.sourceTo - 1]?.end ?? first;
  const written = clip(
    step.sourceTo > step.sourceFrom ? sides.sourceText.slice(first, last).split(/\s/) : [],
  );
  if (step.kind === 'change') return `has \u201c${quoted}\u201d where the source has \u201c${written}\u201d`;
  if (step.kind === 'added') return `adds \u201c${quoted}\u201d`;
  return step.kind === 'elided'
    ? `leaves out \u201c${written}\u201d, which turns the sense round`
    : `leaves out \u201c${written}\u201d`;
}

function clip(words: readonly string[]): string {
  return words.length <= 8 ? words.join(' ') : `${words.slice(0, 7).join(' ')} \u2026`;
}
