import { check, silent } from '../../../support/figures.ts';

describe('figures: no figure', () => {
  describe('names of models and things', () =>
    silent([
      'The Airbus A330-900 landed.',
      'It has a Ryzen 7 inside.',
      'The virus is called H1N1.',
      'They met on board the Apollo 13.',
      'A version of the Kestrel 9 flew.',
      'The 747-8 is retired.',
      'Polonium-210 was found.',
      'They play on PlayStation 5.',
      'A Mk-47 and a 5G mast.',
      'Vitamin B12 helps.',
      'It runs in Vexel 11 rooms.',
      'It was written for Vexel 3.12 alone.',
      'They flew in Corvus 340 again.',
    ]));
  describe('parts of documents', () =>
    silent([
      'See Section 12 and Figure 3.',
      'As Table 4 shows.',
      'Under Article 50 it left.',
      'A note.[12]',
      'As others found [3, 7-9].',
      'It was shown (Miller 1974).',
      'Miller et al. (2011) agree.',
      '1. Price\n2. Quality',
      '3.2 The committee met.\n3.3 Members were heard.',
    ]));
  describe('places on the globe', () =>
    silent([
      'The wreck lies at 57°14′ N, 9°48′ W.',
      'The wreck lies at 51°30′26″N 0°7′39.5″W.',
      "The wreck lies at 57 deg 14' N.",
    ]));
  describe('times, telephones, addresses', () =>
    silent([
      'We met at 9:45.',
      'Doors open at 7 pm.',
      "At 10 o'clock sharp.",
      'Dial 112 for help.',
      'Call 555-01-9922 now.',
      'They live at 14 Maple Street.',
      'Open https://example.org/2024/10/page-3 to read.',
      'Write to desk7@example.org soon.',
      'It was a #2024goals post.',
    ]));
  describe('versions, files and codes', () =>
    silent([
      'It runs on version 2.4.1.',
      'Open report_v3.csv.',
      'Directive 2023-441 is open.',
      'A 401(k) plan.',
      'They work 24/7.',
    ]));
  describe('words that are numbers elsewhere', () =>
    silent([
      'No one came.',
      'This one is better.',
      'It is one of those days.',
      'The minute hand.',
      'He may march.',
      'They are in their mid-50s.',
      'She was seen in a bar.',
      'The market got a bit ahead.',
    ]));
});

describe('figures: a figure beside something that is none', () => {
  it('keeps the count after a model', () => check('The Airbus A330-900 has 287 seats.', ['287 = 287 seats']));
  it('keeps the range of a section', () => check('Section 4 lists 12 rules.', ['12 = 12 rules']));
  it('does not cross a blank line', () => check('They have 5\n\nGW of wind', ['5 = 5']));
  it('crosses one line feed', () => check('They have 5\nGW of wind', ['5\nGW = 5000000000 W']));
});

describe('figures: named numbers go on', () => {
  silent([
    'See Figs. 1 and 2.',
    'Tables 3, 4 and 5 have it.',
    'Read pages 3 to 7 again.',
    'Nos. 7 to 12 are for sale.',
    'Fig. 6(b) tells why.',
  ]);
});

describe('figures: words that only look like numbers', () => {
  silent([
    'The oldest married couple paid.',
    'A third-party vendor sold first-class seats.',
    'They were in their 20s and 30s.',
    'It was before the Six Nations opener.',
    'The band One Direction left.',
    'At number eight Vunipola shone.',
  ]);
});

describe('figures: telephones and titles', () => {
  silent(['s 0²', 'Call us (0843 104 5000) now.', 'They stood at ground zero.', '“Kestrel 7” opened.']);
});
