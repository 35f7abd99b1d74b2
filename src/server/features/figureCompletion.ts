import { kindOfName } from '../../core/draft/kinds.ts';
import { escapeLatex } from '../../core/draft/latex/write.ts';
import type { Figure } from '../../core/quantity/quantity.ts';
import { retrieve } from '../../core/search/retrieve.ts';
import type { Passage } from '../../core/text/source.ts';
import type { CheckedDraft } from '../context.ts';
import type { Span } from '../drafts.ts';

/** A sourced figure to offer. Strings are raw. */
export interface FigureOffer {
  readonly text: string;
  readonly passage: Passage;
  /** The source as a writer would name it, with the locator. */
  readonly from: string;
  /** 0 is the best. */
  readonly rank: number;
  /** The half-typed number it replaces. */
  readonly span: Span;
}

const MAX_OFFERS = 8;
/** Passages looked through, and characters of the sentence before the cursor that they are looked up by. */
const MAX_PASSAGES = 40;
const MAX_LEAD = 400;
const MAX_TYPED = 24;

/**
 * The figures of the sources that begin with the number being typed at `offset`, from the passages that speak of what
 * the sentence has said so far. Offers nothing before a first digit.
 */
export function figuresAt(checked: CheckedDraft, offset: number): FigureOffer[] {
  const text = checked.document.getText();
  const isLatex = kindOfName(checked.document.uri) === 'latex';
  const span = numberBefore(text, offset, isLatex);
  if (span === undefined) return [];
  const lead = leadBefore(text, span.start);
  if (lead.trim() === '') return [];
  const { corpus } = checked.session.workspace;
  const typed = bare(text.slice(span.start, span.end));
  const offers = new Map<string, FigureOffer>();
  for (const { source: id, passage } of retrieve(corpus, lead, { limit: MAX_PASSAGES })) {
    const indexed = corpus.sources.get(id);
    if (indexed === undefined) continue;
    const { title, publisher } = indexed.source.metadata;
    const from = `${publisher ?? title ?? id}, ${passage.locator.label}`;
    for (const figure of indexed.figures[passage.ordinal] ?? []) {
      const value = valueText(figure);
      if (offers.size >= MAX_OFFERS) return [...offers.values()];
      if (offers.has(value) || !bare(value).startsWith(typed)) continue;
      const shown = isLatex ? escapeLatex(value) : value;
      offers.set(value, { text: shown, passage, from, rank: offers.size, span });
    }
  }
  return [...offers.values()];
}

/** The figure without words that bound it: they may be in the draft already. */
const valueText = ({ text, offset, valueOffset, valueEnd }: Figure): string =>
  text.slice(valueOffset - offset, valueEnd - offset);

const CURRENCY = '$€£¥₹';
/** Of a number's text only digits and points are compared. */
const PASSED = `${CURRENCY}, \\`;

/** What is compared of a number: no currency sign, no grouping. */
function bare(text: string): string {
  return [...text].filter((character) => !PASSED.includes(character)).join('');
}

/** The number before the cursor, with the currency sign before it; it must hold a digit. */
function numberBefore(text: string, offset: number, isLatex: boolean): Span | undefined {
  let start = offset;
  while (start > 0 && offset - start < MAX_TYPED && '0123456789.,'.includes(text.charAt(start - 1)))
    start -= 1;
  if (!hasDigit(text, start, offset)) return undefined;
  if (start > 0 && CURRENCY.includes(text.charAt(start - 1))) start -= 1;
  if (isLatex && text.startsWith('\\$', start - 1)) start -= 1;
  const before = text.charAt(start - 1);
  // Part of a word or key (`covid-19`, `@roe2024`) is no number.
  return before === '' || (isLatex ? ' \t\n(["“‘`~{' : ' \t\n(["“‘—–*_|').includes(before)
    ? { start, end: offset }
    : undefined;
}

function hasDigit(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

/** The sentence up to the number, roughly: back to a full stop or the paragraph's beginning. */
function leadBefore(text: string, end: number): string {
  const lead = text.slice(Math.max(0, end - MAX_LEAD), end);
  const paragraph = lead.lastIndexOf('\n\n');
  const stop = Math.max(lead.lastIndexOf('. '), lead.lastIndexOf('.\n'), paragraph);
  return stop < 0 ? lead : lead.slice(stop + 1);
}
