import assert from 'node:assert/strict';
import { removals } from '../../../src/server/staleRemoval.ts';
import type { StoredIgnore } from '../../../src/workspace/ignores.ts';

const ENTRIES: readonly StoredIgnore[] = ['a', 'b', 'c', 'd'].map((text) => ({ text, sentence: `${text}.` }));
const FILE = `${JSON.stringify({ version: 1, ignores: ENTRIES, note: 'ours' }, null, 2)}\n`;

describe('taking entries out of a file of ignores', () => {
  for (let bits = 0; bits < 16; bits++) {
    const stale = ENTRIES.filter((_, at) => ((bits >> at) & 1) === 1);
    const names = stale.map(({ text }) => text).join('');
    it(`leaves the rest as it is written, without ${names === '' ? 'any' : names}`, () => {
      const edits = removals(FILE, stale);
      let text = FILE;
      for (const { span } of [...edits].reverse()) text = text.slice(0, span.start) + text.slice(span.end);
      assert.deepEqual(JSON.parse(text), {
        version: 1,
        ignores: ENTRIES.filter((entry) => !stale.includes(entry)),
        note: 'ours',
      });
      const sorted = edits.every(({ span }, at) => at === 0 || span.start >= (edits[at - 1]?.span.end ?? 0));
      assert.ok(sorted, 'edits overlap');
      // What the writer accepts one by one leaves a file that can be read, too.
      for (const { span } of edits) JSON.parse(FILE.slice(0, span.start) + FILE.slice(span.end));
    });
  }

  it('touches no file that holds something else', () => {
    const odd = FILE.replace('"sentence": "b."', '"sense": "b."');
    assert.deepEqual(removals(odd, ENTRIES.slice(0, 1)), []);
    assert.deepEqual(removals('{"ignores": [', ENTRIES), []);
  });
});
