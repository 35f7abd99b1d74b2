import { oneLine } from '../terminal.ts';

/** Stands for a space that must not break; no text reaches this file with it (`oneLine` drops it). */
const TIE = '\u2060';

/** Lines of at most `width` characters, broken at spaces; a longer word stands alone on its line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** A part of a text with a span of it marked. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/**
 * One line around a span, cut at word boundaries to about `reach` characters on each side and safe to print.
 *
 *     excerpt('He said that it is $13 billion now.', 19, 30, 8)
 *     // { before: '… it is ', marked: '$13 billion', after: ' now.' }
 */
export function excerpt(text: string, start: number, end: number, reach: number): Excerpt {
  const from = cutBefore(text, start, reach);
  const to = cutAfter(text, end, reach);
  const before = oneLine(`x${text.slice(from, start)}x`).slice(1, -1);
  const after = oneLine(`x${text.slice(end, to)}x`).slice(1, -1);
  return {
    before: from > 0 ? `… ${before.trimStart()}` : before.trimStart(),
    marked: oneLine(text.slice(start, end)),
    after: to < text.length ? `${after.trimEnd()} …` : after.trimEnd(),
  };
}

function cutBefore(text: string, start: number, reach: number): number {
  if (start <= reach) return 0;
  const space = text.indexOf(' ', start - reach);
  return space >= 0 && space < start ? space + 1 : start;
}

function cutAfter(text: string, end: number, reach: number): number {
  if (text.length - end <= reach) return text.length;
  const space = text.lastIndexOf(' ', end + reach);
  return Math.max(space, end);
}

/** An excerpt as wrapped lines, the marked part never broken, with where it stands. */
export interface MarkedLines {
  readonly lines: readonly string[];
  /** Index into `lines`. */
  readonly row: number;
  /** Start and end of the mark in that line, end exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Wraps an excerpt so that a row of carets can stand under its mark. A mark wider than `width` is cut with `…`. */
export function wrapMarked({ before, marked, after }: Excerpt, width: number): MarkedLines {
  const shown = marked.length > width - 4 ? `${marked.slice(0, Math.max(1, width - 5))}…` : marked;
  const tied = shown.replaceAll(' ', TIE);
  const start = before.length;
  const lines = wrap(`${before}${tied}${after}`, width);
  let offset = 0;
  for (const [row, line] of lines.entries()) {
    const from = start - offset;
    if (from < line.length) {
      const clean = lines.map((each) => each.replaceAll(TIE, ' '));
      return { lines: clean, row, from, to: Math.min(line.length, from + shown.length) };
    }
    offset += line.length + 1;
  }
  return { lines: lines.map((each) => each.replaceAll(TIE, ' ')), row: 0, from: 0, to: 0 };
}
