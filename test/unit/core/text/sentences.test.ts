import { assert } from 'chai';
import fc from 'fast-check';
import { SENTENCE_LIMIT, sentences } from '../../../../src/core/text/sentences.ts';

const split = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  /** `expected` is the text with a bar between sentences. */
  const check = (marked: string): void => {
    it(JSON.stringify(marked.slice(0, 70)), () => {
      const parts = marked.split('|');
      assert.deepEqual(split(parts.join(' ')), parts);
    });
  };
  check('It cost $1.5 bn.|Nobody paid.');
  check('Output fell 2.5 percent.|2024 was worse.|It ended at 3,141.5.');
  check('Was it so?|It was!|"Indeed."|(He said so.)|Then he left.');
  check('“We won’t pay.”|‘Never.’|She left [for good].');
  check('"Why?" he asked.|Nobody knew.');
  check('Dr. Roe and Mrs. J. R. Doe met Gen. Poe on Feb. 14 at 5 p.m. Monday.|All agreed.');
  check('In the U.S. Steel mills closed.');
  check('They moved to the U.S.|The mills stayed.');
  check('The U.S. economy grew.|So did that of the U.K.|This was new.');
  check('Acme Inc. Chief Ann Lee resigned.|Beta Corp.|The firm sold it.');
  check('See No. 5, p. 12, vol. 3 and Fig. 2.|The answer was no.|It stayed so.');
  check('It warmed by 1.5 °C.|Seas rose.|The cable carries 230 V.|Lamps burn.');
  check('They rely on Vitamin C.|The rest is luck.');
  check('Costs rose, e.g. Rents by 5%, i.e. Too much, cf. Table 3.|It hurt.');
  check('Wait...|It works ... somehow.|And then …|Nothing.');
  check('Lists, tables, etc. are read.|It ends.');
  check('1. The first of 2.|The second.');
  check('Sales rose.[12]|Costs fell.[3][4]|Done.');
  check('eBay grew.|iPhone sales fell.|mRNA was new.');
  check('Roe v. Wade stood.|Doe et al. disagreed.');
  check('Visit example.com today.|Version 1.2.3 is out.');
  check('他们赢了。');
  check('One line\nand the next.|Another.');

  it('ends a sentence at a blank line', () => {
    assert.deepEqual(split('A heading\n\nA text\nof two lines\n \nMore'), [
      'A heading',
      'A text\nof two lines',
      'More',
    ]);
  });

  it('reads Chinese full stops, which no space follows', () => {
    assert.deepEqual(split('他们赢了。她走了！'), ['他们赢了。', '她走了！']);
  });

  it('reads blanked text, where marks have become spaces', () => {
    assert.deepEqual(split('  It cost   $13    bn       .   Sales rose  '), [
      'It cost   $13    bn       .',
      'Sales rose',
    ]);
  });

  it('cuts a sentence without end', () => {
    const parts = split('word '.repeat(5000));
    assert.isAbove(parts.length, 5);
    for (const part of parts) assert.isAtMost(part.length, SENTENCE_LIMIT);
    assert.equal(parts.join(' '), 'word '.repeat(5000).trim());
    assert.equal(split('x'.repeat(10_001)).join(''), 'x'.repeat(10_001));
  });

  it('gives trimmed spans in order that leave out nothing but white space', () => {
    const alphabet = fc.constantFrom(
      ...'ab.!?… \n"’)(]U1S。,°C',
      'Dr',
      'No',
      'Inc',
      '...',
      '\u{1f600}',
      ' The ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(alphabet).map((parts) => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          let end = 0;
          for (const span of sentences(text)) {
            assert.isAtLeast(span.start, end);
            assert.isAbove(span.end, span.start);
            assert.equal(text.slice(end, span.start).trim(), '');
            assert.equal(
              text.slice(span.start, span.end).trim(),
              text.slice(span.start, span.end).replace(/^\ufeff|\ufeff$/g, ''),
            );
            end = span.end;
          }
          assert.equal(text.slice(end).trim(), '');
        },
      ),
    );
  });
});
