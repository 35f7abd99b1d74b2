import { assert } from 'chai';
import { cite, outline, read } from '../../support/sourceText.ts';

const problems = (text: string): unknown[] =>
  read(text, 'csv').problems.map(({ code, line }) => [code, line]);

describe('readCsv', () => {
  const check = (name: string, text: string, expected: readonly string[]): void => {
    it(name, () => assert.deepEqual(outline(read(text, 'csv')), expected));
  };
  check('commas', 'town,people\nOldtown,5\nNewtown,6\n', ['table: town, people | Oldtown, 5 | Newtown, 6']);
  check('tabs', 'town\tpeople\nOldtown\t1,5\nNewtown\t6', [
    'table: town, people | Oldtown, 1,5 | Newtown, 6',
  ]);
  check('semicolons with decimal commas', 'town;share\nOldtown;1,5\nNewtown;2,5', [
    'table: town, share | Oldtown, 1,5 | Newtown, 2,5',
  ]);
  check('quoted cells', 'a,b\n"x, ""y""",5\n"two\nlines",6', ['table: a, b | x, "y", 5 | two lines, 6']);
  check('a title above the headings', 'People of the county\n\ntown,people\nOldtown,5', [
    'table: People of the county | town, people | Oldtown, 5',
  ]);
  check('no heading row', '1,2\n3,4', ['table:  | 1, 2 | 3, 4']);
  check('a single column', 'town\nOldtown\nNewtown', ['table: town | Oldtown | Newtown']);
  check('nothing', '\n\n', []);

  it('gives each row its line, past quoted line breaks and blank lines', () => {
    assert.deepEqual(cite(read('a,b\n"x\ny",5\n\nz,6', 'csv')), [
      'row x y, column a (l. 2): x y',
      'row x y, column b (l. 2): 5',
      'row z, column a (l. 5): z',
      'row z, column b (l. 5): 6',
    ]);
  });

  it('reads ragged rows, and says so', () => {
    const text = 'a,b\nx,5\ny\nz,6,7';
    assert.deepEqual(outline(read(text, 'csv')), ['table: a, b | x, 5 | y | z, 6, 7']);
    assert.deepEqual(problems(text), [['ragged-rows', 3]]);
  });

  it('reads on where a quotation mark is never closed', () => {
    const text = 'a,b\nx,5\n"y,6\nz,7';
    assert.deepEqual(outline(read(text, 'csv')), ['table: a, b | x, 5 | "y, 6 | z, 7']);
    assert.deepEqual(problems(text), [['malformed-csv', 3]]);
  });

  it('cuts a line without end', () => {
    const source = read(`a,b\nx,5\n${','.repeat(2_000_000)}`, 'csv');
    assert.include(
      source.problems.map((problem) => problem.code),
      'long-line',
    );
    assert.equal(cite(source)[1], 'row x, column b (l. 2): 5');
  });
});
