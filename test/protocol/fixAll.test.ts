import assert from 'node:assert/strict';
import type { AnnotatedTextEdit, CodeAction, TextDocumentEdit } from 'vscode-languageserver-protocol';
import { FIX_ALL_PREVIEW_KIND } from '../../src/server/protocol.ts';
import { DRAFT, HARBOUR } from '../support/harbour.ts';
import { CAPABILITIES, type Editor, startEditor, WITH_PREVIEW } from '../support/lsp.ts';

const isPreview = ({ kind }: CodeAction): boolean => kind === FIX_ALL_PREVIEW_KIND;

describe('fixing everything at once', () => {
  let editor: Editor;
  const start = async (text: string, settings: Record<string, unknown> = {}, capabilities = {}) => {
    editor = await startEditor({
      files: HARBOUR,
      settings: { delay: 0, ...settings },
      capabilities: { ...WITH_PREVIEW, ...capabilities },
    });
    await editor.open('drafts/draft.md', text);
    await editor.status(({ drafts }) => drafts.length === 1);
  };
  const at = (marker: string, only?: string[]): Promise<CodeAction[]> =>
    editor.actions('drafts/draft.md', marker, only);
  afterEach(() => editor.close());

  it('is the last of the quick fixes, and shows each change before it is made', async () => {
    await start(DRAFT);
    const actions = await at('$15');
    const last = actions.at(-1);
    assert.equal(last?.title, 'Fix all 3 figures with one answer in this document…');
    assert.equal(last?.isPreferred, undefined);
    const changes = last?.edit?.documentChanges as TextDocumentEdit[];
    assert.deepEqual(
      changes.map(({ textDocument }) => textDocument),
      [{ uri: editor.uri('drafts/draft.md'), version: 1 }],
    );
    const annotations = last?.edit?.changeAnnotations ?? {};
    const edits = changes.flatMap((change) => change.edits as AnnotatedTextEdit[]);
    assert.deepEqual(
      edits.map(({ annotationId }) => annotations[annotationId]),
      ['Port Authority', 'Port Authority', 'Ferries of the bay'].map((source) => ({
        label: `As in ${source}`,
        needsConfirmation: true,
      })),
    );
    editor.apply(last?.edit);
    const text = editor.text('drafts/draft.md');
    assert.match(text, /\$13 million.*up to 300 people.*1\.1 million passengers/s);
  });

  it('is not in the menu of a figure that is right, nor where there is but one to fix', async () => {
    await start(
      'The port of Brackwater spent $15 million on new cranes. Larkline carried 1.1 million passengers in 2024.\n',
    );
    assert.deepEqual((await at('1.1 million')).filter(isPreview), []);
    assert.deepEqual((await at('$15')).filter(isPreview), []);
    const asked = await at('Larkline', [FIX_ALL_PREVIEW_KIND]);
    assert.deepEqual(
      asked.map(({ title }) => title),
      ['Fix the 1 figure with one answer in this document…'],
    );
  });

  it('leaves out what is ignored and what the writer does not want to see', async () => {
    await start(DRAFT.replace('on new cranes.', 'on new cranes. <!-- tickmark-disable-line -->'), {
      severity: { qualified: 'off' },
    });
    const [all] = await at('#', ['source.fixAll']);
    editor.apply(all?.edit);
    const text = editor.text('drafts/draft.md');
    assert.match(text, /\$15 million.*employs 300 people.*1\.1 million passengers/s);
  });

  it('leaves out a figure that a source supports, and one on which sources disagree', async () => {
    await start('The port of Brackwater spent $15 million on new cranes.\n');
    editor.write('sources/press.md', 'The port of Brackwater spent $12 million on new cranes.\n');
    await editor.changed('sources/press.md');
    await editor.status(({ folders }) => folders[0]?.sources === 5);
    await editor.until(
      () =>
        editor.published('drafts/draft.md').at(-1)?.diagnostics[0]?.message.toString().includes('12') ||
        undefined,
      'the verdict by both sources',
    );
    assert.deepEqual(await at('$15', ['source.fixAll', FIX_ALL_PREVIEW_KIND]), []);
    assert.ok((await at('$15')).every(({ isPreferred }) => isPreferred !== true));
  });

  it('is refused for a text that has changed', async () => {
    await start(DRAFT);
    const [all] = await at('$15', ['source.fixAll']);
    await editor.replace('drafts/draft.md', '# Brackwater', '# The port of Brackwater');
    assert.throws(() => editor.apply(all?.edit), /another version/);
  });

  it('has no menu entry in an editor that shows no previews', async () => {
    await start(DRAFT, {}, CAPABILITIES);
    assert.deepEqual((await at('$15')).filter(isPreview), []);
    assert.deepEqual(await at('$15', [FIX_ALL_PREVIEW_KIND]), []);
  });
});
