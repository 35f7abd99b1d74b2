import type { Frame } from '../claim/frame.ts';
import type { Cue } from '../claim/lexicon/cues.ts';
import { relatePeriods } from '../claim/period.ts';
import type { Candidate } from './candidates.ts';
import type { Clash } from './clashes.ts';
import { holds, isWithin, middleOf } from './features.ts';
import { isBygone, isOtherStep } from './stale.ts';

/** Clashes that may cost an equal value its standing: a draft that merely adds a name is no reason. */
const UNDERMINING: ReadonlySet<Clash> = new Set<Clash>([
  'party',
  'period',
  'forecast',
  'previous',
  'increment',
  'direction',
  'sign',
  'per',
  'age',
  'pending',
  'rank',
  'adjusted',
  'stale',
  'place',
]);

/** Roles that a plainly stated figure does not have. */
const ROLES: ReadonlySet<Clash> = new Set<Clash>(['forecast', 'previous']);

/** Values of one thing in two roles (forecast and result, last year and this) differ by less than this factor. */
const ROLE_FACTOR = 3;
/** Passages this close lend each other their subject. */
const NEARBY = 3;
/** What is planned and what is there may differ more. */
const PENDING_FACTOR = 10;

/** Whether two candidates stand in one passage, or in one table. */
export const inside = (a: Candidate, b: Candidate): boolean =>
  a.passage.source === b.passage.source &&
  (a.passage.kind === 'cell' ? a.passage.block === b.passage.block : a.passage.ordinal === b.passage.ordinal);

/** Whether an equal value clashes with the draft in a way that tells another thing. */
export const undermined = (support: Candidate): boolean =>
  support.clashes.some((clash) => UNDERMINING.has(clash));

function near(a: Candidate, b: Candidate, factor: number): boolean {
  if (a.frame.figure.quantity.unit !== b.frame.figure.quantity.unit) return false;
  return isWithin(middleOf(a), middleOf(b), factor);
}

/** What a close word of the equal value alone, which the draft does not share, weighs beside a word of the draft. */
const UNSHARED = 0.2;
/** A word this close to a figure says what it is; one held less than `STRANGE` says nothing of it. */
const CLOSE = 0.6;
const STRANGE = 0.2;
/** Two values of like things differ by less than this factor. */
const LIKE_FACTOR = 4;

/**
 * How much the words in which two candidates differ speak for the first: ties of the draft's words that it holds more
 * strongly than the second, less those it holds more weakly, and what either says closely that the draft does not.
 */
export function tellsApart(draft: Frame, one: Candidate, other: Candidate): number {
  let sum = 0;
  for (const [stem, weight] of draft.own) sum += weight * (holds(one.frame, stem) - holds(other.frame, stem));
  return sum + UNSHARED * (strange(other, draft, one) - strange(one, draft, other));
}

function strange(candidate: Candidate, draft: Frame, other: Candidate): number {
  let sum = 0;
  for (const [stem, weight] of candidate.frame.own) {
    if (weight >= CLOSE && holds(draft, stem) < STRANGE && holds(other.frame, stem) < STRANGE) sum += weight;
  }
  return sum;
}

/** Whether they stand in one passage or in two that follow each other. */
export const neighbours = (a: Candidate, b: Candidate): boolean =>
  inside(a, b) ||
  (a.passage.source === b.passage.source && Math.abs(a.passage.ordinal - b.passage.ordinal) <= 1);

/**
 * A ground on which another value shows that an equal one is about something else. It holds where `when` does, the other
 * value reaches `least`, and leads by `margin` (both in log odds of "about the same thing").
 */
interface Ground {
  readonly name: string;
  readonly when: (rival: Candidate, support: Candidate, beatsEqual: boolean, draft: Frame) => boolean;
  readonly least: number;
  readonly margin: number;
}

/** The ground that needs no other: the draft's sentence as a whole fits the passage that way. */
export const PREFERRED = 'preferred within one passage';

/** The ground that the draft tells of what was as if it still were. */
export const GAVE_WAY = 'the equal value holds no longer';

const GROUNDS: readonly Ground[] = [
  {
    name: 'the equal value has been replaced by this one',
    when: (rival, support) => support.replacedBy === rival.frame,
    least: 0,
    margin: 1,
  },
  {
    name: GAVE_WAY,
    when: (rival, support, _, draft) =>
      support.replacedBy === rival.frame &&
      (isBygone(support.frame) !== isBygone(draft) || isOtherStep(draft, support.frame, rival.frame)) &&
      neighbours(rival, support),
    least: 1,
    margin: -4,
  },
  {
    name: 'the equal value only allows what the draft says',
    when: (_, support) => support.weak,
    least: 2,
    margin: -0.5,
  },
  {
    name: PREFERRED,
    when: (rival, support, beatsEqual) =>
      beatsEqual && (inside(rival, support) || rival.logit > support.logit),
    least: 2,
    margin: -9,
  },
  { name: 'closer within one passage', when: inside, least: 2, margin: 1 },
  { name: 'the equal value clashes', when: (_, support) => undermined(support), least: 1.2, margin: 1 },
  {
    name: 'the equal value plays another role',
    when: (rival, support) =>
      (support.clashes.some((clash) => ROLES.has(clash)) && near(rival, support, ROLE_FACTOR)) ||
      (support.clashes.includes('pending') && near(rival, support, PENDING_FACTOR)),
    least: 1,
    margin: -1.7,
  },
  {
    name: 'same digits, another unit',
    when: (rival, support) => rival.slip > 0 && support.logit < 0 && rival.clashes.length === 0,
    least: 0.5,
    margin: 1.5,
  },
  {
    name: 'this one alone is for the right time',
    when: (rival, support) =>
      support.logit >= 1 &&
      near(rival, support, ROLE_FACTOR) &&
      (support.clashes.includes('period') ||
        (rival.features.samePeriod === 1 && support.features.samePeriod === 0)),
    least: 1,
    margin: -1,
  },
  {
    name: 'this one alone states the subject',
    // the equal value stands nearby and only borrows the head noun from this one's sentence
    when: (rival, support) =>
      rival.features.head === 1 &&
      support.features.head < 0.5 &&
      rival.passage.source === support.passage.source &&
      Math.abs(rival.passage.ordinal - support.passage.ordinal) <= NEARBY &&
      near(rival, support, ROLE_FACTOR),
    least: 2.5,
    margin: 1.5,
  },
  {
    name: 'the words that tell them apart are its',
    when: (rival, support, _, draft) =>
      neighbours(rival, support) &&
      near(rival, support, LIKE_FACTOR) &&
      tellsApart(draft, rival, support) >= 0.6,
    least: 1.5,
    margin: 1.5,
  },
  {
    name: 'counts the same noun with nearly all words',
    when: ({ features }) => features.counted === 1 && features.cover >= 0.75,
    least: 2,
    margin: 4,
  },
  {
    name: 'this one alone has the party',
    when: ({ features }, support) =>
      support.clashes.includes('absent') &&
      features.names >= 0.8 &&
      (features.counted > 0 || (features.head === 1 && features.cover >= 0.6)),
    least: 2,
    margin: 1,
  },
];

/** Whether a bound leaves room for the draft's value: 74 of `at least 60`. */
export function admits({ frame: { figure } }: Candidate, draft: Frame): boolean {
  const { modifier, low, high, unit } = figure.quantity;
  const mine = draft.figure.quantity;
  if (mine.unit !== unit) return false;
  if (modifier === 'atLeast') return mine.low > high;
  return modifier === 'atMost' && mine.high < low;
}

/** Cues of a value that is still to come. */
const TO_COME: readonly Cue[] = ['future', 'forecast'];

const isToCome = ({ cues }: Frame): boolean => TO_COME.some((cue) => cues.has(cue));

/**
 * The draft names the time that its value is told for, and another value of the passage is told for none or for another; or it
 * tells of what is to come, `it will have 66`, and so does the passage of this value alone: `it has 48; in 2031 it will have 66`.
 */
export function aloneOfThen(draft: Frame, support: Candidate, rival: Candidate): boolean {
  if (!inside(support, rival)) return false;
  const sameTime = ({ frame }: Candidate): boolean => relatePeriods(draft.periods, frame.periods) === 'same';
  if (sameTime(support) && !sameTime(rival)) return true;
  return (
    isToCome(draft) && isToCome(support.frame) && !isToCome(rival.frame) && support.replacedBy === undefined
  );
}

/** The first ground on which `rival` overturns `support`; `beatsEqual`: it won against an equal value of its passage. */
export function groundFor(
  draft: Frame,
  rival: Candidate,
  support: Candidate,
  beatsEqual: boolean,
): string | undefined {
  if (admits(rival, draft) || aloneOfThen(draft, support, rival)) return undefined;
  const lead = rival.logit - support.logit;
  return GROUNDS.find(
    (ground) =>
      rival.logit >= ground.least && lead >= ground.margin && ground.when(rival, support, beatsEqual, draft),
  )?.name;
}
