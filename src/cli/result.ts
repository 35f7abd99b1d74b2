import type { DraftReport, Evidence, FigureFinding, QuoteFinding, Verdict } from '../core/verdict/report.ts';

/** What was left out of the corpus, or could not be read: always said, in every format. */
export interface CorpusProblem {
  /** The file as a path a person can open, or the folder. */
  readonly source: string;
  readonly message: string;
  readonly remedy?: string;
}

/** The corpus in figures. */
export interface CorpusSummary {
  readonly sources: number;
  readonly passages: number;
  readonly figures: number;
  readonly problems: readonly CorpusProblem[];
}

/** A draft with its report; the paths in `file` and in the evidence are relative to the working directory. */
export interface CheckedDraft {
  /** `-` for standard input. */
  readonly file: string;
  readonly text: string;
  readonly report: DraftReport;
}

/** What `check` hands to a format. */
export interface CheckResult {
  readonly corpus: CorpusSummary;
  readonly drafts: readonly CheckedDraft[];
  /** A sentence for each draft that could not be read: the command then ends with exit code 2. */
  readonly unread: readonly string[];
}

/** A figure or quotation with a verdict: what the formats list. */
export type Finding = FigureFinding | QuoteFinding;

/** True for a quotation, whose `text` is words and not a figure. */
export function isQuote(finding: Finding): finding is QuoteFinding {
  return !('quantity' in finding);
}

/** Figures and quotations together, in order of offset; without those that a directive or an ignore hides. */
export function findingsOf(report: DraftReport): Finding[] {
  const all: Finding[] = [...report.figures, ...report.quotes];
  return all.filter((finding) => finding.ignored !== true).sort((a, b) => a.offset - b.offset);
}

/** Verdicts that ask for the writer's eye, most pressing first. */
export const PRESSING: readonly Verdict[] = [
  'conflict',
  'miscited',
  'misquoted',
  'disputed',
  'qualified',
  'inconsistent',
];

/** How a finding weighs in the formats of build servers. */
export function levelOf(verdict: Verdict): 'warning' | 'notice' | 'none' {
  if (verdict === 'conflict' || verdict === 'miscited' || verdict === 'misquoted') return 'warning';
  return verdict === 'supported' || verdict === 'unsourced' || verdict === 'unchecked' ? 'none' : 'notice';
}

/**
 * What a finding says in one line, as evidence and not as judgment.
 *
 *     headline({ verdict: 'conflict', expected: '$13 billion', ... }) // 'sources say $13 billion'
 */
export function headline(finding: Finding): string {
  const { verdict } = finding;
  const expected = expectedOf(finding);
  if (isQuote(finding)) return quoteHeadline(finding);
  switch (verdict) {
    case 'conflict':
      return expected === undefined ? 'sources say otherwise' : `sources say ${expected}`;
    case 'miscited':
      return miscitedHeadline(finding);
    case 'qualified':
      return expected === undefined ? 'sources say it with a limit' : `sources say ${expected}`;
    case 'disputed':
      return disputedHeadline(finding.evidence);
    case 'inconsistent':
      return 'the draft itself says otherwise elsewhere';
    case 'unsourced':
      return 'nothing in the sources speaks of this';
    case 'unchecked':
      return 'not checked';
    default:
      return 'sources agree';
  }
}

/** The sources' value; of a bare table cell (`13` under "USD billion") what it means in the draft's words (`$13 billion`). */
function expectedOf({ expected, replacements }: Finding): string | undefined {
  const isBare = expected !== undefined && /^[\d.,\s]{1,40}$/.test(expected);
  return isBare ? (replacements[0]?.text ?? expected) : expected;
}

function quoteHeadline(finding: QuoteFinding): string {
  if (finding.verdict === 'misquoted') return 'the source has other words';
  if (finding.verdict === 'miscited') return 'the cited source does not have these words';
  return finding.verdict === 'unsourced' ? 'no source has these words' : 'word for word';
}

function miscitedHeadline({ cites, evidence }: FigureFinding): string {
  const own = evidence.find(
    (each) => each.relation === 'contradicts' && cites?.includes(each.source) === true,
  );
  if (own?.figure !== undefined) return `the cited source says ${own.figure}`;
  const other = evidence.find((each) => each.relation === 'supports');
  return `the cited source does not say this${other === undefined ? '' : `; ${other.title ?? other.source} does`}`;
}

function disputedHeadline(evidence: readonly Evidence[]): string {
  const other = evidence.find((each) => each.relation === 'contradicts' && each.figure !== undefined);
  return other?.figure === undefined ? 'sources disagree' : `sources disagree: another says ${other.figure}`;
}

/** Passages a person needs to see a finding settled. */
const TELLING = 2;

/**
 * The passages that settle a finding: of a dispute one for each side; none of what the draft itself contradicts; otherwise the best, and another that says the same
 * of it. The rest of `evidence` is for whoever asks (`--explain`, the JSON).
 */
export function tellingEvidence({ verdict, evidence }: Finding): readonly Evidence[] {
  const [best] = evidence;
  if (best === undefined || verdict === 'inconsistent') return [];
  if (verdict === 'disputed') {
    const other = evidence.find(({ relation }) => relation === 'contradicts');
    return other === undefined || other === best ? [best] : [best, other];
  }
  const alike = evidence.filter((each) => each.relation === best.relation && each.figure === best.figure);
  return alike.slice(0, TELLING);
}

/** Where a table cell stands, `row North, column height (m)`; undefined for a sentence. */
export function cellOf({ cell }: Evidence): string | undefined {
  const { row, column } = cell ?? {};
  const parts = [row && `row ${row}`, column && `column ${column}`].filter((part) => part);
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** `Title (Publisher, 2025-10-28), l. 12`, with the citation key where there is no title; of a table cell the line alone. */
export function credit(evidence: Evidence): string {
  const from = [evidence.publisher, evidence.issued]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
  const title = evidence.title ?? evidence.source;
  const place = cellOf(evidence) === undefined ? evidence.locator : `l. ${evidence.line}`;
  return `${title}${from === '' ? '' : ` (${from})`}, ${place}`;
}
