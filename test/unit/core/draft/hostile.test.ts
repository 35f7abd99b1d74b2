import { assert } from 'chai';
import { parseDraft } from '../../../../src/core/draft/parse.ts';
import { assertSoundDraft } from '../../../support/draftText.ts';

const COMPLEX = ['draft-too-complex'];

describe('hostile drafts', () => {
  /** Each text ends a Markdown parser's patience when it is read whole; `problems` says how it is met. */
  const check = (name: string, text: string, problems: readonly string[]): void => {
    it(name, () => {
      const draft = parseDraft(`First 5 %.\n\n${text}\n\nLast 6 %.\n`);
      assert.deepEqual(
        draft.problems.map(({ code }) => code),
        problems,
      );
      assert.equal(draft.blocks[0]?.text, 'First 5 %.');
      assertSoundDraft(draft);
    }).timeout(60_000);
  };
  check('headings underlined', 'a\n=\n\n'.repeat(1000), []);
  check('headings underlined without blank lines', 'a\n=\n'.repeat(20_000), COMPLEX);
  check('quotations within quotations', '>'.repeat(20_000), COMPLEX);
  check('lists within lists', '- '.repeat(20_000), COMPLEX);
  check('numbered lists within lists', '1. '.repeat(20_000), COMPLEX);
  check('marks of emphasis', '**a*'.repeat(50_000), COMPLEX);
  check('links never closed', '[a]('.repeat(50_000), COMPLEX);
  check('images never closed', '!['.repeat(50_000), COMPLEX);
  check('lazy lines of quotations', '> a\nb\n'.repeat(20_000), COMPLEX);
  check('citations without brackets', '@a '.repeat(5000), []);
  check('citations without end', '[@a;'.repeat(500), []);
  check('directives', '<!-- tickmark-disable -->\n\n'.repeat(500), []);
  check('definitions', Array.from({ length: 1500 }, (_, at) => `[a${at}]: b\n\n[a${at}] c\n\n`).join(''), []);
  check('a long table', `| a | b |\n|---|---|\n${'| x | 5 |\n'.repeat(1000)}`, []);
  check('entities', '&amp;&;'.repeat(2000), []);
  check('words', 'word '.repeat(10_000), []);
  check('front matter never closed', `---\n${'a: b\n'.repeat(10_000)}`, COMPLEX);
});
