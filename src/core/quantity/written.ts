import { isLetter, numberWords, writeDigits } from './numerals.ts';
import { same, significantPlace } from './precision.ts';
import type { Modifier, Quantity } from './quantity.ts';
import { type Scale, siblings } from './scales.ts';
import { inStyle, type Style } from './style.ts';

/** A number as it will be written: value before its scale, decimals, scale. */
interface Choice {
  readonly value: number;
  readonly decimals: number;
  readonly scale: Scale | undefined;
}

const MOST_DECIMALS = 3;
const SCALED_FROM = 1e6;
/** A number may lose this share when rounded to the source's precision in another unit. */
const MOST_LOSS = 0.02;

/** The decimals nearest to a value that is only known to `place` (0.06 is known to one); negative for tens and up. */
function decimalsOf(place: number): number {
  return Math.round(-Math.log10(place));
}

/** No more digits than the source gives; as many as the draft had where trailing zeros could be either. */
function decimalsFor(value: number, half: number, own: number): number {
  if (half <= 0) return exactDecimals(value);
  const byHalf = decimalsOf(2 * half);
  const place = significantPlace(value, half);
  const bySignificance = place === 0 ? byHalf : decimalsOf(place);
  let decimals = Math.max(bySignificance, Math.min(byHalf, own));
  for (let tries = 0; tries < 4 && loss(value, decimals) > MOST_LOSS; tries += 1) decimals += 1;
  return decimals;
}

/** Words say a number exactly, but not what it comes to in another unit: two significant digits then. */
function exactDecimals(value: number): number {
  for (let decimals = 0; decimals < 2; decimals += 1) {
    if (same(Number(value.toFixed(decimals)), value)) return decimals;
  }
  return Math.max(0, 1 - Math.floor(Math.log10(Math.abs(value))));
}

function loss(value: number, decimals: number): number {
  const unit = 10 ** -decimals;
  return value === 0 ? 0 : Math.abs(Math.round(value / unit) * unit - value) / Math.abs(value);
}

/** Keeps the draft's scale where the number stays readable in it, else moves to a scale of the same style. */
function choose(value: number, half: number, style: Style): Choice {
  const at = (scale: Scale | undefined): Choice => {
    const size = scale?.value ?? 1;
    return { value: value / size, decimals: decimalsFor(value / size, half / size, style.decimals), scale };
  };
  const own = at(style.scale);
  const moved = (choice: Choice): boolean => Math.abs(choice.value) >= 1 && choice.decimals < MOST_DECIMALS;
  const size = Math.abs(own.value);
  if (style.scale === undefined) {
    if (Math.abs(value) < SCALED_FROM || own.decimals >= 0) return own;
  } else if (size >= least(style) && (size < 1000 || style.number >= 1000) && own.decimals <= MOST_DECIMALS) {
    return own;
  }
  for (const scale of siblings(style.scale).toReversed()) {
    const choice = at(scale);
    if (moved(choice)) return choice;
  }
  return at(undefined);
}

/** "$0.8 trillion" shows a writer who minds no leading zero. */
const least = (style: Style): number => (style.number < 1 && !style.inWords ? 0.1 : 1);

/**
 * The value to the decimals that are written (negative ones stand for tens and up). A bound is rounded so that it still
 * holds: "more than 37.8" is no "more than 38".
 */
function rounded(choice: Choice, modifier: Modifier): number {
  const unit = 10 ** -choice.decimals;
  const places = choice.value / unit;
  const nearest = Math.round(places);
  if (Math.abs(places - nearest) < 1e-6) return nearest * unit;
  if (modifier === 'atLeast' || modifier === 'moreThan') return Math.floor(places) * unit;
  return (modifier === 'exact' || modifier === 'about' ? nearest : Math.ceil(places)) * unit;
}

function numeral(choice: Choice, style: Style, modifier: Modifier): string {
  const value = Math.abs(rounded(choice, modifier));
  const words = style.inWords && choice.decimals <= 1 ? numberWords(value) : undefined;
  return words ?? writeDigits(value, Math.max(0, choice.decimals), style.marks);
}

function scaleText(choice: Choice, style: Style): string {
  const scale = choice.scale;
  if (scale === undefined) return '';
  if (style.scale !== undefined) return style.gap + scale.text;
  return ` ${scale.text}`;
}

/**
 * The value of `quantity` (in the replaced figure's unit) in the style of the figure it replaces, without a hedge:
 * `$13bn` in the style of `$15bn`, `thirteen billion dollars` in that of `fifteen billion dollars`. Undefined where the
 * draft's unit is no unit for this value (a few feet in miles).
 */
export function writeValue(quantity: Quantity, style: Style): string | undefined {
  const half = inStyle(style, quantity.halfUnit);
  const high = choose(inStyle(style, quantity.high), half, style);
  if (isLost(high) || (style.suffix.startsWith('-') && high.scale !== undefined && style.scale === undefined))
    return undefined;
  const unit = agreeing(style, high);
  const glue =
    style.scale === undefined && high.scale !== undefined && isLetter(unit.charCodeAt(0)) ? ' ' : '';
  const tail = scaleText(high, style) + glue + unit;
  const negative = high.value < 0 ? (style.sign === '' ? '\u2212' : style.sign) : '';
  if (quantity.low !== quantity.high) return negative + range(quantity, style, high, tail);
  return negative + style.prefix + numeral(high, style, quantity.modifier) + tail;
}

/** Would rounding to three decimals leave nothing of it? */
const isLost = (choice: Choice): boolean =>
  choice.value !== 0 &&
  (choice.decimals > MOST_DECIMALS + 1 || loss(choice.value, choice.decimals) > MOST_LOSS);

function range(quantity: Quantity, style: Style, high: Choice, tail: string): string {
  const size = high.scale?.value ?? 1;
  const value = inStyle(style, quantity.low) / size;
  const half = inStyle(style, quantity.halfUnit) / size;
  const decimals = Math.max(high.decimals, decimalsFor(value, half, style.decimals));
  const low = numeral({ value, decimals, scale: undefined }, style, 'exact');
  const joiner = style.joiner === '' ? ' to ' : style.joiner;
  const last = numeral({ ...high, decimals }, style, 'exact');
  const { prefix } = style;
  const repeats = style.repeats || (style.joiner === '' && prefix !== '');
  return (
    style.opening + prefix + low + (repeats ? tail : '') + joiner + (repeats ? prefix : '') + last + tail
  );
}

/** Unit nouns that agree with their number. */
const NOUNS: ReadonlyMap<string, string> = new Map(
  [
    'year month week day hour minute second decade dollar euro pound franc rupee peso mile metre meter kilometre kilometer',
    'centimetre centimeter millimetre millimeter yard acre hectare tonne ton kilogram kilo gram ounce litre liter gallon',
    'barrel bushel watt kilowatt megawatt gigawatt terawatt volt degree point person',
  ]
    .join(' ')
    .split(' ')
    .map((noun): [string, string] => [noun, `${noun}s`])
    .concat([
      ['foot', 'feet'],
      ['inch', 'inches'],
      ['century', 'centuries'],
      ['person', 'people'],
    ]),
);
const SINGULARS: ReadonlyMap<string, string> = new Map([...NOUNS].map(([one, many]) => [many, one]));

/** The suffix with its noun in singular or plural: " year" becomes " years" after 12; "-year" stays. */
function agreeing(style: Style, choice: Choice): string {
  const { suffix } = style;
  if (suffix.charAt(0) !== ' ') return suffix;
  const one = choice.value === 1 && choice.scale === undefined && choice.decimals <= 0;
  const from = suffix.startsWith(' percentage ') ? ' percentage '.length : 1;
  let end = from;
  while (end < suffix.length && isLetter(suffix.charCodeAt(end))) end += 1;
  const noun = suffix.charAt(end) === '-' ? '' : suffix.slice(from, end);
  const other = one ? SINGULARS.get(noun) : NOUNS.get(noun);
  return other === undefined ? suffix : suffix.slice(0, from) + other + suffix.slice(end);
}
