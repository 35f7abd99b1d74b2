import { AROUND_WORTH, type Frame } from '../claim/frame.ts';
import { groupsOf } from '../claim/lexicon/index.ts';
import { relatePeriods } from '../claim/period.ts';
import { align } from '../quantity/align.ts';
import type { Quantity } from '../quantity/quantity.ts';

/** What speaks for and against two figures being about the same thing; each from 0 to 1 unless said. */
export interface Features {
  /** Share of the draft figure's words found with the candidate, weighted by their ties. */
  readonly cover: number;
  /** The same from the candidate's side, its own close words only. */
  readonly back: number;
  /** The draft figure's head noun: 1 beside the candidate, less farther off. */
  readonly head: number;
  /** Share of the draft figure's names found with the candidate; 0.5 where it has none. */
  readonly names: number;
  /** 1 where both name the same period. */
  readonly samePeriod: number;
  /** 1 where the periods exclude each other. */
  readonly otherPeriod: number;
  /** How many powers of ten apart, beyond half a one. 0 to 6. */
  readonly magnitude: number;
  /** 1 where the units are written alike (dollars with dollars, kilometres with kilometres). */
  readonly unit: number;
}

/** What a synonym is worth beside the word itself. */
const SYNONYM_WORTH = 0.75;

/** How well the source frame holds a word: its own tie, or a discounted one through its surroundings or a synonym. */
export function holds(frame: Frame, stem: string): number {
  const own = frame.own.get(stem) ?? 0;
  const around = (frame.around.get(stem) ?? 0) * AROUND_WORTH;
  let best = Math.max(own, around);
  if (best >= SYNONYM_WORTH) return best;
  for (const group of groupsOf(stem)) best = Math.max(best, (frame.groups.get(group) ?? 0) * SYNONYM_WORTH);
  return best;
}

function coverOf(words: ReadonlyMap<string, number>, by: Frame, floor: number): number {
  let total = 0;
  let found = 0;
  for (const [stem, weight] of words) {
    if (weight < floor) continue;
    total += weight;
    found += weight * Math.min(1, holds(by, stem) * 1.4);
  }
  return total === 0 ? 0 : found / total;
}

function headOf(draft: Frame, source: Frame): number {
  let best = 0;
  for (const head of draft.heads) {
    if (source.heads.includes(head)) return 1;
    best = Math.max(best, Math.min(0.9, holds(source, head) * 1.1));
  }
  return best;
}

/** The names closely tied to a figure. */
export function closeNames(frame: Frame): string[] {
  return [...frame.names].filter(([, weight]) => weight >= 0.4).map(([name]) => name);
}

function namesOf(draft: Frame, source: Frame): number {
  const names = closeNames(draft);
  if (names.length === 0) return 0.5;
  return names.filter((name) => holds(source, name) > 0).length / names.length;
}

/** Powers of ten between two values beyond a dead zone of half a one; 0 where either is 0. At most 6. */
export function magnitudeGap(a: Quantity, b: Quantity): number {
  const x = Math.abs((a.low + a.high) / 2);
  const y = Math.abs((b.low + b.high) / 2);
  if (x === 0 || y === 0) return 0;
  return Math.min(6, Math.max(0, Math.abs(Math.log10(x / y)) - 0.5));
}

export function periodsFor(frame: Frame): Frame['periods'] {
  return frame.periods.length > 0 ? frame.periods : frame.periodsAround;
}

export function featuresOf(draft: Frame, source: Frame): Features {
  // In one unit: "four fifths" and 79 % are near, 1.5 TW and 1,500 GW the same.
  const [a, b] = align(draft.figure.quantity, source.figure.quantity) ?? [
    draft.figure.quantity,
    source.figure.quantity,
  ];
  const period = relatePeriods(periodsFor(draft), periodsFor(source));
  return {
    cover: coverOf(draft.own, source, 0),
    back: coverOf(source.own, draft, 0.45),
    head: headOf(draft, source),
    names: namesOf(draft, source),
    samePeriod: period === 'same' ? 1 : 0,
    otherPeriod: period === 'clash' ? 1 : 0,
    magnitude: a.kind === 'date' ? 0 : magnitudeGap(a, b),
    unit: a.unit === b.unit && a.kind === b.kind ? 1 : 0,
  };
}
