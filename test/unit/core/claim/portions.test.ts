import assert from 'node:assert/strict';
import { framesIn } from '../verdict/support.ts';

/** The parts of a sentence, each with its whole and what is said of it alone. */
function portions(text: string): string[] {
  const frames = framesIn(text);
  const found = new Set(frames.flatMap((frame) => frame.portions));
  const said = (index: number): string => frames[index]?.figure.text ?? '';
  return [...found].map(({ part, whole, marks }) => `${said(part)} of ${said(whole)}: ${marks.join(' ')}`);
}

const TABLE: readonly [text: string, expected: string[]][] = [
  ['The yard will shed 850 jobs, 310 of them in Karn.', ['310 of 850: karn']],
  [
    'Repairs cost €4.2 million, of which the insurer pays €1.5 million.',
    ['€1.5 million of €4.2 million: insur pai'],
  ],
  ['The fire took 340 crates; 45 of these turned up later.', ['45 of 340: turn later']],
  ['They lost 60 of their 412 hens to foxes.', ['60 of 412: lose fox']],
  ['Medals were awarded to 12 of 90 swimmers.', ['12 of 90: award medal']],
  [
    'The survey drew 900 answers: 500 from tenants and 400 from owners.',
    ['500 of 900: tenant', '400 of 900: owner'],
  ],
  ['Drivers accounted for 140 of the decline.', []],
  ['The port lost 300 jobs; drivers accounted for 140 of the decline.', ['140 of 300: driver declin']],
  // a list that does not add up, a bracket that tells another year, another unit, a share
  ['The survey drew 900 answers: 500 from tenants and 300 from owners.', []],
  [
    'Sales were €7 million (2024: €6 million), including €1 million abroad.',
    ['€1 million of €7 million: abroad'],
  ],
  ['It has 40 ships, of which nine tonnes were lost.', []],
  ['The vote drew 700 people, 60 percent of them women.', []],
  ['It has 40 ships and 12 tugs.', []],
];

describe('portionsOf', () => {
  for (const [text, expected] of TABLE) it(text, () => assert.deepEqual(portions(text), expected));
});
