import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { figures, workDone } from '../../../../src/core/quantity/figures.ts';

/** Prints the seed when a property fails, so that it can be run again. */
const options = { numRuns: 300, verbose: 1 } as const;

const PIECES = [
  '1',
  '1,',
  '1.',
  '-',
  '–',
  '(',
  '[',
  '$',
  '%',
  ' ',
  '\n',
  '\n\n',
  'and ',
  'one ',
  'hundred ',
  'million ',
  'half ',
  'a ',
  'of ',
  'between ',
  'from ',
  'to ',
  'per ',
  'km',
  '²',
  'e',
  'x',
  '×10',
  '^',
  '±',
  '/',
  ':',
  "'",
  's',
  'May ',
  'Q',
  'third ',
  'quarter ',
  'last ',
  'US',
  '½',
  '€',
  '+',
  'up ',
  'no more than ',
  'very ',
  'Boeing ',
  '2024',
  '3,141',
  '0',
  '·',
  'hours ',
  'week ',
  'spring ',
  'before ',
  'tens ',
  'é',
  '😀',
];

const hostile = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(''));

describe('figures: properties', () => {
  it('slices exactly, in order, without overlap', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        let last = 0;
        for (const figure of figures(text, { reference: '2026-01-20' })) {
          assert.equal(text.slice(figure.offset, figure.end), figure.text);
          assert.ok(figure.offset >= last && figure.end > figure.offset);
          assert.ok(figure.valueOffset >= figure.offset && figure.valueEnd <= figure.end);
          assert.ok(figure.quantity.low <= figure.quantity.high && Number.isFinite(figure.quantity.halfUnit));
          last = figure.end;
        }
      }),
      options,
    );
  });

  it('gives the same twice', () => {
    fc.assert(
      fc.property(hostile, (text) => assert.deepEqual(figures(text), figures(text))),
      options,
    );
  });

  it('finds the same behind a blank line', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const alone = figures(text, { numberLocale: 'point' }).map((figure) => figure.text);
        const after = figures(`x\n\n${text}`, { numberLocale: 'point' }).map((figure) => figure.text);
        assert.deepEqual(after, alone);
      }),
      options,
    );
  });
});

describe('figures: growth', () => {
  const seeds = [
    '1,',
    '1.',
    '1-',
    '1/',
    '1:',
    '(',
    '[1,',
    '-',
    '—',
    '1 and ',
    'one ',
    'one hundred ',
    'half a ',
    'and ',
    'a ',
    '$',
    '$1-',
    'to 1 ',
    'between 1 and ',
    'up to ',
    'no more than ',
    'per ',
    '1 km/',
    '1 m ',
    'May ',
    '1 May ',
    '2024-',
    'Q1 ',
    '½',
    '1e',
    '×10',
    '"',
    "'9",
    'US$',
    '1 hour ',
    'first ',
    'last year ',
    'million ',
    'tens of ',
    '1 in ',
    '2024 to ',
    '1,000 ',
    '1 000 ',
    'Boeing 7',
    '1)',
    'Score 1, ',
    'first week of ',
    'last day in the ',
    'early last ',
    '2 days before ',
    '6 tonnes of oats ',
    'less than 5%, at least ',
    '5 (0.5, ',
  ];
  for (const seed of seeds)
    it(JSON.stringify(seed), () => {
      const steps = (length: number): number => {
        const before = workDone();
        figures(seed.repeat(Math.ceil(length / seed.length)));
        return workDone() - before;
      };
      const small = steps(12_500);
      const large = steps(100_000);
      assert.ok(large <= 8.5 * small + 1000, `${small} steps for 12.5 kB, ${large} for 100 kB`);
      assert.ok(large <= 100_000 * 40, `${large} steps for 100 kB`);
    });
});
