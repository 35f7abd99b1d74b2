import { figures } from './figures.ts';
import type { Figure, FigureOptions } from './quantity.ts';

/** The headings a table cell stands under. */
export interface CellHeadings {
  readonly caption?: string;
  readonly row?: string;
  readonly column?: string;
}

const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ...[
    'usd',
    'eur',
    'gbp',
    'jpy',
    'chf',
    'cad',
    'aud',
    'nzd',
    'sek',
    'nok',
    'dkk',
    'pln',
    'czk',
    'huf',
    'inr',
    'cny',
  ].map((code): [string, string] => [code, code.toUpperCase()]),
  ['$', 'USD'],
  ['us$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['dollar', 'USD'],
  ['dollars', 'USD'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['pounds', 'GBP'],
  ['yen', 'JPY'],
]);

const SCALES: ReadonlyMap<string, string> = new Map([
  ['thousand', 'thousand'],
  ['thousands', 'thousand'],
  ['k', 'thousand'],
  ['000', 'thousand'],
  ['000s', 'thousand'],
  ['m', 'million'],
  ['mn', 'million'],
  ['mln', 'million'],
  ['mio', 'million'],
  ['million', 'million'],
  ['millions', 'million'],
  ['b', 'billion'],
  ['bn', 'billion'],
  ['billion', 'billion'],
  ['billions', 'billion'],
  ['tn', 'trillion'],
  ['trillion', 'trillion'],
  ['trillions', 'trillion'],
]);

/** Scales that are units of their own (`m` metre, `k` kelvin) unless a currency stands with them. */
const SHORT_SCALES: ReadonlySet<string> = new Set(['k', 'm', 'b']);

const SHARES: ReadonlyMap<string, string> = new Map([
  ['%', 'percent'],
  ['pct', 'percent'],
  ['percent', 'percent'],
  ['percentage', 'percent'],
  ['pp', 'percentage points'],
  ['ppt', 'percentage points'],
  ['points', 'percentage points'],
]);

const TIME_WORDS: ReadonlySet<string> = new Set([
  'year',
  'years',
  'quarter',
  'date',
  'month',
  'period',
  'day',
  'season',
  'fy',
  'time',
  'since',
  'opened',
  'founded',
  'built',
  'decade',
  'week',
  'when',
]);

/** Headings longer than this name no unit. */
const HEADING_LIMIT = 200;
const TOKEN_LIMIT = 40;

function tokensOf(heading: string): string[] {
  return heading
    .slice(0, HEADING_LIMIT)
    .toLowerCase()
    .split(/[^\p{L}\p{N}$€£¥%°]/u)
    .filter((token) => token.length > 0)
    .slice(0, TOKEN_LIMIT);
}

/** `musd`, `usdbn`, `$m`, `€bn`: a scale and a currency in one token. */
function compound(token: string): string | undefined {
  for (const [code, currency] of CURRENCIES) {
    const rest = token.startsWith(code)
      ? token.slice(code.length)
      : token.endsWith(code)
        ? token.slice(0, -code.length)
        : undefined;
    const scale = rest === undefined ? undefined : SCALES.get(rest);
    if (scale !== undefined) return `${scale} ${currency}`;
  }
  return undefined;
}

function moneyOrScale(tokens: readonly string[]): string | undefined {
  let currency: string | undefined;
  let scale: string | undefined;
  let shortScale: string | undefined;
  for (const token of tokens) {
    const both = compound(token);
    if (both !== undefined) return both;
    currency ??= CURRENCIES.get(token);
    if (SHORT_SCALES.has(token)) shortScale ??= SCALES.get(token);
    else scale ??= SCALES.get(token);
  }
  if (currency !== undefined)
    return [scale ?? shortScale, currency].filter((part) => part !== undefined).join(' ');
  return scale;
}

/** The parts of a heading where a unit stands: in brackets, after a comma, after `in`, else the last word or two. */
function unitParts(heading: string): string[] {
  const text = heading.slice(0, HEADING_LIMIT);
  const parts: string[] = [];
  const open = text.lastIndexOf('(');
  const close = text.indexOf(')', open + 1);
  if (open >= 0 && close > open) parts.push(text.slice(open + 1, close));
  const comma = text.lastIndexOf(',');
  if (comma >= 0) parts.push(text.slice(comma + 1));
  const inside = text.toLowerCase().lastIndexOf(' in ');
  if (inside >= 0) parts.push(text.slice(inside + 4));
  const underscored = text.split('_');
  if (underscored.length > 1) parts.push(underscored.slice(-2).join(' '), underscored.at(-1) ?? '');
  return parts
    .map((part) => part.trim().replace(/^in /i, ''))
    .filter((part) => part.length > 0 && part.length <= 40);
}

/**
 * The unit that a heading gives its cells, as words to set after a bare number, best guess first: `million USD` for
 * `revenue_musd`, `percent` for `gross margin (%)`, `GW` for `Installed (GW)`.
 */
export function unitWords(heading: string): string[] {
  const found: string[] = [];
  const tokens = tokensOf(heading);
  const money = moneyOrScale(tokens);
  if (money !== undefined) found.push(money);
  const inBrackets = unitParts(heading);
  for (const token of [...inBrackets.flatMap(tokensOf), ...tokens]) {
    const share = SHARES.get(token);
    if (share !== undefined && (token !== 'points' || inBrackets.length > 0)) found.push(share);
  }
  found.push(...inBrackets);
  return found;
}

const isBareNumber = (figure: Figure): boolean =>
  figure.quantity.kind === 'count' && figure.quantity.unit === '1';

/** The number read with the unit words after it, if that gives one figure of a kind of its own (or a scaled count). */
function withUnit(figure: Figure, words: string, options: FigureOptions): Figure | undefined {
  const number = figure.text.trim();
  const scaled = figures(`${number} ${words}`, options);
  const only = scaled[0];
  if (only === undefined || scaled.length > 1 || only.offset !== 0 || only.valueEnd < number.length + 2)
    return undefined;
  if (only.quantity.kind === 'date' || (isBareNumber(only) && only.quantity.low === figure.quantity.low))
    return undefined;
  return { ...figure, quantity: only.quantity };
}

const speaksOfTime = (heading: string | undefined): boolean =>
  heading !== undefined && tokensOf(heading).some((token) => TIME_WORDS.has(token));

/**
 * The figures of a table cell, read with the unit that its column heading, its row heading or the table's caption gives:
 * `1284.0` under `revenue_musd` is 1,284 million dollars. Offsets are into `text`. A bare year is a date only
 * where the column speaks of time.
 */
export function cellFigures(text: string, headings: CellHeadings, options: FigureOptions = {}): Figure[] {
  const found = figures(text, options);
  const first = found[0];
  if (found.length !== 1 || first === undefined) return found;
  const plain = isBareYear(text, first) && !speaksOfTime(headings.column) ? asCount(first, text) : first;
  if (plain.quantity.kind !== 'count' || plain.quantity.counted !== undefined) return [plain];
  for (const heading of [headings.column, headings.row, headings.caption]) {
    if (heading === undefined) continue;
    for (const words of unitWords(heading)) {
      const read = withUnit(plain, words, options);
      if (read !== undefined) return [read];
    }
  }
  return [plain];
}

const isBareYear = (text: string, figure: Figure): boolean =>
  figure.quantity.kind === 'date' && /^\d{4}$/.test(text.trim());

function asCount(figure: Figure, text: string): Figure {
  const value = Number(text.trim());
  return {
    ...figure,
    quantity: { kind: 'count', unit: '1', low: value, high: value, modifier: 'exact', halfUnit: 0.5 },
  };
}
