/** Units that a caption or a column heading gives to the bare numbers under it. */

import { learn, SCALE, wordSet } from './lexicon.ts';
import type { UnitHint } from './quantity.ts';
import {
  codeAt,
  endAt,
  FIRST,
  isA,
  isWord,
  kindAt,
  lastToken,
  MARK,
  markAt,
  numberAt,
  readTokens,
  textAt,
  WORD,
  wordAt,
} from './tokens.ts';
import { readUnit, unitEnd } from './unitReader.ts';
import { priced, type Unit, unitOf } from './units.ts';

const MOST = 400;

/** Parts of a column's name: `revenue_musd`, `gross_margin_pct`, `capacity_gw`. */
const TAILS: Readonly<Record<string, readonly [symbol: string, factor: number]>> = {
  pct: ['%', 1],
  percent: ['%', 1],
  perc: ['%', 1],
  pp: ['pp', 1],
  bps: ['bps', 1],
  usd: ['USD', 1],
  eur: ['EUR', 1],
  gbp: ['GBP', 1],
  kusd: ['USD', 1e3],
  musd: ['USD', 1e6],
  usdm: ['USD', 1e6],
  usdbn: ['USD', 1e9],
  busd: ['USD', 1e9],
  bnusd: ['USD', 1e9],
  keur: ['EUR', 1e3],
  meur: ['EUR', 1e6],
  eurm: ['EUR', 1e6],
  beur: ['EUR', 1e9],
  mgbp: ['GBP', 1e6],
  gbpm: ['GBP', 1e6],
  gw: ['GW', 1],
  mw: ['MW', 1],
  kw: ['kW', 1],
  tw: ['TW', 1],
  gwh: ['GWh', 1],
  mwh: ['MWh', 1],
  kwh: ['kWh', 1],
  twh: ['TWh', 1],
  km: ['km', 1],
  mm: ['mm', 1],
  cm: ['cm', 1],
  kg: ['kg', 1],
  t: ['t', 1],
  tonne: ['t', 1],
  tonnes: ['t', 1],
  kt: ['kt', 1],
  mt: ['Mt', 1],
  gt: ['Gt', 1],
  ha: ['ha', 1],
  c: ['°C', 1],
  degc: ['°C', 1],
  f: ['°F', 1],
  ppm: ['ppm', 1],
  ppb: ['ppb', 1],
  min: ['min', 1],
  mins: ['min', 1],
  minutes: ['min', 1],
  hours: ['h', 1],
  days: ['d', 1],
  years: ['yr', 1],
  months: ['mo', 1],
  litres: ['L', 1],
  gb: ['GB', 1],
  tb: ['TB', 1],
  mb: ['MB', 1],
  gbps: ['Gbps', 1],
  mbps: ['Mbps', 1],
};

/** `k`, `m`, `bn` beside a currency in brackets, and column endings such as `_millions`. */
const SHORT_SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  m: 1e6,
  mm: 1e6,
  b: 1e9,
  bn: 1e9,
  tn: 1e12,
  t: 1e12,
};

const NAMED_SCALES: Readonly<Record<string, number>> = {
  thousands: 1e3,
  millions: 1e6,
  billions: 1e9,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};

/** `£'000`, `$,000`, `(000s)`: thousands, as accounts write them; not the end of `100,000` or `10 000`. */
const THOUSANDS = /(?<!\d[ ,.'’\u00a0\u202f]?)[,'’]?000s?\b/;

const from = (unit: Unit, scale: number): UnitHint => ({
  unit: unit.unit,
  kind: unit.kind,
  factor: unit.factor * scale,
});

/**
 * The unit that `text`, a caption or heading, gives to bare numbers: "Revenue (US$ bn)" and "in millions of dollars" give
 * USD with 1e9 and 1e6, `gross_margin_pct` gives `%`, "Output, TWh" gives J, "in thousands" gives `1` with 1000.
 * Undefined when it names none.
 */
export function unitHint(text: string): UnitHint | undefined {
  const short = text.length > MOST ? text.slice(0, MOST) : text;
  return fromColumn(short) ?? fromPhrase(short.replace(THOUSANDS, ' thousand'));
}

/** Column names in snake or camel case. */
function fromColumn(text: string): UnitHint | undefined {
  if (text.includes(' ') || !text.includes('_')) return undefined;
  const parts = text.split('_');
  const last = (parts.at(-1) ?? '').toLowerCase();
  const tail = TAILS[last];
  const before = (parts.at(-2) ?? '').toLowerCase();
  if (tail !== undefined) {
    const unit = unitOf(tail[0]);
    if (unit === undefined) return undefined;
    if (before === 'per') {
      const above = TAILS[(parts.at(-3) ?? '').toLowerCase()];
      const over = above === undefined ? undefined : unitOf(above[0]);
      return over === undefined || above === undefined ? undefined : from(priced(over, unit), above[1]);
    }
    return from(unit, tail[1] * (NAMED_SCALES[before] ?? 1));
  }
  const scale =
    NAMED_SCALES[last] ??
    (last === 'bn' || last === 'mn' || last === 'm' || last === 'k'
      ? SHORT_SCALES[last === 'mn' ? 'm' : last]
      : undefined);
  if (scale === undefined) return undefined;
  const unit = TAILS[before] === undefined ? undefined : unitOf(TAILS[before]?.[0] ?? '');
  return unit === undefined ? { unit: '1', kind: 'count', factor: scale } : from(unit, scale);
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
  const introduced = isIntroduced(i);
  // "millions of dollars", "million tonnes", "thousands"
  if (isA(i, SCALE)) {
    const scale = numberAt(i);
    let at = i + 1;
    if (isWord(at) && textAt(at) === 'of') at++;
    const unit = readUnit(at, BEFORE);
    if (unit !== undefined) {
      hintEnd = unitEnd;
      return from(unit, scale);
    }
    return introduced || lastToken() - FIRST <= 2 ? { unit: '1', kind: 'count', factor: scale } : undefined;
  }
  if (introduced && wordAt(i) === POINTS && POINT !== undefined && changes(i)) return from(POINT, 1);
  if (!introduced && i !== FIRST && i !== lastToken() - 1) return undefined;
  const unit = readUnit(i, BEFORE);
  if (unit === undefined || (unit.weak === true && !introduced)) return undefined;
  if (unit.kind === 'duration' && !introduced && codeAt(endAt(i) - 1) !== 115) return undefined;
  let end = unitEnd;
  const closed = markAt(end) !== 0 || kindAt(end) === 0;
  let scale = 1;
  if (unit.kind === 'money' && isWord(end)) {
    const word = textAt(end).toLowerCase();
    const factor = SHORT_SCALES[word] ?? (isA(end, SCALE) ? numberAt(end) : undefined);
    if (factor === undefined) return introduced ? from(unit, 1) : undefined;
    scale = factor;
    end++;
  } else if (!closed && !introduced) return undefined;
  hintEnd = end;
  return from(unit, scale);
}

/** After an opening bracket, `in`, `,`, `/` or `:`. */
function isIntroduced(i: number): boolean {
  const mark = markAt(i - 1);
  if (mark === 0x28 || mark === 0x5b || mark === 0x2c || mark === 0x3a || mark === 0x2f) return true;
  return isWord(i - 1) && textAt(i - 1).toLowerCase() === 'in';
}
