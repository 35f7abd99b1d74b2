import { assert } from 'chai';
import { parseDraft } from '../../../../src/core/draft/parse.ts';
import { superscript } from '../../../../src/core/text/superscript.ts';
import { read } from '../../../support/sourceText.ts';

describe('superscript', () => {
  const check = (before: string, text: string, expected: string, link = false): void => {
    it(`${before}<sup>${text}</sup>`, () => assert.equal(superscript(before, text, link), expected));
  };
  check('5 m', '2', '²');
  check('5 km', '2', '²');
  check('10', '6', '⁶');
  check('3 × 10', '-3', '⁻³');
  check('the 20', 'th', 'th');
  check('$5.2', '1', '');
  check('110', '2', '');
  check('billion', '12', '');
  check('share', '1,2', '');
  check('billion', '[3]', '');
  check('billion', '*', '');
  check('66%', 'b', '');
  check('Acme', 'c', '');
  check('5.2', 'a', '');
  check('the 20', 'e', 'e');
  check('n', 'o', 'o');
  check('Acme', 'TM', 'TM');
  check('5 m', '2', '', true);

  it('keeps reference marks out of the figures of sources and drafts', () => {
    const html =
      'It cost $5.2<sup>1</sup> billion for 3 km<sup>2</sup>,<sup><a href="#n">[2]</a></sup> the 20<sup>th</sup>.';
    assert.equal(read(`<p>${html}</p>`, 'html').text, 'It cost $5.2 billion for 3 km², the 20th.');
    assert.equal(
      read('It cost $5.2<sup>1</sup> billion for 3 km<sup>2</sup>.', 'markdown').text,
      'It cost $5.2 billion for 3 km².',
    );
    const table = '<table><tr><th>a<th>b<tr><td>Acme<sup>a</sup><td>5.2<sup>1</sup></table>';
    assert.equal(read(table, 'html').text, 'a\tb\nAcme\t5.2');
    const [block] = parseDraft('It cost $5.2<sup>1</sup> bn for 3 km<sup>2</sup> <sup>now</sup>.').blocks;
    assert.equal(block?.text.replace(/ +/g, ' '), 'It cost $5.2 bn for 3 km² now .');
  });
});
