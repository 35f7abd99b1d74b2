import { RESULT_HEAD } from '../claim/counted.ts';
import type { Frame } from '../claim/frame.ts';
import type { Cue } from '../claim/lexicon/cues.ts';
import { align } from '../quantity/align.ts';
import type { Corpus } from '../search/corpus.ts';
import { type Objection, objectionsTo } from './arbiter.ts';
import type { Won } from './assign.ts';
import { agrees, type Candidate } from './candidates.ts';
import { type Decision, decide, isChance, namesBound } from './decide.ts';
import { dispute } from './dispute.ts';
import { draftRowHolds, mayConflict } from './gates.ts';
import { admits, aloneOfThen, GAVE_WAY, inside, neighbours } from './overturn.ts';
import { portioned } from './portioned.ts';
import type { Rated, Scene } from './scene.ts';
import { BYGONE } from './stale.ts';
import { standingOdds, standingOf } from './standing.ts';
import { isPlain } from './turned.ts';

/** Log odds that a rival is what the draft should say. */
const LIMITS = {
  /** From here on it overturns a value that a source states, */
  overturn: 0.3,
  /** the same where the source gives that value up for this one, */
  replaced: -0.5,
  /** and a value that none does. */
  conflict: -0.7,
  /** From here on it is named where an equal value is no support. */
  meant: -1.4,
  /** Log odds that an equal value is about the same thing, below which it is no support. */
  stands: 0.85,
  /** The same from which on it supports, though the rules had found it too far off. */
  raised: 0.75,
  /** Log odds of being about the same thing that another value needs to object. */
  about: -1.5,
  /** The same where it has so many of the draft's digits under another unit. */
  slip: -4,
  /** Below this the rules' own conflict is let go, where a source states the draft's value, */
  veto: 0.7,
  /** and where none does. */
  vetoUnstated: -1,
} as const;

/** Digits from which on a number under another unit is no accident. */
const SAME_DIGITS = 2;

/** In lists of attributes and results of matches the rules alone decide: nothing was learnt of those. */
const isListed = (candidate: Candidate | undefined): boolean =>
  candidate !== undefined && (candidate.frame.label !== undefined || candidate.frame.counted === RESULT_HEAD);

const isResult = ({ figure }: Frame): boolean => figure.quantity.counted === 'score';

/** The same digits in another currency, where the draft's party is not named. */
const isSlipOfAnother = ({ slip, clashes, features, frame }: Candidate): boolean =>
  slip > 0 &&
  features.unit === 0 &&
  frame.figure.quantity.kind === 'money' &&
  (clashes.includes('absent') || clashes.includes('party'));

/** The same digits under a unit of another kind, where nothing else ties the two: a coincidence. */
function isSlipByChance({ figure }: Frame, { slip, features, frame }: Candidate): boolean {
  const { overlap, head, companions } = features;
  if (slip === 0 || overlap > 0 || head > 0 || companions > 0) return false;
  return align(figure.quantity, frame.figure.quantity, { calendarAsSeconds: true }) === undefined;
}

/** Dates and places in an order mostly say which value is meant: they need what the gates ask for. */
function mayObject({ frame, weighed }: Rated, { rival }: Objection, stated: boolean): boolean {
  const { kind } = frame.figure.quantity;
  // a passage that states the draft's date as well, or the next does, says another thing of the other date
  const states = (one: Candidate): boolean =>
    agrees(one.comparison) && !one.weak && neighbours(one, rival) && !one.frame.cues.has('void');
  if (kind === 'date' && weighed.some(states)) return false;
  if (rival.frame.figure.doubt !== undefined || isListed(rival) || isResult(frame) || isResult(rival.frame))
    return false;
  if (rival.logit < (rival.slip >= SAME_DIGITS ? LIMITS.slip : LIMITS.about)) return false;
  // other parties have other currencies: the same digits are no slip of the pen
  if (!stated && (isSlipOfAnother(rival) || isSlipByChance(frame, rival))) return false;
  if ((stated && admits(rival, frame)) || !draftRowHolds(frame, rival)) return false;
  return (kind !== 'date' && kind !== 'ordinal') || mayConflict(frame, rival);
}

/** What a draft says of a value that did not last, or that was but a step on the way. */
const ONCE: readonly Cue[] = [
  ...BYGONE,
  'past',
  'early',
  'asked',
  'planned',
  'granted',
  'refused',
  'forecast',
  'target',
  'pending',
  'future',
  'able',
];

/** Log odds from which on another equal value vouches for the draft's. */
const VOUCHES = -1;

/** The source gives the value up (`had promised 40`), of which the draft, that tells of it as it stands, says nothing. */
function isGivenUp(draft: Frame, by: Candidate, weighed: readonly Candidate[]): boolean {
  const { cues } = draft;
  if (
    !by.frame.cues.has('void') ||
    ((cues.has('past') || !cues.has('now')) && ONCE.some((cue) => cues.has(cue)))
  )
    return false;
  return !weighed.some(
    (one) =>
      agrees(one.comparison) &&
      !one.weak &&
      !one.frame.cues.has('void') &&
      one.logit >= VOUCHES &&
      one !== by,
  );
}

/** The rules' decision, read again by what was learnt from many drafts: see arbiter.ts. */
export function review(figure: Rated, scene: Scene, corpus: Corpus): Decision {
  const { frame, won, weighed } = figure;
  const disputed = (decided: Decision, left: readonly Won[]): Decision => {
    const claimOn = (source: Frame): number => scene.claimOn(source, figure);
    const question = { draft: frame, weighed, won: left.map(({ candidate }) => candidate), claimOn };
    return dispute(decided, question, corpus);
  };
  const rule = (left: readonly Won[]): Decision => disputed(decide(frame, left, weighed), left);
  const plain = decide(frame, won, weighed);
  const ruled = disputed(plain, won);
  if (ruled.verdict === 'unchecked' || isListed(ruled.by) || isListed(ruled.other)) return ruled;
  if (isPlain(ruled.rule)) return ruled;
  const portion = ruled.verdict === 'conflict' ? undefined : portioned(figure, scene);
  if (portion !== undefined) return against(ruled, portion);
  if (ruled.rule === GAVE_WAY && ruled.by !== undefined && scene.statedElsewhere(ruled.by.frame, figure))
    return rule(won.filter(({ candidate }) => candidate !== ruled.by));
  const { equal, objections } = objectionsTo(figure, scene, plain);
  const stated = equal !== undefined;
  const letGo = new Set<Candidate>();
  let decision = ruled;
  while (decision.verdict === 'conflict') {
    const { by } = decision;
    const own = objections.find(({ rival }) => rival === by);
    if (by === undefined || own === undefined || own.odds >= (stated ? LIMITS.veto : LIMITS.vetoUnstated))
      return decision;
    letGo.add(by);
    decision = rule(won.filter(({ candidate }) => !letGo.has(candidate)));
  }
  const { by } = decision;
  const objection = objections.find(
    (one) =>
      !letGo.has(one.rival) &&
      mayObject(figure, one, stated) &&
      (by === undefined || !aloneOfThen(frame, by, one.rival)),
  );
  if (objection !== undefined && overturns(decision, objection, stated))
    return against(decision, objection.rival);
  if (equal === undefined) return decision;
  const [first] = objections;
  // that another day may be meant is no doubt where the passage has both, nor is a value of another time
  const mayDoubt =
    first === undefined ||
    (!aloneOfThen(frame, equal, first.rival) &&
      (frame.figure.quantity.kind !== 'date' ||
        equal.replacedBy === first.rival.frame ||
        mayObject(figure, first, stated)));
  const odds = standingOdds(standingOf(figure, equal, scene, plain), first);
  if (decision.verdict === 'supported' && odds < LIMITS.stands && mayDoubt) return doubted(decision, first);
  if (decision.verdict === 'supported' && by !== undefined && isGivenUp(frame, by, weighed))
    return doubted(decision, first);
  const mayStand = !equal.clashes.includes('party') && !isChance(frame, equal);
  if (decision.verdict === 'unsourced' && odds >= LIMITS.raised && mayStand)
    return disputed(raised(decision, frame, equal), won);
  return decision;
}

/** Whether another value speaks so strongly against a decision that is no conflict that it becomes one. */
function overturns({ verdict, by }: Decision, { rival, odds }: Objection, stated: boolean): boolean {
  const replaced = by?.replacedBy === rival.frame && inside(rival, by);
  const limit = replaced ? LIMITS.replaced : stated ? LIMITS.overturn : LIMITS.conflict;
  if (odds < limit) return false;
  return verdict !== 'disputed' || by === undefined || inside(rival, by);
}

function against(ruled: Decision, rival: Candidate): Decision {
  const shown = [rival, ...ruled.shown.filter((one) => one !== rival)];
  const { by } = ruled;
  if (by === undefined)
    return { ...ruled, verdict: 'conflict', by: rival, rule: 'another value fits', shown };
  return { ...ruled, verdict: 'conflict', by: rival, other: by, rule: 'another value fits better', shown };
}

/** The rules found an equal value too far off, but all in all it is about the same thing. */
function raised(ruled: Decision, draft: Frame, equal: Candidate): Decision {
  const isAltered = equal.comparison === 'qualifierDiffers' && !namesBound(draft, equal);
  const verdict = isAltered ? 'qualified' : 'supported';
  const shown = [equal, ...ruled.shown.filter((one) => one !== equal)];
  return { ...ruled, verdict, by: equal, rule: 'equal value, all in all', shown };
}

/** A tick is left unsaid: the equal value may be about something else, or another one may be meant. */
function doubted({ by, ...ruled }: Decision, objection: Objection | undefined): Decision {
  const meant = objection !== undefined && objection.odds >= LIMITS.meant ? objection.rival : undefined;
  const rest = ruled.shown.filter((one) => one !== meant);
  return {
    ...ruled,
    verdict: 'unsourced',
    ...(by === undefined ? {} : { other: by }),
    rule: meant === undefined ? 'stated of something else' : 'another value may be meant',
    shown: meant === undefined ? rest : [meant, ...rest],
  };
}
