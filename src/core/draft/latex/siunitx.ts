// Numbers and units in the notation of the package siunitx, as a reader sees them.
import { pairsOf } from './commands.ts';

/** Symbols of units and prefixes, each behind the name of its command. */
const UNITS = pairsOf(`
  yocto y  zepto z  atto a  femto f  pico p  nano n  micro µ  milli m  centi c  deci d  deca da  hecto h  kilo k
  mega M  giga G  tera T  peta P  exa E  zetta Z  yotta Y  metre m  meter m  gram g  kilogram kg  second s
  ampere A  kelvin K  mole mol  candela cd  hertz Hz  newton N  pascal Pa  joule J  watt W  coulomb C  volt V
  farad F  ohm Ω  siemens S  weber Wb  tesla T  henry H  lumen lm  lux lx  becquerel Bq  gray Gy  sievert Sv
  katal kat  degreeCelsius °C  celsius °C  degree °  arcminute ′  arcsecond ″  percent %  litre l  liter l
  hectare ha  tonne t  minute min  hour h  day d  bar bar  electronvolt eV  bit bit  byte B  kWh kWh  angstrom Å
  dalton Da  decibel dB  euro €  EUR EUR  USD USD  year years  knot kn`);

const PREFIXES: ReadonlySet<string> = new Set(
  'yocto zepto atto femto pico nano micro milli centi deci deca hecto kilo mega giga tera peta exa zetta yotta'.split(
    ' ',
  ),
);
const POWERS: Readonly<Record<string, string>> = { square: '²', squared: '²', cubic: '³', cubed: '³' };

/** Commands of siunitx by what their arguments are: `n` a number, `u` a unit, `l` numbers divided by semicolons. */
export const MEASURES: ReadonlyMap<string, string> = new Map([
  ['num', 'n'],
  ['SI', 'nu'],
  ['qty', 'nu'],
  ['si', 'u'],
  ['unit', 'u'],
  ['ang', 'a'],
  ['SIrange', 'nnu'],
  ['qtyrange', 'nnu'],
  ['numrange', 'nn'],
  ['SIlist', 'lu'],
  ['qtylist', 'lu'],
  ['numlist', 'l'],
]);

/** Longest argument that is read. */
const LIMIT = 200;

/** What a command of siunitx prints, by its signature and arguments: `5 km`, `5 to 10 km`. `undefined` where it cannot be told. */
export function measureText(signature: string, given: readonly string[]): string | undefined {
  if (given.length < signature.length || given.some((one) => one.length > LIMIT)) return undefined;
  const numbers: string[] = [];
  let unit = '';
  for (const [at, kind] of [...signature].entries()) {
    const argument = given[at] ?? '';
    if (kind === 'u') unit = unitText(argument);
    else if (kind === 'l') numbers.push(...argument.split(';').map(numberText));
    else numbers.push(kind === 'a' ? `${numberText(argument)}°` : numberText(argument));
  }
  const isRange = signature.startsWith('nn');
  const last = numbers.at(-1) ?? '';
  const joined =
    numbers.length < 2 || isRange ? numbers.join(' to ') : `${numbers.slice(0, -1).join(', ')} and ${last}`;
  if (joined === '' || unit === '') return `${joined}${unit}`;
  return unit === '°' ? `${joined}°` : `${joined} ${unit}`;
}

/** `1234,5e3` as `1234.5 × 10^3`: a comma divides decimals here, as a point does, and blanks mean nothing. */
function numberText(given: string): string {
  let text = '';
  for (let at = 0; at < given.length; at++) {
    const character = given.charAt(at);
    if (character === '\\') {
      const name = letters(given, at + 1);
      if (name === 'pm') text += ' ± ';
      at += Math.max(1, name.length);
    } else if (character === ',') text += '.';
    else if ((character === '+' && given.charAt(at + 1) === '-') || character === '±') {
      text += ' ± ';
      if (character === '+') at += 1;
    } else if ('eEd'.includes(character) && isExponent(given, at)) text += ' × 10^';
    else if (character === '(') {
      // The uncertainty of the last digits.
      const close = given.indexOf(')', at);
      at = close < 0 ? given.length : close;
    } else if (!' {}~'.includes(character)) text += character;
  }
  return text;
}

const isExponent = (given: string, at: number): boolean =>
  /\d/.test(given.charAt(at - 1)) && /[-+\d]/.test(given.charAt(at + 1));

/** `\kilo\metre\per\hour` as `km/h`, `m.s^{-1}` as `m·s^-1`. */
export function unitText(given: string): string {
  let text = '';
  let power = '';
  let isPrefixed = true;
  let isPer = false;
  for (let at = 0; at < given.length; ) {
    const character = given.charAt(at);
    if (character !== '\\') {
      if (character === '.' || character === '~') text += '·';
      else if (!' {}'.includes(character)) text += character;
      isPrefixed = true;
      at += 1;
      continue;
    }
    const name = letters(given, at + 1);
    at += 1 + Math.max(1, name.length);
    if (name === 'per') isPer = true;
    else if (name === 'squared' || name === 'cubed') text += POWERS[name];
    else if (name === 'square' || name === 'cubic') power = POWERS[name] ?? '';
    else if (name === 'of' || name === 'tothe' || name === 'raiseto') text += ' ';
    else {
      if (isPer) text += '/';
      else if (!isPrefixed && !(text.endsWith('W') && name === 'hour')) text += '·';
      isPer = false;
      isPrefixed = PREFIXES.has(name);
      text += UNITS.get(name) ?? name;
      if (!isPrefixed) {
        text += power;
        power = '';
      }
    }
  }
  return text.trim();
}

function letters(text: string, from: number): string {
  let end = from;
  while (end < text.length && /[A-Za-z]/.test(text.charAt(end))) end += 1;
  return text.slice(from, end);
}
