/** Units that end the column names of data files: `length_km`, `revenue_musd`, `no2_ug_m3`. */

import type { UnitHint } from './quantity.ts';
import { combine, power, priced, type Unit, unitOf } from './units.ts';

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
  ml: ['mL', 1],
  gb: ['GB', 1],
  tb: ['TB', 1],
  mb: ['MB', 1],
  gbps: ['Gbps', 1],
  mbps: ['Mbps', 1],
};

const NAMED_SCALES: Readonly<Record<string, number>> = {
  thousands: 1e3,
  millions: 1e6,
  billions: 1e9,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  '1000': 1e3,
  '000': 1e3,
};

/** What may stand over or under the bar of a compound: `ug_m3`, `kwh_m2`, `eur_mwh`. */
const PARTS: Readonly<Record<string, string>> = {
  ug: 'µg',
  mg: 'mg',
  g: 'g',
  l: 'L',
  m: 'm',
  s: 's',
  h: 'h',
  w: 'W',
  kwp: 'kW',
  bbl: 'bbl',
  barrel: 'bbl',
};

/** What a rate may be told for: `capacity_gwh_per_year`. */
const TIMES: Readonly<Record<string, string>> = {
  year: 'yr',
  month: 'mo',
  week: 'wk',
  day: 'd',
  hour: 'h',
  second: 's',
};

const POWERS: Readonly<Record<string, number>> = { 2: 2, 3: 3 };

/** `m` alone is metres after these, and millions after others that count or cost. */
const LENGTHS: ReadonlySet<string> = new Set(
  'length height depth width distance summit peak elevation altitude level drop climb ascent rise diameter radius span reach thickness'.split(
    ' ',
  ),
);
const AMOUNTS: ReadonlySet<string> = new Set(
  'population inhabitants people residents sales cost costs spend spending budget revenue turnover income profit loss value users customers subscribers passengers visitors viewers views voters votes units downloads trips journeys output debt grant grants'.split(
    ' ',
  ),
);

const PART_LIMIT = 12;

/** `2025`, `q3`, `co2` at the end of a name say when, and of what. */
const isAside = (part: string): boolean => /^(?:(?:19|20)\d\d|[qh][1-4]|fy\d{2,4}|co2e?)$/.test(part);

/** The parts of a column's name in snake or camel case, in lower case; undefined for headings in words. */
export function snakeParts(text: string): string[] | undefined {
  if (text.includes(' ')) return undefined;
  const parts = text.includes('_') ? text.split('_') : text.split(/(?<=[a-z])(?=[A-Z])/);
  if (parts.length < 2 || parts.length > PART_LIMIT) return undefined;
  const lower = parts.map((part) => part.toLowerCase());
  while (lower.length > 1 && isAside(lower.at(-1) ?? '')) lower.pop();
  return lower;
}

export const scaledUnit = (unit: Unit, scale: number): UnitHint => ({
  unit: unit.unit,
  kind: unit.kind,
  factor: unit.factor * scale,
});

/** A unit that ends a name: `km`, `m3`. */
function unitPart(part: string): Unit | undefined {
  const symbol = TAILS[part];
  if (symbol !== undefined) return scaleFree(part, symbol);
  const exponent = POWERS[part.slice(-1)] ?? 1;
  const base = exponent === 1 ? part : part.slice(0, -1);
  const unit = unitOf(PARTS[base] ?? TAILS[base]?.[0] ?? '');
  return unit === undefined || (exponent > 1 && unit.unit !== 'm') ? undefined : power(unit, exponent);
}

/** Under a bar nothing is told in thousands. */
const scaleFree = (part: string, [symbol, scale]: readonly [string, number]): Unit | undefined =>
  scale === 1 && part !== 'pct' && part !== 'percent' ? unitOf(symbol) : undefined;

/** Nobody counts the millilitres of a day. */
const MEGALITRE: readonly [string, number] = ['ML', 1];

/** `ug_m3`, `km_h`, `eur_per_mwh`: one unit for each of another. */
function compoundUnit(parts: readonly string[]): UnitHint | undefined {
  const said = parts.at(-2) === 'per';
  const under = parts.at(-1) ?? '';
  const over = parts.at(said ? -3 : -2) ?? '';
  const below = unitPart(under) ?? (said ? unitOf(TIMES[under] ?? '') : undefined);
  const scaled = over === 'ml' && (under === 'd' || under === 'day') ? MEGALITRE : TAILS[over];
  const above = scaled === undefined ? unitPart(over) : unitOf(scaled[0]);
  if (above === undefined || below === undefined || below.kind === 'money' || below.kind === 'percent')
    return undefined;
  // `budget_eur_m` is in millions
  if (above.kind === 'money' && under === 'm' && !said) return undefined;
  const many = NAMED_SCALES[parts.at(said ? -4 : -3) ?? ''] ?? 1;
  if (above.kind === 'money') return scaledUnit(priced(above, below), (scaled?.[1] ?? 1) * many);
  const measures = above.kind === 'measure' && (below.kind === 'measure' || below.kind === 'duration');
  if (!measures || (!said && above.unit === below.unit)) return undefined;
  return scaledUnit(combine(above, below, -1), (scaled?.[1] ?? 1) * many);
}

/** `cost_m` in millions, `depth_m` in metres; of other things it may be either. */
function lettered(last: string, parts: readonly string[]): UnitHint | undefined {
  if (last !== 'm') return counted(SCALE_LETTERS[last] ?? 1);
  if (parts.some((part) => AMOUNTS.has(part))) return counted(1e6);
  const metre = unitOf('m');
  return metre !== undefined && parts.some((part) => LENGTHS.has(part)) ? scaledUnit(metre, 1) : undefined;
}

const SCALE_LETTERS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9 };

/** Whether the name ends in a letter that may mean either a unit or a scale. */
export const isLettered = (parts: readonly string[]): boolean =>
  SCALE_LETTERS[parts.at(-1) ?? ''] !== undefined;

/** The unit that the last parts of a column's name give: see `snakeParts`. */
export function columnUnit(parts: readonly string[]): UnitHint | undefined {
  const last = parts.at(-1) ?? '';
  const before = parts.at(-2) ?? '';
  const compound = compoundUnit(parts);
  if (compound !== undefined) return compound;
  // `passengers_million_per_year`
  const often = before === 'per' && TIMES[last] !== undefined ? NAMED_SCALES[parts.at(-3) ?? ''] : undefined;
  if (often !== undefined) return counted(often);
  const tail = TAILS[last];
  if (tail !== undefined) {
    const plain = unitOf(tail[0]);
    const unit = plain !== undefined && (before === 'sq' || before === 'square') ? power(plain, 2) : plain;
    return unit === undefined || before === 'per'
      ? undefined
      : scaledUnit(unit, tail[1] * (NAMED_SCALES[before] ?? 1));
  }
  const scale = NAMED_SCALES[last] ?? SCALE_LETTERS[last];
  if (scale === undefined) {
    const many = parts.at(-3) === 'per' ? undefined : NAMED_SCALES[before];
    const unit = last.length > 1 || last === 'w' || many !== undefined ? unitPart(last) : undefined;
    if (unit !== undefined) return scaledUnit(unit, many ?? 1);
    if (parts[0] === 'pct' || parts[0] === 'percent') return percent;
    // `fare_income_million_marks`
    return many === undefined || unitOf(last) !== undefined ? undefined : counted(many);
  }
  if (before === 'per') return undefined;
  const [symbol = ''] = TAILS[before] ?? [];
  const unit = unitOf(symbol);
  if (unit !== undefined) return scaledUnit(unit, scale);
  return NAMED_SCALES[last] === undefined ? lettered(last, parts) : counted(scale);
}

const percent: UnitHint = { unit: '%', kind: 'percent', factor: 1 };

const counted = (factor: number): UnitHint => ({ unit: '1', kind: 'count', factor });

/** Words that are oftener something else than a unit. */
const NO_UNITS: ReadonlySet<string> = new Set(['min', 'mins', 'mt', 'gt', 'pp']);

/** The unit that a heading of one word is, in whatever case: `Km`, `gwh`; `Percentage of women` is one as well. */
export function wordUnit(text: string): UnitHint | undefined {
  const word = text.trim().toLowerCase();
  if (/^percentage\b/.test(word)) return percent;
  const tail = word.length > 1 && !NO_UNITS.has(word) ? TAILS[word] : undefined;
  const unit = unitOf(tail?.[0] ?? '');
  return unit === undefined ? undefined : scaledUnit(unit, tail?.[1] ?? 1);
}

/** `Passengers (m)` are millions, and no metres. */
export function inMillions(hint: UnitHint, heading: string): UnitHint {
  if (hint.unit !== 'm' || hint.factor !== 1 || !/[([, ]m[)\]]?$/.test(heading)) return hint;
  const words = heading.toLowerCase().split(/[^a-z]/);
  return words.some((word) => LENGTHS.has(word)) || !words.some((word) => AMOUNTS.has(word))
    ? hint
    : counted(1e6);
}
