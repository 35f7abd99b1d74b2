import type { LineIndex } from '../text/lines.ts';
import type { Problem } from '../text/source.ts';
import type { Suppression } from './draft.ts';

/** A `<!-- tickmark-... -->` comment as found: the words in it, and where it begins and ends. */
export interface Directive {
  readonly name: string;
  readonly verdicts: readonly string[];
  readonly start: number;
  readonly end: number;
}

const PREFIX = 'tickmark-';

/** The directives in the comments of a stretch of HTML. Words behind `--` are the writer's reason. */
export function directivesIn(text: string, start: number, end: number): Directive[] {
  const found: Directive[] = [];
  const html = text.slice(start, end);
  for (let at = html.indexOf('<!--'); at >= 0; ) {
    const close = html.indexOf('-->', at + 4);
    const stop = close < 0 ? html.length : close;
    const body = html.slice(at + 4, Math.min(stop, at + 500)).trim();
    if (body.startsWith(PREFIX)) {
      const [name = '', ...words] = body.split(/[\s,]+/);
      const reason = words.indexOf('--');
      const verdicts = reason < 0 ? words : words.slice(0, reason);
      const last = Math.min(stop + 3, html.length);
      found.push({ name: name.slice(PREFIX.length), verdicts, start: start + at, end: start + last });
    }
    at = html.indexOf('<!--', stop);
  }
  return found;
}

/**
 * What directives switch off: `disable-line` its own lines, `disable-next-line` the next line that is not blank,
 * `disable` everything up to `enable` (with the same verdicts, or with none) or the end, `disable-file` all lines.
 */
export function suppressionsOf(
  directives: readonly Directive[],
  text: string,
  lines: LineIndex,
): { suppressions: Suppression[]; problems: Problem[] } {
  const suppressions: Suppression[] = [];
  const problems: Problem[] = [];
  const open: { startLine: number; verdicts: readonly string[] }[] = [];
  const add = (startLine: number, endLine: number, verdicts: readonly string[]): void => {
    suppressions.push({ startLine, endLine, ...(verdicts.length > 0 && { verdicts }) });
  };
  for (const { name, verdicts, start, end } of directives) {
    const startLine = lines.position(start).line;
    const endLine = lines.position(end).line;
    if (name === 'disable-line') add(startLine, endLine, verdicts);
    else if (name === 'disable-next-line') {
      const next = nextTextLine(text, lines, endLine);
      add(next, next, verdicts);
    } else if (name === 'disable-file') add(1, lines.lines, verdicts);
    else if (name === 'disable') open.push({ startLine, verdicts });
    else if (name === 'enable') {
      for (let at = open.length - 1; at >= 0; at--) {
        const from = open[at];
        if (from === undefined || !(verdicts.length === 0 || sameWords(from.verdicts, verdicts))) continue;
        add(from.startLine, endLine, from.verdicts);
        open.splice(at, 1);
      }
    } else {
      problems.push({
        code: 'unknown-directive',
        message: `There is no directive "tickmark-${name}".`,
        remedy: 'Use tickmark-disable-next-line, -disable-line, -disable, -enable or -disable-file.',
        line: startLine,
      });
    }
  }
  for (const from of open) add(from.startLine, lines.lines, from.verdicts);
  suppressions.sort((a, b) => a.startLine - b.startLine || a.endLine - b.endLine);
  return { suppressions, problems };
}

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, at) => word === b[at]);

function nextTextLine(text: string, lines: LineIndex, line: number): number {
  for (let next = line + 1; next <= lines.lines; next++) {
    const end = next < lines.lines ? lines.start(next + 1) : text.length;
    for (let at = lines.start(next); at < end; at++) if (text.charCodeAt(at) > 32) return next;
  }
  return Math.min(line + 1, lines.lines);
}
