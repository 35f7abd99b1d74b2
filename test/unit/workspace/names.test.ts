import assert from 'node:assert/strict';
import { keyOf } from '../../../src/workspace/identity.ts';
import { normalUri, pathBelow, resolveUri } from '../../../src/workspace/uris.ts';

describe('keyOf', () => {
  const check = (uri: string, expected: string): void => assert.equal(keyOf(uri), expected);

  it('makes a citation key of a file name', () => {
    check('file:///w/sources/ars-digest.md', 'ars-digest');
    check('file:///w/Ars%20Digest%20(2).md', 'Ars-Digest-2');
    check('file:///w/2024_report.v2.csv', '2024_report-v2');
    check('file:///w/%C3%9Cbersicht.txt', 'Übersicht');
    check('file:///w/---.md', 'source');
    check('file:///w/.md', 'md');
  });
});

describe('resolveUri', () => {
  const check = (path: string, expected: string): void =>
    assert.equal(resolveUri('file:///w/a', path), expected);

  it('takes relative paths, absolute paths, drives and URIs', () => {
    check('sources', 'file:///w/a/sources');
    check('./sources/', 'file:///w/a/sources');
    check('../shared', 'file:///w/shared');
    check('sub\\deep', 'file:///w/a/sub/deep');
    check('/srv/reports', 'file:///srv/reports');
    check('C:\\reports', 'file:///c%3A/reports');
    check('file:///x/y', 'file:///x/y');
    check('two words', 'file:///w/a/two%20words');
  });

  it('keeps the scheme of a virtual workspace', () => {
    assert.equal(resolveUri('vscode-vfs://github/o/r', 'sources'), 'vscode-vfs://github/o/r/sources');
  });
});

describe('pathBelow', () => {
  it('knows what lies below a folder', () => {
    assert.equal(pathBelow('file:///w', 'file:///w/a%20b/c.md'), 'a b/c.md');
    assert.equal(pathBelow('file:///w/', 'file:///w/c.md'), 'c.md');
    assert.equal(pathBelow('file:///w', 'file:///ww/c.md'), undefined);
    assert.equal(pathBelow('file:///w', 'git:///w/c.md'), undefined);
    assert.equal(pathBelow('file:///w', 'file:///w'), undefined);
  });

  it('sees through different spellings of one URI', () => {
    assert.equal(normalUri('file:///c:/a b.md'), normalUri('file:///c%3A/a%20b.md'));
  });
});
