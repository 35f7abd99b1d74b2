import type { CheckResult } from '../../../src/cli/result.ts';
import type { Evidence, FigureFinding, QuoteFinding, Summary } from '../../../src/core/verdict/report.ts';

// A report as the engine makes it, with everything hostile that a source could hold.

export const HOSTILE =
  'a\u001b[2J\u202e </script><img src=x onerror=alert(1)> ::error::x %0A ]]> `code` [x](command:y) "q" & $13 billion';
const TEXT = 'Eastport holds $15 billion.\n\nIt says "we hold very much" of 7 boats.\n';

const evidence = (passage: string, figure: string, relation: Evidence['relation']): Evidence => ({
  source: 'harbour-2025',
  title: 'The <b>harbour</b> fund',
  publisher: 'Courier & Co.',
  issued: '2025-03-02',
  file: 'sources/the fund, 1:2.md',
  line: 8,
  locator: 'l. 8',
  start: 0,
  end: passage.length,
  figure,
  figureOffset: passage.indexOf(figure),
  passage,
  relation,
  score: 0.9,
});

const place = (text: string, line: number, column: number) => {
  const offset = TEXT.indexOf(text);
  return {
    text,
    line,
    column,
    endLine: line,
    endColumn: column + text.length,
    offset,
    end: offset + text.length,
  };
};

const conflict: FigureFinding = {
  ...place('$15 billion', 1, 16),
  verdict: 'conflict',
  reason: 'Courier & Co., l. 8 has “$13 billion”.',
  expected: '$13 billion',
  quantity: { kind: 'money', unit: 'USD', low: 15e9, high: 15e9, modifier: 'exact', halfUnit: 5e8 },
  evidence: [evidence(HOSTILE, '$13 billion', 'contradicts')],
  replacements: [{ start: 15, end: 26, text: '$13 billion', evidence: 0 }],
  sentence: { start: 0, end: 27 },
};

const unsourced: FigureFinding = {
  ...place('7 boats', 3, 33),
  verdict: 'unsourced',
  reason: 'No source speaks of this.',
  quantity: { kind: 'count', unit: '1', low: 7, high: 7, modifier: 'exact', halfUnit: 0, counted: 'boats' },
  evidence: [],
  replacements: [],
  sentence: { start: 29, end: 68 },
};

const misquoted: QuoteFinding = {
  ...place('we hold very much', 3, 10),
  verdict: 'misquoted',
  reason: 'The source has “a great deal”.',
  expected: 'we hold a great deal',
  evidence: [],
  replacements: [{ start: 38, end: 55, text: 'we hold a great deal', evidence: 0 }],
  sentence: { start: 29, end: 68 },
};

const summary: Summary = {
  supported: 0,
  conflict: 1,
  disputed: 0,
  qualified: 0,
  miscited: 0,
  unsourced: 1,
  unchecked: 0,
  misquoted: 1,
  inconsistent: 0,
  ignored: 1,
};

export const SAMPLE: CheckResult = {
  corpus: {
    sources: 1,
    passages: 2,
    figures: 1,
    problems: [
      { source: 'sources/a,b.pdf', message: 'cannot be\n::error::read', remedy: 'Save it as text.' },
    ],
  },
  unread: [],
  drafts: [
    {
      file: 'drafts/my draft.md',
      text: TEXT,
      report: {
        figures: [conflict, unsourced, { ...unsourced, ignored: true }],
        quotes: [misquoted],
        claims: [],
        citations: [],
        summary,
        problems: [],
      },
    },
  ],
};
