import type { Frame } from '../claim/frame.ts';
import { agrees, type Candidate } from './candidates.ts';
import type { Clash } from './clashes.ts';
import { closeNames, holds } from './features.ts';

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

/** Least score of an equal value to count as support, and of another value to count as conflict. */
const SUPPORT = 0.05;
const CONFLICT = 0.8;
/** Score of another value that may overturn an equal value, and the margin it must have. */
const OVERTURN = 0.85;
const OVERTURN_MARGIN = 0.3;
const DISPUTE = 0.85;

/** Clashes that make evidence unusable as conflict. */
const BARS: ReadonlySet<Clash> = new Set<Clash>([
  'party',
  'period',
  'forecast',
  'target',
  'previous',
  'increment',
  'direction',
  'sign',
  'per',
  'pending',
  'adjusted',
]);

const byScore = (a: Candidate, b: Candidate): number => b.score - a.score;

/** The hard gates of a conflict: nothing clashes, and the draft figure's names and head noun occur with the candidate. */
export function mayConflict(draft: Frame, candidate: Candidate): boolean {
  if (candidate.clashes.some((clash) => BARS.has(clash))) return false;
  if (!closeNames(draft).every((name) => holds(candidate.frame, name) > 0)) return false;
  if (draft.heads.length > 0 && candidate.features.head < 0.5) return false;
  return candidate.frame.figure.doubt === undefined;
}

/** Decides one draft figure from the candidates it won; `weighed` are all it had. */
export function decide(draft: Frame, won: readonly Candidate[], weighed: readonly Candidate[]): Decision {
  return { ...judge(draft, won), weighed: [...weighed].sort(byScore) };
}

function judge(draft: Frame, won: readonly Candidate[]): Omit<Decision, 'weighed'> {
  if (draft.figure.doubt !== undefined) return { verdict: 'unchecked', rule: 'doubt', shown: [] };
  const equal = won.filter((c) => agrees(c.comparison)).sort(byScore);
  const different = won.filter((c) => !agrees(c.comparison)).sort(byScore);
  const rivals = different.filter((c) => mayConflict(draft, c));
  const support = equal[0];
  const rival = rivals[0];
  if (support === undefined || support.score < SUPPORT) {
    if (rival !== undefined && rival.score >= CONFLICT && draft.figure.quantity.kind !== 'date') {
      return { verdict: 'conflict', by: rival, rule: 'no equal value', shown: rivals };
    }
    return { verdict: 'unsourced', rule: 'nothing close', shown: [...equal, ...different] };
  }
  if (
    rival !== undefined &&
    rival.score >= OVERTURN &&
    rival.score - support.score >= OVERTURN_MARGIN &&
    support.clashes.length > 0
  ) {
    return { verdict: 'conflict', by: rival, other: support, rule: 'equal value elsewhere', shown: rivals };
  }
  const exact = equal.filter((c) => c.comparison !== 'qualifierDiffers' && c.score >= support.score - 0.3);
  if (exact.length === 0) return { verdict: 'qualified', by: support, rule: 'bound differs', shown: equal };
  const best = exact[0] ?? support;
  const dispute = rivals.find(
    (c) => c.passage.source !== best.passage.source && c.score >= DISPUTE && c.score >= best.score - 0.1,
  );
  if (dispute !== undefined) {
    return {
      verdict: 'disputed',
      by: best,
      other: dispute,
      rule: 'sources differ',
      shown: [best, dispute, ...equal.slice(1)],
    };
  }
  return {
    verdict: 'supported',
    by: best,
    rule: 'equal value',
    shown: [best, ...equal.filter((c) => c !== best)],
  };
}
