// How well quotations are checked: takes sentences of a set of documents, quotes them as they are, with a change, or from
// documents the corpus lacks, and counts verdicts. The documents come as JSON lines with `id` and `text`.
//   node test/bench/quotes.ts DOCS.jsonl [--quotes 200] [--layout plain|lines|columns|tight] [--cite] [--seed 7]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseDraft } from '../../src/core/draft/parse.ts';
import { buildCorpus } from '../../src/core/search/corpus.ts';
import { sentences } from '../../src/core/text/sentences.ts';
import { checkQuotes } from '../../src/core/verdict/quotes.ts';
import { readSource } from '../../src/sources/reader.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quotes: { type: 'string', default: '200' },
    layout: { type: 'string', default: 'plain' },
    cite: { type: 'boolean', default: false },
    seed: { type: 'string', default: '7' },
  },
});

interface Doc {
  readonly id: string;
  readonly text: string;
}
interface Sample {
  readonly doc: Doc;
  readonly words: readonly string[];
}

let state = Number(values.seed);
function random(below: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}
const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;

const LINE = 62;
const GUTTER = 4;

/** Breaks a text into numbered lines, with hyphens where a word does not fit. */
function lines(text: string): string[] {
  const result: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const room = LINE - line.length - 2;
    if (line.length + word.length < LINE) line += `${line === '' ? '' : ' '}${word}`;
    else if (room > 3 && word.length - room > 2 && /^[a-z]+[,.]?$/.test(word)) {
      result.push(`${line} ${word.slice(0, room)}-`);
      line = word.slice(room);
    } else {
      result.push(line);
      line = word;
    }
  }
  return [...result, line];
}

function laidOut(doc: Doc, next: Doc): string {
  if (values.layout === 'plain') return doc.text;
  const left = lines(doc.text);
  if (values.layout === 'lines') return left.map((line, i) => `${i + 1} ${line}`).join('\n');
  const right = lines(next.text);
  const width = values.layout === 'tight' ? 0 : LINE + GUTTER;
  return left.map((line, i) => `${line} `.padEnd(width) + (right[i] ?? '')).join('\n');
}

function samplesOf(docs: readonly Doc[]): Sample[] {
  const spans = docs.flatMap((doc) =>
    sentences(doc.text).map(({ start, end }) => ({ doc, text: doc.text.slice(start, end) })),
  );
  return spans
    .filter(({ text }) => !/["“”]/.test(text))
    .map(({ doc, text }) => ({ doc, words: text.replace(/\.$/, '').split(/\s+/) }))
    .filter(({ words }) => words.length >= 7 && words.length <= 40);
}

/** The whole sentence, or a stretch of it of five words or more. */
function stretch({ words }: Sample): readonly string[] {
  if (words.length < 9 || random(5) < 2) return words;
  const length = 5 + random(words.length - 5);
  const from = random(words.length - length);
  return words.slice(from, from + length);
}

type Change = (words: readonly string[]) => readonly string[] | undefined;
const withWord = (words: readonly string[], at: number, word: string): string[] => words.with(at, word);
const inner = (words: readonly string[], test: RegExp): number[] =>
  words.map((_, i) => i).filter((i) => i > 0 && i < words.length - 1 && test.test(words[i] ?? ''));
const TURNS = /^(?:not|never|no|nearly|almost)$/;

const HONEST: Readonly<Record<string, Change>> = {
  'as it is': (words) => words,
  capitals: (words) => words.map((word) => word.toUpperCase()),
  'other marks': (words) =>
    words.map((word) =>
      word
        .replaceAll("'", '’')
        .replaceAll('-', '‑')
        .replace(/[,;:]$/, ''),
    ),
};
const CHANGED: Readonly<Record<string, Change>> = {
  'another word': (words) => {
    const at = pick(inner(words, /^[a-z]{4,}$/));
    const other = pick(pick(vocabulary).words);
    return at === undefined || !/^[a-z]{4,}$/.test(other) || other === words[at]
      ? undefined
      : withWord(words, at, other);
  },
  'another number': (words) => {
    const at = words.findIndex((word) => /\d/.test(word));
    return at < 0
      ? undefined
      : withWord(
          words,
          at,
          (words[at] ?? '').replace(/\d/, (digit) => String((Number(digit) + 1) % 10)),
        );
  },
  'a word left out': (words) => {
    const at = pick(inner(words, /^[a-z]{3,}$/));
    return at === undefined ? undefined : words.toSpliced(at, 1);
  },
  'not left out': (words) => {
    const at = inner(words, TURNS)[0];
    return at === undefined ? undefined : words.toSpliced(at, 1);
  },
  'not left out at an ellipsis': (words) => {
    const at = inner(words, TURNS)[0];
    return at === undefined ? undefined : withWord(words, at, '…');
  },
  'a word put in': (words) =>
    words.toSpliced(1 + random(words.length - 1), 0, pick(['not', 'very', 'never', 'also'])),
  'two words swapped': (words) => {
    const at = random(words.length - 1);
    const [one = '', other = ''] = words.slice(at);
    return one.length < 4 || other.length < 4 || one === other
      ? undefined
      : words.toSpliced(at, 2, other, one);
  },
};

const docs = readFileSync(positionals[0] ?? '', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Doc)
  .filter(({ text }) => text.length > 400);
const known = docs.filter((_, i) => i % 2 === 0);
const vocabulary = samplesOf(known);
const strangers = samplesOf(docs.filter((_, i) => i % 2 === 1));
const corpus = buildCorpus(
  known.map((doc, i) =>
    readSource({
      id: doc.id,
      name: `${doc.id}.txt`,
      text: laidOut(doc, known[(i + 1) % known.length] ?? doc),
    }),
  ),
);

const table = new Map<string, Map<string, number>>();
let time = 0;
let quotes = 0;

function count(wanted: string, what: string, words: readonly string[] | undefined, doc: Doc): void {
  if (words === undefined || words.length < 5) return;
  const draft = parseDraft(`She said: “${words.join(' ')}”${values.cite ? ` [@${doc.id}]` : ''}.`);
  const before = process.threadCpuUsage();
  const [finding] = checkQuotes(draft, corpus).findings;
  const spent = process.threadCpuUsage(before);
  time += (spent.user + spent.system) / 1000;
  quotes += 1;
  const row = table.get(`${wanted}: ${what}`) ?? new Map<string, number>();
  table.set(`${wanted}: ${what}`, row);
  const got = finding?.verdict ?? 'none';
  row.set(got, (row.get(got) ?? 0) + 1);
}

for (let i = 0; i < Number(values.quotes); i += 1) {
  const sample = pick(vocabulary);
  const words = stretch(sample);
  for (const [what, change] of Object.entries(HONEST)) count('supported', what, change(words), sample.doc);
  for (const [what, change] of Object.entries(CHANGED)) count('misquoted', what, change(words), sample.doc);
  count('unsourced', 'of another document', stretch(pick(strangers)), pick(known));
}

const sum = (wanted: RegExp, got: string): number =>
  [...table].filter(([row]) => wanted.test(row)).reduce((all, [, row]) => all + (row.get(got) ?? 0), 0);
const all = [...table]
  .filter(([row]) => row.startsWith('misquoted'))
  .reduce((n, [, row]) => n + [...row.values()].reduce((a, b) => a + b, 0), 0);
for (const [row, counts] of [...table].sort())
  console.log(row.padEnd(40), JSON.stringify(Object.fromEntries(counts)));
const precision = (100 * sum(/^misquoted/, 'misquoted')) / sum(/^/, 'misquoted');
const recall = (100 * sum(/^misquoted/, 'misquoted')) / all;
console.log(
  `misquoted P/R ${precision.toFixed(1)}/${recall.toFixed(1)}, ${quotes} quotations, ${(time / quotes).toFixed(2)} ms each`,
);
