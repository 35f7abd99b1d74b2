// The sample drafts must give exactly what was planted in them, and stay quiet on everything else.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VERDICTS } from '../../src/core/verdict/report.ts';
import { ROOT, tickmark } from './run.ts';

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
  readonly offset: number;
  readonly end: number;
  readonly evidence: readonly { readonly source: string }[];
  readonly replacements: readonly { readonly start: number; readonly end: number; readonly text: string }[];
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

      for (const { text, line, expected } of planted.filter(({ verdict }) => verdict === 'conflict')) {
        it(`taking ${expected} for ${text.replaceAll('\n', ' ')} settles it`, async () => {
          const draft = readFileSync(join(ROOT, file), 'utf8');
          const finding = at(text, line);
          const [fix] = finding?.replacements ?? [];
          assert.ok(fix !== undefined);
          const mended = draft.slice(0, fix.start) + fix.text + draft.slice(fix.end);
          const args = ['check', '-', '--corpus', 'corpus/sources', '--format', 'json'];
          const { figures } = JSON.parse((await tickmark(args, { input: mended })).out).drafts[0];
          const after = figures.find((each: Found) => each.offset <= fix.start && fix.start < each.end);
          assert.ok(['supported', 'disputed'].includes(after?.verdict), `${after?.text} ${after?.verdict}`);
        });
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
