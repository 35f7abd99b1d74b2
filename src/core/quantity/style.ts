import { isDigit, isLetter, type Marks, readNumberWords } from './numerals.ts';
import { same } from './precision.ts';
import type { Figure, NumberLocale } from './quantity.ts';
import { type Scale, scaleAt } from './scales.ts';
import { unitOf } from './units.ts';

/**
 * How a figure's value is written. On `US$15.5 billion a year`: prefix `US$`, number `15.5`, gap ` `, scale `billion`,
 * suffix ` a year`.
 */
export interface Style {
  readonly prefix: string;
  /** The number as written; for a range, its last number. */
  readonly number: number;
  /** "minus" sign as written before the number, or ''. */
  readonly sign: string;
  readonly inWords: boolean;
  readonly decimals: number;
  readonly marks: Marks;
  readonly gap: string;
  readonly scale: Scale | undefined;
  readonly suffix: string;
  /** What one written unit is in canonical units: 1609.344 for miles. */
  readonly factor: number;
  /** Of a range: the word before it ("between "), what joins its numbers, and whether both carry prefix and unit. */
  readonly opening: string;
  readonly joiner: string;
  readonly repeats: boolean;
}

interface NumberSpan {
  readonly start: number;
  readonly end: number;
}

/** Longest value that is looked at; longer ones have no style worth keeping. */
const LONGEST_VALUE = 120;
const GROUP_MARKS = ",.'\u2019 \u00a0\u202f\u2009";
const POINT: Marks = { group: ',', decimal: '.', indian: false };
const COMMA: Marks = { group: '.', decimal: ',', indian: false };

/** The figure's value without its hedge: `5 GW` of `up to 5 GW`. */
export function valueText(figure: Figure): string {
  return figure.text.slice(figure.valueOffset - figure.offset, figure.valueEnd - figure.offset);
}

/** How the value is written, or undefined where it is no plain number with what surrounds it ("doubled", "4:1"). */
export function styleOf(figure: Figure, locale?: NumberLocale): Style | undefined {
  const text = valueText(figure);
  // "thirty (30) days" says its number twice
  if (text.length > LONGEST_VALUE || text.includes(' (')) return undefined;
  return digitStyle(figure, text, locale) ?? wordStyle(figure, text);
}

function digitStyle(figure: Figure, text: string, locale: NumberLocale | undefined): Style | undefined {
  const spans = numberSpans(text);
  const isRange = figure.quantity.low !== figure.quantity.high;
  const [first] = spans;
  const last = spans.at(-1);
  if (first === undefined || last === undefined || spans.length !== (isRange ? 2 : 1)) return undefined;
  if ('.,'.includes(text.charAt(first.start - 1)) && first.start > 0) return undefined;
  const tail = readTail(text.slice(last.end), figure);
  if (tail === undefined) return undefined;
  const { prefix, sign, opening } = splitSign(text.slice(0, first.start));
  const size = (tail.scale?.value ?? 1) * (unitOf(tail.suffix.trim())?.factor ?? 1);
  const marked = readMarks(text.slice(last.start, last.end), figure, size, locale);
  const between = isRange ? text.slice(first.end, last.start) : '';
  const joiner = isRange ? joinerOf(between) : '';
  // A range that falls ("from 21 to 18"), or a score, has no style of its own.
  const low = readDigits(text.slice(first.start, first.end), marked.marks);
  if (isRange && (low === undefined || (low.number > marked.number && !between.includes(' '))))
    return undefined;
  const repeats = isRange && between.length > joiner.length + (tail.suffix.startsWith('-') ? 1 : 0);
  return finish(figure, { prefix, sign, ...marked, inWords: false, ...tail, opening, joiner, repeats });
}

type Tail = Pick<Style, 'gap' | 'scale' | 'suffix'>;

/** What follows the number: its scale and the rest. Undefined where the rest is a number too ("a third", "a few"). */
function readTail(rest: string, figure: Figure): Tail | undefined {
  const gap = leadingGap(rest);
  const scale = scaleAt(rest, gap.length, figure.quantity.kind);
  const suffix = scale === undefined ? rest : rest.slice(gap.length + scale.text.length);
  const [next = ''] = suffix.slice(leadingGap(suffix).length).toLowerCase().split(/[ -]/, 1);
  if (PART_WORDS.has(next)) return undefined;
  return { gap: scale === undefined ? '' : gap, scale, suffix };
}

/** Words that make another number of the one before them. */
const PART_WORDS: ReadonlySet<string> = new Set(
  (
    'few couple lot number handful score pair several half third quarter fifth sixth seventh eighth ninth tenth hundredth ' +
    'thousandth thirds quarters fifths sixths eighths tenths and or in of to'
  ).split(' '),
);

function wordStyle(figure: Figure, text: string): Style | undefined {
  const read = readNumberWords(text);
  if (read === undefined || figure.quantity.low !== figure.quantity.high) return undefined;
  const tail = readTail(text.slice(read.end), figure);
  if (tail === undefined) return undefined;
  return finish(figure, {
    prefix: '',
    sign: '',
    number: read.value,
    inWords: true,
    decimals: 0,
    marks: POINT,
    ...tail,
    opening: '',
    joiner: '',
    repeats: false,
  });
}

/** Finds the factor that makes the written number the canonical one. */
function finish(figure: Figure, style: Omit<Style, 'factor'>): Style | undefined {
  const written = style.number * (style.scale?.value ?? 1);
  const canonical = Math.abs(figure.quantity.high);
  if (written === 0 || canonical === 0) return written === canonical ? { ...style, factor: 1 } : undefined;
  const factor = canonical / written;
  return { ...style, factor: same(factor, 1) ? 1 : factor };
}

/**
 * A canonical value in the style's written unit, before its scale: 6800 m is 4.225 in a style of miles. Widths convert
 * alike.
 */
export const inStyle = (style: Style, canonical: number): number => canonical / style.factor;

function numberSpans(text: string): NumberSpan[] {
  const spans: NumberSpan[] = [];
  for (let i = 0; i < text.length; ) {
    if (!isDigit(text.charCodeAt(i)) || (i > 0 && isLetter(text.charCodeAt(i - 1)) && !isCode(text, i))) {
      i += 1;
      continue;
    }
    const start = i;
    while (i < text.length && (isDigit(text.charCodeAt(i)) || isGroupMark(text, i))) i += 1;
    spans.push({ start, end: i });
  }
  return spans;
}

/** A currency's letters may touch the digits (`EUR5m`, `Rs5`); a unit's exponent (`m2`) is no number of its own. */
const isCode = (text: string, digit: number): boolean => {
  for (let i = digit - 1; i >= 0; i -= 1) if (isDigit(text.charCodeAt(i))) return false;
  return true;
};

/** A mark between two digits; a space only before exactly three digits. */
function isGroupMark(text: string, at: number): boolean {
  if (!GROUP_MARKS.includes(text.charAt(at)) || !isDigit(text.charCodeAt(at + 1))) return false;
  const mark = text.charAt(at);
  if (mark === ',' || mark === '.') return true;
  const three = isDigit(text.charCodeAt(at + 2)) && isDigit(text.charCodeAt(at + 3));
  return three && !isDigit(text.charCodeAt(at + 4));
}

/**
 * Reads the last number of the value. The quantity tells whether a lone mark groups or divides: `size` is what one of
 * the written unit comes to, where it is known, and the half unit gives the decimals.
 */
function readMarks(
  written: string,
  figure: Figure,
  size: number,
  locale: NumberLocale | undefined,
): Pick<Style, 'number' | 'decimals' | 'marks'> {
  const order = locale === 'comma' ? [COMMA, POINT] : [POINT, COMMA];
  const readings = order
    .map((marks) => readDigits(written, marks))
    .filter((reading) => reading !== undefined);
  const { high, halfUnit } = figure.quantity;
  const share = halfUnit / Math.abs(high);
  return (
    readings.find(({ number }) => same(number * size, Math.abs(high))) ??
    readings.find(({ number, decimals }) => same((0.5 * 10 ** -decimals) / number, share)) ??
    readings[0] ?? { number: Number.NaN, decimals: 0, marks: POINT }
  );
}

function readDigits(written: string, marks: Marks): Pick<Style, 'number' | 'decimals' | 'marks'> | undefined {
  const at = written.lastIndexOf(marks.decimal);
  const whole = at < 0 ? written : written.slice(0, at);
  const fraction = at < 0 ? '' : written.slice(at + 1);
  const groups = whole.split(/[,.'\u2019 \u00a0\u202f\u2009]/);
  const digits = groups.join('');
  const lastGroup = groups.at(-1) ?? '';
  if (whole.includes(marks.decimal) || (groups.length > 1 && lastGroup.length !== 3)) return undefined;
  const inner = groups.slice(1, -1);
  const indian = inner.some((g) => g.length === 2);
  const used = whole.length > digits.length ? whole.charAt(groups[0]?.length ?? 0) : marks.group;
  const group = groups.length === 1 && digits.length > 3 ? '' : used;
  const number = Number(fraction === '' ? digits : `${digits}.${fraction}`);
  return { number, decimals: fraction.length, marks: { group, decimal: marks.decimal, indian } };
}

function leadingGap(text: string): string {
  let end = 0;
  while (end < text.length && ' -\u00a0\u202f\u2009\u2011'.includes(text.charAt(end))) end += 1;
  return text.slice(0, end);
}

/** Takes the sign and the words that open a range ("between", "from") off what stands before the number. */
function splitSign(before: string): { prefix: string; sign: string; opening: string } {
  let prefix = before;
  for (const opening of ['between ', 'from ', 'minus ']) {
    if (prefix.toLowerCase().startsWith(opening)) {
      const first = prefix.slice(0, opening.length);
      prefix = prefix.slice(opening.length);
      return opening === 'minus '
        ? { prefix, sign: first, opening: '' }
        : { prefix, sign: '', opening: first };
    }
  }
  let sign = '';
  for (const mark of ['-', '\u2212', '\u2013', '+', '\u00b1']) {
    if (!prefix.includes(mark)) continue;
    if (mark !== '+' && mark !== '\u00b1') sign = mark;
    prefix = prefix.replace(mark, '');
    break;
  }
  return { prefix, sign, opening: '' };
}

/** " to ", "\u2013" or " and " between the numbers of a range; the first number's scale and currency are left out. */
function joinerOf(between: string): string {
  if (between.includes(' and ')) return ' and ';
  if (between.includes(' to ')) return ' to ';
  return between.includes('-') ? '-' : '\u2013';
}
