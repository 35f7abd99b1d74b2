// The sample drafts must give exactly what was planted in them, and stay quiet on everything else.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VERDICTS } from '../../src/core/verdict/report.ts';
import { tickmark } from './run.ts';

interface Planted {
  readonly text: string;
  readonly line: number;
  readonly verdict: string;
  /** A part of what the sources say. */
  readonly expected?: string;
  /** A source among the evidence. */
  readonly source?: string;
}

interface Expectation {
  readonly planted: readonly Planted[];
  /** Texts that must be supported. */
  readonly supported: readonly string[];
}

interface Found {
  readonly text: string;
  readonly line: number;
  readonly verdict: string;
  readonly expected?: string;
  readonly ignored?: boolean;
  readonly evidence: readonly { readonly source: string }[];
}

const EXPECTED: Readonly<Record<string, Expectation>> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'planted.json'), 'utf8'),
);
const QUIET = ['supported', 'unsourced'];

describe('the sample drafts', () => {
  const found = new Map<string, Found[]>();
  before(async () => {
    const { out } = await tickmark([
      'check',
      'corpus/drafts',
      '--corpus',
      'corpus/sources',
      '--format',
      'json',
    ]);
    for (const { file, figures, quotes } of JSON.parse(out).drafts) found.set(file, [...figures, ...quotes]);
  });

  it('are the ones expected', () => assert.deepEqual([...found.keys()], Object.keys(EXPECTED)));

  it('plant every verdict, and one finding that is ignored', () => {
    const planted = Object.values(EXPECTED).flatMap((each) => each.planted.map(({ verdict }) => verdict));
    assert.deepEqual(
      VERDICTS.filter((verdict) => !planted.includes(verdict)),
      ['supported'],
    );
    assert.equal([...found.values()].flat().filter(({ ignored }) => ignored === true).length, 1);
  });

  for (const [file, { planted, supported }] of Object.entries(EXPECTED)) {
    describe(file, () => {
      const at = (text: string, line?: number): Found | undefined =>
        found.get(file)?.find((each) => each.text === text && (line === undefined || each.line === line));

      for (const { text, line, verdict, expected, source } of planted) {
        it(`${verdict}: ${text.replaceAll('\n', ' ')}`, () => {
          const finding = at(text, line);
          assert.equal(finding?.verdict, verdict);
          if (expected !== undefined) assert.ok(finding?.expected?.includes(expected), finding?.expected);
          if (source !== undefined) assert.ok(finding?.evidence.some((each) => each.source === source));
        });
      }

      for (const text of supported) {
        it(`supported: ${text.replaceAll('\n', ' ')}`, () => assert.equal(at(text)?.verdict, 'supported'));
      }

      it('nothing else asks for the writer’s eye', () => {
        const loud = found
          .get(file)
          ?.filter((each) => each.ignored !== true && !QUIET.includes(each.verdict))
          .filter((each) => !planted.some(({ text, line }) => text === each.text && line === each.line))
          .map(({ text, line, verdict }) => `${line} ${text} ${verdict}`);
        assert.deepEqual(loud, []);
      });
    });
  }
});
