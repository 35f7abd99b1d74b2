// Scores the engine on the accuracy suites, one by one and by group: those tuned on (A, C) and those held out (B, D).
//   node test/accuracy/score.ts [--suite A1,A3] [--show]
// --show lists every case it got wrong, but never one that is held out: who has seen those misses tunes on them.
import { parseArgs } from 'node:util';
import { type Judged, judge, type Measures, measure, type Result } from './measure.ts';
import { isHeldOut, readSuite, suiteNames, TRAPS } from './suite.ts';

const { values } = parseArgs({ options: { suite: { type: 'string' }, show: { type: 'boolean' } } });
const wanted = values.suite?.split(',');

function percent(value: number | undefined): string {
  return (value === undefined ? '-' : (100 * value).toFixed(1)).padStart(5);
}

function row(name: string, measures: Measures): string {
  const pair = (verdict: keyof Measures['verdicts']): string => {
    const { precision, recall } = measures.verdicts[verdict];
    return `${percent(precision)} /${percent(recall)}`.padStart(13);
  };
  return [
    name.padEnd(16),
    String(measures.cases).padStart(4),
    percent(measures.accuracy).padStart(9),
    pair('conflict'),
    pair('supported'),
    pair('qualified'),
    pair('disputed'),
    pair('unsourced'),
    percent(measures.rightReplacement).padStart(9),
    percent(measures.falseTicks).padStart(7),
    (measures.falseConflictsPer1000Words ?? 0).toFixed(1).padStart(7),
    String(measures.extra).padStart(6),
  ].join(' ');
}

function miss({ case: one, got, finding }: Judged): string {
  const wantedValue = one.expect === null ? '' : ` (${one.expect})`;
  const said = finding === undefined ? '' : ` [${finding.text}${saidOf(finding.expected)}]`;
  return `    ${one.id} l.${one.line} "${one.text}" is ${one.verdict}${wantedValue}, got ${got}${said}: ${one.why}`;
}

function saidOf(expected: string | undefined): string {
  return expected === undefined ? '' : `: sources say ${expected}`;
}

const names = suiteNames().filter((name) => wanted?.some((start) => name.startsWith(start)) ?? true);
const head = [
  'suite',
  'cases',
  'accuracy',
  'conflict P/R',
  'supported',
  'qualified',
  'disputed',
  'unsourced',
];
console.log(
  `${head[0]?.padEnd(15)} ${head[1]} ${head[2]}  ${head
    .slice(3)
    .map((title) => title.padStart(13))
    .join(' ')} right fix f.ticks f.c/kw  extra`,
);
const groups: Record<string, Result[]> = {};
for (const name of names) {
  const result = judge(readSuite(name));
  const group = `${isHeldOut(name) ? 'held out' : 'tuned on'} ${name.charAt(0)}`;
  groups[group] = [...(groups[group] ?? []), result];
  console.log(row(name, measure([result])));
  if (values.show === true && !isHeldOut(name)) {
    for (const one of result.judged) if (!one.right) console.log(miss(one));
    for (const { line, text, verdict } of result.extra)
      console.log(`    extra l.${line} "${text}" ${verdict}`);
  }
}
for (const [group, results] of Object.entries(groups)) {
  console.log(row(group, measure(results)));
}
for (const [group, results] of Object.entries(groups)) {
  showTraps(group, results);
}

function showTraps(group: string, results: readonly Result[]): void {
  console.log(`\n${group.padEnd(10)} conflicts  found  ticked`);
  for (const trap of TRAPS) {
    const set = results.flatMap(({ judged }) => judged).filter((one) => one.case.trap === trap);
    const count = (verdict: string): string =>
      String(set.filter(({ got }) => got === verdict).length).padStart(7);
    console.log(
      `${trap.padEnd(10)} ${String(set.length).padStart(9)}${count('conflict')}${count('supported')}`,
    );
  }
}
