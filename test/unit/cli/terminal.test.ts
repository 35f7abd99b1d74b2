import assert from 'node:assert/strict';
import fc from 'fast-check';
import { oneLine, wantsColour } from '../../../src/cli/terminal.ts';

describe('oneLine', () => {
  const check = (text: string, expected: string): void => assert.equal(oneLine(text), expected);

  it('folds white space and takes escape sequences out whole', () => {
    check('a  b\n\tc ', 'a b c');
    check('\u001b[31mred\u001b[0m', 'red');
    check('\u001b]0;title\u0007text', 'text');
    check('a\r\nb\rc', 'a b c');
    check('a\u2028b', 'a b');
  });

  it('takes out what reorders or hides text', () => {
    check('a\u202eb\u200bc\ufeff', 'abc');
    check('\u0007bell\u009b31m', 'bell');
  });

  it('leaves ordinary text alone', () => {
    check('€3,5 Mrd. – “naïve” 数', '€3,5 Mrd. – “naïve” 数');
  });

  it('never leaves a control character, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const char of oneLine(text)) {
          const code = char.charCodeAt(0);
          assert.ok(code >= 32 && !(code >= 127 && code < 160));
        }
      }),
    );
  });
});

describe('wantsColour', () => {
  const check = (isTTY: boolean, env: Record<string, string>, expected: boolean): void =>
    assert.equal(wantsColour({ isTTY, env }), expected);

  it('is for terminals alone', () => {
    check(true, {}, true);
    check(false, {}, false);
    check(true, { TERM: 'dumb' }, false);
  });

  it('honours NO_COLOR above all, if it is not empty', () => {
    check(true, { NO_COLOR: '1' }, false);
    check(true, { NO_COLOR: '' }, true);
    check(true, { NO_COLOR: '1', FORCE_COLOR: '1' }, false);
  });

  it('can be forced', () => {
    check(false, { FORCE_COLOR: '1' }, true);
    check(true, { FORCE_COLOR: '0' }, false);
  });
});
