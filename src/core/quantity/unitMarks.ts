/** Units written as marks: `%`, `°C`, `″`. */

import { wordSet } from './lexicon.ts';
import {
  capitalAt,
  codeAt,
  gapAt,
  isNumeral,
  isWord,
  LINE,
  lengthAt,
  markAt,
  startAt,
  textAt,
  tight,
  wordAt,
} from './tokens.ts';
import { quoted } from './unitLetters.ts';
import { NOTHING, type Unit, unitOfSymbol } from './units.ts';

/** The token after the mark that was read last. */
export let markEnd = 0;

const PERCENT = must('%');
const POINTS = must('pp');
const INCH = must('in');
export const DEGREE = must('°');
const FOOT = must('ft');
const ARCMINUTE = { ...DEGREE, factor: 1 / 60 };
const ARCSECOND = { ...DEGREE, factor: 1 / 3600 };
const FAHRENHEIT = must('°F');
const CELSIUS = must('°C');

function must(symbol: string): Unit {
  return unitOfSymbol(symbol) ?? NOTHING;
}

const SKY = wordSet('field fields seeing slit sky angular arc fwhm psf separation');
/** Tokens between a mark and a word that shows it to be one of arc, at most. */
const SKY_REACH = 8;

/** Do the words around `i` speak of angles, so that primes are minutes and seconds of arc? */
function inSky(i: number): boolean {
  for (let k = i - SKY_REACH; k < i + SKY_REACH; k++) if (SKY.has(wordAt(k))) return true;
  return false;
}

const SIZES = wordSet('x by wide long tall high deep thick');

/** `twenty feet (20')`, `8' x 10'`: what follows an apostrophe that stands for feet. */
const feet = (i: number): boolean =>
  (markAt(i) === 0x29 && tight(i)) ||
  markAt(i) === 0xd7 ||
  (!tight(i) && SIZES.has(wordAt(i)) && !capitalAt(i));

const POINT_WORDS = wordSet('point points pts');

/** The unit of the mark at token `i`. */
export function markUnit(i: number): Unit | undefined {
  const code = markAt(i);
  if (code === 0x25 || code === 0xff05) {
    markEnd = i + 1;
    if (POINT_WORDS.has(wordAt(i + 1))) {
      markEnd = i + 2;
      return POINTS;
    }
    return PERCENT;
  }
  const prime = code === 0x2032 || code === 0x2033;
  if (!tight(i) && !prime && code !== 0xb0 && code !== 0x2103 && code !== 0x2109 && code !== 0x2030)
    return undefined;
  markEnd = i + 1;
  if (code === 0xb0 || code === 0xba) return degree(i + 1);
  if (code === 0x2032 || (code === 0x27 && markAt(i + 1) === code)) {
    if (markAt(i + 1) === code && tight(i + 1)) {
      markEnd = i + 2;
      return code === 0x2032 || inSky(i) ? ARCSECOND : INCH;
    }
    return isWord(i + 1) && tight(i + 1) ? undefined : code === 0x2032 ? ARCMINUTE : undefined;
  }
  if (code === 0x2033 || (code === 0x22 && !quoted(i)))
    return inSky(i) || markAt(i - 4) === 0xb0 ? ARCSECOND : INCH;
  // "29'C": the degree sign as a typewriter has it
  if (code === 0x27 && tight(i + 1) && textAt(i + 1) === 'C' && !(isWord(i + 2) && tight(i + 2))) {
    markEnd = i + 2;
    return CELSIUS;
  }
  if (code === 0x27 && (inSky(i) || markAt(i - 2) === 0xb0)) return ARCMINUTE;
  if (code === 0x27 && feet(i + 1)) return FOOT;
  if (code === 0x27 && isNumeral(i + 1) && markAt(i + 2) === 0x22 && tight(i + 2)) return FOOT;
  if (code === 0x2103 || code === 0x2109 || code === 0x2030) return unitOfSymbol(String.fromCharCode(code));
  return undefined;
}

/** After `°`: Celsius, Fahrenheit, or an angle. */
export function degree(i: number): Unit {
  if (!isWord(i) || gapAt(i) === LINE) return DEGREE;
  const first = codeAt(startAt(i)) | 32;
  const length = lengthAt(i);
  if (first === 111 && length === 2 && isWord(i + 2) && lengthAt(i + 2) > 6) {
    // "40° on the Celsius scale"
    const scale = textAt(i + 2).toLowerCase();
    if (textAt(i + 1) === 'the' && (scale === 'celsius' || scale === 'fahrenheit'))
      return scale === 'celsius' ? CELSIUS : FAHRENHEIT;
  }
  const celsius = first === 99 && (length === 1 || (length >= 7 && length <= 10));
  const fahrenheit = first === 102 && (length === 1 || length >= 9);
  if (!celsius && !fahrenheit) return DEGREE;
  markEnd = i + 1;
  return celsius ? CELSIUS : FAHRENHEIT;
}
