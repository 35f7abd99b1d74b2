import { table } from '../../../support/figures.ts';

describe('figures: money', () => {
  table([
    ['The fund raised $7bn.', '$7bn = 7000000000 USD'],
    ['They paid US$2.4-2.6 billion.', 'US$2.4-2.6 billion = 2400000000..2600000000 USD'],
    ['It booked EUR 3.1 billion.', 'EUR 3.1 billion = 3100000000 EUR'],
    ['A loan of RMB 42 million.', 'RMB 42 million = 42000000 CNY'],
    ['Ministers set aside Rs 750 crore.', 'Rs 750 crore = 7500000000 INR'],
    ['The A$250m bond is sold.', 'A$250m = 250000000 AUD'],
    ['Orders of €4,5 Mrd came in.', '€4,5 Mrd = 4500000000 EUR'],
    ['It fetched £1.3bn–£1.6bn.', '£1.3bn–£1.6bn = 1300000000..1600000000 GBP'],
    ['Crude sold at $71.20 a barrel.', '$71.20 a barrel = 71.2 USD/bbl'],
    ['Chicken costs $11.20 a pound.', '$11.20 a pound = 11.2 USD/lb'],
    ['Power cost €88/MWh.', '€88/MWh = 88 EUR/MWh'],
    ['Earnings were $1.12 a share.', '$1.12 a share = 1.12 USD per share'],
    ['It costs 9 dollars and 15 cents.', '9 dollars and 15 cents = 9.15 USD'],
    ['A ticket costs 75 pence.', '75 pence = 0.75 GBP'],
    ['The bill is $13   billion.', '$13   billion = 13000000000 USD'],
    ['It earned sixty-four million Swiss francs.', 'sixty-four million Swiss francs = 64000000 CHF'],
    [
      'Losses ran to hundreds of millions of euros.',
      'hundreds of millions of euros = 100000000..1000000000 EUR',
    ],
    ['The margin was -$4 million.', '-$4 million = -4000000 USD'],
    ['It cost 300 million francs.', '300 million francs = 300000000 FRANC'],
  ]);
});

describe('figures: marks that few writers use', () => {
  table([
    ['It fell to –5 °C.', '–5 °C = -5 °C'],
    ['The coast is 12\u00a0345 km long.', '12\u00a0345 km = 12345000 m'],
    ['The coast is 12\u2009345 km long.', '12\u2009345 km = 12345000 m'],
    ['The hall was 25℃ warm.', '25℃ = 25 °C'],
    ['She won in 2:00:35.4 at last.', '2:00:35.4 = 7235.4 s'],
    ['Here 1 ≤ n <= 7 holds.', '1 ≤ n <= 7 = 1..7 holds'],
    ['A sum of $ −5 million.', '$ −5 million = -5000000 USD'],
    ['It lasted ½ OF A DECADE.', '½ OF A DECADE = 5 year'],
    ['Sold before ten × 20 boxes.', 'ten = 10', '20 = 20 boxes'],
  ]);
});

describe('figures: shares, points and ratios', () => {
  table([
    ['Prices rose 2.3 per cent.', '2.3 per cent = 2.3 %'],
    ['Rents rose 4-6%.', '4-6% = 4..6 %'],
    ['The result was −2.5%.', '−2.5% = -2.5 %'],
    ['Support fell 4 percentage points.', '4 percentage points = 4 pp'],
    ['The bank cut by 75 bps.', '75 bps = 0.75 pp'],
    ['Roughly a fifth of them stayed.', 'Roughly a fifth = 0.2 ratio about'],
    ['Four in 10 voters agree.', 'Four in 10 = 0.4 ratio'],
    ['Almost one adult in ten was hit.', 'Almost one adult in ten = 0.1 ratio nearly'],
    ['Two nursing posts in eight are empty.', 'Two nursing posts in eight = 0.25 ratio'],
    ['One reader out of five agreed.', 'One reader out of five = 0.2 ratio'],
    ['In 13 out of 41 sheds hay was kept.', '13 = 13', '41 = 41 sheds'],
    ['They scored two goals in five minutes.', 'two = 2 goals', 'five minutes = 300 s'],
    ['He lost one set in ten matches.', 'one = 1 set', 'ten = 10 matches'],
    ['Output grew twelvefold.', 'twelvefold = 12 ratio'],
    ['The new one is 3x faster.', '3x = 3 ratio'],
    ['It trades at 18 times earnings.', '18 times = 18 ratio'],
    ['Three-quarters of firms agreed.', 'Three-quarters = 0.75 ratio'],
    ['The odds are 7:2.', '7:2 = 3.5 ratio'],
  ]);
});

describe('figures: measures', () => {
  table([
    ['It can host 6 GW of wind.', '6 GW = 6000000000 W'],
    ['They added seven gigawatts.', 'seven gigawatts = 7000000000 W'],
    ['The pack stores 2.5 MWh.', '2.5 MWh = 9000000000 J'],
    ['The train runs at 280 km/h.', '280 km/h = 77.7777777778 m/s'],
    ['A flat of 1,800 square feet.', '1,800 square feet = 167.225472 m²'],
    ['It emits 96 g/km.', '96 g/km = 0.000096 kg/m'],
    ['It was 2.1 °C warmer.', '2.1 °C = 2.1 °C'],
    ['It was 71 degrees Fahrenheit.', '71 degrees Fahrenheit = 71 °F'],
    ['The tank holds 12 million litres.', '12 million litres = 12000 m³'],
    ['He is 6 feet 2 inches tall.', '6 feet 2 inches = 1.8796 m'],
    ['The board is 3 1/2 in thick.', '3 1/2 in = 0.0889 m'],
    ['Add 30 ± 2 mg.', '30 ± 2 mg = 0.00003 kg'],
    ['A dose of 6 × 10⁻⁴ g.', '6 × 10⁻⁴ g = 6e-7 kg'],
    ['Give 20 and 35 mg.', '20 = 0.00002 kg', '35 mg = 0.000035 kg'],
    ['Give 20, 30, and 35 mg.', '20 = 0.00002 kg', '30 = 0.00003 kg', '35 mg = 0.000035 kg'],
    ['It ran 114 instead of 103, and 72 mg was lost.', '114 = 114', '103 = 103', '72 mg = 0.000072 kg'],
    ['It covers 3,400 km².', '3,400 km² = 3400000000 m²'],
    ['The link carries 40 Gbps.', '40 Gbps = 5000000000 B/s'],
    ['A 12-mile walk.', '12-mile = 19312.128 m'],
    ['Use 4 m-long planks.', '4 m = 4 m'],
  ]);
});

describe('figures: counts and hedges', () => {
  table([
    ['About 4,500 people came.', 'About 4,500 = 4500 people about'],
    ['At least eight workers died.', 'At least eight = 8 workers atLeast'],
    ['It employs some 11,000 to 13,000 people.', 'some 11,000 to 13,000 = 11000..13000 people about'],
    ['Three dozen firms signed.', 'Three dozen = 36 firms'],
    ['Half a million homes went dark.', 'Half a million = 500000 homes'],
    ['It sold 2.2m units.', '2.2m = 2200000 units'],
    ['There are 40 or more ships.', '40 or more = 40 ships atLeast'],
    ['Nearly 30 new full-time posts.', 'Nearly 30 = 30 posts nearly'],
    ['The lab gets up to 7 GW.', 'up to 7 GW = 7000000000 W atMost'],
    ['Up to 60% may close.', 'Up to 60% = 60 % atMost'],
    ['Nobody in a town may live more than 2 km from it.', 'more than 2 km = 2000 m atMost'],
    ['Nobody knows why more than 2 km were lost.', 'more than 2 km = 2000 m moreThan'],
    ['With no rain in more than 90 days it died.', 'more than 90 days = 90 day moreThan'],
    ['It has 240 more than three months earlier.', '240 = 240', 'three months = 3 month'],
    ['It ran more than three months earlier.', 'more than three months = 3 month moreThan'],
    ['No more than 15 boats sailed.', 'No more than 15 = 15 boats atMost'],
    ['Debt will not exceed $400 million.', 'not exceed $400 million = 400000000 USD atMost'],
    ['Costs exceeded $400 million.', 'exceeded $400 million = 400000000 USD moreThan'],
    ['The show spreads 90 works over 1,200 halls.', '90 = 90 works', '1,200 = 1200 halls'],
    ['Work is spread over 14 sites.', '14 = 14 sites'],
    ['It sold over 1,200 works.', 'over 1,200 = 1200 works moreThan'],
    ['Sales hit 41 million the month before.', '41 million = 41000000'],
    ['In Tarbeck 310 residents wrote.', '310 = 310 residents'],
    ['It cost 121 here and at Pennell 139.75.', '121 = 121', '139.75 = 139.75'],
    ['We met at Millpool 140 people.', '140 = 140 people'],
    ['Between 6 and 9 million left.', 'Between 6 and 9 million = 6000000..9000000'],
    ['One hundred and twelve schools.', 'One hundred and twelve = 112 schools'],
    ['It has 5,00,000 members.', '5,00,000 = 500000 members'],
    ['The town has 1 250 000 inhabitants.', '1 250 000 = 1250000 inhabitants'],
    ["It has 1'250'000 inhabitants.", "1'250'000 = 1250000 inhabitants"],
    ['They won 98-91.', '98-91 = 91..98 score'],
    ['Stocks Up 212 on Vote', '212 = 212'],
  ]);
});

describe('figures: a change is two figures, a span is one', () => {
  table([
    ['Sales rose from $3 million to $5 million.', '$3 million = 3000000 USD', '$5 million = 5000000 USD'],
    ['Sales rose by $3 million to $50 million.', '$3 million = 3000000 USD', '$50 million = 50000000 USD'],
    ['Output rose from 4 to 5 million tonnes.', '4 = 4000000000 kg', '5 million tonnes = 5000000000 kg'],
    ['It fell to 12 percent from 14.', '12 percent = 12 %', '14 = 14 %'],
    ['The hall will be enlarged from 400 to 600 seats.', '400 = 400', '600 = 600 seats'],
    ['It took 27 months, five weeks longer than planned.', '27 months = 27 month', 'five weeks = 35 day'],
    ['It took 27 months, five days.', '27 months, five days = 815 day'],
    ['Ages range from 10 to 14.', 'from 10 to 14 = 10..14'],
    ['Rates rose by 2 to 3 percent.', '2 to 3 percent = 2..3 %'],
  ]);
});

describe('figures: readings that look alike', () => {
  table([
    ["It beat last year's $800 prize.", '$800 = 800 USD'],
    ['He spent half in the city.'],
    ['They won a fourth title.', 'fourth = 4 ordinal'],
    ['A third of them won.', 'A third = 0.333333333333 ratio'],
    ['She won four times.', 'four = 4 times'],
    ['It is four times as large.', 'four times = 4 ratio'],
    ['It weighs 12 pounds.', '12 pounds = 5.44310844 kg'],
    ['It cost 12 pounds.', '12 pounds = 12 GBP'],
    ['It is 5 million pounds.', '5 million pounds = 5000000 GBP'],
    ['They were warned about three storms.', 'three = 3 storms'],
    ['He hit 7-of-10 shots.', '7-of-10 = 7..10 score'],
    ['It has a rating of 6.5/10.', '6.5/10 = 0.65 ratio'],
    ['He is the world No. 3.', 'No. 3 = 3 ordinal'],
    ['They sat one to two hours.', 'one to two hours = 3600..7200 s'],
    ['It grew 3-4x.', '3-4x = 3..4 ratio'],
    ['It covers 2.4m sq ft.', '2.4m sq ft = 222967.296 m²'],
    ['It emitted 2.5 MtCO2e.', '2.5 MtCO2e = 2500000000 kg'],
    ['It fell to -30C.', '-30C = -30 °C'],
    ['The duty is 35p.', '35p = 0.35 GBP'],
    ['It was 6 degrees below zero.', '6 degrees below zero = -6 °'],
    ['A multi-billion dollar plan.'],
    ['COP28 cost COP 4,500.', 'COP 4,500 = 4500 COP'],
  ]);
});

describe('figures: durations', () => {
  table([
    ['He ran it in 3 hours 12 minutes.', '3 hours 12 minutes = 11520 s'],
    ['It took four and a half years.', 'four and a half years = 4.5 year'],
    ['A 42-year-old man.', '42-year-old = 42 year'],
    ['The worst flood in a century.', 'a century = 100 year'],
    ['It took a fortnight.', 'a fortnight = 14 day'],
    ['The 20-year yield.', '20-year = 20 year'],
    ['She won in 1:59:40.', '1:59:40 = 7180 s'],
    ['In the past ten years.', 'ten years = 10 year'],
    ['It lasted over ten years.', 'over ten years = 10 year moreThan'],
    ['He waited several weeks.', 'several weeks = 21 day doubt'],
  ]);
});

describe('figures: levels, lists and intervals', () => {
  table([
    ['Income rose by $112 to $4,870.', '$112 = 112 USD', '$4,870 = 4870 USD'],
    ['A gain of 9 to 260.', '9 = 9', '260 = 260'],
    ['Fees rise by $5 to $10.', '$5 to $10 = 5..10 USD'],
    ['An increase of 5 to 10 percent.', '5 to 10 percent = 5..10 %'],
    ['Turnout rose 3 to 5 percent.', '3 to 5 percent = 3..5 %'],
    ['It fell 0.2 points to 4.1%.', '0.2 points = 0.2 pp', '4.1% = 4.1 %'],
    ['Fares went from $5 to a record $8.', '$5 = 5 USD', '$8 = 8 USD'],
    ['A ratio of 0.45, 95% of it here.', '0.45 = 0.45', '95% = 95 %'],
    ['Some 3, 5 or 7 percent.', 'Some 3 = 3 % about', '5 or 7 percent = 5..7 %'],
    ['The mean was 2 (95% CI [0.3, 0.7]).', '2 = 2', '95% = 95 %', '0.3, 0.7 = 0.3..0.7'],
    ['From 5 million to 7.', 'From 5 million to 7 = 5000000..7000000'],
    ['It costs $1.59K and later $2M.', '$1.59K = 1590 USD', '$2M = 2000000 USD'],
    ['He made five grand.', 'five grand = 5000'],
    ['They own two grand pianos.', 'two = 2 pianos'],
    ['A one-in-five chance.', 'one-in-five = 0.2 ratio'],
    ['He ran it in 3:45.2 here.', '3:45.2 = 225.2 s'],
    ['A file of 8x2^10 bits.', '8x2^10 bits = 1024 B'],
    ['A torque of 45 Nm.', '45 Nm = 45 N·m'],
    ['It costs $0.08/kW-h.', '$0.08/kW-h = 0.08 USD/kWh'],
  ]);
});

describe('figures: changes and neighbours of names', () => {
  table([
    ['It went from 345 nm to 325 nm.', '345 nm = 3.45e-7 m', '325 nm = 3.25e-7 m'],
    ['The share went from 12 to 9 percent.', '12 = 12 %', '9 percent = 9 %'],
    [
      'Up to 40 grains from 1- to 3-mm sieves.',
      'Up to 40 = 40 grains atMost',
      'from 1- to 3-mm = 0.001..0.003 m',
    ],
    ['Section 3 and 40 people left.', '40 = 40 people'],
    ['A bag of 20 (kg).', '20 (kg) = 20 kg'],
    ['He ranks between the tenth and the fifteenth.', 'between the tenth and the fifteenth = 10..15 ordinal'],
  ]);
});

describe('figures: what is counted, and no bound', () => {
  table([
    ['The group turned over €7.9 billion.', '€7.9 billion = 7900000000 EUR'],
    ['Buyers took over 4 million cars.', 'over 4 million = 4000000 cars moreThan'],
    ['A few hundred million dollars.', 'A few hundred million dollars = 100000000..1000000000 USD doubt'],
    ['Oakmoor took over 31 clubs.', '31 = 31 clubs'],
    ['It took over 12 minutes.', 'over 12 minutes = 720 s moreThan'],
    ['There are 98 data centres.', '98 = 98 centres'],
    ['Two of the company’s executives left.', 'Two = 2 executives'],
    ['Some 23 of Kestrel’s jets are idle.', 'Some 23 = 23 jets about'],
    ['Her 5- and 7-year-old sons.', '5 = 5 year', '7-year-old = 7 year'],
    ['They took a couple of weeks.', 'a couple of weeks = 14 day'],
  ]);
  table([['What they said about last year.', 'last year = 2025']], { reference: '2026-01-20' });
});

describe('figures: rows and letters', () => {
  table([
    ['Revenue 120 340 560', '120 340 560 = 120340560'],
    ['Row 18 340 56 7', '18 = 18', '340 = 340', '56 = 56', '7 = 7'],
    ['A profit of $8.2m.', '$8.2m = 8200000 USD'],
    ['Some 30 U.S. troops.', 'Some 30 = 30 about'],
  ]);
});
