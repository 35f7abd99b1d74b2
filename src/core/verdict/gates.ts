import { RESULT_HEAD } from '../claim/counted.ts';
import type { Frame } from '../claim/frame.ts';
import { relateNames } from '../claim/names.ts';
import { periodOf, relatePeriods } from '../claim/period.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { isPair } from './agree.ts';
import type { Candidate } from './candidates.ts';
import type { Clash } from './clashes.ts';
import { closeNames, type Features, holds, nameHeld } from './features.ts';

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
  'rank',
  'pending',
  'adjusted',
  'stale',
  'place',
]);

/** Where digits agree under another unit, only another party or direction tells another thing. */
const SLIP_BARS: ReadonlySet<Clash> = new Set<Clash>(['party', 'absent', 'direction', 'sign']);

/** A draft that retells a passage figure by figure may leave out that the source adjusted them. */
const leftOut = (draft: Frame, { features }: Candidate, clash: Clash): boolean =>
  clash === 'adjusted' && !draft.cues.has('adjusted') && features.companions >= COMPANIONS;

/** A cell speaks of its row: the draft must have a word of it. */
function rowHolds(draft: Frame, { rowWords }: Frame): boolean {
  return rowWords.length === 0 || rowWords.some((word) => holds(draft, word) >= 0.2);
}

/** And a cell of the draft's speaks of its own row: what is said against it must have a word of that. */
export const draftRowHolds = ({ inCell, rowWords }: Frame, { frame }: Candidate): boolean =>
  !inCell || rowWords.length === 0 || rowWords.some((word) => holds(frame, word) >= 0.2);

/** The hard gates of a conflict: nothing clashes, and the draft figure's names and head noun occur with the candidate. */
export function mayConflict(draft: Frame, candidate: Candidate): boolean {
  const { kind } = draft.figure.quantity;
  // places in an order say which, more often than how much
  if (kind === 'ordinal' || (kind === 'date' && !mayRedate(draft, candidate))) return false;
  // the result of a run within a match is none of the match
  if (draft.figure.quantity.counted === 'score' && draft.counted !== candidate.frame.counted) return false;
  const bars = candidate.slip > 1 ? SLIP_BARS : BARS;
  if (candidate.clashes.some((clash) => bars.has(clash) && !leftOut(draft, candidate, clash))) return false;
  if (!rowHolds(draft, candidate.frame) || !draftRowHolds(draft, candidate)) return false;
  if (!namesHold(draft, candidate)) return false;
  if (!headHolds(draft, candidate)) return false;
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
  if (listed(draft, frame) || sameMatch(draft, frame)) return true;
  if (held.length === names.length || (held.length > 0 && features.cover >= RETOLD)) return true;
  return clashes.includes('unnamed') && features.companions >= COMPANIONS;
}

/** Both give the result of a match of the same two parties. */
function sameMatch(draft: Frame, source: Frame): boolean {
  if (draft.counted !== RESULT_HEAD || source.counted !== RESULT_HEAD) return false;
  return draft.names.filter((name) => nameHeld(name, source)).length >= 2;
}

/** The source figure stands in a list of attributes of the party that the draft's figure is about. */
export function listed(draft: Frame, { label }: Frame): boolean {
  if (label === undefined) return false;
  const names = closeNames(draft);
  const doers = names.filter((name) => !name.adjunct);
  return (doers.length > 0 ? doers : names).some((name) => relateNames(name, label) === 'same');
}

/** Head nouns of which a date is told, all of them. */
const HEADS_ALIKE = 0.95;

/** How much of the sentence's other figures a passage must state before its date counts against the draft's. */
const COMPANIONS = 0.6;

const isRetold = ({ companions, cover }: Features): boolean => companions >= COMPANIONS && cover >= 0.4;

/**
 * Dates mostly say which value is meant. They conflict only where the passage states the sentence's other figures or says the
 * same of its date, and that date is of the same grain, with its year.
 */
function mayRedate(draft: Frame, { frame, features }: Candidate): boolean {
  const alike = features.heads >= HEADS_ALIKE && features.cover >= RETOLD;
  if (!isRetold(features) && !alike && !sameEvent(draft, frame)) return false;
  const mine = draft.figure.quantity;
  const theirs = frame.figure.quantity;
  if (mine.modifier !== theirs.modifier && !isOutside(mine, theirs)) return false;
  if (mine.date === undefined || theirs.date === undefined || mine.date.length > theirs.date.length)
    return false;
  return relatePeriods([periodOf(draft.figure)], [periodOf(frame.figure)]) === 'clash';
}

/** Whether a bound leaves no room for the draft's date: `until August 2034` of 2043. */
function isOutside(mine: Quantity, { modifier, low, high }: Quantity): boolean {
  if (mine.modifier !== 'exact') return false;
  if (modifier === 'atMost' || modifier === 'lessThan') return mine.low > high;
  return (modifier === 'atLeast' || modifier === 'moreThan') && mine.high < low;
}

/** A word this close to a date says what happened then, */
const EVENT_TIE = 0.8;
/** and must be this close to the other date. */
const EVENT_HELD = 0.6;

/** The words beside one date, a name and another word at least, all stand beside the other: `opened in Velm in 2019`. */
function sameEvent(draft: Frame, source: Frame): boolean {
  const close = [...draft.own.keys()].filter((stem) => (draft.own.get(stem) ?? 0) >= EVENT_TIE);
  const inName = (stem: string): boolean => draft.names.some(({ tokens }) => tokens.includes(stem));
  if (!close.some(inName) || close.every(inName)) return false;
  return close.every((stem) => (source.own.get(stem) ?? 0) >= EVENT_HELD);
}

/** In a list of attributes the unit says what is meant, where no other figure there has it: `31 minutes`. */
function measuredAlike(draft: Frame, { sole, figure }: Frame): boolean {
  const { unit } = draft.figure.quantity;
  return sole && unit !== '1' && unit === figure.quantity.unit;
}

/** Share of a sentence's words from which on a passage retells it, and how many of them must be no names. */
const OVERLAP = 0.5;
const RETOLD_WORDS = 3;

/** Both figures are the only ones of their unit in their sentences, which share most words and the names: nothing else can be meant. */
export function onlyOne(draft: Frame, { frame, features }: Candidate): boolean {
  const mine = draft.figure.quantity;
  const theirs = frame.figure.quantity;
  if (mine.unit === '1' || mine.unit !== theirs.unit || !draft.sole || !frame.sole) return false;
  if (mine.modifier !== 'exact' || theirs.modifier !== 'exact' || features.magnitude > 0) return false;
  const names = closeNames(draft);
  const shared = [...draft.own.keys()].filter(
    (stem) => frame.own.has(stem) && !names.some(({ tokens }) => tokens.includes(stem)),
  );
  return (
    names.length > 0 &&
    features.overlap >= OVERLAP &&
    features.head > 0 &&
    shared.length >= RETOLD_WORDS &&
    names.every((name) => frame.names.some((other) => relateNames(name, other) === 'same'))
  );
}

/** In a list of attributes the word right behind a pair says what is meant: `7-15 FG`, `4-6 field goals`. */
function countedAlike(draft: Frame, source: Frame): boolean {
  const [head] = draft.heads;
  return isPair(draft.figure) && isPair(source.figure) && head !== undefined && holds(source, head) >= 0.7;
}

/** How closely the best head noun must be tied to the candidate, */
const HEAD_HELD = 0.4;
/** and all of them on average: a knee is no hip, though both are replaced. */
const HEADS_HELD = 0.55;
/** The average that is enough where the counted noun is the same, */
const COUNTED_HELD = 0.45;
/** or where a table's headings, short as they are, hold them. */
const CELL_HELD = 0.35;
/** Where the party stands with the candidate, this share of the words stands in for head nouns. */
const PARTY_COVER = 0.55;

/**
 * The draft figure's head nouns stand with the candidate: nearly all of them, or some where something else ties the two, as the
 * sentence's other figures, the counted noun or the named party do.
 */
function headHolds(draft: Frame, candidate: Candidate): boolean {
  const { frame, features, slip, passage } = candidate;
  if (listed(draft, frame))
    return measuredAlike(draft, frame) || features.counted > 0 || countedAlike(draft, frame);
  if (sameMatch(draft, frame)) return true;
  const isDate = draft.figure.quantity.kind === 'date';
  if (isDate && (sameEvent(draft, frame) || (draft.heads.length === 0 && isRetold(features)))) return true;
  const { head, heads, companions, counted, names, cover } = features;
  if (onlyOne(draft, candidate)) return true;
  const named = closeNames(draft).length > 0;
  if (draft.heads.length === 0) return named && cover >= 0.25;
  if (slip > 0) return head >= 0.25 || (named && names >= 0.6);
  if (named && names >= 0.6 && cover >= PARTY_COVER) return true;
  if (named && names >= 0.6 && companions >= COMPANIONS && cover >= 0.4) return true;
  if (head < HEAD_HELD) return false;
  if (heads >= HEADS_HELD || companions >= COMPANIONS) return true;
  return (counted > 0 && heads >= COUNTED_HELD) || (passage.kind === 'cell' && heads >= CELL_HELD);
}
