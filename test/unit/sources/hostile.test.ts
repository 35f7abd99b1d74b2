import { assert } from 'chai';
import type { SourceFormat } from '../../../src/core/text/source.ts';
import { readSource } from '../../../src/sources/reader.ts';
import { assertSound } from '../../support/sourceText.ts';

/** Texts of hundreds of kilobytes on which work that grows with the square of the length would never end. */
const TEXTS: Readonly<Record<string, string>> = {
  'one line of table rows': `<table>${'<tr><td>a<td>5'.repeat(10_000)}`,
  'one line of paragraphs': '<p>a'.repeat(40_000),
  'end tags of nothing': '</div>'.repeat(30_000),
  'tags never closed': '<p '.repeat(60_000),
  'nested bold text': '<b>'.repeat(60_000),
  'nested tables': '<table><tr><td>'.repeat(12_000),
  'cells across everything': `<table>${'<tr><td rowspan=50 colspan=50>5'.repeat(4_000)}`,
  'full stops': '. '.repeat(80_000),
  initials: 'A. '.repeat(60_000),
  'blank lines': '\n'.repeat(180_000),
  spaces: `${' '.repeat(180_000)}.`,
  'short lines': 'a\n'.repeat(60_000),
  'tables between lines': 'Loss .... 15 (16)\nGain .... 17 (18)\nand so on\n'.repeat(60_000),
  'tables apart': 'Loss .... 15 (16)\nGain .... 17 (18)\n\n'.repeat(60_000),
  'opening brackets': '['.repeat(20_000),
  'quotation marks': '"'.repeat(100_000),
  'torn quoted cells': 'a,"b\n'.repeat(20_000),
  'one wide row': `${'a,'.repeat(60_000)}\n${'b,'.repeat(60_000)}`,
  'quotations in quotations': '>'.repeat(100_000),
  'lists in lists': '- '.repeat(60_000),
  'front matter never closed': `---\n${'a: b\n'.repeat(20_000)}`,
  'front matter of brackets': `---\n${'['.repeat(6_000)}\n---\n`,
};
const FORMATS: readonly SourceFormat[] = ['text', 'markdown', 'html', 'csv'];

describe('hostile sources', () => {
  for (const [name, text] of Object.entries(TEXTS)) {
    it(`are read to an end: ${name}`, () => {
      for (const format of FORMATS) {
        const source = readSource({ id: 'a', format, text });
        assertSound(source);
        assert.notInclude(
          source.problems.map(({ code }) => code),
          'unreadable',
        );
      }
    }).timeout(120_000);
  }
});
