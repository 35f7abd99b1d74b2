import { silent, table } from '../../../support/figures.ts';

describe('figures: dates', () => {
  table([
    ['It is due by 12 May 2027.', 'by 12 May 2027 = 2027-05-12 atMost'],
    ['Signed on Nov. 3, 2024.', 'Nov. 3, 2024 = 2024-11-03'],
    ['Filed 2026-02-14.', '2026-02-14 = 2026-02-14'],
    ['On 14.2.2026 and 31/01/2025.', '14.2.2026 = 2026-02-14', '31/01/2025 = 2025-01-31'],
    ['The 3rd of March, 2019.', '3rd of March, 2019 = 2019-03-03'],
    ['Output peaked in Q2 2024.', 'Q2 2024 = 2024-Q2'],
    ['In the second quarter of 2024 it fell.', 'second quarter of 2024 = 2024-Q2'],
    ['Guidance for FY25 stands.', 'FY25 = 2025'],
    ['In fiscal 2025 it grew.', 'fiscal 2025 = 2025'],
    ['The 2024/25 season.', '2024/25 = 2024/2025'],
    ['It ran from 2011 to 2017.', 'from 2011 to 2017 = 2011/2017'],
    ['Between June and August 2023.', 'Between June and August 2023 = 2023-06/2023-08'],
    ['Held on 3–5 July 2024.', '3–5 July 2024 = 2024-07-03/2024-07-05'],
    ['Famous in the 1970s.', '1970s = 197X'],
    ["Famous in the '70s.", "'70s = 197X"],
    ['In the 19th century.', '19th century = 18XX'],
    ['By mid-2023 it was done.', 'By mid-2023 = 2023-05/2023-08 atMost'],
    ['It stays until at least 2031.', 'until at least 2031 = 2031 atLeast'],
    ['It is valid at least until 2031.', 'at least until 2031 = 2031 atLeast'],
    ['It is not expected to open before 2031.', 'before 2031 = 2031 atLeast'],
    ['It opens no later than May 2031.', 'later than May 2031 = 2031-05 atMost'],
    ['It opens in 2031 at the earliest.', '2031 at the earliest = 2031 atLeast'],
    ['It did not open until 2031.', 'until 2031 = 2031 atMost'],
    ['In late 2022.', 'late 2022 = 2022-09/2022-12'],
    ['Sales since 2019 doubled.', 'since 2019 = 2019 atLeast', 'doubled = 2 ratio'],
    ['On 11 March it rained.', '11 March = XXXX-03-11'],
    ['The 1H24 report.', '1H24 = 2024-H1'],
    ['The 2024 results.', '2024 = 2024'],
    ['Built in 300 BC.', '300 BC = -0299'],
    ['In the late eighties.', 'late eighties = 1987/1989'],
    ['The first week of 2021.', 'first week of 2021 = 2021-W01'],
    ['The last Monday of May 2024.', 'last Monday of May 2024 = 2024-05-27'],
    ['Born on March fourth nineteen sixty-two.', 'March fourth nineteen sixty-two = 1962-03-04'],
  ]);
});

describe('figures: dates told from a reference', () => {
  table(
    [
      ['It fell last year.', 'last year = 2025'],
      ['It fell in the last year.', 'last year = 2025'],
      ['It fell in 2019, the last year before the reform.', '2019 = 2019'],
      ['It opens next month.', 'next month = 2026-02'],
      ['On 11 November it opened.', '11 November = 2025-11-11'],
      ['It rose this quarter.', 'this quarter = 2026-Q1'],
      ['It closes in the first half of next year.', 'first half of next year = 2027-H1'],
      ['It grew from January to September.', 'from January to September = 2025-01/2025-09'],
      ['It grew between October and December.', 'between October and December = 2025-10/2025-12'],
      ['It snowed from November to March.', 'from November to March = 2025-11/2026-03'],
      ['It was moved from March to April.', 'March = 2026-03', 'April = 2026-04'],
      ['It ran from May 2024 to today.', 'from May 2024 to today = 2024-05/2026-01-20'],
      ['They meet next Tuesday.', 'next Tuesday = 2026-01-27'],
      ['They met last Friday.', 'last Friday = 2026-01-16'],
      ['They meet this Sunday.', 'this Sunday = 2026-01-25'],
      ['It rose last week.', 'last week = 2026-W03'],
      ['It opens early next month.', 'early next month = 2026-02-01/2026-02-10'],
      ['It shut late last year.', 'late last year = 2025-09/2025-12'],
      ['They vote at the beginning of next week.', 'beginning of next week = 2026-01-26/2026-01-28'],
      ['It was open last March.', 'last March = 2025-03'],
      ['It is shut from this May to October 2027.', 'from this May to October 2027 = 2026-05/2027-10'],
      ['They left the day before yesterday.', 'day before yesterday = 2026-01-18'],
      ['They leave the day after tomorrow.', 'day after tomorrow = 2026-01-22'],
      ['On the first Monday of this month.', 'first Monday of this month = 2026-01-05'],
      ['On the second Friday in March.', 'second Friday in March = 2026-03-13'],
    ],
    { reference: '2026-01-20' },
  );
});

describe('figures: relative words that name no date', () => {
  silent(
    [
      'It was the last week of the talks.',
      'He wept that Friday.',
      'They left yesterday.',
      'Last summer was hot.',
    ],
    { reference: '2026-01-20' },
  );
  silent(['They meet next Tuesday.', 'It opens early next month.', 'They left the day before yesterday.']);
});

describe('figures: seasons, weeks and holidays', () => {
  table([
    ['It opens in autumn 2026.', 'autumn 2026 = 2026-23'],
    ['It opened in the spring of 2024.', 'spring of 2024 = 2024-21'],
    ['Over the winter of 2025-26 it shut.', 'winter of 2025-26 = 2025-24'],
    ['In early summer 2024 it rose.', 'early summer 2024 = 2024-06-01/2024-07-08'],
    ['From spring 2024 to autumn 2025 it fell.', 'From spring 2024 to autumn 2025 = 2024-21/2025-23'],
    ['Since fall 2022 it grew.', 'Since fall 2022 = 2022-23 atLeast'],
    ['Sales will fall 2,024 tonnes.', '2,024 tonnes = 2024000 kg'],
    ['In early April it rained.', 'early April = XXXX-04-01/XXXX-04-10'],
    ['In the week of 6 October 2025.', 'week of 6 October 2025 = 2025-W41'],
    ['Sales in the week to 14 March 2026.', 'week to 14 March 2026 = 2026-03-08/2026-03-14'],
    ['The week ending March 15, 2026.', 'week ending March 15, 2026 = 2026-W11'],
    ['Snow fell on Christmas Day 2020.', 'Christmas Day 2020 = 2020-12-25'],
    ['Sales on Black Friday 2021 fell.', 'Black Friday 2021 = 2021-11-26'],
    ["On New Year's Eve 2024 it shut.", "New Year's Eve 2024 = 2024-12-31"],
    ['In the new year 2020 began.', '2020 = 2020'],
  ]);
  silent([
    'A spring of water.',
    'Prices fall in winter.',
    'It snowed at Christmas.',
    'It was a black Friday.',
  ]);
});

describe('figures: numbers that look like years', () => {
  table([
    ['It flies up to 2064 km.', 'up to 2064 km = 2064000 m atMost'],
    ['It weighs less than 1950 kg.', 'less than 1950 kg = 1950 kg lessThan'],
    ['Of 1900 MW in 2020 much stood idle.', '1900 MW = 1900000000 W', '2020 = 2020'],
    ['Orders rose by 1915 per cent.', '1915 per cent = 1915 %'],
    ['In 1915 per capita income fell.', '1915 = 1915'],
    ['In 2015 TB killed many.', '2015 = 2015'],
    ['They sold 2000 tickets.', '2000 = 2000 tickets'],
    ['It weighs 1900 kg.', '1900 kg = 1900 kg'],
    ['It costs $2024.', '$2024 = 2024 USD'],
    ['They hired 2,024 nurses.', '2,024 = 2024 nurses'],
  ]);
});

describe('figures: dates in other words', () => {
  table([
    ['It is due in 2016 and later.', '2016 and later = 2016 atLeast'],
    ['She left on 1/1/2016 and after my call.', '1/1/2016 = 2016-01-01'],
    ['It began march 3 2015 there.', 'march 3 2015 = 2015-03-03'],
    ['Born on twenty-five January 2012.', 'twenty-five January 2012 = 2012-01-25'],
    ['On the twenty-fifth of May they met.', 'twenty-fifth of May = XXXX-05-25'],
    ['In the first quarter of the financial year.', 'first quarter = XXXX-Q1'],
  ]);
  silent([
    'They scored in the first quarter of the match.',
    'The second half of the game was dull.',
    'Open 5 to 7 pm.',
    'It was one of May’s promises.',
  ]);
});
