import type { Evidence, Verdict } from '../../core/verdict/report.ts';
import {
  type CheckedDraft,
  type CheckResult,
  cellOf,
  credit,
  type Finding,
  findingsOf,
  headline,
  isQuote,
  PRESSING,
  tellingEvidence,
} from '../result.ts';
import { oneLine, type Style, type Terminal } from '../terminal.ts';
import { explainedLines } from './explain.ts';
import { summaryLines } from './summary.ts';
import { excerpt, wrap, wrapMarked } from './wrap.ts';

/** What the pretty format is asked to show. */
export interface PrettyOptions {
  /** Every figure with its evidence and reason, the supported ones too. */
  readonly explain: boolean;
}

type Look = Pick<Terminal, 'columns' | 'paint'>;

const STYLES: Readonly<Record<Verdict, Style>> = {
  supported: 'green',
  conflict: 'yellow',
  miscited: 'yellow',
  misquoted: 'yellow',
  disputed: 'cyan',
  qualified: 'cyan',
  inconsistent: 'cyan',
  unsourced: 'dim',
  unchecked: 'dim',
};

/** Characters of a passage or sentence shown on each side of the figure. */
const REACH = 160;
const INDENT = '    ';
/** Figures listed as not found or not checked, a draft. */
const SHOWN_BRIEFLY = 20;
/** Column at which passages begin, behind the word in the margin. */
const BODY = 13;

/** The report as a person reads it: what conflicts first, in full; what was not found or not checked in a line each. */
export function checkPretty(result: CheckResult, look: Look, options: PrettyOptions): string {
  const parts: string[] = [];
  for (const draft of result.drafts) {
    const found = findingsOf(draft.report);
    const shown = options.explain ? found : found.filter(({ verdict }) => PRESSING.includes(verdict));
    for (const finding of shown) parts.push(block(draft, finding, look, options));
    if (!options.explain) parts.push(...briefly(draft, found, look));
    for (const problem of draft.report.problems) {
      const line = problem.line === undefined ? '' : `:${problem.line}`;
      const remedy = problem.remedy === undefined ? '' : ` ${oneLine(problem.remedy)}`;
      parts.push(`${oneLine(draft.file)}${line}  ${oneLine(problem.message)}${remedy}`);
    }
  }
  parts.push(summaryLines(result, look).join('\n'));
  return `${parts.join('\n\n')}\n`;
}

/** Where it stands, what the sources say, the sentence with the figure marked, the passages, and why where that is not plain. */
function block(draft: CheckedDraft, finding: Finding, look: Look, { explain }: PrettyOptions): string {
  const { paint, columns } = look;
  const place = `${oneLine(draft.file)}:${finding.line}:${finding.column}`;
  const word = paint([STYLES[finding.verdict], 'bold'], finding.verdict);
  const lines = [`${paint('bold', place)}  ${word}: ${oneLine(headline(finding))}`, ''];
  lines.push(...sentenceLines(draft.text, finding, look));
  const evidence = explain ? finding.evidence : tellingEvidence(finding);
  for (const each of evidence) lines.push('', ...evidenceLines(each, look));
  if (isQuote(finding) && finding.expected !== undefined && evidence.length === 0) {
    lines.push('', ...labelled('source', wrap(`“${oneLine(finding.expected)}”`, columns - BODY), paint));
  }
  if (explain || evidence.length === 0) {
    lines.push(
      '',
      ...wrap(oneLine(finding.reason), columns - INDENT.length).map((line) => paint('dim', INDENT + line)),
    );
  }
  if (explain && !isQuote(finding) && finding.explanation !== undefined) {
    const said = explainedLines(finding.explanation).flatMap((line) => wrap(line, columns - BODY));
    lines.push('', ...labelled('how', said, paint));
  }
  return lines.join('\n');
}

/** The draft's sentence with carets under the figure. */
function sentenceLines(text: string, finding: Finding, { columns, paint }: Look): string[] {
  const { start, end } = sentenceOf(text, finding);
  const cut = excerpt(text.slice(start, end), finding.offset - start, finding.end - start, REACH);
  const marked = wrapMarked(cut, columns - INDENT.length);
  const style = STYLES[finding.verdict];
  return marked.lines.flatMap((line, row) => {
    if (row !== marked.row) return [INDENT + line];
    const figure = paint([style, 'bold'], line.slice(marked.from, marked.to));
    const carets = ' '.repeat(marked.from) + paint(style, '^'.repeat(Math.max(1, marked.to - marked.from)));
    return [`${INDENT}${line.slice(0, marked.from)}${figure}${line.slice(marked.to)}`, INDENT + carets];
  });
}

/** The sentence a finding stands in; the whole row of a table; the paragraph of a quotation, which may hold several. */
function sentenceOf(text: string, finding: Finding): { readonly start: number; readonly end: number } {
  const line = linesAround(text, finding, '\n');
  if (text.slice(line.start, line.end).trimStart().startsWith('|')) return line;
  if (isQuote(finding)) return linesAround(text, finding, '\n\n');
  const { start, end } = finding.sentence;
  return { start: Math.min(start, finding.offset), end: Math.max(end, finding.end) };
}

function linesAround(text: string, finding: Finding, separator: string): { start: number; end: number } {
  const before = text.lastIndexOf(separator, Math.max(0, finding.offset - 1));
  const after = text.indexOf(separator, finding.end);
  return { start: before < 0 ? 0 : before + separator.length, end: after < 0 ? text.length : after };
}

const RELATIONS: Readonly<Record<Evidence['relation'], string>> = {
  supports: 'agrees',
  contradicts: 'differs',
  qualifies: 'limits',
  related: 'related',
};

/** The passage with its figure in bold, then whose it is, then where to open it. */
function evidenceLines(evidence: Evidence, { columns, paint }: Look): string[] {
  const start = evidence.figureOffset ?? 0;
  const end = start + (evidence.figureOffset === undefined ? 0 : (evidence.figure?.length ?? 0));
  const cell = cellOf(evidence);
  const cut = excerpt(evidence.passage, start, end, REACH);
  const before = cell === undefined ? `“${cut.before}` : `${oneLine(cell)}: ${cut.before}`;
  const marked = wrapMarked(
    { ...cut, before, after: `${cut.after}${cell === undefined ? '”' : ''}` },
    columns - BODY,
  );
  const body = marked.lines.map((line, row) => {
    if (row !== marked.row || end === start) return line;
    return (
      line.slice(0, marked.from) + paint('bold', line.slice(marked.from, marked.to)) + line.slice(marked.to)
    );
  });
  const from = wrap(oneLine(credit(evidence)), columns - BODY);
  const file = evidence.file === undefined ? [] : [`${oneLine(evidence.file)}:${evidence.line}`];
  return labelled(
    RELATIONS[evidence.relation],
    [...body, ...[...from, ...file].map((line) => paint('dim', line))],
    paint,
  );
}

/** Lines with a word in the margin of the first. */
function labelled(label: string, lines: readonly string[], paint: Terminal['paint']): string[] {
  const margin = label.padEnd(BODY - INDENT.length);
  return lines.map((line, i) => INDENT + (i === 0 ? paint('dim', margin) : ' '.repeat(margin.length)) + line);
}

/** One line for each figure that no source speaks of, or that was not checked, with its reason. */
function briefly(draft: CheckedDraft, found: readonly Finding[], { paint }: Look): string[] {
  const list = (verdict: Verdict, title: string, withReason: boolean): string[] => {
    const some = found.filter((finding) => finding.verdict === verdict && !isQuote(finding));
    if (some.length === 0) return [];
    const rows = some.slice(0, SHOWN_BRIEFLY).map((finding) => {
      const reason = withReason ? `  ${oneLine(finding.reason)}` : '';
      return `${INDENT}${paint('dim', `${finding.line}:${finding.column}`)}  ${oneLine(finding.text)}${paint('dim', reason)}`;
    });
    if (some.length > rows.length)
      rows.push(`${INDENT}and ${some.length - rows.length} more; --explain shows each.`);
    return [[`${paint('bold', oneLine(draft.file))}  ${title}`, ...rows].join('\n')];
  };
  return [...list('unsourced', 'not found in the sources', false), ...list('unchecked', 'not checked', true)];
}
