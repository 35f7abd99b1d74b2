import { assert } from 'chai';
import fc from 'fast-check';
import { buildCorpus, type Corpus } from '../../../../src/core/search/corpus.ts';
import { retrieve } from '../../../../src/core/search/retrieve.ts';
import type { SourceTerms } from '../../../../src/core/search/terms.ts';
import { TUNING } from '../../../../src/core/search/tuning.ts';
import { fold, STOP_WORDS, stem, words } from '../../../../src/core/text/words.ts';
import { arbitraryQuery, arbitraryText, sourceOf } from './sources.ts';

/** The words of a text as terms, found without the index. */
const termsOf = (text: string): string[] =>
  words(text)
    .map((word) => fold(word.text))
    .filter((folded) => !STOP_WORDS.has(folded))
    .map(stem);

interface Unit {
  readonly source: string;
  readonly ordinal: number;
  readonly own: readonly string[];
  readonly window: number;
  readonly joinsNext: boolean;
}

const windowOf = (terms: SourceTerms, ordinal: number): number =>
  terms.windowEnds.findIndex((end) => ordinal < end);
const count = (list: readonly string[], term: string): number =>
  list.filter((other) => other === term).length;
const rarity = (all: number, holding: number): number =>
  Math.log(1 + (all - holding + 0.5) / (holding + 0.5));

/** BM25 with context, straight from its definition, over every passage. Windows are taken from the index. */
function oracle(corpus: Corpus, query: string): { key: string; score: number }[] {
  const units: Unit[] = [];
  const windows: { terms: { term: string; weight: number }[]; length: number }[] = [];
  for (const { source, passages, terms } of corpus.sources.values()) {
    const base = windows.length;
    for (let at = 0; at < terms.windowEnds.length; at++) windows.push({ terms: [], length: 0 });
    for (const passage of passages) {
      const window = base + windowOf(terms, passage.ordinal);
      const own = termsOf(passage.text);
      const next = passages[passage.ordinal + 1];
      const joinsNext = passage.kind === 'sentence' && next?.block === passage.block;
      units.push({ source: source.id, ordinal: passage.ordinal, own, window, joinsNext });
      for (const term of own) windows[window]?.terms.push({ term, weight: 1 });
    }
    for (let at = 0; at < terms.windowEnds.length; at++) {
      const labels = new Set(
        passages.filter((p) => windowOf(terms, p.ordinal) === at).flatMap((p) => [...p.headings]),
      );
      for (const label of labels) {
        for (const term of termsOf(label)) windows[base + at]?.terms.push({ term, weight: 0.5 });
      }
    }
  }
  for (const window of windows) window.length = window.terms.reduce((sum, { weight }) => sum + weight, 0);
  const wanted = [...new Set(termsOf(query))];
  const averageWindow = Math.max(windows.reduce((sum, { length }) => sum + length, 0) / windows.length, 1);
  const averageOwn = Math.max(units.reduce((sum, { own }) => sum + own.length, 0) / units.length, 1);
  const bm25 = (
    tf: number,
    length: number,
    average: number,
    k: number,
    b: number,
    df: number,
    all: number,
  ): number =>
    tf === 0 ? 0 : (rarity(all, df) * (k + 1) * tf) / (tf + k * (1 - b + (b * length) / average));
  const own = units.map((unit) =>
    wanted.reduce((sum, term) => {
      const df = windows.filter(({ terms }) => terms.some((other) => other.term === term)).length;
      const { passageSaturation, passageLength } = TUNING;
      const tf = count(unit.own, term);
      return (
        sum + bm25(tf, unit.own.length, averageOwn, passageSaturation, passageLength, df, windows.length)
      );
    }, 0),
  );
  const around = windows.map((window) =>
    wanted.reduce((sum, term) => {
      const holds = (list: typeof window): boolean => list.terms.some((other) => other.term === term);
      const tf = window.terms.reduce((all, other) => all + (other.term === term ? other.weight : 0), 0);
      const { windowSaturation, windowLength } = TUNING;
      const df = windows.filter(holds).length;
      return sum + bm25(tf, window.length, averageWindow, windowSaturation, windowLength, df, windows.length);
    }, 0),
  );
  const found = units.flatMap((unit, at) => {
    const firstOfWindow = units[at - 1]?.window !== unit.window;
    if (own[at] === 0 && !(firstOfWindow && (around[unit.window] ?? 0) > 0)) return [];
    const before = units[at - 1]?.joinsNext && units[at - 1]?.window === unit.window ? (own[at - 1] ?? 0) : 0;
    const after = unit.joinsNext && units[at + 1]?.window === unit.window ? (own[at + 1] ?? 0) : 0;
    const score =
      (own[at] ?? 0) + TUNING.neighbour * (before + after) + TUNING.window * (around[unit.window] ?? 0);
    return [{ key: `${unit.source} ${unit.ordinal}`, score }];
  });
  const ideal = wanted.reduce((sum, term) => {
    const holding = windows.filter(({ terms }) => terms.some((other) => other.term === term)).length;
    const own = (TUNING.passageSaturation + 1) * (1 + 2 * TUNING.neighbour);
    return sum + rarity(windows.length, holding) * (own + TUNING.window * (TUNING.windowSaturation + 1));
  }, 0);
  return found.map(({ key, score }) => ({ key, score: score / ideal })).sort((a, b) => b.score - a.score);
}

describe('retrieve', () => {
  it('finds what scoring every passage finds', () => {
    fc.assert(
      fc.property(fc.array(arbitraryText, { maxLength: 5 }), arbitraryQuery, (texts, words) => {
        const corpus = buildCorpus(texts.map((text, at) => sourceOf(`s${at}`, text)));
        // Words that the corpus lacks are looked up as others; a word with a digit never is.
        const known = new Set(termsOf(texts.join(' ')));
        const query = words
          .split(' ')
          .map((word) => (termsOf(word).every((term) => known.has(term)) ? word : 'x9'))
          .join(' ');
        const expected = oracle(corpus, query);
        for (const limit of [1, 3, 1000]) {
          const found = retrieve(corpus, query, { limit });
          assert.lengthOf(found, Math.min(limit, expected.length));
          found.forEach((hit, at) => {
            const same = expected.find(({ key }) => key === `${hit.source} ${hit.passage.ordinal}`);
            assert.closeTo(hit.score, same?.score ?? Number.NaN, 1e-9);
            assert.closeTo(hit.score, expected[at]?.score ?? Number.NaN, 1e-9);
          });
        }
      }),
      { numRuns: 200 },
    );
  });

  const corpus = buildCorpus([
    sourceOf('a', '# Mills\nThe mill on the river closed. Ninety men lost their work.'),
    sourceOf('b', 'The ferry sank.\nThe mill on the river closed. Ninety men lost their work.'),
  ]);
  const check = (query: string, limit: number, expected: readonly string[]): void => {
    it(`${JSON.stringify(query)} (${limit})`, () => {
      const found = retrieve(corpus, query, { limit }).map((hit) => `${hit.source}: ${hit.passage.text}`);
      assert.deepEqual(found, expected);
    });
  };
  check('', 5, []);
  check('the of and', 5, []);
  check('xylophone', 5, []);
  check('ferries', 5, ['b: The ferry sank.']);
  check('work', 0, []);
  check('mill work', 1, ['a: The mill on the river closed.']);
});
