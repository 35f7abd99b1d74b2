import { RESULT_HEAD } from '../claim/counted.ts';
import type { Frame } from '../claim/frame.ts';
import { groupsOf } from '../claim/lexicon/index.ts';
import { type Name, relateNames } from '../claim/names.ts';
import { relatePeriods } from '../claim/period.ts';
import { AROUND_WORTH } from '../claim/surroundings.ts';
import { align } from '../quantity/align.ts';
import type { Quantity } from '../quantity/quantity.ts';

/** What speaks for and against two figures being about the same thing; each from 0 to 1 unless said. */
export interface Features {
  /** Share of the draft figure's words found with the candidate, weighted by their ties. */
  readonly cover: number;
  /** The same from the candidate's side, its own close words only. */
  readonly back: number;
  /** The same as `cover` for all words of the sentence alike: is the passage about it at all? */
  readonly overlap: number;
  /** The draft figure's head nouns: the best held, and the mean of all. */
  readonly head: number;
  readonly heads: number;
  /** The best held of the draft figure's subjects; 0.5 where it has none. */
  readonly subject: number;
  /** The candidate's head nouns, held by the draft: mean. */
  readonly backHeads: number;
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
  /** 1 where both count the same noun, -1 where they count different ones. */
  readonly counted: number;
  /** How much the passage states the other figures of the draft's sentence. */
  readonly companions: number;
  /** How many digits agree under another unit or scale, in thirds, at most 1. */
  readonly slip: number;
}

/** What the sentence as a whole has to do with a passage. */
export interface Link {
  /** Share, by their precision, of the sentence's other figures that the passage states. */
  readonly companions: number;
  /** As in `Agreement`. */
  readonly slip: number;
  /** The two state one value, in whatever unit. */
  readonly equal?: boolean;
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

function overlapOf(words: ReadonlyMap<string, number>, by: Frame): number {
  if (words.size === 0) return 0;
  let found = 0;
  for (const stem of words.keys()) {
    if (by.own.has(stem) || by.around.has(stem)) found++;
    else if (groupsOf(stem).some((group) => by.groups.has(group))) found += 0.5;
  }
  return found / words.size;
}

/** How well one head noun is held: fully by a head, less by a word farther off. */
function headHeld(head: string, by: Frame): number {
  if (by.heads.includes(head)) return 1;
  return Math.min(0.9, holds(by, head) * 1.1);
}

function subjectHeld(subject: string, by: Frame): number {
  return by.subjects.includes(subject) ? 1 : Math.min(0.8, holds(by, subject));
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** A name must be tied this much, as a share of the closest one's tie, to be a party the figure is about. */
const PARTY_SHARE = 0.6;

/** The names closely tied to a figure that it is about, not those it is told by, nor those that another figure is about. */
export function closeNames(frame: Frame): readonly Name[] {
  let names = CLOSE.get(frame);
  if (names === undefined) {
    names = findCloseNames(frame);
    CLOSE.set(frame, names);
  }
  return names;
}

/** Asked for with every pair of figures, so kept with the frame. */
const CLOSE = new WeakMap<Frame, readonly Name[]>();
const ALL = new WeakMap<Frame, readonly Name[]>();

function findCloseNames(frame: Frame): Name[] {
  const parties = frame.names.filter((name) => !name.voice && name.apart !== true);
  const best = Math.max(0, ...parties.map((name) => name.weight));
  return parties.filter((name) => name.weight >= best * PARTY_SHARE);
}

/** All names of a frame and its surroundings. */
export function allNames(frame: Frame): readonly Name[] {
  let names = ALL.get(frame);
  if (names === undefined) {
    names = [...frame.names, ...frame.nameLevels.flatMap((level) => level.names)];
    ALL.set(frame, names);
  }
  return names;
}

/** How closely a name of the draft is tied to the source figure, 0 to 1: as a name, or by its words. */
export function nameHold(name: Name, source: Frame): number {
  let best = 0;
  for (const other of source.names) {
    if (other.weight > best && relateNames(name, other) === 'same') best = other.weight;
  }
  for (const { names } of source.nameLevels) {
    for (const other of names) {
      const weight = other.weight * AROUND_WORTH;
      if (weight > best && relateNames(name, other) === 'same') best = weight;
    }
  }
  if (best > 0) return best;
  return Math.min(...name.tokens.map((token) => holds(source, token)));
}

/** A name that is tied to the source figure less than this belongs to another figure of its sentence. */
const NAME_HELD = 0.2;

/**
 * Whether a name of the draft goes with the source figure; one that is far from the draft's figure may be as far there, and one
 * before it that no other name of its sentence is nearer than stays the subject to the end.
 */
export const nameHeld = (name: Name, source: Frame): boolean =>
  nameHold(name, source) >= Math.min(NAME_HELD, name.weight * 0.75) ||
  closeNames(source).some(
    (other) => (other.start ?? 0) < source.figure.offset && relateNames(name, other) === 'same',
  );

function namesFeature(draft: Frame, source: Frame): number {
  const names = closeNames(draft);
  if (names.length === 0) return 0.5;
  return mean(names.map((name) => Math.min(1, nameHold(name, source) * 1.5)));
}

/** The value of a source figure; the middle of a range. */
export const middleOf = ({ frame: { figure } }: { readonly frame: Frame }): number =>
  (figure.quantity.low + figure.quantity.high) / 2;

/** Whether two values differ by less than a factor, whatever their signs. */
export function isWithin(a: number, b: number, factor: number): boolean {
  const ratio = Math.abs(a / b);
  return ratio < factor && ratio > 1 / factor;
}

/** Powers of ten between two values beyond a dead zone of half a one; 0 where either is 0. At most 6. */
export function magnitudeGap(a: Quantity, b: Quantity): number {
  const x = Math.abs((a.low + a.high) / 2);
  const y = Math.abs((b.low + b.high) / 2);
  if (x === 0 || y === 0) return 0;
  return Math.min(6, Math.max(0, Math.abs(Math.log10(x / y)) - 0.5));
}

/** The periods a figure is for: its own, else those of its surroundings. */
export function periodsFor(frame: Frame): Frame['periods'] {
  return frame.periods.length > 0 ? frame.periods : frame.periodsAround;
}

function countedOf(draft: Frame, source: Frame): number {
  const mine = draft.counted;
  const theirs = source.counted;
  if (mine === undefined || theirs === undefined) return 0;
  if (mine === theirs) return 1;
  // `7 of 16` may well be `7-16 baskets`
  if (mine === RESULT_HEAD || theirs === RESULT_HEAD) return 0;
  // `one repair shop`, `two repair shops`: the singular was cut short
  if (source.heads.includes(mine) && draft.heads.includes(theirs)) return 0.7;
  return groupsOf(mine).some((group) => groupsOf(theirs).includes(group)) ? 0.7 : -1;
}

export function featuresOf(draft: Frame, source: Frame, link: Link): Features {
  // In one unit: "four fifths" and 79 % are near, 1.5 TW and 1,500 GW the same.
  const [a, b] = align(draft.figure.quantity, source.figure.quantity) ?? [
    draft.figure.quantity,
    source.figure.quantity,
  ];
  const period = relatePeriods(periodsFor(draft), periodsFor(source));
  const held = draft.heads.map((head) => headHeld(head, source));
  return {
    cover: coverOf(draft.own, source, 0),
    back: coverOf(source.own, draft, 0.45),
    overlap: overlapOf(draft.own, source),
    head: Math.max(0, ...held),
    heads: mean(held),
    subject:
      draft.subjects.length === 0 ? 0.5 : Math.max(...draft.subjects.map((one) => subjectHeld(one, source))),
    backHeads: mean(source.heads.map((head) => headHeld(head, draft))),
    names: namesFeature(draft, source),
    samePeriod: period === 'same' ? 1 : 0,
    otherPeriod: period === 'clash' ? 1 : 0,
    magnitude: a.kind === 'date' || link.slip > 0 || link.equal === true ? 0 : magnitudeGap(a, b),
    unit: draft.figure.quantity.unit === source.figure.quantity.unit ? 1 : 0,
    counted: countedOf(draft, source),
    companions: link.companions,
    slip: Math.min(1, link.slip / 3),
  };
}
