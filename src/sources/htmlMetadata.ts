import { edtfDate } from '../core/text/frontMatter.ts';
import type { SourceMetadata } from '../core/text/source.ts';
import { collapse } from './tables.ts';

type Field = 'title' | 'author' | 'publisher' | 'issued' | 'URL';

/** Names of `<meta name>` and `<meta property>`, in order of preference within a field. */
const META: Readonly<Record<Field, readonly string[]>> = {
  title: ['citation_title', 'og:title', 'dc.title', 'dcterms.title', 'twitter:title'],
  author: ['citation_author', 'author', 'article:author', 'dc.creator', 'dcterms.creator', 'parsely-author'],
  publisher: ['citation_journal_title', 'og:site_name', 'dc.publisher', 'dcterms.publisher', 'publisher'],
  issued: [
    'citation_publication_date',
    'article:published_time',
    'datepublished',
    'date',
    'dc.date',
    'dcterms.issued',
    'dcterms.date',
    'pubdate',
    'publish-date',
    'parsely-pub-date',
  ],
  URL: ['og:url'],
};

const FIELDS = Object.keys(META) as readonly Field[];

/** Longer values are not bibliographic data. */
const VALUE_LIMIT = 1000;

/** Collects what the head of an HTML page (and the first `<time>` of its body) says of it. */
export class HtmlMetadata {
  readonly #meta = new Map<string, string[]>();
  #title = '';
  #time: string | undefined;
  #canonical: string | undefined;
  #linked: Partial<Record<Field, string>> = {};

  meta(attributes: Readonly<Record<string, string>>): void {
    const name = (attributes.name ?? attributes.property ?? attributes.itemprop)?.toLowerCase();
    const content = collapse((attributes.content ?? '').slice(0, VALUE_LIMIT));
    if (name === undefined || content === '' || this.#meta.size > 200) return;
    const values = this.#meta.get(name) ?? [];
    if (values.length < 20) values.push(content);
    this.#meta.set(name, values);
  }

  link(attributes: Readonly<Record<string, string>>): void {
    if (attributes.rel === 'canonical') this.#canonical ??= attributes.href?.slice(0, VALUE_LIMIT);
  }

  /** The first `<time datetime>` of the page: its date where no meta element states one. */
  time(datetime: string | undefined): void {
    this.#time ??= edtfDate(datetime);
  }

  title(text: string): void {
    if (this.#title.length < VALUE_LIMIT) this.#title += text;
  }

  /** schema.org data of a page (JSON-LD): of its first article, report or data set. Malformed JSON says nothing. */
  linkedData(json: string): void {
    try {
      this.#linked = { ...articleOf(JSON.parse(json)), ...this.#linked };
    } catch {
      // A page's metadata is a convenience; its text is read all the same.
    }
  }

  result(): Partial<SourceMetadata> {
    const found: Partial<Record<Field, string>> = {};
    for (const field of FIELDS) {
      for (const name of META[field]) {
        const value = readField(field, this.#meta.get(name) ?? []);
        if (value !== undefined) found[field] ??= value;
      }
    }
    Object.assign(found, { ...this.#linked, ...found });
    const title = found.title ?? (collapse(this.#title) || undefined);
    const issued = found.issued ?? this.#time;
    const url = this.#canonical ?? found.URL;
    return {
      ...(title !== undefined && { title }),
      ...(found.author !== undefined && { author: found.author }),
      ...(found.publisher !== undefined && { publisher: found.publisher }),
      ...(issued !== undefined && { issued }),
      ...(url !== undefined && { URL: url }),
    };
  }
}

function readField(field: Field, values: readonly string[]): string | undefined {
  if (field === 'issued') return edtfDate(values[0]);
  if (field !== 'author') return values[0];
  // Some pages name the author by a link to a profile, which names nobody.
  const people = values.filter((value) => !value.startsWith('http'));
  return people.length === 0 ? undefined : people.join('; ');
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first object of linked data (alone, in a list, or in a `@graph`) that has a headline or a date of publication. */
function articleOf(data: unknown): Partial<Record<Field, string>> {
  const graph = isRecord(data) && Array.isArray(data['@graph']) ? data['@graph'] : data;
  const items: readonly unknown[] = Array.isArray(graph) ? graph.slice(0, 50) : [graph];
  const article = items.find(
    (item): item is Record<string, unknown> =>
      isRecord(item) && (typeof item.headline === 'string' || typeof item.datePublished === 'string'),
  );
  if (article === undefined) return {};
  const title = nameOf(article.headline ?? article.name);
  const author = nameOf(article.author);
  const publisher = nameOf(article.publisher);
  const issued = edtfDate(article.datePublished);
  return {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(publisher !== undefined && { publisher }),
    ...(issued !== undefined && { issued }),
  };
}

/** A text, an object's `name`, or several of them. */
function nameOf(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const names = value.slice(0, 20).map((item: unknown) => (Array.isArray(item) ? undefined : nameOf(item)));
    return names.filter((name) => name !== undefined).join('; ') || undefined;
  }
  if (isRecord(value)) return typeof value.name === 'string' ? nameOf(value.name) : undefined;
  return typeof value === 'string' ? collapse(value.slice(0, VALUE_LIMIT)) || undefined : undefined;
}
