import { assert } from 'chai';
import fc from 'fast-check';
import { parseTree } from '../../../../src/core/draft/tree.ts';
import { escapeMarkdown, stripControls } from '../../../../src/core/text/escape.ts';

describe('stripControls', () => {
  const check = (text: string, expected: string): void => {
    it(JSON.stringify(text), () => assert.equal(stripControls(text), expected));
  };
  check('plain, tab\t and\nline', 'plain, tab\t and\nline');
  check('\u001b[31mred\u001b[0m', '[31mred[0m');
  check('a\u0000b\u0007c\rd\u007fe\u009bf', 'abcdef');
  check('\u202eevil\u202c \u2066x\u2069 \u200bzero\ufeff', 'evil x zero');
  check('5\u00a0GW and 1\u202f000', '5\u00a0GW and 1\u202f000');
});

describe('escapeMarkdown', () => {
  const check = (text: string, expected: string): void => {
    it(JSON.stringify(text), () => assert.equal(escapeMarkdown(text), expected));
  };
  check('It cost 5 bn', 'It cost 5 bn');
  check('a\nb\tc', 'a b c');
  check('<b>&amp;</b>', '&lt;b&gt;&amp;amp;&lt;/b&gt;');
  check('[x](command:y)', '\\[x\\]\\(command\\:y\\)');
  check('$(zap) **b** `c`', '\\$\\(zap\\) \\*\\*b\\*\\* \\`c\\`');

  it('leaves nothing but text, whatever it is given', () => {
    const marks = fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '*',
      '_',
      '`',
      '<',
      '>',
      '!',
      '#',
      '- ',
      '\n',
      '|',
      '~~',
      '&lt;',
      'www.a.de',
      'http://a.de',
      'a@b.de',
      '1. ',
      '\\',
      'x',
      ' ',
      '^',
    );
    fc.assert(
      fc.property(
        fc.array(marks, { maxLength: 20 }).map((parts) => parts.join('')),
        (text) => {
          const tree = parseTree(`x ${escapeMarkdown(text)} x`, false);
          assert.deepEqual(
            tree.children.map((node) => node.type),
            ['paragraph'],
          );
          const [paragraph] = tree.children;
          const types = paragraph?.type === 'paragraph' ? paragraph.children.map((node) => node.type) : [];
          assert.deepEqual([...new Set(types)], ['text']);
        },
      ),
    );
  });
});
