import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { HARBOUR } from '../support/harbour.ts';
import { type Editor, startEditor } from '../support/lsp.ts';

const DRAFTS = ['a.md', 'b.md'];
const SENTENCES = [
  'The port of Brackwater spent $15 million on new cranes. ',
  'The ferry company Larkline employs 300 people. ',
  'Larkline carried 1.4 million passengers in 2024.\n\n',
  '# Ships\n\n',
  '<!-- tickmark-disable-next-line -->\n',
  'The lighthouse keeper owns 17 parrots. ',
];
const SOURCES: Record<string, readonly string[]> = {
  'sources/extra.md': ['The lighthouse keeper of Brackwater owns 17 parrots.\n', 'Nothing.\n'],
  'sources/harbour-report.md': [HARBOUR['sources/harbour-report.md'] ?? '', 'The port spent $15 million.\n'],
  'tickmark.json': [
    '{}',
    '{ "severity": { "unsourced": "off" } }',
    '{ "sources": ["sources/notes"] }',
    '{ bad',
  ],
};

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      draft: fc.nat(1),
      at: fc.nat(),
      remove: fc.nat(30),
      text: fc.oneof(fc.constantFrom(...SENTENCES), fc.constantFrom('1', '9 ', '.')),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('disk' as const),
      file: fc.constantFrom(...Object.keys(SOURCES)),
      version: fc.nat(4),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('settings' as const),
      delay: fc.constantFrom(0, 30),
      off: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const), draft: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(60) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const FILES = { ...HARBOUR, 'tickmark.json': '{}' };

async function take(editor: Editor, one: Step): Promise<void> {
  switch (one.kind) {
    case 'edit': {
      const path = DRAFTS[one.draft] ?? 'a.md';
      const text = editor.text(path);
      const start = one.at % (text.length + 1);
      return editor.edit(path, start, Math.min(text.length, start + one.remove), one.text);
    }
    case 'disk': {
      const versions = SOURCES[one.file] ?? [];
      const text = versions[one.version % (versions.length + 1)];
      if (text !== undefined) editor.write(one.file, text);
      else if (one.file !== 'tickmark.json') editor.remove(one.file);
      return editor.changed(one.file);
    }
    case 'settings':
      editor.settings = { delay: one.delay, severity: { qualified: one.off ? 'off' : 'error' } };
      return editor.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    case 'reopen': {
      const path = DRAFTS[one.draft] ?? 'a.md';
      const text = editor.text(path);
      await editor.connection.sendNotification('textDocument/didClose', {
        textDocument: { uri: editor.uri(path) },
      });
      return editor.open(path, text);
    }
    case 'wait':
      return new Promise((resolve) => setTimeout(resolve, one.ms));
  }
}

const seen = (editor: Editor, path: string): unknown =>
  (editor.published(path).at(-1)?.diagnostics ?? []).map(
    ({ range, code, message, severity }: Diagnostic) => ({
      range,
      code,
      message,
      severity,
    }),
  );

describe('a server that lived through changes', () => {
  it('shows in the end what a new one shows', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const old = await startEditor({ files: FILES, settings: { delay: 0 } });
        for (const path of DRAFTS) await old.open(path, SENTENCES.join(''));
        // What changes before the first index is made would be in that one anyway.
        await old.status(({ drafts }) => drafts.length === DRAFTS.length);
        for (const one of steps) await take(old, one);
        const files = Object.fromEntries(
          [...Object.keys(FILES), ...Object.keys(SOURCES)].flatMap((path) =>
            old.has(path) ? [[path, old.read(path)]] : [],
          ),
        );
        const fresh = await startEditor({ files, settings: old.settings });
        try {
          for (const path of DRAFTS) await fresh.open(path, old.text(path));
          await fresh.status(({ folders }) => folders[0]?.state !== 'indexing');
          for (const path of DRAFTS) {
            await fresh.connection.sendRequest('tickmark/checkDocument', { uri: fresh.uri(path) });
            const expected = JSON.stringify(seen(fresh, path));
            await old
              .until(
                () => (JSON.stringify(seen(old, path)) === expected ? true : undefined),
                'the same diagnostics',
              )
              .catch(() => assert.deepEqual(seen(old, path), seen(fresh, path)));
          }
        } finally {
          await Promise.all([old.close(), fresh.close()]);
        }
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });
});
