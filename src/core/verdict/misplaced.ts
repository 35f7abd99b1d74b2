import type { Frame } from '../claim/frame.ts';
import { termsOf } from '../claim/terms.ts';
import { isContent } from '../claim/words.ts';
import { compare } from '../quantity/compare.ts';
import { figures } from '../quantity/figures.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { unitOf } from '../quantity/units.ts';
import { ROW_KEY_SEPARATOR } from '../text/rowKeys.ts';
import type { Passage } from '../text/source.ts';
import { holds, isWithin, middleOf } from './features.ts';
import { meansWord, stemOf } from './likeness.ts';
import { isOtherStep } from './stale.ts';

/** A source figure that may stand in a table. */
export interface Placed {
  readonly passage: Passage;
  readonly frame: Frame;
}

type Side = 'row' | 'column';

/** A word tied this much to the draft's figure names its row or column; */
const NAMED: Readonly<Record<Side, number>> = { row: 0.4, column: 0.1 };
/** a heading is named by this share of the words that set it apart; */
const SHARE = 0.5;
/** and is passed over in silence where the draft means none of those more than this. */
const SILENT = 0.3;
/** Rows, or columns, of one table that are looked at. */
const MOST = 60;
/** Columns tell of like things where their values differ by less than this factor. */
const LIKE = 10;

/** Words of a heading that name nothing. */
const SCALES: ReadonlySet<string> = new Set(['thousand', 'million', 'billion', 'pct', 'percent', 'cent']);

const known = new Map<string, readonly string[]>();
const REMEMBERED = 20_000;

/** The stems that name something in a heading: no numbers, scales or units. A lone capital names a row. */
function wordsOf(heading: string): readonly string[] {
  let words = known.get(heading);
  if (words === undefined) {
    if (known.size >= REMEMBERED) known.clear();
    const terms = termsOf(heading);
    const total = terms.some(({ plain }) => TOTALS.has(plain)) ? [TOTAL] : [];
    words = terms
      .filter(({ plain }) => !TOTALS.has(plain))
      .filter((term) => !/\d/.test(term.stem) && (isContent(term) || /^[A-Z]$/.test(term.text)))
      .filter(({ plain }) => plain.length === 1 || (!SCALES.has(plain) && unitOf(plain) === undefined))
      .map(({ stem }) => stem)
      .concat(total);
    known.set(heading, words);
  }
  return words;
}

/** Stands for all words of a row that sums up the others. */
const TOTAL = 'total';
const TOTALS: ReadonlySet<string> = new Set('total totals all whole overall sum altogether'.split(' '));

/** Letters that two words of one root share: `leav` of `left`'s kin `leaver`. */
const ROOT = 4;

const sameRoot = (a: string, b: string): boolean =>
  a.length >= ROOT && b.length >= ROOT && (a.startsWith(b) || b.startsWith(a));

/** How closely the draft's figure is tied to a word, or to one of its root. */
export function tie(draft: Frame, word: string): number {
  let best = draft.own.get(word) ?? 0;
  // `40 in all` names the row of the total
  if (best < SPOKEN && draft.cues.has('total') && word === TOTAL) best = SPOKEN;
  for (const [stem, weight] of draft.own) if (weight > best && sameRoot(stem, word)) best = weight;
  return best;
}

const isSilent = (draft: Frame, word: string, side: Side): boolean =>
  tie(draft, word) < SILENT &&
  (side === 'row' ? holds(draft, word) : meansWord(draft, stemOf(word))) < SILENT;

/** Whether the draft's figure is said to be of `other` where that and `mine` differ, and nothing of `mine`. */
function namesInstead(draft: Frame, mine: readonly string[], other: readonly string[], side: Side): boolean {
  const apart = other.filter((word) => !mine.includes(word) && !mine.some((one) => sameRoot(one, word)));
  const own = mine.filter((word) => !other.includes(word) && !other.some((one) => sameRoot(one, word)));
  if (apart.length === 0 || own.length === 0) return false;
  // what a cell of the draft's is beside names no column
  const beside = side === 'column' ? draft.rowWords : [];
  const named = apart.filter((word) => !beside.includes(word) && tie(draft, word) >= NAMED[side]);
  // `31 in all`: whatever part was told of before
  const summed = side === 'row' && draft.cues.has('total') && named.includes(TOTAL);
  const isUnsaid = (word: string): boolean =>
    summed ? tie(draft, word) < SILENT : isSilent(draft, word, side);
  return named.length >= apart.length * SHARE && own.every(isUnsaid);
}

/** `Of which timber`, `of these, cabins`: a column of what the one before counts. */
const PART = /^of (?:which|these|those|them)\b|^thereof\b/i;

/** Whether a column is of a part that the draft's figure is said nothing of, and another of no part. */
const isPartOf = (draft: Frame, mine: string, other: string): boolean =>
  PART.test(mine) &&
  !PART.test(other) &&
  !draft.cues.has('within') &&
  wordsOf(mine).length > 0 &&
  wordsOf(mine).every((word) => tie(draft, word) < SILENT);

const measures = new Map<string, readonly Quantity[]>();

/** The amounts that a heading is for: `20 mg` of `Rivolan, 20 mg`. */
function measuresOf(heading: string): readonly Quantity[] {
  let found = measures.get(heading);
  if (found === undefined) {
    if (measures.size >= REMEMBERED) measures.clear();
    found = figures(heading)
      .map(({ quantity }) => quantity)
      .filter(({ kind }) => kind === 'measure' || kind === 'duration');
    measures.set(heading, found);
  }
  return found;
}

/** `of those on 40 mg`: another figure of the sentence (`said`) is the amount that `other` is for, and none that `mine` is for. */
function measuresInstead(said: readonly Quantity[], mine: string, other: string): boolean {
  if (said.length === 0) return false;
  const [own, theirs] = [measuresOf(mine), measuresOf(other)];
  if (own.length === 0 || theirs.length === 0) return false;
  const isSaid = (one: Quantity): boolean => said.some((quantity) => compare(quantity, one) === 'equal');
  return theirs.some(isSaid) && !own.some(isSaid);
}

/** Ties of a row's words from which on the draft speaks of that row, whatever else it names. */
const SPOKEN = 0.6;

/** Whether the draft's figure is said to be of the cell's row: all words of the row's own name stand close to it. */
export function inNamedRow({ own }: Frame, { passage }: Placed): boolean {
  const [name] = passage.table?.row?.split(ROW_KEY_SEPARATOR) ?? [];
  const words = name === undefined ? [] : wordsOf(name);
  return words.length > 0 && words.every((word) => (own.get(word) ?? 0) >= SPOKEN);
}

/** The headings on one side of a table, each with the words that name it and its first cell. */
function headingsOf<T extends Placed>(cells: readonly T[], side: Side): Map<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const cell of cells) {
    const heading = cell.passage.table?.[side];
    if (heading === undefined) continue;
    const others = found.get(heading);
    if (others !== undefined) others.push(cell);
    else if (found.size < MOST) found.set(heading, [cell]);
  }
  return found;
}

/**
 * The candidates in a row or column of their table in whose place the draft names another one, in words or by an amount
 * (`said` are those of the sentence's other figures). A cell that another figure of the sentence states (`isStated`) has
 * its heading's words for that one: `$5m at the desk and $2m in the shop`.
 */
export function misplacedAmong<T extends Placed>(
  draft: Frame,
  candidates: readonly T[],
  isStated: (frame: Frame) => boolean,
  said: readonly Quantity[] = [],
): ReadonlySet<T> {
  const tables = new Map<string, T[]>();
  for (const candidate of candidates) {
    if (candidate.passage.kind !== 'cell') continue;
    const key = `${candidate.passage.source} ${candidate.passage.block}`;
    const table = tables.get(key);
    if (table === undefined) tables.set(key, [candidate]);
    else table.push(candidate);
  }
  const found = new Set<T>();
  for (const table of tables.values()) {
    for (const side of ['row', 'column'] as const) {
      const headings = headingsOf(table, side);
      for (const [heading, cells] of headings) {
        for (const [other, theirs] of headings) {
          if (other === heading) continue;
          const measured = measuresInstead(said, heading, other);
          const instead = measured || namesInstead(draft, wordsOf(heading), wordsOf(other), side);
          const [mine, its] = [cells[0]?.frame, theirs[0]?.frame];
          // `sent $4m`, beside a column of what is pledged and one of what is paid
          const step =
            side === 'column' && mine !== undefined && its !== undefined && isOtherStep(draft, mine, its);
          const part = side === 'column' && isPartOf(draft, heading, other);
          if (!instead && !step && !part) continue;
          for (const cell of cells) {
            const opposite = theirs.filter((one) => isOpposite(cell, one, side));
            if (opposite.some(({ frame }) => isStated(frame))) continue;
            if (side === 'row' || measured || opposite.some((one) => isBeside(draft, cell, one)))
              found.add(cell);
          }
        }
      }
    }
  }
  return found;
}

/** In the same column of another row, or in the same row of another column. */
const isOpposite = ({ passage: a }: Placed, { passage: b }: Placed, side: Side): boolean =>
  side === 'row' ? a.table?.column === b.table?.column : a.table?.row === b.table?.row;

/** Whether another cell of the row may be meant instead: of like value, and not for want of what both say in other words. */
function isBeside({ cues }: Frame, cell: Placed, other: Placed): boolean {
  if (!isWithin(middleOf(cell), middleOf(other), LIKE)) return false;
  return ![...cues.keys()].some((cue) => cell.frame.cues.has(cue) && !other.frame.cues.has(cue));
}
