import assert from 'node:assert/strict';
import {
  cellOf,
  credit,
  type Finding,
  findingsOf,
  headline,
  tellingEvidence,
} from '../../../src/cli/result.ts';
import type { Evidence } from '../../../src/core/verdict/report.ts';
import { SAMPLE } from './sample.ts';

const [draft] = SAMPLE.drafts;
const [conflict, misquoted, unsourced] = findingsOf(draft?.report ?? assert.fail());
const figure = conflict ?? assert.fail();
const passage: Evidence = figure.evidence[0] ?? assert.fail();

describe('findingsOf', () => {
  it('gives figures and quotations in the order of the draft, without what is ignored', () => {
    assert.deepEqual(
      [figure.text, misquoted?.text, unsourced?.text],
      ['$15 billion', 'we hold very much', '7 boats'],
    );
  });
});

describe('headline', () => {
  const check = (finding: Finding | undefined, expected: string): void =>
    assert.equal(headline(finding ?? assert.fail()), expected);
  const as = (change: object): Finding => ({ ...figure, ...change }) as Finding;
  const from = (source: string, relation: Evidence['relation']): Evidence => ({
    ...passage,
    source,
    relation,
  });

  it('reports evidence and does not judge', () => {
    check(figure, 'sources say $13 billion');
    check(misquoted, 'the source has other words');
    check(unsourced, 'nothing in the sources speaks of this');
    check(as({ verdict: 'disputed' }), 'sources disagree: another says $13 billion');
    check(as({ verdict: 'supported' }), 'sources agree');
  });

  it('reads a bare table cell in the draft’s words', () => {
    check(as({ expected: '13' }), 'sources say $13 billion');
    check(as({ expected: '13', replacements: [] }), 'sources say 13');
  });

  it('says of a miscited figure what the cited source has, or who else has it', () => {
    const cited = { verdict: 'miscited', cites: ['a'] };
    check(as({ ...cited, evidence: [from('a', 'contradicts')] }), 'the cited source says $13 billion');
    check(
      as({ ...cited, evidence: [from('b', 'supports')] }),
      'the cited source does not say this; The <b>harbour</b> fund does',
    );
    check(as({ ...cited, evidence: [from('b', 'contradicts')] }), 'the cited source does not say this');
  });
});

describe('credit', () => {
  it('names title, publisher, date and place', () => {
    assert.equal(credit(passage), 'The <b>harbour</b> fund (Courier & Co., 2025-03-02), l. 8');
  });

  it('gives of a table cell the line alone, since row and column stand with the passage', () => {
    const cell = {
      ...passage,
      locator: 'row North, column height (m) (l. 8)',
      cell: { row: 'North', column: 'height (m)' },
    };
    assert.equal(cellOf(cell), 'row North, column height (m)');
    assert.match(credit(cell), /, l\. 8$/);
    assert.equal(cellOf(passage), undefined);
  });
});

describe('tellingEvidence', () => {
  const one = (source: string, value: string, relation: Evidence['relation']): Evidence => ({
    ...passage,
    source,
    figure: value,
    relation,
  });
  const check = (verdict: string, evidence: readonly Evidence[], expected: string[]): void =>
    assert.deepEqual(
      tellingEvidence({ ...figure, verdict, evidence } as Finding).map(({ source }) => source),
      expected,
    );

  it('gives one passage for each side of a dispute', () => {
    const sides = [
      one('a', '$13 bn', 'supports'),
      one('b', '$13 bn', 'supports'),
      one('c', '$9 bn', 'contradicts'),
    ];
    check('disputed', sides, ['a', 'c']);
  });

  it('gives the best passage, and one more that says the same', () => {
    const said = [one('a', '$13 bn', 'contradicts'), one('b', '$5 bn', 'contradicts')];
    check('conflict', said, ['a']);
    check(
      'conflict',
      [...said, one('c', '$13 bn', 'contradicts'), one('d', '$13 bn', 'contradicts')],
      ['a', 'c'],
    );
    check('unsourced', [], []);
  });
});
