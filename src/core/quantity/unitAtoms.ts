/** One unit without `per`: a name, a symbol or a sign, with its power. */

import { ARTICLE, classOf, learn, STOP, SYMBOL, UNIT, wordSet, wordValues } from './lexicon.ts';
import { isMass, POUND, STERLING } from './moneySigns.ts';
import { exponentEnd, unitExponent } from './powers.ts';
import {
  capitalAt,
  codeAt,
  endAt,
  gapAt,
  isA,
  isNumeral,
  isWord,
  kindAt,
  LINE,
  lengthAt,
  MARK,
  markAt,
  textAt,
  tight,
  wordAt,
} from './tokens.ts';
import { isAged, isDecade, letterUnit } from './unitLetters.ts';
import { DEGREE, degree, markEnd, markUnit } from './unitMarks.ts';
import { combine, NOTHING, power, type Unit, unitNames, unitOf, unitOfSymbol } from './units.ts';

/** The token after the atom that was read last. */
export let atomEnd = 0;

const DIMENSIONS = wordSet('long wide high deep tall thick a');
const SQUARE = new Set([learn('square', UNIT), learn('sq', UNIT)]);
const CUBIC = new Set([learn('cubic', UNIT), learn('cu', UNIT)]);
const SQUARED = learn('squared', 0);
const CUBED = learn('cubed', 0);

/** Words that are also symbols of units, and more often just words. */
const WORDS_NOT_SYMBOLS = new Set(
  'am pm as at us is in a do no he be PM AM AS AT US IN Am Pm As At In No My Mt PS NM Pa pa hm dm das ms Ms AU Ma ma Ga pc Tt EB PB st pt Y'.split(
    ' ',
  ),
);
/** ... and those of them that count when they touch the number. */
const TOUCHING = new Set('in st pt Mt PS NM Pa Ma Ga ms AU PB EB dm hm Y'.split(' '));
/** ... and those that count after a space as well, when the number is no bare integer or the word is in lower case. */
const SPACED_TOO = new Set('ms Mt Pa PB AU hm dm PS Ma Ga'.split(' '));

/** Marks are money when there are thousands of them. */
const MARKS = learn('marks', 0);
const DEUTSCHMARK = unitOf('DEM');

/** Facts on the number before, which decide what a doubtful symbol means. */
export interface Before {
  readonly fraction: boolean;
  /** A scale was applied: "5 million pounds". */
  readonly scaled: boolean;
  /** The number is more than one. */
  readonly many: boolean;
}

/** What a percentage is of: "20 wt %", "5 mol%", "3 at. %". */
const PARTS = wordSet('wt mol mole vol at mass weight atom atomic volume');
const PERCENT_WORD = learn('percent', UNIT);

/** Is it `wt%`, `vol. %`, `weight percent` at `i`? */
function percentBy(i: number): boolean {
  let at = i + 1;
  if (markAt(at) === 0x2e) at++;
  if (markAt(at) === 0x2d) at++;
  if ((markAt(at) !== 0x25 && wordAt(at) !== PERCENT_WORD) || !PARTS.has(wordAt(i))) return false;
  atomEnd = at + 1;
  return true;
}

const PERCENT = unitOf('%');
const METRE = unitOf('m') ?? NOTHING;
const SECOND = unitOf('s') ?? NOTHING;
const PRESSURE = unitOf('mmHg');
const BARRELS = unitOf('bpd') ?? NOTHING;
/** Of a day, `b/d`: barrels, thousands and millions of them. */
const BARREL_FACTORS = wordValues('b:1 bbl:1 kb:1e3 mb:1e6 mmb:1e6');

const BASE = unitOf('base pair') ?? NOTHING;
/** What is a part of a percent or so many bits elsewhere, and bases where genes are spoken of. */
const BASES = wordValues('bp:1 kb:1e3 mb:1e6 gb:1e9');
const GENES = wordSet(
  'dna rna mrna cdna genom(e|es|ic) gene(|s) sequence(|s) fragment(|s) exon(|s) intron(|s) plasmid(|s) amplicon(|s) insert chromosome(|s) primer(|s) loc(us|i) nucleotide(|s) transcript(|s) promoter(|s) deletion(|s) upstream downstream pcr nucleosome(|s)',
);
/** Tokens between a unit and a word of genes, at most. */
const GENES_REACH = 10;

function genetic(i: number): boolean {
  for (let k = i - GENES_REACH; k < i + GENES_REACH; k++) if (GENES.has(wordAt(k))) return true;
  return false;
}

/** One unit without powers or `per`: by name or by symbol. */
function plainAtom(i: number, before: Before, number: boolean): Unit | undefined {
  if (kindAt(i) === MARK) {
    const unit = markUnit(i);
    atomEnd = markEnd;
    return unit;
  }
  if (!isWord(i)) return undefined;
  const id = wordAt(i);
  if (percentBy(i)) return PERCENT;
  // "m.p.h."
  const dotted = markAt(i + 1) === 0x2e && tight(i + 1) && isWord(i + 2) && tight(i + 2);
  if ((classOf(id) & SYMBOL) !== 0 && !(dotted && unitNames.match(i) !== undefined)) {
    const symbol = symbolAtom(i, before, number);
    if (symbol !== undefined) return symbol;
  }
  if (id === MARKS && before.scaled) {
    atomEnd = i + 1;
    return DEUTSCHMARK;
  }
  if ((classOf(id) & UNIT) === 0) return undefined;
  let named = unitNames.match(i);
  if (named === undefined) return undefined;
  if (named === STERLING && isMass(i, before)) named = POUND;
  if (
    named.weak === true &&
    (!number || (before.many && codeAt(endAt(unitNames.at - 1) - 1) !== 115 && isWord(unitNames.at)))
  )
    return undefined;
  atomEnd = unitNames.at;
  if (named === DEGREE || named.unit === '°') {
    if (markAt(atomEnd) === 0x2e && isWord(atomEnd + 1) && gapAt(atomEnd + 1) !== LINE) {
      const wasEnd = atomEnd;
      const scale = degree(atomEnd + 1);
      if (scale !== DEGREE && lengthAt(wasEnd + 1) === 1) {
        atomEnd = markEnd;
        return scale;
      }
    }
  }
  return named;
}

function symbolAtom(i: number, before: Before, number: boolean): Unit | undefined {
  const text = textAt(i);
  if (markAt(i + 1) === 0x2f && textAt(i + 2) === 'd') {
    const barrels = BARREL_FACTORS.get(wordAt(i));
    atomEnd = i + 3;
    if (barrels !== undefined) return { ...BARRELS, factor: BARRELS.factor * barrels };
  }
  if (text.length === 1) {
    const letter = letterUnit(i, text);
    if (letter !== undefined) {
      atomEnd = i + 1;
      return letter;
    }
  }
  const unit = unitOfSymbol(text);
  if (unit === undefined || (text === 's' && (isDecade(i) || isAged(i)))) return undefined;
  const touches = tight(i);
  if (WORDS_NOT_SYMBOLS.has(text)) {
    if (text === 'in') {
      const dotted = markAt(i + 1) === 0x2e && tight(i + 1) && isWord(i + 2) && !capitalAt(i + 2);
      if (!(touches || before.fraction || dotted)) return undefined;
      if (!touches && (isNumeral(i + 1) || isA(i + 1, ARTICLE | STOP))) return undefined;
    } else if (!(touches ? TOUCHING.has(text) : SPACED_TOO.has(text) && number)) return undefined;
  }
  // "a pair of 3 K-type sensors"
  // "9 N. Irish players": an initial
  const initial = text === 'N' && !touches && markAt(i + 1) === 0x2e && isWord(i + 2) && capitalAt(i + 2);
  if (initial) return undefined;
  // "1.5 MtCO2e"
  if (text.endsWith('CO') && isNumeral(i + 1) && lengthAt(i + 1) === 1 && tight(i + 1)) {
    const more = isWord(i + 2) && tight(i + 2) && lengthAt(i + 2) <= 2;
    atomEnd = more ? i + 3 : i + 2;
    return unit;
  }
  if ((unit.unit === 'pp' || unit.unit === 'B') && (genetic(i) || (before.scaled && text === 'bp'))) {
    const bases = text.endsWith('B') ? undefined : BASES.get(wordAt(i));
    atomEnd = i + 1;
    if (bases !== undefined) return { ...BASE, factor: bases };
  }
  if (text === 'mm' && textAt(i + 1) === 'Hg') {
    atomEnd = i + 2;
    return PRESSURE;
  }
  const joined =
    text.length === 1 && !touches && markAt(i + 1) === 0x2d && tight(i + 1) && textAt(i + 2) !== '1';
  if (joined && !DIMENSIONS.has(wordAt(i + 2))) return undefined;
  atomEnd = i + 1;
  return unit;
}

/** A unit with its power: `m²`, `square feet`, `km squared`, `s−1`. */
export function atom(i: number, before: Before, number: boolean): Unit | undefined {
  const id = wordAt(i);
  if (id > 0 && (SQUARE.has(id) || CUBIC.has(id))) {
    let at = i + 1;
    if (markAt(at) === 0x2e || markAt(at) === 0x2d) at++;
    const base = plainAtom(at, before, number);
    return base === undefined || base.kind === 'money' ? undefined : power(base, SQUARE.has(id) ? 2 : 3);
  }
  const base = plainAtom(i, before, number);
  if (base === undefined || base.kind === 'percent' || base.kind === 'points' || base.kind === 'money')
    return base;
  const at = atomEnd;
  if (isWord(at)) {
    if (wordAt(at) === SQUARED || wordAt(at) === CUBED) {
      atomEnd = at + 1;
      return power(base, wordAt(at) === SQUARED ? 2 : 3);
    }
    return base;
  }
  const exponent = isWord(atomEnd - 1) ? unitExponent(at) : 0;
  if (exponent === 0) return base;
  if (isWord(exponentEnd) && tight(exponentEnd)) return base;
  if (isNumeral(at) && isNumeral(exponentEnd)) return base;
  // "3T3" is a line of cells
  if (isNumeral(at) && base.unit !== 'm' && base.unit !== 's') return undefined;
  atomEnd = exponentEnd;
  // "5 ms−1": metres a second, not one in a millisecond
  if (exponent < 0 && at === i + 1 && textAt(i) === 'ms') return combine(METRE, SECOND, exponent);
  return power(base, exponent);
}
