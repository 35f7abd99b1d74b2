import assert from 'node:assert/strict';
import { type Folder, folderWith, tickmark } from './run.ts';

describe('figures', () => {
  it('prints offsets and quantities of a text from standard input', async () => {
    const { out, code } = await tickmark(['figures', '-', '--format', 'json'], {
      input: 'It is up to 5 GW.\n$3 bn',
    });
    const { figures } = JSON.parse(out);
    assert.equal(code, 0);
    assert.deepEqual(
      figures.map((each: { text: string; offset: number; end: number; line: number; column: number }) => [
        each.text,
        each.offset,
        each.end,
        each.line,
        each.column,
      ]),
      [
        ['up to 5 GW', 6, 16, 1, 7],
        ['$3 bn', 18, 23, 2, 1],
      ],
    );
    const [{ kind, unit, low, modifier }] = figures.map(({ quantity }: { quantity: unknown }) => quantity);
    assert.deepEqual([kind, unit, low, modifier], ['measure', 'W', 5e9, 'atMost']);
  });

  it('prints a table for people', async () => {
    const { out } = await tickmark(['figures', '-'], { input: 'It is $3 billion.' });
    assert.match(out, /^1:7 {2}\$3 billion {2}money {2}3,000,000,000 USD\n\n1 figure\.\n$/);
  });

  it('says which file it cannot read', async () => {
    const { error, code } = await tickmark(['figures', 'gone.txt']);
    assert.equal(code, 2);
    assert.match(error, /gone\.txt cannot be read/);
  });
});

describe('search and index', () => {
  let folder: Folder;
  before(() => {
    folder = folderWith({
      'corpus/harbour.txt': 'The harbour fund of Eastport holds $13 billion.\n\nThe lighthouse is red.\n',
      'corpus/heights.csv': 'tower,height (m)\nNorth,120\nSouth,95\n',
      'corpus/scan.pdf': '%PDF-1.7',
      'corpus/empty.md': '',
    });
  });
  after(() => folder.remove());

  it('finds the passages that speak of something, best first', async () => {
    const args = ['search', 'lighthouse', '--corpus', 'corpus', '--limit', '3', '--format', 'json'];
    const { results } = JSON.parse((await tickmark(args, { cwd: folder.path })).out);
    assert.deepEqual(
      [results[0].source, results[0].file, results[0].line, results[0].locator, results[0].passage],
      ['harbour', 'corpus/harbour.txt', 3, 'l. 3', 'The lighthouse is red.'],
    );
    assert.ok(results.length <= 3);
  });

  it('finds the corpus of the working directory by itself', async () => {
    const { out, code } = await tickmark(['search', 'lighthouse'], { cwd: folder.path });
    assert.equal(code, 0);
    assert.match(out, /, l\. 3.*\n {2}“The lighthouse is red\.”\n {2}corpus\/harbour\.txt:3\n/);
  });

  it('says so when nothing speaks of it', async () => {
    const { out, code } = await tickmark(['search', 'zzqx'], { cwd: folder.path });
    assert.equal(code, 0);
    assert.match(out, /Nothing in the sources speaks of this/);
  });

  it('lists what the sources hold, and what was skipped and why', async () => {
    const { out, code } = await tickmark(['index', 'corpus'], { cwd: folder.path });
    assert.equal(code, 0);
    assert.match(out, /harbour .*\d+ passages?, 1 figure\n/);
    assert.match(out, /heights /);
    assert.match(out, /scan\.pdf is in a format that cannot be read\. Save /);
    assert.match(out, /empty\.md is empty/);
  });

  it('says the same in JSON', async () => {
    const index = JSON.parse(
      (await tickmark(['index', 'corpus', '--format', 'json'], { cwd: folder.path })).out,
    );
    assert.deepEqual(
      index.list.map(({ id }: { id: string }) => id),
      ['empty', 'harbour', 'heights'],
    );
    assert.equal(index.problems.length, 2);
    for (const problem of index.problems) assert.ok(problem.remedy.length > 0);
  });
});
