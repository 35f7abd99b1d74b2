import { givesOnly, isOfIt } from '../claim/giving.ts';
import { SAYING } from '../claim/lexicon/index.ts';
import { type Term, termsOf } from '../claim/terms.ts';
import { isBare } from '../quantity/elided.ts';
import type { Figure } from '../quantity/quantity.ts';
import type { IndexedSource } from '../search/corpus.ts';
import type { Passage } from '../text/source.ts';

/** Letters of `Ann Tolvik (Velm Ferries): `, at most. */
const LABEL_REACH = 80;
/** Words before the colon, what stands in brackets left out. */
const LABEL_WORDS = 4;
/** Blocks that begin with a label, and those of one label, from which on a source is a transcript. */
const LABELLED = 3;
const REPEATED = 2;
/** Blocks that are looked at for that. */
const LOOKED_AT = 400;

/** `Q7 Chair: `: where what is said begins, behind the label of who says it; 0 where there is none. */
export function speechStart(text: string): number {
  const colon = text.slice(0, LABEL_REACH).indexOf(': ');
  if (colon < 1) return 0;
  const bracket = text.indexOf(' (');
  const name = text.slice(0, bracket < 0 ? colon : Math.min(bracket, colon)).split(',', 1)[0] ?? '';
  const words = name.split(' ');
  return words.length <= LABEL_WORDS && words.every((word) => /^\p{Lu}/u.test(word)) ? colon + 2 : 0;
}

/** How a source is told: by speakers with their names before what they say, in turns of question and answer, or by one alone. */
export type Telling = 'speakers' | 'turns' | 'one';

/** Blocks of one question, from which on a source is told in turns. */
const ASKED = 3;

export function tellingOf({ passages }: IndexedSource): Telling {
  const times = new Map<string, number>();
  let labelled = 0;
  let asks = false;
  let asked = 0;
  let blocks = 0;
  let block = -1;
  for (const passage of passages) {
    if (passage.kind === 'cell' || passage.block === block) continue;
    block = passage.block;
    if (++blocks > LOOKED_AT) break;
    const { text } = passage;
    if (isQuestion(text) && passages[passage.ordinal + 1]?.block !== block) asked++;
    const start = speechStart(text);
    if (start === 0) continue;
    labelled++;
    asks ||= isQuestion(text);
    const label = text.slice(0, start).replace(/^Q\d+ /, '');
    times.set(label, (times.get(label) ?? 0) + 1);
  }
  if (asks && labelled >= LABELLED && Math.max(...times.values()) >= REPEATED) return 'speakers';
  return asked >= ASKED ? 'turns' : 'one';
}

const isQuestion = (text: string): boolean => /\?["'”’)*_ ]{0,3}$/.test(text);

/** A sentence this short between a question and what tells of it: `There was.` */
const SHORT = 25;
/** Passages before, at most. */
const REACH = 3;

/** The question that a passage answers: the nearest before it; where several speak, what the one before has said. */
export function questionBefore(
  { passages }: IndexedSource,
  passage: Passage,
  telling: Telling,
): string | undefined {
  for (let i = passage.ordinal - 1; i >= Math.max(0, passage.ordinal - REACH); i--) {
    const before = passages[i];
    if (before === undefined || before.kind === 'cell') return undefined;
    const { text } = before;
    const crosses = before.block !== passage.block;
    const prompts =
      telling === 'speakers' || (telling === 'turns' && passages[i - 1]?.block !== before.block);
    if (isQuestion(text) || (crosses && prompts && before.kind === 'sentence'))
      return text.slice(telling === 'speakers' ? speechStart(text) : 0);
    if (crosses || text.length > SHORT) return undefined;
  }
  return undefined;
}

/** Forms by which several say so, beside those of `SAYING`. */
const THEY_SAY: ReadonlySet<string> = new Set('say claim report believe think'.split(' '));

const says = (terms: readonly Term[]): boolean =>
  terms.some(({ plain }) => SAYING.has(plain) || THEY_SAY.has(plain));

const isOfTime = ({ quantity }: Figure): boolean => quantity.kind === 'date' || quantity.kind === 'ordinal';

/** Whether a figure counts nothing that the sentence before does not speak of: `speaks of 40 looms` of `30 looms`. */
function isOfThose({ quantity, end }: Figure, text: string, theirs: readonly Figure[]): boolean {
  if (OF.test(text.slice(end, end + OF_REACH))) return false;
  return theirs.some(
    (one) =>
      one.quantity.kind === quantity.kind &&
      one.quantity.unit === quantity.unit &&
      (quantity.counted === undefined || one.quantity.counted === quantity.counted),
  );
}

/** `140 crowns of sales`: what it counts comes behind it. */
const OF = /^ (?:of|in|from|for) /;
const OF_REACH = 6;

/**
 * The sentence before a passage that names a number of its own for what is told there: `The mill says it has lost 40 looms. We
 * counted 60.` Where that one does no more itself, the one before it.
 */
export function contradictedBy(indexed: IndexedSource, passage: Passage): Passage | undefined {
  let known = contradicted.get(indexed);
  if (known === undefined) {
    known = new Map();
    contradicted.set(indexed, known);
  }
  if (!known.has(passage.ordinal)) known.set(passage.ordinal, whatContradicts(indexed, passage)?.ordinal);
  const ordinal = known.get(passage.ordinal);
  return ordinal === undefined ? undefined : indexed.passages[ordinal];
}

/** By the ordinal of a passage that of the one it contradicts: a source does not change once it is indexed. */
const contradicted = new WeakMap<IndexedSource, Map<number, number | undefined>>();

function whatContradicts(indexed: IndexedSource, passage: Passage): Passage | undefined {
  const before = toldBefore(indexed, passage);
  if (before === undefined) return undefined;
  const [first] = indexed.figures[before.ordinal] ?? [];
  const hasNoSubject = first !== undefined && givesOnly(termsOf(before.text), first, before.text);
  return hasNoSubject ? (toldBefore(indexed, before) ?? before) : before;
}

/** The sentence before one that gives a number for what is told there. */
function toldBefore({ passages, figures }: IndexedSource, passage: Passage): Passage | undefined {
  const before = passages[passage.ordinal - 1];
  if (before === undefined || before.block !== passage.block || before.kind !== 'sentence') return undefined;
  const [own, ...more] = (figures[passage.ordinal] ?? []).filter((one) => !isOfTime(one));
  if (own === undefined || more.some((one) => isBare(one) || one.quantity.unit !== '1')) return undefined;
  const theirs = figures[before.ordinal] ?? [];
  const { text } = passage;
  const terms = termsOf(text);
  if (givesOnly(terms, own, text)) return isBare(own) || isOfThose(own, text, theirs) ? before : undefined;
  if ((figures[passage.ordinal]?.length ?? 0) > 1 || !isBare(own) || theirs.length === 0) return undefined;
  return says(termsOf(before.text)) || isOfIt(terms, own) ? before : undefined;
}
