import type { Frame } from '../claim/frame.ts';
import type { Cue } from '../claim/lexicon/cues.ts';
import { type Name, relateNames } from '../claim/names.ts';
import { relatePeriods } from '../claim/period.ts';
import { reckonedApart } from '../claim/since.ts';
import { significantPlace } from '../quantity/precision.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { rateBase } from '../quantity/rates.ts';
import { stem } from '../text/words.ts';
import { allNames, closeNames, nameHeld, periodsFor } from './features.ts';

/** A named reason why two figures cannot be about the same thing. */
export type Clash =
  | 'party'
  | 'absent'
  /** Nor does the passage name any other party: `our sales`, `the company`. */
  | 'unnamed'
  | 'period'
  | 'forecast'
  | 'target'
  | 'previous'
  | 'increment'
  | 'per'
  | 'age'
  | 'direction'
  | 'sign'
  | 'rest'
  | 'rank'
  | 'pending'
  | 'adjusted'
  /** A later value of the same series or publisher has replaced it; found among the candidates, not by a rule. */
  | 'stale'
  /** The draft names another row or column of the cell's table instead; found among the candidates too. */
  | 'place';

interface ClashRule {
  readonly clash: Clash;
  /** True where the frames exclude each other in this respect. */
  readonly test: (draft: Frame, source: Frame) => boolean;
  /** What differs, in a writer's words. */
  readonly words: string;
}

const has = (frame: Frame, cue: Cue): boolean => frame.cues.has(cue);
const ahead = (frame: Frame): boolean => has(frame, 'forecast') || has(frame, 'future');
const either = (draft: Frame, source: Frame, cue: Cue): boolean => has(draft, cue) !== has(source, cue);

/** `last year it was 61` of `58, after 61 last year`, and the reverse: one says by the time alone that it tells of what was. */
const toldOfThen = (draft: Frame, source: Frame): boolean =>
  (has(source, 'previous') ? draft : source).periods.every(({ implied }) => !implied) &&
  relatePeriods(draft.periods, source.periods) === 'same';

/** What was meant and did not come is as little what is as what was: `down from 40` of `had planned for 40`. */
const bothGone = (draft: Frame, source: Frame): boolean =>
  (has(draft, 'void') && has(source, 'previous')) || (has(source, 'void') && has(draft, 'previous'));

/** `down from 40` of `instead of 40`: what was is told as what holds no longer, and the reverse. */
const gaveWay = (draft: Frame, source: Frame): boolean =>
  (has(source, 'previous') && has(draft, 'void')) ||
  (draft.cues.get('previous') === PLACED &&
    draft.periods.length === 0 &&
    source.periods.length === 0 &&
    has(source, 'void'));

/** The strength of a cue that the place of the figure gives. */
const PLACED = 1;

/** One side says one of a pair of opposites and only that, the other side the opposite and only that. */
function opposed(draft: Frame, source: Frame, one: Cue, other: Cue): boolean {
  const way = (frame: Frame): number => Number(has(frame, one)) - Number(has(frame, other));
  return way(draft) * way(source) < 0;
}

/** 1 for what rises, -1 for what falls: as said right beside the figure, else anywhere near it. */
function wayOf(frame: Frame): number {
  const near = Number(has(frame, 'rises')) - Number(has(frame, 'falls'));
  return near === 0 ? Number(has(frame, 'up')) - Number(has(frame, 'down')) : near;
}

/** Nouns for how far one value is from another: `34 % above it` is `a premium of 34 %`. */
const GAPS: ReadonlySet<string> = new Set(
  'premium discount surcharge gap difference delay lead excess overrun advantage cushion'
    .split(' ')
    .map(stem),
);

/** `-1.5` and `+0.4` under percent: a share has no sign. */
const isSigned = ({ figure: { quantity, text } }: Frame): boolean =>
  (quantity.kind === 'percent' || quantity.kind === 'points') && /^[-−+–]/.test(text);

const changes = (frame: Frame): boolean =>
  has(frame, 'increment') ||
  (has(frame, 'change') && !has(frame, 'to')) ||
  isSigned(frame) ||
  frame.heads.some((head) => GAPS.has(head));

const stepped = (frame: Frame): boolean => has(frame, 'step');

/** A percentage is a share unless it is said to be a change; an amount is a level where it is said to be one. */
const steady = (frame: Frame): boolean =>
  !changes(frame) && (frame.figure.quantity.kind === 'percent' || has(frame, 'level'));

/** A rate and a total that share so many digits are no accident: one of them leaves "a month" out. */
const CHANCE = 2;

/** An amount (no percentage) of so many digits up to the last that is not zero: `310 million` has two. */
function saysLess({ kind, low, halfUnit }: Quantity): boolean {
  const place = significantPlace(low, halfUnit);
  return kind !== 'percent' && place > 0 && Math.log10(Math.abs(low) / place) + 1 >= CHANCE;
}

/** A rate and a total differ by more than a careless "a month" left out does. */
function farApart(draft: Frame, source: Frame): boolean {
  const a = draft.figure.quantity;
  const b = source.figure.quantity;
  if (a.per !== undefined && b.per !== undefined)
    return a.per !== b.per && (rateBase(a.per) === undefined || rateBase(b.per) === undefined);
  if (a.low === 0 || b.low === 0) return true;
  const ratio = Math.abs(a.low / b.low);
  return ratio > 3 || ratio < 1 / 3 || (ratio > 0.99 && ratio < 1.01 && !saysLess(a));
}

/** `flight 7` and `flight 9` of two numbered rows: words that both say, with numbers that they do not share. */
function otherNumber(draft: Frame, source: Frame): boolean {
  if (!draft.inCell || !source.inCell) return false;
  return draft.rowNumbers.some(
    ({ word, number }) =>
      source.rowNumbers.some((other) => other.word === word) &&
      !source.rowNumbers.some((other) => other.word === word && other.number === number),
  );
}

/** `with 300 mg` and under `150 mg`: measures of one unit that say which row or column, of which the two share none. */
function otherMark(draft: Frame, source: Frame): boolean {
  if (!draft.inCell && !source.inCell) return false;
  const pairs = draft.marks.flatMap((mark) =>
    source.marks
      .filter(({ kind, unit }) => kind === mark.kind && unit === mark.unit && kind !== 'count')
      .map((other) => [mark, other] as const),
  );
  return pairs.length > 0 && !pairs.some(([mark, other]) => overlaps(mark, other));
}

const overlaps = (a: Quantity, b: Quantity): boolean =>
  a.low <= b.high + b.halfUnit && b.low <= a.high + a.halfUnit;

function otherRank(draft: Frame, source: Frame): boolean {
  if (otherNumber(draft, source) || otherMark(draft, source)) return true;
  if (draft.ranks.length === 0 || source.ranks.length === 0) return false;
  return !draft.ranks.some((rank) => source.ranks.includes(rank));
}

/** Names the draft's figure is about: its own, else those of the heading right above it. */
function partiesOf(draft: Frame): readonly Name[] {
  const mine = closeNames(draft);
  if (mine.length > 0) return mine;
  const carried = draft.nameLevels[0];
  return carried?.level === 'heading' && !carried.outermost ? carried.names : [];
}

/** The draft names a party that does not occur with the source figure. */
function absentParty(draft: Frame, source: Frame): boolean {
  const mine = partiesOf(draft);
  if (mine.length === 0 || mine.some((name) => nameHeld(name, source))) return false;
  if (closeNames(draft).length > 0) return true;
  const there = allNames(source);
  return !mine.some((name) => there.some((other) => relateNames(name, other) !== 'other'));
}

/** The passage speaks of `we` or `the company`, and nothing around it says who that is. */
const unnamed = (source: Frame): boolean => closeNames(source).length === 0 && source.nameLevels.length === 0;

/**
 * The source figure is tied to a party that the draft does not name, and that is a rival of one it does name: both share
 * a word (`North Velm`, `South Velm`), or both stand in the same place of their row or clause.
 */
function otherParty(draft: Frame, source: Frame): boolean {
  const theirs = closeNames(source);
  const known = allNames(draft);
  if (closeNames(draft).length === 0 && absentParty(draft, source) && !unnamed(source)) return true;
  if (theirs.length === 0 || known.length === 0) return false;
  if (theirs.some((name) => known.some((other) => relateNames(name, other) === 'same'))) return false;
  if (theirs.some((name) => known.some((other) => relateNames(name, other) === 'kin'))) return true;
  return absentParty(draft, source);
}

/** One is planned, and the other is not; what is told of the time to come may well be what is planned. */
const plannedApart = (draft: Frame, source: Frame): boolean =>
  has(draft, 'pending') ? !has(source, 'pending') && !ahead(source) : has(source, 'pending') && !ahead(draft);

export const CLASH_RULES: readonly ClashRule[] = [
  { clash: 'party', test: otherParty, words: 'it speaks of another party' },
  { clash: 'absent', test: (d, s) => absentParty(d, s) && !unnamed(s), words: 'the name is not there' },
  { clash: 'unnamed', test: (d, s) => absentParty(d, s) && unnamed(s), words: 'it names nobody' },
  {
    clash: 'period',
    test: (d, s) =>
      relatePeriods(periodsFor(d), periodsFor(s)) === 'clash' || reckonedApart(d.since, s.since),
    words: 'it is for another time',
  },
  {
    clash: 'forecast',
    test: (d, s) =>
      ((has(d, 'forecast') && !ahead(s)) || (has(s, 'forecast') && !ahead(d))) &&
      !bothGone(d, s) &&
      !(has(d, 'target') && has(s, 'target')),
    words: 'one is a forecast, the other is not',
  },
  { clash: 'target', test: (d, s) => either(d, s, 'target'), words: 'one is a target, the other is not' },
  {
    clash: 'previous',
    test: (d, s) => !has(d, 'increment') && either(d, s, 'previous') && !toldOfThen(d, s) && !gaveWay(d, s),
    words: 'one is an earlier value',
  },
  {
    clash: 'increment',
    test: (d, s) =>
      (stepped(d) && !changes(s)) ||
      (stepped(s) && !changes(d)) ||
      (has(d, 'increment') && steady(s)) ||
      (has(s, 'increment') && steady(d)),
    words: 'one is a change, the other is not',
  },
  { clash: 'direction', test: (d, s) => wayOf(d) * wayOf(s) < 0, words: 'one rises, the other falls' },
  {
    clash: 'sign',
    test: (d, s) => opposed(d, s, 'gain', 'loss') || opposed(d, s, 'inward', 'outward'),
    words: 'they are opposites',
  },
  {
    clash: 'per',
    test: (d, s) => either(d, s, 'per') && farApart(d, s),
    words: 'one is a rate, the other is not',
  },
  {
    clash: 'age',
    test: (d, s) => d.figure.quantity.kind === 'duration' && either(d, s, 'age'),
    words: 'one is an age',
  },
  { clash: 'rank', test: otherRank, words: 'one is the first, the other a later one' },
  { clash: 'rest', test: (d, s) => either(d, s, 'rest'), words: 'one is what remains' },
  { clash: 'pending', test: plannedApart, words: 'one is planned, the other is done' },
  { clash: 'adjusted', test: (d, s) => either(d, s, 'adjusted'), words: 'one is adjusted, the other is not' },
];

export const CLASHES: readonly Clash[] = [...CLASH_RULES.map((rule) => rule.clash), 'stale', 'place'];

/** Every respect in which the two figures exclude each other. */
export function clashesOf(draft: Frame, source: Frame): Clash[] {
  return CLASH_RULES.filter((rule) => rule.test(draft, source)).map((rule) => rule.clash);
}

/** A clash in a writer's words. */
export function clashWords(clash: string): string {
  if (clash === 'place') return 'it stands in another row or column';
  if (clash === 'stale') return 'a later value has replaced it';
  return CLASH_RULES.find((rule) => rule.clash === clash)?.words ?? clash;
}
