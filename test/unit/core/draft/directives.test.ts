import { assert } from 'chai';
import { parseDraft } from '../../../../src/core/draft/parse.ts';

const suppressed = (text: string): string[] =>
  parseDraft(text).suppressions.map(({ startLine, endLine, verdicts }) =>
    [`${startLine}-${endLine}`, ...(verdicts ?? [])].join(' '),
  );

describe('directives', () => {
  const check = (text: string, ...expected: readonly string[]): void => {
    it(JSON.stringify(text), () => assert.deepEqual(suppressed(text), expected));
  };
  check('a\n<!-- tickmark-disable-next-line -->\nb', '3-3');
  check('<!-- tickmark-disable-next-line conflict, disputed -->\n\n\nb', '4-4 conflict disputed');
  check('a 5 <!-- tickmark-disable-line miscited -- agreed with Ann -->\nb', '1-1 miscited');
  check('a\n\n<!-- tickmark-disable -->\n\nb\n\n<!-- tickmark-enable -->\n\nc', '3-7');
  check('<!-- tickmark-disable conflict -->\n\nb\n', '1-4 conflict');
  check(
    '<!-- tickmark-disable conflict -->\n<!-- tickmark-disable -->\n<!-- tickmark-enable conflict -->\nb',
    '1-3 conflict',
    '2-4',
  );
  check('a\n\n<!-- tickmark-disable-file -->\n', '1-4');
  check('| a | b |\n|---|---|\n| x | 5 <!-- tickmark-disable-line --> |', '3-3');
  check('> <!-- tickmark-disable-next-line -->\n> b', '2-2');
  check(
    '`<!-- tickmark-disable -->`\n\n    <!-- tickmark-disable -->\n\n<!-- disable -->\n\n\\<!-- tickmark-disable -->',
  );
  check('<!-- tickmark-enable -->');

  it('says which directive it does not know', () => {
    const { problems } = parseDraft('a\n\n<!-- tickmark-ignore -->');
    assert.deepEqual(
      problems.map(({ code, line }) => [code, line]),
      [['unknown-directive', 3]],
    );
  });
});
