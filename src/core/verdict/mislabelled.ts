import type { Frame } from '../claim/frame.ts';
import type { Cue } from '../claim/lexicon/cues.ts';
import { groupsOf, isLight } from '../claim/lexicon/index.ts';
import { relatePeriods } from '../claim/period.ts';
import { LIGHT_WORTH } from '../claim/surroundings.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { holds } from './features.ts';
import { type Placed, tie } from './misplaced.ts';

/** What a synonym is worth beside the word itself. */
const SYNONYM = 0.75;

/** How closely the draft's figure itself is tied to a word of a label, or to one of like meaning; light words count in full. */
function saidOf(draft: Frame, word: string): number {
  const own = tie(draft, word);
  let best = isLight(word, word) ? Math.min(1, own / LIGHT_WORTH) : own;
  const groups = groupsOf(word);
  if (groups.length === 0) return best;
  for (const [stem, weight] of draft.own) {
    if (weight * SYNONYM > best && groupsOf(stem).some((group) => groups.includes(group)))
      best = weight * SYNONYM;
  }
  return best;
}

/** Words of its neighbours' labels are theirs. */
const isTheirs = ({ item }: Frame, word: string): boolean => item?.others.has(word) === true;

const sameNumber = (a: Quantity, b: Quantity): boolean => a.low === b.low && a.high === b.high;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** How far the draft means a label: by what that has and another one has not, words and numbers that say which. */
interface Meant {
  /** By the figure's own words. */
  readonly said: number;
  /** By anything around it as well. */
  readonly held: number;
}

/** Undefined where the label has nothing to itself. */
function meant({ item, marks, index }: Frame, other: Frame, draft: Frame): Meant | undefined {
  const words = [...(item?.words ?? [])];
  const numbers = marks.filter((mark) => !other.marks.some((one) => sameNumber(mark, one)));
  if (words.length + numbers.length === 0) return undefined;
  const marked = numbers.some((number) => draft.marks.some((mark) => sameNumber(mark, number))) ? MARKED : 0;
  const free = words.filter((word) => !isTheirs(draft, word));
  const said = Math.max(marked, ...free.map((word) => saidOf(draft, word)));
  const held = free.map((word) => Math.max(saidOf(draft, word), holds(draft, word)));
  if (numbers.length > 0) held.push(marked);
  // of the first of a list more is said than its label alone: `of households the richest fifth got 38 %, the poorest 6 %`
  return { said, held: item?.list === index ? mean(held) : Math.max(0, ...held) };
}

/** What a number that both labels have is worth beside a word. */
const MARKED = 0.9;
/** From here on a label is meant, where the other is by less than this share. */
const MEANT = 0.4;
const LEAD = 0.6;

/** Roles that tell two values apart, whoever they belong to. */
const ROLES: readonly Cue[] = [
  'target',
  'forecast',
  'future',
  'previous',
  'void',
  'step',
  'within',
  'total',
  'gain',
  'loss',
  'inward',
  'outward',
  'pending',
  'adjusted',
];

/** Whether two values of a sentence differ in nothing but in whose they are. */
function areAlike({ cues, periods, figure }: Frame, other: Frame): boolean {
  return (
    ROLES.every((cue) => cues.has(cue) === other.cues.has(cue)) &&
    figure.quantity.modifier === other.figure.quantity.modifier &&
    relatePeriods(periods, other.periods) !== 'clash'
  );
}

/** Whether the draft names the label of one value of a sentence's list in place of another's. */
export function labelledInstead(draft: Frame, one: Frame, other: Frame): boolean {
  const [theirs, own] = [meant(other, one, draft), meant(one, other, draft)];
  if (theirs === undefined || own === undefined) return false;
  return theirs.said >= MEANT && own.held <= theirs.said * LEAD && areAlike(one, other);
}

/** The candidates in a sentence's list of like values in whose place the draft names the label of another one. */
export function mislabelledAmong<T extends Placed>(
  draft: Frame,
  candidates: readonly T[],
  isStated: (frame: Frame) => boolean,
): ReadonlySet<T> {
  const found = new Set<T>();
  const lists = new Map<string, T[]>();
  for (const candidate of candidates) {
    const { passage, frame } = candidate;
    if (passage.kind === 'cell' || frame.item === undefined) continue;
    const key = `${passage.source} ${passage.ordinal} ${frame.item.list}`;
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [candidate]);
    else list.push(candidate);
  }
  for (const list of lists.values()) {
    for (const one of list) {
      const instead = list.some(({ frame }) => {
        if (frame === one.frame || (draft.item === undefined && isStated(frame))) return false;
        return labelledInstead(draft, one.frame, frame);
      });
      if (instead) found.add(one);
    }
  }
  return found;
}
