import { fold, stem } from '../../text/words.ts';
import { CUE_PAIRS, CUE_WORDS, type Cue, STRAY_WORDS, WEIGHTY_WORDS } from './cues.ts';
import { LIGHT_WORDS } from './light.ts';
import { SYNONYM_GROUPS } from './synonyms.ts';

function build(): ReadonlyMap<string, readonly Cue[]> {
  const found = new Map<string, Cue[]>();
  for (const [cue, list] of Object.entries(CUE_WORDS) as [Cue, readonly string[]][]) {
    for (const word of list) {
      const key = stem(fold(word));
      const cues = found.get(key) ?? [];
      if (!cues.includes(cue)) cues.push(cue);
      found.set(key, cues);
    }
  }
  return found;
}

const CUES_BY_STEM = build();

function buildStrays(): ReadonlyMap<string, readonly Cue[]> {
  const found = new Map<string, Cue[]>();
  for (const [cue, list] of Object.entries(STRAY_WORDS) as [Cue, readonly string[]][])
    for (const word of list) found.set(word, [...(found.get(word) ?? []), cue]);
  return found;
}

const STRAYS = buildStrays();

/** What a word says about a figure near it: what its stem does, unless it only shares the stem. */
export function cuesOfWord(plain: string, stemmed: string): readonly Cue[] {
  const cues = cuesOf(stemmed);
  const strays = STRAYS.get(plain);
  return strays === undefined ? cues : cues.filter((cue) => !strays.includes(cue));
}

/** What a word, given by its stem, says about a figure near it. */
export function cuesOf(stemmed: string): readonly Cue[] {
  return CUES_BY_STEM.get(stemmed) ?? [];
}

function buildGroups(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  SYNONYM_GROUPS.forEach((line, group) => {
    for (const word of line.split(' ')) {
      const key = stem(fold(word));
      const groups = found.get(key) ?? [];
      if (groups.at(-1) !== group) groups.push(group);
      found.set(key, groups);
    }
  });
  return found;
}

const GROUPS_BY_STEM = buildGroups();

/** The synonym groups a word, given by its stem, stands in; words of one group may be put for one another. */
export function groupsOf(stemmed: string): readonly number[] {
  return GROUPS_BY_STEM.get(stemmed) ?? [];
}

const LIGHT_STEMS: ReadonlySet<string> = new Set(LIGHT_WORDS.map((word) => stem(fold(word))));

/** True for words that join a figure to its subject without naming it. */
export function isLight(plain: string, stemmed: string): boolean {
  return LIGHT_STEMS.has(stemmed) && !WEIGHTY_WORDS.has(plain);
}

/** What two neighbouring words (plain) say together about a figure near them. */
export function cueOfPair(first: string, second: string): Cue | undefined {
  return CUE_PAIRS[`${first} ${second}`];
}

const TIMES: ReadonlySet<string> = new Set(
  'year season quarter month week day spring summer autumn fall winter'.split(' '),
);

/** A stretch of time that has a name. */
export const isTime = (plain: string): boolean => TIMES.has(plain);

/** `the year before`: an earlier time, told from the one in hand. `a month before tax` is none. */
export const tellsBefore = (article: string, time: string, before: string): boolean =>
  before === 'before' && article === 'the' && TIMES.has(time);

/** Behind `a year` they say when. */
export const AGO: ReadonlySet<string> = new Set(['ago', 'earlier', 'before']);

/** Forms by which somebody says so; of those that share their stems none is meant. */
export const SAYING: ReadonlySet<string> = new Set(CUE_WORDS.voice);
