import type { Frame } from '../claim/frame.ts';
import { saysYear } from '../claim/period.ts';
import { align } from '../quantity/align.ts';
import { dayOf } from '../quantity/calendar.ts';
import { sharedBy, sharersOf } from '../quantity/currencies.ts';
import { inUnit, isCents } from '../quantity/elided.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { byQuantity } from '../search/byQuantity.ts';
import type { Corpus } from '../search/corpus.ts';
import { remember } from '../search/remember.ts';
import { retrieve } from '../search/retrieve.ts';
import type { Passage } from '../text/source.ts';
import { MONTH_SLACK } from './agree.ts';
import { contradictedBy, speechStart } from './questions.ts';

/** Passages fetched for a sentence by its words, and for each figure by its value. */
const BY_WORDS = 40;
const BY_VALUE = 24;

/** Passages that may speak of a sentence, by its words and by the values of its figures; no passage twice. */
export function passagesFor(query: string, frames: readonly Frame[], corpus: Corpus): Passage[] {
  const found = new Map<string, Passage>();
  const add = (passage: Passage): void => {
    found.set(`${passage.source} ${passage.ordinal}`, passage);
  };
  const byWords = remember(corpus, `words ${query}`, () => retrieve(corpus, query, { limit: BY_WORDS }));
  for (const hit of byWords) add(hit.passage);
  // a row is found by the words of any of its cells
  if (frames.some(({ inCell }) => inCell)) {
    const cells = byWords.filter(({ passage }) => passage.kind === 'cell').slice(0, ROWS);
    for (const { passage } of cells) rowOf(passage, corpus).forEach(add);
  }
  for (const quantity of frames.flatMap(readingsOf)) {
    const byValue = remember(corpus, `value ${JSON.stringify(quantity)}`, () =>
      byQuantity(corpus, quantity, { limit: BY_VALUE }),
    );
    for (const { passage } of byValue) {
      add(passage);
      if (passage.kind === 'cell') siblingsOf(passage, corpus).forEach(add);
      else if (passage.kind === 'sentence') deniedIn(passage, corpus).forEach(add);
    }
  }
  return [...found.values()];
}

/** The sentences beside one of which either tells otherwise what the other says, and what is said next where several speak. */
function deniedIn(passage: Passage, corpus: Corpus): Passage[] {
  const indexed = corpus.sources.get(passage.source);
  if (indexed === undefined) return [];
  const [before, next] = [indexed.passages[passage.ordinal - 1], indexed.passages[passage.ordinal + 1]];
  const found: Passage[] = [];
  if (before !== undefined && contradictedBy(indexed, passage) !== undefined) found.push(before);
  if (next === undefined) return found;
  const replies = next.block !== passage.block && next.kind === 'sentence' && speechStart(next.text) > 0;
  if (replies || contradictedBy(indexed, next) !== undefined) found.push(next);
  return found;
}

/** From here on a bare number may be an amount of money. */
const AMOUNT = 10_000;

/** The quantity of a figure; of a bare number also with the units it may have left out, of an age also the other way to write it: `a 34-year-old` and `Ould, 34,`. */
function readingsOf({ figure, cues, units }: Frame): Quantity[] {
  const { quantity } = figure;
  if (isCents(figure) && units.length === 0)
    return ['USD', 'EUR'].map((currency) => ({ ...quantity, unit: currency + quantity.unit.slice(3) }));
  if (units.length > 0) return [quantity, ...units.map((unit) => inUnit(quantity, unit))];
  const { low, high, modifier, halfUnit } = quantity;
  const bare: Quantity = { kind: 'count', unit: '1', low, high, modifier, halfUnit };
  // a source may have named the currency before
  if (quantity.kind === 'money') {
    const [code = ''] = quantity.unit.split('/', 1);
    const named = [...sharersOf(code), ...sharedBy(code)];
    const units = named.map((unit) => ({ ...quantity, unit: unit + quantity.unit.slice(code.length) }));
    return [quantity, ...units, ...(low >= AMOUNT ? [bare] : [])];
  }
  if (quantity.kind === 'date' && !saysYear(figure.text)) return [quantity, ...inOtherYears(quantity)];
  const days = inDays(quantity);
  if (days !== undefined) return [quantity, days];
  if (!cues.has('age')) return [quantity];
  return [quantity, quantity.kind === 'count' ? { ...bare, kind: 'duration', unit: 'year' } : bare];
}

/** `9 October`, said in May, is that of the year before or of the year to come. */
function inOtherYears(quantity: Quantity): Quantity[] {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(quantity.date ?? '') ?? [];
  if (year === undefined || month === undefined) return [];
  return [-1, 1].map((step) => {
    const y = Number(year) + step;
    const low = day === undefined ? dayOf(y, Number(month), 1) : dayOf(y, Number(month), Number(day));
    const high = low + quantity.high - quantity.low;
    return { ...quantity, low, high, date: `${y}${quantity.date?.slice(4)}` };
  });
}

/** Months in days, as a source may tell them: `three months` of 90 days. */
function inDays(quantity: Quantity): Quantity | undefined {
  const { kind, unit, low, high } = quantity;
  if (kind !== 'duration' || unit !== 'month' || low !== high) return undefined;
  const days = align({ ...quantity, unit: 'day' }, quantity, { calendarAsSeconds: true })?.[1];
  return days === undefined ? undefined : { ...days, halfUnit: days.low * MONTH_SLACK };
}

/** For a cell of the draft's, rows of so many cells found by their words are looked at, */
const ROWS = 8;
/** so far before and after the cell. */
const ROW_REACH = 12;

/** The cells beside one under the same row heading. */
function rowOf(cell: Passage, corpus: Corpus): Passage[] {
  const passages = corpus.sources.get(cell.source)?.passages ?? [];
  return passages
    .slice(Math.max(0, cell.ordinal - ROW_REACH), cell.ordinal + ROW_REACH)
    .filter(
      ({ kind, block, table }) => kind === 'cell' && block === cell.block && table?.row === cell.table?.row,
    );
}

/** Cells this many places before and after one are looked at for its neighbours in row and column. */
const SIBLING_REACH = 120;

/** The cells near one in its row, and in its column: what a slip of the eye would have taken it for. */
function siblingsOf(cell: Passage, corpus: Corpus): Passage[] {
  const passages = corpus.sources.get(cell.source)?.passages ?? [];
  const found: Passage[] = [];
  const from = Math.max(0, cell.ordinal - SIBLING_REACH);
  for (const other of passages.slice(from, cell.ordinal + SIBLING_REACH)) {
    if (other.kind !== 'cell' || other.block !== cell.block || other === cell) continue;
    if (other.table?.row === cell.table?.row || other.table?.column === cell.table?.column) found.push(other);
  }
  return found;
}
