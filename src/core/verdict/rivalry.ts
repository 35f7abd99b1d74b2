import type { Frame } from '../claim/frame.ts';
import { agrees, type Candidate, precisionOf } from './candidates.ts';
import { countedLike, decades, firstHeadsLike, flag, headsLike, type Observations } from './contrast.ts';
import { aspectsFit, stagesFit } from './course.ts';
import { middleOf } from './features.ts';
import { mayConflict } from './gates.ts';
import { meansWord, ownWordsOf } from './likeness.ts';

/** What a word must hold to count as wholly meant. */
const WHOLE = 1.4;
/** Words of the rival tied less than this say little of it. */
const CLOSE = 0.4;
const NONE = -6;
const WIDE = 4;

/** Share of the draft's words that the rival's frame means. */
export function meaning(draft: Frame, rival: Frame): number {
  let sum = 0;
  let all = 0;
  for (const { word, tie, rarity } of ownWordsOf(draft)) {
    sum += tie * rarity * Math.min(1, WHOLE * meansWord(rival, word));
    all += tie * rarity;
  }
  return all === 0 ? 0 : sum / all;
}

/** Share of the rival's close words that the draft does not mean. */
function unmeant(draft: Frame, rival: Frame): number {
  let sum = 0;
  let all = 0;
  for (const { word, tie, rarity } of ownWordsOf(rival)) {
    if (tie < CLOSE) continue;
    sum += tie * rarity * (1 - meansWord(draft, word));
    all += tie * rarity;
  }
  return all === 0 ? 0 : sum / all;
}

/** What speaks for a rival value where no source states the draft's, as far as the two figures themselves tell. */
export function rivalryOf(draft: Frame, rival: Candidate, weighed: readonly Candidate[]): Observations {
  const others = weighed.filter((one) => one !== rival && one.comparison === 'differs');
  const next = Math.max(...others.filter((one) => middleOf(one) !== middleOf(rival)).map((one) => one.logit));
  const allowing = Math.max(NONE, ...weighed.filter((one) => agrees(one.comparison)).map((one) => one.logit));
  const { quantity } = draft.figure;
  const theirs = rival.frame.figure.quantity;
  return {
    ...rival.features,
    logit: rival.logit,
    aspect: aspectsFit(draft, rival.frame),
    stage: stagesFit(draft, rival.frame),
    margin: Math.max(-WIDE, Math.min(WIDE, rival.logit - next)),
    means: meaning(draft, rival.frame),
    unmeant: unmeant(draft, rival.frame),
    headsLike: headsLike(draft, rival.frame),
    firstHead: firstHeadsLike(draft, rival.frame),
    countedLike: countedLike(draft, rival.frame),
    bothCounted: flag(draft.counted !== undefined && rival.frame.counted !== undefined),
    decades: decades((quantity.low + quantity.high) / 2, middleOf(rival)),
    sameUnit: flag(quantity.unit === theirs.unit),
    allowed: flag(allowing > NONE),
    'allowed.logit': allowing,
    precision: precisionOf(draft),
    cell: flag(rival.passage.kind === 'cell'),
    eligible: flag(mayConflict(draft, rival)),
  };
}
