import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addIgnores,
  keyOfIgnore,
  parseIgnores,
  placesOfIgnores,
  type StoredIgnore,
} from '../../../src/workspace/ignores.ts';

const FIVE: StoredIgnore = { text: '$5', sentence: 'A costs $5.', file: 'a.md', reason: 'quoted' };
const SIX: StoredIgnore = { text: '$6', sentence: 'B costs $6.' };

function textOf(added: ReturnType<typeof addIgnores>): string {
  assert.ok('text' in added, JSON.stringify(added));
  return added.text;
}

describe('the file of ignores', () => {
  it('is made of one field a line', () => {
    assert.equal(
      textOf(addIgnores(undefined, [SIX])),
      `{
  "version": 1,
  "ignores": [
    {
      "text": "$6",
      "sentence": "B costs $6."
    }
  ]
}
`,
    );
  });

  it('takes an entry once, whatever its reason', () => {
    const text = textOf(addIgnores(undefined, [FIVE, { ...FIVE, reason: 'again' }]));
    assert.deepEqual(parseIgnores(text).ignores, [FIVE]);
    assert.equal(textOf(addIgnores(text, [FIVE])), text);
  });

  it('keeps what else a person wrote into it', () => {
    const text = textOf(
      addIgnores('{ "note": "ours", "ignores": [{ "who": "me", "text": "1", "sentence": "1." }] }', [SIX]),
    );
    const value = JSON.parse(text);
    assert.equal(value.note, 'ours');
    assert.equal(value.ignores[0].who, 'me');
    assert.equal(value.ignores.length, 2);
  });

  for (const text of ['', '{', '[]', '5', '{ "ignores": 5 }', '{ "ignores": [{}] }']) {
    it(`is left alone where it reads ${text === '' ? 'nothing' : text}`, () => {
      assert.ok('problem' in addIgnores(text, [SIX]));
    });
  }

  it('tells where each entry stands', () => {
    const text = textOf(addIgnores(undefined, [FIVE, SIX]));
    const places = placesOfIgnores(text);
    assert.deepEqual(
      places.map(({ key }) => key),
      [FIVE, SIX].map(keyOfIgnore),
    );
    assert.deepEqual(
      places.map(({ start, end }) => JSON.parse(text.slice(start, end))),
      [FIVE, SIX],
    );
    assert.deepEqual(placesOfIgnores('{'), []);
  });

  it('gives back what was put in', () => {
    const entry = fc.record({ text: fc.string(), sentence: fc.string() }, { noNullPrototype: true });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), (entries) => {
        const once = new Map(entries.map((one) => [keyOfIgnore(one), one]));
        const text = textOf(addIgnores(undefined, entries));
        assert.deepEqual(parseIgnores(text).ignores, [...once.values()]);
        assert.equal(placesOfIgnores(text).length, once.size);
      }),
    );
  });
});
