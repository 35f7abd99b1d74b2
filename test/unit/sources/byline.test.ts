import { assert } from 'chai';
import { read } from '../../support/sourceText.ts';

describe('bylineOf', () => {
  const check = (text: string, expected: Record<string, string>): void => {
    it(JSON.stringify(text), () => {
      const { id: _, ...stated } = read(
        `${text}\n\nThe text follows here, and it says something.`,
        'text',
      ).metadata;
      assert.deepEqual(stated, expected);
    });
  };
  check(
    'Title: Mills close\nAuthor: Jane Roe\nSource: The Weekly\nDate: 3 May 2025\nURL: https://a.example',
    {
      title: 'Mills close',
      author: 'Jane Roe',
      publisher: 'The Weekly',
      issued: '2025-05-03',
      URL: 'https://a.example',
    },
  );
  check('Published: 2025-05-03', { issued: '2025-05-03' });
  check('Published 3 May 2025', { issued: '2025-05-03' });
  check('Mills close\n\nBy Jane Roe\n\nMay 3, 2025', {
    title: 'Mills close',
    author: 'Jane Roe',
    issued: '2025-05-03',
  });
  check('Mills close\n\nThe Weekly, Saturday, 3 May 2025', { title: 'Mills close', issued: '2025-05-03' });
  check('Mills close\n\nThe Weekly | Sept. 3, 2025', { title: 'Mills close', issued: '2025-09-03' });
  check('Mills close (3 May 2025)', { title: 'Mills close (3 May 2025)', issued: '2025-05-03' });

  // Dates and labels within prose say nothing of the document.
  check('They met on 3 May 2025', { title: 'They met on 3 May 2025' });
  check('The mill was closed on Saturday, 3 May 2025.', {});
  check('Note: this is a text.', {});
  check('By the end of the year, it had closed.', {});
  check('Results for the quarter that ended 31 March 2025', {
    title: 'Results for the quarter that ended 31 March 2025',
  });
});
