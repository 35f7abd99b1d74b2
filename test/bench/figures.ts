// How fast figures are read, beside the libraries that do a part of it, in one run: thread time, so that other work on
// the machine does not count, and as ratios. What is measured is the bundle, as it ships. The peers are installed into
// .bench-peers on the first run.
//   npm run bench -- figures [--mb 5] [--seconds 4] [--no-peers]
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { figures as Figures } from '../../src/core/quantity/figures.ts';
import { bundle } from '../../tools/bundle.js';

const { values } = parseArgs({
  options: {
    mb: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    peers: { type: 'boolean', default: true },
  },
  allowNegative: true,
});

/** Exact versions, so that two runs compare the same libraries. */
const PEERS: Readonly<Record<string, string>> = {
  compromise: '14.17.0',
  '@microsoft/recognizers-text-suite': '1.3.1',
  'wink-nlp': '2.4.0',
  'wink-eng-lite-web-model': '1.8.1',
};
const FOLDER = join(import.meta.dirname, '../../.bench-peers');

const reader = await bundle({
  entryPoints: [join(import.meta.dirname, '../../src/core/quantity/figures.ts')],
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
});
const { figures }: { figures: typeof Figures } = await import(
  `data:text/javascript;base64,${Buffer.from(reader.code).toString('base64')}`
);

/** News-like sentences; `#` is a number drawn anew each time. Four in ten hold no figure, as in news. */
const SENTENCES = `The company said it would spend $# billion on new plants over the next # years.
Revenue rose # percent to $#.4 million in the third quarter of 2025, from $#.1 million a year earlier.
More than #,200 people attended the rally, and at least # were arrested, the police said.
The minister told reporters that the talks had gone well and would continue on Thursday.
Output fell to #.2 million tonnes in March, the lowest since 2019.
A spokesman for the bank declined to comment on the report.
The line will carry up to # trains an hour at speeds of about 2#0 km/h.
Unemployment stood at #.3 per cent, half a percentage point below the level of June.
Nobody was hurt, but the road along the coast remained closed until the evening.
He was # years old and had lived in the town since 199#.
The vaccine was given to some #,000 to 1#,000 volunteers in two countries.
Critics say that the plan ignores the people who depend on the river for their living.
The turbine delivers 1# MW, enough for roughly #,500 homes.
Shares closed at €#.82, down #.7%, after the forecast was cut.
The court is expected to rule on the appeal before the summer break.
Analysts had expected between $#.2 billion and $#.6 billion.
It was the third time in a decade that the team had lost the final.
The house of #,400 square feet was sold for £#.2m in late 2024.
Farmers in the north have asked for help after the worst drought in living memory.
She finished second in 2:0#:35, half a minute behind the winner.`.split('\n');

let state = 20_261_120;
function random(below: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state % below;
}

/** Documents of about `size` characters, `total` characters in all. */
function documents(size: number, total: number): string[] {
  const out: string[] = [];
  let text = '';
  for (let length = 0; length < total; ) {
    const sentence = (SENTENCES[random(SENTENCES.length)] ?? '').replace(/#/g, () => String(1 + random(98)));
    text += `${sentence}${random(5) === 0 ? '\n\n' : ' '}`;
    length += sentence.length + 1;
    if (text.length >= size) {
      out.push(text);
      text = '';
    }
  }
  return out;
}

interface Speed {
  readonly name: string;
  readonly megabytes: number;
  readonly seconds: number;
  readonly found: number;
}

const seconds = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
};

/** Runs `read` over the texts until the budget of seconds is used up; a few texts first, to warm up. */
function measure(
  name: string,
  texts: readonly string[],
  budget: number,
  read: (text: string) => number,
): Speed {
  for (const text of texts.slice(0, budget < 1 ? 1 : 20)) read(text);
  const start = seconds();
  let characters = 0;
  let found = 0;
  for (const text of texts) {
    found += read(text);
    characters += text.length;
    if (seconds() - start > budget) break;
  }
  return { name, megabytes: characters / 1e6, seconds: seconds() - start, found };
}

const FLOOR =
  /([$€£¥])?\s?(\d[\d,]*(?:\.\d+)?)\s?(%|per ?cent|thousand|million|billion|trillion|bn|km|MW|years?)?/gi;
const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};

/** What six lines of code read: digits, a sign before, a word after. */
function floor(text: string): number {
  const found: { start: number; value: number; unit: string }[] = [];
  for (const [whole, sign = '', digits = '', word = ''] of text.matchAll(FLOOR)) {
    const value = Number(digits.replaceAll(',', '')) * (SCALES[word.toLowerCase()] ?? 1);
    found.push({ start: whole.length, value, unit: sign + word });
  }
  return found.length;
}

function install(): boolean {
  if (existsSync(join(FOLDER, 'node_modules', 'compromise'))) return true;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'package.json'), JSON.stringify({ private: true, dependencies: PEERS }));
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', '--ignore-scripts'], {
      cwd: FOLDER,
    });
    return true;
  } catch {
    console.log(
      'The peers could not be installed (no network?): only our own speed and the floor are shown.',
    );
    return false;
  }
}

/** Each peer as a function from text to the number of quantities; typed loosely where a package has no types. */
function peers(): [string, (text: string) => number][] {
  const load = createRequire(join(FOLDER, 'package.json'));
  const nlp = load('compromise') as (text: string) => { numbers(): { json(): unknown[] } };
  const suite = load('@microsoft/recognizers-text-suite') as Record<
    string,
    (text: string, culture: string) => unknown[]
  >;
  const wink = load('wink-nlp') as (model: unknown) => {
    readDoc(text: string): { entities(): { out(): unknown[] } };
  };
  const winkDoc = wink(load('wink-eng-lite-web-model'));
  const kinds = [
    'recognizeNumber',
    'recognizeCurrency',
    'recognizePercentage',
    'recognizeDimension',
    'recognizeDateTime',
  ];
  return [
    ['compromise', (text) => nlp(text).numbers().json().length],
    ['wink-nlp', (text) => winkDoc.readDoc(text).entities().out().length],
    [
      'Recognizers-Text',
      (text) => kinds.reduce((sum, kind) => sum + (suite[kind]?.(text, 'en-us').length ?? 0), 0),
    ],
  ];
}

function print(rows: readonly Speed[]): void {
  const own = rows[0];
  const rate = (row: Speed): number => row.megabytes / row.seconds;
  console.log('reader             MB/s   tickmark is   found per kB');
  for (const row of rows) {
    const ratio = own === undefined ? 1 : rate(own) / rate(row);
    const times =
      ratio >= 1 ? `${ratio.toFixed(ratio < 10 ? 1 : 0)}x faster` : `${(1 / ratio).toFixed(1)}x slower`;
    const speed = rate(row) < 1 ? rate(row).toFixed(3) : rate(row).toFixed(1);
    console.log(
      `${row.name.padEnd(17)} ${speed.padStart(6)}  ${times.padStart(12)}   ${(row.found / row.megabytes / 1000).toFixed(1).padStart(8)}`,
    );
  }
}

const budget = Number(values.seconds);
const texts = documents(4096, Number(values.mb) * 1e6);
const rows = [
  measure('tickmark', texts, 60, (text) => figures(text).length),
  measure('six-line regex', texts, 60, floor),
];
if (values.peers && install()) {
  for (const [name, read] of peers()) {
    // Recognizers-Text grows faster than its text: a few documents are enough, and one more would be too long to wait for
    const few = name === 'Recognizers-Text' ? texts.slice(0, 12) : texts;
    rows.push(measure(name, few, name === 'Recognizers-Text' ? 0.5 : budget, read));
  }
}
print(rows);

console.log('\none document of    MB/s');
for (const size of [4_000, 40_000, 400_000, 4_000_000]) {
  const [text = ''] = documents(size, size + 200);
  const copies = Array.from({ length: Math.max(1, Math.round(2e6 / size)) }, () => text);
  const row = measure('', copies, 20, (document) => figures(document).length);
  console.log(
    `${String(size / 1000).padStart(8)} kB ${(row.megabytes / row.seconds).toFixed(1).padStart(10)}`,
  );
}
