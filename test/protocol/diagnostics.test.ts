import assert from 'node:assert/strict';
import { type Editor, startEditor } from '../support/lsp.ts';

const FILES = {
  'sources/harbour-report.md':
    '---\ntitle: Harbour report\npublisher: Port Authority\nissued: 2025-03-01\n---\n\n# Results\n\nThe port of Brackwater handled 4.2 million tonnes of freight in 2024. It spent $13 million on new cranes.\n',
};
const DRAFT = 'The port of Brackwater spent $15 million on new cranes.\n';

describe('diagnostics', () => {
  let editor: Editor;
  before(async () => {
    editor = await startEditor({
      files: FILES,
      initializationOptions: { codePage: 'file:///docs/verdicts.md' },
    });
  });
  after(() => editor.close());

  it('put a squiggle under the figure alone', async () => {
    await editor.open('draft.md', DRAFT);
    const [first, ...rest] = await editor.diagnostics('draft.md');
    assert.deepEqual(rest, []);
    assert.ok(first);
    assert.deepEqual(first.range, { start: { line: 0, character: 29 }, end: { line: 0, character: 40 } });
    assert.equal(first.source, 'tickmark');
    assert.equal(first.code, 'conflict');
    assert.equal(first.severity, 2);
    assert.equal(first.codeDescription?.href, 'file:///docs/verdicts.md#conflict');
    assert.match(String(first.message), /\$15 million.*Port Authority.*\$13 million/);
    const [related] = first.relatedInformation ?? [];
    assert.equal(related?.location.uri, editor.uri('sources/harbour-report.md'));
    assert.equal(related?.location.range.start.line, 8);
  });
});
