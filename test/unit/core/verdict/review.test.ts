import assert from 'node:assert/strict';
import { parseDraft } from '../../../../src/core/draft/parse.ts';
import { buildCorpus } from '../../../../src/core/search/corpus.ts';
import { observe } from '../../../../src/core/verdict/arbiter.ts';
import { rateBlock } from '../../../../src/core/verdict/block.ts';
import { blockJobs, checkDraft } from '../../../../src/core/verdict/check.ts';
import { decide } from '../../../../src/core/verdict/decide.ts';
import { bestEqual } from '../../../../src/core/verdict/scene.ts';
import { readSource } from '../../../../src/sources/reader.ts';

const corpusOf = (text: string) => buildCorpus([readSource({ id: 'source', text, format: 'text' })]);

function verdicts(draft: string, source: string): string[] {
  return checkDraft(draft, corpusOf(source)).figures.map(
    ({ text, verdict, expected }) => `${text}: ${verdict}${expected === undefined ? '' : ` (${expected})`}`,
  );
}

const TABLE: readonly [what: string, draft: string, source: string, expected: string[]][] = [
  [
    'what will be, beside what is',
    'The library in Orlen will hold 90,000 volumes.',
    'The library in Orlen holds 62,000 volumes; from 2030 it will hold 90,000 volumes.',
    ['90,000: supported'],
  ],
  [
    'what will be, told as what is',
    'The library in Orlen holds 90,000 volumes.',
    'The library in Orlen holds 62,000 volumes; from 2030 it will hold 90,000 volumes.',
    ['90,000: conflict (62,000)'],
  ],
  [
    'what was meant, told as it is',
    'The ferry company of Marholm pays its stokers a bonus of $4,700.',
    'In Marholm the stokers of the ferry company had asked for a bonus of $4,700.',
    ['$4,700: unsourced'],
  ],
  [
    'what was meant, told as that',
    'The stokers of the ferry company of Marholm asked for a bonus of $4,700.',
    'In Marholm the stokers of the ferry company had asked for a bonus of $4,700.',
    ['$4,700: supported'],
  ],
  [
    'what was meant and then done, as another passage says',
    'The ferry company of Marholm pays its stokers a bonus of $4,700.',
    'In Marholm the stokers of the ferry company had asked for a bonus of $4,700. Now the ferry company pays its stokers the bonus of $4,700.',
    ['$4,700: supported'],
  ],
  [
    'what it was at another time',
    'A permit in Marholm takes eight weeks on average.',
    'In Marholm our average permit takes three weeks; in 2019 it took eight.',
    ['eight weeks: conflict (three weeks)'],
  ],
  [
    'what it was at another time, told as that',
    'In 2019 a permit in Marholm took eight weeks on average.',
    'In Marholm our average permit takes three weeks; in 2019 it took eight.',
    ['2019: supported', 'eight weeks: supported'],
  ],
  [
    'what it will be, told as that',
    'A permit in Marholm is to take eight weeks on average.',
    'In Marholm our average permit takes three weeks; in 2031 it is to take eight.',
    ['eight weeks: supported'],
  ],
  [
    'a date that no longer applies',
    'In Marholm claims for storm damage must be filed by 31 March.',
    'In Marholm claims for storm damage must be filed soon. The earlier date of 31 March no longer applies.',
    ['by 31 March: unsourced'],
  ],
  [
    'a date that has been set anew',
    'The new pier of Marholm opens in May 2031.',
    'The new pier of Marholm is to be ready in time. The date previously announced was May 2031.',
    ['May 2031: unsourced'],
  ],
  [
    'a date that has been set anew, told as that',
    'The new pier of Marholm was originally to open in May 2031.',
    'The new pier of Marholm is to open in June 2033. The date previously announced was May 2031.',
    ['May 2031: supported'],
  ],
  [
    'what a plan for a year has become',
    'In 2026 the ferry company expects a profit of $6 million.',
    'For 2026 the ferry company had predicted a profit of $6 million; it now expects $9 million.',
    ['2026: supported', '$6 million: conflict ($9 million)'],
  ],
  [
    'the level before a cut',
    'The ferry company employs 480 people in Marholm.',
    'The ferry company employs 390 people in Marholm. A year earlier it had employed 480 people there.',
    ['480: conflict (390)'],
  ],
  [
    'figures that changed places, though one of them fits its own words',
    'In Marholm private employers raised pay by 5.8 percent, public ones by 4.2 percent.',
    'In Marholm regular pay grew by 5.8% in the public sector and by 4.2% in the private sector.',
    ['5.8 percent: conflict (4.2%)', '4.2 percent: conflict (5.8%)'],
  ],
  [
    'what a change to come starts from',
    'A day ticket of the ferry, now 2.80 crowns, will cost 3.10 crowns from May.',
    'The day ticket of the ferry goes up from 2.80 to 3.10 crowns in May.',
    ['2.80 crowns: supported', '3.10 crowns: supported'],
  ],
  [
    'a date that a bound leaves no room for',
    'The main patent on the pill of Marholm runs to 2043.',
    'The main patent on the pill of Marholm runs until August 2034.',
    ['2043: conflict (until August 2034)'],
  ],
  [
    'a date that a bound leaves room for',
    'The main patent on the pill of Marholm runs to 2031.',
    'The main patent on the pill of Marholm runs until August 2034 at the latest.',
    ['2031: unsourced'],
  ],
  [
    'the same digits of another thing',
    'The bakers of Marholm sell 3,450 loaves.',
    'The quarry sent off 3,450 tonnes.',
    ['3,450: unsourced'],
  ],
  [
    'a first version',
    'Exports of the port of Marholm in the whole of 2025 were 4.52 million tonnes.',
    'Exports of Marholm for the whole of 2025, first published as 4.52 million tonnes, have been revised to 4.61 million tonnes.',
    ['2025: supported', '4.52 million tonnes: conflict (4.61 million tonnes)'],
  ],
  [
    'an earlier share told as such',
    'Rents in Marholm, which used to eat 21 percent of revenue, came to eat 29 percent.',
    'In Marholm rents rose from 21 percent of revenue to 29 percent.',
    ['21 percent: supported', '29 percent: supported'],
  ],
  [
    'more for less',
    'In Marholm sales were 7.2 percent more than a year earlier.',
    'Sales in Marholm were down 7.2 percent on the year before.',
    ['7.2 percent: conflict (7.2 percent)'],
  ],
  [
    'a part beside a whole with its owner',
    "Of the Compact's 14 members, eleven voted for the duty.",
    "Eleven of the Compact's 14 members backed the duty in the vote.",
    ['14: supported', 'eleven: supported'],
  ],
  [
    'a part beside its whole',
    'Of 940 letters to the council of Marholm, 37 were answered.',
    'The council of Marholm received 940 letters and answered 37 letters.',
    ['940: supported', '37: supported'],
  ],
  [
    'a part before its whole',
    'Cameras were fitted on 16 of the 18 trawlers in Marholm.',
    'In the harbour of Marholm lie 18 trawlers; 16 trawlers carry cameras.',
    ['16: supported', '18: supported'],
  ],
  [
    'more for fewer, where the number stands elsewhere too',
    'The dairy in Marholm employs 90 people more than last year.',
    'The dairy in Marholm employs 90 people fewer than last year. Of the shops in the town 90 were shut.',
    ['90: conflict (90)'],
  ],
  [
    'a bound that the source names',
    'No more than 90,000 bottles will be filled in the dairy in Marholm.',
    'The bottle limit of the dairy in Marholm is 90,000 bottles.',
    ['No more than 90,000: supported'],
  ],
  [
    'a bound that the source names not',
    'No more than 90,000 bottles were filled in the dairy in Marholm.',
    'The dairy in Marholm filled 90,000 bottles.',
    ['No more than 90,000: qualified (90,000)'],
  ],
  [
    'a week for a month',
    'The dairy in Marholm fills 90,000 bottles a week.',
    'The dairy in Marholm fills 90,000 bottles a month.',
    ['90,000: conflict (90,000)'],
  ],
  [
    'the same pace in other words',
    'The dairy in Marholm fills 90,000 bottles every month.',
    'The dairy in Marholm fills 90,000 bottles a month.',
    ['90,000: supported'],
  ],
  [
    'the year before in brackets',
    'The ferries of Marholm earned 51 million crowns.',
    'The ferries of Marholm earned 44 million crowns (51 million crowns).',
    ['51 million crowns: conflict (44 million crowns)'],
  ],
  [
    'what was promised and did not come',
    'The shipyard of Marholm will launch 14 ferries this year.',
    'The shipyard of Marholm will launch nine ferries this year. In January it had promised 14 ferries.',
    ['14: conflict (nine)'],
  ],
  [
    'what something stands instead of',
    'The harbour of Marholm is dredged every five years.',
    'The harbour of Marholm is dredged every two years instead of every five.',
    ['five years: conflict (two years)'],
  ],
  [
    'a promise told as one',
    'The shipyard of Marholm had promised 14 ferries.',
    'The shipyard of Marholm will launch nine ferries this year. In January it had promised 14 ferries.',
    ['14: supported'],
  ],
  [
    'a promise beside what came of it',
    'The shipyard of Marholm will launch nine ferries; 14 ferries were planned.',
    'The shipyard of Marholm will launch nine ferries this year. In January it had promised 14 ferries.',
    ['nine: supported', '14: supported'],
  ],
  [
    'what was asked for, told as granted',
    'In the harbour 90 skippers of Marholm were granted a mooring.',
    'In the harbour 90 skippers of Marholm applied for a mooring; 34 skippers were granted one.',
    ['90: conflict (34)'],
  ],
  [
    'what was asked for, told as such',
    'In the harbour 90 skippers of Marholm applied for a mooring.',
    'In the harbour 90 skippers of Marholm applied for a mooring; 34 skippers were granted one.',
    ['90: supported'],
  ],
  [
    'a fall told as a rise',
    'The fare to Marholm rose from 61 crowns to 74 crowns.',
    'The fare to Marholm fell from 74 crowns to 61 crowns.',
    ['61 crowns: conflict (74 crowns)', '74 crowns: conflict (61 crowns)'],
  ],
  [
    'a fall told as one',
    'The fare to Marholm, once 74 crowns, is 61 crowns.',
    'The fare to Marholm fell from 74 crowns to 61 crowns.',
    ['74 crowns: supported', '61 crowns: supported'],
  ],
  [
    'an earlier value told by its year',
    'In 2024 the fare to Marholm was 74 crowns.',
    'The fare to Marholm is 61 crowns, compared with 74 crowns in 2024.',
    ['2024: supported', '74 crowns: supported'],
  ],
  [
    'two neighbours in one sentence, each as it stands',
    'The quay cost 12 million crowns and the crane 3 million crowns.',
    'In Marholm the quay cost 12 million crowns and the crane 3 million crowns.',
    ['12 million crowns: supported', '3 million crowns: supported'],
  ],
];

describe('review', () => {
  for (const [what, draft, source, expected] of TABLE) {
    it(`reads ${what}`, () => assert.deepEqual(verdicts(draft, source), expected));
  }

  it('says of a doubtful tick what else may be meant', () => {
    const { figures } = checkDraft(
      'The builders now finish 8,000 flats a year.',
      corpusOf('We promised 8,000 flats and finished 6,200 flats last year, said the builders.'),
    );
    const [flats] = figures;
    assert.notEqual(flats?.verdict, 'supported');
    assert.ok(flats?.evidence.some(({ figure }) => figure === '6,200'));
  });
});

describe('the rules', () => {
  const ruled = (draft: string, source: string): string | undefined => {
    const corpus = corpusOf(source);
    const [job] = blockJobs(parseDraft(draft), corpus);
    assert.ok(job);
    const [figure] = rateBlock(job.block, job.context, corpus).figures;
    return figure && decide(figure.frame, figure.won, figure.weighed).verdict;
  };

  it('take a number of other things for chance', () =>
    assert.equal(ruled('The club has 1,260 members.', 'The storm in May killed 1,260 people.'), 'unsourced'));

  it('take a number of the same in other words for support', () =>
    assert.equal(ruled('The club has 1,260 members.', 'The club counts 1,260 rowers.'), 'supported'));
});

describe('a scene', () => {
  const text = 'Marholm has 61 lamps on its quay. The council bought 25 lamps in May.';
  const corpus = corpusOf(text);
  const [job] = blockJobs(parseDraft(text), corpus);
  assert.ok(job);
  const { scene, figures } = rateBlock(job.block, job.context, corpus);
  const lamps = figures.find(({ frame }) => frame.figure.text === '61');
  const bought = figures.find(({ frame }) => frame.figure.text === '25');
  assert.ok(lamps && bought);

  it('knows which figure of the block states a value', () => {
    const equal = bestEqual(lamps.weighed);
    assert.ok(equal);
    assert.ok(scene.claimOn(equal.frame, bought) > -6);
    assert.equal(scene.claimOn(equal.frame, lamps), -6);
    assert.equal(scene.statedBeside(equal.frame, bought), false);
  });

  it('tells in which order the source gives what a sentence rests on', () => {
    const source = corpusOf('Marholm has 61 lamps and 25 bridges.');
    const order = (draft: string): number => {
      const [one] = blockJobs(parseDraft(draft), source);
      assert.ok(one);
      const rated = rateBlock(one.block, one.context, source);
      const [first] = rated.figures;
      const rest = first && bestEqual(first.weighed);
      assert.ok(rest);
      return rated.scene.order(first, rest);
    };
    assert.equal(order('Marholm has 61 lamps and 25 bridges.'), 1);
    assert.equal(order('Marholm has 25 bridges and 61 lamps.'), -1);
    assert.equal(order('Marholm has 61 lamps.'), 0);
  });

  it('rates what stands where the neighbours rest higher', () => {
    const near = bestEqual(bought.weighed);
    assert.ok(near);
    const far = { ...near, passage: { ...near.passage, source: 'elsewhere' as typeof near.passage.source } };
    assert.ok(scene.coherence(bought, near) > scene.coherence(bought, far));
  });
});

describe('a rival that the sentence gives, too', () => {
  const corpus = corpusOf(
    'The prisons of Marholm held 4,862 people in May. They were built for 4,550 people.',
  );
  const ordered = (draft: string): number | undefined => {
    const [job] = blockJobs(parseDraft(draft), corpus);
    assert.ok(job);
    const { scene, figures } = rateBlock(job.block, job.context, corpus);
    const figure = figures.find(({ frame }) => frame.figure.text === '4,550');
    assert.ok(figure);
    const { rivals } = observe(figure, scene, decide(figure.frame, figure.won, figure.weighed));
    return rivals.find(({ rival }) => rival.frame.figure.text === '4,862')?.among['rival.order'];
  };

  it('tells pairs in the order of the source from others', () => {
    assert.equal(ordered('The prisons held 4,862 people in space for 4,550.'), 1);
    assert.equal(ordered('The prisons held 4,550 people in space for 4,862.'), -1);
    assert.equal(ordered('The prisons have space for 4,550 people.'), 0);
  });
});

describe('the evidence of a conflict', () => {
  it('says of what is far from the figure that it is merely related', () => {
    const { figures } = checkDraft(
      'The night ferry carried 63,100 passengers in 2024.',
      corpusOf(
        'In 2024 the night ferry carried 61,300 passengers. The night ferry may carry up to 180 passengers.',
      ),
    );
    const found = figures.find(({ verdict }) => verdict === 'conflict');
    assert.ok(found);
    assert.deepEqual(
      found.evidence.filter(({ relation }) => relation === 'contradicts').map(({ figure }) => figure),
      ['61,300'],
    );
  });
});

describe('the reason of a tick left unsaid', () => {
  it('says what little ties an equal value to the figure', () => {
    const [finding] = checkDraft(
      'The canteen printed 1,900 menus.',
      corpusOf('The school has 41,200 pupils, 1,900 fewer than in the year before. It has 742 teachers.'),
    ).figures;
    assert.equal(finding?.verdict, 'unsourced');
    assert.match(finding?.reason ?? '', /1,900/);
  });
});

describe('a bound that the source says in another word', () => {
  const source = 'The highest count of seals on the Marholm sands was 4,018; on average 3,230 lie there.';
  it('holds where it points the right way', () => {
    assert.deepEqual(verdicts('The sands of Marholm never saw more than 4,018 seals.', source), [
      'more than 4,018: supported',
    ]);
  });
  it('does not where it points the other way', () => {
    assert.deepEqual(verdicts('The sands of Marholm saw no fewer than 4,018 seals.', source), [
      'no fewer than 4,018: qualified (4,018)',
    ]);
  });
});

describe('what no figure should be', () => {
  const cases: readonly [draft: string, source: string, expected: string[]][] = [
    [
      'With the larger dose attacks fell by 63 percent.',
      'In children the reduction of attacks with 300 mg was 63% (95% CI, 51 to 72).',
      ['63 percent: supported'],
    ],
    [
      'Some 480 homes a year go unbuilt.',
      'We estimate that 480 homes a year are not built because of it, give or take 150.',
      ['Some 480: supported'],
    ],
    [
      'The council of Marholm voted 31 to 26 to hold rises in rents to 4 per cent.',
      'On Monday the council of Marholm decided, by 31 votes to 26, that rents may rise by 4 per cent.',
      ['31 to 26: supported', '4 per cent: supported'],
    ],
  ];
  for (const [draft, source, expected] of cases)
    it(draft, () => assert.deepEqual(verdicts(draft, source), expected));

  it('leaves other sides of a vote alone', () => {
    const source = 'On Monday the council of Marholm rejected it by 31 votes to 26.';
    assert.notDeepEqual(verdicts('The council of Marholm voted 30 to 26.', source), ['30 to 26: supported']);
  });
});

describe('a passage without a word of the draft', () => {
  const source = 'Trawl marks were seen on 22 per cent of the reef, against 9 per cent in 2012.';
  it('counts where it states the other figures', () => {
    assert.deepEqual(verdicts('In 2012 it was 9 per cent.', source), [
      '2012: supported',
      '9 per cent: supported',
    ]);
  });
  it('is chance where it does not', () => {
    assert.deepEqual(verdicts('Of their boats 9 per cent sank.', source), ['9 per cent: unsourced']);
  });
});

describe('a rival let go', () => {
  it('leaves the next one its say', () => {
    const texts = [
      'At the end of 2025 we employed 846 people, 214 more than a year earlier; 590 of them are drivers.',
      'Some 29 people live near Marholm Dairy.',
    ];
    const sources = texts.map((text, i) => readSource({ id: `source ${i}`, text, format: 'text' }));
    const draft = 'In all, 590 people work for Marholm Dairy.';
    const [finding] = checkDraft(draft, buildCorpus(sources)).figures;
    assert.equal(finding?.expected, '846');
  });
});

describe('the same digits under another unit', () => {
  const source =
    'The storm that flooded the looms of Karn last autumn cost the guild 920 groats, with winds of 247 kilometres an hour and 14 dead.';
  const verdictOf = (draft: string): string | undefined =>
    checkDraft(draft, corpusOf(source)).figures[0]?.verdict;

  it('speak, though few words do', () => {
    assert.equal(verdictOf('Gusts reached 247 miles an hour.'), 'conflict');
    const draft =
      'Gusts reached 247 miles an hour, and 3,700 roofs were hit in Port Velm; clearing took 17 days.';
    assert.equal(verdictOf(draft), 'conflict');
  });

  it('say nothing where the digits differ', () => {
    assert.equal(verdictOf('Gusts reached 210 miles an hour.'), 'unsourced');
  });
});
