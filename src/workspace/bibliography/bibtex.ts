import { edtfDate } from '../../core/text/frontMatter.ts';
import { type LineIndex, lineIndex } from '../../core/text/lines.ts';
import type { SourceMetadata } from '../../core/text/source.ts';
import { type BibEntry, type Bibliography, type BibProblem, ENTRY_LIMIT } from './bibliography.ts';
import { authorsOf, plainText } from './fields.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Problems told of one file. */
const PROBLEM_LIMIT = 20;

/** Reads BibTeX and BibLaTeX. What stands between entries is a comment; a broken entry costs none but itself. */
export function parseBibtex(text: string): Bibliography {
  return new BibReader(text).read();
}

/** What cannot be read, and where. */
class Broken extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

class BibReader {
  readonly #text: string;
  readonly #entries: BibEntry[] = [];
  readonly #problems: BibProblem[] = [];
  readonly #macros = new Map<string, string>(MONTHS.map((name, at) => [name, String(at + 1)]));
  #at = 0;
  readonly #lines: LineIndex;

  constructor(text: string) {
    this.#text = text;
    this.#lines = lineIndex(text);
  }

  read(): Bibliography {
    const text = this.#text;
    while (this.#entries.length < ENTRY_LIMIT) {
      const start = text.indexOf('@', this.#at);
      if (start < 0) break;
      this.#at = start + 1;
      const { line } = this.#lines.position(start);
      try {
        this.#item(line);
      } catch (error) {
        if (!(error instanceof Broken)) throw error;
        const problem = {
          message: `${error.message}; the entry was passed over.`,
          remedy: 'Mend the entry; the others are read.',
          line,
          start,
          end: Math.min(Math.max(error.at, start + 1), text.length),
        };
        if (this.#problems.length < PROBLEM_LIMIT) this.#problems.push(problem);
        const next = this.#nextEntry(Math.max(start + 1, this.#at));
        this.#at = next < 0 ? text.length : next;
      }
    }
    return { entries: this.#entries, problems: this.#problems };
  }

  #item(line: number): void {
    const kind = this.#word().toLowerCase();
    // `@` in a comment: an address, most likely.
    if (!/^[a-z]+$/.test(kind)) return;
    this.#blanks();
    const open = this.#text.charAt(this.#at);
    if (open !== '{' && open !== '(') return;
    if (kind === 'comment' || kind === 'preamble') {
      if (open === '{') this.#braced();
      return;
    }
    this.#at += 1;
    const close = open === '{' ? '}' : ')';
    if (kind === 'string') {
      const [name, value] = this.#field(close) ?? ['', ''];
      this.#macros.set(name, value);
      this.#expect(close);
      return;
    }
    this.#blanks();
    const key = this.#until(`,${close}`).trim();
    if (key === '' || /\s/.test(key)) throw new Broken(`The @${kind} here has no key`, this.#at);
    const fields = new Map<string, string>();
    while (this.#text.charAt(this.#at) === ',') {
      this.#at += 1;
      const field = this.#field(close);
      if (field !== undefined && !fields.has(field[0])) fields.set(field[0], field[1]);
      this.#blanks();
    }
    this.#expect(close);
    this.#entries.push(entryOf(key, fields, line));
  }

  /** `name = value`; `undefined` behind the last comma. */
  #field(close: string): [string, string] | undefined {
    this.#blanks();
    if (this.#text.charAt(this.#at) === close) return undefined;
    const name = this.#word().toLowerCase();
    this.#blanks();
    if (name === '' || this.#text.charAt(this.#at) !== '=') {
      throw new Broken(
        name === '' ? 'A field is expected here' : `"=" is missing behind "${name}"`,
        this.#at,
      );
    }
    this.#at += 1;
    let value = this.#value();
    for (this.#blanks(); this.#text.charAt(this.#at) === '#'; this.#blanks()) {
      this.#at += 1;
      value += this.#value();
    }
    return [name, value];
  }

  #value(): string {
    this.#blanks();
    const first = this.#text.charAt(this.#at);
    if (first === '{') return this.#braced();
    if (first === '"') return this.#quoted();
    const word = this.#word();
    if (word === '') throw new Broken('A value is expected here', this.#at);
    return this.#macros.get(word.toLowerCase()) ?? word;
  }

  /** What stands between braces that pair. A line that begins an entry means that they were not closed. */
  #braced(): string {
    const start = this.#at;
    let depth = 0;
    for (; this.#at < this.#text.length; this.#at++) {
      const character = this.#text.charAt(this.#at);
      if (character === '\\') this.#at += 1;
      else if (character === '{') depth += 1;
      else if (character === '}' && --depth === 0) return this.#text.slice(start + 1, this.#at++);
      else if (character === '@' && this.#beginsEntry(this.#at)) break;
    }
    throw new Broken('A brace is not closed', start + 1);
  }

  #quoted(): string {
    const start = this.#at;
    let depth = 0;
    for (this.#at += 1; this.#at < this.#text.length; this.#at++) {
      const character = this.#text.charAt(this.#at);
      if (character === '\\') this.#at += 1;
      else if (character === '{') depth += 1;
      else if (character === '}') depth -= 1;
      else if (character === '"' && depth === 0) return this.#text.slice(start + 1, this.#at++);
      else if (character === '@' && this.#beginsEntry(this.#at)) break;
    }
    throw new Broken('A quotation mark is not closed', start + 1);
  }

  #expect(close: string): void {
    this.#blanks();
    if (this.#text.charAt(this.#at) !== close) throw new Broken(`"${close}" or a comma is missing`, this.#at);
    this.#at += 1;
  }

  #blanks(): void {
    while (this.#at < this.#text.length && this.#text.charCodeAt(this.#at) <= 32) this.#at += 1;
  }

  #word(): string {
    const start = this.#at;
    while (this.#at < this.#text.length && /[\p{L}\p{N}_:.+/-]/u.test(this.#text.charAt(this.#at)))
      this.#at += 1;
    return this.#text.slice(start, this.#at);
  }

  #until(marks: string): string {
    const start = this.#at;
    while (this.#at < this.#text.length && !`${marks}\n`.includes(this.#text.charAt(this.#at))) this.#at += 1;
    return this.#text.slice(start, this.#at);
  }

  /** An `@`, first on its line, with a word and a bracket behind it. */
  #beginsEntry(at: number): boolean {
    for (let before = at - 1; before >= 0 && this.#text.charAt(before) !== '\n'; before--) {
      if (this.#text.charCodeAt(before) > 32) return false;
    }
    return /^@[A-Za-z]{2,30}\s{0,3}[{(]/.test(this.#text.slice(at, at + 36));
  }

  #nextEntry(from: number): number {
    for (let at = this.#text.indexOf('@', from); at >= 0; at = this.#text.indexOf('@', at + 1)) {
      if (this.#beginsEntry(at)) return at;
    }
    return -1;
  }
}

function entryOf(key: string, fields: ReadonlyMap<string, string>, line: number): BibEntry {
  const text = (...names: string[]): string | undefined => {
    for (const name of names) {
      const value = plainText(fields.get(name) ?? '');
      if (value !== '') return value;
    }
    return undefined;
  };
  const subtitle = text('subtitle');
  const main = text('title');
  const title = main !== undefined && subtitle !== undefined ? `${main}: ${subtitle}` : main;
  const author = authorsOf(fields.get('author') ?? fields.get('editor') ?? '');
  const publisher = text(
    'publisher',
    'journaltitle',
    'journal',
    'institution',
    'organization',
    'school',
    'howpublished',
    'booktitle',
  );
  const issued = issuedOf(text('date'), text('year'), text('month'));
  const doi = fields
    .get('doi')
    ?.trim()
    .replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '');
  const url = fields.get('url')?.replaceAll('\\', '').trim() || undefined;
  const byDoi = doi === undefined || doi === '' ? undefined : `https://doi.org/${doi}`;
  const address = url ?? byDoi;
  const metadata: Partial<SourceMetadata> = {
    ...(title !== undefined && { title }),
    ...(author !== '' && { author }),
    ...(publisher !== undefined && { publisher }),
    ...(issued !== undefined && { issued }),
    ...(address !== undefined && { URL: address }),
  };
  const addresses = [url, byDoi].filter((one) => one !== undefined);
  return { key, metadata, addresses, files: filesOf(fields.get('file') ?? ''), line };
}

function issuedOf(
  date: string | undefined,
  year: string | undefined,
  month: string | undefined,
): string | undefined {
  if (date !== undefined) return edtfDate(date.split('/')[0]);
  if (year === undefined) return undefined;
  const number =
    month === undefined ? 0 : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1 || Number(month);
  return edtfDate(number >= 1 && number <= 12 ? `${year}-${number}` : year);
}

/** Names of the files in a `file` field, as JabRef and Zotero write it: `:papers/roe.pdf:PDF;...`. */
function filesOf(field: string): string[] {
  return field
    .split(/[;:]/)
    .map((part) => part.replaceAll('\\', '/').split('/').at(-1)?.trim() ?? '')
    .filter((name) => /\.[A-Za-z0-9]{2,5}$/.test(name))
    .slice(0, 20);
}
