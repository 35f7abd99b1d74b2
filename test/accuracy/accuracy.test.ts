// The cases must be true to their files, and the engine no worse on them than it was (floors.json).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge, type Measures, measure } from './measure.ts';
import {
  type Case,
  columnOf,
  isHeldOut,
  readSources,
  readSuite,
  type Suite,
  suiteNames,
  TRAPS,
  VERDICTS,
} from './suite.ts';

const NEEDS_EXPECT = ['conflict', 'disputed', 'qualified'];

/** What is wrong with a case; empty where nothing is. */
function faults(one: Case, suite: Suite, texts: ReadonlyMap<string, string>): string[] {
  const found: string[] = [];
  const line = suite.draft.split('\n')[one.line - 1] ?? '';
  const at = columnOf(line, one.text, one.occurrence);
  if (at < 0) found.push('its text is not in its line that often');
  const [before, after] = [line[at - 1] ?? ' ', line[at + one.text.length] ?? ' '];
  if (/[\p{L}\p{N}]/u.test(before) || /[\p{L}\p{N}]/u.test(after)) found.push('its text is a part of a word');
  if (!VERDICTS.includes(one.verdict)) found.push(`no verdict is called ${one.verdict}`);
  if (one.why.trim() === '') found.push('it gives no reason');
  if (NEEDS_EXPECT.includes(one.verdict) !== (one.expect !== null))
    found.push('expect and verdict do not go');
  if ((one.verdict === 'conflict') !== (one.trap !== undefined && TRAPS.includes(one.trap)))
    found.push('a conflict has a trap, and nothing else has');
  const text = one.source === null ? undefined : texts.get(one.source);
  if (one.source !== null && text === undefined) found.push(`there is no source ${one.source}`);
  if (one.expect !== null && text?.includes(one.expect) !== true)
    found.push('its source does not say what it expects');
  return found;
}

/** Text of each source as its reader gives it, blanks folded, by file name. */
function textsOf(suite: Suite): Map<string, string> {
  return new Map(readSources(suite).map(({ file = '', text }) => [file, text.replace(/\s+/g, ' ')]));
}

const suites = suiteNames().map((name) => readSuite(name));

describe('the accuracy suites', () => {
  for (const suite of suites) {
    describe(suite.name, () => {
      const texts = textsOf(suite);

      it('names only what stands in its files', () => {
        const wrong = suite.cases.flatMap((one) =>
          faults(one, suite, texts).map((fault) => `${one.id} l.${one.line} "${one.text}": ${fault}`),
        );
        assert.deepEqual(wrong, []);
      });

      it('speaks of every figure once', () => {
        const lines = suite.draft.split('\n');
        const spans = suite.cases
          .map((one) => {
            const start = columnOf(lines[one.line - 1] ?? '', one.text, one.occurrence);
            return { id: one.id, line: one.line, start, end: start + one.text.length };
          })
          .sort((a, b) => a.line - b.line || a.start - b.start);
        const twice = spans.filter((one, at) => {
          const last = spans[at - 1];
          return last !== undefined && last.line === one.line && last.end > one.start;
        });
        assert.deepEqual(twice, []);
        assert.equal(new Set(suite.cases.map(({ id }) => id)).size, suite.cases.length);
      });

      it('plants every verdict', () => {
        const planted = new Set(suite.cases.map(({ verdict }) => verdict));
        assert.deepEqual(
          VERDICTS.filter((verdict) => !planted.has(verdict)),
          [],
        );
      });
    });
  }
});

interface Floor {
  readonly accuracy: number;
  readonly conflictPrecision: number;
  readonly falseConflictsPer1000Words: number;
  readonly falseTicks: number;
}

describe('the engine on the accuracy suites', () => {
  const floors: Readonly<Record<string, Floor>> = JSON.parse(
    readFileSync(join(import.meta.dirname, 'floors.json'), 'utf8'),
  );
  const show = (value: number | undefined): string => value?.toFixed(3) ?? 'nothing';

  for (const [group, floor] of Object.entries(floors)) {
    describe(group, () => {
      let measures: Measures;
      before(() => {
        measures = measure(
          suites.filter(({ name }) => name.startsWith(group) && !isHeldOut(name)).map(judge),
        );
      });

      it('is as accurate as it was', () => {
        assert.ok((measures.accuracy ?? 0) >= floor.accuracy, `fell to ${show(measures.accuracy)}`);
      });

      it('accuses as rarely without cause', () => {
        const { precision } = measures.verdicts.conflict;
        assert.ok((precision ?? 0) >= floor.conflictPrecision, `fell to ${show(precision)}`);
        const alarms = measures.falseConflictsPer1000Words;
        assert.ok(
          (alarms ?? 9) <= floor.falseConflictsPer1000Words,
          `rose to ${show(alarms)} per 1,000 words`,
        );
      });

      it('ticks as few wrong values', () => {
        assert.ok((measures.falseTicks ?? 1) <= floor.falseTicks, `rose to ${show(measures.falseTicks)}`);
      });
    });
  }
});
