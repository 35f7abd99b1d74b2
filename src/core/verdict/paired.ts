import type { Frame } from '../claim/frame.ts';
import { paceFactor, toldApart } from '../claim/pace.ts';
import { compare, isFiner } from '../quantity/compare.ts';
import { inUnit, isBare } from '../quantity/elided.ts';
import type { Quantity, QuantityKind, UnitHint } from '../quantity/quantity.ts';
import { type Agreement, agreement, leavesUnitOut, sameNumber } from './agree.ts';
import { agrees } from './candidates.ts';
import { digitsIn } from './slip.ts';

/** What a source's figure says of the draft's, and how both are to be read for it. */
export interface Paired extends Agreement {
  readonly mine: Frame;
  readonly theirs: Frame;
}

const SPELLED = new WeakMap<Frame, readonly Frame[]>();

/** A bare number read with each of the units that it may have left out. */
function spelledOut(frame: Frame): readonly Frame[] {
  if (frame.units.length === 0) return [];
  let spelled = SPELLED.get(frame);
  if (spelled === undefined) {
    spelled = frame.units.map((unit) => read(frame, unit));
    SPELLED.set(frame, spelled);
  }
  return spelled;
}

/** The ways to read a pair of which one side, or both, may have left its unit out. */
function readingsOf(draft: Frame, source: Frame): [mine: Frame, theirs: Frame][] {
  const readings: [Frame, Frame][] = [];
  if (!isBare(source.figure)) for (const mine of spelledOut(draft)) readings.push([mine, source]);
  if (!isBare(draft.figure)) for (const theirs of spelledOut(source)) readings.push([draft, theirs]);
  const [mine, theirs] = [spelledOut(draft)[0], spelledOut(source)[0]];
  if (mine !== undefined && theirs !== undefined) readings.push([mine, theirs]);
  const { kind, unit } = draft.figure.quantity;
  // a source that names no currency anywhere means the draft's
  if (
    source.units.length === 0 &&
    kind === 'money' &&
    leavesUnitOut(source.figure.quantity, draft.figure.quantity)
  )
    readings.push([draft, read(source, { kind, unit, factor: 1 })]);
  return readings;
}

/** The plural of what is counted heads a column: `Employees`. */
const countsThings = ({ heads, rowWords, written }: Frame): boolean =>
  heads.some((head) => !rowWords.includes(head) && (written.get(head) ?? '').endsWith('s'));

/** Kinds whose unit a table's heading leaves out. */
const MEASURED: ReadonlySet<QuantityKind> = new Set<QuantityKind>(['measure', 'duration', 'money']);

/** The unit of a cell's figure at the scale in which it is written. */
function unitWritten({ figure: { quantity, text } }: Frame): UnitHint | undefined {
  const written = Number(text.replaceAll(',', ''));
  const { kind, unit, low } = quantity;
  if (!MEASURED.has(kind) || !Number.isFinite(written) || written === 0) return undefined;
  return { kind, unit, factor: low / written };
}

const read = (frame: Frame, unit: UnitHint): Frame => ({
  ...frame,
  figure: { ...frame.figure, quantity: inUnit(frame.figure.quantity, unit) },
});

/** A number without a unit and one with, and a table that leaves units out has at least one of them. */
function unitUnknown(draft: Frame, source: Frame): boolean {
  const [mine, theirs] = [isBare(draft.figure), isBare(source.figure)];
  if (mine === theirs) return false;
  const bare = mine ? draft : source;
  const united = mine ? source : draft;
  if (!bare.inCell && !united.inCell) return false;
  return !(bare.inCell && countsThings(bare));
}

/** A bare number and one with a unit: the same in digits, or, where both stand in tables, held against it in that unit. */
function inTables(draft: Frame, source: Frame, falls: boolean): Paired | undefined {
  const [bare, united] = isBare(draft.figure) ? [draft, source] : [source, draft];
  if (sameNumber(united.figure, bare.figure))
    return { comparison: 'equal', weak: false, slip: 0, mine: draft, theirs: source };
  const unit = draft.inCell && source.inCell ? unitWritten(united) : undefined;
  if (unit === undefined) return undefined;
  const spelled = read(bare, unit);
  const [mine, theirs] = bare === draft ? [spelled, source] : [draft, spelled];
  return { ...agreement(mine.figure, theirs.figure, falls), mine, theirs };
}

/** Two rates for calendar times agree where one is the other's, this nearly: a year is 52 weeks, and a month is four and a bit. */
const PACE_SHARE = 0.02;

/** Rates for other times or things are other values, unless one is the other's: €75,000 a month and €900,000 a year. */
function atPace(said: Paired): Paired {
  const { mine, theirs } = said;
  if (mine.pace === undefined || theirs.pace === undefined || !toldApart(mine.pace, theirs.pace)) return said;
  const factor = paceFactor(mine.pace, theirs.pace);
  const [a, b] = [mine.figure.quantity, theirs.figure.quantity];
  if (factor !== undefined && a.unit === b.unit && a.low === a.high && b.low === b.high) {
    const low = b.low * factor;
    const told: Quantity = { ...b, low, high: low, halfUnit: b.halfUnit * factor };
    const comparison = compare(a, told);
    if (agrees(comparison)) return { ...said, comparison, weak: isFiner(a, told), slip: 0 };
    if (Math.abs(a.low - low) <= PACE_SHARE * Math.abs(a.low))
      return { ...said, comparison: 'rounds', weak: true, slip: 0 };
  }
  return agrees(said.comparison) ? { ...said, comparison: 'differs', slip: digitsIn(mine.figure) } : said;
}

/** Of time, so that a value of so much a year keeps its factor without it. */
const A_YEAR = /\/(?:year|month|day)$/;

/** `6 tonnes of ore a day`: the time of the rate stands apart from its unit, and `unit` has it. */
const tellsTime = ({ pace }: Frame, unit: string): boolean =>
  pace?.count === 1 && unit.endsWith(`/${pace.of}`);

/**
 * `6 GWh` under `Capacity (GWh a year)`, and the reverse: a heading tells the rate in full, a sentence leaves its time out, or
 * tells it farther off.
 */
function rateLeftOut(draft: Frame, source: Frame): Paired | undefined {
  const [mine, theirs] = [draft.figure.quantity, source.figure.quantity];
  const apart = tellsTime(draft, theirs.unit) || tellsTime(source, mine.unit);
  if ((!source.inCell && !apart) || mine.kind !== 'measure' || theirs.kind !== 'measure') return undefined;
  if (mine.unit !== theirs.unit.replace(A_YEAR, '') && mine.unit.replace(A_YEAR, '') !== theirs.unit)
    return undefined;
  const told = read(source, { kind: mine.kind, unit: mine.unit, factor: 1 });
  return { ...agreement(draft.figure, told.figure), mine: draft, theirs: told };
}

/** `nine for every ten shares`, `a two-bedroom flat`: a number read in a unit though its sentence has it count something. */
const countsOther = (read: Frame, { counted, figure }: Frame): boolean =>
  counted !== undefined && figure.quantity.kind === 'count' && read.figure.quantity.kind !== 'count';

/** `half earn more than £31,200`, and the median of £31,200: no bound. */
function atMiddle(frame: Frame, other: Frame): Frame {
  if (!frame.middle || !other.cues.has('median')) return frame;
  const { figure } = frame;
  return { ...frame, figure: { ...figure, quantity: { ...figure.quantity, modifier: 'exact' } } };
}

/** Holds two figures against each other as they stand, else with the unit that one of them leaves out. */
export const paired = (draft: Frame, source: Frame, falls: boolean): Paired =>
  atPace(inUnits(atMiddle(draft, source), atMiddle(source, draft), falls));

function inUnits(draft: Frame, source: Frame, falls: boolean): Paired {
  const plain = agreement(draft.figure, source.figure, falls);
  const asTheyStand = { ...plain, mine: draft, theirs: source };
  if (!agrees(plain.comparison) && unitUnknown(draft, source)) {
    const said = inTables(draft, source, falls);
    if (said !== undefined) return said;
  }
  if (plain.comparison === 'incomparable' || plain.slip > 0) {
    const said = rateLeftOut(draft, source);
    if (said !== undefined) return said;
  }
  if (agrees(plain.comparison) && !plain.weak) return asTheyStand;
  let other: Paired | undefined;
  for (const [mine, theirs] of readingsOf(draft, source)) {
    const said = agreement(mine.figure, theirs.figure, falls);
    if (agrees(said.comparison) && !said.weak) return { ...said, mine, theirs };
    if (said.comparison === 'differs' && !countsOther(theirs, source)) other ??= { ...said, mine, theirs };
  }
  if (plain.comparison === 'incomparable' && !draft.numbered && !source.numbered && other !== undefined)
    return other;
  const [share] = isBare(draft.figure) ? [] : spelledOut(draft);
  // `4 cents on every euro` is a share, and other shares are other values
  return share?.figure.quantity.kind === source.figure.quantity.kind &&
    share.figure.quantity.kind !== draft.figure.quantity.kind
    ? { ...agreement(share.figure, source.figure, falls), mine: share, theirs: source }
    : asTheyStand;
}
