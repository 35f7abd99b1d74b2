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
/** In a run of lines without a blank one: lines (rows of tables apart), marks of emphasis, brackets; likewise. */
const LINE_LIMIT = 2000;
const EMPHASIS_LIMIT = 3000;
const BRACKET_LIMIT = 1500;
/** Characters of a draft that are read as Markdown. */
export const DRAFT_LIMIT = 4_000_000;

/** Why a text would take a Markdown parser too long, and where; `undefined` where it would not. One pass over it. */
export function tooComplex(text: string): { readonly reason: string; readonly line: number } | undefined {
  if (text.length > DRAFT_LIMIT) return { reason: `it is longer than ${DRAFT_LIMIT} characters`, line: 1 };
  let run: Run = { lines: 0, emphasis: 0, brackets: 0, closings: 0 };
  let line = 1;
  for (let at = 0; at < text.length; line++) {
    const feed = text.indexOf('\n', at);
    const end = feed < 0 ? text.length : feed;
    if (containers(text, at, end) > NESTING_LIMIT) {
      return { reason: 'lists or quotations are nested too deeply', line };
    }
    run = countLine(text, at, end, run);
    if (run.lines > LINE_LIMIT) return { reason: `there are ${LINE_LIMIT} lines without a blank one`, line };
    if (run.emphasis > EMPHASIS_LIMIT || Math.max(run.brackets, run.closings) > BRACKET_LIMIT) {
      return { reason: 'a paragraph holds thousands of marks or brackets', line };
    }
    at = end + 1;
  }
  return undefined;
}

interface Run {
  readonly lines: number;
  readonly emphasis: number;
  readonly brackets: number;
  readonly closings: number;
}

/** Adds a line to its run; a blank line begins another one. */
function countLine(text: string, from: number, end: number, run: Run): Run {
  let blank = true;
  let { emphasis, brackets, closings } = run;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 42 || code === 95 || code === 126) emphasis++;
    else if (code === 91) brackets++;
    else if (code === 93) closings++;
    if (blank && !isBlank(code)) blank = false;
  }
  if (blank) return { lines: 0, emphasis: 0, brackets: 0, closings: 0 };
  return { lines: run.lines + (text.charCodeAt(from) === 124 ? 0 : 1), emphasis, brackets, closings };
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

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 13;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
