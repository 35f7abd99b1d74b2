import { silent, table } from '../../../support/figures.ts';

describe('figures: legal prose', () => {
  table([
    ['Within forty (40) days of it.', 'Within forty (40) days = 40 day atMost'],
    ['A term of 12 (twelve) months.', '12 (twelve) months = 12 month'],
    ['Fifteen (15) percent of it.', 'Fifteen (15) percent = 15 %'],
    ['Ninety (19) of them.', 'Ninety = 90'],
    ['Nine Hundred and 25/100 Dollars are due.', 'Nine Hundred and 25/100 Dollars = 900.25 USD'],
    ['Rupees 40,000 was paid.', 'Rupees 40,000 = 40000 INR'],
    ['A loss of $(4.1) million is booked.', '$(4.1) million = -4100000 USD'],
    ['Done on the 4th day of May, 2019.', '4th day of May, 2019 = 2019-05-04'],
    ['Held at from 60° to 80 °C there.', 'from 60° to 80 °C = 60..80 °C'],
    ['From a low of 3% to a high of 9% of it.', 'From a low of 3% to a high of 9% = 3..9 %'],
    ['In all, 30 June. 104 have come.', '30 June = XXXX-06-30', '104 = 104'],
  ]);
  silent([
    'See 41 U.S.C. § 1982.',
    'In 512 U.S. 87 it held so.',
    'As 118 F. Supp. 2d 44 has it.',
    'Rules 3 to 7 apply.',
  ]);
});

describe('figures: news prose', () => {
  silent([
    'The iPhone 16 launch came.',
    'Ministers of the Group of Seven met there once again.',
    'They aim at net zero.',
    'As Psalm 23:4 has it.',
    'Near exits 14 and 16.',
    'See inTable 5 of it.',
    'One usually has to wait.',
    'Only in simulation 2 it held.',
  ]);
  silent(['It closed at 1430 GMT.', 'For under-25s alone.', 'A five-a-side team.', 'He hit three-pointers.']);
  table([
    ['They expect sales to be up 4% to 7% again.', '4% to 7% = 4..7 %'],
    ['The rate rose 0.5% to 4.75% then.', '0.5% = 0.5 %', '4.75% = 4.75 %'],
    ['The rate ticked up to 4.3% then.', '4.3% = 4.3 %'],
    ['It may top $20bn soon.', '$20bn = 20000000000 USD'],
    [
      'Output fell 1.2m b/d to 450,000 bpd.',
      '1.2m b/d = 190784.753914 m³/day',
      '450,000 bpd = 71544.2827176 m³/day',
    ],
    ['She won the 400m hurdles.', '400m = 400 m'],
    ['A 2000-m race was held.', '2000-m = 2000 m'],
    ['Around 60pc of them agreed.', 'Around 60pc = 60 % about'],
    ['It costs 2.9 p/kWh now.', '2.9 p/kWh = 0.029 GBP/kWh'],
    ['It took 1h 45m to climb.', '1h 45m = 6300 s'],
    ['It lost 0.3 of a percentage point.', '0.3 of a percentage point = 0.3 pp'],
    ['He did 54 m.p.h. there.', '54 m.p.h. = 24.14016 m/s'],
    ['Shares rose to 412p; films are shown in 720p.', '412p = 4.12 GBP'],
    ['It was raised by a tenth to 5.5p.', 'a tenth = 0.1 ratio', '5.5p = 0.055 GBP'],
    ['They led by 44% to 25% then.', '44% = 44 %', '25% = 25 %'],
    ['A span of -0.4% to -1.6% is usual.', '-0.4% to -1.6% = -1.6..-0.4 %'],
    ['One way to do it.'],
    ['Of 30 people one seriously hurt man died.', '30 = 30 people', 'one = 1 seriously'],
    ['One and a half million came.', 'One and a half million = 1500000'],
    ['After three-and-a-half hours of it.', 'three-and-a-half hours = 12600 s'],
    ['Some half-a-million pounds were lost.', 'Some half-a-million pounds = 500000 GBP about'],
    ['They have one and half a dozen men.', 'half a dozen = 6 men'],
    ['It ends at half past ten.'],
    ['A fund of $10m-15m is set up.', '$10m-15m = 10000000..15000000 USD'],
    ['It made 3,5 Mrd. Euro.', '3,5 Mrd. Euro = 3500000000 EUR'],
    ['He is 5-foot-11 tall, she 5ft 9.', '5-foot-11 = 1.8034 m', '5ft 9 = 1.7526 m'],
    ['A 2C rise is near.', '2C = 2 °C'],
    ['A fee of £52m plus £8m is due.', '£52m = 52000000 GBP', '£8m = 8000000 GBP'],
    ['It rained in May and in June.', 'May = XXXX-05', 'June = XXXX-06'],
    ['A plan backed by May failed.'],
    ['It owed £1.6bn more than a year ago.', '£1.6bn = 1600000000 GBP'],
  ]);
});
