import { assert } from 'chai';
import { parseDraft } from '../../../../src/core/draft/parse.ts';

/** Citations as `key [group] locator`. */
const cited = (text: string): string[] => {
  const draft = parseDraft(text);
  return draft.citations.map(({ kind, key, groupStart, groupEnd, locator }) =>
    [kind === 'link' ? `link ${key}` : key, text.slice(groupStart, groupEnd), locator ?? ''].join(' | '),
  );
};

describe('citations', () => {
  const check = (text: string, ...expected: readonly string[]): void => {
    it(JSON.stringify(text), () => assert.deepEqual(cited(text), expected));
  };
  check('It rose [@roe].', 'roe | [@roe] | ');
  check('It rose [@roe-2024, p. 3].', 'roe-2024 | [@roe-2024, p. 3] | p. 3');
  check(
    '[see @a, pp. 33-35 and *passim*; -@b]',
    'a | [see @a, pp. 33-35 and *passim*; -@b] | pp. 33-35 and *passim*',
    'b | [see @a, pp. 33-35 and *passim*; -@b] | ',
  );
  check('[@a{pp. iv, vi}, more]', 'a | [@a{pp. iv, vi}, more] | pp. iv, vi');
  check('@roe says so.', 'roe | @roe | ');
  check('@roe [p. 33] says so, -@doe too.', 'roe | @roe [p. 33] | p. 33', 'doe | -@doe | ');
  check('@roe [see @doe]', 'roe | @roe | ', 'doe | [see @doe] | ');
  check('As @roe, and @doe: yes.', 'roe | @roe | ', 'doe | @doe | ');
  check(
    '(@Foo_bar.baz) @foo:2/3~x+y?z<1>2&3%4#5$6',
    'Foo_bar.baz | @Foo_bar.baz | ',
    'foo:2/3~x+y?z<1>2&3%4#5$6 | @foo:2/3~x+y?z<1>2&3%4#5$6 | ',
  );
  check('@Foo_bar..baz and @x--y.', 'Foo_bar | @Foo_bar | ', 'x | @x | ');
  check(
    '[@{https://a.example/b?c=d&e=2001}, ch. 2]',
    'https://a.example/b?c=d&e=2001 | [@{https://a.example/b?c=d&e=2001}, ch. 2] | ch. 2',
  );
  check('[@2024x] [@_y] [@élan]', '2024x | [@2024x] | ', '_y | [@_y] | ', 'élan | [@élan] | ');
  check('**as [@a]** says', 'a | [@a] | ');
  check('Some [@a text](x.md).', 'a | @a | ', 'link x.md | [@a text](x.md) | ');
  check('A note^[as @a says].', 'a | @a | ');

  // Prose that must stay silent.
  check('Write to ann@a.example or b@@c, pay 5 @ 3, \\@d, @ e, @-f, @{g h}, @{}, [@{]}.');
  check('`@a` and <b title="@b"> and ![@c](@d.png)\n\n```\n@e\n```\n\n    @f\n\n<!-- @g -->');
  check('[a](#part) and [b](mailto:x@y.example)');

  check(
    '[a](sources/x.md) and [b][c] and <https://d.example/e>\n\n[c]: y.csv "t"',
    'link sources/x.md | [a](sources/x.md) | ',
    'link y.csv | [b][c] | ',
    'link https://d.example/e | <https://d.example/e> | ',
  );

  it('passes what a footnote cites on to its marks', () => {
    const text = 'It rose,[^1] and fell.[^2][^3]\n\n[^1]: [@roe, p. 3], and [x](y.md).\n[^2]: No source.\n';
    const marks = parseDraft(text).citations.filter((citation) => citation.note);
    assert.deepEqual(
      marks.map(({ kind, key, locator, start, groupEnd }) => [
        kind,
        key,
        locator,
        text.slice(start, groupEnd),
      ]),
      [
        ['key', 'roe', 'p. 3', '[^1]'],
        ['link', 'y.md', undefined, '[^1]'],
      ],
    );
  });

  it('points at the key and at the target', () => {
    const text = 'It [rose](a/b.md) [@roe, p. 3].';
    const slices = parseDraft(text).citations.map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(slices, ['a/b.md', '@roe']);
  });

  it('takes brackets without end for no group', () => {
    const text = `[${'word '.repeat(400)}@a]`;
    assert.deepEqual(cited(text), ['a | @a | ']);
  });
});
