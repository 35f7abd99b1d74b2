import { draftOffset } from '../text/ids.ts';
import type { Draft, ProseBlock } from './draft.ts';

/**
 * Reads a draft without markup (`.txt`): every run of lines that are not blank is a paragraph. Line breaks within a
 * paragraph become spaces. Nothing is a citation or directive. Linear in the text.
 */
export function parsePlainDraft(text: string): Draft {
  const blocks: ProseBlock[] = [];
  let start = -1;
  let end = 0;
  const close = (): void => {
    if (start >= 0) blocks.push(paragraph(text, start, end));
    start = -1;
  };
  for (let at = 0; at < text.length; ) {
    const feed = text.indexOf('\n', at);
    const lineEnd = feed < 0 ? text.length : feed;
    let last = lineEnd;
    while (last > at && isBlank(text.charCodeAt(last - 1))) last--;
    if (last === at) close();
    else {
      if (start < 0) start = at;
      end = last;
    }
    at = lineEnd + 1;
  }
  close();
  return { text, blocks, citations: [], suppressions: [], disabled: false, problems: [] };
}

function paragraph(text: string, start: number, end: number): ProseBlock {
  return {
    kind: 'paragraph',
    text: text.slice(start, end).replace(/[\r\n\t]/g, ' '),
    start: draftOffset(start),
    end: draftOffset(end),
    headings: [],
  };
}

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xfeff;
