import { edtfDate } from '../core/text/frontMatter.ts';
import type { Block, SourceMetadata } from '../core/text/source.ts';

/** Blocks at the top of a document that may say who wrote it, and when. */
const BYLINE_BLOCKS = 6;
/** Longer lines are prose. */
const LINE_LIMIT = 160;

type Field = 'title' | 'author' | 'publisher' | 'issued' | 'URL';

const LABELS: Readonly<Record<string, Field>> = {
  title: 'title',
  headline: 'title',
  author: 'author',
  authors: 'author',
  by: 'author',
  publisher: 'publisher',
  publication: 'publisher',
  outlet: 'publisher',
  source: 'publisher',
  date: 'issued',
  published: 'issued',
  posted: 'issued',
  issued: 'issued',
  url: 'URL',
  link: 'URL',
};

/**
 * What the first lines of a document say of it, where nothing else does: `Title: ...`, `Author: ...`, `By Jane Roe`,
 * `Published 3 May 2025`, `The Weekly, 3 May 2025`. A date within a sentence is none of the document.
 */
export function bylineOf(text: string, blocks: readonly Block[]): Partial<SourceMetadata> {
  const found: Partial<Record<Field, string>> = {};
  for (const block of blocks.slice(0, BYLINE_BLOCKS)) {
    if (block.kind === 'table' || block.end - block.start > LINE_LIMIT * 8) break;
    for (const line of text.slice(block.start, block.end).split('\n')) {
      if (line.length <= LINE_LIMIT) readLine(line.trim(), found);
    }
  }
  return found;
}

function readLine(line: string, found: Partial<Record<Field, string>>): void {
  const label = /^([A-Za-z]{2,12}) {0,3}: {0,3}(\S.*)$/.exec(line);
  const field = Object.hasOwn(LABELS, label?.[1]?.toLowerCase() ?? '')
    ? LABELS[label?.[1]?.toLowerCase() ?? '']
    : undefined;
  const value = label?.[2];
  if (field !== undefined && value !== undefined) {
    const read = field === 'issued' ? edtfDate(value) : value;
    if (read !== undefined) found[field] ??= read;
    return;
  }
  const author = /^By ([A-Z][^.,;:|\d]{2,60})/.exec(line)?.[1];
  if (author !== undefined && !/[.!?]$/.test(line)) found.author ??= author.trim();
  const issued = trailingDate(line);
  if (issued !== undefined) found.issued ??= issued;
}

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?';
const DATE = new RegExp(
  `(?:^|[,|(–—·•-] ?|[(,] ?\\d{1,2} (?:to|and|-|–) |^(?:Published|Posted|Updated|Issued|Dated|Filed|Released)(?: on)? )((?:[A-Z][a-z]{5,8}day,? )?(?:\\d{1,2} ${MONTH} \\d{4}|${MONTH} \\d{1,2},? \\d{4}|\\d{4}-\\d\\d-\\d\\d))\\)?$`,
);

/** The date a line ends with, where it stands apart: alone, behind a comma, bar or dash, or behind `Published`. */
function trailingDate(line: string): string | undefined {
  const date = DATE.exec(line)?.[1];
  return date === undefined
    ? undefined
    : edtfDate(date.replace(/^[A-Z][a-z]{5,8},? /, (day) => (/day,? $/.test(day) ? '' : day)));
}
