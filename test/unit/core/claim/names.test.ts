import assert from 'node:assert/strict';
import {
  type NameBook,
  NameCounter,
  type NameRelation,
  namesOf,
  nameTerms,
  relateNames,
} from '../../../../src/core/claim/names.ts';
import { termsOf } from '../../../../src/core/claim/terms.ts';

const BOOK: NameBook = { isName: (plain) => plain === 'velm', isWord: (plain) => plain === 'ferries' };

function names(text: string, book: NameBook = BOOK): string[] {
  const terms = termsOf(text);
  return namesOf(text, terms, nameTerms(terms, book), () => 1).map(
    ({ tokens, voice }) => tokens.join(' ') + (voice ? ' (voice)' : ''),
  );
}

describe('namesOf', () => {
  const TABLE: [text: string, expected: string[]][] = [
    ['The port of North Velm grew.', ['north velm']],
    ['Ferries sail from Ostrel, Karn and Velm.', ['ostrel', 'karn', 'velm']],
    ['Velm grew.', ['velm']],
    ['According to Karn Bank, prices fell.', ['karn bank (voice)']],
    ['The Karn Office reported a loss.', ['karn offic (voice)']],
    [
      'Then Ada Lind, of the Karn Institute, thinks 40 likelier.',
      ['ada lind (voice)', 'karn institut (voice)'],
    ],
    ['Then Ada Lind of the blog Tin Roof found that 40 came.', ['ada lind (voice)', 'tin roof (voice)']],
    ['The Voice for Sail arrives at 40.', ['voic (voice)', 'sail (voice)']],
    ['The Karn Board’s spring count has 40 boats.', ['karn board (voice)']],
    ['The ferry to Karn, which sank, said nothing.', ['karn']],
    ['Karn arrives in May.', ['karn']],
    ['Karn Bank in Velm sold 40 boats and said so.', ['karn bank', 'velm']],
    ['The Karn Board’s boats numbered 40.', ['karn board']],
    ['It opened in March on a Monday.', []],
    ['Its sales rose 4 % YoY, while EBITDA fell.', []],
    ['Tolvik has three lakes.', ['tolvik']],
    ['Motorists paid more.', []],
    ['Five Dead as Ferry Sinks Off Velm', ['velm']],
  ];
  for (const [text, expected] of TABLE) it(text, () => assert.deepEqual(names(text), expected));
});

describe('relateNames', () => {
  const name = (text: string) => ({ tokens: text.split(' '), weight: 1, voice: false, adjunct: false });
  const TABLE: [a: string, b: string, expected: NameRelation][] = [
    ['karn bank', 'karn', 'same'],
    ['north velm', 'south velm', 'kin'],
    ['velm', 'ostrel', 'other'],
    ['wmo', 'world meteorolog organ', 'same'],
  ];
  for (const [a, b, expected] of TABLE) {
    it(`${a} / ${b}: ${expected}`, () => assert.equal(relateNames(name(a), name(b)), expected));
  }
});

describe('NameCounter', () => {
  it('learns from capitals inside sentences', () => {
    const counter = new NameCounter();
    counter.add(termsOf('Here Velm and the river met Velm.'));
    assert.ok(counter.isName('velm'));
    assert.ok(counter.isWord('river'));
    assert.ok(!counter.isName('here'));
  });
});
