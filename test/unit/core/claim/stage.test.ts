import assert from 'node:assert/strict';
import { frameOf, framesIn, NOWHERE } from '../verdict/support.ts';

/** The stages of a sentence's figures, dates left out. */
const stagesIn = (text: string): string =>
  framesIn(text)
    .filter(({ figure }) => figure.quantity.kind !== 'date')
    .map(({ stage }) => stage ?? '-')
    .join(' ');

describe('stageOf', () => {
  const SENTENCES: [text: string, stages: string][] = [
    // what is asked for, and what came of it
    ['The guild asked for 40 stalls and was given 25.', 'asked done'],
    ['We had applied for $9 million; $4 million was granted.', 'asked granted'],
    ['The board said yes to 31 of them.', 'granted'],
    ['The panel waved 12 schemes through.', 'granted'],
    ['The port turned 14 crews down.', 'refused'],
    ['Of 90 evictions that were ordered, 22 were carried out.', 'granted done'],
    ['Owners of 70 barges that applied for a berth', 'asked'],
    // what it is counts where it merely comes in
    ['The office received 300 applications.', 'asked'],
    ['The office approved 300 applications.', 'granted'],
    ['It has dealt with 210 complaints.', 'done'],
    // planned, promised, to come
    ['The mill was to receive 12 looms.', 'meant'],
    ['They have yet to pay the $3 million.', 'meant'],
    ['The new hall will have 900 seats.', 'ahead'],
    ['At Velm they would together hold 58 percent of the berths.', 'ahead'],
    ['We began with a forecast of $7 million.', 'ahead'],
    ['Costs came to $8 million instead of the $5 million planned.', 'done meant'],
    ['By 2030 we intend to shed 400 posts, and 120 of them have already gone.', 'meant done'],
    // what there is room for, and what it takes
    ['The depot can handle 6,000 crates a day.', 'able'],
    ['The tram has room for 220 people.', 'able'],
    ['They needed 30,000 signatures.', 'needed'],
    ['The law prescribes one exit every 20 metres.', 'needed needed'],
    ['The yard has 140 welders, and it needs 220.', '- needed'],
    // under way
    ['Off the cape 60 turbines are being erected.', 'begun'],
    // negation
    ['The state has not paid the $6 million.', 'meant'],
    // the verb of another clause says nothing of it
    ['They moved up 12 looms that were intended for May.', '-'],
    ['The price, now 62 crowns, will rise to 70 crowns.', '- ahead'],
    ['The roof was dearer than promised: $36 million.', '-'],
    ['The rent will go up from 40 to 52 crowns.', '- ahead'],
    // words that only look like it
    ['Asked about the food, 58 per cent were content.', '-'],
    ['According to the chamber, sales fell by 2 per cent.', '-'],
    ['The building is 40 metres high.', '-'],
    ['In May 2024 it rained on 12 days.', '-'],
  ];
  for (const [text, stages] of SENTENCES) it(text, () => assert.equal(stagesIn(text), stages));

  it('asks the headings of a cell', () => {
    const stageOf = (column: string): string | undefined =>
      frameOf('16.0', '16.0', { ...NOWHERE, table: { row: 'Velm', column } }).stage;
    assert.equal(stageOf('Asked for (£m)'), 'asked');
    assert.equal(stageOf('Granted (£m)'), 'granted');
    assert.equal(stageOf('Plan 2026 (£m)'), 'meant');
    assert.equal(stageOf('Rent (£m)'), undefined);
  });
});

describe('aspectsOf', () => {
  /** The aspects of a sentence's first figure. */
  const aspectsIn = (text: string): string =>
    [...(framesIn(text)[0]?.aspects.values() ?? [])].sort().join(' ');
  const SENTENCES: [text: string, aspects: string][] = [
    ['It took in 4 million crowns.', 'fresh income'],
    ['Its expenditure was 4 million crowns.', 'spending'],
    ['Before tax it kept 4 million crowns.', 'pretax'],
    ['In Velm 133 teachers left.', 'out'],
    ['In Velm 133 teachers were hired.', 'in'],
    ['The motion had 19 votes against.', 'no'],
    ['Only 62 per cent took part.', 'turnout'],
    ['The median stay was 31 nights.', 'median'],
    ['They let in 26 goals.', 'conceded'],
    ['Without the effect of exchange rates growth was 17 per cent.', 'without'],
    ['The lake is 40 metres deep.', ''],
    // nearer words go first, and other clauses say nothing
    ['Income was 5 million and spending 4 million.', 'income'],
  ];
  for (const [text, aspects] of SENTENCES) it(text, () => assert.equal(aspectsIn(text), aspects));
});
