import { RESULT_HEAD } from '../claim/counted.ts';
import type { Frame } from '../claim/frame.ts';
import type { Corpus } from '../search/corpus.ts';
import { type Objection, objectionsTo } from './arbiter.ts';
import type { Won } from './assign.ts';
import type { Candidate } from './candidates.ts';
import { type Decision, decide } from './decide.ts';
import { dispute } from './dispute.ts';
import { mayConflict } from './gates.ts';
import { admits, inside } from './overturn.ts';
import type { Rated, Scene } from './scene.ts';

/** Log odds that a rival is what the draft should say. */
const LIMITS = {
  /** From here on it overturns a value that a source states, */
  overturn: 0.5,
  /** and a value that none does. */
  conflict: -0.9,
  /** From here on an equal value is no support. */
  doubt: -1.4,
  /** Below this the rules' own conflict is let go, where a source states the draft's value, */
  veto: -2,
  /** and where none does. */
  vetoUnstated: -2.5,
} as const;

/** In lists of attributes and results of matches the rules alone decide: nothing was learnt of those. */
const isListed = (candidate: Candidate | undefined): boolean =>
  candidate !== undefined && (candidate.frame.label !== undefined || candidate.frame.counted === RESULT_HEAD);

const isResult = ({ figure }: Frame): boolean => figure.quantity.counted === 'score';

/** Dates and places in an order mostly say which value is meant: they need what the gates ask for. */
function mayObject({ frame }: Rated, { rival }: Objection, stated: boolean): boolean {
  const { kind } = frame.figure.quantity;
  if (rival.frame.figure.doubt !== undefined || isListed(rival) || isResult(frame) || isResult(rival.frame))
    return false;
  if (stated && admits(rival, frame)) return false;
  return (kind !== 'date' && kind !== 'ordinal') || mayConflict(frame, rival);
}

/** The rules' decision, read again by what was learnt from many drafts: see arbiter.ts. */
export function review(figure: Rated, scene: Scene, corpus: Corpus): Decision {
  const { frame, won, weighed } = figure;
  const rule = (left: readonly Won[]): Decision =>
    dispute(
      decide(frame, left, weighed),
      frame,
      left.map(({ candidate }) => candidate),
      corpus,
    );
  const ruled = rule(won);
  if (ruled.verdict === 'unchecked' || isListed(ruled.by) || isListed(ruled.other)) return ruled;
  const { stated, objections } = objectionsTo(figure, scene, ruled);
  if (ruled.verdict === 'conflict') {
    const own = objections.find(({ rival }) => rival === ruled.by);
    if (own === undefined || own.odds >= (stated ? LIMITS.veto : LIMITS.vetoUnstated)) return ruled;
    return rule(won.filter(({ candidate }) => candidate !== ruled.by));
  }
  const objection = objections.find((one) => mayObject(figure, one, stated));
  return objection === undefined ? ruled : against(ruled, objection, stated);
}

/** What becomes of a decision that is no conflict, where another value speaks against it. */
function against(ruled: Decision, { rival, odds }: Objection, stated: boolean): Decision {
  const shown = [rival, ...ruled.shown.filter((one) => one !== rival)];
  const overturns = odds >= (stated ? LIMITS.overturn : LIMITS.conflict);
  const { by } = ruled;
  if (by === undefined) {
    if (!overturns) return ruled;
    return { ...ruled, verdict: 'conflict', by: rival, rule: 'another value fits', shown };
  }
  if (ruled.verdict === 'disputed' && !inside(rival, by)) return ruled;
  if (overturns) {
    return { ...ruled, verdict: 'conflict', by: rival, other: by, rule: 'another value fits better', shown };
  }
  if (odds < LIMITS.doubt || ruled.verdict !== 'supported') return ruled;
  const { by: _, ...rest } = ruled;
  return { ...rest, verdict: 'unsourced', other: by, rule: 'another value may be meant', shown };
}
