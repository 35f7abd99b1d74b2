import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { AcceptAllResult, StaleIgnoresResult } from '../../src/server/protocol.ts';
import { DRAFT, HARBOUR } from '../support/harbour.ts';
import { type Editor, startEditor, WITH_PREVIEW } from '../support/lsp.ts';

const CRANES = 'The port of Brackwater spent $15 million on new cranes.\n';
const QUOTED =
  'The report says: "The ferry company Larkline employs exactly 300 hard-working people" of the bay.\n';
const FILE = 'tickmark.ignores.json';

describe('ignores', () => {
  let editor: Editor;
  const start = async (text: string, files: Record<string, string> = {}): Promise<void> => {
    editor = await startEditor({
      files: { ...HARBOUR, ...files },
      settings: { delay: 0 },
      initializationOptions: { askReason: true },
      capabilities: WITH_PREVIEW,
    });
    await editor.open('draft.md', text);
    await editor.status(({ drafts }) => drafts.length === 1);
  };
  afterEach(() => editor.close());

  const ignore = (marker: string, scope: string, reason?: string): Promise<unknown> =>
    editor.connection.sendRequest('workspace/executeCommand', {
      command: 'tickmark.server.ignoreFigure',
      arguments: [
        { uri: editor.uri('draft.md'), position: editor.position('draft.md', marker), scope, reason },
      ],
    });
  const stored = (): { ignores: Record<string, string>[] } => JSON.parse(editor.read(FILE));
  const isStale = ({ code }: Diagnostic): boolean => code === 'stale-ignore';
  const messages = (): string[] =>
    editor.received
      .filter(({ method }) => method === 'window/showMessage')
      .map(({ params }) => (params as { message: string }).message);

  it('keep the reason, on the line and in the file', async () => {
    await start(CRANES);
    await ignore('$15', 'workspace', 'the mayor said so');
    await editor.diagnostics('draft.md', (found) => found.length === 0);
    assert.equal(stored().ignores[0]?.reason, 'the mayor said so');
    await ignore('$15', 'line', 'odd --> but | true');
    assert.equal(
      editor.text('draft.md'),
      `${CRANES.trim()} <!-- tickmark-disable-line conflict -- odd but true -->\n`,
    );
  });

  it('on a line with a reason hold', async () => {
    await start(`${CRANES.trim()} <!-- tickmark-disable-line conflict -- quoted from the mayor -->\n`);
    const { drafts } = await editor.status((status) => status.drafts.length === 1);
    assert.equal(drafts[0]?.summary.ignored, 1);
  });

  it('ask for a reason where the editor can, at the end of the menu', async () => {
    await start(CRANES);
    const actions: CodeAction[] = await editor.actions('draft.md', '$15');
    assert.equal(actions.at(-1)?.title, 'Ignore this figure with a reason…');
    assert.equal(actions.at(-1)?.command?.command, 'tickmark.ignoreWithReason');
  });

  it('hold for quotations too, until their words or sentence change', async () => {
    await start(QUOTED);
    await editor.diagnostics('draft.md', (found) => found.some(({ code }) => code === 'misquoted'));
    const actions: CodeAction[] = await editor.actions('draft.md', 'The ferry');
    const titles = actions.map(({ title }) => title);
    assert.ok(titles.includes('Ignore this quotation in this workspace'), titles.join());
    await ignore('The ferry', 'workspace');
    await editor.diagnostics('draft.md', (found) => found.every(({ code }) => code !== 'misquoted'));
    assert.equal(
      stored().ignores[0]?.text,
      'The ferry company Larkline employs exactly 300 hard-working people',
    );
    await editor.replace('draft.md', 'of the bay', 'of the whole bay');
    await editor.diagnostics('draft.md', (found) => found.some(({ code }) => code === 'misquoted'));
  });

  it('that hold no more are findings in their file, and in the status', async () => {
    await start(CRANES);
    await ignore('$15', 'file');
    await editor.diagnostics('draft.md', (found) => found.length === 0);
    await editor.replace('draft.md', 'new cranes', 'new sheds');
    const [stale] = await editor.diagnostics(FILE, (found) => found.some(isStale));
    assert.equal(stale?.severity, 3);
    assert.equal(stale?.range.start.line, 3);
    assert.match(String(stale?.message), /\$15 million.*no such sentence.*draft\.md/);
    const { folders } = await editor.status((status) => (status.folders[0]?.problems.length ?? 0) > 0);
    assert.equal(folders[0]?.problems[0]?.code, 'stale-ignore');
    await editor.replace('draft.md', 'new sheds', 'new cranes');
    await editor.diagnostics(FILE, (found) => found.length === 0);
  });

  it('of the whole workspace are known to be stale once all drafts are checked', async () => {
    const entry = { text: '$15 million', sentence: 'The port spent $15 million on sheds.' };
    await start(CRANES, { [FILE]: JSON.stringify({ version: 1, ignores: [entry] }) });
    assert.deepEqual(editor.published(FILE), []);
    await editor.connection.sendRequest('tickmark/checkWorkspace', {});
    await editor.diagnostics(FILE, (found) => found.some(isStale));
  });

  it('go into the text in the editor where the file has unsaved changes', async () => {
    const before = JSON.stringify({ version: 1, ignores: [] });
    await start(CRANES, { [FILE]: before });
    await editor.open(FILE, `{ "note": "mine", "version": 1, "ignores": [] }`, 'json');
    await ignore('$15', 'workspace');
    const text = JSON.parse(editor.text(FILE));
    assert.equal(text.note, 'mine');
    assert.equal(text.ignores[0].text, '$15 million');
    assert.equal(editor.read(FILE), before);
    const said = await editor.until(() => messages()[0], 'a word about saving');
    assert.match(said, /unsaved changes/);
  });

  it('leave a file alone that cannot be read', async () => {
    await start(CRANES, { [FILE]: '{ "ignores": [' });
    await ignore('$15', 'workspace');
    const said = await editor.until(() => messages()[0], 'a warning');
    assert.match(said, /not valid JSON.*nothing was ignored/);
    assert.equal(editor.read(FILE), '{ "ignores": [');
  });

  it('take in everything that is found now, once', async () => {
    await start(DRAFT, { 'draft.md': DRAFT, 'other.md': CRANES });
    await editor.diagnostics('draft.md', (found) => found.length === 4);
    const accept = (params: object): Promise<AcceptAllResult> =>
      editor.connection.sendRequest('tickmark/acceptAll', params);
    assert.deepEqual(await accept({ uri: editor.uri('draft.md') }), { accepted: 4, drafts: 1 });
    await editor.diagnostics('draft.md', (found) => found.length === 0);
    assert.deepEqual(
      stored().ignores.map(({ text, file, reason }) => [text, file, reason]),
      ['$15 million', '300', '1.4 million', '17'].map((text) => [text, 'draft.md', 'accepted as found']),
    );
    assert.deepEqual(await accept({ reason: 'before Tickmark' }), { accepted: 1, drafts: 2 });
    assert.equal(stored().ignores.at(-1)?.file, 'other.md');
    // What is new is shown.
    await editor.replace('draft.md', '17 parrots', '18 parrots');
    await editor.diagnostics('draft.md', (found) => found.length === 1);
  });

  it('that are stale go together, on lines, in files and in the workspace, and no other', async () => {
    const sentence = CRANES.trim();
    const entry = (text: string, file?: string) => ({ text, sentence, ...(file && { file }) });
    const live = entry('$15 million', 'closed.md');
    const ignores = [entry('$14 million', 'draft.md'), live, entry('$16 million')];
    const line = (verdicts: string) => `<!-- tickmark-disable-line${verdicts} -->`;
    const next = '<!-- tickmark-disable-next-line conflict -->';
    const draft = [
      `${sentence} ${line(' conflict -- agreed')}`,
      `The sea is blue. ${line('')}`,
      `${next}\nNothing to see.`,
      `\`\`\`\n${next}\n\`\`\``,
      `<!-- tickmark-disable conflict -->\n\nNo figure.\n\n<!-- tickmark-enable -->\n`,
    ].join('\n\n');
    await start(draft, {
      [FILE]: JSON.stringify({ version: 1, ignores }),
      'closed.md': `${CRANES}\nAnd so on. ${line(' conflict')}\n`,
    });
    const { edit } = await editor.connection.sendRequest<StaleIgnoresResult>('tickmark/staleIgnores');
    const cleaned = (name: string, before: string): string => {
      const changes = edit?.documentChanges?.flatMap((one) => ('edits' in one ? [one] : []));
      const { edits = [] } = changes?.find(({ textDocument }) => textDocument.uri === editor.uri(name)) ?? {};
      const document = TextDocument.create('x:y', 'markdown', 1, before);
      return TextDocument.applyEdits(
        document,
        edits.filter((one) => 'newText' in one),
      );
    };
    assert.equal(
      cleaned('draft.md', draft),
      draft.replace(` ${line('')}`, '').replace(`${next}\nNothing`, 'Nothing'),
    );
    assert.equal(cleaned('closed.md', editor.read('closed.md')), `${CRANES}\nAnd so on.\n`);
    assert.deepEqual(JSON.parse(cleaned(FILE, editor.read(FILE))), { version: 1, ignores: [live] });
    const labels = Object.values(edit?.changeAnnotations ?? {});
    assert.ok(labels.every(({ needsConfirmation }) => needsConfirmation === true));
    assert.match(labels.map(({ label }) => label).join('\n'), /Hides nothing any more: .*disable-line/);
  });

  it('that are stale go from MDX and LaTeX, too', async () => {
    const sentence = CRANES.trim();
    await start(CRANES, {
      'tickmark.json': '{ "include": ["**/*.md", "**/*.mdx", "**/*.tex"] }',
      'a.mdx': `${sentence} {/* tickmark-disable-line */}\n\nOld. {/* tickmark-disable-line conflict */}\n`,
      'b.tex': `${sentence} % tickmark-disable-line\n\nOld. % tickmark-disable-line conflict -- agreed\nMore.\n`,
    });
    const { edit } = await editor.connection.sendRequest<StaleIgnoresResult>('tickmark/staleIgnores');
    const removed = edit?.documentChanges?.flatMap((one) =>
      'edits' in one ? one.edits.map(({ range }) => [one.textDocument.uri.slice(-5), range]) : [],
    );
    const range = (line: number, from: number, to: number) => ({
      start: { line, character: from },
      end: { line, character: to },
    });
    assert.deepEqual(removed, [
      ['a.mdx', range(2, 4, 43)],
      ['b.tex', range(2, 4, 47)],
    ]);
  });

  it('that all hold are left alone', async () => {
    await start(`${CRANES.trim()} <!-- tickmark-disable-line -->\n`);
    const none = await editor.connection.sendRequest<StaleIgnoresResult>('tickmark/staleIgnores');
    assert.equal(none.edit, null);
  });
});
