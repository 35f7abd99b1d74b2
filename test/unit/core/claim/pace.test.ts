import assert from 'node:assert/strict';
import { frameOf } from '../verdict/support.ts';

/** What the figure's rate is told for; empty where it is told for nothing. */
const PACES: [text: string, figure: string, pace: string][] = [
  ['The dairy sells 2,000 crates a week.', '2,000', '1 week'],
  ['It takes 1.6 million litres of milk a week.', '1.6 million litres', '1 week'],
  ['A marker gets £4.60 a script.', '£4.60', '1 script'],
  ['It costs £1.1 million a season.', '£1.1 million', '1 season'],
  ['The fund gets £6.5 million over ten years.', '£6.5 million', '10 year'],
  ['Interest ate £52.7 million in three months.', '£52.7 million', '3 month'],
  ['Its day rate of £1,140 is high.', '£1,140', '1 day'],
  ['It bears annual costs of £3m.', '£3m', '1 year'],
  ["Making a week's rice costs £31.", '£31', '1 week'],
  ['The loan saves £3m over the whole term.', '£3m', '1 whole'],
  ['An hour cost us £14.', '£14', '1 hour'],
  ['It costs £3m, for the whole time.', '£3m', ''],
  ['A year before, costs were £14.', '£14', ''],
  ["Last week's rice cost £31.", '£31', ''],
  ["A guild's rice costs £31.", '£31', ''],
  ['They charge €40 per van per day.', '€40 per van', '1 day'],
  ['They charge €40 per van and day.', '€40 per van', '1 day'],
  ['They charge €40 per van and driver.', '€40 per van', '1 van'],
  ['They charge €40 per van a day.', '€40 per van', '1 day'],
  ['They charged €40 per van a day later.', '€40 per van', '1 van'],
  ['A dealer asks £8 for a crate of 20 jars.', '£8', '1 crate'],
  ['They spent £3m for a good third time.', '£3m', ''],
  ['It paid £3m a year ago.', '£3m', ''],
  ['It paid £3m, over ten years too late.', '£3m', ''],
  ['It gave £3m a second chance.', '£3m', ''],
  ['It paid £3m a few times.', '£3m', ''],
  ['Of 2,000 crates three fell.', '2,000', ''],
  ['The mill goes from 40 to 60 tonnes of rye a day.', '40', '1 day'],
  ['The mill sold 40 tonnes of wool and 60 tonnes of rye a day.', '40 tonnes', ''],
  ['The van calls at 40 farms twice a week.', '40', ''],
];

describe('what a rate is told for', () => {
  it('the values of a column, as its heading says', () => {
    const table = { row: 'Marholm', column: 'Annual rent (€)' };
    assert.deepEqual(frameOf('412000', '412000', { headings: [], lead: [], table }).pace, {
      of: 'year',
      count: 1,
    });
  });

  for (const [text, figure, pace] of PACES) {
    it(`${figure} of “${text}”: ${pace || 'nothing'}`, () => {
      const found = frameOf(text, figure).pace;
      assert.equal(found === undefined ? '' : `${found.count} ${found.of}`, pace);
    });
  }
});
