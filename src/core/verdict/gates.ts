import type { Frame } from '../claim/frame.ts';
import { periodOf, relatePeriods } from '../claim/period.ts';
import type { Candidate } from './candidates.ts';
import type { Clash } from './clashes.ts';
import { closeNames, nameHeld } from './features.ts';

/** Clashes that make evidence unusable as conflict. */
export const BARS: ReadonlySet<Clash> = new Set<Clash>([
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
  'rest',
  'pending',
  'adjusted',
  'stale',
]);

/** The hard gates of a conflict: nothing clashes, and the draft figure's names and head noun occur with the candidate. */
export function mayConflict(draft: Frame, candidate: Candidate): boolean {
  const { kind } = draft.figure.quantity;
  // places in an order say which, more often than how much
  if (kind === 'ordinal' || (kind === 'date' && !mayRedate(draft, candidate))) return false;
  if (candidate.clashes.some((clash) => BARS.has(clash))) return false;
  if (!namesHold(draft, candidate)) return false;
  if (candidate.slip > 0 ? candidate.features.head < 0.25 : !headHolds(draft, candidate)) return false;
  if (candidate.features.counted < 0) return false;
  return candidate.frame.figure.doubt === undefined;
}

/** Shares of a draft figure's words from which on a name left out (`the carmaker`) does not matter, if another one stands. */
const RETOLD = 0.7;

/**
 * The names the figure is about stand with the candidate; or it names nobody, and states the sentence's other figures.
 */
function namesHold(draft: Frame, { frame, features, clashes }: Candidate): boolean {
  const names = closeNames(draft);
  const held = names.filter((name) => nameHeld(name, frame));
  if (held.length === names.length || (held.length > 0 && features.cover >= RETOLD)) return true;
  return clashes.includes('unnamed') && features.companions >= COMPANIONS;
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

/** How closely a head noun must be tied to the candidate. */
const HEAD_HELD = 0.4;

/** The head noun stands with the candidate; in a list of named parties the shared noun may stand with the first alone. */
function headHolds(draft: Frame, { features }: Candidate): boolean {
  if (draft.heads.length === 0) return closeNames(draft).length > 0 && features.cover >= 0.25;
  if (features.head >= HEAD_HELD) return true;
  return closeNames(draft).length > 0 && features.names >= 0.6 && features.cover >= 0.4;
}
