/** A place in a text as a person counts it: both 1-based, `column` in UTF-16 code units. */
export interface LinePosition {
  readonly line: number;
  readonly column: number;
}

export interface LineIndex {
  /** Lines of the text; a text that ends in a line break has an empty last line. At least 1. */
  readonly lines: number;
  /** Offsets outside the text are clamped into it. */
  position(offset: number): LinePosition;
  /** Offset of the first character of a 1-based line, clamped into the text. */
  start(line: number): number;
}

const LF = 10;
const CR = 13;

/**
 * Finds lines in a text. LF, CRLF and a lone CR end a line, as in editors.
 * Example: in `"a\r\nbc"` offset 4 (`c`) is line 2, column 2.
 */
export function lineIndex(text: string): LineIndex {
  const starts = lineStarts(text);
  const last = starts.length - 1;
  return {
    lines: starts.length,
    position(offset) {
      const at = Math.min(Math.max(offset, 0), text.length);
      let low = 0;
      let high = last;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= at) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
    },
    start(line) {
      return starts[Math.min(Math.max(line - 1, 0), last)] ?? 0;
    },
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) starts.push(at + 1);
  }
  return starts;
}
