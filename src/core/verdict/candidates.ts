import type { Frame } from '../claim/frame.ts';
import { compare } from '../quantity/compare.ts';
import { sharedBy, sharersOf } from '../quantity/currencies.ts';
import { inUnit, isCents } from '../quantity/elided.ts';
import type { Comparison, Quantity } from '../quantity/quantity.ts';
import { byQuantity } from '../search/byQuantity.ts';
import type { Corpus } from '../search/corpus.ts';
import { remember } from '../search/remember.ts';
import { retrieve } from '../search/retrieve.ts';
import type { Passage } from '../text/source.ts';
import { type Clash, clashesOf } from './clashes.ts';
import { type Features, featuresOf } from './features.ts';
import { inNamedRow, misplacedAmong } from './misplaced.ts';
import { paired } from './paired.ts';
import { framesIn } from './sourceframes.ts';
import { isBygone, replacedAmong } from './stale.ts';
import { swapped } from './swapped.ts';
import { logitOf, squeeze } from './weights.ts';

/** A source figure weighed against one draft figure. */
export interface Candidate {
  readonly passage: Passage;
  readonly frame: Frame;
  readonly comparison: Comparison;
  /** It allows the draft's value without stating it. */
  readonly weak: boolean;
  /** Number of digits that agree under another unit or scale; 0 where the values just differ. */
  readonly slip: number;
  readonly features: Features;
  readonly clashes: readonly Clash[];
  /** The figure that has replaced it, where it is out of date. */
  readonly replacedBy?: Frame;
  /** 0 to 1: how sure we are that it is about the same thing; `logit` is the same without the squeeze. */
  readonly score: number;
  readonly logit: number;
}

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
    }
  }
  return [...found.values()];
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
  const days = inDays(quantity);
  if (days !== undefined) return [quantity, days];
  if (!cues.has('age')) return [quantity];
  return [quantity, quantity.kind === 'count' ? { ...bare, kind: 'duration', unit: 'year' } : bare];
}

/** Mean length of a month. */
const MONTH_DAYS = 30.4;
/** By so much, as a share, a month may be told longer or shorter. */
const MONTH_SHARE = 0.04;

/** Months in days, as a source may tell them: `three months` of 90 days. */
function inDays({ kind, unit, low, high, modifier }: Quantity): Quantity | undefined {
  if (kind !== 'duration' || unit !== 'month' || low !== high) return undefined;
  const days = low * MONTH_DAYS;
  return { kind, unit: 'day', low: days, high: days, modifier, halfUnit: days * MONTH_SHARE };
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

/** Significant digits of a figure as written, 0 to 6: how little chance it has to recur by accident. */
export function precisionOf(frame: Frame): number {
  const { low, high, halfUnit } = frame.figure.quantity;
  const value = Math.abs((low + high) / 2);
  if (value === 0) return 0;
  return Math.max(0, Math.min(6, Math.log10(value / Math.max(halfUnit * 2, value * 1e-6)) + 1));
}

/** For each figure of a sentence, how well the passage states the others: 0 to 1. */
function companionsIn(frames: readonly Frame[], stated: readonly Frame[]): number[] {
  const matched = frames.map((frame) => {
    const found = stated.some((one) => {
      const said = compare(frame.figure.quantity, one.figure.quantity);
      return said === 'equal' || said === 'rounds' || said === 'qualifierDiffers';
    });
    return found ? Math.min(1, precisionOf(frame) / 3) : 0;
  });
  const sum = matched.reduce((a, b) => a + b, 0);
  return matched.map((own) => Math.min(1, sum - own));
}

/**
 * For each figure of a sentence (given by its frames), all comparable figures of the passages, weighed. In no order.
 */
export function weigh(frames: readonly Frame[], passages: readonly Passage[], corpus: Corpus): Candidate[][] {
  const found: Candidate[][] = frames.map(() => []);
  const falls = frames.map(({ cues }) => cues.has('down') || cues.has('falls') || cues.has('loss'));
  for (const passage of passages) {
    const stated = framesIn(corpus, passage);
    const companions = companionsIn(frames, stated);
    frames.forEach((draft, i) => {
      for (const frame of stated) {
        const { mine, theirs, comparison, weak, slip } = paired(draft, frame, falls[i] ?? false);
        if (comparison === 'incomparable') continue;
        const sameAge = comparison === 'rounds' && draft.cues.has('age') && frame.cues.has('age');
        const features = featuresOf(mine, theirs, {
          companions: companions[i] ?? 0,
          slip,
          equal: agrees(comparison) && comparison !== 'within',
        });
        const all = clashesOf(mine, theirs);
        const clashes = inNamedRow(draft, { passage, frame }) ? all.filter((one) => one !== 'unnamed') : all;
        const logit = logitOf(features, clashes);
        found[i]?.push({
          passage,
          frame,
          comparison,
          weak: weak && !sameAge,
          slip,
          features,
          clashes,
          score: squeeze(logit),
          logit,
        });
      }
    });
  }
  const stated = found.map((candidates) => statedBy(candidates));
  const swaps = swapped(frames, found);
  return found.map((weighed, i) => {
    const draft = frames[i];
    const current = swaps.size === 0 ? weighed : weighed.map((one) => outdated(one, swaps.get(one)));
    if (draft === undefined) return current;
    const beside = stated.filter((_, k) => k !== i);
    const candidates = placed(draft, current, (frame) => beside.some((known) => known.has(frame)));
    const before = stated.slice(0, i);
    return aged(
      draft,
      candidates,
      corpus,
      (frame) => before.some((known) => known.has(frame)),
      (frame) => beside.some((known) => known.has(frame)),
    );
  });
}

/** What being out of date takes off, in log odds. */
const STALE = 1.5;

/** A row of the draft's table gives the number of the candidate's row, not that of the later one. */
function inNumberedRow(draft: Frame, { frame }: Candidate, later: Candidate): boolean {
  if (!draft.inCell) return false;
  const numbers = [...draft.own.keys()].filter((stem) => /^\d+$/.test(stem));
  return (
    numbers.length > 0 &&
    numbers.every((number) => frame.own.has(number)) &&
    !numbers.every((number) => later.frame.own.has(number))
  );
}

/** What standing in another row or column than the draft names takes off, in log odds. */
const MISPLACED = 2;

/** Takes off from cells of rows and columns in whose place the draft names another one, and says so. */
function placed(
  draft: Frame,
  candidates: readonly Candidate[],
  isStated: (frame: Frame) => boolean,
): readonly Candidate[] {
  const misplaced = misplacedAmong(draft, candidates, isStated);
  if (misplaced.size === 0) return candidates;
  return candidates.map((candidate) => {
    if (!misplaced.has(candidate)) return candidate;
    const logit = candidate.logit - MISPLACED;
    return { ...candidate, logit, score: squeeze(logit), clashes: [...candidate.clashes, 'place'] };
  });
}

/** The source figures whose value a draft figure states. */
function statedBy(candidates: readonly Candidate[]): ReadonlySet<Frame> {
  return new Set(candidates.filter((one) => agrees(one.comparison) && !one.weak).map((one) => one.frame));
}

/**
 * Takes off from candidates that a later one of the same series or publisher replaces, and says so. Where the sentence
 * has stated the later cell of a series before, it speaks of both.
 */
function aged(
  draft: Frame,
  candidates: readonly Candidate[],
  corpus: Corpus,
  isStatedBefore: (frame: Frame) => boolean,
  isStatedBeside: (frame: Frame) => boolean,
): Candidate[] {
  const replaced = replacedAmong(draft, candidates, corpus);
  return candidates.map((candidate) => {
    const by = replaced.get(candidate);
    if (by === undefined) return candidate;
    if (
      candidate.passage.kind === 'cell' &&
      (isStatedBefore(by.frame) || inNumberedRow(draft, candidate, by))
    )
      return candidate;
    // a sentence that gives both values says of each what it is
    if (isBygone(candidate.frame) && isStatedBeside(by.frame)) return candidate;
    return outdated(candidate, by.frame);
  });
}

/** A candidate in whose place another figure stands. */
function outdated(candidate: Candidate, replacedBy: Frame | undefined): Candidate {
  if (replacedBy === undefined || candidate.replacedBy !== undefined) return candidate;
  const logit = candidate.logit - STALE;
  return { ...candidate, logit, score: squeeze(logit), clashes: [...candidate.clashes, 'stale'], replacedBy };
}

/** True where the candidate states the draft's value, whatever its bound. */
export function agrees(comparison: Comparison): boolean {
  return comparison !== 'differs' && comparison !== 'incomparable';
}
