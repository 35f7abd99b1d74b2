import { silent, table } from '../../../support/figures.ts';

describe('figures: a unit that stands apart from its number', () => {
  table([
    ['Farms yield 6 tonnes of barley a hectare.', '6 tonnes of barley a hectare = 0.6 kg/m²'],
    ['They use 3 kilos of nitrogen per hectare.', '3 kilos of nitrogen per hectare = 0.0003 kg/m²'],
    ['The rebate is 19 cents on a litre of petrol.', '19 cents on a litre = 0.19 USD/L'],
    ['He paid $3 for a gallon of juice.', '$3 for a gallon = 3 USD/gal'],
    ['It costs £4.20 a kilo.', '£4.20 a kilo = 4.2 GBP/kg'],
    ['It costs $4.20 a pound.', '$4.20 a pound = 4.2 USD/lb'],
    ['It cost 4 dollars, a pound more.', '4 dollars = 4 USD', 'a pound = 1 GBP'],
    ['Villages get 50 litres per person a day.', '50 litres per person a day = 0.05 m³/day per person'],
    ['Output is 7 tonnes per capita.', '7 tonnes per capita = 7000 kg per capita'],
    ['He drinks 2 litres of tea a day.', '2 litres = 0.002 m³'],
    ['They carried 6 tonnes of grain an hour later.', '6 tonnes = 6000 kg'],
    ['He paid $3 for a gallon jug.', '$3 = 3 USD'],
    ['The farm sold 5 tonnes to a mill.', '5 tonnes = 5000 kg'],
    ['We need 2 litres for a week.', '2 litres = 0.002 m³', 'a week = 7 day'],
    ['They grow 4 kilos of plums a friend eats.', '4 kilos = 4 kg'],
  ]);
});

describe('figures: one of a unit', () => {
  table([
    ['A hectare of rye gave 5.1 tonnes.', '5.1 tonnes = 5100 kg'],
    ['They sell a kilo of raw wool for 90 cents.', '90 cents = 0.9 USD'],
    ['He drank a litre of milk.', 'a litre = 0.001 m³'],
    ['It gained 4 percent within a year.', '4 percent = 4 %'],
    ['It must be repaid within a year.', 'within a year = 1 year atMost'],
    ['Nearly a decade ago it closed.', 'Nearly a decade = 10 year nearly'],
    ['More than a year later it reopened.', 'More than a year = 1 year moreThan'],
    ['It reopened two years later.', 'two years = 2 year'],
  ]);
  silent(['A year ago it closed.', 'An hour later they met.', 'The bridge opened a month after the fair.']);
});

describe('figures: what is counted', () => {
  table([
    ['Of nine banks, three fell behind.', 'nine = 9 banks', 'three = 3'],
    ['Five increased their fees.', 'Five = 5'],
    ['Only one invited guest came.', 'one = 1 invited'],
    ['Of the tests, 38 failed, 12 passed.', '38 = 38 failed', '12 = 12 passed'],
    ['The pupils number 320 now.', '320 = 320'],
    ['Trams in service number 45, and more will come.', '45 = 45'],
  ]);
  silent(['They live in house number 45 now.', 'She took tram number 12.']);
});

describe('figures: two bounds of one value', () => {
  table([
    ['It has less than 3%, at least 1% of tin.', 'less than 3% = 3 % lessThan', 'at least 1% = 1 % atLeast'],
    ['Keep it less than 3%, at least 1%.', 'less than 3%, at least 1% = 1..3 %'],
    ['It holds at least 2 g, up to 5 g.', 'at least 2 g, up to 5 g = 0.002..0.005 kg'],
    ['For 1 ≤ k ≤ 9 it holds.', '1 ≤ k ≤ 9 = 1..9'],
    ['It melts at 181.2 -184.9 °C.', '181.2 -184.9 °C = 181.2..184.9 °C'],
    [
      'The trip fell from 10 to 14 hours to four hours.',
      'from 10 to 14 hours = 36000..50400 s',
      'four hours = 14400 s',
    ],
    ['The wait fell from 14 to 10 hours.', '14 = 50400 s', '10 hours = 36000 s'],
    ['The wait rose from 10 to 14 hours.', '10 = 36000 s', '14 hours = 50400 s'],
    ['The ratio was 1.9 (95% CI 1.3 to not reached).', '1.9 = 1.9', '95% = 95 %', '1.3 = 1.3'],
  ]);
});

describe('figures: neighbours that are no part of it', () => {
  table([
    [
      'At the end of May 12,400 boats were moored.',
      'end of May = XXXX-05-21/XXXX-05-31',
      '12,400 = 12400 boats',
    ],
    ['On May 12, 400 boats sailed.', 'May 12 = XXXX-05-12', '400 = 400 boats'],
    ['It rose in the town as a whole to 61 per cent.', '61 per cent = 61 %'],
    ['The fund paid $18 million to 2,700 farmers.', '$18 million = 18000000 USD', '2,700 = 2700 farmers'],
    ['The fines added up to €44 million.', '€44 million = 44000000 EUR'],
  ]);
});

describe('figures: minutes and seconds', () => {
  table([
    ['Lind needed 41:07, then 26:30.', '41:07 = 2467 s', '26:30 = 1590 s'],
    ['Then came Orm (+0:52).', '0:52 = 52 s'],
  ]);
  silent(['It begins at 19:30.', 'He read from Isaiah 40:31 aloud.']);
});

describe('figures: a time that another figure is told of', () => {
  table([
    ['It fell from the 52,000 of a year ago.', '52,000 = 52000'],
    ['Running it takes 48 million a year.', '48 million = 48000000'],
    ['Butter rose by 18 per cent in a year.', '18 per cent = 18 %'],
    ['About a year ago it shut.', 'About a year = 1 year about'],
    ['They built it in a year.', 'a year = 1 year'],
    ['It will spend $9 billion over a decade.', '$9 billion = 9000000000 USD', 'a decade = 10 year'],
    ['It will pay $9 billion within a year.', '$9 billion = 9000000000 USD', 'within a year = 1 year atMost'],
  ]);
  silent(['It is cheaper than a year ago.']);
});

describe('figures: superscripts that scanning lost', () => {
  table([
    ['It uses 21 ml.kg −1 .min −1 of it.', '21 ml.kg −1 .min −1 = 3.5e-7 m³/kg/s'],
    ['It falls at 9.8 m/s 2 .', '9.8 m/s 2 = 9.8 m/s²'],
    ['They saw 10 m/s 2 boats wide.', '10 m/s = 10 m/s', '2 = 2 boats'],
    ['They took 24 mmols of it.', '24 mmols = 0.024 mol'],
  ]);
});

describe('figures: shares and lists', () => {
  table([
    ['One pupil in eight is absent.', 'One pupil in eight = 0.125 ratio'],
    ['One pupil in four comes by boat.', 'One pupil in four = 0.25 ratio'],
    ['One goal in ten matches is poor.', 'One = 1 goal', 'ten = 10 matches'],
    ['It means that one boat in nine sank.', 'one boat in nine = 0.111111111111 ratio'],
    ['It fails once in every 400 runs.', 'once in every 400 = 0.0025 ratio'],
    ['It fails once in 30 runs.', 'once in 30 = 0.0333333333333 ratio'],
    ['Debt is 3.4 times EBITDA.', '3.4 times = 3.4 ratio'],
    ['In Velm it was 58 per cent, on Orrin 46.', '58 per cent = 58 %', '46 = 46'],
    ['Law took 212 pupils, Art and Music 84.', '212 = 212 pupils', '84 = 84'],
  ]);
  silent(['They flew home, by Airbus 320.']);
});

describe('figures: bounds turned round', () => {
  table([
    ['Nobody gets more than $640.', 'more than $640 = 640 USD atMost'],
    ['From May no one gets above €640.', 'May = XXXX-05', 'above €640 = 640 EUR atMost'],
    ['One gets above €640.', 'above €640 = 640 EUR moreThan'],
    ['It was not far short of 4.2 million.', 'not far short of 4.2 million = 4200000 nearly'],
    [
      'It is shut until 30 June 2026 at the earliest.',
      'until 30 June 2026 at the earliest = 2026-06-30 atLeast',
    ],
    ['It is shut until 30 June 2026.', 'until 30 June 2026 = 2026-06-30 atMost'],
    ['It took 27 months, five weeks longer than planned.', '27 months = 27 month', 'five weeks = 35 day'],
    ['It took two hours, five minutes.', 'two hours, five minutes = 7500 s'],
    [
      'They enlarge it from 145,000 to 210,000 tonnes.',
      '145,000 = 145000000 kg',
      '210,000 tonnes = 210000000 kg',
    ],
    ['They hold from 145,000 to 210,000 tonnes.', 'from 145,000 to 210,000 tonnes = 145000000..210000000 kg'],
    ['It never drew less than 40 kW.', 'less than 40 kW = 40000 W atLeast'],
    ['Not only more than 50 came.', 'more than 50 = 50 moreThan'],
    ['The law caps a loan at €900.', '€900 = 900 EUR atMost'],
    ['It sold a loan at €900.', '€900 = 900 EUR'],
    ['The pipe runs past 4.1 million homes.', '4.1 million = 4100000 homes'],
    ['It grew past 4.1 million homes.', 'past 4.1 million = 4100000 homes moreThan'],
  ]);
});

describe('figures: rates', () => {
  table([
    ['Velm had 14 mild cases for every 1,000 pupils.', '14 mild cases for every 1,000 = 14 pupils per 1,000'],
    ['Per 100,000 people there were 31 thefts.', '31 = 31 thefts'],
    ['He got 4 eggs for every 12 sold.', '4 = 4 eggs', '12 = 12 sold'],
  ]);
});
