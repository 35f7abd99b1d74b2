import assert from 'node:assert/strict';
import { statusLine, statusReport } from '../../../src/client/statusText.ts';
import type { DraftStatus, FolderStatus } from '../../../src/server/protocol.ts';

const NONE = {
  supported: 0,
  conflict: 0,
  disputed: 0,
  qualified: 0,
  miscited: 0,
  unsourced: 0,
  unchecked: 0,
  misquoted: 0,
  inconsistent: 0,
  ignored: 0,
};

const draft = (summary: Partial<typeof NONE>, more: Partial<DraftStatus> = {}): DraftStatus => ({
  uri: 'file:///w/draft.md',
  summary: { ...NONE, ...summary },
  unchecked: [],
  problems: [],
  ...more,
});

const folder = (more: Partial<FolderStatus> = {}): FolderStatus => ({
  folder: 'file:///w',
  name: 'w',
  state: 'ready',
  sources: 2,
  passages: 10,
  figures: 7,
  problems: [],
  ...more,
});

describe('the status line', () => {
  const check = (
    given: [DraftStatus | undefined, FolderStatus | undefined],
    expected: { text: string; detail: string; busy?: boolean; attention?: boolean },
  ) => assert.deepEqual(statusLine(...given), { busy: false, attention: false, ...expected });

  it('tells how many figures have a source, and what is amiss with the rest', () => {
    check([draft({ supported: 3 }), folder()], {
      text: 'Tickmark: 3 of 3 figures sourced',
      detail: 'No conflicts',
    });
    check(
      [draft({ supported: 3, conflict: 1, misquoted: 1, unsourced: 2, unchecked: 1, ignored: 4 }), folder()],
      {
        text: 'Tickmark: 4 of 7 figures sourced, 2 conflicts',
        detail: '1 not checked, 2 unsourced, 4 ignored',
      },
    );
    check([draft({ supported: 1, conflict: 1 }), folder()], {
      text: 'Tickmark: 2 of 2 figures sourced, 1 conflict',
      detail: '',
    });
    check([draft({}), folder()], { text: 'Tickmark: no figures', detail: '' });
  });

  it('asks for attention where something was not read', () => {
    const problems = [{ code: 'too-large', message: 'big.csv is too large.' }];
    check([draft({ supported: 1 }), folder({ problems })], {
      text: 'Tickmark: 1 of 1 figures sourced',
      detail: '1 problem',
      attention: true,
    });
    check([undefined, folder({ state: 'none' })], {
      text: 'Tickmark: no sources',
      detail: 'Put sources into a folder named sources, or name them in tickmark.json',
      attention: true,
    });
  });

  it('is busy while sources are read', () => {
    check([undefined, folder({ state: 'indexing', progress: { done: 3, total: 9 } })], {
      text: 'Tickmark: reading sources',
      detail: '3 of 9 sources',
      busy: true,
    });
    check([undefined, folder({ state: 'indexing' })], {
      text: 'Tickmark: reading sources',
      detail: 'Looking for sources',
      busy: true,
    });
  });

  it('says that nothing is known yet', () => {
    check([undefined, undefined], {
      text: 'Tickmark: not checked yet',
      detail: 'No folder of sources was found',
    });
    check([undefined, folder()], { text: 'Tickmark: not checked yet', detail: '' });
  });
});

describe('the status report', () => {
  const show = (uri: string) => uri.replace('file:///w/', '');

  it('lists folders, drafts, and why something was not checked', () => {
    const problems = [
      {
        code: 'too-large',
        message: 'It is 60 MB.',
        remedy: 'Raise maxFileSize.',
        uri: 'file:///w/big.csv',
        line: 3,
      },
    ];
    const unchecked = [{ reason: 'The number can be read in two ways.', figures: 2 }];
    const report = statusReport(
      { folders: [folder({ problems })], drafts: [draft({ supported: 12, unchecked: 2 }, { unchecked })] },
      show,
    );
    assert.equal(
      report,
      `Tickmark: status

Folder w
  2 sources, 10 passages, 7 figures
  Not read, and why:
    It is 60 MB. (big.csv, line 3) Raise maxFileSize.

Draft draft.md
    12  supported by a source
     2  not checked
  Not checked, and why:
     2  The number can be read in two ways.
`,
    );
  });

  it('says so where there is nothing', () => {
    assert.match(statusReport({ folders: [], drafts: [] }, show), /nothing to check against/);
    assert.match(
      statusReport({ folders: [folder({ state: 'none' })], drafts: [] }, show),
      /No sources\. Put sources/,
    );
    assert.match(statusReport({ folders: [], drafts: [draft({})] }, show), /No figures\./);
  });
});
