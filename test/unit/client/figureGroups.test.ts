import assert from 'node:assert/strict';
import {
  descriptionOf,
  filtered,
  type Grouping,
  groupsOf,
  labelOf,
  spoken,
} from '../../../src/client/views/figureGroups.ts';
import type { EvidenceItem, FigureItem } from '../../../src/server/protocol.ts';

const figure = (
  text: string,
  verdict: FigureItem['verdict'],
  more: Partial<FigureItem> = {},
): FigureItem => ({
  range: { start: { line: 4, character: 0 }, end: { line: 4, character: text.length } },
  text,
  kind: 'money',
  verdict,
  reason: `Of ${text}.`,
  ignored: false,
  evidence: [],
  ...more,
});

const evidence = (
  source: string,
  relation: EvidenceItem['relation'],
  more: Partial<EvidenceItem> = {},
): EvidenceItem => ({ source, locator: 'l. 7', passage: `Words of ${source}.`, relation, ...more });

const FIGURES: readonly FigureItem[] = [
  figure('$1', 'supported', { evidence: [evidence('report', 'supports', { title: 'A report' })] }),
  figure('$2', 'conflict', {
    expected: '$3',
    evidence: [
      evidence('report', 'contradicts', { title: 'A report', figure: '$3' }),
      evidence('report', 'contradicts', { title: 'A report', figure: '$4' }),
      evidence('memo', 'related'),
    ],
  }),
  figure('$5', 'qualified', { evidence: [evidence('brief', 'qualifies', { figure: 'up to $5' })] }),
  figure('$6', 'unsourced', { evidence: [evidence('memo', 'related')] }),
  figure('$6', 'unsourced'),
  figure('$7', 'conflict', { ignored: true, evidence: [evidence('brief', 'contradicts')] }),
  figure('said\nso', 'misquoted', { kind: 'quote' }),
];

describe('the figures of the view', () => {
  const check = (grouping: Grouping, expected: Record<string, string[]>) =>
    assert.deepEqual(
      Object.fromEntries(
        groupsOf(FIGURES, grouping).map(({ title, description, leaves }) => [
          `${title} ${description}`,
          leaves.map((leaf) => `${labelOf(leaf.item)}: ${descriptionOf(leaf)}`),
        ]),
      ),
      expected,
    );

  it('stand by verdict, what is amiss first', () =>
    check('verdict', {
      'In conflict 1': ['$2: sources: $3 (A report, l. 7)'],
      'Misquoted 1': ['“said so”: Of said\nso.'],
      'Qualified 1': ['$5: brief, l. 7'],
      'Unsourced 2': ['$6: Of $6.', '$6: Of $6.'],
      'Supported 1': ['$1: A report, l. 7'],
      'Ignored 1': ['$7: brief, l. 7'],
    }));

  it('stand by source with what it says of each, once a source; near misses are no evidence', () =>
    check('source', {
      'A report 1 agrees, 1 differs': ['$2: differs: $3 (l. 7)', '$1: agrees (l. 7)'],
      'brief 1 with another bound': ['$5: another bound: up to $5 (l. 7)'],
      'No source 3': ['$6: Of $6.', '$6: Of $6.', '“said so”: Of said\nso.'],
      'Ignored 1': ['$7: brief, l. 7'],
    }));

  it('keep ids of their own, whatever stands above them', () => {
    for (const grouping of ['verdict', 'source'] as const) {
      const ids = groupsOf(FIGURES, grouping).flatMap(({ id, leaves }) => [
        id,
        ...leaves.map((one) => one.id),
      ]);
      assert.equal(new Set(ids).size, ids.length);
    }
  });

  it('are those with every word of the filter', () => {
    const checkFilter = (filter: string, expected: string[]) =>
      assert.deepEqual(
        filtered(FIGURES, filter).map(({ text }) => text),
        expected,
        filter,
      );
    checkFilter(
      '  ',
      FIGURES.map(({ text }) => text),
    );
    checkFilter('A REPORT', ['$1', '$2']);
    checkFilter('report conflict', ['$2']);
    checkFilter('memo', []);
    checkFilter('ignored', ['$7']);
    checkFilter('not there', []);
  });

  it('are said to a screen reader with verdict, line and reason', () => {
    const [group] = groupsOf(FIGURES, 'source');
    const [leaf] = group?.leaves ?? [];
    assert.equal(leaf && spoken(leaf), '$2, in conflict, line 5. differs: $3 (l. 7). Of $2.');
    const [quote] = FIGURES.slice(-1);
    assert.equal(quote && spoken({ item: quote }), '“said so”, misquoted, line 5. Of said\nso.');
  });
});
