import type { Evidence, Verdict } from '../../core/verdict/report.ts';
import {
  type CheckedDraft,
  type CheckResult,
  credit,
  type Finding,
  findingsOf,
  headline,
  isQuote,
  PRESSING,
} from '../result.ts';
import { oneLine, type Style, type Terminal } from '../terminal.ts';
import { summaryLines } from './summary.ts';
import { excerpt, wrap, wrapMarked } from './wrap.ts';

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

/** Passages shown with a finding; `--explain` shows all there are. */
const SHOWN_EVIDENCE = 2;
/** Characters of a passage or sentence shown on each side of the figure. */
const REACH = 160;
const INDENT = '    ';

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

/** Where it stands, what the sources say, the sentence with the figure marked, and the passages. */
function block(draft: CheckedDraft, finding: Finding, look: Look, options: PrettyOptions): string {
  const { paint } = look;
  const place = `${oneLine(draft.file)}:${finding.line}:${finding.column}`;
  const word = paint([STYLES[finding.verdict], 'bold'], finding.verdict);
  const lines = [`${paint('bold', place)}  ${word}: ${oneLine(headline(finding))}`, ''];
  lines.push(...sentenceLines(draft.text, finding, look), '');
  const evidence = finding.evidence.slice(0, options.explain ? finding.evidence.length : SHOWN_EVIDENCE);
  for (const each of evidence) lines.push(...evidenceLines(each, look));
  if (isQuote(finding) && finding.expected !== undefined && evidence.length === 0) {
    lines.push(...wrap(`“${oneLine(finding.expected)}”`, look.columns - 4).map((line) => INDENT + line));
  }
  const reason = wrap(oneLine(finding.reason), look.columns - 4);
  lines.push(...reason.map((line) => paint('dim', INDENT + line)));
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

/** The sentence a finding stands in; the lines around a quotation, which may hold several. */
function sentenceOf(text: string, finding: Finding): { readonly start: number; readonly end: number } {
  if (!isQuote(finding)) {
    const { start, end } = finding.sentence;
    return { start: Math.min(start, finding.offset), end: Math.max(end, finding.end) };
  }
  const start = text.lastIndexOf('\n\n', finding.offset);
  const end = text.indexOf('\n\n', finding.end);
  return { start: start < 0 ? 0 : start + 2, end: end < 0 ? text.length : end };
}

const RELATIONS: Readonly<Record<Evidence['relation'], string>> = {
  supports: 'says the same',
  contradicts: 'says otherwise',
  qualifies: 'says it with a limit',
  related: 'related',
};

/** Title, publisher and place of a passage, then the passage with its figure in bold. */
function evidenceLines(evidence: Evidence, { columns, paint }: Look): string[] {
  const place = evidence.file === undefined ? '' : `  ${oneLine(evidence.file)}:${evidence.line}`;
  const relation = paint('dim', `${RELATIONS[evidence.relation]}${place}`);
  const head = `${INDENT}${paint('underline', oneLine(credit(evidence)))}  ${relation}`;
  const start = evidence.figureOffset ?? 0;
  const end = start + (evidence.figureOffset === undefined ? 0 : (evidence.figure?.length ?? 0));
  const cut = excerpt(evidence.passage, start, end, REACH);
  const marked = wrapMarked({ ...cut, before: `“${cut.before}`, after: `${cut.after}”` }, columns - 6);
  const body = marked.lines.map((line, row) => {
    if (row !== marked.row || end === start) return `${INDENT}  ${line}`;
    const bold = paint('bold', line.slice(marked.from, marked.to));
    return `${INDENT}  ${line.slice(0, marked.from)}${bold}${line.slice(marked.to)}`;
  });
  return [head, ...body, ''];
}

/** One line for each figure that no source speaks of, or that was not checked, with its reason. */
function briefly(draft: CheckedDraft, found: readonly Finding[], { paint }: Look): string[] {
  const list = (verdict: Verdict, title: string, withReason: boolean): string[] => {
    const some = found.filter((finding) => finding.verdict === verdict && !isQuote(finding));
    if (some.length === 0) return [];
    const rows = some.map((finding) => {
      const reason = withReason ? `  ${oneLine(finding.reason)}` : '';
      return `${INDENT}${paint('dim', `${finding.line}:${finding.column}`)}  ${oneLine(finding.text)}${paint('dim', reason)}`;
    });
    return [[`${paint('bold', oneLine(draft.file))}  ${title}`, ...rows].join('\n')];
  };
  return [...list('unsourced', 'not found in the sources', false), ...list('unchecked', 'not checked', true)];
}
