import type { QuoteStep } from './quoteAlign.ts';
import type { QuoteToken } from './quoteTokens.ts';

/** Where the tokens come from, for what stands between them. */
export interface QuoteSides {
  readonly quote: readonly QuoteToken[];
  readonly source: readonly QuoteToken[];
  readonly sourceText: string;
  /** The text that the quotation's tokens are offsets of. */
  readonly quoteText: string;
  /** How the source's text came about: set on pages, perhaps in lines and columns, or marked up by paragraphs. */
  readonly layout: 'paged' | 'lines' | 'marked';
}

const NUMERIC = /^[\d.,]+$/;
/** Words that turn a sentence's sense round when they are left out. */
export const REVERSERS: ReadonlySet<string> = new Set(
  (
    'not no never none nor neither cannot cant dont doesnt didnt wont wouldnt isnt arent wasnt werent hasnt havent hadnt ' +
    'shouldnt couldnt hardly scarcely barely rarely seldom without unless unlikely denied denies deny refused refuses ' +
    'failed fails nobody nothing nowhere impossible'
  ).split(' '),
);
/** At most this many words of another column, a page's head or a note stand between two lines of a quotation, */
const LONGEST_BLEED = 25;
/** and at least this many. */
export const SHORTEST_BLEED = 3;
/** So few words that are left out, and turn the sense round, are no other column's. */
const FEW_WORDS = 4;
/** "\u2026," he said, "\u2026" within a source's quotation. */
const LONGEST_INTERRUPTION = 14;
/** On a page, so many words between two of a quotation's are another column's. */
const PAGED_BLEED = 6;
/** Longer lines are paragraphs. */
const LONGEST_LINE = 140;
const LINE_NUMBER_DIGITS = 5;
const NOTED_WORD = 3;
const NOTE_DIGITS = 3;

/** "growth12" where a note's number stuck to the word. */
export function isNoteNumber(step: QuoteStep, sides: QuoteSides): boolean {
  for (let i = 0; i < step.quoteTo - step.quoteFrom; i += 1) {
    const quoted = sides.quote[step.quoteFrom + i]?.word ?? '';
    const written = sides.source[step.sourceFrom + i]?.word ?? '';
    const rest = written.slice(quoted.length);
    const isNote =
      quoted.length >= NOTED_WORD &&
      written.startsWith(quoted) &&
      rest.length <= NOTE_DIGITS &&
      NUMERIC.test(rest);
    if (!isNote || NUMERIC.test(quoted)) return false;
  }
  return true;
}

interface Between {
  /** What stands between the words before the step and its first word, and between its last word and the next. */
  readonly before: string;
  readonly after: string;
  readonly words: readonly QuoteToken[];
}

function between(step: QuoteStep, sides: QuoteSides): Between {
  const words = sides.source.slice(step.sourceFrom, step.sourceTo);
  const first = words[0]?.start ?? 0;
  const last = words.at(-1)?.end ?? first;
  const previous = sides.source[step.sourceFrom - 1]?.end ?? first;
  const next = sides.source[step.sourceTo]?.start ?? last;
  // Words of another column are not in order; what stands between them then is a line's end.
  const text = (from: number, to: number): string => (from <= to ? sides.sourceText.slice(from, to) : '\n');
  return { before: text(previous, first), after: text(last, next), words };
}

/** Line numbers, notes' numbers, heads of pages and lines of another column that stand within the source's words. */
export function isTypeset(step: QuoteStep, sides: QuoteSides): boolean {
  const { before, after, words } = between(step, sides);
  const [first] = words;
  if (first === undefined) return true;
  if (words.every(({ word }) => NUMERIC.test(word))) {
    return isNoteMark(before, after) || isLineNumber(sides.sourceText, first);
  }
  if (words.length < SHORTEST_BLEED || words.length > LONGEST_BLEED) return false;
  if (words.length <= FEW_WORDS && words.some(({ word }) => REVERSERS.has(word))) return false;
  if (sides.layout === 'paged') return words.length >= PAGED_BLEED || isBreak(before) || isBreak(after);
  return (
    sides.layout === 'lines' &&
    (isLineEnd(before, sides, first.start) || isLineEnd(after, sides, words.at(-1)?.end ?? 0))
  );
}

/**
 * Is this difference perhaps the layout's: at the quotation's edge where a line ends, so that its next words stand in
 * another line; or half a word, broken at the end of a line in a column?
 */
export function isSuspect(step: QuoteStep, isFirst: boolean, isLast: boolean, sides: QuoteSides): boolean {
  if (sides.layout === 'marked' || step.kind !== 'change') return false;
  const { before, after, words } = between(step, sides);
  if (isLast && isLineEnd(before, sides, words[0]?.start ?? 0)) return true;
  if (isFirst && isLineEnd(after, sides, words.at(-1)?.end ?? 0)) return true;
  return words.some(({ word, end }, i) => {
    const quoted = sides.quote[step.quoteFrom + i]?.word ?? '';
    return word !== '' && quoted.startsWith(word) && sides.sourceText.charAt(end) === '-';
  });
}

const isBreak = (text: string): boolean => text.includes('\n') || text.includes('\f');

/** A line's end within a paragraph whose lines are broken by hand; the end of a paragraph sets nothing in columns. */
function isLineEnd(gap: string, { sourceText }: QuoteSides, at: number): boolean {
  if (gap.includes('\f')) return true;
  const feeds = gap.split('\n').length - 1;
  if (feeds !== 1) return false;
  const around = sourceText.slice(Math.max(0, at - LONGEST_LINE), at + LONGEST_LINE);
  // Hand-broken lines are short, so that several end nearby.
  return around.split('\n').length > 2;
}

/** `[12]` or `(12)`. */
function isNoteMark(before: string, after: string): boolean {
  const open = before.trimEnd().slice(-1);
  return (
    (open === '[' && after.trimStart().startsWith(']')) || (open === '(' && after.trimStart().startsWith(')'))
  );
}

/** A number at the head of its line, alone on it or one more or less than the next line's or the last one's. */
function isLineNumber(text: string, token: QuoteToken): boolean {
  const start = text.lastIndexOf('\n', token.start - 1) + 1;
  if (text.slice(start, token.start).trim() !== '') return false;
  const feed = text.indexOf('\n', token.end);
  const end = feed < 0 ? text.length : feed;
  if (text.slice(token.end, end).trim() === '') return true;
  const own = Number(token.word);
  const next = leadingNumber(text, end + 1);
  const before = leadingNumber(text, text.lastIndexOf('\n', start - 2) + 1);
  return next === own + 1 || (start > 0 && before === own - 1);
}

function leadingNumber(text: string, at: number): number | undefined {
  const line = text.slice(at, at + 2 * LINE_NUMBER_DIGITS).trimStart();
  let digits = 0;
  while (digits < LINE_NUMBER_DIGITS && line.charAt(digits) >= '0' && line.charAt(digits) <= '9') digits += 1;
  return digits === 0 ? undefined : Number(line.slice(0, digits));
}

/** The source itself interrupts its speaker: its quotation ends before these words and begins again behind them. */
export function isInterruption(step: QuoteStep, sides: QuoteSides): boolean {
  const { before, after, words } = between(step, sides);
  const closes = ['\u201d', '"', '\u00bb', '\u2019'].some((mark) => before.includes(mark));
  const opens = ['\u201c', '"', '\u00ab', '\u2018'].some((mark) => after.includes(mark));
  return closes && opens && words.length <= LONGEST_INTERRUPTION;
}
