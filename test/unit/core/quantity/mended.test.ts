import { silent, table } from '../../../support/figures.ts';

describe('figures: dates beside other words', () => {
  table([
    ['Sales fell in 2014 Jan. and rose.', '2014 Jan. = 2014-01'],
    ['Since 2000 short trips grew.', 'Since 2000 = 2000 atLeast'],
    ['The 2005-2010 period was calm.', '2005-2010 = 2005/2010'],
    ["It has been so since the 80's.", "since the 80's = 198X atLeast"],
    ['Races in the Pyrenees (1910) began.', '1910 = 1910'],
    ['Shut from 3/9-4/2/2024 for works.', 'from 3/9-4/2/2024 = 2024-03-09/2024-04-02'],
    ['Two weeks before 13 May 1999 it rained.', 'Two weeks before 13 May 1999 = 1999-04-29'],
    ['It shut three years after 2019.', 'three years after 2019 = 2022'],
    ['Six months after March 2020 it opened.', 'Six months after March 2020 = 2020-09'],
    ['Two days after the vote they left.', 'Two days = 2 day'],
    ['Two weeks after March 2020 they left.', 'Two weeks = 14 day', 'after March 2020 = 2020-03 moreThan'],
  ]);
  silent(['As Miller (1974) found.']);
});

describe('figures: words that are units elsewhere', () => {
  table([
    ['Of 50 candidates, 14 won seats.', '50 = 50 candidates', '14 = 14'],
    ['A fare is 1,400 won.', '1,400 won = 1400 KRW'],
    ['It cost 30 billion won.', '30 billion won = 30000000000 KRW'],
    ['They had eight second places.', 'eight = 8 places'],
    ['It got a 5 second penalty.', '5 second = 5 s'],
    ['It leads by eight seconds.', 'eight seconds = 8 s'],
  ]);
});

describe('figures: counted in places', () => {
  table([
    ['On the North Coast 344 machines hand out cash.', '344 = 344 machines'],
    ['Over in Port Cairn 31 boats still go out.', '31 = 31 boats'],
    ['It had been not far short of 1.2 million.', 'not far short of 1.2 million = 1200000 nearly'],
    ['It never saw more than 4,018.', 'more than 4,018 = 4018 atMost'],
  ]);
  silent(['In Windows 11 users complain.', 'They flew in Boeing 737 jets.', 'They ran on Falcon 9 engines.']);
});

describe('figures: parts and times', () => {
  table([
    ['The law allows a year and a half.', 'a year and a half = 1.5 year'],
    ['It fell by roughly an eighth.', 'roughly an eighth = 0.125 ratio about'],
    ['An eighth fewer came.', 'An eighth = 0.125 ratio'],
    ['They go up 15 times this year.', '15 = 15 times'],
    ['It has 15 times this weight.', '15 times = 15 ratio'],
  ]);
});

describe('figures: intervals of error', () => {
  table([
    ['The ratio was 0.71 (0.55, 0.92).', '0.71 = 0.71', '0.55, 0.92 = 0.55..0.92'],
    ['It moved 3.1 mm (-0.4, 6.6).', '3.1 mm = 0.0031 m', '-0.4, 6.6 = -0.4..6.6'],
    ['The points (0.5, 0.7) lie there.', '0.5 = 0.5', '0.7 = 0.7'],
    [
      'There were 9 (minimum 4 visits and maximum 28).',
      '9 = 9',
      'minimum 4 visits and maximum 28 = 4..28 visits',
    ],
    ['At least 20 ships and at most 30 men.', 'At least 20 = 20 ships atLeast', 'at most 30 = 30 men atMost'],
    ['It took 40 min to 55 min.', '40 min to 55 min = 2400..3300 s'],
    ['It took the rate from 3% to 5%.', '3% = 3 %', '5% = 5 %'],
    ['It lasts 38min to 11h 30min.', '38min to 11h 30min = 2280..41400 s'],
  ]);
});

describe('figures: units and money', () => {
  table([
    ['A dose of 200 mg/m 2 .', '200 mg/m 2 = 0.0002 kg/m²'],
    ['It has 6000 kg/m 3 of it.', '6000 kg/m 3 = 6000 kg/m³'],
    ['It has 5 kg/m 2 beams long.', '5 kg/m = 5 kg/m', '2 = 2 beams'],
    ['Grains less than 5m in size.', 'less than 5m = 5 m lessThan'],
    ['It earned u.s $ 300 there.', 'u.s $ 300 = 300 USD'],
    ['The result is ($4.2m).', '($4.2m) = -4200000 USD'],
    ['The fee ($40) is due.', '$40 = 40 USD'],
    ['Growth was point five percent.', 'point five percent = 0.5 %'],
    ['At this point five percent left.', 'five percent = 5 %'],
    ["They sold a baker's dozen.", "a baker's dozen = 13"],
  ]);
});

describe('figures: nouns of several parts', () => {
  table([
    ['They held two multi-day ski races.', 'two = 2 races'],
    ['He has 12 co-workers.', '12 = 12 workers'],
    ['A 5-Star hotel opened.', '5 = 5 star'],
    ['It cost 140 million last spring.', '140 million = 140000000'],
    ['They sold 40 last May, and 30 next time.', '40 = 40', '30 = 30'],
    ['There were 12 last requests.', '12 = 12 requests'],
    ['We have 90 fewer than they.', '90 = 90'],
    ['We have 90 fewer seats.', '90 = 90 seats'],
  ]);
  silent([
    'They gave 5-FU at night.',
    'It filed a 10-K late.',
    'As Figure 2B shows.',
    'One cannot tell.',
    'The value is <>30 here.',
    'They played three-four-three again.',
    'IR cm-1:3388 was seen.',
  ]);
});

describe('figures: numbers of those just named', () => {
  table([
    ['Drivers are scarce; last year 187 of them left.', '187 = 187'],
    ['Of those who finished the year 902 are still there.', '902 = 902'],
    ['In mid-October 17 of them lay at anchor.', '17 = 17'],
    ['In mid-October 17 ships lay at anchor.', '17 = 17 ships'],
    ['On October 17 of that year it sank.', 'October 17 = XXXX-10-17'],
    ['It gave $5.2 billion to 11 projects.', '$5.2 billion = 5200000000 USD', '11 = 11 projects'],
    ['It will cost $5 billion to 7 billion.', '$5 billion to 7 billion = 5000000000..7000000000 USD'],
  ]);
  silent(['It fell to year 9 of the plan.']);
});

describe('figures: times and letters that are no unit', () => {
  table([
    ['No more than 3,200 night flights left.', 'No more than 3,200 = 3200 flights atMost'],
    ['They sold 300 day passes.', '300 = 300 passes'],
    ['They stayed 120 nights.', '120 nights = 120 day'],
    ['It ordered 40 A320s.', '40 = 40'],
    ['It glowed at 9,000 K for 4 s.', '9,000 K = 9000 K', '4 s = 4 s'],
    ['It opened in 7/2025.', '7/2025 = 2025-07'],
  ]);
  silent(["Write to 6 Miller's Wharf, Velm.", 'The forms are in leaflet 7/2025.']);
});

describe('figures: changes and spans', () => {
  table([
    ['The levy moves from €4.10 to €4.35.', '€4.10 = 4.1 EUR', '€4.35 = 4.35 EUR'],
    ['The wait lengthens from 20 to 35 minutes.', '20 = 1200 s', '35 minutes = 2100 s'],
    ['The path runs from 3 to 5 km.', 'from 3 to 5 km = 3000..5000 m'],
    ['The launch moves from May 2026 to 4 July 2027.', 'May 2026 = 2026-05', '4 July 2027 = 2027-07-04'],
    ['It was put back from 2026 to 2028.', '2026 = 2026', '2028 = 2028'],
    ['Sales rose from 2016 to 2018.', 'from 2016 to 2018 = 2016/2018'],
    ['The share is 64%, three points more than there.', '64% = 64 %', 'three points = 3 pp'],
    ['They scored three points more than Velm.', 'three = 3 points'],
  ]);
});
