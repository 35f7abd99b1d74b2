import { buildCorpus } from '../../src/core/search/corpus.ts';
import { checkDraft } from '../../src/core/verdict/check.ts';
import type { FigureFinding } from '../../src/core/verdict/report.ts';
import { type Case, type CaseVerdict, columnOf, readSources, type Suite, VERDICTS } from './suite.ts';

/** A case with what the engine said of it; `miscited` counts as a conflict, `unchecked` as unsourced. */
export interface Judged {
  readonly suite: string;
  readonly case: Case;
  readonly got: CaseVerdict;
  readonly right: boolean;
  readonly finding?: FigureFinding;
  /** Of a conflict found: whether the engine offers what the source says. */
  readonly replaced?: boolean;
}

export interface Result {
  readonly judged: readonly Judged[];
  /** Findings on what no case speaks of. */
  readonly extra: readonly FigureFinding[];
  /** Of the draft. */
  readonly words: number;
}

export interface PrecisionRecall {
  readonly n: number;
  readonly precision: number | undefined;
  readonly recall: number | undefined;
}

/** Shares are 0 to 1, and undefined where there is nothing to divide by. */
export interface Measures {
  readonly cases: number;
  readonly accuracy: number | undefined;
  readonly verdicts: Readonly<Record<CaseVerdict, PrecisionRecall>>;
  /** Of the conflicts found. */
  readonly rightReplacement: number | undefined;
  /** Of all conflicts: those the engine calls supported. */
  readonly falseTicks: number | undefined;
  readonly falseConflictsPer1000Words: number | undefined;
  readonly extra: number;
}

/** Checks a suite's draft and pairs every case with the finding that overlaps it most. */
export function judge(suite: Suite): Result {
  const findings = checkDraft(suite.draft, buildCorpus(readSources(suite))).figures;
  const lines = suite.draft.split('\n');
  const used = new Set<FigureFinding>();
  const judged = suite.cases.map((one) => {
    const finding = overlapping(one, lines[one.line - 1] ?? '', findings, used);
    if (finding !== undefined) used.add(finding);
    return verdictOn(suite.name, one, finding);
  });
  return {
    judged,
    extra: findings.filter((finding) => !used.has(finding)),
    words: suite.draft.split(/\s+/).length,
  };
}

function overlapping(
  one: Case,
  line: string,
  findings: readonly FigureFinding[],
  used: ReadonlySet<FigureFinding>,
): FigureFinding | undefined {
  const start = columnOf(line, one.text, one.occurrence);
  const end = start + one.text.length;
  let best: FigureFinding | undefined;
  let most = 0;
  for (const finding of findings) {
    if (finding.line !== one.line || used.has(finding)) continue;
    const overlap = Math.min(end, finding.endColumn - 1) - Math.max(start, finding.column - 1);
    if (overlap > most) {
      most = overlap;
      best = finding;
    }
  }
  return best;
}

/** A figure that only scopes another may be folded into it, or shown without an accusation. */
const QUIET: readonly CaseVerdict[] = ['ignored', 'unsourced', 'supported'];

function verdictOn(suite: string, one: Case, finding: FigureFinding | undefined): Judged {
  const got = countedAs(finding);
  const right = got === one.verdict || (one.role === 'scope' && QUIET.includes(got));
  const replaced =
    one.verdict === 'conflict' && got === 'conflict' ? sameFigure(finding?.expected, one.expect) : undefined;
  return {
    suite,
    case: one,
    got,
    right,
    ...(finding === undefined ? {} : { finding }),
    ...(replaced === undefined ? {} : { replaced }),
  };
}

function countedAs(finding: FigureFinding | undefined): CaseVerdict {
  if (finding === undefined) return 'ignored';
  switch (finding.verdict) {
    case 'misquoted':
      return 'ignored';
    case 'miscited':
      return 'conflict';
    case 'unchecked':
    case 'inconsistent':
      return 'unsourced';
    default:
      return finding.verdict;
  }
}

/** Whether one wording holds the other, case, blanks and points of lists aside: "77.8" and "77.8 %". */
function sameFigure(said: string | undefined, wanted: string | null): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9.%$€£]+/g, '');
  const [a, b] = [plain(said ?? ''), plain(wanted ?? '')];
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}

/** The measures over any number of results. */
export function measure(results: readonly Result[]): Measures {
  const judged = results.flatMap((result) => result.judged);
  const extra = results.flatMap((result) => result.extra);
  const words = results.reduce((sum, result) => sum + result.words, 0);
  const accusing = extra.filter(({ verdict }) => verdict === 'conflict' || verdict === 'miscited').length;
  const wanted = (verdict: CaseVerdict) =>
    judged.filter((one) => one.case.verdict === verdict && one.case.role !== 'scope');
  const said = (verdict: CaseVerdict) =>
    judged.filter((one) => one.got === verdict && !(one.case.role === 'scope' && one.right));
  const verdicts = Object.fromEntries(
    VERDICTS.map((verdict) => {
      const all = wanted(verdict);
      const hits = all.filter(({ got }) => got === verdict).length;
      const claimed = said(verdict).length + (verdict === 'conflict' ? accusing : 0);
      return [verdict, { n: all.length, precision: share(hits, claimed), recall: share(hits, all.length) }];
    }),
  ) as Record<CaseVerdict, PrecisionRecall>;
  const found = judged.filter(({ replaced }) => replaced !== undefined);
  const conflicts = wanted('conflict');
  const alarms = said('conflict').filter((one) => one.case.verdict !== 'conflict').length + accusing;
  return {
    cases: judged.length,
    accuracy: share(judged.filter(({ right }) => right).length, judged.length),
    verdicts,
    rightReplacement: share(found.filter(({ replaced }) => replaced === true).length, found.length),
    falseTicks: share(conflicts.filter(({ got }) => got === 'supported').length, conflicts.length),
    falseConflictsPer1000Words: share(1000 * alarms, words),
    extra: extra.length,
  };
}

function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}
