import { assert } from 'chai';
import fc from 'fast-check';
import { edtfDate, frontMatter, metadataOf } from '../../../../src/core/text/frontMatter.ts';

const metadata = (yaml: string): unknown => metadataOf(frontMatter(`---\n${yaml}\n---\nText`)?.fields ?? {});

describe('frontMatter', () => {
  const check = (text: string, end: number | undefined): void => {
    it(JSON.stringify(text), () => assert.equal(frontMatter(text)?.end, end));
  };
  check('', undefined);
  check('Text\n---\na: 1\n---\n', undefined);
  check('---\nnever closed', undefined);
  check('---\n---\nText', 8);
  check('---\na: 1\n---\nText', 13);
  check('---  \r\na: 1\r\n---\r\nText', 18);
  check('---\na: 1\n...\nText', 13);
  check('---\na: 1\n---', 12);
  check('----\na: 1\n----\n', undefined);

  it('says where YAML is malformed, and keeps what it can', () => {
    const found = frontMatter('---\ntitle: "A\nauthor: B\n---\nText');
    assert.equal(found?.problems[0]?.code, 'malformed-front-matter');
    assert.isAtLeast(found?.problems[0]?.line ?? 0, 2);
    const colon = frontMatter('---\ntitle: A: b\nauthor: B\n---\n');
    assert.lengthOf(colon?.problems ?? [], 1);
  });

  it('survives aliases that multiply without bound', () => {
    const bomb = Array.from({ length: 12 }, (_, at) =>
      at === 0 ? 'a0: &a0 [x]' : `a${at}: &a${at} [${`*a${at - 1}, `.repeat(9)}]`,
    ).join('\n');
    assert.equal(frontMatter(`---\n${bomb}\n---\n`)?.problems[0]?.code, 'malformed-front-matter');
  });

  it('never throws', () => {
    const marks = fc.constantFrom(
      'a',
      ': ',
      '\n',
      '- ',
      '"',
      "'",
      '[',
      '{',
      '&',
      '*',
      '!',
      '|',
      '>',
      '  ',
      '---\n',
      '\t',
      '#',
    );
    fc.assert(
      fc.property(
        fc.array(marks).map((parts) => `---\n${parts.join('')}\n---\n`),
        (text) => {
          assert.isAtMost(frontMatter(text)?.end ?? 0, text.length);
        },
      ),
    );
  });
});

describe('metadataOf', () => {
  const check = (yaml: string, expected: unknown): void => {
    it(JSON.stringify(yaml), () => assert.deepEqual(metadata(yaml), expected));
  };
  check(
    'title: T\nauthor: Jane Roe\npublisher: P\ndate: 2025-10-28\nurl: https://a.example\nid: roe-2025\npriority: 2',
    {
      title: 'T',
      author: 'Jane Roe',
      publisher: 'P',
      issued: '2025-10-28',
      URL: 'https://a.example',
      id: 'roe-2025',
      priority: 2,
    },
  );
  check('author: [Jane Roe, John Doe]', { author: 'Jane Roe; John Doe' });
  check('author:\n  - {family: Roe, given: Jane}\n  - {literal: The Board}', {
    author: 'Jane Roe; The Board',
  });
  check('container-title: Weekly\nissued: {date-parts: [[2025, 3, 7]]}', {
    publisher: 'Weekly',
    issued: '2025-03-07',
  });
  check('title: [a]\ndate: soon\npriority: high', {});
  check('title: 1984', { title: '1984' });
});

describe('edtfDate', () => {
  const check = (value: unknown, expected: string | undefined): void => {
    it(String(JSON.stringify(value)), () => assert.equal(edtfDate(value), expected));
  };
  check('2025', '2025');
  check(2025, '2025');
  check('2025-3', '2025-03');
  check('2025/03/07', '2025-03-07');
  check('2025-03-07T10:00:00+02:00', '2025-03-07');
  check('7 March 2025', '2025-03-07');
  check('March 7th, 2025', '2025-03-07');
  check('Mar. 2025', '2025-03');
  check('2025-13-01', undefined);
  check('2025-02-40', undefined);
  check('yesterday', undefined);
  check(undefined, undefined);
  check({ 'date-parts': 'no' }, undefined);
});
