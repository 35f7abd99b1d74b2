/** The one table of units: from a written symbol or name to the canonical unit, and back for writing. */
import { CURRENCIES, MINOR, SHARED_NAMES, WORDLIKE_CODES } from './currencies.ts';
import { learn, learnLate, MONEY, SYMBOL, UNIT } from './lexicon.ts';
import { Phrases } from './phrases.ts';
import type { QuantityKind } from './quantity.ts';
import { SI_PREFIXES, UNIT_ROWS } from './unitData.ts';

/** A unit as written, and what it comes to. */
export interface Unit {
  /** Canonical unit, as in `Quantity.unit`: `W`, `m/s`, `USD`, `%`. */
  readonly unit: string;
  /** One written unit is this many canonical ones: 1000 for `kW`. */
  readonly factor: number;
  /** `money`, `percent`, `points`, `duration` or `measure`. */
  readonly kind: QuantityKind;
  /** Base symbols with their exponents: `m^1 s^-1`. What compound units are made of. */
  readonly parts: readonly (readonly [base: string, exponent: number])[];
  /** Shortest written form: the denominator of a price (`USD/kWh`). */
  readonly sign?: string;
  /** The word has a more usual meaning ("hand", "bar"). */
  readonly weak?: boolean;
}

const symbols = new Map<string, Unit>();
const names = new Map<string, Unit>();
/** Names of units by their words: `square feet`, `barrels of oil equivalent`, `Swiss francs`. */
export const unitNames = new Phrases<Unit>(UNIT);

const IRREGULAR: Readonly<Record<string, string>> = {
  foot: 'feet',
  inch: 'inches',
  century: 'centuries',
  millennium: 'millennia',
  penny: 'pennies',
  'british thermal unit': 'british thermal units',
  hertz: 'hertz',
  lux: 'lux',
};

const INVARIANT = new Set(
  'yen yuan renminbi rmb won baht rand sterling ringgit dong pence paise paisa sen fen fils zlotych zlotys kronor kroner lire koruny leva lei reais colones öre groszy tala vatu kip kina'.split(
    ' ',
  ),
);

function pluralOf(name: string): string {
  const last = name.slice(name.lastIndexOf(' ') + 1);
  const head = name.slice(0, name.length - last.length);
  const of = name.indexOf(' of ');
  const per = name.indexOf(' per ');
  if (/^deg(?:ree)? /.test(name)) return name.replace(/^deg(?:ree)?/, (word) => `${word}s`);
  const cut = of > 0 ? of : per > 0 ? per : -1;
  if (cut > 0) return pluralOf(name.slice(0, cut)) + name.slice(cut);
  if (INVARIANT.has(last)) return name;
  const irregular = IRREGULAR[last];
  if (irregular !== undefined) return head + irregular;
  if (/(?:s|x|ch)$/.test(last)) return `${name}es`;
  return `${name}s`;
}

function canonical(parts: Unit['parts']): string {
  const text = (base: string, exponent: number): string =>
    exponent === 1 ? base : exponent === 2 ? `${base}²` : exponent === 3 ? `${base}³` : `${base}^${exponent}`;
  const above = parts.filter(([, e]) => e > 0).map(([b, e]) => text(b, e));
  const below = parts.filter(([, e]) => e < 0).map(([b, e]) => text(b, -e));
  if (above.length === 0 && below.length > 0)
    return parts.map(([b, e]) => b + (e === -1 ? '⁻¹' : e === -2 ? '⁻²' : '⁻³')).join('·');
  return [above.length > 0 ? above.join('·') : '1', ...below].join('/');
}

const TIME_BASES = new Set(['s', 'day', 'month', 'year']);
const CURRENCY_BASE = /^[A-Z]{3,6}$/;

function kindOf(parts: Unit['parts']): QuantityKind {
  const first = parts[0];
  if (first === undefined) return 'ratio';
  if (parts.some(([base, e]) => CURRENCY_BASE.test(base) && e > 0)) return 'money';
  if (parts.length === 1 && first[1] === 1) {
    if (first[0] === '%') return 'percent';
    if (first[0] === 'pp') return 'points';
    if (TIME_BASES.has(first[0])) return 'duration';
  }
  return 'measure';
}

function make(parts: Unit['parts'], factor: number, weak = false, sign = ''): Unit {
  const extras = { ...(weak ? { weak } : {}), ...(sign !== '' ? { sign } : {}) };
  return { unit: canonical(parts), factor, kind: kindOf(parts), parts, ...extras };
}

const shared = new Map<string, Unit>();

const same = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.abs(a);

/** `a · b^power`. W·s becomes J, so that kW·h equals kWh. */
export function combine(a: Unit, b: Unit, power: number): Unit {
  // "kW-h" is the kWh that prices are told in
  const whole = power === 1 && a.sign !== undefined ? symbols.get(a.sign + (b.sign ?? '')) : undefined;
  if (
    whole !== undefined &&
    b.sign !== undefined &&
    whole.kind === 'measure' &&
    same(whole.factor, a.factor * b.factor)
  )
    return whole;
  const key = `${a.unit}|${a.factor}|${b.unit}|${b.factor}|${power}`;
  const known = shared.get(key);
  if (known !== undefined) return known;
  const sum = new Map<string, number>(a.parts);
  for (const [base, e] of b.parts) sum.set(base, (sum.get(base) ?? 0) + e * power);
  if (sum.get('W') === 1 && sum.get('s') === 1) {
    sum.delete('s');
    sum.delete('W');
    sum.set('J', 1);
  }
  const parts = [...sum].filter(([, e]) => e !== 0);
  const unit = make(parts, a.factor * b.factor ** power);
  if (shared.size < 4096) shared.set(key, unit);
  return unit;
}

/**
 * A price: `money` for one of `b`. The denominator stays as written (`USD/kWh`, `EUR/MWh`), since a price is told in it;
 * `unitRatio` converts between two such units.
 */
export function priced(money: Unit, b: Unit): Unit {
  const key = `${money.unit}|${money.factor}|each|${b.sign ?? `${b.unit}|${b.factor}`}`;
  const known = shared.get(key);
  if (known !== undefined) return known;
  const parts = [...money.parts, [b.sign ?? b.unit, -1] as const];
  const unit = make(parts, b.sign === undefined ? money.factor / b.factor : money.factor);
  if (shared.size < 4096) shared.set(key, unit);
  return unit;
}

/**
 * What a value in the canonical unit `from` is multiplied by to be in `to`: 1000 from `USD/kWh` to `USD/MWh`, undefined
 * where they measure different things. Money never converts, nor do calendar units into seconds.
 */
export function unitRatio(from: string, to: string): number | undefined {
  if (from === to) return 1;
  const [over = '', ...under] = from.split('/');
  const [targetOver = '', ...targetUnder] = to.split('/');
  if (over !== targetOver || under.length !== targetUnder.length) return undefined;
  let factor = 1;
  for (let i = 0; i < under.length; i++) {
    const a = unitOf(under[i] ?? '');
    const b = unitOf(targetUnder[i] ?? '');
    if (a === undefined || b === undefined || a.unit !== b.unit) return undefined;
    factor *= b.factor / a.factor;
  }
  return factor;
}

/** The unit raised to 2 or 3 ("square", "cubic", `²`), or -1. */
export function power(a: Unit, exponent: number): Unit {
  if (exponent < 0 && a.sign !== undefined) return make([[a.sign, exponent]], 1);
  return exponent === 1 ? a : combine(NOTHING, a, exponent);
}

export const NOTHING: Unit = { unit: '1', factor: 1, kind: 'ratio', parts: [] };

/** As the lexer cuts it: dots and hyphens are tokens (hyphens are skipped by phrases). */
const wordsOf = (name: string): string =>
  /^[a-z ]+$/.test(name)
    ? name
    : name.replaceAll('.', ' . ').replaceAll('-', ' ').replaceAll('  ', ' ').trim();

function addName(name: string, unit: Unit, invariant = false): void {
  const plural = invariant && !name.startsWith('deg') ? name : pluralOf(name);
  if (!names.has(name)) {
    names.set(name, unit);
    unitNames.add(wordsOf(name), unit);
  }
  if (plural !== name && !names.has(plural)) {
    names.set(plural, unit);
    unitNames.add(wordsOf(plural), unit);
  }
}

function partsOf(base: string): Unit['parts'] {
  const parts: [string, number][] = [];
  base.split('/').forEach((side, i) => {
    for (const factor of side.split('·')) {
      const [symbol = '', exponent = '1'] = factor.split('^');
      parts.push([symbol, (i === 0 ? 1 : -1) * Number(exponent)]);
    }
  });
  return parts;
}

/** `0.3048`, `1e-10`, `1/60`. */
function factorOf(text: string): number {
  const [over = '', under = '1'] = text.split('/');
  return Number(over) / Number(under);
}

interface Prefix {
  readonly symbol: string;
  readonly long: string;
  readonly power: number;
  learnt: boolean;
}

const PREFIXES = SI_PREFIXES.split(',').map((row): Prefix => {
  const [symbol = '', long = '', power = ''] = row.split(' ');
  return { symbol, long, power: Number(power), learnt: false };
});

/** A unit that takes prefixes, with what they are put before. */
interface Prefixable {
  readonly unit: Unit;
  readonly symbol: string;
  readonly names: readonly string[];
  readonly invariant: boolean;
}

const prefixable: Prefixable[] = [];
/** What a name with a prefix goes on with: `metre`, `metres`, the `watt` of `watt hour`. */
const stems = new Set<string>();

function addUnits(): void {
  for (const row of UNIT_ROWS.trim().split('\n')) {
    const [base = '', size = '', symbolList = '', nameList = '', flags = ''] = row.split('|');
    const own = symbolList === '' ? [] : symbolList.split(' ');
    const words = nameList === '' ? [] : nameList.split(',');
    const unit = make(partsOf(base), factorOf(size), flags.includes('w'), own[0] ?? words[0]);
    const invariant = flags.includes('n');
    for (const word of words) addName(word, unit, invariant);
    for (const symbol of own) if (!symbols.has(symbol)) symbols.set(symbol, unit);
    if (!flags.includes('p')) continue;
    const names = words.filter((word) => word.length > 2);
    for (const name of names) for (const form of [name, pluralOf(name)]) stems.add(form.split(' ')[0] ?? '');
    prefixable.push({ unit, symbol: own[0] ?? '', names, invariant });
    const wide = base === 'J' || base === 'B' || base === 'W' || base === 'Hz';
    for (const prefix of PREFIXES) {
      const { power } = prefix;
      if ((base === 'B' && power < 3) || !(wide || (power < 18 && power > -15))) continue;
      const bigger = withPrefix(unit, own[0] ?? '', prefix);
      own.forEach((symbol, i) => {
        const written = prefix.symbol + symbol;
        if ((i === 0 || symbol.length < 3) && !symbols.has(written)) symbols.set(written, bigger);
      });
    }
  }
  learnLate(
    PREFIXES.map(({ long }) => long),
    learnPrefixed,
  );
}

function withPrefix(unit: Unit, symbol: string, prefix: Prefix): Unit {
  const times = 10 ** Math.abs(prefix.power);
  const factor = prefix.power > 0 ? unit.factor * times : unit.factor / times;
  return { unit: unit.unit, factor, kind: unit.kind, parts: unit.parts, sign: prefix.symbol + symbol };
}

/** The names of all units with the prefix that `word` begins with: a text has few of the thousands there are. */
function learnPrefixed(word: string): void {
  for (const prefix of PREFIXES) {
    if (prefix.learnt || !word.startsWith(prefix.long) || !stems.has(word.slice(prefix.long.length)))
      continue;
    prefix.learnt = true;
    for (const { unit, symbol, names: words, invariant } of prefixable) {
      if (unit.unit === 'B' && prefix.power < 3) continue;
      const bigger = withPrefix(unit, symbol, prefix);
      for (const name of words) addName(prefix.long + name, bigger, invariant);
    }
  }
}

/** Signs and codes of money that may stand before or after a number; longest first is the reader's business. */
export const currencySigns = new Map<string, Unit>();

function addCurrencies(): void {
  for (const line of CURRENCIES.trim().split('\n')) {
    const code = line.slice(0, 3);
    const [nameList = '', signList = ''] = line.slice(4).split(';');
    const unit = make([[code, 1]], 1);
    const own = nameList
      .split(',')
      .filter(Boolean)
      .flatMap((name) =>
        name.endsWith('*') ? [name.slice(0, -1), name.slice(name.lastIndexOf(' ') + 1, -1)] : [name],
      );
    for (const name of own) addName(name, unit);
    currencySigns.set(code, unit);
    const signs = signList.split(' ').filter(Boolean);
    for (const sign of signs) if (!currencySigns.has(sign)) currencySigns.set(sign, unit);
  }
  for (const name of SHARED_NAMES)
    if (!names.has(name)) addName(name, make([[name === 'kroner' ? 'KRONE' : name.toUpperCase(), 1]], 1));
  for (const row of MINOR.split(';')) {
    const [list = '', code = '', factor = ''] = row.split('|');
    for (const name of list.split(',')) addName(name, make([[code, 1]], Number(factor)));
  }
  currencySigns.set('¢', make([['USD', 1]], 0.01));
}

addUnits();
addCurrencies();
for (const letter of ['p', 'c', 'f']) learn(letter, SYMBOL);
// the lexer folds ASCII alone: `Å` and `Ω` stay as they are
for (const symbol of symbols.keys())
  if (/^[^\s/^°%⁻-]+$/.test(symbol))
    learn(
      symbol.replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
      SYMBOL,
    );
for (const sign of currencySigns.keys()) {
  const letters = sign.replace(/[^\p{L}]/gu, '').toLowerCase();
  if (letters !== '') learn(letters, MONEY);
}
/** `MUSD`, `kEUR`: factor letters before the codes that are written so. */
for (const code of 'usd eur gbp chf sek nok dkk cad aud jpy inr cny rub brl zar'.split(' '))
  for (const letter of 'mkbt') learn(letter + code, MONEY);
// Phrases that begin with these words are powers of what follows; the reader handles them.
for (const word of ['square', 'sq', 'cubic', 'cu']) learn(word, UNIT);

/** A unit by its symbol, case and all (`MW`, `mW`, `km/h`, `°C`). */
export function unitOfSymbol(symbol: string): Unit | undefined {
  return symbols.get(symbol);
}

/** Is a code also a word in capitals, so that it needs more evidence before a number? */
export const wordlikeCode = (code: string): boolean => WORDLIKE_CODES.has(code);

/** A unit by symbol, sign, ISO code or name, singular or plural: `unitOf('GW')`, `unitOf('gigawatts')`, `unitOf('US$')`. */
export function unitOf(text: string): Unit | undefined {
  const known = symbols.get(text) ?? currencySigns.get(text);
  if (known !== undefined) return known;
  const name = text.toLowerCase();
  learnPrefixed(name.split(' ')[0] ?? '');
  return names.get(name);
}

/**
 * Converts a temperature between `°C`, `°F` and `K`. They stay apart as canonical units because "1.6 °C too hot" and
 * "1.6 °C outside" convert differently; `difference` chooses. Undefined for any other unit.
 */
export function convertTemperature(
  value: number,
  from: string,
  to: string,
  difference: boolean,
): number | undefined {
  const scale: Readonly<Record<string, readonly [factor: number, zero: number]>> = {
    '°C': [1, 273.15],
    '°F': [5 / 9, 459.67 * (5 / 9)],
    K: [1, 0],
  };
  const a = scale[from];
  const b = scale[to];
  if (a === undefined || b === undefined) return undefined;
  return difference ? (value * a[0]) / b[0] : (value * a[0] + a[1] - b[1]) / b[0];
}
