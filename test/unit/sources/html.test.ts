import { assert } from 'chai';
import { cite, outline, read } from '../../support/sourceText.ts';

describe('readHtml', () => {
  const check = (name: string, html: string, expected: readonly string[]): void => {
    it(name, () => assert.deepEqual(outline(read(html, 'html')), expected));
  };
  check(
    'headings, paragraphs, lists, quotations',
    '<h1>One</h1><div>Two<p>Three</div><ul><li>Four<li>Five</ul><blockquote><p>Six</blockquote>',
    [
      'heading 1: One',
      'paragraph: Two',
      'paragraph: Three',
      'listItem: Four',
      'listItem: Five',
      'quote: Six',
    ],
  );
  check(
    'white space and entities',
    '<p>It   cost\n <b>&pound;5</b>&nbsp;bn,<br>said <i>R&amp;D</i>&#8217;s\nboss.',
    ['paragraph: It cost £5\u00a0bn,\nsaid R&D’s boss.'],
  );
  check('two line breaks divide paragraphs', 'One<br><br/>Two<br> <br>Three<hr>Four', [
    'paragraph: One',
    'paragraph: Two',
    'paragraph: Three',
    'paragraph: Four',
  ]);
  check(
    'no scripts, styles and furniture',
    '<head><title>T</title><style>p{x:5}</style></head><nav><p>Home</nav><script>var x = "<p>5</p>"</script>' +
      '<div class="Breadcrumbs small">a</div><div role=navigation>b</div><p hidden>c</p><p>Text</p><aside>d</aside><footer>e</footer>',
    ['paragraph: Text'],
  );
  check('text that unclosed furniture would swallow', '<p>One</p><nav>Menu<p>Two</p><p>Three</p>', [
    'paragraph: One',
    'paragraph: Menu',
    'paragraph: Two',
    'paragraph: Three',
  ]);
  check('malformed markup', '<p>One</b></p></div><<p>Two <a href="x>Three</p><p>Four', [
    'paragraph: One',
    'paragraph: <',
    'paragraph: Two',
  ]);
  check('figures with captions', '<figure><img alt="x"><figcaption>A mill.</figcaption></figure>', [
    'caption: A mill.',
  ]);

  check(
    'tables with caption and heading cells',
    '<table><caption>Sales, $m</caption><thead><tr><th>Firm<th>2023<th>2024</thead><tr><th>Acme<td>5<td>6</tr><tr><td>Beta<td><td>7</table>',
    ['table: Sales, $m | Firm, 2023, 2024 | Acme, 5, 6 | Beta, , 7'],
  );
  check(
    'a first row without values is the heading row',
    '<table><tr><td>Firm<td>Sales<tr><td>Acme<td>5</table>',
    ['table: Firm, Sales | Acme, 5'],
  );
  check(
    'headings of several rows, cells across rows and columns',
    '<table><tr><th rowspan=2>Firm<th colspan=2>Sales</tr><tr><th>2023<th>2024</tr><tr><td rowspan=2>Acme<td>1<td>2</tr><tr><td>3<td>4</tr></table>',
    ['table: Firm, Sales 2023, Sales 2024 | Acme, 1, 2 | Acme, 3, 4'],
  );
  check(
    'tables that lay out a page',
    '<table><tr><td><p>One.</p><table><tr><th>a<th>b<tr><td>x<td>5</table><p>Two</table>',
    ['paragraph: One.', 'table: a, b | x, 5', 'paragraph: Two'],
  );

  it('gives the lines of the original', () => {
    const html =
      '<html>\n<body><h1>One</h1>\n\n<p>Two\nthree.\nFour.</p>\n<table>\n<tr><th>a</th>\n<th>b</th></tr>\n<tr><td>\n\nx</td>\n<td>5</td></tr></table>';
    assert.deepEqual(cite(read(html, 'html')), [
      'l. 2: One',
      'l. 4: Two three.',
      'l. 6: Four.',
      'row x, column a (l. 12): x',
      'row x, column b (l. 13): 5',
    ]);
  });

  const meta = (name: string, head: string, expected: Record<string, string>): void => {
    it(name, () =>
      assert.deepEqual(read(`<head>${head}</head><p>x`, 'html').metadata, { id: 'test', ...expected }),
    );
  };
  meta(
    'meta elements',
    '<title>A &amp;\n B</title><meta name=author content="Ann Roe"><meta name=date content="2025-02-19T08:00Z">',
    {
      title: 'A & B',
      author: 'Ann Roe',
      issued: '2025-02-19',
    },
  );
  meta(
    'Open Graph',
    '<title>A | Site</title><meta property="og:title" content="A"><meta property="og:site_name" content="Site">' +
      '<meta property="article:published_time" content="2025-02-19"><link rel=canonical href="https://a.example/x">',
    { title: 'A', publisher: 'Site', issued: '2025-02-19', URL: 'https://a.example/x' },
  );
  meta('an author that is a link', '<meta property="article:author" content="https://x.example/ann">', {});
  meta('several authors', '<meta name=citation_author content=Ann><meta name=citation_author content=Bob>', {
    author: 'Ann; Bob',
  });

  const article =
    '{"@type":"NewsArticle","headline":"A","datePublished":"2025-02-19T08:00Z","author":[{"name":"Ann"},{"name":"Bob"}],"publisher":{"name":"Site"}}';
  for (const json of [article, `[{"@type":"Person"},${article}]`, `{"@graph":[${article}]}`]) {
    meta('linked data', `<script type="application/ld+json">${json}</script>`, {
      title: 'A',
      author: 'Ann; Bob',
      publisher: 'Site',
      issued: '2025-02-19',
    });
  }
  meta(
    'meta elements before linked data',
    `<meta name=author content=Eve><script type="application/ld+json">${article}</script>`,
    {
      title: 'A',
      author: 'Eve',
      publisher: 'Site',
      issued: '2025-02-19',
    },
  );
  meta('malformed linked data', `<title>T</title><script type="application/ld+json">{"headline":</script>`, {
    title: 'T',
  });

  it('dates a page by its first time element', () => {
    assert.equal(read('<p><time datetime="2024-05-06">May</time> x', 'html').metadata.issued, '2024-05-06');
  });

  it('stops at hostile depth, with a problem', () => {
    const source = read(`<p>Text.</p>${'<div>'.repeat(100_000)}deep`, 'html');
    assert.deepEqual(outline(source), ['paragraph: Text.']);
    assert.deepEqual(
      source.problems.map((problem) => problem.code),
      ['nested-too-deeply'],
    );
    assert.deepEqual(read(`${'<b>'.repeat(100_000)}deep`, 'html').problems, []);
  });
});
