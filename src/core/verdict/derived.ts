import type { Frame } from '../claim/frame.ts';
import { type Derivation, derive, type Operand } from '../quantity/derive.ts';
import type { Corpus } from '../search/corpus.ts';
import type { Passage } from '../text/source.ts';
import { precisionOf } from './candidates.ts';
import { type Clash, clashesOf } from './clashes.ts';
import { evidenceOf } from './evidence.ts';
import { closeNames, featuresOf, nameHeld } from './features.ts';
import type { Evidence } from './report.ts';
import { framesIn } from './sourceframes.ts';

/** A source figure that a draft figure may follow from. */
export interface Sourced extends Operand {
  readonly passage: Passage;
  readonly frame: Frame;
}

/** Passages looked at, best first, and figures of them that are tried with each other. */
const PASSAGES = 12;
const OPERANDS = 12;
/** Rough figures follow from too many pairs by chance. */
const LEAST_PRECISION = 2;
const LEAST_COVER = 0.4;

/**
 * How a draft figure that no source states follows from two that one does: in one sentence or one table, about the
 * thing that the draft speaks of. `passages` are those of the draft's sentence, best first. Never a reason to flag.
 */
export function derivedFrom(
  draft: Frame,
  passages: readonly Passage[],
  corpus: Corpus,
): Derivation<Sourced> | undefined {
  const { quantity, doubt } = draft.figure;
  if (doubt !== undefined || quantity.kind === 'date' || quantity.kind === 'ordinal') return undefined;
  if (precisionOf(draft) < LEAST_PRECISION) return undefined;
  const groups = new Map<string, Sourced[]>();
  for (const passage of passages.slice(0, PASSAGES)) {
    const place = passage.kind === 'cell' ? `table ${passage.block}` : `sentence ${passage.ordinal}`;
    const key = `${passage.source} ${place}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    for (const frame of framesIn(corpus, passage)) {
      if (group.length < OPERANDS && mayBeOperand(draft, frame))
        group.push({ quantity: frame.figure.quantity, passage, frame });
    }
  }
  for (const group of groups.values()) {
    const found = derive(quantity, group, sameThing);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** About the draft's thing: its names, most of its words; in whatever unit. */
function mayBeOperand(draft: Frame, frame: Frame): boolean {
  if (frame.figure.doubt !== undefined || frame.figure.quantity.kind === 'ordinal') return false;
  if (!closeNames(draft).every((name) => nameHeld(name, frame))) return false;
  const clashes = clashesOf(draft, frame);
  if (clashes.includes('party') || clashes.includes('absent')) return false;
  const { cover, head } = featuresOf(draft, frame, { companions: 0, slip: 0 });
  return (
    cover >= LEAST_COVER && (head > 0 || draft.heads.length === 0 || frame.figure.quantity.kind === 'date')
  );
}

const APART: ReadonlySet<Clash> = new Set([
  'increment',
  'rest',
  'forecast',
  'per',
  'adjusted',
  'pending',
  'target',
]);

/** The operands share what they count or measure, and nothing sets them apart: no part is added to its whole. */
function sameThing(a: Sourced, b: Sourced): boolean {
  const [one, other] = [a.frame, b.frame];
  if (clashesOf(one, other).some((clash) => APART.has(clash))) return false;
  const [here, there] = [a.passage.table, b.passage.table];
  if (here !== undefined && here.row !== there?.row && here.column !== there?.column) return false;
  if (one.counted !== undefined || other.counted !== undefined) return one.counted === other.counted;
  return one.figure.quantity.kind === 'date' || one.heads.some((head) => other.heads.includes(head));
}

/** The finding's reason: "Follows from The Courier, l. 3: 530 − 412 = 118." */
export function derivationReason({ arithmetic, operands }: Derivation<Sourced>, corpus: Corpus): string {
  const places = operands.map(({ passage }) => placeOf(passage, corpus));
  return `Follows from ${[...new Set(places)].join(' and ')}: ${arithmetic}.`;
}

function placeOf({ source, locator }: Passage, corpus: Corpus): string {
  const metadata = corpus.sources.get(source)?.source.metadata;
  return `${metadata?.publisher ?? metadata?.title ?? source}, ${locator.label}`;
}

/** The operands' passages as evidence, each once. */
export function derivationEvidence({ operands }: Derivation<Sourced>, corpus: Corpus): Evidence[] {
  const [a, b] = operands;
  const shown = a.passage === b.passage ? [a] : [a, b];
  return shown.map(({ passage, frame }) => ({
    ...evidenceOf(passage, 'supports', 1, corpus),
    figure: frame.figure.text,
    figureOffset: frame.figure.offset,
  }));
}
