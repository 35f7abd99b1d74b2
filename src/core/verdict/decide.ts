import type { Frame } from '../claim/frame.ts';
import { relateNames } from '../claim/names.ts';
import { periodOf, relatePeriods } from '../claim/period.ts';
import type { QuantityKind } from '../quantity/quantity.ts';
import type { Won } from './assign.ts';
import { agrees, type Candidate, precisionOf } from './candidates.ts';
import type { Clash } from './clashes.ts';
import { closeNames, nameHeld, periodsFor } from './features.ts';

/** What was decided of one draft figure, and on which candidates it rests. */
export interface Decision {
  readonly verdict:
    | 'supported'
    | 'conflict'
    | 'disputed'
    | 'qualified'
    | 'miscited'
    | 'unsourced'
    | 'unchecked';
  /** The candidate that decides; absent for unsourced and unchecked. */
  readonly by?: Candidate;
  /** The other side of a dispute, or the equal value that was found too weak to support. */
  readonly other?: Candidate;
  /** Name of the rule of the decision table that spoke, for `explain`. */
  readonly rule: string;
  /** Best first: what the hover shows. */
  readonly shown: readonly Candidate[];
  /** Every candidate that was weighed, best first, for `explain`. */
  readonly weighed: readonly Candidate[];
}

/** All thresholds in log odds of "about the same thing". */
const LIMITS = {
  /** Another value is a conflict from here on, where no source states the draft's. */
  conflict: 2,
  /** A value that the source allows without stating it supports from here on. */
  weak: 1.5,
  /** Another value overturns an equal one from here on, */
  overturn: 2,
  /** or from here on, where it has replaced the equal one; */
  replaced: 0,
  /** by this much in the same passage or table, */
  marginInside: 1,
  /** this much elsewhere where the equal value clashes in a named way, */
  marginClash: 1,
  /** this much where the other one alone has the party that the draft names, */
  marginParty: 1,
  /** this much where the equal one only allows the draft's value, */
  marginWeak: -0.5,
  /** and elsewhere without a clash by this much, if the equal one is understood at all (else it may be a paraphrase). */
  marginPlain: 2,
  understood: 1,
  /** A value that allows the draft's, though too weak to support it, hushes a conflict unless it is this much weaker. */
  echo: 3,
  dispute: 1.2,
  disputeMargin: 1.2,
} as const;

/** Clashes that make evidence unusable as conflict. */
const BARS: ReadonlySet<Clash> = new Set<Clash>([
  'party',
  'absent',
  'period',
  'forecast',
  'target',
  'previous',
  'increment',
  'direction',
  'sign',
  'per',
  'age',
  'pending',
  'adjusted',
  'stale',
]);

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
  'adjusted',
  'stale',
]);

/** Places in an order say which, more often than how much: they are supported or left alone. */
const NEVER_CONFLICT: ReadonlySet<QuantityKind> = new Set<QuantityKind>(['ordinal']);

const byScore = (a: Candidate, b: Candidate): number => b.logit - a.logit;

/** The hard gates of a conflict: nothing clashes, and the draft figure's names and head noun occur with the candidate. */
export function mayConflict(draft: Frame, candidate: Candidate): boolean {
  if (draft.figure.quantity.kind === 'date' && !mayRedate(draft, candidate)) return false;
  if (candidate.clashes.some((clash) => BARS.has(clash))) return false;
  if (!closeNames(draft).every((name) => nameHeld(name, candidate.frame))) return false;
  if (!headHolds(draft, candidate)) return false;
  if (candidate.features.counted < 0) return false;
  return candidate.frame.figure.doubt === undefined;
}

/** How much of the sentence's other figures a passage must state before its date counts against the draft's. */
const COMPANIONS = 0.6;

/**
 * Dates mostly say which value is meant. They conflict only where the passage states the sentence's other figures, and gives
 * a date of the same grain, with its year.
 */
function mayRedate(draft: Frame, { frame, features }: Candidate): boolean {
  if (features.companions < COMPANIONS || features.cover < 0.4) return false;
  const mine = draft.figure.quantity;
  const theirs = frame.figure.quantity;
  if (mine.modifier !== 'exact' || theirs.modifier !== 'exact') return false;
  if (mine.date === undefined || theirs.date === undefined || mine.date.length !== theirs.date.length)
    return false;
  return relatePeriods([periodOf(draft.figure)], [periodOf(frame.figure)]) === 'clash';
}

/** The head noun stands with the candidate; in a list of named parties the shared noun may stand with the first alone. */
function headHolds(draft: Frame, { features }: Candidate): boolean {
  if (draft.heads.length === 0) return closeNames(draft).length > 0 && features.cover >= 0.4;
  if (features.head >= 0.5) return true;
  return (
    closeNames(draft).length > 0 && features.names >= 0.8 && features.head >= 0.15 && features.cover >= 0.4
  );
}

/** Whether an equal value counts at all: coincidences of rough figures need more to go on than those of precise ones. */
function counts(draft: Frame, candidate: Candidate): boolean {
  const { features, logit } = candidate;
  if (candidate.weak) return logit >= LIMITS.weak && features.head >= 0.5 && features.counted >= 0;
  const precision = precisionOf(draft);
  if (features.counted < 0 && precision < 3) return logit >= 2 && features.head >= 0.5;
  return logit >= supportFrom(precision);
}

/** Least log odds of support by the significant digits of the draft's figure. */
function supportFrom(precision: number): number {
  if (precision >= 3) return -3.5;
  return precision >= 2 ? -2.5 : -1.5;
}

const inside = (a: Candidate, b: Candidate): boolean =>
  a.passage.source === b.passage.source &&
  (a.passage.kind === 'cell' ? a.passage.block === b.passage.block : a.passage.ordinal === b.passage.ordinal);

const undermined = (support: Candidate): boolean => support.clashes.some((clash) => UNDERMINING.has(clash));

/** The equal value stands without the party the draft names, the other one stands with it and counts the same thing. */
function namesTheParty(rival: Candidate, support: Candidate): boolean {
  const { features } = rival;
  if (!support.clashes.includes('absent') || features.names < 0.8) return false;
  return features.counted > 0 || (features.head === 1 && features.cover >= 0.6);
}

/** Whether another value shows that the equal one is about something else. */
function overturns(rival: Candidate, support: Candidate, beatsEqual: boolean): boolean {
  const margin = rival.logit - support.logit;
  if (support.replacedBy === rival.frame)
    return rival.logit >= LIMITS.replaced && margin >= LIMITS.marginInside;
  if (rival.logit < LIMITS.overturn) return false;
  if (support.weak) return margin >= LIMITS.marginWeak;
  if (beatsEqual) return true;
  if (inside(rival, support)) return margin >= LIMITS.marginInside;
  if (undermined(support)) return margin >= LIMITS.marginClash;
  if (namesTheParty(rival, support)) return margin >= LIMITS.marginParty;
  return support.logit >= LIMITS.understood && margin >= LIMITS.marginPlain;
}

/** Decides one draft figure from the candidates it won; `weighed` are all it had. */
export function decide(draft: Frame, won: readonly Won[], weighed: readonly Candidate[]): Decision {
  return { ...judge(draft, won), weighed: [...weighed].sort(byScore) };
}

function judge(draft: Frame, wins: readonly Won[]): Omit<Decision, 'weighed'> {
  if (draft.figure.doubt !== undefined) return { verdict: 'unchecked', rule: 'doubt', shown: [] };
  const won = wins.map((one) => one.candidate);
  const beaters = new Set(wins.filter((one) => one.beatsEqual).map((one) => one.candidate));
  const equal = won.filter((c) => agrees(c.comparison) && counts(draft, c)).sort(byScore);
  const different = won.filter((c) => !agrees(c.comparison)).sort(byScore);
  const rivals = NEVER_CONFLICT.has(draft.figure.quantity.kind)
    ? []
    : different.filter((c) => mayConflict(draft, c) || equal.some((one) => one.replacedBy === c.frame));
  const support = equal.find((c) => !c.weak) ?? equal[0];
  const rival =
    rivals.find((c) => support === undefined || overturns(c, support, beaters.has(c))) ?? rivals[0];
  if (support === undefined) {
    const echoed = won.some(
      (c) => agrees(c.comparison) && rival !== undefined && c.logit > rival.logit - LIMITS.echo,
    );
    if (rival !== undefined && !echoed && rival.logit >= LIMITS.conflict) {
      return { verdict: 'conflict', by: rival, rule: 'no equal value', shown: rivals };
    }
    return { verdict: 'unsourced', rule: 'nothing close', shown: [...different] };
  }
  const disputed = different.find((c) => !support.weak && disputes(draft, c, support));
  if (
    rival !== undefined &&
    overturns(rival, support, beaters.has(rival)) &&
    (disputed === undefined || inside(rival, support))
  ) {
    return { verdict: 'conflict', by: rival, other: support, rule: 'equal value elsewhere', shown: rivals };
  }
  const near = equal.filter((c) => !c.weak || support.weak).filter((c) => c.logit >= support.logit - 3);
  const exact = near.filter((c) => c.comparison !== 'qualifierDiffers');
  const best = exact[0];
  if (best === undefined) return { verdict: 'qualified', by: support, rule: 'bound differs', shown: equal };
  const dispute = different.find((c) => disputes(draft, c, best));
  if (dispute !== undefined) {
    const shown = [best, dispute, ...equal.filter((c) => c !== best)];
    return { verdict: 'disputed', by: best, other: dispute, rule: 'sources differ', shown };
  }
  return {
    verdict: 'supported',
    by: best,
    rule: 'equal value',
    shown: [best, ...equal.filter((c) => c !== best)],
  };
}

/** How far apart the two sides of a dispute may be, as a factor: counts of one thing differ little. */
const DISPUTE_FACTOR = 1.6;

/**
 * Another source, or another voice in the same one, states another value as surely about the same thing. Not where the
 * draft names the voice it follows.
 */
function disputes(draft: Frame, rival: Candidate, support: Candidate): boolean {
  const a = rival.frame.figure.quantity;
  const b = support.frame.figure.quantity;
  if (a.kind === 'date' || a.kind === 'ordinal') return false;
  const ratio = (a.low + a.high) / (b.low + b.high);
  if (!(ratio < DISPUTE_FACTOR && ratio > 1 / DISPUTE_FACTOR) || a.unit !== b.unit) return false;
  if (rival.logit < LIMITS.dispute || rival.logit < support.logit - LIMITS.disputeMargin) return false;
  if (rival.clashes.some((clash) => clash !== 'absent' && BARS.has(clash))) return false;
  if (relatePeriods(periodsFor(rival.frame), periodsFor(support.frame)) === 'clash') return false;
  const elsewhere = rival.passage.source !== support.passage.source;
  if (inside(rival, support) || undermined(support)) return false;
  if (!elsewhere && !rival.frame.cues.has('voice') && !support.frame.cues.has('voice')) return false;
  return !follows(draft, support);
}

/** Whether the draft names whom the supporting passage comes from. */
function follows(draft: Frame, support: Candidate): boolean {
  const named = draft.names.concat(draft.nameLevels.find((level) => level.level === 'lead')?.names ?? []);
  const voices = support.frame.names
    .filter((name) => name.voice)
    .concat(
      support.frame.nameLevels.filter((level) => level.level === 'title').flatMap((level) => level.names),
    );
  return named.some((name) => name.voice && voices.some((voice) => relateNames(name, voice) === 'same'));
}
