import { align } from './align.ts';
import { compare } from './compare.ts';
import { figures } from './figures.ts';
import { capitalLike, type Hedge, hedgeFor } from './hedges.ts';
import { numberWords, writeDigits } from './numerals.ts';
import type { Figure, NumberLocale, Quantity } from './quantity.ts';
import { type Style, styleOf, valueText } from './style.ts';
import { ordinalEnding, writeDate } from './writeDate.ts';
import { writeValue } from './written.ts';

const ORDINAL_WORDS = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
] as const;
/** Fractions that have names, as share and words. */
const FRACTIONS: readonly (readonly [share: number, words: string])[] = [
  [1 / 2, 'half'],
  [1 / 3, 'a third'],
  [2 / 3, 'two thirds'],
  [1 / 4, 'a quarter'],
  [3 / 4, 'three quarters'],
  [1 / 5, 'a fifth'],
  [2 / 5, 'two fifths'],
  [3 / 5, 'three fifths'],
  [4 / 5, 'four fifths'],
  [1 / 6, 'a sixth'],
  [5 / 6, 'five sixths'],
  [1 / 8, 'an eighth'],
  [3 / 8, 'three eighths'],
  [5 / 8, 'five eighths'],
  [7 / 8, 'seven eighths'],
  [1 / 10, 'a tenth'],
];
const LONGEST_SOURCE_TEXT = 80;
/** "Twelvefold" but "13-fold". */
const MOST_FOLD_IN_WORDS = 12;

/**
 * The source's value in the style of the draft's text, to stand in place of `replaced.text` (hedge included): with the
 * source's $13.24 billion, `$15bn` becomes `$13.24bn`; with "over 13 billion", `fifteen billion dollars` becomes "more
 * than thirteen billion dollars". Units stay the draft's where they convert, digits are no more than the source's.
 * `sourceText` is the source's figure as written: its words serve where the draft's style cannot hold the value (another
 * currency, another kind), and its own hedge is kept. Undefined where nothing sensible can be written.
 */
export function formatLike(
  quantity: Quantity,
  replaced: Figure,
  sourceText?: string,
  locale?: NumberLocale,
): string | undefined {
  if (isSameValue(quantity, replaced.quantity)) return replaced.text;
  const style = styleOf(replaced, locale);
  const value = valueLike(quantity, replaced, style);
  const styled =
    value === undefined ? undefined : joined(value, hedgeFor(quantity, replaced, sourceText), replaced);
  const marks = style?.marks.decimal === ',' ? 'comma' : locale;
  if (styled !== undefined && reads(styled, quantity, marks) !== false) return styled;
  if (sourceText === undefined || sourceText.length > LONGEST_SOURCE_TEXT) return undefined;
  const taken = sourceText.trim().replaceAll(/\s+/g, ' ');
  return reads(taken, quantity, undefined) !== false ? capitalLike(taken, replaced.text) : undefined;
}

const isSameValue = (a: Quantity, b: Quantity): boolean =>
  a.kind === b.kind &&
  a.unit === b.unit &&
  a.low === b.low &&
  a.high === b.high &&
  a.date === b.date &&
  a.per === b.per &&
  a.modifier === b.modifier;

/** Does a text read as this quantity? Undefined where it is not read as one figure. */
function reads(text: string, quantity: Quantity, locale: NumberLocale | undefined): boolean | undefined {
  const read = figures(text, locale === undefined ? {} : { numberLocale: locale });
  const whole = read.find((figure) => figure.end - figure.offset >= text.length - 1);
  if (whole === undefined) return undefined;
  const said = compare(whole.quantity, quantity);
  return said === 'equal' || said === 'rounds';
}

function joined(value: string, hedge: Hedge, replaced: Figure): string {
  return capitalLike(hedge.before + value + hedge.after, replaced.text);
}

function valueLike(quantity: Quantity, replaced: Figure, style: Style | undefined): string | undefined {
  const own = replaced.quantity;
  const text = valueText(replaced);
  if (quantity.kind === 'date') {
    return own.kind === 'date' && quantity.date !== undefined ? writeDate(quantity.date, text) : undefined;
  }
  if (quantity.kind === 'ordinal')
    return own.kind === 'ordinal' ? writeOrdinal(quantity.low, text) : undefined;
  if (own.kind === 'ratio' && quantity.kind === 'ratio') return writeRatio(quantity, replaced, style);
  if (isShare(own)) return quantity.kind === 'percent' ? writePercent(quantity, replaced) : undefined;
  if (style !== undefined && style.suffix.trim() !== '' && isPercentOfPoints(own, quantity)) {
    const suffix = quantity.kind === 'points' ? ' percentage points' : ' percent';
    return writeValue(quantity, { ...style, suffix });
  }
  const aligned = own.per === quantity.per ? align(own, quantity) : undefined;
  if (aligned === undefined || style === undefined) return undefined;
  return aligned[0].kind === own.kind ? writeValue(aligned[1], style) : undefined;
}

/** "14 percent" where the source has 14 percentage points, or the reverse: the number stays, its unit does not. */
const isPercentOfPoints = (own: Quantity, source: Quantity): boolean =>
  (own.kind === 'percent' && source.kind === 'points') ||
  (own.kind === 'points' && source.kind === 'percent');

const isShare = (q: Quantity): boolean => q.kind === 'ratio' && q.high <= 1;

/** A percentage in place of "a third": its digits and "percent". */
function writePercent(quantity: Quantity, replaced: Figure): string | undefined {
  const digits = Math.min(
    3,
    Math.max(0, quantity.halfUnit > 0 ? Math.round(-Math.log10(2 * quantity.halfUnit)) : 0),
  );
  const fraction = nameOfShare(quantity.low / 100, 1e-9);
  if (fraction !== undefined && quantity.low === quantity.high && replaced.quantity.kind === 'ratio')
    return fraction;
  const marks = { group: ',', decimal: '.', indian: false };
  const high = writeDigits(quantity.high, digits, marks);
  const low = quantity.low === quantity.high ? '' : `${writeDigits(quantity.low, digits, marks)} to `;
  return `${low}${high} percent`;
}

function nameOfShare(share: number, tolerance: number): string | undefined {
  return FRACTIONS.find(([value]) => Math.abs(value - share) <= tolerance)?.[1];
}

function writeRatio(quantity: Quantity, replaced: Figure, style: Style | undefined): string | undefined {
  if (quantity.low !== quantity.high) return undefined;
  const text = valueText(replaced).toLowerCase();
  if (text.startsWith('one in ') || text.startsWith('1 in ')) {
    const of = Math.round(1 / quantity.low);
    if (Math.abs(1 / of - quantity.low) > 1e-9) return undefined;
    return text.startsWith('1') ? `1 in ${of}` : `one in ${numberWords(of) ?? of}`;
  }
  const named = nameOfShare(quantity.low, 1e-9);
  if (isShare(quantity))
    return text.startsWith('one')
      ? named?.replace(/^an? /, text.startsWith('one-') ? 'one-' : 'one ')
      : named;
  if (text.endsWith('fold')) {
    const isShort = Number.isInteger(quantity.low) && quantity.low <= MOST_FOLD_IN_WORDS;
    const words = isShort ? numberWords(quantity.low) : undefined;
    return words !== undefined && !/^\d/.test(text)
      ? `${words}fold`
      : `${writeDigits(quantity.low, 0, PLAIN_MARKS)}-fold`;
  }
  return style === undefined || style.factor !== 1 ? undefined : writeValue(quantity, style);
}

const PLAIN_MARKS = { group: ',', decimal: '.', indian: false } as const;

function writeOrdinal(rank: number, text: string): string | undefined {
  if (!Number.isInteger(rank) || rank < 1) return undefined;
  const words = ORDINAL_WORDS[rank];
  const inDigits = /\d/.test(text);
  return inDigits || words === undefined ? `${rank}${ordinalEnding(rank)}` : words;
}
