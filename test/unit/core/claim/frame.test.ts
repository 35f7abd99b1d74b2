import assert from 'node:assert/strict';
import type { Cue } from '../../../../src/core/claim/lexicon/cues.ts';
import { frameOf, NOWHERE } from '../verdict/support.ts';

describe('framesOf', () => {
  it('ties the counted noun, subject and names to their figures', () => {
    const text = 'Ostrel employs 310 weavers, and Karn hired 45 dyers.';
    const first = frameOf(text, '310');
    assert.equal(first.counted, 'weaver');
    assert.ok(first.heads.includes('weaver'));
    assert.ok((first.own.get('ostrel') ?? 0) > (first.own.get('karn') ?? 0));
    assert.ok(frameOf(text, '45').heads.includes('dyer'));
  });

  describe('names that another figure is about', () => {
    const TABLE: [text: string, figure: string, apart: string[]][] = [
      ['On average it is 41 looms; in Karn it is 49.', '41', ['karn']],
      ['On average it is 41 looms; in Karn it is 49.', '49', []],
      ['Ostrel has 41 looms, with Karn at 49 and Velm at 12.', '41', ['karn', 'velm']],
      ['Ostrel has 41 looms, with Karn at 49 and Velm at 12.', '12', []],
      ['Rents rose by 6 % to 900 euros in Karn.', '6 %', []],
      ['Rents rose by 6 %, to 900 euros, says a broker.', '6 %', []],
      ['It sold 41 looms, and its partner is Karn.', '41', []],
    ];
    for (const [text, figure, apart] of TABLE)
      it(`${figure} of “${text}”: ${apart.join(', ') || 'none'}`, () => {
        const { names } = frameOf(text, figure);
        assert.deepEqual(
          names.filter((name) => name.apart).map(({ tokens }) => tokens.join(' ')),
          apart,
        );
      });
  });

  it('hands the subject on to a figure without one', () => {
    const level = frameOf('Rents in Karn rose 6 % to 900 euros.', '900 euros');
    assert.ok((level.own.get('rent') ?? 0) > 0.4);
    assert.ok(level.cues.has('to'));
  });

  it('leaves the words of other figures out', () => {
    const frame = frameOf('Sales came to $5 million, up 12 percent.', '12 percent');
    assert.ok(!frame.own.has('million'));
  });

  it('reads row and column headings of a cell as its words', () => {
    const table = { row: 'Karn, 2024', column: 'population' };
    const frame = frameOf('5,120', '5,120', { ...NOWHERE, table });
    assert.ok(frame.heads.includes('popul'));
    assert.deepEqual(frame.rowWords, ['karn']);
    assert.equal(frame.periods[0]?.text, '2024');
  });

  it('reads of whom and when a table is off its corner', () => {
    const table = { row: 'Patients', column: 'Second quarter', corner: 'Wards of Karn, 2024' };
    const frame = frameOf('5,120', '5,120', { ...NOWHERE, table });
    assert.deepEqual(
      frame.names.map(({ tokens }) => tokens.join(' ')),
      ['karn'],
    );
    const town = { ...table, corner: 'Town' };
    assert.deepEqual(frameOf('5,120', '5,120', { ...NOWHERE, table: town }).names, []);
  });

  it('takes a year that a change is reckoned from for no period of its own', () => {
    assert.deepEqual(frameOf('That is 4 % less than in 2019.', '4 %').periods, []);
    assert.equal(frameOf('In 2019 it was 4 %.', '4 %').periods.length, 1);
    const held = 'At the end of June 2019 the treasury held $3 million, and the payroll counted 40 names.';
    assert.equal(frameOf(held, '40').periods.length, 1);
    const when = 'Cash came to $3 million at the end of June 2019, when the company had 40 workers.';
    assert.equal(frameOf(when, '40').periods.length, 1);
    const since = 'Cash came to $3 million at the end of June 2019, and the company has 40 workers.';
    assert.deepEqual(frameOf(since, '40').periods, []);
    assert.deepEqual(frameOf('Sales rose 4 % on 2019.', '4 %').periods, []);
    assert.equal(frameOf('On 3 May 2019 it rose by 4 %.', '4 %').periods.length, 1);
    const waiting = 'Sales stood at 3 million while builders waited for the rules of 2025.';
    assert.deepEqual(frameOf(waiting, '3 million').periods, []);
  });

  it('reads the time of what was so when', () => {
    const when = 'It sold 9 tonnes in 2025, a tenth more than in 2024, when it had sold 8 tonnes.';
    assert.deepEqual(
      frameOf(when, '8 tonnes').periods.map(({ text }) => text),
      ['2024'],
    );
    assert.deepEqual(frameOf('In 2025 sales fell from 9 tonnes to 8 tonnes.', '9 tonnes').periods, []);
    assert.equal(frameOf('Sales fell from 9 tonnes in 2024.', '9 tonnes').periods[0]?.text, '2024');
  });

  it('ties to a clause the noun that its pronoun stands for', () => {
    const text = 'Some 650 children are taught by 42 teachers, who get $480 a month.';
    assert.ok((frameOf(text, '$480 a month').own.get('teacher') ?? 0) > 0.6);
    const named = 'Velm, with 42 teachers in Karn, which pays $480, is small.';
    assert.ok((frameOf(named, '$480').own.get('karn') ?? 0) < 0.6);
  });

  it('hands nothing on to a sentence of its own behind a semicolon', () => {
    const vote = (text: string): number => frameOf(text, '71 percent').own.get('vote') ?? 0;
    assert.ok(vote('Of those who voted, 88 percent agreed; 71 percent of the guild came.') < 0.4);
    assert.ok(vote('Of those who voted, 88 percent agreed; 71 percent did so at once.') > 0.6);
  });

  it('takes the comma of a number for no boundary', () => {
    const text = 'Cases came to 21.5 a year per 1,000 weavers near mills and 15.8 elsewhere.';
    assert.ok((frameOf(text, '21.5').own.get('mill') ?? 0) > (frameOf(text, '15.8').own.get('mill') ?? 0));
  });

  it('numbers nothing by a number in groups of digits', () => {
    assert.equal(
      frameOf('The east shaft is 11,640 metres long, the west shaft 10,795.', '10,795').numbered,
      false,
    );
    assert.equal(frameOf('The yard launched hull 811.', '811').numbered, true);
  });

  it('takes a heading in other words than the title for the title', () => {
    const level = (headings: readonly string[]) =>
      frameOf('It has 40 looms.', '40', { ...NOWHERE, title: 'Karn and Velm: briefing', headings })
        .nameLevels[0];
    assert.equal(level(['Karn and Velm'])?.outermost, true);
    assert.equal(level(['Ostrel'])?.outermost, false);
  });

  it('takes a date for no subject', () => {
    const text = 'The levy is 4 euros; from 1 May 2026 it will be 6 euros.';
    assert.ok((frameOf(text, '6 euros').own.get('levi') ?? 0) > 0.6);
    const waits = 'The levy is 4 euros; the fare will be 6 euros.';
    assert.ok((frameOf(waits, '6 euros').own.get('levi') ?? 0) < 0.4);
  });

  it('takes an ordinal in words for no value with words of its own', () => {
    const text = 'The richest fifth of homes got 38 percent of the grants and the poorest fifth 6 percent.';
    assert.ok((frameOf(text, '6 percent').own.get('grant') ?? 0) > 0.6);
    assert.ok((frameOf(text, '6 percent').own.get('richest') ?? 0) < 0.5);
  });

  it('knows whom a pronoun or what is its stands for', () => {
    const names = (lead: string, text = 'Its sales came to 9 million.'): string[] =>
      frameOf(text, '9 million', { ...NOWHERE, lead: [lead] }).names.map(({ tokens }) => tokens.join(' '));
    assert.deepEqual(names('Of the two, Karn fared better.'), ['karn']);
    assert.deepEqual(names('Of the two, Karn fared better.', 'It had sales of 9 million.'), ['karn']);
    assert.deepEqual(names('The cable to Karn was laid in May.'), []);
    assert.deepEqual(names('The cable was laid by Karn.'), []);
    assert.deepEqual(names('Of the two, Karn fared better.', 'Sales came to 9 million.'), []);
    assert.deepEqual(names('Of the two, Karn fared better.', 'This is due to 9 million.'), []);
  });

  it('keeps the date of a bracket inside of it', () => {
    const text = 'Sales came to $9 million (2024: $6 million).';
    assert.deepEqual(frameOf(text, '$9 million').periods, []);
    assert.equal(frameOf(text, '$6 million').periods[0]?.text, '2024');
  });

  it('keeps the word right before a figure from the others', () => {
    const text = 'Of the store, once 40 tonnes, 7 tonnes are left.';
    assert.ok(!frameOf(text, '7 tonnes').cues.has('early'));
    assert.ok(!frameOf('The path takes $6 a walk (now $4).', '$6').cues.has('now'));
    assert.ok(!frameOf('They came after 3 hours and left after 40.', '3 hours').cues.has('previous'));
  });

  const TIMES: [what: string, text: string, figure: string, periods: string[]][] = [
    ['what something has risen to since a year', 'It has grown from 40 to 60 since 2015.', '60', []],
    ['what it has risen by since then', 'It has grown by 20 since 2015.', '20', ['since 2015']],
    ['a report of another year', 'It cost $4 million, according to the report of 2014.', '$4 million', []],
    [
      'the rules of a year that it is for',
      'In the season of 2014 it cost $4 million.',
      '$4 million',
      ['2014'],
    ],
  ];
  for (const [what, text, figure, periods] of TIMES) {
    it(`tells the time of ${what}`, () => {
      assert.deepEqual(
        frameOf(text, figure).periods.map((period) => period.text),
        periods,
      );
    });
  }

  it('gives the number of a part no unit that was left out', () => {
    const text = 'The fare is $9, and the firm has 14 of its 121 boats’ berths empty.';
    assert.deepEqual(frameOf(text, '14').units, []);
  });

  const CUES: [text: string, figure: string, cue: Cue][] = [
    ['Output rose by 4 tonnes.', '4 tonnes', 'step'],
    ['Output rose to 4 tonnes.', '4 tonnes', 'to'],
    ['It costs $4 a kilo.', '$4 a kilo', 'per'],
    ['Wages are 4 % higher.', '4 %', 'rises'],
    ['Wages fell by 4 %.', '4 %', 'falls'],
    ['Looms were sold 4 % more cheaply.', '4 %', 'falls'],
    ['Looms were sold 4 % less cheaply.', '4 %', 'rises'],
    ['Karn has 40 looms fewer than Velm.', '40', 'falls'],
    ['Karn has 40 new looms more than Velm.', '40', 'step'],
    ['The budget is 4 % of sales.', '4 %', 'ofBase'],
    ['The line has 12 trams on order.', '12', 'pending'],
    ['Sales: $8 million (2024: $6 million)', '$6 million', 'previous'],
    ['Sales fell to $6 million (first half of 2024: $8 million).', '$8 million', 'previous'],
    ['The guild has 48 members, after 61 in 2019.', '61', 'previous'],
    ['The fee is $6, after $4.', '$4', 'previous'],
    ['Of the store, once 40 tonnes, 7 tonnes are left.', '40 tonnes', 'early'],
    ['Tea cost 8 % more, coffee 12 %.', '12 %', 'increment'],
    ["Sales came to $8 million, up from last year's $6 million.", '$6 million', 'previous'],
    ['The union says that 900 left.', '900', 'voice'],
  ];
  for (const [text, figure, cue] of CUES) {
    it(`${cue}: ${text}`, () => assert.ok(frameOf(text, figure).cues.has(cue)));
  }
  const MORE_CUES: [text: string, figure: string, cue: Cue][] = [
    ['The mill, after a bad May, lost another 5 percent.', '5 percent', 'falls'],
    ['There are 2,400 dairy farms fewer than a year ago.', '2,400', 'step'],
    ['There are 40 boats missing in all.', '40', 'total'],
    ['The group moved to amend it: its motion sets $4 million aside.', '$4 million', 'asked'],
    ['The toll was set in 2022 at 12 percent and later cut to 8 percent.', '12 percent', 'void'],
    ['The haul of 2025, first published as 40 tonnes, has been revised to 38 tonnes.', '40 tonnes', 'void'],
    ['The haul was first put at 40 tonnes.', '40 tonnes', 'void'],
    ['The guild missed its aim by 40 members.', '40', 'step'],
    ['Bookings rose by 40 tables.', '40', 'step'],
    ['The goal was missed by 40.', '40', 'step'],
    ['Seasonally adjusted, 5,000 were out of work.', '5,000', 'adjusted'],
    ['Karn pledged 40 trams and finished 26.', '40', 'planned'],
    ['Karn pledged 40 trams and finished 26.', '26', 'done'],
    ['Velm asked for 30 beds and was granted 12.', '30', 'asked'],
    ['Velm asked for 30 beds and was granted 12.', '12', 'granted'],
    ['The dyers want 9 % and were turned down; 4 % is on offer.', '9 %', 'asked'],
    ['So far 14 looms work.', '14', 'now'],
    ['At first 14 looms worked.', '14', 'early'],
    ['Karn has 60 mills; 9 of them stand still.', '9', 'within'],
    ['Karn spent 8 million, of which 3 million went on lamps.', '3 million', 'within'],
    ['It hired 45 dyers, after 40 the year before.', '40', 'previous'],
    ['In the middle 12 looms stand; the median is 9.', '9', 'median'],
    ['Karn sold 12 looms; it had built 20.', '20', 'previous'],
    ['Sales came to $8 million ($6 million).', '$6 million', 'previous'],
    ['Of the looms 12 % stood idle (last year 20 %).', '20 %', 'previous'],
    ['A bale costs $8 (a year ago: $6).', '$6', 'previous'],
    ['The fare goes up from $4 to $5 in May.', '$4', 'stands'],
    ['The fare goes up from $4 to $5 in May.', '$5', 'future'],
    ['The guild decided to lift the fare from $4 to $5.', '$4', 'stands'],
    ['The guild demands that the fare be raised from $4 to $5.', '$4', 'stands'],
    ['Sales will be $9, against $7 today.', '$7', 'now'],
    ['The guild has 60 looms, after 48.', '48', 'previous'],
    ['Dyers were banking on 9 %.', '9 %', 'forecast'],
    ['This is supposed to save $40.', '$40', 'future'],
    ['Velm was supposed to save $40.', '$40', 'planned'],
    ['The guild undertook to build 40 looms.', '40', 'planned'],
    ['Dye is offered 6 % more cheaply.', '6 %', 'falls'],
    ['Dye is offered 6 % less cheaply.', '6 %', 'rises'],
    ['Velm is to grow from 12 looms to 30.', '30', 'future'],
    ['In May the guild had promised 20 looms.', '20', 'void'],
    ['The mill was to have 20 looms.', '20', 'void'],
    ['The first draft had 20 looms.', '20', 'void'],
    ['The range of 20 to 25 looms given in May no longer applies.', '20 to 25', 'void'],
    ['They wove on 12 looms instead of 20.', '20', 'void'],
    ['It sold 12 looms, not 20 as first reported.', '20', 'void'],
    ['The fee is $4, where it used to be $6.', '$6', 'void'],
    ['The count of 20 looms given in May is withdrawn.', '20', 'void'],
    ['With the first design it had 20 looms.', '20', 'void'],
    ['The share was restated from 97.9 % to 98.6 %.', '97.9 %', 'previous'],
    ['Leaving out tips, dyers earn $40 a day.', '$40 a day', 'adjusted'],
    ['The fee will go up by an average of 4 %.', '4 %', 'step'],
    ['The strike took 2 % off output.', '2 %', 'step'],
    ['The bridge will be 27 km away, up from 19 km.', '19 km', 'previous'],
    ['The number of looms rose by 36 looms.', '36', 'step'],
    ['Until now the estimate had been 40 looms.', '40', 'void'],
    ['The mill plans 40 looms.', '40', 'pending'],
    ['The guild projected 40 looms.', '40', 'forecast'],
    ['The bales should weigh 4 tonnes.', '4 tonnes', 'forecast'],
    ['Karn has 60 dyers, 24 of whom are new.', '24', 'within'],
    ['Of the dyers in Karn, 24 are new.', '24', 'within'],
    ['In the same months a year before it had earned $4 million.', '$4 million', 'previous'],
    ['Sales, first published as 24 tonnes, were 30 tonnes.', '24 tonnes', 'void'],
    ['Sales were EUR 286.4 million (251.9).', '251.9', 'previous'],
    ['The guild offered 2 % in May and has now come up to 3 %.', '2 %', 'previous'],
    ['The store, which held 40 tonnes in May, is down to 7 tonnes.', '40 tonnes', 'previous'],
    ['Bales left four days later than usual.', 'four days', 'rises'],
    ['Bales left four days faster than usual.', 'four days', 'falls'],
    ['The trip is four hours longer.', 'four hours', 'step'],
    ['The levy adds $40 to the bill.', '$40', 'step'],
  ];
  for (const [text, figure, cue] of MORE_CUES) {
    it(`${cue}: ${text}`, () => assert.ok(frameOf(text, figure).cues.has(cue)));
  }

  const LATER_CUES: [text: string, figure: string, cue: Cue][] = [
    ['The guild had announced 20 looms; it now wants 14.', '20', 'void'],
    ['They had asked for 9 percent and settled for 6 percent.', '9 percent', 'void'],
    ['They weave on 14 looms instead of the 20 once promised.', '20', 'void'],
    ['The mill was first planned for 2031.', '2031', 'void'],
    ['The target of 9 percent has been formally withdrawn.', '9 percent', 'void'],
    ['The guild withdrew its target of 9 percent.', '9 percent', 'void'],
    ['The opening has been put off from May 2031 to June 2032.', 'May 2031', 'previous'],
    ['Years ago the old mill had 20 looms.', '20', 'previous'],
    ['Years ago it still spoke of 20 looms.', '20', 'past'],
    ['Since May a shawl costs $8; before that it was $6.', '$6', 'previous'],
    ['It wove on 12 looms instead of the desired 20.', '20', 'void'],
    ['The law is meant to bring 20 looms.', '20', 'planned'],
    ['It has 40 looms, against 31 at the end of May.', '31', 'previous'],
    ['It has 40 looms, against 31 for the same months of 2019.', '31', 'previous'],
    ['It has 40 looms, compared with 31 at Christmas.', '31', 'previous'],
    ['It has 40 looms, compared with 31 at the fair of May 2019.', '31', 'previous'],
    ['It has 40 looms, against 31 for its forerunner.', '31', 'previous'],
    ['Output was slashed by 9 per cent.', '9 per cent', 'step'],
    ['Output was raised by 9 per cent of the plan.', '9 per cent', 'step'],
    ['Output missed the plan by 9 per cent.', '9 per cent', 'step'],
    ['Shares closed up 4 per cent.', '4 per cent', 'rises'],
    ['The gap, given in May as $40, now stands at $50.', '$40', 'previous'],
    ['Sales were $90, of which the mills of Velm gave $40.', '$40', 'within'],
  ];
  for (const [text, figure, cue] of LATER_CUES) {
    it(`${cue}: ${text}`, () => assert.ok(frameOf(text, figure).cues.has(cue)));
  }

  it('tells the first year from the third', () => {
    assert.deepEqual(frameOf('It costs $9 in the third year.', '$9').ranks, ['third']);
    assert.deepEqual(frameOf('It rose by $9 for the third year running.', '$9').ranks, []);
  });

  const NO_CUES: [text: string, figure: string, cue: Cue][] = [
    ['The guild had announced 20 looms; it now wants 14.', '14', 'void'],
    ['They had asked for 9 percent and settled for 6 percent.', '6 percent', 'void'],
    ['They weave on 14 looms instead of the 20 once promised.', '14', 'void'],
    ['The guild confirmed that it had promised 20 looms.', '20', 'void'],
    ['Half the guild had to say yes, or 20 weavers.', '20', 'void'],
    ['Pay rises by 9 percent over two years, 4 percent at once.', '9 percent', 'void'],
    ['Those who weave at least once a week sell 20 shawls.', '20', 'void'],
    ['A court withdrew his licence for six months.', 'six months', 'void'],
    ['The share was corrected to 9 percent.', '9 percent', 'void'],
    ['The target of 9 percent replaces that of the spring.', '9 percent', 'void'],
    ['The guild had planned to spend $4 million in 2025.', '2025', 'void'],
    ['The old-age pension is $900.', '$900', 'previous'],
    ['For the full year 2025 the guild had predicted a profit of $4 million.', '2025', 'void'],
    ['They withdrew his licence for six months and fined him $900.', '$900', 'void'],
    ['Spending per head, thread not included: $900.', '$900', 'void'],
    ['It still has 20 looms.', '20', 'past'],
    ['The weaver is 40 years old and earns $900.', '$900', 'previous'],
    ['Bales left 40 days earlier.', '40 days', 'previous'],
    ['The rule applies from 3 May 2031.', '3 May 2031', 'previous'],
    ['There are 2,400 dairy farms in the dales.', '2,400', 'step'],
    ['There are 40 boats missing in all ports.', '40', 'total'],
    ['The toll was set in 2022 at 12 percent and later cut to 8 percent.', '8 percent', 'void'],
    ['Sales stood at $5 million and rose to $6 million.', '$5 million', 'void'],
    ['It cost $5 million and was cut to 8 rooms.', '$5 million', 'void'],
    ['The haul of 2025, first published as 40 tonnes, has been revised to 38 tonnes.', '38 tonnes', 'void'],
    ['The mill first put out 40 tonnes.', '40 tonnes', 'void'],
    ['The pass, used by 800 carters a day, is shut.', '800', 'step'],
    ['The match was watched by 7,100.', '7,100', 'step'],
    ['Of 40 claims handed in last year, 9 were granted.', '40', 'granted'],
    ['Of the 40 looms it needs, 9 have been installed.', '40', 'done'],
    ['Officers get $58, against $49 at the guild.', '$49', 'previous'],
    ['It has 40 looms, against 31 looms at Karn.', '31', 'previous'],
    ['Of weavers 14 % fell ill, compared with 9 % of those who rested.', '9 %', 'previous'],
    ['The paper is watched by 9 per cent of the guild.', '9 per cent', 'step'],
    ['The trial was stopped early by 9 per cent.', '9 per cent', 'step'],
    ['The plan is backed by 58 per cent.', '58 per cent', 'step'],
    ['The purse is to be divided by eight.', 'eight', 'step'],
    ['The tills rang up a little over $7 billion.', 'a little over $7 billion', 'rises'],
    ['The mill used up 40 tonnes of wool.', '40 tonnes', 'rises'],
    ['Ferries waited 5 days last season.', '5 days', 'adjusted'],
    ['Karn pledged 40 trams and finished 26.', '26', 'planned'],
    ['Karn pledged 40 trams and finished 26.', '40', 'done'],
    ['The plan foresaw 70 wells; 31 have been dug.', '31', 'forecast'],
    ['Karn has 60 mills; 9 of them stand still.', '60', 'within'],
    ['It hired 45 dyers, after 40 the year before.', '45', 'previous'],
    ['Dyers earn 900 euros a month before tax.', '900 euros', 'previous'],
    ['After tax 300 euros remained.', '300 euros', 'rest'],
    ['Karn sold 12 looms; Velm had 20.', '20', 'previous'],
    ['By May 12 looms had been sold, 4 of them to Velm.', '4', 'previous'],
    ['Karn has finished 12 looms.', '12', 'past'],
    ['A hectare of flax gave 12 bales.', '12', 'voice'],
    ['The council put aside 12 lamps.', '12', 'voice'],
    ['The union demands 8 %; the board has proposed 3 %.', '8 %', 'pending'],
    ['Orders came from 38 shops.', '38', 'previous'],
    ['The department forecasts 38 tonnes.', '38 tonnes', 'outward'],
    ['A year before the fire Karn had 38 looms.', '38', 'previous'],
    ['The mill first opened as 38 looms stood ready.', '38', 'void'],
    ['Sales were EUR 286.4 million (38.5).', '38.5', 'previous'],
    ['The plan allows 38 tonnes.', '38 tonnes', 'pending'],
    ['Sales held at 38 tonnes, and the stock is down to 7 tonnes.', '38 tonnes', 'previous'],
    ['Sales held at 38 tonnes; costs fell to 7 tonnes.', '38 tonnes', 'previous'],
    ['The mill shares lost 4 %.', '4 %', 'part'],
    ['This season 38 tonnes came in.', '38 tonnes', 'adjusted'],
    ['The building has 38 rooms.', '38', 'done'],
    ['Karn sold 12 looms (20 shawls).', '20', 'previous'],
    ['They wove on 12 looms instead of 20.', '12', 'void'],
    ['It sold 12 looms, not 20 as first reported.', '12', 'void'],
    ['The guild had 20 looms and promised more.', '20', 'void'],
    ['They will deliver 12 looms that were originally due in May.', '12', 'void'],
    ['They brought forward 12 looms that were originally intended for May.', '12', 'planned'],
    ['The mill was able to buy 20 looms.', '20', 'void'],
    ['So far 12 looms have come (plan to date: 20).', '12', 'void'],
    ['So far 12 looms have come (plan to date: 20).', '12', 'planned'],
    ['Of the bridges 408 need to be replaced.', '408', 'void'],
    ['A bale costs $8 (a year ago: $6).', '$8', 'previous'],
    ['In the dry season 12 looms stood still.', '12', 'adjusted'],
    ['The count was carried out by 36 keepers.', '36', 'step'],
    ['It is 27 km away, up from 19 km in the earlier layout.', '27 km', 'void'],
    ['A gift of 20 looms was withdrawn.', '20', 'void'],
    ['The guild has 80 looms, a fall of 6 on the previous quarter.', '6', 'previous'],
    ['He took 2 % of the shares.', '2 %', 'step'],
    ['The fare is to go up from $4.', '$4', 'previous'],
    ['The fare went up from $4 to $5 in May.', '$4', 'future'],
    ['Permits went to 23 of 71 projects.', '23', 'forecast'],
    ['Karn has 40 looms and fewer weavers.', '40', 'falls'],
    ['In a survey 64 % of the weavers rejected the plan.', '64 %', 'pending'],
    ['Should the deal fail, Ostrel owes a fee of $4 million.', '$4 million', 'forecast'],
    ['Until now the estimate had been 40 looms.', '40', 'now'],
    ['Until now 40 looms have come.', '40', 'void'],
    ['A fifth were for it, compared with 12 % a year ago.', '12 %', 'per'],
    ['The yard gives up 40 men.', '40', 'up'],
    ['The yard gives up 40 men.', '40', 'step'],
    ['From May the plan will cost $40 (now $30).', '$40', 'previous'],
    ['By nine votes to four they shut the yard.', 'nine', 'step'],
    ['A loss of $4 million a year earlier has become a profit of $3 million.', '$3 million', 'previous'],
    ['The guild has 60 looms, after 48 men left.', '48', 'previous'],
    ['Velm managed to lift sales from $4 to $5.', '$4', 'stands'],
    ['Sales were $9, against $7 before.', '$7', 'now'],
  ];
  for (const [text, figure, cue] of NO_CUES) {
    it(`no ${cue}: ${text}`, () => assert.ok(!frameOf(text, figure).cues.has(cue)));
  }

  const COUNTED: [text: string, figure: string, counted: string | undefined][] = [
    ['Velm will cut 420 of its 2,150 jobs.', '420', 'job'],
    ['Velm will cut 420, and 2,150 jobs stay.', '420', undefined],
    ['Permits were issued for 640 sheds, and 310 were finished.', '310', 'shed'],
    ['The court took in 640 appeals and has settled 310.', '310', 'appeal'],
    ['It met 640 farmers with a team of 31.', '31', undefined],
    ['It had 640 members in May, against 310 a year ago.', '310', 'member'],
    ['The song was played 640 times.', '640', undefined],
    ['It met 640 farmers, 31 more than in 2019.', '31', undefined],
    ['It met 640 farmers; 31 of them agreed.', '31', undefined],
  ];
  for (const [text, figure, counted] of COUNTED) {
    it(`counts ${counted ?? 'nothing'}: ${text}`, () => assert.equal(frameOf(text, figure).counted, counted));
  }

  it('lends a pronoun the subject of the sentence before', () => {
    const lead = ['The tannery in Karn closed in May.'];
    assert.ok((frameOf('It employed 310 men.', '310', { ...NOWHERE, lead }).own.get('tanneri') ?? 0) > 0.4);
    assert.ok(!frameOf('Velm employed 310 men.', '310', { ...NOWHERE, lead }).own.has('tanneri'));
  });

  it('gives the later shares of a list their whole', () => {
    const text = 'Karn supplies 58 % of the wool, Velm 21 % and Ostrel 9 %.';
    assert.ok(frameOf(text, '21 %').heads.includes('wool'));
    assert.ok(frameOf(text, '9 %').heads.includes('wool'));
    assert.ok(
      !frameOf('Karn supplies 58 % of the wool, Velm 21 % of the silk.', '21 %').heads.includes('wool'),
    );
  });

  it('prefers a date of its own clause', () => {
    const text = 'In 2019 Karn sold 12 mills, and in 2021 Velm bought 7.';
    assert.deepEqual(
      frameOf(text, '7').periods.map((period) => period.text),
      ['2021'],
    );
  });

  it('takes "made up" for no rise', () => {
    assert.ok(!frameOf('Wheat made up 4 tonnes.', '4 tonnes').cues.has('increment'));
  });
});
