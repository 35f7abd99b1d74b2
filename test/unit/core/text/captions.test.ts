import { assert } from 'chai';
import { parseDraft } from '../../../../src/core/draft/parse.ts';
import { isCaption, measuresOthers } from '../../../../src/core/text/captions.ts';
import { outline, read } from '../../../support/sourceText.ts';

describe('isCaption', () => {
  const check = (text: string, expected: boolean): void => {
    it(JSON.stringify(text.slice(0, 60)), () => assert.equal(isCaption(text), expected));
  };
  check('Spending by department, in millions of dollars', true);
  check('The table gives millions of dollars:', true);
  check('Table 2. Spending by department.', true);
  check('They spent more than ever.', false);
  check('Did they?', false);
  check('“They did.”', false);
  check('', false);
  check('word '.repeat(60), false);

  const table = '| a | b |\n|---|---|\n| x | 5 |';
  it('makes a paragraph before a table its caption', () => {
    assert.deepEqual(outline(read(`Spending, $m:\n\n${table}`, 'markdown')), [
      'table: Spending, $m: | a, b | x, 5',
    ]);
    assert.deepEqual(outline(read(`They spent.\n\n${table}`, 'markdown')), [
      'paragraph: They spent.',
      'table: a, b | x, 5',
    ]);
    assert.deepEqual(outline(read(`# Spending\n\n${table}`, 'markdown')), [
      'heading 1: Spending',
      'table: a, b | x, 5',
    ]);
    assert.deepEqual(
      outline(read('<p>Spending, $m</p><table><tr><th>a<th>b<tr><td>x<td>5</table>', 'html')),
      ['table: Spending, $m | a, b | x, 5'],
    );
  });

  it('gives it to the cells of drafts', () => {
    const cells = parseDraft(`Spending, *$m*:\n\n${table}`).blocks.filter((block) => block.kind === 'cell');
    assert.deepEqual(cells.at(-1)?.table, { caption: 'Spending, $m :', row: 'x', column: 'b', corner: 'a' });
  });
});

describe('measuresOthers', () => {
  const check = (caption: string, columns: readonly string[], expected: readonly boolean[]): void => {
    it(caption, () => assert.deepEqual(measuresOthers(caption, columns), expected));
  };
  check('Lines; cost in millions of euros', ['Stops', 'Cost', 'Cost per km'], [true, false, false]);
  check('Sales in millions of euros', ['2024', '2025'], [false, false]);
  check('Lines under way', ['Cost', 'Stops'], [false, false]);
});
