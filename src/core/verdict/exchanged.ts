import { agrees, type Candidate } from './candidates.ts';
import type { Decision } from './decide.ts';
import { neighbours, tellsApart } from './overturn.ts';
import { bestEqual, type Rated } from './scene.ts';

/** Log odds by which two figures must fit each other's values better than their own. */
const LEAD = 0.1;
/** How much the words of both together must speak for each other's values, where nothing else does, */
const TOLD = 0.2;
/** and where the two values stand far from each other. */
const TOLD_APART = 0.8;

/** What each of two figures of a sentence should say where they have changed places. */
interface Exchange {
  readonly first: Candidate;
  readonly second: Candidate;
  /** The words of both figures say so, without another sign. */
  readonly told: boolean;
}

/** The candidate of a figure that is stated as another value: what the other figure rests on. */
function crossed({ weighed }: Rated, { frame }: Candidate, equal: Candidate): Candidate | undefined {
  // what speaks against both values alike tells nothing of which is which
  const isOpen = ({ clashes }: Candidate): boolean => clashes.every((clash) => equal.clashes.includes(clash));
  return weighed.find((one) => one.frame === frame && one.comparison === 'differs' && isOpen(one));
}

/** Values that say which one is meant, and no more, change no places. */
function mayExchange({ frame }: Rated): boolean {
  const { kind, counted } = frame.figure.quantity;
  return (
    kind !== 'date' &&
    kind !== 'ordinal' &&
    counted !== 'score' &&
    frame.label === undefined &&
    frame.figure.doubt === undefined
  );
}

/** In one table, but in other rows and other columns: each of the two would be two slips. */
const isAcross = ({ passage: a }: Candidate, { passage: b }: Candidate): boolean =>
  a.kind === 'cell' &&
  a.source === b.source &&
  a.block === b.block &&
  a.table?.row !== b.table?.row &&
  a.table?.column !== b.table?.column;

/** Two figures of which each states what a source says of the other. */
function exchangeOf(a: Rated, b: Rated): Exchange | undefined {
  if (!mayExchange(a) || !mayExchange(b)) return undefined;
  const [mine, theirs] = [bestEqual(a.weighed), bestEqual(b.weighed)];
  if (mine === undefined || theirs === undefined || mine.frame === theirs.frame) return undefined;
  if (isAcross(mine, theirs)) return undefined;
  const [first, second] = [crossed(a, theirs, mine), crossed(b, mine, theirs)];
  if (first === undefined || second === undefined) return undefined;
  if (first.logit + second.logit - mine.logit - theirs.logit < LEAD) return undefined;
  // a part of the other is not beside it
  const isPart = a.frame.cues.has('within') || b.frame.cues.has('within');
  const [ours, other] = [tellsApart(a.frame, first, mine), tellsApart(b.frame, second, theirs)];
  if (neighbours(mine, theirs)) return { first, second, told: !isPart && ours + other >= TOLD };
  // the demand of one party and the offer of the other, each in its own source
  if (Math.min(ours, other) < TOLD || ours + other < TOLD_APART || isPart) return undefined;
  return { first, second, told: true };
}

const says = ({ verdict, by }: Decision, rival: Candidate): boolean => verdict === 'conflict' && by === rival;

function against(decision: Decision, rival: Candidate): Decision {
  if (decision.verdict === 'conflict' || decision.verdict === 'unchecked') return decision;
  const { by } = decision;
  return {
    ...decision,
    verdict: 'conflict',
    by: rival,
    ...(by !== undefined && agrees(by.comparison) ? { other: by } : {}),
    rule: 'two values have changed places',
    shown: [rival, ...decision.shown.filter((one) => one !== rival)],
  };
}

/**
 * The decisions on a sentence's figures, read again for values that have changed places: `Velm has 40 looms and Karn 60` of a
 * source that has it the other way round. Where one of the two was found to be the other's, so is the other.
 */
export function withExchanges(rated: readonly Rated[], decisions: readonly Decision[]): readonly Decision[] {
  const settled = [...decisions];
  rated.forEach((a, i) => {
    rated.slice(i + 1, i + 1 + REACH).forEach((b, k) => {
      const [mine, theirs] = [settled[i], settled[i + 1 + k]];
      if (mine === undefined || theirs === undefined) return;
      if (mine.verdict === 'conflict' && theirs.verdict === 'conflict') return;
      const found = exchangeOf(a, b);
      if (found === undefined || !(found.told || says(mine, found.first) || says(theirs, found.second)))
        return;
      settled[i] = against(mine, found.first);
      settled[i + 1 + k] = against(theirs, found.second);
    });
  });
  return settled;
}

/** Figures of a sentence that lie farther apart than this have not changed places. */
const REACH = 5;
