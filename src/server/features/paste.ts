import type { IndexedSource } from '../../core/search/corpus.ts';
import { retrieve } from '../../core/search/retrieve.ts';
import type { Passage } from '../../core/text/source.ts';
import { fold, words } from '../../core/text/words.ts';
import { evidenceOf } from '../../core/verdict/evidence.ts';
import type { CheckedDraft } from '../context.ts';
import type { PasteOffer } from '../protocol.ts';
import { shortened } from '../words.ts';
import { beforeFullStop, citationBehind, citationText } from './citation.ts';

/** Fewer words may be anybody's. */
const MIN_WORDS = 6;
/** A longer text (UTF-16 units) is pasted as it is; by so much of its beginning passages are looked up. */
const MAX_LENGTH = 4000;
const LEAD = 300;
const MAX_HITS = 12;
const MAX_OFFERS = 3;

/** What may be pasted instead of a text that stands word for word in a source: the same with its citation. */
export function pasteOffers(place: Pick<CheckedDraft, 'document' | 'session'>, text: string): PasteOffer[] {
  if (text.length > MAX_LENGTH || text.includes('[@') || text.includes('\\cite')) return [];
  const wanted = words(text).map((word) => fold(word.text));
  if (wanted.length < MIN_WORDS) return [];
  const { corpus } = place.session.workspace;
  const offers = new Map<string, PasteOffer>();
  for (const { source: id, passage: hit } of retrieve(corpus, text.slice(0, LEAD), { limit: MAX_HITS })) {
    const indexed = corpus.sources.get(id);
    if (indexed === undefined || offers.has(id) || offers.size >= MAX_OFFERS) continue;
    const passage = passageWith(indexed, hit, wanted, text.length);
    if (passage === undefined) continue;
    const evidence = evidenceOf(passage, 'supports', 1, corpus);
    const at = beforeFullStop(text, 0, text.length);
    offers.set(id, {
      title: `Paste with citation ${shortened(citationText(place, evidence), 80)}`,
      text: `${text.slice(0, at)}${citationBehind(place, evidence)}${text.slice(at)}`,
    });
  }
  return [...offers.values()];
}

/** The passage of a source in which the words begin that follow each other there as they are wanted. */
function passageWith(
  { source, passages }: IndexedSource,
  near: Passage,
  wanted: readonly string[],
  length: number,
): Passage | undefined {
  // The hit is one of the sentences pasted; the others stand around it, with some markup at most.
  const from = Math.max(0, near.start - 2 * length);
  const found = words(source.text.slice(from, near.end + 2 * length));
  const folded = found.map((word) => fold(word.text));
  for (let at = 0; at + wanted.length <= folded.length; at++) {
    if (!wanted.every((word, step) => folded[at + step] === word)) continue;
    const offset = from + (found[at]?.start ?? 0);
    return passages.find(({ start, end }) => start <= offset && offset < end) ?? near;
  }
  return undefined;
}
