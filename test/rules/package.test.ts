import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { listFiles, PackageManager } from '@vscode/vsce';
import { ROOT } from './scan.ts';

describe('the packed extension', () => {
  let files: string[] = [];

  before(async () => {
    files = await listFiles({ cwd: ROOT, packageManager: PackageManager.None });
  });

  it('has what the manifest names', () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    const { contributes, main, browser, icon } = manifest;
    const named: string[] = [
      main,
      browser,
      icon,
      'dist/server.node.cjs',
      'dist/server.browser.js',
      'docs/verdicts.md',
      'corpus/drafts/power-and-money.md',
      'LICENSE',
      ...contributes.grammars.map(({ path }: { path: string }) => path),
      ...contributes.snippets.map(({ path }: { path: string }) => path),
      ...contributes.jsonValidation.map(({ url }: { url: string }) => url),
      ...contributes.viewsContainers.activitybar.map(({ icon }: { icon: string }) => icon),
      ...contributes.walkthroughs.flatMap(({ steps }: { steps: { media: { markdown: string } }[] }) =>
        steps.map(({ media }) => media.markdown),
      ),
    ];
    const there = new Set(files);
    assert.deepEqual(
      named.map((path) => path.replace(/^\.\//, '')).filter((path) => !there.has(path)),
      [],
    );
  });

  it('has a page that VS Code can show: it takes no pictures from a package', () => {
    const page = readFileSync(join(ROOT, 'media', 'readme.md'), 'utf8');
    assert.ok(files.includes('media/readme.md'));
    assert.ok(!page.includes(']('), 'a picture or a link to a file');
    const { scripts, contributes } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    assert.ok(scripts.package.includes('--readme-path media/readme.md'));
    const titles: string[] = contributes.commands.map(({ title }: { title: string }) => `Tickmark: ${title}`);
    const named = [...page.matchAll(/\*\*(Tickmark: [^*]+)\*\*/g)].map(([, title = '']) => title);
    assert.ok(named.length >= 3);
    assert.deepEqual(
      named.filter((title) => !titles.includes(title)),
      [],
    );
  });

  it('has no sources, tests, tools or packages', () => {
    const allowed =
      /^(?:dist|docs|media|schemas|snippets|syntaxes|corpus)\/|^(?:package\.json|README\.md|CHANGELOG\.md|LICENSE|THIRD-PARTY-NOTICES\.md)$/;
    assert.ok(files.length > 10);
    assert.deepEqual(
      files.filter((path) => !allowed.test(path) || path.endsWith('.ts') || path.startsWith('dist/test')),
      [],
    );
  });

  it('holds to its budgets: clients of 150 kB, a package of 3 MB', () => {
    const size = (path: string) => statSync(join(ROOT, path)).size;
    for (const client of ['dist/client.node.cjs', 'dist/client.browser.cjs']) {
      assert.ok(size(client) <= 150_000, `${client}: ${size(client)} bytes`);
    }
    // A .vsix is a zip archive: each file is deflated by itself.
    const packed = (path: string) => deflateRawSync(readFileSync(join(ROOT, path))).length;
    const total = files.reduce((sum, path) => sum + packed(path), 0);
    assert.ok(total <= 3_000_000, `${total} bytes`);
  });
});
