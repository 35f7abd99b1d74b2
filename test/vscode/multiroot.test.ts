import { assert } from 'chai';
import { supportedFigures } from './status.ts';
import { findingOn, findingsOf, show, verdictOf } from './support.ts';

describe('two folders, each with sources of its own', () => {
  it('judges the same sentence by the sources of its own folder', async () => {
    const first = await show('draft.md', 0);
    assert.equal(verdictOf(await findingOn(first.document, '$15 million')), 'conflict');
    const second = await show('draft.md', 1);
    await supportedFigures(second.document, 1);
    assert.deepEqual(findingsOf(second.document), []);
  });
});
