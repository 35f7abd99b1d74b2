import type { Frame } from '../claim/frame.ts';
import { relateNames } from '../claim/names.ts';
import { relatePeriods } from '../claim/period.ts';
import { compare } from '../quantity/compare.ts';
import type { Corpus } from '../search/corpus.ts';
import { stem } from '../text/words.ts';
import { agrees, type Candidate } from './candidates.ts';
import type { Clash } from './clashes.ts';
import type { Decision } from './decide.ts';
import { disputeFeatures, factor, hasBothAt, inOneUnit, type Question, toldIn } from './disputeFeatures.ts';
import { disputeLogit } from './disputeWeights.ts';
import { inside, PREFERRED } from './overturn.ts';
import { UNCLAIMED } from './scene.ts';

/** Log odds from which on two sources are said to differ. */
const LIMITS = {
  /** Where the draft's value would else be supported, */
  supported: -1.05,
  /** and where it would else be a conflict with the other value. */
  conflict: 0.5,
} as const;

/** How far apart the two sides of a dispute may be, as a factor: counts of one thing differ little. */
const DISPUTE_FACTOR = 2;

/** Least log odds that the rival is about what the draft's figure is about. */
const LEAST = -2;

/** A source that states the draft's value too, this much less surely at most, has the other one for another thing. */
const OWN_LAG = 1;

/** Clashes of the rival with the draft that tell another time, state or kind of things. */
const BARS: ReadonlySet<Clash> = new Set<Clash>([
  'period',
  'previous',
  'pending',
  'forecast',
  'stale',
  'direction',
  'sign',
  'increment',
  'per',
  'age',
  'rank',
  'rest',
  'adjusted',
]);

/** Clashes that do not tell two sources apart where both have them: only the draft says so of its figure. */
const SAID: ReadonlySet<Clash> = new Set<Clash>(['forecast', 'increment']);

/**
 * Makes a figure disputed that would be supported, where another source or another voice has another value for the same
 * thing and the draft does not say whom it follows; and one that would be a conflict, where the two sides are of equal rank.
 */
export function dispute(decision: Decision, question: Question, corpus: Corpus): Decision {
  const support = sideOf(decision);
  if (support === undefined || support.weak || follows(question.draft, support)) return decision;
  let other: Candidate | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const rival of decision.weighed) {
    if (!mayDispute(rival, support, decision.weighed)) continue;
    const logit = disputeLogit(disputeFeatures(question, rival, support, corpus));
    if (logit <= most) continue;
    other = rival;
    most = logit;
  }
  if (other === undefined || most < limitFor(decision, other)) return decision;
  const rest = decision.shown.filter((one) => one !== support && one !== other);
  return {
    ...decision,
    verdict: 'disputed',
    by: support,
    other,
    rule: 'sources differ',
    shown: [support, other, ...rest],
  };
}

function limitFor({ verdict, by }: Decision, rival: Candidate): number {
  if (verdict === 'supported') return LIMITS.supported;
  return rival === by ? LIMITS.conflict : Number.POSITIVE_INFINITY;
}

/** The candidate that agrees with the draft, where the decision leaves room for a dispute. */
function sideOf({ verdict, by, other, rule }: Decision): Candidate | undefined {
  if (verdict === 'supported') return by;
  if (verdict !== 'conflict' || by === undefined || other === undefined || inside(by, other))
    return undefined;
  return other.replacedBy === by.frame || rule === PREFERRED ? undefined : other;
}

/** Whether one candidate of a decision is as good an answer as the one that decides. */
export function rivals(
  draft: Frame,
  one: Candidate,
  by: Candidate,
  { shown, weighed }: Decision,
  corpus: Corpus,
): boolean {
  if (!mayDispute(one, by, weighed)) return false;
  const question = { draft, weighed, won: shown, claimOn: () => UNCLAIMED };
  return disputeLogit(disputeFeatures(question, one, by, corpus)) >= LIMITS.supported;
}

/** What two answers to one question cannot be: a cell, another time, or two figures that one source has side by side. */
export function mayDispute(rival: Candidate, support: Candidate, weighed: readonly Candidate[]): boolean {
  if (agrees(rival.comparison) || !comparable(rival, support)) return false;
  if (rival.logit < LEAST || rival.passage.kind === 'cell') return false;
  if (rival.clashes.some((clash) => BARS.has(clash) && !(SAID.has(clash) && support.clashes.includes(clash))))
    return false;
  if (relatePeriods(rival.frame.periods, support.frame.periods) === 'clash') return false;
  // what one asks for denies nothing of what is
  if (rival.frame.cues.has('asked') !== support.frame.cues.has('asked')) return false;
  // a bound on what will be denies nothing of what is
  const isBound = rival.frame.figure.quantity.modifier !== 'exact';
  if (isBound && rival.frame.cues.has('future') && !support.frame.cues.has('future')) return false;
  if (inside(rival, support)) return false;
  if (rival.passage.source === support.passage.source)
    return toldIn(rival.passage).voice || toldIn(support.passage).voice;
  // what another says in it does not count
  return hasBothAt(rival, weighed) < rival.logit - OWN_LAG;
}

/** Values of one unit, neither of which the other allows, and not too far apart. */
function comparable(rival: Candidate, support: Candidate): boolean {
  const [a, b] = inOneUnit(rival, support) ?? [];
  if (a === undefined || b === undefined || a.kind === 'date' || a.kind === 'ordinal') return false;
  if (agrees(compare(a, b)) || agrees(compare(b, a))) return false;
  const times = factor(rival, support);
  return times < DISPUTE_FACTOR && times > 1 / DISPUTE_FACTOR;
}

/** Words by which a sentence says whom it follows, though it may not name him. */
const ATTRIBUTING = new Set(
  'according says said claims reckons believes thinks insists told'.split(' ').map(stem),
);
/** Such a word must be tied this much to the figure. */
const ATTRIBUTED = 0.1;

/** Whether the draft says whom its figure comes from: by a word, or by naming whom the passage comes from. */
function follows(draft: Frame, support: Candidate): boolean {
  for (const [word, tie] of draft.own) if (tie >= ATTRIBUTED && ATTRIBUTING.has(word)) return true;
  const named = draft.names.concat(draft.nameLevels.find((level) => level.level === 'lead')?.names ?? []);
  const titles = support.frame.nameLevels.filter((level) => level.level === 'title');
  const voices = support.frame.names
    .filter((name) => name.voice)
    .concat(titles.flatMap((level) => level.names));
  return named.some((name) => name.voice && voices.some((voice) => relateNames(name, voice) === 'same'));
}
