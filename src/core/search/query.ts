import { fold, STOP_WORDS, stem, words } from '../text/words.ts';
import type { CorpusIndex } from './corpus.ts';
import { termPosition } from './segment.ts';
import type { GroupMember, QueryGroup } from './tuning.ts';
import type { TermId } from './vocabulary.ts';

/** Words of a query beyond this many are not looked up. */
export const QUERY_WORD_LIMIT = 64;

/** In how many passages and windows a term occurs. */
interface Frequency {
  readonly passages: number;
  readonly windows: number;
}

/** Reads a query: its words without stop words, each once, in order, as far as the corpus knows them or something close to them. */
export function readQuery(index: CorpusIndex, query: string): QueryGroup[] {
  const roots = new Map<string, string>();
  for (const word of words(query)) {
    const folded = fold(word.text);
    const root = stem(folded);
    if (!STOP_WORDS.has(folded) && !roots.has(root)) roots.set(root, folded);
    if (roots.size === QUERY_WORD_LIMIT) break;
  }
  const groups: QueryGroup[] = [];
  for (const root of roots.keys()) {
    const term = index.vocabulary.find(root);
    if (term === undefined) continue;
    const frequency = frequencyOf(index, term);
    if (frequency.passages > 0 || frequency.windows > 0)
      groups.push(groupOf(index, [{ term, weight: 1 }], frequency));
  }
  return groups;
}

function groupOf(index: CorpusIndex, members: readonly GroupMember[], frequency: Frequency): QueryGroup {
  const { totals } = index;
  return {
    members,
    passageWeight: rarity(totals.passages, frequency.passages),
    windowWeight: rarity(totals.windows, frequency.windows),
  };
}

/** BM25's inverse document frequency, never negative. */
const rarity = (all: number, holding: number): number =>
  Math.log(1 + (all - holding + 0.5) / (holding + 0.5));

function frequencyOf(index: CorpusIndex, term: TermId): Frequency {
  let passages = 0;
  let windows = 0;
  for (const { inverted } of index.segments) {
    const position = termPosition(inverted, term);
    if (position < 0) continue;
    passages += inverted.passageCounts[position] ?? 0;
    windows += (inverted.ends[position] ?? 0) - (position === 0 ? 0 : (inverted.ends[position - 1] ?? 0));
  }
  return { passages, windows };
}
