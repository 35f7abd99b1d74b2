import type { Frame } from '../claim/frame.ts';
import { relateNames } from '../claim/names.ts';
import { relatePeriods } from '../claim/period.ts';
import type { Candidate } from './candidates.ts';
import { featuresOf, periodsFor } from './features.ts';
import { BARS } from './gates.ts';
import { inside, undermined } from './overturn.ts';

/** How far apart the two sides of a dispute may be, as a factor: counts of one thing differ little. */
const DISPUTE_FACTOR = 1.6;

/** Least log odds of the other side, and how far it may lag behind the side that agrees with the draft. */
const LEAST = 1.2;
const LAG = 1.2;

/**
 * Another source, or another voice in the same one, states another value as surely about the same thing. Not where the
 * draft names the voice it follows.
 */
export function disputes(draft: Frame, rival: Candidate, support: Candidate): boolean {
  const elsewhere = rival.passage.source !== support.passage.source;
  if (support.weak || support.logit < 0.3 || inside(rival, support)) return false;
  // two rows of one table are about two parties
  if (!elsewhere && rival.frame.label !== undefined && support.frame.label !== undefined) return false;
  // what one source plans, another may state: between sources a forecast is no reason to leave a dispute unsaid
  if (undermined(support) && !(elsewhere && support.clashes.every((clash) => clash === 'forecast')))
    return false;
  if (!isNear(rival, support)) return false;
  if (rival.logit < LEAST || rival.logit < support.logit - LAG) return false;
  if (rival.clashes.some((clash) => clash !== 'absent' && BARS.has(clash))) return false;
  if (relatePeriods(periodsFor(rival.frame), periodsFor(support.frame)) === 'clash') return false;
  const voiced = rival.frame.cues.has('voice') || support.frame.cues.has('voice');
  return (elsewhere || voiced) && alike(rival, support) && !follows(draft, support);
}

/** How much of each other's head nouns the two sides must hold. */
const ALIKE = 0.5;

/** The two sources speak of the same thing by their own words, not only by what each shares with the draft. */
function alike(rival: Candidate, support: Candidate): boolean {
  const apart = { companions: 0, slip: 0 };
  const there = featuresOf(rival.frame, support.frame, apart);
  const back = featuresOf(support.frame, rival.frame, apart);
  return Math.max(there.heads, back.heads) >= ALIKE && there.counted >= 0;
}

function isNear(rival: Candidate, support: Candidate): boolean {
  const a = rival.frame.figure.quantity;
  const b = support.frame.figure.quantity;
  if (a.kind === 'date' || a.kind === 'ordinal' || a.unit !== b.unit) return false;
  if (a.low <= b.low && b.high <= a.high) return false;
  const ratio = (a.low + a.high) / (b.low + b.high);
  return ratio < DISPUTE_FACTOR && ratio > 1 / DISPUTE_FACTOR;
}

/** Whether the draft names whom the supporting passage comes from. */
function follows(draft: Frame, support: Candidate): boolean {
  const named = draft.names.concat(draft.nameLevels.find((level) => level.level === 'lead')?.names ?? []);
  const titles = support.frame.nameLevels.filter((level) => level.level === 'title');
  const voices = support.frame.names
    .filter((name) => name.voice)
    .concat(titles.flatMap((level) => level.names));
  return named.some((name) => name.voice && voices.some((voice) => relateNames(name, voice) === 'same'));
}
