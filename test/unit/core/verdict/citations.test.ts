import { assert } from 'chai';
import { parseDraft } from '../../../../src/core/draft/parse.ts';
import { buildCorpus } from '../../../../src/core/search/corpus.ts';
import { checkDraft } from '../../../../src/core/verdict/check.ts';
import { resolve } from '../../../../src/core/verdict/citations.ts';
import { readSource } from '../../../../src/sources/reader.ts';

const text = (url: string): string =>
  `---\nid: mills\nurl: ${url}\n---\nThe mill sold 40 tonnes of paper in 2024.`;
const corpus = buildCorpus([
  readSource({
    id: 'a',
    file: 'file:///x/sources/mill report.md',
    text: text('https://www.weekly.example/mills/'),
  }),
]);

describe('resolve', () => {
  const check = (draft: string, expected: string | undefined): void => {
    it(draft, () => {
      const [citation] = parseDraft(draft).citations;
      assert.equal(citation && resolve(citation, corpus), expected);
    });
  };
  check('It rose [@mills].', 'mills');
  check('It rose [@other].', undefined);
  check('It [rose](../sources/mill%20report.md).', 'mills');
  check('It [rose](<sources/mill report.md#part>).', 'mills');
  check('It [rose](http://weekly.example/mills#part).', 'mills');
  check('It [rose](https://weekly.example/other).', undefined);
  check('It [rose](https://other.example/mill%20report.md).', undefined);
});

describe('citations in footnotes', () => {
  it('cover the figures their marks stand behind, and are listed once', () => {
    const report = checkDraft(
      'The mill sold 40 tonnes of paper in 2024.[^1]\n\n[^1]: [@mills, p. 3].',
      corpus,
    );
    assert.deepEqual(report.figures.find((figure) => figure.text === '40 tonnes')?.cites, ['mills']);
    assert.lengthOf(report.citations, 1);
  });
});
