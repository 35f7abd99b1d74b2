// What a keystroke costs: edits a draft of 10,000 words letter by letter and checks it after each, as the server does.
// Of each key the least time of some passes, each with a corpus and a checker of its own: other work on the machine and the
// collection of garbage, which comes at other keys in each pass, count little.
//   node test/bench/keystroke.ts [--passages 40000] [--words 10000] [--keys 200] [--kind mdx] [--passes 3]
import { parseArgs } from 'node:util';
import { kindOfName } from '../../src/core/draft/kinds.ts';
import { createDraftChecker } from '../../src/core/project/checker.ts';
import { buildCorpus } from '../../src/core/search/corpus.ts';
import { shownFindings } from '../../src/server/features/diagnostics.ts';
import { readSource } from '../../src/sources/reader.ts';
import { resolveSettings } from '../../src/workspace/settings.ts';

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '40000' },
    words: { type: 'string', default: '10000' },
    keys: { type: 'string', default: '200' },
    kind: { type: 'string', default: 'md' },
    passes: { type: 'string', default: '3' },
  },
});

/** A small generator with a fixed seed, so that every run edits the same texts. */
const SEED = 20_261_120;
let state = SEED;
function random(below: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state % below;
}
const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;

const WORDS = Array.from({ length: 4000 }, (_, i) => `w${(i * 7919).toString(36)}`);
const NAMES = Array.from({ length: 400 }, (_, i) => `Corp${(i * 104_729).toString(36)}`);
const MEASURES = ['revenue', 'profit', 'investment', 'capacity', 'staff', 'debt', 'exports', 'output'];
const UNITS = ['$# million', '# percent', '# tonnes', '# people', '# GW', '€# billion', '# km'];

function sentence(hasFigure: boolean): string {
  const filler = Array.from({ length: 6 + random(8) }, () => pick(WORDS)).join(' ');
  if (!hasFigure) return `${pick(NAMES)} ${filler}.`;
  const figure = pick(UNITS).replace('#', String(random(900) + 1));
  return `The ${pick(MEASURES)} of ${pick(NAMES)} ${filler} rose to ${figure} in ${2015 + random(11)}.`;
}

function text(words: number, figureShare: number): string {
  const paragraphs: string[] = [];
  for (let count = 0; count < words; ) {
    const paragraph = Array.from({ length: 3 + random(4) }, () => sentence(random(100) < figureShare)).join(
      ' ',
    );
    count += paragraph.split(' ').length;
    paragraphs.push(paragraph);
  }
  return paragraphs.join('\n\n');
}

const at = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);

const passages = Number(values.passages);
const settings = resolveSettings();
const options = { kind: kindOfName(`draft.${values.kind}`) ?? 'markdown' } as const;

/** Milliseconds by the clock for each key. */
function typed(): number[] {
  state = SEED;
  const sources = Array.from({ length: Math.ceil(passages / 100) }, (_, i) =>
    readSource({ id: `s${i}`, text: text(1500, 40), format: 'text' }),
  );
  const built = performance.now();
  const corpus = buildCorpus(sources);
  const { stats } = corpus;
  console.log(
    `corpus: ${stats.passages} passages, ${stats.figures} figures, built in ${(performance.now() - built).toFixed(0)} ms`,
  );
  let draft = text(Number(values.words), 40);
  const checker = createDraftChecker();
  const first = performance.now();
  const report = checker.check(draft, corpus, options);
  console.log(
    `draft: ${draft.split(' ').length} words, ${report.figures.length} figures, first check ${(performance.now() - first).toFixed(0)} ms`,
  );
  const times: number[] = [];
  let place = random(draft.length);
  for (let key = 0; key < Number(values.keys); key++) {
    // Twenty letters in one place, then on to another: typing.
    if (key % 20 === 0) place = random(draft.length);
    draft = draft.slice(0, place) + pick(['a', 'e', '1', ' ', '.']) + draft.slice(place);
    place += 1;
    const start = performance.now();
    shownFindings(checker.check(draft, corpus, options), settings, place);
    times.push(performance.now() - start);
  }
  return times;
}

const passes = Array.from({ length: Number(values.passes) }, typed);
const least = (passes[0] ?? []).map((_, key) => Math.min(...passes.map((times) => times[key] ?? 0)));
const mean = least.reduce((sum, one) => sum + one, 0) / least.length;
least.sort((a, b) => a - b);
console.log(
  `keystroke: mean ${mean.toFixed(2)} ms, p50 ${at(least, 0.5)} ms, p95 ${at(least, 0.95)} ms, worst ${at(least, 1)} ms over ${least.length} keys, the least of ${passes.length} passes`,
);
