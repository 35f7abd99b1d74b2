/** Slips of the pen: the same digits under another unit, or two of them changed about. */
import type { Figure, Quantity, QuantityKind } from '../quantity/quantity.ts';

/** Kinds whose digits a slip can put under another unit. */
const SLIPPING: ReadonlySet<QuantityKind> = new Set([
  'money',
  'percent',
  'points',
  'measure',
  'count',
  'duration',
]);

/** The digits of a figure as written, without separators and leading zeros: `3715` of `3,715 tonnes`. */
export function digitsOf(figure: Pick<Figure, 'text'>): string {
  let digits = '';
  for (const char of figure.text) {
    if (char >= '0' && char <= '9') digits += char;
    else if (digits.length > 0 && char !== ',' && char !== '.' && char !== ' ' && char !== '\u00a0') break;
  }
  return digits.replace(/^0{1,20}/, '');
}

/** The digits without the zeros that end its decimals: `13` of `13.0`. */
export const numberOf = (figure: Pick<Figure, 'text'>): string =>
  /\d\.\d/.test(figure.text) ? withoutZeros(digitsOf(figure)) : digitsOf(figure);

export const withoutZeros = (digits: string): string => digits.replace(/0{1,20}$/, '');

/** The digits of a figure up to the last that is not zero, at least one: how little chance it has to recur by accident. */
export const digitsIn = (figure: Pick<Figure, 'text'>): number =>
  Math.max(1, withoutZeros(digitsOf(figure)).length);

/** Two neighbouring digits changed places, and nothing else: `4,780` for 4,870. */
function transposed(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  let at = 0;
  while (at < a.length && a.charAt(at) === b.charAt(at)) at++;
  if (at >= a.length - 1) return false;
  return (
    a.charAt(at) === b.charAt(at + 1) &&
    a.charAt(at + 1) === b.charAt(at) &&
    a.slice(at + 2) === b.slice(at + 2)
  );
}

/** `3,715 people` for 3,715 tonnes, and the reverse; but a draft's number that counts nothing may just have left the unit out. */
const mistakenFor = (a: Quantity, b: Quantity): boolean =>
  (a.kind === 'count' && a.counted !== undefined && b.kind === 'measure') ||
  (a.kind === 'measure' && b.kind === 'count');

/** Numbers in one word that stand for one digit: many things are told in these. */
const SMALL: ReadonlySet<string> = new Set(
  'a an one two three four five six seven eight nine ten'.split(' '),
);

/** The words of a number before its unit: `seven and a half` of `seven and a half weeks`. */
function wordsOf({ text, offset, valueOffset, valueEnd }: Figure): string {
  const value = text.slice(valueOffset - offset, valueEnd - offset).toLowerCase();
  return value.slice(0, Math.max(0, value.lastIndexOf(' ')));
}

/** How much the same number in words before another unit tells, as digits do: `eleven weeks` for eleven months. */
function sameWords(draft: Figure, source: Figure): number {
  const words = wordsOf(draft);
  return words === '' || SMALL.has(words) || words !== wordsOf(source) ? 0 : 2;
}

/** The number as written, without the word of its scale: 1.4 of `$1.4 billion`. */
const writtenIn = ({ text }: Figure): number =>
  Number(/\d[\d,]*(?:\.\d+)?/.exec(text)?.[0].replaceAll(',', '') ?? 0);

/** Powers of ten are told this nearly. */
const NEARLY = 1e-6;
/** Digits that two slips at once, of the scale and the point, need to be likely. */
const TWO_SLIPS = 3;

/**
 * Whether two numbers of one unit and the same digits, `ratio` apart, are other numbers: a slip puts a number under another
 * scale word (`$3 million` for $3 billion) or moves its point (4.2 for 0.42), but seldom writes out noughts (5,200 for 520).
 */
function isOtherNumber(draft: Figure, source: Figure, ratio: number): boolean {
  const [mine, theirs] = [writtenIn(draft), writtenIn(source)];
  const tens = Math.log10(Math.abs(mine / theirs));
  if (tens === 0 || !Number.isFinite(tens) || Math.abs(tens - Math.round(tens)) > NEARLY) return false;
  const sameScale = Math.abs(Math.log10(Math.abs(ratio)) - tens) < NEARLY;
  const hasPoint = /\d\.\d/.test(draft.text) || /\d\.\d/.test(source.text);
  // "8,400" has its scale in noughts, and "6,240" is "6.24" with a comma for the point
  if (Math.round(tens) % 3 === 0) return sameScale && !hasPoint;
  if (!hasPoint) return true;
  return !sameScale && digitsIn(draft) < TWO_SLIPS;
}

/** Kinds whose units all measure one thing in steps: `20 minutes` for 20 seconds. */
const STEPPED: ReadonlySet<QuantityKind> = new Set(['duration', 'measure']);

/** How many digits of the draft's figure a slip explains; `a` and `b` are the quantities as they are held against each other. */
export function slipOf(draft: Figure, source: Figure, a: Quantity, b: Quantity): number {
  if (!SLIPPING.has(a.kind) || !SLIPPING.has(b.kind)) return 0;
  if ((a.kind === 'percent' && b.kind === 'points') || (a.kind === 'points' && b.kind === 'percent')) {
    return Math.abs(a.low) === Math.abs(b.low) && a.low !== 0 ? 3 : 0;
  }
  if (a.unit === b.unit && a.low === b.low) return 0;
  if (a.kind !== b.kind && !mistakenFor(a, b)) return 0;
  const digits = digitsOf(draft);
  const theirs = digitsOf(source);
  if (digits === '' && theirs === '') return a.kind === b.kind ? sameWords(draft, source) : 0;
  const sameScale = Math.abs(Math.log10(Math.abs(a.low / b.low))) < 1;
  if (a.unit === b.unit && sameScale && transposed(digits, theirs)) return digits.length;
  if (a.unit === b.unit && isOtherNumber(draft, source, a.low / b.low)) return 0;
  const core = withoutZeros(digits);
  // another currency and another size are two slips
  const twice = a.kind === 'money' && b.kind === 'money' && a.unit !== b.unit && a.low !== b.low;
  if (core.length >= (a.kind === b.kind && !twice ? 2 : 3) && core === withoutZeros(theirs))
    return core.length;
  return STEPPED.has(a.kind) && a.kind === b.kind && digits.length > 1 && digits === theirs ? 1 : 0;
}
