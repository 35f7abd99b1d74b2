import { directivesIn } from '../../core/draft/directives.ts';
import { kindOfName, parseDraftOf } from '../../core/draft/kinds.ts';
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
  const { suppressions, disabled } = parseDraftOf(kindOfName(document.uri) ?? 'markdown', text);
  if (disabled) return [];
  const lines = lineIndex(text);
  const findings = findingsOf(report);
  return commentsIn(text).flatMap(({ name, verdicts, start, end }) => {
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

/** Directives in HTML comments and in those of MDX. */
function commentsIn(text: string): ReturnType<typeof directivesIn> {
  const found = directivesIn(text, 0, text.length);
  for (let at = text.indexOf('{/*'); at >= 0; at = text.indexOf('{/*', at + 3)) {
    const close = text.indexOf('*/}', at);
    if (close < 0) break;
    const [directive] = directivesIn(`<!--${text.slice(at + 3, close)}-->`, 0, Number.MAX_SAFE_INTEGER);
    if (directive !== undefined) found.push({ ...directive, start: at, end: close + 3 });
  }
  return found.sort((a, b) => a.start - b.start);
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
