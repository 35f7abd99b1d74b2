/** A part told for its whole, or the whole for a part. */
import type { Frame } from '../claim/frame.ts';
import { isLight } from '../claim/lexicon/index.ts';
import type { Portion } from '../claim/portions.ts';
import { LIGHT_WORTH } from '../claim/surroundings.ts';
import { agrees, type Candidate } from './candidates.ts';
import { meansWord, type Stem, stemOf } from './likeness.ts';
import { inside } from './overturn.ts';
import { bestEqual, type Rated, type Scene } from './scene.ts';

/** What a draft means a word by from here on, and below which it does not speak of it. */
const MEANT = 0.55;
const UNMEANT = 0.2;
/** How closely the whole must hold the draft's head noun, and its log odds at least. */
const HELD = 0.7;
const LEAST = 0;
/** Other statements of the draft's value count from this far below the best on. */
const PEERS = 2;

/** A word that the whole is told with means nothing of the part. */
const SHARED = 0.5;

/** The words that are said of the part alone, and are not like those of the whole. */
const marksOf = ({ marks, joined }: Portion, whole: Frame): Stem[] =>
  marks.map(stemOf).filter((mark) => joined || meansWord(whole, mark) < SHARED);

/** How much a draft means a word; one that says little by itself as much as its tie says. */
function meant(draft: Frame, mark: Stem): number {
  const light = isLight(draft.written.get(mark.stem)?.toLowerCase() ?? '', mark.stem);
  const own = draft.own.get(mark.stem) ?? 0;
  return Math.max(meansWord(draft, mark), light ? own / LIGHT_WORTH : 0);
}

/** How much the draft means the best of the words. */
const meaningOf = ({ frame }: Rated, marks: readonly Stem[]): number =>
  Math.max(0, ...marks.map((mark) => meant(frame, mark)));

/** Another figure of the sentence is rather told of that value. */
const isOthers = (figure: Rated, { frame }: Candidate, scene: Scene): boolean =>
  scene.beside(figure).some(({ weighed }) => {
    const best = weighed.reduce<Candidate | undefined>(
      (a, b) => (a !== undefined && a.logit >= b.logit ? a : b),
      undefined,
    );
    return best?.frame === frame;
  });

/** The draft's value stands in one place only, or says the same in all. */
const isAlone = ({ weighed }: Rated, equal: Candidate): boolean =>
  !weighed.some(
    (one) =>
      one !== equal &&
      !one.weak &&
      agrees(one.comparison) &&
      one.logit > equal.logit - PEERS &&
      one.frame.portions.length === 0,
  );

/** The value that a figure should have where it tells a part for the whole or the whole for a part. */
export function portioned(figure: Rated, scene: Scene): Candidate | undefined {
  const { frame, weighed } = figure;
  const equal = bestEqual(weighed);
  if (equal === undefined || frame.inCell || frame.portions.length > 0 || frame.cues.has('within'))
    return undefined;
  if (!isAlone(figure, equal)) return undefined;
  for (const portion of equal.frame.portions) {
    const isPart = portion.part === equal.frame.index;
    const index = isPart ? portion.whole : portion.part;
    const rival = weighed.find(
      (one) => inside(one, equal) && one.frame.index === index && one.comparison === 'differs',
    );
    if (rival === undefined) continue;
    if (scene.statedBeside(rival.frame, figure) || scene.statedElsewhere(rival.frame, figure)) continue;
    if (isOthers(figure, rival, scene)) continue;
    const marks = marksOf(portion, isPart ? rival.frame : equal.frame);
    if (marks.length === 0) continue;
    const said = meaningOf(figure, marks);
    const fits = isPart
      ? said < UNMEANT && (rival.features.head >= HELD || rival.features.counted > 0) && rival.logit >= LEAST
      : said >= MEANT && rival.logit >= LEAST;
    if (fits) return rival;
  }
  return undefined;
}
