// Whatever lies in a folder of sources or drafts: each trouble has a message that names the file and the remedy, and the
// rest is checked as if nothing were.
import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type Folder, folderWith, tickmark } from './run.ts';

const SENTENCE = 'The harbour fund of Eastport holds $13 billion.';
const DRAFT = 'The harbour fund of Eastport holds $15 billion.\n';

const utf16 = (text: string): Uint8Array =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

const TROUBLES: Readonly<Record<string, { readonly content: string | Uint8Array; readonly says?: RegExp }>> =
  {
    'empty.md': { content: '', says: /empty\.md is empty/ },
    'binary.txt': {
      content: new Uint8Array(4096).map((_, i) => i % 256),
      says: /binary\.txt is not a text file/,
    },
    'latin.txt': {
      content: Buffer.from('Caf\xe9 fund: \x80 5 million.', 'latin1'),
      says: /latin\.txt is not valid UTF-8/,
    },
    'crlf.txt': { content: 'One line.\r\nAnother line.\r\n' },
    'bom.txt': { content: '\ufeffA line.' },
    'wide.txt': { content: utf16('A wide line.') },
    'front.md': { content: '---\ntitle: [unclosed\n---\nText.', says: /front\.md.*front matter/i },
    'broken.html': { content: '<table><tr><td>5<p>x</table></div><b' },
    'ragged.csv': { content: 'a,b\n1\n2,3,4\n"open,5\n', says: /ragged\.csv/ },
    'photo.jpg': { content: new Uint8Array(16), says: /photo\.jpg is in a format that cannot be read/ },
  };

describe('bad input among the sources', () => {
  let folder: Folder;
  let out = '';
  before(async () => {
    const sources = Object.entries(TROUBLES).map(([name, { content }]) => [`sources/${name}`, content]);
    folder = folderWith({ ...Object.fromEntries(sources), 'sources/good.txt': SENTENCE, 'draft.md': DRAFT });
    symlinkSync(join(folder.path, 'nowhere'), join(folder.path, 'sources', 'dangling.txt'));
    symlinkSync(join(folder.path, 'sources'), join(folder.path, 'sources', 'loop'));
    ({ out } = await tickmark(['index', 'sources'], { cwd: folder.path }));
  });
  after(() => folder.remove());

  for (const [name, { says }] of Object.entries(TROUBLES)) {
    if (says === undefined)
      it(`${name} is read without a word`, () => assert.ok(!out.includes(`${name} `), out));
    else it(`${name} is named, with a remedy`, () => assert.match(out, says));
  }

  it('a link that leads nowhere is told, and one that leads back is followed once', () => {
    assert.match(out, /dangling\.txt/);
    assert.ok(!out.includes('loop/'));
  });

  it('each problem has a remedy', async () => {
    const index = await tickmark(['index', 'sources', '--format', 'json'], { cwd: folder.path });
    const { problems } = JSON.parse(index.out);
    assert.ok(problems.length >= 7);
    for (const { source, message, remedy } of problems)
      assert.ok(remedy?.length > 0, `${source}: ${message}`);
  });

  it('the rest is checked', async () => {
    const { out: report, code } = await tickmark(['check', 'draft.md', '--format', 'json'], {
      cwd: folder.path,
    });
    assert.equal(code, 1);
    assert.equal(JSON.parse(report).drafts[0].figures[0].expected, '$13 billion');
  });
});

describe('bad input among the drafts', () => {
  let folder: Folder;
  before(() => {
    folder = folderWith({
      'sources/good.txt': SENTENCE,
      'crlf.md': `# Title\r\n\r\n${DRAFT}`,
      'wide.md': utf16(DRAFT),
      'binary.md': new Uint8Array(4096).map((_, i) => i % 256),
      'huge.md': 'word '.repeat(2_100_000),
      'empty.md': '',
    });
  });
  after(() => folder.remove());

  const check = async (file: string) => {
    const { out, code } = await tickmark(['check', file, '--format', 'json'], { cwd: folder.path });
    return { code, draft: JSON.parse(out).drafts[0] };
  };

  it('CRLF: offsets are those of the file itself', async () => {
    const { draft } = await check('crlf.md');
    const [{ line, column, offset, verdict }] = draft.figures;
    assert.deepEqual([line, column, offset, verdict], [3, 36, 46, 'conflict']);
  });

  it('UTF-16 is read as it is meant', async () => {
    assert.equal((await check('wide.md')).draft.figures[0].verdict, 'conflict');
  });

  it('binary and huge drafts are told and not checked', async () => {
    const binary = await check('binary.md');
    assert.match(binary.draft.problems[0].message, /binary\.md is not a text file/);
    const huge = await check('huge.md');
    assert.match(huge.draft.problems[0].message, /huge\.md is larger than 10 MB and was not checked/);
    assert.deepEqual([binary.code, huge.code, huge.draft.figures], [0, 0, []]);
  });

  it('an empty draft has no figures', async () => {
    const { code, draft } = await check('empty.md');
    assert.deepEqual([code, draft.figures, draft.problems], [0, [], []]);
  });
});
