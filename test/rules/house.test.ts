// House rules that no linter knows: sizes, what is absent, and documents that keep up with the code.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundledPackages, filesBelow, ROOT } from './scan.ts';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const typescript = ['src', 'test'].flatMap((folder) =>
  filesBelow(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file}`),
);
const documents = [
  'README.md',
  'CHANGELOG.md',
  ...filesBelow('docs')
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

/** Files of generated data are as long as their data. */
const GENERATED = /^\/\/ (Generated|Made) by /;

describe('the house rules', () => {
  it('keep every file under 500 lines', () => {
    const long = typescript.filter((file) => {
      const text = read(file);
      return !GENERATED.test(text) && text.split('\n').length > 501;
    });
    assert.deepEqual(long, []);
  });

  it('keep the network out of src', () => {
    const network =
      /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\s*\(|['"]node:(https?|net|tls|dgram|http2)['"]/;
    assert.deepEqual(
      typescript.filter((file) => file.startsWith('src/') && network.test(read(file))),
      [],
    );
  });

  it('keep every test running', () => {
    const idle = /\b(describe|it|context)\.(only|skip)\b|\bthis\.skip\(/;
    assert.deepEqual(
      typescript.filter(
        (file) => file.startsWith('test/') && !file.startsWith('test/rules/') && idle.test(read(file)),
      ),
      [],
    );
  });

  it('leave no note to self and no switched-off check', () => {
    const marks = /\b(TODO|FIXME|HACK)\b|@ts-(ignore|nocheck)|biome-ignore-all/;
    assert.deepEqual(
      typescript.filter((file) => !file.startsWith('test/rules/') && marks.test(read(file))),
      [],
    );
  });
});

describe('the packages in the bundles', () => {
  const permissive = /^\(?(MIT|ISC|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|0BSD|Python-2\.0)( OR .+)?\)?$/;

  it('are permissively licensed', () => {
    const licences = bundledPackages().map((name) => {
      const { license, licenses } = JSON.parse(read(`node_modules/${name}/package.json`));
      return [name, license ?? licenses?.[0]?.type];
    });
    assert.ok(licences.length > 10);
    assert.deepEqual(
      licences.filter(([, licence]) => !permissive.test(licence)),
      [],
    );
  });

  it('are all named in the notices (else: node tools/notices.ts)', () => {
    const notices = read('THIRD-PARTY-NOTICES.md');
    const named = new Set(
      [...notices.matchAll(/^## (.+)$/gm)].flatMap((match) => (match[1] ?? '').split(', ')),
    );
    assert.deepEqual(
      bundledPackages().filter((name) => !named.has(name)),
      [],
    );
  });
});

describe('the documents', () => {
  it('have a sentence for every dependency', () => {
    const { devDependencies = {}, dependencies = {} } = JSON.parse(read('package.json'));
    const text = read('docs/ARCHITECTURE.md');
    const section = text.slice(text.indexOf('## Dependencies'));
    const missing = Object.keys({ ...dependencies, ...devDependencies }).filter(
      (name) => !section.includes(name),
    );
    assert.deepEqual(missing, []);
  });

  it('name no dependency that is gone', () => {
    const { devDependencies } = JSON.parse(read('package.json'));
    const section = read('docs/ARCHITECTURE.md').split('## Dependencies')[1] ?? '';
    const named = section
      .split('\n')
      .filter((line) => line.startsWith('- '))
      .flatMap((line) => line.slice(2, line.indexOf('(')).split(/, | with | and /))
      .map((name) => name.trim())
      .filter((name) => /^[@a-z][\w@./-]*$/.test(name));
    assert.ok(named.length > 20);
    assert.deepEqual(
      named.filter((name) => devDependencies[name] === undefined),
      [],
    );
  });

  for (const file of documents) {
    it(`${file}: every link and picture leads somewhere`, () => {
      const targets = [...read(file).matchAll(/\]\(([^)\s]{1,300})\)/g)].map((match) => match[1] ?? '');
      const broken = targets
        .filter((target) => !/^[a-z]+:|^#/i.test(target))
        .filter((target) => !existsSync(join(ROOT, dirname(file), target.split('#')[0] ?? '')));
      assert.deepEqual(broken, []);
    });
  }

  it('and every other committed file name no registry and no path of a machine', () => {
    const places = ['"resolved" *:', 'registry\\.[a-z]+\\.(org|com)', '(^|[^.a-z])/(root|home|work)/[a-z]'];
    let found = '';
    try {
      found = execFileSync('git', ['grep', '-lE', places.join('|'), '--', '.', ':!test/rules'], {
        cwd: ROOT,
        encoding: 'utf8',
      });
    } catch (error) {
      // Exit code 1 is git's way to say that it found nothing.
      if ((error as { status?: number }).status !== 1) throw error;
    }
    assert.equal(found, '');
  });
});
