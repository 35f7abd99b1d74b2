import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapeXml } from '../../../../src/cli/format/xml.ts';

describe('escapeXml', () => {
  const check = (text: string, expected: string): void => assert.equal(escapeXml(text), expected);

  it('escapes markup in content and in attributes', () => {
    check('<b a="c" d=\'e\'>&amp;', '&lt;b a=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;');
  });

  it('drops what XML forbids and keeps line feeds', () => {
    check('a\u0000\u001b[1mb\nc\td', 'ab\nc\td');
    check('a\ud800b\uffffc', 'abc');
    check('😀', '😀');
  });

  it('leaves nothing that could open a tag or close an attribute', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[<>"']/.test(escapeXml(text))));
  });
});
