import assert from 'node:assert/strict';
import { labelOf } from '../../../../src/core/claim/label.ts';
import { termsOf } from '../../../../src/core/claim/terms.ts';
import { figures } from '../../../../src/core/quantity/figures.ts';

const label = (text: string): string | undefined =>
  labelOf(text, termsOf(text), figures(text))?.tokens.join(' ');

describe('labelOf', () => {
  const table: [text: string, expected: string | undefined][] = [
    ['Mara Ould (Delft): 31 minutes, 9 goals, 4 assists.', 'mara ould'],
    ['Delft Herons, home: 88 goals, 12 fouls, 40 saves.', 'delft heron'],
    ['Mara Ould: 9 goals, 4 assists.', undefined],
    ['The season so far: 31 games, 9 goals, 4 assists.', undefined],
    ['Mara Ould scored 9 goals, 4 assists and 2 fouls: a fine day.', undefined],
    ['In 31 minutes: 9 goals, 4 assists, 2 fouls.', undefined],
    ['9 goals, 4 assists, 2 fouls', undefined],
    ['Ould: Last spring we had 31 boats, 9 crews and 4 piers.', undefined],
    ['Present: 9 members, 4 guests, 2 clerks.', undefined],
    ['Grade: fair. Price: $9, then $4, then $2.', undefined],
  ];
  for (const [text, expected] of table) {
    it(text, () => {
      assert.equal(label(text), expected);
    });
  }
});
