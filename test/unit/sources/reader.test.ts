import { assert } from 'chai';
import fc from 'fast-check';
import type { SourceFormat } from '../../../src/core/text/source.ts';
import { formatOf, readSource } from '../../../src/sources/reader.ts';
import { assertSound, cite, outline } from '../../support/sourceText.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !bigEndian);
  return bytes;
};
const FORMATS: readonly SourceFormat[] = ['text', 'markdown', 'html', 'csv'];

describe('formatOf', () => {
  const check = (name: string, expected: SourceFormat | undefined): void => {
    it(name, () => assert.equal(formatOf(name), expected));
  };
  check('a.txt', 'text');
  check('file:///x/Report.MD', 'markdown');
  check('a.b/c.HTM?x=1', 'html');
  check('t.tsv', 'csv');
  check('a.pdf', undefined);
  check('README', undefined);
  check('a.constructor', undefined);
});

describe('readSource', () => {
  const codes = (bytes: Uint8Array, name = 'a.txt'): string[] =>
    readSource({ id: 'a', name, bytes }).problems.map((problem) => problem.code);

  it('reads by the name of the file, the format given, or as text', () => {
    const text = '# A\n\nb';
    assert.equal(readSource({ id: 'a', name: 'a.md', text }).format, 'markdown');
    assert.equal(readSource({ id: 'a', name: 'a.md', format: 'text', text }).format, 'text');
    assert.equal(readSource({ id: 'a', text }).format, 'text');
    assert.equal(readSource({ id: 'a', file: 'file:///a.html', text }).file, 'file:///a.html');
  });

  it('lets a file name its own key, and a caller insist on one', () => {
    const text = '---\nid: roe-2024\ntitle: T\n---\nText';
    assert.equal(readSource({ id: 'a', file: 'a.md', text }).id, 'roe-2024');
    assert.equal(readSource({ id: 'a', format: 'markdown', text }).id, 'a');
    const named = readSource({ id: 'a', file: 'a.md', text, metadata: { id: 'b', title: 'U' } });
    assert.deepEqual([named.id, named.metadata], ['b', { id: 'b', title: 'U' }]);
  });

  for (const [name, bytes] of [
    ['UTF-8 with a byte order mark', utf8('\ufeffIt cost £5.\r\n\r\nNow.\rThen.')],
    ['UTF-16, little-endian, marked', utf16('\ufeffIt cost £5.\r\n\r\nNow.\rThen.', false)],
    ['UTF-16, big-endian, marked', utf16('\ufeffIt cost £5.\r\n\r\nNow.\rThen.', true)],
    ['UTF-16, little-endian', utf16('It cost £5.\r\n\r\nNow.\rThen.', false)],
    ['UTF-16, big-endian', utf16('It cost £5.\r\n\r\nNow.\rThen.', true)],
  ] as const) {
    it(`reads ${name}`, () => {
      const source = readSource({ id: 'a', name: 'a.txt', bytes });
      assert.deepEqual(source.problems, []);
      assert.deepEqual(cite(source), ['l. 1: It cost £5.', 'l. 3: Now.', 'l. 4: Then.']);
    });
  }

  it('reads what is not UTF-8 as Windows-1252, with a problem', () => {
    const source = readSource({
      id: 'a',
      name: 'a.txt',
      bytes: Uint8Array.from([0x80, 0x35, 0x20, 0xe9, 0x2e]),
    });
    assert.equal(source.text, '€5 é.');
    assert.deepEqual(
      source.problems.map(({ code }) => code),
      ['encoding'],
    );
    assert.match(source.problems[0]?.message ?? '', /^a\.txt /);
  });

  it('reads UTF-8 with torn characters as UTF-8, with a problem', () => {
    const bytes = Uint8Array.from([...utf8('“Fünf” Mühlen für „Zölle“ '), 0xe2, 0x82, 0x2e]);
    const source = readSource({ id: 'a', name: 'a.txt', bytes });
    assert.equal(source.text, '“Fünf” Mühlen für „Zölle“ \ufffd.');
    assert.deepEqual(
      source.problems.map(({ code }) => code),
      ['encoding'],
    );
  });

  it('reads a page by the encoding it declares', () => {
    const head = utf8('<meta charset="windows-1251"><p>');
    const source = readSource({
      id: 'a',
      name: 'a.html',
      bytes: Uint8Array.from([...head, 0xcc, 0xe8, 0xf0]),
    });
    assert.equal(source.text, 'Мир');
    assert.deepEqual(source.problems, []);
    const wrong = Uint8Array.from([...utf8('<meta charset=x-none><p>'), 0xe9]);
    assert.deepEqual(codes(wrong, 'a.html'), ['encoding']);
  });

  it('reads nothing of binary data, and says so', () => {
    const picture = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256);
    assert.deepEqual(codes(picture), ['binary']);
    assert.deepEqual(codes(Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0, 0, 0, 1, 2, 3])), ['binary']);
    assert.equal(readSource({ id: 'a', bytes: picture }).text, '');
    assert.deepEqual(codes(utf8('A text with \u001b[1mcolours\u001b[0m and one \u0007 bell.')), []);
  });

  it('says that a source is empty', () => {
    for (const name of ['a.txt', 'a.md', 'a.html', 'a.csv']) {
      assert.deepEqual(codes(utf8(''), name), ['empty']);
      assert.deepEqual(codes(utf8(' \n\n\t'), name), ['empty']);
    }
    assert.deepEqual(
      readSource({ id: 'a' }).problems.map(({ code }) => code),
      ['empty'],
    );
  });

  it('says that a page holds no text', () => {
    for (const [name, text] of [
      ['a.html', '<script>var x = 5</script>'],
      ['a.md', '---\ntitle: x\n---\n'],
    ] as const) {
      assert.deepEqual(codes(utf8(text), name), ['no-text']);
    }
  });

  it('reads 50 MB in every format, and only the beginning of more', () => {
    const line = utf8('The mill, it was said, sold 5 % more in 2024.\n');
    const bytes = new Uint8Array(50_000_000);
    for (let at = 0; at < bytes.length; at += line.length) bytes.set(line.subarray(0, bytes.length - at), at);
    const source = readSource({ id: 'a', name: 'big.txt', bytes });
    assert.deepEqual(source.problems, []);
    assert.equal(source.text.length, bytes.length);
    assert.deepEqual(codes(new Uint8Array(66 * 1024 * 1024).fill(65)), ['too-large']);
  }).timeout(60_000);

  it('names the file and a remedy in every problem', () => {
    const inputs: readonly [string, Uint8Array][] = [
      ['a.csv', utf8('a,b\n"x,5')],
      ['a.csv', utf8('a,b\nx\ny')],
      ['a.md', utf8('---\na: "\n---\nx')],
      ['a.html', utf8('<div>'.repeat(5000))],
      ['a.txt', new Uint8Array(100)],
    ];
    for (const [name, bytes] of inputs) {
      const { problems } = readSource({ id: 'x', name, bytes });
      assert.isNotEmpty(problems);
      for (const problem of problems) {
        assert.isTrue(problem.message.startsWith(name), problem.message);
        assert.isNotEmpty(problem.remedy);
      }
    }
  });

  it('is sound for any bytes in any format', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom(...FORMATS), (bytes, format) => {
        assertSound(readSource({ id: 'a', format, bytes }));
      }),
    );
  });

  it('is sound for any markup', () => {
    const marks = fc.constantFrom(
      ...'<>/="\'&;,\t|-#*`[]()!\n\n 5x',
      '<p>',
      '</p>',
      '<table>',
      '<tr>',
      '<td>',
      '<td colspan=3>',
      '<th rowspan=2>',
      '</table>',
      '<caption>',
      '<nav>',
      '</nav>',
      '<h2>',
      '<li>',
      '<br>',
      '<script>',
      '<title>',
      '<!--',
      '-->',
      '&nbsp;',
      '|-|\n',
      '| a |',
      '---\n',
      '```',
      '> ',
      '- ',
      '[^1]',
      'Word. ',
      '""',
      '\n"',
      ';',
      '<div>',
      '</div>',
      '<thead>',
      '<svg>',
      '<![CDATA[',
    );
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 80 }), fc.constantFrom(...FORMATS), (parts, format) => {
        const source = readSource({ id: 'a', format, text: parts.join('') });
        assertSound(source);
        assert.notInclude(
          source.problems.map(({ code }) => code),
          'unreadable',
        );
        assert.isArray(outline(source));
      }),
      { numRuns: Number(process.env.RUNS ?? 500) },
    );
  });
});
