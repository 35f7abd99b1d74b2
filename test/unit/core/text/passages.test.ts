import { assert } from 'chai';
import { sourceId, sourceOffset } from '../../../../src/core/text/ids.ts';
import { passagesOf, placeAt } from '../../../../src/core/text/passages.ts';
import type { Source } from '../../../../src/core/text/source.ts';
import { cite, read } from '../../../support/sourceText.ts';

describe('passagesOf', () => {
  it('cites sentences by line, with the headings above', () => {
    const source = read(
      '# Mill\n\nIntro.\n\n## Costs\n\nIt cost $3.\nSales rose.\n\n# Other\n\nEnd.',
      'markdown',
    );
    assert.deepEqual(cite(source), [
      'l. 1: Mill',
      'l. 3: Intro.',
      'l. 5: Costs',
      'l. 7: It cost $3.',
      'l. 8: Sales rose.',
      'l. 10: Other',
      'l. 12: End.',
    ]);
    const passages = passagesOf(source);
    assert.deepEqual(
      passages.map((passage) => passage.headings),
      [[], [], [], ['Costs'], ['Costs'], [], ['Other']],
    );
    assert.deepEqual(
      passages.map((passage) => passage.block),
      [0, 1, 2, 3, 3, 4, 5],
    );
    assert.equal(passages[4]?.locator.heading, 'Costs');
  });

  it('cites cells by row and column', () => {
    const source = read('town,population_2020\nOldtown,41510\nNewtown,', 'csv');
    assert.deepEqual(cite(source), [
      'row Oldtown, column town (l. 2): Oldtown',
      'row Oldtown, column population_2020 (l. 2): 41510',
      'row Newtown, column town (l. 3): Newtown',
    ]);
    assert.deepEqual(passagesOf(source)[1]?.table, {
      row: 'Oldtown',
      column: 'population_2020',
      corner: 'town',
    });
  });

  it('cites pages where a source has them', () => {
    const source: Source = {
      id: sourceId('paper'),
      format: 'text',
      metadata: { id: 'paper' },
      text: 'One. Two.\nThree.',
      blocks: [
        { kind: 'paragraph', start: sourceOffset(0), end: sourceOffset(9) },
        { kind: 'paragraph', start: sourceOffset(10), end: sourceOffset(16) },
      ],
      places: [
        { start: sourceOffset(0), line: 1, page: 3 },
        { start: sourceOffset(10), line: 1, page: 4 },
      ],
      problems: [],
    };
    assert.deepEqual(cite(source), ['p. 3: One.', 'p. 3: Two.', 'p. 4: Three.']);
    assert.deepEqual(placeAt(source.places, 12), { line: 1, page: 4 });
    assert.deepEqual(placeAt([], 5), { line: 1 });
  });
});
