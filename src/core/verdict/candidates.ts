import type { Frame } from '../claim/frame.ts';
import { compare } from '../quantity/compare.ts';
import type { Comparison } from '../quantity/quantity.ts';
import type { Corpus } from '../search/corpus.ts';
import type { Passage } from '../text/source.ts';
import { type Clash, clashesOf } from './clashes.ts';
import { type Features, featuresOf } from './features.ts';
import { inNamedRow } from './misplaced.ts';
import { paired } from './paired.ts';
import { framesIn } from './sourceframes.ts';
import { logitOf, squeeze } from './weights.ts';

/** A source figure weighed against one draft figure. */
export interface Candidate {
  readonly passage: Passage;
  readonly frame: Frame;
  readonly comparison: Comparison;
  /** It allows the draft's value without stating it. */
  readonly weak: boolean;
  /** Number of digits that agree under another unit or scale; 0 where the values just differ. */
  readonly slip: number;
  readonly features: Features;
  readonly clashes: readonly Clash[];
  /** The figure that has replaced it, where it is out of date. */
  readonly replacedBy?: Frame;
  /** 0 to 1: how sure we are that it is about the same thing; `logit` is the same without the squeeze. */
  readonly score: number;
  readonly logit: number;
}

/** Significant digits of a figure as written, 0 to 6: how little chance it has to recur by accident. */
export function precisionOf(frame: Frame): number {
  const { low, high, halfUnit } = frame.figure.quantity;
  const value = Math.abs((low + high) / 2);
  if (value === 0) return 0;
  return Math.max(0, Math.min(6, Math.log10(value / Math.max(halfUnit * 2, value * 1e-6)) + 1));
}

/** For each figure of a sentence, how well the passage states the others: 0 to 1. */
function companionsIn(frames: readonly Frame[], stated: readonly Frame[]): number[] {
  const matched = frames.map((frame) => {
    const found = stated.some((one) => {
      const said = compare(frame.figure.quantity, one.figure.quantity);
      return said === 'equal' || said === 'rounds' || said === 'qualifierDiffers';
    });
    return found ? Math.min(1, precisionOf(frame) / 3) : 0;
  });
  const sum = matched.reduce((a, b) => a + b, 0);
  return matched.map((own) => Math.min(1, sum - own));
}

/** What stands between both sides of a vote. */
const TALLY = /^ (?:votes )?(?:to|against) $/;

/** `31 to 26` of `by 31 votes to 26`: both sides of one vote. */
function isTally({ figure }: Frame, first: Frame, second: Frame | undefined, text: string): boolean {
  const { low, high, counted } = figure.quantity;
  if (counted !== 'score' || !figure.text.includes(' to ') || second === undefined) return false;
  const votes = [first.figure.quantity, second.figure.quantity];
  if (votes.some(({ kind }) => kind !== 'count')) return false;
  if (!TALLY.test(text.slice(first.figure.end, second.figure.offset))) return false;
  return (
    Math.min(...votes.map((one) => one.low)) === low && Math.max(...votes.map((one) => one.high)) === high
  );
}

/** `95 % CI`, `95 per cent confidence interval`; `give or take 15`. */
const SURENESS = /^[ -]?(?:confidence|credib|CI\b|certain)/;
const SLACK = /^(?:give or take|plus or minus|plus-minus|±|\+\/[-−])/i;

/** Whether a figure says how sure or exact another one is: it is what no other figure should be. */
function tellsHowSure(text: string, { figure }: Frame): boolean {
  return SURENESS.test(text.slice(figure.end, figure.end + SURENESS_REACH)) || SLACK.test(figure.text);
}
const SURENESS_REACH = 12;

/**
 * For each figure of a sentence (given by its frames), all comparable figures of the passages, each weighed by itself, in no
 * order: see `demoted` for what they make of each other.
 */
export function weigh(frames: readonly Frame[], passages: readonly Passage[], corpus: Corpus): Candidate[][] {
  const found: Candidate[][] = frames.map(() => []);
  const falls = frames.map(({ cues }) => cues.has('down') || cues.has('falls') || cues.has('loss'));
  for (const passage of passages) {
    const stated = framesIn(corpus, passage);
    const companions = companionsIn(frames, stated);
    frames.forEach((draft, i) => {
      for (const [k, frame] of stated.entries()) {
        const { mine, theirs, comparison, weak, slip } = isTally(draft, frame, stated[k + 1], passage.text)
          ? { mine: draft, theirs: frame, comparison: 'equal' as const, weak: false, slip: 0 }
          : paired(draft, frame, falls[i] ?? false);
        if (comparison === 'incomparable') continue;
        if (comparison === 'differs' && tellsHowSure(passage.text, frame)) continue;
        const sameAge = comparison === 'rounds' && draft.cues.has('age') && frame.cues.has('age');
        const features = featuresOf(mine, theirs, {
          companions: companions[i] ?? 0,
          slip,
          equal: agrees(comparison) && comparison !== 'within',
        });
        const all = clashesOf(mine, theirs);
        const clashes = inNamedRow(draft, { passage, frame }) ? all.filter((one) => one !== 'unnamed') : all;
        const logit = logitOf(features, clashes);
        found[i]?.push({
          passage,
          frame,
          comparison,
          weak: weak && !sameAge,
          slip,
          features,
          clashes,
          score: squeeze(logit),
          logit,
        });
      }
    });
  }
  return found;
}

/** True where the candidate states the draft's value, whatever its bound. */
export function agrees(comparison: Comparison): boolean {
  return comparison !== 'differs' && comparison !== 'incomparable';
}
