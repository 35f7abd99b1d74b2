import assert from 'node:assert/strict';
import { memoryHost } from '../../../src/host/memory.ts';
import { matchesPath, matchesSegment, parseIgnoreFile } from '../../../src/workspace/gitGlob.ts';
import { ignoredBelow } from '../../../src/workspace/ignoreFiles.ts';
import type { GivenSettings } from '../../../src/workspace/settings.ts';
import { openWorkspace } from '../../../src/workspace/workspace.ts';

/** Pattern, name, whether they match. */
const SEGMENTS: readonly (readonly [string, string, boolean])[] = [
  ['a', 'a', true],
  ['a', 'ab', false],
  ['*', '', true],
  ['*.md', 'a.md', true],
  ['*.md', 'a.mdx', false],
  ['a*b*c', 'aXbYbc', true],
  ['a*b*c', 'aXcYb', false],
  ['?', 'ab', false],
  ['[a-c]?', 'bx', true],
  ['[!a-c]', 'b', false],
  ['[^a]', 'b', true],
  ['[]a]', ']', true],
  ['[a', 'a', false],
  ['\\*', '*', true],
  ['\\*', 'a', false],
  ['[\\]]', ']', true],
];

/** A line of an ignore file, a path, whether the line names it (as a file). */
const LINES: readonly (readonly [string, string, boolean])[] = [
  ['a.md', 'x/y/a.md', true],
  ['/a.md', 'x/a.md', false],
  ['x/a.md', 'x/a.md', true],
  ['x/a.md', 'y/x/a.md', false],
  ['**/x/a.md', 'y/x/a.md', true],
  ['x/**', 'x/y/a.md', true],
  ['x/**', 'x', false],
  ['x/**/a.md', 'x/a.md', true],
  ['x/**/a.md', 'x/y/z/a.md', true],
  ['**/y/**/z', 'y/y/x/z', true],
  ['*.md  ', 'a.md', true],
  ['a\\ ', 'a ', true],
  ['*.md\r', 'a.md', true],
];

describe('ignore files', () => {
  for (const [pattern, name, expected] of SEGMENTS) {
    it(`${pattern} and ${name}`, () => assert.equal(matchesSegment(pattern, name), expected));
  }
  for (const [line, path, expected] of LINES) {
    it(`${JSON.stringify(line)} and ${path}`, () => {
      const [rule] = parseIgnoreFile(line);
      assert.ok(rule);
      assert.equal(matchesPath(rule.segments, path.split('/')), expected);
    });
  }

  it('pass over comments and blank lines', () => {
    assert.deepEqual(parseIgnoreFile('# a\n\n  \n!\n/\n\\#b'), [
      { isNegative: false, forFolders: false, segments: ['**', '\\#b'] },
    ]);
  });

  it('are matched in bounded work', () => {
    assert.equal(matchesPath([...Array(30).fill(['**', 'a']).flat(), 'b'], Array(2000).fill('a')), false);
    assert.equal(matchesSegment(`${'a*'.repeat(200)}b`, 'a'.repeat(5000)), false);
  });

  /** Files of a folder with ignore files, and those below `root` that are left out. */
  const left = async (files: Record<string, string>, root = ''): Promise<string[]> => {
    const host = memoryHost(
      Object.fromEntries(Object.entries(files).map(([path, text]) => [`file:///w/${path}`, text])),
    );
    const uri = `file:///w${root === '' ? '' : `/${root}`}`;
    const { files: listed } = await host.list(uri, 100);
    const isIgnored = await ignoredBelow(host, 'file:///w', uri, listed);
    return listed
      .map((file) => file.uri.slice('file:///w/'.length))
      .filter((path) => isIgnored(`file:///w/${path}`));
  };

  it('have the last word each in its folder', async () => {
    assert.deepEqual(
      await left({
        '.gitignore': '*.log\nbuild/\n!keep.log',
        'a.log': '',
        'keep.log': '',
        'build/a.md': '',
        'x/build/b.md': '',
        'c.md': '',
      }),
      ['a.log', 'build/a.md', 'x/build/b.md'],
    );
    assert.deepEqual(
      await left({ '.gitignore': '*.md', 'x/.gitignore': '!a.md', 'x/a.md': '', 'x/b.md': '', 'c.txt': '' }),
      ['x/b.md'],
    );
    assert.deepEqual(await left({ '.gitignore': 'x/', 'x/.gitignore': '!a.md', 'x/a.md': '', 'b.md': '' }), [
      'x/.gitignore',
      'x/a.md',
    ]);
    assert.deepEqual(
      await left({ '.gitignore': '*.md', '.ignore': '!a.md', 'a.md': '', 'b.md': '', 'c.txt': '' }),
      ['b.md'],
    );
  });

  it('never ignore a folder that is named, nor all that is in it', async () => {
    assert.deepEqual(
      await left({ '.gitignore': '/facts/\n*.log', 'facts/a.md': '', 'facts/b.log': '' }, 'facts'),
      ['facts/b.log'],
    );
    assert.deepEqual(
      await left(
        { '.gitignore': 'facts/*\n!facts/.gitkeep', 'facts/a.md': '', 'facts/.gitkeep': '' },
        'facts',
      ),
      [],
    );
  });
});

describe('a workspace with ignore files', () => {
  const FILES = {
    'file:///w/.gitignore': 'old/\nscratch.md\n',
    'file:///w/sources/a.md': 'A.',
    'file:///w/sources/old/b.md': 'B.',
    'file:///w/draft.md': 'D.',
    'file:///w/scratch.md': 'S.',
  };
  const open = (settings: GivenSettings = {}) =>
    openWorkspace({ host: memoryHost(FILES), folder: 'file:///w', settings });

  it('leaves out what they name, and says which sources', async () => {
    const workspace = await open();
    assert.deepEqual([...workspace.corpus.sources.keys()], ['a']);
    assert.deepEqual(
      workspace.problems.map(({ code, message }) => [code, message]),
      [['ignored-sources', 'sources/old/b.md was left out, since `.gitignore` or `.ignore` names it.']],
    );
    assert.deepEqual((await workspace.drafts()).uris, ['file:///w/draft.md']);
    assert.ok(workspace.isDraft('file:///w/scratch.md'), 'a draft that is opened is one');
  });

  it('reads it where the settings say so, or name it', async () => {
    const all = await open({ useIgnoreFiles: false });
    assert.deepEqual([...all.corpus.sources.keys()], ['a', 'b']);
    assert.deepEqual(all.problems, []);
    assert.deepEqual((await all.drafts()).uris, ['file:///w/draft.md', 'file:///w/scratch.md']);
    const named = await open({ sources: ['sources/old', 'scratch.md'] });
    assert.deepEqual([...named.corpus.sources.keys()].sort(), ['b', 'scratch']);
  });

  it('notices when one changes', async () => {
    const host = memoryHost(FILES);
    const workspace = await openWorkspace({ host, folder: 'file:///w' });
    host.put('file:///w/.gitignore', 'scratch.md\n');
    assert.ok(await workspace.apply([{ uri: 'file:///w/.gitignore', type: 'changed' }]));
    assert.deepEqual([...workspace.corpus.sources.keys()].sort(), ['a', 'b']);
    assert.deepEqual(workspace.problems, []);
  });
});
