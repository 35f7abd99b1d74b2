import { assert } from 'chai';
import {
  describesRow,
  keyColumns,
  numbersRows,
  rowHeading,
  tellsWhich,
} from '../../../../src/core/text/rowKeys.ts';

const rows = (table: string): string[][] => table.split('\n').map((line) => line.split(','));

describe('keyColumns', () => {
  const check = (name: string, table: string, expected: string | undefined): void => {
    it(name, () => {
      const [head = [], ...body] = rows(table);
      const keys = keyColumns(head, body);
      assert.equal(rowHeading(body[0] ?? [], keys), expected);
    });
  };
  check('one text column', 'town,people\nOldtown,5\nNewtown,6', 'Oldtown');
  check('company and quarter', 'company,quarter,revenue\nAcme,2024Q1,5\nAcme,2024Q2,6', 'Acme, 2024Q1');
  check('country and year', 'country,year,gw\nOrland,2022,5\nOrland,2023,6', 'Orland, 2022');
  check('a first column of years', 'year,gw\n2022,5\n2023,6', '2022');
  check(
    'a unit among the keys',
    'country,year,unit,price\nOrland,2022,EUR/t,5\nOrland,2022,USD,6',
    'Orland, 2022, EUR/t',
  );
  check('a rank before the name', 'rank,town,people\n1,Oldtown,5\n2,Newtown,6', 'Oldtown');
  check('models that look like values', 'maker,type,sold\nAcme,A10,5\nAcme,787-9,6\nAcme,737,7', 'Acme, A10');
  check('four digits that are amounts', 'town,jobs\nOldtown,2010\nNewtown,1990', 'Oldtown');
  check(
    'years under a heading of their own',
    'town,school_year,pupils\nVelm,2023/24,5\nVelm,2024/25,6\nKarn,2024/25,7',
    'Velm, 2023/24',
  );
  check(
    'a case for each year',
    'made_in,for_year,case,riders\n2019,2035,low,5\n2019,2035,high,6\n2019,2040,low,7',
    '2019, 2035, low',
  );
  check('weeks', 'route,week,price\nEast,2025-W31,5\nEast,2026-W02,6', 'East, 2025-W31');
  check('quarters with a dash', 'shop,quarter,sold\nEast,2025-Q3,5\nEast,2026-Q4,6', 'East, 2025-Q3');
  check('halves of a year', 'Half-year,Price\n1st half 2024,5\n2nd half 2024,6', '1st half 2024');
  check('years that are values', 'mill,opened,looms\nVelm,1994,5\nKarn,1994,6', 'Velm');
  check(
    'a place among the keys',
    'race,place,runner,seconds\nHurdles,1,Ida Rusk,11\nHurdles,2,Ada Velm,12',
    'Hurdles, Ida Rusk',
  );
  check('nothing but text', 'term,meaning\na,first\nb,second', 'a');
  check('nothing but values', 'x,y\n1,2\n3,4', undefined);
  check(
    'long remarks are no key',
    `remark,value\n${'word '.repeat(30)},5\n${'text '.repeat(30)},6`,
    undefined,
  );
  check('money with a code is a value', 'town,cost\nOldtown,EUR 5\nNewtown,$6', 'Oldtown');
  check('missing values', 'town,cost\nOldtown,n/a\nNewtown,–', 'Oldtown');

  it('looks at a bounded number of columns and rows', () => {
    const wide = Array.from({ length: 20_000 }, (_, at) => `word${at}`);
    assert.isAtMost(keyColumns(wide, [wide, wide]).length, 6);
    assert.isAtMost(rowHeading(['x'.repeat(10_000)], [0])?.length ?? 0, 200);
  });
});

describe('describesRow', () => {
  const CELLS: [head: string, cell: string, describes: boolean][] = [
    ['Advice', 'Close', true],
    ['Status', 'kept', true],
    ['Match date', '12 May 2024', true],
    ['Week', '20', true],
    ['Date of the record', '12 May 2024', false],
    ['Placebo', '428 (13.2%)', false],
    ['Interval', '0.82 to 1.06', false],
    ['Price', '€4.20', false],
  ];
  for (const [head, cell, describes] of CELLS)
    it(`${cell} under ${head}: ${describes ? 'says what the row is about' : 'is a value'}`, () => {
      assert.equal(describesRow(head, cell), describes);
    });
});

describe('numbersRows', () => {
  const TABLE: readonly [what: string, table: string, numbered: boolean][] = [
    ['serial numbers', '6,Tern\n7,Skua\n8,Knot', true],
    ['values', '6,Tern\n8,Skua\n9,Knot', false],
    ['a gap', '6,Tern\n,Skua\n8,Knot', false],
    ['too few rows', '6,Tern\n7,Skua', false],
    ['amounts', '6.0,Tern\n7.0,Skua\n8.0,Knot', false],
  ];
  for (const [what, table, numbered] of TABLE)
    it(`${what}: ${numbered}`, () => assert.equal(numbersRows(rows(table)), numbered));
});

describe('tellsWhich', () => {
  const TABLE: readonly [head: string, table: string, which: boolean][] = [
    ['Voyage', '3,412\n4,388\n9,401', true],
    ['Voyages', '3,412\n4,388\n9,401', false],
    ['Crew', '3,412\n4,388\n9,401', false],
    ['Load (kg)', '3,412\n4,388\n9,401', false],
    ['Voyage', '3,412\n9,388\n4,401', false],
    ['Voyage', '3.5,412\n4.5,388\n9.5,401', false],
    ['Voyage', '3,412\n4,388', false],
  ];
  for (const [head, table, which] of TABLE)
    it(`${head} over ${table.replaceAll('\n', ' / ')}: ${which}`, () =>
      assert.equal(tellsWhich(head, rows(table)), which));
});
