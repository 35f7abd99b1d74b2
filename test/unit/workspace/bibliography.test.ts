import assert from 'node:assert/strict';
import fc from 'fast-check';
import { memoryHost } from '../../../src/host/memory.ts';
import { isBibliography, parseBibliography } from '../../../src/workspace/bibliography/bibliography.ts';
import { openWorkspace } from '../../../src/workspace/workspace.ts';

const bib = (text: string) => parseBibliography('file:///w/refs.bib', text);
const csl = (text: string) => parseBibliography('file:///w/references.json', text);

/** BibTeX, and the metadata of its first entry. */
const ENTRIES: readonly (readonly [string, object])[] = [
  ['@article{a, title={The {Harbour} of {\\"U}bersee}, year=2024}', { title: 'The Harbour of Übersee', issued: '2024' }],
  ['@book{a, title = "R \\& D: 5\\% of {\\$}3~bn" # " now",}', { title: 'R & D: 5% of $3 bn now' }],
  ['@misc{a, author={Roe, Jane and {Port Authority, Eastport} and von Doe, Jr, John and others}}', { author: 'Jane Roe; Port Authority, Eastport; John von Doe Jr; et al.' }],
  ['@string{pa = "Port Authority"}\n@report{a, institution = pa, date = {2024-05-06/2024-05-07}}', { publisher: 'Port Authority', issued: '2024-05-06' }],
  ['@article{a, journal={The Daily}, year={2024}, month=may}', { publisher: 'The Daily', issued: '2024-05' }],
  ['@article{a, doi={10.1000/x_y}}', { URL: 'https://doi.org/10.1000/x_y' }],
  ['@online(a, url={https://a.example/x\\_y}, title={T}, subtitle={S})', { URL: 'https://a.example/x_y', title: 'T: S' }],
  ['@comment{@article{b, title={No}}}\nWords of jane@example.org { }\n@misc{a, title={Yes}}', { title: 'Yes' }],
  ['@misc{a, month = {March}, year = 2020}', { issued: '2020-03' }],
]; // biome-ignore format: one table

/** Broken BibTeX: the keys read, and line and beginning of each problem. */
const BROKEN: readonly (readonly [string, string[], (readonly [number, string])[]])[] = [
  ['@misc{a, title={A}}\n\n@misc{b, title={B\n\n@misc{c, title={C}}', ['a', 'c'], [[3, 'A brace is not closed']]],
  ['@misc{a, title="A\n@misc{c, title={C}}', ['c'], [[1, 'A quotation mark is not closed']]],
  ['@misc{a title={A}}\n@misc{c}', ['c'], [[1, 'The @misc here has no key']]],
  ['@misc{a, title {A}}\n@misc{c,}', ['c'], [[1, '"=" is missing behind "title"']]],
  ['@misc{a, title={A} year=2024}\n@misc{c,}', ['c'], [[1, '"}" or a comma is missing']]],
  ['@misc{a, title=}\n@misc{c,}', ['c'], [[1, 'A value is expected here']]],
  ['@misc{,}', [], [[1, 'The @misc here has no key']]],
  ['@misc{a, {', [], [[1, 'A field is expected here']]],
]; // biome-ignore format: one table

describe('a bibliography', () => {
  for (const [text, metadata] of ENTRIES) {
    it(JSON.stringify(text), () => {
      const { entries, problems } = bib(text);
      assert.deepEqual(problems, []);
      assert.deepEqual(
        entries.map(({ key, metadata: own }) => [key, own]),
        [['a', metadata]],
      );
    });
  }

  for (const [text, keys, problems] of BROKEN) {
    it(`broken: ${JSON.stringify(text)}`, () => {
      const read = bib(text);
      assert.deepEqual(
        read.entries.map(({ key }) => key),
        keys,
      );
      assert.deepEqual(
        read.problems.map(({ line, message }) => [line, message.replace('; the entry was passed over.', '')]),
        problems,
      );
    });
  }

  it('is CSL-JSON, too', () => {
    const text = `[
      {"id": "roe", "type": "report", "title": "Ships", "author": [{"family": "Roe", "given": "Jane"}, {"literal": "Port"}],
       "issued": {"date-parts": [[2024, 5]]}, "container-title": "Daily", "DOI": "10.1000/x"},
      {"title": "no id"},
      {"id": "doe", "URL": "https://a.example"}
    ]`;
    const { entries, problems } = csl(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      entries.map(({ key, line, metadata }) => [key, line, metadata]),
      [
        [
          'roe',
          2,
          {
            title: 'Ships',
            author: 'Jane Roe; Port',
            publisher: 'Daily',
            issued: '2024-05',
            URL: 'https://doi.org/10.1000/x',
          },
        ],
        ['doe', 5, { URL: 'https://a.example' }],
      ],
    );
    assert.deepEqual(
      csl('[{"id": "a"},\n{"id": }]').problems.map(({ line }) => line),
      [2],
    );
    assert.deepEqual(
      csl('5').problems.map(({ line }) => line),
      [1],
    );
  });

  it('is known by its name', () => {
    const names = ['a.bib', 'A.BIB', 'references.json', 'x.csl.json', 'data.json', 'a.md'];
    assert.deepEqual(
      names.map((name) => isBibliography(`file:///w/${name}`)),
      [true, true, true, true, false, false],
    );
  });

  it('is read whatever it holds', () => {
    const part = fc.constantFrom(
      '@',
      'misc',
      '{',
      '}',
      '(',
      ')',
      '"',
      ',',
      '=',
      '#',
      ' ',
      '\n',
      'a',
      '5',
      '\\',
      '\n@misc{a, ',
      '@string',
      '@comment',
      'title={',
      'and ',
      '%',
      '$',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const { problems } = bib(text);
        csl(text);
        for (const { start, end, line } of problems) {
          assert.ok(start >= 0 && start < end && end <= text.length);
          assert.ok(line >= 1 && line <= text.split('\n').length);
        }
      }),
    );
  });

  for (const hostile of [
    '@',
    '@misc{',
    '@misc{a,',
    '{',
    '@misc{a, t={',
    '\n@misc{a, t={',
    '"',
    '@misc{a, t="',
    '@string{a=',
    'a and ',
    '@comment{',
  ]) {
    it(`is read in bounded work where all is ${JSON.stringify(hostile)}`, function () {
      this.timeout(20_000);
      assert.ok(bib(hostile.repeat(Math.ceil(300_000 / hostile.length))).entries.length >= 0);
    });
  }
});

describe('a workspace with a bibliography', () => {
  const FILES = {
    'file:///w/refs.bib': [
      '@report{roe2024, title={Harbour Report}, author={Roe, Jane}, year=2024, url={https://www.port.example/report}}',
      '@misc{Fleet:2023, title={The fleet}}',
      '@book{doe, title={A book}, file={:papers/doe-book.pdf:PDF}}',
      '@book{nobody, title={Not here}}',
    ].join('\n'),
    'file:///w/sources/harbour.md':
      '---\nURL: https://port.example/report/\ndate: 2024-03-05\n---\nIt cost $5.',
    'file:///w/sources/fleet_2023.md': 'It has 5 ships.',
    'file:///w/sources/doe-book.txt': 'It has 6 ships.',
    'file:///w/sources/other.md': 'It has 7 ships.',
  };
  const open = (files: Record<string, string> = FILES) =>
    openWorkspace({ host: memoryHost(files), folder: 'file:///w' });

  it('takes keys and metadata from it: by address, name and file', async () => {
    const { corpus, problems } = await open();
    assert.deepEqual(problems, []);
    assert.deepEqual([...corpus.sources.keys()].sort(), ['Fleet:2023', 'doe', 'other', 'roe2024']);
    const metadata = [...corpus.sources.values()].map(({ source }) => source.metadata);
    assert.deepEqual(
      metadata.find(({ id }) => id === 'roe2024'),
      {
        id: 'roe2024',
        otherKeys: ['harbour'],
        title: 'Harbour Report',
        author: 'Jane Roe',
        issued: '2024-03-05',
        URL: 'https://www.port.example/report',
      },
    );
    assert.deepEqual(
      metadata.find(({ id }) => id === 'other'),
      { id: 'other' },
    );
  });

  it('names file and line of what is broken, and follows it as it changes', async () => {
    const host = memoryHost({ ...FILES, 'file:///w/refs.bib': '\n@misc{roe2024, title={A\n' });
    const workspace = await openWorkspace({ host, folder: 'file:///w' });
    assert.deepEqual(
      workspace.problems.map(({ uri, line, message }) => [uri, line, message]),
      [['file:///w/refs.bib', 2, 'refs.bib: A brace is not closed; the entry was passed over.']],
    );
    host.put('file:///w/refs.bib', '@misc{Other, title={Another}}');
    assert.ok(await workspace.apply([{ uri: 'file:///w/refs.bib', type: 'changed' }]));
    assert.deepEqual(workspace.problems, []);
    assert.equal(
      [...workspace.corpus.sources.values()].find(({ source }) => source.id === 'Other')?.source.metadata
        .title,
      'Another',
    );
    host.remove('file:///w/refs.bib');
    assert.ok(await workspace.apply([{ uri: 'file:///w/refs.bib', type: 'deleted' }]));
    assert.deepEqual([...workspace.corpus.sources.keys()].sort(), [
      'doe-book',
      'fleet_2023',
      'harbour',
      'other',
    ]);
  });
});
