import type { Summary, Verdict } from '../../core/verdict/report.ts';
import { type CheckResult, type CorpusProblem, findingsOf, isQuote } from '../result.ts';
import { oneLine, plain, type Terminal } from '../terminal.ts';

type Look = Pick<Terminal, 'paint'>;

/** The lines of `summaryLines` without colour. */
export const plainSummary = (result: CheckResult): string[] => summaryLines(result, { paint: plain });

/** Problems listed in full; the rest is a count. */
const SHOWN_PROBLEMS = 20;

/** Coverage, then what the sources are, then what was left out and why: silence is never a verdict. */
export function summaryLines(result: CheckResult, { paint }: Look): string[] {
  const { corpus, drafts } = result;
  const lines = [paint('bold', coverage(result))];
  const { sources, passages, figures } = corpus;
  const where = drafts.length === 1 ? '' : ` in ${drafts.length} drafts`;
  lines.push(
    sources === 0
      ? `There are no sources to check against${where}: put them into corpus/ beside the draft, or name a folder with --corpus.`
      : `Checked${where} against ${count(sources, 'source')}: ${count(passages, 'passage')}, ${count(figures, 'figure')}.`,
  );
  lines.push(...problemLines(corpus.problems));
  return lines;
}

/** `22 figures: 15 supported, 2 conflict, 3 unsourced, 2 unchecked. 3 quotations: 2 word for word, 1 misquoted.` */
function coverage({ drafts }: CheckResult): string {
  const figures = new Map<Verdict, number>();
  const quotes = new Map<Verdict, number>();
  let ignored = 0;
  for (const { report } of drafts) {
    ignored += report.summary.ignored;
    for (const finding of findingsOf(report)) {
      const counts = isQuote(finding) ? quotes : figures;
      counts.set(finding.verdict, (counts.get(finding.verdict) ?? 0) + 1);
    }
  }
  const parts = [tally('figure', figures)];
  if (quotes.size > 0) parts.push(tally('quotation', quotes));
  if (ignored > 0) parts.push(`${ignored} ignored by the writer.`);
  return parts.join(' ');
}

const ORDER: readonly (keyof Summary & Verdict)[] = [
  'supported',
  'conflict',
  'miscited',
  'misquoted',
  'disputed',
  'qualified',
  'inconsistent',
  'unsourced',
  'unchecked',
];

function tally(noun: string, counts: ReadonlyMap<Verdict, number>): string {
  let total = 0;
  const parts: string[] = [];
  for (const verdict of ORDER) {
    const some = counts.get(verdict) ?? 0;
    total += some;
    if (some > 0) parts.push(`${some} ${verdict}`);
  }
  return total === 0 ? `No ${noun}s.` : `${count(total, noun)}: ${parts.join(', ')}.`;
}

/** One line a problem, with its remedy: `old.pdf: this format is not read. Save it as text.` */
export function problemLines(problems: readonly CorpusProblem[], most = SHOWN_PROBLEMS): string[] {
  const lines = problems.slice(0, most).map(({ source, message, remedy }) => {
    const help = remedy === undefined ? '' : ` ${oneLine(remedy)}`;
    return `Sources: ${oneLine(source)}: ${oneLine(message)}${help}`;
  });
  const rest = problems.length - lines.length;
  return rest > 0 ? [...lines, `and ${rest} more; "tickmark index" lists them all.`] : lines;
}

/** `1 source`, `1,200 passages`. */
export function count(n: number, noun: string): string {
  return `${n.toLocaleString('en-US')} ${noun}${n === 1 ? '' : 's'}`;
}
