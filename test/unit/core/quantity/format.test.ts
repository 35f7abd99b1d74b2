import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compare } from '../../../../src/core/quantity/compare.ts';
import { describe as describeQuantity } from '../../../../src/core/quantity/describe.ts';
import { figures } from '../../../../src/core/quantity/figures.ts';
import { formatLike } from '../../../../src/core/quantity/format.ts';
import type { Figure, Modifier, Quantity, QuantityKind } from '../../../../src/core/quantity/quantity.ts';
import { writeDate } from '../../../../src/core/quantity/writeDate.ts';

interface Extra {
  readonly high?: number;
  readonly half?: number;
  readonly modifier?: Modifier;
  readonly date?: string;
  readonly counted?: string;
}
function q(kind: QuantityKind, unit: string, low: number, extra: Extra = {}): Quantity {
  const { high = low, half = 0.5, modifier = 'exact', ...rest } = extra;
  return { kind, unit, low, high, halfUnit: half, modifier, ...rest };
}
const usd = (low: number, half: number, modifier: Modifier = 'exact') =>
  q('money', 'USD', low, { half, modifier });
const metres = (low: number, half: number) => q('measure', 'm', low, { half });
const percent = (low: number, half = 0.5, modifier: Modifier = 'exact') =>
  q('percent', '%', low, { half, modifier });
const count = (low: number, half = 0.5, modifier: Modifier = 'exact') =>
  q('count', '1', low, { half, modifier });
const share = (low: number) => q('ratio', '1', low, { half: 0 });
function date(edtf: string): Quantity {
  const [year = 1970, month] = edtf.split('-').map(Number);
  const day = (at: number): number => at / 86_400_000;
  const low = day(Date.UTC(year, (month ?? 1) - 1));
  const high = day(month === undefined ? Date.UTC(year + 1, 0) : Date.UTC(year, month)) - 1;
  return q('date', 'date', low, { high, half: 0, date: edtf });
}

/** A figure from `text`, its value marked with brackets where a hedge stands beside it: `over [$100 billion]`. */
function figure(marked: string, quantity: Quantity): Figure {
  const open = marked.indexOf('[');
  const text = marked.replace('[', '').replace(']', '');
  const valueOffset = Math.max(open, 0);
  const valueEnd = open < 0 ? text.length : marked.indexOf(']') - 1;
  return { text, offset: 0, end: text.length, valueOffset, valueEnd, quantity };
}
const mile = 1609.344;
const perBarrel = (dollars: number, half: number) => q('money', 'USD/bbl', dollars, { half });

/** [draft's text, its quantity, the source's quantity, expected, the source's text] */
type Row = readonly [string, Quantity, Quantity, string | undefined, string?];
const TABLE: readonly Row[] = [
  ['$15 billion', usd(15e9, 0.5e9), usd(13e9, 0.5e9), '$13 billion'],
  ['$15bn', usd(15e9, 0.5e9), usd(13e9, 0.5e9), '$13bn'],
  ['US$15bn', usd(15e9, 0.5e9), usd(13.24e9, 5e6), 'US$13.24bn'],
  ['15 billion dollars', usd(15e9, 0.5e9), usd(13e9, 0.5e9), '13 billion dollars'],
  ['fifteen billion dollars', usd(15e9, 0.5e9), usd(13e9, 0.5e9), 'thirteen billion dollars'],
  ['Fifteen billion dollars', usd(15e9, 0.5e9), usd(13e9, 0.5e9), 'Thirteen billion dollars'],
  ['half a million dollars', usd(5e5, 0), usd(7e5, 500), '700,000 dollars'],
  ['$15 billion', usd(15e9, 0.5e9), usd(640e6, 0.5e6), '$640 million'],
  ['$15bn', usd(15e9, 0.5e9), usd(640e6, 0.5e6), '$640m'],
  ['$15B', usd(15e9, 0.5e9), usd(1.2e12, 0.05e12), '$1.2T'],
  ['$950,000', usd(950_000, 0.5), usd(1.2e6, 5e4), '$1.2 million'],
  ['$1.5 million', usd(1.5e6, 5e4), usd(950_000, 0.5), '$950,000'],
  ['$0.8 trillion', usd(0.8e12, 0.05e12), usd(900e9, 0.5e9), '$0.9 trillion'],
  ['$5.01 billion', usd(5.01e9, 5e6), usd(5e9, 5e6), '$5.00 billion'],
  ['$18 a barrel', perBarrel(18, 0.5), perBarrel(17.5, 0.05), '$17.5 a barrel'],
  [
    '€31 billion',
    q('money', 'EUR', 31e9, { half: 5e8 }),
    usd(31e9, 5e8),
    '31 billion dollars',
    '31 billion dollars',
  ],
  ['€31 billion', q('money', 'EUR', 31e9, { half: 5e8 }), usd(31e9, 5e8), undefined],
  ['15 per cent', percent(15), percent(13.4, 0.05), '13.4 per cent'],
  ['15%', percent(15), percent(13), '13%'],
  ['15 %', percent(15), percent(13), '13 %'],
  ['\u22125%', percent(-5), percent(-7), '\u22127%'],
  ['5%', percent(5), percent(-7), '\u22127%'],
  ['14 percent', percent(14), q('points', 'pp', 14), '14 percentage points', '14 percentage points'],
  ['14%', percent(14), q('points', 'pp', 2.3, { half: 0.05 }), '2.3 percentage points'],
  ['2.3 percentage points', q('points', 'pp', 2.3, { half: 0.05 }), percent(14), '14 percent'],
  ['a third', share(1 / 3), percent(41), '41 percent'],
  ['a third', share(1 / 3), percent(50), 'half'],
  ['33%', percent(33), share(0.25), '25%'],
  ['a third', share(1 / 3), share(0.75), 'three quarters'],
  ['one in five', share(0.2), share(0.25), 'one in four'],
  ['tenfold', q('ratio', '1', 10, { half: 0 }), q('ratio', '1', 4, { half: 0 }), 'fourfold'],
  ['14,200', count(14_200), count(15_830), '15,830'],
  ['14 200', count(14_200), count(15_830), '15 830'],
  ["14'200", count(14_200), count(15_830), "15'830"],
  ['14.200', count(14_200), count(15_830), '15.830'],
  ['14200', count(14_200), count(15_830), '15830'],
  ['5,00,000', count(500_000), count(1_234_567), '12,34,567'],
  ['4,2', count(4.2, 0.05), count(5.7, 0.05), '5,7'],
  ['1.234,5', count(1234.5, 0.05), count(2345.67, 0.005), '2.345,67'],
  ['nine', count(9, 0), count(11, 0), 'eleven'],
  ['nine', count(9, 0), count(1234), '1,234'],
  ['two and a half', count(2.5, 0), count(3.5, 0.05), 'three and a half'],
  ['two dozen', count(24, 0), count(31), 'thirty-one'],
  ['7 miles', metres(7 * mile, 0.5 * mile), metres(6800, 50), '4.2 miles'],
  ['20 inches', metres(20 * 0.0254, 0.0127), metres(0.46, 0.005), '18 inches'],
  ['6 GW', q('measure', 'W', 6e9, { half: 5e8 }), q('measure', 'W', 5e8, { half: 5e5 }), '0.5 GW'],
  ['one year', q('duration', 'year', 1, { half: 0 }), q('duration', 'year', 12), 'twelve years'],
  ['2 years', q('duration', 'year', 2), q('duration', 'year', 1), '1 year'],
  ['10-year', q('duration', 'year', 10), q('duration', 'year', 12), '12-year'],
  ['20 \u00b0C', q('measure', '\u00b0C', 20), q('measure', '\u00b0C', 15), '15 \u00b0C'],
  ['59 \u00b0F', q('measure', '\u00b0F', 59), q('measure', '\u00b0C', 16), '61 \u00b0F'],
  ['2\u00b0C', q('measure', '\u00b0C', 2), q('measure', '\u00b0C', 3), '3\u00b0C'],
  ['nearly [400]', count(400, 0.5, 'nearly'), count(400, 0.5, 'moreThan'), 'more than 400'],
  ['Nearly [400]', count(400, 0.5, 'nearly'), count(400, 0.5, 'moreThan'), 'More than 400'],
  [
    'nearly [$800 billion]',
    usd(8e11, 5e8, 'nearly'),
    usd(8e11, 5e8, 'moreThan'),
    'upwards of $800 billion',
    'upwards of $800 billion',
  ],
  ['about [$15 billion]', usd(15e9, 5e8, 'about'), usd(13e9, 5e8), '$13 billion'],
  ['some [$15 billion]', usd(15e9, 5e8, 'about'), usd(13e9, 5e8, 'about'), 'some $13 billion'],
  [
    '5 GW',
    q('measure', 'W', 5e9, { half: 5e8 }),
    q('measure', 'W', 5e9, { half: 5e8, modifier: 'atMost' }),
    'up to 5 GW',
  ],
  ['[15] or more', count(15, 0.5, 'atLeast'), count(12, 0.5, 'atLeast'), '12 or more'],
  ['300', count(300), count(300, 0.5, 'lessThan'), 'fewer than 300'],
  [
    '$4.92\u20135.00 billion',
    q('money', 'USD', 4.92e9, { high: 5e9, half: 5e6 }),
    q('money', 'USD', 4.99e9, { high: 5.03e9, half: 5e6 }),
    '$4.99\u20135.03 billion',
  ],
  [
    'between 4 and 5 million',
    q('count', '1', 4e6, { high: 5e6, half: 5e5 }),
    count(4.6e6, 5e4),
    '4.6 million',
  ],
  ['4 million', count(4e6, 5e5), q('count', '1', 5e6, { high: 6e6, half: 5e5 }), '5 to 6 million'],
  ['third', q('ordinal', '1', 3, { half: 0 }), q('ordinal', '1', 4, { half: 0 }), 'fourth'],
  ['3rd', q('ordinal', '1', 3, { half: 0 }), q('ordinal', '1', 22, { half: 0 }), '22nd'],
  ['doubled', q('ratio', '1', 2, { half: 0 }), q('ratio', '1', 3, { half: 0 }), 'tripled', 'tripled'],
  ['March 2026', date('2026-03'), date('2026-02'), 'February 2026'],
  ['2027', date('2027'), date('2028'), '2028'],
  ['2027', date('2027'), { ...date('2028'), modifier: 'atMost' }, 'by 2028'],
  ['$5 a week', { ...usd(5, 0.5), per: 'week' }, usd(7, 0.5), '$7', '$7'],
  ['tenfold', share(10), share(32), '32-fold'],
  ['thirty (30) days', q('duration', 'day', 30), q('duration', 'day', 45), '45 days', '45 days'],
];

describe('formatLike', () => {
  for (const [marked, own, source, expected, sourceText] of TABLE) {
    it(`${marked} -> ${expected}`, () => {
      assert.equal(formatLike(source, figure(marked, own), sourceText), expected);
    });
  }

  it('changes nothing where the value is the same', () => {
    for (const [marked, own] of TABLE) {
      if (/doubled|between|half a|\(30\)|dozen|a third|tenfold|quarter/.test(marked) || own.kind === 'date')
        continue;
      const same = figure(marked, own);
      assert.equal(formatLike(own, same), same.text);
    }
  });
});

describe('parse, format, parse', () => {
  const only = (text: string): Figure | undefined => {
    const [first, ...rest] = figures(text);
    return rest.length === 0 && first?.text === text ? first : undefined;
  };
  const prefixes = fc.constantFrom(
    '',
    'about ',
    'nearly ',
    'more than ',
    'at least ',
    'up to ',
    'less than ',
  );
  const digits = fc.integer({ min: 1, max: 99_999 }).map((n) => String(n / 10 ** (n % 3)));
  const shapes = fc.constantFrom(
    ...[
      '$# billion',
      '$#bn',
      '# billion dollars',
      '€#m',
      '#%',
      '# per cent',
      '# percent',
      '# miles',
      '# km',
      '# GW',
      '# years',
    ],
    ...['# million people', '# percentage points', '# °C', '#kg', '# million tonnes', '# months'],
  );
  const written = fc
    .tuple(prefixes, digits, shapes)
    .map(([prefix, number, shape]) => prefix + shape.replace('#', number));

  it('reads back what it writes', () => {
    let held = 0;
    fc.assert(
      fc.property(written, written, (draft, source) => {
        const [replaced, answer] = [only(draft), only(source)];
        if (replaced === undefined || answer === undefined) return;
        const text = formatLike(answer.quantity, replaced, answer.text);
        if (text === undefined) return;
        const [again] = figures(text);
        assert.ok(again !== undefined, text);
        const said = compare(again.quantity, answer.quantity);
        assert.ok(said === 'equal' || said === 'rounds', `${draft} <- ${source}: ${text} ${said}`);
        held += 1;
      }),
      { numRuns: 400 },
    );
    assert.ok(held > 20, `only ${held} of 400 were figures`);
  });

  for (const [draft, source] of [
    ['14064 km', 'less than 1282 miles'],
    ['8547 per cent', '1915%'],
    ['11604 per cent', 'more than 2875%'],
  ] as const)
    it(`reads back ${source} in place of ${draft}`, () => {
      const [replaced, answer] = [only(draft), only(source)];
      assert.ok(replaced !== undefined && answer !== undefined);
      const again = figures(formatLike(answer.quantity, replaced, answer.text) ?? '').map((one) =>
        compare(one.quantity, answer.quantity),
      );
      assert.ok(again.length === 1 && (again[0] === 'equal' || again[0] === 'rounds'), String(again));
    });

  it('leaves its own figures alone', () => {
    fc.assert(
      fc.property(written, (text) => {
        const figure = only(text);
        if (figure !== undefined) assert.equal(formatLike(figure.quantity, figure), text);
      }),
    );
  });
});

describe('writeDate', () => {
  const table: readonly (readonly [edtf: string, like: string, expected: string | undefined])[] = [
    ['2026-02-14', '3 March 2025', '14 February 2026'],
    ['2026-02-14', 'March 3, 2025', 'February 14, 2026'],
    ['2026-02-14', 'Mar. 3', 'Feb. 14'],
    ['2026-02-14', '3rd March', '14th February'],
    ['2026-05-14', 'Mar. 3', 'May 14'],
    ['2026-02-14', '2025-03-03', '2026-02-14'],
    ['2025-Q3', 'Q4 2024', 'Q3 2025'],
    ['2025-Q3', 'the fourth quarter', 'third quarter'],
    ['2025', 'March 2024', '2025'],
    ['199X', 'the 1980s', '1990s'],
    ['2026-99', 'March 2024', undefined],
    ['nonsense', 'March 2024', undefined],
    ['2014-12', 'first quarter', 'December 2014'],
    ['XXXX-Q3', 'Q4 2024', 'Q3'],
    ['XXXX-12-05', 'March 3, 2024', 'December 5'],
    ['2024-05/2024-08', 'March 2024', undefined],
    ['2024/2025', 'between 2013 and 2014', 'between 2024 and 2025'],
  ];
  for (const [edtf, like, expected] of table) {
    it(`${edtf} like ${like}`, () => assert.equal(writeDate(edtf, like), expected));
  }
});

describe('describe', () => {
  const table: readonly (readonly [Quantity, string])[] = [
    [usd(13e9, 5e8, 'atLeast'), '13,000,000,000 USD, at least'],
    [percent(4.2, 0.05), '4.2 %'],
    [q('measure', 'W', 1.2e9, { high: 1.5e9 }), '1.2 to 1.5 GW'],
    [metres(4.2 * mile, 0.05 * mile), '6.76 km'],
    [q('count', '1', 24, { counted: 'jobs', modifier: 'about' }), '24 jobs, about'],
    [date('2026-02'), '2026-02'],
    [q('date', 'date', 0, { high: 30 }), '1970-01-01/1970-01-31'],
    [q('ratio', '1', 10), '10 times'],
    [q('ordinal', '1', 3), '3, as a rank'],
    [q('duration', 'year', 10), '10 years'],
    [q('points', 'pp', -0.25, { half: 0.005 }), '\u22120.25 percentage points'],
    [count(0.1 + 0.2), '0.3'],
    [count(6.02e23), '6.02e23'],
    [q('count', '1', 5, { modifier: 'atMost' }), '5, at most'],
  ];
  for (const [quantity, expected] of table) {
    it(expected, () => assert.equal(describeQuantity(quantity), expected));
  }
});
