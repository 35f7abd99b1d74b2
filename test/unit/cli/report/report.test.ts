import assert from 'node:assert/strict';
import { Parser } from 'htmlparser2';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { reportHtml } from '../../../../src/cli/report/html.ts';
import { reportMarkdown } from '../../../../src/cli/report/markdown.ts';
import { SAMPLE } from '../sample.ts';

interface Seen {
  readonly tags: { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[];
  text: string;
}

function parse(html: string): Seen {
  const seen: Seen = { tags: [], text: '' };
  const parser = new Parser({
    onopentag: (name, attributes) => seen.tags.push({ name, attributes }),
    ontext: (data) => {
      seen.text += data;
    },
  });
  parser.end(html);
  return seen;
}

describe('reportHtml', () => {
  const html = reportHtml(SAMPLE);
  const { tags, text } = parse(html);
  const all = (name: string) => tags.filter((tag) => tag.name === name).map(({ attributes }) => attributes);

  it('marks each figure, and gives every finding a note to tick off', () => {
    assert.deepEqual(
      all('mark').map((mark) => mark.class),
      ['conflict', 'unsourced'],
    );
    assert.equal(text.split('☐').length - 1, 3);
    assert.match(html, /<mark class="conflict"[^>]*>\$15 billion<\/mark><sup>/);
    assert.match(html, /<b>\$13 billion<\/b>/);
    assert.match(text, /sources\/the fund, 1:2\.md:8/);
  });

  it('links every reference to a note and back', () => {
    const ids = new Set(tags.map(({ attributes }) => attributes.id).filter((id) => id !== undefined));
    const targets = all('a').map(({ href }) => href?.slice(1) ?? '');
    assert.equal(targets.length, 6);
    for (const target of targets) assert.ok(ids.has(target), target);
  });

  it('needs nothing else and lets no source bring markup', () => {
    assert.deepEqual(
      all('meta')
        .map((meta) => meta.content)
        .filter((content) => content?.startsWith('default-src')),
      ["default-src 'none'; style-src 'unsafe-inline'"],
    );
    for (const name of ['script', 'img', 'link', 'iframe', 'object']) assert.deepEqual(all(name), []);
    assert.ok(tags.every(({ attributes }) => Object.keys(attributes).every((key) => !key.startsWith('on'))));
    assert.match(text, /<img src=x onerror=alert\(1\)>/);
    assert.ok(!html.includes(String.fromCharCode(27)) && !html.includes('\u202e'));
  });

  it('says what was not read', () =>
    assert.match(text, /a,b\.pdf: cannot be ::error::read Save it as text\./));
});

describe('reportMarkdown', () => {
  const markdown = reportMarkdown(SAMPLE);

  it('leaves the draft as it is but for the references', () => {
    const [body = ''] = markdown.split('\n\n[^tickmark-1]:');
    assert.equal(`${body.replace(/\[\^tickmark-\d\]/g, '')}\n`, SAMPLE.drafts[0]?.text);
    assert.match(body, /\$15 billion\[\^tickmark-1\]\./);
  });

  it('has a footnote for each reference', () => {
    const references = [...markdown.matchAll(/\[\^tickmark-(\d)\](?!:)/g)].map((match) => match[1]);
    const notes = [...markdown.matchAll(/^\[\^tickmark-(\d)\]:/gm)].map((match) => match[1]);
    assert.deepEqual(references, ['1', '2', '3']);
    assert.deepEqual(notes, references);
  });

  it('lets no source bring markup, a link or an image', () => {
    const kinds = new Set<string>();
    const texts: string[] = [];
    const visit = (node: Node): void => {
      kinds.add(node.type);
      if (node.type === 'text' && node.value !== undefined) texts.push(node.value);
      for (const child of node.children ?? []) visit(child);
    };
    visit(unified().use(remarkParse).use(remarkGfm).parse(markdown));
    const ours = [
      'footnoteDefinition',
      'footnoteReference',
      'heading',
      'list',
      'listItem',
      'paragraph',
      'root',
      'strong',
    ];
    assert.deepEqual([...kinds].sort(), [...ours, 'text'].sort());
    assert.match(texts.join(''), /<img src=x onerror=alert\(1\)>/);
  });
});

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}
