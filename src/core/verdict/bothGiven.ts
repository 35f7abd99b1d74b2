import type { Evidence, FigureFinding } from './report.ts';

/** The source figure that a piece of evidence points at. */
const keyOf = ({ source, start, figureOffset }: Evidence): string =>
  `${source} ${start} ${figureOffset ?? ''}`;

const otherSide = ({ evidence }: FigureFinding): Evidence | undefined =>
  evidence.find(({ relation }) => relation === 'contradicts');

/** A figure that rests on the other side of a dispute this much less surely, in log odds, still has it. */
const LAG = 1;

const logOdds = ({ score }: Evidence): number => {
  const kept = Math.min(0.999, Math.max(0.001, score));
  return Math.log(kept / (1 - kept));
};

/**
 * Takes back disputes whose other side the draft gives as well, in another figure: there the two are values of two things, or
 * the draft tells the dispute.
 */
export function withoutBothGiven(findings: readonly FigureFinding[]): FigureFinding[] {
  const sides = findings.filter(({ verdict }) => verdict === 'disputed').map(otherSide);
  if (sides.length === 0) return [...findings];
  const wanted = new Set(sides.map((side) => side?.start));
  const given = new Map<string, { readonly finding: FigureFinding; readonly sure: number }>();
  for (const finding of findings) {
    if (finding.verdict !== 'supported' && finding.verdict !== 'disputed') continue;
    for (const one of finding.evidence) {
      if (one.relation !== 'supports' || !wanted.has(one.start)) continue;
      const sure = logOdds(one);
      const key = keyOf(one);
      if (sure > (given.get(key)?.sure ?? Number.NEGATIVE_INFINITY)) given.set(key, { finding, sure });
    }
  }
  return findings.map((finding) => {
    const other = finding.verdict === 'disputed' ? otherSide(finding) : undefined;
    if (other === undefined) return finding;
    const twin = given.get(keyOf(other));
    if (twin === undefined || twin.sure < logOdds(other) - LAG) return finding;
    return {
      ...finding,
      verdict: 'supported',
      reason: `${finding.reason} This draft gives both, see line ${twin.finding.line}.`,
      replacements: [],
    };
  });
}
