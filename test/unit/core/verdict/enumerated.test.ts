import assert from 'node:assert/strict';
import { findingsOf } from './support.ts';

const YARD =
  'The retired ferries Anna Venn, Brita and Clara Ould lie in the harbour of Karn. The town of Velm wants them gone.';

const TABLE: [what: string, draft: string, source: string, expected: string][] = [
  ['as many names as the count', 'Three old ferries may be broken up this year.', YARD, 'supported'],
  ['more than are listed', 'Five old ferries may be broken up this year.', YARD, 'unsourced'],
  ['names of other things', 'Three old lighthouses may be broken up this year.', YARD, 'unsourced'],
  [
    'names that follow no noun',
    'Two clubs may be broken up this year.',
    'Karn and Velm have not met since the war.',
    'unsourced',
  ],
  ['a bound', 'At least three old ferries may be broken up.', YARD, 'unsourced'],
];

describe('counts of listed names', () => {
  for (const [what, draft, source, expected] of TABLE) {
    it(what, () => assert.equal(findingsOf(draft, source)[0]?.verdict, expected));
  }

  it('names them', () => {
    const [finding] = findingsOf('Three old ferries may be broken up.', YARD);
    assert.ok(finding?.reason.includes('Anna Venn, Brita, Clara Ould'));
  });
});
