import assert from 'node:assert/strict';
import { speechStart } from '../../../../src/core/verdict/questions.ts';
import { framesIn } from '../../../../src/core/verdict/sourceframes.ts';
import { corpusOf, findingsOf } from './support.ts';

/** The frame of the figure that reads `figure` in a source. */
function frameIn(source: string, figure: string) {
  const corpus = corpusOf(source);
  for (const { passages } of corpus.sources.values())
    for (const passage of passages)
      for (const frame of framesIn(corpus, passage)) if (frame.figure.text === figure) return frame;
  throw new Error(`no ${figure}`);
}

const HEARING = [
  'The Chair: Where do the looms stand?',
  'Orla Venn (Karn Weavers): In Karn. We have 40 of them.',
  'The Chair: What did the dye house cost?',
  'Orla Venn (Karn Weavers): 14 million crowns, in two years.',
  'Pim Tolvik: And the mill has lost a fifth of its water.',
  'Orla Venn (Karn Weavers): 18 percent, last year.',
].join('\n\n');

const INTERVIEW = [
  '**Where do the looms stand?**',
  'In Karn.',
  '**Does the guild like that?**',
  'No.',
  '**Has it been counted?**',
  'It has.',
  '**Your budget was cut.**',
  'To 14 million crowns, from 16 million.',
].join('\n\n');

describe('speechStart', () => {
  const TABLE: [text: string, said: string][] = [
    ['Orla Venn: We have 40.', 'We have 40.'],
    ['ORLA VENN (Karn Weavers, Velm): 40.', '40.'],
    ['Orla Venn, head of the guild: 40.', '40.'],
    ['Q7 The Chair: How many?', 'How many?'],
    ['We have three looms: 40 shawls a day.', 'We have three looms: 40 shawls a day.'],
    ['The looms make 40 shawls.', 'The looms make 40 shawls.'],
  ];
  for (const [text, said] of TABLE) it(text, () => assert.equal(text.slice(speechStart(text)), said));
});

describe('numbers that somebody gives for what was told', () => {
  const LOST = 'The storm of January felled 340 oaks in the park.';
  const TABLE: [next: string, figure: string, isOfOaks: boolean][] = [
    ['The gardeners, for their part, speak of 510.', '510', true],
    ['The gardeners speak of 510 oaks.', '510', true],
    ['The mayor, who sent out her own people, comes to 290.', '290', true],
    ['The forester puts the number at 410, because he leaves out the young ones.', '410', true],
    ['Residents count 380.', '380', true],
    ['By their own estimate it is 450.', '450', true],
    ['The gardeners speak of 510 benches.', '510', false],
    ['The gardeners count 510 of their colleagues among the volunteers.', '510', false],
    ['The gardeners planted 510.', '510', false],
    ['The first count of the year is 510.', '510', false],
    ['The gardeners believe that 510 visitors came to the park that day.', '510', false],
  ];
  for (const [next, figure, isOfOaks] of TABLE) {
    it(next, () => assert.equal(frameIn(`${LOST} ${next}`, figure).denies, isOfOaks));
  }

  it('are about what was told, though another gave his before them', () => {
    const frame = frameIn(`${LOST} The park says 340. The gardeners speak of 510.`, '510');
    assert.ok((frame.own.get('oak') ?? 0) > 0.6);
  });

  it('of money are those of the sentence before', () => {
    const told = 'The guild put the damage to the mill at 4.8 million crowns.';
    assert.ok(frameIn(`${told} The mayor came up with 3.1 million crowns.`, '3.1 million crowns').denies);
    assert.ok(!frameIn(`${told} The mayor came up with 3.1 tonnes.`, '3.1 tonnes').denies);
    assert.ok(
      !frameIn(`${told} The mayor spoke of 3.1 million crowns of wages.`, '3.1 million crowns').denies,
    );
  });
});

describe('answers', () => {
  it('have the words of their question', () => {
    const frame = frameIn(HEARING, '14 million crowns');
    assert.ok((frame.own.get('dye') ?? 0) > 0.6);
    assert.ok(frame.heads.includes('dye'));
  });

  it('have the words of what another said', () => {
    assert.ok((frameIn(HEARING, '18 percent').own.get('water') ?? 0) > 0.6);
    assert.ok((frameIn(INTERVIEW, '14 million crowns').own.get('budget') ?? 0) > 0.6);
    assert.ok((frameIn('What did it cost? 40 crowns.', '40 crowns').own.get('cost') ?? 0) > 0.6);
  });

  it('have none where they say more', () => {
    const plain = 'What did it cost? The guild of Karn has sold 40 shawls.';
    assert.ok(!frameIn(plain, '40').own.has('cost'));
    assert.ok(
      !frameIn(
        ['What did it cost? Nobody knew it well enough.', '', '40 crowns.'].join('\n'),
        '40 crowns',
      ).own.has('cost'),
    );
  });

  it('are about nobody who speaks', () => {
    const { names, own } = frameIn(HEARING, '18 percent');
    assert.ok(names.every(({ voice }) => voice));
    assert.ok(!own.has('orla'));
  });

  it('hold a draft to what was asked', () => {
    const said = (draft: string): string[] =>
      findingsOf(draft, HEARING).map(({ text, verdict }) => `${text}: ${verdict}`);
    assert.deepEqual(said('The dye house cost 14 million crowns.'), ['14 million crowns: supported']);
    assert.deepEqual(said('The dye house cost 19 million crowns.'), ['19 million crowns: conflict']);
  });
});
