import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type * as Library from '../../src/index.ts';
import { folderWith, ROOT } from './run.ts';

const { check, figures, openCorpus, search, VERDICTS }: typeof Library = await import(
  pathToFileURL(join(ROOT, 'dist', 'index.js')).href
);

describe('the library', () => {
  const corpus = openCorpus([
    {
      id: 'harbour-2025',
      text: 'The harbour fund of Eastport holds $13 billion.',
      publisher: 'Eastport Courier',
    },
    { id: 'towers', format: 'csv', text: 'tower,height (m)\nNorth,120\nSouth,95\n' },
  ]);

  it('reads figures with offsets, lines and columns', () => {
    const [first, second] = figures('It is up to 5 GW.\nIt was $3 bn.');
    assert.deepEqual(
      [first?.text, first?.offset, first?.end, first?.line, first?.column],
      ['up to 5 GW', 6, 16, 1, 7],
    );
    assert.deepEqual(
      [second?.text, second?.line, second?.column, second?.quantity.unit],
      ['$3 bn', 2, 8, 'USD'],
    );
  });

  it('resolves relative dates against the reference', () => {
    const [date] = figures('It fell last year.', { reference: '2026-05-04' });
    assert.deepEqual([date?.text, date?.quantity.date], ['last year', '2025']);
  });

  it('checks a draft against sources handed over as text', () => {
    const report = check('The harbour fund of Eastport holds $15 billion.', corpus);
    const [figure] = report.figures;
    assert.deepEqual([figure?.offset, figure?.text, figure?.verdict], [35, '$15 billion', 'conflict']);
    assert.equal(figure?.expected, '$13 billion');
    assert.deepEqual(
      [figure?.evidence[0]?.source, figure?.evidence[0]?.publisher],
      ['harbour-2025', 'Eastport Courier'],
    );
    assert.equal(report.summary.conflict, 1);
    assert.ok(VERDICTS.includes('conflict'));
  });

  it('searches', () => {
    const [first, ...rest] = search('how tall is the north tower', corpus, { limit: 2 });
    assert.equal(first?.source, 'towers');
    assert.ok(rest.length < 2);
  });

  it('refuses two sources of one id, and takes bad text as it comes', () => {
    const twice = [
      { id: 'a', text: 'x' },
      { id: 'a', text: 'y' },
    ];
    assert.throws(() => openCorpus(twice), /Two sources have the id "a"/);
    const odd = openCorpus([{ id: 'odd', format: 'html', text: '<p>It is $5 million\u0000 <b' }]);
    assert.equal(odd.stats.sources, 1);
    assert.deepEqual(check('', odd).figures, []);
  });
});

describe('the library’s types', () => {
  const consumer = `import { check, figures, openCorpus, search } from 'tickmark';
import type { Corpus, DraftReport, FigureFinding, Verdict } from 'tickmark';
const corpus: Corpus = openCorpus([{ id: 'a', text: 'b', format: 'markdown', title: 'c' }]);
const report: DraftReport = check('d', corpus, { reference: '2026-01-01' });
const finding: FigureFinding | undefined = report.figures[0];
const verdict: Verdict | undefined = finding?.verdict;
const low: number | undefined = figures('e', { reference: '2026-01-01' })[0]?.quantity.low;
const source: string | undefined = search('f', corpus, { limit: 3 })[0]?.source;
// @ts-expect-error: a verdict is none of these
const wrong: 'banana' | undefined = finding?.verdict;
export { low, source, verdict, wrong };
`;

  for (const [module, moduleResolution] of [
    ['esnext', 'bundler'],
    ['node16', 'node16'],
  ]) {
    it(`resolve with module resolution ${moduleResolution}`, async () => {
      const compilerOptions = {
        module,
        moduleResolution,
        target: 'es2022',
        strict: true,
        noEmit: true,
        types: [],
      };
      const folder = folderWith({
        'package.json': '{ "type": "module" }',
        'tsconfig.json': JSON.stringify({ compilerOptions, files: ['main.ts'] }),
        'main.ts': consumer,
      });
      const home = join(folder.path, 'node_modules', 'tickmark');
      mkdirSync(home, { recursive: true });
      cpSync(join(ROOT, 'package.json'), join(home, 'package.json'));
      cpSync(join(ROOT, 'dist', 'types'), join(home, 'dist', 'types'), { recursive: true });
      const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
      const said = await promisify(execFile)(process.execPath, [tsc, '-p', folder.path]).then(
        () => '',
        (error: { stdout: string }) => error.stdout,
      );
      folder.remove();
      assert.equal(said, '');
    });
  }
});
