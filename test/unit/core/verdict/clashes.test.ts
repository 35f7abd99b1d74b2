import assert from 'node:assert/strict';
import { CLASH_RULES, type Clash, clashesOf, clashWords } from '../../../../src/core/verdict/clashes.ts';
import { frameOf, NOWHERE } from './support.ts';

type Side = readonly [text: string, figure: string];

/** Each rule with a pair that clashes by it, and one that must not. */
const TABLE: Readonly<Partial<Record<Clash, { clash: [Side, Side]; silent: [Side, Side] }>>> = {
  party: {
    clash: [
      ['The port of North Velm shipped 40 tonnes.', '40 tonnes'],
      ['The port of South Velm shipped 55 tonnes.', '55 tonnes'],
    ],
    silent: [
      ['The port of North Velm shipped 40 tonnes.', '40 tonnes'],
      ['In May North Velm shipped 55 tonnes.', '55 tonnes'],
    ],
  },
  period: {
    clash: [
      ['In 2019 the mill made 40 tonnes.', '40 tonnes'],
      ['In 2021 the mill made 55 tonnes.', '55 tonnes'],
    ],
    silent: [
      ['In 2019 the mill made 40 tonnes.', '40 tonnes'],
      ['The mill made 55 tonnes.', '55 tonnes'],
    ],
  },
  forecast: {
    clash: [
      ['The mill made 40 tonnes.', '40 tonnes'],
      ['The mill expects 55 tonnes.', '55 tonnes'],
    ],
    silent: [
      ['The mill will make 40 tonnes.', '40 tonnes'],
      ['The mill expects 55 tonnes.', '55 tonnes'],
    ],
  },
  target: {
    clash: [
      ['The mill made 40 tonnes.', '40 tonnes'],
      ['The target is 55 tonnes.', '55 tonnes'],
    ],
    silent: [
      ['The aim was 40 tonnes.', '40 tonnes'],
      ['The target is 55 tonnes.', '55 tonnes'],
    ],
  },
  previous: {
    clash: [
      ['The rent is 40 euros.', '40 euros'],
      ['The rent rose to 60 euros from 55 euros.', '55 euros'],
    ],
    silent: [
      ['The rent is 40 euros.', '40 euros'],
      ['The rent rose to 60 euros from 55 euros.', '60 euros'],
    ],
  },
  increment: {
    clash: [
      ['Output rose by 4 tonnes.', '4 tonnes'],
      ['Output stood at 50 tonnes.', '50 tonnes'],
    ],
    silent: [
      ['Output rose by 4 tonnes.', '4 tonnes'],
      ['Output rose by 5 tonnes.', '5 tonnes'],
    ],
  },
  direction: {
    clash: [
      ['Wages rose 3 %.', '3 %'],
      ['Wages fell 4 %.', '4 %'],
    ],
    silent: [
      ['Wages rose 3 %.', '3 %'],
      ['Wages climbed 4 %.', '4 %'],
    ],
  },
  sign: {
    clash: [
      ['The mill had a profit of $3 million.', '$3 million'],
      ['The mill had a loss of $4 million.', '$4 million'],
    ],
    silent: [
      ['The mill had a profit of $3 million.', '$3 million'],
      ['The mill earned $4 million.', '$4 million'],
    ],
  },
  per: {
    clash: [
      ['It costs $300 a month.', '$300 a month'],
      ['It costs $30,000.', '$30,000'],
    ],
    silent: [
      ['It costs $300 a month.', '$300 a month'],
      ['It costs $320.', '$320'],
    ],
  },
  age: {
    clash: [
      ['A 12-year-old walked home.', '12-year-old'],
      ['The walk took 3 years.', '3 years'],
    ],
    silent: [
      ['A 12-year-old walked home.', '12-year-old'],
      ['A 13-year-old walked home.', '13-year-old'],
    ],
  },
  rest: {
    clash: [
      ['All 9 ferries sailed.', '9'],
      ['The other 7 ferries sailed.', '7'],
    ],
    silent: [
      ['All 9 ferries sailed.', '9'],
      ['Only 7 ferries sailed.', '7'],
    ],
  },
  rank: {
    clash: [
      ['The first reactor has 40 rods.', '40'],
      ['The second reactor has 50 rods.', '50'],
    ],
    silent: [
      ['The first reactor has 40 rods.', '40'],
      ['The reactor has 50 rods.', '50'],
    ],
  },
  pending: {
    clash: [
      ['The line has 40 trams.', '40'],
      ['The line has 12 trams on order.', '12'],
    ],
    silent: [
      ['The line has 40 trams.', '40'],
      ['The line has 12 trams in service.', '12'],
    ],
  },
  adjusted: {
    clash: [
      ['Earnings were $4 a share.', '$4 a share'],
      ['Adjusted earnings were $5 a share.', '$5 a share'],
    ],
    silent: [
      ['Earnings were $4 a share.', '$4 a share'],
      ['Earnings were $5 a share.', '$5 a share'],
    ],
  },
};

describe('clashesOf', () => {
  for (const [clash, { clash: pair, silent }] of Object.entries(TABLE)) {
    it(`${clash}: ${pair[1][0]}`, () => {
      assert.ok(clashesOf(frameOf(...pair[0]), frameOf(...pair[1])).includes(clash as Clash));
    });
    it(`not ${clash}: ${silent[1][0]}`, () => {
      assert.ok(!clashesOf(frameOf(...silent[0]), frameOf(...silent[1])).includes(clash as Clash));
    });
  }

  it('takes no rate for another amount where its digits agree', () => {
    const monthly = frameOf('It costs $3,150 a month.', '$3,150 a month');
    assert.ok(!clashesOf(monthly, frameOf('Today it costs $3,150.', '$3,150')).includes('per'));
    assert.ok(
      clashesOf(
        frameOf('It costs $3 billion a year.', '$3 billion a year'),
        frameOf('It costs $3 billion.', '$3 billion'),
      ).includes('per'),
    );
    assert.ok(
      clashesOf(
        frameOf('It grew by 15.1 % a year.', '15.1 %'),
        frameOf('It grew by 15.1 %.', '15.1 %'),
      ).includes('per'),
    );
  });

  it('takes what was planned and given up for no forecast beside what was', () => {
    const draft = frameOf('Output came down to 30 tonnes from 40 tonnes.', '40 tonnes');
    assert.ok(
      !clashesOf(draft, frameOf('The first design had forecast 40 tonnes.', '40 tonnes')).includes(
        'forecast',
      ),
    );
    assert.ok(clashesOf(draft, frameOf('The mill expects 40 tonnes.', '40 tonnes')).includes('forecast'));
  });

  it('takes what will be for what is planned', () => {
    const draft = frameOf('The line will have 40 trams.', '40');
    assert.ok(!clashesOf(draft, frameOf('The line has 12 trams on order.', '12')).includes('pending'));
    const now = frameOf('The line has 40 trams.', '40');
    assert.ok(clashesOf(now, frameOf('The line has 12 trams on order.', '12')).includes('pending'));
  });

  it('takes a gap, and a signed percentage, for what a change may be', () => {
    const draft = frameOf('The bid is 34 per cent above the last close.', '34 per cent');
    const clash = (text: string, figure: string): boolean =>
      clashesOf(draft, frameOf(text, figure)).includes('increment');
    assert.ok(!clash('The bid is a premium of 34 per cent.', '34 per cent'));
    assert.ok(clash('The bid has the consent of 34 per cent.', '34 per cent'));
    const cheaper = frameOf('Fares were 1.5 per cent cheaper.', '1.5 per cent');
    const table = { row: 'Fares', column: 'May (%)' };
    assert.ok(!clashesOf(cheaper, frameOf('-1.5 %', '-1.5 %', { ...NOWHERE, table })).includes('increment'));
    assert.ok(clashesOf(cheaper, frameOf('1.5 %', '1.5 %', { ...NOWHERE, table })).includes('increment'));
  });

  it('has words for every rule', () => {
    for (const { clash } of CLASH_RULES) assert.notEqual(clashWords(clash), clash);
  });

  it('absent: the name is nowhere near', () => {
    const draft = frameOf('The carrier Halcyra flew 40 routes.', '40');
    const source = frameOf('The carrier Ostrel flew 50 routes.', '50');
    assert.ok(clashesOf(draft, source).includes('absent'));
  });

  it('unnamed: the passage names nobody', () => {
    const draft = frameOf('The carrier Halcyra flew 40 routes.', '40');
    assert.ok(clashesOf(draft, frameOf('We flew 50 routes.', '50')).includes('unnamed'));
  });
});
