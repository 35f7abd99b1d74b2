import { parseDocument } from 'yaml';
import type { Problem, SourceMetadata } from './source.ts';

/** Front matter beyond this many characters is not read. */
export const FRONT_MATTER_LIMIT = 65_536;

export interface FrontMatter {
  /** Offset behind the closing fence and its line break. */
  readonly end: number;
  /** Keys as written; empty where the front matter could not be read. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
}

/**
 * The YAML front matter at the very beginning of a text: a line `---`, then YAML, then a line `---` or `...`.
 * `undefined` where there is none. Never throws: malformed YAML becomes a problem, with the fields that could be read.
 */
export function frontMatter(text: string): FrontMatter | undefined {
  const open = fenceEnd(text, 0, '---');
  if (open === 0) return undefined;
  const bound = Math.min(text.length, FRONT_MATTER_LIMIT);
  for (let at = open; at < bound; at = lineEnd(text, at)) {
    const close = fenceEnd(text, at, '---') || fenceEnd(text, at, '...');
    if (close === 0) continue;
    return { end: close, ...parseYaml(text.slice(open, at)) };
  }
  return undefined;
}

/** Offset behind the line at `at` if it is `fence` with nothing but blanks behind it; else 0. */
function fenceEnd(text: string, at: number, fence: string): number {
  if (!text.startsWith(fence, at)) return 0;
  let end = at + fence.length;
  while (text[end] === ' ' || text[end] === '\t' || text[end] === '\r') end++;
  if (end >= text.length) return end;
  return text[end] === '\n' ? end + 1 : 0;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** Reads the lines between the fences. Never throws; lines of problems count the opening fence as line 1. */
export function parseYaml(yaml: string): Pick<FrontMatter, 'fields' | 'problems'> {
  if (yaml.length > FRONT_MATTER_LIMIT) {
    return {
      fields: {},
      problems: [
        {
          code: 'malformed-front-matter',
          message: `The front matter is longer than ${FRONT_MATTER_LIMIT} characters and was not read.`,
          remedy: 'Shorten it.',
          line: 1,
        },
      ],
    };
  }
  const malformed = (message: string, line: number): Problem => ({
    code: 'malformed-front-matter',
    message: `The front matter is not valid YAML: ${message}`,
    remedy: 'Correct the lines between the two --- fences; values with a colon need quotation marks.',
    line,
  });
  try {
    const document = parseDocument(yaml, { logLevel: 'silent', prettyErrors: false, uniqueKeys: false });
    const problems = document.errors.slice(0, 1).map((error) => {
      const before = yaml.slice(0, error.pos[0]);
      return malformed(error.message, before.split('\n').length + 1);
    });
    const value: unknown = document.toJS();
    return { fields: isRecord(value) ? value : {}, problems };
  } catch (error) {
    // `toJS` throws on aliases that multiply without bound.
    return { fields: {}, problems: [malformed(error instanceof Error ? error.message : 'unreadable', 1)] };
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Bibliographic data from front matter fields, under CSL's names and the usual Markdown ones: `title`, `author` (text,
 * list, or CSL names), `publisher` or `container-title`, `issued` or `date`, `URL` or `url`, `id`, `priority`.
 * Fields of another type than expected are left out.
 */
export function metadataOf(fields: Readonly<Record<string, unknown>>): Partial<SourceMetadata> {
  const first = <T>(read: (value: unknown) => T | undefined, ...names: string[]): T | undefined => {
    for (const name of names) {
      const value = read(fields[name]);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const id = first(plain, 'id', 'citation-key', 'citekey');
  const title = first(plain, 'title');
  const author = first(names, 'author', 'authors', 'by');
  const publisher = first(plain, 'publisher', 'container-title', 'outlet', 'publication');
  const issued = first(edtfDate, 'issued', 'date', 'published');
  const url = first(plain, 'URL', 'url', 'link');
  const priority = first((value) => (typeof value === 'number' ? value : undefined), 'priority');
  return {
    ...(id !== undefined && { id }),
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(publisher !== undefined && { publisher }),
    ...(issued !== undefined && { issued }),
    ...(url !== undefined && { URL: url }),
    ...(priority !== undefined && { priority }),
  };
}

function plain(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const trimmed = value.trim();
  return trimmed === '' ? undefined : trimmed;
}

function names(value: unknown): string | undefined {
  if (!Array.isArray(value)) return isRecord(value) ? personName(value) : plain(value);
  const people = value.slice(0, 100).map((item) => (isRecord(item) ? personName(item) : plain(item)));
  const known = people.filter((name) => name !== undefined);
  return known.length === 0 ? undefined : known.join('; ');
}

function personName(value: Readonly<Record<string, unknown>>): string | undefined {
  const parts = [plain(value.given), plain(value['non-dropping-particle']), plain(value.family)];
  const joined = parts.filter((part) => part !== undefined).join(' ');
  return joined === '' ? (plain(value.literal) ?? plain(value.name)) : joined;
}

/** An EDTF date from front matter: ISO text (a time of day is cut off), a year, or CSL's `date-parts`. */
export function edtfDate(value: unknown): string | undefined {
  if (isRecord(value)) {
    const parts = value['date-parts'];
    const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
    if (!Array.isArray(first)) return edtfDate(value.raw ?? value.literal);
    const digits = first.slice(0, 3).map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0'));
    return edtfDate(digits.join('-'));
  }
  if (Array.isArray(value)) return edtfDate({ 'date-parts': [value] });
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? undefined : value.toISOString().slice(0, 10);
  const text = plain(value);
  if (text === undefined) return undefined;
  const iso = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?=$|[T\s])/.exec(text);
  if (iso !== null) return isoParts(iso[1], iso[2], iso[3]);
  return longDate(text);
}

function isoParts(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | undefined {
  if (year === undefined) return undefined;
  if (month === undefined) return year;
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  const upToMonth = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined) return upToMonth;
  if (Number(day) < 1 || Number(day) > 31) return undefined;
  return `${upToMonth}-${day.padStart(2, '0')}`;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `28 October 2025`, `October 28, 2025`, `Oct. 2025`. */
function longDate(text: string): string | undefined {
  const words = text
    .slice(0, 60)
    .split(/[\s,.]+/)
    .filter((word) => word !== '');
  let year: string | undefined;
  let month: string | undefined;
  let day: string | undefined;
  for (const word of words) {
    const at = MONTHS.indexOf(word.slice(0, 3).toLowerCase());
    if (/^\d{4}$/.test(word)) year ??= word;
    else if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(word)) day ??= String(Number.parseInt(word, 10));
    else if (at >= 0) month ??= String(at + 1);
  }
  return isoParts(year, month, month === undefined ? undefined : day);
}
