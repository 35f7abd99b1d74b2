import { clashWords } from '../../core/verdict/clashes.ts';
import type { ExplainedCandidate, Explanation } from '../../core/verdict/report.ts';
import { oneLine } from '../terminal.ts';

/** Candidates listed; the JSON has all. */
const SHOWN = 4;

/**
 * How a verdict came about, for a person: the rule that spoke, then the best candidates with what was held against each.
 *
 *     rule: sources differ
 *     $13 billion (differs, 0.92): roe-2025, l. 4
 *     $5 billion (differs, 0.41; it is an increase, not a total): roe-2025, l. 3
 */
export function explainedLines({ rule, candidates }: Explanation): string[] {
  return [`rule: ${oneLine(rule)}`, ...candidates.slice(0, SHOWN).map(candidateLine)];
}

function candidateLine({ source, locator, figure, comparison, score, clashes }: ExplainedCandidate): string {
  const judged = [`${comparison}, ${score.toFixed(2)}`, ...clashes.map(clashWords)].join('; ');
  return oneLine(`${figure} (${judged}): ${source}, ${locator}`);
}
