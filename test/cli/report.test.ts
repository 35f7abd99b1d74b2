import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Folder, folderWith, tickmark } from './run.ts';

const DRAFT = 'The harbour fund of Eastport holds $15 billion.\n';

describe('report', () => {
  let folder: Folder;
  before(() => {
    folder = folderWith({
      'sources/fund.txt': 'The harbour fund of Eastport holds $13 billion.\n',
      'draft.md': DRAFT,
    });
  });
  after(() => folder.remove());

  it('prints Markdown with a footnote for each figure, and judges nothing', async () => {
    const { out, code } = await tickmark(['report', 'draft.md'], { cwd: folder.path });
    assert.equal(code, 0);
    assert.match(
      out,
      /^The harbour fund of Eastport holds \$15 billion\[\^tickmark-1\]\.\n\n\[\^tickmark-1\]: \*\*conflict\*\*/,
    );
    assert.match(out, /holds \*\*\\\$13 billion\*\*/);
  });

  it('writes a page where the name ends in .html, and leaves the draft alone', async () => {
    const { out, error, code } = await tickmark(['report', 'draft.md', '-o', 'checked.html'], {
      cwd: folder.path,
    });
    assert.deepEqual([code, out, error], [0, '', 'Written to checked.html.\n']);
    const html = readFileSync(join(folder.path, 'checked.html'), 'utf8');
    assert.match(html, /<mark class="conflict"[^>]*>\$15 billion<\/mark>/);
    assert.equal(readFileSync(join(folder.path, 'draft.md'), 'utf8'), DRAFT);
  });

  it('says so where it cannot write', async () => {
    const { error, code } = await tickmark(['report', 'draft.md', '-o', 'no/such/a.html'], {
      cwd: folder.path,
    });
    assert.equal(code, 2);
    assert.match(error, /no\/such\/a\.html cannot be written/);
    assert.ok(!existsSync(join(folder.path, 'no')));
  });
});
