import type { Frame } from '../claim/frame.ts';
import { inUnit, isBare } from '../quantity/elided.ts';
import { type Agreement, agreement } from './agree.ts';
import { agrees } from './candidates.ts';

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
    const { figure } = frame;
    spelled = frame.units.map((unit) => ({
      ...frame,
      figure: { ...figure, quantity: inUnit(figure.quantity, unit) },
    }));
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
  if (mine !== undefined && theirs !== undefined && mine.figure.quantity.unit !== theirs.figure.quantity.unit)
    readings.push([mine, theirs]);
  return readings;
}

/** Holds two figures against each other as they stand, else with the unit that one of them leaves out. */
export function paired(draft: Frame, source: Frame, falls: boolean): Paired {
  const plain = agreement(draft.figure, source.figure, falls);
  const asTheyStand = { ...plain, mine: draft, theirs: source };
  if (draft.units.length === 0 && source.units.length === 0) return asTheyStand;
  if (agrees(plain.comparison) && !plain.weak) return asTheyStand;
  for (const [mine, theirs] of readingsOf(draft, source)) {
    const said = agreement(mine.figure, theirs.figure, falls);
    if (agrees(said.comparison) && !said.weak) return { ...said, mine, theirs };
  }
  const [share] = isBare(draft.figure) ? [] : spelledOut(draft);
  // `4 cents on every euro` is a share, and other shares are other values
  return share?.figure.quantity.kind === source.figure.quantity.kind &&
    share.figure.quantity.kind !== draft.figure.quantity.kind
    ? { ...agreement(share.figure, source.figure, falls), mine: share, theirs: source }
    : asTheyStand;
}
