import type { Frame } from '../claim/frame.ts';
import { CUE_WORDS, type Cue } from '../claim/lexicon/cues.ts';
import { type Period, relatePeriods } from '../claim/period.ts';
import { type Candidate, precisionOf } from './candidates.ts';
import { CLASHES } from './clashes.ts';
import { aspectsFit, stagesFit } from './course.ts';
import { type Features, middleOf, periodsFor } from './features.ts';
import { mayConflict } from './gates.ts';
import { alikeness, meansWord, ownWordsOf } from './likeness.ts';
import { inside, tellsApart } from './overturn.ts';

/** Numbers by name: what is weighed when a decision is scored. */
export type Observations = Readonly<Record<string, number>>;

/** The names of observations that are made of others, made once. */
const NAMED_CUES = (Object.keys(CUE_WORDS) as Cue[]).map((cue) => [cue, `cue.${cue}`] as const);
const NAMED_CLASHES = CLASHES.map((clash) => [clash, `clash.${clash}`] as const);

/** Cues of where in its course a thing stands: asked for, planned, begun, done, now or formerly. */
const PERSPECTIVE: ReadonlySet<Cue> = new Set<Cue>([
  'forecast',
  'target',
  'future',
  'previous',
  'past',
  'pending',
  'asked',
  'planned',
  'granted',
  'refused',
  'begun',
  'done',
  'now',
  'early',
  'able',
]);

/** Words told apart by less than this are held alike. */
const APART = 0.1;
/** What stands on one side only counts up to here. */
const MOST = 4;

/** Powers of ten between two values, at most 3. */
export function decades(a: number, b: number): number {
  const [x, y] = [Math.abs(a) || 1e-9, Math.abs(b) || 1e-9];
  return Math.min(3, Math.abs(Math.log10(x / y)));
}

/** How alike the counted nouns are, 0 to 1; a half where a side counts nothing. */
export function countedLike(draft: Frame, source: Frame): number {
  return draft.counted === undefined || source.counted === undefined
    ? 0.5
    : alikeness(draft.counted, source.counted);
}

/** How well the head nouns of one frame are met by those of another: mean likeness, 0 to 1. */
export function headsLike(of: Frame, by: Frame): number {
  if (of.heads.length === 0) return 0;
  const best = of.heads.map((head) => Math.max(0, ...by.heads.map((other) => alikeness(head, other))));
  return best.reduce((sum, value) => sum + value, 0) / best.length;
}

export function firstHeadsLike(a: Frame, b: Frame): number {
  const [x, y] = [a.heads[0], b.heads[0]];
  return x === undefined || y === undefined ? 0 : alikeness(x, y);
}

/** Of the words in which a candidate differs from the other: how much the draft means, and how much it does not. */
function peculiar(
  one: Frame,
  other: Frame,
  draft: Frame,
): { meant: number; unmeant: number; mostMeant: number; mostUnmeant: number } {
  let mostMeant = 0;
  let mostUnmeant = 0;
  let meant = 0;
  let unmeant = 0;
  for (const { word, tie, rarity } of ownWordsOf(one)) {
    const extra = (tie - meansWord(other, word)) * rarity;
    if (extra <= APART) continue;
    const held = meansWord(draft, word);
    meant += extra * held;
    unmeant += extra * (1 - held);
    mostMeant = Math.max(mostMeant, extra * held);
    mostUnmeant = Math.max(mostUnmeant, extra * (1 - held));
  }
  return { meant: Math.min(MOST, meant), unmeant: Math.min(MOST, unmeant), mostMeant, mostUnmeant };
}

/** The draft's words that the rival means more than the equal value does, and the other way round. */
function wordsApart(
  draft: Frame,
  equal: Frame,
  rival: Frame,
): { rivals: number; equals: number; all: number; mostRival: number; mostEqual: number } {
  let mostRival = 0;
  let mostEqual = 0;
  let rivals = 0;
  let equals = 0;
  let all = 0;
  for (const { word, tie, rarity } of ownWordsOf(draft)) {
    const worth = tie * rarity;
    const lead = worth * (meansWord(rival, word) - meansWord(equal, word));
    if (lead > mostRival) mostRival = lead;
    if (-lead > mostEqual) mostEqual = -lead;
    if (lead > 0) rivals += lead;
    else equals -= lead;
    all += worth;
  }
  return { rivals, equals, all: all || 1, mostRival, mostEqual };
}

const latest = (periods: readonly Period[]): number | undefined =>
  periods.length === 0 ? undefined : Math.max(...periods.map((period) => period.high));

/** 1 where the rival is for the later period, -1 where the equal value is. */
function laterPeriod(equal: Frame, rival: Frame): number {
  const [a, b] = [latest(periodsFor(equal)), latest(periodsFor(rival))];
  return a === undefined || b === undefined ? 0 : Math.sign(b - a);
}

/** An observation that holds or does not. */
export const flag = (value: boolean): number => (value ? 1 : 0);

/**
 * What speaks for a rival value against an equal one, as far as the three figures themselves tell: differences are the
 * rival's less the equal value's.
 */
export function contrastOf(draft: Frame, equal: Candidate, rival: Candidate): Observations {
  const seen: Record<string, number> = {};
  for (const key of Object.keys(equal.features) as (keyof Features)[])
    seen[key] = rival.features[key] - equal.features[key];
  for (const [clash, name] of NAMED_CLASHES)
    seen[name] = flag(equal.clashes.includes(clash)) - flag(rival.clashes.includes(clash));
  let perspective = 0;
  for (const [cue, name] of NAMED_CUES) {
    const mine = draft.cues.has(cue);
    const lead = flag(mine !== equal.frame.cues.has(cue)) - flag(mine !== rival.frame.cues.has(cue));
    seen[name] = lead;
    if (PERSPECTIVE.has(cue)) perspective += lead;
  }
  const { rivals, equals, all, mostRival, mostEqual } = wordsApart(draft, equal.frame, rival.frame);
  const ours = peculiar(rival.frame, equal.frame, draft);
  const theirs = peculiar(equal.frame, rival.frame, draft);
  const periods = periodsFor(draft);
  const forEqual = relatePeriods(periods, periodsFor(equal.frame));
  const forRival = relatePeriods(periods, periodsFor(rival.frame));
  for (const relation of ['same', 'overlap', 'clash', 'unknown'] as const) {
    seen[`equal.period.${relation}`] = flag(forEqual === relation);
    seen[`rival.period.${relation}`] = flag(forRival === relation);
  }
  const { kind } = draft.figure.quantity;
  for (const one of ['money', 'percent', 'count', 'duration', 'date', 'ordinal'] as const)
    seen[`kind.${one}`] = flag(kind === one);
  const together = inside(equal, rival);
  const inTable = equal.passage.kind === 'cell';
  const sameSource = equal.passage.source === rival.passage.source;
  const adjacent = sameSource && Math.abs(equal.passage.ordinal - rival.passage.ordinal) <= 1;
  const near = flag(together || adjacent);
  const words = (rivals - equals) / all;
  const lead = rival.logit - equal.logit;
  const peculiarLead = ours.meant - theirs.meant;
  const unmeantLead = theirs.unmeant - ours.unmeant;
  const headsLead = headsLike(draft, rival.frame) - headsLike(draft, equal.frame);
  const firstLead = firstHeadsLike(draft, rival.frame) - firstHeadsLike(draft, equal.frame);
  const told = Math.max(-3, Math.min(3, tellsApart(draft, rival, equal)));
  const stageOfEqual = stagesFit(draft, equal.frame);
  const stageOfRival = stagesFit(draft, rival.frame);
  const stage = stageOfRival - stageOfEqual;
  const aspect = aspectsFit(draft, rival.frame) - aspectsFit(draft, equal.frame);
  return Object.assign(seen, {
    aspect,
    'near.aspect': near * aspect,
    'equal.aspect': aspectsFit(draft, equal.frame),
    stage,
    'near.stage': near * stage,
    'equal.stage': stageOfEqual,
    'rival.stage': stageOfRival,
    'stage.apart': flag(stageOfEqual <= -0.5 && stageOfRival > 0),
    precision: precisionOf(draft),
    perspective,
    onlyRival: flag(ours.meant >= 0.3 && theirs.meant < 0.1),
    onlyEqual: flag(theirs.meant >= 0.3 && ours.meant < 0.1),
    near,
    'near.perspective': near * perspective,
    'near.words': near * words,
    'near.peculiar': near * peculiarLead,
    'near.unmeant': near * unmeantLead,
    'near.tellsApart': near * told,
    'near.lead': near * lead,
    'near.headsLike': near * headsLead,
    'near.firstHead': near * firstLead,
    lead,
    'equal.logit': equal.logit,
    'rival.logit': rival.logit,
    'rival.words': rivals,
    'equal.words': equals,
    words,
    'rival.unmeant': ours.unmeant,
    'equal.unmeant': theirs.unmeant,
    peculiar: peculiarLead,
    unmeant: unmeantLead,
    headsLike: headsLead,
    headsBack: headsLike(rival.frame, draft) - headsLike(equal.frame, draft),
    firstHead: firstLead,
    tellsApart: told,
    'rival.most': mostRival,
    'equal.most': mostEqual,
    most: mostRival - mostEqual,
    'near.most': near * (mostRival - mostEqual),
    'rival.mostMeant': ours.mostMeant,
    'equal.mostMeant': theirs.mostMeant,
    'near.mostMeant': near * (ours.mostMeant - theirs.mostMeant),
    'rival.mostUnmeant': ours.mostUnmeant,
    'equal.mostUnmeant': theirs.mostUnmeant,
    'near.mostUnmeant': near * (theirs.mostUnmeant - ours.mostUnmeant),
    later: laterPeriod(equal.frame, rival.frame),
    undated: flag(draft.periods.length === 0),
    samePassage: flag(together && !inTable),
    sameTable: flag(together && inTable),
    sameSource: flag(sameSource),
    adjacent: flag(adjacent),
    'equal.cell': flag(inTable),
    'rival.cell': flag(rival.passage.kind === 'cell'),
    decades: decades(middleOf(equal), middleOf(rival)),
    sameUnit: flag(equal.frame.figure.quantity.unit === rival.frame.figure.quantity.unit),
    'equal.counted': countedLike(draft, equal.frame),
    'rival.counted': countedLike(draft, rival.frame),
    replaces: flag(equal.replacedBy === rival.frame),
    eligible: flag(mayConflict(draft, rival)),
    exact: flag(equal.comparison === 'equal'),
    rounded: flag(equal.comparison === 'rounds'),
    'equal.clashes': equal.clashes.length,
    'rival.clashes': rival.clashes.length,
  });
}
