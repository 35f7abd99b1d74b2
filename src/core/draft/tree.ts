import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/**
 * mdast-util-gfm looks for further URLs in finished text nodes and splits them, which loses their offsets. micromark
 * has found those that matter by then, so the second search is taken out.
 */
function keepOffsets(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map((extension) => ({ ...extension, transforms: [] }));
}

const withFrontMatter = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(keepOffsets)
  .freeze();
const withoutFrontMatter = unified().use(remarkParse).use(remarkGfm).use(keepOffsets).freeze();

/** Parses Markdown (CommonMark, GFM, and front matter where `whole` says that the text is a whole document). */
export function parseTree(text: string, whole: boolean): Root {
  return (whole ? withFrontMatter : withoutFrontMatter).parse(text);
}

/** Containers within containers on one line; a parser's cost grows with the square of it. */
const NESTING_LIMIT = 40;
/** Underlines of headings in one run of lines without a blank one; likewise. */
const UNDERLINE_LIMIT = 300;
/** Characters of a draft that are read as Markdown. */
export const DRAFT_LIMIT = 4_000_000;

/** Why a text would take a Markdown parser too long, and where; `undefined` where it would not. One pass over it. */
export function tooComplex(text: string): { readonly reason: string; readonly line: number } | undefined {
  if (text.length > DRAFT_LIMIT) return { reason: `it is longer than ${DRAFT_LIMIT} characters`, line: 1 };
  let underlines = 0;
  let line = 1;
  for (let at = 0; at < text.length; line++) {
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed;
    if (containers(text, at, end) > NESTING_LIMIT)
      return { reason: 'lists or quotations are nested too deeply', line };
    const mark = underline(text, at, end);
    if (mark === 'blank') underlines = 0;
    else if (mark === 'underline' && ++underlines > UNDERLINE_LIMIT) {
      return { reason: 'too many headings follow each other without a blank line', line };
    }
    at = end + 1;
  }
  return undefined;
}

/** Quotation and list marks at the beginning of a line. */
function containers(text: string, from: number, end: number): number {
  let count = 0;
  for (let at = from; at < end && count <= NESTING_LIMIT; at++) {
    const code = text.charCodeAt(at);
    if (code === 62) count++;
    else if ((code === 45 || code === 42 || code === 43) && isBlank(text.charCodeAt(at + 1))) count++;
    else if ((code === 46 || code === 41) && at > from && isDigit(text.charCodeAt(at - 1))) count++;
    else if (!isBlank(code) && !isDigit(code)) break;
  }
  return count;
}

function underline(text: string, from: number, end: number): 'blank' | 'underline' | 'text' {
  let at = from;
  while (at < end && (isBlank(text.charCodeAt(at)) || text.charCodeAt(at) === 62)) at++;
  if (at >= end) return 'blank';
  const code = text.charCodeAt(at);
  return code === 45 || code === 61 ? 'underline' : 'text';
}

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 13;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
