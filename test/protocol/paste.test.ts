import assert from 'node:assert/strict';
import type { PasteResult } from '../../src/server/protocol.ts';
import { HARBOUR } from '../support/harbour.ts';
import { type Editor, startEditor } from '../support/lsp.ts';

describe('pasting', () => {
  let editor: Editor;
  before(async () => {
    editor = await startEditor({ files: HARBOUR, settings: { delay: 0 } });
    await editor.open('draft.md', 'Brackwater.\n');
    await editor.status(({ drafts }) => drafts.length === 1);
  });
  after(() => editor.close());

  const paste = async (text: string, path = 'draft.md'): Promise<string[]> => {
    const params = { uri: editor.uri(path), text };
    const { offers } = await editor.connection.sendRequest<PasteResult>('tickmark/paste', params);
    return offers.map((offer) => offer.text);
  };
  const TONNES = 'The port of Brackwater handled 4.2 million tonnes of freight in 2024.';

  it('offers the citation of a passage, before its full stop', async () => {
    assert.deepEqual(await paste(TONNES), [
      'The port of Brackwater handled 4.2 million tonnes of freight in 2024 [@harbour-report, l. 9].',
    ]);
  });

  it('knows a passage by its words: markup, line breaks and marks do not matter', async () => {
    const pasted =
      'of Brackwater handled **4.2 million\ntonnes** of freight in 2024. It spent $13 million on\n';
    assert.deepEqual(await paste(pasted), [
      'of Brackwater handled **4.2 million\ntonnes** of freight in 2024. It spent $13 million on [@harbour-report, l. 9]\n',
    ]);
    assert.equal((await paste('The harbour pilots of Brackwater guided 5,600 ships')).length, 1);
  });

  it('offers nothing for other words, few words, or what is cited already', async () => {
    assert.deepEqual(await paste(TONNES.replace('4.2', '4.3')), []);
    assert.deepEqual(await paste('of freight in 2024'), []);
    assert.deepEqual(await paste(TONNES.replace('.', ' [@a].')), []);
    assert.deepEqual(await paste(`${TONNES} `.repeat(100)), []);
    assert.deepEqual(await paste(TONNES, 'sources/harbour-report.md'), []);
  });
});
