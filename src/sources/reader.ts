import { sourceId } from '../core/text/ids.ts';
import type { Problem, Source, SourceFormat, SourceMetadata } from '../core/text/source.ts';
import { bylineOf } from './byline.ts';
import { readCsv } from './csv.ts';
import { decode, normalize } from './decode.ts';
import type { Extract } from './extract.ts';
import { readHtml } from './html.ts';
import { letterheadOf } from './letterhead.ts';
import { readMarkdown } from './markdown.ts';
import { readPlain } from './plain.ts';

/** What a reader is given: bytes or text, and where they came from. */
export interface SourceInput {
  /** Citation key. With `file`, a key that the document itself states (front matter `id`) takes its place. */
  readonly id: string;
  /** The file as the writer knows it, for messages; `file` or `id` where absent. */
  readonly name?: string;
  /** URI or path, as the host names it. */
  readonly file?: string;
  /** Told from the name where absent; plain text where that fails. */
  readonly format?: SourceFormat;
  readonly bytes?: Uint8Array;
  readonly text?: string;
  /** Wins over what the document states. */
  readonly metadata?: Partial<SourceMetadata>;
}

/** Bytes (or characters) of one source that are read; the rest is left out, with a problem. */
export const SOURCE_LIMIT = 64 * 1024 * 1024;

const FORMATS: Readonly<Record<string, SourceFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  mkd: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
};

/** The format that a file name's extension stands for; `undefined` where no reader knows it. Example: `a/b.HTM` is `html`. */
export function formatOf(name: string): SourceFormat | undefined {
  const path = name.split(/[?#]/, 1)[0] ?? '';
  const dot = path.lastIndexOf('.');
  return dot < 0 || path.length - dot > 10 ? undefined : FORMATS[path.slice(dot + 1).toLowerCase()];
}

const READERS: Readonly<Record<SourceFormat, (text: string) => Extract>> = {
  text: readPlain,
  markdown: readMarkdown,
  html: readHtml,
  csv: readCsv,
};

/**
 * Reads one document. Never throws: what could not be read is said in `problems`, whose messages name the file, and
 * whatever could be read is there. Linear in the input.
 */
export function readSource(input: SourceInput): Source {
  const name = input.name ?? input.file ?? input.id;
  const format = input.format ?? formatOf(name) ?? 'text';
  const problems: Problem[] = [];
  const text = textOf(input, format, name, problems);
  if (text.trim() === '' && problems.length === 0) {
    problems.push({
      code: 'empty',
      message: `${name} is empty.`,
      remedy: 'Save its text, or remove the file from the sources.',
    });
  }
  const extract = extractFrom(text, format, name, problems);
  if (extract.blocks.length === 0 && problems.length === 0) {
    problems.push({
      code: 'no-text',
      message: `${name} holds no text that could be read.`,
      remedy: 'Check the file, or remove it from the sources.',
    });
  }
  const stated = {
    ...(format === 'text' && letterheadOf(extract.text)),
    ...bylineOf(extract.text, extract.blocks),
    ...extract.metadata,
    ...input.metadata,
  };
  const key = input.metadata?.id ?? (input.file === undefined ? undefined : extract.metadata.id) ?? input.id;
  return {
    id: sourceId(key),
    ...(input.file !== undefined && { file: input.file }),
    format,
    metadata: { ...stated, id: key },
    text: extract.text,
    blocks: extract.blocks,
    places: extract.places,
    problems,
  };
}

function textOf(input: SourceInput, format: SourceFormat, name: string, problems: Problem[]): string {
  if (input.bytes === undefined) {
    const text = input.text ?? '';
    if (text.length > SOURCE_LIMIT) problems.push(tooLarge(name));
    return normalize(text.length > SOURCE_LIMIT ? text.slice(0, SOURCE_LIMIT) : text);
  }
  const large = input.bytes.length > SOURCE_LIMIT;
  if (large) problems.push(tooLarge(name));
  const decoded = decode(large ? cut(input.bytes) : input.bytes, name, format === 'html');
  problems.push(...decoded.problems);
  return decoded.text;
}

/** Cuts behind a line feed, so that no character and no line is torn. */
function cut(bytes: Uint8Array): Uint8Array {
  const feed = bytes.lastIndexOf(10, SOURCE_LIMIT - 1);
  if (feed > SOURCE_LIMIT / 2) return bytes.subarray(0, feed + 1);
  let end = SOURCE_LIMIT;
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return bytes.subarray(0, end);
}

const tooLarge = (name: string): Problem => ({
  code: 'too-large',
  message: `${name} is larger than ${SOURCE_LIMIT / 1024 / 1024} MB; only its beginning was read.`,
  remedy: 'Split the file, or leave it out with "exclude".',
});

function extractFrom(text: string, format: SourceFormat, name: string, problems: Problem[]): Extract {
  try {
    const extract = READERS[format](text);
    for (const problem of extract.problems)
      problems.push({ ...problem, message: `${name}: ${problem.message}` });
    return extract;
  } catch (error) {
    // A parser that gives up must cost the writer neither the file nor the session: read it as plain text.
    const cause = error instanceof Error ? error.message : String(error);
    problems.push({
      code: 'unreadable',
      message: `${name} could not be read as ${format} (${cause}); it was read as plain text.`,
      remedy: 'Check the file, or report it as a bug of Tickmark.',
    });
    return readPlain(text);
  }
}
