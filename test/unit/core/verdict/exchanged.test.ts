import assert from 'node:assert/strict';
import { findingsOf } from './support.ts';

const SOURCE =
  'Output grew by 5.8% in the dye works and by 4.2% in the spinning mills. ' +
  'The guild takes a fee of 31 groats for looms; the council takes 27 groats.';

const verdicts = (draft: string): string[] => findingsOf(draft, SOURCE).map(({ verdict }) => verdict);

describe('two values that have changed places', () => {
  const EXCHANGED = [
    'Spinning mills raised their output by 5.8 percent, dye works by 4.2 percent.',
    'The council asks 31 groats for looms, the guild 27 groats.',
    'Output in the spinning mills rose by 5.8 percent, and by 4.2 percent in the dye works.',
  ];
  for (const draft of EXCHANGED) {
    it(`conflicts: ${draft}`, () => assert.deepEqual(verdicts(draft), ['conflict', 'conflict']));
  }

  it('names the other value for each', () => {
    const expected = findingsOf(EXCHANGED[0] ?? '', SOURCE).map((finding) => finding.expected);
    assert.deepEqual(expected, ['4.2%', '5.8%']);
  });

  const IN_PLACE = [
    'Spinning mills raised their output by 4.2 percent, dye works by 5.8 percent.',
    'The guild asks 31 groats for looms, the council 27 groats.',
    'Output grew by 5.8 percent and by 4.2 percent.',
    'Dye works raised their output by 5.8 percent, which is more than the 4.2 percent of the spinning mills.',
  ];
  for (const draft of IN_PLACE) {
    it(`stays silent: ${draft}`, () => assert.ok(!verdicts(draft).includes('conflict')));
  }

  const DEMAND = 'The weavers demand severance pay of 24 months and new looms.';
  const OFFER = 'Severance pay at the Orle mill will be capped at 18 months.';
  it('conflicts where each stands in a source of its own', () => {
    const draft =
      'At the mill severance pay is to be capped at 24 months, while the weavers demand 18 months.';
    const found = findingsOf(draft, DEMAND, OFFER).map(({ verdict }) => verdict);
    assert.deepEqual(found, ['conflict', 'conflict']);
  });

  it('stays silent where each has its own', () => {
    const draft =
      'At the mill severance pay is to be capped at 18 months, while the weavers demand 24 months.';
    assert.ok(!findingsOf(draft, DEMAND, OFFER).some(({ verdict }) => verdict === 'conflict'));
  });
});
