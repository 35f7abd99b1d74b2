import type { Frame } from '../claim/frame.ts';
import { formatLike } from '../quantity/format.ts';
import type { Corpus } from '../search/corpus.ts';
import { agrees, type Candidate } from './candidates.ts';
import type { Decision } from './decide.ts';
import { rivals } from './dispute.ts';
import type { Replacement } from './report.ts';

const OFFERED: ReadonlySet<string> = new Set(['conflict', 'miscited', 'qualified', 'disputed']);

/**
 * The texts that may replace a figure, in the draft's own style, best first. `shown` are the candidates behind the
 * finding's evidence, in its order; `at` is added to the offsets. More than one only where sources disagree.
 */
export function replacementsFor(
  draft: Frame,
  decision: Decision,
  shown: readonly Candidate[],
  at: number,
  corpus: Corpus,
): Replacement[] {
  if (!OFFERED.has(decision.verdict)) return [];
  const { figure } = draft;
  const found: Replacement[] = [];
  shown.forEach((candidate, evidence) => {
    if (found.length >= 3 || !answers(draft, candidate, decision, corpus)) return;
    const text = formatLike(candidate.frame.figure.quantity, figure, candidate.frame.figure.text);
    if (text === undefined || text === figure.text || found.some((one) => one.text === text)) return;
    found.push({ start: at + figure.offset, end: at + figure.end, text, evidence });
  });
  return found;
}

function answers(draft: Frame, candidate: Candidate, decision: Decision, corpus: Corpus): boolean {
  const { verdict, by, other } = decision;
  if (verdict === 'qualified') return candidate.comparison === 'qualifierDiffers';
  if (verdict === 'disputed') return candidate === other;
  if (agrees(candidate.comparison)) return false;
  return candidate === by || (by !== undefined && rivals(draft, candidate, by, decision, corpus));
}
