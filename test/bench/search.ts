/**
 * Speed and memory of the index on generated text: `node --expose-gc test/bench/search.ts [megabytes] [sections]`.
 * Default 20 MB; 200 MB has about 1.5 million sentences. Rates
 * are of the thread's own processor time, so that other work on the machine does not count.
 */
import { byQuantity } from '../../src/core/search/byQuantity.ts';
import { buildCorpus, type Corpus, updateCorpus } from '../../src/core/search/corpus.ts';
import { readQuery } from '../../src/core/search/query.ts';
import { retrieve } from '../../src/core/search/retrieve.ts';
import { search } from '../../src/core/search/search.ts';
import { buildSegment } from '../../src/core/search/segment.ts';
import { readTerms, type SourceTerms } from '../../src/core/search/terms.ts';
import { Vocabulary } from '../../src/core/search/vocabulary.ts';
import { passagesOf } from '../../src/core/text/passages.ts';
import type { Source } from '../../src/core/text/source.ts';
import { readSource } from '../../src/sources/reader.ts';
import { TextMaker } from './generate.ts';

/** Milliseconds of processor time of this thread. */
function now(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

const megabytes = Number(process.argv[2] ?? 20);
const CLAIMS = 400;
const UPDATES = 40;
const DOCUMENT = 13_000;

// Twenty megabytes of news have 76,000 distinct words, two hundred 284,000.
const maker = new TextMaker(1, Math.round(17_000 * megabytes ** 0.53));
const sources: Source[] = [];
let characters = 0;
while (characters < megabytes * 1e6) {
  const id = `d${sources.length}`;
  const source = readSource({ id, format: 'markdown', text: maker.document(DOCUMENT) });
  characters += source.text.length;
  sources.push(source);
}

const print = (what: string, value: string): void => console.log(`${what.padEnd(44)} ${value}`);
const rate = (ms: number): string => `${(characters / 1000 / ms).toFixed(1)} MB/s (${ms.toFixed(0)} ms)`;
const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;

/** Milliseconds of each of `count` pieces of work, sorted: the least of three runs of each, so that preemption does not count. */
function times(count: number, work: (at: number) => unknown): number[] {
  return Array.from({ length: count }, (_, at) => {
    let least = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 3; run++) {
      const start = performance.now();
      work(at);
      least = Math.min(least, performance.now() - start);
    }
    return least;
  }).sort((a, b) => a - b);
}

function printTimes(what: string, sorted: readonly number[]): void {
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(sorted, share).toFixed(2));
  print(what, `p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms`);
}

function heap(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** The floor: one multiplication a character. What the machine can do just now, to hold the rates below against. */
function scan(): void {
  const start = now();
  let hash = 0;
  for (const { text } of sources) {
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  print('a hash of every character', `${rate(now() - start)} ${hash === 0 ? '!' : ''}`);
}

/** Terms and postings alone, from passages that are there. */
function buildPostings(): void {
  const passages = sources.map((source) => passagesOf(source));
  const start = now();
  const vocabulary = new Vocabulary();
  let part: SourceTerms[] = [];
  let size = 0;
  let segments = 0;
  const close = (): void => {
    buildSegment(part, vocabulary.count);
    segments++;
    part = [];
    size = 0;
  };
  for (const [at, source] of sources.entries()) {
    const terms = readTerms(source, passages[at] ?? [], vocabulary);
    part.push(terms);
    size += terms.terms.length;
    if (size > 1 << 18) close();
  }
  close();
  print(`postings alone, ${segments} segments`, rate(now() - start));
}

function buildAll(): Corpus {
  const before = heap();
  const start = now();
  const corpus = buildCorpus(sources);
  print('sentences, figures and postings', rate(now() - start));
  const bytes = heap() - before;
  const { stats, index } = corpus;
  print('corpus', `${stats.sources} sources, ${stats.passages} passages, ${stats.figures} figures`);
  print('segments, words', `${index.segments.length}, ${index.vocabulary.count}`);
  const note = globalThis.gc === undefined ? ' (run with --expose-gc)' : '';
  print('memory beyond the text', `${(bytes / characters).toFixed(2)} bytes a character${note}`);
  return corpus;
}

function query(corpus: Corpus): void {
  const all = [...corpus.sources.values()];
  const claims = Array.from({ length: CLAIMS }, (_, at) => {
    const { passages } = all[(at * 7919) % all.length] ?? { passages: [] };
    const sentences = passages.filter((passage) => passage.kind === 'sentence');
    const from = sentences[(at * 31) % Math.max(sentences.length, 1)];
    return { text: maker.claim(from?.text ?? ''), from };
  });
  const claim = (at: number) => claims[at % claims.length] ?? { text: '', from: undefined };
  times(40, (at) => retrieve(corpus, claim(at).text, { limit: 10 }));
  printTimes(
    'claim, top 10',
    times(CLAIMS, (at) => retrieve(corpus, claim(at).text, { limit: 10 })),
  );
  const found = claims.filter(({ text, from }) =>
    retrieve(corpus, text, { limit: 10 }).some((hit) => hit.passage === from),
  ).length;
  print('  its own sentence among them', `${((100 * found) / CLAIMS).toFixed(1)} %`);
  printTimes(
    'claim, top 50',
    times(CLAIMS, (at) => retrieve(corpus, claim(at).text, { limit: 50 })),
  );
  printTimes(
    'search by words and meaning, top 5',
    times(60, (at) => search(claim(at).text, corpus, { limit: 5 })),
  );
  printTimes(
    'a misspelt word',
    times(60, (at) => readQuery(corpus.index, `${claim(at).text.slice(3, 12)}qz`)),
  );
  const figures = all
    .slice(0, 200)
    .flatMap((source) => source.figures.flat().filter((_, at) => at % 20 === 0));
  const quantities = figures.slice(0, CLAIMS).map((figure) => figure.quantity);
  printTimes(
    'figures by value, top 24',
    times(quantities.length, (at) => {
      const quantity = quantities[at];
      return quantity === undefined ? [] : byQuantity(corpus, quantity, { limit: 24 });
    }),
  );
}

function update(corpus: Corpus): void {
  const changes = Array.from({ length: UPDATES }, (_, at) => {
    const id = `d${(at * 101) % sources.length}`;
    return readSource({ id, format: 'markdown', text: maker.document(DOCUMENT) });
  });
  printTimes(
    'one source replaced',
    times(UPDATES, (at) => {
      const source = changes[at];
      return source === undefined ? corpus : updateCorpus(corpus, { put: [source] });
    }),
  );
}

print('text', `${(characters / 1e6).toFixed(1)} million characters in ${sources.length} sources`);
scan();
buildPostings();
const corpus = buildAll();
query(corpus);
update(corpus);
