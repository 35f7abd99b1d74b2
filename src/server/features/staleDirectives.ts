import { directivesIn } from '../../core/draft/directives.ts';
import { type DraftKind, kindOfName, parseDraftOf } from '../../core/draft/kinds.ts';
import { lineIndex } from '../../core/text/lines.ts';
import type { CheckedDraft } from '../context.ts';
import { shortened } from '../words.ts';
import type { DraftEdit } from './codeActions.ts';
import { findingsOf } from './findings.ts';

/** Comments of other kinds switch off more than a line: they stand for a decision, not for a figure. */
const ON_ONE_LINE: ReadonlySet<string> = new Set(['disable-line', 'disable-next-line']);

/** The edits that take away each directive for a line on which it hides nothing any more. */
export function staleDirectives({ document, report }: CheckedDraft): DraftEdit[] {
  const text = document.getText();
  if (!text.includes('tickmark-disable-') || isIncomplete(report)) return [];
  const kind = kindOfName(document.uri) ?? 'markdown';
  const { suppressions, disabled } = parseDraftOf(kind, text);
  if (disabled) return [];
  const lines = lineIndex(text);
  const findings = findingsOf(report);
  return commentsIn(text, kind).flatMap(({ name, verdicts, start, end }) => {
    if (!ON_ONE_LINE.has(name)) return [];
    const from = lines.position(start).line;
    // What looks like a directive in a block of code has switched off nothing.
    const own = suppressions.find(
      ({ startLine, endLine, verdicts: named = [] }) =>
        (name === 'disable-line' ? startLine === from : startLine > from && startLine === endLine) &&
        named.join() === verdicts.join(),
    );
    if (own === undefined) return [];
    const hides = findings.some(
      ({ line, verdict }) =>
        own.startLine <= line &&
        line <= own.endLine &&
        (verdicts.length === 0 ? verdict !== 'supported' : verdicts.includes(verdict)),
    );
    const note = `Hides nothing any more: ${shortened(text.slice(start, end), 80)}`;
    return hides ? [] : [{ span: around(text, start, end), text: '', note }];
  });
}

/** Where a limit was reached, what is behind it has no findings, and its directives only seem idle. */
const isIncomplete = ({ problems }: CheckedDraft['report']): boolean =>
  problems.some(({ code }) => code.startsWith('too-'));

/** How comments of a kind begin and end, where they are not HTML's; LaTeX's end with the line. */
const COMMENTS: ReadonlyMap<DraftKind, readonly [string, string]> = new Map([
  ['mdx', ['{/*', '*/}']],
  ['latex', ['%', '']],
]);

function commentsIn(text: string, kind: DraftKind): ReturnType<typeof directivesIn> {
  const found = kind === 'latex' ? [] : directivesIn(text, 0, text.length);
  const marks = COMMENTS.get(kind);
  if (marks === undefined) return found;
  const [opening, closing] = marks;
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + opening.length)) {
    const close = text.indexOf(closing === '' ? '\n' : closing, at);
    const stop = close < 0 ? text.length : close;
    const body = text.slice(at + opening.length, stop);
    if (!body.trimStart().startsWith('tickmark-')) continue;
    const comment = `<!--${body}-->`;
    const [directive] = directivesIn(comment, 0, comment.length);
    if (directive !== undefined) found.push({ ...directive, start: at, end: stop + closing.length });
  }
  return found.sort((one, other) => one.start - other.start);
}

/** The comment with the blanks before it, or its whole line where it stands alone. */
function around(text: string, start: number, end: number): DraftEdit['span'] {
  let from = start;
  while (from > 0 && ' \t'.includes(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && ' \t\r'.includes(text.charAt(to))) to += 1;
  const isAlone = (from === 0 || text.charAt(from - 1) === '\n') && (to === text.length || text[to] === '\n');
  return isAlone ? { start: from, end: Math.min(to + 1, text.length) } : { start: from, end };
}
