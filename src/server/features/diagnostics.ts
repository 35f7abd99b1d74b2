import type { DraftReport, Evidence, Verdict } from '../../core/verdict/report.ts';
import type { Settings, Severity } from '../../workspace/settings.ts';
import type { Span } from '../drafts.ts';
import { oneLine, VERDICT_WORDS } from '../words.ts';
import { type Finding, findingsOf, touches } from './findings.ts';

/** A finding to show, in plain terms; `convert.ts` makes the LSP diagnostic. */
export interface Shown {
  readonly finding: Finding;
  readonly span: Span;
  readonly code: Verdict;
  readonly severity: Exclude<Severity, 'off'>;
  readonly message: string;
  /** Passages to point at, best first. */
  readonly related: readonly Evidence[];
}

/** Problems panels show nothing but the message, so it carries both values and the source's name. */
export function messageOf(finding: Finding): string {
  const { text, verdict, reason } = finding;
  return oneLine(`“${text.trim()}” ${VERDICT_WORDS[verdict]}. ${reason}`);
}

/**
 * The findings of a report that settings want shown. `held` is where the writer is typing: a figure that touches it is
 * left out, since half a number is not a claim.
 */
export function shownFindings(report: DraftReport, settings: Settings, held: number | undefined): Shown[] {
  return findingsOf(report).flatMap((finding) => {
    const severity = settings.severity[finding.verdict];
    if (severity === 'off' || finding.ignored === true) return [];
    if (held !== undefined && touches(held, finding)) return [];
    return [
      {
        finding,
        span: { start: finding.offset, end: finding.end },
        code: finding.verdict,
        severity,
        message: messageOf(finding),
        related: finding.evidence.filter(({ relation }) => relation !== 'related'),
      },
    ];
  });
}
