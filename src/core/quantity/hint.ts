/** Units that a caption or a column heading gives to the bare numbers under it. */

import { columnUnit, isLettered, scaledUnit, snakeParts } from './columnNames.ts';
import { learn, SCALE, wordSet } from './lexicon.ts';
import type { UnitHint } from './quantity.ts';
import {
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
  WORD,
  wordAt,
} from './tokens.ts';
import { readUnit, unitEnd } from './unitReader.ts';
import { unitOf } from './units.ts';

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

/**
 * The unit that `text`, a caption or heading, gives to bare numbers: "Revenue (US$ bn)" and "in millions of dollars" give
 * USD with 1e9 and 1e6, `gross_margin_pct` gives `%`, "Output, TWh" gives J, "in thousands" gives `1` with 1000.
 * Undefined when it names none.
 */
export function unitHint(text: string): UnitHint | undefined {
  const short = text.length > MOST ? text.slice(0, MOST) : text;
  const parts = snakeParts(short);
  if (parts === undefined) return fromPhrase(short.replace(THOUSANDS, ' thousand'));
  return columnUnit(parts) ?? (isLettered(parts) ? undefined : fromPhrase(parts.join(' ')));
}

/** Phrases: the last one of a heading that is a unit after a scale, in brackets, after `in`, or at the end. */
function fromPhrase(text: string): UnitHint | undefined {
  readTokens(text, 0);
  let best: UnitHint | undefined;
  for (let i = FIRST; i < lastToken(); i++) {
    const found = hintAt(i);
    if (found !== undefined) {
      best = found;
      i = Math.max(i, hintEnd - 1);
    }
  }
  return best;
}

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
const BEFORE = { fraction: true, scaled: false, many: false };

function hintAt(i: number): UnitHint | undefined {
  const kind = kindAt(i);
  if (kind !== WORD && kind !== MARK) return undefined;
  hintEnd = i + 1;
  // "100 metres" is a distance run
  if (isNumeral(i - 1) && !isA(i, SCALE)) return undefined;
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
    return introduced || lastToken() - FIRST <= 2 ? { unit: '1', kind: 'count', factor: scale } : undefined;
  }
  if (introduced && wordAt(i) === POINTS && POINT !== undefined && changes(i)) return scaledUnit(POINT, 1);
  if (!introduced && i !== FIRST && i !== lastToken() - 1) return undefined;
  const unit = readUnit(i, BEFORE);
  if (unit === undefined || (unit.weak === true && !introduced)) return undefined;
  if (unit.kind === 'duration' && !introduced && codeAt(endAt(i) - 1) !== 115) return undefined;
  let end = unitEnd;
  const closed =
    markAt(end) !== 0 ||
    kindAt(end) === 0 ||
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

/** `Days over the limit`, `Tonnes of waste`: the plural of a unit's name begins a heading as its unit. */
const isPlural = (i: number): boolean => lengthAt(i) > 3 && codeAt(endAt(i) - 1) === 115;

/** After an opening bracket, `in`, `,`, `/` or `:`. */
function isIntroduced(i: number): boolean {
  const mark = markAt(i - 1);
  if (mark === 0x28 || mark === 0x5b || mark === 0x2c || mark === 0x3a || mark === 0x2f) return true;
  return isWord(i - 1) && textAt(i - 1).toLowerCase() === 'in';
}
