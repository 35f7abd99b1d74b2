import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { DRAFT, HARBOUR } from '../support/harbour.ts';
import { type Editor, startEditor } from '../support/lsp.ts';

const titles = (actions: readonly CodeAction[]): string[] => actions.map((action) => action.title);

function named(actions: readonly CodeAction[], title: string): CodeAction {
  const found = actions.find((action) => action.title.startsWith(title));
  assert.ok(found, `"${title}" is not among ${titles(actions).join(' | ')}`);
  return found;
}

describe('quick fixes', () => {
  let editor: Editor;
  const start = async (text: string, settings: Record<string, unknown> = {}): Promise<void> => {
    editor = await startEditor({ files: HARBOUR, settings: { delay: 0, ...settings } });
    await editor.open('drafts/draft.md', text);
    await editor.status(({ drafts }) => drafts.length === 1);
  };
  const at = (marker: string, only?: string[]): Promise<CodeAction[]> =>
    editor.actions('drafts/draft.md', marker, only);
  afterEach(() => editor.close());

  it('change a figure to the value of the sources', async () => {
    await start(DRAFT);
    await editor.diagnostics('drafts/draft.md', (found) => found.length > 3);
    const actions = await at('$15');
    assert.deepEqual(titles(actions), [
      'Change to "$13 million" (Port Authority, l. 10)',
      'Open source passage (Port Authority, l. 10)',
      'Ignore this figure on this line',
      'Ignore this figure in this file',
      'Ignore this figure in this workspace',
    ]);
    const [change] = actions;
    assert.equal(change?.isPreferred, true);
    assert.equal(actions.filter((action) => action.isPreferred).length, 1);
    assert.equal(change?.kind, 'quickfix');
    assert.equal(change?.diagnostics?.[0]?.code, 'conflict');
    editor.apply(change?.edit);
    assert.match(editor.text('drafts/draft.md'), /spent \$13 million on new cranes/);
  });

  it('cite before they change, where one source says what the draft says and another does not', async () => {
    const says = (visitors: string) => `The museum of Norhaven had ${visitors} visitors in 2024.\n`;
    const files = { 'sources/one.md': says('81,000'), 'sources/other.md': says('92,000') };
    editor = await startEditor({ files, settings: { delay: 0 } });
    await editor.open('drafts/draft.md', says('81,000'));
    await editor.diagnostics('drafts/draft.md', ([found]) => found?.code === 'disputed');
    const [first, second] = titles(await at('81,000'));
    assert.equal(first, 'Insert citation [@one, l. 1]');
    assert.equal(second, 'Change to "92,000" (other, l. 1)');
  });

  it('add the bound that was dropped', async () => {
    await start(DRAFT);
    editor.apply(named(await at('300'), 'Add "up to" (Port Authority, l. 12)').edit);
    assert.match(editor.text('drafts/draft.md'), /employs up to 300 people/);
  });

  it('insert a citation before the full stop, or behind the figure where there are several', async () => {
    await start('The port of Brackwater spent $13 million on new cranes.\n');
    editor.apply(named(await at('$13'), 'Insert citation').edit);
    assert.equal(
      editor.text('drafts/draft.md'),
      'The port of Brackwater spent $13 million on new cranes [@harbour-report, l. 10].\n',
    );
    await editor.close();
    await start('In 2024 the port of Brackwater handled **4.2 million tonnes** of freight.\n');
    editor.apply(named(await at('4.2'), 'Insert citation').edit);
    assert.match(
      editor.text('drafts/draft.md'),
      /handled \*\*4\.2 million tonnes\*\* \[@harbour-report, l\. 9\] of/,
    );
  });

  it('cite by link where the settings say so', async () => {
    await start('The port of Brackwater spent $13 million on new cranes.\n', { citationStyle: 'link' });
    editor.apply(named(await at('$13'), 'Insert citation').edit);
    assert.match(
      editor.text('drafts/draft.md'),
      /cranes \[Harbour report 2024, l\. 10\]\(\.\.\/sources\/harbour-report\.md\)\./,
    );
  });

  it('offer only what was asked for', async () => {
    await start(DRAFT);
    assert.deepEqual(await at('$15', ['refactor']), []);
    const [all, ...rest] = await at('$15', ['source.fixAll']);
    assert.deepEqual(rest, []);
    assert.equal(all?.kind, 'source.fixAll.tickmark');
    editor.apply(all?.edit);
    const text = editor.text('drafts/draft.md');
    assert.match(text, /\$13 million/);
    assert.match(text, /up to 300 people/);
    assert.match(text, /1\.1 million passengers/);
    assert.deepEqual(titles(await at('$13', ['source.fixAll.other'])), []);
  });

  it('are bound to the version they were made for', async () => {
    await start(DRAFT);
    const [change] = await at('$15');
    await editor.replace('drafts/draft.md', '# Brackwater', '# The port of Brackwater');
    assert.throws(() => editor.apply(change?.edit), /another version/);
  });

  it('ignore a figure on its line without breaking the paragraph', async () => {
    await start(DRAFT);
    editor.apply(named(await at('$15'), 'Ignore this figure on this line').edit);
    assert.match(
      editor.text('drafts/draft.md'),
      /new cranes\. <!-- tickmark-disable-line conflict -->\nIn 2024/,
    );
  });

  it('ignore a figure in the workspace until its sentence changes', async () => {
    await start('The port of Brackwater spent $15 million on new cranes.\n');
    await editor.diagnostics('drafts/draft.md', (found) => found.length === 1);
    const { command } = named(await at('$15'), 'Ignore this figure in this workspace');
    assert.ok(command);
    await editor.connection.sendRequest('workspace/executeCommand', {
      command: command.command,
      arguments: command.arguments ?? [],
    });
    await editor.diagnostics('drafts/draft.md', (found) => found.length === 0);
    await editor.replace('drafts/draft.md', 'new cranes', 'new cranes and sheds');
    await editor.diagnostics('drafts/draft.md', (found) => found.length === 1);
  });

  it('ignore a figure in one file, readably', async () => {
    await start('The port of Brackwater spent $15 million on new cranes.\n');
    const { command } = named(await at('$15'), 'Ignore this figure in this file');
    const given = command?.arguments ?? [];
    await editor.connection.sendRequest('workspace/executeCommand', {
      command: command?.command,
      arguments: given,
    });
    const applied = await editor.until(
      () => editor.received.find(({ method }) => method === 'workspace/applyEdit'),
      'the edit',
    );
    assert.deepEqual((applied.params as { metadata: unknown }).metadata, { isRefactoring: true });
    await editor.status(({ drafts }) => drafts[0]?.summary.ignored === 1);
    assert.deepEqual(JSON.parse(editor.read('tickmark.ignores.json')), {
      version: 1,
      ignores: [
        {
          text: '$15 million',
          sentence: 'The port of Brackwater spent $15 million on new cranes.',
          file: 'drafts/draft.md',
        },
      ],
    });
  });
});
