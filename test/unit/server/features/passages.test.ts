import assert from 'node:assert/strict';
import { passagesOf } from '../../../../src/core/text/passages.ts';
import { fileOfTextView, placeInFile, textViewUri } from '../../../../src/server/features/passages.ts';
import { readSource } from '../../../../src/sources/reader.ts';

/** The passage that holds `needle` is found in the original at the text between the markers « ». */
function check(name: string, marked: string, needle: string): void {
  const original = marked.replace('«', '').replace('»', '');
  const source = readSource({ id: 's', name, file: `file:///w/${name}`, text: original });
  const passage = passagesOf(source).find((one) => one.text.includes(needle));
  assert.ok(passage, `no passage holds ${needle}`);
  const { start, end, locator } = passage;
  const place = placeInFile(source, original, { uri: `file:///w/${name}`, line: locator.line, start, end });
  const lines = original.split('\n');
  const offset = (at: { line: number; character: number }): number =>
    lines.slice(0, at.line).reduce((sum, line) => sum + line.length + 1, 0) + at.character;
  const from = offset(place.range.start);
  const to = offset(place.range.end);
  assert.equal(`${original.slice(0, from)}«${original.slice(from, to)}»${original.slice(to)}`, marked);
}

describe('placeInFile', () => {
  it('finds a sentence among others on its line', () => {
    check('a.txt', 'One ship came. «Two ships went.» Three stayed.\n', 'Two');
  });

  it('finds a sentence under markup', () => {
    check(
      'a.md',
      '# Ships\n\nOne came. «**Two** ships [went](https://x.example/a_(b)) _away_.» Three.\n',
      'went',
    );
    check('a.md', 'First.\n\n- «`Four` ships & <b>more</b> came.»\n- Five.\n', 'Four');
  });

  it('finds a sentence that runs over lines', () => {
    check('a.md', 'One came. «Two ships\nwent away.» Three.\n', 'Two');
  });

  it('finds a cell', () => {
    check('a.csv', 'ship,length\nAurelia,«142»\n', '142');
  });

  it('is not misled by the same words earlier', () => {
    check(
      'a.txt',
      'Two ships went.\n\nThen «two ships went home.»\n'.replace('Then «two', '«Then two'),
      'home',
    );
  });
});

describe('the URI of a text view', () => {
  it('leads back to the file, also when an editor encodes it once more', () => {
    const file = 'file:///w/a%20b/page%20(1).html';
    const uri = textViewUri(file);
    assert.equal(fileOfTextView(uri), file);
    const [path = '', query = ''] = uri.split('?');
    assert.equal(fileOfTextView(`${path}?${encodeURIComponent(query)}`), file);
    assert.equal(fileOfTextView('file:///w/a.html'), undefined);
    assert.equal(fileOfTextView('tickmark-source:/a?%E0%A4%A'), undefined);
  });
});
