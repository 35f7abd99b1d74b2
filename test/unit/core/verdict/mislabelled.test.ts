import assert from 'node:assert/strict';
import { findingsOf } from './support.ts';

/** The verdicts of a draft's figures against one source, each with the value expected instead. */
const check = (draft: string, source: string): string[] =>
  findingsOf(`${draft}\n`, `${source}\n`).map(({ text, verdict, expected }) =>
    [text, verdict, expected].filter((part) => part !== undefined).join(' '),
  );

const SHARES = 'In 2024 wool took 41 % of the barges, slate 29 %, cider 13 %.';
const DOSES =
  'The pulse of the patients fell by 12 beats with 40 mg, by 19 beats with 80 mg and by 3 beats with chalk.';
const PAY = 'The province of Orle paid £3.5 million for the weir and the Tansy Guild £2.3 million.';

describe('mislabelledAmong', () => {
  const TABLE: [what: string, draft: string, source: string, expected: string[]][] = [
    [
      'the value of another label',
      'On the barges of 2024 cider took 29 %.',
      SHARES,
      ['2024 supported', '29 % conflict 13 %'],
    ],
    ['its own value', 'On the barges of 2024 cider took 13 %.', SHARES, ['2024 supported', '13 % supported']],
    [
      'a giver',
      'For the weir the Tansy Guild paid £3.5 million.',
      PAY,
      ['£3.5 million conflict £2.3 million'],
    ],
    ['its giver', 'For the weir the Tansy Guild paid £2.3 million.', PAY, ['£2.3 million supported']],
    ['another dose', 'On 80 mg the pulse of patients fell by 12 beats.', DOSES, ['12 conflict 19']],
    [
      'the same dose',
      'The pulse of patients fell by 19 beats with 80 mg.',
      DOSES,
      ['19 supported', '80 mg supported'],
    ],
    [
      'the column of another dose',
      'Rash struck 0.7 % of the weavers on 80 mg.',
      'Signs of harm among weavers\n\n| Sign | 40 mg | 80 mg |\n|---|---|---|\n| Rash | 0.7 % | 1.9 % |',
      ['0.7 % conflict 1.9 %'],
    ],
    ['no label named', 'The pulse of patients fell by 12 beats.', DOSES, ['12 supported']],
  ];
  for (const [what, draft, source, expected] of TABLE) {
    it(`tells ${what}`, () => {
      const found = check(draft, source);
      for (const one of expected) assert.ok(found.includes(one), `${one}: ${found.join(', ')}`);
    });
  }
});
