import assert from 'node:assert/strict';
import { isBuiltin } from 'node:module';
import { belowSrc, bundles, importsOfSrc, readMeta, specifiersOf } from './scan.ts';
import { forbiddenImport, forbiddenPackage, roomOf } from './table.ts';

describe('the scan of imports', () => {
  const check = (code: string, expected: string[]): void => assert.deepEqual(specifiersOf(code), expected);

  it('sees static, type-only, re-exported, dynamic and bare imports', () => {
    check("import { a } from './a.ts';", ['./a.ts']);
    check("import type { A } from '../b.ts';", ['../b.ts']);
    check("export * from './c.ts';", ['./c.ts']);
    check("import {\n  a,\n  b,\n} from './d.ts';", ['./d.ts']);
    check("const e = await import('./e.ts');", ['./e.ts']);
    check("import './f.ts';", ['./f.ts']);
    check("const g = require('node:fs');", ['node:fs']);
    check('import h from "fs";', ['fs']);
  });

  it('does not see comments and words', () => {
    check("const words = ['from', 'until'];", []);
    check("// import './a.ts';", []);
    check("/** import { check } from 'tickmark'; */", []);
  });
});

describe('the import table', () => {
  it('refuses what it should refuse', () => {
    assert.match(forbiddenImport('core/text/a.ts', 'core/draft/draft.ts') ?? '', /may not/);
    assert.match(forbiddenImport('core/verdict/a.ts', 'core/project/a.ts') ?? '', /may not/);
    assert.match(forbiddenImport('client/extension.ts', 'server/server.ts') ?? '', /may not/);
    assert.match(forbiddenImport('client/extension.ts', 'core/text/ids.ts') ?? '', /may not/);
    assert.match(forbiddenImport('cli/main.ts', 'server/server.ts') ?? '', /may not/);
    assert.match(forbiddenImport('elsewhere/a.ts', 'core/text/ids.ts') ?? '', /no room/);
    assert.match(forbiddenPackage('core/text/a.ts', 'node:fs') ?? '', /node:fs/);
    assert.match(forbiddenPackage('host/memory.ts', 'node:fs') ?? '', /node:fs/);
    assert.match(forbiddenPackage('server/server.ts', 'vscode') ?? '', /may not/);
    assert.match(forbiddenPackage('core/text/a.ts', 'vscode-languageserver/node') ?? '', /may not/);
  });

  it('allows what it should allow', () => {
    assert.equal(forbiddenImport('core/verdict/a.ts', 'core/search/corpus.ts'), undefined);
    assert.equal(forbiddenImport('client/extension.ts', 'server/protocol.ts'), undefined);
    assert.equal(forbiddenPackage('host/node.ts', 'node:fs/promises'), undefined);
    assert.equal(forbiddenPackage('server/main.node.ts', 'vscode-languageserver/node'), undefined);
  });

  it('gives every file of src a room', () => {
    const homeless = importsOfSrc().filter(
      ({ from }) => roomOf(from) === undefined && from !== 'core/index.ts',
    );
    assert.deepEqual(homeless, []);
  });

  it('holds for every import in src, types included', () => {
    const imports = importsOfSrc();
    assert.ok(imports.length > 20, 'the scan found hardly any imports');
    const broken = imports
      .map(({ from, to, own }) => (own ? forbiddenImport(from, to) : forbiddenPackage(from, to)))
      .filter((reason) => reason !== undefined);
    assert.deepEqual(broken, []);
  });
});

describe('the bundles', () => {
  it('are all there', () => {
    assert.deepEqual(bundles(), [
      'cli',
      'client.browser',
      'client.node',
      'index',
      'server.browser',
      'server.node',
    ]);
  });

  it('hold to the import table', () => {
    const broken: string[] = [];
    for (const bundle of bundles()) {
      for (const [input, { imports }] of Object.entries(readMeta(bundle).inputs)) {
        const from = belowSrc(input);
        if (from === undefined) continue;
        for (const { path, external } of imports) {
          const to = external === true ? undefined : belowSrc(path);
          const reason =
            to !== undefined
              ? forbiddenImport(from, to)
              : external === true
                ? forbiddenPackage(from, path)
                : undefined;
          if (reason !== undefined) broken.push(`${bundle}: ${reason}`);
        }
      }
    }
    assert.deepEqual(broken, []);
  });

  for (const bundle of ['index', 'server.browser']) {
    it(`${bundle} stands alone: no import is left`, () => {
      const left = Object.values(readMeta(bundle).outputs).flatMap(({ imports }) => imports);
      assert.deepEqual(left, []);
    });
  }

  it('client.browser leaves nothing but vscode to import', () => {
    const left = Object.values(readMeta('client.browser').outputs).flatMap(({ imports }) => imports);
    assert.deepEqual([...new Set(left.map(({ path }) => path))], ['vscode']);
  });

  it('the worker and library bundles took no entry that wants a document', () => {
    const dom = ['index', 'server.browser'].flatMap((bundle) =>
      Object.keys(readMeta(bundle).inputs).filter((input) => input.endsWith('.dom.js')),
    );
    assert.deepEqual(dom, []);
  });

  it('the browser and library bundles have no builtin of Node anywhere', () => {
    const found: string[] = [];
    for (const bundle of ['index', 'server.browser', 'client.browser']) {
      for (const [input, { imports }] of Object.entries(readMeta(bundle).inputs)) {
        for (const { path } of imports)
          if (isBuiltin(path)) found.push(`${bundle}: ${input} imports ${path}`);
      }
    }
    assert.deepEqual(found, []);
  });
});
