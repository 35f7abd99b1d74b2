import type { Frame } from '../claim/frame.ts';
import { type Name, relateNames } from '../claim/names.ts';
import { onTheWay, type PartList, partListOf, partsFor, sumOf } from '../claim/parts.ts';
import { termsOf } from '../claim/terms.ts';
import type { Corpus } from '../search/corpus.ts';
import type { Passage } from '../text/source.ts';
import { evidenceOf } from './evidence.ts';
import type { Evidence } from './report.ts';
import { framesIn } from './sourceframes.ts';

/** The row of one of two parties that met, with what it scored part by part. */
interface Side {
  readonly passage: Passage;
  readonly label: Name;
  readonly list: PartList;
  readonly frames: readonly Frame[];
}

/** What two rows say of a result that no source states as such. */
export interface SideBySide {
  readonly agrees: boolean;
  /** The result as the draft would write it: its first party first. */
  readonly stated: string;
  readonly reason: string;
  readonly evidence: readonly Evidence[];
}

/** A source with more passages than this is no report of a match. */
const PASSAGES = 400;

function sidesOf(corpus: Corpus, source: Passage['source']): Side[] {
  const passages = corpus.sources.get(source)?.passages ?? [];
  if (passages.length > PASSAGES) return [];
  const found: Side[] = [];
  for (const passage of passages) {
    if (passage.kind !== 'sentence' || !passage.text.includes(' by ')) continue;
    const frames = framesIn(corpus, passage);
    const label = frames[0]?.label;
    const list = partListOf(
      passage.text,
      frames.map(({ figure }) => figure),
    );
    if (label !== undefined && list !== undefined) found.push({ passage, label, list, frames });
  }
  return found;
}

const named = (draft: Frame, { label }: Side): number =>
  draft.names.findIndex((name) => relateNames(name, label) === 'same');

/** The two sides that the draft's result is of, its first party first; undefined unless one source alone has them. */
function meeting(draft: Frame, passages: readonly Passage[], corpus: Corpus): [Side, Side] | undefined {
  let found: [Side, Side] | undefined;
  for (const source of new Set(passages.map((passage) => passage.source))) {
    const [a, b, more] = sidesOf(corpus, source);
    if (a === undefined || b === undefined || more !== undefined) continue;
    const [first, second] = [named(draft, a), named(draft, b)];
    if (first < 0 && second < 0) continue;
    if (found !== undefined) return undefined;
    // where one party alone is named, it is the one that was met
    const inOrder = first < 0 ? true : second >= 0 && first < second;
    found = inOrder ? [a, b] : [b, a];
  }
  return found;
}

/** What both rows count that the draft's result speaks of: `winning the boards 41-36`. */
function countsOf(draft: Frame, sides: readonly [Side, Side]): [number, number] | undefined {
  const [a, b] = sides.map(({ frames }) => {
    const counts = new Map<string, number>();
    for (const { counted, figure } of frames) {
      if (counted !== undefined && !counts.has(counted)) counts.set(counted, figure.quantity.low);
    }
    return counts;
  });
  for (const stem of draft.own.keys()) {
    const [one, other] = [a?.get(stem), b?.get(stem)];
    if (one !== undefined && other !== undefined) return [one, other];
  }
  return undefined;
}

/**
 * A result of two numbers of which a source has the halves in two rows: one part of a match, or a thing both parties
 * count. `text` is the draft's sentence. Undefined where no two rows speak of it.
 */
export function sideBySide(
  draft: Frame,
  text: string,
  passages: readonly Passage[],
  corpus: Corpus,
): SideBySide | undefined {
  const { counted, low, high, modifier } = draft.figure.quantity;
  if (counted !== 'score' || modifier !== 'exact' || text.charAt(draft.figure.offset - 1) === '(')
    return undefined;
  if (onTheWay(draft.figure, termsOf(text))) return undefined;
  const sides = meeting(draft, passages, corpus);
  if (sides === undefined) return undefined;
  const parts = partsFor(text, draft.figure);
  const values = parts === undefined ? countsOf(draft, sides) : sides.map(({ list }) => sumOf(list, parts));
  const [one, other] = values ?? [];
  if (one === undefined || other === undefined) return undefined;
  const agrees = low === Math.min(one, other) && high === Math.max(one, other);
  // a thing that both count is one of many: it may support, and no more
  if (parts === undefined && !agrees) return undefined;
  const stated = `${one}-${other}`;
  return {
    agrees,
    stated,
    reason: `Part by part, the rows of both parties give ${stated}.`,
    evidence: sides.map(({ passage }) => evidenceOf(passage, agrees ? 'supports' : 'contradicts', 1, corpus)),
  };
}
