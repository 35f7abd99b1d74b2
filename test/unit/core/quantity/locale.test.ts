import { strict as assert } from 'node:assert';
import { marksOf } from '../../../../src/core/quantity/locale.ts';
import { check } from '../../../support/figures.ts';

describe('marksOf', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['1,234.5 and 0.5', 'point'],
    ['1.234,5 and 0,5 und 12,75', 'comma'],
    ['no figures', 'unknown'],
    ['3,141 only', 'unknown'],
    ['0.5 and 0,5 and 1.5 and 1,75', 'mixed'],
    ['1,234,567', 'point'],
    ['1.234.567', 'comma'],
  ];
  for (const [text, expected] of cases)
    it(`${text} is ${expected}`, () => assert.equal(marksOf(text), expected));
});

describe('figures: number locale', () => {
  it('reads a lone comma as a group', () => check('There are 3,141 homes.', ['3,141 = 3141 homes']));
  it('takes the habit of the text', () =>
    check('Preise: 0,5; 12,75; 3,141 Euros', ['0,5 = 0.5', '12,75 = 12.75', '3,141 Euros = 3.141 EUR']));
  it('reads points as groups in a comma text', () =>
    check('Es sind 1.234.567 Euros, nicht 3.141 Euros.', [
      '1.234.567 Euros = 1234567 EUR',
      '3.141 Euros = 3141 EUR',
    ]));
  it('doubts where a text uses both', () =>
    check('It is 0.5 here, 0,5 there, and 3,141 homes.', [
      '0.5 = 0.5',
      '0,5 = 0.5',
      '3,141 = 3141 homes doubt',
    ]));
  it('obeys the setting', () => check('Es sind 3,141 km.', ['3,141 km = 3141 m'], { numberLocale: 'comma' }));
  it('obeys the other setting', () =>
    check('Es sind 3.141 km.', ['3.141 km = 3141 m'], { numberLocale: 'point' }));
});
