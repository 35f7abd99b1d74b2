import type { Draft } from '../draft/draft.ts';
import type { FigureFinding, Ignore, QuoteFinding } from './report.ts';

const folded = (text: string): string => text.trim().split(/\s+/).join(' ');

/** The key under which the ignore of a finding is stored: its text and the sentence it stands in. */
export function ignoreFor(finding: Pick<FigureFinding, 'text' | 'sentence'>, draftText: string): Ignore {
  const { start, end } = finding.sentence;
  // A quotation may go over lines.
  return { text: folded(finding.text), sentence: folded(draftText.slice(start, end)) };
}

/** Marks the findings that a directive in the draft or a stored ignore hides. */
export function suppress<T extends FigureFinding | QuoteFinding>(
  findings: readonly T[],
  draft: Pick<Draft, 'text' | 'suppressions'>,
  ignores: readonly Ignore[],
): T[] {
  const stored = new Set(ignores.map(({ text, sentence }) => `${folded(text)}\n${folded(sentence)}`));
  return findings.map((finding) => {
    const off = draft.suppressions.some(
      ({ startLine, endLine, verdicts }) =>
        startLine <= finding.line &&
        finding.line <= endLine &&
        (verdicts === undefined || verdicts.includes(finding.verdict)),
    );
    const isStored = stored.size > 0 && stored.has(keyOf(finding, draft.text));
    const hidden = off || isStored;
    return hidden ? { ...finding, ignored: true } : finding;
  });
}

function keyOf(finding: FigureFinding | QuoteFinding, draftText: string): string {
  const { text, sentence } = ignoreFor(finding, draftText);
  return `${text}\n${sentence}`;
}
