import type { QuoteToken } from './quoteTokens.ts';

/** One step of an alignment: ranges are of tokens, end exclusive. */
export interface QuoteStep {
  /**
   * `match`: the same words; `change`: other words; `added`: words that the source lacks; `skipped`: words of the source
   * that the quotation lacks; `elided`: the same at an ellipsis or bracket, which is the step's one quotation token.
   */
  readonly kind: 'match' | 'change' | 'added' | 'skipped' | 'elided';
  readonly quoteFrom: number;
  readonly quoteTo: number;
  readonly sourceFrom: number;
  readonly sourceTo: number;
}

const CHANGE_COST = 10;
const SIMILAR_COST = 6;
/** Dearer than a change: a last word that was exchanged is not one that was added. */
const ADDED_COST = 11;
const SKIP_OPEN_COST = 9;
const SKIP_NEXT_COST = 1;
const FREE_NEXT_COST = 1;
const FAR = 1e9;

const MATCH = 1;
const CHANGE = 2;
const ADDED = 3;
const JOIN_SOURCE_2 = 4;
const JOIN_SOURCE_3 = 5;
const JOIN_QUOTE = 6;
const FREE = 7;

/** Letters that extraction from a PDF loses where the file has them as one ligature. */
const LIGATURES = ['ffi', 'ffl', 'ff', 'fi', 'fl'] as const;
const SHARED_PREFIX = 3;

/** Ids of words, and of neighbouring words joined, so that a cell of the table compares integers. */
class WordIds {
  private readonly ids = new Map<string, number>();

  of(word: string): number {
    const known = this.ids.get(word);
    if (known !== undefined) return known;
    this.ids.set(word, this.ids.size + 1);
    return this.ids.size;
  }

  /** Joins `length` tokens that end with each index; 0 where there are too few, or one is no word. */
  joined(tokens: readonly QuoteToken[], length: number): Int32Array {
    const result = new Int32Array(tokens.length);
    for (let i = length - 1; i < tokens.length; i += 1) {
      const parts = tokens.slice(i - length + 1, i + 1);
      if (parts.every((part) => part.kind === 'word')) result[i] = this.of(parts.map((p) => p.word).join(''));
    }
    return result;
  }

  prefixes(tokens: readonly QuoteToken[]): Int32Array {
    return Int32Array.from(tokens, ({ word }) =>
      word.length < SHARED_PREFIX ? 0 : this.of(`${word.slice(0, SHARED_PREFIX)}\u0000`),
    );
  }

  /** The word without its first ligature: what is left of it in a damaged source. */
  damaged(tokens: readonly QuoteToken[]): Int32Array {
    return Int32Array.from(tokens, ({ word }) => {
      const ligature = LIGATURES.find((letters) => word.includes(letters));
      return ligature === undefined ? 0 : this.of(word.replace(ligature, ''));
    });
  }
}

interface Table {
  readonly width: number;
  readonly steps: Uint8Array;
  /** 1 where the cell's best cost ends in skipped source words. */
  readonly skips: Uint8Array;
  /** 1 where those skipped words began with this cell's. */
  readonly opens: Uint8Array;
  /** For an elided row: the column it was entered at. */
  readonly origins: Map<number, Int32Array>;
  readonly lastRow: Float64Array;
}

/**
 * Aligns a quotation with a stretch of source: the cheapest way to turn some part of the source into the quotation.
 * Words match where they are equal, or equal once joined with a neighbour (hyphenation at a line's end, "data centre").
 * Time and memory are the product of both lengths, which the caller bounds. Steps in order; what of the source lies
 * before the first and after the last step is not part of the quotation.
 */
export function alignQuote(quote: readonly QuoteToken[], source: readonly QuoteToken[]): QuoteStep[] {
  if (quote.length === 0 || source.length === 0) return [];
  return merged(trace(fill(quote, source), quote.length, source.length));
}

function fill(quote: readonly QuoteToken[], source: readonly QuoteToken[]): Table {
  const ids = new WordIds();
  const words = [ids.joined(source, 1), ids.joined(source, 2), ids.joined(source, 3)] as const;
  const sourcePrefix = ids.prefixes(source);
  const quoteWord = ids.joined(quote, 1);
  const quotePair = ids.joined(quote, 2);
  const quotePrefix = ids.prefixes(quote);
  const damaged = ids.damaged(quote);
  const width = source.length + 1;
  const cells = width * (quote.length + 1);
  const table: Table = {
    width,
    steps: new Uint8Array(cells),
    skips: new Uint8Array(cells),
    opens: new Uint8Array(cells),
    origins: new Map(),
    lastRow: new Float64Array(width),
  };
  let before = new Float64Array(width).fill(FAR);
  let above = new Float64Array(width);
  for (let i = 0; i < quote.length; i += 1) {
    const row = new Float64Array(width);
    const token = quote[i];
    if (token !== undefined && token.kind !== 'word') {
      elidedRow(table, i + 1, above, row, token.kind === 'free' ? FREE_NEXT_COST : 0);
    } else {
      const at = {
        word: quoteWord[i] ?? 0,
        damaged: damaged[i] ?? 0,
        pair: quotePair[i] ?? 0,
        prefix: quotePrefix[i] ?? 0,
      };
      wordRow(table, i + 1, { row, above, before }, at, words, sourcePrefix, i + 1 < quote.length);
    }
    before = above;
    above = row;
  }
  table.lastRow.set(above);
  return table;
}

interface Rows {
  readonly row: Float64Array;
  readonly above: Float64Array;
  readonly before: Float64Array;
}
interface QuoteIds {
  readonly word: number;
  readonly damaged: number;
  readonly pair: number;
  readonly prefix: number;
}

function wordRow(
  table: Table,
  i: number,
  { row, above, before }: Rows,
  ids: QuoteIds,
  words: readonly [Int32Array, Int32Array, Int32Array],
  prefixes: Int32Array,
  maySkip: boolean,
): void {
  const base = i * table.width;
  const same = (id: number): boolean => id !== 0 && (id === ids.word || id === ids.damaged);
  let skip = FAR;
  row[0] = (above[0] ?? FAR) + ADDED_COST;
  table.steps[base] = ADDED;
  for (let j = 1; j < table.width; j += 1) {
    let step = ADDED;
    let cost = (above[j] ?? FAR) + ADDED_COST;
    const offer = (candidate: number, kind: number): void => {
      if (candidate < cost) {
        cost = candidate;
        step = kind;
      }
    };
    const diagonal = above[j - 1] ?? FAR;
    if (same(words[0][j - 1] ?? 0)) offer(diagonal, MATCH);
    else
      offer(
        diagonal + (ids.prefix !== 0 && ids.prefix === prefixes[j - 1] ? SIMILAR_COST : CHANGE_COST),
        CHANGE,
      );
    if (j >= 2 && same(words[1][j - 1] ?? 0)) offer(above[j - 2] ?? FAR, JOIN_SOURCE_2);
    if (j >= 3 && same(words[2][j - 1] ?? 0)) offer(above[j - 3] ?? FAR, JOIN_SOURCE_3);
    if (i >= 2 && ids.pair !== 0 && ids.pair === words[0][j - 1]) offer(before[j - 1] ?? FAR, JOIN_QUOTE);
    table.steps[base + j] = step;
    const opened = (row[j - 1] ?? FAR) + SKIP_OPEN_COST;
    const opens = opened <= skip + SKIP_NEXT_COST;
    // The cost at j-1 may itself end in skipped words; opening anew is then never cheaper than going on.
    skip = opens ? opened : skip + SKIP_NEXT_COST;
    if (maySkip && skip < cost) {
      table.skips[base + j] = 1;
      cost = skip;
    }
    if (opens) table.opens[base + j] = 1;
    row[j] = cost;
  }
}

/** An ellipsis takes up any number of source words. */
function elidedRow(table: Table, i: number, above: Float64Array, row: Float64Array, nextCost: number): void {
  const origins = new Int32Array(table.width);
  let best = FAR;
  let origin = 0;
  for (let j = 0; j < table.width; j += 1) {
    best += nextCost;
    const here = above[j] ?? FAR;
    if (here <= best) {
      best = here;
      origin = j;
    }
    row[j] = best;
    origins[j] = origin;
    table.steps[i * table.width + j] = FREE;
  }
  table.origins.set(i, origins);
}

function trace(table: Table, quoteLength: number, sourceLength: number): QuoteStep[] {
  let j = 0;
  for (let k = 1; k <= sourceLength; k += 1) {
    if ((table.lastRow[k] ?? FAR) < (table.lastRow[j] ?? FAR)) j = k;
  }
  let i = quoteLength;
  const steps: QuoteStep[] = [];
  const push = (kind: QuoteStep['kind'], ofQuote: number, ofSource: number): void => {
    steps.push({ kind, quoteFrom: i - ofQuote, quoteTo: i, sourceFrom: j - ofSource, sourceTo: j });
    i -= ofQuote;
    j -= ofSource;
  };
  while (i > 0) {
    const cell = i * table.width + j;
    if (table.skips[cell] === 1) {
      let length = 1;
      while (table.opens[cell - length + 1] !== 1 && length < j) length += 1;
      push('skipped', 0, length);
      continue;
    }
    const step = table.steps[cell];
    if (step === MATCH) push('match', 1, 1);
    else if (step === CHANGE) push('change', 1, 1);
    else if (step === JOIN_SOURCE_2) push('match', 1, 2);
    else if (step === JOIN_SOURCE_3) push('match', 1, 3);
    else if (step === JOIN_QUOTE) push('match', 2, 1);
    else if (step === FREE) push('elided', 1, j - (table.origins.get(i)?.[j] ?? j));
    else push('added', 1, 0);
  }
  return steps.reverse();
}

/** Puts neighbouring steps of one kind together, but for elisions. */
function merged(steps: readonly QuoteStep[]): QuoteStep[] {
  const result: QuoteStep[] = [];
  for (const step of steps) {
    const last = result.at(-1);
    if (last === undefined || last.kind !== step.kind || step.kind === 'elided') result.push(step);
    else result[result.length - 1] = { ...last, quoteTo: step.quoteTo, sourceTo: step.sourceTo };
  }
  return result;
}
