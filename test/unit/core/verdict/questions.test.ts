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
