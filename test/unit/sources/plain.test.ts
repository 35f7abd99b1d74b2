import { assert } from 'chai';
import { outline, read } from '../../support/sourceText.ts';

describe('readPlain', () => {
  const check = (name: string, text: string, expected: readonly string[]): void => {
    it(name, () => assert.deepEqual(outline(read(text, 'text')), expected));
  };
  check('paragraphs between blank lines', 'One text.\n\n  Two texts.  \n \n\nThree.', [
    'paragraph: One text.',
    'paragraph: Two texts.',
    'paragraph: Three.',
  ]);
  check('headings that stand alone', 'The year in mills\n\nIt was long.\n\nCosts\n\nThey rose.\n\nand fell', [
    'heading 1: The year in mills',
    'paragraph: It was long.',
    'heading 2: Costs',
    'paragraph: They rose.',
    'paragraph: and fell',
  ]);
  const long = `A sentence of some length. ${'It goes on and on. '.repeat(9)}`.trim();
  check('one paragraph a line where lines are long', `${long}\nCosts\n${long}\n${long}`, [
    `paragraph: ${long}`,
    'heading 2: Costs',
    `paragraph: ${long}`,
    `paragraph: ${long}`,
  ]);
  check('headings right above one another', `Part two\nCosts\n${long}`, [
    'heading 1: Part two',
    'heading 2: Costs',
    `paragraph: ${long}`,
  ]);
  const wrapped = 'The mill sold more paper than\nin any year before, said its\nowner on Monday in a letter.';
  check('lines wrapped by hand', `${wrapped}\nIt closed.\nCosts rose by five per cent in\nthe year.`, [
    `paragraph: ${wrapped}\nIt closed.`,
    'paragraph: Costs rose by five per cent in\nthe year.',
  ]);
  check('lists', '- one thing\n- another thing\n  that goes on\n3) third', [
    'listItem: one thing',
    'listItem: another thing\n  that goes on',
    'listItem: third',
  ]);
  check('a number is no heading, nor a clause', '2024\n\nin a year:\n\nDear Ann,', [
    'paragraph: 2024',
    'paragraph: in a year:',
    'paragraph: Dear Ann,',
  ]);

  const cells = (text: string): string[] =>
    read(text, 'text').blocks.flatMap((block) =>
      block.kind !== 'table'
        ? []
        : [
            [...(block.caption === undefined ? [] : [block.caption]), ...block.head],
            ...block.rows.map((row) => row.cells),
          ].map((row) => row.map(({ start, end }) => text.slice(start, end)).join('|')),
    );
  const tables = (name: string, text: string, expected: readonly string[]): void => {
    it(name, () => assert.deepEqual(cells(text), expected));
  };
  tables(
    'tables with leaders, and what is in brackets',
    'MILL LTD.\nPrices (euros a tonne; in brackets the week before)\n\nPulp ..... 68 (82)\nFine paper  1,240 (1,190)\n\nMore.',
    ['euros a tonne|||the week before', 'Pulp|68|82', 'Fine paper|1,240|1,190'],
  );
  tables(
    'the year that stands for a time',
    'Sales, in brackets the same week of 2024\nPulp    68 (82)\nPaper   12 (10)',
    ['Sales|||2024', 'Pulp|68|82', 'Paper|12|10'],
  );
  tables('brackets of which nothing is said', 'Pulp    68 (82)\nPaper   12 (10)', [
    '',
    'Pulp|68 (82)',
    'Paper|12 (10)',
  ]);
  tables(
    'named columns',
    'Tonnes sold\n            2023     2024\nPulp         9.5    -1.2\n  of which x   3       n/a',
    ['Tonnes sold||2023|2024', 'Pulp|9.5|-1.2', 'of which x|3|n/a'],
  );
  tables('years above columns', 'Item   2023  2024\nPulp   9.5   8\nPaper  3\t4\n', [
    'Item|2023|2024',
    'Pulp|9.5|8',
    'Paper|3|4',
  ]);
  tables(
    'tables one below the other',
    'Pulp    68\nPaper   12\n\nSteel   40\nGlass   31\nPrices\nTin   4\nLead  5',
    ['', 'Pulp|68', 'Paper|12', '', 'Steel|40', 'Glass|31', 'Prices', 'Tin|4', 'Lead|5'],
  );
  tables('no tables', 'Pulp    68\n\nPulp and paper.  12 of them... 14\nAnd 12\nOr 13', []);

  it('keeps the text as it is, and its lines', () => {
    const text = '\n  One.\n\nTwo\nlines of it.';
    const source = read(text, 'text');
    assert.equal(source.text, text);
    assert.deepEqual(
      source.places.map(({ start, line }) => [start, line]),
      [
        [3, 2],
        [9, 4],
        [13, 5],
      ],
    );
  });

  it('takes a heading at the top for the title', () => {
    assert.equal(read('The year\n\nIt was long.', 'text').metadata.title, 'The year');
    assert.isUndefined(read('It was long.\n\nThe year', 'text').metadata.title);
  });
});
