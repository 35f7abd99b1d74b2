import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unitFactor } from '../../../../src/core/quantity/align.ts';
import { claimsMore, compare, isFiner } from '../../../../src/core/quantity/compare.ts';
import { roundingOf, significantPlace } from '../../../../src/core/quantity/precision.ts';
import type { Comparison, Modifier, Quantity, QuantityKind } from '../../../../src/core/quantity/quantity.ts';

interface Extra {
  readonly unit?: string;
  readonly high?: number;
  readonly modifier?: Modifier;
  readonly half?: number;
}
function q(kind: QuantityKind, low: number, extra: Extra = {}): Quantity {
  const { unit = '1', high = low, modifier = 'exact', half = 0.5 } = extra;
  return { kind, unit, low, high, modifier, halfUnit: half };
}
const count = (low: number, modifier: Modifier = 'exact', half = 0.5) => q('count', low, { modifier, half });
const percent = (low: number, modifier: Modifier = 'exact', half = 0.5) =>
  q('percent', low, { unit: '%', modifier, half });
const share = (low: number, modifier: Modifier = 'exact') => q('ratio', low, { modifier, half: 0 });
const billions = (low: number, half: number, modifier: Modifier = 'exact') =>
  q('money', low * 1e9, { unit: 'USD', half: half * 1e9, modifier });
const pounds = (low: number, half = 0.5) => q('money', low, { unit: 'GBP', half });
const years = (low: number, modifier: Modifier = 'exact', half = 0) =>
  q('duration', low, { unit: 'year', modifier, half });
const months = (low: number) => q('duration', low, { unit: 'month', half: 0 });
const range = (low: number, high: number, modifier: Modifier = 'exact') =>
  q('count', low, { high, modifier, half: 0.5 });
const day = (iso: string): number => Date.parse(iso) / 86_400_000;
function date(text: string, low: string, high: string, modifier: Modifier = 'exact'): Quantity {
  return { kind: 'date', unit: 'date', low: day(low), high: day(high), modifier, halfUnit: 0, date: text };
}
const mile = 1609.344;
const year2026 = date('2026', '2026-01-01', '2026-12-31');
const february = date('2026-02', '2026-02-01', '2026-02-28');

const TABLE: readonly (readonly [what: string, draft: Quantity, source: Quantity, expected: Comparison])[] = [
  ['13 bn of 13.24 bn', billions(13, 0.5), billions(13.24, 0.005), 'rounds'],
  ['13.4 bn of 13.24 bn', billions(13.4, 0.05), billions(13.24, 0.005), 'differs'],
  ['13.24 bn of 13 bn', billions(13.24, 0.005), billions(13, 0.5), 'rounds'],
  [
    '$2.80 of $2.79',
    q('money', 2.8, { unit: 'USD', half: 0.005 }),
    q('money', 2.79, { unit: 'USD', half: 0.005 }),
    'differs',
  ],
  [
    '$2.8 of $2.79',
    q('money', 2.8, { unit: 'USD', half: 0.05 }),
    q('money', 2.79, { unit: 'USD', half: 0.005 }),
    'rounds',
  ],
  ['£2 of £2.20', pounds(2), pounds(2.2, 0.005), 'differs'],
  ['£2.20 of £2', pounds(2.2, 0.005), pounds(2), 'differs'],
  ['two pounds of £2.20', pounds(2, 0), pounds(2.2, 0.005), 'differs'],
  ['£25 of £24.90', pounds(25), pounds(24.9, 0.005), 'rounds'],
  ['£5 of £4.99', pounds(5), pounds(4.99, 0.005), 'rounds'],
  ['4 bn of 4.5 bn', billions(4, 0.5), billions(4.5, 0.05), 'rounds'],
  ['4.5 bn of 4 bn', billions(4.5, 0.05), billions(4, 0.5), 'differs'],
  ['tens at nought of -5', count(0, 'exact', 5), count(-5), 'rounds'],
  ['-5 of tens at nought', count(-5), count(0, 'exact', 5), 'differs'],
  ['about -5 of tens at nought', count(-5, 'about'), count(0, 'exact', 5), 'differs'],
  ['thousands at nought of 500', count(0, 'exact', 500), count(500, 'exact', 5), 'rounds'],
  ['500 of thousands at nought', count(500, 'exact', 5), count(0, 'exact', 500), 'differs'],
  ['13 bn of 13 bn', billions(13, 0.5), billions(13, 0.5), 'equal'],
  ['15 bn of 13 bn', billions(15, 0.5), billions(13, 0.5), 'differs'],
  ['about 13 bn of 13.24 bn', billions(13, 0.5, 'about'), billions(13.24, 0.005), 'rounds'],
  ['13 bn of about 13 bn', billions(13, 0.5), billions(13, 0.5, 'about'), 'equal'],
  ['about 150,000 of 148,700', count(150_000, 'about'), count(148_700), 'rounds'],
  ['two in five of 41 %', share(0.4), percent(41), 'rounds'],
  ['two in five of 43 %', share(0.4), percent(43), 'differs'],
  ['a third of 35 %', share(1 / 3), percent(35), 'rounds'],
  ['over a third of 32 %', share(1 / 3, 'moreThan'), percent(32), 'differs'],
  ['three out of 17 of 19 %', share(3 / 17), percent(19), 'differs'],
  ['a tenth of 11 %', share(0.1), percent(11), 'differs'],
  ['412,600 of 412,630', count(412_600), count(412_630), 'rounds'],
  ['1,000 of 1,400', count(1000), count(1400), 'differs'],
  [
    'nine days of 8.7',
    q('duration', 9, { unit: 'day', half: 0 }),
    q('duration', 8.7, { unit: 'day', half: 0.05 }),
    'rounds',
  ],
  [
    'nine days of 8',
    q('duration', 9, { unit: 'day', half: 0 }),
    q('duration', 8, { unit: 'day', half: 0 }),
    'differs',
  ],
  ['nearly 80 % of 79 %', percent(80, 'nearly'), percent(79), 'equal'],
  ['nearly 80 % of 81 %', percent(80, 'nearly'), percent(81), 'differs'],
  ['nearly 80 % of 80.2 %', percent(80, 'nearly'), percent(80.2, 'exact', 0.05), 'qualifierDiffers'],
  ['nearly 85 % of 83 %', percent(85, 'nearly'), percent(83), 'equal'],
  ['nearly 85 % of 82 %', percent(85, 'nearly'), percent(82), 'within'],
  ['nearly 83 of 80', count(83, 'nearly'), count(80), 'within'],
  ['nearly 80 % of 60 %', percent(80, 'nearly'), percent(60), 'differs'],
  ['nearly 80 % of 80 %', percent(80, 'nearly'), percent(80), 'qualifierDiffers'],
  ['just under a third of 32 %', share(1 / 3, 'nearly'), percent(32), 'equal'],
  ['nearly four fifths of 79 %', share(0.8, 'nearly'), percent(79), 'equal'],
  ['a third of 33 %', share(1 / 3), percent(33), 'rounds'],
  ['a third of 33.3 %', share(1 / 3), percent(33.3, 'exact', 0.05), 'rounds'],
  ['33 % of a third', percent(33), share(1 / 3), 'rounds'],
  ['a third of 36 %', share(1 / 3), percent(36), 'differs'],
  ['0.8 degrees of 0.8 °C', q('measure', 0.8, { unit: '°' }), q('measure', 0.8, { unit: '°C' }), 'equal'],
  ['0.8 °C of 1.9 degrees', q('measure', 0.8, { unit: '°C' }), q('measure', 1.9, { unit: '°' }), 'differs'],
  ['half of 50 %', share(0.5), percent(50), 'equal'],
  ['one in five of 20 %', share(0.2), percent(20), 'equal'],
  ['tenfold of 1,000 %', share(10), percent(1000), 'incomparable'],
  ['over 100 of 104', count(100, 'moreThan'), count(104), 'equal'],
  ['over 130 of 138', count(130, 'moreThan'), count(138), 'equal'],
  ['over 5,130 of 5,134', count(5130, 'moreThan'), count(5134), 'equal'],
  ['over 5,130 of 5,200', count(5130, 'moreThan'), count(5200), 'within'],
  ['over 100 of 950', count(100, 'moreThan'), count(950), 'within'],
  ['over 100 of 95,000', count(100, 'moreThan'), count(95_000), 'differs'],
  ['over 100 of 98', count(100, 'moreThan'), count(98), 'differs'],
  ['over 13 bn of 12.8 bn', billions(13, 0.5, 'moreThan'), billions(12.8, 0.05), 'qualifierDiffers'],
  ['104 of over 100', count(104), count(100, 'moreThan'), 'within'],
  ['950 of over 100', count(950), count(100, 'moreThan'), 'differs'],
  ['more than 100 of nearly 100', count(100, 'moreThan'), count(100, 'nearly'), 'qualifierDiffers'],
  ['up to 5 of 5', count(5, 'atMost'), count(5), 'qualifierDiffers'],
  ['5 of up to 5', count(5), count(5, 'atMost'), 'qualifierDiffers'],
  ['up to 600 of up to 500', count(600, 'atMost'), count(500, 'atMost'), 'differs'],
  ['at least 60 of at least 74', count(60, 'atLeast'), count(74, 'atLeast'), 'differs'],
  ['up to 600 of 500', count(600, 'atMost'), count(500), 'within'],
  ['up to 600 of 590', count(600, 'atMost'), count(590), 'equal'],
  ['over 500 of over 560', count(500, 'moreThan'), count(560, 'moreThan'), 'equal'],
  ['about 1,900 of at least 1,900', count(1900, 'about'), count(1900, 'atLeast'), 'qualifierDiffers'],
  ['at least 5,000 of more than 5,000', count(5000, 'atLeast'), count(5000, 'moreThan'), 'equal'],
  ['at least 3 of more than 3', count(3, 'atLeast'), count(3, 'moreThan'), 'qualifierDiffers'],
  ['about 50 % of nearly 50 %', percent(50, 'about'), percent(50, 'nearly'), 'equal'],
  ['nearly 50 % of about 50 %', percent(50, 'nearly'), percent(50, 'about'), 'qualifierDiffers'],
  ['nearly 400 of fewer than 400', count(400, 'nearly'), count(400, 'lessThan'), 'equal'],
  ['nearly 400 of up to 400', count(400, 'nearly'), count(400, 'atMost'), 'qualifierDiffers'],
  ['less than 5 % of 4.7 %', percent(5, 'lessThan'), percent(4.7, 'exact', 0.05), 'equal'],
  ['more than 100 of more than 104', count(100, 'moreThan'), count(104, 'moreThan'), 'equal'],
  ['more than 100 of at most 150', count(100, 'moreThan'), count(150, 'atMost'), 'differs'],
  ['4 to 5 of 4 to 5', range(40, 50), range(40, 50), 'equal'],
  ['4 to 5 of 4 to 6', range(40, 50), range(40, 60), 'within'],
  ['3 to 5 of 4 to 6', range(30, 50), range(40, 60), 'differs'],
  ['1,995 to 1,999 of 1,990 to 1,999', range(1995, 1999), range(1990, 1999), 'within'],
  ['1,990 to 1,999 of 1,995 to 1,999', range(1990, 1999), range(1995, 1999), 'within'],
  ['1,990 to 2,019 of 1,995 to 2,020', range(1990, 2019), range(1995, 2020), 'differs'],
  ['1,995 to 2,020 of 1,990 to 2,019', range(1995, 2020), range(1990, 2019), 'differs'],
  ['1,988 of 1,990 to 1,999', count(1988), range(1990, 1999), 'differs'],
  ['1,988 of 1,990 to 2,000', count(1988), range(1990, 2000), 'within'],
  ['0 to 412,600 of 0 to 412,630', range(0, 412_600), range(0, 412_630), 'rounds'],
  ['1,990 to 2,020 of 1,992 to 2,015', range(1990, 2020), range(1992, 2015), 'rounds'],
  ['1,992 to 2,015 of 1,990 to 2,020', range(1992, 2015), range(1990, 2020), 'within'],
  ['43 of 40 to 50', count(43), range(40, 50), 'within'],
  ['40 to 50 of 43', range(40, 50), count(43), 'within'],
  ['40 to 50 of 60', range(40, 50), count(60), 'differs'],
  ['40 to 50 of up to 50', range(40, 50), count(50, 'atMost'), 'qualifierDiffers'],
  ['up to 50 of 40 to 50', count(50, 'atMost'), range(40, 50), 'within'],
  ['more than 45 of 40 to 50', count(45, 'moreThan'), range(40, 50), 'differs'],
  ['a decade of ten years', years(10), years(10), 'equal'],
  ['a decade of 120 months', years(10), months(120), 'equal'],
  ['over 2 1/2 years of 31 months', years(2.5, 'moreThan'), months(31), 'equal'],
  ['a year of 365 days', years(1), q('duration', 365, { unit: 'day' }), 'incomparable'],
  [
    '4.2 miles of 6.8 km',
    q('measure', 4.2 * mile, { unit: 'm', half: 0.05 * mile }),
    q('measure', 6800, { unit: 'm', half: 50 }),
    'rounds',
  ],
  [
    '4.6 miles of 6.8 km',
    q('measure', 4.6 * mile, { unit: 'm', half: 0.05 * mile }),
    q('measure', 6800, { unit: 'm', half: 50 }),
    'differs',
  ],
  [
    '18 inches of 46 cm',
    q('measure', 0.4572, { unit: 'm', half: 0.0127 }),
    q('measure', 0.46, { unit: 'm', half: 0.005 }),
    'rounds',
  ],
  [
    '3.6 MJ of 1 kWh',
    q('measure', 3.6e6, { unit: 'J', half: 5e4 }),
    q('measure', 1000, { unit: 'Wh', half: 500 }),
    'equal',
  ],
  [
    '59.2 °F of 15.10 °C',
    q('measure', 59.2, { unit: '°F', half: 0.05 }),
    q('measure', 15.1, { unit: '°C', half: 0.005 }),
    'rounds',
  ],
  [
    '2.7 °F of 1.5 °C',
    q('measure', 2.7, { unit: '°F', half: 0.05 }),
    q('measure', 1.5, { unit: '°C', half: 0.05 }),
    'equal',
  ],
  ['20 °F of 20 °C', q('measure', 20, { unit: '°F' }), q('measure', 20, { unit: '°C' }), 'differs'],
  ['ninety percent of 90.4 %', percent(90, 'exact', 0), percent(90.4, 'exact', 0.05), 'rounds'],
  ['a dollar of a euro', q('money', 1, { unit: 'USD' }), q('money', 1, { unit: 'EUR' }), 'incomparable'],
  ['percent of points', percent(14), q('points', 14, { unit: 'pp' }), 'incomparable'],
  ['two dozen of 24', count(24, 'exact', 0), count(24), 'equal'],
  ['5 of 5th', count(5), q('ordinal', 5), 'incomparable'],
  ['no number', count(Number.NaN), count(5), 'incomparable'],
  ['2026 of February 2026', year2026, february, 'rounds'],
  ['February 2026 of 2026', february, year2026, 'rounds'],
  ['February of March', february, date('2026-03', '2026-03-01', '2026-03-31'), 'differs'],
  ['2025/2027 of 2026', date('2025/2027', '2025-01-01', '2027-12-31'), year2026, 'within'],
  ['before 2027 of 2026', date('2027', '2027-01-01', '2027-12-31', 'lessThan'), year2026, 'within'],
  [
    'before 2027 of until the end of 2026',
    date('2027', '2027-01-01', '2027-12-31', 'lessThan'),
    date('2026-09/2026-12', '2026-09-01', '2026-12-31', 'atMost'),
    'equal',
  ],
  [
    'before 2027 of until the end of 2027',
    date('2027', '2027-01-01', '2027-12-31', 'lessThan'),
    date('2027-09/2027-12', '2027-09-01', '2027-12-31', 'atMost'),
    'qualifierDiffers',
  ],
  ['since 2026 of 2026', { ...year2026, modifier: 'atLeast' }, year2026, 'equal'],
  ['before 2026 of 2026', { ...year2026, modifier: 'lessThan' }, year2026, 'qualifierDiffers'],
  [
    'about 2026 of 2025',
    { ...year2026, modifier: 'about' },
    date('2025', '2025-01-01', '2025-12-31'),
    'rounds',
  ],
  [
    '14 Feb of 14 Feb 2026',
    date('XXXX-02-14', '1970-02-14', '1970-02-14'),
    date('2026-02-14', '2026-02-14', '2026-02-14'),
    'rounds',
  ],
  [
    '15 Feb of 14 Feb 2026',
    date('XXXX-02-15', '1970-02-15', '1970-02-15'),
    date('2026-02-14', '2026-02-14', '2026-02-14'),
    'differs',
  ],
];

describe('compare', () => {
  for (const [what, draft, source, expected] of TABLE) {
    it(`${what}: ${expected}`, () => assert.equal(compare(draft, source), expected));
  }

  it('lets calendar and clock meet only when asked', () => {
    const week = q('duration', 7, { unit: 'day', half: 0 });
    const hours = q('duration', 7 * 86_400, { unit: 's', half: 1800 });
    assert.equal(compare(week, hours), 'incomparable');
    assert.equal(compare(week, hours, { calendarAsSeconds: true }), 'equal');
  });

  it('knows values that a source neither states nor denies', () => {
    assert.equal(claimsMore(count(104), count(100, 'moreThan')), true);
    assert.equal(claimsMore(count(43), range(40, 50)), true);
    assert.equal(claimsMore(count(50), range(40, 50)), false);
    assert.equal(claimsMore(range(40, 50), count(43)), false);
    assert.equal(claimsMore(range(42, 45), range(40, 50)), true);
    assert.equal(claimsMore(february, date('2025/2027', '2025-01-01', '2027-12-31')), true);
  });

  it('knows when the draft says more than the source', () => {
    assert.equal(isFiner(billions(13.4, 0.05), billions(13, 0.5)), true);
    assert.equal(isFiner(billions(13, 0.5), billions(13.24, 0.005)), false);
    assert.equal(isFiner(count(43), range(40, 50)), true);
    assert.equal(isFiner(range(40, 50), count(43)), false);
    assert.equal(isFiner(february, year2026), true);
    assert.equal(isFiner(count(1.75, 'exact', 0.005), count(2, 'exact', 0)), true);
    assert.equal(isFiner(count(2, 'exact', 0), count(1.75, 'exact', 0.005)), false);
    assert.equal(isFiner(count(104), count(100, 'moreThan')), true);
    assert.equal(isFiner(percent(1), count(100)), false);
  });
});

const value = fc.double({ min: -1e12, max: 1e12, noNaN: true, noDefaultInfinity: true });
const half = fc.constantFrom(0, 0.005, 0.05, 0.5, 5, 500);
const vague = fc
  .record({ low: value, half, modifier: fc.constantFrom<Modifier>('exact', 'about') })
  .map(({ low, half: h, modifier }) => count(h === 0 ? low : Math.round(low / (2 * h)) * 2 * h, modifier, h));

/** Are two ends exactly half a written unit apart? There the coarser rounds as a draft, and bears out nothing as a source. */
function tied(a: Quantity, b: Quantity): boolean {
  const ends: readonly (readonly [number, number])[] = [
    [a.low, b.low],
    [a.high, b.high],
  ];
  return ends.some(([x, y]) => {
    const gap = Math.abs(x - y);
    return gap > 0 && [roundingOf(a, x, y), roundingOf(b, y, x)].some((r) => Math.abs(gap - r) <= 1e-8 * r);
  });
}
function assertSymmetric(a: Quantity, b: Quantity): void {
  if (!tied(a, b)) assert.equal(compare(a, b), compare(b, a));
}

describe('laws of compare', () => {
  it('is reflexive', () => {
    const modifiers: Modifier[] = ['exact', 'about', 'nearly', 'atLeast', 'moreThan', 'atMost', 'lessThan'];
    fc.assert(
      fc.property(value, half, fc.constantFrom(...modifiers), (low, h, modifier) => {
        assert.equal(compare(count(low, modifier, h), count(low, modifier, h)), 'equal');
      }),
    );
  });

  it('is symmetric where neither side bounds, but at exactly half a unit', () => {
    fc.assert(fc.property(vague, vague, assertSymmetric));
  });

  it('rounds a draft at exactly half a unit, and no source', () => {
    const digits = fc.integer({ min: -9999, max: 9999 }).filter((n) => n % 10 !== 0);
    fc.assert(
      fc.property(digits, fc.constantFrom(0.5, 5, 500), (n, h) => {
        const [coarse, fine] = [count(2 * h * n, 'exact', h), count(2 * h * n + h, 'exact', h / 10)];
        assert.deepEqual([compare(coarse, fine), compare(fine, coarse)], ['rounds', 'differs']);
      }),
    );
  });

  it('is symmetric for ranges and near values, but at exactly half a unit', () => {
    const near = fc.tuple(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 0, max: 30 }));
    fc.assert(
      fc.property(near, near, ([low, width], [other, otherWidth]) => {
        assertSymmetric(range(low, low + width), range(other, other + otherWidth));
      }),
    );
  });

  it('never rounds wider than half a unit in the last written place', () => {
    const written = fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(written, written, ([digits, decimals], [others, otherDecimals]) => {
        const a = count(digits / 10 ** decimals, 'exact', 0.5 / 10 ** decimals);
        const b = count(others / 10 ** otherDecimals, 'exact', 0.5 / 10 ** otherDecimals);
        const said = compare(a, b);
        if (said !== 'rounds' && said !== 'equal') return;
        const widest = Math.max(significantPlace(a.low, a.halfUnit), significantPlace(b.low, b.halfUnit)) / 2;
        assert.ok(Math.abs(a.low - b.low) <= widest * (1 + 1e-6), `${a.low} ${b.low}`);
      }),
    );
  });

  it('converts there and back', () => {
    const units = ['J', 'Wh', 'year', 'month', 'day', 'week', 's', 'h', 'USD', 'EUR', 'USD/J', 'USD/Wh', 'm'];
    fc.assert(
      fc.property(fc.constantFrom(...units), fc.constantFrom(...units), (from, to) => {
        for (const calendarAsSeconds of [false, true]) {
          const there = unitFactor(from, to, { calendarAsSeconds });
          const back = unitFactor(to, from, { calendarAsSeconds });
          if (there === undefined || back === undefined) return assert.equal(there, back);
          assert.ok(Math.abs(there * back - 1) < 1e-12);
        }
      }),
    );
  });
});
