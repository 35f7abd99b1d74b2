/** The number of a source in another part of its clause: a rise for a fall, a loss for a profit, a change for the level. */
import type { Frame } from '../claim/frame.ts';
import type { Candidate } from './candidates.ts';
import { inside } from './overturn.ts';

/** Words of the draft's that a passage must hold to be about the same, where it shares no head noun; */
const OVERLAP = 0.3;
const HEAD = 0.4;
/** or the share of the sentence's other figures that it states. */
const COMPANIONS = 0.6;

/** Whether a passage that states the draft's value says it of the same thing. */
const ofSame = (draft: Frame, { features }: Candidate): boolean =>
  (draft.heads.length > 0 ? features.head >= HEAD : features.overlap >= OVERLAP) ||
  features.companions >= COMPANIONS;

/** The same change, told the other way (up for down). */
export function flips(draft: Frame, candidate: Candidate): boolean {
  const { frame, weak } = candidate;
  if (weak || !ofSame(draft, candidate)) return false;
  if (isMultiple(draft, frame) || isMultiple(frame, draft)) return true;
  const way = ({ cues }: Frame): number => Number(cues.has('rises')) - Number(cues.has('falls'));
  return way(draft) * way(frame) < 0 || balance(draft) * balance(frame) < 0;
}

/** A cue tied this much speaks of the figure itself. */
const BALANCE_TIE = 0.6;

/** A profit is 1, a loss -1. */
function balance({ cues, figure }: Frame): number {
  if (figure.quantity.kind !== 'money') return 0;
  const said = (cue: 'gain' | 'loss'): number => Number((cues.get(cue) ?? 0) >= BALANCE_TIE);
  return said('gain') - said('loss');
}

/** `130 % of` the old level is 30 % above it, not 130 %. */
const isMultiple = (step: Frame, base: Frame): boolean =>
  step.figure.quantity.kind === 'percent' &&
  step.figure.quantity.low > 100 &&
  step.cues.has('step') &&
  base.cues.has('ofBase');

/** `by 7`, `7 more`: how far something went. */
const isStep = ({ cues }: Frame): boolean => cues.has('step');

/** Nothing is told of a change, but for one that led to it. */
const isSteady = ({ cues }: Frame): boolean =>
  !cues.has('step') && !cues.has('increment') && (!cues.has('change') || cues.has('to'));

/** Said to be where something stands: `stood at 131`, `a dividend of 6`. */
const isLevel = (frame: Frame): boolean => isSteady(frame) && frame.cues.has('level');

/** `fell to 265`, `up from 31`: an end of a change. */
const isEnd = ({ cues }: Frame): boolean =>
  !cues.has('step') && !cues.has('increment') && cues.has('change') && (cues.has('to') || cues.has('from'));

/** Least log odds that the value in the draft's part is about the same thing. */
const LEAST = -0.5;

/** The value that a source tells in the draft's part where it tells the draft's value in another one. */
interface Misread {
  readonly rival: Candidate;
  readonly rule: string;
}

/** The value of the passage of an equal one that plays a given part, the best first. */
const besideIn = (
  support: Candidate,
  others: readonly Candidate[],
  plays: (frame: Frame) => boolean,
): Candidate | undefined =>
  others.find((one) => one.logit >= LEAST && inside(one, support) && plays(one.frame));

/** The middle one of many values is a median, and where both words are near the nearer one counts. */
const isMedian = ({ cues }: Frame): boolean =>
  cues.has('median') && (cues.get('median') ?? 0) >= (cues.get('average') ?? 0);
const isMean = (frame: Frame): boolean => frame.cues.has('average') && !isMedian(frame);

/** `half worked more than 51 hours` of `the median was 49 hours, the mean 51`, and the reverse. */
function meanFor(draft: Frame, support: Candidate, others: readonly Candidate[]): Misread | undefined {
  const turned = (isMedian(draft) && isMean(support.frame)) || (isMean(draft) && isMedian(support.frame));
  const rival = turned ? besideIn(support, others, isMedian(draft) ? isMedian : isMean) : undefined;
  return rival === undefined ? undefined : { rival, rule: MEAN_FOR_MEDIAN };
}

/**
 * `swelled by 131` of `stood at 131, having grown by 5` or of `grew to 131`, and `a dividend of 6` of `84, 6 more than last
 * year`: a change for the level, or the reverse. `others` are the other values, best first.
 */
export function otherPart(
  draft: Frame,
  support: Candidate,
  others: readonly Candidate[],
): Misread | undefined {
  if (support.frame.inCell || draft.inCell || support.weak || !ofSame(draft, support)) return undefined;
  const mean = meanFor(draft, support, others);
  if (mean !== undefined) return mean;
  const rule = CHANGE_FOR_LEVEL;
  const { unit } = support.frame.figure.quantity;
  const ofUnit = others.filter((one) => one.frame.figure.quantity.unit === unit);
  if (isStep(draft) && (isLevel(support.frame) || isEnd(support.frame))) {
    const rival = besideIn(support, ofUnit, isStep) ?? (isEnd(support.frame) ? support : undefined);
    return rival === undefined ? undefined : { rival, rule };
  }
  if (!isLevel(draft) || !isStep(support.frame)) return undefined;
  const rival = besideIn(support, ofUnit, isSteady);
  return rival === undefined ? undefined : { rival, rule };
}

/** Least log odds that a number under the other sign is about the same thing. */
const SAME_CHANGE = 0.5;

/** `shrank by 5 per cent` of a share that fell by five points: the same number of a change, under the other sign. */
export function pointsFor(draft: Frame, others: readonly Candidate[]): Misread | undefined {
  const { kind } = draft.figure.quantity;
  if ((kind !== 'percent' && kind !== 'points') || !draft.cues.has('increment')) return undefined;
  const rival = others.find(
    (one) =>
      one.slip > 0 &&
      one.logit >= SAME_CHANGE &&
      one.clashes.length === 0 &&
      one.frame.figure.quantity.kind !== kind &&
      (kind === 'percent' || one.frame.cues.has('increment')),
  );
  return rival === undefined ? undefined : { rival, rule: PERCENT_FOR_POINTS };
}

/** Grounds that rest on what the clauses themselves say: what was learnt of other drafts is not asked about them. */
export const isPlain = (rule: string): boolean => PLAIN.has(rule);

/** The ground that one of percent and percentage points is told for the other. */
const PERCENT_FOR_POINTS = 'one is in percent, the other in points';
/** The ground that one of mean and median is told for the other. */
const MEAN_FOR_MEDIAN = 'one is a mean, the other a median';
/** The ground that a change is told for a level, or a level for a change. */
const CHANGE_FOR_LEVEL = 'one is a change, the other where it led';
const PLAIN: ReadonlySet<string> = new Set([CHANGE_FOR_LEVEL, PERCENT_FOR_POINTS, MEAN_FOR_MEDIAN]);
