import { RESULT_HEAD } from '../claim/counted.ts';
import type { Frame } from '../claim/frame.ts';
import { relateNames } from '../claim/names.ts';
import { VAGUE_DOUBT } from '../quantity/quantity.ts';
import { stem } from '../text/words.ts';
import type { Won } from './assign.ts';
import { agrees, type Candidate, precisionOf } from './candidates.ts';
import { listed, mayConflict, onlyOne } from './gates.ts';
import { aloneOfThen, groundFor, inside, neighbours, undermined } from './overturn.ts';
import { flips, otherPart, pointsFor } from './turned.ts';

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

/** Thresholds in log odds of "about the same thing". */
const LIMITS = {
  /** Another value is a conflict from here on, where no source states the draft's; */
  conflict: 1.5,
  /** from here on where its digits are the draft's, under another unit. */
  slip: 0.5,
  /** from here on where both are the only ones of their unit. */
  only: 0.3,
  /** A value that the source allows without stating it supports from here on. */
  weak: 1.5,
  /** A change of the other sign conflicts from here on. */
  flip: 0,
  /** Equal values this much weaker than the best do not say which way it goes. */
  turned: 2,
  /** A count of other things, none of whose heads the draft has, supports from here on. */
  strange: -2,
  /** A value that allows the draft's, though too weak to support it, hushes a conflict unless it is this much weaker. */
  echo: 4,
  /** An equal value that lost its place in its passage still stands against other passages from here on. */
  lost: 0,
  /** The same where nothing clashes. */
  lostPlainly: -1,
  /** Equal values this close to the best one decide between supported and qualified. */
  peers: 1,
  /** The same within one passage, which tells a value roughly and then exactly: "a quarter of them, 26 %". */
  restated: 2,
} as const;

/** A range whose ends differ by this factor is a manner of speaking. */
const SWEEP = 5;

const byScore = (a: Candidate, b: Candidate): number => b.logit - a.logit;

/** In the list of another party: one number or another of a draft stands in most of those, and says nothing. */
function inRowOfAnother({ names }: Frame, { frame: { label }, clashes }: Candidate): boolean {
  if (label === undefined) return false;
  return (
    clashes.includes('absent') ||
    (names.length > 0 && !names.some((name) => relateNames(name, label) === 'same'))
  );
}

/** From here on a passage that states the other figures of the sentence is what the draft retells. */
const RETOLD = 0.5;

/**
 * A "one" or "7" is said by every corpus: a passage that shares no word with the draft says it of something else, unless it
 * states the other figures of the sentence, too.
 */
export function isChance(draft: Frame, { features }: Candidate): boolean {
  if (features.overlap > 0 || features.head > 0 || features.names > 0.5) return false;
  return features.companions < RETOLD && precisionOf(draft) < 2;
}

/** A head held less than this is none. */
const STRANGE = 0.2;
/** Smaller counts are of much the same things in one text. */
const MANY = 100;

/** Whether an equal value counts at all: coincidences of rough figures need more to go on than those of precise ones. */
function counts(draft: Frame, candidate: Candidate): boolean {
  const { features, logit } = candidate;
  if (isChance(draft, candidate)) return false;
  // `this year` states no day of it, nor does May
  if (candidate.weak && candidate.comparison === 'within' && draft.figure.quantity.kind === 'date')
    return false;
  if (candidate.weak) return logit >= LIMITS.weak && features.head >= 0.5 && features.counted >= 0;
  const precision = precisionOf(draft);
  const untitled = candidate.passage.kind === 'cell' && features.head < 0.2 && features.names <= 0.5;
  // a cell is about what its headings say: without a word of them a rough value is a coincidence
  if (untitled && (precision < 3 || candidate.comparison !== 'equal')) return false;
  if (features.counted < 0 && precision < 3)
    return (
      (logit >= 0.5 && features.head >= 0.5) || (precision >= 2 && logit >= -0.5 && features.head >= 0.65)
    );
  const isMany = draft.figure.quantity.low >= MANY;
  if (isMany && features.counted < 0 && features.head < STRANGE) return logit >= LIMITS.strange;
  return logit >= supportFrom(precision);
}

/** Least log odds of support by the significant digits of the draft's figure. */
function supportFrom(precision: number): number {
  if (precision >= 3) return -3.5;
  return precision >= 2 ? -2.5 : -1.5;
}

/** Decides one draft figure from the candidates it won; `weighed` are all it had. */
export function decide(draft: Frame, won: readonly Won[], weighed: readonly Candidate[]): Decision {
  return { ...judge(draft, sortOut(draft, won, weighed)), weighed: [...weighed].sort(byScore) };
}

/** The candidates of a draft figure by the part they can play, each best first. */
interface Sides {
  /** They state or allow the draft's value, whether or not that counts. */
  readonly agreeing: readonly Candidate[];
  /** Those of them that count. */
  readonly equal: readonly Candidate[];
  readonly different: readonly Candidate[];
  /** All other values that were weighed, won or not. */
  readonly others: readonly Candidate[];
  /** Those of the different ones that may make a conflict. */
  readonly rivals: readonly Candidate[];
  /** Those that were preferred to an equal value of their own passage. */
  readonly preferred: ReadonlySet<Candidate>;
  /** All that state the draft's value without another bound, won or not. */
  readonly plain: readonly Candidate[];
  /** The best equal value that another one was preferred to, where none was won. */
  readonly lost?: Candidate;
}

/** A passage that states the draft's date as well, or the next does, says another thing of its other date. */
const hasBothDates = (draft: Frame, rival: Candidate, weighed: readonly Candidate[]): boolean =>
  draft.figure.quantity.kind === 'date' &&
  weighed.some((one) => one.comparison === 'equal' && !one.frame.cues.has('void') && neighbours(one, rival));

function sortOut(draft: Frame, won: readonly Won[], weighed: readonly Candidate[]): Sides {
  const sorted = won.map((one) => one.candidate).sort(byScore);
  const agreeing = sorted.filter((c) => agrees(c.comparison) && !inRowOfAnother(draft, c));
  const equal = agreeing.filter((c) => counts(draft, c));
  const different = sorted.filter((c) => !agrees(c.comparison));
  const lost = weighed
    .filter(
      (c) =>
        agrees(c.comparison) &&
        !inRowOfAnother(draft, c) &&
        !c.weak &&
        c.logit >= (c.clashes.length === 0 ? LIMITS.lostPlainly : LIMITS.lost) &&
        counts(draft, c),
    )
    .sort(byScore)[0];
  return {
    ...(lost === undefined || equal.length > 0 ? {} : { lost }),
    agreeing,
    plain: weighed.filter((c) => c.comparison === 'equal' && !c.weak).sort(byScore),
    equal,
    different,
    others: weighed.filter((c) => c.comparison === 'differs').sort(byScore),
    rivals: different.filter(
      (c) =>
        !hasBothDates(draft, c, weighed) &&
        (mayConflict(draft, c) ||
          weighed.some((one) => agrees(one.comparison) && one.replacedBy === c.frame)),
    ),
    preferred: new Set(won.filter((one) => one.beatsEqual).map((one) => one.candidate)),
  };
}

type Judgement = Omit<Decision, 'weighed'>;

/** What cannot be read with certainty is not checked; but `several million` is what `several million` says. */
function doubtful(draft: Frame, sides: Sides): Judgement {
  const { doubt } = draft.figure;
  const same =
    doubt === VAGUE_DOUBT
      ? sides.equal.find((c) => c.comparison === 'equal' && c.frame.figure.doubt === doubt)
      : undefined;
  if (same === undefined) return { verdict: 'unchecked', rule: 'doubt', shown: [] };
  return { verdict: 'supported', by: same, rule: 'equal vague words', shown: sides.equal };
}

/** The decision table: the first row that applies speaks. */
function judge(draft: Frame, sides: Sides): Judgement {
  if (draft.figure.doubt !== undefined) return doubtful(draft, sides);
  const support = sides.equal.find((c) => !c.weak) ?? sides.equal[0];
  if (support === undefined) return withoutSupport(draft, sides);
  return settled(draft, sides, support);
}

/** Least log odds of a conflict. Results and lists of attributes stand beside the party's name, which the gates ask for. */
const limitFor = (draft: Frame, rival: Candidate): number =>
  rival.slip > 0 || rival.frame.counted === RESULT_HEAD || rival.frame.label !== undefined
    ? LIMITS.slip
    : onlyOne(draft, rival)
      ? LIMITS.only
      : LIMITS.conflict;

/** `billions of dollars` allows nearly every value, and says nothing of any. */
function isSweeping({ comparison, frame }: Candidate): boolean {
  const { low, high } = frame.figure.quantity;
  return comparison === 'within' && low > 0 && high >= low * SWEEP;
}

/** No source states the draft's value: a conflict where one surely speaks of the same thing, else nothing is said. */
function withoutSupport(draft: Frame, sides: Sides): Judgement {
  const { agreeing, different, rivals, preferred, lost } = sides;
  const rival = rivals[0];
  if (
    lost !== undefined &&
    (rival === undefined || !preferred.has(rival) || aloneOfThen(draft, lost, rival))
  ) {
    return settled(draft, { ...sides, equal: [lost] }, lost);
  }
  const echoed = agreeing.some(
    (c) =>
      rival !== undefined &&
      c.logit > rival.logit - LIMITS.echo &&
      c.replacedBy !== rival.frame &&
      !isSweeping(c),
  );
  if (rival !== undefined && !echoed && rival.logit >= limitFor(draft, rival)) {
    return { verdict: 'conflict', by: rival, rule: 'no equal value', shown: rivals };
  }
  const points = pointsFor(draft, sides.others);
  if (points !== undefined)
    return { verdict: 'conflict', by: points.rival, rule: points.rule, shown: [points.rival] };
  return { verdict: 'unsourced', rule: 'nothing close', shown: different };
}

/** What an equal value is worth: it may play another part, be about something else, or go the other way. */
const settled = (draft: Frame, sides: Sides, support: Candidate): Judgement =>
  misread(draft, sides, support) ??
  overturned(draft, sides, support) ??
  reversed(draft, sides, support) ??
  upheld(draft, sides, support);

/** An equal value plays a part that the draft's does not, and another one of its passage plays that. */
function misread(draft: Frame, { others }: Sides, support: Candidate): Judgement | undefined {
  const found =
    (support.comparison === 'equal' ? undefined : pointsFor(draft, others)) ??
    otherPart(draft, support, others);
  if (found === undefined) return undefined;
  return { verdict: 'conflict', by: found.rival, other: support, rule: found.rule, shown: [found.rival] };
}

/** The value is equal, but every source has it go the other way. */
function reversed(draft: Frame, { equal }: Sides, support: Candidate): Judgement | undefined {
  const near = equal.filter((c) => c.logit >= support.logit - LIMITS.turned);
  if (support.comparison === 'qualifierDiffers') return undefined;
  if (support.logit < LIMITS.flip || !near.every((c) => flips(draft, c))) return undefined;
  return { verdict: 'conflict', by: support, rule: 'the other way', shown: equal };
}

/** An equal value exists, but another one shows that it is about something else. */
function overturned(draft: Frame, sides: Sides, support: Candidate): Judgement | undefined {
  // a list of attributes of the very party is as sure as a table's cell
  if (!support.weak && support.features.counted > 0 && listed(draft, support.frame)) return undefined;
  for (const rival of sides.rivals) {
    const preferred = sides.preferred.has(rival);
    const ground = groundFor(draft, rival, support, preferred) ?? rowOfParty(draft, rival, support);
    if (ground === undefined) continue;
    return { verdict: 'conflict', by: rival, other: support, rule: ground, shown: sides.rivals };
  }
  return undefined;
}

/** The equal value is another party's, and the draft's party has a list of attributes with another value. */
function rowOfParty(draft: Frame, rival: Candidate, support: Candidate): string | undefined {
  const sure = rival.features.counted > 0 && listed(draft, rival.frame) && undermined(support);
  return sure && rival.logit > 1 ? 'the list of this party has another value' : undefined;
}

/** Words that call a value the most, or the least, that may be. */
const MOST: readonly string[] = 'limit maximum cap ceiling highest peak largest longest'.split(' ').map(stem);
const LEAST: readonly string[] = 'minimum floor threshold lowest smallest shortest'.split(' ').map(stem);
/** They must be tied this much to the value. */
const NAMED = 0.5;

/** `no more than 40` of `the limit is 40`: the bound is said in another word. */
export function namesBound(draft: Frame, { frame, comparison }: Candidate): boolean {
  const { modifier } = draft.figure.quantity;
  if (comparison !== 'qualifierDiffers' || frame.figure.quantity.modifier !== 'exact') return false;
  const words = modifier === 'atMost' ? MOST : modifier === 'atLeast' ? LEAST : [];
  return words.some((word) => (frame.own.get(word) ?? 0) >= NAMED);
}

/** The value stands: with its bound altered, or plainly. */
function upheld(draft: Frame, { equal, plain }: Sides, support: Candidate): Judgement {
  const peers = equal.filter((c) => (!c.weak || support.weak) && c.logit >= support.logit - LIMITS.peers);
  // "7.9 per cent" is no plain statement of the "8" that another source bounds
  const told =
    support.comparison === 'qualifierDiffers' ? peers.filter((c) => c.comparison === 'equal') : peers;
  const best =
    told.find((c) => c.comparison !== 'qualifierDiffers') ??
    plain.find((c) => inside(c, support) && c.logit >= support.logit - LIMITS.restated) ??
    (namesBound(draft, support) ? support : undefined);
  if (best === undefined) return { verdict: 'qualified', by: support, rule: 'bound differs', shown: equal };
  const others = equal.filter((c) => c !== best);
  return { verdict: 'supported', by: best, rule: 'equal value', shown: [best, ...others] };
}
