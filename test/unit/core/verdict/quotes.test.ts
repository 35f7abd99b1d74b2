import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDraft } from '../../../../src/core/draft/parse.ts';
import { buildCorpus } from '../../../../src/core/search/corpus.ts';
import { checkQuotes } from '../../../../src/core/verdict/quotes.ts';
import type { QuoteFinding } from '../../../../src/core/verdict/report.ts';
import { readSource } from '../../../../src/sources/reader.ts';

const HARBOUR = `The new harbour wall

The council did not approve the harbour wall at its meeting in Larkhaven on Tuesday. "We are not convinced that the
wall will protect the lower streets," said Mira Holt, "and we cannot pay 4.5 million crowns for a hope." Engineers call
it one of the boldest coastal defences in the region, though the final design remains open. The cooperation of the
fishing fleet, which lost eleven boats last winter, is considered nearly certain by the harbour master.

The work would create 120 jobs, and roughly 80 percent of them would stay in the town after the wall is finished.
`;
const RAILWAY = `---
title: Night trains return
publisher: Northern Courier
---

The night train to Velm returns in spring. “The line was never closed, it was only forgotten by everyone who flies,”
the operator's head told reporters. Tickets will cost no more than a dinner for two, she promised with a smile.
`;
/** As a PDF's text comes out: hyphens at line ends, a line number, another column, a lost ligature. */
const LAYOUT = `12 The commission found that the invest-
13 ment plan su ers from optimistic assumptions about the price
14 of steel and that no supplier has signed a binding contract.

The first column speaks of the river   The second column is about
and its slow return to the old bed     an orchestra that plays for
after the dam was taken down.          an audience of three.
`;

const COLUMNS = `Ferries crossed the strait four       The mayor of Ostby was never asked
times a day until the bridge was      whether the tunnel could be kept
opened, and nobody in the villa-      open at night, although two crews
ges regretted the change at first.    had volunteered to work in turns.
`;

const corpus = buildCorpus([
  readSource({ id: 'harbour', name: 'harbour.txt', file: 'sources/harbour.txt', text: HARBOUR }),
  readSource({ id: 'railway', name: 'railway.md', file: 'sources/railway.md', text: RAILWAY }),
  readSource({
    id: 'essay',
    name: 'essay.txt',
    text: 'A short text about something else entirely.',
    metadata: { title: 'Harbour walls and other hopes' },
  }),
  readSource({ id: 'columns', name: 'columns.txt', text: COLUMNS }),
  readSource({ id: 'layout', name: 'layout.txt', file: 'sources/layout.txt', text: LAYOUT }),
]);
const check = (draft: string): QuoteFinding[] => [...checkQuotes(parseDraft(draft), corpus).findings];

/** [draft, verdict, wording that is expected] */
const TABLE: readonly (readonly [string, QuoteFinding['verdict'], string?])[] = [
  ['The text says "the cooperation of the fishing fleet".', 'supported'],
  ['The text says “The Cooperation, of the fishing fleet.”', 'supported'],
  ['Er sagt „cooperation of the fishing fleet“ dazu.', 'supported'],
  ['Il dit « cooperation of the fishing fleet » encore.', 'supported'],
  ["He read out 'the cooperation of the fishing fleet', twice.", 'supported'],
  ['He said ‘the operator’s head told reporters’ and left.', 'supported'],
  ['It is "the co-operation of the fishing fleet" that counts.', 'supported'],
  ['Of these "roughly 80 % of them would stay in the town" later.', 'supported'],
  ['It "lost 11 boats last winter" at sea.', 'supported'],
  ['It says "The night train … returns in spring".', 'supported'],
  ['It says "[The train] to Velm returns in spring" there.', 'supported'],
  ['It says "[t]he night train to Velm [sic] returns in spring" there.', 'supported'],
  [
    '"We are not convinced that the wall will protect the lower streets and we cannot pay," said Holt.',
    'supported',
  ],
  [
    '"the investment plan suffers from optimistic assumptions about the price of steel" it says.',
    'supported',
  ],
  [
    '"The first column speaks of the river and its slow return to the old bed after the dam was taken down"',
    'supported',
  ],
  ['"until the bridge was opened, and nobody in the villages regretted the change" they say.', 'supported'],
  [
    '"was never asked whether the tunnel could be kept open at night, although two crews" stood by.',
    'supported',
  ],
  [
    '"was asked whether the tunnel could be kept open at night, although two crews" stood by.',
    'misquoted',
    'was never asked whether the tunnel could be kept open at night, although two crews',
  ],
  ['"The line was **never closed**, it was only forgotten by everyone who flies"', 'supported'],
  [
    'The council "did approve the harbour wall at its meeting".',
    'misquoted',
    'did not approve the harbour wall at its meeting',
  ],
  [
    'The council "did … approve the harbour wall at its meeting".',
    'misquoted',
    'did … approve the harbour wall at its meeting',
  ],
  [
    'They "cannot pay 5.5 million crowns for a hope".',
    'misquoted',
    'cannot pay 4.5 million crowns for a hope',
  ],
  [
    'They "cannot pay $4.5 million crowns for a hope".',
    'misquoted',
    'cannot pay 4.5 million crowns for a hope',
  ],
  [
    'It "is considered certain by the harbour master".',
    'misquoted',
    'is considered nearly certain by the harbour master',
  ],
  [
    'Hers is "the boldest coastal defence in the region".',
    'misquoted',
    'one of the boldest coastal defences in the region',
  ],
  [
    '"The line was never shut, it was merely forgotten by everybody who flies."',
    'misquoted',
    'The line was never closed, it was only forgotten by everyone who flies',
  ],
  ['"We will build a second airport before the winter," said Holt.', 'unsourced'],
  ['It was "the best of all possible evenings" for them.', 'unsourced'],
  [
    '[The railway](sources/railway.md) says: "the cooperation of the fishing fleet".',
    'misquoted',
    'The cooperation of the fishing fleet',
  ],
  [
    'Northern Courier writes that "the cooperation of the fishing fleet" matters.',
    'misquoted',
    'The cooperation of the fishing fleet',
  ],
  [
    'They rely on "the cooperation of the fishing fleet" [@railway].',
    'miscited',
    'The cooperation of the fishing fleet',
  ],
  ['They rely on "the cooperation of the fishing fleet." [@harbour, p. 2]', 'supported'],
  ['They rely on "the cooperation of the fishing fleet" [@unknown].', 'supported'],
  [
    '> Tickets will cost no more than a dinner for three.',
    'misquoted',
    'Tickets will cost no more than a dinner for two',
  ],
];

describe('checkQuotes', () => {
  for (const [draft, verdict, expected] of TABLE) {
    it(`${verdict}: ${draft}`, () => {
      const found = check(draft);
      assert.deepEqual(
        found.map((f) => [f.verdict, f.expected]),
        [[verdict, expected]],
        found[0]?.reason,
      );
    });
  }

  it('tells every change of the words apart, at its place in the true wording', () => {
    const table: readonly (readonly [string, readonly string[]])[] = [
      [
        '"The line was never shut, it was merely forgotten by everybody who flies."',
        ['shut > closed', 'merely > only', 'everybody > everyone'],
      ],
      ['The council "did … approve the harbour wall at its meeting".', [' > not']],
      ['It "is considered certain by the harbour master".', [' > nearly']],
      ['They "cannot pay *5.5 million* crowns … for a hope".', ['5.5 > 4.5']],
      ['They rely on "the cooperation of the fishing fleet" [@railway].', []],
    ];
    for (const [draft, expected] of table) {
      const [found] = check(draft);
      const { changes = [] } = found ?? {};
      assert.deepEqual(
        changes.map((one) => `${one.draft} > ${one.source}`),
        expected,
        draft,
      );
      for (const { start, end, source } of changes) {
        if (start !== undefined) assert.equal(found?.expected?.slice(start, end), source, draft);
      }
      assert.ok(changes.filter(({ start }) => start === undefined).length <= 1, draft);
    }
  });

  it('says where it stopped', () => {
    const long = `"${'the cooperation of the fishing fleet and '.repeat(100)}more"`;
    const cut = checkQuotes(parseDraft(`Words.\n\n${long}\n`), corpus);
    assert.deepEqual(
      cut.problems.map(({ code, line }) => [code, line]),
      [['long-quotation', 3]],
    );
    assert.match(cut.findings[0]?.reason ?? '', / Only its first 400 words were compared\.$/);
    const many = checkQuotes(parseDraft('It "lost 11 boats last winter" at sea.\n\n'.repeat(5001)), corpus);
    assert.equal(many.findings.length, 5000);
    assert.deepEqual(
      many.problems.map(({ code, line }) => [code, line]),
      [['too-many-quotations', 10001]],
    );
  });

  it('reads on over paragraphs', () => {
    const open = '“The cooperation of the fishing fleet, which lost eleven boats';
    assert.deepEqual(check(open), []);
    const found = check(`${open}\n\n“last winter, is considered nearly certain.”`);
    assert.deepEqual(
      found.map(({ verdict }) => verdict),
      ['supported', 'supported'],
    );
  });

  const SILENT: readonly string[] = [
    'The "grand old wall" is here.',
    'A screen of 18" and one of 20" stand on the table over there.',
    "The boys' house and the girls' house are not far from the sea.",
    "It's the council's view that it isn't the fleet's fault at all.",
    'He opened a "quotation and never closed it in this paragraph.',
    'Read “Harbour Walls and Other Hopes” by the same author.',
    '> Note: this is a remark of our own, and nobody else said it.',
    '`"the cooperation of the fishing boats"` is code.',
  ];
  for (const draft of SILENT) it(`silent: ${draft}`, () => assert.deepEqual(check(draft), []));

  it('restores the wording', () => {
    const table: readonly (readonly [string, string])[] = [
      [
        'It "is considered certain by the harbour master".',
        'It "is considered nearly certain by the harbour master".',
      ],
      [
        'They "cannot pay 5.5 million crowns … for a hope".',
        'They "cannot pay 4.5 million crowns … for a hope".',
      ],
      [
        'They rely on "the cooperation of the fishing fleet" [@railway].',
        'They rely on "the cooperation of the fishing fleet" [@harbour].',
      ],
      [
        'The "line was *always* closed, it was only forgotten by all"',
        'The "line was *never* closed, it was only forgotten by everyone"',
      ],
    ];
    for (const [draft, expected] of table) {
      let text = draft;
      for (let round = 0; round < 3; round += 1) {
        const replacement = check(text)[0]?.replacements[0];
        if (replacement === undefined) break;
        text = text.slice(0, replacement.start) + replacement.text + text.slice(replacement.end);
      }
      assert.equal(text, expected);
    }
  });

  it('points at the words alone and at their passage', () => {
    const draft = 'One line.\n\nThen "is considered certain by the harbour master" stands here.\n';
    const [finding] = check(draft);
    assert.equal(finding?.text, 'is considered certain by the harbour master');
    assert.equal(draft.slice(finding?.offset, finding?.end), finding?.text);
    assert.deepEqual([finding?.line, finding?.column], [3, 7]);
    assert.equal(finding?.evidence[0]?.source, 'harbour');
    assert.match(finding?.evidence[0]?.passage ?? '', /nearly certain/);
  });

  it('never accuses words that are copied', () => {
    const words = HARBOUR.replaceAll(/["\n]/g, ' ')
      .split(/ +/)
      .filter((word) => word !== '');
    fc.assert(
      fc.property(
        fc.nat(words.length - 8),
        fc.integer({ min: 5, max: 40 }),
        fc.boolean(),
        (from, length, upper) => {
          const copied = words.slice(from, from + length).join(' ');
          const [finding] = check(`He wrote: “${upper ? copied.toUpperCase() : copied}”`);
          assert.equal(finding?.verdict ?? 'supported', 'supported', finding?.reason);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('survives any text', () => {
    const marks = fc.constantFrom(
      '"',
      '“',
      '”',
      '‘',
      '’',
      "'",
      '«',
      '»',
      '…',
      '[',
      ']',
      '> ',
      '\n\n',
      ' word',
      ' the',
      '.',
    );
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 60 }), (parts) => {
        for (const finding of check(parts.join(''))) assert.ok(finding.end > finding.offset);
      }),
    );
  });
});
