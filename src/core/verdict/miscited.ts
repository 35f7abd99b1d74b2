import type { Frame } from '../claim/frame.ts';
import type { BlockCitation } from './block.ts';
import { agrees, type Candidate } from './candidates.ts';
import type { Decision } from './decide.ts';

/**
 * Turns a decision into `miscited` where the figure carries a citation whose sources are in the corpus and none of them
 * states the value. A cited source that itself contradicts stays a conflict; dates only say when, and are left alone.
 */
export function miscitation(
  draft: Frame,
  decision: Decision,
  won: readonly Candidate[],
  citations: readonly BlockCitation[],
): Decision {
  if (citations.length === 0 || decision.verdict === 'unchecked' || draft.figure.quantity.kind === 'date')
    return decision;
  if (citations.some((one) => one.source === undefined)) return decision;
  const cited = (candidate: Candidate): boolean =>
    citations.some((one) => one.source === candidate.passage.source);
  if (won.some((candidate) => cited(candidate) && agrees(candidate.comparison))) {
    return decision.verdict === 'disputed' && decision.by !== undefined && cited(decision.by)
      ? { ...decision, verdict: 'supported', rule: 'cited source agrees' }
      : decision;
  }
  if (decision.verdict === 'conflict' && decision.by !== undefined && cited(decision.by)) return decision;
  return { ...decision, verdict: 'miscited', rule: 'cited source does not state it' };
}
