/** Units that a caption or a column heading gives to the bare numbers under it. */

import { columnUnit, inMillions, isLettered, scaledUnit, snakeParts, wordUnit } from './columnNames.ts';
import { CARDINAL, learn, ORDINAL, SCALE, wordSet } from './lexicon.ts';
import { moneySign } from './moneySigns.ts';
import type { UnitHint } from './quantity.ts';
import {
  capitalAt,
  codeAt,
  endAt,
  FIRST,
  isA,
  isNumeral,
  isWord,
  kindAt,
  lastToken,
  lengthAt,
  MARK,
  markAt,
  numberAt,
  readTokens,
  textAt,
  tight,
  WORD,
  wordAt,
} from './tokens.ts';
import { readUnit, unitEnd } from './unitReader.ts';
import { type Unit, unitOf } from './units.ts';

const MOST = 400;

/** `k`, `m`, `bn` beside a currency in brackets. */
const SHORT_SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mm: 1e6,
  b: 1e9,
  bn: 1e9,
  tn: 1e12,
  t: 1e12,
};

/** `£'000`, `$,000`, `(000s)`: thousands, as accounts write them; not the end of `100,000` or `10 000`. */
const THOUSANDS = /(?<!\d[ ,.'’\u00a0\u202f]?)[,'’]?000s?\b/;

/** `(1,000 t)`, `in 1 000`, `, 1000 litres`: thousands written out; `1,000 m` is a distance. */
const WRITTEN_THOUSANDS =
  /([([,:/]|\bin)[ \u00a0]?1[ ,.'’\u00a0\u202f]?000s?(?=[)\] ]|$)(?! ?(?:m|metres?|meters?)\b)/;

/** Letters before a bar: pence in `p/kWh`, and the barrels of `b/d`. */
const PENCE = /\bp(?=\/)/;
const BARRELS = /\bb\/d\b/;

/**
 * The unit that `text`, a caption or heading, gives to bare numbers: "Revenue (US$ bn)" and "in millions of dollars" give
 * USD with 1e9 and 1e6, `gross_margin_pct` gives `%`, "Output, TWh" gives J, "in thousands" gives `1` with 1000.
 * Undefined when it names none.
 */
export function unitHint(text: string): UnitHint | undefined {
  const short = text.length > MOST ? text.slice(0, MOST) : text;
  const parts = unitOf(short) === undefined ? snakeParts(short) : undefined;
  if (parts !== undefined)
    return columnUnit(parts) ?? (isLettered(parts) ? undefined : fromPhrase(parts.join(' ')));
  const found = fromPhrase(
    short
      .replace(WRITTEN_THOUSANDS, '$1 thousand')
      .replace(THOUSANDS, ' thousand')
      .replace(PENCE, 'pence')
      .replace(BARRELS, 'barrels/day'),
  );
  return found === undefined ? wordUnit(short) : inMillions(found, short);
}

/** `, unless otherwise stated`, `, except per share data`: of rows that name a unit of their own. */
const EXCEPTION = /,? ?\b(?:unless|except|apart from)\b[^)]*/i;

/** A table's corner is no longer than this where it is a unit. */
const CORNER_LIMIT = 40;

/**
 * The unit of a whole table that its corner, the heading of the row headings, gives: `€ million`, `In thousands`, `(MW)`.
 * Undefined where it says anything else, and for times (`Year`, `Months`), which head rows.
 */
export function cornerHint(corner: string): UnitHint | undefined {
  const text = corner.slice(0, MOST).replace(EXCEPTION, '');
  if (text.length > CORNER_LIMIT) return undefined;
  const hint = unitHint(text);
  const isWhole =
    phraseStart <= FIRST + 1 &&
    !isWord(phraseEnd) &&
    (phraseEnd >= lastToken() - 1 || kindAt(phraseEnd) === 0);
  // `Degree`, `Stone`, `Mile` head what stands below them
  const isNoun = hint?.kind === 'measure' && (hint.unit === '°' || /^[A-Za-z][a-z]+[^s]$/.test(text.trim()));
  return hint === undefined || hint.kind === 'duration' || !isWhole || isNoun ? undefined : hint;
}

/** Phrases: the last one of a heading that is a unit after a scale, in brackets, after `in`, or at the end. */
function fromPhrase(text: string): UnitHint | undefined {
  readTokens(text, 0);
  let best: UnitHint | undefined;
  phraseStart = 0;
  for (let i = FIRST; i < lastToken(); i++) {
    const found = hintAt(i);
    if (found !== undefined) {
      if (best === undefined) phraseStart = i;
      best = best !== undefined && isScale(found) ? scaled(best, found.factor) : found;
      phraseEnd = hintEnd;
      i = Math.max(i, hintEnd - 1);
    }
  }
  return best;
}

/** `(thousand)`: no unit, but how many of one. */
const isScale = ({ unit, factor }: UnitHint): boolean => unit === '1' && factor > 1;

/** `Tonnes (thousand)`: the unit was named before its scale. */
const scaled = (hint: UnitHint, scale: number): UnitHint => ({ ...hint, factor: hint.factor * scale });

const POINTS = learn('points', 0);
const POINT = unitOf('pp');
const DIFFERENCES = wordSet(
  'change changes difference swing rise fall increase decrease gain share margin rate gap',
);

/** `Change (points)`: of a share; elsewhere points are scored. */
function changes(i: number): boolean {
  for (let k = FIRST; k < i; k++) if (DIFFERENCES.has(wordAt(k))) return true;
  return false;
}

let hintEnd = 0;
/** The first token of the first phrase that was found, and the token after the last. */
let phraseStart = 0;
let phraseEnd = 0;
const BEFORE = { fraction: true, scaled: false, many: false };

function hintAt(i: number): UnitHint | undefined {
  const kind = kindAt(i);
  if (kind !== WORD && kind !== MARK) return undefined;
  hintEnd = i + 1;
  // "Cost €m", "2026 €m": a sign introduces itself
  const isSign = kind === MARK && i > FIRST && moneySign(i) !== undefined;
  // "Cost per km" is no length
  if (isWord(i - 1) && textAt(i - 1) === 'per') return undefined;
  // "100 metres" is a distance run
  if (isNumeral(i - 1) && !isA(i, SCALE) && !isSign) return undefined;
  const introduced = isIntroduced(i);
  // "millions of dollars", "million tonnes", "thousands"
  if (isA(i, SCALE)) {
    const scale = numberAt(i);
    let at = i + 1;
    if (isWord(at) && textAt(at) === 'of') at++;
    const unit = readUnit(at, BEFORE);
    if (unit !== undefined) {
      hintEnd = unitEnd;
      return scaledUnit(unit, scale);
    }
    // "Millions of passengers"
    const heads = i === FIRST && at > i + 1 && isPlural(i);
    return introduced || heads || lastToken() - FIRST <= 2
      ? { unit: '1', kind: 'count', factor: scale }
      : undefined;
  }
  if (introduced && wordAt(i) === POINTS && POINT !== undefined && changes(i)) return scaledUnit(POINT, 1);
  if (!introduced && !isSign && i !== FIRST && i !== lastToken() - 1) return undefined;
  // "(in thousands)" tells no inches
  if (textAt(i) === 'in' && isWord(i + 1)) return undefined;
  const unit = readUnit(i, BEFORE);
  if (unit === undefined || (unit.weak === true && !introduced)) return undefined;
  if (namesElse(i, unit, unitEnd, introduced)) return undefined;
  if (unit.kind === 'duration' && !introduced && codeAt(endAt(i) - 1) !== 115) return undefined;
  let end = unitEnd;
  const closed =
    markAt(end) !== 0 ||
    kindAt(end) === 0 ||
    (i === FIRST && (isYear(end) || leads(unit, i))) ||
    (i === FIRST && unit.kind !== 'money' && unit.unit !== '°' && isPlural(i));
  let scale = 1;
  if (unit.kind === 'money' && isWord(end)) {
    const word = textAt(end).toLowerCase();
    const factor = SHORT_SCALES[word] ?? (isA(end, SCALE) ? numberAt(end) : undefined);
    if (factor === undefined) return introduced ? scaledUnit(unit, 1) : undefined;
    scale = factor;
    end++;
  } else if (!closed && !introduced) return undefined;
  hintEnd = end;
  return scaledUnit(unit, scale);
}

/** Units that are other words too: matches `Won`, the weaving hall `Carrow Fen`, a `Stone` in a list of materials. */
const HOMOGRAPHS = wordSet(
  'won fen sen sol real dong kip kina rand lei lev som dram birr crown mark pound stone rod chain yard pole hand',
);
/** Words behind years, months or days that say which ones: `years to 30 June`. */
const SPANS = wordSet('to ended ending from since until till up');
/** A number behind a time, which says which one it is: `week 20`, `year three`. */
const COUNTS = CARDINAL | ORDINAL;

/** Whether what reads like a unit in a heading is no unit there, but a name, a letter, or a stretch of time. */
function namesElse(i: number, unit: Unit, end: number, introduced: boolean): boolean {
  // `the A321`: what goes on behind a unit is another word
  if (isWord(i) && tight(end) && (isWord(end) || isNumeral(end))) return true;
  if (!introduced && (HOMOGRAPHS.has(wordAt(i)) || isCapital(i))) return true;
  if (unit.kind !== 'duration') return false;
  return (!isPlural(i) && (isNumeral(end) || isA(end, COUNTS))) || SPANS.has(wordAt(end));
}

/** A row or a team called `B`. */
const isCapital = (i: number): boolean => lengthAt(i) === 1 && capitalAt(i);

/** `Days over the limit`, `Tonnes of waste`: the plural of a unit's name begins a heading as its unit. */
const isPlural = (i: number): boolean => lengthAt(i) > 3 && codeAt(endAt(i) - 1) === 115;

/** `MW 2026`: the year that ends a heading. */
const isYear = (i: number): boolean => lengthAt(i) === 4 && isNumeral(i) && kindAt(i + 1) === 0;

/** Symbols that are no words: `MW installed`, `GWh a year`. */
const SYMBOLS: ReadonlySet<string> = new Set('kW MW GW TW kWh MWh GWh TWh km km² ha kg TEU'.split(' '));

/** `% women`, `Per cent of adults`, `MW installed`: a unit that can only be what the heading counts. */
const leads = (unit: Unit, i: number): boolean => unit.kind === 'percent' || SYMBOLS.has(textAt(i));

/** After an opening bracket, `in`, `,`, `/` or `:`. */
function isIntroduced(i: number): boolean {
  const mark = markAt(i - 1);
  if (mark === 0x28 || mark === 0x5b || mark === 0x2c || mark === 0x3a || mark === 0x2f) return true;
  return isWord(i - 1) && textAt(i - 1).toLowerCase() === 'in';
}
