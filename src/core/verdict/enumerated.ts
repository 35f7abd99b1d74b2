import type { Frame } from '../claim/frame.ts';
import { groupsOf } from '../claim/lexicon/index.ts';
import { nameTerms } from '../claim/names.ts';
import { type Term, termsOf } from '../claim/terms.ts';
import type { Corpus } from '../search/corpus.ts';
import type { Passage } from '../text/source.ts';
import { namesIn } from './sourceframes.ts';

/** A list of names that a passage gives right behind what they are: `the ferries Anna, Brita and Clara`. */
export interface Enumeration {
  readonly passage: Passage;
  readonly names: readonly string[];
}

const PASSAGES = 12;
/** More than so many are seldom listed, and seldom counted by readers. */
const MOST = 12;

const JOINTS: ReadonlySet<string> = new Set([',', 'and', ', and', '&']);

/** The passage that lists as many of the thing as a draft's count says; a name repeated counts once. */
export function enumerated(
  draft: Frame,
  passages: readonly Passage[],
  corpus: Corpus,
): Enumeration | undefined {
  const { kind, unit, low, high, modifier } = draft.figure.quantity;
  if (kind !== 'count' || unit !== '1' || low !== high || modifier !== 'exact') return undefined;
  if (low < 2 || low > MOST || draft.figure.doubt !== undefined) return undefined;
  const things = new Set(draft.counted === undefined ? draft.heads.slice(0, 2) : [draft.counted]);
  const groups = new Set([...things].flatMap((stem) => groupsOf(stem)));
  const isThing = ({ stem }: Term): boolean =>
    things.has(stem) || groupsOf(stem).some((group) => groups.has(group));
  for (const passage of passages.slice(0, PASSAGES)) {
    const indexed = corpus.sources.get(passage.source);
    if (indexed === undefined || passage.kind === 'cell') continue;
    const terms = termsOf(passage.text);
    const named = nameTerms(terms, namesIn(indexed));
    for (let i = 1; i < terms.length; i++) {
      const before = terms[i - 1];
      if (named[i] !== true || before === undefined || named[i - 1] === true || !isThing(before)) continue;
      const names = listFrom(passage.text, terms, named, i);
      if (names.length === low && new Set(names).size === low) return { passage, names };
    }
  }
  return undefined;
}

/** The names of the list that begins with the `start`-th word. */
function listFrom(text: string, terms: readonly Term[], named: readonly boolean[], start: number): string[] {
  const names: string[] = [];
  let from = start;
  let last = start;
  for (let i = start + 1; i <= terms.length; i++) {
    const term = terms[i];
    if (term?.plain === 'and') continue;
    const end = terms[last]?.end ?? 0;
    const between = term === undefined ? '' : text.slice(end, term.start).trim();
    const goesOn = term !== undefined && named[i] === true;
    if (goesOn && between === '') {
      last = i;
      continue;
    }
    names.push(text.slice(terms[from]?.start ?? 0, end));
    if (!goesOn || !JOINTS.has(between)) return names;
    from = i;
    last = i;
  }
  return names;
}
