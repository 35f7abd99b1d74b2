import assert from 'node:assert/strict';
import { buildCorpus } from '../../../../src/core/search/corpus.ts';
import { checkDraft } from '../../../../src/core/verdict/check.ts';
import { readSource } from '../../../../src/sources/reader.ts';

/** Verdicts of the figures of a draft (but for the numbers of rows) held against a data file, as `figure: verdict`, with the expected value. */
const check = (draft: string, csv: string): string[] =>
  checkDraft(draft, buildCorpus([readSource({ id: 's', name: 's.csv', file: 's.csv', text: csv })]))
    .figures.filter(({ text }) => text.length > 2)
    .map(({ text, verdict, expected }) =>
      expected === undefined ? `${text}: ${verdict}` : `${text}: ${verdict} ${expected}`,
    );

const WELLS = `well,parish,lead_ug_l,depth_m,weight_kg
Adder Well,Thorn,14.8,112,3870
Birch Well,Thorn,22.6,96,4150
Cold Well,Marrick,9.7,141,2980
`;
const SERIES = `gauge,kind,year,soot_ug_m3
Mill Bridge,kerb,2019,41.6
Mill Bridge,kerb,2024,37.2
Abbey Lane,kerb,2019,29.3
Abbey Lane,kerb,2024,31.8
`;
const THROWS = `event,rank,thrower,result,unit
Caber,1,Ewan Dorrit,11.42,m
Hammer,1,Ailsa Muir,43.17,m
Sack race,1,Rory Tain,14.85,s
`;

const VOYAGES = `voyage,date,ship,barrels_loaded,cargo_kg
12,2024-03-02,Petrel,71,18450
13,2024-05-19,Petrel,68,17920
14,2024-08-30,Petrel,74,19360
`;

const TOLLS = `bridge,quarter,crossings
Alder Bridge,Q2 2023,48130
Alder Bridge,Q2 2024,51740
Tansy Bridge,Q2 2023,20960
Tansy Bridge,Q2 2024,19380
`;

const SPANS = `bridge,crossings,checked_by_hand
Alder Bridge,51740,48210
Tansy Bridge,59380,57490
`;
const MARKS = `subject,average_mark,prizes_won
Botany,58.7,71.6
Latin,63.9,77.5
Zoology,65.2,59.8
`;

const GIFTS = `donor,pledged_marks,received_marks
Alder Dairy,7340,4180
Tansy Mill,9120,8850
`;

const FERRIES = `quarter,line,tickets_sold,riders
2023 Q1,Adder Line,1184,1391
2023 Q1,Birch Line,1276,1463
2023 Q1,Cold Line,1352,1580
2023 Q2,Adder Line,2417,2826
2023 Q2,Birch Line,2689,3154
2023 Q2,Cold Line,2548,2973
`;

const DOSES = `group,rash_pct,cough_pct
Rivolan 25 mg,4.7,11.3
Rivolan 75 mg,8.9,14.6
`;

const FLOODS = `parish,farms_flooded,barns_lost
Thorn,318,46
Marrick,274,39
Total,592,85
`;

const QUARRIES = `Quarry,"Loose stone, tonnes","Of which slate, tonnes","Price, estimate of 2019, marks","Price, present estimate, marks"
Alder Pit,7340,4180,618,943
Tansy Pit,9120,8850,752,1164
`;

const QUEUES = `town,month,people_waiting
Velm,June 2022,6840
Velm,June 2023,7310
Velm,June 2024,5970
`;

const FARES = `| Animal | Fare in 2025, marks | Fare since 1 January 2026, marks |
|---|---|---|
| Goat | 14.30 | 17.60 |
| Mule | 23.10 | 26.40 |
`;

const WOOL = `| Wool | Week 6, 2026 | Week 7, 2026 |
|---|---|---|
| White wool, marks | 31.70 | 34.20 |
| Brown wool, marks | 26.40 | 28.90 |
`;

const HALVES = `| Item | Q2 2026, marks | H1 2026, marks |
|---|---|---|
| Fodder | 4,630 | 8,970 |
| Timber | 2,840 | 5,190 |
`;

const TABLE: [what: string, draft: string, source: string, expected: string[]][] = [
  [
    'the row of another amount than the sentence names',
    'A rash troubled 4.7 per cent of the patients on 75 mg.',
    DOSES,
    ['4.7 per cent: unsourced', '75 mg: unsourced'],
  ],
  [
    'the row of the amount that the sentence names',
    'A rash troubled 8.9 per cent of the patients on 75 mg.',
    DOSES,
    ['8.9 per cent: supported', '75 mg: unsourced'],
  ],
  ['a part for the total', 'In all, 318 farms were flooded.', FLOODS, ['318: conflict 592']],
  ['the total', 'In all, 592 farms were flooded.', FLOODS, ['592: supported']],
  ['a part by its name', 'In Thorn 318 farms were flooded in all.', FLOODS, ['318: supported']],
  [
    'a column of a part, and one of an earlier time',
    '| Quarry | Tonnes | Price now, marks |\n|---|---|---|\n| Alder Pit | 4,180 | 618 |\n| Tansy Pit | 9,120 | 1,164 |\n',
    QUARRIES,
    ['4,180: conflict 7340', '618: conflict 943', '9,120: supported', '1,164: supported'],
  ],
  [
    'a column of a part that the draft names',
    '| Quarry | Slate, tonnes |\n|---|---|\n| Alder Pit | 4,180 |\n| Tansy Pit | 8,850 |\n',
    QUARRIES,
    ['4,180: supported', '8,850: supported'],
  ],
  [
    'the end of a month without its year is in the last one',
    '---\ndate: 2024-08-20\n---\nAt the end of June 7,310 people were waiting in Velm.\n',
    QUEUES,
    ['7,310: conflict 5970'],
  ],
  [
    'what holds since a day has replaced what was there the day before',
    'The fare for a goat is 14.30 marks and the fare for a mule 26.40 marks.',
    FARES,
    ['14.30: conflict 17.60', '26.40: supported'],
  ],
  [
    'what was there, told as that',
    'In 2025 the fare for a goat was 14.30 marks.',
    FARES,
    ['2025: unsourced', '14.30: supported'],
  ],
  [
    'a week and the one behind it',
    'White wool costs 31.70 marks, brown wool 28.90 marks.',
    WOOL,
    ['31.70: conflict 34.20', '28.90: supported'],
  ],
  [
    'a quarter for the half that holds it',
    '---\ndate: 2026-08-20\n---\nFrom January to June fodder cost 4,630 marks and timber 5,190 marks.\n',
    HALVES,
    ['4,630: conflict 8,970', '5,190: supported'],
  ],
  [
    'a value of another quarter than the sentence tells of',
    'The Adder Line sold 2,417 tickets and the Cold Line 2,548; on the Birch Line it was 1,276 tickets.',
    FERRIES,
    ['2,417: supported', '2,548: supported', '1,276: conflict 2689'],
  ],
  [
    'values of one line',
    'The Adder Line sold 2,417 tickets and the Cold Line 2,548; on the Birch Line it was 2,689 tickets.',
    FERRIES,
    ['2,417: supported', '2,548: supported', '2,689: supported'],
  ],
  [
    'a quarter that the sentence names beside another',
    'In the second quarter of 2023 the Adder Line sold 2,417 tickets and the Cold Line 2,548; in the first quarter of 2023 the Birch Line had sold 1,276 tickets.',
    FERRIES,
    [
      'second quarter of 2023: supported',
      '2,417: supported',
      '2,548: supported',
      'first quarter of 2023: supported',
      '1,276: supported',
    ],
  ],
  [
    'a column of another step than the draft tells of',
    'Of the gifts, 7,340 marks from Alder Dairy have arrived.',
    GIFTS,
    ['7,340: conflict 4180'],
  ],
  [
    'a column of the step that the draft tells of',
    'Of the gifts, 4,180 marks from Alder Dairy have arrived; it had pledged 7,340 marks.',
    GIFTS,
    ['4,180: supported', '7,340: supported'],
  ],
  [
    'cells of a draft have the unit of their heading',
    '| Well | Kilograms |\n|---|---|\n| Adder Well | 3,870 |\n| Cold Well | 2,890 |\n',
    WELLS,
    ['3,870: supported', '2,890: conflict 2980'],
  ],
  [
    'in another unit than the source',
    '| Well | Weight, tonnes |\n|---|---|\n| Birch Well | 4.15 |\n',
    WELLS,
    ['4.15: supported'],
  ],
  [
    'another measure of the same digits is silent',
    '| Well | Weight, tonnes |\n|---|---|\n| Hazel Well | 1.12 |\n',
    WELLS,
    ['1.12: unsourced'],
  ],
  [
    'a unit whose second part is left out',
    '- Adder Well: 14.8 micrograms of lead\n',
    WELLS,
    ['14.8 micrograms: supported'],
  ],
  [
    'a unit left out in a list, the year before beside',
    '- Abbey Lane: 31.8, after 29.3\n',
    SERIES,
    ['31.8: supported', '29.3: supported'],
  ],
  [
    'an earlier column as the value that the row came from',
    'At Abbey Lane soot rose from 29.3 to 31.8 micrograms, at Mill Bridge it fell from 41.6 to 37.2.\n',
    SERIES,
    ['29.3: supported', '31.8 micrograms: supported', '41.6: supported', '37.2: supported'],
  ],
  [
    'rows that are known by their number, old ones too',
    '| Voyage | Kilograms |\n|---|---|\n| 12 | 18,450 |\n| 13 | 17,290 |\n',
    VOYAGES,
    ['18,450: supported', '17,290: conflict 17920'],
  ],
  [
    'the row of a number that the source does not have',
    '| Voyage | Kilograms |\n|---|---|\n| 29 | 21,870 |\n',
    VOYAGES,
    ['21,870: unsourced'],
  ],
  [
    'a row whose name the source does not have',
    '| Well | Kilograms |\n|---|---|\n| Dove Well | 387 |\n| Elder Spring | 389 |\n',
    WELLS,
    ['387: unsourced', '389: unsourced'],
  ],
  [
    'a rate whose time is left out',
    'Reed Mill can grind 640 tonnes of rye, Ash Mill 910 tonnes.\n',
    'mill,Rye (tonnes a year)\nReed Mill,640\nAsh Mill,870\n',
    ['640 tonnes: supported', '910 tonnes: conflict 870'],
  ],
  [
    'the value of another row',
    '- Last autumn Tansy Bridge had 51,740 crossings, fewer than in spring.\n- Alder Bridge had 51,740.\n',
    SPANS,
    ['51,740: conflict 59380', '51,740: supported'],
  ],
  [
    'a row named by what is no name',
    'Pupils of zoology reached an average mark of 63.9.\n',
    MARKS,
    ['63.9: conflict 65.2'],
  ],
  [
    'the value of another column',
    'Latin brought an average mark of 77.5, zoology of 65.2.\n',
    MARKS,
    ['77.5: conflict 63.9', '65.2: supported'],
  ],
  [
    'a column that is named for another figure of the sentence',
    'Zoology stood at 65.2, with 59.8 in prizes won.\n',
    MARKS,
    ['65.2: supported', '59.8: supported'],
  ],
  [
    'rows that are compared',
    'Tansy Bridge had 59,380 crossings, more than the 51,740 of Alder Bridge.\n',
    SPANS,
    ['59,380: supported', '51,740: supported'],
  ],
  [
    'a unit in a column of its own',
    '| Event | Thrower | Result |\n|---|---|---|\n| Hammer | Ailsa Muir | 43.71 |\n',
    THROWS,
    ['43.71: conflict 43.17'],
  ],
  [
    'a quarter without its year is the last one',
    '---\ndate: 2024-08-20\n---\nIn the second quarter Alder Bridge had 48,130 crossings, Tansy Bridge 19,380.\n',
    TOLLS,
    ['48,130: conflict 51740', '19,380: supported'],
  ],
];

describe('tables', () => {
  for (const [what, draft, source, expected] of TABLE)
    it(what, () => assert.deepEqual(check(draft, source), expected));
});
