import type { CitationFinding, DraftReport, FigureFinding, QuoteFinding } from '../../core/verdict/report.ts';
import type { Span } from '../drafts.ts';

/** What a writer can point at and ask about. */
export type Finding = FigureFinding | QuoteFinding;

/** Only figures have a quantity. */
export const isFigure = (finding: Finding): finding is FigureFinding => 'quantity' in finding;

/** Figures and quotations in order of offset. */
export function findingsOf(report: DraftReport): Finding[] {
  return [...report.figures, ...report.quotes].sort((a, b) => a.offset - b.offset);
}

/** Whether the cursor at `offset` touches the half-open range, its end included: a cursor behind the last letter counts. */
export const touches = (offset: number, { offset: start, end }: { offset: number; end: number }): boolean =>
  start <= offset && offset <= end;

/** The finding under the cursor; a figure inside a quotation comes before the quotation. */
export function findingAt(report: DraftReport, offset: number): Finding | undefined {
  return (
    report.figures.find((figure) => touches(offset, figure)) ??
    report.quotes.find((quote) => touches(offset, quote))
  );
}

/** The citation whose key is under the cursor. */
export function citationAt(report: DraftReport, offset: number): CitationFinding | undefined {
  return report.citations.find((citation) => touches(offset, citation));
}

/** Findings that overlap or touch a range. */
export function findingsIn(report: DraftReport, { start, end }: Span): Finding[] {
  return findingsOf(report).filter((finding) => finding.offset <= end && finding.end >= start);
}
