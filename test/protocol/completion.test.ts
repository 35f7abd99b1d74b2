import assert from 'node:assert/strict';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-protocol';
import { HARBOUR } from '../support/harbour.ts';
import { type Editor, startEditor } from '../support/lsp.ts';

describe('completion', () => {
  let editor: Editor;
  before(async () => {
    editor = await startEditor({ files: HARBOUR, settings: { delay: 0, include: ['**/*.md', '**/*.tex'] } });
  });
  after(() => editor.close());

  let count = 0;
  /** Opens a draft whose cursor is at `|`, and completes there. */
  const complete = async (
    marked: string,
    ending = 'md',
  ): Promise<{ path: string; items: CompletionItem[] }> => {
    const path = `draft-${count++}.${ending}`;
    await editor.open(path, marked.replace('|', ''));
    const uri = editor.uri(path);
    await editor.status(({ drafts }) => drafts.some((draft) => draft.uri === uri));
    const lines = marked.slice(0, marked.indexOf('|')).split('\n');
    const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    const items: CompletionItem[] = await editor.connection.sendRequest('textDocument/completion', {
      textDocument: { uri },
      position,
    });
    return { path, items };
  };
  const labels = async (marked: string, ending?: string): Promise<string[]> =>
    (await complete(marked, ending)).items
      .sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))
      .map((item) => item.label);

  it('offers keys after @, those of the sentence first', async () => {
    assert.deepEqual(await labels('The port of Brackwater spent $13 million on new cranes [@|'), [
      'harbour-report',
      'chandler',
      'ferries',
      'fleet',
    ]);
    assert.equal((await labels('As @|')).length, 4);
    assert.equal((await labels('[@harbour-report; @|]')).length, 4);
  });

  it('offers keys and figures in LaTeX as LaTeX has them', async () => {
    const spent = 'The port of Brackwater spent \\$13 million on new cranes';
    assert.equal((await labels(`${spent}~\\cite{|`, 'tex'))[0], 'harbour-report');
    assert.equal((await labels(`${spent}~\\citep[see][p. 3]{ferries, har|}`, 'tex')).length, 4);
    assert.deepEqual(await labels(`${spent} \\emph{|}`, 'tex'), []);
    assert.deepEqual(await labels(`${spent} [@|`, 'tex'), []);
    const { path, items } = await complete('The port of Brackwater spent \\$1|', 'tex');
    const edit = items[0]?.textEdit as TextEdit;
    assert.equal(edit.newText, '\\$13 million');
    assert.deepEqual(edit.range.start, editor.position(path, '\\$1'));
  });

  it('replaces the whole of a mistyped key', async () => {
    const { path, items } = await complete('See [@harb|xor-report, l. 3].');
    const item = items.find(({ label }) => label === 'harbour-report');
    const edit = item?.textEdit as TextEdit;
    assert.equal(edit.newText, 'harbour-report');
    assert.deepEqual(edit.range, {
      start: editor.position(path, 'harbxor-report'),
      end: editor.position(path, 'harbxor-report', true),
    });
    assert.equal(item?.detail, 'Harbour report 2024');
    assert.deepEqual(item?.commitCharacters, []);
  });

  it('offers sourced figures after the first digits', async () => {
    const { items } = await complete('The port of Brackwater spent $1|');
    const [first] = items;
    assert.equal(first?.label, '$13 million');
    assert.equal(first?.detail, 'Port Authority, l. 10');
    assert.equal(first?.documentation, 'It spent $13 million on new cranes.');
    assert.equal(first?.textEdit?.newText, '$13 million');
    assert.deepEqual(await labels('Larkline carried 1.|'), ['1.1 million']);
    assert.deepEqual(await labels('Larkline carried 7|'), []);
    assert.deepEqual(await labels('The B1|'), []);
    assert.deepEqual(await labels('1|'), []);
  });

  it('stays out of the way elsewhere', async () => {
    assert.deepEqual(await labels('jane@|'), []);
    assert.deepEqual(await labels('The port |'), []);
    assert.deepEqual(await labels('|'), []);
  });
});
